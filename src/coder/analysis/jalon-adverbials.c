/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-adverbials.h"

#include "jalon-when.h"

#include <string.h>

/* How many words an adverbial has at most. */
#define ADVERBIAL_REACH 9

/* "a, pour la première fois, bombardé", "ont à plusieurs reprises attaqué" */
static gboolean
is_adverb_phrase (const JalonAnalysis *analysis, guint i)
{
  static const char *const words[] = { "à",     "de",       "plusieurs", "reprises", "pour",   "la",       "première",
                                       "fois",  "nouveau",  "tour",      "son",      "par",    "même",     "lundi",
                                       "mardi", "mercredi", "jeudi",     "vendredi", "samedi", "dimanche", NULL };

  return analysis->lang == JALON_LANG_FR && g_strv_contains (words, jalon_tokens_get (analysis->tokens, i)->norm);
}

/**
 * jalon_adverbials_is_adverb:
 *
 * Returns: whether the word at @token is an adverb or a small word that may stand within a verb
 */
gboolean
jalon_adverbials_is_adverb (const JalonAnalysis *analysis, guint token)
{
  static const char *const adverbs[] = { "then",  "later", "again",   "since",  "twice",      "once",    "yet",
                                         "just",  "today", "earlier", "soon",   "ensuite",    "aussi",   "encore",
                                         "alors", "enfin", "hier",    "depuis", "auparavant", "naguère", "bien",
                                         "tous",  "tout",  "toutes",  "fait",   NULL };
  const char              *norm = jalon_tokens_get (analysis->tokens, token)->norm;

  if (g_strv_contains (adverbs, norm) || is_adverb_phrase (analysis, token))
    return TRUE;
  return jalon_analysis_is (analysis, token, JALON_FUNCTION_NEGATION) ||
         jalon_analysis_is (analysis, token, JALON_FUNCTION_ONGOING) || g_str_has_suffix (norm, "ment") ||
         (g_str_has_suffix (norm, "ly") && strlen (norm) > 4) || strcmp (norm, "également") == 0 ||
         strcmp (norm, "aussi") == 0 || strcmp (norm, "also") == 0 || strcmp (norm, "déjà") == 0 ||
         strcmp (norm, "already") == 0 || strcmp (norm, "y") == 0 || strcmp (norm, "en") == 0 ||
         strcmp (norm, "l'") == 0;
}

/* Whether a phrase that says when, how or why can begin at the token. */
static gboolean
can_open (const JalonAnalysis *analysis, guint token)
{
  static const char *const french[] = { "à",     "au",   "en",    "pour",   "dans",  "par",    "dès",
                                        "lors",  "sous", "avec",  "malgré", "après", "depuis", "ce",
                                        "cette", "hier", "quant", "jusqu'", "sans",  "d'",     NULL };
  static const char *const english[] = { "for",  "in",     "on",     "at",    "since",   "by", "with",
                                         "over", "within", "during", "after", "without", "as", NULL };
  static const char *const after_de[] = { "son",   "leur",    "nouveau", "facto", "même", "manière",
                                          "façon", "concert", "fait",    "plus",  NULL };
  const char              *norm = jalon_tokens_get (analysis->tokens, token)->norm;

  if (jalon_when_is_weekday (analysis->tokens, token))
    return TRUE;
  if (analysis->lang == JALON_LANG_EN)
    return g_strv_contains (english, norm);
  /* "a de l'argent volé" */
  if (strcmp (norm, "de") == 0)
    return g_strv_contains (after_de, jalon_tokens_get (analysis->tokens, token + 1)->norm);
  return g_strv_contains (french, norm);
}

/* An article that no preposition governs, a party or a verb: this is the object, not an adverbial. */
static gboolean
is_object_word (const JalonAnalysis *analysis, guint first, guint token)
{
  static const char *const objects[] = { "un", "une", "des", "a", "an", "la", "le", "les", "l'", "the", NULL };

  for (guint m = 0; m < analysis->mentions->len; m++)
    if (jalon_analysis_mention (analysis, m)->core == token)
      return TRUE;
  if (jalon_analysis_is (analysis, token, JALON_FUNCTION_SUBORDINATE) ||
      jalon_analysis_is (analysis, token, JALON_FUNCTION_RELATIVE) || jalon_tokens_is (analysis->tokens, token, "que"))
    return token > first;
  return token > first && g_strv_contains (objects, jalon_tokens_get (analysis->tokens, token)->norm) &&
         !can_open (analysis, token - 1) && !jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_OF) &&
         !jalon_analysis_is (analysis, token - 1, JALON_FUNCTION_AT) &&
         !jalon_tokens_is (analysis->tokens, token - 1, ",");
}

/**
 * jalon_adverbials_find_start:
 * @first: first token of the sentence
 * @end: the token after the last of what may be an adverbial
 *
 * Looks back to an auxiliary, over what stands between it and @end.
 *
 * Returns: the token after the auxiliary, or @end where what is between is no adverbial
 */
guint
jalon_adverbials_find_start (const JalonAnalysis *analysis, guint first, guint end)
{
  guint start = end;
  guint commas = 0;

  while (start > first && start + ADVERBIAL_REACH > end &&
         !jalon_analysis_is (analysis, start - 1, JALON_FUNCTION_HAVE) &&
         !jalon_analysis_is (analysis, start - 1, JALON_FUNCTION_BE))
    start--;
  if (start == first || start == end || start + ADVERBIAL_REACH <= end)
    return end;
  for (guint i = start; i < end; i++)
    {
      gboolean comma = jalon_tokens_is (analysis->tokens, i, ",");

      commas += comma;
      if ((!comma && jalon_tokens_get (analysis->tokens, i)->kind == JALON_TOKEN_PUNCTUATION) ||
          is_object_word (analysis, start, i))
        return end;
    }
  /* "a, de son côté, suspendu": both commas or none */
  if (commas != 0 && !(commas == 2 && jalon_tokens_is (analysis->tokens, start, ",") &&
                       jalon_tokens_is (analysis->tokens, end - 1, ",")))
    return end;
  return can_open (analysis, start + (commas > 0)) ? start : end;
}
