/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-arguments.h"

#include "jalon-factuality.h"

#include <string.h>

/* How far subjects are looked for above a verb that has none. */
#define MAX_CLIMB 6

/* How far nouns with a preposition are looked for under others. */
#define MAX_DEPTH 3

static void
add_other (JalonArguments *self, guint slots, guint word)
{
  if (slots != 0 && self->n_others < JALON_ARGUMENTS_MAX)
    self->others[self->n_others++] = (JalonArgument){ slots, word };
}

/* "LORS d'un attentat", "AUTOUR de la ville", "en PROVENANCE de": the noun hangs under a word that says what a
 * preposition says. */
static void
add_behind (const JalonSentence *sentence, guint word, JalonArguments *self)
{
  guint slots =
      jalon_senses_get_slots (sentence->senses, sentence->analysis->lang, jalon_sentence_get_norm (sentence, word));

  if (slots == 0)
    return;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    if (deprel == JALON_DEPREL_OBL || deprel == JALON_DEPREL_NMOD || deprel == JALON_DEPREL_OBJ)
      add_other (self, slots, child);
  }
}

static gboolean
is_past_participle (const JalonTreeWord *word)
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

/* "president Rodrigo DUTERTE": a name with what its bearer is. */
static gboolean
is_titled (const JalonSentence *sentence, guint name)
{
  static const guint64 beside = JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD);
  guint                title = jalon_tree_find_child (sentence->tree, name, beside);

  return title != JALON_TREE_NONE && title < name && sentence->sectors[title] != NULL;
}

/* A name right before a verb that has no subject: the parser did not see that it is one. */
static guint
find_bare_subject (const JalonSentence *sentence, guint verb)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);

    if (child < verb && word->deprel == JALON_DEPREL_OBL && word->upos == JALON_UPOS_PROPN &&
        word->features[JALON_FEATURE_CALENDAR] != JALON_CALENDAR_YES &&
        (sentence->mentions[child] < 0 || is_titled (sentence, child)) &&
        jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_CASE)) == JALON_TREE_NONE)
      return child;
  }
  return JALON_TREE_NONE;
}

/* "HAITIANS": people by their state. */
static gboolean
is_people (const JalonSentence *sentence, guint word)
{
  int m = sentence->mentions[word];

  return m >= 0 && jalon_analysis_mention (sentence->analysis, m)->found == JALON_FOUND_DEMONYM;
}

/* A noun that is no day and has no preposition; "du maïs", "des armes" have none, but an article. */
static gboolean
is_bare (const JalonSentence *sentence, guint word)
{
  const JalonTreeWord *noun = jalon_sentence_get (sentence, word);
  guint                preposition = jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_CASE));

  return (noun->upos == JALON_UPOS_NOUN ||
          (noun->upos == JALON_UPOS_PROPN && (is_titled (sentence, word) || is_people (sentence, word)))) &&
         noun->features[JALON_FEATURE_CALENDAR] != JALON_CALENDAR_YES &&
         (preposition == JALON_TREE_NONE ||
          (jalon_sentence_get_marks (sentence, preposition) & JALON_MARKS_PARTITIVE) != 0);
}

/* "SON territoire": nobody else's. */
static gboolean
is_owned (const JalonSentence *sentence, guint noun)
{
  static const guint64 owners = JALON_DEPREL_BIT (JALON_DEPREL_DET) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD_POSS);
  guint                owner = jalon_tree_find_child (sentence->tree, noun, owners);

  return owner != JALON_TREE_NONE && (jalon_sentence_get_marks (sentence, owner) & JALON_MARKS_THIRD) != 0;
}

/* "livrera à l'Ukraine DES DRONES", "a remis au Liban CINQUANTE VÉHICULES": hung under the name or day before it. */
static guint
find_bare_object_under (const JalonSentence *sentence, guint verb)
{
  static const guint64 counts = JALON_DEPREL_BIT (JALON_DEPREL_CASE) | JALON_DEPREL_BIT (JALON_DEPREL_DET) |
                                JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD);
  static const guint64 hung = JALON_DEPREL_BIT (JALON_DEPREL_NMOD) | JALON_DEPREL_BIT (JALON_DEPREL_AMOD) |
                              JALON_DEPREL_BIT (JALON_DEPREL_CONJ) | JALON_DEPREL_BIT (JALON_DEPREL_OBJ) |
                              JALON_DEPREL_BIT (JALON_DEPREL_APPOS);

  for (guint i = verb + 1; i < jalon_sentence_get (sentence, verb)->last; i++)
    {
      const JalonTreeWord *word = jalon_sentence_get (sentence, i);
      const JalonTreeWord *above = jalon_sentence_get (sentence, word->head);

      if (word->upos == JALON_UPOS_VERB && word->deprel != JALON_DEPREL_ACL)
        return JALON_TREE_NONE;
      if ((JALON_DEPREL_BIT (word->deprel) & hung) != 0 && word->head < i && word->head > verb &&
          (above->upos == JALON_UPOS_PROPN || above->features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES ||
           sentence->sectors[word->head] != NULL || is_owned (sentence, word->head)) &&
          is_bare (sentence, i) && jalon_tree_find_child (sentence->tree, i, counts) != JALON_TREE_NONE)
        return i;
    }
  return JALON_TREE_NONE;
}

static gboolean
has_particle_entry (const JalonSentence *sentence, const char *lemma, const char *particle)
{
  const GPtrArray *entries = jalon_senses_find_verb (sentence->senses, sentence->analysis->lang, lemma);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const JalonSenseEntry *entry = g_ptr_array_index (entries, i);

      for (guint k = 0; entry->particles != NULL && k < entry->particles->len; k++)
        if (strcmp (g_ptr_array_index (entry->particles, k), particle) == 0)
          return TRUE;
    }
  return FALSE;
}

/* Whether the word right after a verb belongs to it: "carried OUT". */
static gboolean
takes_particle (const JalonSentence *sentence, guint verb, const char *particle)
{
  const GArray *forms = jalon_verbs_lookup (jalon_senses_get_verbs (sentence->senses, sentence->analysis->lang),
                                            jalon_sentence_get_norm (sentence, verb));

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    if (has_particle_entry (sentence, g_array_index (forms, JalonVerbForm, i).lemma, particle))
      return TRUE;
  return FALSE;
}

static gboolean
is_negated (const JalonSentence *sentence, guint verb)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    if ((jalon_sentence_get_marks (sentence, child) & JALON_MARKS_NEGATION) != 0)
      return TRUE;
  }
  return FALSE;
}

/* Whether what looks like a preposition before a noun is none: "carried OUT the attack", "n'a pas expulsé DE
 * diplomates"
 */
static gboolean
is_no_preposition (const JalonSentence *sentence, guint verb, guint preposition)
{
  guint slots = jalon_senses_get_slots (sentence->senses,
                                        sentence->analysis->lang,
                                        jalon_sentence_get_norm (sentence, preposition));

  if (preposition != verb + 1)
    return FALSE;
  if ((slots & JALON_SLOT_BIT (JALON_SLOT_OF)) != 0)
    return is_negated (sentence, verb);
  return takes_particle (sentence, verb, jalon_sentence_get_norm (sentence, preposition));
}

/* The object that the parser took for what a preposition introduces, or %JALON_TREE_NONE. */
static guint
find_hidden_object (const JalonSentence *sentence, guint verb)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    guint preposition = jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_OBL && child > verb
                            ? jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_CASE))
                            : JALON_TREE_NONE;

    if (preposition != JALON_TREE_NONE && is_no_preposition (sentence, verb, preposition))
      return child;
  }
  return JALON_TREE_NONE;
}

/* "pointed the finger AT | RUSSIA": a name right behind a phrase, which the parser took for part of it. */
static guint
find_name_behind (const JalonSentence *sentence, guint noun)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, noun, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);

    if (child > noun && word->deprel == JALON_DEPREL_NMOD && sentence->mentions[child] >= 0 &&
        word->upos == JALON_UPOS_PROPN &&
        jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_CASE)) == JALON_TREE_NONE &&
        jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_DET)) != JALON_TREE_NONE)
      return child;
  }
  return JALON_TREE_NONE;
}

/* "broke off NEGOTIATIONS", "turned away MIGRANTS": after an adverb the parser may not see that it is an object. */
static guint
find_bare_object (const JalonSentence *sentence, guint verb)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    /* "suspended RFI" */
    if (child > verb && jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_XCOMP &&
        jalon_sentence_get (sentence, child)->upos == JALON_UPOS_PROPN)
      return child;
    if (child > verb && jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_OBL && is_bare (sentence, child))
      return child;
    if (child > verb && jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_OBL &&
        find_name_behind (sentence, child) != JALON_TREE_NONE)
      return find_name_behind (sentence, child);
  }
  return find_bare_object_under (sentence, verb);
}

static gboolean
is_somebody (const JalonSentence *sentence, guint word)
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
  else if (is_somebody (sentence, self->object) && !is_somebody (sentence, child))
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
read_child (const JalonSentence *sentence, guint child, JalonArguments *self)
{
  const JalonTreeWord *word = jalon_sentence_get (sentence, child);
  JalonDeprel          deprel = word->deprel;

  if (is_second_subject (sentence, child, self))
    return;
  if (deprel == JALON_DEPREL_NSUBJ || deprel == JALON_DEPREL_CSUBJ)
    *(self->passive ? &self->object : &self->subject) = child;
  else if (deprel == JALON_DEPREL_NSUBJ_PASS)
    *(self->passive ? &self->object : &self->subject) = child;
  else if (deprel == JALON_DEPREL_OBJ)
    take_object (sentence, child, self);
  else if (deprel == JALON_DEPREL_IOBJ)
    self->iobj = child;
  else if (deprel == JALON_DEPREL_OBL_AGENT && (self->passive || self->subject == JALON_TREE_NONE))
    self->subject = child;
  else if (deprel == JALON_DEPREL_OBL_AGENT)
    add_other (self, JALON_SLOT_BIT (JALON_SLOT_BY), child);
  else if (word->upos == JALON_UPOS_ADV)
    add_behind (sentence, child, self);
  else if (deprel == JALON_DEPREL_OBL || deprel == JALON_DEPREL_NMOD)
    {
      add_other (self, jalon_sentence_get_slots (sentence, child), child);
      add_behind (sentence, child, self);
    }
  else if (deprel == JALON_DEPREL_XCOMP && word->upos == JALON_UPOS_PROPN && self->object == JALON_TREE_NONE)
    self->object = child;
  else if (is_noun_taken_for_verb (sentence, child) && self->object == JALON_TREE_NONE)
    self->object = child;
  else if ((deprel == JALON_DEPREL_XCOMP || deprel == JALON_DEPREL_CCOMP) && word->upos != JALON_UPOS_NOUN &&
           self->clause == JALON_TREE_NONE)
    self->clause = child;
  else if (deprel == JALON_DEPREL_EXPL)
    self->reflexive = TRUE;
}

/* "sont morts", "est venu": a perfect; "rebels advanced": never a passive */
static gboolean
has_no_passive (const JalonSentence *sentence, guint verb)
{
  const GArray *forms = jalon_verbs_lookup (jalon_senses_get_verbs (sentence->senses, sentence->analysis->lang),
                                            jalon_sentence_get_norm (sentence, verb));

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    if ((jalon_senses_get_government (sentence->senses,
                                      sentence->analysis->lang,
                                      g_array_index (forms, JalonVerbForm, i).lemma) &
         JALON_GOVERNS_ACTIVE) != 0)
      return TRUE;
  return FALSE;
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
  if (word->deprel == JALON_DEPREL_ACL && is_past_participle (word) && self->object == JALON_TREE_NONE &&
      !has_no_passive (sentence, verb) &&
      jalon_tree_find_child (sentence->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_AUX)) == JALON_TREE_NONE)
    {
      self->passive = TRUE;
      self->object = noun;
      return;
    }
  /* "killing ten"; a past one with an object is the verb itself, read wrongly: "an earthquake | struck Chile" */
  if (word->deprel == JALON_DEPREL_ACL && word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART &&
      self->subject == JALON_TREE_NONE)
    self->subject = noun;
  if (word->deprel != JALON_DEPREL_ACL_RELCL)
    return;
  if (self->subject == JALON_TREE_NONE && !self->passive)
    self->subject = noun;
  else if (self->object == JALON_TREE_NONE)
    self->object = noun;
}

static void read_verb (const JalonSentence *sentence, guint verb, guint n_steps, JalonArguments *out);

/* The subject or object that a verb shares with the one above it. */
static void
take_from_verb (const JalonSentence *sentence, guint verb, guint n_steps, JalonArguments *self)
{
  const JalonTreeWord *word = jalon_sentence_get (sentence, verb);
  guint                above = word->head;
  JalonArguments       upper;

  if (above == JALON_TREE_NONE || n_steps >= MAX_CLIMB || jalon_sentence_get (sentence, above)->upos != JALON_UPOS_VERB)
    return;
  read_verb (sentence, above, n_steps + 1, &upper);
  if (word->deprel == JALON_DEPREL_CONJ)
    {
      guint shared = upper.passive ? upper.object : upper.subject;

      if (self->passive && self->object == JALON_TREE_NONE)
        self->object = shared;
      else if (!self->passive && self->subject == JALON_TREE_NONE)
        self->subject = shared;
      return;
    }
  if (word->deprel == JALON_DEPREL_XCOMP || word->deprel == JALON_DEPREL_ADVCL || word->deprel == JALON_DEPREL_CCOMP)
    {
      gboolean is_of_object =
          word->deprel == JALON_DEPREL_XCOMP ||
          /* "accused Sudan OF bombing" */
          (word->deprel == JALON_DEPREL_ADVCL &&
           jalon_tree_find_child (sentence->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_MARK)) != JALON_TREE_NONE &&
           (jalon_factuality_get_government (sentence, above) &
            (JALON_GOVERNS_ALLEGED | JALON_GOVERNS_FAILED | JALON_GOVERNS_UNREAL | JALON_GOVERNS_JUDGED)) != 0);
      guint shared = is_of_object && upper.object != JALON_TREE_NONE ? upper.object
                     : upper.passive                                 ? upper.object
                                                                     : upper.subject;

      if (self->passive || (word->deprel == JALON_DEPREL_ADVCL && is_past_participle (word)))
        self->object = self->object == JALON_TREE_NONE ? shared : self->object;
      else if (self->subject == JALON_TREE_NONE)
        self->subject = shared;
    }
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

/* "pledged on Monday TO SEND": behind something else the parser takes what is promised for a purpose. */
static guint
find_late_clause (const JalonSentence *sentence, guint verb)
{
  guint bits = jalon_factuality_get_government (sentence, verb);

  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);

    if (child > verb && word->deprel == JALON_DEPREL_ADVCL && (bits & JALON_GOVERNS_PLANNED) != 0 &&
        word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_INF)
      return child;
  }
  return JALON_TREE_NONE;
}

static gboolean
has_own_subject (const JalonSentence *sentence, guint verb)
{
  return jalon_tree_find_child (sentence->tree,
                                verb,
                                JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS) |
                                    JALON_DEPREL_BIT (JALON_DEPREL_CSUBJ)) != JALON_TREE_NONE;
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
      ((marks & JALON_MARKS_PLURAL) != 0) !=
          (jalon_sentence_get (sentence, speaker)->features[JALON_FEATURE_NUMBER] == JALON_NUMBER_PLUR))
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

static void
clear (JalonArguments *self)
{
  memset (self, 0, sizeof *self);
  self->subject = self->object = self->iobj = self->clause = JALON_TREE_NONE;
}

static void
read_verb (const JalonSentence *sentence, guint verb, guint n_steps, JalonArguments *out)
{
  clear (out);
  out->passive = is_passive (sentence, verb) || is_had_done (sentence, verb);
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  read_child (sentence, child, out);
  /* "se sont fait tuer PAR DES REBELLES" */
  if (out->passive && out->subject == JALON_TREE_NONE && is_had_done (sentence, verb))
    out->subject = jalon_arguments_find (out, JALON_SLOT_BY);
  /* "se sont rencontrés": done by them, to each other or to themselves; "s'est fait attaquer" is a passive */
  if (out->reflexive && out->passive &&
      jalon_sentence_get (sentence, verb)->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_INF)
    out->reflexive = FALSE;
  else if (out->reflexive && out->passive)
    {
      out->passive = FALSE;
      out->subject = out->object;
      out->object = JALON_TREE_NONE;
    }
  if (!has_own_subject (sentence, verb))
    {
      take_from_noun (sentence, verb, out);
      take_from_verb (sentence, verb, n_steps, out);
      if (out->subject == JALON_TREE_NONE && !out->passive)
        out->subject = find_bare_subject (sentence, verb);
    }
  else if (jalon_sentence_get (sentence, verb)->deprel == JALON_DEPREL_ACL_RELCL)
    take_from_noun (sentence, verb, out);
  if (out->object == JALON_TREE_NONE && !out->passive)
    out->object = find_bare_object (sentence, verb);
  if (out->subject == JALON_TREE_NONE && out->passive)
    out->subject = find_nested_agent (sentence, out);
  if (out->clause == JALON_TREE_NONE)
    out->clause = find_late_clause (sentence, verb);
  if (out->object == JALON_TREE_NONE && !out->passive)
    out->object = find_hidden_object (sentence, verb);
  out->subject = resolve (sentence, out->subject);
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

static void
add_nominal (const JalonSentence *sentence, guint noun, guint without, JalonArguments *out)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, noun, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);
    guint                slots = word->deprel == JALON_DEPREL_OBL_AGENT ? JALON_SLOT_BIT (JALON_SLOT_BY)
                                                                        : jalon_sentence_get_slots (sentence, child);

    if ((word->deprel == JALON_DEPREL_NMOD || word->deprel == JALON_DEPREL_OBL ||
         word->deprel == JALON_DEPREL_OBL_AGENT) &&
        (slots & without) == 0)
      add_other (out, slots, child);
    if (word->deprel == JALON_DEPREL_NMOD || word->deprel == JALON_DEPREL_OBL || word->deprel == JALON_DEPREL_ACL)
      add_behind (sentence, child, out);
  }
}

/**
 * jalon_arguments_add_nominal:
 *
 * Adds what hangs under a noun with a preposition, "imposed SANCTIONS on Iran"; and behind it what the parser hung
 * under that: "the delivery of food by Ghana TO TOGO".
 */
void
jalon_arguments_add_nominal (const JalonSentence *sentence, guint noun, JalonArguments *out)
{
  static const guint with = JALON_SLOT_BIT (JALON_SLOT_WITH) | JALON_SLOT_BIT (JALON_SLOT_FOR);
  guint              first = out->n_others;
  guint              last;

  add_nominal (sentence, noun, 0, out);
  last = out->n_others;
  for (guint i = first; i < last; i++)
    add_nominal (sentence,
                 out->others[i].word,
                 (out->others[i].slots & JALON_SLOT_BIT (JALON_SLOT_BY)) != 0 ? with
                                                                              : with | JALON_SLOT_BIT (JALON_SLOT_OF),
                 out);
}

/* "talks BETWEEN Kenya and Chad took place", "freed them after a visit BY an envoy": what stands right behind the
 * noun is its own, wherever the parser hung it. */
static void
add_own_behind (const JalonSentence *sentence, guint noun, JalonArguments *out)
{
  static const guint own = JALON_SLOT_BIT (JALON_SLOT_BETWEEN) | JALON_SLOT_BIT (JALON_SLOT_BY);
  guint              at = jalon_sentence_get (sentence, noun)->last;
  guint              head;

  if (at >= sentence->tree->n_words || jalon_sentence_get (sentence, at)->deprel != JALON_DEPREL_CASE)
    return;
  head = jalon_sentence_get (sentence, at)->head;
  if ((jalon_sentence_get_slots (sentence, head) & own) == 0 || jalon_sentence_get (sentence, head)->head == noun ||
      !jalon_tree_is_under (sentence->tree, noun, jalon_sentence_get (sentence, head)->head))
    return;
  add_other (out, jalon_sentence_get_slots (sentence, head), head);
  add_nominal (sentence, head, JALON_SLOT_BIT (JALON_SLOT_OF), out);
}

static void
add_deep (const JalonSentence *sentence, guint word, guint depth, JalonArguments *out)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    const JalonTreeWord *below = jalon_sentence_get (sentence, child);
    gboolean             is_agent = below->deprel == JALON_DEPREL_OBL_AGENT;
    guint                slots = is_agent ? JALON_SLOT_BIT (JALON_SLOT_BY) : jalon_sentence_get_slots (sentence, child);

    if (!is_agent && below->deprel != JALON_DEPREL_NMOD && below->deprel != JALON_DEPREL_OBL &&
        below->deprel != JALON_DEPREL_AMOD && !(below->deprel == JALON_DEPREL_CONJ && below->upos == JALON_UPOS_NOUN))
      continue;
    if ((slots & JALON_SLOT_BIT (JALON_SLOT_OF)) == 0)
      add_other (out, slots, child);
    add_behind (sentence, child, out);
    if (depth < MAX_DEPTH)
      add_deep (sentence, child, depth + 1, out);
  }
}

/**
 * jalon_arguments_add_deep:
 *
 * Adds, behind the others, what hangs with a preposition under one of these or under @object: parsers hang what
 * belongs to the verb under the last noun at times: "marched in Baghdad AGAINST TURKEY".
 *
 * @object: (nullable): word, or %JALON_TREE_NONE
 */
void
jalon_arguments_add_deep (const JalonSentence *sentence, guint object, JalonArguments *out)
{
  guint n_others = out->n_others;
  guint verb = object != JALON_TREE_NONE ? jalon_sentence_get (sentence, object)->head : JALON_TREE_NONE;

  /* "imports of flour, | rice and maize from Chad": coordinated with the verb */
  for (guint child = verb != JALON_TREE_NONE ? jalon_sentence_get (sentence, verb)->first_child : JALON_TREE_NONE;
       child != JALON_TREE_NONE;
       child = jalon_sentence_get (sentence, child)->next_sibling)
    if (jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_CONJ &&
        jalon_sentence_get (sentence, child)->upos == JALON_UPOS_NOUN)
      add_deep (sentence, child, 0, out);

  for (guint i = 0; i < n_others; i++)
    add_deep (sentence, out->others[i].word, 0, out);
  if (object != JALON_TREE_NONE)
    add_deep (sentence, object, 0, out);
}

/* "est EN VISITE à Tunis", "is AT WAR with": whoever is in it does it. */
static gboolean
is_state_of_subject (const JalonSentence *sentence, guint noun)
{
  guint preposition = jalon_tree_find_child (sentence->tree, noun, JALON_DEPREL_BIT (JALON_DEPREL_CASE));

  if (jalon_sentence_get (sentence, noun)->upos == JALON_UPOS_ADJ)
    return TRUE;
  return preposition != JALON_TREE_NONE && preposition < noun &&
         jalon_tree_find_child (sentence->tree, noun, JALON_DEPREL_BIT (JALON_DEPREL_COP)) != JALON_TREE_NONE;
}

/* A participle that says nothing of its own of the noun: "une attaque MENÉE par", "le rapatriement FORCÉ de"; not "an
 * attack CONDEMNED by". */
static gboolean
is_colourless (const JalonSentence *sentence, guint verb)
{
  JalonLang     lang = sentence->analysis->lang;
  const GArray *forms =
      jalon_verbs_lookup (jalon_senses_get_verbs (sentence->senses, lang), jalon_sentence_get_norm (sentence, verb));

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const GPtrArray *entries =
          jalon_senses_find_verb (sentence->senses, lang, g_array_index (forms, JalonVerbForm, i).lemma);
      gboolean is_light =
          entries == NULL ||
          (jalon_senses_get_government (sentence->senses, lang, g_array_index (forms, JalonVerbForm, i).lemma) &
           JALON_GOVERNS_REAL) != 0;

      for (guint k = 0; entries != NULL && k < entries->len; k++)
        is_light = is_light || ((const JalonSenseEntry *) g_ptr_array_index (entries, k))->light == JALON_LIGHT_DO;
      if (!is_light)
        return FALSE;
    }
  return TRUE;
}

/**
 * jalon_arguments_read_noun:
 * @out: (out): @subject is who stands before the noun as its adjective, genitive or other noun
 */
void
jalon_arguments_read_noun (const JalonSentence *sentence, guint noun, JalonArguments *out)
{
  clear (out);
  jalon_arguments_add_nominal (sentence, noun, out);
  add_own_behind (sentence, noun, out);
  JALON_TREE_FOREACH_CHILD (sentence->tree, noun, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);

    if ((word->deprel == JALON_DEPREL_AMOD || word->deprel == JALON_DEPREL_COMPOUND ||
         word->deprel == JALON_DEPREL_NMOD_POSS || word->deprel == JALON_DEPREL_DET) &&
        (sentence->mentions[child] >= 0 || sentence->sectors[child] != NULL) && out->subject == JALON_TREE_NONE)
      out->subject = child;
    if (word->deprel == JALON_DEPREL_NSUBJ && is_state_of_subject (sentence, noun))
      out->subject = jalon_sentence_resolve (sentence, child);
    /* the parser may take who is in it for the head */
    if (word->deprel == JALON_DEPREL_COP && out->subject == JALON_TREE_NONE && is_state_of_subject (sentence, noun) &&
        jalon_sentence_get (sentence, noun)->deprel == JALON_DEPREL_NMOD &&
        jalon_sentence_get (sentence, noun)->head < child)
      out->subject = jalon_sentence_get (sentence, noun)->head;
    if (word->deprel == JALON_DEPREL_ACL && word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_INF)
      out->clause = child;
    else if (word->deprel == JALON_DEPREL_ACL && is_past_participle (word) && is_colourless (sentence, child))
      jalon_arguments_add_nominal (sentence, child, out);
  }
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
