/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-lead.h"

#include "jalon-factuality.h"
#include "jalon-proposal.h"
#include "jalon-when.h"

/* A line of fewer words is a dateline, a byline or a caption. */
#define MIN_WORDS 8

/* Whether the time is a day on which what is told may have been. */
static gboolean
is_day (const JalonWhen *when, gint32 article_end)
{
  return when->precision == JALON_TIME_DAY && !when->bare && !when->anchored && when->relation == JALON_WHEN_AT &&
         when->end != JALON_DAY_NONE && when->end <= article_end;
}

/* The one day that the sentence tells, whatever else it says of time: "for several months"; %NULL where there is none,
 * or two. */
static const JalonWhen *
find_day (JalonSpan sentence, const GArray *whens, gint32 article_end)
{
  const JalonWhen *day = NULL;

  for (guint i = 0; i < whens->len; i++)
    {
      const JalonWhen *when = &g_array_index (whens, JalonWhen, i);

      if (when->first < sentence.first || when->last > sentence.last)
        continue;
      if (!is_day (when, article_end))
        continue;
      if (day != NULL && (day->start != when->start || day->end != when->end))
        return NULL;
      day = when;
    }
  return day;
}

/* The verb in whose clause the word stands, or the word that the sentence hangs on. */
static guint
find_clause (const JalonSentence *sentence, guint word)
{
  while (jalon_sentence_get (sentence, word)->head != JALON_TREE_NONE &&
         jalon_sentence_get (sentence, word)->upos != JALON_UPOS_VERB)
    word = jalon_sentence_get (sentence, word)->head;
  return word;
}

/* "On Friday" may be all that the sentence hangs on, by the parser; "has just HANDED OVER" is told by its main clause.
 */
static gboolean
is_main_clause (const JalonSentence *sentence, guint clause)
{
  while (jalon_sentence_get (sentence, clause)->head != JALON_TREE_NONE &&
         (jalon_sentence_get (sentence, clause)->deprel == JALON_DEPREL_CONJ ||
          jalon_sentence_get (sentence, clause)->deprel == JALON_DEPREL_XCOMP ||
          jalon_sentence_get (sentence, clause)->deprel == JALON_DEPREL_PARATAXIS))
    clause = jalon_sentence_get (sentence, clause)->head;
  return jalon_sentence_get (sentence, clause)->head == JALON_TREE_NONE;
}

/* "SAID on Friday that", "ANNOUNCED on Friday": the day of saying. */
static gboolean
is_saying (const JalonSentence *sentence, guint clause)
{
  static const guint says = JALON_GOVERNS_SAID | JALON_GOVERNS_ALLEGED | JALON_GOVERNS_DENIED | JALON_GOVERNS_PLANNED;

  return (jalon_factuality_get_government (sentence, clause) & says) != 0 ||
         jalon_tree_find_child (sentence->tree, clause, JALON_DEPREL_BIT (JALON_DEPREL_CCOMP)) != JALON_TREE_NONE;
}

/**
 * jalon_lead_read:
 * @sentence: the next one of the text below the headline
 * @whens: (element-type JalonWhen): of the text that it is of
 * @article_end: last day that the article may be of, or JALON_DAY_NONE
 *
 * Notes the day of the lead, where it is the first sentence and its main clause tells one day alone.
 */
void
jalon_lead_read (JalonLead *self, const JalonSentence *sentence, const GArray *whens, gint32 article_end)
{
  const JalonTree *tree = sentence->tree;
  const JalonWhen *day;
  guint            clause;

  if (self->is_read || tree->sentence.last - tree->sentence.first < MIN_WORDS)
    return;
  self->is_read = TRUE;
  day = article_end != JALON_DAY_NONE ? find_day (tree->sentence, whens, article_end) : NULL;
  if (day == NULL || jalon_tree_get_word (tree, day->first) == JALON_TREE_NONE)
    return;
  clause = find_clause (sentence, jalon_tree_get_word (tree, day->first));
  if (!is_main_clause (sentence, clause))
    return;
  self->is_saying = is_saying (sentence, clause);
  self->time.precision = JALON_TIME_DAY;
  self->time.start = day->start;
  self->time.end = day->end;
  self->start = jalon_tokens_get (tree->tokens, day->first)->start;
  self->end = jalon_tokens_get (tree->tokens, day->last - 1)->end;
  self->last = jalon_tokens_get (tree->tokens, tree->sentence.last - 1)->end;
}

/* What is done by saying it is done on the day on which it is said. */
static gboolean
is_done_by_saying (JalonEventType type)
{
  static const guint types = 1u << JALON_EVENT_ACCUSE | 1u << JALON_EVENT_REQUEST | 1u << JALON_EVENT_REJECT |
                             1u << JALON_EVENT_THREATEN | 1u << JALON_EVENT_AGREE;

  return (types & 1u << type) != 0;
}

/* Whether it has happened, and nothing says when. */
static gboolean
is_undated (const JalonProposal *proposal)
{
  return proposal->status == JALON_STATUS_OCCURRED && proposal->time.precision == JALON_TIME_UNKNOWN &&
         proposal->time.start == JALON_DAY_NONE && proposal->time.words == NULL;
}

/* So far behind the day of the lead, in bytes, what is told is still of it: two sentences. */
#define REACH 300

/* Whether it was in a town that the lead does not name. */
static gboolean
is_elsewhere (const JalonLead *self, const char *text, const JalonProposal *proposal)
{
  return (proposal->precision == JALON_PRECISION_CITY || proposal->precision == JALON_PRECISION_NEAR_CITY) &&
         proposal->place_name != NULL &&
         g_strstr_len (text + self->start, self->last - self->start, proposal->place_name) == NULL;
}

/* Violence, arrests or unrest that the sentences behind the day of the lead go on to tell, as news. */
static gboolean
goes_on (const JalonLead *self, const char *text, const JalonProposal *proposal)
{
  static const guint types = 1u << JALON_EVENT_ASSAULT | 1u << JALON_EVENT_COERCE | 1u << JALON_EVENT_PROTEST;
  gsize              start;

  if ((types & 1u << proposal->type) == 0 || proposal->background || proposal->evidence->len == 0)
    return FALSE;
  start = g_array_index (proposal->evidence, JalonEvidence, 0).start;
  return start >= self->last && start - self->start < REACH && !is_elsewhere (self, text, proposal);
}

/**
 * jalon_lead_date:
 * @text: of the article
 * @proposals: (element-type JalonProposal): of the article, joined
 *
 * A headline tells what the sentence below it tells: where it says no day, that of the lead is meant. So it is of what
 * the sentences right behind that day go on to tell.
 */
void
jalon_lead_date (const JalonLead *self, const char *text, const GPtrArray *proposals)
{
  for (guint i = 0; self->time.precision == JALON_TIME_DAY && i < proposals->len; i++)
    {
      JalonProposal *proposal = g_ptr_array_index (proposals, i);

      if (!is_undated (proposal) ||
          (proposal->reference != JALON_REFERENCE_HEADING && !goes_on (self, text, proposal)) ||
          (self->is_saying && !is_done_by_saying (proposal->type)))
        continue;
      jalon_time_clear (&proposal->time);
      jalon_time_copy (&proposal->time, &self->time);
      proposal->time.words = g_strndup (text + self->start, self->end - self->start);
      jalon_proposal_add_reason (proposal, "time", "lead", self->start, self->end);
    }
}
