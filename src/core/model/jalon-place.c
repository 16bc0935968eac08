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

/**
 * jalon_precision_to_ucdp:
 *
 * Returns: the code in where_prec of the UCDP Georeferenced Event Dataset, 1 to 7;
 *   0 where it has none
 */
guint
jalon_precision_to_ucdp (JalonPrecision precision)
{
  static const guint8 codes[JALON_N_PRECISIONS] = {
    [JALON_PRECISION_SITE] = 1,     [JALON_PRECISION_CITY] = 1,    [JALON_PRECISION_NEAR_CITY] = 2,
    [JALON_PRECISION_ADMIN1] = 4,   [JALON_PRECISION_BORDER] = 5,  [JALON_PRECISION_SEA] = 7,
    [JALON_PRECISION_AIRSPACE] = 7, [JALON_PRECISION_COUNTRY] = 6,
  };

  g_return_val_if_fail (precision < JALON_N_PRECISIONS, 0);

  return codes[precision];
}

/**
 * jalon_precision_to_acled:
 *
 * Returns: the code in ACLED's geo_precision, 1 (town) to 3 (larger region); 0 where it has none
 */
guint
jalon_precision_to_acled (JalonPrecision precision)
{
  static const guint8 codes[JALON_N_PRECISIONS] = {
    [JALON_PRECISION_SITE] = 1,     [JALON_PRECISION_CITY] = 1,    [JALON_PRECISION_NEAR_CITY] = 2,
    [JALON_PRECISION_ADMIN1] = 3,   [JALON_PRECISION_BORDER] = 3,  [JALON_PRECISION_SEA] = 3,
    [JALON_PRECISION_AIRSPACE] = 3, [JALON_PRECISION_COUNTRY] = 3,
  };

  g_return_val_if_fail (precision < JALON_N_PRECISIONS, 0);

  return codes[precision];
}
