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

/* Long names that begin alike are different parties: a sum of all letters takes the place of the last ones. */
static void
shorten (GString *code)
{
  guint sum = g_str_hash (code->str);

  if (code->len <= JALON_MAX_CODE)
    return;
  g_string_truncate (code, JALON_MAX_CODE - 5);
  g_string_append_printf (code, "-%04X", (sum ^ sum >> 16) & 0xffff);
}

/**
 * jalon_read_make_code:
 * @name: of a party that has no code, as "Military Forces of Mali"
 *
 * Returns: (transfer full): the name itself where it is a code, else one made of its letters, the same for the same
 * name
 */
char *
jalon_read_make_code (const char *name)
{
  g_autofree char *plain = g_str_to_ascii (name, "C");
  GString         *code;

  if (is_code (name))
    return g_strdup (name);
  code = g_string_new (JALON_CODE_MADE);
  for (const char *p = plain; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (code, g_ascii_toupper (*p));
      else if (code->str[code->len - 1] != '_' && *p == ' ')
        g_string_append_c (code, '_');
    }
  /* What is left of a name in another script tells nothing. */
  if (code->len == strlen (JALON_CODE_MADE) || strchr (plain, '?') != NULL)
    g_string_printf (code, JALON_CODE_MADE "%08X", g_str_hash (name));
  shorten (code);
  return g_string_free (code, FALSE);
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

/* A place that is a text is its name. Whether there is a point tells how fine it is; it is written as it stood as long
 * as nothing else is said of it. */
static JalonPlace *
read_name (JalonFeatureNodes *nodes)
{
  static const char is_text[] = "\"is_text\":true";
  g_autofree char  *name = jalon_node_dup_text (&nodes->properties, "place");
  JalonPlace       *place;

  if (name == NULL)
    return NULL;
  place = jalon_place_new (nodes->has_geometry || !jalon_box_is_empty (&nodes->shape) ? JALON_PRECISION_NEAR_CITY
                                                                                      : JALON_PRECISION_NONE);
  place->name = g_steal_pointer (&name);
  jalon_extra_add_members (&nodes->extra, "place", (JalonSlice){ is_text, is_text + strlen (is_text) });
  return place;
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

  if (jalon_json_is (jalon_json_get (nodes->properties.json, "place"), JSON_STRING))
    place = read_name (nodes);
  else if (jalon_node_open (&nodes->properties, "place", JSON_OBJECT, &node))
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
