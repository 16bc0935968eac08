/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is told and yet no event: habits, kinds of things, business, figures of speech, sport, history.
 */

#include "config.h"

#include "jalon-event-real.h"

#include "jalon-event-doers.h"
#include "jalon-event-settle.h"
#include "jalon-event-slots.h"

/* What happened longer before the article is history, days. */
#define HISTORY (2 * 366)

/* "a blockade WOULD DISRUPT trade": what is only thought of presumes nothing. */
static gboolean
is_thought_of (const JalonTelling *self)
{
  guint           verb = jalon_sentence_get (self->sentence, self->predicate->word)->head;
  JalonFactuality above;

  if (verb == JALON_TREE_NONE || jalon_sentence_get (self->sentence, verb)->upos != JALON_UPOS_VERB)
    return FALSE;
  jalon_factuality_read (self->sentence, verb, &above);
  return above.future || above.fact == JALON_FACT_UNREAL;
}

/* "THE ARREST of a Dane by Turkish police drew protests": what is told of it presumes that it was. */
static gboolean
is_subject_between_two (const JalonTelling *self)
{
  JalonDeprel deprel = jalon_sentence_get (self->sentence, self->predicate->word)->deprel;

  return (deprel == JALON_DEPREL_NSUBJ || deprel == JALON_DEPREL_NSUBJ_PASS ||
          (deprel == JALON_DEPREL_OBL && self->predicate->entry->sense->between)) &&
         jalon_event_parties_are_named (self->actors) && self->recipients->len > 0 && !is_thought_of (self);
}

/* "the DELIVERY began", "is in TALKS with": it is the noun that the clause says something of. */
static gboolean
is_told_by_clause (const JalonTelling *self)
{
  const JalonTreeWord *noun = jalon_sentence_get (self->sentence, self->predicate->noun);

  if (jalon_tree_find_child (self->sentence->tree, self->predicate->noun, JALON_DEPREL_BIT (JALON_DEPREL_COP)) !=
      JALON_TREE_NONE)
    return self->predicate->arguments.subject != JALON_TREE_NONE &&
           (self->reciprocal || self->recipients->len > 0 ||
            self->predicate->entry->sense->type == JALON_EVENT_PROTEST) &&
           jalon_tree_find_child (self->sentence->tree, self->predicate->noun, JALON_DEPREL_BIT (JALON_DEPREL_CASE)) !=
               JALON_TREE_NONE;
  return noun->deprel == JALON_DEPREL_NSUBJ && noun->head != JALON_TREE_NONE &&
         jalon_factuality_says_that_it_was (self->sentence, noun->head);
}

/* "the condemnation BY CANBERRA of China's conduct": as good as a verb. */
static gboolean
is_told_by_agent (const JalonTelling *self)
{
  return jalon_arguments_find (&self->predicate->arguments, JALON_SLOT_BY) != JALON_TREE_NONE &&
         jalon_event_parties_are_named (self->actors) && jalon_event_parties_are_named (self->recipients);
}

/* "said the group were the CULPRITS": by whoever says so. */
static gboolean
is_told_by_speaker (const JalonTelling *self)
{
  return self->predicate->entry->sense->by_speaker && self->actors->len > 0 && self->recipients->len > 0;
}

/* "the execution OF TEN soldiers BY REBELS": as good as a verb where both are there, and the victims counted. */
static gboolean
has_agent (const JalonTelling *self)
{
  guint victims = jalon_arguments_find (&self->predicate->arguments, JALON_SLOT_OF);

  return self->actors->len > 0 && self->recipients->len > 0 && victims != JALON_TREE_NONE &&
         jalon_tree_find_child (self->sentence->tree, victims, JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD)) !=
             JALON_TREE_NONE &&
         jalon_event_doers_find_agent (self->sentence, self->predicate->noun) != JALON_TREE_NONE;
}

static gboolean
is_people (const JalonSentence *sentence, guint word)
{
  JalonClasses classes = jalon_sentence_get_classes (sentence, word);

  return jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_PEOPLE));
}

/* "ATTACK on a village of Chad: ten dead": a headline without a verb, with how many died. */
static gboolean
is_headline_with_toll (const JalonTelling *self)
{
  const JalonSentence *sentence = self->sentence;

  if (self->predicate->entry->sense->type != JALON_EVENT_ASSAULT ||
      jalon_sentence_get (sentence, self->predicate->noun)->head != JALON_TREE_NONE)
    return FALSE;
  for (guint i = 0; i < sentence->tree->n_words; i++)
    if (jalon_tree_find_child (sentence->tree, i, JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD)) != JALON_TREE_NONE &&
        is_people (sentence, i))
      return TRUE;
  return FALSE;
}

/* Whether the place is the noun's, not only that of what was done after it: "closed its border in the east AFTER AN
 * ATTACK". */
static gboolean
has_own_place (const JalonTelling *self, const JalonProposal *proposal)
{
  static const guint   apart = JALON_SLOT_BIT (JALON_SLOT_AFTER) | JALON_SLOT_BIT (JALON_SLOT_BEFORE);
  const JalonTreeWord *noun = jalon_sentence_get (self->sentence, self->predicate->noun);

  if (proposal->precision == JALON_PRECISION_NONE || proposal->type != JALON_EVENT_ASSAULT ||
      (jalon_sentence_get_slots (self->sentence, self->predicate->noun) & apart) == 0)
    return proposal->precision != JALON_PRECISION_NONE;
  for (guint i = noun->first; i < noun->last; i++)
    if (self->sentence->toponyms[i] != NULL)
      return TRUE;
  return FALSE;
}

/* A noun alone tells an event only where its clause says when or where, or where it is what the clause is about. */
static gboolean
is_told (const JalonTelling *self, const JalonProposal *proposal)
{
  if (self->predicate->noun == JALON_TREE_NONE || self->predicate->light != JALON_LIGHT_NONE ||
      jalon_sentence_get (self->sentence, self->predicate->word)->upos == JALON_UPOS_ADJ ||
      self->factuality.fact == JALON_FACT_DENIED)
    return TRUE;
  if (self->predicate->entry->sense->said || self->predicate->entry->sense->optional)
    return is_told_by_agent (self) || is_told_by_speaker (self);
  return has_own_place (self, proposal) || proposal->time.precision != JALON_TIME_UNKNOWN ||
         is_subject_between_two (self) || is_told_by_clause (self) || has_agent (self) ||
         is_headline_with_toll (self) || jalon_event_slots_find_state_here (self) != NULL ||
         (self->predicate->entry->sense->type == JALON_EVENT_ASSAULT &&
          jalon_predicates_find_toll (self->sentence, self->predicate->noun) != JALON_TREE_NONE);
}

static gboolean
is_history (const JalonTelling *self, const JalonProposal *proposal)
{
  /* "a general EXILED since 1991" */
  gboolean is_old_state = proposal->time.precision == JALON_TIME_SINCE &&
                          jalon_sentence_get (self->sentence, self->predicate->word)->deprel == JALON_DEPREL_ACL;
  gint32 last = is_old_state ? proposal->time.start : proposal->time.end;

  return last != JALON_DAY_NONE && self->context->article_end != JALON_DAY_NONE &&
         last + HISTORY < self->context->article_end;
}

/* "They BEAT him", "they HIT it": the same form is a preterite. */
static gboolean
may_be_past (const JalonSentence *sentence, guint word)
{
  const JalonVerbs *verbs = jalon_senses_get_verbs (sentence->senses, sentence->analysis->lang);
  const GArray     *forms = jalon_verbs_lookup (verbs, jalon_sentence_get_norm (sentence, word));

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    if (g_array_index (forms, JalonVerbForm, i).tense == JALON_TENSE_PAST)
      return TRUE;
  return FALSE;
}

/* "officials ARE REMOVED by": what is usual as well, but for what is closed, which goes on. */
static gboolean
is_present_passive (const JalonTelling *self)
{
  guint auxiliary =
      jalon_tree_find_child (self->sentence->tree, self->predicate->word, JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS));

  return auxiliary != JALON_TREE_NONE && self->predicate->arguments.passive && !self->factuality.future &&
         !self->predicate->entry->sense->closure && !self->predicate->entry->sense->ongoing &&
         jalon_tree_find_child (self->sentence->tree, self->predicate->word, JALON_DEPREL_BIT (JALON_DEPREL_AUX)) ==
             JALON_TREE_NONE &&
         jalon_sentence_get (self->sentence, auxiliary)->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN &&
         jalon_sentence_get (self->sentence, auxiliary)->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PRES;
}

/* "EVERY day", "REGULARLY" */
static gboolean
is_said_to_be_often (const JalonSentence *sentence)
{
  for (guint i = 0; i < sentence->tree->n_words; i++)
    if ((jalon_sentence_get_marks (sentence, i) & JALON_MARKS_OFTEN) != 0)
      return TRUE;
  return FALSE;
}

/* "gunmen kill TWO officers", "FORTY people are arrested": what is done to so many people is done once,
 * where nothing says how often. */
static gboolean
is_done_to_so_many (const JalonTelling *self)
{
  static const guint64 numbers = JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD);
  guint                object = self->predicate->arguments.object;
  JalonEventType       type = self->predicate->entry->sense->type;

  if (object == JALON_TREE_NONE || (type != JALON_EVENT_ASSAULT && type != JALON_EVENT_COERCE) ||
      is_said_to_be_often (self->sentence))
    return FALSE;
  return (jalon_sentence_get (self->sentence, object)->upos == JALON_UPOS_NUM ||
          jalon_tree_find_child (self->sentence->tree, object, numbers) != JALON_TREE_NONE) &&
         is_people (self->sentence, object);
}

/* The simple present tells what is usual where a language has another one; headlines tell what has just happened in it.
 */
static gboolean
is_habit (const JalonTelling *self)
{
  const JalonTreeWord *word = jalon_sentence_get (self->sentence, self->predicate->word);

  if (!self->sentence->analysis->grammar->present_is_habit || self->sentence->is_heading ||
      self->predicate->entry->sense->said || word->upos != JALON_UPOS_VERB)
    return FALSE;
  if (jalon_telling_goes_on (self) || is_done_to_so_many (self) || self->predicate->entry->announced)
    return FALSE;
  if (is_present_passive (self))
    return TRUE;
  return word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN &&
         word->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PRES && !self->factuality.future &&
         !may_be_past (self->sentence, self->predicate->word);
}

/* "the ARMED forces", "a WOUNDED soldier": what somebody is, not what is done to them. */
static gboolean
is_attribute (const JalonTelling *self)
{
  const JalonTreeWord *word = jalon_sentence_get (self->sentence, self->predicate->word);

  if (word->upos != JALON_UPOS_VERB || self->sentence->is_heading)
    return FALSE;
  if (word->deprel == JALON_DEPREL_AMOD)
    return TRUE;
  if (word->deprel != JALON_DEPREL_ACL || word->features[JALON_FEATURE_TENSE] != JALON_PARSE_TENSE_PAST)
    return FALSE;
  /* "the minister, after HAVING signed" */
  if (jalon_tree_find_child (self->sentence->tree, self->predicate->word, JALON_DEPREL_BIT (JALON_DEPREL_AUX)) !=
      JALON_TREE_NONE)
    return FALSE;
  return jalon_tree_find_child (self->sentence->tree,
                                self->predicate->word,
                                JALON_DEPREL_BIT (JALON_DEPREL_OBL) | JALON_DEPREL_BIT (JALON_DEPREL_OBL_AGENT) |
                                    JALON_DEPREL_BIT (JALON_DEPREL_NMOD) | JALON_DEPREL_BIT (JALON_DEPREL_ADVMOD)) ==
         JALON_TREE_NONE;
}

static gboolean
is_within (const JalonTelling *self, guint word, guint above)
{
  return above != JALON_TREE_NONE && word != above && jalon_tree_is_under (self->sentence->tree, word, above);
}

/* "signed an agreement DURING A VISIT", "freed the prisoners AFTER TALKS": beside what is done, not part of it. */
static gboolean
is_beside (const JalonTelling *self)
{
  static const guint when =
      JALON_SLOT_BIT (JALON_SLOT_DURING) | JALON_SLOT_BIT (JALON_SLOT_AFTER) | JALON_SLOT_BIT (JALON_SLOT_BEFORE);

  return (jalon_sentence_get_slots (self->sentence, self->predicate->word) & when) != 0;
}

/* "lifted the SANCTIONS", "suspended its AID": part of what is done to it. */
static gboolean
is_part_of_deed (const JalonTelling *self, const JalonPredicate *other)
{
  guint word = self->predicate->word;

  if (self->predicate->noun != word || other->entry->sense->type == JALON_EVENT_ASSAULT || is_beside (self))
    return FALSE;
  /* "an attack BLAMED on rebels killed ten": whose it is said to be */
  if (other->entry->sense->said && jalon_sentence_get (self->sentence, other->word)->deprel == JALON_DEPREL_ACL &&
      jalon_sentence_get (self->sentence, other->word)->head == word)
    return FALSE;
  return other->arguments.object == word || is_within (self, word, other->arguments.object);
}

/* "rejected the offer, CALLING it a deception": what is said of what is rejected is no word more. */
static gboolean
is_comment (const JalonTelling *self, const JalonPredicate *other)
{
  const JalonTreeWord *word = jalon_sentence_get (self->sentence, self->predicate->word);
  JalonEventType       type = other->entry->sense->type;

  return self->predicate->entry->sense->type == JALON_EVENT_ACCUSE &&
         !jalon_classes_is_empty (&self->predicate->entry->complement) &&
         (type == JALON_EVENT_REJECT || type == JALON_EVENT_ACCUSE) && word->deprel == JALON_DEPREL_ADVCL &&
         word->head == other->word && word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART;
}

/* "condemned the ATTACK on", "agreed to REOPEN": part of what is said, asked or promised. */
static gboolean
is_part_of_saying (const JalonTelling *self, const JalonPredicate *other)
{
  guint word = self->predicate->word;

  if (!other->entry->sense->said)
    return FALSE;
  if (is_comment (self, other))
    return TRUE;
  if (self->factuality.reason == other->word ||
      (other->entry->sense->content != JALON_CONTENT_NONE && other->arguments.clause == word))
    return TRUE;
  if (is_within (self, word, other->word) && jalon_sentence_get (self->sentence, word)->upos != JALON_UPOS_VERB)
    return TRUE;
  return is_within (self, word, other->arguments.object);
}

static gboolean
is_part_of_another (const JalonTelling *self)
{
  for (guint i = 0; i < self->predicates->len; i++)
    {
      const JalonPredicate *other = &g_array_index (self->predicates, JalonPredicate, i);

      if (other->word == self->predicate->word || other->entry->sense == NULL || other->noun != JALON_TREE_NONE ||
          other->word == self->factuality.denier)
        continue;
      if (is_part_of_deed (self, other) || is_part_of_saying (self, other))
        return TRUE;
    }
  return FALSE;
}

/* "43 morts dans une ATTAQUE": what so many died in. */
static gboolean
is_toll_of (const JalonTelling *self)
{
  const JalonSentence *sentence = self->sentence;

  return self->predicate->entry->sense->type == JALON_EVENT_ASSAULT &&
         (jalon_sentence_get_slots (sentence, self->predicate->word) & JALON_SLOT_BIT (JALON_SLOT_IN)) != 0 &&
         is_people (sentence, jalon_sentence_get (sentence, self->predicate->word)->head);
}

/* "drone DE RECONNAISSANCE", "ATTACK helicopter": what kind of thing it is. */
static gboolean
is_kind_of_thing (const JalonTelling *self)
{
  const JalonTreeWord *word = jalon_sentence_get (self->sentence, self->predicate->word);
  JalonClasses         classes;

  if (self->predicate->noun != self->predicate->word || word->head == JALON_TREE_NONE)
    return FALSE;
  if (word->deprel == JALON_DEPREL_COMPOUND)
    return TRUE;
  /* "the suspension OF AID", "the threat OF AN ATTACK" */
  if (word->deprel == JALON_DEPREL_NMOD && self->sentence->events[word->head] != NULL)
    return !is_beside (self) && !is_toll_of (self);
  if (word->deprel != JALON_DEPREL_NMOD ||
      jalon_tree_find_child (self->sentence->tree,
                             self->predicate->word,
                             JALON_DEPREL_BIT (JALON_DEPREL_DET) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD)) !=
          JALON_TREE_NONE)
    return FALSE;
  classes = jalon_sentence_get_classes (self->sentence, word->head);
  return !jalon_classes_is_empty (&classes);
}

/* "sanctions IMPOSED on Mali were lifted": told of what is over. */
static gboolean
is_undone (const JalonTelling *self)
{
  const JalonTreeWord *word = jalon_sentence_get (self->sentence, self->predicate->word);

  return word->deprel == JALON_DEPREL_ACL && jalon_predicates_undo (self->predicates, word->head);
}

/* What companies sign and promise is their business. */
static gboolean
is_business (const JalonTelling *self)
{
  JalonWorld    *world = jalon_lexicon_get_world (self->sentence->analysis->lexicon);
  JalonEventType type = self->predicate->entry->sense->type;

  if (type != JALON_EVENT_SUPPORT && type != JALON_EVENT_AGREE && type != JALON_EVENT_COOPERATE &&
      type != JALON_EVENT_AID && type != JALON_EVENT_CONSULT)
    return FALSE;
  for (guint i = 0; i < self->actors->len; i++)
    {
      const JalonProposalParty *party = &g_array_index (self->actors, JalonProposalParty, i);

      /* a bank of states is no company */
      if (g_strcmp0 (party->sector, "BUS") == 0 && jalon_world_has_code (world, party->code) &&
          jalon_world_list_members (world, party->code) == NULL)
        return TRUE;
    }
  return FALSE;
}

/* "Warming strikes herders", "Lebanese food has conquered Montreal": who attacks is somebody, or a weapon. */
static gboolean
is_figurative (const JalonTelling *self)
{
  guint        subject = self->predicate->arguments.subject;
  JalonClasses classes;

  if (self->predicate->entry->sense->type != JALON_EVENT_ASSAULT || subject == JALON_TREE_NONE ||
      jalon_sentence_get (self->sentence, subject)->upos != JALON_UPOS_NOUN)
    return FALSE;
  for (guint i = 0; i < self->actors->len; i++)
    if (g_array_index (self->actors, JalonProposalParty, i).sector != NULL)
      return FALSE;
  subject = jalon_sentence_unwrap (self->sentence, subject);
  classes = jalon_sentence_get_classes (self->sentence, subject);
  return jalon_classes_is_empty (&classes) && self->sentence->events[subject] == NULL &&
         self->sentence->sectors[subject] == NULL;
}

static gboolean
is_of (const JalonTelling *self, guint word, const JalonClasses *classes)
{
  JalonClasses own = jalon_sentence_get_classes (self->sentence, word);

  return jalon_sentence_get (self->sentence, word)->upos == JALON_UPOS_NOUN && jalon_classes_meet (&own, classes);
}

/* "killed in a crash", "the flood killed", "the team attacked" */
static gboolean
is_mishap_or_sport (const JalonTelling *self)
{
  const JalonArguments *arguments = &self->predicate->arguments;
  const JalonClasses   *classes = jalon_senses_get_known (self->sentence->senses, JALON_KNOWN_MISHAP);

  if (self->predicate->entry->sense->type != JALON_EVENT_ASSAULT)
    return FALSE;
  if (arguments->subject != JALON_TREE_NONE && is_of (self, arguments->subject, classes))
    return TRUE;
  for (guint i = 0; i < arguments->n_others; i++)
    if (is_of (self, arguments->others[i].word, classes))
      return TRUE;
  return FALSE;
}

/* "WE attacked": of whom nobody knows, where no speaker is named. */
static gboolean
is_of_speaker (const JalonTelling *self)
{
  guint subject = self->predicate->arguments.subject;

  return subject != JALON_TREE_NONE && self->factuality.speaker == JALON_TREE_NONE &&
         jalon_factuality_find_aside (self->sentence, self->predicate->word) == JALON_TREE_NONE &&
         !jalon_telling_is_of_voice (self) &&
         (jalon_sentence_get_marks (self->sentence, subject) & JALON_MARKS_FIRST) != 0;
}

/* A verb that carries the noun may say that it is over, asked for or deplored. */
static gboolean
is_carried_away (const JalonTelling *self)
{
  return self->predicate->light == JALON_LIGHT_END || self->predicate->light == JALON_LIGHT_DEMAND ||
         self->predicate->light == JALON_LIGHT_CONDEMN;
}

/* The words are no event, whoever is named. */
static gboolean
is_other_thing (const JalonTelling *self)
{
  return is_habit (self) || is_attribute (self) || is_part_of_another (self) || is_business (self) ||
         is_figurative (self) || is_mishap_or_sport (self) || is_kind_of_thing (self) || is_undone (self);
}

/* "have REPORTEDLY agreed to meet" */
static gboolean
is_agreed_by_hearsay (const JalonTelling *self)
{
  return self->predicate->entry->sense->type == JALON_EVENT_AGREE && self->factuality.fact == JALON_FACT_ALLEGED;
}

/**
 * jalon_telling_is_event:
 *
 * Returns: whether what the word tells is an event, and between parties that matter
 */
gboolean
jalon_telling_is_event (const JalonTelling *self)
{
  const JalonSense *sense = self->predicate->entry->sense;

  if (sense->denies || self->factuality.fact == JALON_FACT_UNREAL ||
      (sense->said && self->factuality.fact != JALON_FACT_REAL && !is_agreed_by_hearsay (self)))
    return FALSE;
  return !is_of_speaker (self) && !is_carried_away (self) && !is_other_thing (self) &&
         !jalon_telling_is_home_affair (self) && jalon_telling_has_parties (self);
}

/**
 * jalon_telling_is_kept:
 * @proposal: what was made of it
 *
 * Returns: whether it says enough of when or where, and of our time
 */
gboolean
jalon_telling_is_kept (const JalonTelling *self, const JalonProposal *proposal)
{
  return is_told (self, proposal) && !is_history (self, proposal) &&
         !(self->factuality.due && proposal->time.precision == JALON_TIME_UNKNOWN);
}
