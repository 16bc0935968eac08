/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days, EDTF and labels.
 */

#include "config.h"

#include "jalon-time.h"

static void
test_days (void)
{
  static const struct
  {
    int    year, month, day;
    gint32 number;
  } cases[] = {
    { 1970, 1, 1, 0 },     { 1970, 1, 2, 1 },    { 1969, 12, 31, -1 },      { 2000, 2, 29, 11016 },
    { 2025, 4, 7, 20185 }, { 1, 1, 1, -719162 }, { 9999, 12, 31, 2932896 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (jalon_day_from_civil (cases[i].year, cases[i].month, cases[i].day), ==, cases[i].number);
}

/* Every day from year 1 to 9999 follows the one before and splits into what it was made of. */
static void
test_days_in_order (void)
{
  gint32 expected = jalon_day_from_civil (1, 1, 1);

  for (int year = 1; year <= 9999; year++)
    {
      for (int month = 1; month <= 12; month++)
        {
          for (int day = 1; jalon_day_from_civil (year, month, day) != JALON_DAY_NONE; day++)
            {
              int y, m, d;

              g_assert_cmpint (jalon_day_from_civil (year, month, day), ==, expected);
              jalon_day_to_civil (expected, &y, &m, &d);
              g_assert_true (y == year && m == month && d == day);
              expected++;
            }
        }
    }
  g_assert_cmpint (expected, ==, 2932897);
}

static void
test_no_such_day (void)
{
  static const int cases[][3] = {
    { 2025, 2, 29 }, { 1900, 2, 29 }, { 2025, 13, 1 }, { 2025, 0, 1 },
    { 2025, 4, 31 }, { 2025, 4, 0 },  { 0, 1, 1 },     { 10000, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (jalon_day_from_civil (cases[i][0], cases[i][1], cases[i][2]), ==, JALON_DAY_NONE);
}

typedef struct
{
  const char        *text;
  const char        *first; /* NULL where open */
  const char        *last;
  JalonTimePrecision precision;
} Range;

static void
assert_day (gint32 day, const char *iso)
{
  g_autofree char *text = day != JALON_DAY_NONE ? jalon_day_format_iso (day) : NULL;

  g_assert_cmpstr (text, ==, iso);
}

static void
test_ranges (void)
{
  static const Range cases[] = {
    { "2025", "2025-01-01", "2025-12-31", JALON_TIME_YEAR },
    { "2024-02", "2024-02-01", "2024-02-29", JALON_TIME_MONTH },
    { "2025-04-07", "2025-04-07", "2025-04-07", JALON_TIME_DAY },
    { "2025-03-31/2025-04-01", "2025-03-31", "2025-04-01", JALON_TIME_DAY },
    { "2025-01/2025-04", "2025-01-01", "2025-04-30", JALON_TIME_PART_OF_YEAR },
    { "2025-01/2025-01", "2025-01-01", "2025-01-31", JALON_TIME_MONTH },
    { "2024/2025", "2024-01-01", "2025-12-31", JALON_TIME_YEAR },
    { "2025-04-07/2025-05", "2025-04-07", "2025-05-31", JALON_TIME_PART_OF_YEAR },
    { "2025-04-07/..", "2025-04-07", NULL, JALON_TIME_SINCE },
    { "2025/..", "2025-01-01", NULL, JALON_TIME_SINCE },
    { "../2025-05-09", NULL, "2025-05-09", JALON_TIME_DAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32             first, last;
      JalonTimePrecision precision;

      g_assert_true (jalon_day_parse_range (cases[i].text, &first, &last, &precision));
      assert_day (first, cases[i].first);
      assert_day (last, cases[i].last);
      g_assert_cmpint (precision, ==, cases[i].precision);
    }
}

static void
test_no_range (void)
{
  static const char *const cases[] = { "",
                                       "25",
                                       "2025-",
                                       "2025-4",
                                       "2025-13",
                                       "2025-13-01",
                                       "2025-02-29",
                                       "2025-04-07 ",
                                       " 2025",
                                       "2025-04-07T00:00:00Z",
                                       "2025/",
                                       "/2025",
                                       "2025/2024",
                                       "2025-04-07/2025-04-06",
                                       "../..",
                                       "..",
                                       "2025/../2026",
                                       "0000",
                                       "-2025",
                                       "2025--01",
                                       "２０２５",
                                       "2025-04-07/2025-04-08/2025-04-09",
                                       NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32             first = 1, last = 2;
      JalonTimePrecision precision;

      g_assert_false (jalon_day_parse_range (cases[i], &first, &last, &precision));
      g_assert_true (first == 1 && last == 2);
    }
}

typedef struct
{
  const char        *start; /* NULL where open */
  const char        *end;
  JalonTimePrecision precision;
  const char        *edtf;
  const char        *label;
} Written;

static gint32
day_of (const char *iso)
{
  gint32 first, last;

  if (iso == NULL)
    return JALON_DAY_NONE;
  g_assert_true (jalon_day_parse_range (iso, &first, &last, NULL));

  return first;
}

static void
test_written (void)
{
  static const Written cases[] = {
    { "2025-04-07", "2025-04-07", JALON_TIME_DAY, "2025-04-07", "7 April 2025" },
    { "2025-06-19", "2025-06-30", JALON_TIME_DAY, "2025-06-19/2025-06-30", "19–30 June 2025" },
    { "2025-03-31", "2025-04-01", JALON_TIME_DAY, "2025-03-31/2025-04-01", "31 March – 1 April 2025" },
    { "2024-12-31", "2025-01-01", JALON_TIME_DAY, "2024-12-31/2025-01-01", "31 December 2024 – 1 January 2025" },
    { "2025-04-01", "2025-04-30", JALON_TIME_MONTH, "2025-04", "April 2025" },
    { "2025-04-01", "2025-05-31", JALON_TIME_MONTH, "2025-04/2025-05", "April–May 2025" },
    { "2025-01-01", "2025-04-30", JALON_TIME_PART_OF_YEAR, "2025-01/2025-04", "January–April 2025" },
    { "2024-11-01", "2025-02-28", JALON_TIME_PART_OF_YEAR, "2024-11/2025-02", "November 2024 – February 2025" },
    { "2025-01-01", "2025-12-31", JALON_TIME_YEAR, "2025", "2025" },
    { "2024-01-01", "2025-12-31", JALON_TIME_YEAR, "2024/2025", "2024 – 2025" },
    { "2025-04-07", NULL, JALON_TIME_SINCE, "2025-04-07/..", "since 7 April 2025" },
    { "2025-04-07", "2025-06-30", JALON_TIME_SINCE, "2025-04-07/2025-06-30", "7 April – 30 June 2025" },
    { NULL, "2025-05-09", JALON_TIME_DAY, "../2025-05-09", "until 9 May 2025" },
    { NULL, NULL, JALON_TIME_UNKNOWN, NULL, "date unknown" },
    { NULL, "2025-05-09", JALON_TIME_UNKNOWN, "../2025-05-09", "not later than 9 May 2025" },
    { "2025-04-01",
      "2025-06-30",
      JALON_TIME_UNKNOWN,
      "2025-04-01/2025-06-30",
      "between 1 April 2025 and 30 June 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JalonTime        time = { day_of (cases[i].start), day_of (cases[i].end), cases[i].precision, NULL };
      g_autofree char *edtf = jalon_time_dup_edtf (&time);
      g_autofree char *label = jalon_time_dup_label (&time);

      g_assert_cmpstr (edtf, ==, cases[i].edtf);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
test_headings (void)
{
  g_autofree char *month = jalon_day_dup_month_label (day_of ("2025-04-07"));
  g_autofree char *unknown = jalon_day_dup_month_label (JALON_DAY_NONE);
  g_autofree char *since = jalon_day_dup_label (day_of ("2025-04-07"), JALON_TIME_SINCE);

  g_assert_cmpstr (month, ==, "April 2025");
  g_assert_cmpstr (unknown, ==, "Date unknown");
  g_assert_cmpstr (since, ==, "since 7 April 2025");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time/days", test_days);
  g_test_add_func ("/time/days-in-order", test_days_in_order);
  g_test_add_func ("/time/no-such-day", test_no_such_day);
  g_test_add_func ("/time/ranges", test_ranges);
  g_test_add_func ("/time/no-range", test_no_range);
  g_test_add_func ("/time/written", test_written);
  g_test_add_func ("/time/headings", test_headings);

  return g_test_run ();
}
