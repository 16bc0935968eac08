/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The grid of hexagons.
 */

#include "config.h"

#include "jalon-hex-grid.h"

#include <math.h>

static JalonHex
find (const JalonHexGrid *grid, double lon, double lat)
{
  return jalon_hex_grid_find (grid, jalon_mercator_unit_x (lon), jalon_mercator_unit_y (lat));
}

/* Square kilometres on the sphere: the corners are joined straight in an equal-area projection. */
static double
measure (const JalonHexGrid *grid, JalonHex hex)
{
  double corners[2 * JALON_HEX_CORNERS], twice = 0;

  jalon_hex_grid_get_corners (grid, hex, corners);
  for (guint i = 0; i < JALON_HEX_CORNERS; i++)
    {
      guint  next = (i + 1) % JALON_HEX_CORNERS;
      double x0 = corners[2 * i] * 2 * G_PI, x1 = corners[2 * next] * 2 * G_PI;
      double y0 = tanh (G_PI * (1 - 2 * corners[2 * i + 1])), y1 = tanh (G_PI * (1 - 2 * corners[2 * next + 1]));

      twice += x0 * y1 - x1 * y0;
    }
  return fabs (twice) / 2 * JALON_EARTH_RADIUS * JALON_EARTH_RADIUS / 1e6;
}

static void
test_equator (void)
{
  JalonHexGrid grid;
  JalonHex     hex;

  jalon_hex_grid_init (&grid, 100000, 0);
  /* 40,030.23 km round the sphere */
  g_assert_cmpuint (grid.n_columns, ==, 400);
  g_assert_cmpfloat_with_epsilon (grid.width, 100075.6, 0.1);
  g_assert_cmpfloat_with_epsilon (jalon_hex_grid_get_area (&grid), 8673.36, 0.1);
  hex = find (&grid, 0, 0);
  g_assert_cmpint (hex.row, ==, 0);
  g_assert_cmpuint (hex.column, ==, 200);
  /* Half a step to the east and a row to the north: 0.45 degrees, 86.7 km. */
  hex = find (&grid, 0.45, 0.78);
  g_assert_cmpint (hex.row, ==, 1);
  g_assert_cmpuint (hex.column, ==, 200);
  hex = find (&grid, -0.45, -0.78);
  g_assert_cmpint (hex.row, ==, -1);
  g_assert_cmpuint (hex.column, ==, 199);
}

static void
test_wraps (void)
{
  JalonHexGrid grid;
  JalonHex     east, west;

  jalon_hex_grid_init (&grid, 50000, 20);
  east = find (&grid, 179.99, 0.001);
  west = find (&grid, -179.99, 0.001);
  g_assert_cmpint (east.row, ==, west.row);
  g_assert_cmpuint (east.column, ==, west.column);
}

static void
test_areas (void)
{
  static const double lats[] = { -55, -20, 0, 10, 35, 60, 75 };

  for (guint i = 0; i < G_N_ELEMENTS (lats); i++)
    {
      JalonHexGrid grid;

      jalon_hex_grid_init (&grid, 80000, 15);
      g_assert_cmpfloat_with_epsilon (measure (&grid, find (&grid, 12.3, lats[i])),
                                      jalon_hex_grid_get_area (&grid),
                                      jalon_hex_grid_get_area (&grid) * 1e-6);
    }
}

/* Whether a point is within the corners, in the projection of the grid. */
static gboolean
is_within (const JalonHexGrid *grid, JalonHex hex, double unit_x, double unit_y)
{
  double corners[2 * JALON_HEX_CORNERS];
  double y = tanh (G_PI * (1 - 2 * unit_y));

  jalon_hex_grid_get_corners (grid, hex, corners);
  if (unit_x < corners[0] - 0.5)
    unit_x += 1;
  else if (unit_x > corners[0] + 0.5)
    unit_x -= 1;
  for (guint i = 0; i < JALON_HEX_CORNERS; i++)
    {
      guint  next = (i + 1) % JALON_HEX_CORNERS;
      double x0 = corners[2 * i], x1 = corners[2 * next];
      double y0 = tanh (G_PI * (1 - 2 * corners[2 * i + 1])), y1 = tanh (G_PI * (1 - 2 * corners[2 * next + 1]));

      /* Clockwise. */
      if ((x1 - x0) * (y - y0) - (y1 - y0) * (unit_x - x0) > 1e-12)
        return FALSE;
    }
  return TRUE;
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (guint i = 0; i < 20000; i++)
    {
      double       x = g_rand_double (rand), y = g_rand_double_range (rand, 0.2, 0.8);
      JalonHexGrid grid;
      JalonHex     hex;

      jalon_hex_grid_init (&grid, g_rand_double_range (rand, 5000, 500000), g_rand_double_range (rand, -80, 80));
      hex = jalon_hex_grid_find (&grid, x, y);
      g_assert_cmpuint (hex.column, <, grid.n_columns);
      g_assert_true (is_within (&grid, hex, x, y));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hex-grid/equator", test_equator);
  g_test_add_func ("/hex-grid/wraps", test_wraps);
  g_test_add_func ("/hex-grid/areas", test_areas);
  g_test_add_func ("/hex-grid/random", test_random);

  return g_test_run ();
}
