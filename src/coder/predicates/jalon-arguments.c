/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-arguments-private.h"

#include "jalon-factuality.h"

#include <string.h>

/* How far subjects are looked for above a verb that has none. */
#define MAX_CLIMB 6

void
jalon_arguments_add_other (JalonArguments *self, guint slots, guint word)
{
  if (slots != 0 && self->n_others < JALON_ARGUMENTS_MAX)
    self->others[self->n_others++] = (JalonArgument){ slots, word };
}

/* "LORS d'un attentat", "AUTOUR de la ville", "en PROVENANCE de": the noun hangs under a word that says what a
 * preposition says. */
void
jalon_arguments_add_behind (const JalonSentence *sentence, guint word, JalonArguments *self)
{
  guint slots =
      jalon_senses_get_slots (sentence->senses, sentence->analysis->lang, jalon_sentence_get_norm (sentence, word));

  if (slots == 0)
    return;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    if (deprel == JALON_DEPREL_OBL || deprel == JALON_DEPREL_NMOD || deprel == JALON_DEPREL_OBJ)
      jalon_arguments_add_other (self, slots, child);
  }
}

gboolean
jalon_arguments_is_past_participle (const JalonTreeWord *word)
{
  return word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART &&
         word->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PAST;
}

/* "Kokoity, WHO met": the name before the pronoun is it already. */
static gboolean
is_second_subject (const JalonSentence *sentence, guint child, const JalonArguments *self)
{
  JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

  return (deprel == JALON_DEPREL_NSUBJ || deprel == JALON_DEPREL_NSUBJ_PASS) &&
         (self->passive ? self->object : self->subject) != JALON_TREE_NONE &&
         (jalon_sentence_get_marks (sentence, child) & JALON_MARKS_RELATIVE) != 0;
}

gboolean
jalon_arguments_is_somebody (const JalonSentence *sentence, guint word)
{
  JalonClasses classes = jalon_sentence_get_classes (sentence, word);

  return jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_PEOPLE)) ||
         jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_STATE)) ||
         jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_ORGANISATION));
}

/* "handed RUSSIA a note", "were denied VISAS": of two objects the first is who gets the other. */
static void
take_object (const JalonSentence *sentence, guint child, JalonArguments *self)
{
  gboolean is_free = self->object == JALON_TREE_NONE ||
                     /* "reports THAT its troops attacked POLICE": no relative where the clause has its own object */
                     (jalon_sentence_get (sentence, self->object)->upos == JALON_UPOS_PRON &&
                      (jalon_sentence_get_marks (sentence, self->object) & JALON_MARKS_RELATIVE) != 0);

  if (is_free)
    self->object = child;
  else if (jalon_arguments_is_somebody (sentence, self->object) && !jalon_arguments_is_somebody (sentence, child))
    {
      self->iobj = self->object;
      self->object = child;
    }
  else
    self->iobj = child;
}

/* "received TRAINING": behind a verb that governs no clause. */
static gboolean
is_noun_taken_for_verb (const JalonSentence *sentence, guint word)
{
  const JalonTreeWord *verb = jalon_sentence_get (sentence, word);

  return verb->deprel == JALON_DEPREL_XCOMP && word == verb->head + 1 &&
         verb->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART &&
         verb->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PRES && sentence->events[word] == NULL &&
         jalon_factuality_get_government (sentence, verb->head) == 0 &&
         jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_OBJ)) == JALON_TREE_NONE;
}

static void
take_agent (guint child, JalonArguments *self)
{
  if (self->passive || self->subject == JALON_TREE_NONE)
    self->subject = child;
  else
    jalon_arguments_add_other (self, JALON_SLOT_BIT (JALON_SLOT_BY), child);
}

gboolean
jalon_arguments_has_own_subject (const JalonSentence *sentence, guint verb)
{
  return jalon_tree_find_child (sentence->tree,
                                verb,
                                JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS) |
                                    JALON_DEPREL_BIT (JALON_DEPREL_CSUBJ)) != JALON_TREE_NONE;
}

/* What the verb governs: a clause, or an object that was taken for one. */
static void
take_governed (const JalonSentence *sentence, guint child, JalonArguments *self)
{
  const JalonTreeWord *word = jalon_sentence_get (sentence, child);
  gboolean             is_name = word->deprel == JALON_DEPREL_XCOMP && word->upos == JALON_UPOS_PROPN;

  if (self->object == JALON_TREE_NONE && (is_name || is_noun_taken_for_verb (sentence, child)))
    self->object = child;
  else if ((word->upos != JALON_UPOS_NOUN ||
            (word->deprel == JALON_DEPREL_CCOMP && jalon_arguments_has_own_subject (sentence, child))) &&
           self->clause == JALON_TREE_NONE)
    self->clause = child;
}

/* "doit SE rendre", which the parser may take for an object */
static gboolean
is_reflexive (const JalonSentence *sentence, guint child)
{
  static const guint64 objects = JALON_DEPREL_BIT (JALON_DEPREL_OBJ) | JALON_DEPREL_BIT (JALON_DEPREL_IOBJ);
  JalonDeprel          deprel = jalon_sentence_get (sentence, child)->deprel;

  return deprel == JALON_DEPREL_EXPL || ((JALON_DEPREL_BIT (deprel) & objects) != 0 &&
                                         (jalon_sentence_get_marks (sentence, child) & JALON_MARKS_REFLEXIVE) != 0);
}

static void
read_child (const JalonSentence *sentence, guint child, JalonArguments *self)
{
  static const guint64 subjects = JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_CSUBJ) |
                                  JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS);
  const JalonTreeWord *word = jalon_sentence_get (sentence, child);
  JalonDeprel          deprel = word->deprel;

  if (is_second_subject (sentence, child, self))
    return;
  if ((JALON_DEPREL_BIT (deprel) & subjects) != 0)
    *(self->passive ? &self->object : &self->subject) = child;
  else if (is_reflexive (sentence, child))
    self->reflexive = TRUE;
  else if (deprel == JALON_DEPREL_OBJ)
    take_object (sentence, child, self);
  else if (deprel == JALON_DEPREL_IOBJ)
    self->iobj = child;
  else if (deprel == JALON_DEPREL_OBL_AGENT)
    take_agent (child, self);
  else if (word->upos == JALON_UPOS_ADV)
    jalon_arguments_add_behind (sentence, child, self);
  else if (deprel == JALON_DEPREL_OBL || deprel == JALON_DEPREL_NMOD)
    {
      jalon_arguments_add_other (self, jalon_sentence_get_slots (sentence, child), child);
      jalon_arguments_add_behind (sentence, child, self);
    }
  else if (deprel == JALON_DEPREL_XCOMP || deprel == JALON_DEPREL_CCOMP)
    take_governed (sentence, child, self);
}

/* "sont morts", "est venu": a perfect; "rebels advanced": never a passive */
static gboolean
has_no_passive (const JalonSentence *sentence, guint verb)
{
  return (jalon_senses_get_government_of_form (sentence->senses,
                                               sentence->analysis->lang,
                                               jalon_sentence_get_norm (sentence, verb)) &
          JALON_GOVERNS_ACTIVE) != 0;
}

/* A participle without an auxiliary, with a subject and an object of its own, is a past. */
static gboolean
is_past (const JalonSentence *sentence, guint verb)
{
  guint object = jalon_tree_find_child (sentence->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBJ));

  return object != JALON_TREE_NONE && object > verb &&
         jalon_tree_find_child (sentence->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS)) == JALON_TREE_NONE &&
         jalon_tree_find_child (sentence->tree,
                                verb,
                                JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS)) !=
             JALON_TREE_NONE;
}

/* "has freed six after a visit BY an envoy": with a subject and an object it is active, whoever "by" stands before.
 */
static gboolean
is_passive (const JalonSentence *sentence, guint verb)
{
  return jalon_sentence_get (sentence, verb)->features[JALON_FEATURE_VOICE] == JALON_VOICE_PASS &&
         !has_no_passive (sentence, verb) &&
         (jalon_tree_find_child (sentence->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ)) == JALON_TREE_NONE ||
          jalon_tree_find_child (sentence->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBJ)) == JALON_TREE_NONE) &&
         !is_past (sentence, verb);
}

/* "SE sont fait", as the parser calls it: an expletive or an object. */
static gboolean
has_pronoun_before (const JalonSentence *sentence, guint verb)
{
  static const guint64 reflexives =
      JALON_DEPREL_BIT (JALON_DEPREL_EXPL) | JALON_DEPREL_BIT (JALON_DEPREL_OBJ) | JALON_DEPREL_BIT (JALON_DEPREL_IOBJ);
  guint pronoun = jalon_tree_find_child (sentence->tree, verb, reflexives);

  return pronoun != JALON_TREE_NONE && pronoun < verb &&
         jalon_sentence_get (sentence, pronoun)->upos == JALON_UPOS_PRON;
}

/* "s'est FAIT attaquer par": who has it done to themselves suffers it. */
static gboolean
is_had_done (const JalonSentence *sentence, guint verb)
{
  gboolean causative = FALSE;

  if (jalon_sentence_get (sentence, verb)->features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_INF ||
      !has_pronoun_before (sentence, verb))
    return FALSE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  causative = causative || (jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_AUX &&
                            (jalon_factuality_get_government (sentence, child) & JALON_GOVERNS_CAUSATIVE) != 0);
  return causative;
}

/* A participle or relative clause beside a noun: what the noun is to it. */
static void
take_from_noun (const JalonSentence *sentence, guint verb, JalonArguments *self)
{
  const JalonTreeWord *word = jalon_sentence_get (sentence, verb);
  guint                noun;

  if (word->head == JALON_TREE_NONE)
    return;
  noun = jalon_sentence_resolve (sentence, word->head);
  /* "après AVOIR rencontré" is active */
  if (word->deprel == JALON_DEPREL_ACL && jalon_arguments_is_past_participle (word) &&
      self->object == JALON_TREE_NONE && !has_no_passive (sentence, verb) &&
      jalon_tree_find_child (sentence->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_AUX)) == JALON_TREE_NONE)
    {
      self->passive = TRUE;
      self->object = noun;
      return;
    }
  /* "killing ten"; a past one with an object is the verb itself, read wrongly: "an earthquake | struck Chile" */
  if (word->deprel == JALON_DEPREL_ACL && self->subject == JALON_TREE_NONE &&
      (word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART ||
       (word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN && self->object != JALON_TREE_NONE)))
    self->subject = noun;
  if (word->deprel != JALON_DEPREL_ACL_RELCL)
    return;
  if (self->subject == JALON_TREE_NONE && !self->passive)
    self->subject = noun;
  else if (self->object == JALON_TREE_NONE)
    self->object = noun;
}

static void read_verb (const JalonSentence *sentence, guint verb, guint n_steps, JalonArguments *out);

/* "PARLIAMENT voted on a resolution TO EXPEL them": what somebody decides or plans to do, they do. */
static void
take_from_plan (const JalonSentence *sentence, guint verb, guint n_steps, JalonArguments *self)
{
  const JalonTreeWord *word = jalon_sentence_get (sentence, verb);
  guint                noun = word->head;
  guint                above = noun != JALON_TREE_NONE ? jalon_sentence_get (sentence, noun)->head : JALON_TREE_NONE;
  JalonArguments       upper;

  if (word->deprel != JALON_DEPREL_ACL || word->features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_INF ||
      above == JALON_TREE_NONE || self->subject != JALON_TREE_NONE || n_steps >= MAX_CLIMB ||
      jalon_sentence_get (sentence, above)->upos != JALON_UPOS_VERB ||
      (jalon_factuality_get_government (sentence, noun) & JALON_GOVERNS_PLANNED) == 0)
    return;
  read_verb (sentence, above, n_steps + 1, &upper);
  if (!upper.passive && upper.subject != noun)
    self->subject = upper.subject;
}

/* "took the town AND KILLED ten": who did the one did the other. */
static void
share_of_conjunct (const JalonArguments *upper, JalonArguments *self)
{
  guint shared = upper->passive ? upper->object : upper->subject;

  if (self->passive && self->object == JALON_TREE_NONE)
    self->object = shared;
  else if (!self->passive && self->subject == JALON_TREE_NONE)
    self->subject = shared;
}

/* "asked MALI to close", "accused SUDAN of bombing": the object above does what is below. */
static gboolean
is_of_object (const JalonSentence *sentence, guint verb)
{
  const JalonTreeWord *word = jalon_sentence_get (sentence, verb);

  return word->deprel == JALON_DEPREL_XCOMP ||
         (word->deprel == JALON_DEPREL_ADVCL &&
          jalon_tree_find_child (sentence->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_MARK)) != JALON_TREE_NONE &&
          (jalon_factuality_get_government (sentence, word->head) &
           (JALON_GOVERNS_ALLEGED | JALON_GOVERNS_FAILED | JALON_GOVERNS_UNREAL | JALON_GOVERNS_JUDGED)) != 0);
}

/* "a permis AUX REBELLES de prendre", "appealed TO MALI to close": to whom it is allowed or said does what is below; or
 * %JALON_TREE_NONE. */
static guint
find_dative (const JalonSentence *sentence, guint verb, const JalonArguments *upper)
{
  static const guint   givers = JALON_GOVERNS_FAILED | JALON_GOVERNS_UNREAL | JALON_GOVERNS_MANAGED;
  const JalonTreeWord *word = jalon_sentence_get (sentence, verb);
  guint                dative = upper->object == JALON_TREE_NONE && word->deprel == JALON_DEPREL_XCOMP
                                    ? jalon_arguments_find (upper, JALON_SLOT_TO)
                                    : JALON_TREE_NONE;

  return dative != JALON_TREE_NONE && dative < verb &&
                 (jalon_factuality_get_government (sentence, word->head) & givers) != 0
             ? dative
             : JALON_TREE_NONE;
}

static void
share_of_clause (const JalonSentence *sentence, guint verb, const JalonArguments *upper, JalonArguments *self)
{
  const JalonTreeWord *word = jalon_sentence_get (sentence, verb);
  gboolean is_object = upper->passive || (upper->object != JALON_TREE_NONE && is_of_object (sentence, verb));
  guint    dative = find_dative (sentence, verb, upper);
  guint    shared = dative != JALON_TREE_NONE ? dative : is_object ? upper->object : upper->subject;

  if (self->passive || (word->deprel == JALON_DEPREL_ADVCL && jalon_arguments_is_past_participle (word)))
    self->object = self->object == JALON_TREE_NONE ? shared : self->object;
  else if (self->subject == JALON_TREE_NONE)
    self->subject = shared;
}

/* "Turkey is under sanctions and WAS CONDEMNED", "rebels were able TO FLEE": of a clause without a verb, what it is
 * about. */
static void
share_of_copula (const JalonSentence *sentence, guint above, JalonArguments *self)
{
  JalonArguments upper;

  if (jalon_tree_find_child (sentence->tree, above, JALON_DEPREL_BIT (JALON_DEPREL_COP)) == JALON_TREE_NONE)
    return;
  jalon_arguments_clear (&upper);
  upper.subject = jalon_tree_find_child (sentence->tree, above, JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ));
  share_of_conjunct (&upper, self);
}

/* The subject or object that a verb shares with the one above it. */
static void
take_from_verb (const JalonSentence *sentence, guint verb, guint n_steps, JalonArguments *self)
{
  const JalonTreeWord *word = jalon_sentence_get (sentence, verb);
  guint                above = word->head;
  JalonArguments       upper;

  if (above == JALON_TREE_NONE || n_steps >= MAX_CLIMB)
    return;
  if (jalon_sentence_get (sentence, above)->upos != JALON_UPOS_VERB)
    {
      if (word->deprel == JALON_DEPREL_CONJ || word->deprel == JALON_DEPREL_XCOMP)
        share_of_copula (sentence, above, self);
      return;
    }
  read_verb (sentence, above, n_steps + 1, &upper);
  if (word->deprel == JALON_DEPREL_CONJ)
    share_of_conjunct (&upper, self);
  else if (word->deprel == JALON_DEPREL_XCOMP || word->deprel == JALON_DEPREL_ADVCL ||
           word->deprel == JALON_DEPREL_CCOMP)
    share_of_clause (sentence, verb, &upper, self);
}

/* "delivered to Lebanon BY FRANCE": the parser may hang the agent under the noun before it. */
static guint
find_nested_agent (const JalonSentence *sentence, const JalonArguments *self)
{
  for (guint i = 0; i < self->n_others; i++)
    JALON_TREE_FOREACH_CHILD (sentence->tree, self->others[i].word, child)
    {
      if (jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_NMOD &&
          (jalon_sentence_get_slots (sentence, child) & JALON_SLOT_BIT (JALON_SLOT_BY)) != 0)
        return child;
    }
  return JALON_TREE_NONE;
}

/* Nobody is "called for the men to be freed": without an auxiliary who stands before the verb asks. */
static void
make_active (const JalonSentence *sentence, guint verb, JalonArguments *out)
{
  if (!out->passive || out->subject != JALON_TREE_NONE || out->clause == JALON_TREE_NONE ||
      jalon_sentence_get (sentence, out->clause)->deprel != JALON_DEPREL_ADVCL || out->object > verb ||
      !jalon_arguments_has_own_subject (sentence, out->clause) ||
      jalon_tree_find_child (sentence->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS)) != JALON_TREE_NONE)
    return;
  out->passive = FALSE;
  out->subject = out->object;
  out->object = JALON_TREE_NONE;
}

/* "The navy said IT had hit": who speaks speaks of themselves, where nobody else is named. */
static guint
find_speaker (const JalonSentence *sentence, guint pronoun)
{
  guint clause = jalon_sentence_get (sentence, pronoun)->head;
  guint marks = jalon_sentence_get_marks (sentence, pronoun);
  guint speaker;

  if (jalon_sentence_get (sentence, pronoun)->upos != JALON_UPOS_PRON || (marks & JALON_MARKS_THIRD) == 0 ||
      clause == JALON_TREE_NONE || jalon_sentence_get (sentence, clause)->deprel != JALON_DEPREL_CCOMP)
    return pronoun;
  speaker = jalon_tree_find_child (sentence->tree,
                                   jalon_sentence_get (sentence, clause)->head,
                                   JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ));
  if (speaker == JALON_TREE_NONE || jalon_sentence_get (sentence, speaker)->upos == JALON_UPOS_PRON ||
      ((marks & JALON_MARKS_PLURAL) != 0
           ? !jalon_sentence_may_be_several (sentence, speaker)
           : jalon_sentence_get (sentence, speaker)->features[JALON_FEATURE_NUMBER] == JALON_NUMBER_PLUR))
    return pronoun;
  return speaker;
}

/* "condemned WHAT it called a provocation": the object of the clause that stands for it; "opposed to IT that Russia
 * sends": its subject; else @word. */
static guint
find_meant (const JalonSentence *sentence, guint word)
{
  guint clause =
      jalon_tree_find_child (sentence->tree,
                             word,
                             JALON_DEPREL_BIT (JALON_DEPREL_ACL_RELCL) | JALON_DEPREL_BIT (JALON_DEPREL_ACL));
  guint object;

  if (jalon_sentence_get (sentence, word)->upos != JALON_UPOS_PRON || clause == JALON_TREE_NONE)
    return word;
  object = jalon_tree_find_child (sentence->tree, clause, JALON_DEPREL_BIT (JALON_DEPREL_OBJ));
  if (jalon_tree_find_child (sentence->tree, clause, JALON_DEPREL_BIT (JALON_DEPREL_MARK)) != JALON_TREE_NONE)
    object = jalon_tree_find_child (sentence->tree, clause, JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ));
  else if (object != JALON_TREE_NONE && object < clause)
    object = JALON_TREE_NONE;
  return object != JALON_TREE_NONE ? object : word;
}

static guint
resolve (const JalonSentence *sentence, guint word)
{
  if (word == JALON_TREE_NONE)
    return word;
  return find_speaker (sentence, jalon_sentence_resolve (sentence, find_meant (sentence, word)));
}

void
jalon_arguments_clear (JalonArguments *self)
{
  memset (self, 0, sizeof *self);
  self->subject = self->object = self->iobj = self->clause = JALON_TREE_NONE;
}

/* "se sont rencontrés": done by them, to each other or to themselves; "s'est fait attaquer" is a passive */
static void
settle_reflexive (const JalonSentence *sentence, guint verb, JalonArguments *out)
{
  if (!out->reflexive || !out->passive)
    return;
  if (jalon_sentence_get (sentence, verb)->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_INF)
    {
      out->reflexive = FALSE;
      return;
    }
  out->passive = FALSE;
  out->subject = out->object;
  out->object = JALON_TREE_NONE;
}

/* What stands with another word, or where the parser did not look. */
static void
find_missing (const JalonSentence *sentence, guint verb, guint n_steps, JalonArguments *out)
{
  if (!jalon_arguments_has_own_subject (sentence, verb))
    {
      take_from_noun (sentence, verb, out);
      take_from_verb (sentence, verb, n_steps, out);
      take_from_plan (sentence, verb, n_steps, out);
      if (out->subject == JALON_TREE_NONE && !out->passive)
        out->subject = jalon_arguments_find_bare_subject (sentence, verb);
    }
  else if (jalon_sentence_get (sentence, verb)->deprel == JALON_DEPREL_ACL_RELCL)
    take_from_noun (sentence, verb, out);
  if (out->object == JALON_TREE_NONE && !out->passive)
    out->object = jalon_arguments_find_bare_object (sentence, verb);
  if (out->subject == JALON_TREE_NONE && out->passive)
    out->subject = find_nested_agent (sentence, out);
  if (out->clause == JALON_TREE_NONE)
    out->clause = jalon_arguments_find_late_clause (sentence, verb, out);
  make_active (sentence, verb, out);
  if (out->object == JALON_TREE_NONE && !out->passive)
    out->object = jalon_arguments_find_hidden_object (sentence, verb);
}

/* "THE UNION issued a statement condemning it": who makes the thing that says or does it; else @subject. */
static guint
find_maker (const JalonSentence *sentence, guint verb, guint subject, guint n_steps)
{
  const JalonTreeWord *thing = subject != JALON_TREE_NONE ? jalon_sentence_get (sentence, subject) : NULL;
  JalonArguments       upper;

  if (thing == NULL || thing->upos != JALON_UPOS_NOUN || thing->deprel != JALON_DEPREL_OBJ ||
      jalon_sentence_get (sentence, verb)->head != subject || n_steps >= MAX_CLIMB ||
      sentence->mentions[subject] >= 0 || sentence->sectors[subject] != NULL || sentence->events[subject] != NULL ||
      jalon_arguments_is_somebody (sentence, subject) ||
      jalon_sentence_get (sentence, thing->head)->upos != JALON_UPOS_VERB)
    return subject;
  read_verb (sentence, thing->head, n_steps + 1, &upper);
  return upper.passive || upper.subject == JALON_TREE_NONE ? subject : upper.subject;
}

static void
read_verb (const JalonSentence *sentence, guint verb, guint n_steps, JalonArguments *out)
{
  gboolean had_done = is_had_done (sentence, verb);

  jalon_arguments_clear (out);
  out->passive = is_passive (sentence, verb) || had_done;
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  read_child (sentence, child, out);
  /* "se sont fait tuer PAR DES REBELLES" */
  if (had_done && out->subject == JALON_TREE_NONE)
    out->subject = jalon_arguments_find (out, JALON_SLOT_BY);
  settle_reflexive (sentence, verb, out);
  find_missing (sentence, verb, n_steps, out);
  out->subject = find_maker (sentence, verb, resolve (sentence, out->subject), n_steps);
  out->object = resolve (sentence, out->object);
}

/**
 * jalon_arguments_read_verb:
 * @out: (out): relative pronouns are replaced by what they stand for
 */
void
jalon_arguments_read_verb (const JalonSentence *sentence, guint verb, JalonArguments *out)
{
  read_verb (sentence, verb, 0, out);
}

/**
 * jalon_arguments_find:
 *
 * Returns: the first word with a preposition of @slot, or %JALON_TREE_NONE
 */
guint
jalon_arguments_find (const JalonArguments *self, JalonSlot slot)
{
  for (guint i = 0; i < self->n_others; i++)
    if ((self->others[i].slots & JALON_SLOT_BIT (slot)) != 0)
      return self->others[i].word;
  return JALON_TREE_NONE;
}
