/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What two lines say of whether they are one paragraph that was wrapped.
 */

#include "config.h"

#include "jalon-wrap.h"

#include <string.h>

/* The last letter or sign of a line, in UTF-8. */
static const char *
get_last (const char *line)
{
  const char *end = line + strlen (line);

  return end > line ? g_utf8_prev_char (end) : end;
}

static gboolean
is_one_of (const char *at, const char *signs)
{
  return *at != '\0' && g_utf8_strchr (signs, -1, g_utf8_get_char (at)) != NULL;
}

/**
 * jalon_wrap_ends_sentence:
 * @line: UTF-8
 *
 * Returns: whether a sentence ends with the line
 */
gboolean
jalon_wrap_ends_sentence (const char *line)
{
  const char *at = get_last (line);

  /* Signs that close a quotation stand behind the end. */
  while (at > line && is_one_of (at, "\"'’”»)] \u00a0"))
    at = g_utf8_prev_char (at);
  return is_one_of (at, ".!?:;…؟。");
}

/**
 * jalon_wrap_begins_apart:
 * @line: UTF-8
 *
 * Returns: whether a paragraph of its own begins: an item of a list, a heading of Markdown, a line of "Name: value"
 */
gboolean
jalon_wrap_begins_apart (const char *line)
{
  gsize digits = strspn (line, "0123456789");
  gsize name = strcspn (line, ": ");

  if (strchr ("-*#|=+", *line) != NULL || g_str_has_prefix (line, "•") || g_str_has_prefix (line, "–"))
    return TRUE;
  if (digits > 0 && digits < 4 && (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ')
    return TRUE;
  return name > 1 && line[name] == ':' && line[name + 1] == ' ';
}

static gboolean
begins_small (const char *line)
{
  gunichar c = g_utf8_get_char (line);

  return g_unichar_islower (c) || g_unichar_isdigit (c) ||
         (g_unichar_isalpha (c) && !g_unichar_isupper (c) && !g_unichar_istitle (c));
}

/**
 * jalon_wrap_ends_open:
 * @line: UTF-8
 *
 * Returns: whether it ends with a word that needs another one behind it, a comma, or the day of a month
 */
gboolean
jalon_wrap_ends_open (const char *line)
{
  static const char words[] =
      " the a an of in on at to by and or for with from near its their le la les l’ de du des d’"
      " à au aux en et ou par pour sur dans un une ";
  const char      *last = strrchr (line, ' ');
  g_autofree char *word = NULL;

  if (*get_last (line) == ',' || *get_last (line) == '-')
    return TRUE;
  if (last != NULL && strlen (last + 1) <= 2 && g_ascii_isdigit (last[1]))
    return TRUE;
  word = g_strconcat (" ", last != NULL ? last + 1 : line, " ", NULL);
  return strstr (words, word) != NULL;
}

/**
 * jalon_wrap_measure_first_word:
 *
 * Returns: bytes of the word that a line begins with
 */
gsize
jalon_wrap_measure_first_word (const char *line)
{
  return strcspn (line, " \t");
}

/**
 * jalon_wrap_goes_on:
 * @line: UTF-8
 * @next: the line below it
 *
 * Returns: whether it is sure that a line goes on in the next one
 */
gboolean
jalon_wrap_goes_on (const char *line, const char *next)
{
  return !jalon_wrap_begins_apart (next) && !jalon_wrap_ends_sentence (line) &&
         (begins_small (next) || jalon_wrap_ends_open (line));
}

/* A hyphen at the end of a line is one of the word only where the next line begins with a capital or a digit, or where
 * the text has the word with its hyphen. */
static gboolean
keeps_hyphen (const char *text, const char *line, const char *next)
{
  const char      *start = strrchr (line, ' ');
  g_autofree char *rest = g_strndup (next, strcspn (next, " \t,.;:!?"));
  g_autofree char *word = g_strconcat (start != NULL ? start + 1 : line, rest, NULL);

  return !begins_small (next) || strstr (text, word) != NULL;
}

/**
 * jalon_wrap_append:
 * @out: what ends with @line
 * @text: all that there is, in which the whole word may stand elsewhere
 * @line: UTF-8
 * @next: the line below it, which goes on
 *
 * Adds what stands between two lines of a paragraph: a space, or nothing where a word was broken, whose hyphen goes.
 */
void
jalon_wrap_append (GString *out, const char *text, const char *line, const char *next)
{
  gsize length = strlen (line);

  if (length < 2 || line[length - 1] != '-' || line[length - 2] == ' ' || line[length - 2] == '-')
    g_string_append_c (out, ' ');
  else if (!keeps_hyphen (text, line, next))
    g_string_truncate (out, out->len - 1);
}
