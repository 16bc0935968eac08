/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads notes: what is on the map and no event. In a file from elsewhere that is
 * each feature without a type of events. What a note has of members that do not
 * mean what they mean here is kept as it stands. Lines and areas are read here
 * for events too, whose shape is a note's.
 */

#include "config.h"

#include "jalon-read-note.h"

#include "jalon-kind.h"
#include "jalon-read-event.h"
#include "jalon-read-geometry.h"
#include "jalon-record.h"
#include "jalon-schema.h"

/**
 * jalon_read_is_foreign:
 *
 * Returns: whether a feature from elsewhere is of no kind and type that is known here. What another program calls a
 *   view has a geometry; a saved view has none.
 */
gboolean
jalon_read_is_foreign (const JalonFeatureNodes *nodes)
{
  const JalonJson *kind = jalon_json_get (nodes->properties.json, "kind");
  const JalonJson *type = jalon_json_get (nodes->properties.json, "type");
  guint            value;

  if (jalon_json_is (kind, JSON_STRING))
    {
      const JalonKind *known = jalon_kind_parse (kind->string);

      return known == NULL || (nodes->has_geometry && !known->has_geometry);
    }
  return !jalon_json_is (type, JSON_STRING) ||
         !jalon_vocabulary_parse (JALON_VOCABULARY_EVENT_TYPE, type->string, &value);
}

/* Whether a geometry is more than a point, or than the points of candidate places. */
static gboolean
is_shape (const JalonFeatureNodes *nodes)
{
  const JalonJson *type;
  const JalonJson *coordinates;

  if (!nodes->has_geometry)
    return FALSE;
  type = jalon_json_get (nodes->geometry.json, "type");
  coordinates = jalon_json_get (nodes->geometry.json, "coordinates");
  if (!jalon_json_is (type, JSON_STRING))
    return FALSE;
  if (g_str_equal (type->string, "MultiPoint"))
    return jalon_json_get (nodes->properties.json, "alternatives") == NULL;
  return !g_str_equal (type->string, "Point") || (jalon_json_is (coordinates, JSON_ARRAY) && coordinates->length == 0);
}

/* All positions in an array of arrays. */
static void
extend_by_positions (const JalonNode *array, JalonBox *box)
{
  double lon;
  double lat;

  if (jalon_json_is_number (jalon_json_get_item (array->json, 0)))
    {
      if (jalon_read_wrapped_position (array, &lon, &lat))
        jalon_box_extend (box, jalon_read_wrap (lon), lat);
      return;
    }
  for (gsize i = 0; i < jalon_node_get_n_items (array); i++)
    {
      JalonNode item;

      if (jalon_node_open_item (array, i, JSON_ARRAY, &item))
        extend_by_positions (&item, box);
    }
}

/* A geometry, or each in a collection of them. */
static void
extend_by_geometry (JalonNode *geometry, JalonBox *box)
{
  JalonNode coordinates;
  JalonNode geometries;

  if (jalon_node_open (geometry, "coordinates", JSON_ARRAY, &coordinates))
    extend_by_positions (&coordinates, box);
  if (!jalon_node_open (geometry, "geometries", JSON_ARRAY, &geometries))
    return;
  for (gsize i = 0; i < jalon_node_get_n_items (&geometries); i++)
    {
      JalonNode item;

      if (jalon_node_open_item (&geometries, i, JSON_OBJECT, &item))
        extend_by_geometry (&item, box);
    }
}

/**
 * jalon_read_shape:
 * @record: (inout): a #JalonEventRecord
 *
 * Takes a geometry that is more than a point, as it stands.
 *
 * Returns: 0: all fields are read
 */
guint64
jalon_read_shape (JalonFeatureNodes *nodes, gpointer record)
{
  JalonSlice text;

  if (!is_shape (nodes))
    return 0;
  text = jalon_node_find_text (&nodes->geometry);
  ((JalonEventRecord *) record)->geometry = g_strndup (text.start, text.end - text.start);
  extend_by_geometry (&nodes->geometry, &nodes->shape);
  nodes->has_geometry = FALSE;
  return 0;
}

/**
 * jalon_read_note_begin:
 * @record: (inout): a #JalonEventRecord
 *
 * Takes the geometry too.
 *
 * Returns: the fields that a note does not have, 1 << number
 */
guint64
jalon_read_note_begin (JalonFeatureNodes *nodes, gpointer record)
{
  ((JalonEventRecord *) record)->type = JALON_EVENT_NOTE;
  jalon_read_shape (nodes, record);
  return G_GUINT64_CONSTANT (1) << (jalon_schema_find (&jalon_event_schema, "type") - jalon_event_schema.fields);
}

/* A box may cross the antimeridian: then its west is east of its east. */
static void
set_middle (JalonPlace *place, const JalonBox *box)
{
  double east = box->east < box->west ? box->east + 360 : box->east;

  place->lon = jalon_read_wrap ((box->west + east) / 2);
  place->lat = (box->south + box->north) / 2;
}

/**
 * jalon_read_event_end:
 * @record: (inout): a #JalonEventRecord
 *
 * Gives an event a title, the time that a file from elsewhere has of it, and the middle of its geometry as its point,
 * where its place is no coarser.
 */
void
jalon_read_event_end (JalonFeatureNodes *nodes, gpointer record)
{
  JalonEventRecord *event = record;

  jalon_read_event_title (nodes, event);
  jalon_read_event_time (nodes, event);
  if (jalon_box_is_empty (&nodes->shape))
    return;
  if (event->place == NULL)
    event->place = jalon_place_new (JALON_PRECISION_SITE);
  if (event->place->precision >= JALON_PRECISION_COUNTRY || jalon_place_has_point (event->place))
    return;
  set_middle (event->place, &nodes->shape);
}

/**
 * jalon_read_note_end:
 * @record: (inout): a #JalonEventRecord
 *
 * The same; and the point of a note is exact, as nobody says otherwise.
 */
void
jalon_read_note_end (JalonFeatureNodes *nodes, gpointer record)
{
  JalonEventRecord *note = record;
  double            lon;
  double            lat;

  jalon_read_event_end (nodes, record);
  /* A member "place" that is none of ours stayed unread, and with it the geometry. */
  if (note->place == NULL && jalon_read_point (nodes, FALSE, &lon, &lat))
    {
      note->place = jalon_place_new (JALON_PRECISION_SITE);
      note->place->lon = lon;
      note->place->lat = lat;
    }
  if (note->place != NULL && !jalon_json_is (jalon_json_get (nodes->properties.json, "place"), JSON_OBJECT) &&
      jalon_place_has_point (note->place))
    note->place->precision = JALON_PRECISION_SITE;
}
