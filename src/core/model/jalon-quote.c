/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quotes made from the text that they stand in, and titles from quotes.
 */

#include "config.h"

#include "jalon-claim.h"

#include "jalon-text.h"

#include <string.h>

/* Letters before and after a quote that tell it from another of the same words. */
#define CONTEXT_LENGTH 32

/* Letters of a title taken from a quote. */
#define TITLE_LENGTH 90

/* (nullable): at most CONTEXT_LENGTH letters before byte @at */
static char *
dup_before (const char *text, gsize at)
{
  const char *start = text + at;

  for (guint i = 0; i < CONTEXT_LENGTH && start > text; i++)
    start = g_utf8_prev_char (start);

  return start < text + at ? g_strndup (start, text + at - start) : NULL;
}

static char *
dup_after (const char *text, gsize at)
{
  const char *end = text + at;

  for (guint i = 0; i < CONTEXT_LENGTH && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  return end > text + at ? g_strndup (text + at, end - (text + at)) : NULL;
}

/**
 * jalon_quote_new_from_text:
 * @text: an article's text, UTF-8
 * @start: first byte of the words, at a letter's beginning
 * @end: the byte after the last, not beyond @text
 *
 * Returns: (transfer full): a quote of these words, with some of those around them
 */
JalonQuote *
jalon_quote_new_from_text (const char *text, gsize start, gsize end)
{
  g_autofree char *exact = g_strndup (text + start, end - start);
  JalonQuote      *quote = jalon_quote_new (exact, start, end);

  quote->prefix = dup_before (text, start);
  quote->suffix = dup_after (text, end);

  return quote;
}

/**
 * jalon_quote_dup_title:
 *
 * A quote may begin in the middle of a sentence and go over several lines.
 *
 * Returns: (transfer full): its first words in one line, with a capital, ending at a word
 */
char *
jalon_quote_dup_title (const JalonQuote *quote)
{
  g_autofree char *words = jalon_text_capitalise (g_strdelimit (g_strdup (quote->exact), "\r\n\t", ' '));
  g_autofree char *start = NULL;
  char            *space;

  if (g_utf8_strlen (words, -1) <= TITLE_LENGTH)
    return g_steal_pointer (&words);

  start = g_utf8_substring (words, 0, TITLE_LENGTH);
  space = strrchr (start, ' ');
  if (space != NULL)
    *space = '\0';

  return g_strconcat (start, "…", NULL);
}
