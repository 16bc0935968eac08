/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dossiers like those that desks make maps of.
 */

#include "config.h"

#include "story-dossier.h"

#include <math.h>

typedef struct
{
  const char *country;
  double      lon;
  double      lat;
  guint       n_events; /* around it, within half a degree */
  guint       n_sites;  /* at it */
} Town;

typedef struct
{
  const char *name;
  const Town *towns;
  guint       n_towns;
  const char *unstated; /* codes of countries with two events and a site without a point each */
} Story;

static const Town sahel[] = {
  { "MLI", -8.0, 12.65, 30, 1 },  { "MLI", -0.05, 16.27, 25, 1 }, { "MLI", -3.0, 16.77, 20, 0 },
  { "BFA", -1.53, 12.37, 40, 2 }, { "BFA", -4.3, 11.18, 20, 3 },  { "NER", 2.1, 13.5, 30, 1 },
  { "NER", 7.98, 16.97, 10, 0 },  { "DZA", 3.05, 36.7, 15, 0 },   { "DZA", 5.52, 22.79, 10, 1 },
  { "TCD", 15.05, 12.1, 25, 1 },  { "MAR", -6.83, 34.0, 20, 0 },  { "MAR", -7.95, 32.2, 8, 2 },
};
static const Town gulf[] = {
  { "ISR", 34.78, 32.05, 12, 1 }, { "LBN", 35.5, 33.88, 10, 1 }, { "SYR", 36.3, 33.5, 8, 0 },
  { "JOR", 35.93, 31.95, 4, 1 },  { "PSE", 34.45, 31.5, 10, 0 }, { "QAT", 51.31, 25.12, 3, 2 },
  { "BHR", 50.55, 26.1, 2, 1 },   { "KWT", 47.9, 29.3, 2, 1 },   { "ARE", 54.4, 24.4, 4, 0 },
  { "IRN", 51.4, 35.7, 9, 1 },    { "IRQ", 44.4, 33.3, 7, 0 },   { "YEM", 44.2, 15.35, 6, 0 },
};
static const Town black_sea[] = {
  { "UKR", 30.5, 50.4, 9, 1 },   { "UKR", 36.25, 49.98, 12, 0 }, { "UKR", 30.7, 46.5, 8, 2 },
  { "UKR", 37.8, 48.0, 14, 0 },  { "RUS", 37.6, 55.7, 5, 1 },    { "RUS", 39.7, 47.3, 6, 1 },
  { "MDA", 28.85, 47.05, 3, 1 }, { "ROU", 28.6, 44.2, 2, 1 },    { "TUR", 29.1, 41.1, 3, 0 },
  { "GEO", 41.65, 41.65, 2, 1 },
};
static const Town pacific[] = {
  { "FJI", 178.44, -18.1, 2, 2 }, { "TON", -175.2, -21.15, 1, 1 }, { "WSM", -171.76, -13.85, 1, 1 },
  { "NRU", 166.92, -0.53, 1, 0 }, { "TUV", 179.2, -8.52, 1, 1 },   { "KIR", 173.0, 1.4, 1, 0 },
  { "RUS", 178.0, 66.0, 2, 1 },   { "USA", -165.4, 64.5, 2, 0 },
};
static const Town small_states[] = {
  { "NOR", 15.6, 78.2, 2, 0 },   { "RUS", 47.6, 80.8, 1, 1 },     { "CAN", -62.3, 82.4, 1, 0 },
  { "ATA", 106.8, -78.4, 2, 1 }, { "VAT", 12.453, 41.903, 1, 0 }, { "MCO", 7.42, 43.735, 1, 1 },
  { "LIE", 9.52, 47.14, 1, 2 },  { "SMR", 12.45, 43.94, 1, 1 },   { "AND", 1.52, 42.51, 1, 1 },
  { "LUX", 6.13, 49.61, 2, 1 },
};

static const Story stories[N_STORY_DOSSIERS] = {
  { "Sahel", sahel, G_N_ELEMENTS (sahel), "MLI BFA NER DZA TCD MAR" },
  { "Gulf", gulf, G_N_ELEMENTS (gulf), "LBN ISR QAT KWT BHR IRN SAU YEM" },
  { "Black Sea", black_sea, G_N_ELEMENTS (black_sea), "UKR RUS MDA GEO" },
  { "Pacific", pacific, G_N_ELEMENTS (pacific), "FJI TON NRU USA" },
  { "small states", small_states, G_N_ELEMENTS (small_states), "MCO LIE LUX SMR" },
};

static JalonPlace *
make_place (const Town *town, double lon, double lat)
{
  JalonPlace *place = jalon_place_new (isnan (lon) ? JALON_PRECISION_COUNTRY : JALON_PRECISION_CITY);

  place->countries = g_strsplit (town->country, " ", -1);
  if (!isnan (lon))
    {
      place->lon = lon;
      place->lat = lat;
    }
  return place;
}

static void
add_event (JalonDossier *dossier, const Town *town, double lon, double lat)
{
  static guint     n = 0;
  g_autofree char *id = g_strdup_printf ("event-%u", n++);
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);
  g_autoptr (GError) error = NULL;

  record->title = g_strdup (id);
  record->type = n % JALON_N_EVENT_TYPES;
  record->review = JALON_REVIEW_ACCEPTED;
  record->place = make_place (town, lon, lat);
  jalon_dossier_add_event (dossier, record, &error);
  g_assert_no_error (error);
}

static void
add_site (JalonDossier *dossier, const Town *town, double lon, double lat)
{
  static guint     n = 0;
  g_autofree char *id = g_strdup_printf ("site-%u", n++);
  JalonSiteRecord *record = jalon_site_record_new (id);
  g_autoptr (GError) error = NULL;

  record->kind = n % JALON_N_SITE_KINDS;
  record->review = JALON_REVIEW_ACCEPTED;
  record->host = g_strdup (town->country);
  record->place = make_place (town, lon, lat);
  jalon_dossier_add_feature (dossier, JALON_KIND_SITE, record, &error);
  g_assert_no_error (error);
}

const char *
story_dossier_get_name (guint index)
{
  return stories[index].name;
}

JalonDossier *
story_dossier_make (guint index)
{
  const Story  *story = &stories[index];
  JalonDossier *dossier = jalon_dossier_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (JalonWorld) world = jalon_world_new (NULL);
  g_auto (GStrv) codes = g_strsplit (story->unstated, " ", -1);

  for (guint i = 0; i < story->n_towns; i++)
    {
      const Town *town = &story->towns[i];

      for (guint j = 0; j < town->n_events; j++)
        {
          double lon = town->lon + g_rand_double_range (random, -0.5, 0.5);
          double lat = town->lat + g_rand_double_range (random, -0.5, 0.5);

          if (j % 3 == 0 ||
              g_strcmp0 (jalon_world_country_at (world, JALON_WORLDVIEW_UN, lon, lat), town->country) != 0)
            add_event (dossier, town, town->lon, town->lat);
          else
            add_event (dossier, town, lon, lat);
        }
      for (guint j = 0; j < town->n_sites; j++)
        add_site (dossier, town, town->lon, town->lat);
    }
  for (guint i = 0; codes[i] != NULL; i++)
    {
      const Town country = { .country = codes[i] };

      add_event (dossier, &country, NAN, NAN);
      add_event (dossier, &country, NAN, NAN);
      add_site (dossier, &country, NAN, NAN);
    }
  return dossier;
}
