/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long reviewing takes in a large dossier, step by step:
 *
 *   jalon-bench-review FILE
 *
 * An article with proposals is added to FILE. Prints a line each, "name ms": medians.
 */

#include "config.h"

#include "bench-dossier.h"
#include "bench-util.h"

#include "jalon-coder-same.h"
#include "jalon-highlight.h"
#include "jalon-layers-private.h"
#include "jalon-legend.h"
#include "jalon-review.h"
#include "jalon-session.h"
#include "jalon-viewport-shift.h"

#include <stdio.h>
#include <string.h>

#define N_PROPOSALS 22
#define TEXT "Mali recalled its envoy."

typedef struct
{
  const char *name;
  GArray     *samples; /* (owned) (element-type double) */
} Step;

enum
{
  ACCEPT,
  SCENE,
  WAIT,
  MAP,
  LIST,
  COUNT,
  NEXT_ARTICLE,
  SAME,
  UNDO,
  N_STEPS
};

static Step steps[N_STEPS] = {
  [ACCEPT] = { "accept", NULL },     /* to the next selected, with query, list and verdicts */
  [SCENE] = { "scene", NULL },       /* CPU of the main thread for the new scene, after that */
  [WAIT] = { "scene-wait", NULL },   /* until it is there, workers included */
  [MAP] = { "map", NULL },           /* legend and symbols of it, in the main thread */
  [LIST] = { "list-events", NULL },  /* of the article */
  [COUNT] = { "count", NULL },       /* "7 of 12 reviewed" */
  [NEXT_ARTICLE] = { "next", NULL }, /* article to review */
  [SAME] = { "same", NULL },         /* events that the next may be */
  [UNDO] = { "undo", NULL },
};

static void
note (guint step, double start)
{
  double ms = bench_wall_ms () - start;

  g_array_append_val (steps[step].samples, ms);
}

static JalonEdit *
compose_article (void)
{
  JalonArticleData *data = jalon_article_data_new ("bench-article");
  g_autoptr (JalonArticle) article = NULL;
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_edit_free);

  data->text = g_strdup (TEXT);
  article = jalon_article_new (data);
  for (guint i = 0; i < N_PROPOSALS; i++)
    {
      g_autofree char  *id = g_strdup_printf ("bench-event-%u", i);
      JalonEventRecord *record = jalon_event_record_new (id);
      JalonClaim       *claim = jalon_claim_new ("bench-article", JALON_STANCE_ASSERTS);

      record->title = g_strdup (TEXT);
      record->type = JALON_EVENT_ASSAULT;
      record->review = JALON_REVIEW_PROPOSED;
      record->time.start = record->time.end = jalon_day_from_civil (2023, 5, 2 + (int) i % 20);
      record->time.precision = JALON_TIME_DAY;
      g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, "MLI"));
      g_ptr_array_add (claim->quotes, jalon_quote_new (TEXT, 0, strlen (TEXT)));
      g_ptr_array_add (record->claims, claim);
      g_ptr_array_add (events, record);
    }
  g_ptr_array_add (edits, jalon_edit_new_add_article (article));
  g_ptr_array_add (edits, jalon_edit_new_add_events (events));

  return jalon_edit_new_group ("Add Article", edits);
}

static void
measure_reading (JalonSession *session)
{
  JalonDossier *dossier = jalon_session_get_dossier (session);
  g_autoptr (JalonEventRecord) record = jalon_session_dup_selected_event (session);
  g_autoptr (GPtrArray) same = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autofree char *next = NULL;
  guint            n_reviewed, n_events;
  double           start = bench_wall_ms ();

  ids = jalon_review_list_events (dossier, "bench-article");
  note (LIST, start);
  start = bench_wall_ms ();
  jalon_review_count (dossier, "bench-article", &n_reviewed, &n_events);
  note (COUNT, start);
  start = bench_wall_ms ();
  next = jalon_review_dup_next_article (dossier);
  note (NEXT_ARTICLE, start);
  if (record == NULL)
    return;
  start = bench_wall_ms ();
  same = jalon_coder_list_same (dossier, jalon_session_get_world (session), "en", record);
  note (SAME, start);
}

/* What the map view does with a new scene, but for drawing. */
static void
measure_map (JalonScene *scene)
{
  const JalonViewport view = { 0.5, 0.457, 256 * 32, 1200, 800, 0 };
  const JalonViewport padded = jalon_viewport_pad (&view, 256);
  double              start = bench_wall_ms ();
  g_autoptr (GPtrArray) legend = jalon_legend_list (scene, &view);
  g_autoptr (GArray) marks = jalon_scene_list_marks (scene, &padded);

  note (MAP, start);
}

static void
scene_cb (gboolean *is_there)
{
  *is_there = TRUE;
}

static void
measure_scene (JalonSession *session)
{
  double   start = bench_wall_ms ();
  double   cpu_start = bench_thread_ms (), cpu;
  gboolean is_there = FALSE;
  gulong   handler = g_signal_connect_swapped (session, "notify::scene", G_CALLBACK (scene_cb), &is_there);

  while (!is_there)
    g_main_context_iteration (NULL, TRUE);
  cpu = bench_thread_ms () - cpu_start;
  note (WAIT, start);
  g_array_append_val (steps[SCENE].samples, cpu);
  g_signal_handler_disconnect (session, handler);
  measure_map (jalon_session_get_scene (session));
}

static void
measure (JalonSession *session)
{
  g_autoptr (GError) error = NULL;
  double start = bench_wall_ms ();

  if (!jalon_history_push (jalon_session_get_history (session), compose_article (), &error))
    g_error ("%s", error->message);
  printf ("add %.2f\n", bench_wall_ms () - start);
  jalon_session_set_review_article (session, "bench-article");
  jalon_session_select_event (session, "bench-event-0");
  measure_scene (session);

  for (guint i = 0; i < N_PROPOSALS - 1; i++)
    {
      start = bench_wall_ms ();
      if (!jalon_session_review_accept (session, TRUE, &error))
        g_error ("%s", error->message);
      note (ACCEPT, start);
      measure_scene (session);
      measure_reading (session);
    }
  for (guint i = 0; i < N_PROPOSALS - 1; i++)
    {
      start = bench_wall_ms ();
      jalon_history_undo (jalon_session_get_history (session));
      note (UNDO, start);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (JalonWorld) world = bench_load_world ();
  g_autoptr (JalonDossier) dossier = bench_load_dossier (argc, argv);
  g_autoptr (JalonSession) session = NULL;

  for (guint i = 0; i < N_STEPS; i++)
    steps[i].samples = g_array_new (FALSE, FALSE, sizeof (double));
  session = jalon_session_new (world);
  jalon_session_set_dossier (session, dossier);
  measure (session);
  for (guint i = 0; i < N_STEPS; i++)
    printf ("%s %.2f\n", steps[i].name, bench_quantile (steps[i].samples, 0.5));

  return 0;
}
