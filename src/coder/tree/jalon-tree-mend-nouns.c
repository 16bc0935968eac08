/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-tree-mend-private.h"

#define BIT(name) JALON_DEPREL_BIT (JALON_DEPREL_##name)

/* Relations of nouns, which no verb has that stands behind an article. */
#define NOMINAL (JALON_TREE_SUBJECTS | BIT (OBJ) | BIT (OBL) | BIT (OBL_AGENT) | BIT (NMOD) | BIT (IOBJ))

static gboolean
is_by (const JalonTree *tree, guint word, guint64 deprels)
{
  return (JALON_DEPREL_BIT (tree->words[word].deprel) & deprels) != 0;
}

static gboolean
is_nominal (const JalonTree *tree, guint word)
{
  return tree->words[word].upos == JALON_UPOS_NOUN || tree->words[word].upos == JALON_UPOS_PROPN;
}

static gboolean
has_child (const JalonTree *tree, guint word, guint64 deprels)
{
  return jalon_tree_find_child (tree, word, deprels) != JALON_TREE_NONE;
}

/* "the NATO | attacks on Libya in June", "in new | strikes": what stands behind an article, or as a finite form behind
 * a preposition, is a noun. */
static gboolean
name_noun (JalonTree *tree, guint word)
{
  const JalonTreeWord *verb = &tree->words[word];
  gboolean             has_article = has_child (tree, word, BIT (DET) | BIT (NMOD_POSS));
  gboolean             is_finite = verb->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN;

  if (verb->upos != JALON_UPOS_VERB || !is_by (tree, word, NOMINAL) ||
      !(has_article || (is_finite && has_child (tree, word, BIT (CASE)))) ||
      has_child (tree, word, BIT (AUX) | BIT (AUX_PASS) | BIT (OBJ) | BIT (MARK) | BIT (CCOMP) | BIT (XCOMP)) ||
      (tree->words[verb->first_child].deprel != JALON_DEPREL_DET && verb->first_child > word))
    return FALSE;
  JALON_TREE_FOREACH_CHILD (tree, word, child)
  {
    if (is_by (tree, child, JALON_TREE_SUBJECTS) && child < word)
      tree->words[child].deprel = JALON_DEPREL_COMPOUND;
    else if (is_by (tree, child, BIT (OBL) | BIT (OBL_AGENT)) && child > word)
      tree->words[child].deprel = JALON_DEPREL_NMOD;
  }
  tree->words[word].upos = JALON_UPOS_NOUN;
  tree->words[word].features[JALON_FEATURE_VERB_FORM] = 0;
  tree->words[word].features[JALON_FEATURE_TENSE] = 0;
  tree->words[word].features[JALON_FEATURE_VOICE] = 0;
  return TRUE;
}

/* "killed in | FIGHTING between rebels and soldiers": what tells an event, and does it to nothing. */
static gboolean
name_gerund (JalonTree *tree, guint word, const JalonSenses *senses, JalonLang lang)
{
  guint token = tree->words[word].token;
  guint mark = jalon_tree_find_child (tree, word, BIT (MARK));
  guint n = 0;

  if (tree->words[word].upos != JALON_UPOS_VERB || !is_by (tree, word, BIT (ADVCL) | BIT (ACL)) ||
      tree->words[word].features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_PART || mark == JALON_TREE_NONE ||
      mark + 1 != word || !has_child (tree, word, BIT (OBL)) ||
      has_child (tree, word, BIT (AUX) | BIT (AUX_PASS) | BIT (OBJ) | BIT (CCOMP) | BIT (XCOMP)) ||
      (jalon_senses_get_slots (senses, lang, jalon_tree_get_norm (tree, mark)) & JALON_SLOT_BIT (JALON_SLOT_IN)) == 0 ||
      jalon_phrases_match (jalon_senses_get_event_nouns (senses, lang), tree->tokens, token, token + 1, &n) == NULL)
    return FALSE;
  tree->words[mark].deprel = JALON_DEPREL_CASE;
  tree->words[word].deprel = is_nominal (tree, tree->words[word].head) ? JALON_DEPREL_NMOD : JALON_DEPREL_OBL;
  tree->words[word].upos = JALON_UPOS_NOUN;
  tree->words[word].features[JALON_FEATURE_VERB_FORM] = 0;
  tree->words[word].features[JALON_FEATURE_TENSE] = 0;
  JALON_TREE_FOREACH_CHILD (tree, word, child)
  {
    if (is_by (tree, child, BIT (OBL)))
      tree->words[child].deprel = JALON_DEPREL_NMOD;
  }
  return TRUE;
}

/* "officials have been | denied visas": a participle with an auxiliary is no adjective. */
static gboolean
free_from_noun (JalonTree *tree, guint verb)
{
  guint    noun = tree->words[verb].head;
  gboolean is_passive = has_child (tree, verb, BIT (AUX_PASS));

  if (tree->words[verb].upos != JALON_UPOS_VERB || tree->words[verb].deprel != JALON_DEPREL_AMOD || noun < verb ||
      !has_child (tree, verb, BIT (AUX) | BIT (AUX_PASS)))
    return FALSE;
  jalon_tree_hang (tree, verb, tree->words[noun].head, tree->words[noun].deprel);
  jalon_tree_hang (tree, noun, verb, JALON_DEPREL_OBJ);
  for (guint i = 0; i < verb; i++)
    if (tree->words[i].head == noun && i < tree->words[verb].first)
      jalon_tree_hang (tree,
                       i,
                       verb,
                       is_nominal (tree, i) && !has_child (tree, i, BIT (CASE))
                           ? (is_passive ? JALON_DEPREL_NSUBJ_PASS : JALON_DEPREL_NSUBJ)
                           : tree->words[i].deprel);
  if (is_passive)
    tree->words[verb].features[JALON_FEATURE_VOICE] = JALON_VOICE_PASS;
  return TRUE;
}

/* "was looted and | BURNED": a participle without an auxiliary of its own shares that of the verb that it is joined to.
 */
static gboolean
share_voice (JalonTree *tree, guint verb)
{
  JalonTreeWord *word = &tree->words[verb];

  if (word->upos != JALON_UPOS_VERB || word->deprel != JALON_DEPREL_CONJ ||
      word->features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_PART ||
      word->features[JALON_FEATURE_TENSE] != JALON_PARSE_TENSE_PAST ||
      word->features[JALON_FEATURE_VOICE] == JALON_VOICE_PASS ||
      tree->words[word->head].features[JALON_FEATURE_VOICE] != JALON_VOICE_PASS ||
      !has_child (tree, word->head, BIT (AUX_PASS)) ||
      has_child (tree, verb, JALON_TREE_SUBJECTS | BIT (AUX) | BIT (AUX_PASS) | BIT (OBJ) | BIT (EXPL)))
    return FALSE;
  word->features[JALON_FEATURE_VOICE] = JALON_VOICE_PASS;
  return TRUE;
}

/* The topmost word of what ends right before @end, that does not lie behind it. */
static guint
climb_before (const JalonTree *tree, guint word, guint end)
{
  while (tree->words[word].head != JALON_TREE_NONE && tree->words[word].head < end && tree->words[word].head < word &&
         is_nominal (tree, tree->words[word].head))
    word = tree->words[word].head;
  return word;
}

/* The topmost noun of what begins right behind @start. */
static guint
climb_behind (const JalonTree *tree, guint word, guint start)
{
  while (tree->words[word].head != JALON_TREE_NONE && tree->words[word].head > start &&
         (is_nominal (tree, tree->words[word].head) || !is_nominal (tree, word)) &&
         tree->words[tree->words[word].head].upos != JALON_UPOS_VERB)
    word = tree->words[word].head;
  return word;
}

/* "Russian President Dmitry | Medvedev and Ossetian leader Eduard | Kokoity": titles and names on both sides of a
 * conjunction, which the parser hangs across it. */
static gboolean
join_across (JalonTree *tree, guint conjunction)
{
  static const guint64 loose = BIT (NMOD) | BIT (APPOS) | BIT (COMPOUND) | BIT (DEP) | BIT (FLAT);
  guint                before = conjunction - 1;
  guint                behind;
  guint                first;

  if (tree->words[conjunction].upos != JALON_UPOS_CCONJ || conjunction == 0 || conjunction + 1 >= tree->n_words ||
      tree->words[before].upos != JALON_UPOS_PROPN)
    return FALSE;
  first = climb_before (tree, before, conjunction);
  behind = climb_behind (tree, conjunction + 1, conjunction);
  if (!is_nominal (tree, behind) || behind < conjunction || tree->words[first].head == JALON_TREE_NONE ||
      tree->words[first].head < conjunction || !is_by (tree, first, loose) ||
      !jalon_tree_is_under (tree, tree->words[first].head, behind) || has_child (tree, behind, BIT (CASE)) ||
      jalon_tree_is_under (tree, behind, first))
    return FALSE;
  jalon_tree_hang (tree, first, tree->words[behind].head, tree->words[behind].deprel);
  jalon_tree_hang (tree, behind, first, JALON_DEPREL_CONJ);
  jalon_tree_hang (tree, conjunction, behind, JALON_DEPREL_CC);
  return TRUE;
}

/* Whether the verb is one of a clause that needs a subject: a main one, or one of whose object it is told. */
static gboolean
needs_subject (const JalonTree *tree, guint verb)
{
  const JalonTreeWord *word = &tree->words[verb];
  guint                object = jalon_tree_find_child (tree, verb, BIT (OBJ));

  if (word->upos != JALON_UPOS_VERB || word->features[JALON_FEATURE_MOOD] == JALON_MOOD_IMP ||
      (word->features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_FIN &&
       !has_child (tree, verb, BIT (AUX) | BIT (AUX_PASS))))
    return FALSE;
  return is_by (tree, verb, BIT (ROOT) | BIT (CCOMP) | BIT (CONJ)) ||
         (is_by (tree, verb, BIT (ACL_RELCL)) && object != JALON_TREE_NONE && object < verb);
}

/* "As parliament voted, | OFFICIALS said": behind the comma that ends an opening clause. */
static gboolean
is_behind_clause (const JalonTree *tree, guint word)
{
  guint clause = tree->words[word].head;
  guint first = tree->words[word].first;

  return is_by (tree, word, BIT (OBJ) | BIT (OBL) | BIT (XCOMP)) && is_by (tree, clause, BIT (ADVCL)) &&
         tree->words[clause].upos == JALON_UPOS_VERB && clause < first && first > 0 &&
         (tree->words[first].upos == JALON_UPOS_PUNCT || tree->words[first - 1].upos == JALON_UPOS_PUNCT) &&
         !has_child (tree, word, BIT (CASE));
}

/* The noun behind a comma that hangs under what opens the sentence, and whose words end right before @end. */
static guint
find_hidden_subject (const JalonTree *tree, guint end)
{
  for (guint i = 1; i < end; i++)
    {
      const JalonTreeWord *word = &tree->words[i];
      gboolean             is_counted = word->upos == JALON_UPOS_NUM;

      if (is_nominal (tree, i) && word->last == end && is_behind_clause (tree, i))
        return i;
      if ((is_nominal (tree, i) || is_counted) && is_by (tree, i, BIT (APPOS) | BIT (CONJ)) && word->head < i &&
          word->last == end && !has_child (tree, i, BIT (CASE) | BIT (CC)) && has_child (tree, i, BIT (PUNCT)) &&
          word->features[JALON_FEATURE_CALENDAR] != JALON_CALENDAR_YES)
        return i;
    }
  return JALON_TREE_NONE;
}

/* The first word of the verb with what stands right before it. */
static guint
find_beginning (const JalonTree *tree, guint verb)
{
  guint first = verb;

  while (first > 0 && tree->words[first - 1].head == verb &&
         (is_by (tree, first - 1, BIT (AUX) | BIT (AUX_PASS)) || tree->words[first - 1].upos == JALON_UPOS_ADV))
    first--;
  return first;
}

/* "In Geneva, | Iran and the five powers reached": the subject was found without the noun that it is joined to. */
static gboolean
complete_subject (JalonTree *tree, guint verb, guint subject)
{
  guint first = tree->words[subject].first;
  guint noun;

  if (first < 2 || tree->words[first - 1].upos != JALON_UPOS_CCONJ || tree->words[first - 1].head != verb)
    return FALSE;
  noun = find_hidden_subject (tree, first - 1);
  if (noun == JALON_TREE_NONE)
    return FALSE;
  jalon_tree_hang (tree, noun, verb, tree->words[subject].deprel);
  jalon_tree_hang (tree, subject, noun, JALON_DEPREL_CONJ);
  jalon_tree_hang (tree, first - 1, subject, JALON_DEPREL_CC);
  return TRUE;
}

/* "According to the party, | 66 of its followers have been killed": of a clause without a subject, what stands between
 * the comma and the verb is it. */
static gboolean
find_subject (JalonTree *tree, guint verb)
{
  guint subject = jalon_tree_find_child (tree, verb, JALON_TREE_SUBJECTS | BIT (CSUBJ) | BIT (EXPL));
  guint noun;

  if (!needs_subject (tree, verb))
    return FALSE;
  if (subject != JALON_TREE_NONE)
    return is_by (tree, subject, JALON_TREE_SUBJECTS) && complete_subject (tree, verb, subject);
  noun = find_hidden_subject (tree, find_beginning (tree, verb));
  if (noun == JALON_TREE_NONE)
    return FALSE;
  jalon_tree_hang (tree,
                   noun,
                   verb,
                   has_child (tree, verb, BIT (AUX_PASS)) ? JALON_DEPREL_NSUBJ_PASS : JALON_DEPREL_NSUBJ);
  return TRUE;
}

/* "The president, | after MEETING officials, left": what stands before the word that opens a clause is the subject of
 * the clause that follows, where that has none. */
static gboolean
free_subject (JalonTree *tree, guint clause)
{
  guint verb = tree->words[clause].head;
  guint subject = jalon_tree_find_child (tree, clause, JALON_TREE_SUBJECTS);
  guint mark = jalon_tree_find_child (tree, clause, BIT (MARK));

  if (subject == JALON_TREE_NONE || mark == JALON_TREE_NONE || subject > mark || verb == JALON_TREE_NONE ||
      verb < clause || !is_by (tree, clause, BIT (ADVCL)) || tree->words[verb].upos != JALON_UPOS_VERB ||
      has_child (tree, verb, JALON_TREE_SUBJECTS))
    return FALSE;
  for (guint i = 0; i <= subject; i++)
    if (tree->words[i].head == clause)
      tree->words[i].head = verb;
  tree->words[subject].deprel = tree->words[verb].features[JALON_FEATURE_VOICE] == JALON_VOICE_PASS
                                    ? JALON_DEPREL_NSUBJ_PASS
                                    : JALON_DEPREL_NSUBJ;
  return TRUE;
}

/**
 * jalon_tree_mend_nouns:
 *
 * Mends nouns: those that were taken for verbs, those joined by a conjunction that hang across it, and subjects that
 * hang under what opens the sentence; and participles that were taken for part of a noun.
 */
void
jalon_tree_mend_nouns (JalonTree *tree, const JalonSenses *senses, JalonLang lang)
{
  for (guint i = 0; i < tree->n_words; i++)
    if (name_noun (tree, i) || name_gerund (tree, i, senses, lang) || free_from_noun (tree, i) ||
        share_voice (tree, i) || join_across (tree, i) || find_subject (tree, i) || free_subject (tree, i))
      jalon_tree_link (tree);
}
