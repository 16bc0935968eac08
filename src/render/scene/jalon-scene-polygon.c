/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The polygon of a closure, from GeoJSON to rings in Mercator units.
 */

#include "config.h"

#include "jalon-scene-private.h"

#include "jalon-json-rings.h"

#include <math.h>

/* @lonlats: (element-type double): longitude, latitude and so on, degrees */
static GArray *
project_ring (const GArray *lonlats)
{
  guint   n_points = lonlats->len / 2;
  GArray *ring = g_array_sized_new (FALSE, FALSE, sizeof (JalonUnitPoint), n_points);
  double  previous = 0;

  for (guint i = 0; i < n_points; i++)
    {
      double         lon = g_array_index (lonlats, double, 2 * i);
      double         lat = g_array_index (lonlats, double, 2 * i + 1);
      double         x = jalon_mercator_unit_x (CLAMP (lon, -180, 180));
      JalonUnitPoint point;

      /* The short way round the world. */
      if (i > 0)
        x -= round (x - previous);
      previous = x;
      point.x = x;
      point.y = jalon_mercator_unit_y (CLAMP (lat, -JALON_MERCATOR_MAX_LAT, JALON_MERCATOR_MAX_LAT));
      g_array_append_val (ring, point);
    }
  return ring;
}

/**
 * jalon_scene_parse_polygon:
 * @geometry: JSON of a GeoJSON Polygon or MultiPolygon
 *
 * Returns: (transfer full) (nullable) (element-type GArray of JalonUnitPoint): rings,
 *   %NULL where there are none
 */
GPtrArray *
jalon_scene_parse_polygon (const char *geometry)
{
  g_autoptr (GPtrArray) lonlats = jalon_json_read_rings (geometry);
  GPtrArray *rings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < lonlats->len; i++)
    {
      const GArray *ring = g_ptr_array_index (lonlats, i);

      if (ring->len > 2 * 2)
        g_ptr_array_add (rings, project_ring (ring));
    }
  if (rings->len == 0)
    g_clear_pointer (&rings, g_ptr_array_unref);
  return rings;
}
