/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom a map is about has its name on it: at any size, however many symbols there are, and none of them lies on it.
 */

#include "config.h"

#include "jalon-labels.h"
#include "jalon-layers-private.h"
#include "sample-scene.h"

/* The maps of windows, and of pages of A4, A5 and a square, pixels. */
static const struct
{
  double width;
  double height;
} sizes[] = { { 1400, 900 }, { 1028, 740 }, { 1000, 650 }, { 730, 540 }, { 570, 445 }, { 780, 460 } };

/* From this zoom on capitals are named. */
#define CAPITALS_ZOOM 3.6

/* Of the names of parties so many at least must be there, and of their capitals so many may find no room. */
typedef struct
{
  guint least_parties;
  guint most_nameless;
} Demand;

static gboolean
overlap (const JalonLabelBox *a, const JalonLabelBox *b)
{
  return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

static void
assert_apart (const GArray *labels, const GArray *marks)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonLabelBox *box = &g_array_index (labels, JalonPlacedLabel, i).box;

      for (guint j = 0; j < i; j++)
        g_assert_false (overlap (box, &g_array_index (labels, JalonPlacedLabel, j).box));
      for (guint j = 0; j < marks->len; j++)
        {
          const JalonMark    *mark = &g_array_index (marks, JalonMark, j);
          double              half = jalon_mark_get_radius (mark);
          const JalonLabelBox symbol = { mark->x - half, mark->y - half, mark->x + half, mark->y + half };

          g_assert_false (overlap (box, &symbol));
        }
    }
}

static const JalonPlacedLabel *
find_name (const GArray *labels, const char *code)
{
  for (guint i = 0; i < labels->len; i++)
    if (g_strcmp0 (g_array_index (labels, JalonPlacedLabel, i).label.country, code) == 0)
      return &g_array_index (labels, JalonPlacedLabel, i);
  return NULL;
}

/* Every party whose middle is in the view; returns how many. */
static guint
assert_named (const JalonLayerInput *input, const GArray *labels)
{
  JalonScene          *scene = input->scene;
  const JalonViewport *viewport = input->viewport;
  const JalonWorldMap *map = jalon_scene_get_map (scene, JALON_DETAIL_10M);
  guint                n = 0;

  for (guint i = 0; i < scene->parties->len; i++)
    {
      const char              *code = g_array_index (scene->parties, JalonNamedCode, i).code;
      const JalonWorldCountry *country = jalon_world_map_find (map, code);
      double                   x, y;

      if (country == NULL)
        continue;
      jalon_viewport_project (viewport, country->label_lon, country->label_lat, &x, &y);
      if (x < 30 || y < 30 || x > viewport->width - 30 || y > viewport->height - 30)
        continue;
      g_test_message ("%s at %.0f x %.0f", code, viewport->width, viewport->height);
      g_assert_nonnull (find_name (labels, code));
      n++;
    }
  return n;
}

/* How many of the capitals of parties that are in view have no name. */
static guint
count_nameless_capitals (const JalonLayerInput *input, const GArray *labels)
{
  JalonScene *scene = input->scene;
  guint       n = 0;

  for (guint i = 0; i < scene->parties->len; i++)
    {
      const char            *code = g_array_index (scene->parties, JalonNamedCode, i).code;
      const JalonWorldPlace *capital = jalon_world_get_capital (scene->world, code);
      gboolean               is_named = FALSE;
      double                 x, y;

      if (capital == NULL)
        continue;
      jalon_viewport_project (input->viewport, capital->lon, capital->lat, &x, &y);
      if (x < 0 || y < 0 || x > input->viewport->width || y > input->viewport->height)
        continue;
      for (guint j = 0; j < labels->len && !is_named; j++)
        is_named = g_str_equal (g_array_index (labels, JalonPlacedLabel, j).label.text,
                                jalon_world_place_get_name (capital, "en"));
      if (!is_named)
        g_test_message ("no name for the capital of %s", code);
      n += !is_named;
    }
  return n;
}

static void
assert_all_of_size (SampleScene *sample, const JalonViewport *pixels, const Demand *demand)
{
  JalonViewport   viewport = jalon_scene_scale_viewport (sample->scene, pixels);
  JalonLayerInput input = jalon_layer_input_make (sample->scene, &viewport, JALON_DETAIL_10M, NULL);
  g_autoptr (GArray) labels = jalon_layer_place_labels (&input);
  g_autoptr (GArray) marks = jalon_layer_list_marks (&input);

  assert_apart (labels, marks);
  g_assert_cmpuint (assert_named (&input, labels), >=, demand->least_parties);
  if (jalon_viewport_get_zoom (&viewport) >= CAPITALS_ZOOM)
    g_assert_cmpuint (count_nameless_capitals (&input, labels), <=, demand->most_nameless);
}

/* With words and symbols as designed, and larger. */
static void
assert_all (SampleScene *sample, Demand demand)
{
  static const double scales[] = { 1.0, 1.5 };
  JalonBox            box;

  g_assert_true (jalon_scene_get_extent (sample->scene, &box));
  for (guint i = 0; i < 2 * G_N_ELEMENTS (sizes); i++)
    {
      JalonViewport viewport;
      guint         size = i % G_N_ELEMENTS (sizes);

      if (size == 0)
        sample_scene_set_scale (sample, scales[i / G_N_ELEMENTS (sizes)]);
      jalon_viewport_init_fit (&viewport, &box, sizes[size].width, sizes[size].height, 24);
      assert_all_of_size (sample, &viewport, &demand);
    }
}

static void
test_sample (void)
{
  SampleScene sample;

  sample_scene_init (&sample, FALSE);
  assert_all (&sample, (Demand){ .least_parties = 5 });
  sample_scene_clear (&sample);
}

static void
test_crowd (void)
{
  SampleScene sample;

  sample_scene_init_generated (&sample, 300);
  assert_all (&sample, (Demand){ .least_parties = 3 });
  sample_scene_clear (&sample);
}

/* Countries that are smaller than their names have them beside themselves, with a line. */
static void
test_small (void)
{
  SampleScene sample;
  guint       n_leaders = 0;

  sample_scene_init_countries (&sample, "ISR LBN SYR JOR QAT BHR KWT ARE IRN PSE");

  JalonViewport   viewport = sample_scene_get_view (&sample);
  JalonLayerInput input = jalon_layer_input_make (sample.scene, &viewport, JALON_DETAIL_10M, NULL);
  g_autoptr (GArray) labels = jalon_layer_place_labels (&input);

  assert_all (&sample, (Demand){ .least_parties = 8, .most_nameless = 4 });
  for (guint i = 0; i < labels->len; i++)
    n_leaders += g_array_index (labels, JalonPlacedLabel, i).has_leader;
  g_assert_cmpuint (n_leaders, >, 0);
  sample_scene_clear (&sample);
}

/* On maps of the world too, whose outlines do not have the smallest of them. */
static void
test_world (void)
{
  SampleScene sample;

  sample_scene_init_countries (&sample, "MCO LIE SMR VAT USA RUS CAN NOR");
  assert_all (&sample, (Demand){ .least_parties = 4, .most_nameless = 8 });
  sample_scene_clear (&sample);
}

/* On a map of others, small countries that nobody speaks of are not named. */
static void
test_others (void)
{
  static const char *const absent[] = { "Andorra la Vella", "Pristina", "Valletta" };
  SampleScene              sample;

  sample_scene_init (&sample, FALSE);

  JalonViewport   viewport = sample_scene_get_view (&sample);
  JalonLayerInput input = jalon_layer_input_make (sample.scene, &viewport, JALON_DETAIL_10M, NULL);
  g_autoptr (GArray) labels = jalon_layer_place_labels (&input);
  gboolean has_place = FALSE;

  for (guint i = 0; i < labels->len; i++)
    {
      const char *text = g_array_index (labels, JalonPlacedLabel, i).label.text;

      for (guint j = 0; j < G_N_ELEMENTS (absent); j++)
        g_assert_cmpstr (text, !=, absent[j]);
      has_place |= g_str_equal (text, "Bobo-Dioulasso");
    }
  g_assert_true (has_place);
  sample_scene_clear (&sample);
}

/* Whether the middle of a name lies in a country that the map is about, and not in its own. */
static gboolean
is_in_other_party (const JalonLayerInput *input, const JalonGround *ground, const JalonPlacedLabel *placed)
{
  guint home = placed->label.country != NULL ? jalon_ground_find (ground, placed->label.country)
                                             : jalon_ground_at (ground, placed->label.x, placed->label.y);
  guint here = jalon_ground_at (ground, (placed->box.x0 + placed->box.x1) / 2, (placed->box.y0 + placed->box.y1) / 2);

  return here != JALON_GROUND_SEA && here != home &&
         jalon_named_codes_find (input->scene->parties, jalon_ground_get_code (ground, here)) != NULL;
}

/* On maps of many countries side by side, at all sizes together, so many names at most find no room on their own side
 * of the border. */
#define MOST_OVER_BORDERS 12

/* Where many countries that the map is about lie side by side, their names and those of their places stand on their own
 * side of the border, if there is any room. */
static void
test_borders (void)
{
  static const JalonBox box = { 4, 43, 44, 62 };
  SampleScene           sample;
  guint                 n_over = 0;

  sample_scene_init_countries (&sample, "DEU POL CZE UKR BLR LTU LVA EST ROU MDA RUS");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      JalonViewport viewport;

      jalon_viewport_init_fit (&viewport, &box, sizes[i].width, sizes[i].height, 0);

      JalonLayerInput input = jalon_layer_input_make (sample.scene, &viewport, JALON_DETAIL_10M, NULL);
      g_autoptr (GArray) labels = jalon_layer_place_labels (&input);
      g_autoptr (JalonGround) ground = jalon_scene_find_ground (sample.scene, &viewport);

      for (guint j = 0; j < labels->len; j++)
        {
          const JalonPlacedLabel *placed = &g_array_index (labels, JalonPlacedLabel, j);

          if (!is_in_other_party (&input, ground, placed))
            continue;
          g_test_message ("%s at %.0f x %.0f", placed->label.text, sizes[i].width, sizes[i].height);
          n_over++;
        }
    }
  g_assert_cmpuint (n_over, <=, MOST_OVER_BORDERS);
  sample_scene_clear (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/parties/sample", test_sample);
  g_test_add_func ("/render/parties/crowd", test_crowd);
  g_test_add_func ("/render/parties/small", test_small);
  g_test_add_func ("/render/parties/world", test_world);
  g_test_add_func ("/render/parties/others", test_others);
  g_test_add_func ("/render/parties/borders", test_borders);
  return g_test_run ();
}
