/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts sentences into clauses, and finds subjects and objects by position:
 * what stands before the verb without a preposition does it, what stands
 * after suffers it.
 */

#include "config.h"

#include "jalon-clauses.h"

#include "jalon-reading.h"

#include <string.h>

#define FINITE (JALON_TENSE_BIT (JALON_TENSE_PRESENT) | JALON_TENSE_BIT (JALON_TENSE_PAST) | JALON_TENSE_BIT (JALON_TENSE_FUTURE) | JALON_TENSE_BIT (JALON_TENSE_CONDITIONAL))

static gboolean
is_dash (const JalonAnalysis *analysis,
         guint                i)
{
  return jalon_tokens_is (analysis->tokens, i, "—") || jalon_tokens_is (analysis->tokens, i, "–");
}

static gboolean
is_auxiliary (const JalonAnalysis *analysis,
              guint                i)
{
  return jalon_analysis_is (analysis, i, JALON_FUNCTION_BE) || jalon_analysis_is (analysis, i, JALON_FUNCTION_HAVE);
}

static gboolean
is_pronominal_relative (const JalonAnalysis *analysis,
                        guint                i)
{
  return jalon_analysis_is (analysis, i, JALON_FUNCTION_RELATIVE) && !jalon_tokens_is (analysis->tokens, i, "it") && !jalon_tokens_is (analysis->tokens, i, "they");
}

static void
open_clause (GArray         *clauses,
             guint           at,
             JalonClauseKind kind,
             guint           resumes)
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
static gboolean
is_finite (const JalonAnalysis *analysis,
           guint                i)
{
  if (analysis->lang == JALON_LANG_FR)
    return jalon_analysis_is_verb (analysis, i, FINITE);
  return jalon_analysis_is_verb (analysis, i, FINITE & ~JALON_TENSE_BIT (JALON_TENSE_PRESENT)) || (jalon_analysis_is_verb (analysis, i, JALON_TENSE_BIT (JALON_TENSE_PRESENT)) && !jalon_reading_is_english_noun (analysis, i, JALON_TENSE_PRESENT));
}

/* After ", qui ... ," a verb takes the main clause up again. */
static gboolean
resumes_main (const JalonAnalysis *analysis,
              guint                comma,
              guint                end)
{
  for (guint i = comma + 1; i < MIN (end, comma + 3); i++)
    {
      if (is_auxiliary (analysis, i) || is_finite (analysis, i))
        return TRUE;
      if (jalon_tokens_get (analysis->tokens, i)->upper)
        return FALSE;
    }
  return FALSE;
}

/* The mention that begins at a token or just after it, past an article; NULL where none does. */
static const JalonMention *
get_mention_at (const JalonAnalysis *analysis,
                guint                at)
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
get_mention_before (const JalonAnalysis *analysis,
                    guint                end)
{
  for (guint i = 0; i < analysis->mentions->len; i++)
    if (jalon_analysis_mention (analysis, i)->last == end)
      return jalon_analysis_mention (analysis, i);
  return NULL;
}

static gboolean
has_finite (const JalonAnalysis *analysis,
            guint                from,
            guint                to)
{
  for (guint i = from; i < to; i++)
    if (is_auxiliary (analysis, i) || is_finite (analysis, i))
      return TRUE;
  return FALSE;
}

/* "aid to Afghanistan, AND THE UNITED STATES IMPOSED ...": a subject with a verb of its own begins another
 * clause. A name right before, without a preposition, would make it a list: "said Mali and Niger signed". */
static gboolean
joins_clause (const JalonAnalysis *analysis,
              guint                first,
              guint                at,
              guint                end)
{
  guint               before = at > first && jalon_tokens_is (analysis->tokens, at - 1, ",") ? at - 1 : at;
  const JalonMention *neighbour = get_mention_before (analysis, before);
  const JalonMention *subject = at + 1 < end ? get_mention_at (analysis, at + 1) : NULL;

  if (subject == NULL || subject->last >= end || (neighbour != NULL && (neighbour->prep == NULL || before == at)))
    return FALSE;
  return (is_auxiliary (analysis, subject->last) || is_finite (analysis, subject->last)) && has_finite (analysis, first, before);
}

/**
 * jalon_clauses_list:
 * @sentence: of the analysis' tokens
 *
 * Returns: (transfer full): its clauses, which cover it without gaps
 */
GArray *
jalon_clauses_list (const JalonAnalysis *analysis,
                    JalonSpan            sentence)
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
      else if (is_dash (analysis, i) || jalon_tokens_is (analysis->tokens, i, "(") || jalon_tokens_is (analysis->tokens, i, ")"))
        {
          gboolean closing = current->kind == JALON_CLAUSE_ASIDE || jalon_tokens_is (analysis->tokens, i, ")");

          open_clause (clauses, i, closing ? JALON_CLAUSE_RESUMED : JALON_CLAUSE_ASIDE, main_clause);
        }
      else if (jalon_tokens_is (analysis->tokens, i, ",") && current->kind == JALON_CLAUSE_RELATIVE && resumes_main (analysis, i, sentence.last))
        open_clause (clauses, i, JALON_CLAUSE_RESUMED, main_clause);
      else if (jalon_analysis_is (analysis, i, JALON_FUNCTION_SUBORDINATE) && !jalon_analysis_is (analysis, i - (i > 0), JALON_FUNCTION_SUBORDINATE))
        {
          open_clause (clauses, i, JALON_CLAUSE_SUBORDINATE, 0);
          main_clause = clauses->len - 1;
        }
      else if (jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION) && joins_clause (analysis, current->first, i, sentence.last))
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
jalon_clauses_find (const GArray *clauses,
                    guint         token)
{
  guint i = 0;

  while (i + 1 < clauses->len && g_array_index (clauses, JalonClause, i).last <= token)
    i++;
  return i;
}

/* A mention after an earlier verb of the same clause, before "et" or a comma, is that verb's object. */
static gboolean
is_object_of_earlier_verb (const JalonAnalysis *analysis,
                           const JalonClause   *clause,
                           const JalonMention  *mention,
                           guint                verb)
{
  gboolean joined = FALSE;
  gboolean earlier = FALSE;

  for (guint i = mention->last; i < verb; i++)
    if (jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION) || jalon_tokens_is (analysis->tokens, i, ",") || jalon_tokens_is (analysis->tokens, i, "en"))
      joined = TRUE;
  for (guint i = clause->first; i < mention->first; i++)
    if (is_auxiliary (analysis, i) || (is_finite (analysis, i) || jalon_analysis_is_verb (analysis, i, JALON_TENSE_BIT (JALON_TENSE_GERUND))))
      earlier = TRUE;
  return joined && earlier;
}

static gboolean
can_be_subject (const JalonMention *mention)
{
  return mention->prep == NULL;
}

/* "The United States, Manila's treaty ally, condemned": who stands between the commas only tells who the first is. */
static gboolean
is_apposed (const JalonAnalysis *analysis,
            const JalonMention  *mention,
            const JalonMention  *before,
            guint                verb)
{
  guint first = mention->first;

  while (first > before->last && (jalon_analysis_is (analysis, first - 1, JALON_FUNCTION_ARTICLES) || jalon_analysis_is (analysis, first - 1, JALON_FUNCTION_NUMBER)))
    first--;
  if (first != before->last + 1 || !jalon_tokens_is (analysis->tokens, before->last, ",") || before->prep != NULL)
    return FALSE;
  for (guint i = mention->last; i < verb; i++)
    if (jalon_tokens_is (analysis->tokens, i, ","))
      return TRUE;
  return FALSE;
}

static int
last_mention_in (const JalonAnalysis *analysis,
                 const JalonClause   *clause,
                 guint                before,
                 gboolean             any,
                 gboolean             bare)
{
  for (guint i = analysis->mentions->len; i-- > 0;)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);

      if (mention->last > before || mention->first < clause->first)
        continue;
      /* a participle belongs to the noun beside it: "la mission soutenue par" is not of the country named before */
      if (any && bare && before - mention->last > 2)
        return -1;
      if (!any && i > 0 && is_apposed (analysis, mention, jalon_analysis_mention (analysis, i - 1), before))
        continue;
      if (any || (can_be_subject (mention) && !is_object_of_earlier_verb (analysis, clause, mention, before)))
        return i;
    }
  return -1;
}

static int
first_subject_after (const JalonAnalysis *analysis,
                     const JalonClause   *clause,
                     guint                after)
{
  gboolean comma = FALSE;
  guint    m = 0;

  for (guint i = after; i < clause->last; i++)
    {
      while (m < analysis->mentions->len && jalon_analysis_mention (analysis, m)->first < i)
        m++;
      comma = comma || jalon_tokens_is (analysis->tokens, i, ",");
      if (comma && m < analysis->mentions->len && jalon_analysis_mention (analysis, m)->first == i && can_be_subject (jalon_analysis_mention (analysis, m)))
        return m;
    }
  return -1;
}

static gboolean
is_object_relative (const JalonAnalysis *analysis,
                    const JalonClause   *clause)
{
  static const char *const objects[] = { "que", "qu'", "whom", NULL };

  return clause->kind == JALON_CLAUSE_RELATIVE && g_strv_contains (objects, jalon_tokens_get (analysis->tokens, clause->first)->norm) && jalon_analysis_is (analysis, clause->first + 1, JALON_FUNCTION_PRONOUN);
}

/* "qui", "who", "which": it stands for the noun right before. */
static gboolean
is_subject_relative (const JalonAnalysis *analysis,
                     const JalonClause   *clause)
{
  static const char *const subjects[] = { "qui", "who", "which", NULL };

  return g_strv_contains (subjects, jalon_tokens_get (analysis->tokens, clause->first)->norm);
}

static int
first_subject_before (const JalonAnalysis *analysis,
                      const JalonClause   *clause,
                      guint                before)
{
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);

      if (mention->first >= clause->first && mention->last < before && can_be_subject (mention))
        return i;
    }
  return -1;
}

/**
 * jalon_clauses_find_subject:
 *
 * For a passive this is who suffers the action. "Qui" stands for what is
 * before it; a gerund and a coordinated verb share the subject of the verb
 * before; a gerund that opens the sentence has the one that follows.
 */
int
jalon_clauses_find_subject (const JalonAnalysis  *analysis,
                            const GArray         *clauses,
                            const JalonVerbGroup *group)
{
  guint              c = jalon_clauses_find (clauses, group->verb);
  const JalonClause *clause = &g_array_index (clauses, JalonClause, c);
  int                found = last_mention_in (analysis, clause, group->first, group->bare_participle, group->bare_participle);

  /* "l'Algérie, qu'il accuse": the pronoun is whoever the clause before is about */
  if (found < 0 && is_object_relative (analysis, clause))
    return c > 0 ? first_subject_before (analysis, &g_array_index (clauses, JalonClause, 0), clause->first) : -1;
  while (found < 0 && c > 0 && (clause->kind == JALON_CLAUSE_RELATIVE || clause->kind == JALON_CLAUSE_RESUMED || group->tense == JALON_TENSE_GERUND))
    {
      gboolean relative = clause->kind == JALON_CLAUSE_RELATIVE;
      gboolean subject = relative && is_subject_relative (analysis, clause);
      guint    before = clause->first;

      c = clause->kind == JALON_CLAUSE_RESUMED ? clause->resumes : c - 1;
      clause = &g_array_index (clauses, JalonClause, c);
      found = last_mention_in (analysis, clause, MIN (before, clause->last), relative, FALSE);
      /* "Kinshasa refused to talk with the group, WHICH seized": whoever is named before another verb is not meant */
      if (found >= 0 && subject && has_finite (analysis, jalon_analysis_mention (analysis, found)->last, before))
        return -1;
    }
  if (found < 0 && (group->tense == JALON_TENSE_GERUND || group->bare_participle))
    found = first_subject_after (analysis, &g_array_index (clauses, JalonClause, jalon_clauses_find (clauses, group->verb)), group->last);
  return found;
}

static gboolean
is_among (const GPtrArray *preps,
          const char      *prep)
{
  for (guint i = 0; preps != NULL && i < preps->len; i++)
    if (g_strcmp0 (g_ptr_array_index (preps, i), prep) == 0)
      return TRUE;
  return FALSE;
}

int
jalon_clauses_find_mention (const JalonAnalysis *analysis,
                            guint                from,
                            guint                to,
                            const GPtrArray     *preps)
{
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);

      if (mention->core < from || mention->core >= to)
        continue;
      if (preps != NULL ? is_among (preps, mention->prep) : (mention->prep == NULL || mention->prep_first < from || strcmp (mention->prep, "de") == 0 || strcmp (mention->prep, "of") == 0))
        return i;
    }
  return -1;
}

static gboolean
has_auxiliary (const JalonAnalysis *analysis,
               guint                from,
               guint                to)
{
  for (guint i = from; i < to; i++)
    if (jalon_analysis_is (analysis, i, JALON_FUNCTION_HAVE))
      return TRUE;
  return FALSE;
}

guint
jalon_clauses_find_end (const JalonAnalysis *analysis,
                        const GArray        *clauses,
                        guint                from)
{
  const JalonClause *clause = &g_array_index (clauses, JalonClause, jalon_clauses_find (clauses, from > 0 ? from - 1 : 0));

  for (guint i = from; i < clause->last; i++)
    {
      gboolean joined = jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION) || jalon_tokens_is (analysis->tokens, i, ",");
      guint    next = i + 1;

      if (!joined)
        continue;
      /* "a suspendu son aide ET GELÉ": it shares the auxiliary */
      if (analysis->lang == JALON_LANG_FR && jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION) && next < clause->last && jalon_analysis_is_verb (analysis, next, JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE)) && has_auxiliary (analysis, clause->first, from))
        return i;
      while (next < clause->last && (jalon_tokens_is (analysis->tokens, next, "en") || jalon_analysis_is (analysis, next, JALON_FUNCTION_HAVE)))
        next++;
      if (next < clause->last && (is_finite (analysis, next) || jalon_analysis_is_verb (analysis, next, JALON_TENSE_BIT (JALON_TENSE_GERUND)) || (next > i + 1 && jalon_analysis_is_verb (analysis, next, JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE)))))
        return i;
    }
  return clause->last;
}
