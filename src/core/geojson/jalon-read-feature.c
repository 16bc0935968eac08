/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads one feature, whatever its kind.
 */

#include "config.h"

#include "jalon-read-feature.h"

#include "jalon-i18n.h"
#include "jalon-read-closure.h"
#include "jalon-read-event.h"
#include "jalon-read-fields.h"
#include "jalon-read-note.h"

#include <string.h>

/* By kind: what is read when all fields are. */
static void (*const finishers[JALON_N_KINDS]) (JalonFeatureNodes *nodes, gpointer record) = {
  [JALON_KIND_EVENT] = jalon_read_event_end,
  [JALON_KIND_CLOSURE] = jalon_read_closure_area,
  [JALON_KIND_NOTE] = jalon_read_note_end,
};

/* What each kind has to have read before its fields; it returns the fields that stay unread, 1 << number. */
static guint64 (*const beginners[JALON_N_KINDS]) (JalonFeatureNodes *nodes, gpointer record) = {
  [JALON_KIND_EVENT] = jalon_read_shape,
  [JALON_KIND_NOTE] = jalon_read_note_begin,
};

/**
 * jalon_parsed_feature_clear:
 *
 * Frees the record of @feature.
 */
void
jalon_parsed_feature_clear (JalonParsedFeature *feature)
{
  if (feature->kind != NULL)
    jalon_schema_free (feature->kind->schema, g_steal_pointer (&feature->record));
}

/**
 * jalon_read_is_number:
 *
 * Returns: whether an id reads as a number, so that in a file it may be one or a text
 */
gboolean
jalon_read_is_number (const char *id)
{
  char *end;

  g_ascii_strtod (id, &end);
  return end > id && *end == '\0';
}

/**
 * jalon_parsed_feature_rename:
 * @id: that it has in the file, and another feature too
 * @number: of its use, from 2 on
 *
 * Gives a feature an id of its own. A text that reads as a number stays what it was: the other one may be the number.
 */
void
jalon_parsed_feature_rename (JalonParsedFeature *feature, const char *id, guint number)
{
  const JalonSchema *schema = feature->kind->schema;
  char             **own = JALON_FIELD_IN (feature->record, &schema->fields[0], char *);
  char             **extra = JALON_FIELD_IN (feature->record, &schema->fields[schema->n_fields - 1], char *);
  JalonSlice         kept;
  char              *longer;

  g_free (*own);
  *own = g_strdup_printf ("%s" JALON_ID_SECOND "%u)", id, number);
  if (!jalon_read_is_number (id) || jalon_extra_find (*extra, "id", &kept))
    return;
  longer = g_strdup_printf ("{\"id\":{\"text\":\"%s\"}%s%s",
                            id,
                            *extra != NULL ? "," : "}",
                            *extra != NULL ? *extra + 1 : "");
  g_free (*extra);
  *extra = longer;
}

/* An id that is a number, which stays one: its digits. */
static char *
read_number (JalonFeatureNodes *nodes)
{
  JalonSlice       text;
  g_autofree char *member = NULL;
  char            *digits;

  jalon_node_take (&nodes->feature, "id");
  if (!jalon_slice_find_member (jalon_node_find_text (&nodes->feature), "id", &text))
    return g_strdup ("");
  digits = g_strndup (text.start, text.end - text.start);
  member = g_strconcat ("\"number\":", digits, NULL);
  jalon_extra_add_members (&nodes->extra, "id", (JalonSlice){ member, member + strlen (member) });
  return digits;
}

/* Returns: (transfer full): the feature's id. GeoJSON from elsewhere may have a number or none,
 *   then it is that number or made of the feature's place in the file. */
static char *
read_id (JalonFeatureNodes *nodes)
{
  JalonNode       *feature = &nodes->feature;
  const JalonJson *json = jalon_json_get (feature->json, "id");
  char            *id;

  if (feature->reader->is_plain && (json == NULL || json->type == JSON_NULL))
    {
      jalon_node_take (feature, "id");
      return g_strdup_printf ("feature-%" G_GSIZE_FORMAT, feature->index);
    }

  id = jalon_json_is_number (json) ? read_number (nodes) : g_strdup (jalon_node_require_string (feature, "id"));
  if (strlen (id) > JALON_MAX_ID)
    jalon_node_fail_member (feature, "id", JALON_ERROR_TOO_LARGE, _ ("the id is longer than %d bytes"), JALON_MAX_ID);
  return id;
}

/* A feature without a kind is an event, or a note, where the file is not ours. */
static const JalonKind *
read_kind (JalonFeatureNodes *nodes)
{
  const char      *word;
  const JalonKind *kind;
  g_autofree char *words = NULL;

  if (nodes->feature.reader->is_plain && jalon_read_is_foreign (nodes))
    return &jalon_kinds[JALON_KIND_NOTE];
  word = jalon_node_get_string (&nodes->properties, "kind");
  kind = word != NULL ? jalon_kind_parse (word) : &jalon_kinds[JALON_KIND_EVENT];
  if (word == NULL && !nodes->feature.reader->is_plain)
    {
      words = jalon_kind_dup_words ();
      jalon_node_fail_member (&nodes->properties, "kind", JALON_ERROR_MISSING, _ ("missing (expected %s)"), words);
      return NULL;
    }
  if (kind == NULL)
    {
      words = jalon_kind_dup_words ();
      jalon_node_fail_member (&nodes->properties,
                              "kind",
                              JALON_ERROR_INVALID_VALUE,
                              _ ("\"%s\" is not known (expected %s)"),
                              word,
                              words);
    }
  return kind;
}

/* The record has its unknown members from all that was read. @inout_without: fields that stay unread, as 1 << number;
 * one more where something is wrong with it */
static gpointer
read_record (JalonFeatureNodes *nodes, guint64 *inout_without)
{
  const JalonKind   *kind = nodes->kind;
  const JalonSchema *schema = kind->schema;
  JalonFieldReader   from = { &nodes->properties, &nodes->feature, &nodes->extra, nodes, *inout_without, 0 };
  gpointer           record = jalon_schema_new (schema);

  *JALON_FIELD_IN (record, &schema->fields[0], char *) = read_id (nodes);
  if (beginners[kind->id] != NULL)
    from.without |= beginners[kind->id](nodes, record);
  if (nodes->feature.reader->error == NULL)
    jalon_read_fields (schema, &from, record);
  *inout_without |= from.failed;
  if (finishers[kind->id] != NULL)
    finishers[kind->id](nodes, record);

  if (nodes->has_geometry)
    jalon_extra_collect (&nodes->extra, &nodes->feature, &nodes->geometry);
  jalon_extra_collect (&nodes->extra, &nodes->feature, &nodes->properties);
  jalon_extra_collect (&nodes->extra, &nodes->feature, &nodes->feature);
  *JALON_FIELD_IN (record, &schema->fields[schema->n_fields - 1], char *) = jalon_extra_finish (&nodes->extra);
  return record;
}

/* RFC 7946, section 3.2: "properties" may be null. */
static gboolean
has_no_properties (const JalonFeatureNodes *nodes)
{
  const JalonJson *properties = jalon_json_get (nodes->feature.json, "properties");

  return properties == NULL || properties->type == JSON_NULL;
}

static gboolean
open_feature (JalonFeatureNodes *nodes)
{
  static const JalonJson no_properties = { .type = JSON_OBJECT };
  const char            *type;

  if (nodes->feature.json->type != JSON_OBJECT)
    {
      jalon_node_fail (&nodes->feature, JALON_ERROR_INVALID_VALUE, _ ("not an object (expected a GeoJSON Feature)"));
      return FALSE;
    }
  type = jalon_node_get_string (&nodes->feature, "type");
  if (g_strcmp0 (type, "Feature") != 0)
    {
      jalon_node_fail_member (&nodes->feature,
                              "type",
                              JALON_ERROR_INVALID_VALUE,
                              _ ("\"%s\" is not known (expected %s)"),
                              type != NULL ? type : "",
                              "Feature");
      return FALSE;
    }
  nodes->has_geometry = jalon_node_open (&nodes->feature, "geometry", JSON_OBJECT, &nodes->geometry);
  if (nodes->feature.reader->is_plain && has_no_properties (nodes))
    {
      jalon_node_take (&nodes->feature, "properties");
      jalon_node_init_member (&nodes->properties, &nodes->feature, "properties", &no_properties);
      return TRUE;
    }
  if (!jalon_node_open (&nodes->feature, "properties", JSON_OBJECT, &nodes->properties))
    {
      jalon_node_fail_member (&nodes->feature, "properties", JALON_ERROR_MISSING, _ ("missing (expected an object)"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_loose (const JalonParsedFeature *feature)
{
  return feature->kind != NULL && feature->kind->is_loose;
}

/* @inout_without: as for read_record() */
static void
read_json (JalonReader        *reader,
           gsize               index,
           const JalonJson    *json,
           JalonSlice          text,
           guint64            *inout_without,
           JalonParsedFeature *out)
{
  JalonFeatureNodes nodes;

  nodes.extra = (JalonExtra){ NULL };
  jalon_box_init_empty (&nodes.shape);
  nodes.kind = NULL;
  jalon_node_init_root (&nodes.list, reader, "features");
  jalon_node_init_item (&nodes.feature, &nodes.list, index, json, text);
  if (open_feature (&nodes))
    nodes.kind = read_kind (&nodes);
  out->kind = nodes.kind;
  if (nodes.kind != NULL)
    out->record = read_record (&nodes, inout_without);
}

/* In a file from elsewhere, what can be no note may be one of our features: it is one when that file is saved as ours
 * and opened again, so it is one from the beginning. */
static void
read_as_ours (JalonReader *reader, gsize index, const JalonJson *json, JalonSlice text, JalonParsedFeature *out)
{
  g_autoptr (GError) error = g_steal_pointer (&reader->error);
  guint64 without = 0;

  jalon_parsed_feature_clear (out);
  reader->is_plain = FALSE;
  read_json (reader, index, json, text, &without, out);
  reader->is_plain = TRUE;
  if (reader->error == NULL)
    return;
  /* what was wrong with it as a note says more */
  g_clear_error (&reader->error);
  reader->error = g_steal_pointer (&error);
}

/**
 * jalon_read_feature:
 * @index: its number in the file
 * @text: its text, within the reader's text at hand
 * @out_feature: (out): the record
 *
 * Reads a feature. Where the status is not %JALON_PARSE_OK the reader says why,
 * and there is no record.
 */
JalonParseStatus
jalon_read_feature (JalonReader *reader, gsize index, JalonSlice text, JalonParsedFeature *out_feature)
{
  JalonParseStatus status;
  JalonJson       *json;
  guint64          without = 0;
  guint64          without_before = 0;
  char             path[40];

  g_snprintf (path, sizeof path, "features[%" G_GSIZE_FORMAT "]", index);
  *out_feature = (JalonParsedFeature){ NULL, NULL };
  status = jalon_parse_slice (reader, path, text, &json);
  if (status != JALON_PARSE_OK)
    return status;

  read_json (reader, index, json, text, &without, out_feature);
  while (reader->error != NULL && without != without_before && is_loose (out_feature))
    {
      /* A member is not what it is called here: it is kept unread. */
      without_before = without;
      g_clear_error (&reader->error);
      jalon_parsed_feature_clear (out_feature);
      read_json (reader, index, json, text, &without, out_feature);
    }
  if (reader->error != NULL && reader->is_plain)
    read_as_ours (reader, index, json, text, out_feature);
  if (reader->error == NULL)
    return JALON_PARSE_OK;
  jalon_parsed_feature_clear (out_feature);
  return JALON_PARSE_UNFIT;
}
