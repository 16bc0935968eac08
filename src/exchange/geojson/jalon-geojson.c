/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes the text of a FeatureCollection of whatever the file has, in memory,
 * and has that read as a dossier (RFC 7946; RFC 8142, GeoJSON text sequences).
 * A dossier that comes out is a new one: the file stays what it was.
 */

#include "config.h"

#include "jalon-geojson.h"

#include "jalon-codec.h"
#include "jalon-crs.h"
#include "jalon-error.h"
#include "jalon-file-guess.h"
#include "jalon-geojson-project.h"
#include "jalon-i18n.h"
#include "jalon-json-scan.h"
#include "jalon-unpack.h"

#include <string.h>

/* Such a file is in memory, some times over. Bytes. */
#define MAX_TEXT ((gsize) 512 << 20)

/* Stands before each text of a sequence (RFC 8142). */
#define RECORD_SEPARATOR '\x1e'

static const char *const geometry_types[] = { "Point",   "MultiPoint",   "LineString",         "MultiLineString",
                                              "Polygon", "MultiPolygon", "GeometryCollection", NULL };

static gboolean
is_one_of (JalonSlice value, const char *const *types)
{
  for (; *types != NULL; types++)
    if (jalon_slice_key_is (value, *types))
      return TRUE;
  return FALSE;
}

/* Bytes that only UTF-16 and UTF-32 texts begin with; %NULL for others */
static const char *
find_charset (const char *data, gsize length)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *charset;
  } marks[] = {
    { "\xff\xfe\0\0", 4, "UTF-32" }, { "\0\0\xfe\xff", 4, "UTF-32" }, { "\xff\xfe", 2, "UTF-16" },
    { "\xfe\xff", 2, "UTF-16" },     { "{\0\0\0", 4, "UTF-32LE" },    { "\0\0\0{", 4, "UTF-32BE" },
    { "{\0", 2, "UTF-16LE" },        { "\0{", 2, "UTF-16BE" },        { "[\0", 2, "UTF-16LE" },
    { "\0[", 2, "UTF-16BE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (data, marks[i].bytes, marks[i].length) == 0)
      return marks[i].charset;
  return NULL;
}

/* Whether the first character of a text in UTF-16 or UTF-32, past its mark, is one that JSON begins with. */
static gboolean
begins_as_json (const char *beginning, gsize length)
{
  for (gsize i = 0; i < MIN (length, 16); i++)
    if ((guchar) beginning[i] < 0xfe && beginning[i] != '\0')
      return strchr ("{[ \t\r\n", beginning[i]) != NULL;
  return FALSE;
}

/* A value of the first object, as far as it can be seen. */
static gboolean
find_first (const char *data, gsize length, const char *name, JalonSlice *out_value)
{
  return jalon_slice_find_member ((JalonSlice){ data, data + length }, name, out_value);
}

static JalonSniff
sniff_object (const char *data, gsize length)
{
  static const char *const feature[] = { "Feature", NULL };
  static const char *const collection[] = { "FeatureCollection", NULL };
  JalonSlice               value;

  if (find_first (data, length, "type", &value))
    {
      if (is_one_of (value, feature) || is_one_of (value, geometry_types))
        return JALON_SNIFF_SURE;
      return is_one_of (value, collection) && find_first (data, length, "crs", &value) && jalon_crs_is_foreign (value)
                 ? JALON_SNIFF_SURE
                 : JALON_SNIFF_NO;
    }
  return find_first (data, length, "geometry", &value) || find_first (data, length, "coordinates", &value)
             ? JALON_SNIFF_SURE
             : JALON_SNIFF_NO;
}

static JalonSniff
sniff (const char *beginning, gsize length)
{
  if (jalon_unpack_is_gzip (beginning, length))
    return JALON_SNIFF_MAYBE;
  if (find_charset (beginning, length) != NULL)
    return begins_as_json (beginning, length) ? JALON_SNIFF_SURE : JALON_SNIFF_MAYBE;
  for (; length > 0 && g_ascii_isspace (*beginning); beginning++)
    length--;
  if (length == 0)
    return JALON_SNIFF_NO;
  if (*beginning == RECORD_SEPARATOR)
    return JALON_SNIFF_SURE;
  if (*beginning == '[')
    return JALON_SNIFF_MAYBE;
  return *beginning == '{' ? sniff_object (beginning, length) : JALON_SNIFF_NO;
}

/**
 * Reading:
 * @name: of the file
 * @sink: for what is left out
 * @features: (owned): texts so far, with commas between
 * @crs: (owned) (nullable): the reference system that the first member of that name tells
 */
/* @counted: so far @line was counted; @by_line: a value ends with its line or record, as one of them did not */
typedef struct
{
  const char *name;
  JalonSink  *sink;
  GString    *features;
  char       *crs;
  guint       n_features;
  const char *counted;
  gsize       line;
  gboolean    by_line;
} Reading;

static void
append_feature (Reading *self, const char *before, JalonSlice text, const char *after)
{
  if (self->n_features++ > 0)
    g_string_append (self->features, ",\n");
  g_string_append (self->features, before);
  g_string_append_len (self->features, text.start, text.end - text.start);
  g_string_append (self->features, after);
}

static gboolean
refuse (Reading *self, GError **error, const char *reason)
{
  g_set_error (error, JALON_ERROR, JALON_ERROR_NOT_A_DOSSIER, "%s: %s", self->name, reason);
  return FALSE;
}

static gboolean
add_features (Reading *self, JalonSlice array, GError **error)
{
  JalonScan scan = JALON_SCAN_INIT (((JalonSlice){ array.start + 1, array.end }));

  if (*array.start != '[')
    return refuse (self, error, _ ("features: not an array (expected GeoJSON features)"));
  if (jalon_scan_peek (&scan) != ']')
    append_feature (self, "", (JalonSlice){ array.start + 1, array.end - 1 }, "");
  return TRUE;
}

/* An object of any GeoJSON type. */
static gboolean
add_object (Reading *self, JalonSlice text, GError **error)
{
  JalonSlice type;
  JalonSlice value;

  if (self->crs == NULL && jalon_slice_find_member (text, "crs", &value) && jalon_crs_is_foreign (value))
    self->crs = jalon_crs_dup_name (value);
  if (!jalon_slice_find_member (text, "type", &type))
    return refuse (self, error, _ ("an object without a type (expected GeoJSON features)"));
  if (jalon_slice_key_is (type, "Feature"))
    append_feature (self, "", text, "");
  else if (is_one_of (type, geometry_types))
    append_feature (self, "{\"type\": \"Feature\", \"properties\": null, \"geometry\": ", text, "}");
  else if (jalon_slice_key_is (type, "FeatureCollection") && jalon_slice_find_member (text, "features", &value))
    return add_features (self, value, error);
  else
    {
      g_autofree char *reason = g_strdup_printf (_ ("an object of type %.*s (expected GeoJSON features)"),
                                                 (int) MIN (type.end - type.start, 40),
                                                 type.start);

      return refuse (self, error, reason);
    }
  return TRUE;
}

/* Fails at a place of the text. */
static gboolean
fail_at (Reading *self, JalonSlice text, const JalonScan *scan, GError **error)
{
  /* Counted on from where the last one was: a file may be full of them. */
  for (; self->counted < scan->at && self->counted < text.end; self->counted++)
    self->line += *self->counted == '\n';
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_SYNTAX,
               _ ("%s: line %zu: this is not JSON (expected GeoJSON features, one after the other)"),
               self->name,
               self->line);
  return FALSE;
}

/* A line that is no object is left out and said, as a last one that is cut off; the others are read. */
static void
skip_line (Reading *self, JalonSlice text, JalonScan *scan, const char *start)
{
  g_autoptr (GError) error = NULL;
  const char *end = memchr (start, '\n', text.end - start);

  scan->at = start;
  fail_at (self, text, scan, &error);
  jalon_sink_skip (self->sink, error->message);
  *scan = JALON_SCAN_INIT (((JalonSlice){ end != NULL ? end + 1 : text.end, text.end }));
  self->by_line = TRUE;
}

/* After the first damaged line no further than the value's own line or record: one that is not closed would be sought
 * to the end of the text, and so would each after it. */
static gboolean
take_value (const Reading *self, JalonSlice text, JalonScan *scan, JalonSlice *out_value)
{
  gboolean    has_records = *text.start == RECORD_SEPARATOR;
  const char *end =
      self->by_line ? memchr (scan->at, has_records ? RECORD_SEPARATOR : '\n', text.end - scan->at) : NULL;
  JalonScan line = JALON_SCAN_INIT (((JalonSlice){ scan->at, end != NULL ? end : text.end }));
  gboolean  is_taken = jalon_scan_skip_value (&line, out_value);

  scan->at = line.at;
  return is_taken;
}

static gboolean
add_values (Reading *self, JalonSlice text, GError **error)
{
  JalonScan scan = JALON_SCAN_INIT (text);
  gboolean  is_list = jalon_scan_peek (&scan) == '[';

  self->counted = text.start;
  self->line = 1;
  if (is_list)
    scan.at++;
  for (char next; (next = jalon_scan_peek (&scan)) != '\0' || scan.at < scan.end;)
    {
      const char *start = scan.at;
      JalonSlice  value;

      if (next == RECORD_SEPARATOR || (is_list && (next == ',' || next == ']')))
        {
          scan.at++;
          continue;
        }
      if (next == '{' && take_value (self, text, &scan, &value))
        {
          if (!add_object (self, value, error))
            return FALSE;
          continue;
        }
      if (is_list || self->n_features == 0)
        return fail_at (self, text, &scan, error);
      skip_line (self, text, &scan, start);
    }
  return TRUE;
}

/* The whole text in UTF-8. */
static char *
dup_text (const JalonInput *input, gsize *out_length, GCancellable *cancellable, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  const char      *bytes;
  const char      *charset;
  gsize            length = input->size;
  g_autofree char *unpacked = NULL;

  if (input->size > MAX_TEXT)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_TOO_LARGE,
                   _ ("%s: this kind of GeoJSON is larger than %d MiB (convert it to a FeatureCollection in degrees)"),
                   input->name,
                   (int) (MAX_TEXT >> 20));
      return NULL;
    }
  bytes = jalon_input_get (input, (JalonInputSpan){ 0, input->size }, &buffer, error);
  if (bytes == NULL)
    return NULL;
  if (jalon_unpack_is_gzip (bytes, length))
    {
      const JalonPacked packed = { bytes, length, MAX_TEXT, input->name };

      unpacked = jalon_unpack_gzip (&packed, &length, cancellable, error);
      if (unpacked == NULL)
        return NULL;
      bytes = unpacked;
    }
  charset = find_charset (bytes, length);
  if (charset != NULL)
    return g_convert (bytes, length, "UTF-8", charset, NULL, out_length, error);
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }
  return jalon_unpack_stored (&(JalonPacked){ bytes, length, MAX_TEXT, input->name }, out_length, error);
}

/* A FeatureCollection in degrees needs nothing; the codec says what is wrong with it. */
static gboolean
is_whole (JalonSlice text)
{
  JalonSlice value;

  return jalon_slice_find_member (text, "features", &value) &&
         !(jalon_slice_find_member (text, "crs", &value) && jalon_crs_is_foreign (value));
}

static gboolean
read_text (const char *name, JalonSlice text, JalonSink *sink, GError **error)
{
  JalonInput input;

  jalon_input_init_bytes (&input, text.start, text.end - text.start, name);
  return jalon_format_dossier.read (&input, sink, error);
}

static gboolean
read_values (const char *name, JalonSlice text, JalonSink *sink, GError **error)
{
  g_autoptr (GString) features = g_string_new ("{\"type\": \"FeatureCollection\", \"features\": [");
  Reading          reading = { .name = name, .sink = sink, .features = features };
  g_autofree char *crs = NULL;
  gboolean         ok = add_values (&reading, text, error);

  crs = reading.crs;
  g_string_append (features, "]}");
  if (ok && crs != NULL)
    ok = jalon_crs_project (features, crs, name, error);
  if (ok && crs != NULL)
    jalon_sink_remark (sink, _ ("%s: the positions were in %s; they are in degrees here"), name, crs);
  return ok && read_text (name, (JalonSlice){ features->str, features->str + features->len }, sink, error);
}

static gboolean
read_geojson (const JalonInput *input, JalonSink *sink, GError **error)
{
  gsize            length;
  g_autofree char *text = dup_text (input, &length, sink->progress.cancellable, error);
  JalonSlice       slice = { text, text + length };
  const char      *sentence;

  if (text == NULL)
    return FALSE;
  if (is_whole (slice))
    return read_text (input->name, slice, sink, error);
  sentence = jalon_file_guess (text, length);
  if (sentence != NULL)
    {
      g_set_error (error, JALON_ERROR, JALON_ERROR_NOT_A_DOSSIER, "%s: %s", input->name, _ (sentence));
      return FALSE;
    }
  return read_values (input->name, slice, sink, error);
}

const JalonFormat jalon_format_geojson = {
  .type = { "geojson",
            N_ ("GeoJSON, compressed or line by line"),
            { "geojsonl", "geojsons", "ndjson", "jsonl", "gz" },
            { "application/geo+json-seq", "application/x-ndjson" } },
  .sniff = sniff,
  .read = read_geojson,
};
