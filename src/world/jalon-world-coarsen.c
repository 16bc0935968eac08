/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes precise places coarse, for whoever shows a dossier to others.
 */

#include "config.h"

#include "jalon-world-coarsen.h"

#include "jalon-geo.h"

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
