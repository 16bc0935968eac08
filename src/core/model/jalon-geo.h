/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Positions: degrees in files, spherical Web Mercator in columns and on the
 * map. In 32-bit Mercator 2^32 is once round the world, so that the
 * difference of two longitudes wraps for free as a gint32.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Beyond it Web Mercator has no room (EPSG:3857): atan (sinh (pi)) in degrees. */
#define JALON_MERCATOR_MAX_LAT 85.0511287798066

/* Mean radius of the Earth, IUGG 1980, metres. */
#define JALON_EARTH_RADIUS 6371008.8

/* x grows to the east from 180 W, y to the south from 85.05 N; 2^32 is the world. */
typedef struct
{
  guint32 x;
  guint32 y;
} JalonMercator;

/* Degrees; west > east means that the box crosses the antimeridian. */
typedef struct
{
  double west;
  double south;
  double east;
  double north;
} JalonBox;

JalonMercator jalon_mercator_from_lonlat (double lon, double lat);
double        jalon_mercator_get_lon (JalonMercator point);
double        jalon_mercator_get_lat (JalonMercator point);

/* The same as fractions of the world, 0..1 (x may be outside where unwrapped). */
double jalon_mercator_unit_x (double lon);
double jalon_mercator_unit_y (double lat);
double jalon_mercator_unit_lon (double x);
double jalon_mercator_unit_lat (double y);

double jalon_geo_distance (double lon1, double lat1, double lon2, double lat2);
void   jalon_geo_great_circle (double lon1, double lat1, double lon2, double lat2, guint n_points, double *lonlats);
double jalon_geo_metres_per_unit (double lat);

void     jalon_box_init_empty (JalonBox *box);
gboolean jalon_box_is_empty (const JalonBox *box);
gboolean jalon_box_is_frame (const JalonBox *box);
void     jalon_box_extend (JalonBox *box, double lon, double lat);
gboolean jalon_box_parse (const char *text, JalonBox *out_box, GError **error);

G_END_DECLS
