/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-doers.h"

#include "jalon-event-parties-private.h"

#include <string.h>

/* How many words deep an aim stands under the noun: "AIMED at DRIVING OUT". */
#define MAX_DEPTH 2

/* "un raid ATTRIBUÉ À Israël": whom the participle says to have done it, or %JALON_TREE_NONE */
static guint
find_accused (const JalonSentence *sentence, guint participle, const JalonArguments *arguments)
{
  if (arguments->subject != JALON_TREE_NONE || !arguments->passive ||
      (jalon_factuality_get_government (sentence, participle) & JALON_GOVERNS_ALLEGED) == 0)
    return JALON_TREE_NONE;
  return jalon_arguments_find (arguments, JALON_SLOT_TO);
}

/**
 * jalon_event_doers_add_of_participle:
 * @parties: (element-type JalonProposalParty): gets them
 *
 * "a raid CARRIED OUT by Israel", "un tir LANCÉ par les rebelles": who does it, as a participle says of the noun or
 * of what is said with it.
 */
void
jalon_event_doers_add_of_participle (const JalonTelling *self, guint noun, GArray *parties)
{
  JALON_TREE_FOREACH_CHILD (self->sentence->tree, noun, child)
  {
    JalonArguments arguments;
    guint          doer;

    if (jalon_sentence_get (self->sentence, child)->deprel == JALON_DEPREL_NMOD && parties->len == 0)
      jalon_event_doers_add_of_participle (self, child, parties);
    if (jalon_sentence_get (self->sentence, child)->deprel != JALON_DEPREL_ACL)
      continue;
    jalon_arguments_read_verb (self->sentence, child, &arguments);
    doer = arguments.passive ? arguments.subject : JALON_TREE_NONE;
    if (doer == JALON_TREE_NONE)
      doer = find_accused (self->sentence, child, &arguments);
    if (doer != JALON_TREE_NONE)
      {
        g_autoptr (GArray) found = jalon_event_parties_find (self->context->reader, self->sentence, doer);

        jalon_event_parties_join (parties, found);
      }
  }
}

/* Whether who stands there does what the noun tells: "by", "from", and "of" where the sense says so; the troops of whom
 * a "withdrawal OF FRENCH TROOPS" tells are withdrawn by their own state. */
static gboolean
is_doer_slot (guint slots, const JalonSense *sense, gboolean is_known)
{
  if ((slots & JALON_SLOT_BIT (JALON_SLOT_BY)) != 0)
    return TRUE;
  if (sense != NULL && sense->of == JALON_OF_OBJECT)
    return !is_known && (slots & JALON_SLOT_BIT (JALON_SLOT_OF)) != 0;
  return slots == JALON_SLOT_BIT (JALON_SLOT_FROM) ||
         ((slots & JALON_SLOT_BIT (JALON_SLOT_OF)) != 0 && sense != NULL && sense->of == JALON_OF_ACTOR);
}

/* "denounced the deportation of ten men in chains BY CHAD": behind the noun, under the active verb above it. */
static guint
find_agent_behind (const JalonSentence *sentence, guint noun)
{
  guint verb = jalon_sentence_climb_to_verb (sentence, jalon_sentence_get (sentence, noun)->head);

  if (verb == JALON_TREE_NONE || verb > noun ||
      jalon_sentence_get (sentence, verb)->features[JALON_FEATURE_VOICE] == JALON_VOICE_PASS)
    return JALON_TREE_NONE;
  for (guint i = jalon_sentence_get (sentence, noun)->last; i < jalon_sentence_get (sentence, verb)->last; i++)
    {
      if ((jalon_sentence_get_slots (sentence, i) & JALON_SLOT_BIT (JALON_SLOT_BY)) != 0)
        return jalon_sentence_climb_to_verb (sentence, jalon_sentence_get (sentence, i)->head) == verb
                   ? i
                   : JALON_TREE_NONE;
      if (sentence->events[i] != NULL)
        return JALON_TREE_NONE;
    }
  return JALON_TREE_NONE;
}

/**
 * jalon_event_doers_find_agent:
 *
 * "imposed on Canada BY the States", "l'arrestation de deux Danois PAR la police".
 *
 * Returns: whoever stands after "by" under @word, however deep the parser hung it, but not in a clause of something
 *   else; or %JALON_TREE_NONE
 */
guint
jalon_event_doers_find_agent (const JalonSentence *sentence, guint word)
{
  for (guint i = word + 1; i < jalon_sentence_get (sentence, word)->last; i++)
    {
      guint above = i;

      if (jalon_sentence_get (sentence, i)->deprel != JALON_DEPREL_OBL_AGENT &&
          (jalon_sentence_get_slots (sentence, i) & JALON_SLOT_BIT (JALON_SLOT_BY)) == 0)
        continue;
      do
        above = jalon_sentence_get (sentence, above)->head;
      while (above != JALON_TREE_NONE && above != word &&
             jalon_sentence_get (sentence, above)->upos != JALON_UPOS_VERB);
      if (above == word)
        return i;
    }
  return jalon_sentence_get (sentence, word)->upos == JALON_UPOS_NOUN ? find_agent_behind (sentence, word)
                                                                      : JALON_TREE_NONE;
}

static gboolean
is_armed (const GArray *parties)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const char *sector = g_array_index (parties, JalonProposalParty, i).sector;

      if (g_strcmp0 (sector, "MIL") != 0 && g_strcmp0 (sector, "REB") != 0 && g_strcmp0 (sector, "COP") != 0)
        return FALSE;
    }
  return parties->len > 0;
}

/* Whether one of the first may be among the second: the same people, or of a state of which no people are told. */
static gboolean
are_among (const GArray *some, const GArray *others)
{
  for (guint i = 0; i < some->len; i++)
    for (guint k = 0; k < others->len; k++)
      {
        const JalonProposalParty *a = &g_array_index (some, JalonProposalParty, i);
        const JalonProposalParty *b = &g_array_index (others, JalonProposalParty, k);

        if (g_strcmp0 (a->code, b->code) == 0 &&
            (a->sector == NULL || b->sector == NULL || strcmp (a->sector, b->sector) == 0))
          return TRUE;
      }
  return FALSE;
}

/* Whom the verb that the noun stands under says to have suffered by it: "a tué TROIS LIBANAIS". */
static guint
find_victims (const JalonTelling *self, guint noun)
{
  guint verb = jalon_sentence_get (self->sentence, noun)->head;

  for (guint i = 0; i < self->predicates->len; i++)
    {
      const JalonPredicate *predicate = &g_array_index (self->predicates, JalonPredicate, i);

      if (predicate->word == verb && predicate->noun == JALON_TREE_NONE &&
          predicate->entry->sense->type == JALON_EVENT_ASSAULT)
        return predicate->arguments.object;
    }
  return JALON_TREE_NONE;
}

/**
 * jalon_event_doers_is_force:
 * @noun: of an act of violence
 * @of: head of what stands after "of" under it
 *
 * Returns: whether they did it, though such a noun mostly tells who suffers it: "une frappe DE L'ARMÉE ISRAÉLIENNE a
 *   tué trois Libanais", an armed force that the victims are not of
 */
gboolean
jalon_event_doers_is_force (const JalonTelling *self, guint noun, guint of)
{
  guint object = of != JALON_TREE_NONE ? find_victims (self, noun) : JALON_TREE_NONE;
  g_autoptr (GArray) victims = NULL;
  g_autoptr (GArray) force = NULL;

  if (object == JALON_TREE_NONE)
    return FALSE;
  victims = jalon_event_parties_find (self->context->reader, self->sentence, object);
  force = jalon_event_parties_find (self->context->reader, self->sentence, of);
  return victims->len > 0 && is_armed (force) && !are_among (force, victims);
}

/**
 * jalon_event_doers_find:
 * @sense: (nullable): of the noun
 *
 * "the Israeli RAID", "the RAID by Israel", "the war of Mali": who does what the noun of an event tells.
 *
 * Returns: (transfer full) (element-type JalonProposalParty): each once, perhaps none
 */
GArray *
jalon_event_doers_find (const JalonTelling *self, guint noun, const JalonSense *sense)
{
  JalonArguments arguments;
  GArray        *parties;
  gboolean       has_target;

  parties = jalon_event_parties_find (self->context->reader,
                                      self->sentence,
                                      jalon_event_doers_find_agent (self->sentence, noun));
  if (parties->len > 0)
    return parties;
  g_array_unref (parties);
  jalon_arguments_read_noun (self->sentence, noun, &arguments);
  parties = jalon_event_parties_find (self->context->reader, self->sentence, arguments.subject);
  if (parties->len > 0)
    return parties;
  /* "the strikes OF RUSSIA against Kyiv" */
  has_target = sense != NULL && sense->type == JALON_EVENT_ASSAULT &&
               jalon_arguments_find (&arguments, JALON_SLOT_AGAINST) != JALON_TREE_NONE;
  for (guint i = 0; i < arguments.n_others; i++)
    {
      gboolean is_of = (arguments.others[i].slots & JALON_SLOT_BIT (JALON_SLOT_OF)) != 0;

      if (is_doer_slot (arguments.others[i].slots, sense, parties->len > 0) || (has_target && is_of) ||
          (is_of && jalon_event_doers_is_force (self, noun, arguments.others[i].word)))
        {
          g_autoptr (GArray) found =
              jalon_event_parties_find (self->context->reader, self->sentence, arguments.others[i].word);

          jalon_event_parties_join (parties, found);
        }
    }
  if (parties->len == 0)
    jalon_event_doers_add_of_participle (self, noun, parties);
  return parties;
}

/* "thanked Romania, which had sent IT wheat": who does what is told above the clause, where the pronoun may mean them.
 */
static guint
find_antecedent (const JalonTelling *self, guint pronoun)
{
  guint          verb = self->predicate->word;
  guint          head = jalon_sentence_climb_to_verb (self->sentence, jalon_sentence_get (self->sentence, verb)->head);
  guint          subject = jalon_tree_find_child (self->sentence->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ));
  JalonArguments above;

  if (jalon_sentence_get (self->sentence, pronoun)->upos != JALON_UPOS_PRON || subject == JALON_TREE_NONE ||
      (jalon_sentence_get_marks (self->sentence, subject) & JALON_MARKS_RELATIVE) == 0 ||
      (jalon_sentence_get_marks (self->sentence, pronoun) & JALON_MARKS_THIRD) == 0 || head == JALON_TREE_NONE)
    return pronoun;
  jalon_arguments_read_verb (self->sentence, head, &above);
  return above.subject != JALON_TREE_NONE ? above.subject : pronoun;
}

/**
 * jalon_event_doers_find_parties:
 * @word: head of who takes part, or %JALON_TREE_NONE
 *
 * Returns: (transfer full) (element-type JalonProposalParty): of an event that acts ("the raid killed ten") who did it;
 *   else who is named
 */
GArray *
jalon_event_doers_find_parties (const JalonTelling *self, guint word)
{
  const JalonSense *sense;
  GArray           *parties;

  word = jalon_sentence_unwrap (self->sentence, word);
  if (word != JALON_TREE_NONE && word == self->predicate->arguments.iobj)
    word = find_antecedent (self, word);
  sense = word != JALON_TREE_NONE && self->sentence->mentions[word] < 0
              ? jalon_predicates_find_noun_sense (self->sentence, word)
              : NULL;
  if (sense != NULL)
    return jalon_event_doers_find (self, word, sense);
  parties = jalon_event_parties_find (self->context->reader, self->sentence, word);
  /* "killed by SHOTS fired by the police" */
  if (parties->len == 0 && word != JALON_TREE_NONE && self->predicate->entry->sense->type == JALON_EVENT_ASSAULT &&
      !jalon_event_parties_is_person (self->sentence, word))
    jalon_event_doers_add_of_participle (self, word, parties);
  return parties;
}

/**
 * jalon_event_doers_take:
 * @into: (inout) (nullable)
 * @found: (transfer full): joined to it
 */
void
jalon_event_doers_take (GArray **into, GArray *found)
{
  if (*into == NULL)
    *into = found;
  else
    {
      jalon_event_parties_join (*into, found);
      g_array_unref (found);
    }
}

static gboolean
acts (const JalonTelling *self, const JalonProposalParty *party)
{
  for (guint i = 0; self->actors != NULL && i < self->actors->len; i++)
    {
      const JalonProposalParty *actor = &g_array_index (self->actors, JalonProposalParty, i);

      if (actor->code == party->code && (party->sector == NULL || g_strcmp0 (actor->sector, party->sector) == 0))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalon_event_doers_find_others:
 *
 * As jalon_event_doers_find_parties(), but for who acts.
 */
GArray *
jalon_event_doers_find_others (const JalonTelling *self, guint word)
{
  GArray *found = jalon_event_doers_find_parties (self, word);

  for (guint i = found->len; i-- > 0;)
    if (acts (self, &g_array_index (found, JalonProposalParty, i)))
      g_array_remove_index (found, i);
  return found;
}

/* Whether a verb of this lemma can tell of violence, and not that somebody is set free. */
static gboolean
is_violent (const JalonSentence *sentence, const char *lemma)
{
  const GPtrArray *entries = jalon_senses_find_verb (sentence->senses, sentence->analysis->lang, lemma);
  gboolean         is = FALSE;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const JalonSenseEntry *entry = g_ptr_array_index (entries, i);

      if (entry->sense != NULL && entry->sense->type == JALON_EVENT_RETREAT)
        return FALSE;
      is = is || (entry->sense != NULL && entry->sense->type == JALON_EVENT_ASSAULT);
    }
  return is;
}

/* Whether the verb can tell of violence: "drive out", not "protect". */
static gboolean
may_strike (const JalonSentence *sentence, guint verb)
{
  const JalonVerbs *verbs = jalon_senses_get_verbs (sentence->senses, sentence->analysis->lang);
  const GArray     *forms = jalon_verbs_lookup (verbs, jalon_sentence_get_norm (sentence, verb));

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    if (is_violent (sentence, g_array_index (forms, JalonVerbForm, i).lemma))
      return TRUE;
  return FALSE;
}

/* "in an EFFORT to drive out", "in their ATTEMPT to": a noun that says what somebody means to do. */
static gboolean
is_effort (const JalonSentence *sentence, guint word)
{
  const JalonTreeWord *noun = jalon_sentence_get (sentence, word);

  return noun->upos == JALON_UPOS_NOUN && (noun->deprel == JALON_DEPREL_OBL || noun->deprel == JALON_DEPREL_NMOD) &&
         (jalon_sentence_get_slots (sentence, word) & JALON_SLOT_BIT (JALON_SLOT_IN)) != 0 &&
         (jalon_factuality_get_government (sentence, word) & (JALON_GOVERNS_UNREAL | JALON_GOVERNS_PLANNED)) != 0;
}

static gboolean
is_present_participle (const JalonTreeWord *word)
{
  return word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART &&
         word->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PRES;
}

/* "exploded, KILLING ten": what came of what the verb tells, not what it was for. */
static gboolean
is_result (const JalonSentence *sentence, guint verb, guint clause)
{
  static const guint64 objects = JALON_DEPREL_BIT (JALON_DEPREL_OBJ);
  static const guint64 marks = JALON_DEPREL_BIT (JALON_DEPREL_MARK);

  return jalon_sentence_get (sentence, verb)->upos == JALON_UPOS_VERB && sentence->events[verb] == NULL &&
         jalon_sentence_get (sentence, clause)->deprel == JALON_DEPREL_ADVCL &&
         is_present_participle (jalon_sentence_get (sentence, clause)) &&
         jalon_tree_find_child (sentence->tree, verb, objects) == JALON_TREE_NONE &&
         jalon_tree_find_child (sentence->tree, clause, marks) == JALON_TREE_NONE;
}

/* Whether @child opens what may say what @word was for: a clause behind it that is not what came of it. */
static gboolean
is_clause_of_aim (const JalonSentence *sentence, guint word, guint child)
{
  static const guint64 clauses = JALON_DEPREL_BIT (JALON_DEPREL_ACL) | JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) |
                                 JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) |
                                 JALON_DEPREL_BIT (JALON_DEPREL_OBL);
  const JalonTreeWord *verb = jalon_sentence_get (sentence, child);

  return verb->upos == JALON_UPOS_VERB && (JALON_DEPREL_BIT (verb->deprel) & clauses) != 0 &&
         verb->features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_FIN && !is_result (sentence, word, child);
}

/* The object of a verb of violence in the clauses under @word, or %JALON_TREE_NONE. */
static guint
find_aim (const JalonSentence *sentence, guint word, guint depth)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    gboolean is_clause = is_clause_of_aim (sentence, word, child);
    guint    object;

    if (child < word || (!is_clause && !is_effort (sentence, child)))
      continue;
    object = jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_OBJ));
    if (is_clause && object != JALON_TREE_NONE && object > child && may_strike (sentence, child))
      return object;
    object = depth < MAX_DEPTH ? find_aim (sentence, child, depth + 1) : JALON_TREE_NONE;
    if (object != JALON_TREE_NONE)
      return object;
  }
  return JALON_TREE_NONE;
}

/* The noun that tells the attack: "an OFFENSIVE began", "launched an OFFENSIVE"; or %JALON_TREE_NONE. */
static guint
find_noun (const JalonTelling *self)
{
  guint object = self->predicate->arguments.object;

  if (self->predicate->noun != JALON_TREE_NONE)
    return self->predicate->noun;
  return object != JALON_TREE_NONE && self->sentence->events[object] != NULL ? object : JALON_TREE_NONE;
}

/**
 * jalon_event_doers_find_struck:
 *
 * "an offensive AIMED AT DRIVING OUT THE REBELS", "entered the town IN AN EFFORT TO DRIVE OUT THE REBELS": of an
 * attack, whom it is meant to strike.
 *
 * Returns: (transfer full) (element-type JalonProposalParty): perhaps none
 */
GArray *
jalon_event_doers_find_struck (const JalonTelling *self)
{
  guint noun = find_noun (self);
  guint aim = JALON_TREE_NONE;

  if (self->predicate->entry->sense->type == JALON_EVENT_ASSAULT)
    {
      if (noun != JALON_TREE_NONE)
        aim = find_aim (self->sentence, noun, 0);
      if (aim == JALON_TREE_NONE && noun != self->predicate->word)
        aim = find_aim (self->sentence, self->predicate->word, 0);
    }
  return aim != JALON_TREE_NONE ? jalon_event_doers_find_others (self, aim)
                                : g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
}
