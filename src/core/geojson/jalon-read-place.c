/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads places: never finer than their words.
 */

#include "config.h"

#include "jalon-read-place.h"

#include "jalon-i18n.h"
#include "jalon-read-fields.h"
#include "jalon-read-geometry.h"

#include <math.h>
#include <string.h>

static gboolean
is_code (const char *string)
{
  gsize length = 0;

  while (g_ascii_isupper (string[length]) || g_ascii_isdigit (string[length]) || string[length] == '-' ||
         string[length] == '_')
    length++;
  return string[length] == '\0' && length >= 2 && length <= JALON_MAX_CODE;
}

/**
 * jalon_read_code:
 *
 * Returns: (transfer full): the required code of a state or organisation (MLI, ECOWAS); "" where it is wrong
 */
char *
jalon_read_code (JalonNode *object, const char *key)
{
  const char *code = jalon_node_require_string (object, key);

  if (*code != '\0' && !is_code (code))
    jalon_node_fail_member (object,
                            key,
                            JALON_ERROR_INVALID_VALUE,
                            _ ("\"%s\" is not a code (expected capital letters and digits, as MLI or ECOWAS)"),
                            code);
  return g_strdup (code);
}

/* The same for an array of codes; NULL where absent or empty. */
char **
jalon_read_codes (JalonNode *object, const char *key)
{
  char **codes = jalon_node_dup_strv (object, key);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      if (!is_code (codes[i]))
        jalon_node_fail_member (object,
                                key,
                                JALON_ERROR_INVALID_VALUE,
                                _ ("\"%s\" is not a code (expected capital letters and digits, as MLI or ECOWAS)"),
                                codes[i]);
    }
  return codes;
}

static void
fail_too_fine (const JalonNode *node, const char *key, JalonPrecision precision)
{
  jalon_node_fail_member (node,
                          key,
                          JALON_ERROR_INVALID_VALUE,
                          _ ("a place of precision \"%s\" has no point (a place is no finer than its words)"),
                          jalon_vocabulary_get_word (JALON_VOCABULARY_PRECISION, precision));
}

/**
 * jalon_read_coordinates:
 * @place: (inout): whose precision has been read; gets its point, if there is one
 */
void
jalon_read_coordinates (JalonNode *node, JalonPlace *place)
{
  JalonNode coordinates;

  if (!jalon_node_open (node, "coordinates", JSON_ARRAY, &coordinates))
    return;
  if (place->precision >= JALON_PRECISION_COUNTRY)
    fail_too_fine (node, "coordinates", place->precision);
  jalon_read_position (&coordinates, &place->lon, &place->lat);
}

/**
 * jalon_read_place:
 *
 * Reads the member "place" with the point that the geometry has for it. A point
 * without a place is one whose precision nobody states: near-city, which is
 * drawn with its uncertainty.
 *
 * Returns: (transfer full) (nullable): the place, %NULL where nothing is said
 */
JalonPlace *
jalon_read_place (JalonFeatureNodes *nodes)
{
  JalonNode   node;
  JalonPlace *place = NULL;
  double      lon;
  double      lat;

  if (jalon_node_open (&nodes->properties, "place", JSON_OBJECT, &node))
    place = jalon_read_record (&jalon_place_schema, &node);
  if (!jalon_read_point (nodes, jalon_node_has (&nodes->properties, "alternatives"), &lon, &lat))
    return place;

  if (place == NULL)
    place = jalon_place_new (JALON_PRECISION_NEAR_CITY);
  if (place->precision >= JALON_PRECISION_COUNTRY)
    fail_too_fine (&nodes->feature, "geometry", place->precision);
  place->lon = lon;
  place->lat = lat;
  return place;
}
