/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-slots.h"

#include "jalon-event-doers.h"
#include "jalon-event-settle.h"
#include "jalon-event-mode.h"
#include "jalon-event-scope.h"
#include "jalon-event-states.h"
#include "jalon-owners.h"

/* Whether the other argument is what the noun of the event moves: the first one with "of". */
static gboolean
is_moved (const JalonTelling *self, guint other)
{
  const JalonArguments *arguments = &self->predicate->arguments;

  if (self->predicate->noun == JALON_TREE_NONE || self->predicate->entry->sense->of != JALON_OF_OBJECT ||
      (arguments->others[other].slots & JALON_SLOT_BIT (JALON_SLOT_OF)) == 0)
    return FALSE;
  for (guint i = 0; i < other; i++)
    if ((arguments->others[i].slots & JALON_SLOT_BIT (JALON_SLOT_OF)) != 0)
      return FALSE;
  return TRUE;
}

/* "troupes RUSSES de SYRIE": beside the adjective that says whose they are another name, or JALON_TREE_NONE. */
static guint
find_second_owner (const JalonSentence *sentence, guint word)
{
  gboolean has_owner = FALSE;

  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    if (sentence->mentions[child] < 0)
      continue;
    if (has_owner && jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_NMOD)
      return child;
    has_owner = TRUE;
  }
  return JALON_TREE_NONE;
}

/**
 * jalon_event_slots_find:
 *
 * Returns: (transfer full) (element-type JalonProposalParty): who stands in a slot of the predicate
 */
GArray *
jalon_event_slots_find (const JalonTelling *self, JalonSlot slot)
{
  const JalonArguments *arguments = &self->predicate->arguments;
  GArray               *parties = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));

  for (guint i = 0; i < arguments->n_others && parties->len == 0; i++)
    {
      guint word = arguments->others[i].word;

      if ((arguments->others[i].slots & JALON_SLOT_BIT (slot)) == 0)
        continue;
      /* "le retrait DES TROUPES russes DE SYRIE": what is moved, and from where */
      if (is_moved (self, i))
        word = find_second_owner (self->sentence, word);
      if (word != JALON_TREE_NONE)
        jalon_event_doers_take (&parties, jalon_event_doers_find_others (self, word));
    }
  return parties;
}

/* Whether all of them act, by state and by what they are. */
static gboolean
are_actors (const JalonTelling *self, const GArray *parties)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const JalonProposalParty *party = &g_array_index (parties, JalonProposalParty, i);
      gboolean                  found = FALSE;

      for (guint k = 0; k < self->actors->len && !found; k++)
        found = g_array_index (self->actors, JalonProposalParty, k).code == party->code &&
                g_strcmp0 (g_array_index (self->actors, JalonProposalParty, k).sector, party->sector) == 0;
      if (!found)
        return FALSE;
    }
  return TRUE;
}

/* Somebody who is named, and not who acts: "recaptured its PALACE from the rebels". */
static gboolean
is_settled (const JalonTelling *self, const GArray *parties)
{
  return jalon_event_parties_are_named (parties) && !are_actors (self, parties);
}

static void
drop_own_state (const JalonTelling *self, GArray *parties)
{
  for (guint i = parties->len; i-- > 0;)
    if (jalon_parties_have (self->actors, g_array_index (parties, JalonProposalParty, i).code))
      g_array_remove_index (parties, i);
}

/**
 * jalon_event_slots_find_recipients:
 *
 * Returns: (transfer full) (element-type JalonProposalParty): who stands in the places that the sense gives, asked one
 *   after the other; who is named counts more than who is only inferred
 */
GArray *
jalon_event_slots_find_recipients (const JalonTelling *self)
{
  const JalonSense     *sense = self->predicate->entry->sense;
  const JalonArguments *arguments = &self->predicate->arguments;
  GArray               *best = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));

  for (guint i = 0; i < sense->n_recipients && !is_settled (self, best); i++)
    {
      JalonSlot slot = sense->recipients[i];
      g_autoptr (GArray) found = NULL;

      if (slot == JALON_SLOT_BETWEEN && self->reciprocal)
        continue;
      found = slot == JALON_SLOT_OBJECT    ? jalon_event_doers_find_parties (self, arguments->object)
              : slot == JALON_SLOT_IOBJ    ? jalon_event_doers_find_parties (self, arguments->iobj)
              : slot == JALON_SLOT_SUBJECT ? jalon_event_doers_find_parties (self, arguments->subject)
                                           : jalon_event_slots_find (self, slot);
      /* "gathered BEFORE their parliament": where it is */
      if (slot == JALON_SLOT_BEFORE)
        drop_own_state (self, found);
      if (found->len == 0 || (best->len > 0 && !is_settled (self, found)) ||
          (are_actors (self, found) && !jalon_telling_is_said_to_another (self) &&
           !(sense->reciprocal && jalon_telling_are_two_people (self))))
        continue;
      g_array_set_size (best, 0);
      jalon_event_parties_join (best, found);
    }
  return best;
}

/* "douze morts PARMI LES SOLDATS": who is counted, or is named under the count. */
static GArray *
find_counted (const JalonTelling *self, guint toll)
{
  GArray *found = jalon_event_doers_find_parties (self, toll);

  JALON_TREE_FOREACH_CHILD (self->sentence->tree, toll, child)
  {
    JalonDeprel deprel = jalon_sentence_get (self->sentence, child)->deprel;

    if ((deprel == JALON_DEPREL_NMOD || deprel == JALON_DEPREL_OBL) && found->len == 0)
      jalon_event_doers_take (&found, jalon_event_doers_find_parties (self, child));
  }
  return found;
}

/**
 * jalon_event_slots_find_struck:
 *
 * Returns: (transfer full) (element-type JalonProposalParty): whom it struck where no place of the sense says so: those
 *   who are counted, or the state of the town that was struck
 */
GArray *
jalon_event_slots_find_struck (const JalonTelling *self)
{
  const JalonArguments *arguments = &self->predicate->arguments;
  gboolean              is_noun = self->predicate->noun == self->predicate->word;
  guint   toll = is_noun ? jalon_predicates_find_toll (self->sentence, self->predicate->noun) : JALON_TREE_NONE;
  GArray *found = toll != JALON_TREE_NONE ? find_counted (self, toll) : NULL;

  if ((found == NULL || found->len == 0) && is_noun && self->predicate->entry->sense->of == JALON_OF_RECIPIENT)
    jalon_event_doers_take (&found,
                            jalon_owners_find (self->sentence, jalon_arguments_find (arguments, JALON_SLOT_OF)));
  if (found == NULL || found->len == 0)
    jalon_event_doers_take (&found, jalon_owners_find (self->sentence, arguments->object));
  return found;
}

/**
 * jalon_event_slots_find_named:
 * @arguments: of the predicate, or of a clause under it
 *
 * Returns: (transfer full) (element-type JalonProposalParty): the parties named in the slot, perhaps none
 */
GArray *
jalon_event_slots_find_named (const JalonTelling *self, const JalonArguments *arguments, JalonSlot slot)
{
  GArray *parties = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));

  for (guint i = 0; i < arguments->n_others && parties->len == 0; i++)
    {
      g_autoptr (GArray) found = (arguments->others[i].slots & JALON_SLOT_BIT (slot)) != 0
                                     ? jalon_event_doers_find_parties (self, arguments->others[i].word)
                                     : NULL;

      if (found != NULL && jalon_event_parties_are_named (found))
        jalon_event_parties_join (parties, found);
    }
  return parties;
}

static gboolean
is_somebody_or_name (const JalonSentence *sentence, guint word)
{
  return jalon_sentence_get (sentence, word)->upos == JALON_UPOS_PROPN || sentence->mentions[word] >= 0 ||
         jalon_event_scope_is_somebody (sentence, word);
}

/**
 * jalon_event_slots_find_companions:
 *
 * "was kidnapped ALONG WITH HER DANISH COLLEAGUE": who suffers it with the one of whom it is told.
 *
 * Returns: (transfer full) (element-type JalonProposalParty): perhaps none
 */
GArray *
jalon_event_slots_find_companions (const JalonTelling *self)
{
  static const guint types =
      1u << JALON_EVENT_ASSAULT | 1u << JALON_EVENT_COERCE | 1u << JALON_EVENT_RETREAT | 1u << JALON_EVENT_SANCTION;
  const JalonArguments *arguments = &self->predicate->arguments;
  guint                 word = jalon_arguments_find (arguments, JALON_SLOT_WITH);

  if ((types & 1u << self->predicate->entry->sense->type) == 0 || !arguments->passive ||
      self->predicate->noun != JALON_TREE_NONE || word == JALON_TREE_NONE || arguments->object == JALON_TREE_NONE ||
      !is_somebody_or_name (self->sentence, arguments->object) || !jalon_event_scope_is_somebody (self->sentence, word))
    return g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
  return jalon_event_doers_find_others (self, word);
}

static gboolean
is_settlement (const JalonSentence *sentence, guint word)
{
  JalonClasses classes = jalon_sentence_get_classes (sentence, word);

  return jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_SETTLEMENT));
}

/* "in CHAD", "in the Tunisian CAPITAL": the state that the word names; or %NULL. */
static const char *
find_named_state (const JalonSentence *sentence, guint word)
{
  JalonWorld         *world = jalon_lexicon_get_world (sentence->analysis->lexicon);
  const JalonMention *mention =
      sentence->mentions[word] >= 0 ? jalon_analysis_mention (sentence->analysis, sentence->mentions[word]) : NULL;
  const char *code = mention != NULL ? jalon_mention_get_only_code (mention) : NULL;

  return code != NULL &&
                 (jalon_sentence_get (sentence, word)->upos == JALON_UPOS_PROPN || is_settlement (sentence, word)) &&
                 jalon_world_has_code (world, code) && jalon_world_list_members (world, code) == NULL
             ? code
             : NULL;
}

/* The state of the place that @word or a word under it names, "in the Yemeni city of ADEN"; or %NULL. */
static const char *
find_state_of_place (const JalonSentence *sentence, guint word)
{
  const JalonTreeWord *head = jalon_sentence_get (sentence, word);

  for (guint i = head->first; i < head->last; i++)
    {
      const JalonToponym *toponym = sentence->toponyms[i];

      /* "the embassy OF FRANCE" is not in it */
      if (toponym != NULL && toponym->use == JALON_TOPONYM_LITERAL && toponym->country != NULL &&
          !(toponym->precision == JALON_PRECISION_COUNTRY && i != word && sentence->sectors[word] != NULL))
        return toponym->country;
    }
  return find_named_state (sentence, word);
}

/* "PROTESTS CONTINUE in Lima": an event that goes on, as no habit does. */
gboolean
jalon_telling_goes_on (const JalonTelling *self)
{
  guint subject = self->predicate->arguments.subject;

  return self->predicate->noun == JALON_TREE_NONE && subject != JALON_TREE_NONE &&
         self->sentence->events[subject] != NULL && self->predicate->arguments.object == JALON_TREE_NONE &&
         (jalon_factuality_get_government (self->sentence, self->predicate->word) & JALON_GOVERNS_REAL) != 0;
}

/* Whether the verb tells what was, or when or why that was of which the sentence tells, and no other event: "people
 * died WHEN A BOMB EXPLODED". */
static gboolean
is_told_as_fact (const JalonTelling *self)
{
  const JalonTreeWord *word = jalon_sentence_get (self->sentence, self->predicate->word);

  if (word->head == JALON_TREE_NONE)
    return TRUE;
  for (guint i = 0; i < self->predicates->len; i++)
    if (g_array_index (self->predicates, JalonPredicate, i).word == word->head)
      return FALSE;
  return word->deprel == JALON_DEPREL_ADVCL && word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN &&
         word->head < self->predicate->word;
}

/* "A bomb EXPLODED in Lagos": a verb without an object, and nothing beside it that says whom it killed. */
static gboolean
is_alone (const JalonTelling *self)
{
  static const guint64  beside = JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) | JALON_DEPREL_BIT (JALON_DEPREL_CONJ);
  const JalonArguments *arguments = &self->predicate->arguments;

  return is_told_as_fact (self) && !jalon_telling_is_present (self) && arguments->subject != JALON_TREE_NONE &&
         arguments->object == JALON_TREE_NONE && !arguments->passive &&
         jalon_tree_find_child (self->sentence->tree, self->predicate->word, beside) == JALON_TREE_NONE;
}

/* Whether the event is told by its noun alone, "clashes in Lagos", or by one that goes on or breaks out, "a bomb
 * exploded"; and is not merely what another event is about, "sanctions over THE FIGHTING", nor what somebody does. */
static gboolean
happens (const JalonTelling *self)
{
  static const guint topic = JALON_SLOT_BIT (JALON_SLOT_OVER) | JALON_SLOT_BIT (JALON_SLOT_AGAINST) |
                             JALON_SLOT_BIT (JALON_SLOT_FOR) | JALON_SLOT_BIT (JALON_SLOT_BECAUSE) |
                             JALON_SLOT_BIT (JALON_SLOT_OF) | JALON_SLOT_BIT (JALON_SLOT_DURING);
  const JalonPredicate *predicate = self->predicate;

  if (predicate->noun == JALON_TREE_NONE)
    return is_alone (self) || jalon_telling_goes_on (self);
  return predicate->noun == predicate->word &&
         jalon_sentence_get (self->sentence, predicate->noun)->deprel != JALON_DEPREL_OBJ &&
         (jalon_sentence_get_slots (self->sentence, predicate->noun) & topic) == 0;
}

/* "A march DREW hundreds in Sofia": the verb that says of the noun that it was, or %JALON_TREE_NONE. "Un attentat s'est
 * PRODUIT", "est SURVENU" look like passives. */
static guint
find_verb_that_it_was (const JalonTelling *self)
{
  const JalonTreeWord *noun = jalon_sentence_get (self->sentence, self->predicate->word);
  gboolean             is_subject = noun->deprel == JALON_DEPREL_NSUBJ || noun->deprel == JALON_DEPREL_NSUBJ_PASS;

  return self->predicate->noun == self->predicate->word && is_subject &&
                 !jalon_event_states_is_definite (self->sentence, self->predicate->word) &&
                 jalon_factuality_says_that_it_was (self->sentence, noun->head)
             ? noun->head
             : JALON_TREE_NONE;
}

static const char *
find_state_of_places (const JalonSentence *sentence, const JalonArguments *arguments)
{
  static const guint where =
      JALON_SLOT_BIT (JALON_SLOT_IN) | JALON_SLOT_BIT (JALON_SLOT_AT) | JALON_SLOT_BIT (JALON_SLOT_NEAR);
  const char *state = NULL;

  for (guint i = 0; i < arguments->n_others && state == NULL; i++)
    if ((arguments->others[i].slots & where) != 0)
      state = find_state_of_place (sentence, arguments->others[i].word);
  return state;
}

/**
 * jalon_event_slots_find_state_here:
 *
 * Returns: (nullable): the state of the place that violence or protest is told with, where it is told as what happens:
 *   "protests continued in Lima"
 */
const char *
jalon_event_slots_find_state_here (const JalonTelling *self)
{
  JalonEventType type = self->predicate->entry->sense->type;
  guint          clause;
  const char    *state;

  if ((type != JALON_EVENT_ASSAULT && type != JALON_EVENT_PROTEST) || !happens (self))
    return NULL;
  state = find_state_of_places (self->sentence, &self->predicate->arguments);
  clause = jalon_tree_find_child (self->sentence->tree, self->predicate->word, JALON_DEPREL_BIT (JALON_DEPREL_ACL));
  if (clause == JALON_TREE_NONE)
    clause = find_verb_that_it_was (self);
  /* a verb that the parser took for a participle */
  if (state == NULL && clause != JALON_TREE_NONE && self->predicate->noun != JALON_TREE_NONE)
    {
      JalonArguments arguments;

      jalon_arguments_read_verb (self->sentence, clause, &arguments);
      state = find_state_of_places (self->sentence, &arguments);
      /* "drew 3,000 PEOPLE IN RIGA" */
      if (state == NULL && arguments.object != JALON_TREE_NONE &&
          jalon_tree_find_child (self->sentence->tree, arguments.object, JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD)) !=
              JALON_TREE_NONE)
        state = find_state_of_place (self->sentence, arguments.object);
    }
  return state;
}
