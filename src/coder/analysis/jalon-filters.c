/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-filters.h"

#include <stdlib.h>
#include <string.h>

static guint
count_function (const JalonAnalysis *analysis, JalonSpan span, JalonFunction function)
{
  guint n = 0;

  for (guint i = span.first; i < span.last; i++)
    n += jalon_analysis_is (analysis, i, function);
  return n;
}

static gboolean
is_dash (const JalonTokens *tokens, guint i)
{
  return jalon_tokens_is (tokens, i, "-") || jalon_tokens_is (tokens, i, "–");
}

/* Two numbers of one or two digits, written together: "3-0", but not the end of "2025-06-03". */
static gboolean
is_pair (const JalonTokens *tokens, JalonSpan span, guint i)
{
  return jalon_tokens_get (tokens, i)->kind == JALON_TOKEN_NUMBER && is_dash (tokens, i + 1) &&
         jalon_tokens_get (tokens, i + 2)->kind == JALON_TOKEN_NUMBER &&
         jalon_tokens_get (tokens, i)->end == jalon_tokens_get (tokens, i + 1)->start &&
         strlen (jalon_tokens_get (tokens, i)->norm) < 3 && strlen (jalon_tokens_get (tokens, i + 2)->norm) < 3 &&
         !(i > span.first && is_dash (tokens, i - 1)) && !(i + 3 < span.last && is_dash (tokens, i + 3));
}

/* How far after a range what is counted may stand: "8-10 Congolese soldiers". */
#define COUNTED_REACH 3

/* "10-15 DRONES", "2-3 %", "8-10 Congolese SOLDIERS" */
static gboolean
is_counting (const JalonAnalysis *analysis, JalonSpan span, guint i)
{
  for (guint k = i; k < MIN (span.last, i + COUNTED_REACH); k++)
    {
      const char *norm = jalon_tokens_get (analysis->tokens, k)->norm;

      if (jalon_analysis_is_in (analysis, k, JALON_SET_COUNTED) || jalon_analysis_class_at (analysis, k) != NULL)
        return TRUE;
      if (jalon_tokens_get (analysis->tokens, k)->kind != JALON_TOKEN_WORD || analysis->functions[k] != 0)
        return FALSE;
      if (jalon_word_sets_has_ending (analysis->words, JALON_CUE_PLURAL_ENDINGS, norm))
        return TRUE;
    }
  return FALSE;
}

/* From the smaller number to the greater one of what is counted. */
static gboolean
is_range (const JalonAnalysis *analysis, JalonSpan span, guint i)
{
  const JalonTokens *tokens = analysis->tokens;

  return atoi (jalon_tokens_get (tokens, i)->norm) < atoi (jalon_tokens_get (tokens, i + 2)->norm) &&
         is_counting (analysis, span, i + 3);
}

static gboolean
is_of_when (const GArray *whens, guint i)
{
  for (guint k = 0; k < whens->len; k++)
    if (i >= g_array_index (whens, JalonWhen, k).first && i < g_array_index (whens, JalonWhen, k).last)
      return TRUE;
  return FALSE;
}

/* "3-0", "4-1": a score, where it is no range and no date. */
static gboolean
has_score (const JalonAnalysis *analysis, JalonSpan span, const GArray *whens)
{
  for (guint i = span.first; i + 2 < span.last; i++)
    if (is_pair (analysis->tokens, span, i) && !is_range (analysis, span, i) && !is_of_when (whens, i))
      return TRUE;
  return FALSE;
}

static gboolean
is_apology (const JalonAnalysis *analysis, guint i)
{
  const JalonVerbs *verbs = jalon_lexicon_get_verbs (analysis->lexicon, analysis->lang);
  const JalonHit   *hit = jalon_analysis_class_at (analysis, i);
  const GArray     *forms = jalon_verbs_lookup (verbs, jalon_tokens_get (analysis->tokens, i)->norm);

  if (hit != NULL && jalon_hit_is_class (hit, "apology"))
    return TRUE;
  for (guint k = 0; forms != NULL && k < forms->len; k++)
    if (jalon_analysis_is_word_in (analysis, g_array_index (forms, JalonVerbForm, k).lemma, JALON_SET_APOLOGIZE))
      return TRUE;
  return FALSE;
}

/* "apologised for the abuses of the colonial era": however long ago that was, the apology is news. */
static guint
end_before_apology (const JalonAnalysis *analysis, JalonSpan span)
{
  for (guint i = span.first; i < span.last; i++)
    if (is_apology (analysis, i))
      return i;
  return span.last;
}

/* "il y a dix ans" */
static gboolean
is_years_ago (const JalonAnalysis *analysis, guint i)
{
  return i > 0 && jalon_analysis_is (analysis, i - 1, JALON_FUNCTION_AGO) &&
         jalon_analysis_is_in (analysis, i + 1, JALON_SET_YEARS) &&
         (jalon_tokens_get (analysis->tokens, i)->kind == JALON_TOKEN_NUMBER ||
          jalon_analysis_is (analysis, i, JALON_FUNCTION_NUMBER));
}

static gboolean
has_history (const JalonAnalysis *analysis, JalonSpan span)
{
  for (guint i = span.first; i < span.last; i++)
    if (jalon_analysis_is (analysis, i, JALON_FUNCTION_HISTORY) || is_years_ago (analysis, i))
      return TRUE;
  return FALSE;
}

/* Days from the article within which what has a day is news. */
#define NEWS 31

/* "marched ON FRIDAY on the anniversary of": a day of news. */
static gboolean
has_day_of_news (JalonSpan span, const GArray *whens, gint32 article_end)
{
  for (guint i = 0; i < whens->len; i++)
    {
      const JalonWhen *when = &g_array_index (whens, JalonWhen, i);

      if (when->first >= span.first && when->last <= span.last && when->precision == JALON_TIME_DAY &&
          when->end != JALON_DAY_NONE && article_end != JALON_DAY_NONE && when->end <= article_end &&
          when->end >= article_end - NEWS)
        return TRUE;
    }
  return FALSE;
}

/* So many words before it an occasion is that of an anniversary: "à l'OCCASION du trentième anniversaire". */
#define OCCASION 4

/* "marked the ANNIVERSARY of the attack": what is told is long over; what is done on the occasion of it is not. */
static gboolean
remembers (const JalonAnalysis *analysis, JalonSpan span)
{
  guint occasion = G_MAXUINT;

  for (guint i = span.first; i < span.last; i++)
    {
      if (jalon_analysis_is_in (analysis, i, JALON_SET_OCCASION))
        occasion = i;
      if (jalon_analysis_is_in (analysis, i, JALON_SET_MEMORY) && (occasion == G_MAXUINT || i - occasion > OCCASION))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_history (const JalonAnalysis *analysis, JalonSpan span, const GArray *whens, gint32 article_end)
{
  if (!has_history (analysis, span) || (has_day_of_news (span, whens, article_end) && !remembers (analysis, span)))
    return FALSE;
  span.last = end_before_apology (analysis, span);
  return has_history (analysis, span);
}

static gboolean
is_question (const JalonAnalysis *analysis, JalonSpan span)
{
  for (guint i = span.last; i-- > span.first;)
    if (jalon_tokens_is (analysis->tokens, i, "?"))
      return TRUE;
  return FALSE;
}

/* One "cup" or "league" may be anything, the Arab League among it; two are sport. */
static gboolean
is_sport (const JalonAnalysis *analysis, JalonSpan span)
{
  return count_function (analysis, span, JALON_FUNCTION_SPORT) > 0 ||
         count_function (analysis, span, JALON_FUNCTION_SPORT_HINT) > 1;
}

/**
 * jalon_filter_drops_sentence:
 * @whens: (element-type JalonWhen): of the text that the sentence is of
 * @article_end: the day of the article, or JALON_DAY_NONE
 *
 * Questions, history without a day of the last weeks, sport and business tell of no event.
 */
gboolean
jalon_filter_drops_sentence (const JalonAnalysis *analysis, JalonSpan sentence, const GArray *whens, gint32 article_end)
{
  return is_question (analysis, sentence) || is_history (analysis, sentence, whens, article_end) ||
         has_score (analysis, sentence, whens) || is_sport (analysis, sentence) ||
         count_function (analysis, sentence, JALON_FUNCTION_BUSINESS) > 0;
}
