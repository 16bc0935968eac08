/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Areas of one ring: how large they are, whether they cross themselves, and as GeoJSON, also over the antimeridian and
 * round a pole.
 */

#include "config.h"

#include "jalon-area.h"
#include "jalon-geo.h"

#include <math.h>
#include <string.h>

#define SPHERE (4 * G_PI * JALON_EARTH_RADIUS * JALON_EARTH_RADIUS)

/* @text: "lon lat, lon lat" */
static GArray *
ring_new (const char *text)
{
  GArray *ring = g_array_new (FALSE, FALSE, sizeof (JalonCorner));
  g_auto (GStrv) corners = g_strsplit (text, ",", -1);

  for (guint i = 0; corners[i] != NULL; i++)
    {
      char       *end;
      JalonCorner corner;

      corner.lon = g_ascii_strtod (corners[i], &end);
      corner.lat = g_ascii_strtod (end, NULL);
      g_array_append_val (ring, corner);
    }
  jalon_area_unwrap (ring);
  return ring;
}

static void
test_crosses (void)
{
  static const struct
  {
    const char *ring;
    gboolean    crosses;
  } rings[] = {
    { "0 0, 10 0, 10 10, 0 10", FALSE },
    { "0 0, 10 10, 10 0, 0 10", TRUE },
    { "0 0, 10 0, 10 10", FALSE },
    { "0 0, 10 0, 5 0", TRUE },
    { "0 0, 10 0, 10 10, 5 0", TRUE },
    { "0 0, 10 0, 10 10, 0 0, 5 5", TRUE },
    { "0 0, 0 0, 10 0, 10 10", TRUE },
    { "170 0, -170 0, -170 10, 170 10", FALSE },
    { "170 0, -170 10, -170 0, 170 10", TRUE },
    /* Round the pole. */
    { "0 70, 90 70, 180 70, -90 70", FALSE },
    { "0 70, 90 70, 180 70, -90 70, -10 60, 10 80", TRUE },
    { "0.1 70, 120.1 60, -119.9 65", FALSE },
    { "0 60, 120 60, -120 60, 0 65, 120 65, -120 65, 0 70, 120 70, -120 70", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      g_autoptr (GArray) ring = ring_new (rings[i].ring);

      g_test_message ("%s", rings[i].ring);
      g_assert_cmpint (jalon_area_crosses_itself (ring), ==, rings[i].crosses);
    }
}

static void
test_measure (void)
{
  static const struct
  {
    const char *ring;
    double      share; /* of the sphere */
  } rings[] = {
    { "0 0, 90 0, 90 45, 0 45", 0.25 / 2 * G_SQRT2 / 2 },         { "0 45, 90 45, 90 0, 0 0", 0.25 / 2 * G_SQRT2 / 2 },
    { "135 0, -135 0, -135 45, 135 45", 0.25 / 2 * G_SQRT2 / 2 }, { "0 45, 120 45, -120 45", (1 - G_SQRT2 / 2) / 2 },
    { "0 45, -120 45, 120 45", (1 - G_SQRT2 / 2) / 2 },           { "0 -45, 120 -45, -120 -45", (1 - G_SQRT2 / 2) / 2 },
    { "0 -45, -120 -45, 120 -45", (1 - G_SQRT2 / 2) / 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      g_autoptr (GArray) ring = ring_new (rings[i].ring);

      g_test_message ("%s", rings[i].ring);
      g_assert_cmpfloat_with_epsilon (jalon_area_measure (ring) / SPHERE, rings[i].share, 1e-9);
    }
}

/* The area of a cap, wherever it lies; a bit less, for its corners are joined. */
static void
test_circle (void)
{
  static const double lats[] = { 0, 45, -80, 88, -90, 90 };
  const double        radius = 500e3;
  const double cap = 2 * G_PI * JALON_EARTH_RADIUS * JALON_EARTH_RADIUS * (1 - cos (radius / JALON_EARTH_RADIUS));

  for (guint i = 0; i < G_N_ELEMENTS (lats); i++)
    {
      g_autoptr (GArray) ring = jalon_area_new_circle (179, lats[i], radius);

      g_test_message ("%g", lats[i]);
      g_assert_false (jalon_area_crosses_itself (ring));
      g_assert_cmpfloat_with_epsilon (jalon_area_measure (ring) / cap, 1, 0.02);
      g_assert_cmpint (ABS (jalon_area_get_turns (ring)), ==, fabs (lats[i]) > 85.6 ? 1 : 0);
    }
}

#define RING(coordinates) "{\"type\":\"Polygon\",\"coordinates\":[[" coordinates "]]}"
#define TWO(a, b) "{\"type\":\"MultiPolygon\",\"coordinates\":[[[" a "]],[[" b "]]]}"

/* Counterclockwise, cut at the antimeridian, closed along the pole. */
static void
test_geometry (void)
{
  static const struct
  {
    const char *ring;
    const char *geometry;
  } rings[] = {
    { "0 0, 10 0, 10 10", RING ("[0,0],[10,0],[10,10],[0,0]") },
    { "10 10, 10 0, 0.5 -0.25", RING ("[0.5,-0.25],[10,0],[10,10],[0.5,-0.25]") },
    { "360 0, 370 0, 370 10", RING ("[0,0],[10,0],[10,10],[0,0]") },
    { "170 0, -170 0, -170 10, 170 10",
      TWO ("[180,10],[170,10],[170,0],[180,0],[180,10]", "[-180,0],[-170,0],[-170,10],[-180,10],[-180,0]") },
    { "170 0, 180 0, 180 10, 170 10", RING ("[170,0],[180,0],[180,10],[170,10],[170,0]") },
    { "-90 60, 0 60, 90 60, 180 60", RING ("[-180,60],[-90,60],[0,60],[90,60],[180,60],[180,90],[-180,90],[-180,60]") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      g_autoptr (GArray) ring = ring_new (rings[i].ring);
      g_autofree char *geometry = jalon_area_dup_geometry (ring);

      g_assert_cmpstr (geometry, ==, rings[i].geometry);
    }
}

/* A comb whose teeth reach over the antimeridian has a piece for each of them. */
static void
test_teeth (void)
{
  g_autoptr (GArray) comb = ring_new ("170 0, 185 0, 185 1, 175 1, 175 2, 185 2, 185 3, 170 3");
  g_autoptr (GPtrArray) pieces = jalon_area_split (comb);
  double area = 0;

  g_assert_cmpuint (pieces->len, ==, 3);
  for (guint i = 0; i < pieces->len; i++)
    {
      g_assert_false (jalon_area_crosses_itself (g_ptr_array_index (pieces, i)));
      area += jalon_area_measure (g_ptr_array_index (pieces, i));
    }
  g_assert_cmpfloat_with_epsilon (area / jalon_area_measure (comb), 1, 1e-9);
}

/* What was written is read back as the same ring, from whichever corner. */
static void
test_read (void)
{
  static const char *const rings[] = {
    "0 0, 10 0, 10 10",
    "170 0, 190 0, 190 10, 170 10",
    "175 -20, 185 -10, 186 4, 170 3",
    "0 70, 90 71, 180 72, 270 73",
    "5 -70, 95 -71, 175 -72, 275 -73",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      g_autoptr (GArray) ring = ring_new (rings[i]);
      g_autofree char *geometry = jalon_area_dup_geometry (ring);
      g_autoptr (GArray) again = jalon_area_read (geometry);

      g_test_message ("%s", geometry);
      g_assert_nonnull (again);
      g_assert_false (jalon_area_crosses_itself (again));
      /* Where it is cut on the way to the pole there is a corner, straight on. */
      g_assert_cmpuint (again->len, ==, strstr (geometry, "-90]") != NULL ? ring->len + 1 : ring->len);
      g_assert_cmpfloat_with_epsilon (jalon_area_measure (again) / jalon_area_measure (ring), 1, 1e-6);
    }
  g_assert_null (jalon_area_read (NULL));
  g_assert_null (jalon_area_read ("{\"type\":\"Point\",\"coordinates\":[1,2]}"));
  /* A hole. */
  g_assert_null (
      jalon_area_read ("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9,0],[9,9],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]}"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/area/crosses", test_crosses);
  g_test_add_func ("/area/measure", test_measure);
  g_test_add_func ("/area/circle", test_circle);
  g_test_add_func ("/area/geometry", test_geometry);
  g_test_add_func ("/area/teeth", test_teeth);
  g_test_add_func ("/area/read", test_read);

  return g_test_run ();
}
