/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-place-words.h"

/* How many words may stand between a unit and the name: "30 km to the north-west of". */
#define DISTANCE_REACH 6

/* "la PROVINCE DU Lac", "the state of Borno" */
gboolean
jalon_place_words_follow_division (const JalonAnalysis *analysis, guint i)
{
  guint at = i;

  while (at > 0 && (jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_OF) ||
                    jalon_analysis_is_in (analysis, at - 1, JALON_SET_DEFINITE)))
    at--;
  if (at > 0 && at < i && jalon_analysis_is_in (analysis, at - 1, JALON_SET_DIVISION))
    return TRUE;
  /* "l'État mexicain de Guanajuato" */
  return at > 1 && at < i && analysis->functions[at - 1] == 0 &&
         jalon_analysis_is_in (analysis, at - 2, JALON_SET_DIVISION);
}

static gboolean
is_kind_of_place (const JalonAnalysis *analysis, guint i)
{
  return jalon_analysis_is_in (analysis, i, JALON_SET_TOWN) || jalon_analysis_is_in (analysis, i, JALON_SET_DIVISION);
}

/* "in the northern TOWN OF Bawku": where the phrase begins that ends in the name at @i, or @i. */
static guint
skip_town_word (const JalonAnalysis *analysis, guint i)
{
  guint at = i;

  while (at > 0 && i - at < 2 &&
         (jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_OF) ||
          jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_ARTICLES)))
    at--;
  /* "la ville afghane de Kandahar" */
  if (at > 1 && at < i && !is_kind_of_place (analysis, at - 1) && is_kind_of_place (analysis, at - 2))
    at--;
  if (at == i || at == 0 || !is_kind_of_place (analysis, at - 1))
    return i;
  for (at--; at > 0 && i - at < 6; at--)
    if (jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_ARTICLES) ||
        jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_AT))
      return at;
  return i;
}

/* The preposition that ends before @i, and its first token. */
const char *
jalon_place_words_find_preposition (const JalonAnalysis *analysis, guint i, guint *out_first)
{
  const JalonPhrases *table = jalon_lexicon_get_prepositions (analysis->lexicon, analysis->lang);

  i = skip_town_word (analysis, i);
  while (i > 0 && jalon_analysis_is (analysis, i - 1, JALON_FUNCTION_ARTICLES) &&
         !jalon_analysis_is (analysis, i - 1, JALON_FUNCTION_AT) &&
         !jalon_analysis_is (analysis, i - 1, JALON_FUNCTION_OF))
    i--;
  for (guint length = MIN (4, i); length > 0; length--)
    {
      guint         n = 0;
      const GArray *found = jalon_phrases_match (table, analysis->tokens, i - length, i, &n);

      if (found != NULL && n == length)
        {
          *out_first = i - length;
          return g_array_index (found, JalonMeaning, 0).value;
        }
    }
  return NULL;
}

gboolean
jalon_place_words_is_locative (const JalonAnalysis *analysis, const char *prep)
{
  return jalon_analysis_is_word_in (analysis, prep, JALON_SET_LOCATIVE);
}

gboolean
jalon_place_words_is_division (const JalonAnalysis *analysis, guint i)
{
  return jalon_analysis_is_in (analysis, i, JALON_SET_DIVISION);
}

gboolean
jalon_place_words_is_town (const JalonAnalysis *analysis, guint i)
{
  return jalon_analysis_is_in (analysis, i, JALON_SET_TOWN);
}

/**
 * jalon_place_words_is_at_distance:
 *
 * "30 km north of Kidal", "à 30 km au nord de Kidal", "ten miles from Kidal".
 *
 * Returns: whether what stands before the name at @i says how far away
 */
gboolean
jalon_place_words_is_at_distance (const JalonAnalysis *analysis, guint i)
{
  guint at = i;

  if (at == 0 || !jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_OF))
    return FALSE;
  while (at > 0 && i - at < DISTANCE_REACH && !jalon_analysis_is_in (analysis, at - 1, JALON_SET_DISTANCE))
    {
      if (jalon_tokens_get (analysis->tokens, at - 1)->kind != JALON_TOKEN_WORD)
        return FALSE;
      at--;
    }
  if (at < 2 || !jalon_analysis_is_in (analysis, at - 1, JALON_SET_DISTANCE))
    return FALSE;
  /* "une dizaine DE kilomètres" */
  at -= at > 2 && jalon_analysis_is (analysis, at - 2, JALON_FUNCTION_OF);
  return jalon_tokens_get (analysis->tokens, at - 2)->kind == JALON_TOKEN_NUMBER ||
         jalon_analysis_is (analysis, at - 2, JALON_FUNCTION_NUMBER);
}

/**
 * jalon_place_words_is_beside:
 *
 * "north of Kidal", "au nord de Kidal", "à l'est d'Alep"; not "in the north of Mali", which is within it.
 *
 * Returns: whether what stands before the name at @i says on which side of it
 */
gboolean
jalon_place_words_is_beside (const JalonAnalysis *analysis, guint i)
{
  guint at = i;

  while (at > 0 && i - at < 2 &&
         (jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_OF) ||
          jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_ARTICLES)))
    at--;
  if (at == i || at < 2 || !jalon_analysis_is_in (analysis, at - 1, JALON_SET_PART_OF_COUNTRY) ||
      jalon_analysis_is_in (analysis, at - 1, JALON_SET_TOWN_PART))
    return FALSE;
  if (jalon_analysis_is_in (analysis, at - 2, JALON_SET_BESIDE))
    return TRUE;
  if (jalon_analysis_is (analysis, at - 2, JALON_FUNCTION_ARTICLES))
    return at > 2 && jalon_analysis_is_in (analysis, at - 3, JALON_SET_BESIDE);
  return !jalon_analysis_is (analysis, at - 2, JALON_FUNCTION_AT);
}
