/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is read is parsed by GLib, which knows no entities but XML's own and
 * opens nothing.
 */

#include "config.h"

#include "jalon-markup-features.h"

#include "jalon-clock.h"
#include "jalon-codec.h"
#include "jalon-columns-in.h"
#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-markup-text.h"
#include "jalon-schema.h"

#include <math.h>
#include <string.h>

/* A feature that was written here: its columns as in JalonRowIn, %NULL at the end. */
typedef struct
{
  char **names;
  char **texts;
  char  *geometry;
} JalonMarkupRow;

/* Given to the parser at once, bytes. */
#define CHUNK (1 << 20)

/* Members that are read as they are called; of others that the schema has too the name is changed. */
static const char *const own_members[] = { "title", "summary", "type", "status", "review", NULL };

static void
row_free (gpointer data)
{
  JalonMarkupRow *self = data;

  g_strfreev (self->names);
  g_strfreev (self->texts);
  g_free (self->geometry);
  g_free (self);
}

static void
append_string (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"' || *text == '\\')
        g_string_append_printf (json, "\\%c", *text);
      else if ((guchar) *text < ' ')
        g_string_append_printf (json, "\\u%04x", (guchar) *text);
      else
        g_string_append_c (json, *text);
    }
  g_string_append_c (json, '"');
}

static gboolean
is_taken (const char *name)
{
  static const char *const others[] = { "kind", "geometry", "properties", "time", "datetime", NULL };

  if (g_strv_contains (own_members, name))
    return FALSE;
  for (guint i = 0; i < jalon_event_schema.n_fields; i++)
    if (g_strcmp0 (jalon_event_schema.fields[i].name, name) == 0)
      return TRUE;
  return g_strv_contains (others, name);
}

/**
 * jalon_markup_features_open:
 *
 * Begins a feature.
 */
void
jalon_markup_features_open (JalonMarkupFeatures *self)
{
  self->is_open = TRUE;
  self->n_shapes = self->n_positions = 0;
  g_string_truncate (self->members, 0);
  g_string_truncate (self->shapes, 0);
  g_string_truncate (self->positions, 0);
  g_clear_pointer (&self->begin, g_free);
  g_clear_pointer (&self->end, g_free);
  self->is_span = FALSE;
  g_hash_table_remove_all (self->names);
  g_ptr_array_set_size (self->columns, 0);
}

/* Of a span one end may be open. */
static void
append_time (JalonMarkupFeatures *self)
{
  const char *begin = self->begin != NULL || self->is_span ? self->begin : self->end;
  const char *end = self->end != NULL || self->is_span ? self->end : begin;

  if (begin == NULL && end == NULL)
    return;
  g_string_append (self->features, "\"time\": {");
  if (begin != NULL)
    {
      g_string_append (self->features, "\"start\": ");
      append_string (self->features, begin);
      g_string_append (self->features, end != NULL ? ", " : ", \"precision\": \"since\"");
    }
  if (end != NULL)
    {
      g_string_append (self->features, "\"end\": ");
      append_string (self->features, end);
    }
  g_string_append (self->features, "}");
  if (self->members->len > 0)
    g_string_append (self->features, ", ");
}

/* (transfer full): of the shapes that were added */
static char *
dup_geometry (const JalonMarkupFeatures *self)
{
  if (self->n_shapes > 1)
    return g_strdup_printf ("{\"type\": \"GeometryCollection\", \"geometries\": [%s]}", self->shapes->str);
  return g_strdup (self->n_shapes == 1 ? self->shapes->str : "null");
}

/* Keeps the open feature as a row, where it was written here. */
static gboolean
keep_own (JalonMarkupFeatures *self, const char *geometry)
{
  guint n = self->columns->len / 2;
  g_auto (GStrv) names = g_new0 (char *, n + 1);
  JalonMarkupRow *row;

  for (guint i = 0; i < n; i++)
    names[i] = g_strdup (g_ptr_array_index (self->columns, 2 * i));
  if (!jalon_columns_in_are_own ((const char *const *) names, n))
    return FALSE;
  row = g_new0 (JalonMarkupRow, 1);
  row->names = g_steal_pointer (&names);
  row->texts = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    row->texts[i] = g_strdup (g_ptr_array_index (self->columns, 2 * i + 1));
  row->geometry = g_strdup (geometry);
  g_ptr_array_add (self->own, row);
  return TRUE;
}

/**
 * jalon_markup_features_close:
 *
 * Ends the feature.
 */
void
jalon_markup_features_close (JalonMarkupFeatures *self)
{
  jalon_markup_features_close_with (self, NULL);
}

/**
 * jalon_markup_features_close_with:
 * @geometry: (nullable): GeoJSON, instead of the shapes that were added
 *
 * Ends the feature.
 */
void
jalon_markup_features_close_with (JalonMarkupFeatures *self, const char *geometry)
{
  g_autofree char *own = geometry == NULL ? dup_geometry (self) : NULL;
  const char      *shape = geometry != NULL ? geometry : own;

  self->is_open = FALSE;
  if (keep_own (self, shape))
    return;
  g_string_append_printf (self->features,
                          "%s{\"type\": \"Feature\", \"geometry\": %s, \"properties\": {",
                          self->n_features > 0 ? ",\n" : "",
                          shape);
  append_time (self);
  g_string_append_printf (self->features, "%s}}", self->members->str);
  self->n_features++;
}

/* Begins a member of the open feature; %FALSE where it has none of that name to be added. */
static gboolean
begin_member (JalonMarkupFeatures *self, const char *name)
{
  char *key = is_taken (name) ? g_strconcat ("map_", name, NULL) : g_strdup (name);

  if (!self->is_open || g_hash_table_contains (self->names, key))
    {
      g_free (key);
      return FALSE;
    }
  if (self->members->len > 0)
    g_string_append (self->members, ", ");
  append_string (self->members, key);
  g_string_append (self->members, ": ");
  g_hash_table_add (self->names, key);
  return TRUE;
}

/**
 * jalon_markup_features_add_member:
 * @name: of the value
 * @value: that the feature has; nothing is added where it is blank
 *
 * Adds a value to the open feature.
 */
void
jalon_markup_features_add_member (JalonMarkupFeatures *self, const char *name, const char *value)
{
  g_autofree char *text = g_strstrip (g_strdup (value));

  if (*text != '\0' && begin_member (self, name))
    append_string (self->members, text);
}

/**
 * jalon_markup_features_add_column:
 * @name: of a value
 * @text: of it
 *
 * Tells of a value of the open feature as it stands, which shows whether the feature was written here. It is to be
 * added besides, for those that were not.
 */
void
jalon_markup_features_add_column (JalonMarkupFeatures *self, const char *name, const char *text)
{
  if (!self->is_open || *text == '\0')
    return;
  g_ptr_array_add (self->columns, g_strdup (name));
  g_ptr_array_add (self->columns, g_strdup (text));
}

/**
 * jalon_markup_features_add_json:
 * @name: of the value
 * @json: that the feature has
 *
 * Adds a value that is no text to the open feature.
 */
void
jalon_markup_features_add_json (JalonMarkupFeatures *self, const char *name, const char *json)
{
  if (begin_member (self, name))
    g_string_append (self->members, json);
}

/* (transfer full) (nullable): a time in ISO 8601 as it stands, where it is within a day; else what its day is */
static char *
dup_time (const char *time)
{
  g_autofree char   *text = g_strstrip (g_strdup (time));
  g_autofree char   *day = g_strndup (text, 10);
  gint32             first, last;
  JalonTimePrecision precision;

  /* Midnight without a zone is a day in formats that have no days. */
  if (strlen (text) > strlen (day) && !g_str_has_suffix (text, "T00:00:00") &&
      jalon_clock_parse (text, &first, &last) && first == last)
    return g_steal_pointer (&text);
  return jalon_day_parse_range (day, &first, &last, &precision) ? g_steal_pointer (&day) : NULL;
}

/**
 * jalon_markup_features_add_bound:
 * @time: in ISO 8601
 * @is_end: whether it is the last day, else the first
 *
 * Adds one end of a span; the other is open unless it is added, too.
 */
void
jalon_markup_features_add_bound (JalonMarkupFeatures *self, const char *time, gboolean is_end)
{
  char **bound = is_end ? &self->end : &self->begin;
  char  *day = dup_time (time);

  if (day == NULL)
    return;
  self->is_span = TRUE;
  g_free (*bound);
  *bound = day;
}

/**
 * jalon_markup_features_add_time:
 * @time: in ISO 8601: the first one is when it began, the last one when it ended
 */
void
jalon_markup_features_add_time (JalonMarkupFeatures *self, const char *time)
{
  char **bound = self->begin == NULL ? &self->begin : &self->end;
  char  *day = dup_time (time);

  if (day == NULL)
    return;
  g_free (*bound);
  *bound = day;
}

/**
 * jalon_markup_features_add_positions:
 * @coordinates: longitude, latitude and perhaps height, again and again
 * @separators: between numbers of a position; blanks are between positions unless they stand there
 *
 * Adds to the open shape, up to the first position that is none.
 */
void
jalon_markup_features_add_positions (JalonMarkupFeatures *self, const char *coordinates, const char *separators)
{
  for (;;)
    {
      char  *end;
      double lon, lat;
      char   buffer[2][G_ASCII_DTOSTR_BUF_SIZE];

      lon = g_ascii_strtod (coordinates, &end);
      if (end == coordinates || *end == '\0' || strchr (separators, *end) == NULL)
        return;
      coordinates = end + 1;
      lat = g_ascii_strtod (coordinates, &end);
      if (end == coordinates || !isfinite (lon) || !isfinite (lat) || fabs (lat) > 90 || fabs (lon) > 360)
        return;
      g_string_append_printf (self->positions,
                              "%s[%s,%s]",
                              self->n_positions++ > 0 ? "," : "",
                              g_ascii_dtostr (buffer[0], sizeof buffer[0], lon),
                              g_ascii_dtostr (buffer[1], sizeof buffer[1], lat));
      coordinates = end;
      while (*coordinates != '\0' && !g_ascii_isspace (*coordinates))
        coordinates++;
      while (g_ascii_isspace (*coordinates))
        coordinates++;
    }
}

/**
 * jalon_markup_features_add_shape:
 * @type: of GeoJSON
 * @coordinates: JSON
 *
 * Adds a shape to the open feature, and begins another one.
 */
void
jalon_markup_features_add_shape (JalonMarkupFeatures *self, const char *type, const char *coordinates)
{
  if (*coordinates != '\0')
    g_string_append_printf (self->shapes,
                            "%s{\"type\": \"%s\", \"coordinates\": %s}",
                            self->n_shapes++ > 0 ? ", " : "",
                            type,
                            coordinates);
  g_string_truncate (self->positions, 0);
  self->n_positions = 0;
}

/**
 * jalon_markup_features_add_line:
 *
 * Adds the positions so far as a line; one alone is a point.
 */
void
jalon_markup_features_add_line (JalonMarkupFeatures *self)
{
  g_autofree char *line = g_strdup_printf ("[%s]", self->positions->str);

  if (self->n_positions == 1)
    {
      g_autofree char *point = g_strdup (self->positions->str);

      jalon_markup_features_add_shape (self, "Point", point);
    }
  else
    jalon_markup_features_add_shape (self, "LineString", self->n_positions > 1 ? line : "");
}

/**
 * jalon_markup_features_init:
 *
 * Begins a collection of features.
 */
void
jalon_markup_features_init (JalonMarkupFeatures *self)
{
  self->text = g_string_new (NULL);
  self->features = g_string_new ("{\"type\": \"FeatureCollection\", \"features\": [");
  self->members = g_string_new (NULL);
  self->shapes = g_string_new (NULL);
  self->positions = g_string_new (NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->own = g_ptr_array_new_with_free_func (row_free);
}

/**
 * jalon_markup_features_clear:
 *
 * Frees all features.
 */
void
jalon_markup_features_clear (JalonMarkupFeatures *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->features, TRUE);
  g_string_free (self->members, TRUE);
  g_string_free (self->shapes, TRUE);
  g_string_free (self->positions, TRUE);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->own);
  g_clear_pointer (&self->begin, g_free);
  g_clear_pointer (&self->end, g_free);
  g_clear_pointer (&self->wrong, g_free);
}

static gboolean
read_own (const JalonMarkupFeatures *self, const char *name, JalonSink *sink, GError **error)
{
  g_autoptr (JalonColumnsIn) in = jalon_columns_in_new (sink, name);

  for (guint i = 0; i < self->own->len; i++)
    {
      const JalonMarkupRow *row = g_ptr_array_index (self->own, i);
      const JalonRowIn      cells = { .names = (const char *const *) row->names,
                                      .texts = (const char *const *) row->texts,
                                      .n_cells = g_strv_length (row->names),
                                      .geometry = row->geometry };

      if (g_cancellable_set_error_if_cancelled (sink->progress.cancellable, error))
        return FALSE;
      jalon_columns_in_add (in, &cells);
    }
  return TRUE;
}

/**
 * jalon_markup_features_read:
 * @name: of the file that they are of
 *
 * Reads the features as those of a new dossier. Fails as that does.
 */
gboolean
jalon_markup_features_read (JalonMarkupFeatures *self, const char *name, JalonSink *sink, GError **error)
{
  JalonInput geojson;

  g_string_append (self->features, "]}");
  jalon_input_init_bytes (&geojson, self->features->str, self->features->len, name);
  return jalon_format_dossier.read (&geojson, sink, error) && read_own (self, name, sink, error);
}

/* GLib may go on after an error, and set another over it: the first is kept. */
static void
wrong_cb (GMarkupParseContext *context, GError *wrong, gpointer data)
{
  JalonMarkupFeatures *self = data;

  if (self->wrong == NULL)
    self->wrong = g_utf8_make_valid (wrong->message, -1);
}

/* One reading. */
typedef struct
{
  JalonSink           *sink;
  const GMarkupParser *parser;
  JalonMarkupFeatures *features;
} Reading;

static gboolean
parse_chunks (Reading *self, const JalonInput *input, GMarkupParseContext *context, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };

  for (guint64 at = 0; at < input->size; at += CHUNK)
    {
      guint64     end = MIN (at + CHUNK, input->size);
      const char *bytes = jalon_input_get (input, (JalonInputSpan){ at, end }, &buffer, error);

      if (bytes == NULL || g_cancellable_set_error_if_cancelled (self->sink->progress.cancellable, error))
        return FALSE;
      jalon_progress_tell (&self->sink->progress, (double) at / (double) input->size);
      if (!g_markup_parse_context_parse (context, bytes, (gssize) (end - at), NULL))
        break;
    }
  if (self->features->wrong == NULL && g_markup_parse_context_end_parse (context, NULL) &&
      self->features->wrong == NULL)
    return TRUE;
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_SYNTAX,
               _ ("%s: this XML is damaged: %s"),
               input->name,
               self->features->wrong != NULL ? self->features->wrong : "");
  return FALSE;
}

/* What a file says, in UTF-8. */
static gboolean
parse (Reading *self, const JalonInput *input, GError **error)
{
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (self->parser, G_MARKUP_TREAT_CDATA_AS_TEXT, self->features, NULL);
  g_autofree char *text = NULL;
  JalonInput       converted;

  if (input->size > JALON_MARKUP_MAX_TEXT)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_TOO_LARGE,
                   _ ("%s: the file is larger than %d MiB"),
                   input->name,
                   (int) (JALON_MARKUP_MAX_TEXT >> 20));
      return FALSE;
    }
  if (!jalon_markup_convert (input, &text, &converted, error))
    return FALSE;
  return parse_chunks (self, text != NULL ? &converted : input, context, error);
}

/**
 * jalon_markup_read:
 * @inputs: (array length=n_inputs): one after the other; the first one names them all
 *
 * Reads maps in XML: the features of all are those of a new dossier. Fails with %JALON_ERROR_SYNTAX,
 * %JALON_ERROR_TOO_LARGE, or as the inputs do.
 */
gboolean
jalon_markup_read (const JalonInput    *inputs,
                   guint                n_inputs,
                   JalonSink           *sink,
                   const GMarkupParser *parser,
                   JalonMarkupFeatures *features,
                   GError             **error)
{
  GMarkupParser told = *parser;
  Reading       self = { sink, &told, features };
  gboolean      ok = TRUE;

  jalon_markup_features_init (features);
  told.error = wrong_cb;
  for (guint i = 0; ok && i < n_inputs; i++)
    ok = parse (&self, &inputs[i], error);
  ok = ok && jalon_markup_features_read (features, inputs[0].name, sink, error);
  jalon_markup_features_clear (features);
  return ok;
}
