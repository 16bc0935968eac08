/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What queries find by the state of review: the rejected only where it is
 * asked for, and what hangs on it alone neither.
 */

#include "config.h"

#include "jalon-query.h"
#include "sample-records.h"

static void
add_reviewed_site (JalonDossier *dossier, const char *id, const char *event_ids, JalonReview review)
{
  JalonSiteRecord *record = jalon_site_record_new (id);

  record->host = g_strdup ("MAR");
  record->review = review;
  g_strfreev (record->events);
  record->events = g_strsplit (event_ids, " ", -1);
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_SITE, record, NULL));
}

static void
add_reviewed_closure (JalonDossier *dossier, const char *id, const char *event_ids, JalonReview review)
{
  JalonClosureRecord *record = jalon_closure_record_new (id);

  record->closing = g_strdup ("DZA");
  record->review = review;
  g_strfreev (record->events);
  record->events = g_strsplit (event_ids, " ", -1);
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_CLOSURE, record, NULL));
}

/* Three events "a", "p", "r" by their state; sites and closures of each, and some linked to none. */
static JalonDossier *
reviewed_dossier (void)
{
  static const char
      *const    ids[] = { [JALON_REVIEW_PROPOSED] = "p", [JALON_REVIEW_ACCEPTED] = "a", [JALON_REVIEW_REJECTED] = "r" };
  JalonDossier *dossier = jalon_dossier_new ();

  for (guint review = 0; review < JALON_N_REVIEWS; review++)
    {
      g_autoptr (JalonEventRecord) event = sample_event_simple (ids[review], ids[review]);

      event->review = review;
      g_assert_true (jalon_dossier_add_event (dossier, event, NULL));
    }
  add_reviewed_site (dossier, "s-of-rejected", "r", JALON_REVIEW_ACCEPTED);
  add_reviewed_site (dossier, "s-of-both", "r a", JALON_REVIEW_ACCEPTED);
  add_reviewed_site (dossier, "s-rejected", "a", JALON_REVIEW_REJECTED);
  add_reviewed_site (dossier, "s-alone", "", JALON_REVIEW_REJECTED);
  add_reviewed_site (dossier, "s-proposed", "a", JALON_REVIEW_PROPOSED);
  add_reviewed_closure (dossier, "c-of-rejected", "r", JALON_REVIEW_PROPOSED);
  add_reviewed_closure (dossier, "c-of-proposed", "p", JALON_REVIEW_PROPOSED);
  add_reviewed_closure (dossier, "c-rejected", "p", JALON_REVIEW_REJECTED);

  return dossier;
}

/* "events/total sites closures proposals", sites and closures by their bits. */
static char *
describe_reviewed (guint reviews, const char *country)
{
  g_autoptr (JalonDossier) dossier = reviewed_dossier ();
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;
  GString *text = g_string_new (NULL);

  query->masks[JALON_EVENT_COLUMN_REVIEW] = reviews;
  if (country != NULL)
    g_assert_true (jalon_query_parse_country (query, country, NULL));
  result = jalon_query_run (query, dossier);
  g_string_append_printf (text, "%u/%u ", result->n_events, result->n_total);
  for (guint i = 0; i < jalon_bitset_get_size (result->rows[JALON_KIND_SITE]); i++)
    g_string_append_c (text, jalon_bitset_contains (result->rows[JALON_KIND_SITE], i) ? '1' : '0');
  g_string_append_c (text, ' ');
  for (guint i = 0; i < jalon_bitset_get_size (result->rows[JALON_KIND_CLOSURE]); i++)
    g_string_append_c (text, jalon_bitset_contains (result->rows[JALON_KIND_CLOSURE], i) ? '1' : '0');
  g_string_append_printf (text, " %u", jalon_result_count_proposals (result, dossier));

  return g_string_free (text, FALSE);
}

static void
test_rejected (void)
{
  g_autofree char *usual = describe_reviewed (0, NULL);
  g_autofree char *proposed = describe_reviewed (1u << JALON_REVIEW_PROPOSED, NULL);
  g_autofree char *rejected = describe_reviewed (1u << JALON_REVIEW_REJECTED, NULL);
  g_autofree char *all = describe_reviewed ((1u << JALON_N_REVIEWS) - 1, NULL);
  g_autofree char *hosted = describe_reviewed (0, "MAR:host");
  g_autofree char *closing = describe_reviewed (0, "DZA:closing");
  g_autofree char *closing_all = describe_reviewed ((1u << JALON_N_REVIEWS) - 1, "DZA:closing");

  g_assert_cmpstr (usual, ==, "2/2 01001 010 2");
  g_assert_cmpstr (proposed, ==, "1/2 00000 010 1");
  g_assert_cmpstr (rejected, ==, "1/3 11010 100 1");
  g_assert_cmpstr (all, ==, "3/3 11111 111 3");
  /* Only "a" has a site that was not rejected, only "p" a closure. */
  g_assert_cmpstr (hosted, ==, "1/2 01001 000 1");
  g_assert_cmpstr (closing, ==, "1/2 00000 010 1");
  g_assert_cmpstr (closing_all, ==, "2/3 11000 111 2");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query-review/rejected", test_rejected);

  return g_test_run ();
}
