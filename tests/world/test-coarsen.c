/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Precise places made coarse: the division, or the country, and no way back.
 */

#include "config.h"

#include "jalon-area.h"
#include "jalon-world-coarsen.h"

static JalonWorld *world;

static JalonPlace *
create_place (JalonPrecision precision, const char *country, double lon, double lat)
{
  const char *countries[] = { country, NULL };
  JalonPlace *place = jalon_place_new (precision);

  place->name = g_strdup ("the camp by the well");
  place->countries = g_strdupv ((char **) countries);
  place->lon = lon;
  place->lat = lat;
  place->radius = 500.0;
  place->gazetteer = g_strdup ("GeoNames");
  place->extra = g_strdup ("{\"\": {\"near\": \"a well\"}}");

  return place;
}

/* A site near Gao is in the region of Gao. */
static void
test_division (void)
{
  g_autoptr (JalonPlace) place = create_place (JALON_PRECISION_SITE, "MLI", -0.05, 16.25);

  g_assert_true (jalon_world_coarsen (world, place));
  g_assert_cmpint (place->precision, ==, JALON_PRECISION_ADMIN1);
  g_assert_cmpstr (place->name, ==, "Gao");
  g_assert_cmpstr (place->countries[0], ==, "MLI");
  g_assert_false (jalon_place_has_point (place));
  g_assert_false (place->radius == 500.0);
  g_assert_null (place->gazetteer);
  g_assert_null (place->extra);
}

/* Far from all towns only the country is left; a town of another state says nothing of this one. */
static void
test_country (void)
{
  g_autoptr (JalonPlace) sea = create_place (JALON_PRECISION_NEAR_CITY, "MLI", -40.0, 20.0);
  g_autoptr (JalonPlace) other = create_place (JALON_PRECISION_CITY, "FRA", -0.05, 16.25);

  g_assert_true (jalon_world_coarsen (world, sea));
  g_assert_cmpint (sea->precision, ==, JALON_PRECISION_COUNTRY);
  g_assert_null (sea->name);
  g_assert_true (jalon_world_coarsen (world, other));
  g_assert_cmpint (other->precision, ==, JALON_PRECISION_COUNTRY);
}

/* Where neither is known nothing is. */
static void
test_none (void)
{
  g_autoptr (JalonPlace) place = jalon_place_new (JALON_PRECISION_CITY);

  place->name = g_strdup ("Somewhere");
  g_assert_true (jalon_world_coarsen (world, place));
  g_assert_cmpint (place->precision, ==, JALON_PRECISION_NONE);
  g_assert_null (place->name);
}

/* What is coarse already stays to the letter. */
static void
test_coarse (void)
{
  g_autoptr (JalonPlace) place = create_place (JALON_PRECISION_REGION, "MLI", -0.05, 16.25);

  g_assert_false (jalon_world_coarsen (world, place));
  g_assert_cmpstr (place->name, ==, "the camp by the well");
  g_assert_true (jalon_place_has_point (place));
}

/* An area becomes a box of whole degrees that holds it, and is one from then on; a line leads to a place. */
static void
test_area (void)
{
  g_autofree char *box = jalon_world_coarsen_area (
      "{\"type\":\"Polygon\",\"coordinates\":[[[-12.01,-3.06],[-3.64,-3.06],[-1.31,5.09],[-12.01,-3.06]]]}");
  g_autofree char *again = jalon_world_coarsen_area (box);
  g_autofree char *line = jalon_world_coarsen_area ("{\"type\":\"LineString\",\"coordinates\":[[1.5,2.5],[3,4]]}");
  g_autoptr (GArray) corners = jalon_area_read (box);

  g_assert_cmpuint (corners->len, ==, 4);
  g_assert_cmpfloat (g_array_index (corners, JalonCorner, 0).lon, ==, -13);
  g_assert_cmpfloat (g_array_index (corners, JalonCorner, 0).lat, ==, -4);
  g_assert_cmpfloat (g_array_index (corners, JalonCorner, 2).lon, ==, -1);
  g_assert_cmpfloat (g_array_index (corners, JalonCorner, 2).lat, ==, 6);
  g_assert_cmpstr (again, ==, box);
  g_assert_null (line);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (NULL);
  g_assert_nonnull (world);

  g_test_add_func ("/world/coarsen/division", test_division);
  g_test_add_func ("/world/coarsen/country", test_country);
  g_test_add_func ("/world/coarsen/none", test_none);
  g_test_add_func ("/world/coarsen/coarse", test_coarse);
  g_test_add_func ("/world/coarsen/area", test_area);

  status = g_test_run ();
  jalon_world_unref (world);
  return status;
}
