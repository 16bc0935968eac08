/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits of one event, site or closure. Each ends up as two states of it, of
 * which either may be nothing, and where it stands; doing and undoing go from
 * one to the other.
 */

#include "config.h"

#include "jalon-edit-private.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

/**
 * Kind:
 *
 * What events, sites and closures have in common.
 * @dup: (transfer full) (nullable): the record with an id, and where it stands; else an error
 * @review_labels: one for each review state, not yet translated
 */
typedef struct
{
  gpointer (*dup) (JalonDossier *dossier,
                   const char   *id,
                   guint        *out_position,
                   GError      **error);
  guint (*count) (JalonDossier *dossier);
  gboolean (*insert) (JalonDossier *dossier,
                      guint         position,
                      gconstpointer record,
                      GError      **error);
  gboolean (*replace) (JalonDossier *dossier,
                       gconstpointer record,
                       GError      **error);
  gboolean (*remove) (JalonDossier *dossier,
                      const char   *id,
                      GError      **error);
  gpointer (*copy) (gconstpointer record);
  void (*free) (gpointer record);
  void (*set_review) (gpointer    record,
                      JalonReview review);
  const char *review_labels[JALON_N_REVIEWS];
} Kind;

static gpointer
dup_event (JalonDossier *dossier,
           const char   *id,
           guint        *out_position,
           GError      **error)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);

  if (jalon_event_store_find (events, id, out_position))
    return jalon_event_store_dup_record (events, *out_position);

  g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no event “%s”"), id);

  return NULL;
}

static guint
count_events (JalonDossier *dossier)
{
  return jalon_event_store_get_n_events (jalon_dossier_get_events (dossier));
}

static void
set_review_of_event (gpointer    record,
                     JalonReview review)
{
  ((JalonEventRecord *) record)->review = review;
}

static gpointer
dup_site (JalonDossier *dossier,
          const char   *id,
          guint        *out_position,
          GError      **error)
{
  JalonSite *site = jalon_dossier_find_site (dossier, id);

  if (site != NULL && g_list_store_find (G_LIST_STORE (jalon_dossier_get_sites (dossier)), site, out_position))
    return jalon_site_record_copy (jalon_site_get_record (site));

  g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no site “%s”"), id);

  return NULL;
}

static guint
count_sites (JalonDossier *dossier)
{
  return g_list_model_get_n_items (jalon_dossier_get_sites (dossier));
}

static void
set_review_of_site (gpointer    record,
                    JalonReview review)
{
  ((JalonSiteRecord *) record)->review = review;
}

static gpointer
dup_closure (JalonDossier *dossier,
             const char   *id,
             guint        *out_position,
             GError      **error)
{
  JalonClosure *closure = jalon_dossier_find_closure (dossier, id);

  if (closure != NULL && g_list_store_find (G_LIST_STORE (jalon_dossier_get_closures (dossier)), closure, out_position))
    return jalon_closure_record_copy (jalon_closure_get_record (closure));

  g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no closure “%s”"), id);

  return NULL;
}

static guint
count_closures (JalonDossier *dossier)
{
  return g_list_model_get_n_items (jalon_dossier_get_closures (dossier));
}

static void
set_review_of_closure (gpointer    record,
                       JalonReview review)
{
  ((JalonClosureRecord *) record)->review = review;
}

/* The functions of one kind, with their record as a plain pointer. */
#define FUNCTIONS(name)                                                                                   \
  .dup = dup_##name,                                                                                      \
  .count = count_##name##s,                                                                               \
  .insert = (gboolean (*) (JalonDossier *, guint, gconstpointer, GError **)) jalon_dossier_insert_##name, \
  .replace = (gboolean (*) (JalonDossier *, gconstpointer, GError **)) jalon_dossier_replace_##name,      \
  .remove = jalon_dossier_remove_##name,                                                                  \
  .copy = (gpointer (*) (gconstpointer)) jalon_##name##_record_copy,                                      \
  .free = (void (*) (gpointer)) jalon_##name##_record_free,                                               \
  .set_review = set_review_of_##name

static const Kind event_kind = {
  FUNCTIONS (event),
  .review_labels = { NC_ ("edit", "Propose event again"), NC_ ("edit", "Accept event"), NC_ ("edit", "Reject event") },
};

static const Kind site_kind = {
  FUNCTIONS (site),
  .review_labels = { NC_ ("edit", "Propose site again"), NC_ ("edit", "Accept site"), NC_ ("edit", "Reject site") },
};

static const Kind closure_kind = {
  FUNCTIONS (closure),
  .review_labels = { NC_ ("edit", "Propose closure again"), NC_ ("edit", "Accept closure"), NC_ ("edit", "Reject closure") },
};

/**
 * FeatureEdit:
 * @kind: (nullable): found out when a review is prepared, else known from the start
 * @id: (owned)
 * @before: (owned) (nullable): the record before, once prepared
 * @after: (owned) (nullable): the record after
 * @position: where it stands, once prepared
 * @is_new: it is added; nothing was there before
 * @is_review: @after is @before with @review
 */
typedef struct
{
  JalonEdit   parent;
  const Kind *kind;
  char       *id;
  gpointer    before;
  gpointer    after;
  guint       position;
  gboolean    is_new;
  gboolean    is_review;
  JalonReview review;
} FeatureEdit;

static void
prepare_review (FeatureEdit  *self,
                JalonDossier *dossier)
{
  if (jalon_dossier_find_site (dossier, self->id) != NULL)
    self->kind = &site_kind;
  else if (jalon_dossier_find_closure (dossier, self->id) != NULL)
    self->kind = &closure_kind;

  jalon_edit_set_label (&self->parent, g_dpgettext2 (GETTEXT_PACKAGE, "edit", self->kind->review_labels[self->review]));
}

static gboolean
prepare_feature (JalonEdit    *edit,
                 JalonDossier *dossier,
                 GError      **error)
{
  FeatureEdit *self = (FeatureEdit *) edit;

  if (self->is_new)
    {
      self->position = self->kind->count (dossier);
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
change (FeatureEdit  *self,
        JalonDossier *dossier,
        gconstpointer from,
        gconstpointer to,
        GError      **error)
{
  if (to == NULL)
    return self->kind->remove (dossier, self->id, error);
  if (from == NULL)
    return self->kind->insert (dossier, self->position, to, error);

  return self->kind->replace (dossier, to, error);
}

static gboolean
apply_feature (JalonEdit    *edit,
               JalonDossier *dossier,
               GError      **error)
{
  FeatureEdit *self = (FeatureEdit *) edit;

  return change (self, dossier, self->before, self->after, error);
}

static gboolean
revert_feature (JalonEdit    *edit,
                JalonDossier *dossier,
                GError      **error)
{
  FeatureEdit *self = (FeatureEdit *) edit;

  return change (self, dossier, self->after, self->before, error);
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
  .clear = clear_feature,
};

/* @record: (nullable): what becomes of the feature; copied */
static FeatureEdit *
feature_edit_new (const Kind   *kind,
                  const char   *label,
                  const char   *id,
                  gconstpointer record)
{
  FeatureEdit *self = jalon_edit_alloc (&feature_class, label);

  self->kind = kind;
  self->id = g_strdup (id);
  self->after = record != NULL ? kind->copy (record) : NULL;

  return self;
}

static JalonEdit *
feature_edit_new_add (const Kind   *kind,
                      const char   *label,
                      const char   *id,
                      gconstpointer record)
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
jalon_edit_new_set_review (const char *feature_id,
                           JalonReview review)
{
  FeatureEdit *self = feature_edit_new (&event_kind, g_dpgettext2 (GETTEXT_PACKAGE, "edit", event_kind.review_labels[review]), feature_id, NULL);

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
  return feature_edit_new_add (&event_kind, C_ ("edit", "Add event"), record->id, record);
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
  return &feature_edit_new (&event_kind, C_ ("edit", "Change event"), record->id, record)->parent;
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
  return &feature_edit_new (&event_kind, C_ ("edit", "Remove event"), event_id, NULL)->parent;
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
  return feature_edit_new_add (&site_kind, C_ ("edit", "Add site"), record->id, record);
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
  return &feature_edit_new (&site_kind, C_ ("edit", "Change site"), record->id, record)->parent;
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
  return &feature_edit_new (&site_kind, C_ ("edit", "Remove site"), site_id, NULL)->parent;
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
  return feature_edit_new_add (&closure_kind, C_ ("edit", "Add closure"), record->id, record);
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
  return &feature_edit_new (&closure_kind, C_ ("edit", "Change closure"), record->id, record)->parent;
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
  return &feature_edit_new (&closure_kind, C_ ("edit", "Remove closure"), closure_id, NULL)->parent;
}
