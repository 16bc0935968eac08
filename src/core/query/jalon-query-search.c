/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events whose words, or whose articles, have what is searched for.
 */

#include "config.h"

#include "jalon-query-private.h"

#include <string.h>

/* Once fewer rows than one in so many are left, words are looked for in each of them
 * alone: measured on a million events, there the costs of both ways meet. */
#define FEW_ROWS 8

/* The rows with a claim from an article that has a term; %NULL where no article has it. */
static JalonBitset *
new_rows_of_articles (const JalonQueryPlan *plan, const JalonSearchTerm *term)
{
  JalonEventStore *store = jalon_dossier_get_events (plan->dossier);
  GListModel      *articles = jalon_dossier_get_articles (plan->dossier);
  guint            n = g_list_model_get_n_items (articles);
  g_autoptr (JalonBitset) strings = jalon_bitset_new (store->rows->strings.strings->len);
  JalonBitset *rows = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      guint32 string = jalon_strings_find (&store->rows->strings, jalon_article_get_id (article));

      if (string != 0 && jalon_search_article_has (article, term))
        jalon_bitset_add (strings, string);
    }
  if (jalon_bitset_count (strings) == 0)
    return NULL;

  rows = jalon_bitset_new (store->rows->columns.n_rows);
  jalon_event_store_add_rows_of_articles (store, strings, rows);
  return rows;
}

/* Tries each of a few rows; those of @reported match in any case. */
static void
restrict_few (const JalonTextColumn *text,
              JalonBitset           *rows,
              const JalonNeedle     *needle,
              gboolean               excludes,
              const JalonBitset     *reported)
{
  gsize    n_words;
  guint64 *words = jalon_bitset_get_words (rows, &n_words);

  for (gsize i = 0; i < n_words; i++)
    {
      for (guint64 left = words[i]; left != 0; left &= left - 1)
        {
          guint    row = (guint) i * 64 + __builtin_ctzll (left);
          gboolean found = (reported != NULL && jalon_bitset_contains (reported, row)) ||
                           jalon_text_column_row_has (text, row, needle);

          if (found == excludes)
            words[i] &= ~(left & -left);
        }
    }
}

/* What is excluded is looked for in an event's own words alone: one word of a long article would hide all that
 * it reports. */
static void
restrict_to_term (const JalonQueryPlan *plan, JalonBitset *rows, const JalonSearchTerm *term)
{
  const JalonTextColumn *text = &jalon_dossier_get_events (plan->dossier)->rows->text;
  guint                  size = jalon_bitset_get_size (rows);
  JalonNeedle            needle;
  g_autoptr (JalonBitset) matches = NULL;
  g_autoptr (JalonBitset) reported = term->excludes ? NULL : new_rows_of_articles (plan, term);

  jalon_needle_init (&needle, term->text, strlen (term->text));
  if (jalon_bitset_count (rows) <= size / FEW_ROWS)
    {
      restrict_few (text, rows, &needle, term->excludes, reported);
      return;
    }

  matches = jalon_bitset_new (size);
  jalon_text_column_search (text, &needle, matches);
  if (reported != NULL)
    jalon_scan_or (matches, reported);
  if (term->excludes)
    jalon_scan_and_not (rows, matches);
  else
    jalon_scan_and (rows, matches);
}

/**
 * jalon_plan_restrict_to_terms:
 * @rows: (inout): rows of events; those for which not all terms hold are taken out
 */
void
jalon_plan_restrict_to_terms (const JalonQueryPlan *plan, JalonBitset *rows)
{
  for (guint i = 0; i < plan->terms->len; i++)
    restrict_to_term (plan, rows, g_ptr_array_index (plan->terms, i));
}
