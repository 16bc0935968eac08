/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-when-span.h"

/* Values have four digits. */
#define MAX_YEAR 9999

static gint32
last_of_month (int year, int month)
{
  return month == 12 ? jalon_day_from_civil (year + 1, 1, 1) - 1 : jalon_day_from_civil (year, month + 1, 1) - 1;
}

static int
floor_div (int a, int b)
{
  return a >= 0 ? a / b : -((-a + b - 1) / b);
}

int
jalon_when_weekday_of (gint32 day)
{
  /* 1970-01-01 was a Thursday: day 0 is 3 from Monday */
  return (int) (((gint64) day % 7 + 7 + 3) % 7);
}

/* Writes the value. */
void
jalon_when_span_format (JalonWhenSpan *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_vsnprintf (self->value, sizeof self->value, format, args);
  va_end (args);
}

void
jalon_when_span_set_day (JalonWhenSpan *self, gint32 day)
{
  int year, month, day_of_month;

  jalon_day_to_civil (day, &year, &month, &day_of_month);
  self->start = self->end = day;
  self->precision = JALON_TIME_DAY;
  jalon_when_span_format (self, "%04d-%02d-%02d", year, month, day_of_month);
}

void
jalon_when_span_join (JalonWhenSpan *self, const JalonWhenSpan *last)
{
  g_strlcat (self->value, "/", sizeof self->value);
  g_strlcat (self->value, last->value, sizeof self->value);
  self->end = last->end;
}

/* The week of a day, or its weekend; the value counts as ISO 8601 does: by the year of the week's Thursday. */
static void
set_week (JalonWhenSpan *self, gint32 day, gboolean weekend)
{
  gint32 monday = day - jalon_when_weekday_of (day);
  int    year, month, day_of_month;

  jalon_day_to_civil (monday + 3, &year, &month, &day_of_month);
  self->start = weekend ? monday + 5 : monday;
  self->end = monday + 6;
  self->precision = JALON_TIME_DAY;
  jalon_when_span_format (self,
                          "%04d-W%02d%s",
                          year,
                          (int) (monday + 3 - jalon_day_from_civil (year, 1, 1)) / 7 + 1,
                          weekend ? "-WE" : "");
}

/* A part of the year, its value that of the year. */
void
jalon_when_span_set_months (JalonWhenSpan *self, int year, int first, int last)
{
  self->start = jalon_day_from_civil (year, first, 1);
  self->end = last > 12 ? last_of_month (year + 1, last - 12) : last_of_month (year, last);
  self->precision = JALON_TIME_PART_OF_YEAR;
  jalon_when_span_format (self, "%04d", year);
}

void
jalon_when_span_set_month (JalonWhenSpan *self, int year, int month)
{
  jalon_when_span_set_months (self, year, month, month);
  self->precision = JALON_TIME_MONTH;
  jalon_when_span_format (self, "%04d-%02d", year, month);
}

void
jalon_when_span_set_years (JalonWhenSpan *self, int first, int last)
{
  self->start = jalon_day_from_civil (first, 1, 1);
  self->end = jalon_day_from_civil (last, 12, 31);
  self->precision = JALON_TIME_YEAR;
  jalon_when_span_format (self, "%04d", first);
}

/* By whole months, as in the north; a winter is of the year in which it begins. */
void
jalon_when_span_set_season (JalonWhenSpan *self, int year, int season)
{
  jalon_when_span_set_months (self, year, 3 + 3 * season, 5 + 3 * season);
  jalon_when_span_format (self, "%04d-%s", year, jalon_time_season_names[season]);
}

static gboolean
set_unit (JalonWhenSpan *self, JalonTimeUnit unit, gint32 day, int shift)
{
  int year, month, day_of_month;
  int count;

  jalon_day_to_civil (day, &year, &month, &day_of_month);
  switch (unit)
    {
    case JALON_UNIT_DAY:
      jalon_when_span_set_day (self, day + shift);
      return TRUE;
    case JALON_UNIT_WEEK:
    case JALON_UNIT_WEEKEND:
      set_week (self, day + 7 * shift, unit == JALON_UNIT_WEEKEND);
      return TRUE;
    case JALON_UNIT_FORTNIGHT:
      set_week (self, day + 14 * shift, FALSE);
      return TRUE;
    case JALON_UNIT_MONTH:
      count = year * 12 + month - 1 + shift;
      jalon_when_span_set_month (self, floor_div (count, 12), count - 12 * floor_div (count, 12) + 1);
      return TRUE;
    case JALON_UNIT_QUARTER:
      count = year * 4 + (month - 1) / 3 + shift;
      year = floor_div (count, 4);
      jalon_when_span_set_months (self, year, 3 * (count - 4 * year) + 1, 3 * (count - 4 * year) + 3);
      jalon_when_span_format (self, "%04d-Q%d", year, count - 4 * year + 1);
      return TRUE;
    case JALON_UNIT_HALF_YEAR:
      count = year * 2 + (month - 1) / 6 + shift;
      year = floor_div (count, 2);
      jalon_when_span_set_months (self, year, 6 * (count - 2 * year) + 1, 6 * (count - 2 * year) + 6);
      jalon_when_span_format (self, "%04d-H%d", year, count - 2 * year + 1);
      return TRUE;
    case JALON_UNIT_YEAR:
      jalon_when_span_set_years (self, year + shift, year + shift);
      return TRUE;
    case JALON_UNIT_DECADE:
      year = (year / 10 + shift) * 10;
      jalon_when_span_set_years (self, year, year + 9);
      jalon_when_span_format (self, "%03d", year / 10);
      return TRUE;
    case JALON_UNIT_CENTURY:
      /* the 20th began with 1901 */
      year = ((year - 1) / 100 + shift) * 100 + 1;
      jalon_when_span_set_years (self, year, year + 99);
      jalon_when_span_format (self, "%02d", year / 100);
      return TRUE;
    case JALON_UNIT_SECOND:
    case JALON_UNIT_MINUTE:
    case JALON_UNIT_HOUR:
    case JALON_N_TIME_UNITS:
      break;
    }
  return FALSE;
}

/**
 * jalon_when_span_set_unit:
 * @day: in the unit that is counted from
 * @shift: units after it
 *
 * Returns: whether it is on the calendar: hours are not, nor is what lies before our era
 */
gboolean
jalon_when_span_set_unit (JalonWhenSpan *self, JalonTimeUnit unit, gint32 day, int shift)
{
  int year, month, day_of_month;

  if (!set_unit (self, unit, day, shift))
    return FALSE;
  jalon_day_to_civil (self->start, &year, &month, &day_of_month);
  return year >= 1 && year <= MAX_YEAR;
}

/* The beginning, middle or end of a year is a third of it; of anything shorter the words are no finer. */
void
jalon_when_span_narrow (JalonWhenSpan *self, JalonTimeMod mod)
{
  int year, month, day_of_month;

  if (mod == JALON_MOD_NONE || self->precision != JALON_TIME_YEAR)
    return;
  jalon_day_to_civil (self->start, &year, &month, &day_of_month);
  if (self->end != jalon_day_from_civil (year, 12, 31))
    return;
  jalon_when_span_set_months (self, year, 1 + 4 * (mod - JALON_MOD_START), 4 + 4 * (mod - JALON_MOD_START));
}
