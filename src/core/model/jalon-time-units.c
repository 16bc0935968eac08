/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The calendar as the units of an axis. Every unit begins on a day, and the
 * units of one kind follow each other without a gap.
 */

#include "config.h"

#include "jalon-time-units.h"

/* The first Monday of 1970. */
#define MONDAY 4

#define DAYS_PER_YEAR 365.2425

/* The day of a division that rounds down, also before 1970. */
static gint32
floor_to (gint32 day, gint32 origin, gint32 step)
{
  gint32 rest = (day - origin) % step;

  return day - (rest < 0 ? rest + step : rest);
}

static gint32
first_of_month (int year, int month)
{
  if (year < 1)
    return JALON_DAY_MIN;
  if (year > 9999)
    return JALON_DAY_MAX + 1;

  return jalon_day_from_civil (year, month, 1);
}

/**
 * jalon_time_unit_get_days:
 *
 * Returns: how long a unit is on average, days
 */
double
jalon_time_unit_get_days (JalonTimeUnit unit)
{
  switch (unit.kind)
    {
    case JALON_UNIT_WEEK:
      return 7;
    case JALON_UNIT_MONTH:
      return unit.step * DAYS_PER_YEAR / 12;
    case JALON_UNIT_YEAR:
      return unit.step * DAYS_PER_YEAR;
    case JALON_UNIT_DAY:
    case JALON_UNIT_DAY_OF_MONTH:
    default:
      return unit.step;
    }
}

/* The last unit of a month would be a stub where less than half of it is left: it belongs to the one before. */
static gint32
floor_in_month (gint32 day, int step)
{
  int    year, month, day_of_month;
  gint32 first, last, begin;

  jalon_day_to_civil (day, &year, &month, &day_of_month);
  first = day - day_of_month + 1;
  last = month == 12 ? first_of_month (year + 1, 1) : first_of_month (year, month + 1);
  begin = first + (day_of_month - 1) / step * step;

  return begin > first && 2 * (last - begin) <= step ? begin - step : begin;
}

/**
 * jalon_time_unit_floor:
 * @day: a day; taken as the nearest within %JALON_DAY_MIN and %JALON_DAY_MAX
 *
 * Returns: the day on which the unit that holds @day begins
 */
gint32
jalon_time_unit_floor (JalonTimeUnit unit, gint32 day)
{
  int year, month, day_of_month;

  g_return_val_if_fail (unit.step > 0, day);

  day = CLAMP (day, JALON_DAY_MIN, JALON_DAY_MAX);
  jalon_day_to_civil (day, &year, &month, &day_of_month);
  switch (unit.kind)
    {
    case JALON_UNIT_DAY_OF_MONTH:
      return floor_in_month (day, unit.step);
    case JALON_UNIT_WEEK:
      return floor_to (day, MONDAY, 7);
    case JALON_UNIT_MONTH:
      return first_of_month (year, (month - 1) / unit.step * unit.step + 1);
    case JALON_UNIT_YEAR:
      return first_of_month (year / unit.step * unit.step, 1);
    case JALON_UNIT_DAY:
    default:
      return floor_to (day, 0, unit.step);
    }
}

/**
 * jalon_time_unit_next:
 * @day: a day; taken as the nearest within %JALON_DAY_MIN and %JALON_DAY_MAX
 *
 * Returns: the day on which the unit after the one that holds @day begins; the
 *   day after %JALON_DAY_MAX at the end of the calendar
 */
gint32
jalon_time_unit_next (JalonTimeUnit unit, gint32 day)
{
  gint32 begin = jalon_time_unit_floor (unit, day);
  int    year, month, day_of_month;
  gint32 next;

  jalon_day_to_civil (begin, &year, &month, &day_of_month);
  switch (unit.kind)
    {
    case JALON_UNIT_DAY_OF_MONTH:
      /* The stub at the end of a month is skipped. */
      next = begin + unit.step;
      while (next <= JALON_DAY_MAX && jalon_time_unit_floor (unit, next) == begin)
        next++;
      return next;
    case JALON_UNIT_WEEK:
      return begin + 7;
    case JALON_UNIT_MONTH:
      month += unit.step;
      return first_of_month (year + (month - 1) / 12, (month - 1) % 12 + 1);
    case JALON_UNIT_YEAR:
      return first_of_month ((year / unit.step + 1) * unit.step, 1);
    case JALON_UNIT_DAY:
    default:
      return begin + unit.step;
    }
}

/**
 * jalon_time_unit_shift:
 * @day: within %JALON_DAY_MIN and %JALON_DAY_MAX
 * @n_units: how many units later; less than 0 for earlier
 *
 * Goes from one day to the same day of another unit: to the same of the week, of the month or of the year. What a
 * month does not have is its last day.
 *
 * Returns: a day; the first or the day after the last of the calendar where it ends before
 */
gint32
jalon_time_unit_shift (JalonTimeUnit unit, gint32 day, int n_units)
{
  int    year, month, day_of_month, n_months;
  gint32 first, next;

  g_return_val_if_fail (unit.step > 0, day);

  if (unit.kind == JALON_UNIT_DAY || unit.kind == JALON_UNIT_DAY_OF_MONTH || unit.kind == JALON_UNIT_WEEK)
    return CLAMP (day + n_units * unit.step * (unit.kind == JALON_UNIT_WEEK ? 7 : 1), JALON_DAY_MIN, JALON_DAY_MAX + 1);

  jalon_day_to_civil (day, &year, &month, &day_of_month);
  n_months = year * 12 + month - 1 + n_units * unit.step * (unit.kind == JALON_UNIT_YEAR ? 12 : 1);
  first = first_of_month (n_months / 12, n_months % 12 + 1);
  next = first_of_month ((n_months + 1) / 12, (n_months + 1) % 12 + 1);

  return MIN (first + day_of_month - 1, MAX (next - 1, first));
}
