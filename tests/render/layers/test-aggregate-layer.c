/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sums on the map: which colour lies where, and what is said of it.
 */

#include "config.h"

#include "jalon-class-paint.h"
#include "jalon-labels.h"
#include "jalon-layers-private.h"
#include "jalon-legend.h"
#include "jalon-map-aggregate.h"
#include "jalon-palette.h"
#include "jalon-pick.h"
#include "sample-scene.h"

#define N_EVENTS 300

static const JalonBox sahara = { -20, 5, 25, 38 };

/* A scene of the sums of what @sample has. */
static JalonScene *
sum_up (SampleScene *sample, const char *words)
{
  JalonSceneOptions       options = { .worldview = JALON_WORLDVIEW_UN, .language = "en" };
  JalonMapAggregateSource source = { .worldview = options.worldview };
  JalonAggregateSpec      spec;
  JalonScene             *scene;

  source.world = sample->world;
  source.dossier = sample->dossier;
  source.query = sample->query;
  source.result = sample->result;
  g_assert_true (jalon_aggregate_spec_parse (words, &spec, NULL));
  options.aggregate = jalon_map_aggregate_new (&spec, &source);
  scene = jalon_scene_new (sample->world, sample->dossier, sample->result, &options);
  g_clear_pointer (&options.aggregate, jalon_aggregate_unref);
  return scene;
}

/* A hundred each in Mali, Algeria and Niger, of which 6, 6 and 5 are notes and no events; of three in four a point,
 * anywhere. */
static JalonScene *
create_scene (SampleScene *sample, const char *words)
{
  sample_scene_init_generated (sample, N_EVENTS);
  return sum_up (sample, words);
}

static guint32
get_colour_at (cairo_surface_t *surface, const JalonViewport *view, double lon, double lat)
{
  double        x, y;
  const guint8 *row;

  jalon_viewport_project (view, lon, lat, &x, &y);
  row = cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);
  return ((const guint32 *) (gconstpointer) row)[(int) x] & 0xffffff;
}

static cairo_surface_t *
draw (JalonScene *scene, const JalonViewport *view)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) view->width, (int) view->height);
  cairo_t         *cr = cairo_create (surface);

  g_assert_true (jalon_scene_draw (scene, cr, view, JALON_DRAW_LAND | JALON_DRAW_AGGREGATE, JALON_DETAIL_110M, NULL));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static int
get_distance (guint32 a, guint32 b)
{
  int distance = 0;

  for (guint shift = 0; shift <= 16; shift += 8)
    distance += ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff));
  return distance;
}

static void
test_countries (void)
{
  SampleScene sample = { 0 };
  g_autoptr (JalonScene) scene = create_scene (&sample, "countries");
  const JalonClassLook less = { 1, 2, FALSE }, more = { 2, 2, FALSE };
  JalonViewport        view;
  cairo_surface_t     *surface;
  guint32              land = jalon_palette_get (JALON_INK_LAND, FALSE);

  jalon_viewport_init_fit (&view, &sahara, 900, 700, 0);
  surface = draw (scene, &view);
  /* Niger has one event more than Algeria and Mali, Libya has none. */
  g_assert_cmpint (get_distance (get_colour_at (surface, &view, 9, 19), jalon_class_paint_get_colour (&more, FALSE)),
                   <,
                   80);
  g_assert_cmpint (get_distance (get_colour_at (surface, &view, 3, 29), jalon_class_paint_get_colour (&less, FALSE)),
                   <,
                   80);
  g_assert_cmphex (get_colour_at (surface, &view, -2, 18), ==, get_colour_at (surface, &view, 3, 29));
  g_assert_cmpint (get_distance (get_colour_at (surface, &view, 20.5, 26.5), land), <, 6);
  cairo_surface_destroy (surface);
  sample_scene_clear (&sample);
}

/* An event is told once: in the sum, by no symbol. */
static void
test_no_symbols (void)
{
  SampleScene sample = { 0 };
  g_autoptr (JalonScene) scene = create_scene (&sample, "hexagons");
  g_autoptr (GArray) marks = NULL;
  g_autoptr (GArray) other_marks = NULL;
  JalonViewport view;

  jalon_viewport_init_fit (&view, &sahara, 900, 700, 0);
  marks = jalon_scene_list_marks (scene, &view);
  other_marks = jalon_scene_list_marks (sample.scene, &view);
  g_assert_cmpuint (marks->len, ==, 0);
  g_assert_cmpuint (other_marks->len, >, 0);
  sample_scene_clear (&sample);
}

static guint
count_flights (JalonScene *scene)
{
  JalonViewport   view;
  JalonLayerInput input;
  g_autoptr (GArray) labels = NULL;
  guint n_flights = 0;

  jalon_viewport_init_fit (&view, &sahara, 900, 700, 0);
  input = jalon_layer_input_make (scene, &view, JALON_DETAIL_50M, NULL);
  labels = jalon_layer_place_labels (&input);
  for (guint i = 0; i < labels->len; i++)
    n_flights += g_array_index (labels, JalonPlacedLabel, i).label.kind == JALON_LABEL_FLIGHTS;
  return n_flights;
}

/* Arrows of closures are not drawn, so there is none that wants to say whose flights it means. */
static void
test_no_flights (void)
{
  SampleScene sample = { 0 };
  g_autoptr (JalonScene) scene = NULL;

  sample_scene_init (&sample, FALSE);
  scene = sum_up (&sample, "countries");
  g_assert_cmpuint (count_flights (sample.scene), >, 0);
  g_assert_cmpuint (count_flights (scene), ==, 0);
  sample_scene_clear (&sample);
}

static char *
dup_labels (JalonScene *scene)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) entries = NULL;
  JalonViewport view;

  jalon_viewport_init_fit (&view, &sahara, 900, 700, 0);
  entries = jalon_legend_list (scene, &view);
  for (guint i = 0; i < entries->len; i++)
    {
      const JalonLegendEntry *entry = g_ptr_array_index (entries, i);

      if (entry->order == JALON_LEGEND_SUMS)
        g_string_append_printf (text, "%s\n", entry->label);
    }
  return g_string_free (text, FALSE);
}

static void
assert_legend (const char *words, const char *expected)
{
  SampleScene sample = { 0 };
  g_autoptr (JalonScene) scene = create_scene (&sample, words);
  g_autofree char *labels = dup_labels (scene);

  g_assert_cmpstr (labels, ==, expected);
  sample_scene_clear (&sample);
}

static void
test_legend (void)
{
  assert_legend ("countries", "95\n94\n");
  /* A class that no value can be in is not shown. */
  assert_legend ("countries,classes=50:120", "50 to 119\n");
  assert_legend ("hexagons,classes=1:2:3,size=300", "3 to 4\n2\n1\n70 events left out (place vague or disputed: 70)\n");
  assert_legend ("countries,measure=killed", "283 events left out (number killed not known: 283)\n");
}

static void
assert_caption (const char *words, double lon, double lat, const char *expected)
{
  SampleScene sample = { 0 };
  g_autoptr (JalonScene) scene = create_scene (&sample, words);
  g_autoptr (JalonThing) thing = NULL;
  g_autofree char *line = NULL;
  JalonViewport    view;
  double           x, y;

  jalon_viewport_init_fit (&view, &sahara, 900, 700, 0);
  jalon_viewport_project (&view, lon, lat, &x, &y);
  thing = jalon_scene_pick (scene, &view, x, y, 4);
  line = jalon_scene_dup_caption (scene, thing);
  g_assert_cmpstr (line, ==, expected);
  sample_scene_clear (&sample);
}

static void
test_captions (void)
{
  assert_caption ("countries", 9, 19, "Niger · 95 events");
  assert_caption ("countries", 18, 27, "Libya");
}

static double
get_brightness (const JalonClassLook *look, gboolean dark)
{
  guint32 colour = jalon_class_paint_get_colour (look, dark);

  return 0.299 * (colour >> 16 & 0xff) + 0.587 * (colour >> 8 & 0xff) + 0.114 * (colour & 0xff);
}

/* From class to class darker on light ground and lighter on dark ground, so that no colour need be seen. */
static void
test_brightness (void)
{
  for (guint n_steps = 2; n_steps <= 8; n_steps++)
    for (int step = 1; step < (int) n_steps; step++)
      for (guint i = 0; i < 6; i++)
        {
          gboolean       dark = (i & 1) != 0;
          int            sign = i >= 4 ? -1 : 1;
          JalonClassLook lower = { sign * step, n_steps, i >= 2 }, higher = { sign * (step + 1), n_steps, i >= 2 };
          double         change = get_brightness (&higher, dark) - get_brightness (&lower, dark);

          if (i >= 2 && n_steps > 4)
            continue;
          g_assert_cmpfloat (dark ? change : -change, >, 6);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aggregate-layer/countries", test_countries);
  g_test_add_func ("/aggregate-layer/no-symbols", test_no_symbols);
  g_test_add_func ("/aggregate-layer/no-flights", test_no_flights);
  g_test_add_func ("/aggregate-layer/legend", test_legend);
  g_test_add_func ("/aggregate-layer/captions", test_captions);
  g_test_add_func ("/aggregate-layer/brightness", test_brightness);

  return g_test_run ();
}
