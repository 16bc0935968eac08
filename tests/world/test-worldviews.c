/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose a point is, and how the lines between are drawn, under each worldview.
 */

#include "config.h"

#include "jalon-world.h"

#include <math.h>

typedef struct
{
  const char *name;
  double      lon;
  double      lat;
  const char *codes[JALON_N_WORLDVIEWS]; /* NULL: at sea */
} Point;

#define SAME(code)                                                                                                     \
  {                                                                                                                    \
    (code), (code), (code)                                                                                             \
  }

static const Point points[] = {
  { "laayoune", -13.20, 27.15, { "ESH", "MAR", "MAR" } },
  { "aousserd", -14.33, 22.56, { "ESH", "MAR", "MAR" } },
  { "tifariti", -10.57, 26.16, { "ESH", "ESH", "MAR" } },
  { "tarfaya", -12.92, 27.93, SAME ("MAR") },
  { "bir-gandouz", -16.47, 21.62, { "ESH", "MAR", "MAR" } },
  { "zouerat", -12.47, 22.73, SAME ("MRT") },
  { "tindouf", -8.14, 27.67, SAME ("DZA") },
  { "sevastopol", 33.55, 44.58, { "UKR", "RUS", "UKR" } },
  { "simferopol", 34.10, 44.95, { "UKR", "RUS", "UKR" } },
  { "mykolaiv", 32.00, 47.10, SAME ("UKR") },
  { "krasnodar", 38.97, 45.04, SAME ("RUS") },
  { "pristina", 21.17, 42.66, { "SRB", "XKX", "SRB" } },
  { "belgrade", 20.46, 44.81, SAME ("SRB") },
  { "hargeisa", 44.06, 9.56, { "SOM", "XSL", "SOM" } },
  { "mogadishu", 45.33, 2.05, SAME ("SOM") },
  { "famagusta", 33.93, 35.13, { "CYP", "XNC", "CYP" } },
  { "limassol", 33.03, 34.70, SAME ("CYP") },
  { "guantanamo-bay", -75.12, 19.93, { "CUB", "USA", "CUB" } },
  { "golan", 35.78, 33.0, { "SYR", "ISR", "SYR" } },
  { "haifa", 35.05, 32.75, SAME ("ISR") },
  { "damascus", 36.30, 33.50, SAME ("SYR") },
  { "ramallah", 35.20, 31.90, SAME ("PSE") },
  { "gaza", 34.45, 31.50, SAME ("PSE") },
  { "taipei", 121.55, 25.04, SAME ("TWN") },
  { "cayenne", -52.33, 4.90, SAME ("GUF") },
  { "longyearbyen", 15.60, 78.22, SAME ("SJM") },
  { "maseru-inside-south-africa", 27.5, -29.32, SAME ("LSO") },
  { "vatican-rome", 12.55, 41.95, SAME ("ITA") },
  { "south-pole", 0, -90, SAME ("ATA") },
  { "near-south-pole", 120, -89, SAME ("ATA") },
  { "dome-c", 123.4, -75.1, SAME ("ATA") },
  { "north-pole", 0, 90, SAME (NULL) },
  { "viti-levu", 177.9, -17.8, SAME ("FJI") },
  { "taveuni-west-of-180", 179.97, -16.87, SAME ("FJI") },
  { "taveuni-east-of-180", -179.97, -16.85, SAME ("FJI") },
  { "taveuni-east-unwrapped", 180.03, -16.85, SAME ("FJI") },
  { "chukotka", -175.0, 66.5, SAME ("RUS") },
  { "on-180-in-chukotka", 180.0, 67.5, SAME ("RUS") },
  { "wrangel", -179.5, 71.2, SAME ("RUS") },
  { "attu", 173.0, 52.9, SAME ("USA") },
  { "two-turns-east", 720 - 8.0, 12.65, SAME ("MLI") },
  { "bamako", -8.0, 12.65, SAME ("MLI") },
  { "gulf-of-guinea", 2.0, 2.0, SAME (NULL) },
  { "caspian", 51.0, 42.0, SAME (NULL) },
};

static JalonWorld *world;

static void
test_country_at (gconstpointer data)
{
  const Point *point = data;

  for (guint view = 0; view < JALON_N_WORLDVIEWS; view++)
    g_assert_cmpstr (jalon_world_country_at (world, view, point->lon, point->lat), ==, point->codes[view]);
}

static void
test_country_at_nowhere (void)
{
  g_assert_null (jalon_world_country_at (world, JALON_WORLDVIEW_UN, NAN, 0));
  g_assert_null (jalon_world_country_at (world, JALON_WORLDVIEW_UN, 0, NAN));
  g_assert_null (jalon_world_country_at (world, JALON_WORLDVIEW_UN, INFINITY, 12));
}

/* A stretch of line near a point, by kind: 0 none, else 1 << JalonLineKind. */
static guint
kinds_near (JalonWorldview worldview, double lon, double lat, double reach)
{
  const JalonWorldMap *map = jalon_world_get_map (world, JALON_DETAIL_10M, worldview);
  guint                kinds = 0;

  for (guint i = 0; i < map->n_lines; i++)
    for (guint j = 0; j < map->lines[i].n_points; j++)
      {
        double dx = jalon_mercator_unit_lon (map->lines[i].points[j].x) - lon;
        double dy = jalon_mercator_unit_lat (map->lines[i].points[j].y) - lat;

        if (hypot (dx, dy) < reach)
          kinds |= 1u << map->lines[i].kind;
      }

  return kinds;
}

typedef struct
{
  const char   *name;
  double        lon;
  double        lat;
  double        reach;                     /* degrees */
  JalonLineKind kinds[JALON_N_WORLDVIEWS]; /* JALON_LINE_NONE: no line */
} Border;

static const Border borders[] = {
  { "berm", -9.49, 27.05, 0.2, { JALON_LINE_NONE, JALON_LINE_DISPUTED, JALON_LINE_NONE } },
  { "parallel-27-40", -8.8184, 27.6605, 0.01, { JALON_LINE_DISPUTED, JALON_LINE_DISPUTED, JALON_LINE_NONE } },
  { "mali-algeria", 1.2, 21.1, 0.5, { JALON_LINE_LAND, JALON_LINE_LAND, JALON_LINE_LAND } },
  { "perekop", 33.69, 46.15, 0.15, { JALON_LINE_NONE, JALON_LINE_DISPUTED, JALON_LINE_NONE } },
  { "kosovo-serbia", 21.35, 42.87, 0.1, { JALON_LINE_DISPUTED, JALON_LINE_DISPUTED, JALON_LINE_DISPUTED } },
  { "kosovo-albania", 20.5, 42.2, 0.1, { JALON_LINE_LAND, JALON_LINE_LAND, JALON_LINE_LAND } },
  { "somaliland", 48.5, 8.6, 0.6, { JALON_LINE_NONE, JALON_LINE_DISPUTED, JALON_LINE_NONE } },
  { "cyprus", 33.1, 35.12, 0.12, { JALON_LINE_DISPUTED, JALON_LINE_DISPUTED, JALON_LINE_DISPUTED } },
  { "line-of-control", 74.3, 33.8, 0.4, { JALON_LINE_DISPUTED, JALON_LINE_DISPUTED, JALON_LINE_DISPUTED } },
  { "india-pakistan-rajasthan", 71.0, 28.0, 0.5, { JALON_LINE_LAND, JALON_LINE_LAND, JALON_LINE_LAND } },
};

static void
test_border (gconstpointer data)
{
  const Border *border = data;

  for (guint view = 0; view < JALON_N_WORLDVIEWS; view++)
    {
      guint expected = border->kinds[view] == JALON_LINE_NONE ? 0 : 1u << border->kinds[view];

      g_assert_cmpuint (kinds_near (view, border->lon, border->lat, border->reach) & ~(1u << JALON_LINE_COAST),
                        ==,
                        expected);
    }
}

static void
test_notes (void)
{
  g_assert_nonnull (jalon_world_get_status_note (world, JALON_WORLDVIEW_UN, "ESH"));
  g_assert_nonnull (jalon_world_get_status_note (world, JALON_WORLDVIEW_MAR, "MAR"));
  g_assert_null (jalon_world_get_status_note (world, JALON_WORLDVIEW_UN, "MAR"));
  g_assert_null (jalon_world_get_status_note (world, JALON_WORLDVIEW_UN, "MLI"));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (&error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_autofree char *path = g_strconcat ("/world/country-at/", points[i].name, NULL);

      g_test_add_data_func (path, &points[i], test_country_at);
    }
  g_test_add_func ("/world/country-at/nowhere", test_country_at_nowhere);
  for (guint i = 0; i < G_N_ELEMENTS (borders); i++)
    {
      g_autofree char *path = g_strconcat ("/world/border/", borders[i].name, NULL);

      g_test_add_data_func (path, &borders[i], test_border);
    }
  g_test_add_func ("/world/notes", test_notes);
  result = g_test_run ();
  jalon_world_unref (world);

  return result;
}
