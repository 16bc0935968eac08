/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the units of an axis of time begin.
 */

#include "config.h"

#include "jalon-time-units.h"

static const JalonTimeUnit units[] = {
  { JALON_UNIT_DAY, 1 },          { JALON_UNIT_DAY, 3 },  { JALON_UNIT_DAY_OF_MONTH, 2 },
  { JALON_UNIT_DAY_OF_MONTH, 7 }, { JALON_UNIT_WEEK, 1 }, { JALON_UNIT_MONTH, 1 },
  { JALON_UNIT_MONTH, 3 },        { JALON_UNIT_YEAR, 1 }, { JALON_UNIT_YEAR, 10 },
};

static gint32
parse (const char *text)
{
  gint32             first, last;
  JalonTimePrecision precision;

  g_assert_true (jalon_day_parse_range (text, &first, &last, &precision));

  return first;
}

static void
test_cases (void)
{
  static const struct
  {
    JalonTimeUnit unit;
    const char   *day;
    const char   *begin;
    const char   *next;
  } cases[] = {
    { { JALON_UNIT_DAY, 1 }, "2025-04-07", "2025-04-07", "2025-04-08" },
    { { JALON_UNIT_DAY, 1 }, "1969-12-31", "1969-12-31", "1970-01-01" },
    { { JALON_UNIT_DAY_OF_MONTH, 7 }, "2025-04-14", "2025-04-08", "2025-04-15" },
    /* The last two days of April are no unit of their own. */
    { { JALON_UNIT_DAY_OF_MONTH, 7 }, "2025-04-30", "2025-04-22", "2025-05-01" },
    { { JALON_UNIT_DAY_OF_MONTH, 7 }, "2025-02-28", "2025-02-22", "2025-03-01" },
    { { JALON_UNIT_DAY_OF_MONTH, 2 }, "2025-05-31", "2025-05-29", "2025-06-01" },
    { { JALON_UNIT_WEEK, 1 }, "2025-04-07", "2025-04-07", "2025-04-14" },
    { { JALON_UNIT_WEEK, 1 }, "2025-04-06", "2025-03-31", "2025-04-07" },
    { { JALON_UNIT_WEEK, 1 }, "1969-12-31", "1969-12-29", "1970-01-05" },
    { { JALON_UNIT_MONTH, 1 }, "2024-02-29", "2024-02-01", "2024-03-01" },
    { { JALON_UNIT_MONTH, 1 }, "2024-12-31", "2024-12-01", "2025-01-01" },
    { { JALON_UNIT_MONTH, 3 }, "2025-06-30", "2025-04-01", "2025-07-01" },
    { { JALON_UNIT_MONTH, 3 }, "2025-11-02", "2025-10-01", "2026-01-01" },
    { { JALON_UNIT_YEAR, 1 }, "2025-04-07", "2025-01-01", "2026-01-01" },
    { { JALON_UNIT_YEAR, 10 }, "2025-04-07", "2020-01-01", "2030-01-01" },
    /* There is no year 0. */
    { { JALON_UNIT_YEAR, 10 }, "0004-04-07", "0001-01-01", "0010-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 day = parse (cases[i].day);

      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (jalon_time_unit_floor (cases[i].unit, day), ==, parse (cases[i].begin));
      g_assert_cmpint (jalon_time_unit_next (cases[i].unit, day), ==, parse (cases[i].next));
    }
}

/* Every day is in one unit, and units follow each other without a gap. */
static void
test_no_gap (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      for (gint32 day = parse ("1967-12-25"); day < parse ("1973-03-05"); day++)
        {
          gint32 begin = jalon_time_unit_floor (units[i], day);
          gint32 next = jalon_time_unit_next (units[i], day);

          g_assert_cmpint (begin, <=, day);
          g_assert_cmpint (day, <, next);
          g_assert_cmpint (jalon_time_unit_floor (units[i], begin), ==, begin);
          g_assert_cmpint (jalon_time_unit_floor (units[i], next), ==, next);
          g_assert_cmpint (jalon_time_unit_floor (units[i], next - 1), ==, begin);
        }
    }
}

/* The calendar ends; walking over its end does too. */
static void
test_ends (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_assert_cmpint (jalon_time_unit_next (units[i], JALON_DAY_MAX), >, JALON_DAY_MAX);
      g_assert_cmpint (jalon_time_unit_next (units[i], G_MAXINT32), >, JALON_DAY_MAX);
      g_assert_cmpint (jalon_time_unit_floor (units[i], G_MININT32), <=, JALON_DAY_MIN);
    }
}

/* The same day of another unit, or the last that it has. */
static void
test_shift (void)
{
  static const struct
  {
    JalonTimeUnit unit;
    const char   *day;
    int           n_units;
    const char   *shifted;
  } cases[] = {
    { { JALON_UNIT_DAY, 1 }, "2025-02-28", 1, "2025-03-01" },
    { { JALON_UNIT_DAY, 1 }, "2025-03-01", -1, "2025-02-28" },
    { { JALON_UNIT_WEEK, 1 }, "2025-12-29", 1, "2026-01-05" },
    { { JALON_UNIT_MONTH, 1 }, "2025-01-31", 1, "2025-02-28" },
    { { JALON_UNIT_MONTH, 1 }, "2025-01-15", -1, "2024-12-15" },
    { { JALON_UNIT_MONTH, 1 }, "2025-01-15", 12, "2026-01-15" },
    { { JALON_UNIT_MONTH, 3 }, "2024-11-30", 1, "2025-02-28" },
    { { JALON_UNIT_YEAR, 1 }, "2024-02-29", 1, "2025-02-28" },
    { { JALON_UNIT_YEAR, 1 }, "2025-04-07", -1, "2024-04-07" },
    { { JALON_UNIT_YEAR, 1 }, "0001-06-01", -1, "0001-01-01" },
    { { JALON_UNIT_MONTH, 1 }, "0001-01-31", -5, "0001-01-01" },
    { { JALON_UNIT_DAY, 1 }, "0001-01-01", -1, "0001-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %+d", cases[i].day, cases[i].n_units);
      g_assert_cmpint (jalon_time_unit_shift (cases[i].unit, parse (cases[i].day), cases[i].n_units),
                       ==,
                       parse (cases[i].shifted));
    }
  g_assert_cmpint (jalon_time_unit_shift ((JalonTimeUnit){ JALON_UNIT_YEAR, 1 }, JALON_DAY_MAX, 1),
                   ==,
                   JALON_DAY_MAX + 1);
}

static void
test_month_names (void)
{
  g_assert_cmpstr (jalon_day_get_month_name (parse ("2025-04-07"), FALSE), ==, "April");
  g_assert_cmpstr (jalon_day_get_month_name (parse ("2025-04-07"), TRUE), ==, "Apr");
  g_assert_cmpstr (jalon_day_get_month_name (parse ("2025-12-31"), TRUE), ==, "Dec");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-units/cases", test_cases);
  g_test_add_func ("/time-units/no-gap", test_no_gap);
  g_test_add_func ("/time-units/ends", test_ends);
  g_test_add_func ("/time-units/shift", test_shift);
  g_test_add_func ("/time-units/month-names", test_month_names);

  return g_test_run ();
}
