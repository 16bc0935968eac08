/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Jansson's lexer goes byte by byte through three calls: on a million features
 * that is two thirds of the time of loading. This one makes the same tree of
 * ordinary text in a sixth of it. It judges nothing: whatever is not ordinary
 * (surrogate escapes, very long numbers, deep nesting, anything wrong) it
 * leaves to Jansson, which reads it or says what is wrong with it. A fuzz
 * target holds the two against each other.
 */

#include "config.h"

#include "jalon-json-plain.h"

#include <math.h>
#include <string.h>

#define MAX_DEPTH 32

/* Digits that always fit a 64-bit integer. */
#define MAX_DIGITS 18

/* Longest number that is read here, with its end. */
#define MAX_NUMBER 32

/**
 * Parser:
 *
 * @scratch: (owned): the string with escapes that is being read
 */
typedef struct
{
  const char *at;
  const char *end;
  GString    *scratch;
} Parser;

/* A string's bytes, in the text or in the scratch buffer. */
typedef struct
{
  const char *bytes;
  gsize       length;
} Bytes;

static json_t *parse_value (Parser *self,
                            guint   depth);

static inline char
peek (Parser *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
  return self->at < self->end ? *self->at : '\0';
}

static inline gboolean
accept (Parser *self,
        char    c)
{
  if (peek (self) != c)
    return FALSE;
  self->at++;
  return TRUE;
}

/* The four digits of a \u escape; @at is past the u. Only characters of one escape, and not U+0000. */
static gboolean
append_unicode (Parser *self)
{
  gunichar c = 0;

  if (self->end - self->at < 4)
    return FALSE;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (*self->at++);

      if (digit < 0)
        return FALSE;
      c = c * 16 + digit;
    }
  if (c == 0 || (c >= 0xd800 && c <= 0xdfff))
    return FALSE;
  g_string_append_unichar (self->scratch, c);
  return TRUE;
}

static gboolean
append_escape (Parser *self)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  const char       *name;
  char              c;

  if (self->at >= self->end)
    return FALSE;
  c = *self->at++;
  if (c == 'u')
    return append_unicode (self);
  name = c != '\0' ? strchr (names, c) : NULL;
  if (name == NULL)
    return FALSE;
  g_string_append_c (self->scratch, values[name - names]);
  return TRUE;
}

/* The rest of a string from its first escape on. */
static gboolean
parse_escaped (Parser     *self,
               const char *start)
{
  if (self->scratch == NULL)
    self->scratch = g_string_new (NULL);
  g_string_truncate (self->scratch, 0);
  while (self->at < self->end && *self->at != '"')
    {
      g_string_append_len (self->scratch, start, self->at - start);
      self->at++;
      if (!append_escape (self))
        return FALSE;
      start = self->at;
      while (self->at < self->end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
        self->at++;
      if (self->at < self->end && (guchar) *self->at < 0x20)
        return FALSE;
    }
  g_string_append_len (self->scratch, start, self->at - start);
  return self->at < self->end;
}

/* @at is on the opening quote; afterwards it is past the closing one. */
static gboolean
parse_string (Parser *self,
              Bytes  *out)
{
  const char *start = ++self->at;
  guchar      all = 0;

  while (self->at < self->end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
    all |= *self->at++;
  if (self->at >= self->end)
    return FALSE;

  *out = (Bytes){ start, self->at - start };
  if (*self->at == '\\')
    {
      if (!parse_escaped (self, start))
        return FALSE;
      *out = (Bytes){ self->scratch->str, self->scratch->len };
      all = 0x80;
    }
  if (*self->at++ != '"')
    return FALSE;
  return all < 0x80 || g_utf8_validate_len (out->bytes, out->length, NULL);
}

static json_t *
parse_object (Parser *self,
              guint   depth)
{
  json_t *object = json_object ();
  gsize   n_members = 0;

  self->at++;
  if (accept (self, '}'))
    return object;
  do
    {
      Bytes   key;
      char    name[64];
      json_t *value;

      if (peek (self) != '"' || !parse_string (self, &key) || key.length >= sizeof name)
        break;
      /* The value may need the scratch buffer that the key is in. */
      memcpy (name, key.bytes, key.length);
      if (!accept (self, ':') || (value = parse_value (self, depth + 1)) == NULL)
        break;
      /* A name that stands twice does not add a member. */
      if (json_object_setn_new_nocheck (object, name, key.length, value) != 0 || json_object_size (object) != ++n_members)
        break;
      if (accept (self, '}'))
        return object;
    }
  while (accept (self, ','));

  json_decref (object);
  return NULL;
}

static json_t *
parse_array (Parser *self,
             guint   depth)
{
  json_t *array = json_array ();

  self->at++;
  if (accept (self, ']'))
    return array;
  do
    {
      json_t *item = parse_value (self, depth + 1);

      if (item == NULL || json_array_append_new (array, item) != 0)
        break;
      if (accept (self, ']'))
        return array;
    }
  while (accept (self, ','));

  json_decref (array);
  return NULL;
}

static const char *
skip_digits (Parser *self)
{
  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at;
}

static gboolean
skip_fraction_and_exponent (Parser *self)
{
  const char *start;

  if (self->at < self->end && *self->at == '.')
    {
      start = ++self->at;
      if (skip_digits (self) == start)
        return FALSE;
    }
  if (self->at < self->end && (*self->at == 'e' || *self->at == 'E'))
    {
      self->at++;
      if (self->at < self->end && (*self->at == '+' || *self->at == '-'))
        self->at++;
      start = self->at;
      if (skip_digits (self) == start)
        return FALSE;
    }
  return TRUE;
}

static json_t *
parse_number (Parser *self)
{
  const char *start = self->at;
  const char *digits;
  char        buffer[MAX_NUMBER];
  double      number;

  if (self->at < self->end && *self->at == '-')
    self->at++;
  digits = self->at;
  if (skip_digits (self) == digits || (*digits == '0' && self->at - digits > 1))
    return NULL;
  if (self->at >= self->end || (*self->at != '.' && *self->at != 'e' && *self->at != 'E'))
    {
      json_int_t value = 0;

      if (self->at - digits > MAX_DIGITS)
        return NULL;
      for (const char *p = digits; p < self->at; p++)
        value = value * 10 + (*p - '0');
      return json_integer (*start == '-' ? -value : value);
    }

  if (!skip_fraction_and_exponent (self) || self->at - start >= MAX_NUMBER)
    return NULL;
  memcpy (buffer, start, self->at - start);
  buffer[self->at - start] = '\0';
  number = g_ascii_strtod (buffer, NULL);
  return isfinite (number) ? json_real (number) : NULL;
}

static json_t *
parse_literal (Parser     *self,
               const char *word,
               json_t     *value)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return NULL;
  self->at += length;
  return self->at >= self->end || !g_ascii_isalpha (*self->at) ? value : NULL;
}

static json_t *
parse_value (Parser *self,
             guint   depth)
{
  Bytes string;

  if (depth > MAX_DEPTH)
    return NULL;
  switch (peek (self))
    {
    case '{':
      return parse_object (self, depth);
    case '[':
      return parse_array (self, depth);
    case '"':
      return parse_string (self, &string) ? json_stringn_nocheck (string.bytes, string.length) : NULL;
    case 't':
      return parse_literal (self, "true", json_true ());
    case 'f':
      return parse_literal (self, "false", json_false ());
    case 'n':
      return parse_literal (self, "null", json_null ());
    default:
      return parse_number (self);
    }
}

/**
 * jalon_json_parse_plain:
 * @text: one value, and what may follow it
 * @out_end: (out): past the value
 *
 * Returns: (transfer full) (nullable): the tree that json_loadb() makes of it with
 *   duplicate names rejected and null characters allowed; %NULL where that must be asked
 */
json_t *
jalon_json_parse_plain (JalonSlice   text,
                        const char **out_end)
{
  Parser  parser = { text.start, text.end, NULL };
  json_t *json = parse_value (&parser, 0);

  if (parser.scratch != NULL)
    g_string_free (parser.scratch, TRUE);
  *out_end = parser.at;
  return json;
}
