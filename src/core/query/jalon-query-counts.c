/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many events each choice of a filter would show, before it is made.
 */

#include "config.h"

#include "jalon-event-store-private.h"
#include "jalon-query.h"
#include "jalon-schema.h"

/* All that the other filters let through, whatever @column says. */
static JalonResult *
run_without (const JalonQuery *query, JalonDossier *dossier, guint column)
{
  g_autoptr (JalonQuery) others = jalon_query_copy (query);

  if (column == JALON_EVENT_COLUMN_NONE)
    g_ptr_array_set_size (others->articles, 0);
  else
    others->masks[column] = column == JALON_EVENT_COLUMN_REVIEW ? (1u << JALON_N_REVIEWS) - 1 : 0;

  return jalon_query_run (others, dossier);
}

/* Whether the claim of an extra is of an article that its event has a claim from before. */
static gboolean
is_counted (const JalonEventStore *store, guint index)
{
  JalonExtraValue extra = g_array_index (store->extra_articles, JalonExtraValue, index);

  if (store->rows->columns.article[extra.row] == extra.value)
    return TRUE;
  while (index-- > 0 && g_array_index (store->extra_articles, JalonExtraValue, index).row == extra.row)
    if (g_array_index (store->extra_articles, JalonExtraValue, index).value == extra.value)
      return TRUE;

  return FALSE;
}

static guint *
count_articles (JalonDossier *dossier, const JalonBitset *rows, guint *out_n_choices)
{
  const JalonEventStore *store = jalon_dossier_get_events (dossier);
  GListModel            *articles = jalon_dossier_get_articles (dossier);
  guint                  n = g_list_model_get_n_items (articles);
  g_autofree guint      *by_string = g_new0 (guint, store->rows->strings.strings->len);
  guint                 *counts = g_new0 (guint, n);

  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    by_string[store->rows->columns.article[row]]++;
  for (guint i = 0; i < store->extra_articles->len; i++)
    {
      JalonExtraValue extra = g_array_index (store->extra_articles, JalonExtraValue, i);

      if (jalon_bitset_contains (rows, extra.row) && !is_counted (store, i))
        by_string[extra.value]++;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      guint32 string = jalon_strings_find (&store->rows->strings, jalon_article_get_id (article));

      counts[i] = string != 0 ? by_string[string] : 0;
    }

  *out_n_choices = n;
  return counts;
}

static guint *
count_words (JalonDossier *dossier, const JalonBitset *rows, guint column, guint *out_n_choices)
{
  const guint8 *words = jalon_dossier_get_events (dossier)->rows->columns.words[column];
  guint         counts[256] = { 0 };

  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    counts[words[row]]++;

  *out_n_choices = jalon_vocabulary_get_n_words (jalon_schema_find_column (&jalon_event_schema, column)->vocabulary);
  return g_memdup2 (counts, *out_n_choices * sizeof *counts);
}

/**
 * jalon_query_count_choices:
 * @column: the #JalonEventColumn whose words are the choices; %JALON_EVENT_COLUMN_NONE: the articles of @dossier are
 * @out_n_choices: (out): how many there are
 *
 * Counts what each choice would show if it were the only one of its kind, all other filters as they are.
 *
 * Returns: (transfer full) (array length=out_n_choices): how many events, by word of the vocabulary or by position of
 * the article
 */
guint *
jalon_query_count_choices (const JalonQuery *query, JalonDossier *dossier, guint column, guint *out_n_choices)
{
  g_autoptr (JalonResult) result = NULL;

  g_return_val_if_fail (query != NULL && column < JALON_N_EVENT_COLUMNS, NULL);

  result = run_without (query, dossier, column);
  if (column == JALON_EVENT_COLUMN_NONE)
    return count_articles (dossier, result->rows[JALON_KIND_EVENT], out_n_choices);
  return count_words (dossier, result->rows[JALON_KIND_EVENT], column, out_n_choices);
}
