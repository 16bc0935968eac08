/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An area as a GeoJSON geometry, and back.
 */

#include "config.h"

#include "jalon-area.h"

#include "jalon-json-rings.h"

#include <math.h>

/* Of degrees: some ten centimetres. */
#define DECIMALS 6

static void
append_number (GString *json, double degrees)
{
  char  text[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (text, sizeof text, "%." G_STRINGIFY (DECIMALS) "f", degrees + 0.0);
  end = text + strlen (text);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';
  g_string_append (json, g_str_equal (text, "-0") ? "0" : text);
}

static void
append_ring (GString *json, const GArray *ring)
{
  g_string_append (json, "[[");
  for (guint i = 0; i <= ring->len; i++)
    {
      const JalonCorner *corner = &g_array_index (ring, JalonCorner, i % ring->len);

      g_string_append (json, i > 0 ? "],[" : "[");
      append_number (json, corner->lon);
      g_string_append_c (json, ',');
      append_number (json, corner->lat);
    }
  g_string_append (json, "]]]");
}

/**
 * jalon_area_dup_geometry:
 * @corners: (element-type JalonCorner): an unwrapped ring of three corners or more that does not cross itself
 *
 * Returns: (transfer full): the JSON of a Polygon, or of a MultiPolygon where the area crosses the antimeridian
 */
char *
jalon_area_dup_geometry (const GArray *corners)
{
  g_autoptr (GPtrArray) pieces = jalon_area_split (corners);
  GString *json = g_string_new (NULL);

  g_return_val_if_fail (corners->len >= 3, NULL);

  g_string_printf (json,
                   "{\"type\":\"%s\",\"coordinates\":%s",
                   pieces->len == 1 ? "Polygon" : "MultiPolygon",
                   pieces->len == 1 ? "" : "[");
  for (guint i = 0; i < pieces->len; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      append_ring (json, g_ptr_array_index (pieces, i));
    }
  g_string_append (json, pieces->len == 1 ? "}" : "]}");
  return g_string_free (json, FALSE);
}

/* Without the corner that closes it, those at a pole, and one of the two where the seam that leads there begins. */
static GArray *
open_ring (const GArray *lonlats)
{
  GArray  *ring = g_array_new (FALSE, FALSE, sizeof (JalonCorner));
  gboolean has_pole = FALSE;

  for (guint i = 0; i + 1 < lonlats->len; i += 2)
    {
      JalonCorner corner = { g_array_index (lonlats, double, i), g_array_index (lonlats, double, i + 1) };

      if (fabs (corner.lat) >= 90)
        has_pole = TRUE;
      else if (i + 4 < lonlats->len || corner.lon != g_array_index (lonlats, double, 0) ||
               corner.lat != g_array_index (lonlats, double, 1))
        g_array_append_val (ring, corner);
    }
  for (guint i = ring->len; has_pole && i-- > 0;)
    if (g_array_index (ring, JalonCorner, i).lon == 180)
      g_array_remove_index (ring, i);
  return ring;
}

/**
 * jalon_area_read:
 * @geometry: (nullable): the JSON of a Polygon or MultiPolygon
 *
 * Returns: (transfer full) (nullable) (element-type JalonCorner): its one ring, unwrapped; %NULL where it has holes or
 *   parts, or is nothing of that kind
 */
GArray *
jalon_area_read (const char *geometry)
{
  g_autoptr (GPtrArray) lonlats = geometry != NULL ? jalon_json_read_rings (geometry) : NULL;
  g_autoptr (GPtrArray) rings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) ring = NULL;

  for (guint i = 0; lonlats != NULL && i < lonlats->len; i++)
    g_ptr_array_add (rings, open_ring (g_ptr_array_index (lonlats, i)));
  if (rings->len == 1)
    ring = g_array_ref (g_ptr_array_index (rings, 0));
  else if (rings->len == 2)
    ring = jalon_area_join (rings);
  if (ring == NULL || ring->len < 3)
    return NULL;
  jalon_area_unwrap (ring);
  return g_steal_pointer (&ring);
}
