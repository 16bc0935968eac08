/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Views: from degrees to pixels and back, turned, and across the antimeridian.
 */

#include "config.h"

#include "jalon-viewport.h"

#include <math.h>

static const double places[][2] = {
  { -8.0, 12.65 }, { 0, 0 }, { 179.5, -17 }, { -179.5, -16 }, { 20, 84 },
};

static void
test_round_trip (void)
{
  const JalonViewport views[] = {
    { 0.5, 0.5, 4000, 800, 600, 0 },
    { 0.47, 0.46, 20000, 1400, 900, 0.7 },
    { 0.999, 0.55, 9000, 640, 480, -2.5 },
    { 0.2, 0.3, 512, 300, 900, G_PI },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint j = 0; j < G_N_ELEMENTS (places); j++)
      {
        double x, y, lon, lat;

        jalon_viewport_project (&views[i], places[j][0], places[j][1], &x, &y);
        jalon_viewport_unproject (&views[i], x, y, &lon, &lat);
        g_assert_cmpfloat_with_epsilon (lon, places[j][0], 1e-6);
        g_assert_cmpfloat_with_epsilon (lat, places[j][1], 1e-6);
      }
}

/* The box of a view is what gives the view back. */
static void
test_box (void)
{
  const JalonViewport views[] = {
    { 0.5, 0.5, 4000, 800, 600, 0 },     { 0.47, 0.46, 20000, 1400, 900, 0 }, { 0.999, 0.55, 9000, 640, 480, 0 },
    { 0.001, 0.45, 3000, 1640, 480, 0 }, { 0.5, 0.5, 800, 800, 600, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      JalonBox      box;
      JalonViewport back;

      jalon_viewport_get_box (&views[i], &box);
      g_assert_true (jalon_box_is_frame (&box));
      jalon_viewport_init_fit (&back, &box, views[i].width, views[i].height, 0);
      g_assert_cmpfloat_with_epsilon (back.cx, views[i].cx, 1e-6);
      g_assert_cmpfloat_with_epsilon (back.cy, views[i].cy, 1e-6);
      g_assert_cmpfloat_with_epsilon (back.world, views[i].world, 1e-3);
    }
}

/* What is wider than the world is all of it, from one end to the other. */
static void
test_box_of_the_world (void)
{
  const JalonViewport viewport = { 0.2, 0.5, 500, 1500, 800, 0 };
  JalonBox            box;

  jalon_viewport_get_box (&viewport, &box);
  g_assert_true (jalon_box_is_frame (&box));
  g_assert_cmpfloat (box.west, ==, -180);
  g_assert_cmpfloat (box.east, ==, 180);
  g_assert_cmpfloat_with_epsilon (box.north, JALON_MERCATOR_MAX_LAT, 1e-6);
}

static void
test_nearest_copy (void)
{
  JalonViewport viewport = { 0.99, 0.5, 8192, 800, 600, 0 };
  double        x0, x1, y;

  jalon_viewport_project (&viewport, 179, 0, &x0, &y);
  jalon_viewport_project (&viewport, -179, 0, &x1, &y);
  g_assert_cmpfloat_with_epsilon (x1 - x0, 8192 * 2 / 360.0, 1e-6);
}

static void
test_rotation (void)
{
  JalonViewport viewport = { 0.5, 0.5, 4096, 800, 600, G_PI / 2 };
  double        x, y;

  /* Turned clockwise by a quarter, what was to the right is below. */
  jalon_viewport_project (&viewport, 10, 0, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 400, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, 300 + 4096 * 10 / 360.0, 1e-6);
}

static void
test_fit (void)
{
  const JalonBox boxes[] = { { -18, 8, 14, 37 }, { 170, -25, -170, -10 }, { 2, 48, 2.5, 49 } };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      JalonViewport viewport;
      double        x0, y0, x1, y1;

      jalon_viewport_init_fit (&viewport, &boxes[i], 700, 500, 20);
      jalon_viewport_project (&viewport, boxes[i].west, boxes[i].north, &x0, &y0);
      jalon_viewport_project (&viewport, boxes[i].east, boxes[i].south, &x1, &y1);
      g_assert_cmpfloat (x0, >=, 20 - 1e-6);
      g_assert_cmpfloat (y0, >=, 20 - 1e-6);
      g_assert_cmpfloat (x1, <=, 680 + 1e-6);
      g_assert_cmpfloat (y1, <=, 480 + 1e-6);
      g_assert_true (x1 - x0 > 659.9 || y1 - y0 > 459.9);
    }
}

static void
test_scale (void)
{
  JalonViewport viewport = { 0.5, 0.5, 256 * 1024, 800, 600, 0 };

  g_assert_cmpfloat_with_epsilon (jalon_viewport_get_zoom (&viewport), 10, 1e-9);
  /* At 60 N a pixel is half as long as at the equator. */
  g_assert_cmpfloat_with_epsilon (jalon_viewport_metres_per_pixel (&viewport, 60) /
                                      jalon_viewport_metres_per_pixel (&viewport, 0),
                                  0.5,
                                  0.01);
}

/* Copies of the world are as far apart as the world is wide, on a line that turns with the view. */
static void
test_copies (void)
{
  static const struct
  {
    JalonViewport viewport;
    int           n;
  } cases[] = {
    { { 0.5, 0.5, 4000, 800, 600, 0 }, 0 },      { { 0.5, 0.5, 1000, 1000, 600, 0 }, 1 },
    { { 0.5, 0.5, 500, 1500, 600, 0 }, 2 },      { { 0.5, 0.5, 900, 1500, 300, 0 }, 1 },
    { { 0.5, 0.5, 900, 1500, 300, G_PI_2 }, 0 }, { { 0.5, 0.5, 1, 4000, 4000, 0 }, 32 },
  };
  double step_x, step_y, x, y, other_x, other_y;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (jalon_viewport_get_copies (&cases[i].viewport, &step_x, &step_y), ==, cases[i].n);
      jalon_viewport_project_unit (&cases[i].viewport, 0.4, 0.3, &x, &y);
      jalon_viewport_project_unit (&cases[i].viewport, 1.4, 0.3, &other_x, &other_y);
      g_assert_cmpfloat_with_epsilon (other_x - x, step_x, 1e-9 * 4000);
      g_assert_cmpfloat_with_epsilon (other_y - y, step_y, 1e-9 * 4000);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/viewport/round-trip", test_round_trip);
  g_test_add_func ("/render/viewport/box", test_box);
  g_test_add_func ("/render/viewport/box-of-the-world", test_box_of_the_world);
  g_test_add_func ("/render/viewport/nearest-copy", test_nearest_copy);
  g_test_add_func ("/render/viewport/copies", test_copies);
  g_test_add_func ("/render/viewport/rotation", test_rotation);
  g_test_add_func ("/render/viewport/fit", test_fit);
  g_test_add_func ("/render/viewport/scale", test_scale);

  return g_test_run ();
}
