/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row gets a rank, a small number; rows are then dealt out by rank, which
 * keeps those of the same rank in the order of time that they came in. Ranks of
 * types, countries, verdicts and groups are found once for each of these, those
 * of titles and places take the words of every row.
 */

#include "config.h"

#include "jalon-arranged-rows.h"

#include <string.h>

/* What a sort is by where it is by groups. */
static const JalonGrouping sort_groupings[JALON_N_SORTS] = {
  [JALON_SORT_TYPE] = JALON_GROUP_TYPE,
  [JALON_SORT_COUNTRY] = JALON_GROUP_COUNTRY,
  [JALON_SORT_VERDICT] = JALON_GROUP_VERDICT,
};

/**
 * Ranks:
 * @ranks: (owned): of each row
 * @n_ranks: more than any of them
 */
typedef struct
{
  guint32 *ranks;
  guint    n_ranks;
} Ranks;

/* Rows by rank, with @others beside them. Stable. */
static void
deal (JalonArrangedRows *self, const Ranks *ranks)
{
  g_autofree guint   *starts = g_new0 (guint, ranks->n_ranks + 1);
  g_autofree guint32 *rows = g_steal_pointer (&self->rows);
  g_autofree guint32 *keys = g_steal_pointer (&self->keys);

  self->rows = g_new (guint32, MAX (self->n_rows, 1));
  self->keys = keys != NULL ? g_new (guint32, MAX (self->n_rows, 1)) : NULL;
  for (guint i = 0; i < self->n_rows; i++)
    starts[ranks->ranks[i] + 1]++;
  for (guint i = 0; i < ranks->n_ranks; i++)
    starts[i + 1] += starts[i];
  for (guint i = 0; i < self->n_rows; i++)
    {
      guint to = starts[ranks->ranks[i]]++;

      self->rows[to] = rows[i];
      if (keys != NULL)
        self->keys[to] = keys[i];
    }
}

/* A group by its key, and what it is sorted by. */
typedef struct
{
  guint32 key;
  char   *words;
} Group;

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const Group *p = a, *q = b;
  int          order = g_strcmp0 (p->words, q->words);

  return order != 0 ? order : p->key < q->key ? -1 : p->key > q->key;
}

static void
clear_group (gpointer group)
{
  g_free (((Group *) group)->words);
}

/* What has none of what is asked for comes last. */
static char *
dup_group_words (JalonDossier *dossier, JalonGrouping by, guint32 key, const JalonArrangedWords *words)
{
  g_autofree char *label = NULL;
  g_autofree char *sortable = NULL;

  if (by == JALON_GROUP_VERDICT || by == JALON_GROUP_DATE)
    return g_strdup_printf ("%010u", key);

  label = jalon_grouping_dup_label (dossier, by, key, words->name_func, words->data);
  sortable = g_utf8_collate_key (label, -1);

  return g_strconcat (by != JALON_GROUP_TYPE && key == 0 ? "1" : "0", sortable, NULL);
}

/* (element-type guint32 Group): the groups that the keys are of, numbered in their order from 0 */
static GHashTable *
rank_groups (const guint32            *keys,
             guint                     n_rows,
             JalonDossier             *dossier,
             JalonGrouping             by,
             const JalonArrangedWords *words)
{
  GHashTable *ranks = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));

  g_array_set_clear_func (groups, clear_group);
  for (guint i = 0; i < n_rows; i++)
    {
      Group group = { keys[i], NULL };

      if ((i > 0 && keys[i] == keys[i - 1]) || !g_hash_table_add (ranks, GUINT_TO_POINTER (keys[i])))
        continue;
      group.words = dup_group_words (dossier, by, keys[i], words);
      g_array_append_val (groups, group);
    }
  g_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++)
    g_hash_table_replace (ranks, GUINT_TO_POINTER (g_array_index (groups, Group, i).key), GUINT_TO_POINTER (i));

  return ranks;
}

static guint32 *
list_keys (const JalonArrangedRows *self, JalonDossier *dossier, JalonGrouping by)
{
  JalonEventStore *store = jalon_dossier_get_events (dossier);
  guint32         *keys = g_new (guint32, MAX (self->n_rows, 1));

  for (guint i = 0; i < self->n_rows; i++)
    keys[i] = jalon_grouping_get_key (store, by, self->rows[i]);

  return keys;
}

static void
rank_by_groups (Ranks *ranks, const guint32 *keys, guint n_rows, GHashTable *groups)
{
  ranks->n_ranks = MAX (g_hash_table_size (groups), 1);
  ranks->ranks = g_new (guint32, MAX (n_rows, 1));
  for (guint i = 0; i < n_rows; i++)
    ranks->ranks[i] = i > 0 && keys[i] == keys[i - 1]
                          ? ranks->ranks[i - 1]
                          : GPOINTER_TO_UINT (g_hash_table_lookup (groups, GUINT_TO_POINTER (keys[i])));
}

/* A row by its number, and what it is sorted by. */
typedef struct
{
  guint number;
  char *words;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *p = a, *q = b;
  int          order = strcmp (p->words, q->words);

  return order != 0 ? order : p->number < q->number ? -1 : 1;
}

static void
clear_entry (gpointer entry)
{
  g_free (((Entry *) entry)->words);
}

/* Equal words have the same rank. */
static void
rank_by_words (Ranks *ranks, const JalonArrangedRows *rows, JalonEventSort sort, const JalonArrangedWords *words)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; i < rows->n_rows; i++)
    {
      g_autofree char *text = words->words_func (rows->rows[i], sort, words->data);
      const Entry      entry = { i, g_utf8_collate_key (text, -1) };

      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  ranks->n_ranks = MAX (rows->n_rows, 1);
  ranks->ranks = g_new (guint32, MAX (rows->n_rows, 1));
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      const Entry *before = i > 0 ? &g_array_index (entries, Entry, i - 1) : NULL;

      ranks->ranks[entry->number] =
          before != NULL && g_str_equal (before->words, entry->words) ? ranks->ranks[before->number] : i;
    }
}

/* Rows come in the order of time, undated ones last. */
static void
rank_by_date (Ranks *ranks, const JalonArrangedRows *rows, JalonDossier *dossier)
{
  JalonEventColumns columns = jalon_event_store_get_columns (jalon_dossier_get_events (dossier));
  guint             n_dated = rows->n_rows;

  while (n_dated > 0 && columns.start[rows->rows[n_dated - 1]] == JALON_DAY_NONE &&
         columns.end[rows->rows[n_dated - 1]] == JALON_DAY_NONE)
    n_dated--;
  ranks->n_ranks = MAX (rows->n_rows, 1);
  ranks->ranks = g_new (guint32, MAX (rows->n_rows, 1));
  /* They are turned round with all others, but for those without a date. */
  for (guint i = 0; i < rows->n_rows; i++)
    ranks->ranks[i] = i < n_dated ? ranks->n_ranks - n_dated + i : rows->n_rows - 1 - i;
}

static void
turn_round (Ranks *ranks, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    ranks->ranks[i] = ranks->n_ranks - 1 - ranks->ranks[i];
}

static void
sort_rows (JalonArrangedRows        *self,
           JalonDossier             *dossier,
           const JalonArrangement   *arrangement,
           const JalonArrangedWords *words)
{
  JalonGrouping by = sort_groupings[arrangement->sort];
  Ranks         ranks = { 0 };

  if (by != JALON_GROUP_NONE)
    {
      g_autofree guint32 *keys = list_keys (self, dossier, by);
      g_autoptr (GHashTable) groups = rank_groups (keys, self->n_rows, dossier, by, words);

      rank_by_groups (&ranks, keys, self->n_rows, groups);
    }
  else if (arrangement->sort == JALON_SORT_DATE && arrangement->descending)
    rank_by_date (&ranks, self, dossier);
  else if (arrangement->sort != JALON_SORT_DATE && self->n_rows <= JALON_MAX_SORTED_BY_WORDS)
    rank_by_words (&ranks, self, arrangement->sort, words);
  else
    return;

  if (arrangement->descending)
    turn_round (&ranks, self->n_rows);
  deal (self, &ranks);
  g_free (ranks.ranks);
}

/**
 * jalon_arranged_rows_sort:
 * @self: rows in the order of time, undated ones last
 * @dossier: has the events
 * @arrangement: how they are to be
 * @words: what things are called
 *
 * Puts rows in order. By words no more than %JALON_MAX_SORTED_BY_WORDS are: more stay in the order of time.
 */
void
jalon_arranged_rows_sort (JalonArrangedRows        *self,
                          JalonDossier             *dossier,
                          const JalonArrangement   *arrangement,
                          const JalonArrangedWords *words)
{
  JalonGrouping by = arrangement->grouping;
  Ranks         ranks = { 0 };
  g_autoptr (GHashTable) groups = NULL;

  sort_rows (self, dossier, arrangement, words);
  if (by == JALON_GROUP_NONE)
    return;

  self->keys = list_keys (self, dossier, by);
  groups = rank_groups (self->keys, self->n_rows, dossier, by, words);
  rank_by_groups (&ranks, self->keys, self->n_rows, groups);
  if (by == JALON_GROUP_DATE && arrangement->sort == JALON_SORT_DATE && arrangement->descending)
    {
      guint last = GPOINTER_TO_UINT (g_hash_table_lookup (groups, GUINT_TO_POINTER (G_MAXUINT32)));

      /* What has no date stays last. */
      for (guint i = 0; i < self->n_rows; i++)
        if (self->keys[i] != G_MAXUINT32)
          ranks.ranks[i] = (last != 0 ? last - 1 : ranks.n_ranks - 1) - ranks.ranks[i];
    }
  deal (self, &ranks);
  g_free (ranks.ranks);
}

void
jalon_arranged_rows_clear (JalonArrangedRows *self)
{
  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->keys, g_free);
  self->n_rows = 0;
}
