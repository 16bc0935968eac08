/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes what events, sites and closures have in common: geometries of places, verdicts set by hand.
 */

#include "config.h"

#include "jalon-write-parts.h"

#include "jalon-json-extra.h"

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
  if (fabs (remainder (lon - place->lon, 360)) > 1e-7 || fabs (lat - place->lat) > 1e-7)
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
 * jalon_write_ruling:
 * @extra: (nullable): of the feature
 *
 * Writes a verdict set by hand; a computed one is not written.
 */
void
jalon_write_ruling (JalonWriter *writer, const JalonRuling *ruling, const char *extra)
{
  if (ruling->verdict == JALON_VERDICT_NONE)
    return;
  jalon_writer_open_inline (writer, "verdict", '{');
  jalon_writer_word (writer, "value", JALON_VOCABULARY_VERDICT, ruling->verdict);
  jalon_writer_string (writer, "reason", ruling->reason);
  jalon_writer_extra (writer, extra, "properties.verdict");
  jalon_writer_close (writer, '}');
}
