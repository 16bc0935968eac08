/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-tree-mend-private.h"

#define PARTS_OF_NAME                                                                                                  \
  (JALON_DEPREL_BIT (JALON_DEPREL_FLAT) | JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND) |                                   \
   JALON_DEPREL_BIT (JALON_DEPREL_NMOD) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD_POSS) |                                  \
   JALON_DEPREL_BIT (JALON_DEPREL_APPOS))

/* A word right under @head between @from and @to by one of the relations, or JALON_TREE_NONE. */
static guint
find_under (const JalonTree *self, guint head, guint from, guint to, guint64 deprels)
{
  for (guint i = from; i < to; i++)
    if (self->words[i].head == head && jalon_tree_is_by (self, i, deprels))
      return i;
  return JALON_TREE_NONE;
}

/* The word under @head whose phrase ends with @word, or JALON_TREE_NONE. */
static guint
climb_to (const JalonTree *self, guint word, guint head)
{
  while (word != JALON_TREE_NONE && self->words[word].head != head)
    word = self->words[word].head;
  return word;
}

/* The noun subject of the same verb that ends right before @i, or JALON_TREE_NONE. */
static guint
find_subject_before (const JalonTree *self, guint i)
{
  guint first = i;
  guint before;

  while (first > 0 && self->words[first - 1].upos != JALON_UPOS_PUNCT && jalon_tree_is_under (self, first - 1, i))
    first--;
  if (first == 0 || self->words[first - 1].upos == JALON_UPOS_PUNCT)
    return JALON_TREE_NONE;
  before = climb_to (self, first - 1, self->words[i].head);
  return before < i && jalon_tree_is_by (self, before, JALON_TREE_SUBJECTS) ? before : JALON_TREE_NONE;
}

/* "M. | RUTO accused": the name is who is meant, not the courtesy before it. */
static void
turn_courtesy (JalonTree *self, guint word, const JalonSenses *senses, JalonLang lang)
{
  guint name;

  if (!jalon_tree_is_nominal (self, word) ||
      (jalon_senses_get_marks (senses, lang, jalon_tree_get_norm (self, word)) & JALON_MARKS_COURTESY) == 0)
    return;
  name = find_under (self, word, word + 1, self->n_words, PARTS_OF_NAME);
  if (name == JALON_TREE_NONE || self->words[name].upos != JALON_UPOS_PROPN ||
      find_under (self, name, word + 1, name, JALON_DEPREL_BIT (JALON_DEPREL_CASE)) != JALON_TREE_NONE)
    return;
  jalon_tree_hang (self, name, self->words[word].head, self->words[word].deprel);
  for (guint i = 0; i < self->n_words; i++)
    if (self->words[i].head == word)
      self->words[i].head = name;
  jalon_tree_hang (self, word, name, JALON_DEPREL_COMPOUND);
}

/* A verb has one subject: "President | Mbeki denounced" and "two | Americans were killed" are one each. */
static void
join_subjects (JalonTree *self)
{
  for (guint i = 0; i < self->n_words; i++)
    {
      gboolean is_subject = self->words[i].head != JALON_TREE_NONE && jalon_tree_is_by (self, i, JALON_TREE_SUBJECTS);
      guint    before = is_subject ? find_subject_before (self, i) : JALON_TREE_NONE;

      if (before == JALON_TREE_NONE)
        continue;
      if (self->words[before].upos == JALON_UPOS_NUM)
        jalon_tree_hang (self, before, i, JALON_DEPREL_NUMMOD);
      else if (self->words[i].upos == JALON_UPOS_PROPN)
        jalon_tree_hang (self, i, before, JALON_DEPREL_FLAT);
    }
}

/* The conjunction that the phrase of @word begins with, or JALON_TREE_NONE. */
static guint
find_conjunction_before (const JalonTree *self, guint word)
{
  guint at = word;

  while (at > 0 && self->words[at - 1].upos != JALON_UPOS_CCONJ && jalon_tree_is_under (self, at - 1, word))
    at--;
  return at > 0 && self->words[at - 1].upos == JALON_UPOS_CCONJ ? at - 1 : JALON_TREE_NONE;
}

/* "The government AND THE REBELS have agreed", "talks between Kenya AND CHAD took place": one with the noun before. */
static void
join_to_noun_before (JalonTree *self, guint word)
{
  guint head = self->words[word].head;
  guint conjunction = find_conjunction_before (self, word);
  guint before =
      conjunction != JALON_TREE_NONE && conjunction > 0 ? climb_to (self, conjunction - 1, head) : JALON_TREE_NONE;

  if (before == JALON_TREE_NONE || before >= word || !jalon_tree_is_nominal (self, before))
    return;
  if (!jalon_tree_is_by (self, before, JALON_TREE_SUBJECTS) &&
      (self->words[before].deprel != JALON_DEPREL_OBL ||
       find_under (self, head, 0, before, JALON_TREE_SUBJECTS) == JALON_TREE_NONE))
    return;
  jalon_tree_hang (self, word, before, JALON_DEPREL_CONJ);
  self->words[conjunction].head = word;
}

static gboolean
is_past_participle (const JalonTreeWord *word)
{
  return word->upos == JALON_UPOS_VERB && word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART &&
         word->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PAST;
}

/* Who stands right before a verb and may be its subject, or JALON_TREE_NONE. */
static guint
find_subject_of (const JalonTree *self, guint verb)
{
  static const guint64 may_be = JALON_TREE_SUBJECTS | PARTS_OF_NAME | JALON_DEPREL_BIT (JALON_DEPREL_ROOT) |
                                JALON_DEPREL_BIT (JALON_DEPREL_VOCATIVE) | JALON_DEPREL_BIT (JALON_DEPREL_DEP);
  guint at = verb;
  guint above;

  while (at > 0 && self->words[at - 1].upos == JALON_UPOS_ADV)
    at--;
  if (at == 0 || !jalon_tree_is_nominal (self, at - 1) ||
      self->words[at - 1].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES)
    return JALON_TREE_NONE;
  at--;
  for (above = self->words[at].head; above < verb && jalon_tree_is_by (self, at, PARTS_OF_NAME);
       above = self->words[at].head)
    at = above;
  if (find_under (self, at, 0, at, JALON_DEPREL_BIT (JALON_DEPREL_CASE)) != JALON_TREE_NONE)
    return JALON_TREE_NONE;
  if (self->words[at].deprel == JALON_DEPREL_CONJ)
    return find_conjunction_before (self, at) != JALON_TREE_NONE ? at : JALON_TREE_NONE;
  return jalon_tree_is_by (self, at, may_be) ? at : JALON_TREE_NONE;
}

/* Puts the verb where what it was part of stood. */
static void
lift (JalonTree *self, guint verb, guint noun, guint subject)
{
  gboolean       is_below = jalon_tree_is_under (self, noun, subject);
  JalonTreeWord *place = &self->words[is_below ? subject : noun];
  gboolean       is_joined = self->words[subject].deprel == JALON_DEPREL_CONJ;

  jalon_tree_hang (self,
                   verb,
                   place->head,
                   place->head == JALON_TREE_NONE ? JALON_DEPREL_ROOT
                   : is_joined                    ? JALON_DEPREL_CONJ
                                                  : place->deprel);
  self->words[verb].features[JALON_FEATURE_VERB_FORM] = JALON_VERB_FORM_FIN;
  jalon_tree_hang (self, subject, verb, JALON_DEPREL_NSUBJ);
}

/* What stood before @noun as part of it is what the verb does it to: "granted ASYLUM to the politician". */
static void
split_object (JalonTree *self, guint verb, guint noun)
{
  guint preposition = find_under (self, noun, verb + 1, noun, JALON_DEPREL_BIT (JALON_DEPREL_CASE));
  guint object = preposition != JALON_TREE_NONE ? preposition - 1 : noun;

  jalon_tree_hang (self, noun, verb, JALON_DEPREL_OBJ);
  if (preposition == JALON_TREE_NONE || object <= verb || !jalon_tree_is_nominal (self, object))
    return;
  self->words[noun].deprel = JALON_DEPREL_OBL;
  for (guint i = verb + 1; i < object; i++)
    if (self->words[i].head == noun)
      self->words[i].head = object;
  jalon_tree_hang (self, object, verb, JALON_DEPREL_OBJ);
}

/* "Chile | granted asylum", "the United States | imposed sanctions": no part of the noun but the verb of a clause. */
static void
make_finite (JalonTree *self, guint verb)
{
  static const guint64 begins = JALON_DEPREL_BIT (JALON_DEPREL_CASE) | JALON_DEPREL_BIT (JALON_DEPREL_DET);
  guint                noun = self->words[verb].head;
  guint                subject = find_subject_of (self, verb);

  if (subject == JALON_TREE_NONE || noun < verb || !jalon_tree_is_nominal (self, noun) ||
      jalon_tree_is_by (self, noun, JALON_TREE_SUBJECTS) || find_under (self, noun, 0, verb, begins) != JALON_TREE_NONE)
    return;
  lift (self, verb, noun, subject);
  split_object (self, verb, noun);
}

/* "delivered on | Wednesday 40 tonnes", "On | Tuesday the president called": the preposition is the day's, and what is
 * counted or has an article the verb's. */
static void
split_day (JalonTree *self, guint day)
{
  guint noun = self->words[day].head;
  guint preposition = find_under (self, noun, 0, day, JALON_DEPREL_BIT (JALON_DEPREL_CASE));

  if (day + 1 >= self->n_words || noun <= day ||
      (self->words[day + 1].upos != JALON_UPOS_NUM && self->words[day + 1].upos != JALON_UPOS_DET) ||
      self->words[day + 1].head != noun || preposition == JALON_TREE_NONE ||
      self->words[noun].head == JALON_TREE_NONE || self->words[noun].deprel != JALON_DEPREL_OBL)
    return;
  jalon_tree_hang (self, day, self->words[noun].head, JALON_DEPREL_OBL);
  self->words[preposition].head = day;
  self->words[noun].deprel = JALON_DEPREL_OBJ;
  if (noun < self->words[noun].head &&
      find_under (self, self->words[noun].head, 0, self->n_words, JALON_TREE_SUBJECTS) == JALON_TREE_NONE)
    self->words[noun].deprel = JALON_DEPREL_NSUBJ;
}

/* "to | Burkina Faso next month": a preposition heads nothing; what hangs under it is what it stands before. */
static void
turn_preposition (JalonTree *self, guint noun)
{
  guint preposition = self->words[noun].head;
  guint wrong = self->words[preposition].head;
  guint above = wrong != JALON_TREE_NONE ? self->words[wrong].head : JALON_TREE_NONE;

  if (self->words[preposition].upos != JALON_UPOS_ADP || preposition > noun || above == JALON_TREE_NONE ||
      self->words[preposition].deprel != JALON_DEPREL_CASE ||
      find_under (self, noun, preposition + 1, noun, JALON_DEPREL_BIT (JALON_DEPREL_CASE)) != JALON_TREE_NONE)
    return;
  jalon_tree_hang (self, noun, above, jalon_tree_is_nominal (self, above) ? JALON_DEPREL_NMOD : JALON_DEPREL_OBL);
  self->words[preposition].head = noun;
}

static guint
find_relative_verb (const JalonTree *self, guint noun)
{
  guint verb = find_under (self, noun, noun + 1, self->n_words, JALON_DEPREL_BIT (JALON_DEPREL_ACL_RELCL));

  return verb != JALON_TREE_NONE && self->words[verb].features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN &&
                 find_under (self, verb, 0, verb, JALON_TREE_SUBJECTS) == JALON_TREE_NONE
             ? verb
             : JALON_TREE_NONE;
}

/* "On Friday, | twelve ministers condemned": no day is joined to people. */
static void
part_from_day (JalonTree *self, guint noun)
{
  guint day = self->words[noun].head;
  guint verb = self->words[day].head;

  if (self->words[day].features[JALON_FEATURE_CALENDAR] != JALON_CALENDAR_YES ||
      self->words[noun].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES || day > noun ||
      find_conjunction_before (self, noun) != JALON_TREE_NONE)
    return;
  if (verb == JALON_TREE_NONE)
    {
      verb = find_relative_verb (self, noun);
      if (verb == JALON_TREE_NONE)
        return;
      jalon_tree_hang (self, verb, JALON_TREE_NONE, JALON_DEPREL_ROOT);
      jalon_tree_hang (self, day, verb, JALON_DEPREL_OBL);
    }
  else if (self->words[verb].upos != JALON_UPOS_VERB || verb < noun ||
           find_under (self, verb, 0, verb, JALON_TREE_SUBJECTS) != JALON_TREE_NONE)
    return;
  jalon_tree_hang (self, noun, verb, JALON_DEPREL_NSUBJ);
}

/* "called the decision | a PROVOCATION": no noun has an object, nor a noun with an article right behind it; it is what
 * the verb above makes of the noun. */
static void
free_complement (JalonTree *self, guint word)
{
  guint noun = self->words[word].head;
  guint verb = self->words[noun].head;

  if (verb == JALON_TREE_NONE || noun > word || !jalon_tree_is_nominal (self, noun) ||
      self->words[noun].deprel != JALON_DEPREL_OBJ || self->words[verb].upos != JALON_UPOS_VERB)
    return;
  if (self->words[word].deprel == JALON_DEPREL_NMOD &&
      (self->words[noun + 1].head != word || self->words[noun + 1].deprel != JALON_DEPREL_DET))
    return;
  jalon_tree_hang (self, word, verb, JALON_DEPREL_XCOMP);
}

/* "a jugé inacceptable | la DÉCISION": what an adjective behind a verb is said of is the object of the verb. */
static void
free_judged (JalonTree *self, guint word)
{
  guint adjective = self->words[word].head;
  guint verb = self->words[adjective].head;

  if (self->words[adjective].upos != JALON_UPOS_ADJ || self->words[adjective].deprel != JALON_DEPREL_XCOMP ||
      self->words[word].deprel != JALON_DEPREL_OBJ || verb == JALON_TREE_NONE ||
      self->words[verb].upos != JALON_UPOS_VERB || verb > adjective ||
      find_under (self, verb, 0, self->n_words, JALON_DEPREL_BIT (JALON_DEPREL_OBJ)) != JALON_TREE_NONE)
    return;
  self->words[word].head = verb;
}

/* The verb that the noun hangs under across a date, "expulsé le 3 mai dernier | l'AMBASSADEUR"; or JALON_TREE_NONE. */
static guint
find_verb_across_day (const JalonTree *self, guint noun)
{
  guint    verb = self->words[noun].head;
  gboolean is_of_day = FALSE;

  for (; verb != JALON_TREE_NONE && verb < noun && self->words[verb].upos != JALON_UPOS_VERB;
       verb = self->words[verb].head)
    is_of_day = is_of_day || self->words[verb].upos == JALON_UPOS_NUM ||
                self->words[verb].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES;
  return is_of_day && verb != JALON_TREE_NONE && verb < noun ? verb : JALON_TREE_NONE;
}

/* "attaqué | DÉBUT mai un village": no object where another noun with an article follows. */
static void
free_day (JalonTree *self, guint verb, guint noun)
{
  static const guint64 counts = JALON_DEPREL_BIT (JALON_DEPREL_DET) | JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD);

  for (guint i = verb + 1; i + 1 < noun; i++)
    if (self->words[i].head == verb && self->words[i].deprel == JALON_DEPREL_OBJ &&
        self->words[i + 1].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES &&
        find_under (self, i, verb + 1, i, counts) == JALON_TREE_NONE &&
        find_under (self, noun, i, noun, counts) != JALON_TREE_NONE)
      self->words[i].deprel = JALON_DEPREL_OBL;
}

/* No date has an object, and none is one beside another. */
static void
free_from_day (JalonTree *self, guint noun)
{
  guint verb = find_verb_across_day (self, noun);

  if (verb != JALON_TREE_NONE)
    self->words[noun].head = verb;
  verb = self->words[noun].head;
  if (verb != JALON_TREE_NONE && verb < noun && self->words[verb].upos == JALON_UPOS_VERB)
    free_day (self, verb, noun);
}

/* Two subjects joined by a conjunction become one, and a participle between a subject and a noun the verb that it is.
 * Works on the heads alone: children are linked afterwards. */
static void
mend_heads (JalonTree *self)
{
  static const guint64 joined = JALON_DEPREL_BIT (JALON_DEPREL_CONJ) | JALON_DEPREL_BIT (JALON_DEPREL_APPOS);
  static const guint64 objects = JALON_DEPREL_BIT (JALON_DEPREL_OBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD);

  for (guint i = 0; i < self->n_words; i++)
    {
      const JalonTreeWord *word = &self->words[i];

      if (word->head == JALON_TREE_NONE)
        continue;
      if (jalon_tree_is_nominal (self, i) && self->words[word->head].upos == JALON_UPOS_ADP)
        turn_preposition (self, i);
      else if (jalon_tree_is_nominal (self, i) && jalon_tree_is_by (self, i, joined))
        part_from_day (self, i);
      else if (jalon_tree_is_nominal (self, i) && jalon_tree_is_by (self, i, JALON_TREE_SUBJECTS))
        join_to_noun_before (self, i);
      else if (jalon_tree_is_nominal (self, i) && jalon_tree_is_by (self, i, objects))
        {
          if (word->deprel == JALON_DEPREL_OBJ)
            free_from_day (self, i);
          free_judged (self, i);
          free_complement (self, i);
        }
      else if (is_past_participle (word) && word->deprel == JALON_DEPREL_AMOD)
        make_finite (self, i);
      else if (word->features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES && word->deprel == JALON_DEPREL_COMPOUND)
        split_day (self, i);
    }
}

/**
 * jalon_tree_mend:
 * @self: with heads, but not yet children
 * @senses: with the words of @lang
 *
 * Mends and links: first names behind "M.", then what numbers count, then heads that no sentence has, then words that
 * hang where another word is nearer, then verbs that were taken for something else.
 */
void
jalon_tree_mend (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  for (guint i = 0; i < self->n_words; i++)
    turn_courtesy (self, i, senses, lang);
  jalon_tree_mend_quantities (self, senses, lang);
  join_subjects (self);
  mend_heads (self);
  jalon_tree_link (self);
  jalon_tree_mend_lists (self);
  jalon_tree_mend_nouns (self, senses, lang);
  jalon_tree_mend_adjuncts (self, senses, lang);
  jalon_tree_mend_words (self, senses, lang);
  jalon_tree_mend_verbs (self, senses, lang);
  jalon_tree_mend_relative (self, senses, lang);
  jalon_tree_mend_clauses (self, senses, lang);
  jalon_tree_mend_inversion (self, senses, lang);
  jalon_tree_mend_absolute (self, senses, lang);
}
