/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits of one feature. Each ends up as two states of it, of
 * which either may be nothing, and where it stands; doing and undoing go from
 * one to the other.
 */

#include "config.h"

#include "jalon-edit-private.h"

#include "jalon-dossier-private.h"
#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-kind.h"

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
  JalonEdit        parent;
  const JalonKind *kind;
  char            *id;
  gpointer         before;
  gpointer         after;
  guint            position;
  gboolean         is_new;
  gboolean         is_put;
  gboolean         is_review;
  JalonReview      review;
} FeatureEdit;

static gboolean
fail_unknown (FeatureEdit *self, GError **error)
{
  g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("nothing here has the id “%s”"), self->id);
  return FALSE;
}

/* By what the feature is, and becomes, as far as that is known. */
static void
update_label (FeatureEdit *self)
{
  gconstpointer    record = self->after != NULL ? self->after : self->before;
  const JalonKind *kind = record != NULL ? jalon_kind_refine (self->kind, record) : self->kind;
  const char      *label = self->is_new ? kind->labels.add : kind->labels.change;

  if (self->is_review)
    label = kind->review_labels[self->review];
  else if (self->after == NULL)
    label = kind->labels.remove;
  jalon_edit_set_label (&self->parent, g_dpgettext2 (GETTEXT_PACKAGE, "edit", label));
}

static void
prepare_review (FeatureEdit *self)
{
  self->after = jalon_schema_copy (self->kind->schema, self->before);
  ((JalonRecord *) self->after)->review = self->review;
}

static gboolean
prepare_feature (JalonEdit *edit, JalonDossier *dossier, GError **error)
{
  FeatureEdit     *self = (FeatureEdit *) edit;
  const JalonKind *kind = NULL;

  if (self->is_put)
    self->is_new = !jalon_dossier_has_feature (dossier, self->id);
  if (self->is_new)
    {
      self->position = MIN (self->position, self->kind->count (self->kind, dossier));
      return TRUE;
    }

  kind = jalon_kind_find (dossier, self->id, &self->position);
  if (kind == NULL || (kind != self->kind && !self->is_review))
    return fail_unknown (self, error);
  self->kind = kind;
  self->before = kind->dup (kind, dossier, self->position);
  if (self->is_review)
    prepare_review (self);
  update_label (self);
  return TRUE;
}

static gboolean
change (FeatureEdit *self, JalonDossier *dossier, gconstpointer from, gconstpointer to, GError **error)
{
  if (to == NULL)
    return self->kind->remove (self->kind, dossier, self->id, error);
  if (from == NULL)
    return self->kind->insert (self->kind, dossier, self->position, to, error);

  return self->kind->replace (self->kind, dossier, to, error);
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

static char *
dup_title_of_feature (const JalonEdit *edit, const char *language)
{
  const FeatureEdit *self = (const FeatureEdit *) edit;
  gconstpointer      record = self->after != NULL ? self->after : self->before;

  return record != NULL ? jalon_kind_dup_title_of (self->kind, record, language) : NULL;
}

static void
clear_feature (JalonEdit *edit)
{
  FeatureEdit *self = (FeatureEdit *) edit;

  jalon_schema_free (self->kind->schema, self->before);
  jalon_schema_free (self->kind->schema, self->after);
  g_free (self->id);
}

static const JalonEditClass feature_class = {
  .size = sizeof (FeatureEdit),
  .prepare = prepare_feature,
  .apply = apply_feature,
  .revert = revert_feature,
  .list_touched = list_touched_by_feature,
  .dup_title = dup_title_of_feature,
  .clear = clear_feature,
};

/* @record: (nullable): what becomes of the feature; copied */
static FeatureEdit *
feature_edit_new (JalonKindId kind_id, const char *id, gconstpointer record)
{
  FeatureEdit *self = jalon_edit_alloc (&feature_class, NULL);

  self->kind = &jalon_kinds[kind_id];
  self->id = g_strdup (id);
  self->position = G_MAXUINT;
  self->after = jalon_schema_copy (self->kind->schema, record);
  update_label (self);
  return self;
}

/**
 * jalon_edit_new_set_review:
 * @feature_id: a feature of any kind
 * @review: its new state
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_set_review (const char *feature_id, JalonReview review)
{
  FeatureEdit *self = feature_edit_new (JALON_KIND_EVENT, feature_id, NULL);

  self->is_review = TRUE;
  self->review = review;
  update_label (self);
  return &self->parent;
}

/**
 * jalon_edit_new_add:
 * @record: of that kind; copied
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_add (JalonKindId kind, gconstpointer record)
{
  FeatureEdit *self = feature_edit_new (kind, ((const JalonRecord *) record)->id, record);

  self->is_new = TRUE;
  update_label (self);
  return &self->parent;
}

/**
 * jalon_edit_new_replace:
 * @record: of that kind; copied; takes the place of the feature with its id
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_replace (JalonKindId kind, gconstpointer record)
{
  return &feature_edit_new (kind, ((const JalonRecord *) record)->id, record)->parent;
}

/**
 * jalon_edit_new_remove:
 * @id: of a feature of that kind
 *
 * Returns: (transfer full): an edit
 */
JalonEdit *
jalon_edit_new_remove (JalonKindId kind, const char *id)
{
  return &feature_edit_new (kind, id, NULL)->parent;
}

/* Adds it at @position, or puts it in the place of the one with its id. */
JalonEdit *
jalon_edit_new_put (JalonKindId kind, guint position, gconstpointer record)
{
  FeatureEdit *self = feature_edit_new (kind, ((const JalonRecord *) record)->id, record);

  self->position = position;
  self->is_put = TRUE;
  return &self->parent;
}
