/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Jansson's lexer goes byte by byte through three calls, and each of its values
 * takes two or three allocations: on a million features that is most of the
 * time of loading. This parser makes a tree of ordinary text in a tenth of it.
 * It judges nothing: whatever is not ordinary (surrogate escapes, very long
 * numbers, deep nesting, anything wrong) it leaves to Jansson, which reads it or
 * says what is wrong with it. A fuzz target holds the two against each other.
 */

#include "config.h"

#include "jalon-json-plain.h"

#include "jalon-json-words.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define MAX_DEPTH 32

/* The same, and the number of members, where Jansson has refused the text. */
#define MAX_TOLERATED_DEPTH 512
#define MAX_TOLERATED_MEMBERS 4096

/* Stands for half of a surrogate pair. */
#define REPLACEMENT 0xfffd

/* Of more members a hash table finds sooner which name stands twice. */
#define MAX_MEMBERS 64

/* Digits that always fit a 64-bit integer. */
#define MAX_DIGITS 18

/* Longest number that is read here, with its end. */
#define MAX_NUMBER 32

/**
 * Parser:
 *
 * @arena: takes the tree
 * @scratch: (owned) (nullable): the string with escapes that is being read
 * @is_tolerant: reads what Jansson does not
 */
typedef struct
{
  const char     *at;
  const char     *end;
  JalonJsonArena *arena;
  GString        *scratch;
  gboolean        is_tolerant;
} Parser;

/* A string's bytes, in the text or in the scratch buffer. */
typedef struct
{
  const char *bytes;
  gsize       length;
} Bytes;

static JalonJson *parse_value (Parser *self, guint depth);

static inline char
peek (Parser *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
  return self->at < self->end ? *self->at : '\0';
}

static inline gboolean
accept (Parser *self, char c)
{
  if (peek (self) != c)
    return FALSE;
  self->at++;
  return TRUE;
}

/* The four digits of a \u escape; @at is past the u. */
static gboolean
read_unit (Parser *self, gunichar *out_unit)
{
  *out_unit = 0;
  if (self->end - self->at < 4)
    return FALSE;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (*self->at++);

      if (digit < 0)
        return FALSE;
      *out_unit = *out_unit * 16 + digit;
    }
  return TRUE;
}

/* The second half of a surrogate pair, if it is there; else @at stays. */
static gboolean
read_low_half (Parser *self, gunichar *out_unit)
{
  const char *start = self->at;

  if (self->end - self->at >= 6 && self->at[0] == '\\' && self->at[1] == 'u')
    {
      self->at += 2;
      if (read_unit (self, out_unit) && *out_unit >= 0xdc00 && *out_unit <= 0xdfff)
        return TRUE;
    }
  self->at = start;
  return FALSE;
}

/* Pairs of escapes, halves of them and U+0000 are left to Jansson, which takes the first and the last. */
static gboolean
append_unicode (Parser *self)
{
  gunichar c;
  gunichar low;

  if (!read_unit (self, &c))
    return FALSE;
  if (!self->is_tolerant && (c == 0 || (c >= 0xd800 && c <= 0xdfff)))
    return FALSE;
  if (c >= 0xd800 && c <= 0xdbff && read_low_half (self, &low))
    c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
  else if (c >= 0xd800 && c <= 0xdfff)
    c = REPLACEMENT;
  if (c == 0)
    g_string_append_c (self->scratch, '\0');
  else
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
parse_escaped (Parser *self, const char *start)
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

/* Zeros are from escapes: those of the text itself end it before. */
static gboolean
is_utf8 (Bytes bytes)
{
  const char *at = bytes.bytes;
  const char *end = bytes.bytes + bytes.length;

  while (!g_utf8_validate_len (at, end - at, &at))
    {
      if (*at != '\0')
        return FALSE;
      at++;
    }
  return TRUE;
}

/* @at is on the opening quote; afterwards it is past the closing one. */
static gboolean
parse_string (Parser *self, Bytes *out)
{
  const char *start = ++self->at;
  guint64     all = 0;

  self->at = jalon_string_skip_plain (start, self->end, &all);
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
  return (all & JALON_WORD_OF (0x80)) == 0 || is_utf8 (*out);
}

static JalonJson *
parse_string_value (Parser *self)
{
  Bytes string;

  return parse_string (self, &string) ? jalon_json_new_string (self->arena, string.bytes, string.length) : NULL;
}

/* A member's name, kept by its value. */
static JalonJson *
parse_member (Parser *self, guint depth)
{
  Bytes      key;
  char      *name;
  JalonJson *value;

  if (peek (self) != '"' || !parse_string (self, &key) || memchr (key.bytes, '\0', key.length) != NULL)
    return NULL;
  name = jalon_json_arena_alloc (self->arena, key.length + 1);
  memcpy (name, key.bytes, key.length);
  name[key.length] = '\0';
  if (!accept (self, ':') || (value = parse_value (self, depth + 1)) == NULL)
    return NULL;
  value->key = name;
  value->key_length = (guint32) key.length;
  return value;
}

static JalonJson *
parse_object (Parser *self, guint depth)
{
  JalonJson  *object = jalon_json_new (self->arena, JSON_OBJECT);
  JalonJson **end = &object->members;
  gsize       max_members = self->is_tolerant ? MAX_TOLERATED_MEMBERS : MAX_MEMBERS;

  self->at++;
  if (accept (self, '}'))
    return object;
  do
    {
      JalonJson *member = parse_member (self, depth);

      if (member == NULL || jalon_json_get (object, member->key) != NULL || ++object->length > max_members)
        return NULL;
      object->names |= JALON_JSON_NAME_BIT (member->key, member->key_length);
      *end = member;
      end = &member->next;
      if (accept (self, '}'))
        return object;
    }
  while (accept (self, ','));

  return NULL;
}

static JalonJson *
parse_array (Parser *self, guint depth)
{
  JalonJson  *array = jalon_json_new (self->arena, JSON_ARRAY);
  JalonJson  *first = NULL;
  JalonJson **end = &first;

  self->at++;
  if (accept (self, ']'))
    return array;
  do
    {
      JalonJson *item = parse_value (self, depth + 1);

      if (item == NULL)
        return NULL;
      *end = item;
      end = &item->next;
      array->length++;
      if (accept (self, ']'))
        {
          jalon_json_set_items (array, self->arena, first);
          return array;
        }
    }
  while (accept (self, ','));

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

/* A number as it is read: @integer, or @real. */
typedef struct
{
  gboolean is_integer;
  gint64   integer;
  double   real;
} Number;

/* As near as a floating-point number comes to it; infinite beyond them. */
static gboolean
read_long_number (const char *start, const char *end, Number *out)
{
  g_autofree char *digits = g_strndup (start, end - start);

  *out = (Number){ .real = g_ascii_strtod (digits, NULL) };
  return TRUE;
}

static gboolean
read_integer (Parser *self, const char *digits, gboolean is_negative, Number *out)
{
  gint64 value = 0;

  if (self->at - digits > MAX_DIGITS)
    return self->is_tolerant && read_long_number (is_negative ? digits - 1 : digits, self->at, out);
  for (const char *p = digits; p < self->at; p++)
    value = value * 10 + (*p - '0');
  *out = (Number){ .is_integer = TRUE, .integer = is_negative ? -value : value };
  return TRUE;
}

/* Digits with a point among them and no exponent: a whole number below 2^53 and
 * a power of ten up to 10^22 are both exact, so that one division rounds as it
 * must (Clinger 1990, "How to read floating point numbers accurately"). */
static gboolean
read_short_real (const char *start, const char *end, double *out_value)
{
#if FLT_EVAL_METHOD == 0
  static const double powers[] = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };
  gboolean    is_negative = *start == '-';
  guint64     digits = 0;
  const char *point = NULL;

  if (end - start > 16)
    return FALSE;
  for (const char *p = start + is_negative; p < end; p++)
    {
      if (*p == '.')
        point = p;
      else if (g_ascii_isdigit (*p))
        digits = digits * 10 + (*p - '0');
      else
        return FALSE;
    }
  if (point == NULL)
    return FALSE;
  *out_value = (double) digits / powers[end - point - 1];
  if (is_negative)
    *out_value = -*out_value;
  return TRUE;
#else
  return FALSE;
#endif
}

static gboolean
read_real (Parser *self, const char *start, Number *out)
{
  char   buffer[MAX_NUMBER];
  double value;

  if (self->is_tolerant)
    return read_long_number (start, self->at, out);
  if (self->at - start >= MAX_NUMBER)
    return FALSE;
  if (!read_short_real (start, self->at, &value))
    {
      memcpy (buffer, start, self->at - start);
      buffer[self->at - start] = '\0';
      value = g_ascii_strtod (buffer, NULL);
    }
  *out = (Number){ .real = value };
  return isfinite (value);
}

static gboolean
read_number (Parser *self, Number *out)
{
  const char *start = self->at;
  const char *digits;

  if (self->at < self->end && *self->at == '-')
    self->at++;
  digits = self->at;
  if (skip_digits (self) == digits || (*digits == '0' && self->at - digits > 1))
    return FALSE;
  if (self->at >= self->end || (*self->at != '.' && *self->at != 'e' && *self->at != 'E'))
    return read_integer (self, digits, *start == '-', out);
  return skip_fraction_and_exponent (self) && read_real (self, start, out);
}

static JalonJson *
parse_number (Parser *self)
{
  JalonJson *json;
  Number     number;

  if (!read_number (self, &number))
    return NULL;
  json = jalon_json_new (self->arena, number.is_integer ? JSON_INTEGER : JSON_REAL);
  if (number.is_integer)
    json->integer = number.integer;
  else
    json->real = number.real;
  return json;
}

static JalonJson *
parse_literal (Parser *self, const char *word, json_type type)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return NULL;
  self->at += length;
  return self->at >= self->end || !g_ascii_isalpha (*self->at) ? jalon_json_new (self->arena, type) : NULL;
}

static JalonJson *
parse_value (Parser *self, guint depth)
{
  if (depth > (self->is_tolerant ? MAX_TOLERATED_DEPTH : MAX_DEPTH))
    return NULL;
  switch (peek (self))
    {
    case '{':
      return parse_object (self, depth);
    case '[':
      return parse_array (self, depth);
    case '"':
      return parse_string_value (self);
    case 't':
      return parse_literal (self, "true", JSON_TRUE);
    case 'f':
      return parse_literal (self, "false", JSON_FALSE);
    case 'n':
      return parse_literal (self, "null", JSON_NULL);
    default:
      return parse_number (self);
    }
}

static JalonJson *
parse (Parser *self, const char **out_end)
{
  JalonJson *json = parse_value (self, 0);

  if (self->scratch != NULL)
    g_string_free (self->scratch, TRUE);
  *out_end = self->at;
  return json;
}

/**
 * jalon_json_parse_plain:
 * @arena: takes the tree
 * @text: one value, and what may follow it
 * @out_end: (out): past the value
 *
 * Returns: (nullable): the tree that json_loadb() makes of it with duplicate names
 *   rejected and null characters allowed; %NULL where that must be asked
 */
JalonJson *
jalon_json_parse_plain (JalonJsonArena *arena, JalonSlice text, const char **out_end)
{
  Parser parser = { .at = text.start, .end = text.end, .arena = arena };

  return parse (&parser, out_end);
}

/**
 * jalon_json_parse_tolerant:
 * @arena: takes the tree
 * @text: one value, and what may follow it
 * @out_end: (out): past the value
 *
 * Reads what RFC 8259 allows and Jansson does not take, so that one odd value costs no more than itself: numbers
 * beyond 64 bits become floating-point numbers, halves of surrogate pairs U+FFFD.
 *
 * Returns: (nullable): the tree; %NULL where it cannot be had, as where a name stands twice
 */
JalonJson *
jalon_json_parse_tolerant (JalonJsonArena *arena, JalonSlice text, const char **out_end)
{
  Parser parser = { .at = text.start, .end = text.end, .arena = arena, .is_tolerant = TRUE };

  return parse (&parser, out_end);
}

/**
 * jalon_json_read_plain_number:
 * @text: a number, and what may follow it
 * @out_number: (out): as jalon_json_get_number() gives it
 *
 * Reads a number as jalon_json_parse_plain() does, without a tree.
 *
 * Returns: (nullable): past the number; %NULL where there is none
 */
const char *
jalon_json_read_plain_number (JalonSlice text, double *out_number)
{
  Parser parser = { .at = text.start, .end = text.end };
  Number number;

  if (!read_number (&parser, &number))
    return NULL;
  *out_number = number.is_integer ? (double) number.integer : number.real;
  return parser.at;
}
