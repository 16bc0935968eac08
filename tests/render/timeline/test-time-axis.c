/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The axis of time: its words at every scale, and moving and zooming it.
 */

#include "config.h"

#include "jalon-time-axis.h"

#include <math.h>

static gint32
parse (const char *text)
{
  gint32             first, last;
  JalonTimePrecision precision;

  g_assert_true (jalon_day_parse_range (text, &first, &last, &precision));

  return first;
}

static JalonTimeAxis
make_axis (const char *first, const char *after, double width)
{
  return (JalonTimeAxis){ parse (first), parse (after) - parse (first), width };
}

/* As wide as a common font at eleven pixels. */
static double
measure_cb (const char *text, gpointer data)
{
  return 6.5 * g_utf8_strlen (text, -1);
}

static char *
join_labels (const JalonTimeAxis *axis)
{
  g_autoptr (GArray) ticks = jalon_time_axis_list_ticks (axis, measure_cb, NULL);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const JalonTimeTick *tick = &g_array_index (ticks, JalonTimeTick, i);

      if (tick->label != NULL)
        g_string_append_printf (line, "%s%s%s", line->len > 0 ? " " : "", tick->label, tick->is_major ? "!" : "");
    }

  return g_string_free (line, FALSE);
}

static void
test_labels (void)
{
  static const struct
  {
    const char *first;
    const char *after;
    double      width;
    const char *context;
    const char *labels;
  } cases[] = {
    { "2025-03-30", "2025-04-06", 700, "March 2025", "30 31 Apr! 2 3 4 5" },
    { "2025-03-30", "2025-04-16", 400, "March 2025", "Apr! 3 5 7 9 11 13 15" },
    { "2025-02-11", "2025-04-12", 500, "February 2025", "15 22 Mar! 8 15 22 Apr! 8" },
    { "2024-12-28", "2025-01-06", 500, "December 2024", "28 29 30 31 2025! 2 3 4 5" },
    { "2024-11-01", "2025-05-01", 400, "2024", "Nov Dec 2025! Feb Mar Apr" },
    { "2025-01-01", "2025-07-01", 900, "2025", "2025! February March April May June" },
    { "2023-10-01", "2025-07-01", 400, "2023", "Oct 2024! Apr Jul Oct 2025! Apr" },
    { "2015-01-01", "2025-01-01", 700, NULL, "2015 2016 2017 2018 2019 2020 2021 2022 2023 2024" },
    { "1997-01-01", "2025-01-01", 400, "1997", "2000 2005 2010 2015 2020" },
    { "1700-01-01", "2025-01-01", 400, NULL, "1700 1750 1800 1850 1900 1950 2000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JalonTimeAxis    axis = make_axis (cases[i].first, cases[i].after, cases[i].width);
      g_autofree char *labels = join_labels (&axis);
      g_autofree char *context = jalon_time_axis_dup_context (&axis);

      g_test_message ("%s to %s", cases[i].first, cases[i].after);
      g_assert_cmpstr (labels, ==, cases[i].labels);
      g_assert_cmpstr (context, ==, cases[i].context);
    }
}

/* Large letters: a day gives way to its month, not the other way round. */
static double
measure_large_cb (const char *text, gpointer data)
{
  return 14 * g_utf8_strlen (text, -1);
}

static void
test_large (void)
{
  JalonTimeAxis axis = make_axis ("2025-03-20", "2025-05-20", 500);
  g_autoptr (GArray) ticks = jalon_time_axis_list_ticks (&axis, measure_large_cb, NULL);
  guint n_major = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      const JalonTimeTick *tick = &g_array_index (ticks, JalonTimeTick, i);

      n_major += tick->label != NULL && tick->is_major;
    }
  g_assert_cmpuint (n_major, ==, 2);
}

/* At no scale do words touch, or ticks come out of order. */
static void
assert_no_overlap (JalonMeasureFunc measure)
{
  for (double length = 5; length < 800000; length *= 1.17)
    {
      JalonTimeAxis axis = { parse ("1987-05-13") + length / 7, length, 613 };
      g_autoptr (GArray) ticks = jalon_time_axis_list_ticks (&axis, measure, NULL);
      double last_x = -1, last_end = -1;
      guint  n_labels = 0;

      for (guint i = 0; i < ticks->len; i++)
        {
          const JalonTimeTick *tick = &g_array_index (ticks, JalonTimeTick, i);

          g_assert_cmpfloat (tick->x, >, last_x);
          g_assert_cmpfloat (tick->x, <=, axis.width);
          last_x = tick->x;
          if (tick->label == NULL)
            continue;
          g_assert_cmpfloat (tick->x, >, last_end);
          last_end = tick->x + measure (tick->label, NULL);
          n_labels++;
        }
      g_assert_cmpuint (n_labels, >, 0);
      g_assert_cmpuint (n_labels, <, 25);
    }
}

static void
test_no_overlap (void)
{
  assert_no_overlap (measure_cb);
  assert_no_overlap (measure_large_cb);
}

static void
test_zoom (void)
{
  JalonTimeLimits limits = jalon_time_limits_make (parse ("2020-01-01"), parse ("2025-12-31"));
  JalonTimeAxis   axis = { limits.start, limits.end - limits.start, 800 };
  double          day = jalon_time_axis_get_day (&axis, 300);

  jalon_time_axis_zoom (&axis, &limits, 300, 4);
  g_assert_cmpfloat_with_epsilon (axis.length, (limits.end - limits.start) / 4, 1e-6);
  g_assert_cmpfloat_with_epsilon (jalon_time_axis_get_day (&axis, 300), day, 1e-6);
  g_assert_cmpfloat_with_epsilon (jalon_time_axis_get_x (&axis, day), 300, 1e-6);

  /* Neither past the ends nor closer than a week. */
  jalon_time_axis_pan (&axis, &limits, 1e7);
  g_assert_cmpfloat_with_epsilon (axis.start + axis.length, limits.end, 1e-6);
  jalon_time_axis_pan (&axis, &limits, -1e7);
  g_assert_cmpfloat_with_epsilon (axis.start, limits.start, 1e-6);
  jalon_time_axis_zoom (&axis, &limits, 0, 1e9);
  g_assert_cmpfloat_with_epsilon (axis.length, 7, 1e-6);
  jalon_time_axis_zoom (&axis, &limits, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (axis.length, limits.end - limits.start, 1e-6);
}

/* One day alone has air about it. */
static void
test_limits (void)
{
  gint32          day = parse ("2025-04-07");
  JalonTimeLimits limits = jalon_time_limits_make (day, day);

  g_assert_cmpfloat (limits.end - limits.start, >=, 7);
  g_assert_cmpfloat (limits.start, <, day);
  g_assert_cmpfloat (limits.end, >, day + 1);

  limits = jalon_time_limits_make (JALON_DAY_MIN, JALON_DAY_MAX);
  g_assert_cmpfloat (limits.start, >=, JALON_DAY_MIN);
  g_assert_cmpfloat (limits.end, <=, JALON_DAY_MAX);
}

static void
test_snap (void)
{
  JalonTimeAxis axis = make_axis ("2025-01-01", "2026-01-01", 730);

  /* Two pixels a day: the first of April is at 180. */
  g_assert_cmpint (jalon_time_axis_snap (&axis, 180, FALSE), ==, parse ("2025-04-01"));
  g_assert_cmpint (jalon_time_axis_snap (&axis, 184, FALSE), ==, parse ("2025-04-01"));
  g_assert_cmpint (jalon_time_axis_snap (&axis, 176, FALSE), ==, parse ("2025-04-01"));
  g_assert_cmpint (jalon_time_axis_snap (&axis, 176, TRUE), ==, parse ("2025-03-31"));
  /* Between ticks it is the day that is touched. */
  g_assert_cmpint (jalon_time_axis_snap (&axis, 201, FALSE), ==, parse ("2025-04-11"));
  g_assert_cmpint (jalon_time_axis_snap (&axis, 201, TRUE), ==, parse ("2025-04-11"));
}

static void
test_bins (void)
{
  static const struct
  {
    double        length;
    JalonTimeUnit unit;
  } cases[] = {
    { 30, { JALON_UNIT_DAY, 1 } },         { 365, { JALON_UNIT_WEEK, 1 } },      { 3 * 365, { JALON_UNIT_MONTH, 1 } },
    { 15 * 365, { JALON_UNIT_MONTH, 3 } }, { 80 * 365, { JALON_UNIT_YEAR, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JalonTimeAxis axis = { parse ("1950-06-15"), cases[i].length, 700 };
      JalonTimeUnit unit = jalon_time_axis_get_bin (&axis, 6);
      g_autoptr (GArray) edges = jalon_time_axis_list_edges (&axis, unit);

      g_assert_cmpint (unit.kind, ==, cases[i].unit.kind);
      g_assert_cmpint (unit.step, ==, cases[i].unit.step);
      g_assert_cmpfloat (g_array_index (edges, gint32, 0), <=, axis.start);
      g_assert_cmpfloat (g_array_index (edges, gint32, edges->len - 1), >=, axis.start + axis.length);
      for (guint j = 1; j < edges->len; j++)
        g_assert_cmpint (g_array_index (edges, gint32, j - 1), <, g_array_index (edges, gint32, j));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-axis/labels", test_labels);
  g_test_add_func ("/time-axis/large", test_large);
  g_test_add_func ("/time-axis/no-overlap", test_no_overlap);
  g_test_add_func ("/time-axis/zoom", test_zoom);
  g_test_add_func ("/time-axis/limits", test_limits);
  g_test_add_func ("/time-axis/snap", test_snap);
  g_test_add_func ("/time-axis/bins", test_bins);

  return g_test_run ();
}
