/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an edit does with an event, a site or a closure, each by its own functions.
 */

#include "config.h"

#include "jalon-feature-kind-private.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

static gpointer
dup_event (JalonDossier *dossier, const char *id, guint *out_position, GError **error)
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
set_review_of_event (gpointer record, JalonReview review)
{
  ((JalonEventRecord *) record)->review = review;
}

static gpointer
dup_site (JalonDossier *dossier, const char *id, guint *out_position, GError **error)
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
set_review_of_site (gpointer record, JalonReview review)
{
  ((JalonSiteRecord *) record)->review = review;
}

static gpointer
dup_closure (JalonDossier *dossier, const char *id, guint *out_position, GError **error)
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
set_review_of_closure (gpointer record, JalonReview review)
{
  ((JalonClosureRecord *) record)->review = review;
}

/* The functions of one kind, with their record as a plain pointer. */
#define FUNCTIONS(name)                                                                                                \
  .dup = dup_##name, .count = count_##name##s,                                                                         \
  .insert = (gboolean (*) (JalonDossier *, guint, gconstpointer, GError **)) jalon_dossier_insert_##name,              \
  .replace = (gboolean (*) (JalonDossier *, gconstpointer, GError **)) jalon_dossier_replace_##name,                   \
  .remove = jalon_dossier_remove_##name, .copy = (gpointer (*) (gconstpointer)) jalon_##name##_record_copy,            \
  .free = (void (*) (gpointer)) jalon_##name##_record_free, .set_review = set_review_of_##name

const JalonFeatureKind jalon_event_kind = {
  FUNCTIONS (event),
  .review_labels = { NC_ ("edit", "Propose event again"), NC_ ("edit", "Accept event"), NC_ ("edit", "Reject event") },
};

const JalonFeatureKind jalon_site_kind = {
  FUNCTIONS (site),
  .review_labels = { NC_ ("edit", "Propose site again"), NC_ ("edit", "Accept site"), NC_ ("edit", "Reject site") },
};

const JalonFeatureKind jalon_closure_kind = {
  FUNCTIONS (closure),
  .review_labels = { NC_ ("edit", "Propose closure again"),
                     NC_ ("edit", "Accept closure"),
                     NC_ ("edit", "Reject closure") },
};
