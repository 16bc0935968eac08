/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The gazetteer: names in three languages, completion, boxes, capitals; airports and divisions.
 */

#include "config.h"

#include "jalon-world-private.h"

#include <math.h>

static JalonWorld *world;

typedef struct
{
  double      lon;
  double      lat;
  const char *en;
  const char *fr;
  const char *ar;
  const char *country;
} Town;

static const Town towns[] = {
  { -7.98, 12.62, "Bamako", "Bamako", "باماكو", "MLI" },
  { -1.53, 12.37, "Ouagadougou", "Ouagadougou", "واغادوغو", "BFA" },
  { 2.11, 13.52, "Niamey", "Niamey", "نيامي", "NER" },
  { -6.84, 34.02, "Rabat", "Rabat", "الرباط", "MAR" },
  { 3.06, 36.75, "Algiers", "Alger", "الجزائر", "DZA" },
  { -3.00, 16.77, "Timbuktu", "Tombouctou", "تمبكتو", "MLI" },
  { 2.966, 19.952, "Tin Zaouatine", "Tin Zaouatine", "تين زاوتين", "DZA" },
  { 2.956, 19.937, "Tinzaouaten", "Tinzaouaten", "تينزاواتين", "MLI" },
  { -7.95, 32.24, "Ben Guerir", "Ben Guérir", "بن جرير", "MAR" },
  { -4.30, 11.18, "Bobo-Dioulasso", "Bobo-Dioulasso", "بوبو ديولاسو", "BFA" },
  { -13.19, 27.15, "Laayoune", "Laâyoune", "العيون", "ESH" },
  { 1.41, 18.44, "Kidal", "Kidal", "كيدال", "MLI" },
  { -0.04, 16.27, "Gao", "Gao", "غاو", "MLI" },
  { 33.53, 44.60, "Sevastopol", "Sébastopol", "سيفاستوبول", "UKR" },
  { 44.06, 9.56, "Hargeisa", "Hargeisa", "هرجيسا", "SOM" },
  { 177.50, 64.73, "Anadyr", "Anadyr", "Anadyr", "RUS" },
};

static void
test_town (gconstpointer data)
{
  const Town *town = data;
  g_autoptr (GPtrArray) found = jalon_world_find_places (world, town->en, town->country);
  const JalonWorldPlace *place;

  g_assert_cmpuint (found->len, >, 0);
  place = g_ptr_array_index (found, 0);
  g_assert_cmpstr (place->name_en, ==, town->en);
  g_assert_cmpstr (place->country, ==, town->country);
  g_assert_cmpfloat (jalon_geo_distance (town->lon, town->lat, place->lon, place->lat), <, 6000.0);
  g_assert_cmpstr (jalon_world_place_get_name (place, "en"), ==, town->en);
  g_assert_cmpstr (jalon_world_place_get_name (place, "fr_FR"), ==, town->fr);
  g_assert_cmpstr (jalon_world_place_get_name (place, "ar"), ==, town->ar);
  g_assert_cmpstr (jalon_world_place_get_name (place, NULL), ==, town->en);
}

typedef struct
{
  const char *name;
  const char *country;
  const char *en;
} Search;

static const Search searches[] = {
  { "Tombouctou", NULL, "Timbuktu" },
  { "TIMBUKTU", "MLI", "Timbuktu" },
  { "تمبكتو", NULL, "Timbuktu" },
  { "alger", NULL, "Algiers" },
  { "Le Caire", NULL, "Cairo" },
  { "menaka", NULL, "Ménaka" },
  { "laayoune", NULL, "Laayoune" },
  { "El Aaiún", NULL, "Laayoune" },
  { "Tin-Zaouatine", "DZA", "Tin Zaouatine" },
  { "Tinzaouaten", "MLI", "Tinzaouaten" },
  { "Benguerir", NULL, "Ben Guerir" },
  { "Ben Guérir", "MAR", "Ben Guerir" },
  { "Bobo-Dioulasso", NULL, "Bobo-Dioulasso" },
  { "bobo dioulasso", "BFA", "Bobo-Dioulasso" },
  { "N'Djamena", NULL, "N’Djamena" },
  { "Köln", NULL, "Cologne" },
  { "Moscou", NULL, "Moscow" },
  { "Sevilla", NULL, "Seville" },
};

static void
test_find (gconstpointer data)
{
  const Search *search = data;
  g_autoptr (GPtrArray) found = jalon_world_find_places (world, search->name, search->country);
  const JalonWorldPlace *place;

  g_assert_cmpuint (found->len, >, 0);
  place = g_ptr_array_index (found, 0);
  g_assert_cmpstr (place->name_en, ==, search->en);
  for (guint i = 1; i < found->len; i++)
    g_assert_true (g_ptr_array_index (found, i - 1) != g_ptr_array_index (found, i));
}

static void
test_find_nothing (void)
{
  static const char *const names[] = { "", "Nowhere-sur-Mer", "Timbuk" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPtrArray) found = jalon_world_find_places (world, names[i], NULL);

      g_assert_cmpuint (found->len, ==, 0);
    }
  {
    g_autoptr (GPtrArray) found = jalon_world_find_places (world, "Bamako", "DZA");

    g_assert_cmpuint (found->len, ==, 0);
  }
}

static void
test_both_sides (void)
{
  g_autoptr (GPtrArray) found = jalon_world_find_places (world, "Tin Zaouatine", NULL);

  /* One town on both sides of the border: Algeria's and Mali's part answer to the name. */
  g_assert_cmpuint (found->len, ==, 2);
}

static void
test_complete (void)
{
  g_autoptr (GPtrArray) found = jalon_world_complete_places (world, "Ouaga", NULL, 5);
  g_autoptr (GPtrArray) many = jalon_world_complete_places (world, "b", NULL, 20);
  g_autoptr (GPtrArray) all = jalon_world_complete_places (world, "", NULL, 3);
  const JalonWorldPlace *first = g_ptr_array_index (found, 0);

  g_assert_cmpstr (first->name_en, ==, "Ouagadougou");
  g_assert_cmpuint (many->len, ==, 20);
  g_assert_cmpuint (all->len, ==, 3);
  for (guint i = 1; i < many->len; i++)
    g_assert_true (g_ptr_array_index (many, i - 1) < g_ptr_array_index (many, i));
}

/* Larger towns of China begin with these letters too. */
static void
test_complete_near (void)
{
  static const char *const own[] = { "MLI", NULL };

  g_autoptr (GPtrArray) whole = jalon_world_complete_places (world, "gao", NULL, 5);
  g_autoptr (GPtrArray) near = jalon_world_complete_places (world, "ba", own, 5);
  const JalonWorldPlace *place = g_ptr_array_index (whole, 0);

  g_assert_cmpstr (place->name_en, ==, "Gao");
  g_assert_cmpstr (place->country, ==, "MLI");
  place = g_ptr_array_index (near, 0);
  g_assert_cmpstr (place->name_en, ==, "Bamako");
}

static guint
count_in (double west, double south, double east, double north)
{
  const JalonWorldPlaceTable *table = jalon_world_get_place_table (world);
  const JalonWorldPlace      *places = table->places;
  guint                       n = table->n_places;
  guint                       count = 0;

  for (guint i = 0; i < n; i++)
    {
      double lon = places[i].lon + 360.0 * ceil ((west - places[i].lon) / 360.0);

      count += lon <= east && places[i].lat >= south && places[i].lat <= north;
    }

  return count;
}

typedef struct
{
  double west;
  double south;
  double east;
  double north;
} Frame;

static const Frame frames[] = {
  { -12.01, 10.01, 4.01, 25.01 },   { -2.51, 11.51, -0.51, 13.51 }, { 176.3, -20.2, 182.7, -15.1 },
  { -183.7, -20.2, -177.3, -15.1 }, { -180.0, -85.0, 180.0, 85.0 }, { -540.0, -85.0, 540.0, 85.0 },
  { 0.0, 0.0, 0.0, 0.0 },           { 2.3, 48.8, 2.4, 48.9 },
};

static void
test_in_box (gconstpointer data)
{
  const Frame *frame = data;
  JalonUnitBox box = {
    (float) jalon_mercator_unit_x (frame->west),
    (float) jalon_mercator_unit_y (frame->north),
    (float) jalon_mercator_unit_x (frame->east),
    (float) jalon_mercator_unit_y (frame->south),
  };
  guint expected = count_in (frame->west, frame->south, frame->east, frame->north);
  g_autoptr (GPtrArray) all = jalon_world_list_places_in (world, &box, G_MAXUINT);
  g_autoptr (GPtrArray) few = jalon_world_list_places_in (world, &box, 3);

  /* Floats of the box may let in or out a place on its very edge. */
  g_assert_cmpfloat_with_epsilon (all->len, expected, 1.0);
  g_assert_cmpuint (few->len, ==, MIN (all->len, 3));
  for (guint i = 0; i < few->len; i++)
    g_assert_true (g_ptr_array_index (few, i) == g_ptr_array_index (all, i));
  for (guint i = 1; i < all->len; i++)
    g_assert_true (g_ptr_array_index (all, i - 1) < g_ptr_array_index (all, i));
}

static void
test_in_strange_box (void)
{
  static const JalonUnitBox boxes[] = { { 0.6f, 0.5f, 0.4f, 0.4f },
                                        { NAN, 0.0f, 1.0f, 1.0f },
                                        { -1e30f, 0.0f, 1e30f, 1.0f } };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      g_autoptr (GPtrArray) found = jalon_world_list_places_in (world, &boxes[i], 10);

      g_assert_cmpuint (found->len, ==, 0);
    }
}

static void
test_order (void)
{
  const JalonWorldPlaceTable *table = jalon_world_get_place_table (world);
  const JalonWorldPlace      *places = table->places;
  guint                       n = table->n_places;

  g_assert_cmpuint (n, >, 25000);
  for (guint i = 1; i < n; i++)
    if ((places[i - 1].kind == JALON_PLACE_CAPITAL) == (places[i].kind == JALON_PLACE_CAPITAL))
      g_assert_cmpuint (places[i - 1].population, >=, places[i].population);
    else
      g_assert_cmpint (places[i].kind, !=, JALON_PLACE_CAPITAL);
  for (guint i = 0; i < n; i++)
    g_assert_true (*places[i].name_en != '\0' && places[i].country != NULL && places[i].source != NULL);
}

static void
test_capitals (void)
{
  static const struct
  {
    const char *country;
    const char *name;
  } capitals[] = {
    { "MLI", "Bamako" },   { "BFA", "Ouagadougou" }, { "NER", "Niamey" },    { "DZA", "Algiers" },
    { "MAR", "Rabat" },    { "MRT", "Nouakchott" },  { "TCD", "N’Djamena" }, { "FRA", "Paris" },
    { "COD", "Kinshasa" }, { "COG", "Brazzaville" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (capitals); i++)
    {
      const JalonWorldPlace *place = jalon_world_get_capital (world, capitals[i].country);

      g_assert_nonnull (place);
      g_assert_cmpstr (place->name_en, ==, capitals[i].name);
    }
  g_assert_null (jalon_world_get_capital (world, "ATA"));
}

static void
test_airports (void)
{
  static const struct
  {
    const char *code;
    const char *icao;
    const char *country;
    double      lon;
    double      lat;
  } wanted[] = {
    { "GABS", "GABS", "MLI", -7.95, 12.53 }, { "BKO", "GABS", "MLI", -7.95, 12.53 },
    { "gmme", "GMME", "MAR", -6.75, 34.05 }, { "DAAG", "DAAG", "DZA", 3.21, 36.69 },
    { "ALG", "DAAG", "DZA", 3.21, 36.69 },   { "DFFD", "DFFD", "BFA", -1.51, 12.35 },
    { "DRRN", "DRRN", "NER", 2.18, 13.48 },  { "ABJ", "DIAP", "CIV", -3.93, 5.26 },
  };
  guint                    n;
  const JalonWorldAirport *airports = jalon_world_get_airports (world, &n);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const JalonWorldAirport *airport = jalon_world_find_airport (world, wanted[i].code);

      g_assert_nonnull (airport);
      g_assert_cmpstr (airport->icao, ==, wanted[i].icao);
      g_assert_cmpstr (airport->country, ==, wanted[i].country);
      g_assert_cmpfloat_with_epsilon (airport->lon, wanted[i].lon, 0.02);
      g_assert_cmpfloat_with_epsilon (airport->lat, wanted[i].lat, 0.02);
    }
  g_assert_cmpuint (n, >, 5000);
  for (guint i = 1; i < n; i++)
    g_assert_cmpstr (airports[i - 1].icao, <, airports[i].icao);
  g_assert_null (jalon_world_find_airport (world, "ZZZZ"));
  g_assert_null (jalon_world_find_airport (world, ""));
  g_assert_null (jalon_world_find_airport (world, "GABSX"));
}

static void
test_divisions (void)
{
  guint                   n;
  guint                   n_mali = 0;
  const JalonWorldAdmin1 *divisions = jalon_world_get_admin1 (world, &n);

  g_assert_cmpuint (n, >, 4000);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (*divisions[i].name != '\0');
      g_assert_true (fabsf (divisions[i].lon) <= 180.0f && fabsf (divisions[i].lat) <= 90.0f);
      n_mali += g_str_equal (divisions[i].country, "MLI");
    }
  g_assert_cmpuint (n_mali, ==, 9);
}

/* Over the antimeridian and at the poles there is one, too. */
static void
test_nearest (void)
{
  static const struct
  {
    double      lon;
    double      lat;
    const char *name;
    double      at_most; /* metres */
  } points[] = {
    { 1.41, 18.44, "Kidal", 3e3 }, { -7.98, 12.62, "Bamako", 6e3 }, { 178.5, 64.73, "Anadyr", 60e3 },
    { -177.0, 64.5, NULL, 600e3 }, { 0, 89.9, NULL, 2500e3 },       { 0, -89.9, NULL, 9000e3 },
    { -130, -45, NULL, 6000e3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      double                 distance;
      const JalonWorldPlace *place = jalon_world_find_nearest_place (world, points[i].lon, points[i].lat, &distance);

      g_assert_nonnull (place);
      g_test_message ("%s %g", place->name_en, distance);
      g_assert_cmpfloat (distance, <=, points[i].at_most);
      if (points[i].name != NULL)
        g_assert_cmpstr (place->name_en, ==, points[i].name);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (&error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (towns); i++)
    {
      g_autofree char *path = g_strconcat ("/world/town/", towns[i].en, NULL);

      g_test_add_data_func (path, &towns[i], test_town);
    }
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *path = g_strconcat ("/world/find/", searches[i].name, NULL);

      g_test_add_data_func (path, &searches[i], test_find);
    }
  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    {
      g_autofree char *path = g_strdup_printf ("/world/in-box/%u", i);

      g_test_add_data_func (path, &frames[i], test_in_box);
    }
  g_test_add_func ("/world/nearest", test_nearest);
  g_test_add_func ("/world/find-nothing", test_find_nothing);
  g_test_add_func ("/world/both-sides", test_both_sides);
  g_test_add_func ("/world/complete", test_complete);
  g_test_add_func ("/places/complete-near", test_complete_near);
  g_test_add_func ("/world/in-strange-box", test_in_strange_box);
  g_test_add_func ("/world/order", test_order);
  g_test_add_func ("/world/capitals", test_capitals);
  g_test_add_func ("/world/airports", test_airports);
  g_test_add_func ("/world/divisions", test_divisions);
  result = g_test_run ();
  jalon_world_unref (world);

  return result;
}
