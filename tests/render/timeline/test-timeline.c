/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline: what stands where, and that nothing covers anything else.
 */

#include "config.h"

#include "golden.h"
#include "jalon-codec.h"
#include "jalon-palette.h"
#include "jalon-symbols.h"
#include "jalon-timeline-draw.h"
#include "sample-records.h"
#include "sample-dossier.h"
#include "timeline-fixture.h"

#include <math.h>

#define WIDTH 760
#define HEIGHT 128

static JalonTimelineLayout *
lay_out (const TimelineFixture *self, const char *first, const char *after)
{
  JalonTimelineSource source = { self->dossier, self->context, self->result, NULL };
  JalonTimeAxis       axis = { timeline_fixture_parse (first),
                               timeline_fixture_parse (after) - timeline_fixture_parse (first),
                               WIDTH };

  return jalon_timeline_layout_new (&source, &axis, HEIGHT, JALON_TIMELINE_AXIS);
}

static gboolean
has_columns (const JalonTimelineLayout *layout)
{
  return jalon_timeline_layout_get_band (layout, 0)->bins != NULL;
}

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

/* A time is drawn as it is known, and not better. */
static void
test_precision (void)
{
  static const struct
  {
    const char        *start;
    const char        *end;
    JalonTimePrecision precision;
    JalonTimelineSpan  span;
    gboolean           fades_in;
    gboolean           fades_out;
  } cases[] = {
    { "2025-04-07", "2025-04-07", JALON_TIME_DAY, JALON_SPAN_DAY, FALSE, FALSE },
    { "2025-03-31", "2025-04-01", JALON_TIME_DAY, JALON_SPAN_DURATION, FALSE, FALSE },
    { "2025-04-01", "2025-04-30", JALON_TIME_MONTH, JALON_SPAN_UNCERTAIN, FALSE, FALSE },
    { "2025-01-01", "2025-06-30", JALON_TIME_PART_OF_YEAR, JALON_SPAN_UNCERTAIN, FALSE, FALSE },
    { "2025-01-01", "2025-12-31", JALON_TIME_YEAR, JALON_SPAN_UNCERTAIN, FALSE, FALSE },
    { "2025-04-01", "2025-06-30", JALON_TIME_UNKNOWN, JALON_SPAN_UNCERTAIN, FALSE, FALSE },
    { "2025-04-07", NULL, JALON_TIME_SINCE, JALON_SPAN_DURATION, FALSE, TRUE },
    { NULL, "2025-04-07", JALON_TIME_DAY, JALON_SPAN_DURATION, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TimelineFixture fixture;
      JalonDossier   *dossier = jalon_dossier_new ();
      g_autoptr (JalonTimelineLayout) layout = NULL;
      const JalonTimelineItem *item;

      timeline_fixture_add_event (dossier, JALON_EVENT_SANCTION, cases[i].start, cases[i].end, cases[i].precision);
      timeline_fixture_init (&fixture, dossier, NULL, NULL);
      layout = lay_out (&fixture, "2025-01-01", "2026-01-01");
      g_test_message ("case %u", i);
      g_assert_cmpuint (layout->marks->len, ==, 1);
      item = get_item (layout, 0);
      g_assert_cmpint (item->span, ==, cases[i].span);
      g_assert_cmpint (item->fades_in, ==, cases[i].fades_in);
      g_assert_cmpint (item->fades_out, ==, cases[i].fades_out);
      g_assert_cmpint ((item->style & JALON_STYLE_HOLLOW) != 0, ==, cases[i].span == JALON_SPAN_UNCERTAIN);
      timeline_fixture_clear (&fixture);
    }
}

static double
measure_cb (const char *text, gpointer data)
{
  return 7 * g_utf8_strlen (text, -1);
}

static void
assert_apart (const JalonTimelineLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const JalonTimelineMark *mark = &g_array_index (layout->marks, JalonTimelineMark, i);

      if (get_item (layout, i)->kind != JALON_THING_EVENT)
        continue;
      g_assert_cmpfloat (mark->y - mark->size / 2, >=, JALON_TIMELINE_TOP - 1);
      g_assert_cmpfloat (mark->y + mark->size / 2, <=, layout->events_bottom + 1);
      for (guint j = 0; j < i; j++)
        {
          const JalonTimelineMark *other = &g_array_index (layout->marks, JalonTimelineMark, j);

          if (get_item (layout, j)->kind == JALON_THING_EVENT && fabs (mark->y - other->y) < mark->size)
            g_assert_cmpfloat (fabs (mark->x - other->x), >=, mark->size);
        }
    }
}

/* The sample at many scales: every event in sight has a mark, and no symbol covers another. */
static void
test_sample (void)
{
  TimelineFixture fixture;

  timeline_fixture_init (&fixture, sample_dossier_load (), NULL, NULL);
  for (double length = 7; length < 3000; length *= 1.1)
    {
      JalonTimelineSource source = { fixture.dossier, fixture.context, fixture.result };
      JalonTimeAxis       axis = { timeline_fixture_parse ("2025-04-02") - length * 0.3, length, WIDTH };
      g_autoptr (JalonTimelineLayout) layout = jalon_timeline_layout_new (&source, &axis, HEIGHT, JALON_TIMELINE_AXIS);

      g_assert_false (has_columns (layout));
      assert_apart (layout);
      if (length > 200)
        g_assert_cmpuint (count_items (layout, JALON_THING_EVENT), ==, 14);
    }
  timeline_fixture_clear (&fixture);
}

/* Whatever a dossier holds and wherever one looks: all that is in sight has a mark, or there are columns. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);
  guint n_lanes = 0, n_columns = 0;

  for (guint round = 0; round < 200; round++)
    {
      JalonDossier   *dossier = jalon_dossier_new ();
      guint           n_events = g_rand_int_range (rand, 0, 60);
      gint32          middle = g_rand_int_range (rand, JALON_DAY_MIN, JALON_DAY_MAX);
      double          length = pow (10, g_rand_double_range (rand, 0.8, 6));
      TimelineFixture fixture;

      for (guint i = 0; i < n_events; i++)
        {
          g_autofree char *id = g_strdup_printf ("r%u", i);
          g_autoptr (JalonEventRecord) record = sample_event_random (rand, id);

          record->time.start = g_rand_int_range (rand, 0, 6) == 0
                                   ? JALON_DAY_NONE
                                   : CLAMP (middle + g_rand_int_range (rand, -200, 200), JALON_DAY_MIN, JALON_DAY_MAX);
          record->time.end = record->time.start;
          if (g_rand_boolean (rand))
            record->time.end =
                g_rand_boolean (rand) ? JALON_DAY_NONE : MIN (MAX (record->time.start, middle) + 40, JALON_DAY_MAX);
          g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
        }
      timeline_fixture_init (&fixture, dossier, NULL, NULL);
      {
        JalonTimelineSource source = { fixture.dossier, fixture.context, fixture.result };
        JalonTimeAxis       axis = { middle - length / 2, length, g_rand_double_range (rand, 100, 1500) };
        g_autoptr (JalonTimelineLayout) layout =
            jalon_timeline_layout_new (&source, &axis, HEIGHT, JALON_TIMELINE_AXIS);
        g_autoptr (GArray) ticks = jalon_time_axis_list_ticks (&axis, measure_cb, NULL);
        JalonEventColumns columns = jalon_event_store_get_columns (jalon_dossier_get_events (dossier));
        guint             n_in_sight = jalon_time_count_rows (&columns,
                                                  fixture.context->rows[JALON_KIND_EVENT],
                                                  (gint32) floor (axis.start),
                                                  (gint32) ceil (axis.start + length) - 1,
                                                  G_MAXUINT - 1);

        assert_apart (layout);
        g_assert_cmpuint (ticks->len, >, 0);
        if (!has_columns (layout))
          g_assert_cmpuint (count_items (layout, JALON_THING_EVENT), >=, n_in_sight);
        n_lanes += !has_columns (layout);
        n_columns += has_columns (layout);
      }
      timeline_fixture_clear (&fixture);
    }
  g_assert_cmpuint (n_lanes, >, 20);
  g_assert_cmpuint (n_columns, >, 20);
}

/* Closures and sites have lanes of their own, and each its own beginning. */
static void
test_spans (void)
{
  TimelineFixture fixture;
  g_autoptr (JalonTimelineLayout) layout = NULL;

  timeline_fixture_init (&fixture, sample_dossier_load (), NULL, NULL);
  layout = lay_out (&fixture, "2025-02-11", "2025-07-08");
  g_assert_cmpuint (count_items (layout, JALON_THING_CLOSURE), ==, 4);
  g_assert_cmpuint (count_items (layout, JALON_THING_SITE), ==, 4);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const JalonTimelineMark *mark = &g_array_index (layout->marks, JalonTimelineMark, i);

      if (get_item (layout, i)->kind == JALON_THING_EVENT)
        continue;
      g_assert_cmpfloat (mark->y, >, layout->events_bottom);
      g_assert_cmpfloat (mark->y, <, layout->axis_top);
      for (guint j = 0; j < i; j++)
        {
          const JalonTimelineMark *other = &g_array_index (layout->marks, JalonTimelineMark, j);

          g_assert_true (get_item (layout, j)->kind == JALON_THING_EVENT || mark->x != other->x || mark->y != other->y);
        }
    }
  timeline_fixture_clear (&fixture);
}

/* Four alike on one day are told apart while there is room, else are one with a number. */
static void
test_alike (void)
{
  JalonDossier   *dossier = jalon_dossier_new ();
  TimelineFixture fixture;

  for (guint i = 0; i < 4; i++)
    timeline_fixture_add_event (dossier, JALON_EVENT_SANCTION, "2025-04-07", "2025-04-07", JALON_TIME_DAY);
  timeline_fixture_init (&fixture, dossier, NULL, NULL);
  {
    g_autoptr (JalonTimelineLayout) layout = lay_out (&fixture, "2025-01-01", "2026-01-01");

    g_assert_cmpuint (layout->marks->len, ==, 4);
  }
  timeline_fixture_clear (&fixture);

  dossier = jalon_dossier_new ();
  for (guint i = 0; i < 12; i++)
    timeline_fixture_add_event (dossier, JALON_EVENT_SANCTION, "2025-04-07", "2025-04-07", JALON_TIME_DAY);
  timeline_fixture_add_event (dossier, JALON_EVENT_ASSAULT, "2025-04-07", "2025-04-07", JALON_TIME_DAY);
  timeline_fixture_init (&fixture, dossier, NULL, NULL);
  {
    g_autoptr (JalonTimelineLayout) layout = lay_out (&fixture, "2025-01-01", "2026-01-01");
    guint mark;

    g_assert_cmpuint (layout->marks->len, ==, 2);
    g_assert_cmpuint (count_items (layout, JALON_THING_EVENT), ==, 13);
    for (guint row = 0; row < 13; row++)
      {
        g_assert_true (jalon_timeline_layout_find (layout, JALON_THING_EVENT, row, &mark));
        g_assert_cmpuint (g_array_index (layout->marks, JalonTimelineMark, mark).n_items, ==, row < 12 ? 12 : 1);
      }
    g_assert_false (jalon_timeline_layout_find (layout, JALON_THING_EVENT, 13, &mark));
  }
  timeline_fixture_clear (&fixture);
}

/* What the dates leave out is there all the same, marked as such. */
static void
test_excluded (void)
{
  TimelineFixture fixture;
  g_autoptr (JalonTimelineLayout) layout = NULL;
  guint n_excluded = 0;

  timeline_fixture_init (&fixture, sample_dossier_load (), "2025-04-01", "2025-04-30");
  layout = lay_out (&fixture, "2025-02-11", "2025-07-08");
  g_assert_false (has_columns (layout));
  for (guint i = 0; i < layout->items->len; i++)
    {
      const JalonTimelineItem *item = &g_array_index (layout->items, JalonTimelineItem, i);

      if (item->kind != JALON_THING_EVENT)
        continue;
      g_assert_cmpint (item->is_excluded,
                       ==,
                       !jalon_bitset_contains (fixture.result->rows[JALON_KIND_EVENT], item->row));
      n_excluded += item->is_excluded;
    }
  g_assert_cmpuint (n_excluded, ==, 14 - fixture.result->n_events);
  g_assert_cmpuint (n_excluded, >, 0);
  timeline_fixture_clear (&fixture);
}

/* Each symbol is found where it stands. */
static void
test_pick (void)
{
  TimelineFixture fixture;
  g_autoptr (JalonTimelineLayout) layout = NULL;
  JalonTimelineColumn column;
  guint               found;

  timeline_fixture_init (&fixture, sample_dossier_load (), NULL, NULL);
  layout = lay_out (&fixture, "2025-02-11", "2025-07-08");
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const JalonTimelineMark *mark = &g_array_index (layout->marks, JalonTimelineMark, i);

      g_assert_true (jalon_timeline_layout_pick (layout, mark->x, mark->y, 0, &found));
      g_assert_cmpuint (found, ==, i);
    }
  g_assert_false (
      jalon_timeline_layout_pick (layout,
                                  jalon_time_axis_get_x (&layout->axis, timeline_fixture_parse ("2025-03-15")),
                                  JALON_TIMELINE_TOP + 6,
                                  2,
                                  &found));
  g_assert_false (jalon_timeline_layout_pick_column (layout, 100, layout->events_bottom - 1, 2, &column));
  timeline_fixture_clear (&fixture);
}

/* A pointer and a finger need no more than to come near; of several the nearest is meant. */
static void
test_reach (void)
{
  TimelineFixture fixture;
  g_autoptr (JalonTimelineLayout) layout = NULL;

  timeline_fixture_init (&fixture, sample_dossier_load (), NULL, NULL);
  layout = lay_out (&fixture, "2025-02-11", "2025-07-08");
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const JalonTimelineMark *mark = &g_array_index (layout->marks, JalonTimelineMark, i);
      const JalonTimelineMark *hit;
      guint                    found;

      for (int corner = 0; corner < 4; corner++)
        {
          double x = mark->x + (corner % 2 == 0 ? -11.5 : 11.5), y = mark->y + (corner < 2 ? -11.5 : 11.5);

          g_assert_true (jalon_timeline_layout_pick (layout, x, y, JALON_TIMELINE_REACH_POINTER, &found));
          hit = &g_array_index (layout->marks, JalonTimelineMark, found);
          /* Another one only where that is as near or right there. */
          g_assert_true (found == i || fabs (hit->y - y) <= 11.5);
        }
      g_assert_true (jalon_timeline_layout_pick (layout, mark->x + 21, mark->y, JALON_TIMELINE_REACH_FINGER, &found));
    }
  timeline_fixture_clear (&fixture);
}

/* Symbols as long as there is room for them, columns beyond: by where they stand, not by how many they are. */
static void
test_room (void)
{
  static const struct
  {
    guint    n_events;
    guint    n_days; /* over which they are spread */
    double   width;
    gboolean fits;
  } cases[] = {
    { 90, 90, 1500, TRUE },   { 450, 150, 2400, TRUE }, { 20, 1, 900, TRUE },
    { 300, 150, 300, FALSE }, { 90, 90, 100, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JalonDossier       *dossier = jalon_dossier_new ();
      TimelineFixture     fixture;
      JalonTimelineSource source;
      JalonTimeAxis       axis = { timeline_fixture_parse ("2024-01-01"), cases[i].n_days, cases[i].width };
      g_autoptr (JalonTimelineLayout) layout = NULL;

      for (guint n = 0; n < cases[i].n_events; n++)
        {
          g_autofree char *day =
              jalon_day_format_iso (timeline_fixture_parse ("2024-01-01") + (gint32) (n % cases[i].n_days));

          timeline_fixture_add_event (dossier, n / cases[i].n_days % JALON_EVENT_NOTE, day, day, JALON_TIME_DAY);
        }
      timeline_fixture_init (&fixture, dossier, NULL, NULL);
      source = (JalonTimelineSource){ fixture.dossier, fixture.context, fixture.result };
      layout = jalon_timeline_layout_new (&source, &axis, HEIGHT, JALON_TIMELINE_AXIS);
      g_test_message ("%u events on %u days, %.0f pixels", cases[i].n_events, cases[i].n_days, cases[i].width);
      g_assert_cmpint (!has_columns (layout), ==, cases[i].fits);
      timeline_fixture_clear (&fixture);
    }
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

static void
test_columns (void)
{
  TimelineFixture fixture = make_crowd ("2024-06-01", "2024-09-30");
  g_autoptr (JalonTimelineLayout) layout = lay_out (&fixture, "2023-12-20", "2025-12-10");
  const JalonTimelineBand *band = jalon_timeline_layout_get_band (layout, 0);
  double                   all = 0, shown = 0;

  g_assert_true (has_columns (layout));
  for (guint bin = 0; bin < band->bins->n_bins; bin++)
    {
      double height = jalon_timeline_band_get_column_height (band, jalon_time_bins_get_total (band->bins, bin));
      double x = jalon_time_axis_get_x (&layout->axis, (band->bins->edges[bin] + band->bins->edges[bin + 1]) / 2.0);
      JalonTimelineColumn found;

      all += jalon_time_bins_get_total (band->bins, bin);
      shown += jalon_time_bins_get_total (band->shown, bin);
      g_assert_cmpfloat (height, <=, layout->events_bottom - JALON_TIMELINE_TOP + 1e-6);
      if (height < 1 || x < 0 || x >= WIDTH)
        continue;
      g_assert_true (jalon_timeline_layout_pick_column (layout, x, layout->events_bottom - height / 2, 0, &found));
      g_assert_cmpuint (found.bin, ==, bin);
      if (height < layout->events_bottom / 2)
        g_assert_false (jalon_timeline_layout_pick_column (layout, x, JALON_TIMELINE_TOP, 0, &found));
    }
  g_assert_cmpfloat_with_epsilon (all, 600, 1e-6);
  g_assert_cmpfloat_with_epsilon (shown, fixture.result->n_events, 1e-6);
  g_assert_cmpfloat (shown, <, all);
  timeline_fixture_clear (&fixture);

  /* A closer look has marks again. */
  fixture = make_crowd (NULL, NULL);
  {
    g_autoptr (JalonTimelineLayout) near = lay_out (&fixture, "2024-02-01", "2024-02-10");

    g_assert_false (has_columns (near));
    g_assert_cmpuint (near->marks->len, >, 0);
  }
  timeline_fixture_clear (&fixture);
}

static cairo_surface_t *
draw (const JalonTimelineLayout *layout, const JalonTimelineLook *look)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  jalon_palette_set_source (cr, JALON_INK_PAPER, look->dark, 1);
  cairo_paint (cr);
  jalon_timeline_draw (layout, cr, look);
  cairo_destroy (cr);

  return surface;
}

static void
test_pictures (void)
{
  TimelineFixture   sample, crowd = make_crowd ("2024-06-01", "2024-09-30");
  JalonTimelineLook look = JALON_TIMELINE_LOOK_INIT;
  cairo_surface_t  *surface;
  g_autoptr (JalonTimelineLayout) marks = NULL;
  g_autoptr (JalonTimelineLayout) columns = lay_out (&crowd, "2023-12-20", "2025-12-10");

  timeline_fixture_init (&sample, sample_dossier_load (), "2025-04-01", "2025-06-15");
  marks = lay_out (&sample, "2025-02-11", "2025-07-08");
  look.wordless = TRUE;
  look.since = timeline_fixture_parse ("2025-04-01");
  look.until = timeline_fixture_parse ("2025-06-15");
  look.selected = marks->marks->len - 1;
  surface = draw (marks, &look);
  golden_assert (surface, "timeline-marks");
  cairo_surface_destroy (surface);

  look.mirrored = look.dark = TRUE;
  surface = draw (marks, &look);
  golden_assert (surface, "timeline-marks-mirrored");
  cairo_surface_destroy (surface);

  look = JALON_TIMELINE_LOOK_INIT;
  look.wordless = TRUE;
  look.since = timeline_fixture_parse ("2024-06-01");
  look.until = timeline_fixture_parse ("2024-09-30");
  look.selected_day = timeline_fixture_parse ("2024-03-05");
  look.focused_day = timeline_fixture_parse ("2024-11-12");
  surface = draw (columns, &look);
  golden_assert (surface, "timeline-columns");
  cairo_surface_destroy (surface);

  /* The range lies out of sight. */
  look.since = timeline_fixture_parse ("2026-06-01");
  look.until = timeline_fixture_parse ("2026-09-30");
  surface = draw (marks, &look);
  golden_assert (surface, "timeline-range-later");
  cairo_surface_destroy (surface);

  timeline_fixture_clear (&sample);
  timeline_fixture_clear (&crowd);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/precision", test_precision);
  g_test_add_func ("/timeline/sample", test_sample);
  g_test_add_func ("/timeline/random", test_random);
  g_test_add_func ("/timeline/spans", test_spans);
  g_test_add_func ("/timeline/alike", test_alike);
  g_test_add_func ("/timeline/excluded", test_excluded);
  g_test_add_func ("/timeline/pick", test_pick);
  g_test_add_func ("/timeline/reach", test_reach);
  g_test_add_func ("/timeline/room", test_room);
  g_test_add_func ("/timeline/columns", test_columns);
  g_test_add_func ("/timeline/pictures", test_pictures);

  return g_test_run ();
}
