/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes events, sites and closures as GeoJSON features.
 */

#include "config.h"

#include "jalon-codec-private.h"

#include <string.h>

/* All opens with type and id; the geometry and write_properties() come next. */
static void
open_feature (JalonWriter *writer, const char *id)
{
  jalon_writer_open (writer, NULL, '{');
  jalon_writer_string (writer, "type", "Feature");
  jalon_writer_string (writer, "id", id);
}

/* Writes the properties, and closes what open_feature() opened. */
static void
write_properties (JalonWriter            *writer,
                  const char             *kind,
                  const JalonSchema      *schema,
                  gconstpointer           record,
                  const JalonFieldWriter *to)
{
  jalon_writer_open (writer, "properties", '{');
  jalon_writer_string (writer, "kind", kind);
  jalon_write_fields (writer, schema, record, to);
  jalon_writer_extra (writer, to->extra, "properties");
  jalon_writer_close (writer, '}');
  jalon_writer_extra (writer, to->extra, "");
  jalon_writer_close (writer, '}');
}

/**
 * jalon_write_event:
 *
 * Writes an event.
 */
void
jalon_write_event (JalonWriter *writer, const JalonEventRecord *record)
{
  const JalonFieldWriter to = { record->extra, "properties.", jalon_alternatives_have_points (record->alternatives) };

  open_feature (writer, record->id);
  jalon_write_geometry (writer, record->place, record->alternatives, record->extra);
  write_properties (writer, "event", &jalon_event_schema, record, &to);
}

/**
 * jalon_write_site:
 *
 * Writes a site.
 */
void
jalon_write_site (JalonWriter *writer, const JalonSiteRecord *record)
{
  const JalonFieldWriter to = { record->extra, "properties.", FALSE };

  open_feature (writer, record->id);
  jalon_write_geometry (writer, record->place, NULL, record->extra);
  write_properties (writer, "site", &jalon_site_schema, record, &to);
}

/* The polygon is kept as the geometry's JSON, checked when it was read. */
static void
write_area (JalonWriter *writer, const JalonClosureRecord *record)
{
  JalonSlice polygon;
  JalonSlice type;
  JalonSlice coordinates;

  if (record->polygon == NULL)
    {
      jalon_writer_null (writer, "geometry");
      return;
    }
  polygon = (JalonSlice){ record->polygon, record->polygon + strlen (record->polygon) };
  if (!jalon_slice_find_member (polygon, "type", &type) ||
      !jalon_slice_find_member (polygon, "coordinates", &coordinates))
    {
      jalon_writer_null (writer, "geometry");
      return;
    }
  jalon_writer_open_inline (writer, "geometry", '{');
  jalon_writer_raw (writer, "type", type);
  jalon_writer_raw (writer, "coordinates", coordinates);
  jalon_writer_extra (writer, record->extra, "geometry");
  jalon_writer_close (writer, '}');
}

/**
 * jalon_write_closure:
 *
 * Writes a closure.
 */
void
jalon_write_closure (JalonWriter *writer, const JalonClosureRecord *record)
{
  const JalonFieldWriter to = { record->extra, "properties.", FALSE };

  open_feature (writer, record->id);
  write_area (writer, record);
  write_properties (writer, "closure", &jalon_closure_schema, record, &to);
}
