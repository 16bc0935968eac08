/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a page shows by a scale, by a place in its middle, and by a rectangle drawn on it.
 */

#include "config.h"

#include "sample-scene.h"

#include "jalon-frame.h"
#include "jalon-page.h"

static void
test_scale (void)
{
  static const struct
  {
    const char *text;
    double      denominator; /* 0 where it is none */
  } scales[] = {
    { "1:5000000", 5e6 },
    { "1:5 000 000", 5e6 },
    { "1 : 5,000,000", 5e6 },
    { "1:5\u202f000\u202f000", 5e6 },
    { "1:5’000’000", 5e6 },
    { "5.000.000", 5e6 },
    { "1:9999", 0 },
    { "1:300000000", 0 },
    { "2:5000000", 0 },
    { "", 0 },
    { "1:", 0 },
    { "1:5 million", 0 },
    { "-1:5000000", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      double denominator;

      g_test_message ("%s", scales[i].text);
      g_assert_true (jalon_frame_parse_scale (scales[i].text, &denominator) == (scales[i].denominator > 0));
      if (scales[i].denominator > 0)
        g_assert_cmpfloat (denominator, ==, scales[i].denominator);
    }
}

static void
test_centre (void)
{
  static const char *const wrong[] = { "", "  ", "-8,", "200,12", "-8,89", "-8,12,3", "Nowhere at all" };
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = jalon_world_new (&error);
  JalonFrame frame = { 0 };

  g_assert_no_error (error);
  g_assert_true (jalon_frame_parse_centre (world, "-8, 12.6", &frame));
  g_assert_cmpfloat (frame.lon, ==, -8.0);
  g_assert_cmpfloat (frame.lat, ==, 12.6);
  g_assert_true (jalon_frame_parse_centre (world, " Bamako ", &frame));
  g_assert_cmpfloat_with_epsilon (frame.lon, -8.0, 0.1);
  g_assert_cmpfloat_with_epsilon (frame.lat, 12.65, 0.1);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (jalon_frame_parse_centre (world, wrong[i], &frame));
}

/* A centimetre on paper is 50 km at 1:5,000,000, however large the paper is. */
static void
test_paper (void)
{
  static const char *const papers[] = { "A5-landscape", "A4-landscape", "A2-portrait" };
  SampleScene              sample;
  JalonSnapshotOptions     options;

  sample_scene_init (&sample, FALSE);
  jalon_snapshot_options_init (&options, sample.scene, sample.dossier, NULL, sample.result);
  options.frame = (JalonFrame){ 5e6, -8.0, 12.6 };
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      const JalonPaper *paper = jalon_paper_find (papers[i]);
      JalonPage         page;
      double            pixels_per_cm = 96.0 / 2.54, metres, x, y;

      options.width = paper->width_mm * 96.0 / 25.4;
      options.height = paper->height_mm * 96.0 / 25.4;
      jalon_page_init (&page, sample.scene, &options);
      metres = jalon_viewport_metres_per_pixel (&page.viewport, 12.6) / page.scale * pixels_per_cm;
      g_assert_cmpfloat_with_epsilon (metres, 50000.0, 1.0);
      jalon_viewport_project (&page.viewport, -8.0, 12.6, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, page.map.width / 2.0, 0.01);
      g_assert_cmpfloat_with_epsilon (y, page.map.height / 2.0, 0.01);
      jalon_page_clear (&page);
    }
  jalon_snapshot_options_clear (&options);
  sample_scene_clear (&sample);
}

/* A rectangle round the whole map is what it shows; half of it half of that; a slip of the hand is none. */
static void
test_box (void)
{
  SampleScene          sample;
  JalonSnapshotOptions options;
  JalonPage            page;
  JalonBox             whole, box;
  cairo_rectangle_t    part;

  sample_scene_init (&sample, FALSE);
  jalon_snapshot_options_init (&options, sample.scene, sample.dossier, NULL, sample.result);
  jalon_page_init (&page, sample.scene, &options);
  jalon_viewport_get_box (&page.viewport, &whole);
  g_assert_true (jalon_frame_find_box (sample.scene, &options, &(cairo_rectangle_t){ 0, 0, 1, 1 }, &box));
  g_assert_cmpfloat_with_epsilon (box.west, whole.west, 1e-6);
  g_assert_cmpfloat_with_epsilon (box.north, whole.north, 1e-6);

  part = (cairo_rectangle_t){ page.map.x / page.width,
                              page.map.y / page.height,
                              page.map.width / 2.0 / page.width,
                              page.map.height / page.height };
  g_assert_true (jalon_frame_find_box (sample.scene, &options, &part, &box));
  g_assert_cmpfloat_with_epsilon (box.west, whole.west, 1e-6);
  g_assert_cmpfloat_with_epsilon (box.east, (whole.west + whole.east) / 2.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (box.south, whole.south, 1e-6);

  part.width = 0.002;
  g_assert_false (jalon_frame_find_box (sample.scene, &options, &part, &box));
  jalon_page_clear (&page);
  jalon_snapshot_options_clear (&options);
  sample_scene_clear (&sample);
}

/* One country, several, and those on both sides of 180 degrees; overseas is left out. */
static void
test_countries (void)
{
  static const char *const mali[] = { "MLI", NULL };
  static const char *const sahel[] = { "MLI", "NER", "TCD", NULL };
  static const char *const france[] = { "FRA", NULL };
  static const char *const pacific[] = { "NZL", "TON", NULL };
  static const char *const none[] = { "ECOWAS", NULL };
  SampleScene              sample;
  JalonBox                 box;

  sample_scene_init (&sample, FALSE);
  g_assert_true (jalon_frame_find_countries (sample.scene, mali, &box));
  g_assert_cmpfloat_with_epsilon (box.west, -12.2, 0.3);
  g_assert_cmpfloat_with_epsilon (box.east, 4.2, 0.3);
  g_assert_true (jalon_frame_find_countries (sample.scene, sahel, &box));
  g_assert_cmpfloat_with_epsilon (box.west, -12.2, 0.3);
  g_assert_cmpfloat_with_epsilon (box.east, 24.0, 0.3);
  g_assert_true (jalon_frame_find_countries (sample.scene, france, &box));
  g_assert_cmpfloat (box.west, >, -6.0);
  g_assert_cmpfloat (box.south, >, 40.0);
  g_assert_true (jalon_frame_find_countries (sample.scene, pacific, &box));
  g_assert_cmpfloat (box.west, >, 160.0);
  g_assert_cmpfloat (box.east, <, -170.0);
  g_assert_false (jalon_frame_find_countries (sample.scene, none, &box));
  sample_scene_clear (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/frame/scale", test_scale);
  g_test_add_func ("/render/frame/centre", test_centre);
  g_test_add_func ("/render/frame/paper", test_paper);
  g_test_add_func ("/render/frame/box", test_box);
  g_test_add_func ("/render/frame/countries", test_countries);
  return g_test_run ();
}
