/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where old drawings come to lie in new views, and the edges of the world.
 */

#include "jalon-viewport-shift.h"

#include <math.h>

#define PAD 256.0

static const JalonViewport base = { 0.5, 0.4, 4096, 1200, 800, 0 };

/* A shifted pixel must be where projecting the same place anew puts it. */
static void
test_apply (void)
{
  static const struct
  {
    double cx, cy, world, rotation;
  } targets[] = {
    { 0.5, 0.4, 4096, 0 },   { 0.51, 0.42, 4096, 0 },   { 0.49, 0.39, 5000, 0 },
    { 0.5, 0.4, 4096, 0.7 }, { 0.52, 0.41, 3900, 5.9 },
  };
  JalonViewport padded = jalon_viewport_pad (&base, PAD);

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      JalonViewport      to = { targets[i].cx, targets[i].cy, targets[i].world, 1000, 700, targets[i].rotation };
      JalonViewportShift shift = jalon_viewport_shift_between (&padded, &to);
      double             x, y, expected_x, expected_y;

      jalon_viewport_project (&padded, 12.5, 20.25, &x, &y);
      jalon_viewport_project (&to, 12.5, 20.25, &expected_x, &expected_y);
      jalon_viewport_shift_apply (&shift, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, expected_x, 1e-6);
      g_assert_cmpfloat_with_epsilon (y, expected_y, 1e-6);
    }
}

static void
test_antimeridian (void)
{
  JalonViewport      west = { 0.999, 0.5, 2048, 800, 600, 0 };
  JalonViewport      east = { 0.001, 0.5, 2048, 800, 600, 0 };
  JalonViewportShift shift = jalon_viewport_shift_between (&west, &east);

  g_assert_cmpfloat_with_epsilon (shift.x, 400 - 0.002 * 2048, 1e-6);
  g_assert_true (jalon_viewport_shift_is_move (&shift));
}

/* Views of one zoom, however they came about, are whole pixels apart. */
static void
test_snap (void)
{
  for (double device_scale = 1; device_scale <= 2; device_scale++)
    {
      JalonViewport      from = base;
      JalonViewport      to = { base.cx + 0.0123456, base.cy - 0.0076543, base.world, base.width, base.height, 0 };
      JalonViewportShift shift;
      double             pixels;

      jalon_viewport_snap (&from, device_scale);
      jalon_viewport_snap (&to, device_scale);
      shift = jalon_viewport_shift_between (&from, &to);
      pixels = (shift.x - shift.center_x) * device_scale;
      g_assert_cmpfloat_with_epsilon (pixels, round (pixels), 1e-6);
      pixels = (shift.y - shift.center_y) * device_scale;
      g_assert_cmpfloat_with_epsilon (pixels, round (pixels), 1e-6);
    }
}

typedef struct
{
  const char *name;
  double      pixels; /* east of where the drawing was made for */
  double      zoom;   /* levels closer */
  double      rotation;
  JalonWear   expected;
} WearCase;

static void
test_wear (gconstpointer data)
{
  const WearCase    *wear = data;
  JalonViewport      drawn = jalon_viewport_pad (&base, PAD);
  JalonViewport      view = base;
  JalonViewportShift shift;

  view.cx += wear->pixels / view.world;
  view.world *= exp2 (wear->zoom);
  view.rotation = wear->rotation;
  shift = jalon_viewport_shift_between (&drawn, &view);
  g_assert_cmpint (jalon_viewport_shift_get_wear (&shift, &view, PAD), ==, wear->expected);
}

static void
test_zoom_about (void)
{
  JalonViewport view = base;
  JalonViewport zoomed;
  double        lon, lat, x, y;

  view.rotation = 0.4;
  jalon_viewport_unproject (&view, 150, 620, &lon, &lat);
  zoomed = jalon_viewport_zoom_about (&view, 150, 620, view.world * 3);
  jalon_viewport_project (&zoomed, lon, lat, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 150, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, 620, 1e-6);
}

/* On the way of a zoom about a place, that place stands still. */
static void
test_between (void)
{
  JalonViewport to = jalon_viewport_zoom_about (&base, 900, 200, base.world * 4);
  double        lon, lat, x, y;

  jalon_viewport_unproject (&base, 900, 200, &lon, &lat);
  for (double progress = 0; progress <= 1; progress += 0.125)
    {
      JalonViewport view = jalon_viewport_between (&base, &to, progress);

      jalon_viewport_project (&view, lon, lat, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, 900, 1e-6);
      g_assert_cmpfloat_with_epsilon (y, 200, 1e-6);
    }
}

static void
test_short_way (void)
{
  JalonViewport from = { 0.95, 0.5, 2048, 800, 600, 0.1 };
  JalonViewport to = { 0.05, 0.5, 2048, 800, 600, 2 * G_PI - 0.1 };
  JalonViewport middle = jalon_viewport_between (&from, &to, 0.5);

  g_assert_cmpfloat_with_epsilon (middle.cx, 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (middle.rotation, 0, 1e-9);
}

typedef struct
{
  const char *name;
  double      cy;
  double      world;
  double      previous_cy;
  double      expected_cy;
  double      expected_world;
} ConfineCase;

static void
test_confine (gconstpointer data)
{
  const ConfineCase *confine = data;
  JalonViewport      view = { 0.5, confine->cy, confine->world, 1200, 800, 0 };

  jalon_viewport_confine (&view, confine->previous_cy, 700, 100000);
  g_assert_cmpfloat_with_epsilon (view.cy, confine->expected_cy, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.world, confine->expected_world, 1e-9);
}

static const WearCase wear_cases[] = {
  { "same", 0, 0, 0, JALON_WEAR_NONE },
  { "moved-a-little", 100, 0, 0, JALON_WEAR_NONE },
  { "half-the-pad", 129, 0, 0, JALON_WEAR_STALE },
  { "moved-west", -129, 0, 0, JALON_WEAR_STALE },
  { "far-away", 1400, 0, 0, JALON_WEAR_LOST },
  { "zoomed-a-little", 0, 0.1, 0, JALON_WEAR_WORN },
  { "zoomed-in", 0, 0.4, 0, JALON_WEAR_STALE },
  { "zoomed-out", 0, -0.3, 0, JALON_WEAR_STALE },
  { "zoomed-far", 0, 2, 0, JALON_WEAR_LOST },
  { "turned", 0, 0, 0.3, JALON_WEAR_WORN },
};

static const ConfineCase confine_cases[] = {
  { "inside", 0.5, 4000, 0.5, 0.5, 4000 },
  { "north", 0.01, 4000, 0.1, 0.1, 4000 },
  { "south", 0.99, 4000, 0.9, 0.9, 4000 },
  { "lower-than-the-window", 0.3, 500, 0.5, 0.5, 800 },
  { "too-close", 0.5, 200000, 0.5, 0.5, 100000 },
  { "over-the-north-edge", 0.98, 4000, 0.1, 0.1, 4000 },
  { "over-the-south-edge", 0.02, 4000, 0.9, 0.9, 4000 },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/viewport-shift/apply", test_apply);
  g_test_add_func ("/viewport-shift/antimeridian", test_antimeridian);
  g_test_add_func ("/viewport-shift/snap", test_snap);
  g_test_add_func ("/viewport-shift/zoom-about", test_zoom_about);
  g_test_add_func ("/viewport-shift/between", test_between);
  g_test_add_func ("/viewport-shift/short-way", test_short_way);
  for (gsize i = 0; i < G_N_ELEMENTS (wear_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/viewport-shift/wear/", wear_cases[i].name, NULL);

      g_test_add_data_func (path, &wear_cases[i], test_wear);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (confine_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/viewport-shift/confine/", confine_cases[i].name, NULL);

      g_test_add_data_func (path, &confine_cases[i], test_confine);
    }

  return g_test_run ();
}
