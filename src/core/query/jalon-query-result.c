/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a query found, as a value.
 */

#include "config.h"

#include "jalon-query.h"

#include "jalon-event-store-private.h"

/**
 * jalon_result_copy:
 *
 * Returns: (transfer full): a result that shares the sets of @result
 */
JalonResult *
jalon_result_copy (const JalonResult *result)
{
  JalonResult *copy = g_memdup2 (result, sizeof *result);

  jalon_bitset_ref (copy->events);
  jalon_bitset_ref (copy->sites);
  jalon_bitset_ref (copy->closures);

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

  jalon_bitset_unref (result->events);
  jalon_bitset_unref (result->sites);
  jalon_bitset_unref (result->closures);
  g_free (result);
}

/* Whether any of the linked events is both a match and a proposal: it speaks for what is linked to it. */
static gboolean
any_event_is_proposed (const JalonResult *result, JalonEventStore *store, char **event_ids)
{
  for (guint i = 0; event_ids != NULL && event_ids[i] != NULL; i++)
    {
      guint row;

      if (jalon_event_store_find (store, event_ids[i], &row) && jalon_bitset_contains (result->events, row) &&
          store->columns.words[JALON_EVENT_COLUMN_REVIEW][row] == JALON_REVIEW_PROPOSED)
        return TRUE;
    }

  return FALSE;
}

/**
 * jalon_result_count_proposals:
 * @dossier: as it was when @result was found
 *
 * Counts what of a result is not yet reviewed. A site or closure counts with
 * the proposed event it is linked to, so that one proposal counts once.
 *
 * Returns: how many proposals there are
 */
guint
jalon_result_count_proposals (const JalonResult *result, JalonDossier *dossier)
{
  JalonEventStore *store;
  guint            n = 0;

  g_return_val_if_fail (result != NULL, 0);
  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), 0);

  store = jalon_dossier_get_events (dossier);
  for (guint row = jalon_bitset_next (result->events, 0); row != JALON_BITSET_END;
       row = jalon_bitset_next (result->events, row + 1))
    n += store->columns.words[JALON_EVENT_COLUMN_REVIEW][row] == JALON_REVIEW_PROPOSED;
  for (guint i = jalon_bitset_next (result->sites, 0); i != JALON_BITSET_END;
       i = jalon_bitset_next (result->sites, i + 1))
    {
      g_autoptr (JalonSite) site = g_list_model_get_item (jalon_dossier_get_sites (dossier), i);
      const JalonSiteRecord *record = jalon_site_get_record (site);

      n += record->review == JALON_REVIEW_PROPOSED && !any_event_is_proposed (result, store, record->events);
    }
  for (guint i = jalon_bitset_next (result->closures, 0); i != JALON_BITSET_END;
       i = jalon_bitset_next (result->closures, i + 1))
    {
      g_autoptr (JalonClosure) closure = g_list_model_get_item (jalon_dossier_get_closures (dossier), i);
      const JalonClosureRecord *record = jalon_closure_get_record (closure);

      n += record->review == JALON_REVIEW_PROPOSED && !any_event_is_proposed (result, store, record->events);
    }

  return n;
}
