/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a verb with its auxiliaries: tense, voice, negation, and whether it
 * speaks of what is done, planned, told or only possible.
 */

#include "config.h"

#include "jalon-clauses.h"

#include "jalon-adverbials.h"
#include "jalon-when.h"

#include <string.h>

/* How far before its participle an auxiliary may stand, in tokens. */
#define GROUP_REACH 12

/* How far after "doit" its day may stand, in tokens. */
#define DIARY_REACH 16

static gboolean
is_auxiliary (const JalonAnalysis *analysis, guint i)
{
  return jalon_analysis_is (analysis, i, JALON_FUNCTION_BE) || jalon_analysis_is (analysis, i, JALON_FUNCTION_HAVE);
}

static void
read_auxiliary (const JalonAnalysis *analysis, guint i, JalonVerbGroup *group)
{
  const char *norm = jalon_tokens_get (analysis->tokens, i)->norm;

  group->conditional = group->conditional || jalon_analysis_is (analysis, i, JALON_FUNCTION_CONDITIONAL);
  group->future = group->future || jalon_analysis_is (analysis, i, JALON_FUNCTION_FUTURE);
  group->pluperfect = group->pluperfect || jalon_analysis_is (analysis, i, JALON_FUNCTION_PLUPERFECT);
  if (jalon_analysis_is (analysis, i, JALON_FUNCTION_BE))
    {
      if (group->tense == JALON_TENSE_GERUND)
        group->progressive = strcmp (norm, "being") != 0 && strcmp (norm, "étant") != 0;
      else
        group->voice = JALON_VOICE_PASSIVE;
      group->progressive = group->progressive || strcmp (norm, "being") == 0;
    }
}

static gboolean
is_reflexive (const JalonAnalysis *analysis, guint i)
{
  return analysis->lang == JALON_LANG_FR &&
         (jalon_tokens_is (analysis->tokens, i, "se") || jalon_tokens_is (analysis->tokens, i, "s'"));
}

/* "said it would", "a annoncé qu'il": what follows is the future as it was told, unless it depends on something. */
static gboolean
is_told (const JalonAnalysis *analysis, JalonSpan sentence, guint token)
{
  gboolean said = FALSE;

  for (guint i = sentence.first; i < sentence.last; i++)
    {
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_HYPOTHESIS) &&
          !jalon_tokens_is (analysis->tokens, i, "should"))
        return FALSE;
      said = said || (i < token && jalon_analysis_is (analysis, i, JALON_FUNCTION_SAYING));
    }
  return said;
}

static gboolean
follows_that (const JalonAnalysis *analysis, JalonSpan sentence, guint token)
{
  for (guint i = sentence.first; i < token; i++)
    if (jalon_tokens_is (analysis->tokens, i, "que") || jalon_tokens_is (analysis->tokens, i, "qu'"))
      return TRUE;
  return FALSE;
}

/* "will ALLOW Ukraine to buy": whoever buys is not who will. */
static gboolean
governs_infinitive (const JalonAnalysis *analysis, guint i)
{
  return analysis->lang == JALON_LANG_EN && !is_auxiliary (analysis, i) &&
         !jalon_analysis_is (analysis, i, JALON_FUNCTION_MODAL) &&
         jalon_analysis_is_verb (analysis, i, JALON_TENSE_BIT (JALON_TENSE_INFINITIVE)) &&
         !jalon_analysis_is (analysis, i, JALON_FUNCTION_GOING);
}

static gboolean
is_noun_of_plan (const JalonAnalysis *analysis, guint i)
{
  while (i > 0 && jalon_analysis_is (analysis, i - 1, JALON_FUNCTION_GOING))
    i--;
  return i > 0 && jalon_analysis_is (analysis, i - 1, JALON_FUNCTION_ARTICLES);
}

/* "doit recevoir lundi": with a day it is a date in the diary, without one a duty. */
static gboolean
is_due_on_day (const JalonAnalysis *analysis, JalonSpan sentence, guint i)
{
  static const char *const days[] = { "demain", "prochain", "prochaine", "prochains", "prochaines", NULL };

  if (!jalon_tokens_is (analysis->tokens, i, "doit") && !jalon_tokens_is (analysis->tokens, i, "doivent"))
    return FALSE;
  for (guint k = i + 1; k < sentence.last && k < i + DIARY_REACH; k++)
    if (jalon_when_is_weekday (analysis->tokens, k) ||
        g_strv_contains (days, jalon_tokens_get (analysis->tokens, k)->norm) ||
        jalon_when_is_month_name (analysis->lang, jalon_tokens_get (analysis->tokens, k)->norm))
      return TRUE;
  return FALSE;
}

/* "Egypt IS TO host": said of someone; "the aim is to host" is a wish. */
static gboolean
is_to (const JalonAnalysis *analysis, guint i)
{
  if (analysis->lang != JALON_LANG_EN || i == 0 ||
      !(jalon_tokens_is (analysis->tokens, i, "is") || jalon_tokens_is (analysis->tokens, i, "are")) ||
      !jalon_tokens_is (analysis->tokens, i + 1, "to"))
    return FALSE;
  if (jalon_tokens_get (analysis->tokens, i - 1)->upper || jalon_analysis_is (analysis, i - 1, JALON_FUNCTION_PRONOUN))
    return TRUE;
  for (guint m = 0; m < analysis->mentions->len; m++)
    if (jalon_analysis_mention (analysis, m)->last == i)
      return TRUE;
  return FALSE;
}

/* An infinitive stands alone, or a verb of going, deciding or a future before it makes it one. */
static void
read_infinitive (const JalonAnalysis *analysis, JalonSpan sentence, JalonVerbGroup *group)
{
  gboolean to = FALSE;

  group->bare_infinitive = group->tense == JALON_TENSE_INFINITIVE;
  for (guint i = group->first; i-- > sentence.first && i + 5 > group->first;)
    {
      /* "a plan to seize": of someone, some day */
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_GOING) && is_noun_of_plan (analysis, i))
        {
          group->bare_infinitive = TRUE;
          return;
        }
      if (is_due_on_day (analysis, sentence, i) || is_to (analysis, i) ||
          jalon_analysis_is (analysis, i, JALON_FUNCTION_GOING) ||
          (jalon_analysis_is (analysis, i, JALON_FUNCTION_FUTURE) && analysis->lang == JALON_LANG_EN))
        {
          group->future = TRUE;
          group->bare_infinitive = FALSE;
          group->first = i;
          return;
        }
      /* "a annoncé lundi rompre", "decided to expel": done as it is said */
      if (group->tense == JALON_TENSE_INFINITIVE && jalon_analysis_is (analysis, i, JALON_FUNCTION_DECIDING))
        {
          group->bare_infinitive = FALSE;
          group->first = i;
          return;
        }
      if (jalon_tokens_is (analysis->tokens, i, "would") && is_told (analysis, sentence, i))
        {
          group->future = TRUE;
          group->bare_infinitive = FALSE;
          group->first = i;
          return;
        }
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_MODAL) ||
          (i + 1 == group->first && jalon_tokens_is (analysis->tokens, i, "to")))
        {
          group->bare_infinitive = TRUE;
          to = to || jalon_tokens_is (analysis->tokens, i, "to");
          if (!to)
            return;
        }
      if (jalon_tokens_get (analysis->tokens, i)->kind == JALON_TOKEN_PUNCTUATION || governs_infinitive (analysis, i))
        return;
    }
}

static void
read_negation (const JalonAnalysis *analysis, JalonSpan sentence, JalonVerbGroup *group)
{
  guint from = group->first > sentence.first + 3 ? group->first - 3 : sentence.first;

  for (guint i = from; i < group->last; i++)
    {
      gboolean ne = jalon_tokens_is (analysis->tokens, i, "ne") || jalon_tokens_is (analysis->tokens, i, "n'");

      /* "refused" takes back what follows, not itself */
      if (ne || (i != group->verb && jalon_analysis_is (analysis, i, JALON_FUNCTION_NEGATING)) ||
          (analysis->lang == JALON_LANG_EN && jalon_analysis_is (analysis, i, JALON_FUNCTION_NEGATION)))
        group->negated = TRUE;
    }
}

/* Of verbs that the lexicon has, and in French of others by their ending. */
static gboolean
looks_like_participle (const JalonAnalysis *analysis, guint i)
{
  const char *norm = jalon_tokens_get (analysis->tokens, i)->norm;

  if (jalon_analysis_is_verb (analysis, i, JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE)))
    return TRUE;
  return analysis->lang == JALON_LANG_FR &&
         (g_str_has_suffix (norm, "é") || g_str_has_suffix (norm, "i") || g_str_has_suffix (norm, "u") ||
          g_str_has_suffix (norm, "is") || g_str_has_suffix (norm, "it"));
}

/* "a rompu ... et expulsé": the second participle shares the auxiliary of the first. */
static gboolean
shares_auxiliary (const JalonAnalysis *analysis, JalonSpan sentence, guint verb)
{
  if (verb <= sentence.first || !jalon_analysis_is (analysis, verb - 1, JALON_FUNCTION_COORDINATION))
    return FALSE;
  for (guint i = verb - 1; i-- > sentence.first;)
    {
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_BE))
        return FALSE;
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_HAVE))
        {
          guint k = i + 1;

          while (
              k + 1 < verb && !looks_like_participle (analysis, k) &&
              (jalon_adverbials_is_adverb (analysis, k) || jalon_adverbials_find_start (analysis, i, k + 1) == i + 1))
            k++;
          if (k < verb && looks_like_participle (analysis, k))
            return TRUE;
        }
    }
  return FALSE;
}

/* French verbs of going and becoming, and reflexive phrases, take "être" in the active. */
static gboolean
is_active_with_be (const JalonAnalysis *analysis, guint verb)
{
  static const char *const stems[] = { "arrivé", "parti",  "entré",    "venu",    "allé",      "tombé",
                                       "resté",  "revenu", "retourné", "parvenu", "intervenu", "mort",
                                       "sorti",  "rentré", "devenu",   "convenu", NULL };
  const char              *norm = jalon_tokens_get (analysis->tokens, verb)->norm;
  g_autofree char         *stem = g_strdup (norm);

  if (analysis->lang != JALON_LANG_FR)
    return FALSE;
  if (is_reflexive (analysis, verb))
    return TRUE;
  for (gsize n = strlen (stem); n > 1 && (stem[n - 1] == 's' || stem[n - 1] == 'e'); n--)
    stem[n - 1] = '\0';
  return g_strv_contains (stems, stem);
}

/**
 * jalon_verb_group_read:
 * @verb: token of the verb form
 * @last: the token after it ("shot down" has two)
 * @tense: the reading of the form that is tried
 */
void
jalon_verb_group_read (const JalonAnalysis *analysis,
                       JalonSpan            sentence,
                       guint                verb,
                       guint                last,
                       JalonTense           tense,
                       JalonVerbGroup      *group)
{
  gboolean auxiliary = FALSE;

  *group = (JalonVerbGroup){ verb,
                             last,
                             verb,
                             tense,
                             JALON_VOICE_ACTIVE,
                             FALSE,
                             tense == JALON_TENSE_CONDITIONAL,
                             tense == JALON_TENSE_FUTURE,
                             FALSE,
                             FALSE,
                             FALSE,
                             FALSE,
                             FALSE };
  if (tense == JALON_TENSE_PARTICIPLE || tense == JALON_TENSE_GERUND)
    for (guint i = verb; i-- > sentence.first && verb - i < GROUP_REACH;)
      {
        if (is_auxiliary (analysis, i))
          {
            read_auxiliary (analysis, i, group);
            auxiliary = TRUE;
            group->first = i;
          }
        else if (is_reflexive (analysis, i))
          {
            group->reflexive = TRUE;
            group->voice = JALON_VOICE_ACTIVE;
            group->first = i;
          }
        else if (analysis->lang == JALON_LANG_EN && auxiliary && jalon_analysis_is (analysis, i, JALON_FUNCTION_FUTURE))
          group->future = TRUE;
        else if (!jalon_adverbials_is_adverb (analysis, i) || jalon_tokens_is (analysis->tokens, i, "de"))
          {
            guint start = auxiliary ? i + 1 : jalon_adverbials_find_start (analysis, sentence.first, i + 1);

            if (start <= i)
              i = start;
            else if (!jalon_adverbials_is_adverb (analysis, i))
              break;
          }
      }
  else if (verb > sentence.first && is_reflexive (analysis, verb - 1))
    group->reflexive = TRUE;
  /* "est arrivé", "se sont emparés": the auxiliary makes no passive of these */
  if (is_active_with_be (analysis, verb))
    {
      group->voice = JALON_VOICE_ACTIVE;
      auxiliary = TRUE;
    }
  group->bare_participle = tense == JALON_TENSE_PARTICIPLE && !auxiliary && !group->reflexive &&
                           !shares_auxiliary (analysis, sentence, verb);
  if (group->bare_participle)
    group->voice = JALON_VOICE_PASSIVE;
  if (tense == JALON_TENSE_INFINITIVE || (analysis->lang == JALON_LANG_EN && tense == JALON_TENSE_PRESENT))
    read_infinitive (analysis, sentence, group);
  read_negation (analysis, sentence, group);
  if (analysis->lang == JALON_LANG_FR && tense == JALON_TENSE_CONDITIONAL &&
      follows_that (analysis, sentence, group->first) && is_told (analysis, sentence, group->first))
    {
      group->conditional = FALSE;
      group->future = TRUE;
    }
}
