/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which country hosts, trains, closes its sky or is barred from one.
 */

#include "config.h"

#include "jalon-roles.h"

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

static void
add_role (GHashTable *countries, const char *code, JalonRoles role, JalonVerdict verdict, JalonReview review)
{
  const char *name = g_intern_string (code);
  Roles      *roles;

  if (code == NULL || *code == '\0' || review == JALON_REVIEW_REJECTED)
    return;

  roles = g_hash_table_lookup (countries, name);
  if (roles == NULL)
    {
      roles = g_new0 (Roles, 1);
      g_hash_table_insert (countries, (gpointer) name, roles);
    }
  roles->all |= role;
  if (review == JALON_REVIEW_PROPOSED)
    return;
  roles->reviewed |= role;
  if (!is_uncertain (verdict))
    roles->certain |= role;
}

static void
add_sites (GHashTable *countries, JalonDossier *dossier, const JalonBitset *rows)
{
  GListModel *sites = jalon_dossier_get_sites (dossier);

  for (guint i = jalon_bitset_next (rows, 0); i != JALON_BITSET_END; i = jalon_bitset_next (rows, i + 1))
    {
      g_autoptr (JalonSite) site = g_list_model_get_item (sites, i);
      const JalonSiteRecord *record = jalon_site_get_record (site);
      JalonVerdict           verdict = jalon_site_get_verdict (site);

      add_role (countries, record->host, JALON_ROLE_HOST, verdict, record->review);
      for (guint j = 0; record->users != NULL && record->users[j] != NULL; j++)
        add_role (countries, record->users[j], JALON_ROLE_TRAINEE, verdict, record->review);
    }
}

static void
add_closures (GHashTable *countries, JalonDossier *dossier, const JalonBitset *rows)
{
  GListModel *closures = jalon_dossier_get_closures (dossier);

  for (guint i = jalon_bitset_next (rows, 0); i != JALON_BITSET_END; i = jalon_bitset_next (rows, i + 1))
    {
      g_autoptr (JalonClosure) closure = g_list_model_get_item (closures, i);
      const JalonClosureRecord *record = jalon_closure_get_record (closure);
      JalonVerdict              verdict = jalon_closure_get_verdict (closure);

      add_role (countries, record->closing, JALON_ROLE_CLOSING, verdict, record->review);
      for (guint j = 0; j < record->bans->len; j++)
        add_role (countries,
                  ((const JalonBan *) g_ptr_array_index (record->bans, j))->code,
                  JALON_ROLE_BANNED,
                  verdict,
                  record->review);
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

  add_sites (countries, dossier, result->sites);
  add_closures (countries, dossier, result->closures);

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
