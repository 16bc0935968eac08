/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-actors.h"

#include "jalon-event-doers.h"
#include "jalon-event-settle.h"
#include "jalon-event-slots.h"

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

/* The subject of a verb of saying, which the parser may take for its object: "a déclaré LE MINISTRE"; or
 * %JALON_TREE_NONE. */
static guint
find_voice (const JalonSentence *sentence, guint said)
{
  JalonArguments arguments;

  if (said == JALON_TREE_NONE)
    return JALON_TREE_NONE;
  jalon_arguments_read_verb (sentence, said, &arguments);
  return arguments.subject != JALON_TREE_NONE ? arguments.subject : arguments.object;
}

/* "WE condemn", Annan said: who speaks. */
static guint
find_speaker (const JalonTelling *self, guint subject)
{
  guint said = self->factuality.speaker;

  if (said == JALON_TREE_NONE)
    said = jalon_factuality_find_aside (self->sentence, self->predicate->word);
  if (subject == JALON_TREE_NONE || said == JALON_TREE_NONE ||
      (jalon_sentence_get_marks (self->sentence, subject) & JALON_MARKS_FIRST) == 0)
    return subject;
  return find_voice (self->sentence, said);
}

/* "killed in fighting BETWEEN rebels and soldiers": the side that is named first. */
static void
take_first_side (JalonTelling *self, guint noun)
{
  JalonArguments arguments;
  guint          between;

  jalon_arguments_read_noun (self->sentence, noun, &arguments);
  between = jalon_arguments_find (&arguments, JALON_SLOT_BETWEEN);
  if (self->actors->len == 0 && between != JALON_TREE_NONE)
    jalon_event_doers_take (&self->actors, jalon_event_doers_find_parties (self, between));
  for (guint i = 0; between != JALON_TREE_NONE && i < self->actors->len; i++)
    g_array_index (self->actors, JalonProposalParty, i).vague = FALSE;
  if (between != JALON_TREE_NONE && self->actors->len > 1)
    g_array_set_size (self->actors, 1);
}

/* "killed IN AN ISRAELI RAID", "as a result of the offensive": who did that. */
static void
find_actors_of_causes (JalonTelling *self, const JalonArguments *arguments)
{
  for (guint i = 0; i < arguments->n_others && self->actors->len == 0; i++)
    {
      guint             word = arguments->others[i].word;
      const JalonSense *sense =
          self->sentence->events[word] != NULL ? jalon_predicates_find_noun_sense (self->sentence, word) : NULL;

      if (sense == NULL)
        word = find_event_under (self->sentence, word);
      if (word != JALON_TREE_NONE)
        sense = jalon_predicates_find_noun_sense (self->sentence, word);
      if (sense != NULL && sense->type == JALON_EVENT_ASSAULT)
        {
          jalon_event_doers_take (&self->actors, jalon_event_doers_find (self, word, sense));
          take_first_side (self, word);
        }
    }
}

/* What it was done in, or what the same clause says of the next victims: "ten were killed and forty wounded IN". */
static void
find_actors_of_cause (JalonTelling *self)
{
  find_actors_of_causes (self, &self->predicate->arguments);
  JALON_TREE_FOREACH_CHILD (self->sentence->tree, self->predicate->word, child)
  {
    JalonArguments arguments;

    if (self->actors->len > 0 || jalon_sentence_get (self->sentence, child)->deprel != JALON_DEPREL_CONJ ||
        jalon_sentence_get (self->sentence, child)->upos != JALON_UPOS_VERB)
      continue;
    jalon_arguments_read_verb (self->sentence, child, &arguments);
    if (arguments.passive)
      find_actors_of_causes (self, &arguments);
  }
}

/* "TROOPS deployed after clashes with": the subject of the verb that the noun hangs under, or JALON_TREE_NONE. */
static guint
find_subject_above (const JalonSentence *sentence, guint noun)
{
  guint verb = jalon_sentence_get (sentence, noun)->head;

  if (jalon_sentence_get (sentence, noun)->deprel != JALON_DEPREL_OBL ||
      jalon_sentence_get (sentence, verb)->upos != JALON_UPOS_VERB)
    return JALON_TREE_NONE;
  return jalon_tree_find_child (sentence->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ));
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
take_actors (JalonTelling *self, GArray *parties)
{
  jalon_event_doers_take (&self->actors, parties);
}

static void
find_agent_of_noun (JalonTelling *self)
{
  if (self->predicate->noun == self->predicate->word)
    take_actors (self,
                 jalon_event_doers_find_parties (self,
                                                 jalon_event_doers_find_agent (self->sentence, self->predicate->noun)));
}

/* "Belarus is behind it, SAID the minister", "ACCORDING TO THE MINISTER". */
static guint
find_who_says (const JalonTelling *self)
{
  return self->factuality.speaker != JALON_TREE_NONE ? find_voice (self->sentence, self->factuality.speaker)
                                                     : self->factuality.source;
}

/* "WE support Chad. It is right", the minister said: who says all of the quote. */
static gboolean
take_voice (JalonTelling *self)
{
  guint subject = self->predicate->arguments.subject;

  if (!jalon_telling_is_of_voice (self))
    return FALSE;
  if (!self->predicate->entry->sense->by_speaker &&
      (subject == JALON_TREE_NONE || (jalon_sentence_get_marks (self->sentence, subject) & JALON_MARKS_FIRST) == 0))
    return FALSE;
  take_actors (self, g_array_copy (self->context->reader->voice));
  return TRUE;
}

static void
find_subject (JalonTelling *self)
{
  guint subject = self->predicate->entry->sense->by_speaker ? find_who_says (self)
                                                            : find_speaker (self, self->predicate->arguments.subject);

  if (!take_voice (self))
    take_actors (self, jalon_event_doers_find_parties (self, subject));
}

static void
infer_subject (JalonTelling *self)
{
  if (self->predicate->noun == JALON_TREE_NONE)
    take_actors (self,
                 jalon_event_parties_infer (self->context->reader, self->sentence, self->predicate->arguments.subject));
}

static void
find_cause (JalonTelling *self)
{
  if (self->predicate->entry->sense->type == JALON_EVENT_ASSAULT && self->predicate->arguments.passive)
    find_actors_of_cause (self);
}

/* "Algeria's airspace is closed": whose it is closes it; "the army was PUT ON ALERT": it moves; "Danish tanks were
 * handed to Kyiv" */
static void
find_owner_of_object (JalonTelling *self)
{
  const JalonSense *sense = self->predicate->entry->sense;

  if (self->predicate->arguments.passive &&
      jalon_arguments_find (&self->predicate->arguments, JALON_SLOT_BY) == JALON_TREE_NONE &&
      (sense->airspace || sense->owner || sense->type == JALON_EVENT_MOBILIZE))
    take_actors (self, jalon_event_doers_find_parties (self, self->predicate->arguments.object));
}

static void
find_doer_of_noun (JalonTelling *self)
{
  if (self->predicate->noun != JALON_TREE_NONE)
    take_actors (self, jalon_event_doers_find (self, self->predicate->noun, self->predicate->entry->sense));
}

/* "the expulsion of the attaché | by Paris", "sentenced to two years | by a court" */
static void
find_agent (JalonTelling *self)
{
  if (self->predicate->arguments.passive || self->predicate->noun != JALON_TREE_NONE)
    take_actors (self, jalon_event_slots_find (self, JALON_SLOT_BY));
}

/* "the closure OF PAKISTANI AIRSPACE", "the recall of ITS ambassador": of one's own */
static void
find_own_object (JalonTelling *self)
{
  if (self->predicate->noun != JALON_TREE_NONE && self->predicate->entry->sense->of == JALON_OF_OBJECT)
    take_actors (self, jalon_event_doers_find_parties (self, self->predicate->arguments.object));
}

/* "expelled FROM MALI": by Mali */
static void
find_who_ejects (JalonTelling *self)
{
  if (self->predicate->arguments.passive && self->predicate->entry->sense->ejects)
    take_actors (self, jalon_event_slots_find (self, JALON_SLOT_FROM));
}

/* "received training IN MOROCCO": those who are there give it */
static void
find_host (JalonTelling *self)
{
  if (self->predicate->entry->sense->site)
    take_actors (self, jalon_event_slots_find_named (self, &self->predicate->arguments, JALON_SLOT_IN));
}

/* "helicopters GIVEN BY Turkey were handed over" */
static void
find_giver (JalonTelling *self)
{
  const JalonArguments *arguments = &self->predicate->arguments;

  if (self->predicate->entry->sense->owner && arguments->passive && arguments->object != JALON_TREE_NONE)
    jalon_event_doers_add_of_participle (self, arguments->object, self->actors);
}

/* "suffered an attack FROM the rebels" */
static void
find_source (JalonTelling *self)
{
  if (self->predicate->light == JALON_LIGHT_UNDERGO)
    take_actors (self, jalon_event_slots_find (self, JALON_SLOT_FROM));
}

/* "a march AGAINST the government": of those where it is */
static void
find_people_here (JalonTelling *self)
{
  if (self->predicate->entry->sense->type == JALON_EVENT_PROTEST &&
      jalon_arguments_find (&self->predicate->arguments, JALON_SLOT_AGAINST) != JALON_TREE_NONE)
    take_actors (self, jalon_event_parties_find_here (self->context->reader));
}

/* "protests IN LAGOS" */
static void
find_people_there (JalonTelling *self)
{
  JalonProposalParty people = { NULL, "CVL", JALON_FOUND_INFERRED, FALSE, TRUE, FALSE };

  if (self->predicate->entry->sense->type == JALON_EVENT_PROTEST)
    people.code = jalon_event_slots_find_state_here (self);
  if (people.code != NULL)
    g_array_append_val (self->actors, people);
}

/* "talks BETWEEN Kenya and Chad", whoever else is named; "deployed after clashes WITH them": the subject above */
static void
find_both (JalonTelling *self)
{
  const JalonArguments *arguments = &self->predicate->arguments;
  guint                 between = jalon_arguments_find (arguments, JALON_SLOT_BETWEEN);

  if (between != JALON_TREE_NONE)
    {
      take_actors (self, jalon_event_doers_find_parties (self, between));
      self->reciprocal = self->actors->len > 1;
    }
  if (self->actors->len == 0 && self->predicate->noun == self->predicate->word &&
      jalon_arguments_find (arguments, JALON_SLOT_WITH) != JALON_TREE_NONE)
    take_actors (self,
                 jalon_event_doers_find_parties (self, find_subject_above (self->sentence, self->predicate->word)));
}

/**
 * jalon_telling_find_actors:
 *
 * Finds who does it, and whether several do it to each other.
 */
void
jalon_telling_find_actors (JalonTelling *self)
{
  /* Asked in this order until one of them finds somebody. */
  static const JalonFindFunc sources[] = { find_agent_of_noun,   find_subject,      infer_subject, find_cause,
                                           find_owner_of_object, find_doer_of_noun, find_agent,    find_own_object,
                                           find_who_ejects,      find_host,         find_giver,    find_source,
                                           find_people_here,     find_people_there };
  const JalonSense          *sense = self->predicate->entry->sense;

  self->actors = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
  for (guint i = 0; i < G_N_ELEMENTS (sources) && self->actors->len == 0; i++)
    sources[i](self);
  if (sense->between)
    find_both (self);
  else if (sense->type == JALON_EVENT_ASSAULT || sense->type == JALON_EVENT_COERCE)
    drop_vague (self->actors);
}
