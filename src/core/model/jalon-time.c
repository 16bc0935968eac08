/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days of the calendar, EDTF reading and writing.
 */

#include "config.h"

#include "jalon-time.h"

#include <string.h>

#define MIN_YEAR 1
#define MAX_YEAR 9999

/* Days from 0000-03-01 to 1970-01-01, and in a cycle of 400 years of the Gregorian calendar. */
#define DAYS_TO_EPOCH 719468
#define DAYS_PER_ERA 146097

/* A date as precisely as it is written: month and day are 0 where left out. */
typedef struct
{
  int year;
  int month;
  int day;
} Civil;

static gboolean
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
days_in_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

static gint32
first_day (const Civil *civil)
{
  return jalon_day_from_civil (civil->year, MAX (civil->month, 1), MAX (civil->day, 1));
}

static gint32
last_day (const Civil *civil)
{
  int month = civil->month > 0 ? civil->month : 12;

  return jalon_day_from_civil (civil->year, month, civil->day > 0 ? civil->day : days_in_month (civil->year, month));
}

static gboolean
parse_digits (const char **cursor, int n_digits, int *out_value)
{
  int value = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit ((*cursor)[i]))
        return FALSE;
      value = value * 10 + g_ascii_digit_value ((*cursor)[i]);
    }
  *cursor += n_digits;
  *out_value = value;

  return TRUE;
}

/* Reads YYYY, YYYY-MM or YYYY-MM-DD; @cursor then stands behind it. */
static gboolean
parse_civil (const char **cursor, Civil *civil)
{
  *civil = (Civil){ 0 };
  if (!parse_digits (cursor, 4, &civil->year) || civil->year < MIN_YEAR)
    return FALSE;
  if (**cursor != '-')
    return TRUE;

  (*cursor)++;
  if (!parse_digits (cursor, 2, &civil->month) || civil->month < 1 || civil->month > 12)
    return FALSE;
  if (**cursor != '-')
    return TRUE;

  (*cursor)++;
  return parse_digits (cursor, 2, &civil->day) && civil->day >= 1 &&
         civil->day <= days_in_month (civil->year, civil->month);
}

static JalonTimePrecision
precision_of (const Civil *civil)
{
  if (civil->day > 0)
    return JALON_TIME_DAY;
  return civil->month > 0 ? JALON_TIME_MONTH : JALON_TIME_YEAR;
}

/* The precision of a range is that of its coarser end; several months are a part of a year. */
static JalonTimePrecision
precision_of_range (const Civil *first, const Civil *last)
{
  JalonTimePrecision precision = MAX (precision_of (first), precision_of (last));

  if (precision == JALON_TIME_MONTH && (first->year != last->year || first->month != last->month))
    return JALON_TIME_PART_OF_YEAR;

  return precision;
}

/**
 * jalon_day_from_civil:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to the length of that month
 *
 * Returns: days since 1970-01-01 in the proleptic Gregorian calendar, or
 *   %JALON_DAY_NONE where there is no such day
 */
gint32
jalon_day_from_civil (int year, int month, int day)
{
  int shifted_year;
  int era;
  int year_of_era;
  int day_of_year;

  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1 || day > days_in_month (year, month))
    return JALON_DAY_NONE;

  /* Years that begin in March put the leap day last, so that months have a fixed offset. */
  shifted_year = year - (month <= 2);
  era = shifted_year / 400;
  year_of_era = shifted_year % 400;
  day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;

  return era * DAYS_PER_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - DAYS_TO_EPOCH;
}

/**
 * jalon_day_to_civil:
 * @day: a day from jalon_day_from_civil(), not %JALON_DAY_NONE
 * @year: (out): its year
 * @month: (out): its month, from 1
 * @day_of_month: (out): its day, from 1
 *
 * Splits a day into a date.
 */
void
jalon_day_to_civil (gint32 day, int *year, int *month, int *day_of_month)
{
  gint64 shifted = (gint64) day + DAYS_TO_EPOCH;
  gint64 era = (shifted >= 0 ? shifted : shifted - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
  int    day_of_era = (int) (shifted - era * DAYS_PER_ERA);
  int    year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / (DAYS_PER_ERA - 1)) / 365;
  int    day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int    march_month = (5 * day_of_year + 2) / 153;

  *day_of_month = day_of_year - (153 * march_month + 2) / 5 + 1;
  *month = march_month < 10 ? march_month + 3 : march_month - 9;
  *year = (int) (year_of_era + era * 400) + (*month <= 2);
}

/* What is written of a range: of an open side nothing; a single date is both ends. */
typedef struct
{
  Civil    first;
  Civil    last;
  gboolean open_start;
  gboolean open_end;
} Range;

/* Reads "FIRST", "FIRST/LAST", "../LAST" or "FIRST/.."; whether that is all of @text. */
static gboolean
parse_range (const char *text, Range *range)
{
  const char *cursor = text;

  *range = (Range){ .open_start = g_str_has_prefix (text, "../") };
  if (range->open_start)
    cursor += 2;
  else if (!parse_civil (&cursor, &range->first))
    return FALSE;

  range->last = range->first;
  range->open_end = !range->open_start && strcmp (cursor, "/..") == 0;
  if (range->open_end)
    return TRUE;
  if (*cursor == '/')
    {
      cursor++;
      if (!parse_civil (&cursor, &range->last))
        return FALSE;
    }

  return *cursor == '\0';
}

/**
 * jalon_day_parse_range:
 * @text: (nullable): YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash between;
 *   ".." for an open side
 * @out_first: (out): first day, or %JALON_DAY_NONE where open
 * @out_last: (out): last day, included, or %JALON_DAY_NONE where open
 * @out_precision: (out) (optional): how fine @text is; %JALON_TIME_SINCE where the end is open
 *
 * Reads a date or a range of dates (EDTF level 0 and open ranges of level 1),
 * strictly: no such day as 2025-02-29, no blanks, no end before its start.
 *
 * Returns: whether @text is one
 */
gboolean
jalon_day_parse_range (const char *text, gint32 *out_first, gint32 *out_last, JalonTimePrecision *out_precision)
{
  Range range;

  if (text == NULL || !parse_range (text, &range))
    return FALSE;
  if (!range.open_start && !range.open_end && last_day (&range.last) < first_day (&range.first))
    return FALSE;

  *out_first = range.open_start ? JALON_DAY_NONE : first_day (&range.first);
  *out_last = range.open_end ? JALON_DAY_NONE : last_day (&range.last);
  if (out_precision != NULL)
    *out_precision = range.open_end ? JALON_TIME_SINCE
                                    : precision_of_range (range.open_start ? &range.last : &range.first, &range.last);

  return TRUE;
}

/* @number in @n_digits digits. */
static void
append_digits (GString *edtf, int number, int n_digits)
{
  char digits[8];

  for (int i = n_digits; i-- > 0; number /= 10)
    digits[i] = (char) ('0' + number % 10);
  g_string_append_len (edtf, digits, n_digits);
}

static void
append_day (GString *edtf, gint32 day, JalonTimePrecision precision)
{
  int year, month, day_of_month;

  if (day == JALON_DAY_NONE)
    {
      g_string_append (edtf, "..");
      return;
    }

  jalon_day_to_civil (day, &year, &month, &day_of_month);
  append_digits (edtf, year, 4);
  if (precision == JALON_TIME_YEAR)
    return;
  g_string_append_c (edtf, '-');
  append_digits (edtf, month, 2);
  if (precision == JALON_TIME_MONTH || precision == JALON_TIME_PART_OF_YEAR)
    return;
  g_string_append_c (edtf, '-');
  append_digits (edtf, day_of_month, 2);
}

/**
 * jalon_day_format_iso:
 * @day: a day, not %JALON_DAY_NONE
 *
 * Returns: (transfer full): "2025-04-07"
 */
char *
jalon_day_format_iso (gint32 day)
{
  g_autoptr (GString) iso = g_string_new (NULL);

  g_return_val_if_fail (day != JALON_DAY_NONE, NULL);

  append_day (iso, day, JALON_TIME_DAY);

  return g_string_free (g_steal_pointer (&iso), FALSE);
}

/**
 * jalon_time_copy:
 * @dest: (out caller-allocates): uninitialised or cleared
 *
 * Copies a time with its words.
 */
void
jalon_time_copy (JalonTime *dest, const JalonTime *source)
{
  *dest = *source;
  dest->words = g_strdup (source->words);
}

/**
 * jalon_time_clear:
 *
 * Frees what @time owns and makes it unknown.
 */
void
jalon_time_clear (JalonTime *time)
{
  g_free (time->words);
  *time = JALON_TIME_INIT;
}

/**
 * jalon_time_dup_edtf:
 *
 * Writes a time as EDTF, no finer than its precision: "2025-04-07", "2025-04",
 * "2025-03-31/2025-04-01", "2025-01/2025-04", "2025-04-07/..".
 *
 * Returns: (transfer full) (nullable): EDTF, %NULL where there is no date at all
 */
char *
jalon_time_dup_edtf (const JalonTime *time)
{
  g_autoptr (GString) edtf = NULL;
  gsize length;

  g_return_val_if_fail (time != NULL, NULL);

  if (time->start == JALON_DAY_NONE && time->end == JALON_DAY_NONE)
    return NULL;

  edtf = g_string_new (NULL);
  append_day (edtf, time->start, time->precision);
  length = edtf->len;
  g_string_append_c (edtf, '/');
  append_day (edtf, time->end, time->precision);

  /* One month, one year or one day is written once. */
  if (edtf->len == 2 * length + 1 && memcmp (edtf->str, edtf->str + length + 1, length) == 0)
    g_string_truncate (edtf, length);

  return g_string_free (g_steal_pointer (&edtf), FALSE);
}
