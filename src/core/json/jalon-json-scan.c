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

/**
 * jalon_scan_get_offset:
 *
 * Returns: where the scan is, bytes from the beginning of the source or, without a window, of the text
 */
guint64
jalon_scan_get_offset (const JalonScan *self)
{
  return self->base + (guint64) (self->at - self->start);
}

/* On to the part of the source behind the window; FALSE where there is none. */
static gboolean
move_window (JalonScan *self)
{
  JalonWindow   *window = self->window;
  JalonInputSpan span;

  if (window == NULL || window->next >= window->end || window->error != NULL ||
      g_cancellable_set_error_if_cancelled (window->cancellable, &window->error))
    return FALSE;

  span = (JalonInputSpan){ window->next, MIN (window->end, window->next + window->source->window) };
  self->start = jalon_input_get (window->source, span, &window->buffer, &window->error);
  self->base = span.start;
  self->at = self->start;
  self->end = self->start != NULL ? self->start + (span.end - span.start) : NULL;
  window->next = span.end;
  return self->start != NULL;
}

/* Whether there is a character at @at. */
static inline gboolean
has_more (JalonScan *self)
{
  return self->at < self->end || move_window (self);
}

static inline void
skip_space (JalonScan *self)
{
  while (has_more (self) && is_space (*self->at))
    self->at++;
}

static gboolean
fail_at (JalonScan *self, guint64 offset, const char *problem)
{
  if (self->problem != NULL)
    return FALSE;
  self->problem = problem;
  self->problem_at = offset;
  return FALSE;
}

static gboolean
fail (JalonScan *self, const char *problem)
{
  return fail_at (self, jalon_scan_get_offset (self), problem);
}

/* From within a string to its closing quote, or beyond @end by the character that a last backslash escapes. */
static inline const char *
find_quote (const char *p, const char *end)
{
  guint64 all = 0;

  p = jalon_string_skip_plain (p, end, &all);
  while (p < end && *p != '"')
    p = jalon_string_skip_plain (p + (*p == '\\' ? 2 : 1), end, &all);
  return p;
}

/* @at is on the opening quote; afterwards it is past the closing one. */
static gboolean
skip_string (JalonScan *self)
{
  guint64 start = jalon_scan_get_offset (self);

  for (self->at++; has_more (self);)
    {
      const char *quote = find_quote (self->at, self->end);
      gboolean    is_cut_escape = quote > self->end;

      self->at = MIN (quote, self->end);
      if (self->at < self->end)
        {
          self->at++;
          return TRUE;
        }
      if (is_cut_escape && move_window (self))
        self->at++;
    }
  return fail_at (self, start, N_ ("a string is not closed; the file may be cut off"));
}

/* To the bracket that closes the first, to a string within, or to @end. */
static const char *
skip_brackets (const char *p, const char *end, gsize *depth)
{
  for (; p < end; p++)
    {
      switch (*p)
        {
        case '"':
          return p;
        case '{':
        case '[':
          ++*depth;
          break;
        case '}':
        case ']':
          if (--*depth == 0)
            return p;
          break;
        default:
          break;
        }
    }
  return p;
}

static gboolean
skip_container (JalonScan *self)
{
  guint64 start = jalon_scan_get_offset (self);
  gsize   depth = 0;

  while (has_more (self))
    {
      self->at = skip_brackets (self->at, self->end, &depth);
      if (self->at == self->end)
        continue;
      if (*self->at != '"')
        {
          self->at++;
          return TRUE;
        }
      if (!skip_string (self))
        return FALSE;
    }
  return fail_at (self, start, N_ ("a bracket is not closed; the file may be cut off"));
}

static gboolean
skip_scalar (JalonScan *self)
{
  guint64 start = jalon_scan_get_offset (self);

  while (has_more (self) && !is_space (*self->at) && strchr (",:]}[{\"", *self->at) == NULL)
    self->at++;
  return jalon_scan_get_offset (self) > start || fail (self, N_ ("a value is missing"));
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
  if (!has_more (self))
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
  return has_more (self) || fail (self, N_ ("the file is cut off here"));
}

/**
 * jalon_scan_init_window:
 * @self: (out caller-allocates)
 * @window: (out caller-allocates): free it with jalon_window_clear()
 * @source: read in parts of its window's size
 * @text: what to scan of it
 *
 * Begins a scan that holds no more than a part of the text in memory.
 */
void
jalon_scan_init_window (JalonScan *self, JalonWindow *window, const JalonInput *source, JalonInputSpan text)
{
  static const char nothing[] = "";

  *window = (JalonWindow){ .source = source, .end = text.end, .next = text.start };
  *self = (JalonScan){ .at = nothing, .start = nothing, .end = nothing, .base = text.start, .window = window };
}

/**
 * jalon_window_clear:
 *
 * Frees what the window holds.
 */
void
jalon_window_clear (JalonWindow *self)
{
  jalon_input_buffer_clear (&self->buffer);
  g_clear_error (&self->error);
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
  return has_more (self) ? *self->at : '\0';
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

/* What a span is in memory; without a window alone. */
static JalonSlice
get_slice (const JalonScan *self, JalonInputSpan span)
{
  return (JalonSlice){ self->start + span.start, self->start + span.end };
}

/**
 * jalon_scan_next_key_span:
 * @out_key: the member's name with its quotes and escapes
 *
 * Steps to the value of the object's next member; the caller must skip or open it.
 */
gboolean
jalon_scan_next_key_span (JalonScan *self, JalonInputSpan *out_key)
{
  if (!next_entry (self, '}'))
    return FALSE;
  if (jalon_scan_peek (self) != '"')
    return fail (self, N_ ("a member's name is missing"));

  out_key->start = jalon_scan_get_offset (self);
  if (!skip_string (self))
    return FALSE;
  out_key->end = jalon_scan_get_offset (self);

  if (jalon_scan_peek (self) != ':')
    return fail (self, N_ ("a colon is missing"));
  self->at++;
  return TRUE;
}

/* As jalon_scan_next_key_span(), in memory. */
static gboolean
next_key (JalonScan *self, JalonSlice *out_key)
{
  JalonInputSpan key;

  if (!jalon_scan_next_key_span (self, &key))
    return FALSE;
  *out_key = get_slice (self, key);
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
  return next_key (self, out_key) && jalon_scan_skip_value (self, out_value);
}

/**
 * jalon_scan_next_item_span:
 *
 * Steps past the array's next item.
 */
gboolean
jalon_scan_next_item_span (JalonScan *self, JalonInputSpan *out_item)
{
  return next_entry (self, ']') && jalon_scan_skip_span (self, out_item);
}

/* As jalon_scan_next_item_span(), in memory. */
static gboolean
next_item (JalonScan *self, JalonSlice *out_item)
{
  return next_entry (self, ']') && jalon_scan_skip_value (self, out_item);
}

/**
 * jalon_scan_skip_span:
 * @out_value: the value's text, without white space around it; on an error up to where that is
 *
 * Steps past one value of any kind.
 */
gboolean
jalon_scan_skip_span (JalonScan *self, JalonInputSpan *out_value)
{
  char     c = jalon_scan_peek (self);
  gboolean ok;

  out_value->start = jalon_scan_get_offset (self);
  if (c == '{' || c == '[')
    ok = skip_container (self);
  else if (c == '"')
    ok = skip_string (self);
  else
    ok = skip_scalar (self);
  out_value->end = jalon_scan_get_offset (self);
  return ok;
}

/**
 * jalon_scan_skip_value:
 *
 * As jalon_scan_skip_span(), in memory.
 */
gboolean
jalon_scan_skip_value (JalonScan *self, JalonSlice *out_value)
{
  JalonInputSpan value;
  gboolean       ok = jalon_scan_skip_span (self, &value);

  *out_value = get_slice (self, value);
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
  skip_space (self);
  if (has_more (self))
    fail (self, N_ ("there is more after the end"));
  return self->problem == NULL;
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

  /* What is no string, as a list of them, is no name either. */
  json = json_loadb (key.start, key.end - key.start, JSON_DECODE_ANY, NULL);
  name = g_strdup (json_is_string (json) ? json_string_value (json) : "");
  json_decref (json);
  return name;
}

/**
 * jalon_slice_key_is:
 * @key: a string with quotes and escapes
 * @name: without them
 *
 * Returns: whether @key stands for @name, however it is escaped
 */
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

/**
 * jalon_slice_find_member:
 * @object: the text of a value
 * @name: without quotes and escapes
 * @out_value: (out): the text of the member's value, within @object; also written to where it is not found
 *
 * Scans the text for the first member of that name, without parsing what it passes.
 *
 * Returns: whether there is one; %FALSE where @object is no object too
 */
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

/**
 * jalon_slice_find_item:
 * @array: the text of a value
 * @index: from 0
 * @out_item: (out): the text of the item, within @array; also written to where it is not found
 *
 * Scans the text up to that item, without parsing what it passes.
 *
 * Returns: whether there are so many; %FALSE where @array is no array too
 */
gboolean
jalon_slice_find_item (JalonSlice array, gsize index, JalonSlice *out_item)
{
  JalonScan scan = JALON_SCAN_INIT (array);

  if (!jalon_scan_open (&scan, '['))
    return FALSE;
  while (next_item (&scan, out_item))
    {
      if (index-- == 0)
        return TRUE;
    }
  return FALSE;
}
