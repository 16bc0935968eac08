/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The view state of a window, without a window: what follows what, and how
 * often it says so.
 */

#include "jalon-session.h"

#include <string.h>

static JalonWorld *world;

/* Counts notifications, so that each change can be held to exactly the right ones. */
typedef struct
{
  JalonSession *session;
  GHashTable   *counts;
} Fixture;

static void
count_cb (GObject *object, GParamSpec *pspec, GHashTable *counts)
{
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pspec->name));

  g_hash_table_insert (counts, (gpointer) pspec->name, GUINT_TO_POINTER (count + 1));
}

static void
assert_notified (Fixture *fixture, const char *name, guint expected)
{
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (fixture->counts, name)), ==, expected);
}

static void
forget (Fixture *fixture)
{
  g_hash_table_remove_all (fixture->counts);
}

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
add_event (JalonDossier *dossier, const char *id, JalonEventType type, const char *actor, gint32 day)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);
  g_autoptr (GError) error = NULL;

  record->title = g_strdup (id);
  record->type = type;
  record->time.start = record->time.end = day;
  record->time.precision = JALON_TIME_DAY;
  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, actor));
  jalon_dossier_add_event (dossier, record, &error);
  g_assert_no_error (error);
}

static JalonDossier *
create_dossier (void)
{
  JalonDossier *dossier = jalon_dossier_new ();

  add_event (dossier, "recall", JALON_EVENT_REJECT, "MLI", 20184);
  add_event (dossier, "training", JALON_EVENT_AID, "MAR", 20100);
  add_event (dossier, "closure", JALON_EVENT_SANCTION, "DZA", 20185);

  return dossier;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonDossier) dossier = create_dossier ();

  fixture->session = jalon_session_new (world);
  jalon_session_set_dossier (fixture->session, dossier);
  iterate ();
  fixture->counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_signal_connect (fixture->session, "notify", G_CALLBACK (count_cb), fixture->counts);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  g_hash_table_unref (fixture->counts);
}

static void
test_empty (void)
{
  g_autoptr (JalonSession) session = jalon_session_new (world);

  g_assert_nonnull (jalon_session_get_dossier (session));
  g_assert_nonnull (jalon_session_get_history (session));
  g_assert_true (jalon_query_is_empty (jalon_session_get_query (session)));
  g_assert_cmpuint (jalon_session_get_n_events (session), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (jalon_session_get_filtered (session)), ==, 0);
  g_assert_cmpint (jalon_session_get_selection (session)->kind, ==, JALON_THING_NONE);
  g_assert_null (jalon_session_get_selected_countries (session)[0]);
}

static void
test_dossier (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonDossier) other = jalon_dossier_new ();

  add_event (other, "only", JALON_EVENT_CONSULT, "NER", 20000);
  jalon_session_add_country (fixture->session, "MLI", JALON_COUNTRY_ACTOR);
  jalon_session_select_event (fixture->session, "recall");
  forget (fixture);

  jalon_session_set_dossier (fixture->session, other);
  assert_notified (fixture, "dossier", 1);
  assert_notified (fixture, "history", 1);
  assert_notified (fixture, "query", 1);
  assert_notified (fixture, "result", 1);
  assert_notified (fixture, "selection", 1);
  g_assert_true (jalon_query_is_empty (jalon_session_get_query (fixture->session)));
  g_assert_cmpint (jalon_session_get_selection (fixture->session)->kind, ==, JALON_THING_NONE);
  g_assert_cmpuint (jalon_session_get_n_filtered (fixture->session), ==, 1);
}

static void
test_query (Fixture *fixture, gconstpointer data)
{
  guint position;

  g_assert_cmpuint (jalon_session_get_n_filtered (fixture->session), ==, 3);
  jalon_session_add_country (fixture->session, "MLI", JALON_COUNTRY_ACTOR);
  assert_notified (fixture, "query", 1);
  assert_notified (fixture, "result", 1);
  g_assert_cmpuint (jalon_session_get_n_events (fixture->session), ==, 3);
  g_assert_cmpuint (jalon_session_get_n_filtered (fixture->session), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (jalon_session_get_filtered (fixture->session)), ==, 1);
  g_assert_true (jalon_session_find_filtered (fixture->session, "recall", &position));
  g_assert_cmpuint (position, ==, 0);
  g_assert_false (jalon_session_find_filtered (fixture->session, "training", &position));
  g_assert_false (jalon_session_find_filtered (fixture->session, "no such event", &position));

  /* The same again changes nothing and says nothing. */
  jalon_session_add_country (fixture->session, "MLI", JALON_COUNTRY_ACTOR);
  assert_notified (fixture, "query", 1);

  jalon_session_clear_query (fixture->session);
  assert_notified (fixture, "result", 2);
  g_assert_cmpuint (jalon_session_get_n_filtered (fixture->session), ==, 3);
}

static void
test_query_terms (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) terms = NULL;
  const JalonQueryTerm *term;

  jalon_session_add_country (fixture->session, "MLI", JALON_COUNTRY_ACTOR);
  terms = jalon_session_list_query_terms (fixture->session);
  g_assert_cmpuint (terms->len, ==, 1);
  term = g_ptr_array_index (terms, 0);
  g_assert_nonnull (strstr (term->label, jalon_session_get_name (fixture->session, "MLI")));

  jalon_session_set_query (fixture->session, term->without);
  g_assert_true (jalon_query_is_empty (jalon_session_get_query (fixture->session)));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = { "training", "recall", "closure" };
  GListModel              *filtered = jalon_session_get_filtered (fixture->session);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (JalonEvent) event = g_list_model_get_item (filtered, i);

      g_assert_cmpstr (jalon_event_get_id (event), ==, expected[i]);
    }
}

/* Any number of changes cost one scene. */
static void
test_scene (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonScene) before = jalon_scene_ref (jalon_session_get_scene (fixture->session));
  g_autoptr (JalonScene) current = NULL;

  jalon_session_set_language (fixture->session, "fr");
  jalon_session_set_dark (fixture->session, TRUE);
  jalon_session_set_high_contrast (fixture->session, TRUE);
  jalon_session_add_country (fixture->session, "MLI", JALON_COUNTRY_ANY);
  assert_notified (fixture, "scene", 0);
  iterate ();
  assert_notified (fixture, "scene", 1);
  g_assert_true (jalon_session_get_scene (fixture->session) != before);
  g_assert_true (jalon_scene_get_options (jalon_session_get_scene (fixture->session))->dark);
  g_assert_true (jalon_scene_get_options (jalon_session_get_scene (fixture->session))->high_contrast);
  g_assert_cmpstr (jalon_scene_get_options (jalon_session_get_scene (fixture->session))->language, ==, "fr");

  /* One that is asked for at once is not made again. */
  jalon_session_set_dark (fixture->session, FALSE);
  current = jalon_session_dup_current_scene (fixture->session);
  g_assert_false (jalon_scene_get_options (current)->dark);
  assert_notified (fixture, "scene", 2);
  iterate ();
  assert_notified (fixture, "scene", 2);
}

/* What only the dates leave out is in the context; it is found once while nothing but they change. */
static void
test_context (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();
  const JalonResult *context;
  JalonBitset       *events;

  g_assert_true (jalon_session_get_context (fixture->session) == jalon_session_get_result (fixture->session));

  jalon_query_add_country (query, "DZA", JALON_COUNTRY_ACTOR);
  jalon_session_set_query (fixture->session, query);
  g_assert_true (jalon_session_get_context (fixture->session) == jalon_session_get_result (fixture->session));
  g_assert_cmpuint (jalon_session_get_context (fixture->session)->n_events, >, 0);

  query->until = jalon_day_from_civil (1900, 1, 1);
  jalon_session_set_query (fixture->session, query);
  context = jalon_session_get_context (fixture->session);
  g_assert_cmpuint (jalon_session_get_result (fixture->session)->n_events, ==, 0);
  g_assert_cmpuint (context->n_events, >, 0);
  g_assert_cmpuint (context->n_events, <, jalon_session_get_n_events (fixture->session));

  events = jalon_bitset_ref (context->rows[JALON_KIND_EVENT]);
  query->until = jalon_day_from_civil (1901, 1, 1);
  jalon_session_set_query (fixture->session, query);
  g_assert_true (jalon_session_get_context (fixture->session)->rows[JALON_KIND_EVENT] == events);

  /* An edit has it found anew, as does another filter. */
  jalon_history_push (jalon_session_get_history (fixture->session),
                      jalon_edit_new_remove (JALON_KIND_EVENT, "training"),
                      NULL);
  g_assert_false (jalon_session_get_context (fixture->session)->rows[JALON_KIND_EVENT] == events);
  g_assert_cmpuint (jalon_bitset_get_size (jalon_session_get_context (fixture->session)->rows[JALON_KIND_EVENT]),
                    ==,
                    jalon_bitset_get_size (events) - 1);
  g_array_set_size (query->countries, 0);
  jalon_session_set_query (fixture->session, query);
  g_assert_cmpuint (jalon_session_get_context (fixture->session)->n_events,
                    ==,
                    jalon_session_get_n_events (fixture->session));
  jalon_bitset_unref (events);
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  g_assert_true (jalon_session_select_event (fixture->session, "training"));
  assert_notified (fixture, "selection", 1);
  g_assert_cmpstr (jalon_session_get_selection (fixture->session)->id, ==, "training");

  g_assert_true (jalon_session_select_event (fixture->session, "training"));
  assert_notified (fixture, "selection", 1);

  g_assert_false (jalon_session_select_event (fixture->session, "no such event"));
  g_assert_cmpstr (jalon_session_get_selection (fixture->session)->id, ==, "training");

  /* Selecting the selection itself is safe. */
  jalon_session_select (fixture->session, jalon_session_get_selection (fixture->session));
  g_assert_cmpstr (jalon_session_get_selection (fixture->session)->id, ==, "training");

  jalon_session_clear_selection (fixture->session);
  assert_notified (fixture, "selection", 2);
  assert_notified (fixture, "scene", 0);
}

static void
test_countries (Fixture *fixture, gconstpointer data)
{
  const char *const *countries;

  jalon_session_select_id (fixture->session, JALON_THING_COUNTRY, "MLI");
  jalon_session_toggle_country (fixture->session, "NER");
  countries = jalon_session_get_selected_countries (fixture->session);
  g_assert_cmpuint (g_strv_length ((char **) countries), ==, 2);
  g_assert_cmpstr (countries[0], ==, "MLI");
  g_assert_cmpstr (countries[1], ==, "NER");
  g_assert_cmpstr (jalon_session_get_selection (fixture->session)->id, ==, "NER");

  jalon_session_toggle_country (fixture->session, "NER");
  g_assert_cmpstr (jalon_session_get_selection (fixture->session)->id, ==, "MLI");
  jalon_session_toggle_country (fixture->session, "MLI");
  g_assert_cmpint (jalon_session_get_selection (fixture->session)->kind, ==, JALON_THING_NONE);

  jalon_session_toggle_country (fixture->session, "DZA");
  jalon_session_select_event (fixture->session, "recall");
  g_assert_null (jalon_session_get_selected_countries (fixture->session)[0]);
}

/* A country added to an event's selection starts a set of its own. */
static void
test_countries_after_event (Fixture *fixture, gconstpointer data)
{
  jalon_session_select_event (fixture->session, "recall");
  jalon_session_toggle_country (fixture->session, "DZA");
  g_assert_cmpint (jalon_session_get_selection (fixture->session)->kind, ==, JALON_THING_COUNTRY);
  g_assert_cmpstr (jalon_session_get_selected_countries (fixture->session)[0], ==, "DZA");
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  JalonHistory *history = jalon_session_get_history (fixture->session);
  g_autoptr (GError) error = NULL;

  jalon_session_select_event (fixture->session, "training");
  forget (fixture);
  jalon_history_push (history, jalon_edit_new_remove (JALON_KIND_EVENT, "training"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jalon_session_get_n_events (fixture->session), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (jalon_session_get_filtered (fixture->session)), ==, 2);
  g_assert_cmpint (jalon_session_get_selection (fixture->session)->kind, ==, JALON_THING_NONE);
  assert_notified (fixture, "result", 1);

  g_assert_true (jalon_history_undo (history));
  g_assert_cmpuint (g_list_model_get_n_items (jalon_session_get_filtered (fixture->session)), ==, 3);
}

static void
log_change_cb (GListModel *model, guint position, guint n_removed, guint n_added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, n_removed, n_added);
}

/* Many edits in a row are followed once. */
static void
test_hold (Fixture *fixture, gconstpointer data)
{
  JalonDossier *dossier = jalon_session_get_dossier (fixture->session);
  guint         n_before = jalon_session_get_n_filtered (fixture->session);

  forget (fixture);
  jalon_session_hold (fixture->session);
  add_event (dossier, "held-1", JALON_EVENT_AID, "MLI", 20000);
  add_event (dossier, "held-2", JALON_EVENT_AID, "MLI", 20001);
  assert_notified (fixture, "result", 0);
  g_assert_cmpuint (g_list_model_get_n_items (jalon_session_get_filtered (fixture->session)), ==, n_before);
  jalon_session_release (fixture->session);
  assert_notified (fixture, "result", 1);
  g_assert_cmpuint (g_list_model_get_n_items (jalon_session_get_filtered (fixture->session)), ==, n_before + 2);
  g_assert_cmpuint (jalon_session_get_n_filtered (fixture->session), ==, n_before + 2);

  jalon_session_hold (fixture->session);
  jalon_session_release (fixture->session);
  assert_notified (fixture, "result", 1);
}

/* A verdict set by hand changes one row of the list and leaves the others alone. */
static void
test_edit_in_place (Fixture *fixture, gconstpointer data)
{
  JalonHistory *history = jalon_session_get_history (fixture->session);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autofree char *expected = NULL;
  guint            position;

  g_assert_true (jalon_session_find_filtered (fixture->session, "training", &position));
  g_signal_connect (jalon_session_get_filtered (fixture->session), "items-changed", G_CALLBACK (log_change_cb), log);
  g_assert_true (
      jalon_history_push (history, jalon_edit_new_set_verdict ("training", JALON_VERDICT_REFUTED, "Seen."), NULL));
  g_assert_true (jalon_history_undo (history));
  expected = g_strdup_printf ("%u-1+1 %u-1+1 ", position, position);
  g_assert_cmpstr (log->str, ==, expected);
}

/* What is rejected is gone from list and count, and back where it is asked for. */
static void
test_reject (Fixture *fixture, gconstpointer data)
{
  JalonSession *session = fixture->session;
  guint         n_events = jalon_session_get_n_events (session);
  guint         position;
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonEvent) event = g_list_model_get_item (jalon_session_get_filtered (session), 0);
  g_autofree char *id = g_strdup (jalon_event_get_id (event));
  g_autoptr (GError) error = NULL;

  g_clear_object (&event);
  g_assert_cmpuint (jalon_session_get_n_filtered (session), ==, n_events);
  jalon_history_push (jalon_session_get_history (session),
                      jalon_edit_new_set_review (id, JALON_REVIEW_REJECTED),
                      &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jalon_session_get_n_events (session), ==, n_events - 1);
  g_assert_cmpuint (jalon_session_get_n_filtered (session), ==, n_events - 1);
  g_assert_false (jalon_session_find_filtered (session, id, &position));

  query->masks[JALON_EVENT_COLUMN_REVIEW] = 1u << JALON_REVIEW_REJECTED;
  jalon_session_set_query (session, query);
  g_assert_cmpuint (jalon_session_get_n_events (session), ==, n_events);
  g_assert_cmpuint (jalon_session_get_n_filtered (session), ==, 1);
  g_assert_true (jalon_session_find_filtered (session, id, &position));

  jalon_session_clear_query (session);
  jalon_history_undo (jalon_session_get_history (session));
  g_assert_cmpuint (jalon_session_get_n_filtered (session), ==, n_events);
}

static void
test_worldview (Fixture *fixture, gconstpointer data)
{
  jalon_session_set_worldview (fixture->session, JALON_WORLDVIEW_MAR);
  assert_notified (fixture, "worldview", 1);
  g_assert_cmpint (jalon_dossier_get_worldview (jalon_session_get_dossier (fixture->session)), ==, JALON_WORLDVIEW_MAR);
  iterate ();
  assert_notified (fixture, "scene", 1);

  g_assert_false (jalon_history_get_is_saved (jalon_session_get_history (fixture->session)));
  g_assert_true (jalon_history_undo (jalon_session_get_history (fixture->session)));
  assert_notified (fixture, "worldview", 2);
  g_assert_cmpint (jalon_session_get_worldview (fixture->session), ==, JALON_WORLDVIEW_UN);
  g_assert_true (jalon_history_get_is_saved (jalon_session_get_history (fixture->session)));
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  jalon_session_set_language (fixture->session, "fr");
  g_assert_cmpstr (jalon_session_get_name (fixture->session, "DZA"), ==, "Algérie");
  jalon_session_set_language (fixture->session, "en");
  g_assert_cmpstr (jalon_session_get_name (fixture->session, "DZA"), ==, "Algeria");
}

/* While a range is drawn all follows but the list, which then comes once. */
static void
test_hold_list (Fixture *fixture, gconstpointer data)
{
  GListModel *filtered = jalon_session_get_filtered (fixture->session);

  jalon_session_hold_list (fixture->session);
  jalon_session_add_country (fixture->session, "MLI", JALON_COUNTRY_ACTOR);
  g_assert_cmpuint (jalon_session_get_n_filtered (fixture->session), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (filtered), ==, 3);
  jalon_session_add_country (fixture->session, "DZA", JALON_COUNTRY_ACTOR);
  forget (fixture);
  jalon_session_release_list (fixture->session);
  g_assert_cmpuint (g_list_model_get_n_items (filtered), ==, 2);
  assert_notified (fixture, "result", 1);

  /* Another dossier is never shown by what was. */
  jalon_session_hold_list (fixture->session);
  jalon_session_clear_query (fixture->session);
  jalon_session_set_dossier (fixture->session, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (filtered), ==, 0);
  jalon_session_release_list (fixture->session);
  g_assert_cmpuint (g_list_model_get_n_items (filtered), ==, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

/* What is selected but left out by the query is let go of, at once or when it is no longer held. */
static void
test_let_go (Fixture *fixture, gconstpointer data)
{
  const JalonThing *selection;

  g_signal_connect (fixture->session, "notify::query", G_CALLBACK (jalon_session_let_go), NULL);
  jalon_session_select_event (fixture->session, "recall");
  jalon_session_filter_by (fixture->session, "country", "MLI");
  selection = jalon_session_get_selection (fixture->session);
  g_assert_cmpstr (jalon_thing_get_event_id (selection), ==, "recall");
  jalon_session_filter_by (fixture->session, "country", "MAR");
  g_assert_cmpint (jalon_session_get_selection (fixture->session)->kind, ==, JALON_THING_NONE);

  jalon_session_clear_query (fixture->session);
  jalon_session_select_event (fixture->session, "recall");
  jalon_session_hold_selection (fixture->session);
  jalon_session_filter_by (fixture->session, "type", "AID");
  g_assert_cmpstr (jalon_thing_get_event_id (jalon_session_get_selection (fixture->session)), ==, "recall");
  jalon_session_release_selection (fixture->session);
  g_assert_cmpint (jalon_session_get_selection (fixture->session)->kind, ==, JALON_THING_NONE);
}

/* One value of a facet gives way to another; other facets stay. */
static void
test_filter_by (Fixture *fixture, gconstpointer data)
{
  jalon_session_filter_by (fixture->session, "type", "AID");
  jalon_session_filter_by (fixture->session, "type", "REJECT");
  g_assert_cmpuint (jalon_session_get_n_filtered (fixture->session), ==, 1);
  jalon_session_filter_by (fixture->session, "country", "MAR");
  g_assert_cmpuint (jalon_session_get_n_filtered (fixture->session), ==, 0);
  jalon_session_clear_query (fixture->session);
  jalon_session_filter_by (fixture->session, "dates", "2025-04");
  g_assert_cmpuint (jalon_session_get_n_filtered (fixture->session), ==, 2);
  jalon_session_filter_by (fixture->session, "dates", "");
  g_assert_cmpuint (jalon_session_get_n_filtered (fixture->session), ==, 3);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (&error);
  g_assert_no_error (error);

  g_test_add_func ("/session/empty", test_empty);
  ADD ("/session/dossier", test_dossier);
  ADD ("/session/query", test_query);
  ADD ("/session/query-terms", test_query_terms);
  ADD ("/session/order", test_order);
  ADD ("/session/scene", test_scene);
  ADD ("/session/context", test_context);
  ADD ("/session/selection", test_selection);
  ADD ("/session/countries", test_countries);
  ADD ("/session/countries-after-event", test_countries_after_event);
  ADD ("/session/edit", test_edit);
  ADD ("/session/edit-in-place", test_edit_in_place);
  ADD ("/session/hold", test_hold);
  ADD ("/session/hold-list", test_hold_list);
  ADD ("/session/let-go", test_let_go);
  ADD ("/session/filter-by", test_filter_by);
  ADD ("/session/reject", test_reject);
  ADD ("/session/worldview", test_worldview);
  ADD ("/session/names", test_names);

  status = g_test_run ();
  jalon_world_unref (world);

  return status;
}
