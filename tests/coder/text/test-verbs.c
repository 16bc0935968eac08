/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forms that the paradigms must give, and some that they must not.
 */

#include "config.h"

#include "jalon-verbs.h"

typedef struct
{
  JalonLang   lang;
  const char *lemma;
  const char *form;
  JalonTense  tense;
  gboolean    is;
} Case;

static const Case cases[] = {
  { JALON_LANG_FR, "fermer", "fermait", JALON_TENSE_PAST, TRUE },
  { JALON_LANG_FR, "fermer", "fermées", JALON_TENSE_PARTICIPLE, TRUE },
  { JALON_LANG_FR, "fermer", "fermeraient", JALON_TENSE_CONDITIONAL, TRUE },
  { JALON_LANG_FR, "rappeler", "rappelle", JALON_TENSE_PRESENT, TRUE },
  { JALON_LANG_FR, "rappeler", "rappelant", JALON_TENSE_GERUND, TRUE },
  { JALON_LANG_FR, "rappeler", "rappellera", JALON_TENSE_FUTURE, TRUE },
  { JALON_LANG_FR, "rejeter", "rejettent", JALON_TENSE_PRESENT, TRUE },
  { JALON_LANG_FR, "enlever", "enlèvent", JALON_TENSE_PRESENT, TRUE },
  { JALON_LANG_FR, "libérer", "libère", JALON_TENSE_PRESENT, TRUE },
  { JALON_LANG_FR, "libérer", "libérera", JALON_TENSE_FUTURE, TRUE },
  { JALON_LANG_FR, "engager", "engageant", JALON_TENSE_GERUND, TRUE },
  { JALON_LANG_FR, "dénoncer", "dénonçait", JALON_TENSE_PAST, TRUE },
  { JALON_LANG_FR, "déployer", "déploie", JALON_TENSE_PRESENT, TRUE },
  { JALON_LANG_FR, "envahir", "envahissent", JALON_TENSE_PRESENT, TRUE },
  { JALON_LANG_FR, "envahir", "envahi", JALON_TENSE_PARTICIPLE, TRUE },
  { JALON_LANG_FR, "suspendre", "suspendu", JALON_TENSE_PARTICIPLE, TRUE },
  { JALON_LANG_FR, "suspendre", "suspendra", JALON_TENSE_FUTURE, TRUE },
  { JALON_LANG_FR, "fermer", "fermons", JALON_TENSE_PRESENT, TRUE },
  { JALON_LANG_FR, "dénoncer", "dénonçons", JALON_TENSE_PRESENT, TRUE },
  { JALON_LANG_FR, "exiger", "exigeons", JALON_TENSE_PRESENT, TRUE },
  { JALON_LANG_FR, "envahir", "envahissons", JALON_TENSE_PRESENT, TRUE },
  { JALON_LANG_FR, "suspendre", "suspendons", JALON_TENSE_PRESENT, TRUE },
  { JALON_LANG_FR, "fermer", "fermez", JALON_TENSE_PRESENT, FALSE },
  { JALON_LANG_EN, "close", "closed", JALON_TENSE_PAST, TRUE },
  { JALON_LANG_EN, "close", "closing", JALON_TENSE_GERUND, TRUE },
  { JALON_LANG_EN, "ban", "banned", JALON_TENSE_PAST, TRUE },
  { JALON_LANG_EN, "ban", "banning", JALON_TENSE_GERUND, TRUE },
  { JALON_LANG_EN, "supply", "supplies", JALON_TENSE_PRESENT, TRUE },
  { JALON_LANG_EN, "supply", "supplied", JALON_TENSE_PARTICIPLE, TRUE },
  { JALON_LANG_EN, "launch", "launches", JALON_TENSE_PRESENT, TRUE },
  { JALON_LANG_EN, "deploy", "deployed", JALON_TENSE_PAST, TRUE },
  { JALON_LANG_EN, "agree", "agreeing", JALON_TENSE_GERUND, TRUE },
  { JALON_LANG_EN, "deploy", "deploied", JALON_TENSE_PAST, FALSE },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JalonVerbs) verbs = jalon_verbs_new (c->lang);

  jalon_verbs_add (verbs, c->lemma, NULL);
  g_assert_cmpint (jalon_verbs_is (verbs, c->form, c->lemma, JALON_TENSE_BIT (c->tense)), ==, c->is);
}

static void
test_irregular (void)
{
  static const char *const parts[] = { "abat",   "abattent", "abatt",    "abattit", "abattirent",
                                       "abattr", "abattu",   "abattant", NULL };
  g_autoptr (JalonVerbs) verbs = jalon_verbs_new (JALON_LANG_FR);

  jalon_verbs_add (verbs, "abattre", parts);
  g_assert_true (jalon_verbs_is (verbs, "abattues", "abattre", JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE)));
  g_assert_true (jalon_verbs_is (verbs, "abattra", "abattre", JALON_TENSE_BIT (JALON_TENSE_FUTURE)));
  g_assert_false (jalon_verbs_is (verbs, "abattra", "abattre", JALON_TENSE_BIT (JALON_TENSE_PAST)));
  g_assert_null (jalon_verbs_lookup (verbs, "abats"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/coder/verbs/%s/%s", cases[i].lemma, cases[i].form);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/coder/verbs/irregular", test_irregular);
  return g_test_run ();
}
