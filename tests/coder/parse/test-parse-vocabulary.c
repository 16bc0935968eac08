/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of word classes and relations, there and back, and of features.
 */

#include "config.h"

#include "jalon-parse-vocabulary.h"

static void
test_upos (void)
{
  JalonUpos found;

  for (JalonUpos upos = 0; upos < JALON_N_UPOS; upos++)
    {
      g_assert_true (jalon_upos_from_name (jalon_upos_get_name (upos), &found));
      g_assert_cmpuint (found, ==, upos);
    }
  g_assert_false (jalon_upos_from_name ("noun", &found));
  g_assert_false (jalon_upos_from_name ("", &found));
}

static void
test_deprel (void)
{
  static const struct
  {
    const char *name;
    JalonDeprel deprel;
  } cases[] = {
    { "obl:arg", JALON_DEPREL_OBL },       { "obl:agent", JALON_DEPREL_OBL_AGENT }, { "flat:name", JALON_DEPREL_FLAT },
    { "nsubj:outer", JALON_DEPREL_NSUBJ }, { "goeswith", JALON_DEPREL_DEP },        { "", JALON_DEPREL_DEP },
    { ":pass", JALON_DEPREL_DEP },         { "nsubj:", JALON_DEPREL_NSUBJ },        { "nsub", JALON_DEPREL_DEP },
  };

  for (JalonDeprel deprel = 0; deprel < JALON_N_DEPRELS; deprel++)
    g_assert_cmpuint (jalon_deprel_from_name (jalon_deprel_get_name (deprel)), ==, deprel);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (jalon_deprel_from_name (cases[i].name), ==, cases[i].deprel);
}

static void
test_features (void)
{
  for (JalonParseFeature feature = 0; feature < JALON_N_FEATURES; feature++)
    {
      guint n = jalon_feature_get_n_values (feature);

      g_assert_cmpuint (n, >=, 1);
      for (guint value = 1; value <= n; value++)
        g_assert_nonnull (jalon_feature_get_value_name (feature, value));
      g_assert_null (jalon_feature_get_value_name (feature, 0));
      g_assert_null (jalon_feature_get_value_name (feature, n + 1));
      g_assert_null (jalon_feature_get_value_name (feature, 255));
    }
}

static void
test_append (void)
{
  guint8 features[JALON_N_FEATURES] = { 0 };
  g_autoptr (GString) out = g_string_new ("x ");

  jalon_features_append (features, out);
  g_assert_cmpstr (out->str, ==, "x _");
  features[JALON_FEATURE_NUMBER] = JALON_NUMBER_PLUR;
  features[JALON_FEATURE_TENSE] = JALON_PARSE_TENSE_IMPERFECT;
  g_string_truncate (out, 0);
  jalon_features_append (features, out);
  g_assert_cmpstr (out->str, ==, "Number=Plur|Tense=Imp");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coder/parse-vocabulary/upos", test_upos);
  g_test_add_func ("/coder/parse-vocabulary/deprel", test_deprel);
  g_test_add_func ("/coder/parse-vocabulary/features", test_features);
  g_test_add_func ("/coder/parse-vocabulary/append", test_append);
  return g_test_run ();
}
