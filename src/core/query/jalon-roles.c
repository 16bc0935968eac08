/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which country hosts, trains, closes its sky or is barred from one.
 */

#include "config.h"

#include "jalon-roles.h"

#include "jalon-kind.h"

/* @reviewed: roles that rest on something else than proposals
 * @certain: of those, the roles that rest on something else than disputed or refuted claims */
typedef struct
{
  guint all;
  guint reviewed;
  guint certain;
} Roles;

static gboolean
is_uncertain (JalonVerdict verdict)
{
  return verdict == JALON_VERDICT_DISPUTED || verdict == JALON_VERDICT_REFUTED;
}

/* A feature whose countries are listed. */
typedef struct
{
  GHashTable  *countries;
  JalonVerdict verdict;
  JalonReview  review;
} Listing;

static void
add_roles_cb (const char *code, guint uses, guint added, gpointer data)
{
  const Listing *listing = data;
  const char    *name = g_intern_string (code);
  Roles         *roles;

  if (added == 0 || code == NULL || *code == '\0')
    return;

  roles = g_hash_table_lookup (listing->countries, name);
  if (roles == NULL)
    {
      roles = g_new0 (Roles, 1);
      g_hash_table_insert (listing->countries, (gpointer) name, roles);
    }
  roles->all |= added;
  if (listing->review == JALON_REVIEW_PROPOSED)
    return;
  roles->reviewed |= added;
  if (!is_uncertain (listing->verdict))
    roles->certain |= added;
}

static void
add_features (GHashTable *countries, const JalonKind *kind, JalonDossier *dossier, const JalonBitset *rows)
{
  GListModel *features = jalon_dossier_get_features (dossier, kind->id);

  for (guint i = jalon_bitset_next (rows, 0); i != JALON_BITSET_END; i = jalon_bitset_next (rows, i + 1))
    {
      g_autoptr (JalonFeature) feature = g_list_model_get_item (features, i);
      const JalonRecord *record = jalon_feature_get_record (feature);
      Listing            listing = { countries, jalon_feature_get_verdict (feature), record->review };

      if (record->review != JALON_REVIEW_REJECTED)
        kind->list_codes (record, add_roles_cb, &listing);
    }
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (((const JalonCountryRoles *) a)->code, ((const JalonCountryRoles *) b)->code);
}

/**
 * jalon_roles_list:
 * @result: of a query on @dossier as it is now
 *
 * Lists the countries with a role in the sites and closures that a query found;
 * one that was rejected in review gives none.
 *
 * Returns: (transfer full) (element-type JalonCountryRoles): sorted by code
 */
GArray *
jalon_roles_list (JalonDossier *dossier, const JalonResult *result)
{
  g_autoptr (GHashTable) countries = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GArray        *list = g_array_new (FALSE, FALSE, sizeof (JalonCountryRoles));
  GHashTableIter iter;
  gpointer       code;
  gpointer       value;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), list);
  g_return_val_if_fail (result != NULL, list);

  JALON_KIND_FOREACH_SHOWN (kind)
    add_features (countries, &jalon_kinds[kind], dossier, result->rows[kind]);

  g_hash_table_iter_init (&iter, countries);
  while (g_hash_table_iter_next (&iter, &code, &value))
    {
      const Roles      *roles = value;
      JalonCountryRoles entry = { code, roles->all, roles->reviewed & ~roles->certain, roles->all & ~roles->reviewed };

      g_array_append_val (list, entry);
    }
  g_array_sort (list, compare_codes);

  return list;
}
