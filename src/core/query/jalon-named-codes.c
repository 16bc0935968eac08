/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts who acts, who suffers and where, in one pass over the columns of
 * events, and whom sites and closures name.
 */

#include "config.h"

#include "jalon-named-codes.h"

#include "jalon-event-store-private.h"
#include "jalon-kind.h"

/* By code.
 * @n: in how many roles
 * @n_events: in how many events, where each counts once */
typedef struct
{
  guint n;
  guint n_events;
} Count;

/* Whether an event names a code of its extra ones before, too. */
static gboolean
is_named_before (const JalonEventStore *store, guint index)
{
  const JalonColumns   *columns = &store->rows->columns;
  const JalonExtraValue extra = g_array_index (store->extra_codes, JalonExtraValue, index);
  const guint           code = extra.value & JALON_MAX_CODES;

  if (code == columns->actor[extra.row] || code == columns->recipient[extra.row] || code == columns->country[extra.row])
    return TRUE;
  for (guint i = index; i > 0 && g_array_index (store->extra_codes, JalonExtraValue, i - 1).row == extra.row; i--)
    if ((g_array_index (store->extra_codes, JalonExtraValue, i - 1).value & JALON_MAX_CODES) == code)
      return TRUE;
  return FALSE;
}

static void
count_extra (const JalonEventStore *store, const JalonBitset *rows, Count *counts)
{
  for (guint i = 0; i < store->extra_codes->len; i++)
    {
      const JalonExtraValue extra = g_array_index (store->extra_codes, JalonExtraValue, i);

      if (!jalon_bitset_contains (rows, extra.row))
        continue;
      counts[extra.value & JALON_MAX_CODES].n++;
      counts[extra.value & JALON_MAX_CODES].n_events += !is_named_before (store, i);
    }
}

static void
count_events (const JalonEventStore *store, const JalonBitset *rows, Count *counts)
{
  const JalonColumns *columns = &store->rows->columns;

  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    {
      const guint actor = columns->actor[row], recipient = columns->recipient[row], country = columns->country[row];

      counts[actor].n++;
      counts[actor].n_events++;
      counts[recipient].n++;
      counts[recipient].n_events += recipient != actor;
      counts[country].n++;
      counts[country].n_events += country != actor && country != recipient;
    }
  count_extra (store, rows, counts);
}

static void
add (GHashTable *counts, const char *code, guint n)
{
  gpointer name = (gpointer) g_intern_string (code);

  g_hash_table_insert (counts, name, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) + n));
}

static void
add_code_cb (const char *code, guint uses, guint roles, gpointer data)
{
  if (code != NULL && *code != '\0')
    add (data, code, 1);
}

static void
add_features (GHashTable *counts, const JalonKind *kind, JalonDossier *dossier, const JalonBitset *rows)
{
  GListModel *features = jalon_dossier_get_features (dossier, kind->id);

  for (guint i = jalon_bitset_next (rows, 0); i != JALON_BITSET_END; i = jalon_bitset_next (rows, i + 1))
    {
      g_autoptr (JalonFeature) feature = g_list_model_get_item (features, i);

      kind->list_codes (jalon_feature_get_record (feature), add_code_cb, counts);
    }
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const JalonNamedCode *first = a, *second = b;

  if (first->n != second->n)
    return first->n < second->n ? 1 : -1;
  return strcmp (first->code, second->code);
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (((const JalonNamedCode *) a)->code, ((const JalonNamedCode *) b)->code);
}

/**
 * jalon_named_codes_list:
 * @result: of a query on @dossier as it is now
 *
 * Lists whom the events, sites and closures name that a query found: actors, recipients, where it was, who hosts, who
 * uses, who closes and who is barred. Takes 2 ms for a million events.
 *
 * Returns: (transfer full) (element-type JalonNamedCode): sorted by code
 */
GArray *
jalon_named_codes_list (JalonDossier *dossier, const JalonResult *result)
{
  JalonEventStore  *store = jalon_dossier_get_events (dossier);
  g_autofree Count *of_events = g_new0 (Count, JALON_MAX_CODES + 1);
  g_autoptr (GHashTable) n_events = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GArray        *parties = g_array_new (FALSE, FALSE, sizeof (JalonNamedCode));
  GHashTableIter iter;
  gpointer       code, n;

  count_events (store, result->rows[JALON_KIND_EVENT], of_events);
  for (guint i = 1; i < store->rows->codes.strings->len; i++)
    if (of_events[i].n > 0)
      {
        add (counts, jalon_event_store_get_code (store, i), of_events[i].n);
        add (n_events, jalon_event_store_get_code (store, i), of_events[i].n_events);
      }
  JALON_KIND_FOREACH_SHOWN (kind)
    add_features (counts, &jalon_kinds[kind], dossier, result->rows[kind]);

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &code, &n))
    {
      const guint of_code = GPOINTER_TO_UINT (g_hash_table_lookup (n_events, code));

      g_array_append_vals (parties,
                           &(JalonNamedCode){ .code = code, .n = GPOINTER_TO_UINT (n), .n_events = of_code },
                           1);
    }
  g_array_sort (parties, compare_numbers);
  for (guint i = 0; i < parties->len; i++)
    g_array_index (parties, JalonNamedCode, i).rank = i;
  g_array_sort (parties, compare_codes);

  return parties;
}

/**
 * jalon_named_codes_list_any:
 *
 * Lists as jalon_named_codes_list() whom a query finds, whatever countries it asks for.
 *
 * Returns: (transfer full) (element-type JalonNamedCode): sorted by code
 */
GArray *
jalon_named_codes_list_any (JalonDossier *dossier, const JalonQuery *query)
{
  g_autoptr (JalonQuery) any = jalon_query_copy (query);
  g_autoptr (JalonResult) result = NULL;

  g_array_set_size (any->countries, 0);
  result = jalon_query_run (any, dossier);
  return jalon_named_codes_list (dossier, result);
}

/**
 * jalon_named_codes_find:
 * @parties: (element-type JalonNamedCode): as listed
 * @code: (nullable)
 *
 * Returns: (transfer none) (nullable): the one of that code
 */
const JalonNamedCode *
jalon_named_codes_find (const GArray *parties, const char *code)
{
  JalonNamedCode key = { .code = code };

  if (code == NULL || parties->len == 0)
    return NULL;
  return bsearch (&key, parties->data, parties->len, sizeof key, compare_codes);
}
