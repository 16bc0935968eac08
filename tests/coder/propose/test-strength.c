/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which proposals are called strong: those that the tree or the article confirms.
 */

#include "config.h"

#include "jalon-coder.h"

#include <string.h>

static JalonLexicon *lexicon;

/* The confidence of the first proposal of each. */
static const struct
{
  const char     *text;
  JalonLang       lang;
  JalonConfidence confidence;
} texts[] = {
  /* a day, a subject with a name */
  { "Kenya expelled three Ethiopian diplomats on Monday.", JALON_LANG_EN, JALON_CONFIDENCE_STRONG },
  { "Le Tchad a expulsé lundi l’ambassadeur allemand.", JALON_LANG_FR, JALON_CONFIDENCE_STRONG },
  { "Armenian forces shelled Azerbaijan on 3 June 2025.", JALON_LANG_EN, JALON_CONFIDENCE_STRONG },
  /* no day */
  { "Kenya has expelled three Ethiopian diplomats.", JALON_LANG_EN, JALON_CONFIDENCE_MEDIUM },
  { "Le Tchad avait expulsé l’ambassadeur allemand.", JALON_LANG_FR, JALON_CONFIDENCE_MEDIUM },
  /* done by saying it */
  { "Peru accused Bolivia of an incursion.", JALON_LANG_EN, JALON_CONFIDENCE_STRONG },
  { "Le Togo accuse le Ghana d’ingérence.", JALON_LANG_FR, JALON_CONFIDENCE_STRONG },
  /* so is a refusal, but what is refused is often somebody's plan */
  { "Peru rejected a Bolivian proposal.", JALON_LANG_EN, JALON_CONFIDENCE_MEDIUM },
  /* done by saying it, in one state */
  { "Le gouvernement togolais accuse des soldats togolais de meurtre.", JALON_LANG_FR, JALON_CONFIDENCE_MEDIUM },
  /* two do it together */
  { "The foreign ministers of Serbia and Croatia met in Vienna.", JALON_LANG_EN, JALON_CONFIDENCE_STRONG },
  { "The foreign ministers of Serbia and Croatia will meet in Vienna.", JALON_LANG_EN, JALON_CONFIDENCE_WEAK },
  /* only one side is known */
  { "Three Ethiopian diplomats were expelled on Monday.", JALON_LANG_EN, JALON_CONFIDENCE_MEDIUM },
  { "Three Ethiopian diplomats were kidnapped on Monday.", JALON_LANG_EN, JALON_CONFIDENCE_MEDIUM },
  /* only a victim is known, told again with a day */
  { "Three Ethiopian diplomats were kidnapped on Monday. The Ethiopian diplomats were kidnapped near a hotel.",
    JALON_LANG_EN,
    JALON_CONFIDENCE_STRONG },
  { "Deux Péruviens ont été tués mardi par une bombe. Les deux Péruviens ont été tués devant un hôtel.",
    JALON_LANG_FR,
    JALON_CONFIDENCE_STRONG },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) proposals = NULL;
      JalonTime         date = JALON_TIME_INIT;
      JalonCoderArticle article = { .text = texts[i].text,
                                    .length = strlen (texts[i].text),
                                    .lang = texts[i].lang,
                                    .date = &date };

      g_assert_true (jalon_day_parse_range ("2025-06-10", &date.start, &date.end, &date.precision));
      proposals = jalon_coder_code (lexicon, &article, NULL, &error);
      g_assert_no_error (error);
      g_test_message ("%s", texts[i].text);
      g_assert_cmpuint (proposals->len, >, 0);
      g_assert_cmpstr (jalon_confidence_get_word (jalon_proposal_get_confidence (g_ptr_array_index (proposals, 0))),
                       ==,
                       jalon_confidence_get_word (texts[i].confidence));
    }
}

/* What two sentences tell of the same two needs no day. */
static void
test_told_often (void)
{
  static const char *const sentences[] = {
    "Houthi rebels attacked Saudi Arabia.",
    "The Houthis attacked Saudi Arabia with drones.",
  };
  g_autoptr (GString) text = g_string_new (NULL);
  JalonTime date = JALON_TIME_INIT;

  for (guint n = 1; n <= G_N_ELEMENTS (sentences); n++)
    {
      g_autoptr (GPtrArray) proposals = NULL;
      const JalonProposal *first;
      JalonCoderArticle    article = { .lang = JALON_LANG_EN, .date = &date };

      g_string_append_printf (text, "%s%s", n > 1 ? " " : "", sentences[n - 1]);
      article.text = text->str;
      article.length = text->len;
      proposals = jalon_coder_code (lexicon, &article, NULL, NULL);
      g_assert_cmpuint (proposals->len, >, 0);
      first = g_ptr_array_index (proposals, 0);
      g_test_message ("%u tellings", first->evidence->len);
      g_assert_cmpint (jalon_proposal_get_confidence (first) == JALON_CONFIDENCE_STRONG,
                       ==,
                       n == G_N_ELEMENTS (sentences));
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (JalonWorld) world = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (NULL);
  lexicon = jalon_lexicon_new (world, NULL, NULL);
  g_test_add_func ("/coder/strength/texts", test_texts);
  g_test_add_func ("/coder/strength/told-often", test_told_often);
  status = g_test_run ();
  jalon_lexicon_unref (lexicon);
  return status;
}
