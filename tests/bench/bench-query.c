/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs queries on a dossier:
 *
 *   jalon-bench-query FILE
 *
 * Prints a line each, "name ms matches": the median of 21 runs.
 */

#include "bench-dossier.h"
#include "bench-util.h"
#include "jalon-query.h"

#include <stdio.h>

#define N_RUNS 21

static void
measure (const char *name, const JalonQuery *query, JalonDossier *dossier)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));
  guint n = 0;

  for (guint i = 0; i < N_RUNS; i++)
    {
      double start = bench_wall_ms ();
      double ms;
      g_autoptr (JalonResult) result = jalon_query_run (query, dossier);

      ms = bench_wall_ms () - start;
      g_array_append_val (samples, ms);
      n = result->n_events;
    }

  printf ("%s %.2f %u\n", name, bench_quantile (samples, 0.5), n);
}

static void
measure_country_and_date (JalonDossier *dossier)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();

  jalon_query_add_country (query, "MLI", JALON_COUNTRY_ACTOR);
  query->since = jalon_day_from_civil (2022, 1, 1);
  query->until = jalon_day_from_civil (2023, 12, 31);
  measure ("country+date", query, dossier);
}

static void
measure_text (JalonDossier *dossier)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();

  query->text = g_strdup ("embargo bamako");
  measure ("text", query, dossier);
}

static void
measure_all (JalonDossier *dossier)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();

  jalon_query_add_country (query, "MLI", JALON_COUNTRY_ACTOR);
  jalon_query_add_country (query, "DZA", JALON_COUNTRY_RECIPIENT);
  query->all_countries = TRUE;
  query->masks[JALON_EVENT_COLUMN_TYPE] = 1u << JALON_EVENT_ASSAULT | 1u << JALON_EVENT_COERCE;
  query->masks[JALON_EVENT_COLUMN_VERDICT] = 1u << JALON_VERDICT_DISPUTED;
  query->since = jalon_day_from_civil (2022, 1, 1);
  query->text = g_strdup ("gao");
  measure ("everything", query, dossier);
}

int
main (int argc, char *argv[])
{
  g_autoptr (JalonDossier) dossier = bench_load_dossier (argc, argv);

  measure_country_and_date (dossier);
  measure_text (dossier);
  measure_all (dossier);
  return 0;
}
