/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The polygon of a closure, from GeoJSON to rings in Mercator units.
 */

#include "config.h"

#include "jalon-scene-parts.h"

#include <jansson.h>
#include <math.h>
#include <string.h>

static void
add_ring (GPtrArray *rings, json_t *positions)
{
  GArray *ring = g_array_new (FALSE, FALSE, sizeof (JalonUnitPoint));
  json_t *position;
  size_t  i;
  double  previous = 0;

  json_array_foreach (positions, i, position)
  {
    double         lon = json_number_value (json_array_get (position, 0));
    double         lat = json_number_value (json_array_get (position, 1));
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
  if (ring->len > 2)
    g_ptr_array_add (rings, ring);
  else
    g_array_unref (ring);
}

static void
add_polygon (GPtrArray *rings, json_t *polygon)
{
  json_t *ring;
  size_t  i;

  json_array_foreach (polygon, i, ring) add_ring (rings, ring);
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
  json_t     *root = json_loads (geometry, 0, NULL);
  const char *type = json_string_value (json_object_get (root, "type"));
  json_t     *coordinates = json_object_get (root, "coordinates");
  GPtrArray  *rings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  json_t     *polygon;
  size_t      i;

  if (g_strcmp0 (type, "Polygon") == 0)
    {
      add_polygon (rings, coordinates);
    }
  else if (g_strcmp0 (type, "MultiPolygon") == 0)
    {
      json_array_foreach (coordinates, i, polygon) add_polygon (rings, polygon);
    }
  json_decref (root);

  if (rings->len == 0)
    g_clear_pointer (&rings, g_ptr_array_unref);

  return rings;
}
