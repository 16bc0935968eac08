/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-tree-mend-private.h"

#define BIT(name) JALON_DEPREL_BIT (JALON_DEPREL_##name)

/* Relations of nouns, which no verb has that stands behind an article. */
#define NOMINAL (JALON_TREE_SUBJECTS | BIT (OBJ) | BIT (OBL) | BIT (OBL_AGENT) | BIT (NMOD) | BIT (IOBJ))

/* Makes a noun of what was taken for a verb. */
static void
make_noun (JalonTree *tree, guint word)
{
  tree->words[word].upos = JALON_UPOS_NOUN;
  tree->words[word].features[JALON_FEATURE_VERB_FORM] = 0;
  tree->words[word].features[JALON_FEATURE_TENSE] = 0;
  tree->words[word].features[JALON_FEATURE_VOICE] = 0;
}

/* Whether the verb says when it was, by itself or by its auxiliary. */
static gboolean
has_finite_form (const JalonTree *tree, guint verb)
{
  return tree->words[verb].features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN ||
         jalon_tree_has_child (tree, verb, BIT (AUX) | BIT (AUX_PASS));
}

static void
hang_subject (JalonTree *tree, guint noun, guint verb)
{
  jalon_tree_hang (tree,
                   noun,
                   verb,
                   jalon_tree_has_child (tree, verb, BIT (AUX_PASS)) ? JALON_DEPREL_NSUBJ_PASS : JALON_DEPREL_NSUBJ);
}

/* "the NATO | attacks on Libya in June", "in new | strikes": what stands behind an article, or as a finite form behind
 * a preposition, is a noun. */
static gboolean
name_noun (JalonTree *tree, guint word)
{
  const JalonTreeWord *verb = &tree->words[word];
  gboolean             has_article = jalon_tree_has_child (tree, word, BIT (DET) | BIT (NMOD_POSS));
  gboolean             is_finite = verb->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN;

  if (verb->upos != JALON_UPOS_VERB || !jalon_tree_is_by (tree, word, NOMINAL) ||
      !(has_article || (is_finite && jalon_tree_has_child (tree, word, BIT (CASE)))) ||
      jalon_tree_has_child (tree,
                            word,
                            BIT (AUX) | BIT (AUX_PASS) | BIT (OBJ) | BIT (MARK) | BIT (CCOMP) | BIT (XCOMP)) ||
      (tree->words[verb->first_child].deprel != JALON_DEPREL_DET && verb->first_child > word))
    return FALSE;
  JALON_TREE_FOREACH_CHILD (tree, word, child)
  {
    if (jalon_tree_is_by (tree, child, JALON_TREE_SUBJECTS) && child < word)
      tree->words[child].deprel = JALON_DEPREL_COMPOUND;
    else if (jalon_tree_is_by (tree, child, BIT (OBL) | BIT (OBL_AGENT)) && child > word)
      tree->words[child].deprel = JALON_DEPREL_NMOD;
  }
  make_noun (tree, word);
  return TRUE;
}

/* "killed in | FIGHTING between rebels and soldiers": what tells an event, and does it to nothing. */
static gboolean
name_gerund (JalonTree *tree, guint word, const JalonSenses *senses, JalonLang lang)
{
  guint token = tree->words[word].token;
  guint mark = jalon_tree_find_child (tree, word, BIT (MARK));
  guint n = 0;

  if (tree->words[word].upos != JALON_UPOS_VERB || !jalon_tree_is_by (tree, word, BIT (ADVCL) | BIT (ACL)) ||
      tree->words[word].features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_PART || mark == JALON_TREE_NONE ||
      mark + 1 != word || !jalon_tree_has_child (tree, word, BIT (OBL)) ||
      jalon_tree_has_child (tree, word, BIT (AUX) | BIT (AUX_PASS) | BIT (OBJ) | BIT (CCOMP) | BIT (XCOMP)) ||
      (jalon_senses_get_slots (senses, lang, jalon_tree_get_norm (tree, mark)) & JALON_SLOT_BIT (JALON_SLOT_IN)) == 0 ||
      jalon_phrases_match (jalon_senses_get_event_nouns (senses, lang), tree->tokens, token, token + 1, &n) == NULL)
    return FALSE;
  tree->words[mark].deprel = JALON_DEPREL_CASE;
  tree->words[word].deprel =
      jalon_tree_is_nominal (tree, tree->words[word].head) ? JALON_DEPREL_NMOD : JALON_DEPREL_OBL;
  make_noun (tree, word);
  JALON_TREE_FOREACH_CHILD (tree, word, child)
  {
    if (jalon_tree_is_by (tree, child, BIT (OBL)))
      tree->words[child].deprel = JALON_DEPREL_NMOD;
  }
  return TRUE;
}

static gboolean
is_listed_noun (const JalonTree *tree, guint word, const JalonSenses *senses, JalonLang lang)
{
  guint token = tree->words[word].token;
  guint n = 0;

  return jalon_phrases_match (jalon_senses_get_nouns (senses, lang), tree->tokens, token, token + 1, &n) != NULL ||
         jalon_phrases_match (jalon_senses_get_event_nouns (senses, lang), tree->tokens, token, token + 1, &n) != NULL;
}

/* The word before that was taken for the subject of a plural taken for a verb, or JALON_TREE_NONE. */
static guint
find_first_of_compound (const JalonTree *tree, guint word)
{
  guint first = jalon_tree_find_child (tree, word, JALON_TREE_SUBJECTS);

  return first != JALON_TREE_NONE && first + 1 == word && jalon_tree_is_nominal (tree, first) ? first : JALON_TREE_NONE;
}

/* What the plural hangs by as a noun, given how it hung as a verb: by nothing where it is a verb indeed. */
static JalonDeprel
find_place_of_plural (const JalonTree *tree, guint word, guint first)
{
  guint    head = tree->words[word].head;
  gboolean has_case = jalon_tree_has_child (tree, first, BIT (CASE));

  if (jalon_tree_is_by (tree, word, BIT (ACL_RELCL)) && has_case && jalon_tree_is_nominal (tree, head))
    return JALON_DEPREL_NMOD;
  if (jalon_tree_is_by (tree, word, BIT (CCOMP)) && !has_case && head < first &&
      tree->words[head].upos == JALON_UPOS_VERB && !jalon_tree_has_child (tree, head, BIT (OBJ)))
    return JALON_DEPREL_OBJ;
  return JALON_N_DEPRELS;
}

/* "tonnes of relief | SUPPLIES to Chad", "halted electricity | SUPPLIES to Chad": a plural noun, no verb. */
static gboolean
name_plural (JalonTree *tree, guint word, const JalonSenses *senses, JalonLang lang)
{
  const JalonTreeWord *verb = &tree->words[word];
  guint                first;
  guint                preposition;
  JalonDeprel          deprel;

  if (verb->upos != JALON_UPOS_VERB || verb->features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_FIN ||
      verb->features[JALON_FEATURE_TENSE] != JALON_PARSE_TENSE_PRES || verb->head == JALON_TREE_NONE ||
      jalon_tree_has_child (tree, word, BIT (OBJ) | BIT (MARK) | BIT (AUX) | BIT (XCOMP) | BIT (CCOMP)))
    return FALSE;
  first = find_first_of_compound (tree, word);
  if (first == JALON_TREE_NONE || !is_listed_noun (tree, word, senses, lang))
    return FALSE;
  deprel = find_place_of_plural (tree, word, first);
  if (deprel == JALON_N_DEPRELS)
    return FALSE;
  preposition = jalon_tree_find_child (tree, first, BIT (CASE));
  if (preposition != JALON_TREE_NONE)
    tree->words[preposition].head = word;
  tree->words[first].deprel = JALON_DEPREL_COMPOUND;
  JALON_TREE_FOREACH_CHILD (tree, word, child)
  {
    if (jalon_tree_is_by (tree, child, BIT (OBL)))
      tree->words[child].deprel = JALON_DEPREL_NMOD;
  }
  tree->words[word].deprel = deprel;
  make_noun (tree, word);
  return TRUE;
}

/* "The government and the ELN | REBELS agreed": joined to the subject, and what follows is the verb of both. */
static gboolean
name_joined_plural (JalonTree *tree, guint word, const JalonSenses *senses, JalonLang lang)
{
  guint first = find_first_of_compound (tree, word);
  guint noun = tree->words[word].head;
  guint verb = jalon_tree_find_child (tree, word, BIT (XCOMP) | BIT (CCOMP));

  if (tree->words[word].upos != JALON_UPOS_VERB || !jalon_tree_is_by (tree, word, BIT (CONJ)) ||
      first == JALON_TREE_NONE || noun == JALON_TREE_NONE || !jalon_tree_is_nominal (tree, noun) ||
      tree->words[noun].head != JALON_TREE_NONE || verb == JALON_TREE_NONE || verb != word + 1 ||
      !is_listed_noun (tree, word, senses, lang) || jalon_tree_has_child (tree, verb, BIT (MARK) | JALON_TREE_SUBJECTS))
    return FALSE;
  jalon_tree_hang (tree, verb, JALON_TREE_NONE, JALON_DEPREL_ROOT);
  jalon_tree_hang (tree, noun, verb, JALON_DEPREL_NSUBJ);
  tree->words[first].deprel = JALON_DEPREL_COMPOUND;
  make_noun (tree, word);
  return TRUE;
}

/* "livré par avion | QUARANTE TONNES": what is counted right behind a noun is the verb's. */
static gboolean
free_counted (JalonTree *tree, guint word)
{
  guint noun = tree->words[word].head;
  guint verb = noun != JALON_TREE_NONE ? tree->words[noun].head : JALON_TREE_NONE;

  if (!jalon_tree_is_by (tree, word, BIT (NMOD)) || tree->words[word].upos != JALON_UPOS_NOUN || noun > word ||
      jalon_tree_has_child (tree, word, BIT (CASE)) || !jalon_tree_has_child (tree, word, BIT (NUMMOD)) ||
      verb == JALON_TREE_NONE || !jalon_tree_is_by (tree, noun, BIT (OBL) | BIT (OBL_AGENT)) ||
      tree->words[verb].upos != JALON_UPOS_VERB || verb > noun ||
      tree->words[verb].features[JALON_FEATURE_VOICE] == JALON_VOICE_PASS ||
      jalon_tree_has_child (tree, verb, BIT (OBJ)) ||
      tree->words[word].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES)
    return FALSE;
  jalon_tree_hang (tree, word, verb, JALON_DEPREL_OBJ);
  return TRUE;
}

/* "livré | SIX Mirage", "a fait | QUATRE MORTS": the number counts what hangs under it. */
static gboolean
turn_number (JalonTree *tree, guint number, const JalonSenses *senses, JalonLang lang)
{
  guint noun = number + 1;

  if (tree->words[number].upos == JALON_UPOS_NUM && noun < tree->n_words && tree->words[noun].head == number &&
      tree->words[noun].upos == JALON_UPOS_VERB && is_listed_noun (tree, noun, senses, lang))
    make_noun (tree, noun);
  if (tree->words[number].upos != JALON_UPOS_NUM || !jalon_tree_is_by (tree, number, BIT (OBL) | BIT (OBJ)) ||
      noun >= tree->n_words || !jalon_tree_is_nominal (tree, noun) || tree->words[noun].head != number ||
      jalon_tree_has_child (tree, number, BIT (CASE)) || jalon_tree_has_child (tree, noun, BIT (CASE)) ||
      tree->words[noun].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES ||
      tree->words[tree->words[number].head].upos != JALON_UPOS_VERB)
    return FALSE;
  jalon_tree_hang (tree, noun, tree->words[number].head, JALON_DEPREL_OBJ);
  jalon_tree_hang (tree, number, noun, JALON_DEPREL_NUMMOD);
  return TRUE;
}

/* "officials have been | denied visas": a participle with an auxiliary is no adjective. */
static gboolean
free_from_noun (JalonTree *tree, guint verb)
{
  guint    noun = tree->words[verb].head;
  gboolean is_passive = jalon_tree_has_child (tree, verb, BIT (AUX_PASS));

  if (tree->words[verb].upos != JALON_UPOS_VERB || tree->words[verb].deprel != JALON_DEPREL_AMOD || noun < verb ||
      !jalon_tree_has_child (tree, verb, BIT (AUX) | BIT (AUX_PASS)))
    return FALSE;
  jalon_tree_hang (tree, verb, tree->words[noun].head, tree->words[noun].deprel);
  jalon_tree_hang (tree, noun, verb, JALON_DEPREL_OBJ);
  for (guint i = 0; i < verb; i++)
    if (tree->words[i].head == noun && i < tree->words[verb].first)
      jalon_tree_hang (tree,
                       i,
                       verb,
                       jalon_tree_is_nominal (tree, i) && !jalon_tree_has_child (tree, i, BIT (CASE))
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
      !jalon_tree_has_child (tree, word->head, BIT (AUX_PASS)) ||
      jalon_tree_has_child (tree, verb, JALON_TREE_SUBJECTS | BIT (AUX) | BIT (AUX_PASS) | BIT (OBJ) | BIT (EXPL)))
    return FALSE;
  word->features[JALON_FEATURE_VOICE] = JALON_VOICE_PASS;
  return TRUE;
}

/* The topmost word of what ends right before @end, that does not lie behind it. */
static guint
climb_before (const JalonTree *tree, guint word, guint end)
{
  while (tree->words[word].head != JALON_TREE_NONE && tree->words[word].head < end && tree->words[word].head < word &&
         jalon_tree_is_nominal (tree, tree->words[word].head))
    word = tree->words[word].head;
  return word;
}

/* The topmost noun of what begins right behind @start. */
static guint
climb_behind (const JalonTree *tree, guint word, guint start)
{
  while (tree->words[word].head != JALON_TREE_NONE && tree->words[word].head > start &&
         (jalon_tree_is_nominal (tree, tree->words[word].head) || !jalon_tree_is_nominal (tree, word)) &&
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
  if (!jalon_tree_is_nominal (tree, behind) || behind < conjunction || tree->words[first].head == JALON_TREE_NONE ||
      tree->words[first].head < conjunction || !jalon_tree_is_by (tree, first, loose) ||
      !jalon_tree_is_under (tree, tree->words[first].head, behind) || jalon_tree_has_child (tree, behind, BIT (CASE)) ||
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
      !has_finite_form (tree, verb))
    return FALSE;
  return jalon_tree_is_by (tree, verb, BIT (ROOT) | BIT (CCOMP) | BIT (CONJ)) ||
         (jalon_tree_is_by (tree, verb, BIT (ACL_RELCL)) && object != JALON_TREE_NONE && object < verb);
}

/* "In Nairobi, | UGANDA and Tanzania signed": of what was taken for one list with the town the rest, joined; or
 * JALON_TREE_NONE. */
static guint
find_list_behind (JalonTree *tree, guint end)
{
  for (guint last = 1; last < end; last++)
    {
      guint opening = tree->words[last].head;

      if (tree->words[last].last != end || !jalon_tree_is_by (tree, last, BIT (CONJ)) ||
          !jalon_tree_has_child (tree, last, BIT (CC)) || !jalon_tree_is_nominal (tree, last) ||
          opening == JALON_TREE_NONE || !jalon_tree_has_child (tree, opening, BIT (CASE)) ||
          tree->words[opening].first != 0)
        continue;
      JALON_TREE_FOREACH_CHILD (tree, opening, first)
      {
        if (first < last && jalon_tree_is_by (tree, first, BIT (CONJ) | BIT (APPOS)) &&
            jalon_tree_is_nominal (tree, first) && jalon_tree_has_child (tree, first, BIT (PUNCT)) &&
            !jalon_tree_has_child (tree, first, BIT (CC) | BIT (CASE)))
          {
            jalon_tree_hang (tree, last, first, JALON_DEPREL_CONJ);
            return first;
          }
      }
    }
  return JALON_TREE_NONE;
}

/* "As parliament voted, | OFFICIALS said": behind the comma that ends an opening clause. */
static gboolean
is_behind_clause (const JalonTree *tree, guint word)
{
  guint clause = tree->words[word].head;
  guint first = tree->words[word].first;

  return jalon_tree_is_by (tree, word, BIT (OBJ) | BIT (OBL) | BIT (XCOMP)) &&
         jalon_tree_is_by (tree, clause, BIT (ADVCL)) && tree->words[clause].upos == JALON_UPOS_VERB &&
         clause < first && first > 0 &&
         (tree->words[first].upos == JALON_UPOS_PUNCT || tree->words[first - 1].upos == JALON_UPOS_PUNCT) &&
         !jalon_tree_has_child (tree, word, BIT (CASE));
}

/* The noun behind a comma that hangs under what opens the sentence, and whose words end right before @end. */
static guint
find_hidden_subject (const JalonTree *tree, guint end)
{
  for (guint i = 1; i < end; i++)
    {
      const JalonTreeWord *word = &tree->words[i];
      gboolean             is_counted = word->upos == JALON_UPOS_NUM;

      if (jalon_tree_is_nominal (tree, i) && word->last == end && is_behind_clause (tree, i))
        return i;
      if ((jalon_tree_is_nominal (tree, i) || is_counted) && jalon_tree_is_by (tree, i, BIT (APPOS) | BIT (CONJ)) &&
          word->head < i && word->last == end && !jalon_tree_has_child (tree, i, BIT (CASE) | BIT (CC)) &&
          jalon_tree_has_child (tree, i, BIT (PUNCT)) && word->features[JALON_FEATURE_CALENDAR] != JALON_CALENDAR_YES)
        return i;
    }
  return JALON_TREE_NONE;
}

/* The first word of the verb with what stands right before it. */
static guint
find_beginning (const JalonTree *tree, guint verb)
{
  guint first = verb;

  while (
      first > 0 && tree->words[first - 1].head == verb &&
      (jalon_tree_is_by (tree, first - 1, BIT (AUX) | BIT (AUX_PASS)) || tree->words[first - 1].upos == JALON_UPOS_ADV))
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
    return jalon_tree_is_by (tree, subject, JALON_TREE_SUBJECTS) && complete_subject (tree, verb, subject);
  noun = find_hidden_subject (tree, find_beginning (tree, verb));
  if (noun == JALON_TREE_NONE)
    noun = find_list_behind (tree, find_beginning (tree, verb));
  if (noun == JALON_TREE_NONE)
    return FALSE;
  hang_subject (tree, noun, verb);
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
      verb < clause || !jalon_tree_is_by (tree, clause, BIT (ADVCL)) || tree->words[verb].upos != JALON_UPOS_VERB ||
      jalon_tree_has_child (tree, verb, JALON_TREE_SUBJECTS))
    return FALSE;
  for (guint i = 0; i <= subject; i++)
    if (tree->words[i].head == clause)
      tree->words[i].head = verb;
  tree->words[subject].deprel = tree->words[verb].features[JALON_FEATURE_VOICE] == JALON_VOICE_PASS
                                    ? JALON_DEPREL_NSUBJ_PASS
                                    : JALON_DEPREL_NSUBJ;
  return TRUE;
}

/* "announced TROOPS | would leave": what stands right before the auxiliary of what is said is its subject. */
static gboolean
give_to_said (JalonTree *tree, guint clause)
{
  guint verb = tree->words[clause].head;
  guint auxiliary = jalon_tree_find_child (tree, clause, BIT (AUX) | BIT (AUX_PASS));
  guint noun = verb != JALON_TREE_NONE ? jalon_tree_find_child (tree, verb, BIT (OBJ)) : JALON_TREE_NONE;

  if (noun == JALON_TREE_NONE || auxiliary == JALON_TREE_NONE || noun < verb || noun > clause ||
      tree->words[noun].last != auxiliary || !jalon_tree_is_by (tree, clause, BIT (ADVCL) | BIT (CCOMP)) ||
      tree->words[clause].upos != JALON_UPOS_VERB || tree->words[verb].upos != JALON_UPOS_VERB ||
      tree->words[auxiliary].features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_FIN ||
      jalon_tree_has_child (tree, clause, JALON_TREE_SUBJECTS | BIT (MARK)))
    return FALSE;
  hang_subject (tree, noun, clause);
  tree->words[clause].deprel = JALON_DEPREL_CCOMP;
  return TRUE;
}

/* "agreed with the government of Syria after | TURKEY BEGAN": a word that may open a clause as well as a phrase, before
 * a noun with a verb of its own. */
static gboolean
open_clause (JalonTree *tree, guint verb, const JalonSenses *senses, JalonLang lang)
{
  static const guint opening = JALON_SLOT_BIT (JALON_SLOT_AFTER) | JALON_SLOT_BIT (JALON_SLOT_BEFORE);
  guint              noun = find_beginning (tree, verb);
  guint              preposition;

  if (tree->words[verb].upos != JALON_UPOS_VERB || !jalon_tree_is_by (tree, verb, BIT (CONJ)) || noun == 0 ||
      jalon_tree_has_child (tree, verb, JALON_TREE_SUBJECTS | BIT (CC) | BIT (MARK)) || !has_finite_form (tree, verb))
    return FALSE;
  noun--;
  while (jalon_tree_is_by (tree, noun, BIT (FLAT) | BIT (COMPOUND)) && tree->words[noun].head < verb)
    noun = tree->words[noun].head;
  preposition = jalon_tree_find_child (tree, noun, BIT (CASE));
  if (!jalon_tree_is_nominal (tree, noun) || !jalon_tree_is_by (tree, noun, BIT (NMOD) | BIT (OBL)) ||
      preposition == JALON_TREE_NONE || tree->words[noun].last != find_beginning (tree, verb) ||
      tree->words[noun].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES ||
      (jalon_senses_get_slots (senses, lang, jalon_tree_get_norm (tree, preposition)) & opening) == 0)
    return FALSE;
  jalon_tree_hang (tree, preposition, verb, JALON_DEPREL_MARK);
  hang_subject (tree, noun, verb);
  tree->words[verb].deprel = JALON_DEPREL_ADVCL;
  return TRUE;
}

/* "lifted most | of the SANCTIONS": a quantity that was taken for what the verb says of its object. */
static gboolean
free_from_quantity (JalonTree *tree, guint word, const JalonSenses *senses, JalonLang lang)
{
  guint quantity = tree->words[word].head;
  guint verb = quantity != JALON_TREE_NONE ? tree->words[quantity].head : JALON_TREE_NONE;
  guint preposition = jalon_tree_find_child (tree, word, BIT (CASE));

  if (!jalon_tree_is_nominal (tree, word) || !jalon_tree_is_by (tree, word, BIT (OBL)) || verb == JALON_TREE_NONE ||
      tree->words[quantity].upos != JALON_UPOS_ADJ || !jalon_tree_is_by (tree, quantity, BIT (XCOMP)) ||
      verb + 1 != quantity || tree->words[verb].upos != JALON_UPOS_VERB ||
      jalon_tree_has_child (tree, verb, BIT (OBJ)) || preposition == JALON_TREE_NONE ||
      (jalon_senses_get_slots (senses, lang, jalon_tree_get_norm (tree, preposition)) &
       JALON_SLOT_BIT (JALON_SLOT_OF)) == 0)
    return FALSE;
  jalon_tree_hang (tree, word, verb, JALON_DEPREL_OBJ);
  jalon_tree_hang (tree, quantity, word, JALON_DEPREL_AMOD);
  jalon_tree_hang (tree, preposition, quantity, JALON_DEPREL_FIXED);
  return TRUE;
}

/* Whether the verb has a subject of its own behind a comma, which is no pronoun of the noun that it hangs under. */
static gboolean
begins_main_clause (const JalonTree *tree, guint verb)
{
  guint subject = jalon_tree_find_child (tree, verb, JALON_TREE_SUBJECTS);
  guint first = subject != JALON_TREE_NONE ? tree->words[subject].first : 0;

  return first > 0 && subject < verb && jalon_tree_is_nominal (tree, subject) &&
         (tree->words[first - 1].upos == JALON_UPOS_PUNCT || tree->words[first].upos == JALON_UPOS_PUNCT) &&
         !jalon_tree_has_child (tree, verb, BIT (MARK) | BIT (CC)) && has_finite_form (tree, verb);
}

/* "On Monday, after a summit in Lima, | the PRESIDENT SAID": what opens the sentence was taken for all of it. */
static gboolean
raise_clause (JalonTree *tree, guint verb)
{
  guint root = verb;

  if (tree->words[verb].upos != JALON_UPOS_VERB ||
      !jalon_tree_is_by (tree, verb, BIT (ACL_RELCL) | BIT (ACL) | BIT (APPOS) | BIT (CONJ) | BIT (PARATAXIS)))
    return FALSE;
  while (tree->words[root].head != JALON_TREE_NONE)
    root = tree->words[root].head;
  if (!jalon_tree_is_nominal (tree, root) || root > verb || tree->words[root].first != 0 ||
      !jalon_tree_has_child (tree, root, BIT (CASE)) ||
      jalon_tree_has_child (tree, root, BIT (COP) | JALON_TREE_SUBJECTS) || !begins_main_clause (tree, verb))
    return FALSE;
  jalon_tree_hang (tree, verb, JALON_TREE_NONE, JALON_DEPREL_ROOT);
  jalon_tree_hang (tree, root, verb, JALON_DEPREL_OBL);
  return TRUE;
}

/* Words that were taken for another class, and what is counted. */
static gboolean
mend_word (JalonTree *tree, guint word, const JalonSenses *senses, JalonLang lang)
{
  return name_noun (tree, word) || name_gerund (tree, word, senses, lang) || name_plural (tree, word, senses, lang) ||
         name_joined_plural (tree, word, senses, lang) || free_from_noun (tree, word) || share_voice (tree, word) ||
         free_counted (tree, word) || turn_number (tree, word, senses, lang) ||
         free_from_quantity (tree, word, senses, lang);
}

/* Subjects and clauses that hang under what stands before them. */
static gboolean
mend_clause (JalonTree *tree, guint word, const JalonSenses *senses, JalonLang lang)
{
  return join_across (tree, word) || find_subject (tree, word) || free_subject (tree, word) ||
         give_to_said (tree, word) || raise_clause (tree, word) || open_clause (tree, word, senses, lang);
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
    if (mend_word (tree, i, senses, lang) || mend_clause (tree, i, senses, lang))
      jalon_tree_link (tree);
}
