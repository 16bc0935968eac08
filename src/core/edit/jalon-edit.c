/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits, and those of a verdict and of the dossier itself.
 */

#include "config.h"

#include "jalon-edit-private.h"

#include "jalon-i18n.h"

/* Returns: (transfer full): an edit of a kind, all zero but for its label */
gpointer
jalon_edit_alloc (const JalonEditClass *klass, const char *label)
{
  JalonEdit *self = g_malloc0 (klass->size);

  self->klass = klass;
  self->label = g_strdup (label);

  return self;
}

void
jalon_edit_set_label (JalonEdit *self, const char *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
}

/**
 * jalon_edit_free:
 * @edit: (transfer full) (nullable): an edit
 */
void
jalon_edit_free (JalonEdit *edit)
{
  if (edit == NULL)
    return;

  if (edit->klass->clear != NULL)
    edit->klass->clear (edit);
  g_free (edit->label);
  g_free (edit);
}

/**
 * jalon_edit_get_label:
 *
 * Returns: what the edit does, translated, for a menu: "Set verdict"
 */
const char *
jalon_edit_get_label (const JalonEdit *edit)
{
  return edit->label;
}

/**
 * jalon_edit_get_time:
 *
 * Returns: when it was first done; microseconds since 1970, in UTC; 0 before that
 */
gint64
jalon_edit_get_time (const JalonEdit *edit)
{
  return edit->done_at;
}

/**
 * jalon_edit_dup_title:
 * @language: of titles: a BCP 47 tag
 *
 * Returns: (transfer full) (nullable): what the thing is called that the edit adds, takes away or changes, where the
 *   edit itself has all of it; also where the dossier has it no more
 */
char *
jalon_edit_dup_title (const JalonEdit *edit, const char *language)
{
  return edit->klass->dup_title != NULL ? edit->klass->dup_title (edit, language) : NULL;
}

/**
 * jalon_edit_list_touched:
 * @edit: an edit that was done before
 * @func: (scope call): called for each thing that doing and undoing the edit changes
 *
 * Tells what an edit changes; as much work as the edit itself is large.
 */
void
jalon_edit_list_touched (const JalonEdit *edit, JalonTouchFunc func, gpointer data)
{
  edit->klass->list_touched (edit, func, data);
}

/* Does it, for the first time or again. */
gboolean
jalon_edit_apply (JalonEdit *self, JalonDossier *dossier, GError **error)
{
  if (!self->is_prepared && self->klass->prepare != NULL && !self->klass->prepare (self, dossier, error))
    return FALSE;

  self->is_prepared = TRUE;

  return self->klass->apply (self, dossier, error);
}

/* Undoes it; nothing else may have changed since it was done. */
gboolean
jalon_edit_revert (JalonEdit *self, JalonDossier *dossier, GError **error)
{
  return self->klass->revert (self, dossier, error);
}

/* What the verdict by hand is to be and, once prepared, what it was. */
typedef struct
{
  JalonEdit    parent;
  char        *feature_id;
  JalonVerdict verdict;
  char        *reason;
  JalonVerdict old_verdict;
  char        *old_reason;
} VerdictEdit;

static gboolean
prepare_verdict (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  VerdictEdit *self = (VerdictEdit *) edit;

  jalon_dossier_get_verdict_by_hand (dossier, self->feature_id, &self->old_verdict, &self->old_reason);

  return TRUE;
}

static gboolean
apply_verdict (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  VerdictEdit *self = (VerdictEdit *) edit;

  return jalon_dossier_set_verdict (dossier, self->feature_id, self->verdict, self->reason, error);
}

static gboolean
revert_verdict (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  VerdictEdit *self = (VerdictEdit *) edit;

  return jalon_dossier_set_verdict (dossier, self->feature_id, self->old_verdict, self->old_reason, error);
}

static void
list_touched_by_verdict (const JalonEdit *edit, JalonTouchFunc func, gpointer data)
{
  func (JALON_TOUCH_FEATURE, ((const VerdictEdit *) edit)->feature_id, data);
}

static void
clear_verdict (JalonEdit *edit)
{
  VerdictEdit *self = (VerdictEdit *) edit;

  g_free (self->feature_id);
  g_free (self->reason);
  g_free (self->old_reason);
}

static const JalonEditClass verdict_class = {
  .size = sizeof (VerdictEdit),
  .prepare = prepare_verdict,
  .apply = apply_verdict,
  .revert = revert_verdict,
  .list_touched = list_touched_by_verdict,
  .clear = clear_verdict,
};

/**
 * jalon_edit_new_set_verdict:
 * @feature_id: an event, site or closure
 * @verdict: the verdict to set by hand, or %JALON_VERDICT_NONE to let the claims decide again
 * @reason: (nullable): why; required with a verdict
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_set_verdict (const char *feature_id, JalonVerdict verdict, const char *reason)
{
  /* Translators: what can be undone, as in "Undo Set Verdict"; so with all of context "edit". */
  VerdictEdit *self = jalon_edit_alloc (&verdict_class, C_ ("edit", "Set Verdict"));

  self->feature_id = g_strdup (feature_id);
  self->verdict = verdict;
  self->reason = verdict != JALON_VERDICT_NONE ? g_strdup (reason) : NULL;

  return &self->parent;
}

typedef struct
{
  JalonEdit      parent;
  JalonWorldview worldview;
  JalonWorldview old_worldview;
} WorldviewEdit;

static gboolean
prepare_worldview (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  WorldviewEdit *self = (WorldviewEdit *) edit;

  self->old_worldview = jalon_dossier_get_worldview (dossier);

  return TRUE;
}

static gboolean
apply_worldview (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  WorldviewEdit *self = (WorldviewEdit *) edit;

  jalon_dossier_set_worldview (dossier, self->worldview);

  return TRUE;
}

static gboolean
revert_worldview (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  WorldviewEdit *self = (WorldviewEdit *) edit;

  jalon_dossier_set_worldview (dossier, self->old_worldview);

  return TRUE;
}

static void
list_touched_by_worldview (const JalonEdit *edit, JalonTouchFunc func, gpointer data)
{
  func (JALON_TOUCH_HEAD, NULL, data);
}

static const JalonEditClass worldview_class = {
  .size = sizeof (WorldviewEdit),
  .prepare = prepare_worldview,
  .apply = apply_worldview,
  .revert = revert_worldview,
  .list_touched = list_touched_by_worldview,
};

/**
 * jalon_edit_new_set_worldview:
 * @worldview: whose borders the dossier's map shows from now on
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_set_worldview (JalonWorldview worldview)
{
  WorldviewEdit *self = jalon_edit_alloc (&worldview_class, C_ ("edit", "Change Borders"));

  self->worldview = worldview;

  return &self->parent;
}
