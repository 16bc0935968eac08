/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mercator, distances, areas and boxes on a sphere.
 */

#include "config.h"

#include "jalon-geo.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <math.h>

/* Of a box that is looked at, degrees: some decimetres. */
#define LEAST_SIDE 1e-6

#define WORLD_UNITS 4294967296.0 /* 2^32 */
#define TO_RADIANS (G_PI / 180.0)
#define TO_DEGREES (180.0 / G_PI)

typedef struct
{
  double x;
  double y;
  double z;
} Vector;

/**
 * jalon_mercator_unit_x:
 * @lon: degrees
 *
 * Returns: fraction of the world's width from 180 W
 */
double
jalon_mercator_unit_x (double lon)
{
  return (lon + 180.0) / 360.0;
}

/**
 * jalon_mercator_unit_y:
 * @lat: degrees; clamped to ±%JALON_MERCATOR_MAX_LAT
 *
 * Returns: fraction of the world's height from the north, 0 to 1
 */
double
jalon_mercator_unit_y (double lat)
{
  double clamped = CLAMP (lat, -JALON_MERCATOR_MAX_LAT, JALON_MERCATOR_MAX_LAT);

  return CLAMP (0.5 - asinh (tan (clamped * TO_RADIANS)) / (2.0 * G_PI), 0.0, 1.0);
}

/**
 * jalon_mercator_unit_lon:
 * @x: fraction of the world's width
 *
 * Returns: degrees, not wrapped
 */
double
jalon_mercator_unit_lon (double x)
{
  return x * 360.0 - 180.0;
}

/**
 * jalon_mercator_unit_lat:
 * @y: fraction of the world's height
 *
 * Returns: degrees
 */
double
jalon_mercator_unit_lat (double y)
{
  return atan (sinh ((1.0 - 2.0 * y) * G_PI)) * TO_DEGREES;
}

/**
 * jalon_mercator_from_lonlat:
 * @lon: degrees; any turn of the world
 * @lat: degrees; clamped to ±%JALON_MERCATOR_MAX_LAT
 *
 * Returns: the point in 32-bit Mercator, within 1 cm at the equator
 */
JalonMercator
jalon_mercator_from_lonlat (double lon, double lat)
{
  double x = jalon_mercator_unit_x (lon);
  double y = jalon_mercator_unit_y (lat) * WORLD_UNITS;

  x = (x - floor (x)) * WORLD_UNITS;

  /* The cast through 64 bits wraps what rounds up to the whole world. */
  return (JalonMercator){ (guint32) (guint64) (x + 0.5), (guint32) MIN (y + 0.5, WORLD_UNITS - 1.0) };
}

/**
 * jalon_mercator_get_lon:
 *
 * Returns: degrees, -180 to 180
 */
double
jalon_mercator_get_lon (JalonMercator point)
{
  return jalon_mercator_unit_lon (point.x / WORLD_UNITS);
}

/**
 * jalon_mercator_get_lat:
 *
 * Returns: degrees
 */
double
jalon_mercator_get_lat (JalonMercator point)
{
  return jalon_mercator_unit_lat (point.y / WORLD_UNITS);
}

/**
 * jalon_geo_distance:
 * @lon1: degrees
 * @lat1: degrees
 * @lon2: degrees
 * @lat2: degrees
 *
 * Returns: great-circle distance in metres, by the haversine formula on a sphere
 *   of %JALON_EARTH_RADIUS
 */
double
jalon_geo_distance (double lon1, double lat1, double lon2, double lat2)
{
  double sin_lat = sin ((lat2 - lat1) * TO_RADIANS / 2.0);
  double sin_lon = sin ((lon2 - lon1) * TO_RADIANS / 2.0);
  double h = sin_lat * sin_lat + cos (lat1 * TO_RADIANS) * cos (lat2 * TO_RADIANS) * sin_lon * sin_lon;

  return 2.0 * JALON_EARTH_RADIUS * asin (MIN (1.0, sqrt (h)));
}

static Vector
vector_from_lonlat (double lon, double lat)
{
  double cos_lat = cos (lat * TO_RADIANS);

  return (Vector){ cos_lat * cos (lon * TO_RADIANS), cos_lat * sin (lon * TO_RADIANS), sin (lat * TO_RADIANS) };
}

/* A unit vector square to @from, towards @to; over the pole where the two are antipodes. */
static Vector
direction_to (Vector from, Vector to)
{
  double dot = from.x * to.x + from.y * to.y + from.z * to.z;
  Vector side = { to.x - dot * from.x, to.y - dot * from.y, to.z - dot * from.z };
  double length = sqrt (side.x * side.x + side.y * side.y + side.z * side.z);

  if (length < 1e-12)
    {
      side = (Vector){ -from.z * from.x, -from.z * from.y, 1.0 - from.z * from.z };
      length = sqrt (side.x * side.x + side.y * side.y + side.z * side.z);
    }
  if (length < 1e-12)
    return (Vector){ 1.0, 0.0, 0.0 };

  return (Vector){ side.x / length, side.y / length, side.z / length };
}

/**
 * jalon_geo_great_circle:
 * @lon1: degrees
 * @lat1: degrees
 * @lon2: degrees
 * @lat2: degrees
 * @n_points: at least 2
 * @lonlats: (out caller-allocates): room for 2 * @n_points degrees: longitude, latitude and so on
 *
 * Gives points at equal distances along the shortest way from one point to
 * another. Longitudes run on past ±180 degrees rather than jump.
 */
void
jalon_geo_great_circle (double lon1, double lat1, double lon2, double lat2, guint n_points, double *lonlats)
{
  Vector from = vector_from_lonlat (lon1, lat1);
  Vector side = direction_to (from, vector_from_lonlat (lon2, lat2));
  double angle = jalon_geo_distance (lon1, lat1, lon2, lat2) / JALON_EARTH_RADIUS;
  double previous = lon1;

  g_return_if_fail (n_points >= 2);
  g_return_if_fail (lonlats != NULL);

  for (guint i = 0; i < n_points; i++)
    {
      double t = angle * i / (n_points - 1);
      double x = cos (t) * from.x + sin (t) * side.x;
      double y = cos (t) * from.y + sin (t) * side.y;
      double z = cos (t) * from.z + sin (t) * side.z;
      double lon = hypot (x, y) < 1e-12 ? previous : atan2 (y, x) * TO_DEGREES;

      lon += 360.0 * round ((previous - lon) / 360.0);
      lonlats[2 * i] = lon;
      lonlats[2 * i + 1] = atan2 (z, hypot (x, y)) * TO_DEGREES;
      previous = lon;
    }
}

/**
 * jalon_geo_metres_per_unit:
 * @lat: degrees
 *
 * Returns: metres on the ground for the whole width of the world at @lat, that
 *   is, for 1.0 of jalon_mercator_unit_x()
 */
double
jalon_geo_metres_per_unit (double lat)
{
  return 2.0 * G_PI * JALON_EARTH_RADIUS * cos (lat * TO_RADIANS);
}

/**
 * jalon_box_init_empty:
 * @box: (out caller-allocates): a box
 *
 * Makes a box that holds no point.
 */
void
jalon_box_init_empty (JalonBox *box)
{
  *box = (JalonBox){ .west = 0.0, .south = INFINITY, .east = 0.0, .north = -INFINITY };
}

/**
 * jalon_box_is_empty:
 *
 * Returns: whether @box holds no point
 */
gboolean
jalon_box_is_empty (const JalonBox *box)
{
  return !(box->south <= box->north);
}

/**
 * jalon_box_is_frame:
 *
 * Returns: whether @box has an area that the decimals of a file tell from none, within 180 degrees of longitude and 90
 *   of latitude; it may cross the antimeridian
 */
gboolean
jalon_box_is_frame (const JalonBox *box)
{
  gboolean is_in =
      fabs (box->west) <= 180.0 && fabs (box->east) <= 180.0 && fabs (box->south) <= 90.0 && fabs (box->north) <= 90.0;

  return is_in && box->north - box->south > LEAST_SIDE && fabs (box->east - box->west) > LEAST_SIDE;
}

/* How far one must go east from @from to reach @to, 0 to 360 degrees. */
static double
degrees_east (double from, double to)
{
  double turn = fmod (to - from, 360.0);

  return turn < 0.0 ? turn + 360.0 : turn;
}

/**
 * jalon_box_extend:
 * @lon: degrees, -180 to 180
 * @lat: degrees
 *
 * Makes @box large enough for a point, growing to the nearer side, if need be
 * across the antimeridian.
 */
void
jalon_box_extend (JalonBox *box, double lon, double lat)
{
  double width;

  if (jalon_box_is_empty (box))
    {
      *box = (JalonBox){ lon, lat, lon, lat };
      return;
    }

  box->south = MIN (box->south, lat);
  box->north = MAX (box->north, lat);

  width = box->west == -180.0 && box->east == 180.0 ? 360.0 : degrees_east (box->west, box->east);
  if (degrees_east (box->west, lon) <= width)
    return;
  if (degrees_east (box->east, lon) <= degrees_east (lon, box->west))
    box->east = lon;
  else
    box->west = lon;
}

/**
 * jalon_box_parse:
 * @text: "W,S,E,N" in degrees
 * @out_box: (out): the box
 *
 * Reads a box as people give it on a command line. West may lie east of
 * east: then the box crosses the antimeridian.
 *
 * Returns: %FALSE with %JALON_ERROR_USAGE where @text is no such box
 */
gboolean
jalon_box_parse (const char *text, JalonBox *out_box, GError **error)
{
  double      v[4] = { 0 };
  JalonBox    box;
  const char *cursor = text;
  gboolean    valid = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (v) && valid; i++)
    {
      char *end;

      v[i] = g_ascii_strtod (cursor, &end);
      valid = end != cursor && *end == (i < 3 ? ',' : '\0');
      cursor = end + 1;
    }

  box = (JalonBox){ v[0], v[1], v[2], v[3] };
  if (!valid || !jalon_box_is_frame (&box))
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_USAGE,
                   /* Translators: keep W,S,E,N and the example as they are. */
                   _ ("“%s” is not a box (expected W,S,E,N in degrees, such as -18,9,16,37)"),
                   text);
      return FALSE;
    }

  *out_box = box;

  return TRUE;
}
