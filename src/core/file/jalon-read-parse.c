/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parses one part of a file, and says in the whole file's lines where it is not JSON.
 */

#include "config.h"

#include "jalon-read.h"

#include "jalon-i18n.h"
#include "jalon-json-fault.h"
#include "jalon-json-plain.h"

static void
set_encoding_error (JalonReader *reader, const char *at)
{
  gsize line;
  gsize column;

  jalon_slice_get_line_and_column (reader->whole, at, &line, &column);
  g_set_error (&reader->error,
               JALON_ERROR,
               JALON_ERROR_SYNTAX,
               _ ("%s: line %zu, column %zu: byte %zu (0x%02x) is not UTF-8 (save the file in that encoding)"),
               reader->name,
               line,
               column,
               (gsize) (at - reader->whole.start),
               (guint) (guchar) *at);
}

/**
 * jalon_set_syntax_error:
 * @at: in the reader's whole text
 * @problem: what is wrong there; translated here where it is not yet
 *
 * Fails because the file is not JSON, or not even UTF-8.
 */
void
jalon_set_syntax_error (JalonReader *reader, const char *at, const char *problem)
{
  gsize line;
  gsize column;

  if (reader->error != NULL)
    return;
  if (at < reader->whole.end && g_utf8_get_char_validated (at, reader->whole.end - at) == (gunichar) -1)
    {
      set_encoding_error (reader, at);
      return;
    }
  jalon_slice_get_line_and_column (reader->whole, at, &line, &column);
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

/* Whether the text is JSON that only goes beyond what can be read. */
static gboolean
is_unfit (const json_error_t *error)
{
  switch (json_error_code (error))
    {
    case json_error_numeric_overflow:
    case json_error_duplicate_key:
    case json_error_null_character:
    case json_error_null_byte_in_key:
    case json_error_stack_overflow:
      return TRUE;
    case json_error_unknown:
    case json_error_out_of_memory:
    case json_error_cannot_open_file:
    case json_error_invalid_argument:
    case json_error_invalid_utf8:
    case json_error_premature_end_of_input:
    case json_error_end_of_input_expected:
    case json_error_invalid_syntax:
    case json_error_invalid_format:
    case json_error_wrong_type:
    case json_error_null_value:
    case json_error_item_not_found:
    case json_error_index_out_of_range:
    default:
      return FALSE;
    }
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
    set_encoding_error (reader, invalid);
  else
    jalon_set_syntax_error (reader, text.start + CLAMP (error->position, 0, text.end - text.start), words);
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

/**
 * jalon_parse_slice:
 * @path: where @text stands, for messages
 * @text: one value within the reader's whole text; a comma and more may follow
 * @out_json: (out): the value, in the reader's arena
 *
 * Parses one value; the reader fails where that cannot be done.
 */
JalonParseStatus
jalon_parse_slice (JalonReader *reader, const char *path, JalonSlice text, JalonJson **out_json)
{
  const char *end;

  *out_json = jalon_json_parse_plain (reader->arena, text, &end);
  if (*out_json == NULL)
    {
      json_error_t error;
      json_t      *json = json_loadb (text.start,
                                 text.end - text.start,
                                 JSON_REJECT_DUPLICATES | JSON_DISABLE_EOF_CHECK | JSON_DECODE_ANY | JSON_ALLOW_NUL,
                                 &error);

      if (json == NULL)
        return fail_parse (reader, path, text, &error);
      end = text.start + error.position;
      *out_json = jalon_json_new_from_jansson (reader->arena, json);
      json_decref (json);
    }
  if (ends_well (text, end))
    return JALON_PARSE_OK;

  jalon_set_syntax_error (reader, end, N_ ("the value does not end here"));
  return JALON_PARSE_BROKEN;
}
