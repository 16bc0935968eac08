/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Outlines of a great many points: few are left, and none is off by more than was allowed.
 */

#include "config.h"

#include "jalon-simplify.h"

#include <math.h>

#define N_POINTS 20000

typedef struct
{
  const char *name;
  double      noise; /* pixels to and fro from the centre */
  guint       lobes;
  guint       most; /* points that may be left */
} Shape;

static const Shape shapes[] = {
  { "circle", 0.0, 0, 250 },
  { "lobes", 0.0, 40, 4000 },
  { "rough", 0.1, 0, 7000 },
  { "spikes", 40.0, 0, N_POINTS * 4 / 5 },
};

static double
distance_to_segment (JalonPixel p, JalonPixel a, JalonPixel b)
{
  double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
  double t = length > 0 ? CLAMP (((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0, 1) : 0;

  return hypot (p.x - a.x - t * dx, p.y - a.y - t * dy);
}

static double
distance_to_outline (JalonPixel p, const JalonPixel *points, guint n)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0, j = n - 1; i < n; j = i++)
    best = MIN (best, distance_to_segment (p, points[j], points[i]));
  return best;
}

static void
make_shape (const Shape *shape, JalonPixel *points)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < N_POINTS; i++)
    {
      double angle = 2 * G_PI * i / N_POINTS;
      double radius = 300 + 100 * sin (shape->lobes * angle) + shape->noise * g_rand_double_range (random, -1, 1);

      points[i] = (JalonPixel){ 400 + radius * cos (angle), 400 + radius * sin (angle) };
    }
}

static void
test_shape (gconstpointer data)
{
  const double           deviation = 0.25;
  g_autofree JalonPixel *old = g_new (JalonPixel, N_POINTS), *new = g_new (JalonPixel, N_POINTS);
  guint                  n;

  make_shape (data, old);
  make_shape (data, new);
  n = jalon_simplify_outline (new, N_POINTS, deviation);
  g_test_message ("%u of %u points are left", n, N_POINTS);
  g_assert_cmpuint (n, <=, ((const Shape *) data)->most);
  g_assert_cmpuint (n, >=, 3);
  for (guint i = 0; i < N_POINTS; i += 7)
    g_assert_cmpfloat (distance_to_outline (old[i], new, n), <=, deviation + 1e-9);
  for (guint i = 0; i < n; i += 1 + n / 300)
    {
      JalonPixel next = new[(i + 1) % n], middle = { (new[i].x + next.x) / 2, (new[i].y + next.y) / 2 };

      g_assert_cmpfloat (distance_to_outline (new[i], old, N_POINTS), <=, 1e-9);
      g_assert_cmpfloat (distance_to_outline (middle, old, N_POINTS), <=, deviation + 1e-9);
    }
}

static void
test_left_as_it_is (void)
{
  JalonPixel points[] = { { 0, 0 }, { 10, 0 }, { 10, 10 }, { 0, 10 } };

  g_assert_cmpuint (jalon_simplify_outline (points, 4, 0.25), ==, 4);
  g_assert_cmpuint (jalon_simplify_outline (points, 4, 0), ==, 4);
  g_assert_cmpuint (jalon_simplify_outline (points, 3, 100), ==, 3);
}

/* A ring about the antimeridian, seen from both sides of it, and one that is a line at this scale: none is lost. */
static void
test_ring (void)
{
  static const double        centres[] = { 0.0, 1.0 };
  g_autofree JalonUnitPoint *points = g_new (JalonUnitPoint, N_POINTS), *sliver = g_new (JalonUnitPoint, N_POINTS);

  for (guint i = 0; i < N_POINTS; i++)
    {
      double angle = 2 * G_PI * i / N_POINTS;

      points[i] = (JalonUnitPoint){ 1.0 + 0.05 * cos (angle), 0.5 + 0.05 * sin (angle) };
      sliver[i] = (JalonUnitPoint){ 1.0 + 0.05 * cos (angle), 0.5 + 1e-6 * sin (angle) };
    }
  for (guint i = 0; i < G_N_ELEMENTS (centres); i++)
    {
      JalonViewport viewport = { centres[i], 0.5, 1000, 400, 300, 0 };
      JalonTrace    trace;

      jalon_trace_init (&trace, &viewport);
      jalon_trace_add_outline (&trace, points, N_POINTS);
      g_assert_cmpuint (trace.ends->len, ==, 1);
      g_assert_cmpuint (trace.points->len, <, 200);
      g_assert_cmpfloat_with_epsilon (jalon_trace_get_area (&trace), G_PI * 50 * 50, 40);
      jalon_trace_reset (&trace);
      jalon_trace_add_outline (&trace, sliver, N_POINTS);
      g_assert_cmpuint (trace.ends->len, ==, 1);
      g_assert_cmpuint (trace.points->len, >=, 3);
      g_assert_cmpuint (trace.points->len, <=, 8);
      jalon_trace_clear (&trace);
    }
}

/* A quarter of a dot: of an image at its scale, of a printer for vectors. */
static void
test_deviation (void)
{
  cairo_surface_t *surfaces[] = { cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1),
                                  cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL) };
  cairo_t         *image = cairo_create (surfaces[0]), *vectors = cairo_create (surfaces[1]);

  g_assert_cmpfloat_with_epsilon (jalon_simplify_get_deviation (image), 0.25, 1e-9);
  cairo_scale (image, 2, 2);
  g_assert_cmpfloat_with_epsilon (jalon_simplify_get_deviation (image), 0.125, 1e-9);
  g_assert_cmpfloat_with_epsilon (jalon_simplify_get_deviation (vectors), 0.25 * 96 / 600, 1e-9);
  cairo_destroy (image);
  cairo_destroy (vectors);
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *path = g_strconcat ("/render/simplify/", shapes[i].name, NULL);

      g_test_add_data_func (path, &shapes[i], test_shape);
    }
  g_test_add_func ("/render/simplify/left-as-it-is", test_left_as_it_is);
  g_test_add_func ("/render/simplify/ring", test_ring);
  g_test_add_func ("/render/simplify/deviation", test_deviation);
  return g_test_run ();
}
