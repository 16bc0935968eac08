/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verbs of clauses that were taken for a word beside a noun, and what belongs to them.
 */

#include "config.h"

#include "jalon-tree-mend-private.h"

static guint
find_root (const JalonTree *self)
{
  for (guint i = 0; i < self->n_words; i++)
    if (self->words[i].head == JALON_TREE_NONE)
      return i;
  return JALON_TREE_NONE;
}

/* "| Bolivian LEADER Evo Ramos told": the noun right before a name that stands as the subject, or %JALON_TREE_NONE. */
static guint
find_title (const JalonTree *self, guint subject)
{
  guint first = self->words[subject].first;
  guint title = first > 0 ? first - 1 : JALON_TREE_NONE;

  return title != JALON_TREE_NONE && self->words[subject].upos == JALON_UPOS_PROPN &&
                 self->words[title].upos == JALON_UPOS_NOUN && self->words[title].head < title &&
                 self->words[title].last == first
             ? title
             : JALON_TREE_NONE;
}

/* The comma before all that stands with the subject of @verb, or %JALON_TREE_NONE. */
static guint
find_comma_before_subject (const JalonTree *self, guint verb)
{
  guint subject = jalon_tree_find_child (self, verb, JALON_TREE_SUBJECTS);
  guint title;
  guint first;

  if (subject == JALON_TREE_NONE || subject > verb || !jalon_tree_is_nominal (self, subject))
    return JALON_TREE_NONE;
  title = find_title (self, subject);
  first = self->words[title != JALON_TREE_NONE ? title : subject].first;
  if (jalon_tree_is_comma (self, first))
    return first;
  return first > 0 && jalon_tree_is_comma (self, first - 1) ? first - 1 : JALON_TREE_NONE;
}

static void
join_title (JalonTree *self, guint verb)
{
  guint subject = jalon_tree_find_child (self, verb, JALON_TREE_SUBJECTS);
  guint title = find_title (self, subject);

  if (title == JALON_TREE_NONE)
    return;
  jalon_tree_hang (self, title, verb, JALON_DEPREL_NSUBJ);
  jalon_tree_hang (self, subject, title, JALON_DEPREL_FLAT);
}

/* Whom one tells: the noun behind the verb that it was taken to be said of; or %JALON_TREE_NONE. */
static guint
find_told (const JalonTree *self, guint verb)
{
  guint told = self->words[verb].head;

  return told > verb && self->words[told].head != verb && jalon_tree_is_nominal (self, told) ? told : JALON_TREE_NONE;
}

/* Whether a verb of saying is the content of another, or beside a clause. */
static gboolean
hangs_well (const JalonTree *self, guint verb, const JalonSenses *senses, JalonLang lang)
{
  guint above = self->words[verb].head;

  if (self->words[verb].deprel == JALON_DEPREL_CCOMP)
    return jalon_senses_get_government_of_form (senses, lang, jalon_tree_get_norm (self, above)) != 0;
  return self->words[verb].deprel == JALON_DEPREL_PARATAXIS;
}

/* "The rebels must leave, the minister | TOLD reporters": who says so behind the comma says it of the whole clause. */
static gboolean
part_speech (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  guint root = find_root (self);

  for (guint verb = 2; root != JALON_TREE_NONE && verb < self->n_words; verb++)
    {
      guint comma;
      guint told;

      if (self->words[verb].upos != JALON_UPOS_VERB || self->words[verb].head == JALON_TREE_NONE ||
          hangs_well (self, verb, senses, lang) ||
          jalon_tree_has_child (self,
                                verb,
                                JALON_DEPREL_BIT (JALON_DEPREL_MARK) | JALON_DEPREL_BIT (JALON_DEPREL_CC)) ||
          jalon_tree_has_child (self, verb, JALON_DEPREL_BIT (JALON_DEPREL_CCOMP)) ||
          (jalon_senses_get_government_of_form (senses, lang, jalon_tree_get_norm (self, verb)) & JALON_GOVERNS_SAID) ==
              0)
        continue;
      comma = find_comma_before_subject (self, verb);
      if (comma == JALON_TREE_NONE || root >= comma || self->words[root].upos != JALON_UPOS_VERB)
        continue;
      join_title (self, verb);
      told = find_told (self, verb);
      if (told != JALON_TREE_NONE)
        jalon_tree_hang (self, told, verb, JALON_DEPREL_IOBJ);
      jalon_tree_hang (self, verb, root, JALON_DEPREL_PARATAXIS);
      self->words[verb].features[JALON_FEATURE_VOICE] = 0;
      self->words[verb].features[JALON_FEATURE_VERB_FORM] = JALON_VERB_FORM_FIN;
      return TRUE;
    }
  return FALSE;
}

/* "FIGHTING | broke out": what stands right before a verb without a subject, and no comma between, is no clause. */
static gboolean
make_subject (JalonTree *self)
{
  guint verb = self->n_words > 1 ? self->words[0].head : JALON_TREE_NONE;

  if (verb != 1 || self->words[0].upos != JALON_UPOS_VERB || self->words[0].deprel != JALON_DEPREL_ADVCL ||
      self->words[0].first_child != JALON_TREE_NONE || self->words[verb].upos != JALON_UPOS_VERB ||
      jalon_tree_has_child (self, verb, JALON_TREE_SUBJECTS))
    return FALSE;
  self->words[0].upos = JALON_UPOS_NOUN;
  jalon_tree_hang (self, 0, verb, JALON_DEPREL_NSUBJ);
  return TRUE;
}

/* Whether the form may be a past: "FIRED", not "given". */
static gboolean
may_be_past (const JalonTree *self, guint verb, const JalonSenses *senses, JalonLang lang)
{
  const GArray *forms = jalon_verbs_lookup (jalon_senses_get_verbs (senses, lang), jalon_tree_get_norm (self, verb));

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    if (g_array_index (forms, JalonVerbForm, i).tense == JALON_TENSE_PAST)
      return TRUE;
  return FALSE;
}

/* Whether the verb has an object right behind it, and nobody who does it: no participle has one. */
static gboolean
has_object_behind (const JalonTree *self, guint verb)
{
  guint object = jalon_tree_find_child (self, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBJ));

  return object != JALON_TREE_NONE && object > verb && jalon_tree_is_nominal (self, object) &&
         self->words[object].first == verb + 1 &&
         !jalon_tree_has_child (self, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBL_AGENT) | JALON_TREE_SUBJECTS);
}

/* Joined by "and"; or behind the comma that ends a clause with which the sentence begins: "AS they tried, POLICE". */
static gboolean
is_joined_noun (const JalonTree *self, guint word)
{
  if (self->words[word].deprel != JALON_DEPREL_CONJ || !jalon_tree_is_nominal (self, word))
    return FALSE;
  return jalon_tree_has_child (self, word, JALON_DEPREL_BIT (JALON_DEPREL_CC)) ||
         (self->words[0].deprel == JALON_DEPREL_MARK &&
          jalon_tree_has_child (self, word, JALON_DEPREL_BIT (JALON_DEPREL_PUNCT)));
}

/* The noun joined by a conjunction that stands before @verb, and perhaps before a noun with a preposition under which
 * the verb was hung; or %JALON_TREE_NONE. */
static guint
find_joined_before (const JalonTree *self, guint verb)
{
  guint noun = self->words[verb].head;

  while (noun != JALON_TREE_NONE && noun < verb &&
         jalon_tree_is_by (self, noun, JALON_DEPREL_BIT (JALON_DEPREL_NMOD) | JALON_DEPREL_BIT (JALON_DEPREL_OBL)))
    {
      guint before = self->words[noun].first > 0 ? self->words[noun].first - 1 : noun;

      if (is_joined_noun (self, before))
        return before;
      noun = self->words[noun].head;
    }
  return noun != JALON_TREE_NONE && noun < verb && is_joined_noun (self, noun) ? noun : JALON_TREE_NONE;
}

static guint
find_verb_above (const JalonTree *self, guint word)
{
  guint at = self->words[word].head;

  while (at != JALON_TREE_NONE && self->words[at].upos != JALON_UPOS_VERB)
    at = self->words[at].head;
  return at;
}

/* @verb, with @noun for its subject, is joined to the clause that ends before them. */
static void
join_clause (JalonTree *self, guint noun, guint verb, guint above)
{
  JALON_TREE_FOREACH_CHILD (self, noun, child)
  {
    if (child == verb)
      continue;
    if (self->words[child].deprel == JALON_DEPREL_CC ||
        (child < noun && self->words[child].deprel == JALON_DEPREL_PUNCT))
      self->words[child].head = verb;
  }
  jalon_tree_hang (self, verb, above, JALON_DEPREL_CONJ);
  jalon_tree_hang (self, noun, verb, JALON_DEPREL_NSUBJ);
  self->words[verb].features[JALON_FEATURE_VOICE] = 0;
  self->words[verb].features[JALON_FEATURE_VERB_FORM] = JALON_VERB_FORM_FIN;
}

/* The clause that the sentence begins with hangs under @verb, not the other way round. */
static void
raise_above_opening (JalonTree *self, guint verb)
{
  guint root = find_root (self);

  jalon_tree_hang (self, verb, JALON_TREE_NONE, JALON_DEPREL_ROOT);
  jalon_tree_hang (self, root, verb, JALON_DEPREL_ADVCL);
}

/* "burned tyres and POLICE in response | FIRED tear gas": with an object behind it the participle is the verb of a
 * clause of its own. */
static gboolean
split_joined_object (JalonTree *self, guint verb, const JalonSenses *senses, JalonLang lang)
{
  guint noun = self->words[verb].deprel == JALON_DEPREL_ACL ? find_joined_before (self, verb) : JALON_TREE_NONE;
  guint above = noun != JALON_TREE_NONE ? find_verb_above (self, noun) : JALON_TREE_NONE;

  if (above == JALON_TREE_NONE || above > noun || !has_object_behind (self, verb) ||
      !may_be_past (self, verb, senses, lang))
    return FALSE;
  if (self->words[verb].head != noun)
    jalon_tree_hang (self, self->words[verb].head, verb, JALON_DEPREL_OBL);
  join_clause (self, noun, verb, above);
  if (!jalon_tree_has_child (self, noun, JALON_DEPREL_BIT (JALON_DEPREL_CC)))
    raise_above_opening (self, verb);
  return TRUE;
}

/* "threw stones, and POLICE | RESPONDED": no noun is joined to a verb. */
static gboolean
split_joined_noun (JalonTree *self, guint verb, const JalonSenses *senses, JalonLang lang)
{
  static const guint64 below = JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) |
                               JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_CONJ) |
                               JALON_DEPREL_BIT (JALON_DEPREL_PARATAXIS);
  guint above = self->words[verb].head;

  if (above == JALON_TREE_NONE || above >= verb || !jalon_tree_is_by (self, verb, below) ||
      self->words[above].upos != JALON_UPOS_VERB || !may_be_past (self, verb, senses, lang) ||
      jalon_tree_has_child (self, verb, JALON_TREE_SUBJECTS | JALON_DEPREL_BIT (JALON_DEPREL_MARK)))
    return FALSE;
  JALON_TREE_FOREACH_CHILD (self, above, noun)
  {
    if (self->words[noun].last == self->words[verb].first && noun > above &&
        self->words[noun].deprel == JALON_DEPREL_CONJ && jalon_tree_is_nominal (self, noun) &&
        jalon_tree_has_child (self, noun, JALON_DEPREL_BIT (JALON_DEPREL_CC)))
      {
        join_clause (self, noun, verb, above);
        return TRUE;
      }
  }
  return FALSE;
}

/* "Police | FIRED tear gas.": of a whole sentence that has no other verb. */
static gboolean
raise_sole_verb (JalonTree *self, guint verb, const JalonSenses *senses, JalonLang lang)
{
  guint noun = self->words[verb].head;
  guint last = self->sentence.last - 1;

  if (self->words[verb].deprel != JALON_DEPREL_ACL || noun == JALON_TREE_NONE || noun > verb ||
      self->words[noun].head != JALON_TREE_NONE || !jalon_tree_is_nominal (self, noun) ||
      !jalon_tokens_is (self->tokens, last, ".") || !has_object_behind (self, verb) ||
      !may_be_past (self, verb, senses, lang))
    return FALSE;
  for (guint i = verb; i < self->n_words; i++)
    if (self->words[i].head == noun && i != verb)
      self->words[i].head = verb;
  jalon_tree_hang (self, verb, JALON_TREE_NONE, JALON_DEPREL_ROOT);
  jalon_tree_hang (self, noun, verb, JALON_DEPREL_NSUBJ);
  self->words[verb].features[JALON_FEATURE_VOICE] = 0;
  self->words[verb].features[JALON_FEATURE_VERB_FORM] = JALON_VERB_FORM_FIN;
  return TRUE;
}

static gboolean
raise_verbs (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  for (guint i = 1; i < self->n_words; i++)
    if (self->words[i].upos == JALON_UPOS_VERB &&
        (split_joined_object (self, i, senses, lang) || split_joined_noun (self, i, senses, lang) ||
         raise_sole_verb (self, i, senses, lang)))
      return TRUE;
  return FALSE;
}

/* "Rebels | SHOT down a helicopter": taken for the auxiliary of the noun behind it. */
static gboolean
raise_false_auxiliary (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  static const guint small = JALON_MARKS_AUXILIARY | JALON_MARKS_MODAL | JALON_MARKS_FUTURE | JALON_MARKS_CONDITIONAL;

  for (guint verb = 1; verb + 1 < self->n_words; verb++)
    {
      guint noun = self->words[verb].head;

      if (self->words[verb].upos != JALON_UPOS_AUX || self->words[verb].deprel != JALON_DEPREL_AUX || noun < verb ||
          !jalon_tree_is_nominal (self, noun) || !jalon_tree_has_child (self, noun, JALON_TREE_SUBJECTS) ||
          jalon_tree_has_child (self, noun, JALON_DEPREL_BIT (JALON_DEPREL_COP)) ||
          (jalon_senses_get_marks (senses, lang, jalon_tree_get_norm (self, verb)) & small) != 0 ||
          !may_be_past (self, verb, senses, lang))
        continue;
      for (guint i = 0; i < self->n_words; i++)
        if (self->words[i].head == noun && (i < verb || self->words[i].deprel == JALON_DEPREL_PUNCT))
          self->words[i].head = verb;
      if (self->words[verb + 1].head == noun && self->words[verb + 1].deprel == JALON_DEPREL_CASE)
        jalon_tree_hang (self, verb + 1, verb, JALON_DEPREL_COMPOUND_PRT);
      self->words[verb].upos = JALON_UPOS_VERB;
      self->words[verb].features[JALON_FEATURE_VERB_FORM] = JALON_VERB_FORM_FIN;
      jalon_tree_hang (self, verb, self->words[noun].head, self->words[noun].deprel);
      jalon_tree_hang (self, noun, verb, JALON_DEPREL_OBJ);
      return TRUE;
    }
  return FALSE;
}

/* "said THE GROUP | were the culprits": what stands right before the copula is its subject, not the object of the verb
 * above. */
static gboolean
give_copula_subject (JalonTree *self)
{
  static const guint64 may_be = JALON_DEPREL_BIT (JALON_DEPREL_OBJ) | JALON_DEPREL_BIT (JALON_DEPREL_OBL);

  for (guint copula = 2; copula < self->n_words; copula++)
    {
      guint noun = self->words[copula].head;
      guint verb = noun != JALON_TREE_NONE ? self->words[noun].head : JALON_TREE_NONE;

      if (self->words[copula].deprel != JALON_DEPREL_COP || noun < copula || verb == JALON_TREE_NONE || verb > copula ||
          self->words[verb].upos != JALON_UPOS_VERB || !jalon_tree_is_by (self, noun, may_be) ||
          jalon_tree_has_child (self, noun, JALON_TREE_SUBJECTS))
        continue;
      JALON_TREE_FOREACH_CHILD (self, verb, subject)
      {
        if (self->words[subject].deprel != JALON_DEPREL_OBJ || self->words[subject].last != copula)
          continue;
        jalon_tree_hang (self, subject, noun, JALON_DEPREL_NSUBJ);
        self->words[noun].deprel = JALON_DEPREL_CCOMP;
        return TRUE;
      }
    }
  return FALSE;
}

/* The noun that an apostrophe stands right behind, and that the one behind the apostrophe was hung under; or
 * %JALON_TREE_NONE. */
static guint
find_owned (const JalonTree *self, guint apostrophe)
{
  guint owned = apostrophe + 1;

  if (self->words[apostrophe].upos != JALON_UPOS_PUNCT || apostrophe == 0 || owned >= self->n_words ||
      !jalon_tokens_is (self->tokens, self->words[apostrophe].token, "'") ||
      !jalon_tree_is_nominal (self, apostrophe - 1) ||
      jalon_tokens_get (self->tokens, self->words[apostrophe].token)->start !=
          jalon_tokens_get (self->tokens, self->words[apostrophe - 1].token)->end)
    return JALON_TREE_NONE;
  while (owned != JALON_TREE_NONE && self->words[owned].head != apostrophe - 1)
    owned = self->words[owned].head;
  return owned != JALON_TREE_NONE && owned > apostrophe && jalon_tree_is_nominal (self, owned) ? owned
                                                                                               : JALON_TREE_NONE;
}

/* "the STATES' | killing of": an apostrophe behind a plural makes it the owner of what follows. */
static gboolean
make_genitive (JalonTree *self)
{
  for (guint i = 1; i + 1 < self->n_words; i++)
    {
      guint owned = find_owned (self, i);

      if (owned == JALON_TREE_NONE)
        continue;
      jalon_tree_hang (self, owned, self->words[i - 1].head, self->words[i - 1].deprel);
      jalon_tree_hang (self, i - 1, owned, JALON_DEPREL_NMOD_POSS);
      jalon_tree_hang (self, i, i - 1, JALON_DEPREL_CASE);
      self->words[i].upos = JALON_UPOS_PART;
      return TRUE;
    }
  return FALSE;
}

/* "voted TO APPROVE it": right behind a verb of plans it is what is planned, no purpose. */
static gboolean
name_plan (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  static const guint64 content = JALON_DEPREL_BIT (JALON_DEPREL_OBJ) | JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) |
                                 JALON_DEPREL_BIT (JALON_DEPREL_CCOMP);

  for (guint i = 2; i < self->n_words; i++)
    {
      guint verb = self->words[i].head;

      if (self->words[i].deprel != JALON_DEPREL_ADVCL || self->words[i].upos != JALON_UPOS_VERB || verb + 2 != i ||
          self->words[i].features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_INF ||
          self->words[verb].upos != JALON_UPOS_VERB || jalon_tree_has_child (self, verb, content) ||
          (jalon_senses_get_government_of_form (senses, lang, jalon_tree_get_norm (self, verb)) &
           JALON_GOVERNS_PLANNED) == 0)
        continue;
      self->words[i].deprel = JALON_DEPREL_XCOMP;
      return TRUE;
    }
  return FALSE;
}

/* "called THE ACCUSATIONS | absurd": what the verb makes something of is its object, not the subject of that. */
static gboolean
free_judged_subject (JalonTree *self)
{
  for (guint i = 1; i < self->n_words; i++)
    {
      guint judgement = self->words[i].head;
      guint verb = judgement != JALON_TREE_NONE ? self->words[judgement].head : JALON_TREE_NONE;

      if (self->words[i].deprel != JALON_DEPREL_NSUBJ || verb == JALON_TREE_NONE ||
          self->words[judgement].deprel != JALON_DEPREL_XCOMP || self->words[judgement].upos == JALON_UPOS_VERB ||
          self->words[verb].upos != JALON_UPOS_VERB || verb + 1 != self->words[i].first ||
          jalon_tree_has_child (self, judgement, JALON_DEPREL_BIT (JALON_DEPREL_COP)) ||
          jalon_tree_has_child (self, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBJ)))
        continue;
      jalon_tree_hang (self, i, verb, JALON_DEPREL_OBJ);
      return TRUE;
    }
  return FALSE;
}

static gboolean
begins_noun (const JalonTree *self, guint word)
{
  return self->words[word].upos == JALON_UPOS_NUM || self->words[word].upos == JALON_UPOS_DET;
}

/* What is given to the name right behind the verb: the noun that it was taken for a part of, or one that was joined to
 * it without any word or comma; or %JALON_TREE_NONE. */
static guint
find_given (const JalonTree *self, guint name)
{
  guint verb = name - 1;
  guint above = self->words[name].head;

  if (self->words[name].deprel == JALON_DEPREL_COMPOUND)
    return above != JALON_TREE_NONE && above > name + 1 && self->words[above].head == verb &&
                   self->words[above].deprel == JALON_DEPREL_OBJ
               ? above
               : JALON_TREE_NONE;
  if (above != verb || self->words[name].deprel != JALON_DEPREL_OBJ)
    return JALON_TREE_NONE;
  JALON_TREE_FOREACH_CHILD (self, name, child)
  {
    if (self->words[child].deprel == JALON_DEPREL_CONJ && self->words[child].first == name + 1)
      return child;
  }
  return JALON_TREE_NONE;
}

/* "promised | VIETNAM six boats": no name that a number or an article follows is part of the noun behind those. */
static gboolean
part_receivers (JalonTree *self)
{
  gboolean parted = FALSE;

  for (guint i = 1; i + 2 < self->n_words; i++)
    {
      guint object;

      if (self->words[i].upos != JALON_UPOS_PROPN || self->words[i - 1].upos != JALON_UPOS_VERB ||
          !begins_noun (self, i + 1))
        continue;
      object = find_given (self, i);
      if (object == JALON_TREE_NONE)
        continue;
      jalon_tree_hang (self, i, i - 1, JALON_DEPREL_IOBJ);
      jalon_tree_hang (self, object, i - 1, JALON_DEPREL_OBJ);
      if (self->words[i + 1].head == i)
        jalon_tree_hang (self,
                         i + 1,
                         object,
                         self->words[i + 1].upos == JALON_UPOS_NUM ? JALON_DEPREL_NUMMOD : JALON_DEPREL_DET);
      parted = TRUE;
    }
  return parted;
}

/**
 * jalon_tree_mend_clauses:
 * @senses: with the words of @lang, which say which verbs tell what somebody says, and which forms are a past
 *
 * Parts clauses: who says so behind one, a verb with its object that was taken for what a noun is, a name to which
 * something is given.
 */
void
jalon_tree_mend_clauses (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  if (make_subject (self))
    jalon_tree_link (self);
  if (make_genitive (self))
    jalon_tree_link (self);
  if (name_plan (self, senses, lang))
    jalon_tree_link (self);
  if (free_judged_subject (self))
    jalon_tree_link (self);
  if (part_receivers (self))
    jalon_tree_link (self);
  if (raise_false_auxiliary (self, senses, lang))
    jalon_tree_link (self);
  if (give_copula_subject (self))
    jalon_tree_link (self);
  if (raise_verbs (self, senses, lang))
    jalon_tree_link (self);
  if (part_speech (self, senses, lang))
    jalon_tree_link (self);
}
