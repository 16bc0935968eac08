/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rings in a view: cut at its edge, wrapped round the world, and hatched inside only.
 */

#include "config.h"

#include "jalon-hatch.h"
#include "jalon-trace.h"

#include <math.h>

static void
add_square (JalonTrace *trace, float x0, float y0, float x1, float y1)
{
  const JalonUnitPoint points[] = { { x0, y0 }, { x1, y0 }, { x1, y1 }, { x0, y1 } };
  const JalonUnitBox   box = { x0, y0, x1, y1 };

  jalon_trace_add_ring (trace, points, G_N_ELEMENTS (points), &box);
}

static double
measure_square (const JalonViewport *viewport, float x0, float y0, float x1, float y1)
{
  JalonTrace trace;
  double     area;

  jalon_trace_init (&trace, viewport);
  add_square (&trace, x0, y0, x1, y1);
  area = jalon_trace_get_area (&trace);
  jalon_trace_clear (&trace);

  return area;
}

static void
test_area (void)
{
  JalonViewport viewport = { 0.5, 0.5, 1000, 400, 300, 0 };
  double        all = (400 + 2 * JALON_TRACE_MARGIN) * (300 + 2 * JALON_TRACE_MARGIN);

  g_assert_cmpfloat_with_epsilon (measure_square (&viewport, 0.4, 0.4, 0.6, 0.6), 200 * 200, 1);
  /* Cut at the margin, and nothing at all beyond it. */
  g_assert_cmpfloat_with_epsilon (measure_square (&viewport, 0.1, 0.1, 0.9, 0.9), all, 1);
  g_assert_cmpfloat (measure_square (&viewport, 0.8, 0.8, 0.9, 0.9), ==, 0);
  /* Turned, a small square keeps its area. */
  viewport.rotation = 0.6;
  g_assert_cmpfloat_with_epsilon (measure_square (&viewport, 0.45, 0.45, 0.55, 0.55), 100 * 100, 1);
}

static void
test_copies (void)
{
  const struct
  {
    double cx;
    double width;
    guint  n_copies;
  } cases[] = {
    { 0.5, 400, 1 },
    { 0.0, 400, 1 },  /* seen from the other side of the antimeridian */
    { 0.5, 2900, 3 }, /* three times round the world */
    { 0.75, 400, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JalonViewport viewport = { cases[i].cx, 0.5, 1000, cases[i].width, 300, 0 };
      float         middle = i == 1 ? 0.95 : 0.5;
      JalonTrace    trace;

      jalon_trace_init (&trace, &viewport);
      add_square (&trace, middle - 0.01, 0.49, middle + 0.01, 0.51);
      g_assert_cmpuint (trace.ends->len, ==, cases[i].n_copies);
      jalon_trace_clear (&trace);
    }
}

/* A ring of a great many points, all outside but for one corner, must not leave the margin. */
static void
test_stays_inside (void)
{
  JalonViewport      viewport = { 0.5, 0.5, 1e8, 400, 300, 0.3 };
  JalonUnitPoint     points[1000];
  const JalonUnitBox box = { 0.3, 0.3, 0.7, 0.7 };
  JalonTrace         trace;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (JalonUnitPoint){ 0.5 + 0.2 * cos (i * 2 * G_PI / G_N_ELEMENTS (points)),
                                  0.5 + 0.2 * sin (i * 2 * G_PI / G_N_ELEMENTS (points)) };
  jalon_trace_init (&trace, &viewport);
  jalon_trace_add_ring (&trace, points, G_N_ELEMENTS (points), &box);
  g_assert_cmpuint (trace.points->len, >=, 4);
  for (guint i = 0; i < trace.points->len; i++)
    {
      JalonPixel point = g_array_index (trace.points, JalonPixel, i);

      g_assert_cmpfloat (point.x, >=, -JALON_TRACE_MARGIN - 0.01);
      g_assert_cmpfloat (point.x, <=, 400 + JALON_TRACE_MARGIN + 0.01);
      g_assert_cmpfloat (point.y, >=, -JALON_TRACE_MARGIN - 0.01);
      g_assert_cmpfloat (point.y, <=, 300 + JALON_TRACE_MARGIN + 0.01);
    }
  jalon_trace_clear (&trace);
}

/* Adds up what is on the path: the length of its lines, the number of its points. */
static double
measure_path (cairo_t *cr, guint *n_moves)
{
  cairo_path_t *path = cairo_copy_path (cr);
  double        length = 0, x = 0, y = 0;

  *n_moves = 0;
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      if (data->header.type == CAIRO_PATH_LINE_TO)
        length += hypot (data[1].point.x - x, data[1].point.y - y);
      else if (data->header.type == CAIRO_PATH_MOVE_TO)
        ++*n_moves;
      if (data->header.type != CAIRO_PATH_CLOSE_PATH)
        {
          x = data[1].point.x;
          y = data[1].point.y;
        }
    }
  cairo_path_destroy (path);

  return length;
}

static void
test_hatch (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t         *cr = cairo_create (surface);
  JalonViewport    viewport = { 0.5, 0.5, 1000, 400, 300, 0 };
  JalonTrace       trace;
  double           length;
  guint            n;

  /* A square with a square hole: the total length of lines d apart is the area by d, whatever the angle. */
  jalon_trace_init (&trace, &viewport);
  add_square (&trace, 0.4, 0.4, 0.6, 0.6);
  add_square (&trace, 0.45, 0.45, 0.55, 0.55);
  for (double angle = 0.1; angle < 3; angle += 0.4)
    {
      cairo_new_path (cr);
      jalon_hatch_lines (&trace, cr, angle, 5);
      length = measure_path (cr, &n);
      g_assert_cmpfloat_with_epsilon (length, 30000 / 5.0, 30000 / 5.0 * 0.03);
    }
  jalon_trace_clear (&trace);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_line (void)
{
  const JalonUnitPoint points[] = { { -0.2, 0.5 }, { 0.45, 0.5 }, { 0.55, 0.5 }, { 0.55, 3 } };
  const JalonWorldPath line = { points, G_N_ELEMENTS (points), { -0.2, 0.5, 0.55, 3 }, 0, JALON_LINE_LAND };
  cairo_surface_t     *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t             *cr = cairo_create (surface);
  JalonViewport        viewport = { 0.5, 0.5, 1000, 400, 300, 0 };
  JalonTrace           trace;
  guint                n;

  jalon_trace_init (&trace, &viewport);
  jalon_trace_emit_line (&trace, cr, &line);
  /* From the left margin to 250, then down to the lower margin. */
  g_assert_cmpfloat_with_epsilon (measure_path (cr, &n), 250 + JALON_TRACE_MARGIN + 150 + JALON_TRACE_MARGIN, 0.5);
  g_assert_cmpuint (n, ==, 1);
  jalon_trace_clear (&trace);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/trace/area", test_area);
  g_test_add_func ("/render/trace/copies", test_copies);
  g_test_add_func ("/render/trace/stays-inside", test_stays_inside);
  g_test_add_func ("/render/trace/hatch", test_hatch);
  g_test_add_func ("/render/trace/line", test_line);

  return g_test_run ();
}
