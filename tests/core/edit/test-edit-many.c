/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several things changed or removed in one step, an article with what cites
 * it, and going to a point of the history.
 */

#include "config.h"

#include "history-fixture.h"
#include "jalon-edit-many.h"
#include "jalon-schema.h"
#include "saved.h"

static void
set_up (HistoryFixture *fixture, gconstpointer data)
{
  JalonClosureRecord *closure = jalon_closure_record_new ("c0");
  JalonSiteRecord    *site = jalon_site_record_new ("s0");

  history_set_up (fixture, 4);
  closure->closing = g_strdup ("MLI");
  closure->review = JALON_REVIEW_PROPOSED;
  g_strfreev (closure->events);
  closure->events = g_strsplit ("e0 e1", " ", -1);
  g_ptr_array_add (closure->claims, jalon_claim_new ("a1", JALON_STANCE_ASSERTS));
  site->title = g_strdup ("Camp");
  g_strfreev (site->events);
  site->events = g_strsplit ("e0 e1 e2", " ", -1);
  g_assert_true (jalon_dossier_add_feature (fixture->dossier, JALON_KIND_CLOSURE, closure, NULL));
  g_assert_true (jalon_dossier_add_feature (fixture->dossier, JALON_KIND_SITE, site, NULL));
}

static void
push (HistoryFixture *fixture, JalonEdit *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jalon_history_push (fixture->history, edit, &error));
  g_assert_no_error (error);
}

static JalonEventRecord *
dup_event (HistoryFixture *fixture, const char *id)
{
  JalonEventStore *events = jalon_dossier_get_events (fixture->dossier);
  guint            row;

  g_assert_true (jalon_event_store_find (events, id, &row));
  return jalon_event_store_dup_record (events, row);
}

static void
assert_label (HistoryFixture *fixture, const char *expected)
{
  g_autofree char *label = NULL;

  g_object_get (fixture->history, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, expected);
}

/* (transfer full) */
static GPtrArray *
list (const char *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);
  GPtrArray *array = g_ptr_array_new_with_free_func (g_free);

  for (char **id = words; *id != NULL; id++)
    g_ptr_array_add (array, g_strdup (*id));

  return array;
}

/* Both name the site: it forgets both, and gets both back in one step. */
static void
test_delete (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = saved_new (fixture->dossier);
  g_autoptr (GPtrArray) ids = list ("e0 e1");
  const JalonRecord *site;

  push (fixture, jalon_edit_new_delete_many (fixture->dossier, ids));
  assert_label (fixture, "Remove 2 Events");
  g_assert_false (jalon_dossier_has_feature (fixture->dossier, "e0"));
  g_assert_false (jalon_dossier_has_feature (fixture->dossier, "e1"));
  site = jalon_feature_get_record (jalon_dossier_find_feature (fixture->dossier, JALON_KIND_SITE, "s0"));
  g_assert_cmpuint (g_strv_length (site->events), ==, 1);
  g_assert_cmpstr (site->events[0], ==, "e2");

  g_assert_true (jalon_history_undo (fixture->history));
  saved_assert_equal (fixture->dossier, before);
}

/* What is linked to one of them goes along, and all comes back in one step. */
static void
test_judge (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = saved_new (fixture->dossier);
  g_autoptr (GPtrArray) ids = list ("e0 e2 e3");
  g_autoptr (JalonEventRecord) event = NULL;
  const JalonRecord *closure;

  push (fixture, jalon_edit_new_judge_many (fixture->dossier, ids, JALON_REVIEW_REJECTED));
  assert_label (fixture, "Reject 3 Events");
  event = dup_event (fixture, "e2");
  g_assert_cmpint (event->review, ==, JALON_REVIEW_REJECTED);
  push (fixture, jalon_edit_new_judge_many (fixture->dossier, ids, JALON_REVIEW_ACCEPTED));
  assert_label (fixture, "Accept 3 Events");
  closure = jalon_feature_get_record (jalon_dossier_find_feature (fixture->dossier, JALON_KIND_CLOSURE, "c0"));
  g_assert_cmpint (closure->review, ==, JALON_REVIEW_ACCEPTED);

  g_assert_true (jalon_history_go_to (fixture->history, 0));
  saved_assert_equal (fixture->dossier, before);
}

static void
test_set (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = saved_new (fixture->dossier);
  g_autoptr (GPtrArray) ids = list ("e1 e3");
  g_autoptr (JalonPlace) place = jalon_place_new (JALON_PRECISION_CITY);
  g_autoptr (JalonEventRecord) changed = NULL;
  g_autoptr (JalonEventRecord) other = NULL;

  place->name = g_strdup ("Gao");
  place->lon = -0.05;
  place->lat = 16.27;
  push (fixture, jalon_edit_new_set_type_many (fixture->dossier, ids, JALON_EVENT_AID));
  assert_label (fixture, "Set Type of 2 Events");
  push (fixture, jalon_edit_new_set_place_many (fixture->dossier, ids, place));
  assert_label (fixture, "Set Place of 2 Events");
  changed = dup_event (fixture, "e3");
  g_assert_cmpint (changed->type, ==, JALON_EVENT_AID);
  g_assert_cmpstr (changed->place->name, ==, "Gao");
  other = dup_event (fixture, "e0");
  g_assert_cmpint (other->type, !=, JALON_EVENT_AID);

  g_assert_true (jalon_history_go_to (fixture->history, 0));
  saved_assert_equal (fixture->dossier, before);
}

/* Each event is told in a0 and a1; the closure in a1 alone. */
static void
test_article (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = saved_new (fixture->dossier);
  JalonDossier   *dossier = fixture->dossier;
  JalonArticleUse use = jalon_edit_measure_article (dossier, "a1");
  g_autoptr (JalonEventRecord) event = NULL;
  const JalonRecord *closure;

  g_assert_cmpuint (use.n_claims, ==, 5);
  g_assert_cmpuint (use.n_alone, ==, 1);
  push (fixture, jalon_edit_new_delete_article (dossier, "a1", FALSE));
  assert_label (fixture, "Remove Article");
  g_assert_null (jalon_dossier_find_article (dossier, "a1"));
  closure = jalon_feature_get_record (jalon_dossier_find_feature (dossier, JALON_KIND_CLOSURE, "c0"));
  g_assert_cmpuint (closure->claims->len, ==, 0);
  event = dup_event (fixture, "e2");
  g_assert_cmpuint (event->claims->len, ==, 1);

  use = jalon_edit_measure_article (dossier, "a0");
  g_assert_cmpuint (use.n_alone, ==, 4);
  push (fixture, jalon_edit_new_delete_article (dossier, "a0", TRUE));
  g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)), ==, 0);
  g_assert_true (jalon_dossier_has_feature (dossier, "s0"));

  g_assert_true (jalon_history_go_to (fixture->history, 0));
  saved_assert_equal (dossier, before);
}

/* An article that took its account from the one that goes no longer says so: a file could not be read back else. */
static void
test_relayed_article (HistoryFixture *fixture, gconstpointer data)
{
  JalonArticleData *data2 =
      jalon_schema_copy (&jalon_article_schema,
                         jalon_article_get_data (jalon_dossier_find_article (fixture->dossier, "a2")));
  g_autoptr (JalonArticle) relaying = NULL;

  data2->quotes_articles = g_strsplit ("a1 a3", " ", -1);
  relaying = jalon_article_new (data2);
  push (fixture, jalon_edit_new_replace_article (relaying));
  push (fixture, jalon_edit_new_delete_article (fixture->dossier, "a1", FALSE));
  data2 = (JalonArticleData *) jalon_article_get_data (jalon_dossier_find_article (fixture->dossier, "a2"));
  g_assert_cmpuint (g_strv_length (data2->quotes_articles), ==, 1);
  g_assert_cmpstr (data2->quotes_articles[0], ==, "a3");
}

static void
test_history (HistoryFixture *fixture, gconstpointer data)
{
  JalonHistory *history = fixture->history;
  g_autoptr (GBytes) second = NULL;

  push (fixture, jalon_edit_new_set_review ("e0", JALON_REVIEW_REJECTED));
  push (fixture, jalon_edit_new_remove_article ("a3"));
  second = saved_new (fixture->dossier);
  push (fixture, jalon_edit_new_set_worldview (JALON_WORLDVIEW_DE_FACTO));
  push (fixture, jalon_edit_new_delete (fixture->dossier, "e1"));
  g_assert_cmpuint (jalon_history_get_n_steps (history), ==, 4);
  g_assert_cmpuint (jalon_history_get_n_done (history), ==, 4);

  g_assert_true (jalon_history_go_to (history, 2));
  saved_assert_equal (fixture->dossier, second);
  g_assert_cmpuint (jalon_history_get_n_steps (history), ==, 4);
  g_assert_cmpuint (jalon_history_get_n_done (history), ==, 2);
  g_assert_cmpstr (jalon_edit_get_label (jalon_history_get_step (history, 0)), ==, "Reject Event");
  g_assert_cmpstr (jalon_edit_get_label (jalon_history_get_step (history, 2)), ==, "Change Borders");
  g_assert_cmpstr (jalon_edit_get_label (jalon_history_get_step (history, 3)), ==, "Remove Event");

  g_assert_true (jalon_history_go_to (history, 3));
  push (fixture, jalon_edit_new_remove_article ("a2"));
  g_assert_cmpuint (jalon_history_get_n_steps (history), ==, 4);
  g_assert_cmpstr (jalon_edit_get_label (jalon_history_get_step (history, 3)), ==, "Remove Article");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/edit-many/" name, HistoryFixture, NULL, set_up, func, history_tear_down)
  ADD ("delete", test_delete);
  ADD ("judge", test_judge);
  ADD ("set", test_set);
  ADD ("article", test_article);
  ADD ("relayed-article", test_relayed_article);
  ADD ("history", test_history);

  return g_test_run ();
}
