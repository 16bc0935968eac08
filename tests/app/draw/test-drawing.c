/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An area that is being drawn: steps are undone and done again, borders are followed, and what crosses itself is known.
 */

#include "config.h"

#include "jalon-drawing.h"
#include "jalon-geo.h"

static JalonWorld *world;

static void
add (JalonDrawing *drawing, guint index, double lon, double lat)
{
  jalon_drawing_insert (drawing, index, &(JalonDrawnCorner){ { lon, lat }, FALSE });
}

/* "0 0, 10 0": the corners as they stand. */
static void
assert_corners (JalonDrawing *drawing, const char *expected)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < jalon_drawing_get_n_corners (drawing); i++)
    {
      const JalonCorner *corner = &jalon_drawing_get_corner (drawing, i)->at;

      g_string_append_printf (words, "%s%g %g", i > 0 ? ", " : "", corner->lon, corner->lat);
    }
  g_assert_cmpstr (words->str, ==, expected);
}

static void
test_steps (void)
{
  g_autoptr (JalonDrawing) drawing = jalon_drawing_new ();

  g_assert_false (jalon_drawing_is_changed (drawing));
  g_assert_false (jalon_drawing_undo (drawing));
  add (drawing, 0, 0, 0);
  add (drawing, 1, 10, 0);
  g_assert_cmpint (jalon_drawing_find_fault (drawing), ==, JALON_DRAWING_TOO_FEW);
  g_assert_cmpfloat (jalon_drawing_measure (drawing), ==, 0);
  add (drawing, 2, 0, 10);
  g_assert_cmpint (jalon_drawing_find_fault (drawing), ==, JALON_DRAWING_WHOLE);
  add (drawing, 2, 10, 10);
  assert_corners (drawing, "0 0, 10 0, 10 10, 0 10");

  /* A move is one step, however often the corner was moved meanwhile. */
  jalon_drawing_begin_step (drawing);
  for (guint i = 1; i <= 5; i++)
    jalon_drawing_move (drawing, 0, &(JalonDrawnCorner){ { 2 * i, 15 }, FALSE });
  assert_corners (drawing, "10 15, 10 0, 10 10, 0 10");
  g_assert_cmpint (jalon_drawing_find_fault (drawing), ==, JALON_DRAWING_CROSSES);
  g_assert_true (jalon_drawing_undo (drawing));
  assert_corners (drawing, "0 0, 10 0, 10 10, 0 10");
  g_assert_cmpint (jalon_drawing_find_fault (drawing), ==, JALON_DRAWING_WHOLE);

  jalon_drawing_remove (drawing, 1);
  assert_corners (drawing, "0 0, 10 10, 0 10");
  g_assert_false (jalon_drawing_can_redo (drawing));
  g_assert_true (jalon_drawing_undo (drawing));
  g_assert_true (jalon_drawing_undo (drawing));
  assert_corners (drawing, "0 0, 10 0, 0 10");
  g_assert_true (jalon_drawing_redo (drawing));
  g_assert_true (jalon_drawing_redo (drawing));
  g_assert_false (jalon_drawing_redo (drawing));
  assert_corners (drawing, "0 0, 10 10, 0 10");
}

static void
test_circle (void)
{
  g_autoptr (JalonDrawing) drawing = jalon_drawing_new ();

  add (drawing, 0, 5, 5);
  add (drawing, 1, 6, 6);
  jalon_drawing_set_circle (drawing, TRUE);
  assert_corners (drawing, "5 5");
  g_assert_cmpint (jalon_drawing_find_fault (drawing), ==, JALON_DRAWING_WHOLE);
  add (drawing, 1, 7, 7);
  assert_corners (drawing, "7 7");
  jalon_drawing_begin_step (drawing);
  jalon_drawing_set_radius (drawing, 100e3);
  g_assert_cmpfloat_with_epsilon (jalon_drawing_measure (drawing) / (G_PI * 1e10), 1, 0.01);
  jalon_drawing_begin_step (drawing);
  jalon_drawing_set_radius (drawing, 0);
  g_assert_cmpint (jalon_drawing_find_fault (drawing), ==, JALON_DRAWING_TOO_FEW);
  g_assert_true (jalon_drawing_undo (drawing));
  g_assert_cmpfloat (jalon_drawing_get_radius (drawing), ==, 100e3);
  g_assert_true (jalon_drawing_undo (drawing));
  g_assert_true (jalon_drawing_undo (drawing));
  g_assert_true (jalon_drawing_undo (drawing));
  assert_corners (drawing, "5 5, 6 6");
  g_assert_false (jalon_drawing_is_circle (drawing));
}

/* What comes back from a file as the corners of a circle is one again, wherever it is; what only looks like one is not.
 */
static void
test_circle_again (void)
{
  static const double circles[][3] = { { 2.5, 13.25, 50e3 }, { 179.9, -17, 400e3 }, { -70, 82, 120e3 }, { 0, 0, 800 } };

  for (guint i = 0; i < G_N_ELEMENTS (circles); i++)
    {
      g_autoptr (GArray) made = jalon_area_new_circle (circles[i][0], circles[i][1], circles[i][2]);
      g_autofree char *geometry = jalon_area_dup_geometry (made);
      g_autoptr (GArray) read = jalon_area_read (geometry);
      g_autoptr (JalonDrawing) drawing = jalon_drawing_new ();
      const JalonCorner *middle;

      g_assert_nonnull (read);
      jalon_drawing_load (drawing, read);
      g_assert_true (jalon_drawing_is_circle (drawing));
      g_assert_cmpfloat_with_epsilon (jalon_drawing_get_radius (drawing), circles[i][2], 2);
      middle = &jalon_drawing_get_corner (drawing, 0)->at;
      g_assert_cmpfloat (jalon_geo_distance (middle->lon, middle->lat, circles[i][0], circles[i][1]), <, 5);
      g_assert_false (jalon_drawing_is_changed (drawing));

      g_array_index (read, JalonCorner, 7).lat += 0.1;
      jalon_drawing_load (drawing, read);
      g_assert_false (jalon_drawing_is_circle (drawing));
      g_array_set_size (read, 40);
      jalon_drawing_load (drawing, read);
      g_assert_false (jalon_drawing_is_circle (drawing));
    }
}

/* Sets a corner on the border that is nearest. */
static void
add_on_border (JalonDrawing *drawing, const JalonWorldMap *map, double lon, double lat)
{
  JalonDrawnCorner corner = { { lon, lat }, TRUE };
  JalonUnitPoint   point;

  g_assert_true (jalon_world_map_snap (map, jalon_mercator_unit_x (lon), jalon_mercator_unit_y (lat), 0.002, &point));
  corner.at.lon = jalon_mercator_unit_lon (point.x);
  corner.at.lat = jalon_mercator_unit_lat (point.y);
  g_assert_cmpfloat (jalon_geo_distance (lon, lat, corner.at.lon, corner.at.lat), <, 70e3);
  jalon_drawing_insert (drawing, G_MAXUINT, &corner);
}

/* Three corners on the outline of a country follow it all the way round: the area is that of the country. */
static void
test_borders (void)
{
  static const struct
  {
    const char *code;
    double      lonlats[6];
  } countries[] = {
    { "BFA", { -5.28, 11.71, -0.034, 14.995, 1.1, 11.08 } },
    { "CHE", { 6.0, 46.2, 8.6, 47.8, 10.4, 46.6 } },
    /* An island: its coast. */
    { "LKA", { 79.8, 8.0, 81.3, 8.6, 80.6, 5.9 } },
  };
  const JalonWorldMap *map = jalon_world_get_map (world, JALON_DETAIL_10M, JALON_WORLDVIEW_UN);

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      const double            *at = countries[i].lonlats;
      const JalonWorldCountry *country = jalon_world_map_find (map, countries[i].code);
      g_autoptr (JalonDrawing) drawing = jalon_drawing_new ();

      jalon_drawing_set_borders (drawing, map);
      for (guint j = 0; j < 6; j += 2)
        {
          add_on_border (drawing, map, at[j], at[j + 1]);
          g_assert_cmpint (jalon_drawing_find_fault (drawing), ==, j < 4 ? JALON_DRAWING_TOO_FEW : JALON_DRAWING_WHOLE);
        }
      g_test_message ("%s %g %g", countries[i].code, jalon_drawing_measure (drawing) / 1e6, country->area_km2);
      g_assert_cmpuint (jalon_drawing_get_ring (drawing)->len, >, 50);
      g_assert_cmpint (jalon_drawing_find_fault (drawing), ==, JALON_DRAWING_WHOLE);
      g_assert_cmpfloat_with_epsilon (jalon_drawing_measure (drawing) / 1e6 / country->area_km2, 1, 0.02);
      g_assert_cmpuint (jalon_drawing_get_ring_index (drawing, 0), ==, 0);
      g_assert_cmpuint (jalon_drawing_get_ring_index (drawing, 1), >, 1);
      g_assert_cmpuint (jalon_drawing_get_ring_index (drawing, 3), ==, jalon_drawing_get_ring (drawing)->len);
    }
}

/* Over the antimeridian, and far from any border. */
static void
test_snap (void)
{
  const JalonWorldMap *map = jalon_world_get_map (world, JALON_DETAIL_10M, JALON_WORLDVIEW_UN);
  JalonUnitPoint       point;

  g_assert_false (jalon_world_map_snap (map, jalon_mercator_unit_x (-30), jalon_mercator_unit_y (0), 0.002, &point));
  g_assert_true (
      jalon_world_map_snap (map, jalon_mercator_unit_x (-179.9), jalon_mercator_unit_y (68.9), 0.01, &point));
  g_assert_cmpfloat_with_epsilon (jalon_mercator_unit_lon (point.x), -179.9, 4);
  g_assert_null (jalon_world_map_follow (map, &(JalonUnitPoint){ 0.4f, 0.5f }, &(JalonUnitPoint){ 0.45f, 0.5f }));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (&error);
  g_assert_no_error (error);

  g_test_add_func ("/drawing/steps", test_steps);
  g_test_add_func ("/drawing/circle", test_circle);
  g_test_add_func ("/drawing/circle-again", test_circle_again);
  g_test_add_func ("/drawing/borders", test_borders);
  g_test_add_func ("/drawing/snap", test_snap);
  result = g_test_run ();
  jalon_world_unref (world);
  return result;
}
