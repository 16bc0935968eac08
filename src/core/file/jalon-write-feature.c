/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes records of every kind as GeoJSON features.
 */

#include "config.h"

#include "jalon-codec-private.h"

#include <string.h>

/* The polygon is kept as the geometry's JSON, checked when it was read. */
static void
write_area (JalonWriter *writer, const char *json, const char *extra)
{
  JalonSlice polygon;
  JalonSlice type;
  JalonSlice coordinates;

  if (json == NULL)
    {
      jalon_writer_null (writer, "geometry");
      return;
    }
  polygon = (JalonSlice){ json, json + strlen (json) };
  if (!jalon_slice_find_member (polygon, "type", &type) ||
      !jalon_slice_find_member (polygon, "coordinates", &coordinates))
    {
      jalon_writer_null (writer, "geometry");
      return;
    }
  jalon_writer_open_inline (writer, "geometry", '{');
  jalon_writer_raw (writer, "type", type);
  jalon_writer_raw (writer, "coordinates", coordinates);
  jalon_writer_extra (writer, extra, "geometry");
  jalon_writer_close (writer, '}');
}

/* What of a record says where it is. */
typedef struct
{
  const JalonPlace *place;
  const GPtrArray  *alternatives;
  const char       *extra;
  const char       *polygon;
  gboolean          is_area;
} Whereabouts;

static Whereabouts
find_whereabouts (const JalonSchema *schema, gconstpointer record)
{
  Whereabouts found = { NULL };

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const JalonField *field = &schema->fields[i];

      if (field->type == JALON_FIELD_PLACE)
        found.place = *JALON_FIELD_OF (record, field, JalonPlace *);
      else if (field->schema == &jalon_place_schema)
        found.alternatives = *JALON_FIELD_OF (record, field, GPtrArray *);
      else if (field->type == JALON_FIELD_EXTRA)
        found.extra = *JALON_FIELD_OF (record, field, char *);
      if (field->type != JALON_FIELD_JSON)
        continue;
      found.polygon = *JALON_FIELD_OF (record, field, char *);
      found.is_area = TRUE;
    }
  return found;
}

/**
 * jalon_write_feature:
 * @record: of @kind
 *
 * Writes a feature.
 */
void
jalon_write_feature (JalonWriter *writer, const JalonKind *kind, gconstpointer record)
{
  Whereabouts            found = find_whereabouts (kind->schema, record);
  const JalonFieldWriter to = { found.extra, "properties.", jalon_alternatives_have_points (found.alternatives) };

  jalon_writer_open (writer, NULL, '{');
  jalon_writer_string (writer, "type", "Feature");
  jalon_writer_string (writer, "id", ((const JalonRecord *) record)->id);
  if (found.is_area)
    write_area (writer, found.polygon, found.extra);
  else
    jalon_write_geometry (writer, found.place, found.alternatives, found.extra);

  jalon_writer_open (writer, "properties", '{');
  jalon_writer_string (writer, "kind", kind->word);
  jalon_write_fields (writer, kind->schema, record, &to);
  jalon_writer_extra (writer, found.extra, "properties");
  jalon_writer_close (writer, '}');
  jalon_writer_extra (writer, found.extra, "");
  jalon_writer_close (writer, '}');
}
