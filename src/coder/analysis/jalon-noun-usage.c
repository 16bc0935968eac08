/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verb or noun: what stands before a word tells.
 */

#include "config.h"

#include "jalon-noun-usage.h"

#include "jalon-names.h"

/* What an English finite verb in the present can follow. */
static gboolean
can_be_subject_of_present (const JalonAnalysis *analysis, guint token)
{
  const JalonToken *before = token > 0 ? jalon_tokens_get (analysis->tokens, token - 1) : NULL;

  if (before == NULL || before->kind != JALON_TOKEN_WORD || jalon_tokens_is (analysis->tokens, token - 1, "'s"))
    return before != NULL && jalon_tokens_is (analysis->tokens, token - 1, ",");
  if (jalon_tokens_is (analysis->tokens, token - 1, "we") ||
      jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_PRONOUN) ||
      jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_RELATIVE) ||
      jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_COORDINATION))
    return TRUE;
  if (analysis->functions[token - 1] != 0)
    return jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_MODAL) ||
           jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_FUTURE) ||
           jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_GOING) ||
           jalon_tokens_is (analysis->tokens, token - 1, "to") ||
           jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_ONGOING) ||
           jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_NEGATION);
  return before->upper || g_str_has_suffix (before->norm, "ly") || g_str_has_suffix (before->norm, "s") ||
         jalon_phrases_match (jalon_lexicon_get_classes (analysis->lexicon, analysis->lang),
                              analysis->tokens,
                              token - 1,
                              token,
                              &(guint){ 0 }) != NULL;
}

/* "help Morocco BATTLE wildfires": after one name a present would end in -s. */
static gboolean
follows_single_name (const JalonAnalysis *analysis, guint token)
{
  if (g_str_has_suffix (jalon_tokens_get (analysis->tokens, token)->norm, "s"))
    return FALSE;
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);

      if (mention->last == token)
        return mention->class == NULL && mention->codes->len == 1 &&
               (mention->found == JALON_FOUND_NAMED || mention->found == JALON_FOUND_CAPITAL) &&
               !g_str_has_suffix (jalon_tokens_get (analysis->tokens, token - 1)->norm, "s");
    }
  return FALSE;
}

/* "the Paris attacks": no capital has an article. */
static gboolean
follows_named_place (const JalonAnalysis *analysis, guint token)
{
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);

      if (mention->core + 1 == token && mention->found == JALON_FOUND_CAPITAL)
        return mention->core > 0 && jalon_tokens_is (analysis->tokens, mention->core - 1, "the");
    }
  return FALSE;
}

/* "foiled A RUSSIAN attack", "STRUCK HOUTHI targets" */
static gboolean
follows_adjective_of_state (const JalonAnalysis *analysis, guint token)
{
  guint verbal = JALON_TENSE_BIT (JALON_TENSE_PAST) | JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE) |
                 JALON_TENSE_BIT (JALON_TENSE_GERUND);

  if (token < 2 || g_str_has_suffix (jalon_tokens_get (analysis->tokens, token - 1)->norm, "s") ||
      !(jalon_analysis_is (analysis, token - 2, JALON_FUNCTION_ARTICLES) ||
        jalon_analysis_is_verb (analysis, token - 2, verbal)))
    return FALSE;
  for (guint i = 0; i < analysis->mentions->len; i++)
    if (jalon_analysis_mention (analysis, i)->core + 1 == token)
      return jalon_analysis_mention (analysis, i)->found == JALON_FOUND_DEMONYM ||
             jalon_analysis_is_verb (analysis, token - 2, verbal);
  return FALSE;
}

/* English "a two-week drill", "in raids": no verb can stand there. */
gboolean
jalon_noun_usage_is_english (const JalonAnalysis *analysis, guint token, JalonTense tense)
{
  /* "an end to the fighting" */
  if (analysis->lang == JALON_LANG_EN && tense == JALON_TENSE_GERUND)
    return token > 0 && jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_ARTICLES);
  if (analysis->lang != JALON_LANG_EN || (tense != JALON_TENSE_PRESENT && tense != JALON_TENSE_INFINITIVE))
    return FALSE;
  /* "imposed sanctions", "will impose sanctions" */
  if (token > 0 && jalon_analysis_is_verb (analysis, token - 1, JALON_TENSE_ANY) &&
      !jalon_names_is_class (analysis, token - 1))
    return TRUE;
  if (follows_single_name (analysis, token) || !can_be_subject_of_present (analysis, token) ||
      follows_named_place (analysis, token) || follows_adjective_of_state (analysis, token))
    return TRUE;
  for (guint i = token; i-- > 0 && token - i <= 4;)
    {
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_ARTICLES) || jalon_tokens_is (analysis->tokens, i, "'s"))
        return TRUE;
      if (analysis->functions[i] != 0 || jalon_tokens_get (analysis->tokens, i)->upper ||
          jalon_tokens_get (analysis->tokens, i)->kind == JALON_TOKEN_PUNCTUATION || jalon_names_is_class (analysis, i))
        return FALSE;
    }
  return FALSE;
}

/* French "une attaque", "préfère le dialogue": after such words no finite verb can stand. */
gboolean
jalon_noun_usage_is_french (const JalonAnalysis *analysis, guint token, JalonTense tense)
{
  static const char *const before[] = { "un",     "une",  "des", "du",   "de",   "d'",    "ce",     "cet",
                                        "cette",  "ces",  "son", "sa",   "ses",  "aucun", "aucune", "toute",
                                        "chaque", "au",   "aux", "en",   "par",  "sans",  "après",  "avant",
                                        "contre", "avec", "sur", "sous", "deux", "trois", "leur",   NULL };
  static const char *const articles[] = { "le", "la", "les", "l'", NULL };
  static const char *const prepositions[] = { "selon", "après", "dans",   "sur",  "sous", "contre", "avec", "pour",
                                              "sans",  "entre", "depuis", "vers", "chez", "devant", "dès",  NULL };

  if (analysis->lang != JALON_LANG_FR || token == 0)
    return FALSE;
  /* "un attaquant", but "en attaquant" */
  if (tense == JALON_TENSE_GERUND && jalon_tokens_is (analysis->tokens, token, "frappant"))
    return !jalon_tokens_is (analysis->tokens, token - 1, "en");
  if (tense == JALON_TENSE_GERUND)
    return jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_ARTICLES) ||
           jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_NUMBER);
  if (tense != JALON_TENSE_PRESENT)
    return FALSE;
  /* "nous condamnons"; no other form ends so */
  if (g_str_has_suffix (jalon_tokens_get (analysis->tokens, token)->norm, "ons"))
    return !jalon_tokens_is (analysis->tokens, token - 1, "nous");
  if (g_strv_contains (before, jalon_tokens_get (analysis->tokens, token - 1)->norm))
    return TRUE;
  if (!g_strv_contains (articles, jalon_tokens_get (analysis->tokens, token - 1)->norm))
    return FALSE;
  /* "selon la presse", where a pronoun would have a subject before it */
  if (token > 1 && g_strv_contains (prepositions, jalon_tokens_get (analysis->tokens, token - 2)->norm))
    return TRUE;
  return token == 1 || jalon_tokens_get (analysis->tokens, token - 2)->kind == JALON_TOKEN_PUNCTUATION ||
         jalon_analysis_is_verb (analysis, token - 2, JALON_TENSE_ANY) ||
         jalon_analysis_is (analysis, token - 2, JALON_FUNCTION_AT) ||
         jalon_analysis_is (analysis, token - 2, JALON_FUNCTION_OF) ||
         jalon_analysis_is (analysis, token - 2, JALON_FUNCTION_BY) ||
         jalon_analysis_is (analysis, token - 2, JALON_FUNCTION_COORDINATION);
}
