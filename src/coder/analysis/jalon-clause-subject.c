/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds subjects by position: what stands before the verb without a
 * preposition does it.
 */

#include "config.h"

#include "jalon-clauses-private.h"

#include "jalon-mention-preposition.h"

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
    if (jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION) || jalon_tokens_is (analysis->tokens, i, ",") ||
        jalon_tokens_is (analysis->tokens, i, "en"))
      joined = TRUE;
  for (guint i = clause->first; i < mention->first; i++)
    if (jalon_clauses_is_auxiliary (analysis, i) ||
        (jalon_clauses_is_finite (analysis, i) ||
         jalon_analysis_is_verb (analysis, i, JALON_TENSE_BIT (JALON_TENSE_GERUND))))
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
is_apposed (const JalonAnalysis *analysis, const JalonMention *mention, const JalonMention *before, guint verb)
{
  guint first = mention->first;

  while (first > before->last && (jalon_analysis_is (analysis, first - 1, JALON_FUNCTION_ARTICLES) ||
                                  jalon_analysis_is (analysis, first - 1, JALON_FUNCTION_NUMBER)))
    first--;
  if (first != before->last + 1 || !jalon_tokens_is (analysis->tokens, before->last, ",") || before->prep != NULL)
    return FALSE;
  for (guint i = mention->last; i < verb; i++)
    if (jalon_tokens_is (analysis->tokens, i, ","))
      return TRUE;
  return FALSE;
}

static int
last_mention_in (const JalonAnalysis *analysis, const JalonClause *clause, guint before, gboolean any, gboolean bare)
{
  for (guint i = analysis->mentions->len; i-- > 0;)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);

      if (mention->last > before || mention->first < clause->first || jalon_mention_is_bystander (mention))
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
first_subject_after (const JalonAnalysis *analysis, const JalonClause *clause, guint after)
{
  gboolean comma = FALSE;
  guint    m = 0;

  for (guint i = after; i < clause->last; i++)
    {
      while (m < analysis->mentions->len && jalon_analysis_mention (analysis, m)->first < i)
        m++;
      comma = comma || jalon_tokens_is (analysis->tokens, i, ",");
      if (comma && m < analysis->mentions->len && jalon_analysis_mention (analysis, m)->first == i &&
          can_be_subject (jalon_analysis_mention (analysis, m)))
        return m;
    }
  return -1;
}

static gboolean
is_object_relative (const JalonAnalysis *analysis, const JalonClause *clause)
{
  static const char *const objects[] = { "que", "qu'", "whom", NULL };

  return clause->kind == JALON_CLAUSE_RELATIVE &&
         g_strv_contains (objects, jalon_tokens_get (analysis->tokens, clause->first)->norm) &&
         jalon_analysis_is (analysis, clause->first + 1, JALON_FUNCTION_PRONOUN);
}

/* "qui", "who", "which": it stands for the noun right before. */
static gboolean
is_subject_relative (const JalonAnalysis *analysis, const JalonClause *clause)
{
  static const char *const subjects[] = { "qui", "who", "which", NULL };

  return g_strv_contains (subjects, jalon_tokens_get (analysis->tokens, clause->first)->norm);
}

static int
first_subject_before (const JalonAnalysis *analysis, const JalonClause *clause, guint before)
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
jalon_clauses_find_subject (const JalonAnalysis *analysis, const GArray *clauses, const JalonVerbGroup *group)
{
  guint              c = jalon_clauses_find (clauses, group->verb);
  const JalonClause *clause = &g_array_index (clauses, JalonClause, c);
  int found = last_mention_in (analysis, clause, group->first, group->bare_participle, group->bare_participle);

  /* "l'Algérie, qu'il accuse": the pronoun is whoever the clause before is about */
  if (found < 0 && is_object_relative (analysis, clause))
    return c > 0 ? first_subject_before (analysis, &g_array_index (clauses, JalonClause, 0), clause->first) : -1;
  while (found < 0 && c > 0 &&
         (clause->kind == JALON_CLAUSE_RELATIVE || clause->kind == JALON_CLAUSE_RESUMED ||
          group->tense == JALON_TENSE_GERUND))
    {
      gboolean relative = clause->kind == JALON_CLAUSE_RELATIVE;
      gboolean subject = relative && is_subject_relative (analysis, clause);
      guint    before = clause->first;

      c = clause->kind == JALON_CLAUSE_RESUMED ? clause->resumes : c - 1;
      clause = &g_array_index (clauses, JalonClause, c);
      found = last_mention_in (analysis, clause, MIN (before, clause->last), relative, FALSE);
      /* "Kinshasa refused to talk with the group, WHICH seized": whoever is named before another verb is not meant */
      if (found >= 0 && subject &&
          jalon_clauses_has_finite (analysis, jalon_analysis_mention (analysis, found)->last, before))
        return -1;
    }
  if (found < 0 && (group->tense == JALON_TENSE_GERUND || group->bare_participle))
    found = first_subject_after (analysis,
                                 &g_array_index (clauses, JalonClause, jalon_clauses_find (clauses, group->verb)),
                                 group->last);
  return found;
}
