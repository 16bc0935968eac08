/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From parsed members to records, field by field as their schemas say, with a
 * function for what is not in one member alone. All of them fail through the
 * reader (jalon-json-node.h). Private to the codec.
 */

#pragma once

#include "jalon-article.h"
#include "jalon-geo.h"
#include "jalon-json-extra.h"
#include "jalon-kind.h"

G_BEGIN_DECLS

/* Limits of the format, in bytes. */
#define JALON_MAX_FEATURE (16 << 20)
#define JALON_MAX_TEXT (20 * 1000 * 1000)
#define JALON_MAX_ID 200

/* One feature read: @record is of @kind. */
typedef struct
{
  const JalonKind *kind;
  gpointer         record;
} JalonParsedFeature;

/**
 * JalonFeatureNodes:
 *
 * Where a feature's members are found.
 * @shape: of a geometry that is more than a point, of a note
 * @extra: of the record
 */
typedef struct
{
  JalonNode  list;
  JalonNode  feature;
  JalonNode  properties;
  JalonNode  geometry;
  gboolean   has_geometry;
  JalonExtra extra;
  JalonBox   shape;
} JalonFeatureNodes;

/* What a text that does not parse is. */
typedef enum
{
  JALON_PARSE_OK,
  JALON_PARSE_UNFIT, /* JSON, but not to be read: a number too large, a name twice */
  JALON_PARSE_BROKEN /* not JSON, or not UTF-8 */
} JalonParseStatus;

/* jalon-read-feature.c */
JalonParseStatus
      jalon_read_feature (JalonReader *reader, gsize index, JalonSlice text, JalonParsedFeature *out_feature);
char *jalon_read_id (JalonFeatureNodes *nodes);
void  jalon_parsed_feature_clear (JalonParsedFeature *feature);
void  jalon_read_ruling (JalonFeatureNodes *nodes, JalonRuling *ruling);

/* Replaces a list that must not be %NULL by one that may be. */
static inline void
jalon_take_strv (char ***dest, char **strv)
{
  if (strv == NULL)
    return;
  g_strfreev (*dest);
  *dest = strv;
}

/**
 * JalonFieldReader:
 * @node: whose members are read
 * @owner: of what has no place of its own for members that nobody knows: they are kept by their path from it
 * @extra: of @owner
 * @nodes: (nullable): where @node is the properties of a feature
 * @without: a set of fields that stay unread, 1 << number
 * @failed: (out): the first field that something is wrong with, 1 << number; 0 where there is none
 */
typedef struct
{
  JalonNode         *node;
  const JalonNode   *owner;
  JalonExtra        *extra;
  JalonFeatureNodes *nodes;
  guint64            without;
  guint64            failed;
} JalonFieldReader;

/* jalon-read-fields.c */
void     jalon_read_fields (const JalonSchema *schema, JalonFieldReader *from, gpointer record);
gpointer jalon_read_record (const JalonSchema *schema, JalonNode *node);

/* What is not in one member alone; jalon-read-event.c, jalon-read-closure.c */
void jalon_read_event_title (JalonFeatureNodes *nodes, gpointer record);

/* Notes, jalon-read-note.c. */
gboolean jalon_read_is_note (const JalonFeatureNodes *nodes);
guint64  jalon_read_note_begin (JalonFeatureNodes *nodes, gpointer record);
guint64  jalon_read_shape (JalonFeatureNodes *nodes, gpointer record);
void     jalon_read_event_end (JalonFeatureNodes *nodes, gpointer record);
void     jalon_read_note_end (JalonFeatureNodes *nodes, gpointer record);
void     jalon_read_closure_area (JalonFeatureNodes *nodes, gpointer record);

/* jalon-read-time.c */
void
jalon_read_time (JalonNode *object, const char *key, const JalonNode *owner, JalonExtra *extra, JalonTime *out_time);
void jalon_read_datetimes (JalonNode *properties, JalonTime *time);

/* jalon-read-place.c */
char       *jalon_read_code (JalonNode *object, const char *key);
char      **jalon_read_codes (JalonNode *object, const char *key);
JalonPlace *jalon_read_place (JalonFeatureNodes *nodes);
void        jalon_read_coordinates (JalonNode *node, JalonPlace *place);

/* jalon-read-geometry.c */
gboolean jalon_read_position (const JalonNode *array, double *out_lon, double *out_lat);
gboolean jalon_read_point (JalonFeatureNodes *nodes, gboolean allow_multi, double *out_lon, double *out_lat);
char    *jalon_read_polygon (JalonFeatureNodes *nodes);

/* jalon-read-article.c */
JalonArticleData *jalon_read_article (JalonReader *reader, gsize index, JalonSlice text);

/* jalon-read-parse.c */

JalonParseStatus jalon_parse_slice (JalonReader *reader, const char *path, JalonSlice text, JalonJson **out_json);
void             jalon_set_syntax_error (JalonReader *reader, const char *at, const char *problem);
void             jalon_set_syntax_error_at (JalonReader *reader, guint64 offset, const char *problem);
void             jalon_set_scan_error (JalonReader *reader, const JalonScan *scan);
gboolean
jalon_reader_take_text (JalonReader *reader, JalonInputSpan span, JalonInputBuffer *buffer, JalonSlice *out_text);

G_END_DECLS
