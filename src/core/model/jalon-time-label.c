/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times in words of the interface's language. Month names are translated
 * with the program, so that a label is the same on a machine without that locale.
 */

#include "config.h"

#include "jalon-time.h"

#include "jalon-i18n.h"

typedef struct
{
  int year;
  int month;
  int day;
} Date;

static const char *const months[] = {
  NC_ ("month in a date", "January"), NC_ ("month in a date", "February"), NC_ ("month in a date", "March"),
  NC_ ("month in a date", "April"),   NC_ ("month in a date", "May"),      NC_ ("month in a date", "June"),
  NC_ ("month in a date", "July"),    NC_ ("month in a date", "August"),   NC_ ("month in a date", "September"),
  NC_ ("month in a date", "October"), NC_ ("month in a date", "November"), NC_ ("month in a date", "December"),
};

static const char *const short_months[] = {
  /* Translators: months where there is little room; as short as they are still understood. */
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"), NC_ ("short month", "Apr"),
  NC_ ("short month", "May"), NC_ ("short month", "Jun"), NC_ ("short month", "Jul"), NC_ ("short month", "Aug"),
  NC_ ("short month", "Sep"), NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
};

static Date
date_of (gint32 day)
{
  Date date;

  jalon_day_to_civil (day, &date.year, &date.month, &date.day);

  return date;
}

static const char *
month_name (const Date *date)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month in a date", months[date->month - 1]);
}

static char *
dup_day_number (const Date *date)
{
  /* Translators: the first day of a month in a date, such as "1er" in French. */
  if (date->day == 1)
    return g_strdup_printf (C_ ("first day of a month", "%d"), date->day);

  /* Translators: any other day of a month in a date. */
  return g_strdup_printf (C_ ("day of a month", "%d"), date->day);
}

static char *
dup_date (const Date *date)
{
  g_autofree char *number = dup_day_number (date);

  /* Translators: a date: day, month, year, as in "7 April 2025". */
  return g_strdup_printf (C_ ("date", "%1$s %2$s %3$d"), number, month_name (date), date->year);
}

static char *
dup_month (const Date *date)
{
  /* Translators: a month of a year, as in "April 2025". */
  return g_strdup_printf (C_ ("date", "%1$s %2$d"), month_name (date), date->year);
}

static char *
dup_year (const Date *date)
{
  return g_strdup_printf ("%d", date->year);
}

static char *
dup_at_precision (const Date *date, JalonTimePrecision precision)
{
  switch (precision)
    {
    case JALON_TIME_MONTH:
    case JALON_TIME_PART_OF_YEAR:
      return dup_month (date);
    case JALON_TIME_YEAR:
      return dup_year (date);
    case JALON_TIME_DAY:
    case JALON_TIME_SINCE:
    case JALON_TIME_UNKNOWN:
    case JALON_N_TIME_PRECISIONS:
    default:
      return dup_date (date);
    }
}

static char *
dup_long_range (const Date *first, const Date *last, JalonTimePrecision precision)
{
  g_autofree char *from = dup_at_precision (first, precision);
  g_autofree char *to = dup_at_precision (last, precision);

  if (g_strcmp0 (from, to) == 0)
    return g_steal_pointer (&from);

  /* Translators: a range of two full dates, as in "31 December 2024 – 2 January 2025". */
  return g_strdup_printf (C_ ("date range", "%1$s – %2$s"), from, to);
}

static char *
dup_day_range (const Date *first, const Date *last)
{
  g_autofree char *from = dup_day_number (first);
  g_autofree char *to = dup_day_number (last);

  if (first->month == last->month)
    /* Translators: days of one month: first day, last day, month, year, as in "19–30 June 2025". */
    return g_strdup_printf (C_ ("date range", "%1$s–%2$s %3$s %4$d"), from, to, month_name (first), first->year);

  /* Translators: days of one year: day, month, day, month, year, as in "31 March – 1 April 2025". */
  return g_strdup_printf (C_ ("date range", "%1$s %2$s – %3$s %4$s %5$d"),
                          from,
                          month_name (first),
                          to,
                          month_name (last),
                          first->year);
}

static char *
dup_range (const Date *first, const Date *last, JalonTimePrecision precision)
{
  gboolean one_year = first->year == last->year;
  gboolean one_month = one_year && first->month == last->month;
  gboolean one_day = one_month && first->day == last->day;
  gboolean is_months = precision == JALON_TIME_MONTH || precision == JALON_TIME_PART_OF_YEAR;

  if (is_months && one_year && !one_month)
    /* Translators: months of one year: first month, last month, year, as in "January–April 2025". */
    return g_strdup_printf (C_ ("date range", "%1$s–%2$s %3$d"), month_name (first), month_name (last), first->year);
  if (!is_months && precision != JALON_TIME_YEAR && one_year && !one_day)
    return dup_day_range (first, last);

  return dup_long_range (first, last, precision);
}

/**
 * jalon_day_dup_label:
 * @day: a day, or %JALON_DAY_NONE
 * @precision: how much of it to say
 *
 * Returns: (transfer full): "7 April 2025", "April 2025", "2025", "since 7 April
 *   2025" or "date unknown", translated
 */
char *
jalon_day_dup_label (gint32 day, JalonTimePrecision precision)
{
  g_autofree char *words = NULL;
  Date             date;

  if (day == JALON_DAY_NONE)
    return g_strdup (_ ("date unknown"));

  date = date_of (day);
  words = dup_at_precision (&date, precision);
  if (precision != JALON_TIME_SINCE)
    return g_steal_pointer (&words);

  /* Translators: %s is a date: "since 7 April 2025". */
  return g_strdup_printf (C_ ("date", "since %s"), words);
}

/**
 * jalon_day_dup_month_label:
 * @day: a day, or %JALON_DAY_NONE
 *
 * Names the month of a day as a heading, with a capital letter.
 *
 * Returns: (transfer full): "April 2025", translated
 */
char *
jalon_day_dup_month_label (gint32 day)
{
  g_autofree char *label = jalon_day_dup_label (day, JALON_TIME_MONTH);
  g_autoptr (GString) heading = g_string_new (NULL);

  g_string_append_unichar (heading, g_unichar_totitle (g_utf8_get_char (label)));
  g_string_append (heading, g_utf8_next_char (label));

  return g_string_free (g_steal_pointer (&heading), FALSE);
}

/**
 * jalon_day_get_month_name:
 * @day: a day
 * @is_short: whether there is little room
 *
 * Returns: the month of a day, without a year: "April" or "Apr", translated
 */
const char *
jalon_day_get_month_name (gint32 day, gboolean is_short)
{
  Date date = date_of (day);

  return is_short ? g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[date.month - 1]) : month_name (&date);
}

/* A date of which only the bounds are known is not told like a span of days. */
static char *
dup_between (const Date *first, const Date *last)
{
  g_autofree char *from = dup_date (first);
  g_autofree char *to = dup_date (last);

  /* Translators: when it was is not stated, only the first and last day possible. */
  return g_strdup_printf (C_ ("date", "between %1$s and %2$s"), from, to);
}

/**
 * jalon_time_dup_label:
 *
 * Says when, no finer than known: "7 April 2025", "31 March – 1 April 2025",
 * "January–April 2025", "since 7 April 2025", "until 9 May 2025", "date unknown".
 *
 * Returns: (transfer full): the words, translated
 */
char *
jalon_time_dup_label (const JalonTime *time)
{
  Date first;
  Date last;

  g_return_val_if_fail (time != NULL, NULL);

  if (time->start == JALON_DAY_NONE && time->end == JALON_DAY_NONE)
    return jalon_day_dup_label (JALON_DAY_NONE, time->precision);

  if (time->start == JALON_DAY_NONE)
    {
      g_autofree char *words = NULL;

      last = date_of (time->end);
      words = dup_at_precision (&last, time->precision);
      if (time->precision == JALON_TIME_UNKNOWN)
        /* Translators: nothing is known of a date but the last one possible: "not later than 9 May 2025". */
        return g_strdup_printf (C_ ("date", "not later than %s"), words);

      /* Translators: %s is a date: "until 9 May 2025". */
      return g_strdup_printf (C_ ("date", "until %s"), words);
    }
  if (time->end == JALON_DAY_NONE)
    return jalon_day_dup_label (time->start, JALON_TIME_SINCE);

  first = date_of (time->start);
  last = date_of (time->end);
  if (time->precision == JALON_TIME_UNKNOWN)
    return dup_between (&first, &last);

  return dup_range (&first, &last, time->precision);
}
