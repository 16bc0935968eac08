/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts sentences into clauses, and finds what stands after a verb.
 */

#include "config.h"

#include "jalon-clauses-private.h"

#include "jalon-noun-usage.h"

#include <string.h>

#define FINITE                                                                                                         \
  (JALON_TENSE_BIT (JALON_TENSE_PRESENT) | JALON_TENSE_BIT (JALON_TENSE_PAST) | JALON_TENSE_BIT (JALON_TENSE_FUTURE) | \
   JALON_TENSE_BIT (JALON_TENSE_CONDITIONAL))

static gboolean
is_dash (const JalonAnalysis *analysis, guint i)
{
  return jalon_tokens_is (analysis->tokens, i, "—") || jalon_tokens_is (analysis->tokens, i, "–");
}

gboolean
jalon_clauses_is_auxiliary (const JalonAnalysis *analysis, guint i)
{
  return jalon_analysis_is (analysis, i, JALON_FUNCTION_BE) || jalon_analysis_is (analysis, i, JALON_FUNCTION_HAVE);
}

static gboolean
is_pronominal_relative (const JalonAnalysis *analysis, guint i)
{
  return jalon_analysis_is (analysis, i, JALON_FUNCTION_RELATIVE) && !jalon_tokens_is (analysis->tokens, i, "it") &&
         !jalon_tokens_is (analysis->tokens, i, "they");
}

static void
open_clause (GArray *clauses, guint at, JalonClauseKind kind, guint resumes)
{
  JalonClause *current = &g_array_index (clauses, JalonClause, clauses->len - 1);
  JalonClause  clause = { at, current->last, kind, resumes };

  if (current->first == at)
    {
      current->kind = kind;
      current->resumes = resumes;
      return;
    }
  current->last = at;
  g_array_append_val (clauses, clause);
}

/* Whether the token is a finite verb; an English present only where a subject can stand before it. */
gboolean
jalon_clauses_is_finite (const JalonAnalysis *analysis, guint i)
{
  if (analysis->lang == JALON_LANG_FR)
    return jalon_analysis_is_verb (analysis, i, FINITE);
  return jalon_analysis_is_verb (analysis, i, FINITE & ~JALON_TENSE_BIT (JALON_TENSE_PRESENT)) ||
         (jalon_analysis_is_verb (analysis, i, JALON_TENSE_BIT (JALON_TENSE_PRESENT)) &&
          !jalon_noun_usage_is_english (analysis, i, JALON_TENSE_PRESENT));
}

/* After ", qui ... ," a verb takes the main clause up again. */
static gboolean
resumes_main (const JalonAnalysis *analysis, guint comma, guint end)
{
  for (guint i = comma + 1; i < MIN (end, comma + 3); i++)
    {
      if (jalon_clauses_is_auxiliary (analysis, i) || jalon_clauses_is_finite (analysis, i))
        return TRUE;
      if (jalon_tokens_get (analysis->tokens, i)->upper)
        return FALSE;
    }
  return FALSE;
}

/* The mention that begins at a token or just after it, past an article; NULL where none does. */
static const JalonMention *
get_mention_at (const JalonAnalysis *analysis, guint at)
{
  guint last = at + (jalon_analysis_is (analysis, at, JALON_FUNCTION_ARTICLES) ? 1 : 0);

  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);

      if (mention->first >= at && mention->first <= last && mention->prep == NULL)
        return mention;
    }
  return NULL;
}

static const JalonMention *
get_mention_before (const JalonAnalysis *analysis, guint end)
{
  for (guint i = 0; i < analysis->mentions->len; i++)
    if (jalon_analysis_mention (analysis, i)->last == end)
      return jalon_analysis_mention (analysis, i);
  return NULL;
}

gboolean
jalon_clauses_has_finite (const JalonAnalysis *analysis, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (jalon_clauses_is_auxiliary (analysis, i) || jalon_clauses_is_finite (analysis, i))
      return TRUE;
  return FALSE;
}

/* "aid to Afghanistan, AND THE UNITED STATES IMPOSED ...": a subject with a verb of its own begins another
 * clause. A name right before, without a preposition, would make it a list: "said Mali and Niger signed". */
static gboolean
joins_clause (const JalonAnalysis *analysis, guint first, guint at, guint end)
{
  guint               before = at > first && jalon_tokens_is (analysis->tokens, at - 1, ",") ? at - 1 : at;
  const JalonMention *neighbour = get_mention_before (analysis, before);
  const JalonMention *subject = at + 1 < end ? get_mention_at (analysis, at + 1) : NULL;

  if (subject == NULL || subject->last >= end || (neighbour != NULL && (neighbour->prep == NULL || before == at)))
    return FALSE;
  return (jalon_clauses_is_auxiliary (analysis, subject->last) || jalon_clauses_is_finite (analysis, subject->last)) &&
         jalon_clauses_has_finite (analysis, first, before);
}

/* "The two countries THEN closed": it begins no clause. */
static gboolean
is_adverb_before_verb (const JalonAnalysis *analysis, guint i)
{
  return jalon_tokens_is (analysis->tokens, i, "then") &&
         jalon_analysis_is_verb (analysis, i + 1, JALON_TENSE_BIT (JALON_TENSE_PAST));
}

/**
 * jalon_clauses_list:
 * @sentence: of the analysis' tokens
 *
 * Returns: (transfer full): its clauses, which cover it without gaps
 */
GArray *
jalon_clauses_list (const JalonAnalysis *analysis, JalonSpan sentence)
{
  GArray     *clauses = g_array_new (FALSE, FALSE, sizeof (JalonClause));
  JalonClause whole = { sentence.first, sentence.last, JALON_CLAUSE_MAIN, 0 };
  guint       main_clause = 0;

  g_array_append_val (clauses, whole);
  for (guint i = sentence.first; i < sentence.last; i++)
    {
      JalonClause *current = &g_array_index (clauses, JalonClause, clauses->len - 1);

      if (jalon_tokens_is (analysis->tokens, i, ";") || jalon_tokens_is (analysis->tokens, i, ":"))
        {
          open_clause (clauses, i, JALON_CLAUSE_SUBORDINATE, 0);
          main_clause = clauses->len - 1;
        }
      else if (is_dash (analysis, i) || jalon_tokens_is (analysis->tokens, i, "(") ||
               jalon_tokens_is (analysis->tokens, i, ")"))
        {
          gboolean closing = current->kind == JALON_CLAUSE_ASIDE || jalon_tokens_is (analysis->tokens, i, ")");

          open_clause (clauses, i, closing ? JALON_CLAUSE_RESUMED : JALON_CLAUSE_ASIDE, main_clause);
        }
      else if (jalon_tokens_is (analysis->tokens, i, ",") && current->kind == JALON_CLAUSE_RELATIVE &&
               resumes_main (analysis, i, sentence.last))
        open_clause (clauses, i, JALON_CLAUSE_RESUMED, main_clause);
      else if (jalon_analysis_is (analysis, i, JALON_FUNCTION_SUBORDINATE) &&
               !jalon_analysis_is (analysis, i - (i > 0), JALON_FUNCTION_SUBORDINATE) &&
               !is_adverb_before_verb (analysis, i))
        {
          open_clause (clauses, i, JALON_CLAUSE_SUBORDINATE, 0);
          main_clause = clauses->len - 1;
        }
      else if (jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION) &&
               joins_clause (analysis, current->first, i, sentence.last))
        {
          open_clause (clauses, i, JALON_CLAUSE_SUBORDINATE, 0);
          main_clause = clauses->len - 1;
        }
      else if (is_pronominal_relative (analysis, i) && i > current->first)
        open_clause (clauses, i, JALON_CLAUSE_RELATIVE, main_clause);
    }
  return clauses;
}

guint
jalon_clauses_find (const GArray *clauses, guint token)
{
  guint i = 0;

  while (i + 1 < clauses->len && g_array_index (clauses, JalonClause, i).last <= token)
    i++;
  return i;
}

static gboolean
is_among (const GPtrArray *preps, const char *prep)
{
  for (guint i = 0; preps != NULL && i < preps->len; i++)
    if (g_strcmp0 (g_ptr_array_index (preps, i), prep) == 0)
      return TRUE;
  return FALSE;
}

/* ", THE TURKISH MINISTRY said": who tells it, after all that is told. */
static gboolean
is_speaker_after (const JalonAnalysis *analysis, const JalonMention *mention)
{
  guint first = mention->first;

  while (first > 0 && jalon_analysis_is (analysis, first - 1, JALON_FUNCTION_ARTICLES))
    first--;
  return first > 0 && jalon_tokens_is (analysis->tokens, first - 1, ",") &&
         jalon_analysis_is (analysis, mention->last, JALON_FUNCTION_SAYING);
}

int
jalon_clauses_find_mention (const JalonAnalysis *analysis, guint from, guint to, const GPtrArray *preps)
{
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);

      if (mention->core < from || mention->core >= to || is_speaker_after (analysis, mention))
        continue;
      if (preps != NULL ? is_among (preps, mention->prep)
                        : (mention->prep == NULL || mention->prep_first < from || strcmp (mention->prep, "de") == 0 ||
                           strcmp (mention->prep, "of") == 0))
        return i;
    }
  return -1;
}

static gboolean
has_auxiliary (const JalonAnalysis *analysis, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (jalon_analysis_is (analysis, i, JALON_FUNCTION_HAVE))
      return TRUE;
  return FALSE;
}

guint
jalon_clauses_find_end (const JalonAnalysis *analysis, const GArray *clauses, guint from)
{
  const JalonClause *clause =
      &g_array_index (clauses, JalonClause, jalon_clauses_find (clauses, from > 0 ? from - 1 : 0));

  for (guint i = from; i < clause->last; i++)
    {
      gboolean joined =
          jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION) || jalon_tokens_is (analysis->tokens, i, ",");
      guint next = i + 1;

      if (!joined)
        continue;
      /* "a suspendu son aide ET GELÉ": it shares the auxiliary */
      if (analysis->lang == JALON_LANG_FR && jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION) &&
          next < clause->last && jalon_analysis_is_verb (analysis, next, JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE)) &&
          has_auxiliary (analysis, clause->first, from))
        return i;
      while (next < clause->last && (jalon_tokens_is (analysis->tokens, next, "en") ||
                                     jalon_analysis_is (analysis, next, JALON_FUNCTION_HAVE)))
        next++;
      if (next < clause->last &&
          (jalon_clauses_is_finite (analysis, next) ||
           jalon_analysis_is_verb (analysis, next, JALON_TENSE_BIT (JALON_TENSE_GERUND)) ||
           (next > i + 1 && jalon_analysis_is_verb (analysis, next, JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE)))))
        return i;
    }
  return clause->last;
}
