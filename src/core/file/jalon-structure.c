/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The structure of a dossier, from bytes that pass by.
 */

#include "config.h"

#include "jalon-structure.h"

#include "jalon-json-words.h"

#include <string.h>

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static void
note_key (JalonStructure *self, const char *bytes, gsize n_bytes)
{
  if (self->n_key + n_bytes < sizeof self->key)
    memcpy (self->key + self->n_key, bytes, n_bytes);
  self->n_key += n_bytes;
}

static gboolean
is_key (const JalonStructure *self, const char *name)
{
  return self->n_key == strlen (name) && memcmp (self->key, name, self->n_key) == 0;
}

/* Past a value: what stands around it goes on. */
static void
end_value (JalonStructure *self)
{
  self->expect = self->is_in_features ? JALON_EXPECT_ITEM_END : JALON_EXPECT_MEMBER_END;
}

static void
end_string (JalonStructure *self)
{
  self->is_in_string = FALSE;
  if (self->is_in_key)
    self->expect = JALON_EXPECT_COLON;
  else if (self->depth == 0)
    end_value (self);
  self->is_in_key = FALSE;
}

/* On to the end of the string, or of what there is. */
static const char *
pass_string (JalonStructure *self, const char *at, const char *end)
{
  guint64 all = 0;

  while (at < end && self->is_in_string)
    {
      const char *start = at;

      if (!self->is_escaped)
        at = jalon_string_skip_plain (at, end, &all);
      if (self->is_in_key)
        note_key (self, start, at - start);
      if (at == end)
        break;
      if (!self->is_escaped && *at == '"')
        end_string (self);
      else if (self->is_in_key)
        note_key (self, at, 1);
      self->is_escaped = !self->is_escaped && *at == '\\';
      at++;
    }
  return at;
}

/* Past the closing quote of a string that ends within what there is, @at past its opening one; else %NULL. */
static inline const char *
pass_whole_string (const char *at, const char *end)
{
  guint64 all = 0;

  at = jalon_string_skip_plain (at, end, &all);
  while (at < end && *at != '"')
    {
      gsize step = *at == '\\' ? 2 : 1;

      at = (gsize) (end - at) > step ? jalon_string_skip_plain (at + step, end, &all) : end;
    }
  return at < end ? at + 1 : NULL;
}

/* On to the end of the object or array, to a string in it that is cut, or to the end of what there is. */
static const char *
pass_container (JalonStructure *self, const char *at, const char *end)
{
  guint64 depth = self->depth;

  while (at < end && depth > 0 && !self->is_in_string)
    {
      char        c = *at++;
      const char *behind;

      /* Blanks and commas are many. */
      if (c <= '!')
        continue;
      if (c == '"' && (behind = pass_whole_string (at, end)) != NULL)
        at = behind;
      else if (c == '"')
        self->is_in_string = TRUE;
      else if (c == '{' || c == '[')
        depth++;
      else if (c == '}' || c == ']')
        depth--;
    }
  self->depth = depth;
  if (depth == 0)
    end_value (self);
  return at;
}

static gboolean
ends_scalar (char c)
{
  return is_space (c) || strchr (",:]}[{\"", c) != NULL;
}

static const char *
pass_scalar (JalonStructure *self, const char *at, const char *end)
{
  while (at < end && !ends_scalar (*at))
    at++;
  if (at < end)
    {
      self->is_in_scalar = FALSE;
      end_value (self);
    }
  return at;
}

/* @c is the first character of a value, consumed. */
static void
begin_value (JalonStructure *self, char c)
{
  if (c == '{' || c == '[')
    self->depth = 1;
  else if (c == '"')
    self->is_in_string = TRUE;
  else if (ends_scalar (c))
    self->is_wrong = TRUE;
  else
    self->is_in_scalar = TRUE;
}

static void
begin_member_value (JalonStructure *self, char c)
{
  if (c == '[' && is_key (self, "features"))
    {
      self->is_wrong |= self->has_features;
      self->has_features = TRUE;
      self->is_in_features = TRUE;
      self->expect = JALON_EXPECT_FIRST_ITEM;
      return;
    }
  begin_value (self, c);
}

static void
begin_item (JalonStructure *self, char c)
{
  self->n_features++;
  begin_value (self, c);
}

static void
begin_key (JalonStructure *self, char c)
{
  self->is_wrong |= c != '"';
  self->is_in_string = TRUE;
  self->is_in_key = TRUE;
  self->n_key = 0;
}

static void
end_features (JalonStructure *self)
{
  self->is_in_features = FALSE;
  self->expect = JALON_EXPECT_MEMBER_END;
}

/* Past a value: the comma before the next one, or the bracket that closes all. */
static void
separate (JalonStructure *self, char c)
{
  gboolean is_item = self->expect == JALON_EXPECT_ITEM_END;

  if (c == ',')
    self->expect = is_item ? JALON_EXPECT_ITEM : JALON_EXPECT_KEY;
  else if (is_item && c == ']')
    end_features (self);
  else if (!is_item && c == '}')
    self->expect = JALON_EXPECT_NOTHING;
  else
    self->is_wrong = TRUE;
}

/* One character outside of values, which is no white space. */
static void
step (JalonStructure *self, char c)
{
  switch (self->expect)
    {
    case JALON_EXPECT_DOCUMENT:
      /* Before it there may be a byte order mark. */
      if (c == '{')
        self->expect = JALON_EXPECT_FIRST_KEY;
      else
        self->is_wrong |= c != '\xef' && c != '\xbb' && c != '\xbf';
      break;
    case JALON_EXPECT_FIRST_KEY:
      if (c == '}')
        self->expect = JALON_EXPECT_NOTHING;
      else
        begin_key (self, c);
      break;
    case JALON_EXPECT_KEY:
      begin_key (self, c);
      break;
    case JALON_EXPECT_COLON:
      self->is_wrong |= c != ':';
      self->expect = JALON_EXPECT_VALUE;
      break;
    case JALON_EXPECT_VALUE:
      begin_member_value (self, c);
      break;
    case JALON_EXPECT_FIRST_ITEM:
      if (c == ']')
        end_features (self);
      else
        begin_item (self, c);
      break;
    case JALON_EXPECT_ITEM:
      begin_item (self, c);
      break;
    case JALON_EXPECT_MEMBER_END:
    case JALON_EXPECT_ITEM_END:
      separate (self, c);
      break;
    case JALON_EXPECT_NOTHING:
    default:
      self->is_wrong = TRUE;
      break;
    }
}

/**
 * jalon_structure_add:
 *
 * Looks at the bytes that come next.
 */
void
jalon_structure_add (JalonStructure *self, const char *bytes, gsize n_bytes)
{
  const char *at = bytes;
  const char *end = bytes + n_bytes;

  while (at < end && !self->is_wrong)
    {
      if (self->is_in_string)
        at = pass_string (self, at, end);
      else if (self->depth > 0)
        at = pass_container (self, at, end);
      else if (self->is_in_scalar)
        at = pass_scalar (self, at, end);
      else if (is_space (*at))
        at++;
      else
        step (self, *at++);
    }
}

/**
 * jalon_structure_is_whole:
 *
 * Returns: whether all bytes so far make one document with its features
 */
gboolean
jalon_structure_is_whole (const JalonStructure *self)
{
  return !self->is_wrong && self->expect == JALON_EXPECT_NOTHING && self->has_features;
}
