/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-settle.h"

#include "jalon-event-parties-private.h"
#include "jalon-event-states.h"
#include "jalon-factuality.h"

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

/* Who has a say in the affairs of states: these, those who govern, fight or oppose; not whoever it is of whom only the
 * article's state is known. */
static const char *const powers[] = { "GOV", "MIL", "REB", "OPP", "LEG", "JUD", "COP", "SPY", "PTY", "UAF", NULL };

static gboolean
has_weight (const GArray *parties)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const JalonProposalParty *party = &g_array_index (parties, JalonProposalParty, i);

      if ((!party->inferred && party->found != JALON_FOUND_COREFERENCE) ||
          (party->sector != NULL && g_strv_contains (powers, party->sector)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
are_all_of (const GArray *parties, const char *const *sectors)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const char *sector = g_array_index (parties, JalonProposalParty, i).sector;

      if (sector == NULL || !g_strv_contains (sectors, sector))
        return FALSE;
    }
  return parties->len > 0;
}

static gboolean
has_private_party (const GArray *parties)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const char *sector = g_array_index (parties, JalonProposalParty, i).sector;

      if (sector != NULL && !g_strv_contains (powers, sector))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalon_telling_is_home_affair:
 *
 * Returns: whether it is no matter between parties: a minister who receives a family, a president at a rally of his own
 */
gboolean
jalon_telling_is_home_affair (const JalonTelling *self)
{
  static const char *const rulers[] = { "GOV", "LEG", NULL };
  JalonEventType           type = self->predicate->entry->sense->type;
  const char *code = self->actors->len > 0 ? g_array_index (self->actors, JalonProposalParty, 0).code : NULL;

  if (type == JALON_EVENT_PROTEST)
    return are_all_of (self->actors, rulers);
  if (type != JALON_EVENT_CONSULT || code == NULL)
    return FALSE;
  /* "a meeting of ministers in Riga": of whom nobody is named */
  if (self->recipients->len == 0 && !self->reciprocal && !jalon_event_parties_are_named (self->actors))
    return TRUE;
  for (guint i = 0; i < self->actors->len; i++)
    if (g_array_index (self->actors, JalonProposalParty, i).code != code)
      return FALSE;
  for (guint i = 0; i < self->recipients->len; i++)
    if (g_array_index (self->recipients, JalonProposalParty, i).code != code)
      return FALSE;
  return has_private_party (self->actors) || has_private_party (self->recipients);
}

/* What is nothing where nobody does it. */
static gboolean
needs_actor (const JalonSense *sense)
{
  return sense->said || sense->type == JALON_EVENT_CONSULT || sense->type == JALON_EVENT_MOBILIZE ||
         sense->type == JALON_EVENT_PROTEST;
}

/* "ELEVEN men were sentenced", "FIVE NGOs were struck off": what is done to so many of the article's state matters. */
static gboolean
is_done_to_counted (const JalonTelling *self)
{
  static const guint        types = 1u << JALON_EVENT_COERCE | 1u << JALON_EVENT_SANCTION;
  const JalonTree          *tree = self->sentence->tree;
  guint                     object = self->predicate->arguments.object;
  const JalonProposalParty *party = (const JalonProposalParty *) self->recipients->data;

  return (types & 1u << self->predicate->entry->sense->type) != 0 && self->recipients->len == 1 &&
         party->sector != NULL && party->code == self->context->reader->focus && object != JALON_TREE_NONE &&
         jalon_tree_find_child (tree, self->predicate->word, JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS)) !=
             JALON_TREE_NONE &&
         jalon_tree_find_child (tree, object, JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD)) != JALON_TREE_NONE;
}

/* "supplying arms FOR THE MISSION": given by who is named, to somebody of whom only what they do is said. */
static gboolean
is_given_to_something (const JalonTelling *self)
{
  static const JalonSlot slots[] = { JALON_SLOT_FOR, JALON_SLOT_TO, JALON_SLOT_TOWARD };

  if (self->predicate->entry->sense->type != JALON_EVENT_AID || !jalon_event_parties_are_named (self->actors))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    if (jalon_arguments_find (&self->predicate->arguments, slots[i]) != JALON_TREE_NONE)
      return TRUE;
  return FALSE;
}

/* "THIRTY AFRICAN LEADERS criticised Chad": so many, of whom nobody says of which states they are. */
static gboolean
is_said_by_many (const JalonTelling *self)
{
  guint subject = self->predicate->arguments.subject;

  return self->predicate->entry->sense->said && !self->predicate->arguments.passive && subject != JALON_TREE_NONE &&
         self->predicate->noun == JALON_TREE_NONE && jalon_event_parties_are_named (self->recipients) &&
         self->recipients->len > 0 &&
         jalon_tree_find_child (self->sentence->tree, subject, JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD)) !=
             JALON_TREE_NONE &&
         jalon_event_states_are_abroad (self->sentence, subject);
}

/* Violence and protest, or what somebody does or suffers who has a say. */
static gboolean
is_weighty (const JalonTelling *self)
{
  JalonEventType type = self->predicate->entry->sense->type;

  return type == JALON_EVENT_PROTEST || type == JALON_EVENT_ASSAULT || is_done_to_counted (self) ||
         has_weight (self->actors) || has_weight (self->recipients);
}

/**
 * jalon_telling_has_parties:
 *
 * Returns: whether it is between parties that matter, as many as the sense asks for
 */
gboolean
jalon_telling_has_parties (const JalonTelling *self)
{
  const JalonSense *sense = self->predicate->entry->sense;
  gboolean          has_two = self->actors->len > 0 && self->recipients->len > 0;

  if ((sense->said || !has_two) && !is_weighty (self))
    return FALSE;
  if (needs_actor (sense) && self->actors->len == 0 && !is_said_by_many (self))
    return FALSE;
  if (sense->two && !self->reciprocal && !has_two && !is_given_to_something (self))
    return FALSE;
  return self->actors->len > 0 || self->recipients->len > 0;
}

/**
 * jalon_telling_is_of_voice:
 *
 * Returns: whether it is said in a quote of several sentences, by who is named beside another of them
 */
gboolean
jalon_telling_is_of_voice (const JalonTelling *self)
{
  return self->context->reader->voice != NULL && self->factuality.speaker == JALON_TREE_NONE &&
         self->factuality.source == JALON_TREE_NONE &&
         jalon_factuality_find_aside (self->sentence, self->predicate->word) == JALON_TREE_NONE;
}
