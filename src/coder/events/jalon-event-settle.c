/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-settle.h"

#include "jalon-event-parties-private.h"

/**
 * jalon_telling_are_two_people:
 *
 * Returns: whether two of one government meet, each of them named: "President Gul met with the INTERIOR MINISTER"
 */
gboolean
jalon_telling_are_two_people (const JalonTelling *self)
{
  const JalonArguments *arguments = &self->predicate->arguments;
  guint                 other = arguments->object != JALON_TREE_NONE && arguments->object != self->predicate->noun
                                    ? arguments->object
                                    : jalon_arguments_find (arguments, JALON_SLOT_WITH);

  return self->predicate->entry->sense->type == JALON_EVENT_CONSULT && arguments->subject != JALON_TREE_NONE &&
         other != JALON_TREE_NONE && jalon_event_parties_find_sector (self->sentence, other, 0) != NULL &&
         jalon_sentence_get (self->sentence, arguments->subject)->upos != JALON_UPOS_PRON &&
         jalon_sentence_get (self->sentence, other)->upos != JALON_UPOS_PRON;
}

/* Whether a noun or name, not a pronoun, says who it is, by an office or by a force. */
static gboolean
is_somebody_named (const JalonSentence *sentence, guint word)
{
  return word != JALON_TREE_NONE && jalon_sentence_get (sentence, word)->upos != JALON_UPOS_PRON &&
         jalon_event_parties_find_sector (sentence, word, 0) != NULL;
}

/**
 * jalon_telling_is_said_to_another:
 *
 * Returns: whether it is said by one of a government to another of it: "the president asked the INTERIOR MINISTER to
 *   resign", "declined the PRIME MINISTER's offer"
 */
gboolean
jalon_telling_is_said_to_another (const JalonTelling *self)
{
  static const guint to = JALON_SLOT_BIT (JALON_SLOT_ON) | JALON_SLOT_BIT (JALON_SLOT_TO) |
                          JALON_SLOT_BIT (JALON_SLOT_AT) | JALON_SLOT_BIT (JALON_SLOT_AGAINST);
  static const guint64  owners = JALON_DEPREL_BIT (JALON_DEPREL_NMOD_POSS) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD);
  const JalonArguments *arguments = &self->predicate->arguments;
  guint                 others[4] = { arguments->object, arguments->iobj, JALON_TREE_NONE, JALON_TREE_NONE };

  if (!self->predicate->entry->sense->said || !is_somebody_named (self->sentence, arguments->subject))
    return FALSE;
  if (arguments->object != JALON_TREE_NONE)
    others[2] = jalon_tree_find_child (self->sentence->tree, arguments->object, owners);
  for (guint i = 0; i < arguments->n_others && others[3] == JALON_TREE_NONE; i++)
    others[3] = (arguments->others[i].slots & to) != 0 ? arguments->others[i].word : JALON_TREE_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (is_somebody_named (self->sentence, others[i]) &&
        g_strcmp0 (jalon_sentence_get_norm (self->sentence, others[i]),
                   jalon_sentence_get_norm (self->sentence, arguments->subject)) != 0)
      return TRUE;
  return FALSE;
}

/* "they have to stand by us", "our country must act": they are hardly whoever says so, as long as nothing tells them
 * apart. */
static gboolean
are_speakers (const JalonTelling *self, const JalonProposalParty *party)
{
  guint subject = self->predicate->arguments.subject;

  return self->predicate->entry->sense->owed &&
         (party->sector == NULL || jalon_sentence_get (self->sentence, subject)->upos == JALON_UPOS_PRON);
}

/* Whether it may be done to others of one's own state. */
static gboolean
is_within_state (const JalonSense *sense)
{
  static const guint types = 1u << JALON_EVENT_ASSAULT | 1u << JALON_EVENT_REQUEST | 1u << JALON_EVENT_ACCUSE |
                             1u << JALON_EVENT_THREATEN | 1u << JALON_EVENT_REJECT | 1u << JALON_EVENT_CONSULT;

  return sense->within || (types & 1u << sense->type) != 0;
}

/* Whether who suffers is who acts; within a state there are two where their sectors differ. */
static gboolean
is_actor (const JalonTelling *self, const JalonProposalParty *actor, const JalonProposalParty *party)
{
  const JalonSense *sense = self->predicate->entry->sense;

  if (actor->code != party->code)
    return FALSE;
  if (are_speakers (self, party))
    return TRUE;
  return (!is_within_state (sense) || g_strcmp0 (actor->sector, party->sector) == 0) &&
         !(sense->reciprocal && jalon_telling_are_two_people (self)) && !jalon_telling_is_said_to_another (self);
}

/* Nobody talks with, helps or threatens themselves. */
void
jalon_telling_drop_own (JalonTelling *self)
{
  for (guint i = self->recipients->len; i-- > 0;)
    for (guint k = 0; k < self->actors->len; k++)
      if (is_actor (self,
                    &g_array_index (self->actors, JalonProposalParty, k),
                    &g_array_index (self->recipients, JalonProposalParty, i)))
        {
          g_array_remove_index (self->recipients, i);
          break;
        }
}

/* The courts and the firms of one state, sanctioned together, are that state once. */
void
jalon_telling_join_codes (GArray *parties)
{
  for (guint i = parties->len; i-- > 1;)
    for (guint k = 0; k < i; k++)
      if (g_array_index (parties, JalonProposalParty, i).code == g_array_index (parties, JalonProposalParty, k).code)
        {
          g_array_remove_index (parties, i);
          break;
        }
}

/* "Nicaragua stripped prisoners": those of whom nothing is said are its own. */
void
jalon_telling_stay_within (JalonTelling *self)
{
  const char *code = self->actors->len == 1 ? g_array_index (self->actors, JalonProposalParty, 0).code : NULL;

  for (guint i = 0; self->predicate->entry->sense->within && code != NULL && i < self->recipients->len; i++)
    if (g_array_index (self->recipients, JalonProposalParty, i).inferred)
      g_array_index (self->recipients, JalonProposalParty, i).code = code;
}

static gboolean
is_one_code (const GArray *a, const GArray *b)
{
  return a->len == 1 && b->len == 1 &&
         g_array_index (a, JalonProposalParty, 0).code == g_array_index (b, JalonProposalParty, 0).code;
}

/* Who meets someone is met as well; who is received comes to whoever receives. */
void
jalon_telling_turn_sides (JalonTelling *self)
{
  const JalonSense *sense = self->predicate->entry->sense;

  if (sense->guest)
    {
      GArray *guests = self->recipients;

      self->recipients = self->actors;
      self->actors = guests;
    }
  if (!sense->reciprocal || self->actors->len == 0 || self->recipients->len == 0 ||
      is_one_code (self->actors, self->recipients))
    return;
  jalon_event_parties_join (self->actors, self->recipients);
  g_array_set_size (self->recipients, 0);
  self->reciprocal = TRUE;
}
