/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-follow-up.h"

#include "jalon-proposal.h"

#include <string.h>

/* So far behind the day, in bytes, what is told is still of it: some three sentences. */
#define REACH 450

/* How many events before it are looked at. */
#define MAX_BEFORE 8

/* Whether it has happened, and the text below the headline tells it as news. */
static gboolean
is_news (const JalonProposal *proposal)
{
  return (proposal->type == JALON_EVENT_ASSAULT || proposal->type == JALON_EVENT_PROTEST) &&
         proposal->status == JALON_STATUS_OCCURRED && proposal->reference != JALON_REFERENCE_HEADING &&
         !proposal->background && proposal->evidence->len > 0;
}

static gboolean
is_undated (const JalonProposal *proposal)
{
  return proposal->time.words == NULL && proposal->time.precision == JALON_TIME_UNKNOWN &&
         proposal->time.start == JALON_DAY_NONE;
}

static gboolean
has_day (const JalonProposal *proposal)
{
  return proposal->time.precision == JALON_TIME_DAY;
}

/* Nothing says where, or only in which state. */
static gboolean
is_unplaced (const JalonProposal *proposal)
{
  return proposal->precision == JALON_PRECISION_NONE || proposal->precision == JALON_PRECISION_COUNTRY;
}

static gboolean
has_town (const JalonProposal *proposal)
{
  return proposal->precision == JALON_PRECISION_CITY || proposal->precision == JALON_PRECISION_NEAR_CITY;
}

/* (nullable): the words that say the field of what was violence or unrest as well. */
static const JalonReason *
find_words (const JalonProposal *proposal, const char *field)
{
  if (proposal->status != JALON_STATUS_OCCURRED ||
      (proposal->type != JALON_EVENT_ASSAULT && proposal->type != JALON_EVENT_PROTEST))
    return NULL;
  for (guint i = 0; i < proposal->reasons->len; i++)
    {
      const JalonReason *reason = &g_array_index (proposal->reasons, JalonReason, i);

      if (strcmp (reason->field, field) == 0 && reason->end > reason->start)
        return reason;
    }
  return NULL;
}

static gboolean
names (const JalonProposal *proposal, const char *code)
{
  return jalon_parties_have (proposal->actors, code) || jalon_parties_have (proposal->recipients, code);
}

/* Whether nobody takes part in the first who does not in the second. */
static gboolean
is_of_same_people (const JalonProposal *a, const JalonProposal *b)
{
  const GArray *parties[] = { a->actors, a->recipients };

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    for (guint k = 0; k < parties[i]->len; k++)
      if (!names (b, g_array_index (parties[i], JalonProposalParty, k).code))
        return FALSE;
  return a->actors->len + a->recipients->len > 0;
}

/* Of what is in one state, where it is. */
static const char *
get_state (const JalonProposal *proposal)
{
  return proposal->place_codes->len == 1 ? g_ptr_array_index (proposal->place_codes, 0) : NULL;
}

static gboolean
is_in_other_state (const JalonProposal *a, const JalonProposal *b)
{
  return get_state (a) != NULL && get_state (b) != NULL && get_state (a) != get_state (b);
}

/* Whether @proposal goes on with what @before tells: of the same people, in no other town and at no other time. */
static gboolean
goes_on (const JalonProposal *proposal, const JalonProposal *before)
{
  if (proposal->place_name != NULL && before->place_name != NULL &&
      strcmp (proposal->place_name, before->place_name) != 0)
    return FALSE;
  if (!is_undated (proposal) && !is_undated (before) && proposal->time.start != before->time.start)
    return FALSE;
  return (proposal->type == before->type || before->type == JALON_EVENT_PROTEST) &&
         (is_of_same_people (proposal, before) || is_of_same_people (before, proposal));
}

typedef gboolean (*HasFunc) (const JalonProposal *proposal);

/* (nullable): what was told right before, of which the field is known, and that the event goes on with. */
static const JalonProposal *
find_before (const GPtrArray *proposals, guint index, const char *field, HasFunc has_field)
{
  const JalonProposal *proposal = g_ptr_array_index (proposals, index);
  gsize                start = g_array_index (proposal->evidence, JalonEvidence, 0).start;

  for (guint i = index; i-- > 0 && i + MAX_BEFORE >= index;)
    {
      const JalonProposal *before = g_ptr_array_index (proposals, i);
      const JalonReason   *words = has_field (before) ? find_words (before, field) : NULL;

      if (words != NULL && words->start < start && start - words->start <= REACH && goes_on (proposal, before))
        return before;
    }
  return NULL;
}

static void
date (const GPtrArray *proposals, guint index)
{
  JalonProposal       *proposal = g_ptr_array_index (proposals, index);
  const JalonProposal *before = find_before (proposals, index, "time", has_day);

  if (before == NULL)
    return;
  jalon_time_clear (&proposal->time);
  jalon_time_copy (&proposal->time, &before->time);
  jalon_proposal_take_reasons (proposal, before, "time");
}

static void
place (const GPtrArray *proposals, guint index)
{
  JalonProposal       *proposal = g_ptr_array_index (proposals, index);
  const JalonProposal *before = find_before (proposals, index, "place", has_town);

  if (before != NULL && !is_in_other_state (proposal, before))
    jalon_proposal_take_place (proposal, before);
}

/**
 * jalon_follow_up_settle:
 * @proposals: (element-type JalonProposal): of the article, joined, in its order
 *
 * "On Friday a man stabbed two people in Gao. Police SHOT HIM": violence that a text goes on to tell, of the same
 * people, was where and on the day that it has just named, unless it says another.
 */
void
jalon_follow_up_settle (const GPtrArray *proposals)
{
  for (guint i = 1; i < proposals->len; i++)
    {
      const JalonProposal *proposal = g_ptr_array_index (proposals, i);

      if (!is_news (proposal))
        continue;
      if (is_undated (proposal))
        date (proposals, i);
      if (is_unplaced (proposal))
        place (proposals, i);
    }
}
