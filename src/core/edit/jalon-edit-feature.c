/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits of one event, site or closure. Each ends up as two states of it, of
 * which either may be nothing, and where it stands; doing and undoing go from
 * one to the other.
 */

#include "config.h"

#include "jalon-edit-private.h"

#include "jalon-dossier-private.h"
#include "jalon-feature-kind-private.h"
#include "jalon-i18n.h"

/**
 * FeatureEdit:
 * @kind: (nullable): found out when a review is prepared, else known from the start
 * @id: (owned)
 * @before: (owned) (nullable): the record before, once prepared
 * @after: (owned) (nullable): the record after
 * @position: where it stands, once prepared; before that, where a new one is to stand at most
 * @is_new: it is added; nothing was there before
 * @is_put: whether it is added is found out when it is prepared
 * @is_review: @after is @before with @review
 */
typedef struct
{
  JalonEdit               parent;
  const JalonFeatureKind *kind;
  char                   *id;
  gpointer                before;
  gpointer                after;
  guint                   position;
  gboolean                is_new;
  gboolean                is_put;
  gboolean                is_review;
  JalonReview             review;
} FeatureEdit;

static void
prepare_review (FeatureEdit *self, JalonDossier *dossier)
{
  if (jalon_dossier_find_site (dossier, self->id) != NULL)
    self->kind = &jalon_site_kind;
  else if (jalon_dossier_find_closure (dossier, self->id) != NULL)
    self->kind = &jalon_closure_kind;

  jalon_edit_set_label (&self->parent, g_dpgettext2 (GETTEXT_PACKAGE, "edit", self->kind->review_labels[self->review]));
}

static gboolean
prepare_feature (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  FeatureEdit *self = (FeatureEdit *) edit;

  if (self->is_put)
    self->is_new = !jalon_dossier_has_feature (dossier, self->id);
  if (self->is_new)
    {
      self->position = MIN (self->position, self->kind->count (dossier));
      return TRUE;
    }

  if (self->is_review)
    prepare_review (self, dossier);
  self->before = self->kind->dup (dossier, self->id, &self->position, error);
  if (self->before == NULL)
    return FALSE;
  if (self->is_review)
    {
      self->after = self->kind->copy (self->before);
      self->kind->set_review (self->after, self->review);
    }

  return TRUE;
}

static gboolean
change (FeatureEdit *self, JalonDossier *dossier, gconstpointer from, gconstpointer to, GError **error)
{
  if (to == NULL)
    return self->kind->remove (dossier, self->id, error);
  if (from == NULL)
    return self->kind->insert (dossier, self->position, to, error);

  return self->kind->replace (dossier, to, error);
}

static gboolean
apply_feature (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  FeatureEdit *self = (FeatureEdit *) edit;

  return change (self, dossier, self->before, self->after, error);
}

static gboolean
revert_feature (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  FeatureEdit *self = (FeatureEdit *) edit;

  return change (self, dossier, self->after, self->before, error);
}

static void
list_touched_by_feature (const JalonEdit *edit, JalonTouchFunc func, gpointer data)
{
  func (JALON_TOUCH_FEATURE, ((const FeatureEdit *) edit)->id, data);
}

static void
clear_feature (JalonEdit *edit)
{
  FeatureEdit *self = (FeatureEdit *) edit;

  self->kind->free (self->before);
  self->kind->free (self->after);
  g_free (self->id);
}

static const JalonEditClass feature_class = {
  .size = sizeof (FeatureEdit),
  .prepare = prepare_feature,
  .apply = apply_feature,
  .revert = revert_feature,
  .list_touched = list_touched_by_feature,
  .clear = clear_feature,
};

/* @record: (nullable): what becomes of the feature; copied */
static FeatureEdit *
feature_edit_new (const JalonFeatureKind *kind, const char *label, const char *id, gconstpointer record)
{
  FeatureEdit *self = jalon_edit_alloc (&feature_class, label);

  self->kind = kind;
  self->id = g_strdup (id);
  self->position = G_MAXUINT;
  self->after = record != NULL ? kind->copy (record) : NULL;

  return self;
}

static JalonEdit *
feature_edit_new_add (const JalonFeatureKind *kind, const char *label, const char *id, gconstpointer record)
{
  FeatureEdit *self = feature_edit_new (kind, label, id, record);

  self->is_new = TRUE;

  return &self->parent;
}

/**
 * jalon_edit_new_set_review:
 * @feature_id: an event, site or closure
 * @review: its new state
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_set_review (const char *feature_id, JalonReview review)
{
  FeatureEdit *self = feature_edit_new (&jalon_event_kind,
                                        g_dpgettext2 (GETTEXT_PACKAGE, "edit", jalon_event_kind.review_labels[review]),
                                        feature_id,
                                        NULL);

  self->is_review = TRUE;
  self->review = review;

  return &self->parent;
}

/**
 * jalon_edit_new_add_event:
 * @record: copied
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_add_event (const JalonEventRecord *record)
{
  return feature_edit_new_add (&jalon_event_kind, C_ ("edit", "Add event"), record->id, record);
}

/**
 * jalon_edit_new_replace_event:
 * @record: copied; takes the place of the event with its id
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_replace_event (const JalonEventRecord *record)
{
  return &feature_edit_new (&jalon_event_kind, C_ ("edit", "Change event"), record->id, record)->parent;
}

/**
 * jalon_edit_new_remove_event:
 * @event_id: an event
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_remove_event (const char *event_id)
{
  return &feature_edit_new (&jalon_event_kind, C_ ("edit", "Remove event"), event_id, NULL)->parent;
}

/**
 * jalon_edit_new_add_site:
 * @record: copied
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_add_site (const JalonSiteRecord *record)
{
  return feature_edit_new_add (&jalon_site_kind, C_ ("edit", "Add site"), record->id, record);
}

/**
 * jalon_edit_new_replace_site:
 * @record: copied; takes the place of the site with its id
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_replace_site (const JalonSiteRecord *record)
{
  return &feature_edit_new (&jalon_site_kind, C_ ("edit", "Change site"), record->id, record)->parent;
}

/**
 * jalon_edit_new_remove_site:
 * @site_id: a site
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_remove_site (const char *site_id)
{
  return &feature_edit_new (&jalon_site_kind, C_ ("edit", "Remove site"), site_id, NULL)->parent;
}

/**
 * jalon_edit_new_add_closure:
 * @record: copied
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_add_closure (const JalonClosureRecord *record)
{
  return feature_edit_new_add (&jalon_closure_kind, C_ ("edit", "Add closure"), record->id, record);
}

/**
 * jalon_edit_new_replace_closure:
 * @record: copied; takes the place of the closure with its id
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_replace_closure (const JalonClosureRecord *record)
{
  return &feature_edit_new (&jalon_closure_kind, C_ ("edit", "Change closure"), record->id, record)->parent;
}

/**
 * jalon_edit_new_remove_closure:
 * @closure_id: a closure
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_remove_closure (const char *closure_id)
{
  return &feature_edit_new (&jalon_closure_kind, C_ ("edit", "Remove closure"), closure_id, NULL)->parent;
}

JalonEdit *
jalon_edit_new_put_site (guint position, const JalonSiteRecord *record)
{
  FeatureEdit *self = feature_edit_new (&jalon_site_kind, C_ ("edit", "Change site"), record->id, record);

  self->position = position;
  self->is_put = TRUE;

  return &self->parent;
}

JalonEdit *
jalon_edit_new_put_closure (guint position, const JalonClosureRecord *record)
{
  FeatureEdit *self = feature_edit_new (&jalon_closure_kind, C_ ("edit", "Change closure"), record->id, record);

  self->position = position;
  self->is_put = TRUE;

  return &self->parent;
}
