/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mercator, distances, areas, boxes.
 */

#include "config.h"

#include "jalon-error.h"
#include "jalon-geo.h"

#include <math.h>

static void
test_mercator_round_trip (void)
{
  for (double lat = -85.0; lat <= 85.0; lat += 4.25)
    {
      for (double lon = -180.0; lon < 180.0; lon += 7.5)
        {
          JalonMercator point = jalon_mercator_from_lonlat (lon, lat);

          g_assert_cmpfloat_with_epsilon (jalon_mercator_get_lon (point), lon, 1e-7);
          g_assert_cmpfloat_with_epsilon (jalon_mercator_get_lat (point), lat, 1e-7);
        }
    }
}

static void
test_mercator_edges (void)
{
  g_assert_cmphex (jalon_mercator_from_lonlat (-180.0, 0.0).x, ==, 0);
  g_assert_cmphex (jalon_mercator_from_lonlat (180.0, 0.0).x, ==, 0);
  g_assert_cmphex (jalon_mercator_from_lonlat (0.0, 0.0).x, ==, 0x80000000);
  g_assert_cmphex (jalon_mercator_from_lonlat (0.0, 0.0).y, ==, 0x80000000);
  g_assert_cmphex (jalon_mercator_from_lonlat (540.0, 0.0).x, ==, 0);
  g_assert_cmphex (jalon_mercator_from_lonlat (0.0, 90.0).y, ==, 0);
  g_assert_cmphex (jalon_mercator_from_lonlat (0.0, -90.0).y, ==, 0xffffffff);
}

static void
test_mercator_wraps (void)
{
  JalonMercator fiji = jalon_mercator_from_lonlat (179.0, -17.0);
  JalonMercator samoa = jalon_mercator_from_lonlat (-172.0, -14.0);

  g_assert_cmpfloat_with_epsilon ((gint32) (samoa.x - fiji.x) / 4294967296.0 * 360.0, 9.0, 1e-6);
}

static void
test_distance (void)
{
  /* One degree of a meridian; a quarter and half of the way round; nothing. */
  g_assert_cmpfloat_with_epsilon (jalon_geo_distance (-8.0, 12.0, -8.0, 13.0), 111195.08, 0.1);
  g_assert_cmpfloat_with_epsilon (jalon_geo_distance (0.0, 0.0, 0.0, 90.0), G_PI / 2 * JALON_EARTH_RADIUS, 1.0);
  g_assert_cmpfloat_with_epsilon (jalon_geo_distance (0.0, 0.0, 180.0, 0.0), G_PI * JALON_EARTH_RADIUS, 1.0);
  g_assert_cmpfloat (jalon_geo_distance (2.9, 19.9, 2.9, 19.9), ==, 0.0);
}

static void
test_great_circle (void)
{
  static const double cases[][4] = {
    { -8.0, 12.65, 3.06, 36.75 }, { 178.0, -18.0, -172.0, -14.0 }, { 0.0, 0.0, 180.0, 0.0 },
    { 10.0, 80.0, -170.0, 80.0 }, { 5.0, 5.0, 5.0, 5.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const double *c = cases[i];
      double        points[2 * 33];
      double        step = jalon_geo_distance (c[0], c[1], c[2], c[3]) / 32;

      jalon_geo_great_circle (c[0], c[1], c[2], c[3], 33, points);
      g_assert_cmpfloat_with_epsilon (jalon_geo_distance (c[0], c[1], points[0], points[1]), 0.0, 1.0);
      g_assert_cmpfloat_with_epsilon (jalon_geo_distance (c[2], c[3], points[64], points[65]), 0.0, 1.0);
      for (guint j = 0; j < 32; j++)
        {
          double *p = points + 2 * j;

          g_assert_cmpfloat_with_epsilon (jalon_geo_distance (p[0], p[1], p[2], p[3]), step, 1.0);
          g_assert_cmpfloat (fabs (p[2] - p[0]), <=, 180.0);
        }
    }
}

static void
test_metres_per_unit (void)
{
  g_assert_cmpfloat_with_epsilon (jalon_geo_metres_per_unit (0.0), 40030.2e3, 1e2);
  g_assert_cmpfloat_with_epsilon (jalon_geo_metres_per_unit (60.0), 40030.2e3 / 2, 1e2);
}

static void
test_box_extend (void)
{
  JalonBox box;

  jalon_box_init_empty (&box);
  g_assert_true (jalon_box_is_empty (&box));
  jalon_box_extend (&box, 170.0, -20.0);
  g_assert_false (jalon_box_is_empty (&box));
  jalon_box_extend (&box, -175.0, -10.0);
  g_assert_cmpfloat (box.west, ==, 170.0);
  g_assert_cmpfloat (box.east, ==, -175.0);
  jalon_box_extend (&box, 165.0, -15.0);
  jalon_box_extend (&box, 179.0, -15.0);
  g_assert_cmpfloat (box.west, ==, 165.0);
  g_assert_cmpfloat (box.east, ==, -175.0);
  g_assert_cmpfloat (box.south, ==, -20.0);
  g_assert_cmpfloat (box.north, ==, -10.0);

  box = (JalonBox){ -180.0, -10.0, 180.0, 10.0 };
  jalon_box_extend (&box, 20.0, 0.0);
  g_assert_cmpfloat (box.west, ==, -180.0);
  g_assert_cmpfloat (box.east, ==, 180.0);
}

static void
test_box_parse (void)
{
  static const char *const bad[] = { "",        "1,2,3",     "1,2,3,4,5", "1,2,3,x", "-181,0,1,1", "0,1,1,0",
                                     "0,0,0,1", "nan,0,1,1", "0,0,inf,1", "0;0;1;1", "0,-91,1,1" };
  g_autoptr (GError) error = NULL;
  JalonBox box;

  g_assert_true (jalon_box_parse ("-18,9,16.5,37", &box, &error));
  g_assert_no_error (error);
  g_assert_true (box.west == -18.0 && box.south == 9.0 && box.east == 16.5 && box.north == 37.0);
  g_assert_true (jalon_box_parse ("170,-25,-170,-10", &box, &error));

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (jalon_box_parse (bad[i], &box, &error));
      g_assert_error (error, JALON_ERROR, JALON_ERROR_USAGE);
      g_clear_error (&error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/mercator-round-trip", test_mercator_round_trip);
  g_test_add_func ("/geo/mercator-edges", test_mercator_edges);
  g_test_add_func ("/geo/mercator-wraps", test_mercator_wraps);
  g_test_add_func ("/geo/distance", test_distance);
  g_test_add_func ("/geo/great-circle", test_great_circle);
  g_test_add_func ("/geo/metres-per-unit", test_metres_per_unit);
  g_test_add_func ("/geo/box-extend", test_box_extend);
  g_test_add_func ("/geo/box-parse", test_box_parse);

  return g_test_run ();
}
