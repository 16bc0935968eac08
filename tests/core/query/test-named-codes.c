/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom a result names: in events in any role, in sites and in closures, and how often.
 */

#include "config.h"

#include "jalon-named-codes.h"

static void
add_event (JalonDossier *dossier, const char *id, const char *actors, const char *recipients, const char *where)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);
  g_auto (GStrv) from = g_strsplit (actors, " ", -1);
  g_auto (GStrv) to = g_strsplit (recipients, " ", -1);

  record->title = g_strdup (id);
  record->review = JALON_REVIEW_ACCEPTED;
  record->place = jalon_place_new (JALON_PRECISION_COUNTRY);
  record->place->countries = g_strsplit (where, " ", -1);
  for (guint i = 0; from[i] != NULL; i++)
    g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, from[i]));
  for (guint i = 0; to[i] != NULL; i++)
    g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_RECIPIENT, to[i]));
  g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
}

static JalonDossier *
new_dossier (void)
{
  JalonDossier       *dossier = jalon_dossier_new ();
  JalonClosureRecord *closure = jalon_closure_record_new ("c");

  add_event (dossier, "a", "MLI NER BFA", "DZA NER", "MLI NER");
  add_event (dossier, "b", "DZA", "MLI ECOWAS", "DZA");
  closure->closing = g_strdup ("MAR");
  closure->review = JALON_REVIEW_ACCEPTED;
  g_ptr_array_add (closure->bans, jalon_ban_new ("DZA", JALON_BAN_ORIGIN));
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_CLOSURE, closure, NULL));
  return dossier;
}

/* "CODE number/events rank" each. */
static char *
describe (const char *country)
{
  g_autoptr (JalonDossier) dossier = new_dossier ();
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;
  g_autoptr (GArray) codes = NULL;
  GString *text = g_string_new (NULL);

  if (country != NULL)
    g_assert_true (jalon_query_parse_country (query, country, NULL));
  result = jalon_query_run (query, dossier);
  codes = jalon_named_codes_list (dossier, result);
  for (guint i = 0; i < codes->len; i++)
    {
      const JalonNamedCode *named = &g_array_index (codes, JalonNamedCode, i);

      g_assert_true (jalon_named_codes_find (codes, named->code) == named);
      g_string_append_printf (text, "%s %u/%u %u\n", named->code, named->n, named->n_events, named->rank);
    }
  g_assert_null (jalon_named_codes_find (codes, "FRA"));
  g_assert_null (jalon_named_codes_find (codes, NULL));
  return g_string_free (text, FALSE);
}

static void
test_all (void)
{
  g_autofree char *text = describe (NULL);

  g_assert_cmpstr (text, ==, "BFA 1/1 3\nDZA 4/2 0\nECOWAS 1/1 4\nMAR 1/0 5\nMLI 3/2 1\nNER 3/1 2\n");
}

static void
test_filtered (void)
{
  g_autofree char *text = describe ("ECOWAS");

  g_assert_cmpstr (text, ==, "DZA 2/1 0\nECOWAS 1/1 1\nMLI 1/1 2\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/named-codes/all", test_all);
  g_test_add_func ("/core/named-codes/filtered", test_filtered);
  return g_test_run ();
}
