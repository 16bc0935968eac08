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
dup_event (JalonDossier *self, const char *id)
{
  guint position;

  return jalon_event_store_find (self->events, id, &position) ? jalon_event_store_dup_record (self->events, position)
                                                              : NULL;
}

static void
set_by_hand (JalonVerdict *verdict, char **reason, JalonVerdict new_verdict, const char *new_reason)
{
  *verdict = new_verdict;
  g_free (*reason);
  *reason = new_verdict != JALON_VERDICT_NONE ? g_strdup (new_reason) : NULL;
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
      *out_verdict = event->ruling.verdict;
      *out_reason = g_steal_pointer (&event->ruling.reason);
    }
  else if (site != NULL)
    {
      *out_verdict = jalon_site_get_record (site)->ruling.verdict;
      *out_reason = g_strdup (jalon_site_get_record (site)->ruling.reason);
    }
  else if (closure != NULL)
    {
      *out_verdict = jalon_closure_get_record (closure)->ruling.verdict;
      *out_reason = g_strdup (jalon_closure_get_record (closure)->ruling.reason);
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
  g_autoptr (JalonSiteRecord) site_record = NULL;
  g_autoptr (JalonClosureRecord) closure_record = NULL;
  JalonSite    *site;
  JalonClosure *closure;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  event = dup_event (self, feature_id);
  site = jalon_dossier_find_site (self, feature_id);
  closure = jalon_dossier_find_closure (self, feature_id);
  if (event != NULL)
    {
      set_by_hand (&event->ruling.verdict, &event->ruling.reason, verdict, reason);
      return jalon_dossier_replace_event (self, event, error);
    }
  if (site != NULL)
    {
      site_record = jalon_site_record_copy (jalon_site_get_record (site));
      set_by_hand (&site_record->ruling.verdict, &site_record->ruling.reason, verdict, reason);
      return jalon_dossier_replace_site (self, site_record, error);
    }
  if (closure != NULL)
    {
      closure_record = jalon_closure_record_copy (jalon_closure_get_record (closure));
      set_by_hand (&closure_record->ruling.verdict, &closure_record->ruling.reason, verdict, reason);
      return jalon_dossier_replace_closure (self, closure_record, error);
    }

  if (jalon_dossier_check_verdict (verdict, reason, feature_id, error))
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_UNKNOWN_REFERENCE,
                 _ ("there is no event, site or closure “%s”"),
                 feature_id);

  return FALSE;
}
