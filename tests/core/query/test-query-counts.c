/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many events choices of a filter show.
 */

#include "config.h"

#include "random-query.h"

/* A choice shows as many events as it says before it is made. */
static void
test_counts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (JalonDossier) dossier = random_dossier_new (rand);
  guint n_found = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (JalonQuery) query = random_query_new (rand);
      guint             column = i % JALON_N_EVENT_COLUMNS;
      guint             n;
      g_autofree guint *counts = jalon_query_count_choices (query, dossier, column, &n);

      for (guint choice = 0; choice < n; choice++)
        {
          g_autoptr (JalonQuery) chosen = jalon_query_copy (query);
          g_autoptr (JalonResult) result = NULL;

          if (column == JALON_EVENT_COLUMN_NONE)
            {
              g_ptr_array_set_size (chosen->articles, 0);
              g_ptr_array_add (chosen->articles, g_strdup_printf ("a%u", choice + 1));
            }
          else
            chosen->masks[column] = 1u << choice;
          result = jalon_query_run (chosen, dossier);
          g_assert_cmpuint (counts[choice], ==, result->n_events);
          n_found += counts[choice];
        }
    }
  g_assert_cmpuint (n_found, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query-counts/alone", test_counts);

  return g_test_run ();
}
