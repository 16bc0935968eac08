/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The roles of countries in what a query found.
 */

#include "config.h"

#include "jalon-roles.h"

static void
add_site (JalonDossier *dossier, const char *id, const char *host, const char *users, JalonStance stance)
{
  JalonSiteRecord *record = jalon_site_record_new (id);

  record->host = g_strdup (host);
  record->review = JALON_REVIEW_ACCEPTED;
  g_strfreev (record->users);
  record->users = g_strsplit (users, " ", -1);
  g_ptr_array_add (record->claims, jalon_claim_new ("a", stance));
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_SITE, record, NULL));
}

static void
add_closure (JalonDossier *dossier,
             const char   *id,
             const char   *closing,
             const char   *banned,
             JalonStance   stance,
             JalonReview   review)
{
  JalonClosureRecord *record = jalon_closure_record_new (id);

  record->closing = g_strdup (closing);
  record->review = review;
  g_ptr_array_add (record->bans, jalon_ban_new (banned, JALON_BAN_ORIGIN));
  g_ptr_array_add (record->claims, jalon_claim_new ("a", stance));
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_CLOSURE, record, NULL));
}

static JalonDossier *
new_dossier (JalonReview review_of_c1)
{
  JalonDossier *dossier = jalon_dossier_new ();

  add_site (dossier, "s1", "MAR", "MLI BFA", JALON_STANCE_ASSERTS);
  add_site (dossier, "s2", "BFA", "BFA", JALON_STANCE_ASSERTS);
  add_closure (dossier, "c1", "MLI", "DZA", JALON_STANCE_ASSERTS, review_of_c1);
  add_closure (dossier, "c2", "NER", "DZA", JALON_STANCE_DENIES, JALON_REVIEW_ACCEPTED);
  add_closure (dossier, "c3", "BFA", "MLI", JALON_STANCE_DENIES, JALON_REVIEW_ACCEPTED);

  return dossier;
}

/* "CODE roles uncertain" each. */
static char *
describe (JalonDossier *dossier, const char *country)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;
  g_autoptr (GArray) roles = NULL;
  GString *text = g_string_new (NULL);

  if (country != NULL)
    g_assert_true (jalon_query_parse_country (query, country, NULL));
  result = jalon_query_run (query, dossier);
  roles = jalon_roles_list (dossier, result);
  for (guint i = 0; i < roles->len; i++)
    {
      const JalonCountryRoles *entry = &g_array_index (roles, JalonCountryRoles, i);

      g_string_append_printf (text, "%s %u %u", entry->code, entry->roles, entry->uncertain);
      g_string_append_printf (text, entry->proposed != 0 ? " proposed %u\n" : "\n", entry->proposed);
    }

  return g_string_free (text, FALSE);
}

static void
test_all (void)
{
  g_autoptr (JalonDossier) dossier = new_dossier (JALON_REVIEW_ACCEPTED);
  g_autofree char *text = describe (dossier, NULL);

  /* 1 host, 2 trainee, 4 closing, 8 banned. */
  g_assert_cmpstr (text, ==, "BFA 7 4\nDZA 8 0\nMAR 1 0\nMLI 14 8\nNER 4 4\n");
}

static void
test_filtered (void)
{
  g_autoptr (JalonDossier) dossier = new_dossier (JALON_REVIEW_ACCEPTED);
  g_autofree char *text = describe (dossier, "NER:closing");
  g_autofree char *none = describe (dossier, "TCD");

  g_assert_cmpstr (text, ==, "DZA 8 8\nNER 4 4\n");
  g_assert_cmpstr (none, ==, "");
}

/* A role of a proposal alone is told apart; one of a rejected closure is none. */
static void
test_review (void)
{
  g_autoptr (JalonDossier) dossier = new_dossier (JALON_REVIEW_PROPOSED);
  g_autoptr (JalonDossier) other_dossier = new_dossier (JALON_REVIEW_REJECTED);
  g_autofree char *proposed = describe (dossier, NULL);
  g_autofree char *rejected = describe (other_dossier, NULL);

  g_assert_cmpstr (proposed, ==, "BFA 7 4\nDZA 8 8\nMAR 1 0\nMLI 14 8 proposed 4\nNER 4 4\n");
  g_assert_cmpstr (rejected, ==, "BFA 7 4\nDZA 8 8\nMAR 1 0\nMLI 10 8\nNER 4 4\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/roles/all", test_all);
  g_test_add_func ("/roles/filtered", test_filtered);
  g_test_add_func ("/roles/review", test_review);

  return g_test_run ();
}
