/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes records of every kind as GeoJSON features.
 */

#include "config.h"

#include "jalon-write-feature.h"

#include "jalon-json-extra.h"
#include "jalon-read.h"
#include "jalon-write-fields.h"
#include "jalon-write-parts.h"

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
  const char       *geometry;
  gboolean          is_area;
} Whereabouts;

static Whereabouts
find_whereabouts (const JalonKind *kind, gconstpointer record)
{
  const JalonSchema *schema = kind->schema;
  Whereabouts        found = { NULL };

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
      found.geometry = *JALON_FIELD_OF (record, field, char *);
      found.is_area = !kind->takes_foreign;
    }
  return found;
}

static void
write_whereabouts (JalonWriter *writer, const Whereabouts *found)
{
  if (found->is_area)
    write_area (writer, found->geometry, found->extra);
  else if (found->geometry != NULL)
    jalon_writer_raw (writer, "geometry", (JalonSlice){ found->geometry, found->geometry + strlen (found->geometry) });
  else
    jalon_write_geometry (writer, found->place, found->alternatives, found->extra);
}

/* A place that the geometry alone tells of. */
static gboolean
is_bare_place (const JalonPlace *place)
{
  return place != NULL && place->precision == JALON_PRECISION_SITE && place->name == NULL && place->countries == NULL &&
         place->radius == 0 && place->gazetteer == NULL && place->according_to == NULL && place->extra == NULL;
}

/* A place that was a text in the file, and of which nothing else is said. */
static gboolean
is_named_only (const Whereabouts *found, gboolean is_loose)
{
  const JalonPlace *place = found->place;
  JalonPrecision    precision = is_loose ? JALON_PRECISION_SITE : JALON_PRECISION_NEAR_CITY;
  JalonSlice        kept;

  return place != NULL && place->name != NULL && place->countries == NULL && place->radius == 0 &&
         place->gazetteer == NULL && place->according_to == NULL && place->extra == NULL &&
         place->precision == (jalon_place_has_point (place) ? precision : JALON_PRECISION_NONE) &&
         jalon_extra_find (found->extra, "place", &kept);
}

static gboolean
is_written (const JalonField *field, gconstpointer record, const JalonFieldWriter *to)
{
  return field != to->without &&
         (jalon_field_is_set (field, record) || (field->type == JALON_FIELD_WORD && !to->is_spare));
}

/* A name that no other member of the object has. */
static char *
dup_other_name (JalonSlice object, const char *name)
{
  char      *other = g_strconcat ("original_", name, NULL);
  JalonSlice value;

  while (jalon_slice_find_member (object, other, &value))
    {
      char *longer = g_strconcat ("original_", other, NULL);

      g_free (other);
      other = longer;
    }
  return other;
}

/* The unknown members of a note from elsewhere may be called as what it is given here is, or as what the event has
 * that it became: such a one gets another name. */
static void
write_foreign_members (JalonWriter *writer, const JalonSchema *schema, const JalonFieldWriter *to, gconstpointer record)
{
  JalonSlice object;
  JalonSlice key;
  JalonSlice value;
  JalonScan  scan;

  if (!jalon_extra_find (to->extra, "properties", &object))
    return;
  scan = JALON_SCAN_INIT (object);
  jalon_scan_open (&scan, '{');
  while (jalon_scan_next_member (&scan, &key, &value))
    {
      g_autofree char  *name = jalon_slice_dup_key (key);
      const JalonField *field = jalon_schema_find (schema, name);

      if (g_strcmp0 (name, "kind") == 0 || (field != NULL && is_written (field, record, to)))
        {
          g_autofree char *other = dup_other_name (object, name);

          jalon_writer_raw (writer, other, value);
        }
      else
        jalon_writer_member (writer, key, value);
    }
}

/* Of a note only what is said of it is written. */
static void
write_properties (JalonWriter *writer, const JalonKind *kind, const Whereabouts *found, gconstpointer record)
{
  JalonFieldWriter to = { found->extra,
                          "properties.",
                          jalon_alternatives_have_points (found->alternatives),
                          kind->is_loose,
                          NULL };

  if ((kind->is_loose || found->geometry != NULL) && is_bare_place (found->place))
    to.without = jalon_schema_find (kind->schema, "place");
  jalon_writer_string (writer, "kind", kind->word);
  if (is_named_only (found, kind->is_loose))
    {
      to.without = jalon_schema_find (kind->schema, "place");
      jalon_writer_text (writer, "place", found->place->name);
    }
  jalon_write_fields (writer, kind->schema, record, &to);
  if (kind->takes_foreign)
    write_foreign_members (writer, kind->schema, &to, record);
  else
    jalon_writer_extra (writer, found->extra, "properties");
}

/* Whether an id is @value, or was made of it for a second one (jalon_read_rename()). */
static gboolean
is_made_of (const char *id, const char *value)
{
  gsize length = strlen (value);

  return g_str_has_prefix (id, value) && (id[length] == '\0' || g_str_has_prefix (id + length, JALON_ID_SECOND));
}

/* An id is written as it stood in the file: as a number where it was one. */
static void
write_id (JalonWriter *writer, const char *id, const char *extra)
{
  JalonSlice kept;
  JalonSlice value;

  if (jalon_extra_find (extra, "id", &kept) &&
      (jalon_slice_find_member (kept, "number", &value) || jalon_slice_find_member (kept, "text", &value)))
    {
      g_autofree char *text =
          *value.start == '"' ? jalon_slice_dup_key (value) : g_strndup (value.start, value.end - value.start);

      if (is_made_of (id, text))
        {
          jalon_writer_raw (writer, "id", value);
          return;
        }
    }
  jalon_writer_string (writer, "id", id);
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
  Whereabouts found = find_whereabouts (kind, record);

  jalon_writer_open (writer, NULL, '{');
  jalon_writer_string (writer, "type", "Feature");
  write_id (writer, ((const JalonRecord *) record)->id, found.extra);
  write_whereabouts (writer, &found);
  jalon_writer_open (writer, "properties", '{');
  write_properties (writer, jalon_kind_refine (kind, record), &found, record);
  jalon_writer_close (writer, '}');
  jalon_writer_extra (writer, found.extra, "");
  jalon_writer_close (writer, '}');
}
