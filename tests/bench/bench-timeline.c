/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lays out and draws the timeline of a dossier, below a map of a wide window:
 *
 *   jalon-bench-timeline FILE
 *
 * Prints a line each, "name ms columns": the median of 21 runs.
 */

#include "bench-util.h"
#include "jalon-codec.h"
#include "jalon-timeline-draw.h"

#include <stdio.h>

#define N_RUNS 21
#define WIDTH 900
#define HEIGHT 128

typedef struct
{
  JalonTimelineSource source;
  JalonTimeExtent     extent;
  JalonTimeAxis       axis;
  cairo_surface_t    *surface;
} Bench;

static void
find_extent (Bench *self)
{
  jalon_timeline_source_get_extent (&self->source, &self->extent);
}

static guint
measure_extent (Bench *self)
{
  find_extent (self);

  return (guint) (self->extent.last - self->extent.first + 1);
}

/* Columns, or marks where there are none. */
static guint
count_things (const JalonTimelineLayout *layout)
{
  guint n_columns = 0;

  for (guint i = 0; i < layout->bands->len; i++)
    {
      const JalonTimelineBand *band = jalon_timeline_layout_get_band (layout, i);

      n_columns += band->bins != NULL ? band->bins->n_bins : 0;
    }

  return n_columns > 0 ? n_columns : layout->marks->len;
}

static guint
measure_layout (Bench *self)
{
  g_autoptr (JalonTimelineLayout) layout =
      jalon_timeline_layout_new (&self->source, &self->axis, HEIGHT, JALON_TIMELINE_AXIS);

  return count_things (layout);
}

static guint
measure_draw (Bench *self)
{
  g_autoptr (JalonTimelineLayout) layout =
      jalon_timeline_layout_new (&self->source, &self->axis, HEIGHT, JALON_TIMELINE_AXIS);
  JalonTimelineLook look = JALON_TIMELINE_LOOK_INIT;
  cairo_t          *cr = cairo_create (self->surface);

  jalon_timeline_draw (layout, cr, &look);
  cairo_destroy (cr);

  return count_things (layout);
}

static char *
dup_name_cb (const char *code, gpointer data)
{
  return g_strdup (code);
}

/* Countries in lanes; found once for a query, however often they are laid out. */
static guint
measure_groups (Bench *self)
{
  g_clear_pointer ((GPtrArray **) &self->source.groups, g_ptr_array_unref);
  self->source.groups = jalon_grouping_split (self->source.dossier,
                                              self->source.context->rows[JALON_KIND_EVENT],
                                              JALON_GROUP_COUNTRY,
                                              8,
                                              dup_name_cb,
                                              NULL);

  return self->source.groups->len;
}

static void
measure (const char *name, Bench *self, guint (*func) (Bench *self))
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));
  guint n = 0;

  for (guint i = 0; i < N_RUNS; i++)
    {
      double start = bench_wall_ms ();
      double ms;

      n = func (self);
      ms = bench_wall_ms () - start;
      g_array_append_val (samples, ms);
    }

  printf ("%s %.2f %u\n", name, bench_quantile (samples, 0.5), n);
}

static void
measure_axis (Bench *self, const char *layout_name, const char *draw_name)
{
  measure (layout_name, self, measure_layout);
  measure (draw_name, self, measure_draw);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) context = NULL;
  g_autoptr (JalonResult) result = NULL;
  JalonTimeLimits limits;
  Bench           bench = { 0 };

  if (argc != 2)
    {
      fputs ("usage: jalon-bench-timeline FILE\n", stderr);
      return 2;
    }

  file = g_file_new_for_path (argv[1]);
  dossier = jalon_codec_load (file, NULL, NULL, NULL, NULL, &error);
  if (dossier == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  context = jalon_query_run (query, dossier);
  bench.source = (JalonTimelineSource){ dossier, context, context, NULL };
  bench.surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  find_extent (&bench);
  limits = jalon_time_limits_make (bench.extent.first, bench.extent.last);
  bench.axis = (JalonTimeAxis){ limits.start, limits.end - limits.start, WIDTH };
  measure ("extent", &bench, measure_extent);
  measure_axis (&bench, "layout", "layout+draw");

  /* With a range there are two counts: all, and what is in it. */
  query->since = bench.extent.first + (bench.extent.last - bench.extent.first) / 3;
  query->until = bench.extent.last - (bench.extent.last - bench.extent.first) / 3;
  result = jalon_query_run (query, dossier);
  bench.source.result = result;
  measure_axis (&bench, "layout-range", "layout-range+draw");
  measure ("lanes", &bench, measure_groups);
  measure_axis (&bench, "layout-lanes", "layout-lanes+draw");
  g_ptr_array_unref ((GPtrArray *) bench.source.groups);
  cairo_surface_destroy (bench.surface);

  return 0;
}
