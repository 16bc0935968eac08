/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A parser stops at what it cannot take: a name that stands twice, brackets
 * that are too deep. What follows in the text is then unseen, and what is kept
 * as a text for the next save must be JSON to its end. This looks at all of it,
 * needs no tree, and has no limits.
 */

#include "config.h"

#include "jalon-json-check.h"

#include <string.h>

/**
 * Check:
 * @brackets: (owned): the open ones, '{' or '['
 * @is_wrong: something is, at @at
 */
typedef struct
{
  const char *at;
  const char *end;
  GString    *brackets;
  gboolean    is_wrong;
} Check;

static gboolean
fail (Check *self)
{
  self->is_wrong = TRUE;
  return FALSE;
}

static char
peek (Check *self)
{
  while (self->at < self->end && strchr (" \t\r\n", *self->at) != NULL && *self->at != '\0')
    self->at++;
  return self->at < self->end ? *self->at : '\0';
}

/* @at is past the backslash. */
static gboolean
check_escape (Check *self)
{
  if (self->at >= self->end || *self->at == '\0' || strchr ("\"\\/bfnrtu", *self->at) == NULL)
    return fail (self);
  if (*self->at++ != 'u')
    return TRUE;
  for (guint i = 0; i < 4; i++, self->at++)
    if (self->at >= self->end || !g_ascii_isxdigit (*self->at))
      return fail (self);
  return TRUE;
}

static gboolean
check_string (Check *self)
{
  const char *start = ++self->at;

  while (self->at < self->end && *self->at != '"')
    {
      if ((guchar) *self->at < 0x20)
        return fail (self);
      if (*self->at++ == '\\' && !check_escape (self))
        return FALSE;
    }
  if (self->at >= self->end)
    return fail (self);
  if (!g_utf8_validate_len (start, self->at - start, NULL))
    return fail (self);
  self->at++;
  return TRUE;
}

/* Returns: whether there was one */
static gboolean
skip_digits (Check *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > start;
}

static gboolean
accept (Check *self, const char *signs)
{
  if (self->at >= self->end || *self->at == '\0' || strchr (signs, *self->at) == NULL)
    return FALSE;
  self->at++;
  return TRUE;
}

static gboolean
check_number (Check *self)
{
  const char *digits;

  accept (self, "-");
  digits = self->at;
  if (!skip_digits (self) || (*digits == '0' && self->at - digits > 1))
    return fail (self);
  if (accept (self, ".") && !skip_digits (self))
    return fail (self);
  if (!accept (self, "eE"))
    return TRUE;
  accept (self, "+-");
  return skip_digits (self) || fail (self);
}

static gboolean
check_word (Check *self)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (self->end - self->at) >= length && memcmp (self->at, words[i], length) == 0)
        {
          self->at += length;
          return TRUE;
        }
    }
  return check_number (self);
}

/* The name of a member, and its colon. */
static gboolean
check_name (Check *self)
{
  if (peek (self) != '"')
    return fail (self);
  if (!check_string (self))
    return FALSE;
  if (peek (self) != ':')
    return fail (self);
  self->at++;
  return TRUE;
}

/* What may stand behind a value: ends of what it is in, then a comma and, in an object, the next name.
 * Returns: %FALSE at the end of all, and where something is wrong */
static gboolean
pass_ends (Check *self)
{
  while (self->brackets->len > 0)
    {
      gboolean is_object = self->brackets->str[self->brackets->len - 1] == '{';
      char     next = peek (self);

      if (next == ',')
        {
          self->at++;
          return !is_object || check_name (self);
        }
      if (next != (is_object ? '}' : ']'))
        return fail (self);
      self->at++;
      g_string_truncate (self->brackets, self->brackets->len - 1);
    }
  return FALSE;
}

/* An opening bracket, and the first name where it is an object's. An empty one is a whole value. */
static gboolean
open_bracket (Check *self, char bracket, gboolean *out_is_empty)
{
  self->at++;
  *out_is_empty = peek (self) == (bracket == '{' ? '}' : ']');
  if (*out_is_empty)
    {
      self->at++;
      return TRUE;
    }
  g_string_append_c (self->brackets, bracket);
  return bracket == '[' || check_name (self);
}

/* Returns: %FALSE at the end of all, and where something is wrong */
static gboolean
pass_value (Check *self)
{
  char     first = peek (self);
  gboolean is_whole = TRUE;

  if (first == '{' || first == '[')
    {
      if (!open_bracket (self, first, &is_whole))
        return FALSE;
    }
  else if (first == '"' ? !check_string (self) : !check_word (self))
    return FALSE;
  return !is_whole || pass_ends (self);
}

/**
 * jalon_json_is_valid:
 * @text: one value
 *
 * Returns: whether it is JSON to its end
 */
gboolean
jalon_json_is_valid (JalonSlice text)
{
  g_autoptr (GString) brackets = g_string_new (NULL);
  Check check = { text.start, text.end, brackets, FALSE };

  while (pass_value (&check))
    ;
  peek (&check);
  return !check.is_wrong && check.at == check.end;
}
