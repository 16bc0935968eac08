/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events summed up in countries and hexagons.
 */

#include "config.h"

#include "jalon-aggregate.h"

#include "sample-records.h"

#include <math.h>

/* One event of a dossier. */
typedef struct
{
  const char    *countries; /* between spaces */
  JalonPrecision precision;
  double         lon;
  double         lat;
  gint32         day;
  gint32         killed;
} Told;

#define NO_POINT NAN, NAN

static void
add_event (JalonDossier *dossier, const Told *told, guint n)
{
  g_autofree char *id = g_strdup_printf ("e%u", n);
  g_autoptr (JalonEventRecord) record = sample_event_simple (id, "Title");

  record->review = JALON_REVIEW_ACCEPTED;
  record->place = jalon_place_new (told->precision);
  record->place->countries = g_strsplit (told->countries, " ", -1);
  record->place->lon = told->lon;
  record->place->lat = told->lat;
  record->time.start = record->time.end = told->day;
  record->time.precision = JALON_TIME_DAY;
  if (told->killed >= 0)
    record->fatalities.low = record->fatalities.high = told->killed;
  g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
}

static JalonDossier *
create_dossier (void)
{
  static const Told told[] = {
    { "MLI", JALON_PRECISION_CITY, -4.0, 16.0, 100, 3 },     { "MLI", JALON_PRECISION_SITE, -4.001, 16.001, 110, -1 },
    { "MLI", JALON_PRECISION_COUNTRY, NO_POINT, 110, 10 },   { "MLI", JALON_PRECISION_ADMIN1, 1.0, 19.0, 95, -1 },
    { "NER", JALON_PRECISION_NEAR_CITY, 8.0, 17.0, 105, 0 }, { "NER", JALON_PRECISION_CITY, 8.0, 17.0, 91, 7 },
    { "BFA", JALON_PRECISION_COUNTRY, NO_POINT, 92, 4 },     { "MLI NER", JALON_PRECISION_BORDER, NO_POINT, 106, 1 },
    { "", JALON_PRECISION_NONE, NO_POINT, 107, 2 },          { "ZZZ", JALON_PRECISION_COUNTRY, NO_POINT, 108, -1 },
  };
  JalonDossier *dossier = jalon_dossier_new ();

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    add_event (dossier, &told[i], i);
  return dossier;
}

static double
get_area (const char *code, gpointer data)
{
  return g_str_equal (code, "MLI")   ? 1250000
         : g_str_equal (code, "NER") ? 1000000
         : g_str_equal (code, "BFA") ? 250000
                                     : 0;
}

static JalonAggregate *
sum_up (JalonDossier *dossier, const char *words, gint32 since, gint32 until)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;
  JalonAggregateSpec spec;

  query->since = since;
  query->until = until;
  result = jalon_query_run (query, dossier);
  g_assert_true (jalon_aggregate_spec_parse (words, &spec, NULL));
  return jalon_aggregate_new (&spec, dossier, query, result, get_area, NULL);
}

/* "CODE value step" each; then what was left out. */
static void
assert_sums (const char *words, gint32 since, gint32 until, const char *expected)
{
  g_autoptr (JalonDossier) dossier = create_dossier ();
  g_autoptr (JalonAggregate) sums = sum_up (dossier, words, since, until);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sums->cells->len; i++)
    {
      const JalonAggregateCell *cell = &g_array_index (sums->cells, JalonAggregateCell, i);

      g_string_append_printf (text, "%s %g %d, ", cell->code != NULL ? cell->code : "hex", cell->value, cell->step);
    }
  g_string_append_printf (text, "counted %u, ", sums->n_counted);
  for (guint i = 0; i < JALON_N_LEFT_OUTS; i++)
    g_string_append_printf (text, i > 0 ? " %u" : "out %u", sums->left_out[i]);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_countries (void)
{
  assert_sums ("countries", JALON_DAY_NONE, JALON_DAY_NONE, "BFA 1 1, MLI 4 3, NER 2 2, counted 7, out 0 2 1 0");
  assert_sums ("countries,measure=killed",
               JALON_DAY_NONE,
               JALON_DAY_NONE,
               "BFA 4 1, MLI 13 3, NER 7 2, counted 5, out 0 2 0 3");
  /* 4 and 2 and 1 for each 125, 100 and 25 times 10,000 square kilometres. */
  assert_sums ("countries,per=area",
               JALON_DAY_NONE,
               JALON_DAY_NONE,
               "BFA 0.04 3, MLI 0.032 2, NER 0.02 1, counted 7, out 0 2 1 0");
  assert_sums ("countries,classes=2:4",
               JALON_DAY_NONE,
               JALON_DAY_NONE,
               "BFA 1 1, MLI 4 3, NER 2 2, counted 7, out 0 2 1 0");
}

static void
test_hexagons (void)
{
  /* What is known only by country, region or border falls into none. */
  assert_sums ("hexagons,size=50", JALON_DAY_NONE, JALON_DAY_NONE, "hex 2 1, hex 2 1, counted 4, out 6 0 0 0");
  assert_sums ("hexagons,size=50,measure=killed",
               JALON_DAY_NONE,
               JALON_DAY_NONE,
               "hex 3 1, hex 7 2, counted 3, out 4 0 0 3");
}

static void
test_periods (void)
{
  /* Days 100 to 109 against 90 to 99. */
  assert_sums ("countries,against=before", 100, 109, "BFA -1 -1, MLI 0 0, NER 0 0, counted 2, out 0 2 1 0");
  assert_sums ("countries,measure=killed,against=before,number=4",
               100,
               109,
               "BFA -4 -2, MLI 3 1, NER -7 -2, counted 2, out 0 2 0 1");
  /* Open to the future: to the last day that matches, 110; so 89 to 99. */
  assert_sums ("countries,against=before", 100, JALON_DAY_NONE, "BFA -1 -1, MLI 2 2, NER 0 0, counted 4, out 0 2 1 0");
  /* Without a first day there is nothing before. */
  assert_sums ("countries,against=before", JALON_DAY_NONE, 99, "BFA 1 1, MLI 1 1, NER 1 1, counted 3, out 0 0 0 0");
}

static void
test_nothing (void)
{
  assert_sums ("countries", 500, 600, "counted 0, out 0 0 0 0");
  assert_sums ("hexagons,classes=jenks", 500, 600, "counted 0, out 0 0 0 0");
  assert_sums ("hexagons,against=before,classes=equal", 500, 600, "counted 0, out 0 0 0 0");
}

static void
test_find (void)
{
  g_autoptr (JalonDossier) dossier = create_dossier ();
  g_autoptr (JalonAggregate) countries = sum_up (dossier, "countries", JALON_DAY_NONE, JALON_DAY_NONE);
  g_autoptr (JalonAggregate) hexagons = sum_up (dossier, "hexagons,size=50", JALON_DAY_NONE, JALON_DAY_NONE);
  double x = jalon_mercator_unit_x (8.0), y = jalon_mercator_unit_y (17.0);

  g_assert_cmpuint (jalon_aggregate_find_country (countries, "MLI")->n_events, ==, 4);
  g_assert_null (jalon_aggregate_find_country (countries, "FRA"));
  g_assert_null (jalon_aggregate_find_country (countries, NULL));
  g_assert_null (jalon_aggregate_find_hex (countries, x, y));
  g_assert_cmpuint (jalon_aggregate_find_hex (hexagons, x, y)->n_events, ==, 2);
  g_assert_null (jalon_aggregate_find_hex (hexagons, 0.9, 0.5));
  g_assert_null (jalon_aggregate_find_country (hexagons, "MLI"));
}

static const char *const random_words[] = { "countries,classes=jenks",          "hexagons,classes=equal",
                                            "countries,measure=killed",         "hexagons,measure=killed,per=area",
                                            "hexagons,against=before,per=area", "countries,against=before" };

static JalonDossier *
create_random_dossier (void)
{
  static const char *const codes[] = { "MLI", "NER", "BFA", "ZZZ", "", "MLI NER" };
  JalonDossier            *dossier = jalon_dossier_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint i = 0; i < 2000; i++)
    {
      Told told = { codes[g_rand_int_range (rand, 0, G_N_ELEMENTS (codes))],
                    g_rand_int_range (rand, 0, JALON_N_PRECISIONS),
                    NO_POINT,
                    g_rand_int_range (rand, 0, 1000),
                    g_rand_int_range (rand, -1, 20) };

      if (jalon_precision_is_point (told.precision))
        {
          told.lon = g_rand_double_range (rand, -20, 20);
          told.lat = g_rand_double_range (rand, 0, 30);
        }
      add_event (dossier, &told, i);
    }
  return dossier;
}

/* A hexagon lists the events that it counts. */
static void
assert_listed (const JalonAggregate *sums, JalonDossier *dossier, const JalonResult *result)
{
  for (guint i = 0; i < sums->cells->len && sums->spec.shape == JALON_AGGREGATE_HEXAGONS; i++)
    {
      const JalonAggregateCell *cell = &g_array_index (sums->cells, JalonAggregateCell, i);
      g_autoptr (GArray) rows = jalon_aggregate_list_hex_rows (sums, dossier, result, cell);

      g_assert_cmpuint (rows->len, ==, cell->n_events);
      for (guint j = 0; j < rows->len; j++)
        g_assert_true (jalon_bitset_contains (result->rows[JALON_KIND_EVENT], g_array_index (rows, guint, j)));
    }
}

/* Whatever is asked for, each event is counted once or left out once. */
static void
test_random (void)
{
  g_autoptr (JalonDossier) dossier = create_random_dossier ();

  for (guint i = 0; i < G_N_ELEMENTS (random_words); i++)
    {
      g_autoptr (JalonAggregate) sums = sum_up (dossier, random_words[i], 500, JALON_DAY_NONE);
      g_autoptr (JalonQuery) query = jalon_query_new ();
      g_autoptr (JalonResult) result = NULL;
      guint n = 0;

      query->since = 500;
      result = jalon_query_run (query, dossier);
      for (guint j = 0; j < sums->cells->len; j++)
        n += g_array_index (sums->cells, JalonAggregateCell, j).n_events;
      g_assert_cmpuint (n, ==, sums->n_counted);
      g_assert_cmpuint (n + jalon_aggregate_count_left_out (sums), ==, result->n_events);
      assert_listed (sums, dossier, result);
    }
}

/* Read in pieces of any size it comes to the same. */
static void
test_pieces (void)
{
  static const guint sizes[] = { 1, 64, 100, 1000, 5000 };
  g_autoptr (JalonDossier) dossier = create_random_dossier ();
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;

  query->since = 500;
  result = jalon_query_run (query, dossier);
  for (guint i = 0; i < G_N_ELEMENTS (random_words) * G_N_ELEMENTS (sizes); i++)
    {
      const char *words = random_words[i / G_N_ELEMENTS (sizes)];
      guint       size = sizes[i % G_N_ELEMENTS (sizes)], n_pieces = 1;
      g_autoptr (JalonAggregate) whole = sum_up (dossier, words, 500, JALON_DAY_NONE);
      g_autoptr (JalonAggregate) pieces = NULL;
      JalonAggregateBuilder *builder;

      builder = jalon_aggregate_builder_new (&whole->spec, dossier, query, result, get_area, NULL);
      while (jalon_aggregate_builder_read (builder, size))
        n_pieces++;
      g_assert_cmpuint (n_pieces, >=, 2000 / MAX (size, 64));
      pieces = jalon_aggregate_builder_finish (builder);
      jalon_aggregate_builder_free (builder);
      g_assert_cmpmem (pieces->cells->data,
                       pieces->cells->len * sizeof (JalonAggregateCell),
                       whole->cells->data,
                       whole->cells->len * sizeof (JalonAggregateCell));
      g_assert_cmpmem (pieces->left_out, sizeof pieces->left_out, whole->left_out, sizeof whole->left_out);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aggregate/countries", test_countries);
  g_test_add_func ("/aggregate/hexagons", test_hexagons);
  g_test_add_func ("/aggregate/periods", test_periods);
  g_test_add_func ("/aggregate/nothing", test_nothing);
  g_test_add_func ("/aggregate/find", test_find);
  g_test_add_func ("/aggregate/random", test_random);
  g_test_add_func ("/aggregate/pieces", test_pieces);

  return g_test_run ();
}
