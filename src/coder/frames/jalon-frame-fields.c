/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-frame-fields.h"

#include "jalon-filters.h"
#include "jalon-frame-inference.h"
#include "jalon-frame-mode.h"
#include "jalon-frame-place.h"

#include <string.h>

static void
add_party_reason (JalonProposal *proposal, const JalonFrame *frame, const char *field, int mention)
{
  static const char *const rules[] = { "named", "capital", "demonym", "coreference", "inferred" };
  const JalonMention      *m = jalon_analysis_mention (frame->analysis, mention);

  jalon_proposal_add_reason (proposal,
                             field,
                             rules[m->found],
                             jalon_frame_byte_of (frame, m->first),
                             jalon_frame_end_of (frame, m->last));
  proposal->points += m->found == JALON_FOUND_NAMED ? 2 : 1;
}

static void
set_parties (JalonProposal *proposal, const JalonFrame *frame)
{
  if (frame->joined >= 0)
    {
      jalon_roles_said_add (proposal->actors, jalon_analysis_mention (frame->analysis, frame->joined), frame->analysis);
      add_party_reason (proposal, frame, "actor", frame->joined);
    }
  if (frame->actor >= 0)
    {
      jalon_roles_said_add (proposal->actors, jalon_analysis_mention (frame->analysis, frame->actor), frame->analysis);
      add_party_reason (proposal, frame, "actor", frame->actor);
    }
  if (frame->recipient >= 0)
    {
      jalon_roles_said_add (proposal->recipients,
                            jalon_analysis_mention (frame->analysis, frame->recipient),
                            frame->analysis);
      add_party_reason (proposal, frame, "recipient", frame->recipient);
    }
  proposal->reciprocal = frame->family->reciprocal ||
                         (frame->family->reciprocal_if_two && proposal->actors->len > 1 && frame->recipient < 0);
  if (proposal->reciprocal && frame->recipient >= 0 && !frame->family->swap)
    {
      jalon_roles_said_add (proposal->actors,
                            jalon_analysis_mention (frame->analysis, frame->recipient),
                            frame->analysis);
      g_array_set_size (proposal->recipients, 0);
    }
}

/* A closing state may not be its own recipient, nor a repeated party stand on both sides. */
static void
drop_own_recipients (JalonProposal *proposal)
{
  if (proposal->reciprocal || proposal->type == JALON_EVENT_ASSAULT || proposal->type == JALON_EVENT_PROTEST)
    return;
  for (guint i = proposal->recipients->len; i-- > 0;)
    for (guint k = 0; k < proposal->actors->len; k++)
      if (g_array_index (proposal->recipients, JalonProposalParty, i).code ==
          g_array_index (proposal->actors, JalonProposalParty, k).code)
        {
          g_array_remove_index (proposal->recipients, i);
          break;
        }
}

static gboolean
is_ongoing (const JalonFrame *frame)
{
  for (guint i = frame->sentence.first; i < frame->sentence.last; i++)
    if (jalon_analysis_is (frame->analysis, i, JALON_FUNCTION_ONGOING))
      return TRUE;
  return FALSE;
}

/* "selon une source militaire, ...": who says so, up to the next comma or verb. */
static void
set_according_to (JalonProposal *proposal, const JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;
  guint                first = frame->sentence.first;
  guint                last = 0;

  while (first < frame->sentence.last && !jalon_analysis_is (analysis, first, JALON_FUNCTION_ATTRIBUTION))
    first++;
  while (first < frame->sentence.last && jalon_analysis_is (analysis, first, JALON_FUNCTION_ATTRIBUTION))
    first++;
  for (last = first; last < frame->sentence.last; last++)
    if (jalon_tokens_get (analysis->tokens, last)->kind == JALON_TOKEN_PUNCTUATION ||
        jalon_analysis_is (analysis, last, JALON_FUNCTION_HAVE) ||
        jalon_analysis_is (analysis, last, JALON_FUNCTION_BE))
      break;
  if (last == first)
    return;
  proposal->according_to = g_strndup (analysis->text + jalon_frame_byte_of (frame, first),
                                      jalon_frame_end_of (frame, last) - jalon_frame_byte_of (frame, first));
  jalon_proposal_add_reason (proposal,
                             "status",
                             "according-to",
                             jalon_frame_byte_of (frame, first),
                             jalon_frame_end_of (frame, last));
}

static void
set_status (JalonProposal *proposal, const JalonFrame *frame)
{
  const JalonVerbGroup *group = &frame->group;
  const char           *rule = "past";

  proposal->status = JALON_STATUS_OCCURRED;
  if (group->conditional || jalon_filter_is_reported (frame->analysis, frame->sentence))
    {
      proposal->status = JALON_STATUS_ALLEGED;
      proposal->attributed = TRUE;
      rule = group->conditional ? "journalistic-conditional" : "reported-speech";
      set_according_to (proposal, frame);
    }
  else if (group->future || frame->family->announced)
    {
      proposal->status = JALON_STATUS_ANNOUNCED;
      rule = group->future ? "future" : "promise";
      if (group->future && frame->family->promise_in_future)
        {
          proposal->type = JALON_EVENT_AGREE;
          proposal->mode = NULL;
        }
    }
  else if (frame->family->ongoing && (group->progressive || group->tense == JALON_TENSE_PRESENT || is_ongoing (frame)))
    {
      proposal->status = JALON_STATUS_ONGOING;
      rule = "present";
    }
  jalon_proposal_add_reason (proposal,
                             "status",
                             rule,
                             jalon_frame_byte_of (frame, group->first),
                             jalon_frame_end_of (frame, group->last));
}

/* "will meet on Friday", "On 1 July it will close": the coming one, where the words alone mean the last; but not
 * "will meet, he said on Friday". */
static gboolean
is_told_ahead (const JalonFrame *frame, const JalonWhen *when)
{
  guint from = MIN (frame->group.last, when->last);
  guint to = MAX (frame->group.first, when->first);

  if (!frame->group.future || when->ahead_start == JALON_DAY_NONE)
    return FALSE;
  for (guint i = from; i < to; i++)
    if (jalon_analysis_is (frame->analysis, i, JALON_FUNCTION_SAYING))
      return FALSE;
  return TRUE;
}

static void
set_days (JalonProposal *proposal, const JalonFrame *frame, const JalonFrameState *state, const JalonWhen *when)
{
  gboolean ahead = is_told_ahead (frame, when);

  proposal->time.precision = when->precision;
  proposal->time.start = ahead ? when->ahead_start : when->start;
  proposal->time.end = ahead ? when->ahead_end : when->end;
  if (!when->anchored)
    return;
  proposal->time.precision = JALON_TIME_DAY;
  proposal->time.start = proposal->time.end = state->last_day + when->offset;
}

/* The expression of time nearest to the trigger, in its clause; else in the clause it goes on with. */
static const JalonWhen *
find_when (const JalonFrame *frame, const JalonFrameState *state)
{
  const JalonClause *clause =
      &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb));
  const JalonWhen *best = NULL;
  guint            best_distance = G_MAXUINT;

  for (guint i = 0; i < state->whens->len; i++)
    {
      const JalonWhen *when = &g_array_index (state->whens, JalonWhen, i);
      guint            distance =
          when->first > frame->group.verb ? when->first - frame->group.verb : frame->group.verb - when->first;
      gboolean here = when->first >= clause->first && when->first < clause->last;
      gboolean around = clause->kind == JALON_CLAUSE_RESUMED &&
                        when->first >= g_array_index (frame->clauses, JalonClause, clause->resumes).first &&
                        when->first < g_array_index (frame->clauses, JalonClause, clause->resumes).last;

      if ((here || around) && when->first >= frame->content && distance < best_distance)
        {
          best = when;
          best_distance = distance;
        }
    }
  return best;
}

/* What goes on, and what is still to come, is not over when the article appears. */
static gboolean
has_open_end (const JalonProposal *proposal)
{
  return proposal->status == JALON_STATUS_ONGOING || proposal->status == JALON_STATUS_ANNOUNCED;
}

static void
set_time (JalonProposal *proposal, const JalonFrame *frame, JalonFrameState *state)
{
  const JalonWhen *when = find_when (frame, state);

  if (when == NULL || (when->anchored && state->last_day == JALON_DAY_NONE))
    {
      proposal->time.end = has_open_end (proposal) ? JALON_DAY_NONE : state->article_end;
      proposal->time.precision = proposal->status == JALON_STATUS_ONGOING ? JALON_TIME_SINCE : JALON_TIME_UNKNOWN;
      jalon_proposal_add_reason (proposal, "time", "not-later-than-article", 0, 0);
      return;
    }
  set_days (proposal, frame, state, when);
  proposal->time.words = g_strndup (frame->analysis->text + jalon_frame_byte_of (frame, when->first),
                                    jalon_frame_end_of (frame, when->last) - jalon_frame_byte_of (frame, when->first));
  /* "in March ... the same day": what day that is nobody says */
  state->last_day = proposal->time.precision == JALON_TIME_DAY ? proposal->time.end : JALON_DAY_NONE;
  jalon_proposal_add_reason (proposal,
                             "time",
                             when->rule,
                             jalon_frame_byte_of (frame, when->first),
                             jalon_frame_end_of (frame, when->last));
  proposal->points++;
}

static void
widen (const JalonFrame *frame, int mention, guint *first, guint *last)
{
  const JalonMention *m = mention >= 0 ? jalon_analysis_mention (frame->analysis, mention) : NULL;

  if (m == NULL || m->first < frame->sentence.first || m->last > frame->sentence.last)
    return;
  *first = MIN (*first, m->first);
  *last = MAX (*last, m->last);
}

/* From the first to the last of the words the proposal rests on; commas and dots at its ends left out. */
static void
set_evidence (JalonProposal *proposal, const JalonFrame *frame)
{
  guint         first = frame->group.first;
  guint         last = MAX (frame->group.last, frame->to);
  JalonEvidence evidence;

  widen (frame, frame->actor, &first, &last);
  widen (frame, frame->recipient, &first, &last);
  while (last > first + 1 && jalon_tokens_get (frame->analysis->tokens, last - 1)->kind == JALON_TOKEN_PUNCTUATION)
    last--;
  while (first > frame->sentence.first && jalon_analysis_is (frame->analysis, first - 1, JALON_FUNCTION_ARTICLES) &&
         !jalon_analysis_is (frame->analysis, first - 1, JALON_FUNCTION_AT))
    first--;
  evidence.start = jalon_frame_byte_of (frame, first);
  evidence.end = jalon_frame_end_of (frame, last);
  g_array_append_val (proposal->evidence, evidence);
}

/* "son hôte", "his counterpart": the other party of the event before. */
static void
resolve_anaphora (JalonProposal *proposal, const JalonFrame *frame, const JalonFrameState *state)
{
  const JalonPhrases  *table = jalon_lexicon_get_anaphora (frame->analysis->lexicon, frame->analysis->lang);
  const JalonProposal *before =
      state->proposals->len > 0 ? g_ptr_array_index (state->proposals, state->proposals->len - 1) : NULL;

  if (before == NULL || proposal->recipients->len > 0 || (proposal->reciprocal && proposal->actors->len > 1))
    return;
  for (guint i = frame->group.last; i < frame->to; i++)
    {
      guint         n = 0;
      const GArray *found = jalon_phrases_match (table, frame->analysis->tokens, i, frame->to, &n);

      if (found == NULL || strcmp (g_array_index (found, JalonMeaning, 0).value, "states") == 0)
        continue;
      for (guint k = 0; k < before->recipients->len; k++)
        {
          JalonProposalParty party = g_array_index (before->recipients, JalonProposalParty, k);

          party.found = JALON_FOUND_COREFERENCE;
          g_array_append_val (proposal->reciprocal ? proposal->actors : proposal->recipients, party);
        }
      jalon_proposal_add_reason (proposal,
                                 "recipient",
                                 "coreference",
                                 jalon_frame_byte_of (frame, i),
                                 jalon_frame_end_of (frame, i + n));
      return;
    }
}

/**
 * jalon_frame_make_proposal:
 * @frame: a family whose conditions hold, its parties assigned
 *
 * Returns: (transfer full): the event it proposes
 */
JalonProposal *
jalon_frame_make_proposal (const JalonFrame *frame, guint sentence_number, JalonFrameState *state)
{
  JalonProposal     *proposal = jalon_proposal_new ();
  const JalonFamily *family = frame->family;

  proposal->family = family->id;
  proposal->type = family->type;
  proposal->mode = family->mode;
  proposal->codes = family->codes;
  proposal->closure = family->closure;
  proposal->site = family->site;
  proposal->trigger = frame->group.verb;
  proposal->sentence = sentence_number;
  proposal->points = frame->group.voice == JALON_VOICE_NOUN ? 1 : 2;
  proposal->points += frame->object != NULL;
  jalon_proposal_add_reason (proposal,
                             "type",
                             family->id,
                             jalon_frame_byte_of (frame, frame->group.verb),
                             jalon_frame_end_of (frame, frame->group.last));
  set_parties (proposal, frame);
  drop_own_recipients (proposal);
  set_status (proposal, frame);
  jalon_frame_set_place (proposal, frame);
  resolve_anaphora (proposal, frame, state);
  jalon_frame_infer_recipients (proposal, frame);
  drop_own_recipients (proposal);
  jalon_frame_inherit_recipients (proposal,
                                  state->proposals->len > 0
                                      ? g_ptr_array_index (state->proposals, state->proposals->len - 1)
                                      : NULL);
  jalon_frame_infer_actor (proposal, frame);
  jalon_frame_infer_crowd (proposal, frame);
  jalon_frame_refine_mode (proposal, frame);
  set_time (proposal, frame, state);
  set_evidence (proposal, frame);
  return proposal;
}

static gboolean
is_party (const GArray *parties, const JalonFrame *frame, int mention)
{
  const GPtrArray *codes = jalon_analysis_mention (frame->analysis, mention)->codes;

  for (guint i = 0; i < parties->len; i++)
    if (g_ptr_array_find ((GPtrArray *) codes, g_array_index (parties, JalonProposalParty, i).code, NULL))
      return TRUE;
  return FALSE;
}

static GArray *
copy_array (const GArray *array)
{
  return g_array_copy ((GArray *) array);
}

/**
 * jalon_frame_repeat_proposal:
 * @subject: index of the mention that does the same
 *
 * Who suffered it and now does the same does it to who began.
 *
 * Returns: (transfer full): the last proposal again, with another actor
 */
JalonProposal *
jalon_frame_repeat_proposal (const JalonFrame *frame, int subject, guint sentence_number, JalonFrameState *state)
{
  const JalonProposal *before = g_ptr_array_index (state->proposals, state->proposals->len - 1);
  JalonProposal       *proposal = jalon_proposal_new ();
  JalonFrame           own = *frame;

  for (guint i = state->proposals->len; i-- > 0;)
    {
      before = g_ptr_array_index (state->proposals, i);
      if (before->type != JALON_EVENT_ACCUSE)
        break;
    }
  proposal->family = before->family;
  proposal->type = before->type;
  proposal->mode = before->mode;
  proposal->codes = before->codes;
  proposal->closure = before->closure;
  proposal->status = before->status;
  proposal->trigger = frame->group.verb;
  proposal->sentence = sentence_number;
  proposal->points = 3;
  g_array_unref (proposal->recipients);
  proposal->recipients =
      copy_array (is_party (before->recipients, frame, subject) ? before->actors : before->recipients);
  own.actor = subject;
  own.recipient = -1;
  jalon_proposal_add_reason (proposal,
                             "type",
                             "ditto",
                             jalon_frame_byte_of (frame, frame->group.first),
                             jalon_frame_end_of (frame, frame->group.last));
  jalon_roles_said_add (proposal->actors, jalon_analysis_mention (frame->analysis, subject), frame->analysis);
  add_party_reason (proposal, frame, "actor", subject);
  drop_own_recipients (proposal);
  if (before->precision == JALON_PRECISION_AIRSPACE)
    jalon_frame_place_at_country (proposal, JALON_PRECISION_AIRSPACE, proposal->actors, "airspace-of-actor");
  set_time (proposal, frame, state);
  set_evidence (proposal, &own);
  return proposal;
}
