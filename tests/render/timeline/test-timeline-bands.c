/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline in bands, one for each group of events.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-timeline-layout.h"
#include "sample-dossier.h"
#include "timeline-fixture.h"

#include <math.h>

#define WIDTH 760
#define HEIGHT 128

static const JalonTimelineItem *
get_item (const JalonTimelineLayout *layout, guint mark)
{
  return &g_array_index (layout->items,
                         JalonTimelineItem,
                         g_array_index (layout->marks, JalonTimelineMark, mark).first);
}

static guint
count_items (const JalonTimelineLayout *layout, JalonThingKind kind)
{
  guint n = 0;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      if (get_item (layout, i)->kind == kind)
        n += g_array_index (layout->marks, JalonTimelineMark, i).n_items;
    }

  return n;
}

static TimelineFixture
make_crowd (const char *since, const char *until)
{
  JalonDossier   *dossier = jalon_dossier_new ();
  TimelineFixture fixture;

  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *day = jalon_day_format_iso (timeline_fixture_parse ("2024-01-01") + (gint32) (i * i % 700));

      timeline_fixture_add_event (dossier, i % JALON_EVENT_NOTE, day, day, JALON_TIME_DAY);
    }
  timeline_fixture_init (&fixture, dossier, since, until);

  return fixture;
}

static char *
dup_name_cb (const char *code, gpointer data)
{
  return g_strdup (code);
}

static double
count_columns (const JalonTimeBins *bins)
{
  double all = 0;

  for (guint bin = 0; bin < bins->n_bins; bin++)
    all += jalon_time_bins_get_total (bins, bin);

  return all;
}

/* Each column of a band is found at its foot. */
static void
check_columns_of (const JalonTimelineLayout *layout, guint index)
{
  const JalonTimelineBand *band = jalon_timeline_layout_get_band (layout, index);

  for (guint bin = 0; bin < band->bins->n_bins; bin++)
    {
      double x = jalon_time_axis_get_x (&layout->axis, (band->bins->edges[bin] + band->bins->edges[bin + 1]) / 2.0);
      JalonTimelineColumn found;

      if (jalon_time_bins_get_total (band->bins, bin) == 0 || x < 0 || x >= WIDTH)
        continue;
      g_assert_true (jalon_timeline_layout_pick_column (layout, x, band->bottom - 0.1, 0, &found));
      g_assert_cmpuint (found.band, ==, index);
      g_assert_cmpuint (found.bin, ==, bin);
    }
}

/* Each group has a band, in which its events and no others are; the many are columns, the few are marks. */
static void
test_bands (void)
{
  TimelineFixture    fixture = make_crowd ("2024-06-01", "2024-09-30");
  const JalonBitset *rows = fixture.context->rows[JALON_KIND_EVENT];
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (JalonTimelineLayout) layout = NULL;
  JalonTimeAxis axis = { timeline_fixture_parse ("2023-12-20"),
                         timeline_fixture_parse ("2025-12-10") - timeline_fixture_parse ("2023-12-20"),
                         WIDTH };
  guint         n_all = 0;

  timeline_fixture_add_event (fixture.dossier, JALON_EVENT_NOTE, "2024-05-05", "2024-05-05", JALON_TIME_DAY);
  jalon_result_free (fixture.context);
  jalon_result_free (fixture.result);
  timeline_fixture_init (&fixture, fixture.dossier, "2024-06-01", "2024-09-30");
  rows = fixture.context->rows[JALON_KIND_EVENT];
  groups = jalon_grouping_split (fixture.dossier, rows, JALON_GROUP_TYPE, 3, dup_name_cb, NULL);
  g_assert_cmpuint (groups->len, ==, 3);
  {
    const JalonTimelineSource source = { fixture.dossier, fixture.context, fixture.result, groups };

    layout = jalon_timeline_layout_new (&source, &axis, 2 * HEIGHT, JALON_TIMELINE_AXIS);
    g_assert_false (jalon_timeline_layout_count_shown (layout, &source));
  }
  g_assert_cmpuint (layout->bands->len, ==, groups->len);
  for (guint i = 0; i < layout->bands->len; i++)
    {
      const JalonTimelineBand *band = jalon_timeline_layout_get_band (layout, i);

      g_assert_cmpstr (band->label, ==, ((JalonEventGroup *) g_ptr_array_index (groups, i))->label);
      g_assert_cmpfloat (band->top, >=, i > 0 ? jalon_timeline_layout_get_band (layout, i - 1)->bottom : 0);
      g_assert_cmpint (band->bins != NULL, ==, (i == 2));
    }
  check_columns_of (layout, 2);
  n_all += (guint) lround (count_columns (jalon_timeline_layout_get_band (layout, 2)->bins));
  n_all += count_items (layout, JALON_THING_EVENT);
  g_assert_cmpuint (n_all, ==, 601);
  timeline_fixture_clear (&fixture);
}

/* Where a few are enough the events of a band are marks within it. */
static void
test_band_marks (void)
{
  TimelineFixture fixture;
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (JalonTimelineLayout) layout = NULL;
  JalonTimeAxis axis = { timeline_fixture_parse ("2025-02-11"),
                         timeline_fixture_parse ("2025-07-08") - timeline_fixture_parse ("2025-02-11"),
                         WIDTH };

  timeline_fixture_init (&fixture, sample_dossier_load (), NULL, NULL);
  groups = jalon_grouping_split (fixture.dossier,
                                 fixture.context->rows[JALON_KIND_EVENT],
                                 JALON_GROUP_TYPE,
                                 8,
                                 dup_name_cb,
                                 NULL);
  {
    const JalonTimelineSource source = { fixture.dossier, fixture.context, fixture.result, groups };

    layout = jalon_timeline_layout_new (&source, &axis, 3 * HEIGHT, JALON_TIMELINE_AXIS);
  }
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const JalonTimelineMark *mark = &g_array_index (layout->marks, JalonTimelineMark, i);
      guint                    n_holding = 0;

      if (get_item (layout, i)->kind != JALON_THING_EVENT)
        continue;
      for (guint j = 0; j < groups->len; j++)
        {
          const JalonEventGroup   *group = g_ptr_array_index (groups, j);
          const JalonTimelineBand *band = jalon_timeline_layout_get_band (layout, j);

          if (!jalon_bitset_contains (group->rows, get_item (layout, i)->row))
            continue;
          n_holding++;
          g_assert_cmpfloat (mark->y, >, band->top);
          g_assert_cmpfloat (mark->y, <, band->bottom);
        }
      g_assert_cmpuint (n_holding, ==, 1);
    }
  g_assert_cmpuint (count_items (layout, JALON_THING_EVENT), >, 5);
  timeline_fixture_clear (&fixture);
}

/* Symbols are of one size whatever lane they stand in; in a lane of their own they stand in its middle, as its name. */
static void
test_band_sizes (void)
{
  static const char *const days[] = { "2025-03-10", "2025-03-10", "2025-03-11", "2025-03-12", "2025-05-01" };
  JalonDossier            *dossier = jalon_dossier_new ();
  TimelineFixture          fixture;
  g_autoptr (GPtrArray) groups = NULL;
  JalonTimeAxis axis = { timeline_fixture_parse ("2025-02-11"),
                         timeline_fixture_parse ("2025-07-08") - timeline_fixture_parse ("2025-02-11"),
                         WIDTH };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    timeline_fixture_add_event (dossier,
                                i < 4 ? JALON_EVENT_AID : JALON_EVENT_ASSAULT,
                                days[i],
                                days[i],
                                JALON_TIME_DAY);
  timeline_fixture_init (&fixture, dossier, NULL, NULL);
  groups = jalon_grouping_split (fixture.dossier,
                                 fixture.context->rows[JALON_KIND_EVENT],
                                 JALON_GROUP_TYPE,
                                 2,
                                 dup_name_cb,
                                 NULL);
  for (guint height = 130; height <= 260; height += 10)
    {
      const JalonTimelineSource source = { fixture.dossier, fixture.context, fixture.result, groups };
      g_autoptr (JalonTimelineLayout) layout = jalon_timeline_layout_new (&source, &axis, height, JALON_TIMELINE_AXIS);
      const JalonTimelineMark *alone = &g_array_index (layout->marks, JalonTimelineMark, layout->marks->len - 1);
      const JalonTimelineBand *band = jalon_timeline_layout_get_band (layout, 1);

      g_assert_cmpuint (count_items (layout, JALON_THING_EVENT), ==, G_N_ELEMENTS (days));
      for (guint i = 0; i < layout->marks->len; i++)
        g_assert_cmpfloat (g_array_index (layout->marks, JalonTimelineMark, i).size, ==, alone->size);
      g_assert_cmpfloat_with_epsilon (alone->y, (band->top + band->bottom) / 2, 0.5);
    }
  timeline_fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-bands/bands", test_bands);
  g_test_add_func ("/timeline-bands/marks", test_band_marks);
  g_test_add_func ("/timeline-bands/sizes", test_band_sizes);

  return g_test_run ();
}
