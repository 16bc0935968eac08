/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first pass over a file, which finds its top-level members and where each
 * feature begins, so that their order does not matter; and the member "jalon".
 */

#include "config.h"

#include "jalon-codec-private.h"

#include "jalon-crs.h"
#include "jalon-file-guess.h"
#include "jalon-i18n.h"
#include "jalon-json-check.h"
#include "jalon-read-parse.h"

#include <string.h>

/* Features between two looks at the cancellable. */
#define STEP 4096

/* Bytes that tell what kind of file it is, and of them at most so many before the object. */
#define BEGINNING 4096
#define MAX_WORDS_BEFORE 80

/* More than the only type there is takes, with all of its letters escaped. Bytes. */
#define MAX_TYPE 128

/**
 * jalon_load_is_stopped:
 *
 * Returns: whether something refuses the document, or loading was cancelled
 */
gboolean
jalon_load_is_stopped (JalonLoad *self)
{
  return self->reader.error != NULL ||
         g_cancellable_set_error_if_cancelled (self->sink->progress.cancellable, &self->reader.error);
}

/**
 * jalon_load_tell:
 * @fraction: 0..1
 *
 * Reports progress.
 */
void
jalon_load_tell (JalonLoad *self, double fraction)
{
  jalon_progress_tell (&self->sink->progress, fraction);
}

static void
refuse (JalonLoad *self, JalonError code, const char *reason)
{
  if (self->reader.error == NULL)
    g_set_error (&self->reader.error, JALON_ERROR, code, "%s: %s", self->reader.name, reason);
}

/* The next character; where it cannot be read loading fails. */
static char
peek (JalonLoad *self, JalonScan *scan)
{
  char c = jalon_scan_peek (scan);

  jalon_set_scan_error (&self->reader, scan);
  return c;
}

static void
find_features (JalonLoad *self, JalonScan *scan)
{
  double         size = (double) MAX (self->reader.source->size, 1);
  JalonInputSpan item;

  if (peek (self, scan) != '[')
    {
      refuse (self, JALON_ERROR_NOT_A_DOSSIER, _ ("features: not an array (expected GeoJSON features)"));
      return;
    }

  jalon_scan_open (scan, '[');
  while (jalon_scan_next_item_span (scan, &item))
    {
      g_array_append_val (self->starts, item.start);
      self->features_end = item.end;
      if (self->starts->len % STEP != 0)
        continue;
      jalon_load_tell (self, JALON_LOAD_FIRST_PASS * (item.start / size));
      if (jalon_load_is_stopped (self))
        return;
    }
}

static void
check_type (JalonLoad *self, JalonInputSpan span)
{
  g_autofree char *reason = NULL;
  JalonSlice       value;

  span.end = MIN (span.end, span.start + MAX_TYPE);
  if (!jalon_reader_take_text (&self->reader, span, &self->buffer, &value) ||
      jalon_slice_key_is (value, "FeatureCollection"))
    return;
  if (jalon_slice_key_is (value, "Topology"))
    {
      refuse (self,
              JALON_ERROR_NOT_A_DOSSIER,
              _ ("this is TopoJSON; convert it to GeoJSON, as QGIS and ogr2ogr do, and open that"));
      return;
    }
  reason = g_strdup_printf (_ ("type: %.*s is no dossier (expected \"FeatureCollection\" of GeoJSON)"),
                            (int) MIN (value.end - value.start, 40),
                            value.start);
  refuse (self, JALON_ERROR_NOT_A_DOSSIER, reason);
}

/* Positions in metres would pass for degrees, or for wrong ones. */
static void
check_crs (JalonLoad *self, JalonInputSpan span)
{
  g_autofree char *name = NULL;
  g_autofree char *reason = NULL;
  JalonSlice       value;

  if (!jalon_reader_take_text (&self->reader, span, &self->buffer, &value) || !jalon_crs_is_foreign (value))
    return;
  name = jalon_crs_dup_name (value);
  reason = g_strdup_printf (_ ("crs: positions are in the reference system “%s”, not in degrees (convert the file to "
                               "EPSG:4326, as QGIS and ogr2ogr do)"),
                            name);
  refuse (self, JALON_ERROR_NOT_A_DOSSIER, reason);
}

/* One of the document's own unknown members: kept as it is, once it is JSON; nobody reads what is in it. */
static void
keep_member (JalonLoad *self, const GString *key, const char *name, JalonInputSpan span, GString *unknown)
{
  JalonParseStatus status;
  JalonJson       *json;
  JalonSlice       value;

  if (!jalon_reader_take_text (&self->reader, span, &self->buffer, &value))
    return;
  status = jalon_parse_slice (&self->reader, name, value, &json);
  jalon_json_arena_reset (self->reader.arena);
  if (status == JALON_PARSE_UNFIT && jalon_json_is_valid (value))
    g_clear_error (&self->reader.error);
  if (self->reader.error != NULL)
    return;
  if (unknown->len > 0)
    g_string_append_c (unknown, ',');
  g_string_append_len (unknown, key->str, key->len);
  g_string_append_c (unknown, ':');
  g_string_append_len (unknown, value.start, value.end - value.start);
}

static void
find_member (JalonLoad *self, JalonScan *scan, const GString *key, const char *name, GString *unknown)
{
  JalonInputSpan value;

  if (strcmp (name, "features") == 0)
    find_features (self, scan);
  else if (!jalon_scan_skip_span (scan, &value))
    return;
  else if (strcmp (name, "type") == 0)
    check_type (self, value);
  else if (strcmp (name, "jalon") == 0)
    self->jalon = value;
  else
    {
      if (strcmp (name, "crs") == 0)
        check_crs (self, value);
      if (self->reader.error == NULL)
        keep_member (self, key, name, value, unknown);
    }
}

/**
 * jalon_load_check_name:
 * @key: a member's name as it stands in the file
 *
 * Names of members that are kept without being parsed are judged here: one with a zero byte or another control
 * character is no JSON, and could not be kept as a text.
 *
 * Returns: whether it is a JSON text; else the reader fails
 */
gboolean
jalon_load_check_name (JalonLoad *self, JalonSlice key)
{
  JalonJson *json;

  return jalon_parse_slice (&self->reader, "", key, &json) == JALON_PARSE_OK;
}

/* (transfer full) (nullable): what stands before the first brace in a script, as "var data =" and "callback (" */
static char *
dup_words_before (const char *beginning, gsize length)
{
  const char *brace = memchr (beginning, '{', length);
  char       *words;

  if (brace == NULL || brace - beginning > MAX_WORDS_BEFORE ||
      !g_utf8_validate_len (beginning, brace - beginning, NULL))
    return NULL;
  words = g_strstrip (g_strndup (beginning, brace - beginning));
  if (g_str_has_suffix (words, "=") || g_str_has_suffix (words, "("))
    return words;
  g_free (words);
  return NULL;
}

/* A file of another kind is told by what it is, not by where it stops being JSON. */
static void
refuse_other_kind (JalonLoad *self)
{
  JalonInputSpan   span = { 0, MIN (self->reader.source->size, BEGINNING) };
  JalonSlice       text;
  const char      *sentence;
  g_autofree char *words = NULL;
  g_autofree char *reason = NULL;

  if (!jalon_reader_take_text (&self->reader, span, &self->buffer, &text))
    return;
  sentence = jalon_file_guess (text.start, text.end - text.start);
  if (sentence == NULL)
    words = dup_words_before (text.start, text.end - text.start);
  if (words != NULL)
    reason =
        g_strdup_printf (_ ("“%s” stands before the object (delete that, and what is behind the last bracket)"), words);
  else if (sentence != NULL)
    reason = g_strdup (_ (sentence));
  else if (jalon_file_is_text (text.start, text.end - text.start))
    reason = g_strdup (_ ("this is a text, not a dossier; add it as an article"));
  else
    reason = g_strdup (
        _ ("this is no kind of file that Jalon opens; it opens dossiers, maps such as GeoJSON, KML and GeoPackage, "
           "and tables such as CSV and Excel, and reads texts and documents as articles"));
  refuse (self, JALON_ERROR_NOT_A_DOSSIER, reason);
}

/* A brace begins these documents, too. */
static gboolean
is_rtf (JalonLoad *self)
{
  static const char mark[] = "{\\rtf";
  JalonInputSpan    span = { 0, MIN (self->reader.source->size, strlen (mark)) };
  JalonSlice        text;

  return jalon_reader_take_text (&self->reader, span, &self->buffer, &text) &&
         text.end - text.start == (gssize) strlen (mark) && memcmp (text.start, mark, strlen (mark)) == 0;
}

/* Whether the text begins as a JSON object at all. */
static gboolean
open_document (JalonLoad *self, JalonScan *scan)
{
  char first = peek (self, scan);

  if (first == '{' && !is_rtf (self))
    return jalon_scan_open (scan, '{');
  if (first == '\0' && jalon_scan_get_offset (scan) >= self->reader.source->size)
    refuse (self, JALON_ERROR_NOT_A_DOSSIER, _ ("the file is empty (expected a GeoJSON FeatureCollection)"));
  else if (first == '[')
    refuse (self, JALON_ERROR_NOT_A_DOSSIER, _ ("an array, not an object (expected a GeoJSON FeatureCollection)"));
  else
    refuse_other_kind (self);
  return FALSE;
}

/* One member, whose key was just passed. */
static void
pass_member (JalonLoad *self, JalonScan *scan, JalonInputSpan span, GHashTable *names, GString *unknown)
{
  g_autoptr (GString) key = NULL;
  JalonSlice text;
  char      *name;

  if (!jalon_reader_take_text (&self->reader, span, &self->buffer, &text))
    return;
  if (!jalon_load_check_name (self, text))
    return;
  jalon_json_arena_reset (self->reader.arena);
  key = g_string_new_len (text.start, text.end - text.start);
  name = jalon_slice_dup_key (text);
  if (!g_hash_table_add (names, name))
    jalon_set_syntax_error_at (&self->reader, span.start, N_ ("a name stands twice"));
  else
    find_member (self, scan, key, name, unknown);
}

/**
 * jalon_load_find_members:
 *
 * The first pass: finds the top-level members and the beginning of each feature.
 */
void
jalon_load_find_members (JalonLoad *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) unknown = g_string_new (NULL);
  g_auto (JalonWindow) window = { NULL };
  JalonScan      scan;
  JalonInputSpan key;

  jalon_scan_init_window (&scan, &window, self->reader.source, (JalonInputSpan){ 0, self->reader.source->size });
  window.cancellable = self->sink->progress.cancellable;
  if (!open_document (self, &scan))
    return;

  while (self->reader.error == NULL && jalon_scan_next_key_span (&scan, &key))
    pass_member (self, &scan, key, names, unknown);
  if (self->reader.error == NULL)
    jalon_scan_finish (&scan);
  jalon_set_scan_error (&self->reader, &scan);
  if (!g_hash_table_contains (names, "type"))
    refuse (self, JALON_ERROR_NOT_A_DOSSIER, _ ("type: missing (expected \"FeatureCollection\" of GeoJSON)"));
  if (!g_hash_table_contains (names, "features"))
    refuse (self, JALON_ERROR_NOT_A_DOSSIER, _ ("features: missing (expected an array of GeoJSON features)"));
  jalon_extra_add_members (&self->extra, "", (JalonSlice){ unknown->str, unknown->str + unknown->len });
}
