/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Merging events that are the same, and denials with what they deny.
 */

#include "config.h"

#include "review-fixture.h"

static void
test_merge_claims (ReviewFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) from = review_fixture_dup_event (fixture, "p1");
  g_autoptr (JalonEventRecord) into = review_fixture_dup_event (fixture, "old");
  JalonClaim *claim = review_fixture_claim_new ("first", JALON_STANCE_ASSERTS, 10);

  g_ptr_array_add (claim->quotes, jalon_quote_new ("words", 70, 75));
  claim->credibility = 2;
  g_ptr_array_add (from->claims, claim);
  review_fixture_push (fixture, jalon_edit_new_replace (JALON_KIND_EVENT, from), "Edit Event");
  review_fixture_push (fixture, jalon_review_new_merge (fixture->dossier, "p1", "old"), "Merge Events");

  jalon_event_record_free (into);
  into = review_fixture_dup_event (fixture, "old");
  review_fixture_assert_claims (into->claims, "first asserts 10 70, second asserts 40");
  g_assert_cmpuint (((JalonClaim *) g_ptr_array_index (into->claims, 0))->credibility, ==, 2);
  g_assert_cmpint (review_fixture_verdict_of (fixture, "old"), ==, JALON_VERDICT_CORROBORATED);
  g_assert_false (jalon_event_store_find (jalon_dossier_get_events (fixture->dossier), "p1", NULL));

  review_fixture_push (fixture, jalon_review_new_merge (fixture->dossier, "p2", "old"), "Merge Events");
  jalon_event_record_free (into);
  into = review_fixture_dup_event (fixture, "old");
  review_fixture_assert_claims (into->claims, "first asserts 10 70, second asserts 40 20");
}

/* Whoever an article names for what it says is not lost. */
static void
test_merge_sources (ReviewFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) from = review_fixture_dup_event (fixture, "p1");
  g_autoptr (JalonEventRecord) into = review_fixture_dup_event (fixture, "p2");
  g_autoptr (JalonEventRecord) merged = NULL;

  ((JalonClaim *) g_ptr_array_index (from->claims, 0))->attributed_to = g_strdup ("the army");
  ((JalonClaim *) g_ptr_array_index (into->claims, 0))->attributed_to = g_strdup ("a witness");
  review_fixture_push (fixture, jalon_edit_new_replace (JALON_KIND_EVENT, from), "Edit Event");
  review_fixture_push (fixture, jalon_edit_new_replace (JALON_KIND_EVENT, into), "Edit Event");
  review_fixture_push (fixture, jalon_review_new_merge (fixture->dossier, "p1", "p2"), "Merge Events");
  merged = review_fixture_dup_event (fixture, "p2");
  review_fixture_assert_claims (merged->claims, "second asserts 20, second asserts 40");
  g_assert_cmpint (merged->review, ==, JALON_REVIEW_ACCEPTED);
}

/* A closure of the same state becomes one with that of the event, before that with the same flights. */
static void
test_merge_closures (ReviewFixture *fixture, gconstpointer data)
{
  const JalonClosureRecord *kept;

  review_fixture_add_closure (fixture,
                              "other-flights",
                              JALON_REVIEW_ACCEPTED,
                              "NER",
                              "MLI",
                              "old",
                              review_fixture_claim_new ("first", JALON_STANCE_ASSERTS, 10));
  review_fixture_add_closure (fixture,
                              "kept",
                              JALON_REVIEW_ACCEPTED,
                              "NER",
                              "DZA",
                              "old",
                              review_fixture_claim_new ("first", JALON_STANCE_ASSERTS, 10));
  review_fixture_add_closure (fixture,
                              "goes",
                              JALON_REVIEW_PROPOSED,
                              "NER",
                              "DZA",
                              "p1 p2",
                              review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 40));
  review_fixture_add_closure (fixture,
                              "moves",
                              JALON_REVIEW_PROPOSED,
                              "TCD",
                              "DZA",
                              "p1",
                              review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 40));
  review_fixture_add_closure (fixture,
                              "judged",
                              JALON_REVIEW_REJECTED,
                              "NER",
                              "DZA",
                              "p1",
                              review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 40));
  review_fixture_push (fixture, jalon_review_new_merge (fixture->dossier, "p1", "old"), "Merge Events");

  g_assert_null (jalon_dossier_find_feature (fixture->dossier, JALON_KIND_CLOSURE, "goes"));
  kept = jalon_feature_get_record (jalon_dossier_find_feature (fixture->dossier, JALON_KIND_CLOSURE, "kept"));
  review_fixture_assert_claims (kept->claims, "first asserts 10, second asserts 40");
  g_assert_cmpint (review_fixture_verdict_of (fixture, "kept"), ==, JALON_VERDICT_CORROBORATED);
  g_assert_cmpint (review_fixture_verdict_of (fixture, "other-flights"), ==, JALON_VERDICT_SINGLE_SOURCE);
  g_assert_cmpstrv (kept->events, ((const char *const[]){ "old", "p2", NULL }));
  g_assert_cmpint (review_fixture_review_of (fixture, "moves"), ==, JALON_REVIEW_ACCEPTED);
  g_assert_cmpint (review_fixture_review_of (fixture, "judged"), ==, JALON_REVIEW_REJECTED);
  g_assert_cmpstrv (((const JalonRecord *) jalon_feature_get_record (
                         jalon_dossier_find_feature (fixture->dossier, JALON_KIND_CLOSURE, "moves")))
                        ->events,
                    ((const char *const[]){ "old", NULL }));
}

static void
test_merge_sites (ReviewFixture *fixture, gconstpointer data)
{
  review_fixture_add_site (fixture,
                           "kept",
                           JALON_REVIEW_ACCEPTED,
                           "Benguerir",
                           "old",
                           review_fixture_claim_new ("first", JALON_STANCE_ASSERTS, 10));
  review_fixture_add_site (fixture,
                           "unnamed",
                           JALON_REVIEW_PROPOSED,
                           NULL,
                           "p1",
                           review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 40));
  review_fixture_add_site (fixture,
                           "another",
                           JALON_REVIEW_PROPOSED,
                           "Meknes",
                           "p1",
                           review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 40));
  review_fixture_push (fixture, jalon_review_new_merge (fixture->dossier, "p1", "old"), "Merge Events");

  g_assert_null (jalon_dossier_find_feature (fixture->dossier, JALON_KIND_SITE, "unnamed"));
  review_fixture_assert_claims (((const JalonRecord *) jalon_feature_get_record (
                                     jalon_dossier_find_feature (fixture->dossier, JALON_KIND_SITE, "kept")))
                                    ->claims,
                                "first asserts 10, second asserts 40");
  g_assert_cmpstrv (((const JalonRecord *) jalon_feature_get_record (
                         jalon_dossier_find_feature (fixture->dossier, JALON_KIND_SITE, "another")))
                        ->events,
                    ((const char *const[]){ "old", NULL }));
}

/* What was rejected comes back with what is merged into it. */
static void
test_merge_into_rejected (ReviewFixture *fixture, gconstpointer data)
{
  review_fixture_add_closure (fixture,
                              "kept",
                              JALON_REVIEW_PROPOSED,
                              "NER",
                              "DZA",
                              "p2",
                              review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 20));
  review_fixture_add_closure (fixture,
                              "goes",
                              JALON_REVIEW_PROPOSED,
                              "NER",
                              "DZA",
                              "p1",
                              review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 40));
  review_fixture_push (fixture, jalon_review_new_reject (fixture->dossier, "p2"), "Reject Event");
  review_fixture_push (fixture, jalon_review_new_merge (fixture->dossier, "p1", "p2"), "Merge Events");
  g_assert_cmpint (review_fixture_review_of (fixture, "p2"), ==, JALON_REVIEW_ACCEPTED);
  g_assert_cmpint (review_fixture_review_of (fixture, "kept"), ==, JALON_REVIEW_ACCEPTED);
  g_assert_null (jalon_dossier_find_feature (fixture->dossier, JALON_KIND_CLOSURE, "goes"));
}

/* A denial disputes the event and its closure, but not one of another state. */
static void
test_merge_denial (ReviewFixture *fixture, gconstpointer data)
{
  review_fixture_add_closure (fixture,
                              "closure",
                              JALON_REVIEW_ACCEPTED,
                              "NER",
                              "DZA",
                              "old",
                              review_fixture_claim_new ("first", JALON_STANCE_ASSERTS, 10));
  review_fixture_add_closure (fixture,
                              "other-state",
                              JALON_REVIEW_ACCEPTED,
                              "MLI",
                              "DZA",
                              "old",
                              review_fixture_claim_new ("first", JALON_STANCE_ASSERTS, 10));
  review_fixture_add_event (fixture,
                            "denial",
                            JALON_REVIEW_PROPOSED,
                            "NER",
                            review_fixture_claim_new ("second", JALON_STANCE_DENIES, 60));
  review_fixture_push (fixture, jalon_review_new_merge (fixture->dossier, "denial", "old"), "Merge Events");

  g_assert_cmpint (review_fixture_verdict_of (fixture, "old"), ==, JALON_VERDICT_DISPUTED);
  g_assert_cmpint (review_fixture_verdict_of (fixture, "closure"), ==, JALON_VERDICT_DISPUTED);
  g_assert_cmpint (review_fixture_verdict_of (fixture, "other-state"), ==, JALON_VERDICT_SINGLE_SOURCE);
}

/* Who takes over that somebody denies an event has not said yet that there was one. */
static void
test_merge_denial_of_proposed (ReviewFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) denied = NULL;

  review_fixture_add_event (fixture,
                            "denial",
                            JALON_REVIEW_PROPOSED,
                            "NER",
                            review_fixture_claim_new ("third", JALON_STANCE_DENIES, 60));
  review_fixture_push (fixture, jalon_review_new_merge (fixture->dossier, "denial", "p1"), "Merge Events");

  g_assert_cmpint (review_fixture_review_of (fixture, "p1"), ==, JALON_REVIEW_PROPOSED);
  denied = review_fixture_dup_event (fixture, "p1");
  g_assert_cmpint (((const JalonClaim *) g_ptr_array_index (denied->claims, denied->claims->len - 1))->stance,
                   ==,
                   JALON_STANCE_DENIES);
}

/* In a group each merge finds what those before it made. */
static void
test_merge_in_group (ReviewFixture *fixture, gconstpointer data)
{
  GPtrArray *edits = g_ptr_array_new ();
  g_autoptr (JalonEventRecord) merged = NULL;

  g_ptr_array_add (edits, jalon_review_new_merge (fixture->dossier, "p2", "p1"));
  g_ptr_array_add (edits, jalon_review_new_merge (fixture->dossier, "p1", "old"));
  review_fixture_push (fixture, jalon_edit_new_group ("Merge all", edits), "Merge all");
  merged = review_fixture_dup_event (fixture, "old");
  review_fixture_assert_claims (merged->claims, "first asserts 10, second asserts 40 20");
}

static void
set_facts (ReviewFixture *fixture,
           const char    *id,
           JalonTime      time,
           JalonPrecision precision,
           const char    *country,
           int            killed)
{
  g_autoptr (JalonEventRecord) record = review_fixture_dup_event (fixture, id);

  jalon_time_clear (&record->time);
  record->time = time;
  jalon_place_free (record->place);
  record->place = NULL;
  if (precision != JALON_PRECISION_NONE)
    {
      record->place = jalon_place_new (precision);
      record->place->countries = g_strsplit (country, " ", -1);
    }
  record->fatalities.low = record->fatalities.high = killed;
  review_fixture_push (fixture, jalon_edit_new_replace (JALON_KIND_EVENT, record), "Edit Event");
}

/* What one report leaves open the other says; what both say, or what is another thing, stays. */
static void
test_merge_finer (ReviewFixture *fixture, gconstpointer data)
{
  const JalonTime not_later = { JALON_DAY_NONE, 20178, JALON_TIME_UNKNOWN, NULL };
  const JalonTime day = { 20171, 20171, JALON_TIME_DAY, NULL }, later = { 20180, 20180, JALON_TIME_DAY, NULL };
  const JalonTime month = { 20148, 20178, JALON_TIME_MONTH, NULL }, days = { 20160, 20178, JALON_TIME_DAY, NULL };
  const struct
  {
    JalonTime      time[3]; /* of what is kept, of what goes, and what comes of it */
    JalonPrecision precision[3];
    const char    *country[2];
    int            killed[3];
  } cases[] = {
    { { not_later, day, day },
      { JALON_PRECISION_NONE, JALON_PRECISION_CITY, JALON_PRECISION_CITY },
      { "", "NER" },
      { JALON_COUNT_NONE, 9, 9 } },
    { { month, day, day },
      { JALON_PRECISION_COUNTRY, JALON_PRECISION_CITY, JALON_PRECISION_CITY },
      { "NER", "NER" },
      { 3, 9, 3 } },
    { { month, later, month },
      { JALON_PRECISION_COUNTRY, JALON_PRECISION_CITY, JALON_PRECISION_COUNTRY },
      { "NER", "MLI" },
      { 0, 9, 0 } },
    { { days, day, days },
      { JALON_PRECISION_CITY, JALON_PRECISION_SITE, JALON_PRECISION_CITY },
      { "NER", "NER" },
      { JALON_COUNT_NONE, JALON_COUNT_NONE, JALON_COUNT_NONE } },
    { { day, month, day },
      { JALON_PRECISION_CITY, JALON_PRECISION_COUNTRY, JALON_PRECISION_CITY },
      { "NER", "NER" },
      { 2, JALON_COUNT_NONE, 2 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonEventRecord) merged = NULL;

      g_test_message ("%u", i);
      set_facts (fixture, "old", cases[i].time[0], cases[i].precision[0], cases[i].country[0], cases[i].killed[0]);
      set_facts (fixture, "p1", cases[i].time[1], cases[i].precision[1], cases[i].country[1], cases[i].killed[1]);
      review_fixture_push (fixture, jalon_review_new_merge (fixture->dossier, "p1", "old"), "Merge Events");
      merged = review_fixture_dup_event (fixture, "old");
      g_assert_cmpint (merged->time.start, ==, cases[i].time[2].start);
      g_assert_cmpint (merged->time.end, ==, cases[i].time[2].end);
      g_assert_cmpint (merged->time.precision, ==, cases[i].time[2].precision);
      g_assert_cmpint (merged->place->precision, ==, cases[i].precision[2]);
      g_assert_cmpint (merged->fatalities.high, ==, cases[i].killed[2]);
      g_assert_true (jalon_history_undo (fixture->history));
    }
}

static void
test_failures (ReviewFixture *fixture, gconstpointer data)
{
  review_fixture_assert_fails (fixture,
                               jalon_review_new_merge (fixture->dossier, "x", "old"),
                               JALON_ERROR_UNKNOWN_REFERENCE);
  review_fixture_assert_fails (fixture,
                               jalon_review_new_merge (fixture->dossier, "p1", "x"),
                               JALON_ERROR_UNKNOWN_REFERENCE);
  review_fixture_assert_fails (fixture,
                               jalon_review_new_merge (fixture->dossier, "p1", "p1"),
                               JALON_ERROR_INVALID_VALUE);
}

#define ADD(path, func) g_test_add (path, ReviewFixture, NULL, review_fixture_set_up, func, review_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/review-merge/claims", test_merge_claims);
  ADD ("/review-merge/sources", test_merge_sources);
  ADD ("/review-merge/closures", test_merge_closures);
  ADD ("/review-merge/sites", test_merge_sites);
  ADD ("/review-merge/into-rejected", test_merge_into_rejected);
  ADD ("/review-merge/denial", test_merge_denial);
  ADD ("/review-merge/denial-of-proposed", test_merge_denial_of_proposed);
  ADD ("/review-merge/in-group", test_merge_in_group);
  ADD ("/review-merge/finer", test_merge_finer);
  ADD ("/review-merge/failures", test_failures);

  return g_test_run ();
}
