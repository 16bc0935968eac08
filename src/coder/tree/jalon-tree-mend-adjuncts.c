/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-tree-mend-private.h"

#include <string.h>

/* A verb that was taken for a participle; a finite one stays what it is. */
static void
make_finite (JalonTree *tree, guint verb)
{
  if (tree->words[verb].features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_FIN)
    jalon_tree_make_preterite (tree, verb);
}

/* "| FIGHTING erupted": a verbal noun before a verb was taken for its auxiliary. */
static gboolean
free_verbal_noun (JalonTree *tree, guint noun, const JalonSenses *senses, JalonLang lang)
{
  static const guint64 auxiliaries = JALON_DEPREL_BIT (JALON_DEPREL_AUX) | JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS);
  JalonTreeWord       *word = &tree->words[noun];
  static const guint   small = JALON_MARKS_AUXILIARY | JALON_MARKS_MODAL | JALON_MARKS_FUTURE;

  if (word->head == JALON_TREE_NONE || word->upos != JALON_UPOS_VERB || !jalon_tree_is_by (tree, noun, auxiliaries) ||
      word->features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_PART ||
      word->features[JALON_FEATURE_TENSE] != JALON_PARSE_TENSE_PRES ||
      (jalon_senses_get_marks (senses, lang, jalon_tree_get_norm (tree, noun)) & small) != 0 ||
      jalon_tree_has_child (tree, word->head, JALON_TREE_SUBJECTS))
    return FALSE;
  word->upos = JALON_UPOS_NOUN;
  word->deprel = JALON_DEPREL_NSUBJ;
  memset (word->features, 0, sizeof word->features);
  make_finite (tree, word->head);
  return TRUE;
}

/* The preposition of @noun that may as well begin a clause, "AFTER a bomb exploded"; or JALON_TREE_NONE. */
static guint
find_clausal (const JalonTree *tree, guint noun, const JalonSenses *senses, JalonLang lang)
{
  guint preposition = jalon_tree_find_child (tree, noun, JALON_DEPREL_BIT (JALON_DEPREL_CASE));

  return preposition != JALON_TREE_NONE && preposition < noun &&
                 (jalon_senses_get_marks (senses, lang, jalon_tree_get_norm (tree, preposition)) &
                  JALON_MARKS_CLAUSAL) != 0
             ? preposition
             : JALON_TREE_NONE;
}

/* A verb right behind the phrase of @noun that tells what the noun does: it has an object, or never has one. */
static gboolean
tells_of (const JalonTree *tree, guint noun, guint verb, const JalonSenses *senses, JalonLang lang)
{
  static const guint64 parts = JALON_DEPREL_BIT (JALON_DEPREL_AUX) | JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS) |
                               JALON_DEPREL_BIT (JALON_DEPREL_OBL_AGENT) | JALON_TREE_SUBJECTS;
  guint above = tree->words[noun].head;

  if (verb <= noun || tree->words[verb].upos != JALON_UPOS_VERB || jalon_tree_has_child (tree, verb, parts) ||
      !jalon_tree_may_be_preterite (tree, verb, jalon_senses_get_verbs (senses, lang)) ||
      tree->words[verb - 1].upos == JALON_UPOS_PUNCT)
    return FALSE;
  if (tree->words[verb].deprel == JALON_DEPREL_ADVCL)
    return tree->words[verb].head == above && jalon_tree_has_child (tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBJ));
  return tree->words[verb].head == noun && tree->words[verb].deprel == JALON_DEPREL_ACL &&
         (jalon_tree_has_child (tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBJ)) ||
          (jalon_senses_get_government_of_form (senses, lang, jalon_tree_get_norm (tree, verb)) &
           JALON_GOVERNS_ACTIVE) != 0);
}

/* "died after | a bomb exploded", "fled as | gunmen attacked a market": a preposition that begins a clause. */
static gboolean
make_clause (JalonTree *tree, guint noun, const JalonSenses *senses, JalonLang lang)
{
  guint above = tree->words[noun].head;
  guint preposition;

  if (!jalon_tree_is_nominal (tree, noun) || tree->words[noun].deprel != JALON_DEPREL_OBL || above == JALON_TREE_NONE ||
      tree->words[noun].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES)
    return FALSE;
  preposition = find_clausal (tree, noun, senses, lang);
  if (preposition == JALON_TREE_NONE)
    return FALSE;
  for (guint verb = noun + 1; verb < tree->n_words; verb++)
    {
      if (!tells_of (tree, noun, verb, senses, lang))
        continue;
      make_finite (tree, verb);
      jalon_tree_hang (tree, verb, above, JALON_DEPREL_ADVCL);
      jalon_tree_hang (tree, noun, verb, JALON_DEPREL_NSUBJ);
      jalon_tree_hang (tree, preposition, verb, JALON_DEPREL_MARK);
      return TRUE;
    }
  return FALSE;
}

/* "struck down | the LAW": what follows a verb and its particle with an article, without a preposition, is its object.
 */
static gboolean
make_object (JalonTree *tree, guint noun)
{
  guint verb = tree->words[noun].head;
  guint first = tree->words[noun].first;

  if (verb == JALON_TREE_NONE || verb + 2 != first || !jalon_tree_is_nominal (tree, noun) ||
      tree->words[noun].deprel != JALON_DEPREL_OBL || tree->words[verb].upos != JALON_UPOS_VERB ||
      tree->words[verb + 1].head != verb || tree->words[verb + 1].deprel != JALON_DEPREL_COMPOUND_PRT ||
      tree->words[first].deprel != JALON_DEPREL_DET ||
      jalon_tree_has_child (tree,
                            verb,
                            JALON_DEPREL_BIT (JALON_DEPREL_OBJ) | JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS)) ||
      tree->words[noun].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES)
    return FALSE;
  tree->words[noun].deprel = JALON_DEPREL_OBJ;
  return TRUE;
}

/* "broke | INTO THE NETWORK of a bank": what a preposition stands before is no object. */
static gboolean
make_oblique (JalonTree *tree, guint noun)
{
  guint verb = tree->words[noun].head;

  if (verb == JALON_TREE_NONE || noun < verb || !jalon_tree_is_nominal (tree, noun) ||
      tree->words[noun].deprel != JALON_DEPREL_OBJ || tree->words[verb].upos != JALON_UPOS_VERB ||
      tree->words[noun].first != verb + 1 || tree->words[verb + 1].head != noun ||
      tree->words[verb + 1].deprel != JALON_DEPREL_CASE || tree->words[verb + 1].upos != JALON_UPOS_ADP)
    return FALSE;
  tree->words[noun].deprel = JALON_DEPREL_OBL;
  return TRUE;
}

/* "| QATAR called for": what stands right before a verb without a subject, and without a preposition, is its subject.
 */
static gboolean
make_bare_subject (JalonTree *tree, guint noun, const JalonVerbs *verbs)
{
  static const guint64 passive = JALON_DEPREL_BIT (JALON_DEPREL_AUX) | JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS);
  guint                verb = tree->words[noun].head;

  if (verb == JALON_TREE_NONE || noun > verb || tree->words[noun].last != verb || !jalon_tree_is_nominal (tree, noun) ||
      tree->words[noun].deprel != JALON_DEPREL_OBL || tree->words[verb].upos != JALON_UPOS_VERB ||
      tree->words[noun].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES ||
      jalon_tree_has_child (tree,
                            noun,
                            JALON_DEPREL_BIT (JALON_DEPREL_CASE) | JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD)) ||
      jalon_tree_has_child (tree, verb, JALON_TREE_SUBJECTS | passive) ||
      (tree->words[verb].features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_FIN &&
       !jalon_tree_may_be_preterite (tree, verb, verbs)))
    return FALSE;
  tree->words[noun].deprel = JALON_DEPREL_NSUBJ;
  make_finite (tree, verb);
  return TRUE;
}

/* "called the move | "A VIOLATION"": what stands in quotes behind an object is what it is called. */
static gboolean
make_complement (JalonTree *tree, guint noun)
{
  guint verb = tree->words[noun].head;
  guint called = jalon_tree_find_child (tree, noun, JALON_DEPREL_BIT (JALON_DEPREL_APPOS));

  if (verb == JALON_TREE_NONE || noun < verb || called == JALON_TREE_NONE || !jalon_tree_is_nominal (tree, noun) ||
      !jalon_tree_is_nominal (tree, called) || tree->words[noun].deprel != JALON_DEPREL_XCOMP ||
      tree->words[verb].upos != JALON_UPOS_VERB || tree->words[called].first <= noun ||
      tree->words[tree->words[called].first].upos != JALON_UPOS_PUNCT ||
      jalon_tree_has_child (tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBJ)))
    return FALSE;
  tree->words[noun].deprel = JALON_DEPREL_OBJ;
  jalon_tree_hang (tree, called, verb, JALON_DEPREL_XCOMP);
  return TRUE;
}

/* "died after | a bomb STRUCK Mombasa": the parser saw the subject, and left it the preposition. */
static gboolean
take_mark (JalonTree *tree, guint noun, const JalonSenses *senses, JalonLang lang)
{
  static const guint64 wrong = JALON_DEPREL_BIT (JALON_DEPREL_PARATAXIS) | JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) |
                               JALON_DEPREL_BIT (JALON_DEPREL_CONJ);
  guint verb = tree->words[noun].head;
  guint preposition =
      jalon_tree_is_by (tree, noun, JALON_TREE_SUBJECTS) ? find_clausal (tree, noun, senses, lang) : JALON_TREE_NONE;

  if (preposition == JALON_TREE_NONE || verb < noun || verb == JALON_TREE_NONE ||
      tree->words[verb].head > preposition || !jalon_tree_is_by (tree, verb, wrong))
    return FALSE;
  tree->words[verb].deprel = JALON_DEPREL_ADVCL;
  jalon_tree_hang (tree, preposition, verb, JALON_DEPREL_MARK);
  return TRUE;
}

/* So many words stand at most between a noun and the comma behind a day that is put in. */
#define MAX_INSERTED 5

/* The comma behind the day that is put in behind the noun, "the arrest, ON MONDAY,"; or %JALON_TREE_NONE. */
static guint
find_end_of_day (const JalonTree *tree, guint noun)
{
  gboolean has_day = FALSE;

  if (noun + 2 >= tree->n_words || !jalon_tree_is_comma (tree, noun + 1))
    return JALON_TREE_NONE;
  for (guint i = noun + 2; i < tree->n_words && i <= noun + 2 + MAX_INSERTED; i++)
    {
      if (jalon_tree_is_comma (tree, i))
        return has_day ? i : JALON_TREE_NONE;
      if (tree->words[i].upos == JALON_UPOS_PUNCT ||
          (tree->words[i].upos == JALON_UPOS_VERB &&
           tree->words[i].features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_PART))
        return JALON_TREE_NONE;
      has_day = has_day || tree->words[i].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES;
    }
  return JALON_TREE_NONE;
}

/* The noun whose preposition right behind @comma says one of @slots, or %JALON_TREE_NONE. */
static guint
find_behind (const JalonTree *tree, guint comma, guint slots, const JalonSenses *senses, JalonLang lang)
{
  guint preposition = comma + 1;

  if (preposition >= tree->n_words || tree->words[preposition].deprel != JALON_DEPREL_CASE ||
      (jalon_senses_get_slots (senses, lang, jalon_tree_get_norm (tree, preposition)) & slots) == 0)
    return JALON_TREE_NONE;
  return jalon_tree_is_nominal (tree, tree->words[preposition].head) ? tree->words[preposition].head : JALON_TREE_NONE;
}

/* "the arrest, on Monday, | OF TEN Danes", "l'exécution, jeudi, PAR LES REBELLES, DE DIX soldats": behind the day it
 * still is the noun's. */
static gboolean
join_behind_day (JalonTree *tree, guint noun, const JalonSenses *senses, JalonLang lang)
{
  static const guint   of_or_by = JALON_SLOT_BIT (JALON_SLOT_OF) | JALON_SLOT_BIT (JALON_SLOT_BY);
  static const guint64 wrong = JALON_TREE_SUBJECTS | JALON_DEPREL_BIT (JALON_DEPREL_OBL) |
                               JALON_DEPREL_BIT (JALON_DEPREL_OBL_AGENT) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD) |
                               JALON_DEPREL_BIT (JALON_DEPREL_CONJ) | JALON_DEPREL_BIT (JALON_DEPREL_APPOS);
  guint    comma = tree->words[noun].upos == JALON_UPOS_NOUN ? find_end_of_day (tree, noun) : JALON_TREE_NONE;
  gboolean mended = FALSE;

  while (comma != JALON_TREE_NONE)
    {
      guint below = find_behind (tree, comma, of_or_by, senses, lang);

      if (below == JALON_TREE_NONE || tree->words[below].head == JALON_TREE_NONE ||
          !jalon_tree_is_by (tree, below, wrong) || jalon_tree_is_under (tree, noun, below))
        break;
      jalon_tree_hang (tree, below, noun, JALON_DEPREL_NMOD);
      mended = TRUE;
      comma = tree->words[below].last < tree->n_words && jalon_tree_is_comma (tree, tree->words[below].last)
                  ? tree->words[below].last
                  : JALON_TREE_NONE;
    }
  /* the day is of what is told by the noun */
  for (guint i = noun + 2; mended && !jalon_tree_is_comma (tree, i); i++)
    if (tree->words[i].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES &&
        (tree->words[i].head < noun || tree->words[i].head > i + MAX_INSERTED) &&
        tree->words[i].head != JALON_TREE_NONE)
      jalon_tree_hang (tree, i, noun, JALON_DEPREL_NMOD);
  return mended;
}

/**
 * jalon_tree_mend_adjuncts:
 * @senses: with the words of @lang, which say which prepositions begin a clause as well
 *
 * Tells what stands beside a verb from its objects, and a clause from a noun with a preposition.
 */
void
jalon_tree_mend_adjuncts (JalonTree *tree, const JalonSenses *senses, JalonLang lang)
{
  gboolean mended = FALSE;

  for (guint i = 0; i < tree->n_words; i++)
    mended = free_verbal_noun (tree, i, senses, lang) || make_object (tree, i) || make_oblique (tree, i) ||
             make_bare_subject (tree, i, jalon_senses_get_verbs (senses, lang)) || make_complement (tree, i) || mended;
  if (mended)
    jalon_tree_link (tree);
  for (guint i = 0; i < tree->n_words; i++)
    if (make_clause (tree, i, senses, lang) || take_mark (tree, i, senses, lang) ||
        join_behind_day (tree, i, senses, lang))
      jalon_tree_link (tree);
}
