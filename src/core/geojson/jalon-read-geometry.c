/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads GeoJSON geometries (RFC 7946, section 3.1): points of places, polygons of closures.
 */

#include "config.h"

#include "jalon-read-geometry.h"

#include "jalon-i18n.h"
#include "jalon-json-writer.h"

#include <math.h>
#include <string.h>

/* A ring has at least four positions, the last like the first (RFC 7946, 3.1.6). */
#define MIN_RING 4

static gboolean
read_degrees (const JalonNode *position, gsize index, double limit, double *out_degrees)
{
  const JalonJson *json = jalon_json_get_item (position->json, index);
  double           degrees = jalon_json_get_number (json);

  if (jalon_json_is_number (json) && degrees >= -limit && degrees <= limit)
    {
      *out_degrees = degrees;
      return TRUE;
    }

  if (!jalon_json_is_number (json))
    jalon_node_fail (position,
                     JALON_ERROR_INVALID_VALUE,
                     _ ("not a position (expected [longitude, latitude] in degrees)"));
  else if (index == 0)
    jalon_node_fail (position,
                     JALON_ERROR_INVALID_VALUE,
                     _ ("longitude %.10g is out of range (expected -180 to 180)"),
                     degrees);
  else
    jalon_node_fail (position,
                     JALON_ERROR_INVALID_VALUE,
                     _ ("latitude %.10g is out of range (expected -90 to 90; longitude stands first)"),
                     degrees);
  return FALSE;
}

/**
 * jalon_read_position:
 * @array: an array of two numbers or more
 * @out_lon: (out): degrees
 * @out_lat: (out): degrees
 */
gboolean
jalon_read_position (const JalonNode *array, double *out_lon, double *out_lat)
{
  return read_degrees (array, 0, 180, out_lon) && read_degrees (array, 1, 90, out_lat);
}

/**
 * jalon_read_wrap:
 * @lon: degrees
 *
 * Returns: the same longitude, from -180 to 180
 */
double
jalon_read_wrap (double lon)
{
  return fabs (lon) > 180 ? lon - 360 * floor ((lon + 180) / 360) : lon;
}

/**
 * jalon_read_wrapped_position:
 * @array: an array of two numbers or more
 * @out_lon: (out): degrees, up to one turn beyond 180, as some programs count on across the antimeridian
 * @out_lat: (out): degrees
 */
gboolean
jalon_read_wrapped_position (const JalonNode *array, double *out_lon, double *out_lat)
{
  double lon = jalon_json_get_number (jalon_json_get_item (array->json, 0));

  if (fabs (lon) > 180 && fabs (lon) <= 540)
    {
      *out_lon = lon;
      return read_degrees (array, 1, 90, out_lat);
    }
  return jalon_read_position (array, out_lon, out_lat);
}

/* What a third number (altitude) or more would lose is kept with the geometry; a longitude beyond 180 too. */
static void
keep_long_position (JalonFeatureNodes *nodes, const JalonNode *coordinates)
{
  g_autoptr (GString) member = NULL;
  JalonSlice text;

  if (jalon_node_get_n_items (coordinates) <= 2 &&
      fabs (jalon_json_get_number (jalon_json_get_item (coordinates->json, 0))) <= 180)
    return;
  text = jalon_node_find_text (coordinates);
  member = g_string_new ("\"coordinates\":");
  g_string_append_len (member, text.start, text.end - text.start);
  jalon_extra_add_members (&nodes->extra, "position", (JalonSlice){ member->str, member->str + member->len });
}

/**
 * jalon_read_point:
 * @allow_multi: a MultiPoint is fine and has nothing to read: it repeats other members
 * @out_lon: (out): degrees
 * @out_lat: (out): degrees
 *
 * Returns: whether the feature has a point
 */
gboolean
jalon_read_point (JalonFeatureNodes *nodes, gboolean allow_multi, double *out_lon, double *out_lat)
{
  JalonNode   coordinates;
  const char *type;

  if (!nodes->has_geometry)
    return FALSE;

  type = jalon_node_require_string (&nodes->geometry, "type");
  if (allow_multi && strcmp (type, "MultiPoint") == 0)
    {
      jalon_node_take (&nodes->geometry, "coordinates");
      return FALSE;
    }
  if (strcmp (type, "Point") != 0)
    {
      jalon_node_fail_member (&nodes->geometry,
                              "type",
                              JALON_ERROR_INVALID_VALUE,
                              _ ("\"%s\" does not fit here (expected Point, or null where no point is known)"),
                              type);
      return FALSE;
    }
  if (!jalon_node_open (&nodes->geometry, "coordinates", JSON_ARRAY, &coordinates))
    {
      jalon_node_fail_member (&nodes->geometry,
                              "coordinates",
                              JALON_ERROR_MISSING,
                              _ ("missing (expected [longitude, latitude])"));
      return FALSE;
    }
  keep_long_position (nodes, &coordinates);
  if (!jalon_read_wrapped_position (&coordinates, out_lon, out_lat))
    return FALSE;
  *out_lon = jalon_read_wrap (*out_lon);
  return TRUE;
}

/* Of an area, what rounding may make of nothing. */
#define AREA_NOISE 1e-12

/* Twice the area in square degrees, positive where the ring runs counterclockwise; 0 where it has none that is beyond
 * rounding, or it would be turned round whenever it is read. */
static double
signed_area (const double *lonlats, gsize n_points)
{
  double area = 0;
  double sum = 0;

  for (gsize i = 0; i + 1 < n_points; i++)
    {
      const double *p = lonlats + 2 * i;

      area += p[0] * p[3] - p[2] * p[1];
      sum += fabs (p[0] * p[3]) + fabs (p[2] * p[1]);
    }
  return fabs (area) > AREA_NOISE * sum ? area : 0;
}

/* Exterior rings counterclockwise, holes clockwise (the right-hand rule of RFC 7946, 3.1.6). */
static void
write_ring (JalonWriter *writer, const double *lonlats, gsize n_points, gboolean is_hole)
{
  double   area = signed_area (lonlats, n_points);
  gboolean reverse = is_hole ? area > 0 : area < 0;

  jalon_writer_open_inline (writer, NULL, '[');
  for (gsize i = 0; i < n_points; i++)
    {
      const double *p = lonlats + 2 * (reverse ? n_points - 1 - i : i);

      jalon_writer_position (writer, NULL, p[0], p[1]);
    }
  jalon_writer_close (writer, ']');
}

static void
read_ring (const JalonNode *ring, gboolean is_hole, JalonWriter *writer)
{
  gsize              n_points = jalon_node_get_n_items (ring);
  g_autofree double *lonlats = NULL;

  if (n_points < MIN_RING)
    {
      jalon_node_fail (ring,
                       JALON_ERROR_INVALID_VALUE,
                       ngettext ("a ring of %u position is no area (expected at least %u)",
                                 "a ring of %u positions is no area (expected at least %u)",
                                 n_points),
                       (guint) n_points,
                       MIN_RING);
      return;
    }

  lonlats = g_new (double, 2 * n_points);
  for (gsize i = 0; i < n_points; i++)
    {
      JalonNode position;

      if (!jalon_node_open_item (ring, i, JSON_ARRAY, &position) ||
          !jalon_read_position (&position, &lonlats[2 * i], &lonlats[2 * i + 1]))
        return;
    }
  if (memcmp (lonlats, lonlats + 2 * (n_points - 1), 2 * sizeof (double)) != 0)
    jalon_node_fail (ring,
                     JALON_ERROR_INVALID_VALUE,
                     _ ("the ring is not closed (the last position must repeat the first)"));
  else
    write_ring (writer, lonlats, n_points, is_hole);
}

static void
read_rings (const JalonNode *rings, const char *key, JalonWriter *writer)
{
  gsize n_rings = jalon_node_get_n_items (rings);

  if (n_rings == 0)
    jalon_node_fail (rings, JALON_ERROR_INVALID_VALUE, _ ("the polygon has no ring"));
  jalon_writer_open_inline (writer, key, '[');
  for (gsize i = 0; i < n_rings; i++)
    {
      JalonNode ring;

      if (jalon_node_open_item (rings, i, JSON_ARRAY, &ring))
        read_ring (&ring, i > 0, writer);
    }
  jalon_writer_close (writer, ']');
}

static void
read_polygons (const JalonNode *polygons, JalonWriter *writer)
{
  gsize n_polygons = jalon_node_get_n_items (polygons);

  if (n_polygons == 0)
    jalon_node_fail (polygons, JALON_ERROR_INVALID_VALUE, _ ("there is no polygon"));
  jalon_writer_open_inline (writer, "coordinates", '[');
  for (gsize i = 0; i < n_polygons; i++)
    {
      JalonNode rings;

      if (jalon_node_open_item (polygons, i, JSON_ARRAY, &rings))
        read_rings (&rings, NULL, writer);
    }
  jalon_writer_close (writer, ']');
}

/**
 * jalon_read_polygon:
 *
 * Reads the feature's geometry, which must be a Polygon or MultiPolygon, and turns its rings the right way.
 *
 * Returns: (transfer full) (nullable): the geometry as JSON; %NULL where it is wrong
 */
char *
jalon_read_polygon (JalonFeatureNodes *nodes)
{
  JalonWriter writer;
  JalonNode   coordinates;
  const char *type = jalon_node_require_string (&nodes->geometry, "type");
  gboolean    is_multi = strcmp (type, "MultiPolygon") == 0;

  if (!is_multi && strcmp (type, "Polygon") != 0)
    {
      jalon_node_fail_member (&nodes->geometry,
                              "type",
                              JALON_ERROR_INVALID_VALUE,
                              _ ("\"%s\" is no area (expected Polygon or MultiPolygon)"),
                              type);
      return NULL;
    }
  if (!jalon_node_open (&nodes->geometry, "coordinates", JSON_ARRAY, &coordinates))
    {
      jalon_node_fail_member (&nodes->geometry,
                              "coordinates",
                              JALON_ERROR_MISSING,
                              _ ("missing (expected an array of rings)"));
      return NULL;
    }

  jalon_writer_init (&writer, NULL);
  jalon_writer_open_inline (&writer, NULL, '{');
  jalon_writer_string (&writer, "type", type);
  if (is_multi)
    read_polygons (&coordinates, &writer);
  else
    read_rings (&coordinates, "coordinates", &writer);
  jalon_writer_close (&writer, '}');
  return g_string_free (g_steal_pointer (&writer.out), FALSE);
}
