/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files from elsewhere may have an id twice, and 7 is not "7".
 */

#include "config.h"

#include "jalon-second-ids.h"

static gboolean
may_share_id (const JalonSecondIds *self, const char *id)
{
  return self->is_plain || jalon_read_is_number (id);
}

/**
 * jalon_second_ids_settle:
 * @dossier: that is read
 * @feature: that comes into it next
 *
 * Gives what has the id of another feature one of its own, where two may have the same.
 */
void
jalon_second_ids_settle (JalonSecondIds *self, JalonDossier *dossier, JalonParsedFeature *feature)
{
  const char      *taken = ((const JalonRecord *) feature->record)->id;
  g_autofree char *id = NULL;
  guint            number;

  if (!may_share_id (self, taken) || !jalon_dossier_has_feature (dossier, taken))
    return;
  id = g_strdup (taken);
  if (self->uses == NULL)
    self->uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  number = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (self->uses, id)), 1);
  do
    jalon_parsed_feature_rename (feature, id, ++number);
  while (jalon_dossier_has_feature (dossier, ((const JalonRecord *) feature->record)->id));
  g_hash_table_insert (self->uses, g_steal_pointer (&id), GUINT_TO_POINTER (number));
}

/**
 * jalon_second_ids_clear:
 *
 * Frees what it knows.
 */
void
jalon_second_ids_clear (JalonSecondIds *self)
{
  g_clear_pointer (&self->uses, g_hash_table_unref);
}
