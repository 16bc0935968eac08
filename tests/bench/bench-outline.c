/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an outline of a great many points costs on a map: gathered with its
 * points thinned as those of countries are, and as those of closures are.
 *
 *   jalon-bench-outline [POINTS]
 *
 * Hatches and strokes a rough ring on an image of 1200 × 800, in turn. Prints
 * "thinned_ms outline_ms points thinned_points outline_points", CPU.
 */

#include "bench-util.h"
#include "jalon-role-paint.h"
#include "jalon-simplify.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static GArray *
make_ring (guint n)
{
  GArray *ring = g_array_new (FALSE, FALSE, sizeof (JalonUnitPoint));
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < n; i++)
    {
      double         radius = 0.02 * (1 + g_rand_double_range (random, -0.04, 0.04));
      double         angle = 2 * G_PI * i / n;
      JalonUnitPoint point = { 0.5 + radius * cos (angle), 0.5 + radius * sin (angle) };

      g_array_append_val (ring, point);
    }
  return ring;
}

static double
draw (const GArray *ring, gboolean is_outline, guint *n_points)
{
  JalonViewport         view = { 0.5, 0.5, 16000, 1200, 800, 0 };
  cairo_surface_t      *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1200, 800);
  cairo_t              *cr = cairo_create (surface);
  const JalonUnitBox    box = { 0.479, 0.479, 0.521, 0.521 };
  const JalonUnitPoint *points = (const JalonUnitPoint *) ring->data;
  double                start = bench_process_ms (), taken;
  JalonTrace            trace;

  jalon_trace_init (&trace, &view);
  trace.deviation = jalon_simplify_get_deviation (cr);
  if (is_outline)
    jalon_trace_add_outline (&trace, points, ring->len);
  else
    jalon_trace_add_ring (&trace, points, ring->len, &box);
  *n_points = trace.points->len;
  jalon_role_paint_closure (&trace, cr, JALON_CERTAINTY_REPORTED, FALSE, 1.0);
  taken = bench_process_ms () - start;
  jalon_trace_clear (&trace);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return taken;
}

int
main (int argc, char *argv[])
{
  guint n = argc > 1 ? (guint) atoi (argv[1]) : 100000;
  g_autoptr (GArray) ring = make_ring (n);
  guint  n_thinned, n_outline;
  double thinned = draw (ring, FALSE, &n_thinned), outline = draw (ring, TRUE, &n_outline);

  printf ("%.0f %.0f %u %u %u\n", thinned, outline, n, n_thinned, n_outline);
  return 0;
}
