/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of a view stand for every event once, never exceed the cap, and
 * are where they belong.
 */

#include "config.h"

#include "sample-scene.h"

#include "jalon-highlight.h"
#include "jalon-layers.h"
#include "jalon-legend.h"
#include "jalon-marks-clusters.h"
#include "jalon-pick.h"
#include "jalon-scene-builder.h"
#include "jalon-scene-private.h"
#include "jalon-symbols.h"

#include <math.h>

static void
add_rows (guint8 *seen, const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (seen[g_array_index (rows, guint, i)]++, ==, 0);
}

static void
test_every_event_once (void)
{
  SampleScene        sample;
  guint              n = 20000;
  g_autofree guint8 *seen = g_new (guint8, n);

  sample_scene_init_generated (&sample, n);
  for (double zoom = 1.5; zoom < 9.0; zoom += 0.7)
    {
      /* Large enough to hold all of it. */
      JalonViewport viewport = { 0.53, 0.47, 256.0 * pow (2.0, zoom), 0.0, 0.0, 0.0 };
      g_autoptr (GArray) marks = NULL;
      guint sum = 0, n_rows = 0;

      viewport.width = viewport.height = 0.4 * viewport.world;
      marks = jalon_scene_list_marks (sample.scene, &viewport);
      g_assert_cmpuint (marks->len, <=, 2000);
      memset (seen, 0, n);
      for (guint i = 0; i < marks->len; i++)
        {
          JalonMark *mark = &g_array_index (marks, JalonMark, i);
          g_autoptr (GArray) rows = jalon_scene_list_cluster (sample.scene, &viewport, mark);

          g_assert_cmpuint (rows->len, ==, mark->count);
          add_rows (seen, rows);
          sum += mark->count;
          n_rows += rows->len;
        }
      g_assert_cmpuint (sum, ==, n_rows);
      /* Where countries are too small for what has no place, only points are left. */
      g_assert_cmpuint (sum, >=, n - n / 4);
      g_assert_cmpuint (sum, <=, n);
      if (zoom > 4.0)
        g_assert_cmpuint (sum, ==, n);
    }
  sample_scene_clear (&sample);
}

static void
test_same_view_same_marks (void)
{
  SampleScene   sample;
  JalonViewport viewport;
  g_autoptr (JalonScene) other = NULL;
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) second = NULL;

  sample_scene_init_generated (&sample, 3000);
  viewport = sample_scene_get_view (&sample);
  other = jalon_scene_new (sample.world, sample.dossier, sample.result, jalon_scene_get_options (sample.scene));
  first = jalon_scene_list_marks (sample.scene, &viewport);
  second = jalon_scene_list_marks (other, &viewport);
  g_assert_cmpuint (first->len, ==, second->len);
  for (guint i = 0; i < first->len; i++)
    {
      const JalonMark *a = &g_array_index (first, JalonMark, i), *b = &g_array_index (second, JalonMark, i);

      g_assert_cmpfloat (a->x, ==, b->x);
      g_assert_cmpfloat (a->y, ==, b->y);
      g_assert_cmpuint (a->count, ==, b->count);
      g_assert_cmpuint (a->row, ==, b->row);
    }
  sample_scene_clear (&sample);
}

/* All that a map does with one view. */
static void
use_view (JalonScene *scene, const JalonViewport *viewport)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) viewport->width, (int) viewport->height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GArray) marks = jalon_scene_list_marks (scene, viewport);
  g_autoptr (GPtrArray) legend = jalon_legend_list (scene, viewport);
  cairo_rectangle_t bounds;

  g_assert_true (jalon_scene_draw (scene, cr, viewport, JALON_DRAW_ALL, JALON_DETAIL_110M, NULL));
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      g_autoptr (JalonThing) thing = jalon_scene_pick (scene, viewport, mark->x, mark->y, 4.0);

      jalon_scene_get_highlight_bounds (scene, viewport, thing, &bounds);
      jalon_scene_draw_highlight (scene, cr, viewport, thing);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_listed_once (void)
{
  SampleScene   sample;
  JalonViewport viewport, other;

  sample_scene_init (&sample, FALSE);
  viewport = other = sample_scene_get_view (&sample);
  other.cx += 0.01;
  use_view (sample.scene, &viewport);
  g_assert_cmpuint (sample.scene->cache.n_listed, ==, 1);
  use_view (sample.scene, &other);
  use_view (sample.scene, &viewport);
  g_assert_cmpuint (sample.scene->cache.n_listed, ==, 2);
  sample_scene_clear (&sample);
}

typedef struct
{
  JalonScene   *scene;
  JalonViewport views[6];
} Shared;

static gpointer
list_views (gpointer data)
{
  Shared *shared = data;

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GArray) marks = jalon_scene_list_marks (shared->scene, &shared->views[i % 6]);

      g_assert_cmpuint (marks->len, >, 0);
    }
  return NULL;
}

/* More views than are kept, so that what one thread lists goes while another one waits for it. */
static void
test_threads (void)
{
  SampleScene sample;
  Shared      shared;
  GThread    *threads[4];

  sample_scene_init_generated (&sample, 3000);
  shared.scene = sample.scene;
  for (guint i = 0; i < G_N_ELEMENTS (shared.views); i++)
    {
      shared.views[i] = sample_scene_get_view (&sample);
      shared.views[i].world *= 1.0 + 0.1 * i;
    }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("list", list_views, &shared);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (sample.scene->cache.n_listed, >=, G_N_ELEMENTS (shared.views));
  sample_scene_clear (&sample);
}

static const JalonMark *
find_mark (SampleScene *sample, const GArray *marks, JalonThingKind kind, const char *id, guint alternative)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      const char      *mark_id = NULL;
      g_autoptr (JalonFeature) site = NULL;

      if (mark->kind != kind || mark->alternative != alternative)
        continue;
      if (kind == JALON_THING_EVENT)
        mark_id = jalon_event_store_get_id (jalon_dossier_get_events (sample->dossier), mark->row);
      else
        {
          site = g_list_model_get_item (jalon_dossier_get_features (sample->dossier, JALON_KIND_SITE), mark->row);
          mark_id = ((const JalonRecord *) jalon_feature_get_record (site))->id;
        }
      if (g_strcmp0 (mark_id, id) == 0)
        return mark;
    }
  return NULL;
}

static void
test_sample (void)
{
  SampleScene   sample;
  JalonViewport viewport;
  g_autoptr (GArray) marks = NULL;
  const JalonMark *site, *unstated, *mali, *algeria;
  double           lon, lat;

  sample_scene_init (&sample, FALSE);
  viewport = sample_scene_get_view (&sample);
  marks = jalon_scene_list_marks (sample.scene, &viewport);

  site = find_mark (&sample, marks, JALON_THING_SITE, "site-ben-guerir", 0);
  g_assert_nonnull (site);
  g_assert_cmpuint (site->symbol, ==, JALON_SYMBOL_SITE_FIRST + JALON_SITE_AIR_BASE);
  g_assert_cmpuint (site->style & JALON_STYLE_HOLLOW, ==, 0);
  jalon_viewport_unproject (&viewport, site->anchor_x, site->anchor_y, &lon, &lat);
  g_assert_cmpfloat_with_epsilon (lon, -7.882, 0.01);
  g_assert_cmpfloat_with_epsilon (lat, 32.124, 0.01);

  /* Never a pin: hollow, and somewhere on the country. */
  unstated = find_mark (&sample, marks, JALON_THING_SITE, "site-unstated", 0);
  g_assert_nonnull (unstated);
  g_assert_cmpuint (unstated->style & JALON_STYLE_HOLLOW, !=, 0);
  jalon_viewport_unproject (&viewport, unstated->x, unstated->y, &lon, &lat);
  g_assert_cmpstr (jalon_world_country_at (sample.world, JALON_WORLDVIEW_UN, lon, lat), ==, "MAR");

  /* Two candidate places, each with its say, far enough apart to be read. */
  g_assert_null (find_mark (&sample, marks, JALON_THING_EVENT, "ev-drone", 0));
  mali = find_mark (&sample, marks, JALON_THING_EVENT, "ev-drone", 1);
  algeria = find_mark (&sample, marks, JALON_THING_EVENT, "ev-drone", 2);
  g_assert_nonnull (mali);
  g_assert_nonnull (algeria);
  g_assert_cmpuint (mali->style & JALON_STYLE_CANDIDATE, !=, 0);
  g_assert_cmpfloat (hypot (mali->x - algeria->x, mali->y - algeria->y), >, JALON_SYMBOL_SIZE);
  sample_scene_clear (&sample);
}

static guint
count_of_kind (const GArray *marks, gboolean is_site)
{
  guint count = 0;

  for (guint i = 0; i < marks->len; i++)
    count += (g_array_index (marks, JalonMark, i).kind == JALON_THING_SITE) == is_site;
  return count;
}

/* What is hidden has no marks, roles or closures in the scene; the rest is as it was. */
static void
test_hidden (void)
{
  static const struct
  {
    guint    hidden;
    gboolean events, sites, closures, roles;
  } cases[] = {
    { 0, TRUE, TRUE, TRUE, TRUE },
    { JALON_MAP_LAYER_BIT (EVENTS), FALSE, TRUE, TRUE, TRUE },
    { JALON_MAP_LAYER_BIT (SITES), TRUE, FALSE, TRUE, TRUE },
    { JALON_MAP_LAYER_BIT (CLOSURES), TRUE, TRUE, FALSE, TRUE },
    { JALON_MAP_LAYER_BIT (ROLES), TRUE, TRUE, TRUE, FALSE },
    { (1u << JALON_N_MAP_LAYERS) - 1, FALSE, FALSE, FALSE, FALSE },
  };
  SampleScene   sample;
  JalonViewport viewport;

  sample_scene_init (&sample, FALSE);
  viewport = sample_scene_get_view (&sample);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JalonSceneOptions options = *jalon_scene_get_options (sample.scene);
      g_autoptr (JalonScene) scene = NULL;
      g_autoptr (GArray) marks = NULL;

      options.hidden = cases[i].hidden;
      scene = jalon_scene_new (sample.world, sample.dossier, sample.result, &options);
      marks = jalon_scene_list_marks (scene, &viewport);
      g_assert_cmpint (count_of_kind (marks, FALSE) > 0, ==, cases[i].events);
      g_assert_cmpint (count_of_kind (marks, TRUE) > 0, ==, cases[i].sites);
      g_assert_cmpint (scene->closures->len > 0, ==, cases[i].closures);
      g_assert_cmpint (scene->roles->len > 0, ==, cases[i].roles);
    }
  sample_scene_clear (&sample);
}

/* The style of the mark that holds an event, and of how many it is. */
static guint
get_style_of (SampleScene *sample, const char *id, guint *out_count)
{
  JalonViewport viewport = { 0.53, 0.45, 4096.0, 1200.0, 900.0, 0.0 };
  g_autoptr (GArray) marks = jalon_scene_list_marks (sample->scene, &viewport);
  guint row;

  g_assert_true (jalon_event_store_find (jalon_dossier_get_events (sample->dossier), id, &row));
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      g_autoptr (GArray) rows = jalon_scene_list_cluster (sample->scene, &viewport, mark);

      for (guint j = 0; j < rows->len; j++)
        if (g_array_index (rows, guint, j) == row)
          {
            *out_count = mark->count;
            return mark->style;
          }
    }
  *out_count = 0;
  return 0;
}

static void
test_review (void)
{
  static const struct
  {
    const char *id;
    guint       style;
    guint       count;
  } expected[] = {
    { "a", 0, 1 },
    { "p", JALON_STYLE_PROPOSED, 1 },
    { "r", 0, 0 },
    { "p-NER", JALON_STYLE_PROPOSED | JALON_STYLE_HOLLOW, 1 },
    { "p-one", JALON_STYLE_PROPOSED | JALON_STYLE_HOLLOW, 2 },
    { "p-mixed", JALON_STYLE_PROPOSED, 2 },
  };
  SampleScene sample;
  guint       count;

  sample_scene_init_reviewed (&sample, 0);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_test_message ("%s", expected[i].id);
      g_assert_cmpuint (get_style_of (&sample, expected[i].id, &count), ==, expected[i].style);
      g_assert_cmpuint (count, ==, expected[i].count);
    }
  sample_scene_clear (&sample);

  sample_scene_init_reviewed (&sample, 1u << JALON_REVIEW_REJECTED);
  g_assert_cmpuint (get_style_of (&sample, "r", &count), ==, JALON_STYLE_REJECTED);
  g_assert_cmpuint (count, ==, 1);
  get_style_of (&sample, "a", &count);
  g_assert_cmpuint (count, ==, 0);
  sample_scene_clear (&sample);
}

static void
test_nothing_covers (void)
{
  SampleScene   sample;
  JalonViewport viewport;
  g_autoptr (GArray) marks = NULL;

  sample_scene_init (&sample, FALSE);
  viewport = sample_scene_get_view (&sample);
  marks = jalon_scene_list_marks (sample.scene, &viewport);
  for (guint i = 0; i < marks->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const JalonMark *a = &g_array_index (marks, JalonMark, i), *b = &g_array_index (marks, JalonMark, j);

        if (hypot (a->x - b->x, a->y - b->y) < 0.9 * JALON_SYMBOL_SIZE)
          {
            g_test_message ("marks %u and %u cover each other", i, j);
            g_test_fail ();
          }
      }
  sample_scene_clear (&sample);
}

/* A country too small for a symbol has it beside, tied to it: never a pin, and never left out. */
static void
test_small_countries (void)
{
  /* Central Europe, Singapore and Bahrain. */
  static const JalonViewport views[] = {
    { 0.53, 0.345, 4096.0, 1000.0, 700.0, 0.0 },
    { 0.64, 0.44, 2048.0, 1000.0, 700.0, 0.4 },
    { 0.788, 0.496, 4096.0, 1000.0, 700.0, 0.0 },
  };
  static const char *const codes[] = { "LUX LIE SMR MCO MLT AND DEU FRA SVN MNE",
                                       "BHR QAT KWT LBN ISR SAU",
                                       "SGP BRN MYS IDN" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_auto (GStrv) list = g_strsplit (codes[i], " ", -1);
      SampleScene sample;
      g_autoptr (GArray) marks = NULL;
      guint n_led = 0;

      sample_scene_init_countries (&sample, codes[i]);
      marks = jalon_scene_list_marks (sample.scene, &views[i]);
      for (guint j = 0; list[j] != NULL; j++)
        {
          const JalonMark *mark = find_mark (&sample, marks, JALON_THING_EVENT, list[j], 0);
          double           lon, lat;

          g_test_message ("%s", list[j]);
          g_assert_nonnull (mark);
          g_assert_cmpuint (mark->style & JALON_STYLE_HOLLOW, !=, 0);
          if (mark->leader != JALON_LEADER_NONE)
            {
              n_led++;
              jalon_viewport_unproject (&views[i], mark->anchor_x, mark->anchor_y, &lon, &lat);
              g_assert_cmpstr (jalon_world_country_at (sample.world, JALON_WORLDVIEW_UN, lon, lat), ==, list[j]);
              g_assert_cmpfloat (hypot (mark->x - mark->anchor_x, mark->y - mark->anchor_y), <, 130.0);
              g_assert_cmpfloat (hypot (mark->x - mark->anchor_x, mark->y - mark->anchor_y), >, JALON_SYMBOL_SIZE / 2);
            }
          for (guint k = 0; k < marks->len; k++)
            {
              const JalonMark *other = &g_array_index (marks, JalonMark, k);

              g_assert_true (other == mark || hypot (other->x - mark->x, other->y - mark->y) > 0.9 * JALON_SYMBOL_SIZE);
            }
        }
      g_assert_cmpuint (n_led, >, 0);
      g_assert_cmpuint (n_led, <, g_strv_length (list));
      sample_scene_clear (&sample);
    }
}

static void
test_turned (void)
{
  SampleScene   sample;
  JalonViewport viewport;

  sample_scene_init_generated (&sample, 500);
  viewport = sample_scene_get_view (&sample);
  viewport.world *= 0.4;
  for (guint quarter = 0; quarter < 4; quarter++)
    {
      g_autoptr (GArray) marks = NULL;
      guint sum = 0;

      viewport.rotation = quarter * G_PI_2 + 0.3;
      marks = jalon_scene_list_marks (sample.scene, &viewport);
      for (guint i = 0; i < marks->len; i++)
        sum += g_array_index (marks, JalonMark, i).count;
      g_assert_cmpuint (sum, >=, 375);
    }
  sample_scene_clear (&sample);
}

static void
assert_same_marks (const GArray *marks, const GArray *others)
{
  g_assert_cmpuint (marks->len, ==, others->len);
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i), *other = &g_array_index (others, JalonMark, i);

      g_assert_cmpfloat (mark->x, ==, other->x);
      g_assert_cmpfloat (mark->y, ==, other->y);
      g_assert_cmpuint (jalon_mark_get_look (mark), ==, jalon_mark_get_look (other));
      g_assert_true (jalon_mark_is_of (mark, other->kind, other->row));
    }
}

/* A scene whose events are read little by little is the one that is made at once. */
static void
assert_same_in_pieces (SampleScene *sample, guint n_rows)
{
  JalonViewport view = sample_scene_get_view (sample);
  JalonBox      extent, other_extent;
  g_autoptr (JalonSceneBuilder) builder = NULL;
  g_autoptr (JalonScene) scene = NULL;
  g_autoptr (GArray) marks = NULL, other_marks = NULL;

  builder =
      jalon_scene_builder_new (sample->world, sample->dossier, sample->result, jalon_scene_get_options (sample->scene));
  for (guint left = jalon_bitset_get_size (sample->result->rows[JALON_KIND_EVENT]); left > n_rows; left -= n_rows)
    g_assert_true (jalon_scene_builder_read (builder, n_rows));
  g_assert_false (jalon_scene_builder_read (builder, n_rows));
  scene = jalon_scene_builder_finish (builder);

  g_assert_true (jalon_scene_get_extent (scene, &extent));
  g_assert_true (jalon_scene_get_extent (sample->scene, &other_extent));
  g_assert_cmpmem (&extent, sizeof extent, &other_extent, sizeof other_extent);
  marks = jalon_scene_list_marks (scene, &view);
  other_marks = jalon_scene_list_marks (sample->scene, &view);
  assert_same_marks (marks, other_marks);
}

static void
test_pieces (void)
{
  SampleScene sample;

  sample_scene_init (&sample, FALSE);
  assert_same_in_pieces (&sample, 1);
  assert_same_in_pieces (&sample, 5);
  assert_same_in_pieces (&sample, G_MAXUINT);
  sample_scene_clear (&sample);
  sample_scene_init_generated (&sample, 3000);
  assert_same_in_pieces (&sample, 64);
  assert_same_in_pieces (&sample, 3000);
  sample_scene_clear (&sample);
}

/* Notes are counted as if the events of each mark were listed. */
static void
test_notes (void)
{
  SampleScene sample;
  guint       n_notes = 0;

  sample_scene_init_generated (&sample, 3000);
  for (double zoom = 1.5; zoom < 9.0; zoom += 0.7)
    {
      JalonViewport viewport = { 0.53, 0.47, 256.0 * pow (2.0, zoom), 0.0, 1000.0, 700.0 };
      g_autoptr (GArray) marks = jalon_scene_list_marks (sample.scene, &viewport);
      g_autofree guint *counts = jalon_scene_count_notes (sample.scene, &viewport, marks);

      for (guint i = 0; i < marks->len; i++)
        {
          const JalonMark *mark = &g_array_index (marks, JalonMark, i);
          g_autoptr (GArray) rows = jalon_scene_list_cluster (sample.scene, &viewport, mark);
          guint n = jalon_event_snapshot_count_notes (sample.scene->events, rows);

          g_assert_cmpuint (counts[i], ==, mark->kind == JALON_THING_CLUSTER ? n : 0);
          n_notes += counts[i];
        }
    }
  g_assert_cmpuint (n_notes, >, 0);
  sample_scene_clear (&sample);
}

/* It is given up half read. */
static void
test_given_up (void)
{
  SampleScene        sample;
  JalonSceneBuilder *builder;

  sample_scene_init (&sample, FALSE);
  builder =
      jalon_scene_builder_new (sample.world, sample.dossier, sample.result, jalon_scene_get_options (sample.scene));
  g_assert_true (jalon_scene_builder_read (builder, 3));
  jalon_scene_builder_free (builder);
  sample_scene_clear (&sample);
}

/* An event somewhere in a country whose middle lies beyond the edge of a window stands in the part that is seen, whole.
 */
static void
test_seen_part (void)
{
  const double     pad = 256, radius = JALON_SYMBOL_SIZE / 2;
  SampleScene      sample;
  JalonViewport    viewport;
  const JalonMark *mark;
  g_autoptr (GArray) marks = NULL;

  sample_scene_init_countries (&sample, "RUS");
  jalon_viewport_init_fit (&viewport, &(JalonBox){ -10, 30, 75, 72 }, 670, 590, 0);
  viewport.width += 2 * pad;
  viewport.height += 2 * pad;
  viewport.pad = pad;
  marks = jalon_scene_list_marks (sample.scene, &viewport);
  g_assert_cmpuint (marks->len, ==, 1);
  mark = &g_array_index (marks, JalonMark, 0);
  g_assert_cmpfloat (mark->x, >=, pad + radius);
  g_assert_cmpfloat (mark->x, <=, viewport.width - pad - radius);
  g_assert_cmpfloat (mark->y, >=, pad + radius);
  g_assert_cmpfloat (mark->y, <=, viewport.height - pad - radius);
  sample_scene_clear (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/marks/listed-once", test_listed_once);
  g_test_add_func ("/render/marks/threads", test_threads);
  g_test_add_func ("/render/marks/review", test_review);
  g_test_add_func ("/render/marks/every-event-once", test_every_event_once);
  g_test_add_func ("/render/marks/same-view-same-marks", test_same_view_same_marks);
  g_test_add_func ("/render/marks/sample", test_sample);
  g_test_add_func ("/render/marks/nothing-covers", test_nothing_covers);
  g_test_add_func ("/render/marks/small-countries", test_small_countries);
  g_test_add_func ("/render/marks/turned", test_turned);
  g_test_add_func ("/render/marks/pieces", test_pieces);
  g_test_add_func ("/render/marks/given-up", test_given_up);
  g_test_add_func ("/render/marks/notes", test_notes);
  g_test_add_func ("/render/marks/seen-part", test_seen_part);
  g_test_add_func ("/render/marks/hidden", test_hidden);
  return g_test_run ();
}
