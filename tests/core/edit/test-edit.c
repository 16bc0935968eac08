/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edits, undo and redo, the saved mark.
 */

#include "config.h"

#include "history-fixture.h"
#include "jalon-edit.h"
#include "jalon-error.h"
#include "sample-records.h"

static void
assert_changes (HistoryFixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->log->str, ==, expected);
  g_string_truncate (fixture->log, 0);
}

static void
set_up (HistoryFixture *fixture, gconstpointer data)
{
  history_set_up (fixture, 4);
}

static void
push (HistoryFixture *fixture, JalonEdit *edit)
{
  g_autoptr (GError) error = NULL;

  jalon_history_push (fixture->history, edit, &error);
  g_assert_no_error (error);
}

static void
assert_fails (HistoryFixture *fixture, JalonEdit *edit, JalonError code)
{
  g_autoptr (GError) error = NULL;
  gboolean could_redo = jalon_history_get_can_redo (fixture->history);

  g_assert_false (jalon_history_push (fixture->history, edit, &error));
  g_assert_error (error, JALON_ERROR, (int) code);
  g_assert_cmpint (jalon_history_get_can_redo (fixture->history), ==, could_redo);
  assert_changes (fixture, "");
}

static JalonVerdict
verdict_of (HistoryFixture *fixture, guint position)
{
  return jalon_event_store_get_columns (jalon_dossier_get_events (fixture->dossier))
      .words[JALON_EVENT_COLUMN_VERDICT][position];
}

static void
test_set_verdict (HistoryFixture *fixture, gconstpointer data)
{
  g_assert_cmpint (verdict_of (fixture, 1), ==, JALON_VERDICT_CORROBORATED);
  push (fixture, jalon_edit_new_set_verdict ("e1", JALON_VERDICT_DISPUTED, "One copied the other."));
  g_assert_cmpint (verdict_of (fixture, 1), ==, JALON_VERDICT_DISPUTED);
  assert_changes (fixture, "1-1+1");

  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_cmpint (verdict_of (fixture, 1), ==, JALON_VERDICT_CORROBORATED);
  g_assert_true (jalon_history_redo (fixture->history));
  assert_changes (fixture, "1-1+1, 1-1+1");

  push (fixture, jalon_edit_new_set_verdict ("e1", JALON_VERDICT_NONE, NULL));
  g_assert_cmpint (verdict_of (fixture, 1), ==, JALON_VERDICT_CORROBORATED);
  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_cmpint (verdict_of (fixture, 1), ==, JALON_VERDICT_DISPUTED);
}

/* Sites and closures are judged by hand like events. */
static void
test_set_verdict_on_closure (HistoryFixture *fixture, gconstpointer data)
{
  JalonClosureRecord *closure = jalon_closure_record_new ("c");

  g_ptr_array_add (closure->claims, jalon_claim_new ("a0", JALON_STANCE_ASSERTS));
  g_assert_true (jalon_dossier_add_feature (fixture->dossier, JALON_KIND_CLOSURE, closure, NULL));

  push (fixture, jalon_edit_new_set_verdict ("c", JALON_VERDICT_REFUTED, "Flights were seen."));
  g_assert_cmpint (jalon_feature_get_verdict (jalon_dossier_find_feature (fixture->dossier, JALON_KIND_CLOSURE, "c")),
                   ==,
                   JALON_VERDICT_REFUTED);
  push (fixture, jalon_edit_new_set_verdict ("c", JALON_VERDICT_DISPUTED, "Seen once."));
  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_cmpstr (((const JalonRecord *) jalon_feature_get_record (
                        jalon_dossier_find_feature (fixture->dossier, JALON_KIND_CLOSURE, "c")))
                       ->ruling.reason,
                   ==,
                   "Flights were seen.");
  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_cmpint (jalon_feature_get_verdict (jalon_dossier_find_feature (fixture->dossier, JALON_KIND_CLOSURE, "c")),
                   ==,
                   JALON_VERDICT_SINGLE_SOURCE);
  assert_changes (fixture, "");
}

static void
test_add_and_remove (HistoryFixture *fixture, gconstpointer data)
{
  JalonEventStore *events = jalon_dossier_get_events (fixture->dossier);
  g_autoptr (JalonEventRecord) full = sample_event_full ("new");
  g_autoptr (JalonEventRecord) back = NULL;

  push (fixture, jalon_edit_new_add (JALON_KIND_EVENT, full));
  push (fixture, jalon_edit_new_remove (JALON_KIND_EVENT, "e1"));
  assert_changes (fixture, "4-0+1, 1-1+0");
  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_true (jalon_history_undo (fixture->history));
  assert_changes (fixture, "1-0+1, 4-1+0");
  g_assert_cmpstr (jalon_event_store_get_id (events, 1), ==, "e1");
  g_assert_cmpint (verdict_of (fixture, 1), ==, JALON_VERDICT_CORROBORATED);

  g_assert_true (jalon_history_redo (fixture->history));
  back = jalon_event_store_dup_record (events, 4);
  sample_assert_equal (back, full);
}

static void
test_review (HistoryFixture *fixture, gconstpointer data)
{
  JalonEventStore *events = jalon_dossier_get_events (fixture->dossier);

  push (fixture, jalon_edit_new_set_review ("e2", JALON_REVIEW_REJECTED));
  g_assert_cmpint (jalon_event_store_get_columns (events).words[JALON_EVENT_COLUMN_REVIEW][2],
                   ==,
                   JALON_REVIEW_REJECTED);
  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_cmpint (jalon_event_store_get_columns (events).words[JALON_EVENT_COLUMN_REVIEW][2],
                   ==,
                   JALON_REVIEW_PROPOSED);
  assert_changes (fixture, "2-1+1, 2-1+1");
}

static void
test_articles (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonArticle) article = history_new_article ("new");
  GListModel *articles = jalon_dossier_get_articles (fixture->dossier);
  g_autoptr (JalonArticle) second = NULL;

  push (fixture, jalon_edit_new_add_article (article));
  g_assert_true (jalon_dossier_find_article (fixture->dossier, "new") == article);
  push (fixture, jalon_edit_new_remove_article ("a1"));
  g_assert_null (jalon_dossier_find_article (fixture->dossier, "a1"));
  g_assert_cmpint (verdict_of (fixture, 0), ==, JALON_VERDICT_SINGLE_SOURCE);

  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_cmpint (verdict_of (fixture, 0), ==, JALON_VERDICT_CORROBORATED);
  second = g_list_model_get_item (articles, 1);
  g_assert_cmpstr (jalon_article_get_id (second), ==, "a1");
  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_cmpuint (g_list_model_get_n_items (articles), ==, 4);
}

static void
test_failures (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (JalonEventRecord) known = sample_event_simple ("e1", "again");
  g_autoptr (JalonEventRecord) unknown = sample_event_simple ("x", "X");
  g_autoptr (JalonArticle) article = history_new_article ("a1");

  push (fixture, jalon_edit_new_remove (JALON_KIND_EVENT, "e3"));
  g_assert_true (jalon_history_undo (fixture->history));
  g_string_truncate (fixture->log, 0);

  assert_fails (fixture, jalon_edit_new_set_verdict ("e1", JALON_VERDICT_REFUTED, NULL), JALON_ERROR_MISSING);
  assert_fails (fixture, jalon_edit_new_set_verdict ("e1", JALON_VERDICT_REFUTED, ""), JALON_ERROR_MISSING);
  assert_fails (fixture, jalon_edit_new_set_verdict ("x", JALON_VERDICT_REFUTED, "Why"), JALON_ERROR_UNKNOWN_REFERENCE);
  assert_fails (fixture, jalon_edit_new_add (JALON_KIND_EVENT, known), JALON_ERROR_DUPLICATE_ID);
  assert_fails (fixture, jalon_edit_new_replace (JALON_KIND_EVENT, unknown), JALON_ERROR_UNKNOWN_REFERENCE);
  assert_fails (fixture, jalon_edit_new_remove (JALON_KIND_EVENT, "x"), JALON_ERROR_UNKNOWN_REFERENCE);
  assert_fails (fixture, jalon_edit_new_add_article (article), JALON_ERROR_DUPLICATE_ID);
  assert_fails (fixture, jalon_edit_new_remove_article ("x"), JALON_ERROR_UNKNOWN_REFERENCE);
  g_assert_true (jalon_history_get_is_saved (fixture->history));
}

static void
log_notify_cb (GObject *object, GParamSpec *pspec, GString *log)
{
  g_string_append_printf (log, "%s ", pspec->name);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_worldview (HistoryFixture *fixture, gconstpointer data)
{
  guint count = 0;

  g_signal_connect_swapped (fixture->dossier, "notify::worldview", G_CALLBACK (count_cb), &count);
  push (fixture, jalon_edit_new_set_worldview (JALON_WORLDVIEW_MAR));
  g_assert_cmpint (jalon_dossier_get_worldview (fixture->dossier), ==, JALON_WORLDVIEW_MAR);
  g_assert_false (jalon_history_get_is_saved (fixture->history));
  push (fixture, jalon_edit_new_set_worldview (JALON_WORLDVIEW_DE_FACTO));
  g_assert_cmpuint (count, ==, 2);

  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_cmpint (jalon_dossier_get_worldview (fixture->dossier), ==, JALON_WORLDVIEW_MAR);
  g_assert_true (jalon_history_undo (fixture->history));
  g_assert_cmpint (jalon_dossier_get_worldview (fixture->dossier), ==, JALON_WORLDVIEW_UN);
  g_assert_true (jalon_history_get_is_saved (fixture->history));
  g_assert_cmpuint (count, ==, 4);

  g_assert_true (jalon_history_redo (fixture->history));
  g_assert_cmpint (jalon_dossier_get_worldview (fixture->dossier), ==, JALON_WORLDVIEW_MAR);
  /* The events have nothing to do with it. */
  assert_changes (fixture, "");
}

static void
test_saved_mark (HistoryFixture *fixture, gconstpointer data)
{
  JalonHistory *history = fixture->history;
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (history, "notify", G_CALLBACK (log_notify_cb), log);
  g_assert_true (jalon_history_get_is_saved (history));
  g_assert_false (jalon_history_undo (history));
  push (fixture, jalon_edit_new_remove (JALON_KIND_EVENT, "e0"));
  g_assert_cmpstr (log->str, ==, "can-undo is-saved undo-label ");
  g_string_truncate (log, 0);
  push (fixture, jalon_edit_new_remove (JALON_KIND_EVENT, "e1"));
  g_assert_cmpstr (log->str, ==, "");
  jalon_history_mark_saved (history);
  g_assert_cmpstr (log->str, ==, "is-saved ");
  g_string_truncate (log, 0);
  jalon_history_undo (history);
  g_assert_cmpstr (log->str, ==, "can-redo is-saved redo-label ");
  jalon_history_redo (history);
  g_assert_true (jalon_history_get_is_saved (history));

  /* The saved state was undone and then another way taken: it is out of reach. */
  jalon_history_undo (history);
  push (fixture, jalon_edit_new_remove (JALON_KIND_EVENT, "e2"));
  g_assert_false (jalon_history_get_is_saved (history));
  g_assert_false (jalon_history_get_can_redo (history));
  jalon_history_undo (history);
  jalon_history_undo (history);
  g_assert_false (jalon_history_get_is_saved (history));
}

static void
test_labels (HistoryFixture *fixture, gconstpointer data)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  push (fixture, jalon_edit_new_set_verdict ("e1", JALON_VERDICT_DISPUTED, "Why"));
  push (fixture, jalon_edit_new_remove (JALON_KIND_EVENT, "e1"));
  jalon_history_undo (fixture->history);
  g_object_get (fixture->history, "undo-label", &undo, "redo-label", &redo, NULL);
  g_assert_cmpstr (undo, ==, "Set Verdict");
  g_assert_cmpstr (redo, ==, "Remove Event");
}

static GPtrArray *
list_records (JalonDossier *dossier)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  GPtrArray       *records = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);

  for (guint i = 0; i < jalon_event_store_get_n_events (events); i++)
    g_ptr_array_add (records, jalon_event_store_dup_record (events, i));

  return records;
}

static void
assert_records (JalonDossier *dossier, GPtrArray *expected)
{
  g_autoptr (GPtrArray) records = list_records (dossier);

  g_assert_cmpuint (records->len, ==, expected->len);
  for (guint i = 0; i < records->len; i++)
    sample_assert_equal (g_ptr_array_index (records, i), g_ptr_array_index (expected, i));
}

static JalonEdit *
random_edit (GRand *rand, JalonDossier *dossier, guint step)
{
  JalonEventStore *events = jalon_dossier_get_events (dossier);
  guint            n = jalon_event_store_get_n_events (events);
  guint            row = n > 0 ? (guint) g_rand_int_range (rand, 0, n) : 0;
  g_autofree char *new_id = g_strdup_printf ("new%u", step);
  const char      *id = n > 0 ? jalon_event_store_get_id (events, row) : new_id;
  int              kind = n > 0 ? g_rand_int_range (rand, 0, 5) : 0;
  g_autoptr (JalonEventRecord) record = sample_event_random (rand, kind == 0 ? new_id : id);

  switch (kind)
    {
    case 0:
      return jalon_edit_new_add (JALON_KIND_EVENT, record);
    case 1:
      return jalon_edit_new_replace (JALON_KIND_EVENT, record);
    case 2:
      return jalon_edit_new_remove (JALON_KIND_EVENT, id);
    case 3:
      return jalon_edit_new_set_verdict (id, JALON_VERDICT_REFUTED, "Why");
    default:
      return jalon_edit_new_set_review (id, JALON_REVIEW_ACCEPTED);
    }
}

/* All the way back and forth again gives every state between as it was. */
static void
test_round_trip (HistoryFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_ptr_array_add (states, list_records (fixture->dossier));
  for (guint i = 0; i < 120; i++)
    {
      push (fixture, random_edit (rand, fixture->dossier, i));
      g_ptr_array_add (states, list_records (fixture->dossier));
    }

  for (guint i = 120; i > 0; i--)
    {
      g_assert_true (jalon_history_undo (fixture->history));
      assert_records (fixture->dossier, g_ptr_array_index (states, i - 1));
    }
  g_assert_false (jalon_history_undo (fixture->history));
  g_assert_true (jalon_history_get_is_saved (fixture->history));
  for (guint i = 1; i <= 120; i++)
    {
      g_assert_true (jalon_history_redo (fixture->history));
      assert_records (fixture->dossier, g_ptr_array_index (states, i));
    }
  g_assert_false (jalon_history_redo (fixture->history));
}

#define ADD(path, func) g_test_add (path, HistoryFixture, NULL, set_up, func, history_tear_down)

/* What may only be read stays as it is, and says so; what may be changed again is. */
static void
test_read_only (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (GError) error = NULL;

  jalon_history_set_read_only (history, TRUE);
  g_assert_false (jalon_history_push (history, jalon_edit_new_set_worldview (JALON_WORLDVIEW_DE_FACTO), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
  g_assert_cmpuint (jalon_history_get_n_steps (history), ==, 0);
  g_assert_true (jalon_history_get_is_saved (history));
  g_clear_error (&error);

  jalon_history_set_read_only (history, FALSE);
  g_assert_true (jalon_history_push (history, jalon_edit_new_set_worldview (JALON_WORLDVIEW_DE_FACTO), &error));
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/edit/set-verdict", test_set_verdict);
  ADD ("/edit/set-verdict-on-closure", test_set_verdict_on_closure);
  ADD ("/edit/add-and-remove", test_add_and_remove);
  ADD ("/edit/review", test_review);
  ADD ("/edit/articles", test_articles);
  ADD ("/edit/failures", test_failures);
  ADD ("/edit/worldview", test_worldview);
  ADD ("/edit/saved-mark", test_saved_mark);
  ADD ("/edit/labels", test_labels);
  ADD ("/edit/round-trip", test_round_trip);

  g_test_add_func ("/edit/read-only", test_read_only);
  return g_test_run ();
}
