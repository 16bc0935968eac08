/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-tree-mend-private.h"

/* What follows a noun and may as well be of the verb that was taken for its participle. */
#define ADJUNCTS                                                                                                       \
  (JALON_DEPREL_BIT (JALON_DEPREL_PUNCT) | JALON_DEPREL_BIT (JALON_DEPREL_OBL) |                                       \
   JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) | JALON_DEPREL_BIT (JALON_DEPREL_OBJ) |                                       \
   JALON_DEPREL_BIT (JALON_DEPREL_ADVMOD) | JALON_DEPREL_BIT (JALON_DEPREL_PARATAXIS))

/* Whether the form may be a preterite, whatever the parser took it for: "fired", "struck". */
gboolean
jalon_tree_may_be_preterite (const JalonTree *tree, guint word, const JalonVerbs *verbs)
{
  const GArray *forms = jalon_verbs_lookup (verbs, jalon_tree_get_norm (tree, word));
  gboolean      past = FALSE;
  gboolean      participle = FALSE;

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      past = past || g_array_index (forms, JalonVerbForm, i).tense == JALON_TENSE_PAST;
      participle = participle || g_array_index (forms, JalonVerbForm, i).tense == JALON_TENSE_PARTICIPLE;
    }
  return past && participle;
}

/* Makes the word a finite verb of the past, in the active voice. */
void
jalon_tree_make_preterite (JalonTree *tree, guint verb)
{
  JalonTreeWord *word = &tree->words[verb];

  word->upos = JALON_UPOS_VERB;
  word->features[JALON_FEATURE_VERB_FORM] = JALON_VERB_FORM_FIN;
  word->features[JALON_FEATURE_TENSE] = JALON_PARSE_TENSE_PAST;
  word->features[JALON_FEATURE_VOICE] = 0;
}

/* A verb of a clause of its own that says when it was. */
static gboolean
is_finite (const JalonTree *tree, guint word)
{
  return (tree->words[word].upos == JALON_UPOS_VERB || tree->words[word].upos == JALON_UPOS_AUX) &&
         tree->words[word].features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN;
}

static guint
find_root (const JalonTree *tree)
{
  for (guint i = 0; i < tree->n_words; i++)
    if (tree->words[i].head == JALON_TREE_NONE)
      return i;
  return JALON_TREE_NONE;
}

/* @verb takes the place of @noun in the tree, and all that hangs under @noun behind it. */
static void
raise_verb (JalonTree *tree, guint verb, guint noun, guint head, JalonDeprel deprel)
{
  jalon_tree_hang (tree, verb, head, deprel);
  for (guint i = verb + 1; i < tree->n_words; i++)
    if (tree->words[i].head == noun && jalon_tree_is_by (tree, i, ADJUNCTS))
      tree->words[i].head = verb;
}

/* The participle right under a noun that may be the verb of the noun's clause: "troops | fired on rebels". */
static guint
find_participle (const JalonTree *tree, guint noun, const JalonVerbs *verbs)
{
  JALON_TREE_FOREACH_CHILD (tree, noun, child)
  {
    if (child > noun && tree->words[child].deprel == JALON_DEPREL_ACL &&
        jalon_tree_may_be_preterite (tree, child, verbs) &&
        !jalon_tree_has_child (tree, child, JALON_DEPREL_BIT (JALON_DEPREL_OBL_AGENT)))
      return child;
  }
  return JALON_TREE_NONE;
}

/* "FAMILIES of the hostages | CALLED on": so too under what the noun is of, where more than a place hangs under it. */
static guint
find_participle_of_last (const JalonTree *tree, guint noun, const JalonVerbs *verbs)
{
  static const guint64 clauses = JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) | JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) |
                                 JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_OBJ);
  guint found = JALON_TREE_NONE;

  JALON_TREE_FOREACH_CHILD (tree, noun, child)
  {
    if (child > noun && tree->words[child].deprel == JALON_DEPREL_NMOD)
      found = find_participle (tree, child, verbs);
  }
  return found != JALON_TREE_NONE && jalon_tree_has_child (tree, found, clauses) ? found : JALON_TREE_NONE;
}

/* The noun phrase that ends right before @verb: its head, or JALON_TREE_NONE. */
static guint
find_noun_before (const JalonTree *tree, guint verb)
{
  guint at = verb > 0 && jalon_tree_is_nominal (tree, verb - 1) ? verb - 1 : JALON_TREE_NONE;

  while (at != JALON_TREE_NONE && tree->words[at].head != JALON_TREE_NONE && tree->words[at].head < verb)
    at = tree->words[at].head;
  return at != JALON_TREE_NONE && jalon_tree_is_nominal (tree, at) ? at : JALON_TREE_NONE;
}

/* A word before @noun that stands there like an adjective, and may be the verb between two nouns: "police | dispersed |
 * protesters". */
static guint
find_false_adjective (const JalonTree *tree, guint noun, const JalonVerbs *verbs)
{
  JALON_TREE_FOREACH_CHILD (tree, noun, child)
  {
    if (child < noun &&
        (tree->words[child].deprel == JALON_DEPREL_AMOD || tree->words[child].deprel == JALON_DEPREL_COMPOUND) &&
        jalon_tree_may_be_preterite (tree, child, verbs) && find_noun_before (tree, child) != JALON_TREE_NONE)
      return child;
  }
  return JALON_TREE_NONE;
}

static void
split_at_adjective (JalonTree *tree, guint verb, guint object, guint head, JalonDeprel deprel)
{
  guint subject = find_noun_before (tree, verb);

  jalon_tree_make_preterite (tree, verb);
  raise_verb (tree, verb, object, head, deprel);
  for (guint i = object + 1; i < tree->n_words; i++)
    if (tree->words[i].head == object && tree->words[i].deprel == JALON_DEPREL_NMOD)
      jalon_tree_hang (tree, i, verb, JALON_DEPREL_OBL);
  for (guint i = 0; i < subject; i++)
    if (tree->words[i].head == object)
      tree->words[i].head = subject;
  jalon_tree_hang (tree, object, verb, JALON_DEPREL_OBJ);
  jalon_tree_hang (tree, subject, verb, JALON_DEPREL_NSUBJ);
}

/* Whether the word is taken for a noun, with the noun right before it for part of its name, and may be the verb. */
static gboolean
is_false_noun (const JalonTree *tree, guint word, const JalonVerbs *verbs)
{
  static const guint64 beside = JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD);

  return word > 0 && tree->words[word].upos == JALON_UPOS_NOUN && tree->words[word - 1].head == word &&
         jalon_tree_is_by (tree, word - 1, beside) && jalon_tree_is_nominal (tree, word - 1) &&
         jalon_tree_may_be_preterite (tree, word, verbs);
}

/* What hangs under @noun behind @verb is the verb's: the first noun without a preposition its object. */
static void
take_complements (JalonTree *tree, guint verb, guint noun)
{
  gboolean has_object = jalon_tree_has_child (tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBJ));

  for (guint i = verb + 1; i < tree->n_words; i++)
    {
      gboolean bare = !jalon_tree_has_child (tree, i, JALON_DEPREL_BIT (JALON_DEPREL_CASE));

      if (tree->words[i].head != noun || (!jalon_tree_is_nominal (tree, i) && tree->words[i].upos != JALON_UPOS_PUNCT))
        continue;
      if (tree->words[i].upos != JALON_UPOS_PUNCT)
        tree->words[i].deprel = bare && !has_object ? JALON_DEPREL_OBJ : JALON_DEPREL_OBL;
      has_object = has_object || tree->words[i].deprel == JALON_DEPREL_OBJ;
      tree->words[i].head = verb;
    }
}

/* "a settler | SHOT dead two men": the root, or what was taken for its subject. */
static gboolean
raise_false_noun (JalonTree *tree, guint root, const JalonVerbs *verbs)
{
  guint verb = is_false_noun (tree, root, verbs) ? root : jalon_tree_find_child (tree, root, JALON_TREE_SUBJECTS);

  if (verb == JALON_TREE_NONE || verb > root || !is_false_noun (tree, verb, verbs))
    return FALSE;
  for (guint i = 0; i + 1 < verb; i++)
    if (tree->words[i].head == verb)
      tree->words[i].head = verb - 1;
  jalon_tree_make_preterite (tree, verb);
  jalon_tree_hang (tree, verb - 1, verb, JALON_DEPREL_NSUBJ);
  if (verb != root)
    {
      jalon_tree_hang (tree, verb, JALON_TREE_NONE, JALON_DEPREL_ROOT);
      jalon_tree_hang (tree, root, verb, jalon_tree_is_nominal (tree, root) ? JALON_DEPREL_OBJ : JALON_DEPREL_XCOMP);
    }
  take_complements (tree, verb, root);
  return TRUE;
}

/* A sentence needs a verb: what the parser took for a participle, an adjective or a noun is it. */
static gboolean
find_lost_verb (JalonTree *tree, const JalonVerbs *verbs)
{
  static const guint64 modifiers = JALON_DEPREL_BIT (JALON_DEPREL_ACL_RELCL) | JALON_DEPREL_BIT (JALON_DEPREL_AMOD) |
                                   JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND);
  guint root = find_root (tree);
  guint verb;

  if (root == JALON_TREE_NONE || jalon_tree_has_child (tree, root, JALON_DEPREL_BIT (JALON_DEPREL_COP)))
    return FALSE;
  for (guint i = 0; i < tree->n_words; i++)
    if (is_finite (tree, i) && !jalon_tree_is_by (tree, i, modifiers))
      return FALSE;
  if (!jalon_tree_is_nominal (tree, root))
    return raise_false_noun (tree, root, verbs);
  verb = find_participle (tree, root, verbs);
  if (verb == JALON_TREE_NONE)
    verb = find_participle_of_last (tree, root, verbs);
  if (verb != JALON_TREE_NONE)
    {
      jalon_tree_make_preterite (tree, verb);
      raise_verb (tree, verb, root, JALON_TREE_NONE, tree->words[root].deprel);
      jalon_tree_hang (tree, root, verb, JALON_DEPREL_NSUBJ);
      return TRUE;
    }
  verb = find_false_adjective (tree, root, verbs);
  if (verb == JALON_TREE_NONE)
    return raise_false_noun (tree, root, verbs);
  split_at_adjective (tree, verb, root, JALON_TREE_NONE, tree->words[root].deprel);
  return TRUE;
}

/* The noun that hangs under @verb as a second subject before a comma, as the subject of what was said: "the ARMY seized
 * the town, the ministry said"; JALON_TREE_NONE where there is none. */
static guint
find_foreign_subject (const JalonTree *tree, guint verb)
{
  guint first = JALON_TREE_NONE;

  JALON_TREE_FOREACH_CHILD (tree, verb, child)
  {
    const JalonTreeWord *word = &tree->words[child];

    if (child > verb)
      break;
    if (!jalon_tree_is_by (tree, child, JALON_TREE_SUBJECTS) &&
        !(word->deprel == JALON_DEPREL_OBL &&
          !jalon_tree_has_child (tree, child, JALON_DEPREL_BIT (JALON_DEPREL_CASE))))
      continue;
    if (first != JALON_TREE_NONE && word->first > 0 && tree->words[word->first - 1].upos == JALON_UPOS_PUNCT &&
        jalon_tree_is_by (tree, child, JALON_TREE_SUBJECTS))
      return first;
    first = jalon_tree_is_nominal (tree, child) ? child : first;
  }
  return JALON_TREE_NONE;
}

/* "Forces killed | seven Palestinians ..., the ministry said": the verb before the noun has no object yet. */
static gboolean
give_to_verb_before (JalonTree *tree, guint noun)
{
  guint before = tree->words[noun].first > 0 ? tree->words[noun].first - 1 : JALON_TREE_NONE;

  if (before == JALON_TREE_NONE || tree->words[before].upos != JALON_UPOS_VERB || !is_finite (tree, before) ||
      jalon_tree_has_child (tree, before, JALON_DEPREL_BIT (JALON_DEPREL_OBJ)))
    return FALSE;
  jalon_tree_hang (tree, noun, before, JALON_DEPREL_OBJ);
  return TRUE;
}

/* A verb of saying has one subject; the other one is that of what is said. */
static gboolean
free_foreign_subject (JalonTree *tree, guint said, const JalonVerbs *verbs)
{
  guint noun = find_foreign_subject (tree, said);
  guint verb;

  if (noun == JALON_TREE_NONE)
    return FALSE;
  if (give_to_verb_before (tree, noun))
    return TRUE;
  verb = find_participle (tree, noun, verbs);
  if (verb != JALON_TREE_NONE)
    {
      jalon_tree_make_preterite (tree, verb);
      raise_verb (tree, verb, noun, said, JALON_DEPREL_CCOMP);
      jalon_tree_hang (tree, noun, verb, JALON_DEPREL_NSUBJ);
      return TRUE;
    }
  JALON_TREE_FOREACH_CHILD (tree, noun, child)
  {
    verb = child > noun && jalon_tree_is_nominal (tree, child) ? find_false_adjective (tree, child, verbs)
                                                               : JALON_TREE_NONE;
    if (verb == JALON_TREE_NONE)
      continue;
    split_at_adjective (tree, verb, child, said, JALON_DEPREL_CCOMP);
    return TRUE;
  }
  return FALSE;
}

/* "the ministers SPOKE by phone": a form that is no participle. */
static gboolean
is_preterite_only (const JalonTree *tree, guint verb, const JalonVerbs *verbs)
{
  const GArray *forms = jalon_verbs_lookup (verbs, jalon_tree_get_norm (tree, verb));

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    if (g_array_index (forms, JalonVerbForm, i).tense != JALON_TENSE_PAST)
      return FALSE;
  return forms != NULL && forms->len > 0;
}

/* Where the tagger took it for a participle, who stands with "by" does not act: "spoke BY PHONE". */
static void
free_agent (JalonTree *tree, guint verb)
{
  JALON_TREE_FOREACH_CHILD (tree, verb, child)
  {
    if (tree->words[child].deprel == JALON_DEPREL_OBL_AGENT)
      tree->words[child].deprel = JALON_DEPREL_OBL;
  }
}

/* "Police clashed with", "the army tried to retake": no auxiliary, no passive and no participle. */
static void
undo_false_passive (JalonTree *tree, guint verb, const JalonVerbs *verbs)
{
  static const guint64 clauses = JALON_DEPREL_BIT (JALON_DEPREL_ROOT) | JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) |
                                 JALON_DEPREL_BIT (JALON_DEPREL_PARATAXIS);
  const JalonTreeWord *word = &tree->words[verb];

  if (word->upos != JALON_UPOS_VERB || word->features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_PART ||
      !jalon_tree_is_by (tree, verb, clauses) || !jalon_tree_has_child (tree, verb, JALON_TREE_SUBJECTS) ||
      jalon_tree_has_child (tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_AUX) | JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS)))
    return;
  if (is_preterite_only (tree, verb, verbs))
    free_agent (tree, verb);
  else if (!jalon_tree_may_be_preterite (tree, verb, verbs))
    return;
  jalon_tree_make_preterite (tree, verb);
}

/* "repris aux shebab | la ville": what hangs as an object under a noun is that of the verb above. */
static gboolean
free_object (JalonTree *tree, guint object)
{
  guint noun = tree->words[object].head;
  guint verb = noun != JALON_TREE_NONE ? tree->words[noun].head : JALON_TREE_NONE;

  if (tree->words[object].deprel != JALON_DEPREL_OBJ || verb == JALON_TREE_NONE || noun > object || verb > noun ||
      tree->words[noun].upos == JALON_UPOS_VERB || tree->words[verb].upos != JALON_UPOS_VERB ||
      tree->words[noun].deprel != JALON_DEPREL_OBL ||
      jalon_tree_has_child (tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBJ)))
    return FALSE;
  tree->words[object].head = verb;
  return TRUE;
}

/* "a libéré six détenus et | suspendu": a participle joined to a noun goes on from the verb whose object that is. */
static gboolean
free_conjunct (JalonTree *tree, guint verb)
{
  const JalonTreeWord *word = &tree->words[verb];
  guint                noun = word->deprel == JALON_DEPREL_CONJ ? word->head : JALON_TREE_NONE;
  guint                above = noun != JALON_TREE_NONE ? tree->words[noun].head : JALON_TREE_NONE;

  if (word->upos != JALON_UPOS_VERB || above == JALON_TREE_NONE || !jalon_tree_is_nominal (tree, noun) ||
      tree->words[noun].deprel != JALON_DEPREL_OBJ || tree->words[above].upos != JALON_UPOS_VERB ||
      !jalon_tree_has_child (tree, above, JALON_DEPREL_BIT (JALON_DEPREL_AUX)) ||
      word->features[JALON_FEATURE_VERB_FORM] != tree->words[above].features[JALON_FEATURE_VERB_FORM])
    return FALSE;
  tree->words[verb].head = above;
  return TRUE;
}

/* "deported 3,000 | Haitians": a number right before a noun counts it. */
static gboolean
free_number (JalonTree *tree, guint number)
{
  guint next = number + 1;

  if (tree->words[number].upos != JALON_UPOS_NUM || tree->words[number].deprel != JALON_DEPREL_OBJ ||
      next >= tree->n_words || !jalon_tree_is_nominal (tree, next) ||
      tree->words[next].head != tree->words[number].head || tree->words[next].deprel != JALON_DEPREL_OBL ||
      jalon_tree_has_child (tree, next, JALON_DEPREL_BIT (JALON_DEPREL_CASE)) ||
      tree->words[next].features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES)
    return FALSE;
  jalon_tree_hang (tree, next, tree->words[number].head, JALON_DEPREL_OBJ);
  jalon_tree_hang (tree, number, next, JALON_DEPREL_NUMMOD);
  return TRUE;
}

/* "Trois soldats se sont fait | tuer": a verb with an auxiliary of its own is no participle of the noun. */
static gboolean
free_auxiliaries (JalonTree *tree, guint verb)
{
  guint noun = tree->words[verb].head;
  guint auxiliary = jalon_tree_find_child (tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_AUX));

  if (noun == JALON_TREE_NONE || tree->words[noun].head != JALON_TREE_NONE || !jalon_tree_is_nominal (tree, noun) ||
      noun > verb || tree->words[verb].deprel != JALON_DEPREL_ACL || auxiliary == JALON_TREE_NONE ||
      !is_finite (tree, auxiliary) || jalon_tree_has_child (tree, verb, JALON_TREE_SUBJECTS))
    return FALSE;
  raise_verb (tree, verb, noun, JALON_TREE_NONE, tree->words[noun].deprel);
  jalon_tree_hang (tree, noun, verb, JALON_DEPREL_NSUBJ);
  return TRUE;
}

/* "launched | airstrikes against": a noun that the parser does not know, and takes for a preposition. */
static gboolean
free_unknown_noun (JalonTree *tree, guint word, const JalonSenses *senses, JalonLang lang)
{
  guint noun = tree->words[word].head;
  guint verb = noun != JALON_TREE_NONE ? tree->words[noun].head : JALON_TREE_NONE;
  guint token = tree->words[word].token;
  guint n = 0;

  if (tree->words[word].deprel != JALON_DEPREL_CASE || verb == JALON_TREE_NONE || verb + 1 != word ||
      tree->words[verb].upos != JALON_UPOS_VERB ||
      jalon_tree_has_child (tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBJ)) ||
      jalon_senses_get_slots (senses, lang, jalon_tree_get_norm (tree, word)) != 0 ||
      jalon_phrases_match (jalon_senses_get_event_nouns (senses, lang), tree->tokens, token, token + 1, &n) == NULL)
    return FALSE;
  jalon_tree_hang (tree, word, verb, JALON_DEPREL_OBJ);
  tree->words[word].upos = JALON_UPOS_NOUN;
  return TRUE;
}

/* "will remove | its military": a possessive right behind a verb says whose the next word is. */
static gboolean
free_possessive (JalonTree *tree, guint pronoun, const JalonSenses *senses, JalonLang lang)
{
  guint next = tree->words[pronoun].head;
  guint verb = next != JALON_TREE_NONE ? tree->words[next].head : JALON_TREE_NONE;

  if (verb == JALON_TREE_NONE || verb + 1 != pronoun || next != pronoun + 1 ||
      !jalon_tree_is_by (tree, pronoun, JALON_TREE_SUBJECTS) || tree->words[next].deprel != JALON_DEPREL_XCOMP ||
      jalon_tree_has_child (tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBJ)) ||
      (jalon_senses_get_marks (senses, lang, jalon_tree_get_norm (tree, pronoun)) & JALON_MARKS_POSSESSIVE) == 0)
    return FALSE;
  tree->words[pronoun].deprel = JALON_DEPREL_NMOD_POSS;
  tree->words[next].deprel = JALON_DEPREL_OBJ;
  tree->words[next].upos = JALON_UPOS_NOUN;
  return TRUE;
}

/* The noun right behind a verb of saying that no preposition opens, or JALON_TREE_NONE. */
static guint
find_inverted_subject (const JalonTree *tree, guint verb)
{
  static const guint64 taken_for = JALON_TREE_SUBJECTS | JALON_DEPREL_BIT (JALON_DEPREL_OBJ) |
                                   JALON_DEPREL_BIT (JALON_DEPREL_OBL) | JALON_DEPREL_BIT (JALON_DEPREL_XCOMP);

  if (jalon_tree_has_child (tree, verb, JALON_TREE_SUBJECTS) &&
      jalon_tree_find_child (tree, verb, JALON_TREE_SUBJECTS) < verb)
    return JALON_TREE_NONE;
  JALON_TREE_FOREACH_CHILD (tree, verb, child)
  {
    if (child > verb && jalon_tree_is_nominal (tree, child) && jalon_tree_is_by (tree, child, taken_for) &&
        !jalon_tree_has_child (tree, child, JALON_DEPREL_BIT (JALON_DEPREL_CASE)) &&
        tree->words[child].features[JALON_FEATURE_CALENDAR] != JALON_CALENDAR_YES)
      return child;
  }
  return JALON_TREE_NONE;
}

/* "..., a déclaré | LE MINISTRE": who says so behind what is said, whatever the parser took that clause for. */
static gboolean
free_speaker (JalonTree *tree, guint verb, const JalonSenses *senses, JalonLang lang)
{
  static const guint64 taken_for = JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) | JALON_DEPREL_BIT (JALON_DEPREL_CONJ) |
                                   JALON_DEPREL_BIT (JALON_DEPREL_APPOS) | JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) |
                                   JALON_DEPREL_BIT (JALON_DEPREL_PARATAXIS) | JALON_DEPREL_BIT (JALON_DEPREL_DEP);
  static const guint64 opening = JALON_DEPREL_BIT (JALON_DEPREL_CC) | JALON_DEPREL_BIT (JALON_DEPREL_MARK);
  const JalonTreeWord *word = &tree->words[verb];
  guint                first = word->first;
  guint                subject;

  while (first < verb && tree->words[first].upos == JALON_UPOS_PUNCT)
    first++;
  if (word->upos != JALON_UPOS_VERB || word->head == JALON_TREE_NONE || word->head > verb || first == 0 ||
      tree->words[first - 1].upos != JALON_UPOS_PUNCT || !jalon_tree_is_by (tree, verb, taken_for) ||
      jalon_tree_has_child (tree, verb, opening) ||
      !(is_finite (tree, verb) || jalon_tree_has_child (tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_AUX))) ||
      (jalon_senses_get_government_of_form (senses, lang, jalon_tree_get_norm (tree, verb)) & JALON_GOVERNS_SAID) == 0)
    return FALSE;
  subject = find_inverted_subject (tree, verb);
  if (subject == JALON_TREE_NONE ||
      (word->deprel == JALON_DEPREL_PARATAXIS && jalon_tree_is_by (tree, subject, JALON_TREE_SUBJECTS)))
    return FALSE;
  tree->words[verb].deprel = JALON_DEPREL_PARATAXIS;
  tree->words[subject].deprel = JALON_DEPREL_NSUBJ;
  return TRUE;
}

/**
 * jalon_tree_mend_words:
 *
 * Mends the tree of a sentence that ends with a full stop; headlines, which leave out words, stay as they are.
 */
void
jalon_tree_mend_words (JalonTree *tree, const JalonSenses *senses, JalonLang lang)
{
  const JalonVerbs *verbs = jalon_senses_get_verbs (senses, lang);
  gboolean          changed = FALSE;

  if (tree->n_words == 0 || !jalon_tokens_is (tree->tokens, tree->sentence.last - 1, "."))
    return;
  for (guint i = 0; i < tree->n_words; i++)
    {
      undo_false_passive (tree, i, verbs);
      if (free_object (tree, i) || free_conjunct (tree, i) || free_number (tree, i) || free_auxiliaries (tree, i) ||
          free_unknown_noun (tree, i, senses, lang) || free_speaker (tree, i, senses, lang) ||
          free_possessive (tree, i, senses, lang) ||
          (tree->words[i].upos == JALON_UPOS_VERB && free_foreign_subject (tree, i, verbs)))
        {
          changed = TRUE;
          jalon_tree_link (tree);
        }
    }
  if (find_lost_verb (tree, verbs) || changed)
    jalon_tree_link (tree);
}
