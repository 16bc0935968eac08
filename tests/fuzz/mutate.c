/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random changes of an input. All that is random comes from the generator that is
 * given, so that its seed gives the same changes again.
 */

#include "config.h"

#include "mutate.h"

#include "jalon-json-scan.h"

#include <string.h>

/* Where a JSON value is looked for before the input is taken for something else. */
#define MAX_TRIES 20

static const char *const tokens[] = { "{",          "}",
                                      "[",          "]",
                                      "\"",         ",",
                                      ":",          "\\",
                                      "\\u0000",    "null",
                                      "true",       "-1",
                                      "1e400",      "99999999999999999999",
                                      "\xff",       "\xef\xbf\xbe",
                                      "[[",         "{}",
                                      "\"id\"",     "\"type\"",
                                      "2025-02-30", "\n",
                                      "<p>",        "</div>",
                                      "<!--",       "&#0;",
                                      "<script>",   "&nbsp;",
                                      "(",          "\xc2\xab",
                                      ".",          " ",
                                      "-",          "\xe2\x80\x99",
                                      "a",          "9",
                                      "\xcc\x81",   "\xe2\x80\xae",
                                      "\xd8\xb9",   "\xe2\x80\x8d",
                                      "\xc2\xa0",   "\xf0\x9f\x87\xb2",
                                      ", ",         " de " };

/* How often a piece is put in, where it is more than once: words longer than any, brackets deeper than any. */
#define MAX_REPEATS 2000

/* Values that a member seldom has. */
static const char *const values[] = {
  "null", "true",   "0",           "-1",          "1e400",          "0.1",   "99999999999999999999", "\"\"", "{}",
  "[]",   "[null]", "\"\\u0000\"", "\"\\ud800\"", "\"9999-12-31\"", "[[[]]]"
};

static void
insert_often (GString *input, GRand *random)
{
  const char *token = tokens[g_rand_int_range (random, 0, G_N_ELEMENTS (tokens))];
  gsize       at = g_rand_int_range (random, 0, input->len + 1);
  g_autoptr (GString) all = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 2, MAX_REPEATS); n > 0; n--)
    g_string_append (all, token);
  g_string_insert_len (input, at, all->str, all->len);
}

/**
 * mutate_splice:
 * @other: another input
 *
 * Goes on from some byte as @other does from some.
 */
void
mutate_splice (GString *input, const char *other, gsize length, GRand *random)
{
  gsize at = g_rand_int_range (random, 0, input->len + 1);
  gsize from = g_rand_int_range (random, 0, length + 1);

  g_string_truncate (input, at);
  g_string_append_len (input, other + from, length - from);
}

/**
 * mutate_bytes:
 *
 * Cuts, repeats, or overwrites a random part, or puts something in, now and then very often.
 */
void
mutate_bytes (GString *input, GRand *random)
{
  gsize at = g_rand_int_range (random, 0, input->len + 1);
  gsize wanted = g_rand_int_range (random, 1, 40);
  gsize length = MIN (input->len - at, wanted);

  switch (g_rand_int_range (random, 0, 9))
    {
    case 0:
    case 1:
      g_string_erase (input, at, length);
      break;
    case 2:
    case 3:
      {
        g_autofree char *copy = g_memdup2 (input->str + at, MAX (length, 1));

        g_string_insert_len (input, g_rand_int_range (random, 0, input->len + 1), copy, length);
        break;
      }
    case 4:
    case 5:
      if (at < input->len)
        input->str[at] = g_rand_int_range (random, 0, 256);
      break;
    case 6:
      insert_often (input, random);
      break;
    default:
      g_string_insert (input, at, tokens[g_rand_int_range (random, 0, G_N_ELEMENTS (tokens))]);
      break;
    }
}

/* A value behind a random colon, comma or bracket. */
static gboolean
pick_value (const GString *input, GRand *random, JalonInputSpan *out_span)
{
  for (guint i = 0; i < MAX_TRIES && input->len > 0; i++)
    {
      const char *end = input->str + input->len;
      const char *at = input->str + g_rand_int_range (random, 0, input->len);
      JalonScan   scan;
      JalonSlice  value;

      while (at < end && memchr (":,[", *at, 3) == NULL)
        at++;
      if (at == end)
        continue;
      scan = JALON_SCAN_INIT (((JalonSlice){ at + 1, end }));
      if (!jalon_scan_skip_value (&scan, &value))
        continue;
      *out_span = (JalonInputSpan){ value.start - input->str, value.end - input->str };
      return TRUE;
    }
  return FALSE;
}

static void
replace (GString *input, JalonInputSpan span, const char *text, gsize length)
{
  g_autofree char *copy = g_memdup2 (text, MAX (length, 1));

  g_string_erase (input, span.start, span.end - span.start);
  g_string_insert_len (input, span.start, copy, length);
}

/**
 * mutate_values:
 *
 * Puts a value in the place of another, twice beside itself, or away: what is JSON often stays JSON.
 *
 * Returns: whether @input has values that could be found
 */
gboolean
mutate_values (GString *input, GRand *random)
{
  JalonInputSpan one;
  JalonInputSpan other;
  const char    *value = values[g_rand_int_range (random, 0, G_N_ELEMENTS (values))];

  if (!pick_value (input, random, &one) || !pick_value (input, random, &other))
    return FALSE;
  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      replace (input, one, value, strlen (value));
      break;
    case 1:
      {
        g_autofree char *copy = g_strndup (input->str + other.start, other.end - other.start);

        replace (input, one, copy, strlen (copy));
        break;
      }
    case 2:
      {
        g_autofree char *copy = g_strndup (input->str + one.start, one.end - one.start);

        g_string_insert (input, one.end, copy);
        g_string_insert_c (input, one.end, ',');
        break;
      }
    default:
      if (one.end < input->len && input->str[one.end] == ',')
        one.end++;
      g_string_erase (input, one.start, one.end - one.start);
      break;
    }
  return TRUE;
}
