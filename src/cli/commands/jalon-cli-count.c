/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts for jalon-cli info, in columns and by queries, so that a million
 * events take no longer than they must.
 */

#include "config.h"

#include "jalon-cli-count.h"

#include <string.h>

/**
 * jalon_cli_count_column:
 * @column: a word of each row
 * @rows: that are counted
 * @counts: (out) (array length=n_counts): of each word
 * @n_counts: words that there are
 */
void
jalon_cli_count_column (const guint8 *column, const JalonBitset *rows, guint *counts, guint n_counts)
{
  memset (counts, 0, n_counts * sizeof *counts);
  for (guint i = jalon_bitset_next (rows, 0); i != JALON_BITSET_END; i = jalon_bitset_next (rows, i + 1))
    if (column[i] < n_counts)
      counts[column[i]]++;
}

static guint
count_events (const JalonCensus *census, const char *code, JalonCountryRole role)
{
  g_autoptr (JalonQuery) query = jalon_query_copy (census->query);

  if (!jalon_query_add_country (query, code, role))
    return 0;

  g_autoptr (JalonResult) result = jalon_query_run (query, census->dossier);

  return result->n_events;
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const JalonCountryCount *first = a, *second = b;

  if (first->n_events[JALON_COUNTRY_ANY] != second->n_events[JALON_COUNTRY_ANY])
    return first->n_events[JALON_COUNTRY_ANY] > second->n_events[JALON_COUNTRY_ANY] ? -1 : 1;
  return strcmp (first->code, second->code);
}

static void
count_codes (const JalonCensus *census, const char *const *codes, GArray *counts)
{
  for (; *codes != NULL; codes++)
    {
      JalonCountryCount count = { .code = *codes };

      count.n_events[JALON_COUNTRY_ANY] = count_events (census, *codes, JALON_COUNTRY_ANY);
      if (count.n_events[JALON_COUNTRY_ANY] == 0)
        continue;
      for (guint role = JALON_COUNTRY_ANY + 1; role < JALON_N_COUNTRY_ROLES; role++)
        count.n_events[role] = count_events (census, *codes, role);
      g_array_append_val (counts, count);
    }
}

/**
 * jalon_cli_count_countries:
 * @census: what is counted
 *
 * Returns: (transfer full) (element-type JalonCountryCount): the countries that are named, the commonest first
 */
GArray *
jalon_cli_count_countries (const JalonCensus *census)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (JalonCountryCount));

  count_codes (census, jalon_world_list_codes (census->world, FALSE), counts);
  count_codes (census, jalon_world_list_codes (census->world, TRUE), counts);
  g_array_sort (counts, compare_counts);
  return counts;
}
