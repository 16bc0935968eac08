/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counting events by time: plain cases, and random ones against a count day by day.
 */

#include "config.h"

#include "jalon-time-bins.h"
#include "sample-records.h"

#include <math.h>

#define N_EVENTS 2000

static gint32
parse (const char *text)
{
  gint32             first, last;
  JalonTimePrecision precision;

  g_assert_true (jalon_day_parse_range (text, &first, &last, &precision));

  return first;
}

/* "2025-04", "2025-04-01/2025-04-03", "2025-04-07/..", "" for unknown. */
static void
add_event (JalonEventStore *store, const char *when, JalonEventType type)
{
  char id[16];
  g_auto (GStrv) ends = g_strsplit (when, "/", 2);
  g_autoptr (JalonEventRecord) record = NULL;
  gint32             first, last;
  JalonTimePrecision precision;

  g_snprintf (id, sizeof id, "e%u", jalon_event_store_get_n_events (store));
  record = sample_event_simple (id, id);
  record->type = type;
  if (ends[0] != NULL && *ends[0] != '\0' && !g_str_equal (ends[0], ".."))
    {
      g_assert_true (jalon_day_parse_range (ends[0], &first, &last, &precision));
      record->time.start = first;
      record->time.end = last;
      record->time.precision = precision;
    }
  if (ends[0] != NULL && ends[1] != NULL)
    record->time.end = g_str_equal (ends[1], "..") ? JALON_DAY_NONE : parse (ends[1]);
  jalon_event_store_append (store, record);
}

static JalonBitset *
all_rows (JalonEventStore *store)
{
  JalonBitset *rows = jalon_bitset_new (jalon_event_store_get_n_events (store));

  for (guint row = 0; row < jalon_event_store_get_n_events (store); row++)
    jalon_bitset_add (rows, row);

  return rows;
}

static void
test_cases (void)
{
  static const struct
  {
    const char *when;
    double      counts[4]; /* of March to June 2025 */
  } cases[] = {
    { "2025-04-07", { 0, 1, 0, 0 } },
    { "2025-04-01", { 0, 1, 0, 0 } },
    { "2025-03-31", { 1, 0, 0, 0 } },
    { "2025-06-30", { 0, 0, 0, 1 } },
    { "2025-02-28", { 0, 0, 0, 0 } },
    { "2025-07-01", { 0, 0, 0, 0 } },
    { "2025-05", { 0, 0, 1, 0 } },
    /* A night between two months is half in each. */
    { "2025-03-31/2025-04-01", { 0.5, 0.5, 0, 0 } },
    /* Each month has its share of the days. */
    { "2025", { 31 / 365.0, 30 / 365.0, 31 / 365.0, 30 / 365.0 } },
    { "2025-04-01/2025-06-30", { 0, 30 / 91.0, 31 / 91.0, 30 / 91.0 } },
    /* Some of it is out of sight. */
    { "2025-06-21/2025-07-10", { 0, 0, 0, 0.5 } },
    { "2025-04-07/..", { 0, 1, 0, 0 } },
    { "../2025-05-02", { 0, 0, 1, 0 } },
    { "", { 0, 0, 0, 0 } },
  };
  const gint32 edges[] = { parse ("2025-03"),
                           parse ("2025-04"),
                           parse ("2025-05"),
                           parse ("2025-06"),
                           parse ("2025-07") };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonEventStore) store = jalon_event_store_new ();
      g_autoptr (JalonTimeBins) bins = jalon_time_bins_new (edges, 4);
      g_autoptr (JalonBitset) rows = NULL;
      JalonEventColumns columns;

      g_test_message ("“%s”", cases[i].when);
      add_event (store, cases[i].when, JALON_EVENT_SANCTION);
      columns = jalon_event_store_get_columns (store);
      rows = all_rows (store);
      jalon_time_bins_count (bins, &columns, rows);
      for (guint bin = 0; bin < 4; bin++)
        {
          g_assert_cmpfloat_with_epsilon (bins->counts[bin * JALON_N_QUADS + JALON_QUAD_MATERIAL_CONFLICT],
                                          cases[i].counts[bin],
                                          1e-9);
          g_assert_cmpfloat_with_epsilon (jalon_time_bins_get_total (bins, bin), cases[i].counts[bin], 1e-9);
        }
    }
}

/* What one event gives to a bin, day by day. */
static double
get_share (gint32 start, gint32 end, gint32 from, gint32 to)
{
  guint n = 0;

  if (start == JALON_DAY_NONE)
    start = end;
  if (end == JALON_DAY_NONE)
    end = start;
  if (start == JALON_DAY_NONE)
    return 0;
  for (gint32 day = MAX (start, from); day <= MIN (end, to - 1); day++)
    n++;

  return n / ((double) end - start + 1);
}

static void
fill_random (JalonEventStore *store, GRand *rand)
{
  for (guint i = 0; i < N_EVENTS; i++)
    {
      char id[16];
      g_autoptr (JalonEventRecord) record = NULL;
      gint32 day = g_rand_int_range (rand, -400, 400);
      gint32 more = g_rand_int_range (rand, -200, 200);

      g_snprintf (id, sizeof id, "e%u", i);
      record = sample_event_simple (id, id);
      record->type = g_rand_int_range (rand, 0, JALON_N_EVENT_TYPES);
      record->time.start = g_rand_int_range (rand, 0, 8) == 0 ? JALON_DAY_NONE : day;
      record->time.end = g_rand_int_range (rand, 0, 8) == 0 ? JALON_DAY_NONE : day + MAX (0, more);
      record->time.precision = g_rand_int_range (rand, 0, JALON_N_TIME_PRECISIONS);
      jalon_event_store_append (store, record);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  gint32            edges[] = { -300, -299, -250, -100, -30, 0, 7, 14, 21, 90, 310 };
  const guint       n_bins = G_N_ELEMENTS (edges) - 1;
  JalonEventColumns columns;

  fill_random (store, rand);
  columns = jalon_event_store_get_columns (store);
  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (JalonBitset) rows = jalon_bitset_new (N_EVENTS);
      g_autoptr (JalonTimeBins) bins = jalon_time_bins_new (edges, n_bins);
      double expected[G_N_ELEMENTS (edges) * JALON_N_QUADS] = { 0 };

      for (guint row = 0; row < N_EVENTS; row++)
        {
          if (g_rand_boolean (rand))
            continue;
          jalon_bitset_add (rows, row);
          for (guint bin = 0; bin < n_bins; bin++)
            expected[bin * JALON_N_QUADS + jalon_event_type_get_quad (columns.words[JALON_EVENT_COLUMN_TYPE][row])] +=
                get_share (columns.start[row], columns.end[row], edges[bin], edges[bin + 1]);
        }
      jalon_time_bins_count (bins, &columns, rows);
      for (guint i = 0; i < n_bins * JALON_N_QUADS; i++)
        g_assert_cmpfloat_with_epsilon (bins->counts[i], expected[i], 1e-6);
    }
}

static void
test_extent (void)
{
  static const char *const times[] = { "2025-04-07", "2025-02-17/2025-02-20", "", "2023", "2025-06-01/..", "" };
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  g_autoptr (JalonBitset) rows = NULL;
  JalonEventColumns columns;
  JalonTimeExtent   extent;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    add_event (store, times[i], JALON_EVENT_AGREE);
  columns = jalon_event_store_get_columns (store);
  rows = all_rows (store);
  jalon_time_extent_init (&extent);
  g_assert_cmpint (extent.first, ==, JALON_DAY_NONE);
  jalon_time_extent_add_rows (&extent, &columns, rows);
  g_assert_cmpint (extent.first, ==, parse ("2023-01-01"));
  g_assert_cmpint (extent.last, ==, parse ("2025-06-01"));
  g_assert_cmpint (extent.fine_first, ==, parse ("2025-02-17"));
  g_assert_cmpint (extent.fine_last, ==, parse ("2025-06-01"));
  g_assert_cmpuint (extent.n_undated, ==, 2);
}

static void
test_count_rows (void)
{
  static const char *const times[] = { "2025-04-07", "2025", "", "2025-04-30/..", "../2025-03-31", "2025-05-01" };
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();
  g_autoptr (JalonBitset) rows = NULL;
  JalonEventColumns columns;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    add_event (store, times[i], JALON_EVENT_AGREE);
  columns = jalon_event_store_get_columns (store);
  rows = all_rows (store);
  g_assert_cmpuint (jalon_time_count_rows (&columns, rows, parse ("2025-04-01"), parse ("2025-04-30"), 100), ==, 3);
  g_assert_cmpuint (jalon_time_count_rows (&columns, rows, parse ("2025-03-31"), parse ("2025-04-30"), 100), ==, 4);
  g_assert_cmpuint (jalon_time_count_rows (&columns, rows, parse ("2025-03-31"), parse ("2025-04-30"), 2), >, 2);
}

/* The store tells how fine a time is without unpacking the rest. */
static void
test_precision (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  g_autoptr (JalonEventStore) store = jalon_event_store_new ();

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (JalonEventRecord) record = sample_event_random (rand, id);

      jalon_event_store_append (store, record);
      g_assert_cmpuint (jalon_event_store_get_time_precision (store, i), ==, record->time.precision);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-bins/cases", test_cases);
  g_test_add_func ("/time-bins/random", test_random);
  g_test_add_func ("/time-bins/extent", test_extent);
  g_test_add_func ("/time-bins/count-rows", test_count_rows);
  g_test_add_func ("/time-bins/precision", test_precision);

  return g_test_run ();
}
