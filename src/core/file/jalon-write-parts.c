/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes what events, sites and closures have in common: places, claims, verdicts.
 */

#include "config.h"

#include "jalon-codec-private.h"

#include <math.h>

/**
 * jalon_alternatives_have_points:
 * @alternatives: (nullable) (element-type JalonPlace): candidate places
 *
 * Returns: whether the feature's geometry is theirs
 */
gboolean
jalon_alternatives_have_points (const GPtrArray *alternatives)
{
  for (guint i = 0; alternatives != NULL && i < alternatives->len; i++)
    {
      if (jalon_place_has_point (g_ptr_array_index (alternatives, i)))
        return TRUE;
    }
  return FALSE;
}

static void
write_candidates (JalonWriter *writer, const GPtrArray *alternatives)
{
  jalon_writer_string (writer, "type", "MultiPoint");
  jalon_writer_open (writer, "coordinates", '[');
  for (guint i = 0; i < alternatives->len; i++)
    {
      const JalonPlace *place = g_ptr_array_index (alternatives, i);

      if (jalon_place_has_point (place))
        jalon_writer_position (writer, NULL, place->lon, place->lat);
    }
  jalon_writer_close (writer, ']');
}

/* A position of three numbers or more as it was read, as long as the place has not moved. */
static gboolean
write_long_position (JalonWriter *writer, const JalonPlace *place, const char *extra)
{
  JalonSlice kept;
  JalonSlice coordinates;
  json_t    *json;
  double     lon;
  double     lat;

  if (!jalon_extra_find (extra, "position", &kept) || !jalon_slice_find_member (kept, "coordinates", &coordinates))
    return FALSE;
  json = json_loadb (coordinates.start, coordinates.end - coordinates.start, 0, NULL);
  lon = json_number_value (json_array_get (json, 0));
  lat = json_number_value (json_array_get (json, 1));
  json_decref (json);
  if (fabs (lon - place->lon) > 1e-7 || fabs (lat - place->lat) > 1e-7)
    return FALSE;
  jalon_writer_raw (writer, "coordinates", coordinates);
  return TRUE;
}

/**
 * jalon_write_geometry:
 * @place: (nullable): the place
 * @alternatives: (nullable) (element-type JalonPlace): candidate places
 * @extra: (nullable): of the feature
 *
 * Writes the feature's geometry: the candidate points, else the place's, else null.
 */
void
jalon_write_geometry (JalonWriter *writer, const JalonPlace *place, const GPtrArray *alternatives, const char *extra)
{
  gboolean has_candidates = jalon_alternatives_have_points (alternatives);

  if (!has_candidates && (place == NULL || !jalon_place_has_point (place)))
    {
      jalon_writer_null (writer, "geometry");
      return;
    }

  jalon_writer_open_inline (writer, "geometry", '{');
  if (has_candidates)
    {
      write_candidates (writer, alternatives);
    }
  else
    {
      jalon_writer_string (writer, "type", "Point");
      if (!write_long_position (writer, place, extra))
        jalon_writer_position (writer, "coordinates", place->lon, place->lat);
    }
  jalon_writer_extra (writer, extra, "geometry");
  jalon_writer_close (writer, '}');
}

/**
 * jalon_write_place:
 * @key: (nullable): %NULL in an array
 * @place: (nullable): left out where %NULL
 * @with_coordinates: the geometry does not have them
 */
void
jalon_write_place (JalonWriter *writer, const char *key, const JalonPlace *place, gboolean with_coordinates)
{
  if (place == NULL)
    return;

  jalon_writer_open_inline (writer, key, '{');
  jalon_writer_word (writer, "precision", JALON_VOCABULARY_PRECISION, place->precision);
  jalon_writer_text (writer, "name", place->name);
  jalon_writer_strv (writer, "countries", (const char *const *) place->countries);
  if (with_coordinates && jalon_place_has_point (place))
    jalon_writer_position (writer, "coordinates", place->lon, place->lat);
  if (place->radius > 0)
    jalon_writer_number (writer, "radius_m", place->radius);
  jalon_writer_string (writer, "gazetteer", place->gazetteer);
  jalon_writer_text (writer, "according_to", place->according_to);
  jalon_writer_extra (writer, place->extra, "");
  jalon_writer_close (writer, '}');
}

static void
write_quote (JalonWriter *writer, const JalonQuote *quote, const char *extra, guint index)
{
  char path[24];

  g_snprintf (path, sizeof path, "quotes[%u]", index);
  jalon_writer_open (writer, NULL, '{');
  jalon_writer_string (writer, "exact", quote->exact);
  jalon_writer_string (writer, "prefix", quote->prefix);
  jalon_writer_string (writer, "suffix", quote->suffix);
  jalon_writer_integer (writer, "start", quote->start);
  jalon_writer_integer (writer, "end", quote->end);
  jalon_writer_extra (writer, extra, path);
  jalon_writer_close (writer, '}');
}

static void
write_claim (JalonWriter *writer, const JalonClaim *claim)
{
  if (claim->note == NULL && claim->quotes->len == 0)
    jalon_writer_open_inline (writer, NULL, '{');
  else
    jalon_writer_open (writer, NULL, '{');
  jalon_writer_string (writer, "article", claim->article_id);
  jalon_writer_word (writer, "stance", JALON_VOCABULARY_STANCE, claim->stance);
  jalon_writer_text (writer, "attributed_to", claim->attributed_to);
  if (claim->credibility > 0)
    jalon_writer_integer (writer, "credibility", claim->credibility);
  jalon_writer_text (writer, "note", claim->note);
  if (claim->quotes->len > 0)
    {
      jalon_writer_open (writer, "quotes", '[');
      for (guint i = 0; i < claim->quotes->len; i++)
        write_quote (writer, g_ptr_array_index (claim->quotes, i), claim->extra, i);
      jalon_writer_close (writer, ']');
    }
  jalon_writer_extra (writer, claim->extra, "");
  jalon_writer_close (writer, '}');
}

/**
 * jalon_write_claims:
 * @claims: (element-type JalonClaim): left out where empty
 */
void
jalon_write_claims (JalonWriter *writer, const GPtrArray *claims)
{
  if (claims->len == 0)
    return;
  jalon_writer_open (writer, "claims", '[');
  for (guint i = 0; i < claims->len; i++)
    write_claim (writer, g_ptr_array_index (claims, i));
  jalon_writer_close (writer, ']');
}

/**
 * jalon_write_verdict:
 * @verdict: set by hand, or %JALON_VERDICT_NONE: a computed one is not written
 * @extra: (nullable): of the feature
 */
void
jalon_write_verdict (JalonWriter *writer, JalonVerdict verdict, const char *reason, const char *extra)
{
  if (verdict == JALON_VERDICT_NONE)
    return;
  jalon_writer_open_inline (writer, "verdict", '{');
  jalon_writer_word (writer, "value", JALON_VOCABULARY_VERDICT, verdict);
  jalon_writer_string (writer, "reason", reason);
  jalon_writer_extra (writer, extra, "properties.verdict");
  jalon_writer_close (writer, '}');
}
