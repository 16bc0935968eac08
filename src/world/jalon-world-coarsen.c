/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes precise places coarse, for whoever shows a dossier to others.
 */

#include "config.h"

#include "jalon-world-coarsen.h"

#include "jalon-area.h"
#include "jalon-geo.h"
#include "jalon-json-rings.h"

#include <math.h>

/* How far around a point the town is looked for whose division it lies in, in Mercator units: half a degree. */
#define REACH (0.5 / 360.0)

/* The division of a town that is named and near; %NULL where none is known. */
static const char *
find_division (JalonWorld *self, const JalonPlace *place)
{
  const double       x = jalon_mercator_unit_x (place->lon);
  const double       y = jalon_mercator_unit_y (place->lat);
  const JalonUnitBox box = { x - REACH, y - REACH, x + REACH, y + REACH };
  g_autoptr (GPtrArray) near = jalon_world_list_places_in (self, &box, G_MAXUINT);
  const char *division = NULL;
  double      least = G_MAXDOUBLE;

  for (guint i = 0; i < near->len; i++)
    {
      const JalonWorldPlace *town = g_ptr_array_index (near, i);
      const double           distance = jalon_geo_distance (place->lon, place->lat, town->lon, town->lat);
      gboolean               is_there = place->countries == NULL || place->countries[0] == NULL ||
                          g_strv_contains ((const char *const *) place->countries, town->country);

      if (town->admin1 != NULL && is_there && distance < least)
        {
          division = town->admin1;
          least = distance;
        }
    }

  return division;
}

/**
 * jalon_world_coarsen:
 * @place: (inout): a place
 *
 * Makes a site, a town or what is near one the first-level division that it lies in, or its country where the division
 * is not known, and says so in its precision. Its point is gone then, and all that leads to it. Coarser places stay.
 *
 * Returns: whether the place was precise
 */
gboolean
jalon_world_coarsen (JalonWorld *self, JalonPlace *place)
{
  const char *division;
  JalonPlace *coarse;
  JalonPlace  precise;

  g_return_val_if_fail (self != NULL && place != NULL, FALSE);

  if (!jalon_precision_is_point (place->precision))
    return FALSE;

  division = jalon_place_has_point (place) ? find_division (self, place) : NULL;
  coarse = jalon_place_new (division != NULL                                          ? JALON_PRECISION_ADMIN1
                            : place->countries != NULL && place->countries[0] != NULL ? JALON_PRECISION_COUNTRY
                                                                                      : JALON_PRECISION_NONE);
  coarse->name = g_strdup (division);
  coarse->countries = g_strdupv (place->countries);
  coarse->according_to = g_strdup (place->according_to);
  precise = *place;
  *place = *coarse;
  *coarse = precise;
  jalon_place_free (coarse);

  return TRUE;
}

static void
extend (JalonCorner *least, JalonCorner *most, double lon, double lat)
{
  *least = (JalonCorner){ MIN (least->lon, lon), MIN (least->lat, lat) };
  *most = (JalonCorner){ MAX (most->lon, lon), MAX (most->lat, lat) };
}

static void
append (GArray *corners, double lon, double lat)
{
  const JalonCorner corner = { lon, lat };

  g_array_append_val (corners, corner);
}

/* Of one ring as it goes on beyond 180 degrees; of several as they are written. Returns: whether it is an area */
static gboolean
find_extent (const char *geometry, JalonCorner *least, JalonCorner *most)
{
  g_autoptr (GArray) ring = jalon_area_read (geometry);
  g_autoptr (GPtrArray) rings = ring == NULL ? jalon_json_read_rings (geometry) : NULL;

  *least = (JalonCorner){ G_MAXDOUBLE, G_MAXDOUBLE };
  *most = (JalonCorner){ -G_MAXDOUBLE, -G_MAXDOUBLE };
  for (guint i = 0; ring != NULL && i < ring->len; i++)
    extend (least, most, g_array_index (ring, JalonCorner, i).lon, g_array_index (ring, JalonCorner, i).lat);
  for (guint i = 0; rings != NULL && i < rings->len; i++)
    {
      const GArray *lonlats = g_ptr_array_index (rings, i);

      for (guint j = 0; j + 1 < lonlats->len; j += 2)
        extend (least, most, g_array_index (lonlats, double, j), g_array_index (lonlats, double, j + 1));
    }
  return least->lon <= most->lon;
}

/**
 * jalon_world_coarsen_area:
 * @geometry: the JSON of a drawn area
 *
 * Makes an area the box around it whose sides lie on whole degrees.
 *
 * Returns: (transfer full) (nullable): the JSON of the box; %NULL where the geometry is no area
 */
char *
jalon_world_coarsen_area (const char *geometry)
{
  g_autoptr (GArray) corners = g_array_new (FALSE, FALSE, sizeof (JalonCorner));
  JalonCorner least, most;

  if (!find_extent (geometry, &least, &most))
    return NULL;
  least = (JalonCorner){ floor (least.lon), floor (least.lat) };
  most = (JalonCorner){ ceil (most.lon), ceil (most.lat) };
  /* Such as one that goes round a pole. */
  if (most.lon - least.lon >= 360)
    {
      least.lon = -180;
      most.lon = 180;
    }
  append (corners, least.lon, least.lat);
  append (corners, most.lon, least.lat);
  append (corners, most.lon, most.lat);
  append (corners, least.lon, most.lat);
  return jalon_area_dup_geometry (corners);
}
