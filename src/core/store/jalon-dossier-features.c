/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adding features that are no events to a dossier, replacing and removing them.
 */

#include "config.h"

#include "jalon-dossier-private.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-schema.h"

static gboolean
check_is_there (JalonDossier *self, JalonKindId kind, const char *id, GError **error)
{
  if (jalon_shelf_find (self->shelves[kind], id) != NULL)
    return TRUE;

  g_set_error (error, JALON_ERROR, JALON_ERROR_UNKNOWN_REFERENCE, _ ("nothing here has the id “%s”"), id);
  return FALSE;
}

/* @record: (transfer full) */
static gboolean
put (JalonDossier *self, JalonKindId kind, guint position, gpointer record, GError **error)
{
  g_autoptr (JalonFeature) feature = jalon_feature_new (kind, record);
  const JalonRecord *common = record;

  if (!jalon_dossier_check_id (common->id, jalon_dossier_has_feature (self, common->id), error) ||
      !jalon_dossier_check_ruling (&common->ruling, common->id, error))
    return FALSE;

  jalon_dossier_judge_feature (self, feature);
  jalon_shelf_insert (self->shelves[kind], position, feature);

  return TRUE;
}

/**
 * jalon_dossier_add_feature:
 * @kind: any but events
 * @record: (transfer full): of that kind; also where it fails
 *
 * Adds a feature at the end, see jalon_dossier_insert_feature().
 */
gboolean
jalon_dossier_add_feature (JalonDossier *self, JalonKindId kind, gpointer record, GError **error)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self) && self->shelves[kind] != NULL, FALSE);

  return put (self, kind, jalon_shelf_get_n_items (self->shelves[kind]), record, error);
}

/**
 * jalon_dossier_insert_feature:
 * @kind: any but events
 * @position: where among those of its kind, up to their number
 * @record: of that kind; copied
 *
 * Adds a feature and judges it. The events that it names may be added before or after.
 *
 * Returns: %FALSE with %JALON_ERROR_DUPLICATE_ID, or %JALON_ERROR_MISSING for an id or the
 *   reason of a verdict set by hand
 */
gboolean
jalon_dossier_insert_feature (JalonDossier *self,
                              JalonKindId   kind,
                              guint         position,
                              gconstpointer record,
                              GError      **error)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self) && self->shelves[kind] != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return put (self, kind, position, jalon_schema_copy (jalon_kind_schemas[kind], record), error);
}

/**
 * jalon_dossier_replace_feature:
 * @kind: any but events
 * @record: of that kind; copied; its id names the feature that it takes the place of
 *
 * Replaces a feature and judges it.
 *
 * Returns: %FALSE with %JALON_ERROR_UNKNOWN_REFERENCE where there is no such feature, or
 *   %JALON_ERROR_MISSING for the reason of a verdict set by hand
 */
gboolean
jalon_dossier_replace_feature (JalonDossier *self, JalonKindId kind, gconstpointer record, GError **error)
{
  const JalonRecord *common = record;
  g_autoptr (JalonFeature) feature = NULL;

  g_return_val_if_fail (JALON_IS_DOSSIER (self) && self->shelves[kind] != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!check_is_there (self, kind, common->id, error) ||
      !jalon_dossier_check_ruling (&common->ruling, common->id, error))
    return FALSE;

  feature = jalon_feature_new (kind, jalon_schema_copy (jalon_kind_schemas[kind], record));
  jalon_dossier_judge_feature (self, feature);
  jalon_shelf_replace (self->shelves[kind], feature);

  return TRUE;
}

/**
 * jalon_dossier_remove_feature:
 * @kind: any but events
 *
 * Removes a feature.
 *
 * Returns: %FALSE with %JALON_ERROR_UNKNOWN_REFERENCE where there is no such feature
 */
gboolean
jalon_dossier_remove_feature (JalonDossier *self, JalonKindId kind, const char *id, GError **error)
{
  g_return_val_if_fail (JALON_IS_DOSSIER (self) && self->shelves[kind] != NULL, FALSE);

  if (!check_is_there (self, kind, id, error))
    return FALSE;

  jalon_shelf_remove (self->shelves[kind], id);

  return TRUE;
}
