/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a query found, as a value.
 */

#include "config.h"

#include "jalon-query.h"

#include "jalon-event-store-private.h"
#include "jalon-kind.h"

/**
 * jalon_result_copy:
 *
 * Returns: (transfer full): a result that shares the sets of @result
 */
JalonResult *
jalon_result_copy (const JalonResult *result)
{
  JalonResult *copy = g_memdup2 (result, sizeof *result);

  for (guint kind = 0; kind < JALON_N_KINDS; kind++)
    jalon_bitset_ref (copy->rows[kind]);

  return copy;
}

/**
 * jalon_result_free:
 * @result: (transfer full) (nullable): a result
 */
void
jalon_result_free (JalonResult *result)
{
  if (result == NULL)
    return;

  for (guint kind = 0; kind < JALON_N_KINDS; kind++)
    jalon_bitset_unref (result->rows[kind]);
  g_free (result);
}

/* Whether any of the linked events is both a match and a proposal: it speaks for what is linked to it. */
static gboolean
any_event_is_proposed (const JalonResult *result, JalonEventStore *store, char **event_ids)
{
  for (guint i = 0; event_ids != NULL && event_ids[i] != NULL; i++)
    {
      guint row;

      if (jalon_event_store_find (store, event_ids[i], &row) &&
          jalon_bitset_contains (result->rows[JALON_KIND_EVENT], row) &&
          store->rows->columns.words[JALON_EVENT_COLUMN_REVIEW][row] == JALON_REVIEW_PROPOSED)
        return TRUE;
    }

  return FALSE;
}

/* Features that are proposed, less those that go with a proposed event. */
static guint
count_proposed_features (const JalonResult *result, JalonDossier *dossier, JalonKindId kind)
{
  GListModel        *features = jalon_dossier_get_features (dossier, kind);
  const JalonBitset *rows = result->rows[kind];
  guint              n = 0;

  for (guint i = jalon_bitset_next (rows, 0); i != JALON_BITSET_END; i = jalon_bitset_next (rows, i + 1))
    {
      g_autoptr (JalonFeature) feature = g_list_model_get_item (features, i);
      const JalonRecord *record = jalon_feature_get_record (feature);

      n += record->review == JALON_REVIEW_PROPOSED &&
           !any_event_is_proposed (result, jalon_dossier_get_events (dossier), record->events);
    }
  return n;
}

/**
 * jalon_result_count_proposals:
 * @dossier: as it was when @result was found
 *
 * Counts what of a result is not yet reviewed. What is linked to a proposed event
 * counts with it, so that one proposal counts once.
 *
 * Returns: how many proposals there are
 */
guint
jalon_result_count_proposals (const JalonResult *result, JalonDossier *dossier)
{
  const JalonBitset *events;
  const guint8      *reviews;
  guint              n = 0;

  g_return_val_if_fail (result != NULL, 0);
  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), 0);

  events = result->rows[JALON_KIND_EVENT];
  reviews = jalon_event_store_get_columns (jalon_dossier_get_events (dossier)).words[JALON_EVENT_COLUMN_REVIEW];
  for (guint row = jalon_bitset_next (events, 0); row != JALON_BITSET_END; row = jalon_bitset_next (events, row + 1))
    n += reviews[row] == JALON_REVIEW_PROPOSED;
  JALON_KIND_FOREACH_SHOWN (kind)
    n += count_proposed_features (result, dossier, kind);

  return n;
}

/**
 * jalon_result_is_empty:
 *
 * Returns: whether nothing of any kind was found
 */
gboolean
jalon_result_is_empty (const JalonResult *result)
{
  for (guint i = 0; i < JALON_N_KINDS; i++)
    if (result->rows[i] != NULL && jalon_bitset_next (result->rows[i], 0) != JALON_BITSET_END)
      return FALSE;
  return TRUE;
}
