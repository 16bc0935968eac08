/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts sentences into clauses, and finds subjects and objects by position:
 * what stands before the verb without a preposition does it, what stands
 * after suffers it.
 */

#include "config.h"

#include "jalon-clauses.h"

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

/* After ", qui ... ," a verb takes the main clause up again. */
static gboolean
resumes_main (const JalonAnalysis *analysis,
              guint                comma,
              guint                end)
{
  for (guint i = comma + 1; i < MIN (end, comma + 3); i++)
    {
      if (is_auxiliary (analysis, i) || jalon_analysis_is_verb (analysis, i, FINITE))
        return TRUE;
      if (jalon_tokens_get (analysis->tokens, i)->upper)
        return FALSE;
    }
  return FALSE;
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

static gboolean
is_skipped_in_group (const JalonAnalysis *analysis,
                     guint                i)
{
  const char *norm = jalon_tokens_get (analysis->tokens, i)->norm;

  return jalon_analysis_is (analysis, i, JALON_FUNCTION_NEGATION) || jalon_analysis_is (analysis, i, JALON_FUNCTION_ONGOING) || g_str_has_suffix (norm, "ment") || (g_str_has_suffix (norm, "ly") && strlen (norm) > 4) || strcmp (norm, "également") == 0 || strcmp (norm, "aussi") == 0 || strcmp (norm, "also") == 0 || strcmp (norm, "déjà") == 0 || strcmp (norm, "already") == 0 || strcmp (norm, "y") == 0 || strcmp (norm, "en") == 0 || strcmp (norm, "l'") == 0;
}

static void
read_auxiliary (const JalonAnalysis *analysis,
                guint                i,
                JalonVerbGroup      *group)
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
is_reflexive (const JalonAnalysis *analysis,
              guint                i)
{
  return analysis->lang == JALON_LANG_FR && (jalon_tokens_is (analysis->tokens, i, "se") || jalon_tokens_is (analysis->tokens, i, "s'"));
}

/* An infinitive stands alone, or a verb of going, deciding or a future before it makes it one. */
static void
read_infinitive (const JalonAnalysis *analysis,
                 JalonSpan            sentence,
                 JalonVerbGroup      *group)
{
  gboolean to = FALSE;

  group->bare_infinitive = group->tense == JALON_TENSE_INFINITIVE;
  for (guint i = group->first; i-- > sentence.first && i + 5 > group->first;)
    {
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_GOING) || (jalon_analysis_is (analysis, i, JALON_FUNCTION_FUTURE) && analysis->lang == JALON_LANG_EN))
        {
          group->future = TRUE;
          group->bare_infinitive = FALSE;
          group->first = i;
          return;
        }
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_MODAL) || (i + 1 == group->first && jalon_tokens_is (analysis->tokens, i, "to")))
        {
          group->bare_infinitive = TRUE;
          to = to || jalon_tokens_is (analysis->tokens, i, "to");
          if (!to)
            return;
        }
      if (jalon_tokens_get (analysis->tokens, i)->kind == JALON_TOKEN_PUNCTUATION)
        return;
    }
}

static void
read_negation (const JalonAnalysis *analysis,
               JalonSpan            sentence,
               JalonVerbGroup      *group)
{
  guint from = group->first > sentence.first + 3 ? group->first - 3 : sentence.first;

  for (guint i = from; i < group->last; i++)
    {
      gboolean ne = jalon_tokens_is (analysis->tokens, i, "ne") || jalon_tokens_is (analysis->tokens, i, "n'");

      if (ne || jalon_analysis_is (analysis, i, JALON_FUNCTION_NEGATING) || (analysis->lang == JALON_LANG_EN && jalon_analysis_is (analysis, i, JALON_FUNCTION_NEGATION)))
        group->negated = TRUE;
    }
}

/* "a rompu ... et expulsé": the second participle shares the auxiliary of the first. */
static gboolean
shares_auxiliary (const JalonAnalysis *analysis,
                  JalonSpan            sentence,
                  guint                verb)
{
  if (verb <= sentence.first || !jalon_analysis_is (analysis, verb - 1, JALON_FUNCTION_COORDINATION))
    return FALSE;
  for (guint i = verb - 1; i-- > sentence.first;)
    {
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_BE))
        return FALSE;
      if (jalon_analysis_is (analysis, i, JALON_FUNCTION_HAVE) && i + 1 < verb && jalon_analysis_is_verb (analysis, i + 1, JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE)))
        return TRUE;
    }
  return FALSE;
}

/* French verbs of going and becoming, and reflexive phrases, take "être" in the active. */
static gboolean
is_active_with_be (const JalonAnalysis *analysis,
                   guint                verb)
{
  static const char *const stems[] = { "arrivé", "parti", "entré", "venu", "allé", "tombé", "resté", "revenu", "retourné", "parvenu", "intervenu", "mort", "sorti", "rentré", "devenu", NULL };
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

  *group = (JalonVerbGroup){ verb, last, verb, tense, JALON_VOICE_ACTIVE, FALSE, tense == JALON_TENSE_CONDITIONAL, tense == JALON_TENSE_FUTURE, FALSE, FALSE, FALSE, FALSE, FALSE };
  if (tense == JALON_TENSE_PARTICIPLE || tense == JALON_TENSE_GERUND)
    for (guint i = verb; i-- > sentence.first && verb - i < 6;)
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
        else if (!is_skipped_in_group (analysis, i))
          break;
      }
  else if (verb > sentence.first && is_reflexive (analysis, verb - 1))
    group->reflexive = TRUE;
  /* "est arrivé", "se sont emparés": the auxiliary makes no passive of these */
  if (is_active_with_be (analysis, verb))
    {
      group->voice = JALON_VOICE_ACTIVE;
      auxiliary = TRUE;
    }
  group->bare_participle = tense == JALON_TENSE_PARTICIPLE && !auxiliary && !group->reflexive && !shares_auxiliary (analysis, sentence, verb);
  if (group->bare_participle)
    group->voice = JALON_VOICE_PASSIVE;
  if (tense == JALON_TENSE_INFINITIVE || (analysis->lang == JALON_LANG_EN && tense == JALON_TENSE_PRESENT))
    read_infinitive (analysis, sentence, group);
  read_negation (analysis, sentence, group);
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
    if (is_auxiliary (analysis, i) || jalon_analysis_is_verb (analysis, i, FINITE | JALON_TENSE_BIT (JALON_TENSE_GERUND)))
      earlier = TRUE;
  return joined && earlier;
}

static gboolean
can_be_subject (const JalonMention *mention)
{
  return mention->prep == NULL;
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

  while (found < 0 && c > 0 && (clause->kind == JALON_CLAUSE_RELATIVE || clause->kind == JALON_CLAUSE_RESUMED || group->tense == JALON_TENSE_GERUND))
    {
      gboolean relative = clause->kind == JALON_CLAUSE_RELATIVE;
      guint    before = clause->first;

      c = clause->kind == JALON_CLAUSE_RESUMED ? clause->resumes : c - 1;
      clause = &g_array_index (clauses, JalonClause, c);
      found = last_mention_in (analysis, clause, MIN (before, clause->last), relative, FALSE);
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
      while (next < clause->last && (jalon_tokens_is (analysis->tokens, next, "en") || jalon_analysis_is (analysis, next, JALON_FUNCTION_HAVE)))
        next++;
      if (next < clause->last && (jalon_analysis_is_verb (analysis, next, FINITE | JALON_TENSE_BIT (JALON_TENSE_GERUND)) || (next > i + 1 && jalon_analysis_is_verb (analysis, next, JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE)))))
        return i;
    }
  return clause->last;
}
