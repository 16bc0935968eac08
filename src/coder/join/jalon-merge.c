/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-merge.h"

#include "jalon-event-parties.h"
#include "jalon-merge-index.h"

#include <string.h>

static gboolean
shares_party (const GArray *a, const GArray *b)
{
  if (a->len == 0 && b->len == 0)
    return TRUE;
  for (guint i = 0; i < a->len; i++)
    if (jalon_parties_have (b, g_array_index (a, JalonProposalParty, i).code))
      return TRUE;
  return FALSE;
}

/* Whether the words say from when to when. */
static gboolean
is_bounded (const JalonTime *time)
{
  return time->precision != JALON_TIME_UNKNOWN && time->start != JALON_DAY_NONE && time->end != JALON_DAY_NONE;
}

/* The rule of a field that another telling completes. */
#define TOLD_AGAIN "told-again"

/* So many sentences further down "the attack" may be the one told last. */
#define MEANT 8

/* Days that what is told without a day may lie before the article, where it is told as news; a month that is over is
 * none. */
#define NEWS 31

/* "soldiers killed in Mosul" is news, "killed in March" is what it recalls: the former is only not later than the
 * article. */
static gboolean
is_recalled (const JalonTime *news, const JalonTime *other)
{
  return news->precision == JALON_TIME_UNKNOWN && news->words == NULL && news->end != JALON_DAY_NONE &&
         is_bounded (other) && other->end < news->end - (other->precision == JALON_TIME_MONTH ? 0 : NEWS);
}

/* "in February" is no day of June. @a is told first. */
static gboolean
times_agree (const JalonTime *a, const JalonTime *b)
{
  if (is_recalled (a, b))
    return FALSE;
  return !is_bounded (a) || !is_bounded (b) || (a->start <= b->end && b->start <= a->end);
}

static gboolean
is_within (const GArray *parties, const GArray *all)
{
  for (guint i = 0; i < parties->len; i++)
    if (!jalon_parties_have (all, g_array_index (parties, JalonProposalParty, i).code))
      return FALSE;
  return TRUE;
}

/* Where one telling leaves a party out, the other names it; where each names another, they are two events. */
static gboolean
parties_agree (const GArray *a, const GArray *b)
{
  return is_within (a, b) || is_within (b, a);
}

static gboolean
has_same_parties (const GArray *a, const GArray *b)
{
  return a->len == b->len && (a->len == 0 || shares_party (a, b));
}

/* A town has other names: "the Kenyan capital", "Nairobi". */
static gboolean
places_agree (const JalonProposal *a, const JalonProposal *b)
{
  if (a->town != NULL && a->town == b->town)
    return TRUE;
  return a->place_name == NULL || b->place_name == NULL || g_strcmp0 (a->place_name, b->place_name) == 0;
}

/* "An Israeli air strike killed two soldiers": one assault, told by its noun and by its verb. */
static gboolean
is_same_assault (const JalonProposal *a, const JalonProposal *b)
{
  return a->type == JALON_EVENT_ASSAULT && b->type == JALON_EVENT_ASSAULT && a->sentence == b->sentence &&
         (a->mode == NULL || b->mode == NULL) && a->actors->len > 0 && has_same_parties (a->actors, b->actors) &&
         parties_agree (a->recipients, b->recipients) && times_agree (&a->time, &b->time) && places_agree (a, b);
}

static gboolean
holds_parties (const JalonProposal *proposal, const GArray *parties)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const char *code = g_array_index (parties, JalonProposalParty, i).code;

      if (!jalon_parties_have (proposal->actors, code) && !jalon_parties_have (proposal->recipients, code))
        return FALSE;
    }
  return TRUE;
}

/* "arrived in Addis Ababa for talks with": one meeting in one sentence. */
static gboolean
is_same_meeting (const JalonProposal *a, const JalonProposal *b)
{
  return a->type == JALON_EVENT_CONSULT && b->type == JALON_EVENT_CONSULT && a->sentence == b->sentence &&
         ((holds_parties (a, b->actors) && holds_parties (a, b->recipients)) ||
          (holds_parties (b, a->actors) && holds_parties (b, a->recipients)));
}

/* Of what is done by saying it, one speaker and one other in one article are one event. */
static gboolean
is_same_saying (const JalonProposal *a, const JalonProposal *b)
{
  static const JalonEventType said[] = { JALON_EVENT_REQUEST, JALON_EVENT_ACCUSE,  JALON_EVENT_REJECT,
                                         JALON_EVENT_SUPPORT, JALON_EVENT_CONSULT, JALON_EVENT_PROTEST };
  gboolean                    is_said = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    is_said = is_said || a->type == said[i];
  return is_said && a->type == b->type && (a->mode == b->mode || a->mode == NULL || b->mode == NULL) &&
         a->actors->len > 0 && is_within (a->actors, b->actors) && is_within (b->actors, a->actors) &&
         parties_agree (a->recipients, b->recipients) && times_agree (&a->time, &b->time) && places_agree (a, b);
}

/* One telling names them, the other only says that there were some. */
static gboolean
may_be_same_parties (const GArray *a, const GArray *b)
{
  return parties_agree (a, b) || !jalon_event_parties_are_named (a) || !jalon_event_parties_are_named (b);
}

static gboolean
has_own_place_or_day (const JalonProposal *proposal)
{
  return proposal->place_name != NULL || proposal->time.precision == JALON_TIME_DAY;
}

static gboolean
is_abduction (const JalonProposal *proposal)
{
  return g_strcmp0 (proposal->mode, "abduct") == 0;
}

/* Attacks, kidnappings and arrests; what only one of them is said to be, the other may be. */
static gboolean
may_be_same_force (const JalonProposal *a, const JalonProposal *b)
{
  if (a->type != b->type || (a->type != JALON_EVENT_ASSAULT && a->type != JALON_EVENT_COERCE) ||
      is_abduction (a) != is_abduction (b))
    return FALSE;
  return a->mode == b->mode || ((a->mode == NULL || b->mode == NULL) && a->type == JALON_EVENT_ASSAULT);
}

/* "killed ON SUNDAY after a bomb struck MOMBASA": one sentence tells of one place only one attack. */
static gboolean
is_told_of_one_place (const JalonProposal *a, const JalonProposal *b)
{
  return a->sentence == b->sentence && a->place_name != NULL && b->place_name != NULL;
}

/* Neither has a place or a day that the other has not, but for one that has none. */
static gboolean
may_be_same_occasion (const JalonProposal *a, const JalonProposal *b)
{
  if (!places_agree (a, b) || !times_agree (&a->time, &b->time))
    return FALSE;
  return !has_own_place_or_day (a) || !has_own_place_or_day (b) || a->time.precision == b->time.precision ||
         is_told_of_one_place (a, b);
}

/* "agreed to meet. They WILL MEET on Monday": talks that are agreed on, told again. */
static gboolean
is_agreed_meeting (const JalonProposal *a, const JalonProposal *b)
{
  return a->type == JALON_EVENT_AGREE && b->type == JALON_EVENT_CONSULT && b->status == JALON_STATUS_ANNOUNCED &&
         a->recipients->len == 0 && a->actors->len > 1 && is_within (a->actors, b->actors) &&
         is_within (b->actors, a->actors) && is_within (b->recipients, a->actors) && times_agree (&a->time, &b->time);
}

/* "exchanged fire. India FIRED AT A POST": what one side does to the other is no exchange. */
static gboolean
is_one_side (const JalonProposal *a, const JalonProposal *b)
{
  return a->sentence != b->sentence && a->reciprocal != b->reciprocal && a->actors->len > 0 && b->actors->len > 0 &&
         (a->reciprocal ? b : a)->recipients->len > 0;
}

/* An attack, a kidnapping or an arrest told again further down: nothing that the second telling says speaks against
 * it, and it has no place or day that the first has not. */
static gboolean
is_told_again (const JalonProposal *a, const JalonProposal *b)
{
  return may_be_same_force (a, b) && !is_one_side (a, b) && may_be_same_occasion (a, b) &&
         may_be_same_parties (a->actors, b->actors) && may_be_same_parties (a->recipients, b->recipients) &&
         a->recipients->len + a->actors->len > 0 &&
         (shares_party (a->recipients, b->recipients) || shares_party (a->actors, b->actors));
}

static gboolean
is_visit (const JalonProposal *proposal)
{
  return g_strcmp0 (proposal->mode, "visit") == 0;
}

/* Whether the second is told as of the days of the first, or of none. */
static gboolean
is_within_visit (const JalonTime *visit, const JalonTime *meeting)
{
  if (!is_bounded (visit) || !is_bounded (meeting))
    return TRUE;
  return meeting->end >= visit->start && meeting->start - visit->end <= JALON_MERGE_VISIT_DAYS;
}

/* "arrived in Cairo on Sunday. On Monday he met the president": meetings within one visit are the visit. */
static gboolean
is_part_of_visit (const JalonProposal *a, const JalonProposal *b)
{
  const JalonProposal *visit = is_visit (a) ? a : b;
  const JalonProposal *other = visit == a ? b : a;

  if (a->type != JALON_EVENT_CONSULT || b->type != JALON_EVENT_CONSULT || !is_visit (visit) || a->status != b->status ||
      (other->mode != NULL && !is_visit (other)) || a->actors->len + a->recipients->len < 2)
    return FALSE;
  return holds_parties (a, b->actors) && holds_parties (a, b->recipients) && holds_parties (b, a->actors) &&
         holds_parties (b, a->recipients) && places_agree (a, b) && is_within_visit (&visit->time, &other->time);
}

/* "clashed in Kidal on Saturday. FIVE SOLDIERS WERE KILLED": the toll of what the sentence before tells. */
static gboolean
is_toll (const JalonProposal *a, const JalonProposal *b)
{
  return a->type == JALON_EVENT_ASSAULT && b->type == JALON_EVENT_ASSAULT && b->sentence == a->sentence + 1 &&
         a->denies == b->denies && a->status == b->status && b->actors->len == 0 && b->recipients->len > 0 &&
         (a->reciprocal || a->recipients->len == 0) && !has_own_place_or_day (b) && holds_parties (a, b->recipients);
}

/* "AN attack" further down is another one, unless it is told of the same town or day. */
static gboolean
is_new (const JalonProposal *a, const JalonProposal *b)
{
  gboolean is_there = a->place_name != NULL && b->place_name != NULL && places_agree (a, b);
  gboolean is_then = is_bounded (&a->time) && is_bounded (&b->time) && times_agree (&a->time, &b->time);

  return b->reference == JALON_REFERENCE_NEW && a->reference != JALON_REFERENCE_HEADING && a->sentence != b->sentence &&
         b->type == JALON_EVENT_ASSAULT && !is_there && !is_then;
}

/* "THE attack was claimed by the Shabaab": nothing else says which, and nobody is named twice. */
static gboolean
is_meant (const JalonProposal *a, const JalonProposal *b)
{
  return b->reference == JALON_REFERENCE_AGAIN && a->type == JALON_EVENT_ASSAULT && b->type == JALON_EVENT_ASSAULT &&
         a->sentence != b->sentence && b->sentence - a->sentence <= MEANT && a->denies == b->denies &&
         is_abduction (a) == is_abduction (b) && may_be_same_parties (a->actors, b->actors) &&
         may_be_same_parties (a->recipients, b->recipients) && places_agree (a, b) && times_agree (&a->time, &b->time);
}

/* "accused Germany. It also accused FOREIGN MEDIA": of two others. */
static gboolean
is_of_stranger (const JalonProposal *a, const JalonProposal *b)
{
  return a->type != JALON_EVENT_ASSAULT && a->sentence != b->sentence &&
         ((a->stranger && b->recipients->len > 0) || (b->stranger && a->recipients->len > 0));
}

static gboolean
is_meeting_again (const JalonProposal *a, const JalonProposal *b)
{
  return is_same_meeting (a, b) || is_agreed_meeting (a, b);
}

static gboolean
is_same_event (const JalonProposal *a, const JalonProposal *b)
{
  if (is_new (a, b) || is_of_stranger (a, b))
    return FALSE;
  if (is_told_again (a, b) || is_part_of_visit (a, b) || is_toll (a, b) || is_same_saying (a, b) ||
      is_same_assault (a, b) || is_meeting_again (a, b))
    return TRUE;
  return a->type == b->type && a->mode == b->mode && a->family == b->family && parties_agree (a->actors, b->actors) &&
         parties_agree (a->recipients, b->recipients) &&
         (shares_party (a->actors, b->actors) || shares_party (a->recipients, b->recipients)) &&
         times_agree (&a->time, &b->time);
}

static void
join_parties (GArray *into, const GArray *from)
{
  if (from->len > 0 && !jalon_event_parties_are_named (from) && into->len > 0)
    return;
  if (from->len > 0 && !jalon_event_parties_are_named (into))
    g_array_set_size (into, 0);
  for (guint i = 0; i < from->len; i++)
    {
      JalonProposalParty party = g_array_index (from, JalonProposalParty, i);

      if (!jalon_parties_have (into, party.code))
        g_array_append_val (into, party);
    }
}

/* Whether the second says a place within the state that is all the first says. */
static gboolean
is_finer (const JalonProposal *a, const JalonProposal *b)
{
  return a->precision == JALON_PRECISION_COUNTRY && b->place_name != NULL && a->place_codes->len == 1 &&
         b->place_codes->len == 1 && g_ptr_array_index (a->place_codes, 0) == g_ptr_array_index (b->place_codes, 0);
}

/* Whether it says nothing of when: not even since when. */
static gboolean
is_undated (const JalonTime *time)
{
  return time->precision == JALON_TIME_UNKNOWN || (time->start == JALON_DAY_NONE && time->end == JALON_DAY_NONE);
}

/* The telling that names a place, or a finer one, or says that it still goes on, completes the other. */
static void
complete (JalonProposal *into, const JalonProposal *from)
{
  if ((into->precision == JALON_PRECISION_NONE && from->precision != JALON_PRECISION_NONE) || is_finer (into, from))
    jalon_proposal_take_place (into, from);
  if (into->status == JALON_STATUS_OCCURRED && from->status == JALON_STATUS_ONGOING)
    into->status = JALON_STATUS_ONGOING;
}

/* Whether one of @a is one of @b, of the same sector. */
static gboolean
shares_people (const GArray *a, const GArray *b)
{
  for (guint i = 0; i < a->len; i++)
    for (guint k = 0; k < b->len; k++)
      if (g_array_index (a, JalonProposalParty, i).code == g_array_index (b, JalonProposalParty, k).code &&
          g_strcmp0 (g_array_index (a, JalonProposalParty, i).sector,
                     g_array_index (b, JalonProposalParty, k).sector) == 0)
        return TRUE;
  return FALSE;
}

/* Of what both sides do, whoever stands on one is on the other. */
static gboolean
has_sides (const JalonProposal *proposal)
{
  return !proposal->reciprocal && proposal->type != JALON_EVENT_CONSULT && proposal->type != JALON_EVENT_COOPERATE;
}

/* "an attack in Kabul. THE TALIBAN attacked a hotel": one state on both sides, where only one telling says who did it.
 */
static gboolean
lacks_actors (const JalonProposal *into, const JalonProposal *from)
{
  return into->actors->len == 0 && has_sides (into) && has_sides (from) &&
         jalon_event_parties_are_named (from->actors) && !shares_people (from->actors, into->recipients);
}

static gboolean
lacks_recipients (const JalonProposal *into, const JalonProposal *from)
{
  return into->recipients->len == 0 && has_sides (into) && has_sides (from);
}

static void
join (JalonProposal *into, const JalonProposal *from)
{
  if (into->mode == NULL && from->mode != NULL && into->family != from->family)
    {
      into->mode = from->mode;
      into->codes = from->codes;
      into->family = from->family;
    }
  if (lacks_actors (into, from) || !holds_parties (into, from->actors))
    join_parties (into->actors, from->actors);
  if (lacks_recipients (into, from) || !holds_parties (into, from->recipients))
    join_parties (into->recipients, from->recipients);
  if (into->actors->len > 0)
    jalon_proposal_lend_reasons (into, from, "actor", TOLD_AGAIN);
  if (into->recipients->len > 0)
    jalon_proposal_lend_reasons (into, from, "recipient", TOLD_AGAIN);
  complete (into, from);
  g_array_append_vals (into->evidence, from->evidence->data, from->evidence->len);
  if (is_undated (&into->time) && !is_undated (&from->time))
    {
      jalon_time_clear (&into->time);
      jalon_time_copy (&into->time, &from->time);
      jalon_proposal_take_reasons (into, from, "time");
    }
  into->points += 1;
}

static gboolean
is_same_cb (guint position, const JalonProposal *proposal, gpointer proposals)
{
  return is_same_event (g_ptr_array_index ((GPtrArray *) proposals, position), proposal);
}

static const char *
get_only_code (const GArray *parties)
{
  return parties->len == 1 ? g_array_index (parties, JalonProposalParty, 0).code : NULL;
}

/* Whether @shot is what one of those of whom @exchange tells did to the other: fired, not bombed from the air. */
static gboolean
is_part_of_exchange (const JalonProposal *exchange, const JalonProposal *shot)
{
  static const char *const fire[] = { "firearms", "heavy-weapons", NULL };

  return shot->type == JALON_EVENT_ASSAULT && !shot->reciprocal && shot->denies == exchange->denies &&
         shot->status == exchange->status && (shot->mode == NULL || g_strv_contains (fire, shot->mode)) &&
         get_only_code (shot->actors) != NULL && get_only_code (shot->recipients) != NULL &&
         get_only_code (shot->actors) != get_only_code (shot->recipients) && holds_parties (exchange, shot->actors) &&
         holds_parties (exchange, shot->recipients) && times_agree (&exchange->time, &shot->time);
}

/* What somebody did to @code in the exchange, told within some sentences of it; or %NULL. */
static JalonProposal *
find_shot_at (const GPtrArray *proposals, guint at, const char *code)
{
  const JalonProposal *exchange = g_ptr_array_index (proposals, at);

  for (guint i = at > MEANT ? at - MEANT : 0; i < proposals->len && i <= at + MEANT; i++)
    {
      JalonProposal *shot = g_ptr_array_index (proposals, i);

      if (is_part_of_exchange (exchange, shot) && get_only_code (shot->recipients) == code &&
          MAX (shot->sentence, exchange->sentence) - MIN (shot->sentence, exchange->sentence) <= MEANT)
        return shot;
    }
  return NULL;
}

/* "India and Pakistan EXCHANGED FIRE", where the text tells what each of them did to the other: these are it, which
 * lends them its day and its words. */
static gboolean
give_to_shots (const GPtrArray *proposals, guint at)
{
  const JalonProposal *exchange = g_ptr_array_index (proposals, at);
  JalonProposal       *shots[2];

  if (exchange->type != JALON_EVENT_ASSAULT || !exchange->reciprocal || exchange->actors->len != 2 ||
      exchange->recipients->len != 0)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    {
      shots[i] = find_shot_at (proposals, at, g_array_index (exchange->actors, JalonProposalParty, i).code);
      if (shots[i] == NULL)
        return FALSE;
    }
  for (guint i = 0; i < 2; i++)
    join (shots[i], exchange);
  return TRUE;
}

static void
part_exchanges (GPtrArray *proposals)
{
  for (guint i = 0; i < proposals->len;)
    if (give_to_shots (proposals, i))
      g_ptr_array_remove_index (proposals, i);
    else
      i++;
}

/**
 * jalon_merge_proposals:
 * @proposals: (element-type JalonProposal): in the order of the text
 *
 * Joins each proposal to the first that tells the same: of one type, mode and sense, with a party in common, and with
 * no other party or day that speaks against it. Visits, tolls, and what is told again or done by saying it need not
 * have all of these. An exchange of fire of which the text tells both sides is these two.
 */
void
jalon_merge_proposals (GPtrArray *proposals)
{
  g_autoptr (JalonMergeIndex) index = jalon_merge_index_new ();
  guint n_kept = 0;
  guint last = G_MAXUINT; /* attack told */

  for (guint i = 0; i < proposals->len; i++)
    {
      JalonProposal *proposal = g_ptr_array_index (proposals, i);
      guint          same = jalon_merge_index_find (index, proposal, is_same_cb, proposals);

      if (same == G_MAXUINT && last != G_MAXUINT && is_meant (g_ptr_array_index (proposals, last), proposal))
        same = last;
      if (same != G_MAXUINT)
        {
          last = proposal->type == JALON_EVENT_ASSAULT ? same : last;
          join (g_ptr_array_index (proposals, same), proposal);
          jalon_merge_index_add (index, g_ptr_array_index (proposals, same), same);
          continue;
        }
      /* what was joined stands behind those kept, and goes with the rest */
      g_ptr_array_index (proposals, i) = g_ptr_array_index (proposals, n_kept);
      g_ptr_array_index (proposals, n_kept) = proposal;
      jalon_merge_index_add (index, proposal, n_kept);
      last = proposal->type == JALON_EVENT_ASSAULT ? n_kept : last;
      n_kept++;
    }
  g_ptr_array_set_size (proposals, n_kept);
  part_exchanges (proposals);
}
