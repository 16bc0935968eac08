/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drags a range of a third of the time along the timeline of a whole window of
 * 1200 x 800, to and fro, and rests now and then, as a hand would:
 *
 *   GSK_RENDERER=cairo jalon-bench-brush FILE
 *
 * Prints "brush main-median main-p95 main-most process interval-median
 * interval-p95 interval-most frames-a-second": milliseconds of CPU of the main
 * thread a frame, of the whole process a frame (mean), from one frame to the
 * next, and frames by the clock. Then "answers", how often the map followed
 * meanwhile, and "release", the milliseconds of CPU of the main thread until
 * all had followed when the hand let go.
 */

#include "bench-dossier.h"
#include "bench-util.h"
#include "jalon-application.h"
#include "jalon-timeline-view-private.h"
#include "jalon-window-private.h"

#include <stdio.h>

#define N_FRAMES 360
#define SETTLE_MS 3000

/* Of so many frames so many at the end rest. */
#define STROKE 90
#define REST 30

typedef struct
{
  JalonTimelineView *timeline;
  GMainLoop         *loop;
  GArray            *main_ms;
  GArray            *intervals;
  guint              frame;
  guint              n_answers;
  double             last_wall;
  double             last_thread;
  double             first_wall;
  double             first_process;
} Run;

static void
record (Run *run)
{
  double wall = bench_wall_ms ();
  double thread = bench_thread_ms ();

  if (run->frame > 0)
    {
      double interval = wall - run->last_wall;
      double cpu = thread - run->last_thread;

      g_array_append_val (run->intervals, interval);
      g_array_append_val (run->main_ms, cpu);
    }
  else
    {
      run->first_wall = wall;
      run->first_process = bench_process_ms ();
    }
  run->last_wall = wall;
  run->last_thread = thread;
}

/* From the left to the right and back; the same place while the hand rests. */
static double
get_share (guint frame)
{
  guint  stroke = frame / STROKE;
  double share = MIN (frame % STROKE, STROKE - REST) / (double) (STROKE - REST);

  return stroke % 2 == 0 ? share : 1 - share;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Run                   *run = data;
  const JalonTimeExtent *extent = &run->timeline->extent;
  gint32                 third = (extent->last - extent->first) / 3;
  gint32                 since = extent->first + (gint32) (get_share (run->frame) * 2 * third);

  record (run);
  if (run->frame++ == N_FRAMES)
    {
      g_main_loop_quit (run->loop);
      return G_SOURCE_REMOVE;
    }

  jalon_timeline_view_set_dragging (run->timeline, TRUE);
  jalon_timeline_view_set_range (run->timeline, since, since + third, FALSE);
  return G_SOURCE_CONTINUE;
}

static void
settle (void)
{
  double until = bench_wall_ms () + SETTLE_MS;

  while (bench_wall_ms () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static void
count_cb (Run *run)
{
  run->n_answers++;
}

/* The timeline itself, in the pane that moves it. */
static JalonTimelineView *
find_timeline (GtkWidget *widget)
{
  JalonTimelineView *found = NULL;

  if (JALON_IS_TIMELINE_VIEW (widget))
    return JALON_TIMELINE_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_timeline (child);
  return found;
}

static void
measure (JalonWindow *window)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GArray) main_ms = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) intervals = g_array_new (FALSE, FALSE, sizeof (double));
  Run run = { find_timeline (window->timeline), loop, main_ms, intervals, 0, 0, 0, 0, 0, 0 };

  g_signal_connect_swapped (window->session, "notify::scene", G_CALLBACK (count_cb), &run);
  gtk_widget_add_tick_callback (GTK_WIDGET (run.timeline), tick_cb, &run, NULL);
  g_main_loop_run (loop);
  g_signal_handlers_disconnect_by_func (window->session, count_cb, &run);

  printf ("brush %.1f %.1f %.1f %.1f %.1f %.1f %.1f %.1f\nanswers %u\n",
          bench_quantile (main_ms, 0.5),
          bench_quantile (main_ms, 0.95),
          bench_quantile (main_ms, 1),
          (bench_process_ms () - run.first_process) / N_FRAMES,
          bench_quantile (intervals, 0.5),
          bench_quantile (intervals, 0.95),
          bench_quantile (intervals, 1),
          N_FRAMES * 1000.0 / (run.last_wall - run.first_wall),
          run.n_answers);
}

static void
measure_release (JalonWindow *window)
{
  JalonTimelineView *timeline = find_timeline (window->timeline);
  double             start = bench_thread_ms ();

  jalon_timeline_view_set_range (timeline, timeline->since + 1, timeline->until, TRUE);
  jalon_timeline_view_set_dragging (timeline, FALSE);
  settle ();
  printf ("release %.1f\n", bench_thread_ms () - start);
}

int
main (int argc, char *argv[])
{
  g_autoptr (JalonWorld) world = bench_load_world ();
  g_autoptr (JalonDossier) dossier = bench_load_dossier (argc, argv);
  g_autoptr (GApplication) app = NULL;
  JalonWindow *window;

  app = jalon_application_new ();
  g_application_set_flags (app, g_application_get_flags (app) | G_APPLICATION_NON_UNIQUE);
  g_application_register (app, NULL, NULL);
  g_application_set_default (app);
  window = JALON_WINDOW (jalon_window_new_empty (GTK_APPLICATION (app), world));
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  jalon_session_set_dossier (window->session, dossier);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  measure (window);
  measure_release (window);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
