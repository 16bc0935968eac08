/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who acts and who suffers, by the places that the sense of the word gives them.
 */

#include "config.h"

#include "jalon-event-roles.h"

#include "jalon-event-actors.h"
#include "jalon-event-context.h"
#include "jalon-event-doers.h"
#include "jalon-event-implied.h"
#include "jalon-event-parties-private.h"
#include "jalon-event-settle.h"
#include "jalon-event-slots.h"
#include "jalon-owners.h"

/* "asked THE NATIONS OF EUROPE to close their borders to": whom it is said to, beside the clause. */
static gboolean
is_said_to (const JalonTelling *self, guint word)
{
  const JalonTreeWord *noun = word != JALON_TREE_NONE ? jalon_sentence_get (self->sentence, word) : NULL;

  return noun != NULL && noun->head == self->predicate->word && noun->upos != JALON_UPOS_PRON &&
         (word == self->predicate->arguments.object || noun->deprel == JALON_DEPREL_OBJ ||
          noun->deprel == JALON_DEPREL_IOBJ || noun->deprel == JALON_DEPREL_OBL);
}

/* Whom what is asked, threatened or accused is about: who would do it, or to whom it would be done, but nobody else
 * where somebody is told to do it of whom nothing is known. */
static GArray *
find_in_clause (const JalonTelling *self)
{
  static const guint content = JALON_SLOT_BIT (JALON_SLOT_TO) | JALON_SLOT_BIT (JALON_SLOT_WITH) |
                               JALON_SLOT_BIT (JALON_SLOT_AGAINST) | JALON_SLOT_BIT (JALON_SLOT_ON) |
                               JALON_SLOT_BIT (JALON_SLOT_INTO);
  const JalonArguments *arguments = &self->predicate->arguments;
  JalonArguments        inner;
  GArray               *found = NULL;

  if (arguments->clause == JALON_TREE_NONE ||
      jalon_sentence_get (self->sentence, arguments->clause)->upos != JALON_UPOS_VERB)
    return g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
  jalon_arguments_read_verb (self->sentence, arguments->clause, &inner);
  if (inner.object != JALON_TREE_NONE)
    jalon_arguments_add_nominal (self->sentence, inner.object, &inner);
  jalon_arguments_add_deep (self->sentence, inner.object, &inner);
  found = inner.subject != arguments->subject ? jalon_event_doers_find_others (self, inner.subject)
                                              : g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
  if (found->len == 0 && is_said_to (self, inner.subject))
    return found;
  if (found->len == 0)
    jalon_event_doers_take (&found, jalon_event_doers_find_others (self, inner.object));
  for (guint i = 0; i < inner.n_others && found->len == 0; i++)
    if ((inner.others[i].slots & content) != 0)
      jalon_event_doers_take (&found, jalon_event_doers_find_others (self, inner.others[i].word));
  /* "the conclusions of the report WRITTEN BY the Americans" */
  if (found->len == 0 && inner.object != JALON_TREE_NONE)
    jalon_event_doers_add_of_participle (self, inner.object, found);
  return found;
}

/* "claims that KENYA is behind the attack": whose deed it is said to be. */
static GArray *
find_in_claim (const JalonTelling *self)
{
  const JalonArguments *arguments = &self->predicate->arguments;
  JalonArguments        inner = { .subject = JALON_TREE_NONE };
  guint                 clause = arguments->clause;

  if (clause == JALON_TREE_NONE)
    return g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
  if (jalon_sentence_get (self->sentence, clause)->upos == JALON_UPOS_VERB)
    jalon_arguments_read_verb (self->sentence, clause, &inner);
  else
    inner.subject = jalon_tree_find_child (self->sentence->tree, clause, JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ));
  if (inner.subject == arguments->subject)
    return g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
  return jalon_event_doers_find_others (self, inner.subject);
}

/* "U.S. power", "every part of the Iran deal": a name that only tells things of a kind apart. */
static gboolean
is_kind (const JalonSentence *sentence, guint noun)
{
  for (guint i = jalon_sentence_get (sentence, noun)->first; i < jalon_sentence_get (sentence, noun)->last; i++)
    if (sentence->mentions[i] >= 0 && jalon_sentence_get (sentence, i)->deprel == JALON_DEPREL_COMPOUND)
      return TRUE;
  return FALSE;
}

/* What is promised; "sent a minister TO VISIT Kenya": of who is sent what they are to do; or %JALON_TREE_NONE. */
static guint
find_promised (const JalonTelling *self)
{
  guint clause = self->predicate->arguments.clause;

  if (clause != JALON_TREE_NONE || !self->predicate->entry->sense->destination)
    return clause;
  clause = jalon_tree_find_child (self->sentence->tree, self->predicate->word, JALON_DEPREL_BIT (JALON_DEPREL_ADVCL));
  return clause != JALON_TREE_NONE && clause > self->predicate->word &&
                 jalon_sentence_get (self->sentence, clause)->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_INF
             ? clause
             : JALON_TREE_NONE;
}

/* "promised to send grain TO KENYA", "to write off IRAQ'S debt": to whom it will be done. */
static GArray *
find_in_promise (const JalonTelling *self)
{
  static const JalonSlot slots[] = { JALON_SLOT_TO, JALON_SLOT_WITH, JALON_SLOT_FOR };
  guint                  clause = find_promised (self);
  GArray                *found = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
  JalonArguments         inner;

  if (clause == JALON_TREE_NONE || jalon_sentence_get (self->sentence, clause)->upos != JALON_UPOS_VERB)
    return found;
  jalon_arguments_read_verb (self->sentence, clause, &inner);
  if (inner.object != JALON_TREE_NONE)
    jalon_arguments_add_nominal (self->sentence, inner.object, &inner);
  jalon_event_doers_take (&found, jalon_event_doers_find_parties (self, inner.iobj));
  for (guint i = 0; i < G_N_ELEMENTS (slots) && found->len == 0; i++)
    jalon_event_doers_take (&found, jalon_event_slots_find_named (self, &inner, slots[i]));
  if (found->len == 0 && inner.object != JALON_TREE_NONE && !is_kind (self->sentence, inner.object))
    jalon_event_doers_take (&found, jalon_event_doers_find_parties (self, inner.object));
  if (!jalon_event_parties_are_named (found))
    g_array_set_size (found, 0);
  return found;
}

/* "pledged ten million in aid TO JORDAN": under what stands with the verb. */
static GArray *
find_nested (const JalonTelling *self)
{
  const JalonSense     *sense = self->predicate->entry->sense;
  const JalonArguments *arguments = &self->predicate->arguments;
  JalonArguments        nested = { .n_others = 0 };
  GArray               *found = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));

  for (guint i = 0; i < arguments->n_others; i++)
    if (self->sentence->mentions[arguments->others[i].word] < 0)
      jalon_arguments_add_nominal (self->sentence, arguments->others[i].word, &nested);
  for (guint i = 0; i < sense->n_recipients && found->len == 0; i++)
    jalon_event_doers_take (&found, jalon_event_slots_find_named (self, &nested, sense->recipients[i]));
  return found;
}

/* "the attack ON GOMA", "shelled Goma": the state whose town suffers. */
static void
find_owners_of_place (JalonTelling *self)
{
  const JalonSense     *sense = self->predicate->entry->sense;
  const JalonArguments *arguments = &self->predicate->arguments;

  jalon_event_doers_take (&self->recipients, jalon_owners_find (self->sentence, arguments->object));
  for (guint i = 0; i < sense->n_recipients; i++)
    for (guint k = 0; k < arguments->n_others && self->recipients->len == 0; k++)
      if ((arguments->others[k].slots & JALON_SLOT_BIT (sense->recipients[i])) != 0 &&
          (arguments->others[k].slots & JALON_SLOT_BIT (JALON_SLOT_IN)) == 0)
        jalon_event_doers_take (&self->recipients, jalon_owners_find (self->sentence, arguments->others[k].word));
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

/* Whether the noun tells an event that needs no victim. */
static gboolean
is_deed (const JalonTelling *self, guint noun)
{
  const JalonSense *sense =
      self->sentence->events[noun] != NULL ? jalon_predicates_find_noun_sense (self->sentence, noun) : NULL;

  return sense != NULL && jalon_classes_is_empty (&sense->objects);
}

static void
take_recipients (JalonTelling *self, GArray *parties)
{
  jalon_event_doers_take (&self->recipients, parties);
}

static void
find_indirect (JalonTelling *self)
{
  if (self->predicate->noun == JALON_TREE_NONE)
    take_recipients (self, jalon_event_doers_find_parties (self, self->predicate->arguments.iobj));
}

/* "the arrest OF ten", where the sense says so */
static void
find_of (JalonTelling *self)
{
  const JalonSense *sense = self->predicate->entry->sense;
  guint             of = jalon_arguments_find (&self->predicate->arguments, JALON_SLOT_OF);

  if (self->predicate->noun != JALON_TREE_NONE && jalon_event_doers_is_force (self, self->predicate->noun, of))
    return;
  /* "the condemnation BY CANBERRA of Chinese conduct": who does it is said already */
  if (self->predicate->noun != JALON_TREE_NONE &&
      (sense->of == JALON_OF_RECIPIENT ||
       (sense->of == JALON_OF_ACTOR &&
        jalon_arguments_find (&self->predicate->arguments, JALON_SLOT_BY) != JALON_TREE_NONE)))
    take_recipients (self, jalon_event_slots_find (self, JALON_SLOT_OF));
}

/* "condemn the strikes OF IRAN": whose they are does them, where nobody is killed in them */
static void
find_whose_deed (JalonTelling *self)
{
  guint object = self->predicate->arguments.object;

  if (self->predicate->entry->sense->type == JALON_EVENT_ACCUSE && object != JALON_TREE_NONE && is_deed (self, object))
    take_recipients (self, jalon_event_slots_find (self, JALON_SLOT_OF));
}

static void
find_in_content (JalonTelling *self)
{
  if (self->predicate->entry->sense->content == JALON_CONTENT_DEMAND)
    take_recipients (self, find_in_clause (self));
  else if (self->predicate->entry->sense->content == JALON_CONTENT_PROMISE)
    take_recipients (self, find_in_promise (self));
  else if (self->predicate->entry->sense->content == JALON_CONTENT_CLAIM)
    take_recipients (self, find_in_claim (self));
}

static void
find_below_others (JalonTelling *self)
{
  const JalonSense *sense = self->predicate->entry->sense;

  if ((sense->two || sense->declared || sense->type == JALON_EVENT_AID || sense->type == JALON_EVENT_SUPPORT) &&
      self->predicate->noun == JALON_TREE_NONE)
    take_recipients (self, find_nested (self));
}

/* "condemned the attack LAUNCHED BY", "the threats BY" */
static void
find_who_is_spoken_of (JalonTelling *self)
{
  const JalonArguments *arguments = &self->predicate->arguments;

  if (!self->predicate->entry->sense->said)
    return;
  if (arguments->object != JALON_TREE_NONE)
    jalon_event_doers_add_of_participle (self, arguments->object, self->recipients);
  if (self->recipients->len == 0 && !arguments->passive)
    take_recipients (self, jalon_event_slots_find (self, JALON_SLOT_BY));
}

/* "asked MOSCOW for", whatever place the sense gives to whom one asks */
static void
find_named_object (JalonTelling *self)
{
  guint object = self->predicate->arguments.object;

  if (self->predicate->noun == JALON_TREE_NONE && object != JALON_TREE_NONE &&
      self->predicate->entry->sense->type != JALON_EVENT_CONSULT && self->sentence->mentions[object] >= 0 &&
      jalon_sentence_get (self->sentence, object)->upos == JALON_UPOS_PROPN)
    take_recipients (self, jalon_event_doers_find_parties (self, object));
}

static void
find_struck (JalonTelling *self)
{
  if (self->predicate->entry->sense->type != JALON_EVENT_ASSAULT)
    return;
  take_recipients (self, jalon_event_slots_find_struck (self));
  if (self->recipients->len == 0)
    find_owners_of_place (self);
}

/* "killed KABILA": a name of which nothing is known */
static void
infer_object (JalonTelling *self)
{
  const JalonSense *sense = self->predicate->entry->sense;
  guint             object = self->predicate->arguments.object;

  if ((sense->type == JALON_EVENT_ASSAULT || sense->type == JALON_EVENT_COERCE) && object != JALON_TREE_NONE &&
      jalon_classes_is_empty (&self->sentence->classes[object]) &&
      jalon_sentence_get (self->sentence, object)->upos == JALON_UPOS_PROPN)
    take_recipients (self, jalon_event_parties_infer (self->context->reader, self->sentence, object));
}

/* "called for THE GOVERNOR'S resignation", "demanded the release of ten BY CHAD": of whoever would do it. */
static void
find_demanded (JalonTelling *self)
{
  guint object = self->predicate->arguments.object;

  const JalonSense *sense = object != JALON_TREE_NONE && self->sentence->events[object] != NULL
                                ? jalon_predicates_find_noun_sense (self->sentence, object)
                                : NULL;
  guint             owner;

  if (self->predicate->entry->sense->content != JALON_CONTENT_DEMAND || sense == NULL)
    return;
  take_recipients (self, jalon_event_doers_find_others (self, object));
  /* "requested TALKS WITH Armenia" */
  if (self->recipients->len == 0 && sense->type == JALON_EVENT_CONSULT)
    {
      JalonArguments arguments;

      jalon_arguments_read_noun (self->sentence, object, &arguments);
      take_recipients (self, jalon_event_doers_find_others (self, jalon_arguments_find (&arguments, JALON_SLOT_WITH)));
    }
  if (sense->of != JALON_OF_ACTOR)
    return;
  owner = jalon_tree_find_child (self->sentence->tree, object, JALON_DEPREL_BIT (JALON_DEPREL_NMOD_POSS));
  if (self->recipients->len == 0 && owner != JALON_TREE_NONE)
    take_recipients (self, jalon_event_doers_find_others (self, owner));
}

/* "two SUSPECTS were arrested": nobody says whose they are; of the state that the article is about. */
static void
infer_detained (JalonTelling *self)
{
  const JalonSense *sense = self->predicate->entry->sense;

  if (sense->within && self->predicate->arguments.passive && self->predicate->noun == JALON_TREE_NONE &&
      self->predicate->arguments.subject == JALON_TREE_NONE && self->actors->len == 0 &&
      jalon_classes_meet (&sense->objects, jalon_senses_get_known (self->sentence->senses, JALON_KNOWN_HUMAN)) &&
      jalon_sentence_get (self->sentence, self->predicate->word)->deprel != JALON_DEPREL_ACL)
    take_recipients (self,
                     jalon_event_parties_infer (self->context->reader,
                                                self->sentence,
                                                self->predicate->arguments.object));
}

/* Whether so many died or were hurt in it, as its verb or a clause behind it says. */
static gboolean
has_dead (const JalonSentence *sentence, guint noun)
{
  guint clause = jalon_tree_find_child (sentence->tree, noun, JALON_DEPREL_BIT (JALON_DEPREL_ACL_RELCL));

  if (jalon_predicates_find_toll (sentence, noun) != JALON_TREE_NONE)
    return TRUE;
  if (clause == JALON_TREE_NONE)
    return FALSE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, clause, child)
  {
    JalonClasses classes = jalon_sentence_get_classes (sentence, child);

    if (jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD)) != JALON_TREE_NONE &&
        jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_PEOPLE)))
      return TRUE;
  }
  return FALSE;
}

/* "killed ELEVEN": people, of whom nothing more is said. */
static gboolean
has_number_for_people (const JalonTelling *self)
{
  guint object = self->predicate->arguments.object;

  return self->predicate->noun == JALON_TREE_NONE && object != JALON_TREE_NONE &&
         jalon_sentence_get (self->sentence, object)->upos == JALON_UPOS_NUM &&
         jalon_sentence_unwrap (self->sentence, object) == object &&
         jalon_classes_meet (&self->predicate->entry->sense->objects,
                             jalon_senses_get_known (self->sentence->senses, JALON_KNOWN_HUMAN));
}

/* "The bombing left TEN dead": nobody is named, and those who died are of where it was. */
static void
find_dead (JalonTelling *self)
{
  JalonProposalParty party = { self->context->reader->here, "CVL", JALON_FOUND_INFERRED, FALSE, TRUE, FALSE };
  guint              noun = self->predicate->noun;

  if (self->predicate->entry->sense->type == JALON_EVENT_ASSAULT && party.code != NULL &&
      (has_number_for_people (self) ||
       (self->actors->len == 0 && noun != JALON_TREE_NONE && has_dead (self->sentence, noun))))
    g_array_append_val (self->recipients, party);
}

/* "an attack IN CHAD": of a deed of which no more is said, the state where it was suffers it. */
static void
find_state_here (JalonTelling *self)
{
  JalonProposalParty party = { NULL, NULL, JALON_FOUND_INFERRED, FALSE, TRUE, FALSE };

  if (self->predicate->entry->sense->type == JALON_EVENT_ASSAULT && self->actors->len == 0)
    party.code = jalon_event_slots_find_state_here (self);
  if (party.code != NULL)
    g_array_append_val (self->recipients, party);
}

/* "killed in fighting BETWEEN the army and REBELS": of those whom the event names besides who does it. */
static void
find_other_side (JalonTelling *self)
{
  const JalonArguments *arguments = &self->predicate->arguments;

  if (self->predicate->entry->sense->type != JALON_EVENT_ASSAULT || !arguments->passive || self->actors->len == 0)
    return;
  for (guint i = 0; i < arguments->n_others && self->recipients->len == 0; i++)
    {
      guint          word = arguments->others[i].word;
      JalonArguments inner;
      guint          between;

      if (self->sentence->events[word] == NULL)
        continue;
      jalon_arguments_read_noun (self->sentence, word, &inner);
      between = jalon_arguments_find (&inner, JALON_SLOT_BETWEEN);
      if (between != JALON_TREE_NONE)
        take_recipients (self, jalon_event_doers_find_others (self, between));
    }
}

/* "soldiers died when rebels ambushed THEIR convoy": no one strikes their own; of whom the clause above tells. */
static void
turn_from_own (JalonTelling *self)
{
  guint          head = jalon_sentence_get (self->sentence, self->predicate->word)->head;
  JalonArguments above;

  if (self->predicate->entry->sense->type != JALON_EVENT_ASSAULT || self->recipients->len != 1 ||
      g_array_index (self->recipients, JalonProposalParty, 0).found != JALON_FOUND_COREFERENCE ||
      g_array_index (self->recipients, JalonProposalParty, 0).sector != NULL ||
      !jalon_event_parties_are_same (self->recipients, self->actors))
    return;
  g_array_set_size (self->recipients, 0);
  if (head == JALON_TREE_NONE || jalon_sentence_get (self->sentence, head)->upos != JALON_UPOS_VERB)
    return;
  jalon_arguments_read_verb (self->sentence, head, &above);
  take_recipients (self, jalon_event_doers_find_others (self, above.passive ? above.object : above.subject));
}

/* "a convoy offered by Turkey ARRIVED IN GAO": where what is given goes to. */
static void
find_where_it_goes (JalonTelling *self)
{
  static const guint   goal = JALON_SLOT_BIT (JALON_SLOT_TO) | JALON_SLOT_BIT (JALON_SLOT_IN);
  const JalonSentence *sentence = self->sentence;
  guint                object = self->predicate->arguments.object;
  guint                verb = object != JALON_TREE_NONE ? jalon_sentence_get (sentence, object)->head : JALON_TREE_NONE;
  JalonArguments       arguments;

  if (self->predicate->entry->sense->type != JALON_EVENT_AID || verb == JALON_TREE_NONE ||
      jalon_sentence_get (sentence, self->predicate->word)->head != object ||
      (jalon_sentence_get (sentence, object)->deprel != JALON_DEPREL_NSUBJ &&
       jalon_sentence_get (sentence, object)->deprel != JALON_DEPREL_NSUBJ_PASS) ||
      jalon_sentence_get (sentence, verb)->upos != JALON_UPOS_VERB)
    return;
  jalon_arguments_read_verb (sentence, verb, &arguments);
  for (guint i = 0; i < arguments.n_others && self->recipients->len == 0; i++)
    if ((arguments.others[i].slots & goal) != 0)
      {
        take_recipients (self, jalon_event_doers_find_others (self, arguments.others[i].word));
        if (self->recipients->len == 0)
          take_recipients (self, jalon_owners_find (sentence, arguments.others[i].word));
      }
}

static void
find_sides (JalonTelling *self)
{
  if (self->predicate->entry->sense->type == JALON_EVENT_ASSAULT && self->predicate->entry->sense->between)
    split_sides (self);
}

static void
find_pronoun (JalonTelling *self)
{
  take_recipients (self, jalon_event_implied_find_pronoun (self));
}

static void
find_opposed (JalonTelling *self)
{
  take_recipients (self, jalon_event_implied_find_opposed (self));
}

static void
find_purpose (JalonTelling *self)
{
  take_recipients (self, jalon_event_doers_find_struck (self));
}

static void
find_recipients (JalonTelling *self)
{
  /* Asked in this order until one of them finds somebody. */
  static const JalonFindFunc sources[] = {
    find_pronoun,    find_purpose,      find_opposed,    find_indirect,         find_of,
    find_in_content, find_below_others, find_whose_deed, find_who_is_spoken_of, find_named_object,
    find_struck,     infer_object,      find_other_side, find_where_it_goes,    find_sides,
    find_dead,       find_state_here,   find_demanded,   infer_detained
  };
  const JalonSense *sense = self->predicate->entry->sense;

  self->recipients = jalon_event_slots_find_recipients (self);
  turn_from_own (self);
  for (guint i = 0; i < G_N_ELEMENTS (sources) && self->recipients->len == 0; i++)
    sources[i](self);
  take_recipients (self, jalon_event_slots_find_companions (self));
  if ((sense->type == JALON_EVENT_CONSULT || sense->type == JALON_EVENT_COOPERATE || sense->reciprocal) &&
      self->recipients->len == 0 && self->actors->len > 1)
    self->reciprocal = TRUE;
}

/* The first state named under @noun that does not act: "l'interdiction frappant les produits RWANDAIS". */
static void
take_named_below (JalonTelling *self, guint noun)
{
  const JalonTreeWord *word = jalon_sentence_get (self->sentence, noun);

  for (guint i = word->first; i < word->last && self->recipients->len == 0; i++)
    {
      g_autoptr (GArray) found = NULL;

      if (self->sentence->mentions[i] < 0)
        continue;
      found = jalon_event_parties_find (self->context->reader, self->sentence, i);
      if (!jalon_event_parties_are_same (found, self->actors))
        jalon_event_parties_join (self->recipients, found);
    }
}

/* "SANCTIONS IMPOSED ON SYRIA BY THE UNION were lifted": whoever imposed them lifts them, where nobody else does. */
static void
find_roles_of_undone (JalonTelling *self)
{
  const JalonArguments *arguments = &self->predicate->arguments;
  guint                 noun =
      self->predicate->noun != JALON_TREE_NONE ? jalon_arguments_find (arguments, JALON_SLOT_OF) : arguments->object;
  guint participle;

  if (!self->predicate->entry->sense->undoes || self->predicate->entry->sense->type != JALON_EVENT_RETREAT ||
      noun == JALON_TREE_NONE)
    return;
  participle = jalon_tree_find_child (self->sentence->tree, noun, JALON_DEPREL_BIT (JALON_DEPREL_ACL));
  if (self->actors->len == 0 && participle != JALON_TREE_NONE)
    jalon_event_doers_take (&self->actors,
                            jalon_event_doers_find_parties (self,
                                                            jalon_event_doers_find_agent (self->sentence, participle)));
  if (self->actors->len == 0)
    jalon_event_doers_take (&self->actors,
                            jalon_event_doers_find (self,
                                                    noun,
                                                    jalon_predicates_find_noun_sense (self->sentence, noun)));
  if (self->recipients->len == 0)
    take_named_below (self, noun);
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
  jalon_telling_find_actors (self);
  find_recipients (self);
  jalon_telling_turn_speaker (self, proposals);
  find_roles_of_undone (self);
  jalon_telling_answer (self, proposals);
  jalon_event_implied_add_authority (self);
  jalon_telling_stay_within (self);
  if (self->predicate->entry->sense->type == JALON_EVENT_PROTEST)
    jalon_telling_find_protested (self);
  jalon_telling_drop_own (self);
  jalon_telling_turn_sides (self);
  jalon_telling_inherit (self, proposals);
  if (self->predicate->entry->sense->type != JALON_EVENT_ASSAULT)
    jalon_telling_join_codes (self->recipients);
}
