/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places and the precision classes.
 */

#include "config.h"

#include "jalon-place.h"

#include "jalon-schema.h"

#include <math.h>

/**
 * jalon_place_new:
 *
 * Returns: (transfer full): a place without name, country or point
 */
JalonPlace *
jalon_place_new (JalonPrecision precision)
{
  JalonPlace *place = jalon_schema_new (&jalon_place_schema);

  place->precision = precision;

  return place;
}

/**
 * jalon_place_copy:
 * @place: (nullable): a place
 *
 * Returns: (transfer full) (nullable): a copy, %NULL for %NULL
 */
JalonPlace *
jalon_place_copy (const JalonPlace *place)
{
  return jalon_schema_copy (&jalon_place_schema, place);
}

/**
 * jalon_place_free:
 * @place: (transfer full) (nullable): a place
 */
void
jalon_place_free (JalonPlace *place)
{
  jalon_schema_free (&jalon_place_schema, place);
}

/**
 * jalon_place_has_point:
 * @place: (nullable): a place
 *
 * Returns: whether @place has coordinates
 */
gboolean
jalon_place_has_point (const JalonPlace *place)
{
  return place != NULL && isfinite (place->lon) && isfinite (place->lat);
}

/**
 * jalon_precision_is_point:
 *
 * Returns: whether places of this class are drawn as a point with a circle of uncertainty
 */
gboolean
jalon_precision_is_point (JalonPrecision precision)
{
  return precision <= JALON_PRECISION_NEAR_CITY;
}
