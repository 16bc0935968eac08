/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long "same event as ...?" takes in a dossier, for a proposal of a day and
 * for one without a date, of whom every event of its type and parties comes into question:
 *
 *   jalon-bench-same FILE
 */

#include "config.h"

#include "bench-dossier.h"
#include "bench-util.h"

#include "jalon-coder-same.h"

#include <stdio.h>

#define N_RUNS 21

static void
measure (const char *name, JalonDossier *dossier, JalonWorld *world, const JalonEventRecord *proposal)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_found = 0;

  for (guint i = 0; i < N_RUNS; i++)
    {
      double start = bench_wall_ms ();
      double ms;
      g_autoptr (GPtrArray) list = jalon_coder_list_same (dossier, world, "en", proposal);

      ms = bench_wall_ms () - start;
      n_found = list->len;
      g_array_append_val (samples, ms);
    }
  printf ("%s %.2f %u\n", name, bench_quantile (samples, 0.5), n_found);
}

int
main (int argc, char *argv[])
{
  g_autoptr (JalonDossier) dossier = bench_load_dossier (argc, argv);
  g_autoptr (JalonWorld) world = bench_load_world ();
  g_autoptr (JalonEventRecord) proposal = jalon_event_record_new ("proposal");

  proposal->type = JALON_EVENT_ASSAULT;
  g_ptr_array_add (proposal->parties, jalon_party_new (JALON_PARTY_ACTOR, "MLI"));
  measure ("undated", dossier, world, proposal);
  proposal->time.start = proposal->time.end = jalon_day_from_civil (2023, 5, 2);
  proposal->time.precision = JALON_TIME_DAY;
  measure ("of-a-day", dossier, world, proposal);

  return 0;
}
