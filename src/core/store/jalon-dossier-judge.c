/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verdicts of a dossier, kept true to its claims and articles.
 */

#include "config.h"

#include "jalon-dossier-private.h"

#include "jalon-event-store-private.h"
#include "jalon-verdict-private.h"

/* Rows told of one by one; more are told of together. */
#define MAX_SINGLE_CHANGES 64

/* Ids of articles by a number, while claims are judged. */
static JalonArticle *
find_article_of_store_cb (guint32 article, gpointer data)
{
  JalonDossier *self = data;
  const char   *id = jalon_strings_get (&self->events->rows->strings, article);

  return id != NULL ? jalon_shelf_find (self->articles, id) : NULL;
}

/* Returns whether the verdict changed. */
gboolean
jalon_dossier_judge_event (JalonDossier *self, guint position)
{
  JalonVerdict verdict;

  g_array_set_size (self->votes, 0);
  verdict = jalon_event_store_list_votes (self->events, position, self->votes);
  if (verdict == JALON_VERDICT_NONE)
    {
      jalon_votes_sort (self->votes);
      verdict = jalon_votes_judge (self->votes, find_article_of_store_cb, self);
    }

  return jalon_event_store_set_verdict (self->events, position, verdict);
}

gboolean
jalon_dossier_judge_feature (JalonDossier *self, JalonFeature *feature)
{
  const JalonRecord *record = jalon_feature_get_record (feature);
  JalonVerdict       by_hand = record->ruling.verdict;

  return jalon_feature_set_verdict (feature,
                                    by_hand != JALON_VERDICT_NONE ? by_hand
                                                                  : jalon_dossier_judge (self, record->claims, NULL));
}

/* Judges the events that cite an article, and tells of those whose verdict changed. */
static void
judge_events_of_article (JalonDossier *self, const char *article_id)
{
  guint32 article = jalon_strings_find (&self->events->rows->strings, article_id);
  guint   n_events = jalon_event_store_get_n_events (self->events);
  g_autoptr (JalonBitset) rows = NULL;
  g_autoptr (JalonBitset) changed_rows = NULL;
  guint n_changed;

  if (article == 0)
    return;

  rows = jalon_bitset_new (n_events);
  changed_rows = jalon_bitset_new (n_events);
  jalon_event_store_add_rows_of_article (self->events, article, rows);
  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END; row = jalon_bitset_next (rows, row + 1))
    {
      if (jalon_dossier_judge_event (self, row))
        jalon_bitset_add (changed_rows, row);
    }

  n_changed = jalon_bitset_count (changed_rows);
  if (n_changed > MAX_SINGLE_CHANGES)
    jalon_event_store_notify_range (self->events, 0, n_events);
  for (guint i = 0; n_changed <= MAX_SINGLE_CHANGES && i < n_changed; i++)
    jalon_event_store_notify_range (self->events, jalon_bitset_nth (changed_rows, i), 1);
}

/* Judges the features of a shelf, which are few, all anew. */
static void
judge_shelf (JalonDossier *self, JalonShelf *shelf)
{
  guint n = jalon_shelf_get_n_items (shelf);

  for (guint i = 0; i < n; i++)
    if (jalon_dossier_judge_feature (self, jalon_shelf_get (shelf, i)))
      g_list_model_items_changed (G_LIST_MODEL (shelf), i, 1, 1);
}

void
jalon_dossier_judge_after_article (JalonDossier *self, const char *article_id)
{
  judge_events_of_article (self, article_id);
  for (guint kind = 0; kind < JALON_N_KINDS; kind++)
    if (self->shelves[kind] != NULL)
      judge_shelf (self, self->shelves[kind]);
}

/* The articles of claims that are judged, by their number from 1. */
typedef struct
{
  JalonDossier *dossier;
  GPtrArray    *ids;
} ClaimedArticles;

static JalonArticle *
find_claimed_article_cb (guint32 article, gpointer data)
{
  const ClaimedArticles *claimed = data;

  return jalon_dossier_find_article (claimed->dossier, g_ptr_array_index (claimed->ids, article - 1));
}

/**
 * jalon_dossier_judge:
 * @claims: (element-type JalonClaim): claims on one event, site or closure
 * @out_count: (out) (optional): articles for and against, those that only
 *   repeat another apart
 *
 * Judges claims: one article that asserts is a single source, two of different
 * publishers that do not quote each other corroborate, one that denies beside
 * one that asserts or attributes disputes, denials alone refute.
 *
 * Returns: the verdict that follows from @claims; %JALON_VERDICT_NONE where there are none
 */
JalonVerdict
jalon_dossier_judge (JalonDossier *self, const GPtrArray *claims, JalonClaimCount *out_count)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  ClaimedArticles claimed = { self, g_ptr_array_new () };
  g_autoptr (GPtrArray) ids = claimed.ids;
  g_autoptr (GArray) votes = g_array_new (FALSE, FALSE, sizeof (JalonVote));

  g_return_val_if_fail (JALON_IS_DOSSIER (self), JALON_VERDICT_NONE);
  g_return_val_if_fail (claims != NULL, JALON_VERDICT_NONE);

  for (guint i = 0; i < claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (claims, i);
      JalonVote         vote = { GPOINTER_TO_UINT (g_hash_table_lookup (numbers, claim->article_id)), claim->stance };

      if (vote.article == 0)
        {
          g_ptr_array_add (ids, claim->article_id);
          vote.article = ids->len;
          g_hash_table_insert (numbers, claim->article_id, GUINT_TO_POINTER (vote.article));
        }
      g_array_append_val (votes, vote);
    }

  jalon_votes_sort (votes);
  if (out_count != NULL)
    {
      jalon_votes_count (votes, out_count);
      jalon_votes_set_relays_apart (votes, find_claimed_article_cb, &claimed, out_count);
    }

  return jalon_votes_judge (votes, find_claimed_article_cb, &claimed);
}
