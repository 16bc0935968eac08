/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who acts and who suffers, by the places that the sense of the word gives them.
 */

#include "config.h"

#include "jalon-event-roles.h"

#include <string.h>

/* "a raid CARRIED OUT by Israel", "un tir LANCÉ par les rebelles": who does it, as a participle says. */
static void
add_doers_of_participle (const JalonTelling *self, guint noun, GArray *parties)
{
  JALON_TREE_FOREACH_CHILD (self->sentence->tree, noun, child)
  {
    JalonArguments arguments;

    if (jalon_sentence_get (self->sentence, child)->deprel != JALON_DEPREL_ACL)
      continue;
    jalon_arguments_read_verb (self->sentence, child, &arguments);
    if (arguments.passive && arguments.subject != JALON_TREE_NONE)
      {
        g_autoptr (GArray) found = jalon_event_parties_find (self->context->reader, self->sentence, arguments.subject);

        jalon_event_parties_join (parties, found);
      }
  }
}

/* Who does what the noun of an event tells: "the Israeli RAID", "the RAID by Israel", "the war of Mali". */
static GArray *
find_doers (const JalonTelling *self, guint noun, const JalonSense *sense)
{
  JalonArguments arguments;
  GArray        *parties;

  jalon_arguments_read_noun (self->sentence, noun, &arguments);
  parties = jalon_event_parties_find (self->context->reader, self->sentence, arguments.subject);
  if (parties->len > 0)
    return parties;
  for (guint i = 0; i < arguments.n_others; i++)
    {
      guint slots = arguments.others[i].slots;

      if ((slots & JALON_SLOT_BIT (JALON_SLOT_BY)) != 0 || slots == JALON_SLOT_BIT (JALON_SLOT_FROM) ||
          ((slots & JALON_SLOT_BIT (JALON_SLOT_OF)) != 0 && sense != NULL && sense->of == JALON_OF_ACTOR))
        {
          g_autoptr (GArray) found =
              jalon_event_parties_find (self->context->reader, self->sentence, arguments.others[i].word);

          jalon_event_parties_join (parties, found);
        }
    }
  if (parties->len == 0)
    add_doers_of_participle (self, noun, parties);
  return parties;
}

static const JalonSense *
sense_of_noun (const JalonSentence *sentence, guint noun)
{
  const GPtrArray *entries = sentence->events[noun];

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const JalonSenseEntry *entry = g_ptr_array_index (entries, i);

      if (entry->sense != NULL)
        return entry->sense;
    }
  return NULL;
}

/* Of an event that acts ("the raid killed ten") who did it; else who is named. */
static GArray *
find_parties (const JalonTelling *self, guint word)
{
  word = jalon_predicates_unwrap (self->sentence, word);
  if (word != JALON_TREE_NONE && self->sentence->events[word] != NULL && self->sentence->mentions[word] < 0)
    return find_doers (self, word, sense_of_noun (self->sentence, word));
  return jalon_event_parties_find (self->context->reader, self->sentence, word);
}

static void
take (GArray **into, GArray *found)
{
  if (*into == NULL)
    *into = found;
  else
    {
      jalon_event_parties_join (*into, found);
      g_array_unref (found);
    }
}

/* "as a result OF THE OFFENSIVE", "lors DE L'ATTAQUE": the event's noun under another. */
static guint
find_event_under (const JalonSentence *sentence, guint word)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    if (jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_NMOD && sentence->events[child] != NULL)
      return child;
  }
  return JALON_TREE_NONE;
}

/* "WE condemn", Annan said: who speaks. */
static guint
find_speaker (const JalonTelling *self, guint subject)
{
  JalonArguments arguments;

  if (subject == JALON_TREE_NONE || self->factuality.speaker == JALON_TREE_NONE ||
      (jalon_sentence_get_marks (self->sentence, subject) & JALON_MARKS_FIRST) == 0)
    return subject;
  jalon_arguments_read_verb (self->sentence, self->factuality.speaker, &arguments);
  return arguments.subject;
}

/* "killed IN AN ISRAELI RAID", "as a result of the offensive": who did that. */
static void
find_actors_of_cause (JalonTelling *self)
{
  const JalonArguments *arguments = &self->predicate->arguments;

  for (guint i = 0; i < arguments->n_others && self->actors->len == 0; i++)
    {
      guint             word = arguments->others[i].word;
      const JalonSense *sense = self->sentence->events[word] != NULL ? sense_of_noun (self->sentence, word) : NULL;

      if (sense == NULL)
        word = find_event_under (self->sentence, word);
      if (word != JALON_TREE_NONE)
        sense = sense_of_noun (self->sentence, word);
      if (sense != NULL && sense->type == JALON_EVENT_ASSAULT)
        take (&self->actors, find_doers (self, word, sense));
    }
}

/* "GUNMEN killed ten": nobody knows whose they are. */
static void
drop_vague (GArray *parties)
{
  for (guint i = parties->len; i-- > 0;)
    if (g_array_index (parties, JalonProposalParty, i).vague)
      g_array_remove_index (parties, i);
}

static void
find_actors (JalonTelling *self)
{
  const JalonSense     *sense = self->predicate->entry->sense;
  const JalonArguments *arguments = &self->predicate->arguments;

  take (&self->actors, find_parties (self, find_speaker (self, arguments->subject)));
  if (self->actors->len == 0 && self->predicate->noun == JALON_TREE_NONE)
    take (&self->actors, jalon_event_parties_infer (self->context->reader, self->sentence, arguments->subject));
  if (self->actors->len == 0 && sense->type == JALON_EVENT_ASSAULT && arguments->passive)
    find_actors_of_cause (self);
  /* "Algeria's airspace is closed": whose it is closes it; "the army was PUT ON ALERT": it moves */
  if (self->actors->len == 0 && arguments->passive && (sense->airspace || sense->type == JALON_EVENT_MOBILIZE))
    take (&self->actors, find_parties (self, arguments->object));
  if (self->predicate->noun != JALON_TREE_NONE && self->actors->len == 0)
    take (&self->actors, find_doers (self, self->predicate->noun, sense));
  if (sense->between)
    {
      guint between = jalon_arguments_find (arguments, JALON_SLOT_BETWEEN);

      if (between != JALON_TREE_NONE)
        {
          take (&self->actors, find_parties (self, between));
          self->reciprocal = self->actors->len > 1;
        }
    }
  if ((sense->type == JALON_EVENT_ASSAULT || sense->type == JALON_EVENT_COERCE) && !sense->between)
    drop_vague (self->actors);
}

/* Whom what is asked, threatened or accused is about: who would do it, or to whom it would be done. */
static GArray *
find_in_clause (const JalonTelling *self)
{
  const JalonArguments *arguments = &self->predicate->arguments;
  JalonArguments        inner;
  GArray               *found = NULL;

  if (arguments->clause == JALON_TREE_NONE ||
      jalon_sentence_get (self->sentence, arguments->clause)->upos != JALON_UPOS_VERB)
    return g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
  jalon_arguments_read_verb (self->sentence, arguments->clause, &inner);
  if (inner.subject != arguments->subject)
    {
      found = find_parties (self, inner.subject);
      if (found->len > 0)
        return found;
      g_array_unref (found);
    }
  return find_parties (self, inner.object);
}

static GArray *
find_in_slot (const JalonTelling *self, JalonSlot slot)
{
  const JalonArguments *arguments = &self->predicate->arguments;
  GArray               *parties = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));

  for (guint i = 0; i < arguments->n_others && parties->len == 0; i++)
    if ((arguments->others[i].slots & JALON_SLOT_BIT (slot)) != 0)
      take (&parties, find_parties (self, arguments->others[i].word));
  return parties;
}

/* In the places that the sense gives, one after the other: who is named counts more than who is only inferred. */
static GArray *
find_in_slots (const JalonTelling *self)
{
  const JalonSense     *sense = self->predicate->entry->sense;
  const JalonArguments *arguments = &self->predicate->arguments;
  GArray               *best = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));

  for (guint i = 0; i < sense->n_recipients && !jalon_event_parties_are_named (best); i++)
    {
      JalonSlot slot = sense->recipients[i];
      g_autoptr (GArray) found = NULL;

      if (slot == JALON_SLOT_BETWEEN && self->reciprocal)
        continue;
      found = slot == JALON_SLOT_OBJECT ? find_parties (self, arguments->object)
              : slot == JALON_SLOT_IOBJ ? find_parties (self, arguments->iobj)
                                        : find_in_slot (self, slot);
      if (best->len > 0 && !jalon_event_parties_are_named (found))
        continue;
      g_array_set_size (best, 0);
      jalon_event_parties_join (best, found);
    }
  return best;
}

/* "India and Pakistan exchanged fire": each at the other. "The army and the rebels fight": the one with the others. */
static void
split_sides (JalonTelling *self)
{
  const char *code = self->actors->len > 0 ? g_array_index (self->actors, JalonProposalParty, 0).code : NULL;

  if (self->actors->len < 2)
    return;
  for (guint i = 1; i < self->actors->len; i++)
    if (g_array_index (self->actors, JalonProposalParty, i).code != code)
      {
        self->reciprocal = TRUE;
        return;
      }
  self->reciprocal = FALSE;
  g_array_append_vals (self->recipients, &g_array_index (self->actors, JalonProposalParty, 1), self->actors->len - 1);
  g_array_set_size (self->actors, 1);
}

static void
find_recipients (JalonTelling *self)
{
  const JalonSense     *sense = self->predicate->entry->sense;
  const JalonArguments *arguments = &self->predicate->arguments;

  self->recipients = find_in_slots (self);
  if (self->recipients->len == 0 && self->predicate->noun != JALON_TREE_NONE && sense->of == JALON_OF_RECIPIENT)
    take (&self->recipients, find_in_slot (self, JALON_SLOT_OF));
  if (self->recipients->len == 0 && sense->content == JALON_CONTENT_DEMAND)
    take (&self->recipients, find_in_clause (self));
  /* "asked MOSCOW for", whatever place the sense gives to whom one asks */
  if (self->recipients->len == 0 && self->predicate->noun == JALON_TREE_NONE && arguments->object != JALON_TREE_NONE &&
      self->sentence->mentions[arguments->object] >= 0 &&
      jalon_sentence_get (self->sentence, arguments->object)->upos == JALON_UPOS_PROPN)
    take (&self->recipients, find_parties (self, arguments->object));
  if (self->recipients->len == 0 && sense->type == JALON_EVENT_ASSAULT)
    take (&self->recipients, jalon_event_parties_find_owner (self->sentence, arguments->object));
  if (self->recipients->len == 0 && (sense->type == JALON_EVENT_ASSAULT || sense->type == JALON_EVENT_COERCE) &&
      arguments->object != JALON_TREE_NONE &&
      jalon_sentence_get (self->sentence, arguments->object)->upos == JALON_UPOS_PROPN)
    take (&self->recipients, jalon_event_parties_infer (self->context->reader, self->sentence, arguments->object));
  if (self->recipients->len == 0 && sense->type == JALON_EVENT_ASSAULT && sense->between)
    split_sides (self);
  if ((sense->type == JALON_EVENT_CONSULT || sense->type == JALON_EVENT_COOPERATE || strcmp (sense->id, "sign") == 0) &&
      self->recipients->len == 0 && self->actors->len > 1)
    self->reciprocal = TRUE;
}

/* Nobody talks with, helps or threatens themselves; within a state there are two where their sectors differ. */
static void
drop_own (JalonTelling *self)
{
  const JalonSense *sense = self->predicate->entry->sense;
  gboolean within = sense->within || sense->type == JALON_EVENT_ASSAULT || sense->type == JALON_EVENT_REQUEST ||
                    sense->type == JALON_EVENT_ACCUSE || sense->type == JALON_EVENT_THREATEN ||
                    sense->type == JALON_EVENT_REJECT || sense->type == JALON_EVENT_CONSULT;

  for (guint i = self->recipients->len; i-- > 0;)
    {
      const JalonProposalParty *party = &g_array_index (self->recipients, JalonProposalParty, i);
      gboolean                  same = FALSE;

      for (guint k = 0; k < self->actors->len; k++)
        {
          const JalonProposalParty *actor = &g_array_index (self->actors, JalonProposalParty, k);

          same = same || (actor->code == party->code && (!within || g_strcmp0 (actor->sector, party->sector) == 0));
        }
      if (same)
        g_array_remove_index (self->recipients, i);
    }
}

/* "Nicaragua stripped prisoners": those of whom nothing is said are its own. */
static void
stay_within (JalonTelling *self)
{
  const char *code = self->actors->len == 1 ? g_array_index (self->actors, JalonProposalParty, 0).code : NULL;

  for (guint i = 0; self->predicate->entry->sense->within && code != NULL && i < self->recipients->len; i++)
    if (g_array_index (self->recipients, JalonProposalParty, i).inferred)
      g_array_index (self->recipients, JalonProposalParty, i).code = code;
}

/* "rejected", "deplored THE DECISION": what was told last is meant. */
static gboolean
is_about_last (const JalonTelling *self, const JalonProposal *last)
{
  const JalonSense *sense = self->predicate->entry->sense;
  guint             object = self->predicate->arguments.object;

  if (self->recipients->len > 0 || self->actors->len == 0 || last == NULL || last->sentence + 1 < self->context->number)
    return FALSE;
  if (sense->type == JALON_EVENT_REJECT)
    return last->type == JALON_EVENT_REQUEST || last->type == JALON_EVENT_ACCUSE ||
           last->type == JALON_EVENT_THREATEN || last->type == JALON_EVENT_AGREE;
  return (sense->type == JALON_EVENT_ACCUSE || sense->type == JALON_EVENT_SUPPORT) && object != JALON_TREE_NONE &&
         jalon_sentence_get (self->sentence, object)->upos == JALON_UPOS_NOUN &&
         jalon_tree_find_child (self->sentence->tree, object, JALON_DEPREL_BIT (JALON_DEPREL_DET)) != JALON_TREE_NONE &&
         jalon_tree_find_child (self->sentence->tree, object, JALON_DEPREL_BIT (JALON_DEPREL_NMOD)) == JALON_TREE_NONE;
}

/* Who rejects answers whoever asked or accused them; who deplores what was done speaks of who did it. */
static void
answer (JalonTelling *self, const GPtrArray *proposals)
{
  const JalonProposal *last = proposals->len > 0 ? g_ptr_array_index (proposals, proposals->len - 1) : NULL;
  const char          *own = self->actors->len > 0 ? g_array_index (self->actors, JalonProposalParty, 0).code : NULL;
  gboolean             is_rejected = self->predicate->entry->sense->type == JALON_EVENT_REJECT;

  if (!is_about_last (self, last))
    return;
  if (!is_rejected)
    {
      if (last->actors->len > 0 && g_array_index (last->actors, JalonProposalParty, 0).code != own)
        jalon_event_parties_join (self->recipients, last->actors);
      return;
    }
  for (guint i = 0; i < last->recipients->len; i++)
    if (g_array_index (last->recipients, JalonProposalParty, i).code == own)
      jalon_event_parties_join (self->recipients, last->actors);
}

/**
 * jalon_telling_find_roles:
 * @proposals: (element-type JalonProposal): of the sentences before, for who is answered
 *
 * Finds the actors and the recipients.
 */
void
jalon_telling_find_roles (JalonTelling *self, const GPtrArray *proposals)
{
  find_actors (self);
  find_recipients (self);
  answer (self, proposals);
  stay_within (self);
  drop_own (self);
}
