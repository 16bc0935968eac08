/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "killed UP TO 300 soldiers", "tué À PEU PRÈS 40 soldats": words before a number
 * say how exactly it is meant. Parsers take them for what the noun hangs under,
 * or for its preposition; what is counted is the object all the same.
 */

#include "config.h"

#include "jalon-tree-mend-private.h"

#define BIT(name) JALON_DEPREL_BIT (JALON_DEPREL_##name)

/* Relations of nouns with a preposition. */
#define OBLIQUE (BIT (OBL) | BIT (OBL_AGENT) | BIT (NMOD) | BIT (IOBJ))

/* Adjectives and further nouns between a number and what it counts, at most. */
#define MAX_BETWEEN 3

/* Words before a number, from @first; the number; the noun counted. */
typedef struct
{
  JalonTree *tree;
  guint      first;
  guint      number; /* the noun itself where no number is said: "most of the soldiers" */
  guint      after;  /* the word behind the number, or behind the second one of a range */
  guint      noun;
} Quantity;

static gboolean
is_number (const JalonTree *tree, guint word)
{
  return word < tree->n_words && tree->words[word].upos == JALON_UPOS_NUM;
}

/* "20 | TO 30", "20 | ET 30": a word between two numbers. */
static gboolean
is_range (const JalonTree *tree, guint word)
{
  return word < tree->n_words && is_number (tree, word + 1) &&
         (tree->words[word].upos == JALON_UPOS_ADP || tree->words[word].upos == JALON_UPOS_CCONJ);
}

/* The noun that what begins at @word is of; JALON_TREE_NONE if there is none, or a date. */
static guint
find_noun (const JalonTree *tree, guint word)
{
  guint limit = MIN (word + MAX_BETWEEN + 1, tree->n_words);
  guint noun = word;

  while (noun < limit && !jalon_tree_is_nominal (tree, noun) &&
         (tree->words[noun].upos == JALON_UPOS_ADJ || tree->words[noun].upos == JALON_UPOS_DET ||
          tree->words[noun].upos == JALON_UPOS_NUM))
    noun++;
  if (noun >= limit || !jalon_tree_is_nominal (tree, noun))
    return JALON_TREE_NONE;
  while (jalon_tree_is_by (tree, noun, BIT (COMPOUND) | BIT (AMOD)) && tree->words[noun].head > noun &&
         tree->words[noun].head < limit && jalon_tree_is_nominal (tree, tree->words[noun].head))
    noun = tree->words[noun].head;
  return tree->words[noun].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES ? JALON_TREE_NONE : noun;
}

/* What is counted behind the phrase before @word. */
static gboolean
find_counted (Quantity *self, guint word, JalonQuantity kind)
{
  const JalonTree *tree = self->tree;

  self->number = word;
  self->after = word;
  if (kind != JALON_QUANTITY_PART)
    {
      /* "over A hundred" */
      if (word < tree->n_words && tree->words[word].upos == JALON_UPOS_DET && is_number (tree, word + 1))
        self->number = word + 1;
      if (!is_number (tree, self->number))
        return FALSE;
      self->after = self->number + 1;
      while (is_number (tree, self->after))
        self->after++;
      if (is_range (tree, self->after))
        self->after += 2;
      else if (kind == JALON_QUANTITY_RANGE)
        return FALSE;
    }
  self->noun = find_noun (tree, self->after);
  return self->noun != JALON_TREE_NONE;
}

static gboolean
is_within (const Quantity *self, guint word)
{
  return word != JALON_TREE_NONE && word >= self->first && word <= self->noun;
}

/* Whether the head of @word, or what that hangs under, is one of these words. */
static gboolean
is_under (const Quantity *self, guint word)
{
  for (guint head = self->tree->words[word].head; head != JALON_TREE_NONE; head = self->tree->words[head].head)
    if (is_within (self, head))
      return TRUE;
  return FALSE;
}

/* The word by which all hangs under something else, best the noun; JALON_TREE_NONE if nothing does. */
static guint
find_top (const Quantity *self)
{
  static const guint64 small = BIT (CASE) | BIT (ADVMOD) | BIT (CC) | BIT (MARK) | BIT (DET) | BIT (COMPOUND_PRT);
  guint                top = JALON_TREE_NONE;

  for (guint i = self->first; i <= self->noun; i++)
    if (!is_under (self, i) && self->tree->words[i].head != JALON_TREE_NONE &&
        (top == JALON_TREE_NONE || i == self->noun || jalon_tree_is_by (self->tree, top, small)))
      top = i;
  return top;
}

/* Whether something else than what is counted hangs under @verb by one of @deprels. */
static gboolean
has_other (const Quantity *self, guint verb, guint64 deprels)
{
  for (guint i = 0; i < self->tree->n_words; i++)
    if (self->tree->words[i].head == verb && !is_within (self, i) && jalon_tree_is_by (self->tree, i, deprels))
      return TRUE;
  return FALSE;
}

/* What the noun hangs under its verb by, where no preposition stands before the quantity; @was: what it hung by. */
static JalonDeprel
find_relation (const Quantity *self, guint verb, JalonDeprel was)
{
  const JalonTree *tree = self->tree;
  gboolean         is_passive = has_other (self, verb, BIT (AUX_PASS));
  guint            next = verb + 1;

  if (self->noun < verb)
    return has_other (self, verb, JALON_TREE_SUBJECTS) ? was
           : is_passive                                ? JALON_DEPREL_NSUBJ_PASS
                                                       : JALON_DEPREL_NSUBJ;
  while (next < self->first && tree->words[next].upos == JALON_UPOS_ADV)
    next++;
  if ((next == self->first || was == JALON_DEPREL_OBJ) && !is_passive && !has_other (self, verb, BIT (OBJ)))
    return JALON_DEPREL_OBJ;
  return (JALON_DEPREL_BIT (was) & (OBLIQUE | JALON_TREE_SUBJECTS | BIT (OBJ) | BIT (CONJ))) != 0 ? was
                                                                                                  : JALON_DEPREL_OBL;
}

/* The preposition before the words that belongs to them, "À plus de 20 villages". */
static guint
find_case (const Quantity *self)
{
  guint before = self->first - 1;

  return self->first > 0 && self->tree->words[before].upos == JALON_UPOS_ADP &&
                 is_within (self, self->tree->words[before].head)
             ? before
             : JALON_TREE_NONE;
}

static void
hang_noun (Quantity *self, guint top)
{
  JalonTree  *tree = self->tree;
  guint       above = tree->words[top].head;
  guint       before = find_case (self);
  JalonDeprel relation = tree->words[top].deprel;

  if (before != JALON_TREE_NONE)
    {
      jalon_tree_hang (tree, before, self->noun, JALON_DEPREL_CASE);
      if ((JALON_DEPREL_BIT (relation) & OBLIQUE) == 0)
        relation = tree->words[above].upos == JALON_UPOS_VERB ? JALON_DEPREL_OBL : JALON_DEPREL_NMOD;
    }
  else if (tree->words[above].upos == JALON_UPOS_VERB)
    relation = find_relation (self, above, relation);
  jalon_tree_hang (tree, self->noun, above, relation);
}

/* Number and noun keep what is theirs, and the words before are the number's. */
static void
hang_words (Quantity *self, guint n_phrase)
{
  JalonTree *tree = self->tree;

  for (guint i = self->first; i < self->noun; i++)
    if (i < self->first + n_phrase)
      jalon_tree_hang (tree, i, self->number, JALON_DEPREL_ADVMOD);
    else if (i == self->number)
      jalon_tree_hang (tree, i, self->noun, JALON_DEPREL_NUMMOD);
    else if (i < self->after)
      jalon_tree_hang (tree, i, self->number, is_number (tree, i) ? JALON_DEPREL_CONJ : JALON_DEPREL_CC);
    else
      tree->words[i].head = self->noun;
  for (guint i = self->noun + 1; i < tree->n_words; i++)
    if (is_within (self, tree->words[i].head))
      {
        tree->words[i].head = self->noun;
        if (jalon_tree_is_by (tree, i, BIT (OBL)))
          tree->words[i].deprel = JALON_DEPREL_NMOD;
      }
}

/* What is counted where a quantity begins at @word. */
static void
mend_quantity (JalonTree *tree, guint word, const JalonSenses *senses, JalonLang lang)
{
  guint         n = 0;
  guint         top;
  Quantity      self = { .tree = tree, .first = word };
  const GArray *found = jalon_phrases_match (jalon_senses_get_quantities (senses, lang),
                                             tree->tokens,
                                             tree->words[word].token,
                                             tree->sentence.last,
                                             &n);

  /* "handed OVER three suspects" */
  if (n == 1 && word > 0 &&
      jalon_senses_form_takes_particle (senses,
                                        lang,
                                        jalon_tree_get_norm (tree, word - 1),
                                        jalon_tree_get_norm (tree, word)))
    return;
  if (found == NULL || !find_counted (&self, word + n, g_array_index (found, JalonMeaning, 0).kind))
    return;
  top = find_top (&self);
  if (top == JALON_TREE_NONE)
    return;
  hang_noun (&self, top);
  hang_words (&self, n);
}

/**
 * jalon_tree_mend_quantities:
 * @tree: with heads, but not yet children
 * @senses: with the words of @lang
 *
 * Hangs what is counted where its number is said to be more, less or about so many.
 */
void
jalon_tree_mend_quantities (JalonTree *tree, const JalonSenses *senses, JalonLang lang)
{
  for (guint i = 0; i < tree->n_words; i++)
    mend_quantity (tree, i, senses, lang);
}
