/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes JSON into a buffer that is flushed to a stream.
 */

#include "config.h"

#include "jalon-json-writer.h"

#include "jalon-json-extra.h"
#include "jalon-json-words.h"
#include "jalon-text.h"

#include <math.h>
#include <string.h>

/* Most pieces are short, and there is room: the call of g_string_append_len() would take longer than the copying. */
static inline void
append (GString *out, const char *bytes, gsize n_bytes)
{
  if (n_bytes >= out->allocated_len - out->len)
    {
      g_string_append_len (out, bytes, (gssize) n_bytes);
      return;
    }
  memcpy (out->str + out->len, bytes, n_bytes);
  out->len += n_bytes;
  out->str[out->len] = '\0';
}

static void
append_escaped (GString *out, char c)
{
  static const char names[] = "\bb\ff\nn\rr\tt\"\"\\\\";
  const char       *name = NULL;

  for (const char *n = names; *n != '\0' && name == NULL; n += 2)
    name = *n == c ? n + 1 : NULL;
  if (name != NULL)
    g_string_append_printf (out, "\\%c", *name);
  else
    g_string_append_printf (out, "\\u%04x", (guint) c);
}

static void
append_string (GString *out, const char *string)
{
  const char *end = string + strlen (string);
  guint64     all = 0;

  append (out, "\"", 1);
  while (TRUE)
    {
      const char *run = string;

      string = jalon_string_skip_plain (run, end, &all);
      append (out, run, string - run);
      if (string == end)
        break;
      append_escaped (out, *string++);
    }
  append (out, "\"", 1);
}

static void
new_line (JalonWriter *self)
{
  append (self->out, "\n", 1);
  for (guint i = 0; i < self->depth; i++)
    append (self->out, "  ", 2);
}

/* Comma, line or space before a value, as its place asks for; the first of all has neither. */
static void
begin_value (JalonWriter *self)
{
  if (!self->is_first)
    g_string_append_c (self->out, ',');
  if (self->inline_depth == 0 && self->depth > 0)
    new_line (self);
  else if (!self->is_first)
    g_string_append_c (self->out, ' ');
  self->is_first = FALSE;
}

static void
begin_member (JalonWriter *self, const char *key)
{
  begin_value (self);
  if (key == NULL)
    return;
  append_string (self->out, key);
  append (self->out, ": ", 2);
}

/**
 * jalon_writer_init:
 * @stream: (nullable): borrowed
 */
void
jalon_writer_init (JalonWriter *self, GOutputStream *stream)
{
  *self = (JalonWriter){ .out = g_string_new (NULL), .stream = stream, .is_first = TRUE };
}

void
jalon_writer_clear (JalonWriter *self)
{
  if (self->out != NULL)
    g_string_free (g_steal_pointer (&self->out), TRUE);
}

/**
 * jalon_writer_flush:
 * @at_least: bytes below which nothing is done yet
 *
 * Hands what is written to the stream, if there is one.
 */
gboolean
jalon_writer_flush (JalonWriter *self, gsize at_least, GCancellable *cancellable, GError **error)
{
  if (self->stream == NULL || self->out->len < at_least)
    return TRUE;
  if (!g_output_stream_write_all (self->stream, self->out->str, self->out->len, NULL, cancellable, error))
    return FALSE;
  g_string_truncate (self->out, 0);
  return TRUE;
}

/**
 * jalon_writer_open:
 * @key: (nullable): %NULL in an array
 * @bracket: '{' or '['
 *
 * Begins an object or array with each entry on a line of its own.
 */
void
jalon_writer_open (JalonWriter *self, const char *key, char bracket)
{
  begin_member (self, key);
  g_string_append_c (self->out, bracket);
  self->is_first = TRUE;
  if (self->inline_depth > 0)
    self->inline_depth++;
  else
    self->depth++;
}

/* The same, with all in it on one line. */
void
jalon_writer_open_inline (JalonWriter *self, const char *key, char bracket)
{
  begin_member (self, key);
  g_string_append_c (self->out, bracket);
  self->is_first = TRUE;
  self->inline_depth++;
}

/**
 * jalon_writer_close:
 * @bracket: '}' or ']'
 */
void
jalon_writer_close (JalonWriter *self, char bracket)
{
  if (self->inline_depth > 0)
    {
      self->inline_depth--;
    }
  else
    {
      self->depth--;
      if (!self->is_first)
        new_line (self);
    }
  g_string_append_c (self->out, bracket);
  self->is_first = FALSE;
}

/* A member that is NULL is left out. */
void
jalon_writer_string (JalonWriter *self, const char *key, const char *value)
{
  if (value == NULL)
    return;
  begin_member (self, key);
  append_string (self->out, value);
}

static void
write_language (const char *language, const char *text, gpointer data)
{
  jalon_writer_string (data, *language != '\0' ? language : "und", text);
}

/**
 * jalon_writer_text:
 * @text: (nullable): a packed text; %NULL is left out
 */
void
jalon_writer_text (JalonWriter *self, const char *key, const char *text)
{
  if (!jalon_text_is_packed (text))
    {
      jalon_writer_string (self, key, text);
      return;
    }
  jalon_writer_open (self, key, '{');
  jalon_text_foreach (text, write_language, self);
  jalon_writer_close (self, '}');
}

/**
 * jalon_writer_strv:
 * @strv: (nullable): left out where %NULL or empty
 */
void
jalon_writer_strv (JalonWriter *self, const char *key, const char *const *strv)
{
  if (strv == NULL || *strv == NULL)
    return;
  jalon_writer_open_inline (self, key, '[');
  for (; *strv != NULL; strv++)
    jalon_writer_string (self, NULL, *strv);
  jalon_writer_close (self, ']');
}

/**
 * jalon_writer_word:
 * @key: (nullable): the name of the member; %NULL within a list
 * @value: one of @vocabulary
 *
 * Writes the word that files have for a value of a vocabulary ("strike").
 */
void
jalon_writer_word (JalonWriter *self, const char *key, JalonVocabulary vocabulary, guint value)
{
  jalon_writer_string (self, key, jalon_vocabulary_get_word (vocabulary, value));
}

/**
 * jalon_writer_integer:
 * @key: (nullable): the name of the member; %NULL within a list
 *
 * Writes all digits, without a fraction or an exponent.
 */
void
jalon_writer_integer (JalonWriter *self, const char *key, gint64 value)
{
  begin_member (self, key);
  g_string_append_printf (self->out, "%" G_GINT64_FORMAT, value);
}

/**
 * jalon_writer_number:
 *
 * Writes the fewest digits that read back as the same number.
 */
void
jalon_writer_number (JalonWriter *self, const char *key, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }
  begin_member (self, key);
  g_string_append (self->out, buffer);
}

/* Of a number that printf() rounds as its exact binary value says, ten million times as many are a whole number but
 * for the rounding of the product; where that is near a half, only printf() knows. */
static gboolean
find_digits (double degrees, gint64 *out_digits)
{
  double scaled = fabs (degrees) * 1e7;
  double whole = floor (scaled);
  double rest = scaled - whole;

  if (!(scaled < 1e10) || fabs (rest - 0.5) < 1e-4)
    return FALSE;
  *out_digits = (gint64) whole + (rest > 0.5 ? 1 : 0);
  return TRUE;
}

static void
append_digits (GString *out, gint64 digits)
{
  char  buffer[24];
  char *at = buffer + sizeof buffer;
  char *end = at;

  for (guint i = 0; i < 7; i++, digits /= 10)
    *--at = (char) ('0' + digits % 10);
  *--at = '.';
  do
    *--at = (char) ('0' + digits % 10);
  while ((digits /= 10) > 0);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  append (out, at, end - at);
}

static void
append_printed (GString *out, double degrees)
{
  char  buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (buffer, sizeof buffer, "%.7f", degrees);
  end = buffer + strlen (buffer);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';
  g_string_append (out, strcmp (buffer, "-0") == 0 ? "0" : buffer);
}

/* Seven decimals, about a centimetre (RFC 7946, 11.2), less the zeros at the end. */
static void
append_degrees (GString *out, double degrees)
{
  gint64 digits;

  if (!find_digits (degrees, &digits))
    {
      append_printed (out, degrees);
      return;
    }
  if (degrees < 0.0 && digits != 0)
    append (out, "-", 1);
  append_digits (out, digits);
}

/**
 * jalon_writer_position:
 * @lon: degrees
 * @lat: degrees
 */
void
jalon_writer_position (JalonWriter *self, const char *key, double lon, double lat)
{
  begin_member (self, key);
  g_string_append_c (self->out, '[');
  append_degrees (self->out, lon);
  g_string_append (self->out, ", ");
  append_degrees (self->out, lat);
  g_string_append_c (self->out, ']');
}

/**
 * jalon_writer_degrees:
 *
 * Writes an item of an array: degrees, seven decimals at most.
 */
void
jalon_writer_degrees (JalonWriter *self, double degrees)
{
  begin_member (self, NULL);
  append_degrees (self->out, degrees);
}

/**
 * jalon_writer_boolean:
 * @key: (nullable): the name of the member; %NULL within a list
 *
 * Writes true or false; where absence means false, whoever calls leaves it out.
 */
void
jalon_writer_boolean (JalonWriter *self, const char *key, gboolean value)
{
  begin_member (self, key);
  g_string_append (self->out, value ? "true" : "false");
}

/**
 * jalon_writer_null:
 * @key: (nullable): the name of the member; %NULL within a list
 *
 * Writes a member that a format demands though there is no value, as the geometry of a feature.
 */
void
jalon_writer_null (JalonWriter *self, const char *key)
{
  begin_member (self, key);
  g_string_append (self->out, "null");
}

/* The value as it stands in the text it came from. */
void
jalon_writer_raw (JalonWriter *self, const char *key, JalonSlice value)
{
  begin_member (self, key);
  g_string_append_len (self->out, value.start, value.end - value.start);
}

/**
 * jalon_writer_member:
 * @key: with its quotes
 * @value: JSON
 *
 * Writes a member as it stood elsewhere.
 */
void
jalon_writer_member (JalonWriter *self, JalonSlice key, JalonSlice value)
{
  begin_value (self);
  g_string_append_len (self->out, key.start, key.end - key.start);
  g_string_append (self->out, ": ");
  g_string_append_len (self->out, value.start, value.end - value.start);
}

/**
 * jalon_writer_extra:
 * @extra: (nullable): an owner's unknown members
 * @path: of the object that is being written, from the owner
 *
 * Writes the unknown members of the object.
 */
void
jalon_writer_extra (JalonWriter *self, const char *extra, const char *path)
{
  JalonSlice object;
  JalonSlice key;
  JalonSlice value;
  JalonScan  scan;

  if (!jalon_extra_find (extra, path, &object))
    return;
  scan = JALON_SCAN_INIT (object);
  jalon_scan_open (&scan, '{');
  while (jalon_scan_next_member (&scan, &key, &value))
    jalon_writer_member (self, key, value);
}
