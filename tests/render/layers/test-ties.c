/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names and words of the sample beside what else is on its map: names of
 * countries stay at home, none lies on a line, words at candidate places keep
 * clear of arrows and are whole.
 */

#include "config.h"

#include "jalon-labels.h"
#include "jalon-layers-private.h"
#include "jalon-mark-table.h"
#include "jalon-marks.h"
#include "jalon-outline.h"
#include "jalon-ties.h"
#include "sample-scene.h"

#include <math.h>

typedef struct
{
  const char *name;
  JalonBox    box;
  gboolean    all_words; /* at both candidate places */
} Case;

static const Case cases[] = {
  { "world", { -170, -56, 180, 76 }, FALSE },   { "africa", { -30, -40, 60, 45 }, FALSE },
  { "sahel", { -18, 8, 24, 37 }, TRUE },        { "algeria", { -18, 20, 0, 37 }, FALSE },
  { "burkina", { -8, 8, 4, 17 }, FALSE },       { "sahel-wide", { -30, 2, 30, 42 }, TRUE },
  { "sahel-close", { -12, 10, 14, 30 }, TRUE }, { "tin-zaouatine", { 1, 18, 5, 21 }, TRUE },
};

static JalonViewport
get_view (const Case *test)
{
  JalonViewport viewport;

  jalon_viewport_init_fit (&viewport, &test->box, 1000, 720, 0);

  return viewport;
}

static const char *
get_country_at (const JalonWorldMap *map, const JalonViewport *viewport, double x, double y)
{
  double lon, lat;

  jalon_viewport_unproject (viewport, x, y, &lon, &lat);
  for (guint i = 0; i < map->n_countries; i++)
    if (jalon_outline_contains (map, &map->countries[i], jalon_mercator_unit_x (lon), jalon_mercator_unit_y (lat)))
      return map->countries[i].code;

  return NULL;
}

static void
assert_at_home (const JalonPlacedLabel *placed, const JalonWorldMap *map, const JalonViewport *viewport)
{
  double      x = (placed->box.x0 + placed->box.x1) / 2.0, y = (placed->box.y0 + placed->box.y1) / 2.0;
  const char *here;

  /* Beside its country a line leads into it. */
  if (placed->has_leader)
    {
      x = placed->leader_x;
      y = placed->leader_y;
    }
  here = get_country_at (map, viewport, x, y);

  /* Where the world puts a name is its own affair. */
  if (hypot (x - placed->label.x, y - placed->label.y) < 3 || here == NULL)
    return;
  g_assert_cmpstr (here, ==, placed->label.country);
}

static void
assert_off_line (const JalonPlacedLabel *placed, double x0, double y0, double x1, double y1)
{
  for (guint i = 0; i <= 200; i++)
    {
      double x = x0 + (x1 - x0) * i / 200.0, y = y0 + (y1 - y0) * i / 200.0;

      g_assert_false (x > placed->box.x0 && x < placed->box.x1 && y > placed->box.y0 && y < placed->box.y1);
    }
}

static void
test_names (gconstpointer data)
{
  const Case   *test = data;
  SampleScene   sample;
  JalonViewport viewport = get_view (test);
  g_autoptr (GArray) labels = NULL;
  g_autoptr (GArray) marks = NULL;
  const JalonWorldMap *map;
  JalonLayerInput      input;

  sample_scene_init (&sample, FALSE);
  map = jalon_scene_get_map (sample.scene, jalon_scene_choose_detail (&viewport, JALON_DETAIL_10M));
  input = jalon_layer_input_make (sample.scene, &viewport, JALON_DETAIL_10M, NULL);
  labels = jalon_layer_place_labels (&input);
  marks = jalon_layer_list_marks_once (&input);
  g_assert_cmpuint (labels->len, >, 4);
  for (guint i = 0; i < labels->len; i++)
    {
      const JalonPlacedLabel *placed = &g_array_index (labels, JalonPlacedLabel, i);

      if (placed->label.kind == JALON_LABEL_COUNTRY)
        assert_at_home (placed, map, &viewport);
      for (guint j = 0; j < marks->len; j++)
        {
          const JalonMark *mark = &g_array_index (marks, JalonMark, j);
          const JalonMark *next =
              mark->alternative > 0 ? jalon_marks_find_alternative (marks, mark->row, mark->alternative + 1u) : NULL;

          if (mark->leader != JALON_LEADER_NONE)
            assert_off_line (placed, mark->x, mark->y, mark->anchor_x, mark->anchor_y);
          if (next != NULL)
            assert_off_line (placed, mark->x, mark->y, next->x, next->y);
        }
    }
  sample_scene_clear (&sample);
}

/* Where the map is of a site, the town it is at is named, and the country all the same. */
static void
test_town_of_site (void)
{
  static const JalonBox boxes[] = { { -9.5, 31.2, -6.5, 33 }, { -8.6, 31.7, -7.2, 32.7 } };
  SampleScene           sample;

  sample_scene_init (&sample, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      g_autoptr (GArray) labels = NULL;
      JalonLayerInput input;
      JalonViewport   viewport;
      guint           n_towns = 0, n_countries = 0;

      jalon_viewport_init_fit (&viewport, &boxes[i], 900, 600, 0);
      input = jalon_layer_input_make (sample.scene, &viewport, JALON_DETAIL_10M, NULL);
      input.detail = JALON_DETAIL_10M;
      labels = jalon_layer_place_labels (&input);
      for (guint j = 0; j < labels->len; j++)
        {
          n_towns += g_str_equal (g_array_index (labels, JalonPlacedLabel, j).label.text, "Ben Guerir");
          n_countries += g_str_equal (g_array_index (labels, JalonPlacedLabel, j).label.text, "Morocco");
        }
      g_assert_cmpuint (n_towns, ==, 1);
      g_assert_cmpuint (n_countries, ==, 1);
    }
  sample_scene_clear (&sample);
}

static void
assert_clear (JalonScene *scene, const JalonViewport *viewport, const GArray *marks, const JalonTieWords *words)
{
  const JalonLabelBox *box = &words->box;

  for (guint i = 0; i < scene->arrows->len; i++)
    {
      double tail_x, tail_y, tip_x, tip_y;

      jalon_scene_place_arrow (&g_array_index (scene->arrows, JalonSceneArrow, i),
                               viewport,
                               &tail_x,
                               &tail_y,
                               &tip_x,
                               &tip_y);
      for (guint j = 0; j <= 50; j++)
        {
          double x = tail_x + (tip_x - tail_x) * j / 50.0, y = tail_y + (tip_y - tail_y) * j / 50.0;

          g_assert_false (x > box->x0 && x < box->x1 && y > box->y0 && y < box->y1);
          /* The bar that it ends at. */
          x = tip_x + (tip_y - tail_y) * 0.2 * (j / 25.0 - 1);
          y = tip_y - (tip_x - tail_x) * 0.2 * (j / 25.0 - 1);
          g_assert_false (x > box->x0 && x < box->x1 && y > box->y0 && y < box->y1);
        }
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);

      g_assert_false (mark->x > box->x0 - 8 && mark->x < box->x1 + 8 && mark->y > box->y0 - 8 && mark->y < box->y1 + 8);
    }
}

static void
test_words (gconstpointer data)
{
  const Case   *test = data;
  SampleScene   sample;
  JalonViewport viewport = get_view (test);
  g_autoptr (GArray) marks = NULL;
  g_autoptr (GArray) words = NULL;
  JalonLayerInput input;
  guint           n_seen = 0;

  sample_scene_init (&sample, FALSE);
  input = jalon_layer_input_make (sample.scene, &viewport, JALON_DETAIL_10M, NULL);
  marks = jalon_layer_list_marks_once (&input);
  words = jalon_ties_list_words (sample.scene, &viewport, marks);
  for (guint i = 0; i < words->len; i++)
    {
      const JalonTieWords *said = &g_array_index (words, JalonTieWords, i);

      /* Marks beyond the edge have theirs there. */
      if (said->box.x1 < 0 || said->box.y1 < 0 || said->box.x0 > viewport.width || said->box.y0 > viewport.height)
        continue;
      n_seen++;
      g_assert_cmpfloat (said->box.x0, >=, 0);
      g_assert_cmpfloat (said->box.x1, <=, viewport.width);
      if (test->all_words)
        assert_clear (sample.scene, &viewport, marks, said);
    }
  if (test->all_words)
    g_assert_cmpuint (n_seen, ==, 2);
  sample_scene_clear (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *names = g_strconcat ("/render/ties/names/", cases[i].name, NULL);
      g_autofree char *words = g_strconcat ("/render/ties/words/", cases[i].name, NULL);

      g_test_add_data_func (names, &cases[i], test_names);
      g_test_add_data_func (words, &cases[i], test_words);
    }

  g_test_add_func ("/render/ties/town-of-site", test_town_of_site);

  return g_test_run ();
}
