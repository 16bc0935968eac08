/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds where JSON values begin and end. Nothing recurses, so that depth
 * costs nothing.
 */

#include "config.h"

#include "jalon-json-scan.h"

#include "jalon-i18n.h"
#include "jalon-json-words.h"

#include <jansson.h>
#include <string.h>

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static inline void
skip_space (JalonScan *self)
{
  while (self->at < self->end && is_space (*self->at))
    self->at++;
}

static gboolean
fail (JalonScan *self, const char *problem)
{
  if (self->problem == NULL)
    self->problem = problem;
  return FALSE;
}

/* Past the closing quote of the string whose opening one is at @p; NULL where there is none. */
static inline const char *
find_string_end (const char *p, const char *end)
{
  guint64 all = 0;

  p = jalon_string_skip_plain (p + 1, end, &all);
  while (p < end && *p != '"')
    p = jalon_string_skip_plain (p + (*p == '\\' ? 2 : 1), end, &all);
  return p < end ? p + 1 : NULL;
}

/* @at is on the opening quote; afterwards it is past the closing one. */
static gboolean
skip_string (JalonScan *self)
{
  const char *string_end = find_string_end (self->at, self->end);

  if (string_end == NULL)
    return fail (self, N_ ("a string is not closed; the file may be cut off"));
  self->at = string_end;
  return TRUE;
}

static gboolean
skip_container (JalonScan *self)
{
  gsize depth = 0;

  for (const char *p = self->at; p < self->end;)
    {
      const char *string;

      switch (*p)
        {
        case '"':
          string = p;
          p = find_string_end (p, self->end);
          if (p == NULL)
            {
              self->at = string;
              return fail (self, N_ ("a string is not closed; the file may be cut off"));
            }
          continue;

        case '{':
        case '[':
          depth++;
          break;

        case '}':
        case ']':
          depth--;
          break;

        default:
          break;
        }
      p++;
      if (depth == 0)
        {
          self->at = p;
          return TRUE;
        }
    }

  return fail (self, N_ ("a bracket is not closed; the file may be cut off"));
}

static gboolean
skip_scalar (JalonScan *self)
{
  const char *start = self->at;

  while (self->at < self->end && !is_space (*self->at) && strchr (",:]}[{\"", *self->at) == NULL)
    self->at++;
  return self->at > start || fail (self, N_ ("a value is missing"));
}

/* On to the next entry, past the comma; FALSE past the closing bracket. */
static gboolean
next_entry (JalonScan *self, char closing)
{
  gboolean is_first = self->is_first;

  self->is_first = FALSE;
  skip_space (self);
  if (self->problem != NULL)
    return FALSE;
  if (self->at >= self->end)
    return fail (self, N_ ("the file is cut off here"));

  if (*self->at == closing)
    {
      self->at++;
      return FALSE;
    }
  if (is_first)
    return TRUE;
  if (*self->at != ',')
    return fail (self, N_ ("a comma or a closing bracket is missing"));
  self->at++;
  skip_space (self);
  return self->at < self->end || fail (self, N_ ("the file is cut off here"));
}

/**
 * jalon_scan_peek:
 *
 * Returns: the next character that is no white space, 0 at the end
 */
char
jalon_scan_peek (JalonScan *self)
{
  skip_space (self);
  return self->at < self->end ? *self->at : '\0';
}

/**
 * jalon_scan_open:
 * @bracket: '{' or '['
 *
 * Steps into an object or array; then call the "next" function of its kind until %FALSE.
 */
gboolean
jalon_scan_open (JalonScan *self, char bracket)
{
  if (jalon_scan_peek (self) != bracket)
    return fail (self, bracket == '{' ? N_ ("an object is expected") : N_ ("an array is expected"));
  self->at++;
  self->is_first = TRUE;
  return TRUE;
}

/**
 * jalon_scan_next_key:
 * @out_key: the member's name with its quotes and escapes
 *
 * Steps to the value of the object's next member; the caller must skip or open it.
 */
gboolean
jalon_scan_next_key (JalonScan *self, JalonSlice *out_key)
{
  if (!next_entry (self, '}'))
    return FALSE;
  if (jalon_scan_peek (self) != '"')
    return fail (self, N_ ("a member's name is missing"));

  out_key->start = self->at;
  if (!skip_string (self))
    return FALSE;
  out_key->end = self->at;

  if (jalon_scan_peek (self) != ':')
    return fail (self, N_ ("a colon is missing"));
  self->at++;
  return TRUE;
}

/**
 * jalon_scan_next_member:
 *
 * Steps past the object's next member.
 */
gboolean
jalon_scan_next_member (JalonScan *self, JalonSlice *out_key, JalonSlice *out_value)
{
  return jalon_scan_next_key (self, out_key) && jalon_scan_skip_value (self, out_value);
}

/**
 * jalon_scan_next_item:
 *
 * Steps past the array's next item.
 */
gboolean
jalon_scan_next_item (JalonScan *self, JalonSlice *out_item)
{
  return next_entry (self, ']') && jalon_scan_skip_value (self, out_item);
}

/**
 * jalon_scan_skip_value:
 * @out_value: the value's text, without white space around it
 *
 * Steps past one value of any kind.
 */
gboolean
jalon_scan_skip_value (JalonScan *self, JalonSlice *out_value)
{
  char     c = jalon_scan_peek (self);
  gboolean ok;

  out_value->start = self->at;
  if (c == '{' || c == '[')
    ok = skip_container (self);
  else if (c == '"')
    ok = skip_string (self);
  else
    ok = skip_scalar (self);
  out_value->end = self->at;
  return ok;
}

/**
 * jalon_scan_finish:
 *
 * Returns: whether nothing went wrong and only white space is left
 */
gboolean
jalon_scan_finish (JalonScan *self)
{
  if (self->problem == NULL && jalon_scan_peek (self) != '\0')
    fail (self, N_ ("there is more after the end"));
  return self->problem == NULL && self->at >= self->end;
}

char *
jalon_slice_dup (JalonSlice slice)
{
  return g_strndup (slice.start, slice.end - slice.start);
}

/**
 * jalon_slice_dup_key:
 * @key: a string with quotes and escapes
 *
 * Returns: (transfer full): the string it stands for
 */
char *
jalon_slice_dup_key (JalonSlice key)
{
  json_t *json;
  char   *name;

  if (memchr (key.start, '\\', key.end - key.start) == NULL)
    return g_strndup (key.start + 1, key.end - key.start - 2);

  json = json_loadb (key.start, key.end - key.start, JSON_DECODE_ANY, NULL);
  name = g_strdup (json != NULL ? json_string_value (json) : "");
  json_decref (json);
  return name;
}

gboolean
jalon_slice_key_is (JalonSlice key, const char *name)
{
  gsize            length = strlen (name);
  g_autofree char *decoded = NULL;

  if (memchr (key.start, '\\', key.end - key.start) == NULL)
    return (gsize) (key.end - key.start) == length + 2 && memcmp (key.start + 1, name, length) == 0;

  decoded = jalon_slice_dup_key (key);
  return strcmp (decoded, name) == 0;
}

gboolean
jalon_slice_find_member (JalonSlice object, const char *name, JalonSlice *out_value)
{
  JalonScan  scan = JALON_SCAN_INIT (object);
  JalonSlice key;

  if (!jalon_scan_open (&scan, '{'))
    return FALSE;
  while (jalon_scan_next_member (&scan, &key, out_value))
    {
      if (jalon_slice_key_is (key, name))
        return TRUE;
    }
  return FALSE;
}

gboolean
jalon_slice_find_item (JalonSlice array, gsize index, JalonSlice *out_item)
{
  JalonScan scan = JALON_SCAN_INIT (array);

  if (!jalon_scan_open (&scan, '['))
    return FALSE;
  while (jalon_scan_next_item (&scan, out_item))
    {
      if (index-- == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalon_slice_get_line_and_column:
 * @at: within @whole, or its end
 * @out_line: from 1
 * @out_column: from 1, in characters
 */
void
jalon_slice_get_line_and_column (JalonSlice whole, const char *at, gsize *out_line, gsize *out_column)
{
  const char *line_start = whole.start;
  gsize       column = 1;

  *out_line = 1;
  for (const char *p = whole.start; (p = memchr (p, '\n', at - p)) != NULL; line_start = ++p)
    ++*out_line;
  for (const char *p = line_start; p < at; p++)
    column += (*p & 0xC0) != 0x80;
  *out_column = column;
}
