/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of people that were taken for what the first of them is, and nouns behind nouns that were taken for verbs.
 */

#include "config.h"

#include "jalon-tree-mend-private.h"

#define BIT(name) JALON_DEPREL_BIT (JALON_DEPREL_##name)

/* Whether a name stands right with the noun: "the minister ANNA BO". */
static gboolean
has_name (const JalonTree *tree, guint noun)
{
  JALON_TREE_FOREACH_CHILD (tree, noun, child)
  {
    if (tree->words[child].upos == JALON_UPOS_PROPN && child > noun &&
        jalon_tree_is_by (tree, child, BIT (APPOS) | BIT (NMOD) | BIT (FLAT)) &&
        !jalon_tree_has_child (tree, child, BIT (CASE)))
      return TRUE;
  }
  return FALSE;
}

/* "the minister A, the PREMIER B and the president C": whoever has a name of their own, as the one joined to them has,
 * is not the first. */
static gboolean
join_to_list (JalonTree *tree, guint word)
{
  guint head = tree->words[word].head;
  guint next;

  if (head == JALON_TREE_NONE || head > word || tree->words[word].upos != JALON_UPOS_NOUN ||
      tree->words[head].upos != JALON_UPOS_NOUN || !jalon_tree_is_by (tree, word, BIT (APPOS)) ||
      !jalon_tree_has_child (tree, word, BIT (DET)) || !has_name (tree, word) || !has_name (tree, head))
    return FALSE;
  next = jalon_tree_find_child (tree, word, BIT (CONJ));
  if (next == JALON_TREE_NONE || tree->words[next].upos != JALON_UPOS_NOUN || !has_name (tree, next))
    return FALSE;
  tree->words[word].deprel = JALON_DEPREL_CONJ;
  return TRUE;
}

/* "the minister A AS WELL AS the president B have": a word that was taken to open the clause, between two subjects,
 * joins them. */
static gboolean
join_subject (JalonTree *tree, guint word)
{
  guint verb = tree->words[word].head;
  guint first = verb != JALON_TREE_NONE ? jalon_tree_find_child (tree, verb, JALON_TREE_SUBJECTS) : JALON_TREE_NONE;
  guint mark = verb != JALON_TREE_NONE ? jalon_tree_find_child (tree, verb, BIT (MARK)) : JALON_TREE_NONE;

  if (first == JALON_TREE_NONE || first >= word || word > verb || mark == JALON_TREE_NONE || mark < first + 2 ||
      mark > verb || tree->words[mark - 1].upos != JALON_UPOS_ADV ||
      !jalon_tree_is_by (tree, word, JALON_TREE_SUBJECTS) || !jalon_tree_is_nominal (tree, word) ||
      !jalon_tree_is_nominal (tree, first) || tree->words[verb].upos != JALON_UPOS_VERB)
    return FALSE;
  jalon_tree_hang (tree, word, first, JALON_DEPREL_CONJ);
  if (mark < word)
    jalon_tree_hang (tree, mark, word, JALON_DEPREL_CC);
  return TRUE;
}

/* The word that the preposition before @word is written as, or NULL. */
static const char *
get_case (const JalonTree *tree, guint word)
{
  guint preposition = jalon_tree_find_child (tree, word, BIT (CASE));

  return preposition != JALON_TREE_NONE ? jalon_tree_get_norm (tree, preposition) : NULL;
}

/* "Anna Bo of Chad and | JON KOU of Mali": what the same preposition stands behind again is joined to what it stood
 * behind before. */
static gboolean
join_parallel (JalonTree *tree, guint word)
{
  guint       place = tree->words[word].head;
  guint       first = place != JALON_TREE_NONE ? tree->words[place].head : JALON_TREE_NONE;
  guint       own = jalon_tree_find_child (tree, word, BIT (NMOD));
  const char *preposition;

  if (first == JALON_TREE_NONE || own == JALON_TREE_NONE || own < word || !jalon_tree_is_by (tree, word, BIT (CONJ)) ||
      !jalon_tree_is_by (tree, place, BIT (NMOD)) || tree->words[word].upos != JALON_UPOS_PROPN ||
      tree->words[first].upos != JALON_UPOS_PROPN || jalon_tree_has_child (tree, word, BIT (CASE)))
    return FALSE;
  preposition = get_case (tree, place);
  if (preposition == NULL || g_strcmp0 (preposition, get_case (tree, own)) != 0)
    return FALSE;
  tree->words[word].head = first;
  return TRUE;
}

/* The noun that the comma before @word ends, no part of a name; or %JALON_TREE_NONE. */
static guint
find_before_comma (const JalonTree *tree, guint word)
{
  guint comma = tree->words[word].first;
  guint noun;

  if (tree->words[comma].upos != JALON_UPOS_PUNCT && comma > 0)
    comma--;
  if (comma == 0 || !jalon_tree_is_comma (tree, comma))
    return JALON_TREE_NONE;
  noun = comma - 1;
  while (jalon_tree_is_by (tree, noun, BIT (FLAT) | BIT (APPOS)) && tree->words[noun].head < noun)
    noun = tree->words[noun].head;
  return jalon_tree_is_nominal (tree, noun) ? noun : JALON_TREE_NONE;
}

/* "in China, IN SINGAPORE and in Brunei": what each has its own preposition is a list as well. */
static gboolean
join_again (JalonTree *tree, guint word)
{
  static const guint64 wrong = JALON_TREE_SUBJECTS | BIT (OBL) | BIT (NMOD) | BIT (OBJ);
  guint                next = jalon_tree_find_child (tree, word, BIT (CONJ));
  guint                before;

  if (!jalon_tree_is_nominal (tree, word) || !jalon_tree_is_by (tree, word, wrong) || next == JALON_TREE_NONE ||
      !jalon_tree_has_child (tree, next, BIT (CC)) || get_case (tree, next) == NULL || get_case (tree, word) == NULL)
    return FALSE;
  before = find_before_comma (tree, word);
  if (before == JALON_TREE_NONE || tree->words[word].head == before || get_case (tree, before) == NULL ||
      jalon_tree_is_under (tree, before, word) || tree->words[before].upos != tree->words[word].upos)
    return FALSE;
  jalon_tree_hang (tree, word, before, JALON_DEPREL_CONJ);
  return TRUE;
}

/* "Kabul, THE CAPITAL, has": between commas right before the verb it says more of the noun before. */
static gboolean
is_between_commas (const JalonTree *tree, guint noun, guint auxiliary)
{
  guint first = tree->words[noun].first;
  guint last = tree->words[noun].last;

  /* its own comma may hang under it */
  while (first < noun && tree->words[first].upos == JALON_UPOS_PUNCT)
    first++;
  while (last > noun + 1 && tree->words[last - 1].upos == JALON_UPOS_PUNCT)
    last--;
  return first > 1 && tree->words[first - 1].upos == JALON_UPOS_PUNCT && last < auxiliary &&
         tree->words[last].upos == JALON_UPOS_PUNCT && last + 1 == auxiliary;
}

/* A verb with a finite auxiliary that nothing hangs to what stands before. */
static gboolean
lacks_subject (const JalonTree *tree, guint verb)
{
  guint auxiliary = jalon_tree_find_child (tree, verb, BIT (AUX));
  guint subject = jalon_tree_find_child (tree, verb, JALON_TREE_SUBJECTS);

  if (auxiliary != JALON_TREE_NONE && subject != JALON_TREE_NONE && !is_between_commas (tree, subject, auxiliary))
    return FALSE;
  return tree->words[verb].upos == JALON_UPOS_VERB && auxiliary != JALON_TREE_NONE && auxiliary < verb &&
         tree->words[auxiliary].features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN &&
         jalon_tree_is_by (tree, verb, BIT (ADVCL) | BIT (CCOMP) | BIT (PARATAXIS)) &&
         !jalon_tree_has_child (tree, verb, BIT (MARK) | BIT (CC));
}

/* What was taken for the verb of @subject is a word that says more of it; what hangs under it goes to the verb, and
 * what stands before that with a preposition to the noun. */
static void
make_adjective (JalonTree *tree, guint taken, guint subject, guint verb)
{
  for (guint i = 0; i < tree->n_words; i++)
    {
      if (i == subject || tree->words[i].head != taken)
        continue;
      /* "PRÈS du siège" */
      if (tree->words[i].upos == JALON_UPOS_ADV && i + 1 < verb && jalon_tree_is_by (tree, i + 1, BIT (CASE)))
        {
          jalon_tree_hang (tree, tree->words[i + 1].head, i, JALON_DEPREL_OBL);
          jalon_tree_hang (tree, i, subject, JALON_DEPREL_ADVMOD);
        }
      else if (i < verb && jalon_tree_is_by (tree, i, BIT (OBL)))
        jalon_tree_hang (tree, i, subject, JALON_DEPREL_NMOD);
      else
        tree->words[i].head = verb;
    }
  jalon_tree_hang (tree, taken, subject, JALON_DEPREL_AMOD);
  tree->words[taken].upos = JALON_UPOS_ADJ;
}

/* "An attack | SUICIDE in Gao has killed": a verb without an auxiliary right behind its subject, under which a whole
 * verb hangs that has none, is no verb. */
static gboolean
give_subject_back (JalonTree *tree, guint verb)
{
  guint taken = tree->words[verb].head;
  guint subject;
  guint inserted;

  if (taken == JALON_TREE_NONE || taken > verb || !lacks_subject (tree, verb) ||
      tree->words[taken].upos != JALON_UPOS_VERB || jalon_tree_has_child (tree, taken, BIT (AUX) | BIT (OBJ)))
    return FALSE;
  subject = jalon_tree_find_child (tree, taken, JALON_TREE_SUBJECTS);
  if (subject == JALON_TREE_NONE || subject + 1 != taken || tree->words[subject].upos != JALON_UPOS_NOUN)
    return FALSE;
  inserted = jalon_tree_find_child (tree, verb, JALON_TREE_SUBJECTS);
  if (inserted != JALON_TREE_NONE)
    jalon_tree_hang (tree, inserted, subject, JALON_DEPREL_APPOS);
  jalon_tree_hang (tree, verb, tree->words[taken].head, tree->words[taken].deprel);
  jalon_tree_hang (tree, subject, verb, JALON_DEPREL_NSUBJ);
  if (jalon_tree_has_child (tree, verb, BIT (AUX_PASS)))
    tree->words[subject].deprel = JALON_DEPREL_NSUBJ_PASS;
  make_adjective (tree, taken, subject, verb);
  return TRUE;
}

/**
 * jalon_tree_mend_lists:
 *
 * Joins those of a list of people who hang under the first as what he is, and gives a subject back to the verb that was
 * found below a noun.
 */
void
jalon_tree_mend_lists (JalonTree *tree)
{
  for (guint i = 0; i < tree->n_words; i++)
    if (join_subject (tree, i) || join_to_list (tree, i) || join_parallel (tree, i) || join_again (tree, i) ||
        give_subject_back (tree, i))
      jalon_tree_link (tree);
}
