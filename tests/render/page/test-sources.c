/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sources of a page: whole names, within their height, and how many more there are.
 */

#include "config.h"

#include "jalon-furniture.h"

#define LONG_NAME "Ministry of National Defence of the People's Democratic Republic, 1 April 2025 (C)"

static const JalonSceneOptions scene_options = { JALON_WORLDVIEW_UN, "en", FALSE, NULL };

static void
init (JalonSnapshotOptions *options, guint n, const char *last)
{
  *options = (JalonSnapshotOptions){ 0 };
  options->sources = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 1; i < n; i++)
    g_ptr_array_add (options->sources, g_strdup_printf ("Paper %u, 1 May 2025 (B)", i));
  g_ptr_array_add (options->sources, g_strdup (last));
}

static double
measure (guint n, const char *last, double width, double height, guint n_columns)
{
  const JalonPagePen      pen = { .options = &scene_options };
  const cairo_rectangle_t box = { 0, 0, width, height };
  JalonSnapshotOptions    options;
  double                  used;

  init (&options, n, last);
  used = jalon_furniture_draw_sources (&pen, &options, &box, n_columns);
  jalon_snapshot_options_clear (&options);

  return used;
}

/* What is drawn, in one column: from the top of the ink to its end. */
static cairo_rectangle_t
draw (guint n, const char *last, double width, double height, guint n_columns)
{
  JalonSnapshotOptions    options;
  cairo_surface_t        *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t                *cr = cairo_create (recording);
  cairo_rectangle_t       ink;
  const JalonPagePen      pen = { .cr = cr, .options = &scene_options };
  const cairo_rectangle_t box = { 0, 0, width, height };

  init (&options, n, last);
  jalon_furniture_draw_sources (&pen, &options, &box, n_columns);
  cairo_recording_surface_ink_extents (recording, &ink.x, &ink.y, &ink.width, &ink.height);
  jalon_snapshot_options_clear (&options);
  cairo_destroy (cr);
  cairo_surface_destroy (recording);

  return ink;
}

/* A name that is too long for its column goes on below, rather than to lose its middle or its end. */
static void
test_whole (void)
{
  double line =
      measure (2, "Paper 2, 1 May 2025 (B)", 170, 500, 1) - measure (1, "Paper 2, 1 May 2025 (B)", 170, 500, 1);

  g_assert_cmpfloat (line, >, 9);
  g_assert_cmpfloat (measure (1, LONG_NAME, 170, 500, 1), >, measure (1, "Aldar (F)", 170, 500, 1) + 0.8 * line);
  g_assert_cmpfloat (measure (1, LONG_NAME, 700, 500, 1), ==, measure (1, "Aldar (F)", 700, 500, 1));
}

/* Columns end together, and more of them are lower. */
static void
test_columns (void)
{
  double one = measure (12, "Aldar (F)", 600, 500, 1), two = measure (12, "Aldar (F)", 600, 500, 2),
         three = measure (12, "Aldar (F)", 600, 500, 3);

  g_assert_cmpfloat (two, <, 0.65 * one);
  g_assert_cmpfloat (three, <, 0.75 * two);
  g_assert_cmpfloat (measure (13, "Aldar (F)", 600, 500, 3), >, three + 9);
}

/* However many there are, they stay in their box: then the last line says how many more. */
static void
test_many (void)
{
  const guint numbers[] = { 5, 9, 40, 4000 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (double height = 40; height < 130; height += 7)
      {
        double            used = measure (numbers[i], LONG_NAME, 400, height, 2);
        cairo_rectangle_t ink = draw (numbers[i], LONG_NAME, 400, height, 2);

        g_assert_cmpfloat (used, <=, height);
        g_assert_cmpfloat (ink.y + ink.height, <=, height + 2);
        g_assert_cmpfloat (ink.x + ink.width, <=, 402);
      }
  g_assert_cmpfloat (measure (40, "Aldar (F)", 400, 90, 2), >, 60);
}

/* Letters are explained where there are any; what only looks like one is none. */
static void
test_heading (void)
{
  double graded = draw (1, "Aldar (F)", 400, 200, 1).width, plain = draw (1, "Aldar", 400, 200, 1).width;

  g_assert_cmpfloat (graded, >, 1.5 * plain);
  g_assert_cmpfloat (draw (1, "Aldar (Z)", 400, 200, 1).width, <, 1.2 * plain);
  g_assert_cmpfloat (draw (1, "(C)", 400, 200, 1).width, <, 1.2 * plain);
}

/* Without room there is nothing, not even a heading. */
static void
test_no_room (void)
{
  cairo_rectangle_t ink = draw (8, "Aldar (F)", 400, 16, 2);

  g_assert_cmpfloat (measure (8, "Aldar (F)", 400, 16, 2), ==, 0);
  g_assert_cmpfloat (ink.width, ==, 0);
  g_assert_cmpfloat (measure (1, "Aldar (F)", 400, 16, 2), ==, 0);
  g_assert_cmpfloat (measure (1, "Aldar (F)", 400, -20, 2), ==, 0);
  g_assert_cmpfloat (measure (1, LONG_NAME, 60, 30, 1), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/sources/whole", test_whole);
  g_test_add_func ("/render/sources/columns", test_columns);
  g_test_add_func ("/render/sources/many", test_many);
  g_test_add_func ("/render/sources/heading", test_heading);
  g_test_add_func ("/render/sources/no-room", test_no_room);

  return g_test_run ();
}
