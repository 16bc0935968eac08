/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-tree-mend-private.h"

/* Whether a noun with a preposition stands between an auxiliary and its participle, and the participle hangs there. */
static gboolean
is_put_between (const JalonTree *self, guint auxiliary, guint noun, guint participle)
{
  return noun > auxiliary && noun < participle && self->words[noun].head != JALON_TREE_NONE &&
         (self->words[noun].head == auxiliary || self->words[noun].head == participle) &&
         jalon_tree_is_by (self,
                           noun,
                           JALON_DEPREL_BIT (JALON_DEPREL_OBL) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD) |
                               JALON_TREE_SUBJECTS) &&
         jalon_tree_has_child (self, noun, JALON_DEPREL_BIT (JALON_DEPREL_CASE));
}

/* The noun between an auxiliary and the participle that ends its words, or %JALON_TREE_NONE. */
static guint
find_put_between (const JalonTree *self, guint auxiliary, guint participle)
{
  const JalonTreeWord *word = &self->words[participle];

  if (word->head != JALON_TREE_NONE && is_put_between (self, auxiliary, word->head, participle))
    return word->head;
  if (word->head != auxiliary || word->deprel == JALON_DEPREL_CONJ)
    return JALON_TREE_NONE;
  for (guint i = auxiliary + 1; i < participle; i++)
    if (is_put_between (self, auxiliary, i, participle))
      return i;
  return JALON_TREE_NONE;
}

/* Where it is also the past, the tagger may have taken it for that. */
static gboolean
is_past_participle (const JalonTreeWord *word)
{
  return word->upos == JALON_UPOS_VERB && word->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PAST;
}

/* How the auxiliary hangs: not under an adjective of the subject, "the government, powerless, | HAS". */
static JalonTreeWord
find_place (const JalonTree *self, guint auxiliary)
{
  JalonTreeWord place = self->words[auxiliary];

  if (place.head != JALON_TREE_NONE && self->words[place.head].upos == JALON_UPOS_ADJ &&
      jalon_tree_is_by (self, place.head, JALON_DEPREL_BIT (JALON_DEPREL_AMOD)))
    place.head = self->words[place.head].head;
  return place;
}

/* Everything that hangs under the auxiliary goes to the participle, and the auxiliary as well. */
static void
make_head (JalonTree *self, guint auxiliary, guint noun, guint participle)
{
  const JalonTreeWord old = find_place (self, auxiliary);
  gboolean            is_under_subject = old.head != JALON_TREE_NONE && old.head < auxiliary &&
                              self->words[old.head].head == JALON_TREE_NONE &&
                              self->words[old.head].upos != JALON_UPOS_VERB;

  for (guint i = 0; i < self->n_words; i++)
    if (self->words[i].head == auxiliary && i != participle)
      self->words[i].head = participle;
  jalon_tree_hang (self, auxiliary, participle, JALON_DEPREL_AUX);
  jalon_tree_hang (self, noun, participle, JALON_DEPREL_OBL);
  self->words[participle].features[JALON_FEATURE_VOICE] = 0;
  if (!is_under_subject)
    {
      jalon_tree_hang (self, participle, old.head, old.deprel);
      return;
    }
  /* "Canada | has, for its part, expelled": the subject was taken for all that is said */
  jalon_tree_hang (self, participle, JALON_TREE_NONE, JALON_DEPREL_ROOT);
  jalon_tree_hang (self, old.head, participle, JALON_DEPREL_NSUBJ);
}

/* "HAS for its part SUSPENDED": an auxiliary is no verb of its own where a participle follows before any object. */
static gboolean
join_auxiliary (JalonTree *self, guint auxiliary)
{
  guint object = jalon_tree_find_child (self,
                                        auxiliary,
                                        JALON_DEPREL_BIT (JALON_DEPREL_OBJ) | JALON_DEPREL_BIT (JALON_DEPREL_XCOMP));

  for (guint i = auxiliary + 1; i < MIN (object, self->n_words); i++)
    {
      guint noun = is_past_participle (&self->words[i]) ? find_put_between (self, auxiliary, i) : JALON_TREE_NONE;

      if (noun != JALON_TREE_NONE)
        {
          make_head (self, auxiliary, noun, i);
          return TRUE;
        }
      if (self->words[i].upos == JALON_UPOS_VERB)
        return FALSE;
    }
  return FALSE;
}

/* "denied HAVING SHELLED positions": the participle was taken for what the positions are. */
static gboolean
join_participle (JalonTree *self, guint auxiliary)
{
  guint participle = auxiliary + 1;
  guint object;

  if (participle >= self->n_words || !is_past_participle (&self->words[participle]) ||
      self->words[participle].deprel != JALON_DEPREL_AMOD)
    return FALSE;
  object = self->words[participle].head;
  if (object < participle || self->words[object].head != auxiliary || self->words[object].deprel != JALON_DEPREL_OBJ)
    return FALSE;
  for (guint i = 0; i < self->n_words; i++)
    if (self->words[i].head == auxiliary)
      self->words[i].head = participle;
  jalon_tree_hang (self, participle, self->words[auxiliary].head, self->words[auxiliary].deprel);
  jalon_tree_hang (self, auxiliary, participle, JALON_DEPREL_AUX);
  self->words[participle].features[JALON_FEATURE_VOICE] = 0;
  return TRUE;
}

static gboolean
may_be_auxiliary (const JalonTree *self, guint word, const JalonSenses *senses, JalonLang lang)
{
  return (self->words[word].upos == JALON_UPOS_VERB || self->words[word].upos == JALON_UPOS_AUX) &&
         !jalon_tree_is_by (self,
                            word,
                            JALON_DEPREL_BIT (JALON_DEPREL_AUX) | JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS)) &&
         (jalon_senses_get_marks (senses, lang, jalon_tree_get_norm (self, word)) & JALON_MARKS_AUXILIARY) != 0;
}

/* "has had eight citizens EXPELLED": what somebody has done to their own is done to these. */
static void
make_had_done (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  for (guint verb = 2; verb < self->n_words; verb++)
    {
      guint had = self->words[verb].head;
      guint noun = jalon_tree_find_child (self, verb, JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ));

      if (self->words[verb].deprel != JALON_DEPREL_XCOMP || noun == JALON_TREE_NONE || had > noun || noun > verb ||
          self->words[verb].features[JALON_FEATURE_TENSE] != JALON_PARSE_TENSE_PAST ||
          (jalon_senses_get_marks (senses, lang, jalon_tree_get_norm (self, had)) & JALON_MARKS_AUXILIARY) == 0 ||
          jalon_tree_has_child (self,
                                verb,
                                JALON_DEPREL_BIT (JALON_DEPREL_AUX) | JALON_DEPREL_BIT (JALON_DEPREL_MARK) |
                                    JALON_DEPREL_BIT (JALON_DEPREL_OBJ)))
        continue;
      self->words[noun].deprel = JALON_DEPREL_NSUBJ_PASS;
      self->words[verb].features[JALON_FEATURE_VOICE] = JALON_VOICE_PASS;
    }
}

static gboolean
join_auxiliaries (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  for (guint i = 0; i < self->n_words; i++)
    if (may_be_auxiliary (self, i, senses, lang) && (join_participle (self, i) || join_auxiliary (self, i)))
      return TRUE;
  return FALSE;
}

/* "Kenya DENIES having closed": a verb that takes a clause, taken for the auxiliary of the one in it. */
static gboolean
raise_governor (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  for (guint i = 0; i < self->n_words; i++)
    {
      guint verb = self->words[i].head;

      if (self->words[i].upos != JALON_UPOS_VERB ||
          !jalon_tree_is_by (self, i, JALON_DEPREL_BIT (JALON_DEPREL_AUX) | JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS)) ||
          (jalon_senses_get_marks (senses, lang, jalon_tree_get_norm (self, i)) & JALON_MARKS_AUXILIARY) != 0 ||
          jalon_senses_get_government_of_form (senses, lang, jalon_tree_get_norm (self, i)) == 0)
        continue;
      jalon_tree_hang (self, i, self->words[verb].head, self->words[verb].deprel);
      jalon_tree_hang (self, verb, i, JALON_DEPREL_XCOMP);
      self->words[verb].features[JALON_FEATURE_VOICE] = 0;
      for (guint k = 0; k < i; k++)
        if (self->words[k].head == verb)
          jalon_tree_hang (self,
                           k,
                           i,
                           jalon_tree_is_by (self, k, JALON_TREE_SUBJECTS) ? JALON_DEPREL_NSUBJ
                                                                           : self->words[k].deprel);
      return TRUE;
    }
  return FALSE;
}

/* Where a clause begins after its own subject, or its verb takes no clause, the subject is the verb's object:
 * "accused CHINA of being", "summoned the AMBASSADOR after debris was found". */
static gboolean
is_object_above (const JalonTree *self, guint subject, const JalonSenses *senses, JalonLang lang)
{
  guint clause = self->words[subject].head;
  guint verb = clause != JALON_TREE_NONE ? self->words[clause].head : JALON_TREE_NONE;
  guint mark;

  if (verb == JALON_TREE_NONE || verb >= self->words[subject].first || self->words[verb].upos != JALON_UPOS_VERB ||
      !jalon_tree_is_by (self,
                         clause,
                         JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) |
                             JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) | JALON_DEPREL_BIT (JALON_DEPREL_OBL)) ||
      jalon_tree_has_child (self, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBJ)))
    return FALSE;
  mark = jalon_tree_find_child (self, clause, JALON_DEPREL_BIT (JALON_DEPREL_MARK));
  if (mark != JALON_TREE_NONE)
    return subject < mark && verb + 1 == self->words[subject].first;
  return self->words[clause].deprel == JALON_DEPREL_CCOMP && verb + 1 == self->words[subject].first &&
         jalon_verbs_lookup (jalon_senses_get_verbs (senses, lang), jalon_tree_get_norm (self, verb)) != NULL &&
         jalon_senses_get_government_of_form (senses, lang, jalon_tree_get_norm (self, verb)) == 0;
}

/* "| after an explosion wounded four": what stands right before the verb, and was hung with its conjunction under the
 * object that is free now, is the subject. */
static void
give_subject (JalonTree *self, guint clause, guint object)
{
  guint first = clause;
  guint noun;
  guint mark;

  for (guint i = clause; i-- > object && self->words[i].head == clause;)
    first = i;
  noun = first > object + 1 ? first - 1 : JALON_TREE_NONE;
  if (noun == JALON_TREE_NONE || self->words[noun].deprel != JALON_DEPREL_NMOD ||
      self->words[noun].upos != JALON_UPOS_NOUN)
    return;
  mark = jalon_tree_find_child (self, noun, JALON_DEPREL_BIT (JALON_DEPREL_CASE));
  if (mark == JALON_TREE_NONE || !jalon_tree_is_under (self, noun, object))
    return;
  jalon_tree_hang (self, mark, clause, JALON_DEPREL_MARK);
  jalon_tree_hang (self, noun, clause, JALON_DEPREL_NSUBJ);
}

/* "took the town after clashes KILLED ten": beside the verb, not what it governs. */
static gboolean
free_objects (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  for (guint i = 0; i < self->n_words; i++)
    {
      guint clause = self->words[i].head;

      if (!jalon_tree_is_by (self, i, JALON_TREE_SUBJECTS) || !is_object_above (self, i, senses, lang))
        continue;
      if (self->words[clause].deprel == JALON_DEPREL_CCOMP)
        self->words[clause].deprel = jalon_tree_has_child (self, clause, JALON_DEPREL_BIT (JALON_DEPREL_MARK))
                                         ? JALON_DEPREL_XCOMP
                                         : JALON_DEPREL_ADVCL;
      if (self->words[clause].deprel == JALON_DEPREL_ADVCL)
        give_subject (self, clause, i);
      jalon_tree_hang (self, i, self->words[clause].head, JALON_DEPREL_OBJ);
      return TRUE;
    }
  return FALSE;
}

/* "voted on Monday TO RECOGNISE": what stands between makes no purpose of what is decided. */
static void
rename_decided (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  static const guint64 contents = JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) |
                                  JALON_DEPREL_BIT (JALON_DEPREL_OBJ);

  for (guint i = 0; i < self->n_words; i++)
    {
      guint verb = self->words[i].head;

      if (self->words[i].deprel == JALON_DEPREL_ADVCL && verb < i && self->words[verb].upos == JALON_UPOS_VERB &&
          self->words[i].features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_INF &&
          (jalon_senses_get_government_of_form (senses, lang, jalon_tree_get_norm (self, verb)) &
           JALON_GOVERNS_PLANNED) != 0 &&
          !jalon_tree_has_child (self, verb, contents))
        self->words[i].deprel = JALON_DEPREL_XCOMP;
    }
}

/* "recalled on Sunday ITS AMBASSADORS", "imposed 25 % TARIFFS": only a verb has an object. */
static gboolean
raise_objects (JalonTree *self)
{
  for (guint i = 0; i < self->n_words; i++)
    {
      guint above = self->words[i].head;
      guint verb = above != JALON_TREE_NONE ? self->words[above].head : JALON_TREE_NONE;

      if (self->words[i].deprel != JALON_DEPREL_OBJ || verb == JALON_TREE_NONE || above > i ||
          self->words[verb].upos != JALON_UPOS_VERB)
        continue;
      if (self->words[above].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES)
        {
          self->words[i].head = verb;
          return TRUE;
        }
      if (self->words[above].upos == JALON_UPOS_SYM || self->words[above].upos == JALON_UPOS_NUM)
        {
          jalon_tree_hang (self, i, verb, self->words[above].deprel);
          jalon_tree_hang (self, above, i, JALON_DEPREL_NUMMOD);
          return TRUE;
        }
    }
  return FALSE;
}

/* Whether @noun is all that the parser found before "FIRED shots", and the verb a word beside the shots. */
static gboolean
is_lost_verb (const JalonTree *self, guint verb)
{
  guint object = self->words[verb].head;
  guint noun = object != JALON_TREE_NONE ? self->words[object].head : JALON_TREE_NONE;

  return is_past_participle (&self->words[verb]) && self->words[verb].deprel == JALON_DEPREL_AMOD &&
         noun != JALON_TREE_NONE && noun + 1 == verb && object > verb && self->words[object].first == verb &&
         self->words[noun].head == JALON_TREE_NONE && self->words[object].deprel == JALON_DEPREL_NMOD &&
         jalon_tree_is_nominal (self, noun);
}

/* @verb becomes the root in place of @noun, its subject, and takes what hangs there from @first on. */
static void
raise_to_root (JalonTree *self, guint verb, guint noun, guint first)
{
  for (guint i = first; i < self->n_words; i++)
    if (self->words[i].head == noun)
      jalon_tree_hang (self,
                       i,
                       verb,
                       self->words[i].deprel == JALON_DEPREL_NMOD ? JALON_DEPREL_OBL : self->words[i].deprel);
  jalon_tree_hang (self, verb, JALON_TREE_NONE, JALON_DEPREL_ROOT);
  jalon_tree_hang (self, noun, verb, JALON_DEPREL_NSUBJ);
  self->words[verb].features[JALON_FEATURE_VOICE] = 0;
}

/* "officers | TRAINED paratroopers": a sentence of nouns alone, one of which is said to be what a verb says. */
static gboolean
find_lost_verb (JalonTree *self)
{
  for (guint i = 0; i < self->n_words; i++)
    {
      guint object = self->words[i].head;

      if (!is_lost_verb (self, i))
        continue;
      raise_to_root (self, i, self->words[object].head, object + 1);
      jalon_tree_hang (self, object, i, JALON_DEPREL_OBJ);
      return TRUE;
    }
  return FALSE;
}

/* "hundreds | MARCHED in Lima": a verb that is never passive says nothing of a noun by its participle alone. */
static gboolean
raise_active (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  for (guint i = 1; i < self->n_words; i++)
    {
      guint noun = self->words[i].head;

      if (noun == JALON_TREE_NONE || self->words[noun].head != JALON_TREE_NONE || noun >= i ||
          self->words[i].deprel != JALON_DEPREL_ACL || !is_past_participle (&self->words[i]) ||
          self->words[noun].upos == JALON_UPOS_VERB ||
          (jalon_senses_get_government_of_form (senses, lang, jalon_tree_get_norm (self, i)) & JALON_GOVERNS_ACTIVE) ==
              0)
        continue;
      raise_to_root (self, i, noun, i + 1);
      return TRUE;
    }
  return FALSE;
}

/* "accused Kenya of bombing, | AFTER Chad called for talks": a clause that a conjunction opens stands beside the main
 * one. */
static void
part_clause (JalonTree *self, guint verb)
{
  guint main_verb = self->words[verb].head;

  if (self->words[verb].deprel != JALON_DEPREL_CONJ || self->words[verb].upos != JALON_UPOS_VERB ||
      jalon_tree_has_child (self, verb, JALON_DEPREL_BIT (JALON_DEPREL_CC)) ||
      !jalon_tree_has_child (self, verb, JALON_DEPREL_BIT (JALON_DEPREL_MARK)) ||
      !jalon_tree_has_child (self, verb, JALON_TREE_SUBJECTS))
    return;
  while (self->words[main_verb].head != JALON_TREE_NONE)
    main_verb = self->words[main_verb].head;
  if (self->words[main_verb].upos == JALON_UPOS_VERB)
    jalon_tree_hang (self, verb, main_verb, JALON_DEPREL_ADVCL);
}

/* "demanded THAT Sudan release": a conjunction is nobody's object; the clause that it opens is what is demanded. */
static void
turn_conjunction (JalonTree *self, guint verb)
{
  guint conjunction = self->words[verb].head;

  if (self->words[verb].upos != JALON_UPOS_VERB || conjunction == JALON_TREE_NONE || conjunction > verb ||
      self->words[conjunction].upos != JALON_UPOS_SCONJ || self->words[conjunction].head == JALON_TREE_NONE ||
      self->words[self->words[conjunction].head].upos != JALON_UPOS_VERB)
    return;
  jalon_tree_hang (self, verb, self->words[conjunction].head, JALON_DEPREL_CCOMP);
  jalon_tree_hang (self, conjunction, verb, JALON_DEPREL_MARK);
}

/* "warned Baku | THAT it would close": no noun, no relative clause. */
static void
rename_clauses (JalonTree *self)
{
  for (guint i = 0; i < self->n_words; i++)
    if (self->words[i].deprel == JALON_DEPREL_ACL_RELCL && self->words[i].head != JALON_TREE_NONE &&
        self->words[self->words[i].head].upos == JALON_UPOS_VERB &&
        jalon_tree_has_child (self, i, JALON_DEPREL_BIT (JALON_DEPREL_MARK)))
      self->words[i].deprel = JALON_DEPREL_CCOMP;
  for (guint i = 0; i < self->n_words; i++)
    {
      turn_conjunction (self, i);
      part_clause (self, i);
    }
  jalon_tree_link (self);
}

/* Whether the last of a list, the one with "and", stands before @word, which is joined to it by a comma alone. */
static gboolean
is_behind_list (const JalonTree *self, guint word)
{
  static const guint64 and = JALON_DEPREL_BIT (JALON_DEPREL_CC);
  guint head = self->words[word].head;

  if (self->words[word].deprel != JALON_DEPREL_CONJ || jalon_tree_has_child (self, word, and) ||
      !jalon_tree_has_child (self, word, JALON_DEPREL_BIT (JALON_DEPREL_PUNCT)))
    return FALSE;
  if (self->words[head].deprel == JALON_DEPREL_CONJ && jalon_tree_has_child (self, head, and))
    return TRUE;
  JALON_TREE_FOREACH_CHILD (self, head, child)
  {
    if (child < word && self->words[child].deprel == JALON_DEPREL_CONJ && jalon_tree_has_child (self, child, and))
      return TRUE;
  }
  return FALSE;
}

/* "while talks go on between Algiers and Tunis, RABAT | CHOSE": the clause that opens the sentence ends before the
 * comma, and what stands between that and the verb is its subject. */
static gboolean
split_opening_clause (JalonTree *self)
{
  for (guint verb = 2; verb < self->n_words; verb++)
    {
      guint above = self->words[verb - 1].head;

      if (self->words[verb].upos != JALON_UPOS_VERB || !is_behind_list (self, verb - 1))
        continue;
      while (above != JALON_TREE_NONE && self->words[above].head != verb)
        above = self->words[above].head;
      if (above == JALON_TREE_NONE || !jalon_tree_is_by (self, above, JALON_TREE_SUBJECTS))
        continue;
      for (guint i = 0; i < verb - 1; i++)
        if (self->words[i].head == verb && jalon_tree_is_by (self, i, JALON_TREE_SUBJECTS))
          self->words[i].deprel = JALON_DEPREL_OBL;
      jalon_tree_hang (self, verb - 1, verb, JALON_DEPREL_NSUBJ);
      return TRUE;
    }
  return FALSE;
}

/* "the Ukrainian MILITARY | says": right before a verb of saying that has an article and no subject stands a noun. */
static gboolean
make_speaker (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  for (guint verb = 2; verb < self->n_words; verb++)
    {
      guint noun = verb - 1;

      if (self->words[verb].upos != JALON_UPOS_VERB || self->words[noun].head != verb ||
          self->words[noun].upos != JALON_UPOS_ADJ || self->words[noun].deprel != JALON_DEPREL_AMOD ||
          jalon_tree_has_child (self, verb, JALON_TREE_SUBJECTS) ||
          !jalon_tree_has_child (self, verb, JALON_DEPREL_BIT (JALON_DEPREL_DET)) ||
          (jalon_senses_get_government_of_form (senses, lang, jalon_tree_get_norm (self, verb)) & JALON_GOVERNS_SAID) ==
              0)
        continue;
      JALON_TREE_FOREACH_CHILD (self, verb, child)
      {
        if (child < noun &&
            jalon_tree_is_by (self, child, JALON_DEPREL_BIT (JALON_DEPREL_DET) | JALON_DEPREL_BIT (JALON_DEPREL_AMOD)))
          self->words[child].head = noun;
      }
      self->words[noun].upos = JALON_UPOS_NOUN;
      self->words[noun].deprel = JALON_DEPREL_NSUBJ;
      return TRUE;
    }
  return FALSE;
}

/**
 * jalon_tree_mend_verbs:
 * @senses: with the words of @lang, which say which verbs are auxiliaries or take a clause
 *
 * Hangs participles that stand apart from their auxiliary, objects that were taken for the subject of a clause behind
 * them or for part of a date, and verbs that were taken for an auxiliary or an adjective.
 */
void
jalon_tree_mend_verbs (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  rename_clauses (self);
  rename_decided (self, senses, lang);
  make_had_done (self, senses, lang);
  if (join_auxiliaries (self, senses, lang))
    jalon_tree_link (self);
  if (raise_objects (self) || split_opening_clause (self))
    jalon_tree_link (self);
  if (find_lost_verb (self) || raise_active (self, senses, lang))
    jalon_tree_link (self);
  if (raise_governor (self, senses, lang))
    jalon_tree_link (self);
  if (free_objects (self, senses, lang))
    jalon_tree_link (self);
  if (make_speaker (self, senses, lang))
    jalon_tree_link (self);
}
