/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scene of many events, which a worker prepares while the old one stays.
 */

#include "jalon-aggregate.h"
#include "jalon-session.h"

/* More than are sorted at once. */
#define N_EVENTS 10050

/* What a test waits for at most, seconds. */
#define PATIENCE 60

static JalonWorld *world;

typedef struct
{
  JalonSession *session;
  guint         n_scenes;
} Fixture;

static void
scene_cb (Fixture *fixture)
{
  fixture->n_scenes++;
}

/* The idles, not what a worker does. */
static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
wait_for_scenes (Fixture *fixture, guint n_scenes)
{
  gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;

  while (fixture->n_scenes < n_scenes && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_cmpuint (fixture->n_scenes, >=, n_scenes);
}

static JalonEventRecord *
create_event (guint number)
{
  g_autofree char  *id = g_strdup_printf ("event-%u", number);
  JalonEventRecord *record = jalon_event_record_new (id);

  record->title = g_strdup (id);
  record->type = JALON_EVENT_ASSAULT;
  record->review = number % 2 == 0 ? JALON_REVIEW_ACCEPTED : JALON_REVIEW_PROPOSED;
  record->place = jalon_place_new (JALON_PRECISION_CITY);
  record->place->lon = -10.0 + number % 100 * 0.2;
  record->place->lat = 5.0 + number / 100 * 0.1;

  return record;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_autoptr (JalonEventRecord) record = create_event (i);

      jalon_dossier_add_event (dossier, record, &error);
      g_assert_no_error (error);
    }
  fixture->n_scenes = 0;
  fixture->session = jalon_session_new (world);
  g_signal_connect_swapped (fixture->session, "notify::scene", G_CALLBACK (scene_cb), fixture);
  jalon_session_set_dossier (fixture->session, dossier);
  iterate ();
  g_assert_cmpuint (fixture->n_scenes, ==, 1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
}

static void
push (Fixture *fixture, JalonEdit *edit)
{
  g_autoptr (GError) error = NULL;

  jalon_history_push (jalon_session_get_history (fixture->session), edit, &error);
  g_assert_no_error (error);
}

static void
test_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonScene) before = jalon_scene_ref (jalon_session_get_scene (fixture->session));

  push (fixture, jalon_edit_new_set_review ("event-1", JALON_REVIEW_ACCEPTED));
  g_assert_true (jalon_session_get_scene (fixture->session) == before);
  wait_for_scenes (fixture, 2);
  g_assert_true (jalon_session_get_scene (fixture->session) != before);
}

/* Only the last of several changes is shown. */
static void
test_overtaken (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 5; i++)
    {
      jalon_session_set_dark (fixture->session, i % 2 == 0);
      /* The idle, but not the answer of the worker. */
      while (g_main_context_pending (NULL) && fixture->n_scenes == 1)
        g_main_context_iteration (NULL, FALSE);
    }
  while (!jalon_scene_get_options (jalon_session_get_scene (fixture->session))->dark)
    wait_for_scenes (fixture, fixture->n_scenes + 1);
  iterate ();
  g_assert_true (jalon_scene_get_options (jalon_session_get_scene (fixture->session))->dark);
}

/* What is asked for at once comes at once, and the worker's answer is for no one. */
static void
test_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonScene) scene = NULL;

  jalon_session_set_dark (fixture->session, TRUE);
  while (g_main_context_iteration (NULL, FALSE) && fixture->n_scenes == 1)
    ;
  scene = jalon_session_dup_current_scene (fixture->session);
  g_assert_true (jalon_scene_get_options (scene)->dark);
  g_assert_true (jalon_session_get_scene (fixture->session) == scene);
  g_assert_cmpuint (fixture->n_scenes, ==, 2);
  g_usleep (G_USEC_PER_SEC / 5);
  iterate ();
  g_assert_cmpuint (fixture->n_scenes, ==, 2);
}

/* Rows are no longer what they were: the old scene must not stay. */
static void
test_removed (Fixture *fixture, gconstpointer data)
{
  guint n_scenes;

  push (fixture, jalon_edit_new_remove (JALON_KIND_EVENT, "event-0"));
  while (fixture->n_scenes == 1 && g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->n_scenes, ==, 2);
  /* And a scene under way is of rows that were. */
  push (fixture, jalon_edit_new_set_review ("event-1", JALON_REVIEW_ACCEPTED));
  g_main_context_iteration (NULL, FALSE);
  n_scenes = fixture->n_scenes;
  push (fixture, jalon_edit_new_remove (JALON_KIND_EVENT, "event-2"));
  while (fixture->n_scenes == n_scenes && g_main_context_iteration (NULL, FALSE))
    ;
  g_usleep (G_USEC_PER_SEC / 5);
  iterate ();
  g_assert_cmpuint (fixture->n_scenes, ==, n_scenes + 1);
}

/* The window closes while a worker sorts: tearing down asserts that the session goes. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  jalon_session_set_dark (fixture->session, TRUE);
  while (g_main_context_iteration (NULL, FALSE) && fixture->n_scenes == 1)
    ;
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

static const JalonAggregate *
get_aggregate (Fixture *fixture)
{
  return jalon_scene_get_options (jalon_session_get_scene (fixture->session))->aggregate;
}

static void
sum_up (Fixture *fixture, const char *words)
{
  JalonAggregateSpec spec;

  g_assert_true (jalon_aggregate_spec_parse (words, &spec, NULL));
  jalon_session_set_aggregate (fixture->session, &spec);
}

/* Sums are of what matches, follow it, and give way to symbols again. */
static void
test_aggregate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();

  g_assert_null (get_aggregate (fixture));
  sum_up (fixture, "hexagons");
  wait_for_scenes (fixture, 2);
  g_assert_nonnull (get_aggregate (fixture));
  g_assert_cmpuint (get_aggregate (fixture)->n_counted, ==, N_EVENTS);

  query->masks[JALON_EVENT_COLUMN_REVIEW] = 1u << JALON_REVIEW_ACCEPTED;
  jalon_session_set_query (fixture->session, query);
  wait_for_scenes (fixture, 3);
  g_assert_cmpuint (get_aggregate (fixture)->n_counted, ==, N_EVENTS / 2);

  sum_up (fixture, "none");
  wait_for_scenes (fixture, 4);
  g_assert_null (get_aggregate (fixture));
}

/* What is under way when another is asked for, or when the session ends, is for no one. */
static void
test_aggregate_overtaken (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 10; i++)
    {
      sum_up (fixture, i % 2 == 0 ? "hexagons,classes=jenks" : "countries");
      for (guint j = 0; j < i; j++)
        g_main_context_iteration (NULL, FALSE);
    }
  while (get_aggregate (fixture) == NULL || get_aggregate (fixture)->spec.shape != JALON_AGGREGATE_COUNTRIES)
    wait_for_scenes (fixture, fixture->n_scenes + 1);
  sum_up (fixture, "hexagons");
  g_main_context_iteration (NULL, FALSE);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (&error);
  g_assert_no_error (error);

  ADD ("/session-scene/later", test_later);
  ADD ("/session-scene/overtaken", test_overtaken);
  ADD ("/session-scene/at-once", test_at_once);
  ADD ("/session-scene/removed", test_removed);
  ADD ("/session-scene/close", test_close);
  ADD ("/session-scene/aggregate", test_aggregate);
  ADD ("/session-scene/aggregate-overtaken", test_aggregate_overtaken);

  status = g_test_run ();
  jalon_world_unref (world);

  return status;
}
