/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verdicts set by hand, on events, sites and closures alike.
 */

#include "config.h"

#include "jalon-dossier-private.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

static JalonEventRecord *
dup_event (JalonDossier *self,
           const char   *id)
{
  guint position;

  return jalon_event_store_find (self->events, id, &position) ? jalon_event_store_dup_record (self->events, position) : NULL;
}

static void
set_by_hand (JalonVerdict *verdict,
             char        **reason,
             JalonVerdict  new_verdict,
             const char   *new_reason)
{
  *verdict = new_verdict;
  g_free (*reason);
  *reason = new_verdict != JALON_VERDICT_NONE ? g_strdup (new_reason) : NULL;
}

/* Puts a site with the verdict in the place of one, so that lists show it anew. */
static void
replace_site (JalonDossier *self,
              JalonSite    *old,
              JalonVerdict  verdict,
              const char   *reason)
{
  JalonSiteRecord *record = jalon_site_record_copy (jalon_site_get_record (old));
  g_autoptr (JalonSite) site = jalon_site_new (record);
  guint position;

  set_by_hand (&record->verdict_by_hand, &record->verdict_reason, verdict, reason);
  jalon_dossier_judge_site (self, site);
  g_hash_table_replace (self->sites_by_id, record->id, site);
  jalon_links_replace (self->sites_by_event, (const char *const *) record->events, old, site);
  if (g_list_store_find (self->sites, old, &position))
    g_list_store_splice (self->sites, position, 1, (gpointer *) &site, 1);
}

/* Puts a closure with the verdict in the place of one, so that lists show it anew. */
static void
replace_closure (JalonDossier *self,
                 JalonClosure *old,
                 JalonVerdict  verdict,
                 const char   *reason)
{
  JalonClosureRecord *record = jalon_closure_record_copy (jalon_closure_get_record (old));
  g_autoptr (JalonClosure) closure = jalon_closure_new (record);
  guint position;

  set_by_hand (&record->verdict_by_hand, &record->verdict_reason, verdict, reason);
  jalon_dossier_judge_closure (self, closure);
  g_hash_table_replace (self->closures_by_id, record->id, closure);
  jalon_links_replace (self->closures_by_event, (const char *const *) record->events, old, closure);
  if (g_list_store_find (self->closures, old, &position))
    g_list_store_splice (self->closures, position, 1, (gpointer *) &closure, 1);
}

/**
 * jalon_dossier_get_verdict_by_hand:
 * @feature_id: an event, site or closure
 * @out_verdict: (out): the verdict set by hand, %JALON_VERDICT_NONE where the claims decide
 * @out_reason: (out) (transfer full) (nullable): why
 *
 * Returns: whether there is such a feature
 */
gboolean
jalon_dossier_get_verdict_by_hand (JalonDossier *self,
                                   const char   *feature_id,
                                   JalonVerdict *out_verdict,
                                   char        **out_reason)
{
  g_autoptr (JalonEventRecord) event = NULL;
  JalonSite    *site;
  JalonClosure *closure;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  event = dup_event (self, feature_id);
  site = jalon_dossier_find_site (self, feature_id);
  closure = jalon_dossier_find_closure (self, feature_id);
  if (event != NULL)
    {
      *out_verdict = event->verdict_by_hand;
      *out_reason = g_steal_pointer (&event->verdict_reason);
    }
  else if (site != NULL)
    {
      *out_verdict = jalon_site_get_record (site)->verdict_by_hand;
      *out_reason = g_strdup (jalon_site_get_record (site)->verdict_reason);
    }
  else if (closure != NULL)
    {
      *out_verdict = jalon_closure_get_record (closure)->verdict_by_hand;
      *out_reason = g_strdup (jalon_closure_get_record (closure)->verdict_reason);
    }

  return event != NULL || site != NULL || closure != NULL;
}

/**
 * jalon_dossier_set_verdict:
 * @feature_id: an event, site or closure
 * @verdict: a verdict, or %JALON_VERDICT_NONE to let the claims decide again
 * @reason: (nullable): why; required with a verdict
 *
 * Sets a verdict by hand. It wins over the one that follows from the claims.
 *
 * Returns: %FALSE with %JALON_ERROR_MISSING where a reason is, or
 *   %JALON_ERROR_UNKNOWN_REFERENCE where there is no such feature
 */
gboolean
jalon_dossier_set_verdict (JalonDossier *self,
                           const char   *feature_id,
                           JalonVerdict  verdict,
                           const char   *reason,
                           GError      **error)
{
  g_autoptr (JalonEventRecord) event = NULL;
  JalonSite    *site;
  JalonClosure *closure;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  event = dup_event (self, feature_id);
  if (event != NULL)
    {
      set_by_hand (&event->verdict_by_hand, &event->verdict_reason, verdict, reason);
      return jalon_dossier_replace_event (self, event, error);
    }

  if (!jalon_dossier_check_verdict (verdict, reason, feature_id, error))
    return FALSE;
  site = jalon_dossier_find_site (self, feature_id);
  closure = jalon_dossier_find_closure (self, feature_id);
  if (site != NULL)
    replace_site (self, site, verdict, reason);
  else if (closure != NULL)
    replace_closure (self, closure, verdict, reason);
  else
    g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("there is no event, site or closure “%s”"), feature_id);

  return site != NULL || closure != NULL;
}
