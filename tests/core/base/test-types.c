/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The vocabularies: words, names and parsing.
 */

#include "config.h"

#include "jalon-mode.h"
#include "jalon-types.h"

static void
test_words_round_trip (void)
{
  for (guint v = 0; v < JALON_N_VOCABULARIES; v++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (jalon_vocabulary_get_n_words (v), >, 0);
      for (guint i = 0; i < jalon_vocabulary_get_n_words (v); i++)
        {
          const char *word = jalon_vocabulary_get_word (v, i);
          guint       value = G_MAXUINT;

          g_assert_true (g_hash_table_add (seen, (gpointer) word));
          g_assert_true (jalon_vocabulary_parse (v, word, &value));
          g_assert_cmpuint (value, ==, i);
          g_assert_cmpstr (jalon_vocabulary_get_label (v, i), !=, "");
        }
    }
}

static void
test_words_of_the_format (void)
{
  static const struct
  {
    JalonVocabulary vocabulary;
    const char     *word;
    guint           value;
  } cases[] = {
    { JALON_VOCABULARY_EVENT_TYPE, "AGREE", JALON_EVENT_AGREE },
    { JALON_VOCABULARY_EVENT_TYPE, "ASSAULT", JALON_EVENT_ASSAULT },
    { JALON_VOCABULARY_VERDICT, "single-source", JALON_VERDICT_SINGLE_SOURCE },
    { JALON_VOCABULARY_PRECISION, "near-city", JALON_PRECISION_NEAR_CITY },
    { JALON_VOCABULARY_TIME_PRECISION, "part-of-year", JALON_TIME_PART_OF_YEAR },
    { JALON_VOCABULARY_SITE_KIND, "air-base", JALON_SITE_AIR_BASE },
    { JALON_VOCABULARY_BASIS, "fir-within-territory", JALON_BASIS_FIR_WITHIN_TERRITORY },
    { JALON_VOCABULARY_WORLDVIEW, "de-facto", JALON_WORLDVIEW_DE_FACTO },
    { JALON_VOCABULARY_COUNTRY_ROLE, "closing", 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint value = G_MAXUINT;

      g_assert_true (jalon_vocabulary_parse (cases[i].vocabulary, cases[i].word, &value));
      g_assert_cmpuint (value, ==, cases[i].value);
    }
}

static void
test_unknown_word (void)
{
  static const char *const words[] = { "", "Day", "days", " day", NULL };
  guint                    value = 77;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (jalon_vocabulary_parse (JALON_VOCABULARY_TIME_PRECISION, words[i], &value));
  g_assert_cmpuint (value, ==, 77);
}

static void
test_expected (void)
{
  g_autofree char *worldviews = jalon_vocabulary_dup_expected (JALON_VOCABULARY_WORLDVIEW);
  g_autofree char *roles = jalon_vocabulary_dup_expected (JALON_VOCABULARY_PARTY_ROLE);

  g_assert_cmpstr (worldviews, ==, "un, de-facto or mar");
  g_assert_cmpstr (roles, ==, "actor or recipient");
}

static void
test_sectors (void)
{
  g_assert_cmpstr (jalon_sector_get_label ("MIL"), ==, "armed forces");
  g_assert_cmpstr (jalon_sector_get_label ("XYZ"), ==, "XYZ");
  g_assert_cmpstr (jalon_mode_get_label ("withdraw"), ==, "withdrawal");
  g_assert_cmpstr (jalon_mode_get_label ("teleport"), ==, "teleport");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/types/words-round-trip", test_words_round_trip);
  g_test_add_func ("/types/words-of-the-format", test_words_of_the_format);
  g_test_add_func ("/types/unknown-word", test_unknown_word);
  g_test_add_func ("/types/expected", test_expected);
  g_test_add_func ("/types/sectors", test_sectors);

  return g_test_run ();
}
