/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-time.h"

#include "jalon-event-clause.h"
#include "jalon-event-scope.h"
#include "jalon-time-grammar.h"

#include <string.h>

static guint
distance (guint a, guint b)
{
  return a > b ? a - b : b - a;
}

/* "On 2 May" in a text of 30 April is hardly a day of last year, nor of next year in a text of 4 May: so many days make
 * one reading near, so many the other far. */
#define NEAR_DAYS 31
#define FAR_DAYS 300

/* Whether the words leave the year open, and only the reading ahead of the article, not that before it, lies near. */
static gboolean
is_only_near_ahead (const JalonWhen *when, gint32 article_end)
{
  return when->ahead_end != JALON_DAY_NONE && article_end != JALON_DAY_NONE && when->end < article_end - FAR_DAYS &&
         when->ahead_start <= article_end + NEAR_DAYS;
}

/* As before, of the reading before the article. */
static gboolean
is_only_near_before (const JalonWhen *when, gint32 article_end)
{
  return when->ahead_end != JALON_DAY_NONE && article_end != JALON_DAY_NONE && when->end != JALON_DAY_NONE &&
         when->end >= article_end - NEAR_DAYS && when->ahead_start > article_end + FAR_DAYS;
}

/* "will visit", "is EXPECTED in Lima" */
static gboolean
is_to_come (const JalonTelling *self)
{
  return self->factuality.future || self->predicate->entry->announced;
}

/* "voted ON MONDAY to recognise": the day of deciding, which is over, whenever what is decided will be. */
static gboolean
is_day_of_deciding (const JalonTelling *self, const JalonWhen *when)
{
  const JalonSentence *sentence = self->sentence;
  guint                word = self->predicate->word;
  guint                above = jalon_sentence_get (sentence, word)->head;
  static const guint64 decided = JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_ADVCL);

  return above != JALON_TREE_NONE && (JALON_DEPREL_BIT (jalon_sentence_get (sentence, word)->deprel) & decided) != 0 &&
         when->first < jalon_sentence_get (sentence, word)->token &&
         jalon_sentence_get (sentence, above)->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PAST &&
         (jalon_factuality_get_government (sentence, above) & JALON_GOVERNS_PLANNED) != 0;
}

/* "a day before the date planned, 2 MAY, lifted": a day on the other side of the article. */
static gboolean
is_of_other_side (const JalonTelling *self, const JalonWhen *when)
{
  gint32 article_end = self->context->article_end;

  if (when->precision != JALON_TIME_DAY || when->relation != JALON_WHEN_AT)
    return FALSE;
  if (is_to_come (self))
    return is_only_near_before (when, article_end) && !is_day_of_deciding (self, when);
  return is_only_near_ahead (when, article_end);
}

/* Whether the time can be that of the event: one that it is not later than only where it is to come. */
static gboolean
can_date (const JalonTelling *self, const JalonWhen *when)
{
  if (when->anchored && self->context->reader->last_day == JALON_DAY_NONE)
    return FALSE;
  if (is_of_other_side (self, when))
    return FALSE;
  return when->relation <= JALON_WHEN_SINCE || self->factuality.fact == JALON_FACT_ANNOUNCED;
}

/* "the largest SINCE 1999": says what something is like, not since when it goes on. */
static gboolean
is_of_adjective (const JalonSentence *sentence, const JalonWhen *when, guint word)
{
  guint at = jalon_sentence_get (sentence, word)->head;

  if (when->relation != JALON_WHEN_SINCE)
    return FALSE;
  while (at != JALON_TREE_NONE &&
         (jalon_sentence_get (sentence, at)->upos == JALON_UPOS_NUM ||
          jalon_sentence_get (sentence, at)->features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES))
    at = jalon_sentence_get (sentence, at)->head;
  return at != JALON_TREE_NONE && jalon_sentence_get (sentence, at)->upos == JALON_UPOS_ADJ &&
         jalon_tree_find_child (sentence->tree, at, JALON_DEPREL_BIT (JALON_DEPREL_COP)) == JALON_TREE_NONE;
}

/* The nearest expression of time of the clause. */
static const JalonWhen *
find_own_when (const JalonTelling *self)
{
  const JalonWhen *best = NULL;
  guint            token = jalon_sentence_get (self->sentence, self->predicate->word)->token;

  for (guint i = 0; i < self->context->whens->len; i++)
    {
      const JalonWhen *when = &g_array_index (self->context->whens, JalonWhen, i);
      guint            word = jalon_tree_get_word (self->sentence->tree, when->first);

      if (word == JALON_TREE_NONE || !self->own[word] || !can_date (self, when) ||
          is_of_adjective (self->sentence, when, word))
        continue;
      if (best == NULL || distance (when->first, token) < distance (best->first, token))
        best = when;
    }
  return best;
}

/* "On | FRIDAY, the leaders who ...", "Early on FRIDAY, gunmen ...": the parser may hang all under the day. */
static gboolean
is_under_day (const JalonSentence *sentence, guint word)
{
  while (jalon_sentence_get (sentence, word)->head != JALON_TREE_NONE &&
         jalon_sentence_get (sentence, word)->features[JALON_FEATURE_CALENDAR] != JALON_CALENDAR_YES)
    word = jalon_sentence_get (sentence, word)->head;
  return jalon_sentence_get (sentence, word)->features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES;
}

/* Whether the clause of the event is a main one: nothing above it but what it is joined to. */
static gboolean
is_main_clause (const JalonTelling *self)
{
  guint at = jalon_event_clause_find_head (self->sentence, self->predicate->word);

  while (jalon_sentence_get (self->sentence, at)->head != JALON_TREE_NONE)
    {
      JalonDeprel deprel = jalon_sentence_get (self->sentence, at)->deprel;

      if (deprel != JALON_DEPREL_CONJ && deprel != JALON_DEPREL_PARATAXIS)
        return is_under_day (self->sentence, at);
      at = jalon_sentence_get (self->sentence, at)->head;
    }
  return TRUE;
}

/* How many tokens may stand before the time that opens a sentence: "On", "Dans la", "Early on a". */
#define OPENING 3

/* "ON FRIDAY, forty leaders, among them ..., criticised": said first, it is said of the main clauses. */
static const JalonWhen *
find_opening_when (const JalonTelling *self)
{
  guint first = self->sentence->tree->sentence.first;

  if (!is_main_clause (self))
    return NULL;
  for (guint i = 0; i < self->context->whens->len; i++)
    {
      const JalonWhen *when = &g_array_index (self->context->whens, JalonWhen, i);

      if (when->first >= first && when->first <= first + OPENING && when->precision == JALON_TIME_DAY && !when->bare &&
          when->relation <= JALON_WHEN_SINCE && can_date (self, when))
        return when;
    }
  return NULL;
}

/* The time of the clause itself, else of the one above that it shares. */
static const JalonWhen *
find_clause_when (const JalonTelling *self)
{
  g_autofree gboolean *own = jalon_telling_dup_own (self);
  const JalonWhen     *when;

  jalon_event_scope_mark_clause (self);
  when = find_own_when (self);
  jalon_telling_set_own (self, own);
  return when != NULL ? when : find_own_when (self);
}

/* "tension rose on Friday WHEN officers searched": a clause that tells what happened at the time of the one above. */
static gboolean
is_at_time_of_above (const JalonSentence *sentence, guint clause)
{
  const JalonTimeGrammar *grammar = jalon_time_grammar_get (sentence->analysis->lang);

  if (jalon_sentence_get (sentence, clause)->deprel != JALON_DEPREL_ADVCL &&
      jalon_sentence_get (sentence, clause)->deprel != JALON_DEPREL_CCOMP)
    return FALSE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, clause, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    if ((deprel == JALON_DEPREL_MARK || deprel == JALON_DEPREL_ADVMOD) &&
        jalon_time_grammar_is_in_set (grammar, jalon_sentence_get_norm (sentence, child), "when"))
      return TRUE;
  }
  return FALSE;
}

/* "adopted ON MONDAY a law BANNING it": what one thing does is done when it is done itself. */
static gboolean
is_done_with_above (const JalonSentence *sentence, guint clause)
{
  const JalonTreeWord *word = jalon_sentence_get (sentence, clause);

  return word->deprel == JALON_DEPREL_ACL && word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART &&
         word->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PRES &&
         jalon_sentence_get (sentence, word->head)->deprel == JALON_DEPREL_OBJ;
}

/* The time of a clause above that is also that of the event. */
static const JalonWhen *
find_when_above (const JalonTelling *self)
{
  const JalonSentence *sentence = self->sentence;
  guint                head = jalon_event_clause_find_head (sentence, self->predicate->word);

  /* "said ON FRIDAY that it rejected": the day of saying is that of what is done by saying it */
  if (self->predicate->entry->sense->said && self->factuality.speaker != JALON_TREE_NONE)
    jalon_event_clause_mark (sentence, self->factuality.speaker, self->own);
  else if (is_at_time_of_above (sentence, head))
    jalon_event_clause_mark (sentence, jalon_sentence_get (sentence, head)->head, self->own);
  else if (is_done_with_above (sentence, head))
    jalon_event_clause_mark (sentence,
                             jalon_sentence_get (sentence, jalon_sentence_get (sentence, head)->head)->head,
                             self->own);
  else
    return NULL;
  return find_own_when (self);
}

/* "On Monday they met AND SIGNED": the day of the verb before is that of the one joined to it. */
static const JalonWhen *
find_when (JalonTelling *self)
{
  const JalonSentence *sentence = self->sentence;
  const JalonWhen     *when = find_clause_when (self);
  guint                head = jalon_event_clause_find_head (sentence, self->predicate->word);

  while (when == NULL && jalon_sentence_get (sentence, head)->deprel == JALON_DEPREL_CONJ)
    {
      head = jalon_sentence_get (sentence, head)->head;
      jalon_event_clause_mark (sentence, head, self->own);
      when = find_own_when (self);
    }
  if (when == NULL && jalon_event_clause_mark_joined (self))
    when = find_own_when (self);
  if (when == NULL && jalon_event_scope_mark_same (self))
    when = find_own_when (self);
  if (when == NULL)
    when = find_when_above (self);
  return when != NULL ? when : find_opening_when (self);
}

/* "said ON MONDAY that it had": what is told had happened by the day on which it is told, else by the article's. */
static gint32
find_latest_day (const JalonTelling *self)
{
  g_autofree gboolean *own = NULL;
  const JalonWhen     *when;

  if (self->factuality.speaker == JALON_TREE_NONE)
    return self->context->article_end;
  own = jalon_telling_dup_own (self);
  memset (self->own, FALSE, self->sentence->tree->n_words * sizeof *self->own);
  jalon_event_clause_mark (self->sentence, self->factuality.speaker, self->own);
  when = find_own_when (self);
  jalon_telling_set_own (self, own);
  return when != NULL && when->relation == JALON_WHEN_AT && when->precision == JALON_TIME_DAY && !when->anchored &&
                 when->end < self->context->article_end
             ? when->end
             : self->context->article_end;
}

/* Nothing says when: what has happened is not later than the article. */
static void
leave_open (const JalonTelling *self, JalonProposal *proposal)
{
  proposal->time.end = proposal->status == JALON_STATUS_ANNOUNCED || proposal->status == JALON_STATUS_ONGOING
                           ? JALON_DAY_NONE
                           : find_latest_day (self);
  proposal->time.precision = proposal->status == JALON_STATUS_ONGOING ? JALON_TIME_SINCE : JALON_TIME_UNKNOWN;
  jalon_proposal_add_reason (proposal, "time", "not-later-than-article", 0, 0);
}

/* The days of a time, as the event lies to the article. */
static void
take_days (const JalonTelling *self, const JalonWhen *when, JalonTime *time)
{
  gboolean is_limit = when->relation > JALON_WHEN_SINCE;
  gboolean is_ahead =
      when->ahead_end != JALON_DAY_NONE && (is_limit || (is_to_come (self) && !is_day_of_deciding (self, when)));

  time->precision = is_limit ? JALON_TIME_UNKNOWN : when->precision;
  time->start = is_limit ? JALON_DAY_NONE : is_ahead ? when->ahead_start : when->start;
  time->end = is_ahead ? when->ahead_end : when->end;
  if (when->anchored)
    time->start = time->end = self->context->reader->last_day + when->offset;
  if (time->precision == JALON_TIME_DAY)
    self->context->reader->last_day = time->end;
}

/**
 * jalon_telling_set_time:
 * @proposal: its status set
 *
 * Sets when it was, by the clause, by what it is joined to, by who says so or by what opens the sentence.
 */
void
jalon_telling_set_time (JalonTelling *self, JalonProposal *proposal)
{
  const JalonWhen   *when = find_when (self);
  const JalonTokens *tokens = self->sentence->tree->tokens;
  gsize              start;
  gsize              end;

  if (when == NULL)
    {
      leave_open (self, proposal);
      return;
    }
  take_days (self, when, &proposal->time);
  start = jalon_tokens_get (tokens, when->first)->start;
  end = jalon_tokens_get (tokens, when->last - 1)->end;
  proposal->time.words = g_strndup (self->sentence->analysis->text + start, end - start);
  jalon_proposal_add_reason (proposal, "time", when->rule, start, end);
  proposal->points++;
}
