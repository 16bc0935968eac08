/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reviewing: what there is to review, accepting and rejecting.
 */

#include "config.h"

#include "review-fixture.h"

static void
assert_events (ReviewFixture *fixture, const char *article_id, const char *expected)
{
  g_autoptr (GPtrArray) ids = jalon_review_list_events (fixture->dossier, article_id);
  g_autofree char *text = NULL;

  g_ptr_array_add (ids, NULL);
  text = g_strjoinv (" ", (char **) ids->pdata);
  g_assert_cmpstr (text, ==, expected);
}

/* As the article tells them, not as the dossier has them. */
static void
test_list (ReviewFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) both = jalon_event_record_new ("both");

  review_fixture_add_event (fixture,
                            "unquoted",
                            JALON_REVIEW_REJECTED,
                            "NER",
                            review_fixture_claim_new ("second", JALON_STANCE_DENIES, -1));
  g_ptr_array_add (both->claims, review_fixture_claim_new ("first", JALON_STANCE_ASSERTS, 1));
  g_ptr_array_add (both->claims, review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 50));
  g_ptr_array_add (both->claims, review_fixture_claim_new ("second", JALON_STANCE_ATTRIBUTES, 30));
  g_assert_true (jalon_dossier_add_event (fixture->dossier, both, NULL));

  assert_events (fixture, "second", "p2 both p1 unquoted");
  assert_events (fixture, "first", "both old");
  assert_events (fixture, "third", "");
}

static void
assert_count (ReviewFixture *fixture, const char *article_id, guint reviewed, guint total)
{
  guint out_reviewed = 99;
  guint out_total = 99;

  jalon_review_count (fixture->dossier, article_id, &out_reviewed, &out_total);
  g_assert_cmpuint (out_reviewed, ==, reviewed);
  g_assert_cmpuint (out_total, ==, total);
}

/* Counted for all articles at once it is the same, also of an event with two claims from one article. */
static void
test_count_all (ReviewFixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "first", "second", "third" };
  g_autoptr (JalonEventRecord) both = jalon_event_record_new ("both");
  g_autoptr (GHashTable) counts = NULL;
  guint n_counted = 0;

  g_ptr_array_add (both->claims, review_fixture_claim_new ("first", JALON_STANCE_ASSERTS, 1));
  g_ptr_array_add (both->claims, review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 50));
  g_ptr_array_add (both->claims, review_fixture_claim_new ("second", JALON_STANCE_ATTRIBUTES, 30));
  g_assert_true (jalon_dossier_add_event (fixture->dossier, both, NULL));

  counts = jalon_review_count_all (fixture->dossier);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const JalonReviewCount *count = g_hash_table_lookup (counts, ids[i]);
      guint                   n_reviewed, n_events;

      jalon_review_count (fixture->dossier, ids[i], &n_reviewed, &n_events);
      g_assert_cmpuint (count != NULL ? count->n_events : 0, ==, n_events);
      g_assert_cmpuint (count != NULL ? count->n_reviewed : 0, ==, n_reviewed);
      n_counted += n_events;
    }
  g_assert_cmpuint (n_counted, ==, 5);
}

static void
test_count (ReviewFixture *fixture, gconstpointer data)
{
  assert_count (fixture, "first", 1, 1);
  assert_count (fixture, "second", 0, 2);
  assert_count (fixture, "third", 0, 0);
  g_assert_cmpuint (jalon_review_count_proposed (fixture->dossier), ==, 2);
  review_fixture_push (fixture, jalon_review_new_reject (fixture->dossier, "p1"), "Reject Event");
  assert_count (fixture, "second", 1, 2);
  g_assert_cmpuint (jalon_review_count_proposed (fixture->dossier), ==, 1);
}

static void
assert_next (ReviewFixture *fixture, const char *expected)
{
  g_autofree char *id = jalon_review_dup_next_article (fixture->dossier);

  g_assert_cmpstr (id, ==, expected);
}

static void
test_next_article (ReviewFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) both = jalon_event_record_new ("both");

  assert_next (fixture, "second");
  both->review = JALON_REVIEW_PROPOSED;
  g_ptr_array_add (both->claims, review_fixture_claim_new ("elsewhere", JALON_STANCE_ASSERTS, 1));
  g_ptr_array_add (both->claims, review_fixture_claim_new ("first", JALON_STANCE_ASSERTS, 1));
  g_assert_true (jalon_dossier_add_event (fixture->dossier, both, NULL));
  assert_next (fixture, "first");

  review_fixture_push (fixture, jalon_review_new_accept (fixture->dossier, "both"), "Accept Event");
  review_fixture_push (fixture, jalon_review_new_accept (fixture->dossier, "p1"), "Accept Event");
  assert_next (fixture, "second");
  review_fixture_push (fixture, jalon_review_new_accept (fixture->dossier, "p2"), "Accept Event");
  assert_next (fixture, NULL);
}

/* Sites and closures go along, unless they were judged or another event needs them. */
static void
test_accept_and_reject (ReviewFixture *fixture, gconstpointer data)
{
  review_fixture_add_closure (fixture,
                              "own",
                              JALON_REVIEW_PROPOSED,
                              "NER",
                              "DZA",
                              "p1",
                              review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 40));
  review_fixture_add_closure (fixture,
                              "shared",
                              JALON_REVIEW_PROPOSED,
                              "NER",
                              "DZA",
                              "p1 p2 gone",
                              review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 40));
  review_fixture_add_closure (fixture,
                              "judged",
                              JALON_REVIEW_ACCEPTED,
                              "NER",
                              "DZA",
                              "p1",
                              review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 40));
  review_fixture_add_site (fixture,
                           "site",
                           JALON_REVIEW_PROPOSED,
                           NULL,
                           "p1",
                           review_fixture_claim_new ("second", JALON_STANCE_ASSERTS, 40));

  review_fixture_push (fixture, jalon_review_new_reject (fixture->dossier, "p1"), "Reject Event");
  g_assert_cmpint (review_fixture_review_of (fixture, "p1"), ==, JALON_REVIEW_REJECTED);
  g_assert_cmpint (review_fixture_review_of (fixture, "own"), ==, JALON_REVIEW_REJECTED);
  g_assert_cmpint (review_fixture_review_of (fixture, "shared"), ==, JALON_REVIEW_PROPOSED);
  g_assert_cmpint (review_fixture_review_of (fixture, "judged"), ==, JALON_REVIEW_ACCEPTED);
  g_assert_cmpint (review_fixture_review_of (fixture, "site"), ==, JALON_REVIEW_REJECTED);
  review_fixture_push (fixture, jalon_review_new_reject (fixture->dossier, "p2"), "Reject Event");
  g_assert_cmpint (review_fixture_review_of (fixture, "shared"), ==, JALON_REVIEW_REJECTED);

  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_true (jalon_history_undo (fixture->history));
  review_fixture_push (fixture, jalon_review_new_accept (fixture->dossier, "p1"), "Accept Event");
  g_assert_cmpint (review_fixture_review_of (fixture, "p1"), ==, JALON_REVIEW_ACCEPTED);
  g_assert_cmpint (review_fixture_review_of (fixture, "own"), ==, JALON_REVIEW_ACCEPTED);
  g_assert_cmpint (review_fixture_review_of (fixture, "shared"), ==, JALON_REVIEW_ACCEPTED);
  g_assert_cmpint (review_fixture_review_of (fixture, "site"), ==, JALON_REVIEW_ACCEPTED);
  g_assert_cmpint (review_fixture_review_of (fixture, "p2"), ==, JALON_REVIEW_PROPOSED);
}

static void
test_failures (ReviewFixture *fixture, gconstpointer data)
{
  review_fixture_assert_fails (fixture, jalon_review_new_accept (fixture->dossier, "x"), JALON_ERROR_UNKNOWN_REFERENCE);
  review_fixture_assert_fails (fixture, jalon_review_new_reject (fixture->dossier, "x"), JALON_ERROR_UNKNOWN_REFERENCE);
}

#define ADD(path, func) g_test_add (path, ReviewFixture, NULL, review_fixture_set_up, func, review_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/review/list", test_list);
  ADD ("/review/count", test_count);
  ADD ("/review/count-all", test_count_all);
  ADD ("/review/next-article", test_next_article);
  ADD ("/review/accept-and-reject", test_accept_and_reject);
  ADD ("/review/failures", test_failures);

  return g_test_run ();
}
