/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates as people write them: EDTF, figures in the order of the locale, months
 * by their names in the language of the interface. What they could mean is put
 * together as EDTF, whose reader says whether there is such a day.
 */

#include "config.h"

#include "jalon-written-day.h"

#include <langinfo.h>
#include <string.h>

/* Letters of a month that tell it from others where they do. */
#define LEAST_LETTERS 3

/* Letters after a figure, as in "1st" and "1er". */
#define MOST_ENDING 2

#define MAX_NUMBERS 3

/**
 * Parts:
 * @numbers: in the order of writing
 * @n_digits: of each
 * @month: 1 to 12 where it was written as a word, else 0
 */
typedef struct
{
  guint64 numbers[MAX_NUMBERS];
  gsize   n_digits[MAX_NUMBERS];
  guint   n_numbers;
  guint   month;
} Parts;

/* A date of which @month and @day may be 0. */
typedef struct
{
  guint64 year;
  guint64 month;
  guint64 day;
} Written;

static char *
dup_folded (const char *text)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (text, NULL, NULL);

  return g_strjoinv (" ", words);
}

static gboolean
names_month (const char *word, guint month, gboolean is_short)
{
  g_autofree char *name = dup_folded (jalon_day_get_month_name (jalon_day_from_civil (2001, (int) month, 1), is_short));

  return g_str_equal (word, name) || (g_utf8_strlen (word, -1) >= LEAST_LETTERS && g_str_has_prefix (name, word));
}

/* The only month that a word can mean; 0 where there is none, or several. */
static guint
find_month (const char *word)
{
  guint found = 0, n_found = 0;

  for (guint month = 1; month <= 12; month++)
    {
      if (!names_month (word, month, TRUE) && !names_month (word, month, FALSE))
        continue;
      found = month;
      n_found++;
    }

  return n_found == 1 ? found : 0;
}

static gboolean
read_number (Parts *parts, const char *word)
{
  gsize n_digits = strspn (word, "0123456789");

  if (parts->n_numbers == MAX_NUMBERS || g_utf8_strlen (word + n_digits, -1) > MOST_ENDING)
    return FALSE;
  parts->numbers[parts->n_numbers] = g_ascii_strtoull (word, NULL, 10);
  parts->n_digits[parts->n_numbers] = n_digits;
  parts->n_numbers++;

  return TRUE;
}

/* FALSE where a word is neither a number nor a month. */
static gboolean
read_parts (Parts *parts, const char *text)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (text, NULL, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_ascii_isdigit (*words[i]))
        {
          if (!read_number (parts, words[i]))
            return FALSE;
          continue;
        }
      if (parts->month != 0)
        return FALSE;
      parts->month = find_month (words[i]);
      if (parts->month == 0)
        return FALSE;
    }

  return TRUE;
}

/* Whether figures of the locale begin with the month. */
static gboolean
has_month_first (void)
{
  const char *format = nl_langinfo (D_FMT);
  const char *month = strstr (format, "%m");
  const char *day = strstr (format, "%d");

  return month != NULL && day != NULL && month < day && !g_str_has_prefix (format, "%Y");
}

/* A year is told by its four figures. */
static gboolean
is_year (const Parts *parts, guint number)
{
  return parts->n_digits[number] == 4;
}

static gboolean
arrange_with_month (const Parts *parts, Written *written)
{
  guint last = parts->n_numbers - 1;

  written->month = parts->month;
  if (parts->n_numbers == 1 && is_year (parts, 0))
    written->year = parts->numbers[0];
  else if (parts->n_numbers == 2 && is_year (parts, 0) != is_year (parts, last))
    {
      written->year = parts->numbers[is_year (parts, 0) ? 0 : 1];
      written->day = parts->numbers[is_year (parts, 0) ? 1 : 0];
    }
  else
    return FALSE;

  return parts->n_numbers == 1 || written->day > 0;
}

static gboolean
arrange_numbers (const Parts *parts, Written *written)
{
  guint    n = parts->n_numbers;
  gboolean year_first = n > 0 && is_year (parts, 0);
  guint64  a, b;

  if (n < 2 || year_first == is_year (parts, n - 1))
    return FALSE;

  written->year = parts->numbers[year_first ? 0 : n - 1];
  a = parts->numbers[year_first ? 1 : 0];
  if (n == 2)
    {
      written->month = a;
      return a > 0;
    }

  b = parts->numbers[year_first ? 2 : 1];
  written->month = year_first || has_month_first () ? a : b;
  written->day = written->month == a ? b : a;
  /* Written the other way round, as the figures themselves tell. */
  if (!year_first && written->month > 12)
    *written = (Written){ .year = written->year, .month = written->day, .day = written->month };

  return a > 0 && b > 0;
}

/**
 * jalon_written_day_parse:
 * @text: what was written
 * @out_first: (out): first day, or %JALON_DAY_NONE where open
 * @out_last: (out): last day, included, or %JALON_DAY_NONE where open
 * @out_precision: (out): of the two
 *
 * Reads a year, a month or a day: "2025-04-07" and all else that jalon_day_parse_range() reads, "7 April 2025",
 * "apr 2025", and "7/4/2025" or "4/7/2025" in the order of the locale. A year has four figures.
 *
 * Returns: whether @text is one
 */
gboolean
jalon_written_day_parse (const char *text, gint32 *out_first, gint32 *out_last, JalonTimePrecision *out_precision)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *edtf = NULL;
  Parts            parts = { .n_numbers = 0 };
  Written          written = { .year = 0 };

  if (jalon_day_parse_range (stripped, out_first, out_last, out_precision))
    return TRUE;
  if (!read_parts (&parts, stripped))
    return FALSE;
  if (parts.month != 0 ? !arrange_with_month (&parts, &written) : !arrange_numbers (&parts, &written))
    return FALSE;

  if (written.day > 0)
    edtf = g_strdup_printf ("%04" G_GUINT64_FORMAT "-%02" G_GUINT64_FORMAT "-%02" G_GUINT64_FORMAT,
                            written.year,
                            written.month,
                            written.day);
  else
    edtf = g_strdup_printf ("%04" G_GUINT64_FORMAT "-%02" G_GUINT64_FORMAT, written.year, written.month);

  return jalon_day_parse_range (edtf, out_first, out_last, out_precision);
}
