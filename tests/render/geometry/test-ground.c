/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ground of a view says the same as the outlines, but for a pixel or two along borders.
 */

#include "config.h"

#include "fixture.h"

#include "jalon-ground.h"
#include "jalon-outline.h"

#include <math.h>

/* Cells along borders may differ. */
#define SHARE 0.97

static const JalonViewport views[] = {
  { 0.5, 0.45, 700.0, 1000.0, 700.0, 0.0 },    /* the world, and some of it twice */
  { 0.53, 0.38, 1024.0, 1000.0, 700.0, 0.0 },  /* Europe, small */
  { 0.53, 0.45, 4096.0, 1000.0, 700.0, 0.0 },  /* the Sahel */
  { 0.999, 0.55, 4096.0, 1000.0, 700.0, 0.0 }, /* across 180 degrees */
  { 0.51, 0.35, 8192.0, 900.0, 600.0, 0.7 },   /* turned */
};

static const char *
get_code (const JalonWorldMap *map, const JalonViewport *view, double x, double y)
{
  double lon, lat, unit_x, unit_y;

  jalon_viewport_unproject (view, x, y, &lon, &lat);
  unit_x = jalon_mercator_unit_x (lon);
  unit_y = jalon_mercator_unit_y (lat);
  for (guint i = 0; i < map->n_countries; i++)
    if (jalon_outline_contains (map, &map->countries[i], unit_x, unit_y))
      return map->countries[i].code;
  return NULL;
}

static void
test_same_as_outlines (void)
{
  const JalonWorldMap *map = jalon_world_get_map (fixture_get_world (), JALON_DETAIL_50M, JALON_WORLDVIEW_UN);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (JalonGround) ground = jalon_ground_new (&views[i], map);
      guint n = 0, n_same = 0;

      for (double x = -JALON_GROUND_PAD + 7.0; x < views[i].width + JALON_GROUND_PAD - 7.0; x += 17.3)
        for (double y = 5.0; y < views[i].height; y += 13.7)
          {
            const char *code = get_code (map, &views[i], x, y);

            n++;
            n_same += jalon_ground_at (ground, x, y) == jalon_ground_find (ground, code);
          }
      g_test_message ("view %u: %u of %u", i, n_same, n);
      g_assert_cmpuint (n_same, >=, SHARE * n);
    }
}

/* Views of one scale say the same of a place, whichever part of the world they show. */
static void
test_same_when_moved (void)
{
  const JalonWorldMap *map = jalon_world_get_map (fixture_get_world (), JALON_DETAIL_50M, JALON_WORLDVIEW_UN);
  JalonViewport        first = views[2], second = first;
  g_autoptr (JalonGround) ground = jalon_ground_new (&first, map);
  g_autoptr (JalonGround) moved = NULL;

  second.cx += 101.0 / second.world;
  second.cy -= 37.0 / second.world;
  moved = jalon_ground_new (&second, map);
  for (double x = 150.5; x < 900.0; x += 7.0)
    for (double y = 50.5; y < 600.0; y += 7.0)
      g_assert_cmpuint (jalon_ground_at (ground, x, y), ==, jalon_ground_at (moved, x - 101.0, y + 37.0));
}

static void
test_sea (void)
{
  const JalonWorldMap *map = jalon_world_get_map (fixture_get_world (), JALON_DETAIL_50M, JALON_WORLDVIEW_UN);
  g_autoptr (JalonGround) ground = jalon_ground_new (&views[2], map);

  g_assert_cmpuint (jalon_ground_find (ground, NULL), ==, JALON_GROUND_SEA);
  g_assert_cmpuint (jalon_ground_find (ground, "MLI"), !=, JALON_GROUND_SEA);
  g_assert_cmpuint (jalon_ground_at (ground, -1e6, 1e9), ==, JALON_GROUND_SEA);
}

/* Chile stands upright and is many times longer than broad; of a country out of view there is no shape. */
static void
test_shape (void)
{
  const JalonWorldMap *map = jalon_world_get_map (fixture_get_world (), JALON_DETAIL_50M, JALON_WORLDVIEW_UN);
  const JalonViewport  view = { 0.31, 0.6, 2048.0, 800.0, 900.0, 0.0 };
  g_autoptr (JalonGround) ground = jalon_ground_new (&view, map);
  JalonGroundShape shape;

  g_assert_true (jalon_ground_get_shape (ground, jalon_ground_find (ground, "CHL"), &shape));
  g_assert_cmpfloat (fabs (shape.angle), >, 1.2);
  g_assert_cmpfloat (shape.length, >, 4 * shape.breadth);
  g_assert_false (jalon_ground_get_shape (ground, jalon_ground_find (ground, "JPN"), &shape));
  g_assert_true (jalon_ground_get_shape (ground, jalon_ground_find (ground, "BOL"), &shape));
  g_assert_cmpuint (jalon_ground_at (ground, shape.x, shape.y), ==, jalon_ground_find (ground, "BOL"));
  g_assert_cmpfloat (shape.length, <, 2 * shape.breadth);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/ground/same-as-outlines", test_same_as_outlines);
  g_test_add_func ("/render/ground/same-when-moved", test_same_when_moved);
  g_test_add_func ("/render/ground/sea", test_sea);
  g_test_add_func ("/render/ground/shape", test_shape);
  return g_test_run ();
}
