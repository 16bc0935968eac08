/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates of a result that is there already.
 */

#include "config.h"

#include "jalon-query.h"
#include "sample-records.h"

static JalonDossier *
create_dossier (GRand *rand)
{
  JalonDossier *dossier = jalon_dossier_new ();

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (JalonEventRecord) record = sample_event_random (rand, id);

      g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
    }
  return dossier;
}

/* Dates asked of a result find what dates asked of the dossier find. */
static void
test_between (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (JalonDossier) dossier = create_dossier (rand);
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) context = NULL;
  gsize n_words, n_others;

  query->masks[JALON_EVENT_COLUMN_STATUS] = 1 << JALON_STATUS_OCCURRED;
  context = jalon_query_run (query, dossier);
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (JalonResult) result = NULL;
      g_autoptr (JalonBitset) rows = NULL;

      query->since = i % 4 == 0 ? JALON_DAY_NONE : g_rand_int_range (rand, 19000, 21000);
      query->until = i % 5 == 0                       ? JALON_DAY_NONE
                     : query->since == JALON_DAY_NONE ? 20000
                                                      : query->since + (gint32) i * 20;
      result = jalon_query_run (query, dossier);
      rows = jalon_result_list_between (context, dossier, query->since, query->until);
      g_assert_cmpmem (jalon_bitset_get_words (rows, &n_words),
                       jalon_bitset_get_size (rows) / 8,
                       jalon_bitset_get_words (result->rows[JALON_KIND_EVENT], &n_others),
                       jalon_bitset_get_size (rows) / 8);
      g_assert_cmpuint (jalon_bitset_count (rows), ==, result->n_events);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/between", test_between);

  return g_test_run ();
}
