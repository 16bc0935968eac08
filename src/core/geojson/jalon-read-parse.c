/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parses one part of a file, and says in the whole file's lines where it is not JSON.
 */

#include "config.h"

#include "jalon-read-parse.h"

#include "jalon-i18n.h"
#include "jalon-json-fault.h"
#include "jalon-json-plain.h"
#include "jalon-read.h"

/* The bytes of one character, at most. */
#define MAX_CHARACTER 4

/* What stands at @offset: whether it begins with a byte that is not UTF-8, and which. */
static gboolean
is_bad_encoding (JalonReader *reader, guint64 offset, guchar *out_byte)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  JalonInputSpan span = { offset, MIN (offset + MAX_CHARACTER, reader->source->size) };
  const char    *bytes;

  if (span.start >= span.end)
    return FALSE;
  bytes = jalon_input_get (reader->source, span, &buffer, &reader->error);
  if (bytes == NULL)
    return FALSE;
  *out_byte = (guchar) *bytes;
  return g_utf8_get_char_validated (bytes, span.end - span.start) == (gunichar) -1;
}

static void
set_encoding_error (JalonReader *reader, guint64 offset, guchar byte)
{
  gsize line;
  gsize column;

  if (!jalon_input_find_line (reader->source, offset, &line, &column, &reader->error))
    return;
  g_set_error (&reader->error,
               JALON_ERROR,
               JALON_ERROR_SYNTAX,
               _ ("%s: line %zu, column %zu: byte %zu (0x%02x) is not UTF-8 (save the file in that encoding)"),
               reader->name,
               line,
               column,
               (gsize) offset,
               (guint) byte);
}

/**
 * jalon_set_syntax_error_at:
 * @offset: in the reader's source, bytes
 * @problem: what is wrong there; translated here where it is not yet
 *
 * Fails because the file is not JSON, or not even UTF-8.
 */
void
jalon_set_syntax_error_at (JalonReader *reader, guint64 offset, const char *problem)
{
  gsize    line;
  gsize    column;
  guchar   byte;
  gboolean is_encoding;

  if (reader->error != NULL)
    return;
  is_encoding = is_bad_encoding (reader, offset, &byte);
  if (reader->error != NULL)
    return;
  if (is_encoding)
    {
      set_encoding_error (reader, offset, byte);
      return;
    }
  if (!jalon_input_find_line (reader->source, offset, &line, &column, &reader->error))
    return;
  /* Translators: the first %s is a file's name, the last %s what is wrong there */
  g_set_error (&reader->error,
               JALON_ERROR,
               JALON_ERROR_SYNTAX,
               _ ("%s: line %zu, column %zu: this is not JSON: %s"),
               reader->name,
               line,
               column,
               _ (problem));
}

static guint64
get_offset (const JalonReader *reader, const char *at)
{
  return reader->offset + (guint64) (at - reader->text.start);
}

/* @at: in the reader's text at hand
 *
 * As jalon_set_syntax_error_at(). */
static void
set_syntax_error (JalonReader *reader, const char *at, const char *problem)
{
  jalon_set_syntax_error_at (reader, get_offset (reader, at), problem);
}

/**
 * jalon_set_scan_error:
 * @scan: through the reader's source, in windows
 *
 * Fails where the scan did: because of what stands there, or because it could not be read.
 */
void
jalon_set_scan_error (JalonReader *reader, const JalonScan *scan)
{
  if (reader->error != NULL)
    return;
  if (scan->window->error != NULL)
    g_propagate_error (&reader->error, g_steal_pointer (&scan->window->error));
  else if (scan->problem != NULL)
    jalon_set_syntax_error_at (reader, scan->problem_at, scan->problem);
}

/**
 * jalon_reader_take_text:
 * @span: within the source
 * @buffer: holds it
 * @out_text: (out): the text, as long as @buffer is not used again
 *
 * Has a part of the source at hand.
 *
 * Returns: whether it could be read; else the reader fails
 */
gboolean
jalon_reader_take_text (JalonReader *reader, JalonInputSpan span, JalonInputBuffer *buffer, JalonSlice *out_text)
{
  const char *bytes = jalon_input_get (reader->source, span, buffer, &reader->error);

  if (bytes == NULL)
    return FALSE;
  reader->text = (JalonSlice){ bytes, bytes + (span.end - span.start) };
  reader->offset = span.start;
  *out_text = reader->text;
  return TRUE;
}

/* Whether the text is JSON that only goes beyond what can be read. */
static gboolean
is_unfit (const json_error_t *error)
{
  static const gboolean unfit[] = {
    [json_error_numeric_overflow] = TRUE, [json_error_duplicate_key] = TRUE,  [json_error_null_character] = TRUE,
    [json_error_null_byte_in_key] = TRUE, [json_error_stack_overflow] = TRUE,
  };
  guint code = json_error_code (error);

  return code < G_N_ELEMENTS (unfit) && unfit[code];
}

/* Fails for what Jansson does not take. */
static JalonParseStatus
fail_parse (JalonReader *reader, const char *path, JalonSlice text, const json_error_t *error)
{
  g_autofree char *words = jalon_json_error_dup_words (error);
  const char      *invalid;

  if (is_unfit (error))
    {
      g_set_error (&reader->error, JALON_ERROR, JALON_ERROR_INVALID_VALUE, "%s: %s: %s", reader->name, path, words);
      return JALON_PARSE_UNFIT;
    }
  if (!g_utf8_validate_len (text.start, text.end - text.start, &invalid) && *invalid != '\0')
    set_encoding_error (reader, get_offset (reader, invalid), (guchar) *invalid);
  else
    set_syntax_error (reader, text.start + CLAMP (error->position, 0, text.end - text.start), words);
  return JALON_PARSE_BROKEN;
}

/* Behind a value there is nothing, or the comma before the next: a parser stops after "1" of "1e". */
static gboolean
ends_well (JalonSlice text, const char *end)
{
  JalonScan scan = JALON_SCAN_INIT (((JalonSlice){ end, text.end }));
  char      next = jalon_scan_peek (&scan);

  return scan.at >= scan.end || next == ',';
}

static JalonJson *
parse_by_jansson (JalonJsonArena *arena, JalonSlice text, const char **out_end, json_error_t *out_error)
{
  json_t    *json = json_loadb (text.start,
                             text.end - text.start,
                             JSON_REJECT_DUPLICATES | JSON_DISABLE_EOF_CHECK | JSON_DECODE_ANY | JSON_ALLOW_NUL,
                             out_error);
  JalonJson *tree;

  if (json == NULL)
    return NULL;
  *out_end = text.start + out_error->position;
  tree = jalon_json_new_from_jansson (arena, json);
  json_decref (json);
  return tree;
}

/**
 * jalon_parse_slice:
 * @path: where @text stands, for messages
 * @text: one value within the reader's text at hand; a comma and more may follow
 * @out_json: (out): the value, in the reader's arena
 *
 * Parses one value; the reader fails where that cannot be done.
 */
JalonParseStatus
jalon_parse_slice (JalonReader *reader, const char *path, JalonSlice text, JalonJson **out_json)
{
  const char  *end;
  json_error_t error;

  *out_json = jalon_json_parse_plain (reader->arena, text, &end);
  if (*out_json == NULL)
    *out_json = parse_by_jansson (reader->arena, text, &end, &error);
  if (*out_json == NULL)
    *out_json = jalon_json_parse_tolerant (reader->arena, text, &end);
  if (*out_json == NULL)
    return fail_parse (reader, path, text, &error);
  if (ends_well (text, end))
    return JALON_PARSE_OK;

  set_syntax_error (reader, end, N_ ("the value does not end here"));
  return JALON_PARSE_BROKEN;
}
