/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verdicts set by hand, on events, sites and closures alike.
 */

#include "config.h"

#include "jalon-dossier-private.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-kind.h"

/* (transfer full) (nullable): the record of a feature */
static gpointer
dup_record (JalonDossier *self, const char *id, const JalonKind **out_kind)
{
  guint position;

  *out_kind = jalon_kind_find (self, id, &position);
  return *out_kind != NULL ? (*out_kind)->dup (*out_kind, self, position) : NULL;
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
  const JalonKind *kind;
  JalonRecord     *record;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  record = dup_record (self, feature_id, &kind);
  if (record == NULL)
    return FALSE;

  *out_verdict = record->ruling.verdict;
  *out_reason = g_steal_pointer (&record->ruling.reason);
  jalon_schema_free (kind->schema, record);
  return TRUE;
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
  const JalonKind *kind;
  JalonRecord     *record;
  JalonRuling      ruling = { verdict, (char *) reason };
  gboolean         is_set;

  g_return_val_if_fail (JALON_IS_DOSSIER (self), FALSE);

  record = dup_record (self, feature_id, &kind);
  if (record == NULL)
    {
      if (jalon_dossier_check_ruling (&ruling, feature_id, error))
        g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("nothing here has the id “%s”"), feature_id);
      return FALSE;
    }

  record->ruling.verdict = verdict;
  g_free (record->ruling.reason);
  record->ruling.reason = verdict != JALON_VERDICT_NONE ? g_strdup (reason) : NULL;
  is_set = kind->replace (kind, self, record, error);
  jalon_schema_free (kind->schema, record);
  return is_set;
}
