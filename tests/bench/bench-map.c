/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pans and zooms the map of a dossier in a window of 1200 x 800, as a hand
 * would, and measures each frame:
 *
 *   GSK_RENDERER=cairo jalon-bench-map FILE
 *
 * Prints "pan main-median main-p95 process interval-median interval-p95" and the
 * same for "zoom": milliseconds of CPU of the main thread a frame, of the whole
 * process a frame (mean), and from one frame to the next. And for "blank", which
 * is a window of that size that only changes its colour: what any program's
 * frame costs there, whose pixels GDK copies to the display.
 */

#include "bench-dossier.h"
#include "bench-util.h"
#include "jalon-map-view.h"

#include <adwaita.h>
#include <math.h>
#include <shumate/shumate.h>
#include <stdio.h>

#define N_FRAMES 300
#define SETTLE_MS 2500
/* Pixels a frame at 60 Hz: a quick drag. */
#define PAN_STEP 9.0

typedef struct
{
  const char      *name;
  ShumateViewport *viewport; /* (nullable): a blank window has none */
  GMainLoop       *loop;
  GArray          *main_ms;
  GArray          *intervals;
  guint            frame;
  double           last_wall;
  double           last_thread;
  double           first_process;
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
      run->first_process = bench_process_ms ();
    }

  run->last_wall = wall;
  run->last_thread = thread;
}

/* To and fro, so that each run ends where it began. */
static double
swing (guint frame)
{
  return frame < N_FRAMES / 2 ? 1.0 : -1.0;
}

static void
pan (Run *run)
{
  double degrees = 360.0 / (256.0 * exp2 (shumate_viewport_get_zoom_level (run->viewport)));
  double lon = shumate_location_get_longitude (SHUMATE_LOCATION (run->viewport));
  double lat = shumate_location_get_latitude (SHUMATE_LOCATION (run->viewport));

  shumate_location_set_location (SHUMATE_LOCATION (run->viewport),
                                 lat + swing (run->frame) * degrees * PAN_STEP / 3.0,
                                 lon + swing (run->frame) * degrees * PAN_STEP);
}

static void
zoom (Run *run)
{
  double level = shumate_viewport_get_zoom_level (run->viewport);

  shumate_viewport_set_zoom_level (run->viewport, level + swing (run->frame) * 3.0 / (N_FRAMES / 2));
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Run *run = data;

  record (run);
  if (run->frame++ == N_FRAMES)
    {
      g_main_loop_quit (run->loop);
      return G_SOURCE_REMOVE;
    }

  if (run->viewport == NULL)
    gtk_widget_queue_draw (widget);
  else if (g_str_equal (run->name, "pan"))
    pan (run);
  else
    zoom (run);

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
measure (const char *name, GtkWidget *widget, ShumateViewport *viewport)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GArray) main_ms = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) intervals = g_array_new (FALSE, FALSE, sizeof (double));
  Run run = { .name = name, .viewport = viewport, .loop = loop, .main_ms = main_ms, .intervals = intervals };

  if (viewport != NULL)
    {
      shumate_viewport_set_zoom_level (viewport, 5.0);
      shumate_location_set_location (SHUMATE_LOCATION (viewport), 15.0, 0.0);
    }
  settle ();

  gtk_widget_add_tick_callback (widget, tick_cb, &run, NULL);
  g_main_loop_run (loop);

  printf ("%s %.1f %.1f %.1f %.1f %.1f\n",
          name,
          bench_quantile (main_ms, 0.5),
          bench_quantile (main_ms, 0.95),
          (bench_process_ms () - run.first_process) / N_FRAMES,
          bench_quantile (intervals, 0.5),
          bench_quantile (intervals, 0.95));
}

static ShumateMap *
find_map (GtkWidget *widget)
{
  ShumateMap *found = NULL;

  if (SHUMATE_IS_MAP (widget))
    return SHUMATE_MAP (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_map (child);

  return found;
}

/* Another colour each time, or GTK would see that nothing is to be done. */
static void
paint_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  guint *times = data;

  cairo_set_source_rgb (cr, ++*times % 2, 0.5, 0.5);
  cairo_paint (cr);
}

static GtkWidget *
present (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  settle ();

  return window;
}

static void
measure_blank (void)
{
  GtkWidget *area = gtk_drawing_area_new ();
  GtkWidget *window;
  guint      times = 0;

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), paint_cb, &times, NULL);
  window = present (area);
  measure ("blank", area, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (JalonWorld) world = bench_load_world ();
  g_autoptr (JalonDossier) dossier = bench_load_dossier (argc, argv);
  g_autoptr (JalonSession) session = NULL;
  GtkWidget *window;
  GtkWidget *map;

  adw_init ();
  session = jalon_session_new (world);
  jalon_session_set_dossier (session, dossier);
  map = g_object_new (JALON_TYPE_MAP_VIEW, NULL);
  g_object_set (JALON_MAP_VIEW (map), "session", session, NULL);
  window = present (map);
  measure ("pan", map, shumate_map_get_viewport (find_map (map)));
  measure ("zoom", map, shumate_map_get_viewport (find_map (map)));
  gtk_window_destroy (GTK_WINDOW (window));
  measure_blank ();
  return 0;
}
