/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-sentence.h"

#include <string.h>

/* Of a phrase of several words the one that the others belong to. */
static guint
head_of_phrase (const JalonSentence *self, guint first, guint n)
{
  return self->analysis->grammar->head_last ? first + n - 1 : first;
}

/* "Prime minister" is a minister as well. */
static void
add_classes_of_head (JalonSentence *self, const JalonPhrases *nouns, guint token)
{
  guint         n = 0;
  const GArray *found = jalon_phrases_match (nouns, self->analysis->tokens, token, token + 1, &n);

  for (guint m = 0; found != NULL && m < found->len; m++)
    jalon_classes_join (&self->classes[jalon_tree_get_word (self->tree, token)],
                        &((const JalonNoun *) g_array_index (found, JalonMeaning, m).value)->classes);
}

/* A word that is listed itself and is the plural of one that is, is both; its own sector counts. */
static void
add_nouns (JalonSentence *self, const GArray *found, guint word, gboolean is_head)
{
  for (guint m = 0; m < found->len; m++)
    {
      const JalonNoun *noun = g_array_index (found, JalonMeaning, m).value;

      jalon_classes_join (&self->classes[word], &noun->classes);
      if (is_head && noun->sector != NULL)
        self->sectors[word] = noun->sector;
    }
}

/* The "Union" of the African Union strikes for nobody, and Côte d'Ivoire is no coast: part of a name does not say what
 * it is; all of it may ("White House"). */
static gboolean
is_part_of_name (const JalonSentence *self, guint token, guint n)
{
  guint               word = jalon_tree_get_word (self->tree, token);
  int                 m = self->mentions[word];
  const JalonMention *mention = m >= 0 ? jalon_analysis_mention (self->analysis, m) : NULL;

  return mention != NULL && mention->found == JALON_FOUND_NAMED && mention->class == NULL &&
         mention->last - mention->first > n && token + n <= mention->last;
}

static void
find_nouns (JalonSentence *self)
{
  const JalonAnalysis *analysis = self->analysis;
  const JalonPhrases  *nouns = jalon_senses_get_nouns (self->senses, analysis->lang);
  JalonSpan            sentence = self->tree->sentence;

  for (guint i = sentence.first, n; i < sentence.last; i += MAX (n, 1))
    {
      const GArray *found = jalon_phrases_match (nouns, analysis->tokens, i, sentence.last, &n);

      if (found != NULL && is_part_of_name (self, i, n))
        continue;
      for (guint k = 0; found != NULL && k < n; k++)
        add_nouns (self, found, jalon_tree_get_word (self->tree, i + k), i + k == head_of_phrase (self, i, n));
      if (n > 1)
        add_classes_of_head (self, nouns, head_of_phrase (self, i, n));
    }
}

/* Whether a name is that of a state, not of an organisation. */
static gboolean
is_state (const JalonSentence *self, const char *code)
{
  JalonWorld *world = jalon_lexicon_get_world (self->analysis->lexicon);

  return jalon_world_has_code (world, code) && jalon_world_list_members (world, code) == NULL;
}

/* "was CRITICAL of", "is RESPONSIBLE for": an adjective that is what the clause says. */
static gboolean
is_said_of_subject (const JalonSentence *self, guint word)
{
  return self->tree->words[word].upos == JALON_UPOS_ADJ &&
         jalon_tree_find_child (self->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_COP)) != JALON_TREE_NONE;
}

static void
find_events (JalonSentence *self)
{
  const JalonAnalysis *analysis = self->analysis;
  const JalonPhrases  *nouns = jalon_senses_get_event_nouns (self->senses, analysis->lang);
  JalonSpan            sentence = self->tree->sentence;

  for (guint i = sentence.first, n; i < sentence.last; i += MAX (n, 1))
    {
      const GArray *found = jalon_phrases_match (nouns, analysis->tokens, i, sentence.last, &n);
      guint         word;

      if (found == NULL)
        continue;
      word = jalon_tree_get_word (self->tree, head_of_phrase (self, i, n));
      if (self->tree->words[word].upos == JALON_UPOS_NOUN || is_said_of_subject (self, word) ||
          (self->tree->words[word].upos == JALON_UPOS_PROPN && self->mentions[word] < 0))
        self->events[word] = g_array_index (found, JalonMeaning, 0).value;
    }
}

static void
find_mentions (JalonSentence *self)
{
  const GArray *mentions = self->analysis->mentions;
  JalonSpan     sentence = self->tree->sentence;

  for (guint m = 0; m < mentions->len; m++)
    {
      const JalonMention *mention = jalon_analysis_mention (self->analysis, m);

      for (guint t = MAX (mention->first, sentence.first); t < MIN (mention->last, sentence.last); t++)
        self->mentions[jalon_tree_get_word (self->tree, t)] = m;
    }
}

static void
find_toponyms (JalonSentence *self)
{
  const GArray *toponyms = self->analysis->toponyms;
  JalonSpan     sentence = self->tree->sentence;

  for (guint i = 0; toponyms != NULL && i < toponyms->len; i++)
    {
      const JalonToponym *toponym = &g_array_index (toponyms, JalonToponym, i);

      if (toponym->use == JALON_TOPONYM_DEMONYM)
        continue;
      for (guint t = MAX (toponym->first, sentence.first); t < MIN (toponym->last, sentence.last); t++)
        self->toponyms[jalon_tree_get_word (self->tree, t)] = toponym;
    }
}

/**
 * jalon_sentence_new:
 * @analysis: of the text that the tree's tokens are of
 * @tree: (transfer full)
 *
 * Returns: (transfer full): the sentence
 */
JalonSentence *
jalon_sentence_new (const JalonAnalysis *analysis, const JalonSenses *senses, JalonTree *tree)
{
  JalonSentence *self = g_new0 (JalonSentence, 1);

  self->analysis = analysis;
  self->senses = senses;
  self->tree = tree;
  self->classes = g_new0 (JalonClasses, tree->n_words);
  self->sectors = g_new0 (const char *, tree->n_words);
  self->events = g_new0 (const GPtrArray *, tree->n_words);
  self->mentions = g_new (int, tree->n_words);
  memset (self->mentions, 0xff, tree->n_words * sizeof (int));
  self->toponyms = g_new0 (const JalonToponym *, tree->n_words);
  find_toponyms (self);
  find_mentions (self);
  find_nouns (self);
  find_events (self);
  return self;
}

void
jalon_sentence_free (JalonSentence *self)
{
  if (self == NULL)
    return;
  jalon_tree_free (self->tree);
  g_free (self->classes);
  g_free (self->sectors);
  g_free (self->events);
  g_free (self->mentions);
  g_free (self->toponyms);
  g_free (self);
}

guint
jalon_sentence_get_marks (const JalonSentence *self, guint word)
{
  guint marks = jalon_senses_get_marks (self->senses, self->analysis->lang, jalon_sentence_get_norm (self, word));

  /* "the US" are no pronoun */
  return self->mentions[word] >= 0 && jalon_sentence_get (self, word)->upos == JALON_UPOS_PROPN ? 0 : marks;
}

/**
 * jalon_sentence_has_mark_below:
 * @marks: a set of JALON_MARKS_...
 *
 * Returns: whether a word right under @word has one of the marks
 */
gboolean
jalon_sentence_has_mark_below (const JalonSentence *self, guint word, guint marks)
{
  JALON_TREE_FOREACH_CHILD (self->tree, word, child)
  {
    if ((jalon_sentence_get_marks (self, child) & marks) != 0)
      return TRUE;
  }
  return FALSE;
}

static void
add_known (const JalonSentence *self, JalonKnownClass known, JalonClasses *classes)
{
  jalon_classes_join (classes, jalon_senses_get_known (self->senses, known));
}

static void
add_classes_of_mention (const JalonSentence *self, const JalonMention *mention, JalonClasses *classes)
{
  if (mention->found == JALON_FOUND_COREFERENCE || mention->person)
    {
      add_known (self, JALON_KNOWN_PERSON, classes);
      return;
    }
  add_known (self,
             is_state (self, g_ptr_array_index (mention->codes, 0)) ? JALON_KNOWN_STATE : JALON_KNOWN_ORGANISATION,
             classes);
  if (mention->found == JALON_FOUND_CAPITAL)
    add_known (self, JALON_KNOWN_SETTLEMENT, classes);
  /* "two Americans" */
  if (mention->found == JALON_FOUND_DEMONYM)
    add_known (self, JALON_KNOWN_HUMAN, classes);
}

/* What a name stands for, beside the classes of its nouns; of an unknown one, a person. */
static void
add_classes_of_name (const JalonSentence *self, guint word, JalonClasses *classes)
{
  int                 m = self->mentions[word];
  const JalonToponym *toponym = self->toponyms[word];

  if (m >= 0 && jalon_analysis_mention (self->analysis, m)->codes->len > 0)
    add_classes_of_mention (self, jalon_analysis_mention (self->analysis, m), classes);
  else if (toponym == NULL)
    add_known (self, JALON_KNOWN_PERSON, classes);
  else
    add_known (self,
               toponym->precision == JALON_PRECISION_CITY ? JALON_KNOWN_SETTLEMENT : JALON_KNOWN_TERRITORY,
               classes);
}

/* Whether the word is the name itself, not a noun beside it: "Lebanese FOOD" is no state. */
static gboolean
is_core (const JalonSentence *self, guint word)
{
  int m = self->mentions[word];

  return m >= 0 && jalon_analysis_mention (self->analysis, m)->core == jalon_sentence_get (self, word)->token;
}

/* "the World BANK", "la CÔTE d'Ivoire": a noun within a name of several words. */
static gboolean
is_of_name (const JalonSentence *self, guint word)
{
  int                 m = self->mentions[word];
  const JalonMention *mention = m >= 0 ? jalon_analysis_mention (self->analysis, m) : NULL;

  return mention != NULL && mention->found == JALON_FOUND_NAMED && mention->class == NULL &&
         mention->last - mention->first > 1;
}

/* "It" is nobody, "he" is somebody. */
static void
remove_people (const JalonSentence *self, JalonClasses *classes, gboolean people_or_others)
{
  const JalonClasses *people = jalon_senses_get_known (self->senses, JALON_KNOWN_PEOPLE);

  for (guint i = 0; i < G_N_ELEMENTS (people->bits); i++)
    classes->bits[i] &= people_or_others ? ~people->bits[i] : people->bits[i];
}

/* "PRESIDENT William Ruto" is what the noun beside the name says. */
static void
add_classes_of_title (const JalonSentence *self, guint word, JalonClasses *classes)
{
  static const guint64 beside = JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD) |
                                JALON_DEPREL_BIT (JALON_DEPREL_APPOS) | JALON_DEPREL_BIT (JALON_DEPREL_FLAT);

  JALON_TREE_FOREACH_CHILD (self->tree, word, child)
  {
    if ((JALON_DEPREL_BIT (jalon_sentence_get (self, child)->deprel) & beside) != 0 &&
        jalon_classes_meet (&self->classes[child], jalon_senses_get_known (self->senses, JALON_KNOWN_PEOPLE)) &&
        jalon_tree_find_child (self->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_CASE)) == JALON_TREE_NONE)
      jalon_classes_join (classes, &self->classes[child]);
  }
}

/* "MARK Carney", "Secretary RICE": a name, whatever thing it means as a noun. */
static gboolean
is_name_of_person (const JalonSentence *self, guint word)
{
  const JalonClasses *people = jalon_senses_get_known (self->senses, JALON_KNOWN_PEOPLE);
  const JalonClasses *groups = jalon_senses_get_known (self->senses, JALON_KNOWN_ORGANISATION);

  if (jalon_sentence_get (self, word)->upos != JALON_UPOS_PROPN || self->mentions[word] >= 0 ||
      jalon_classes_meet (&self->classes[word], people) || jalon_classes_meet (&self->classes[word], groups))
    return FALSE;
  JALON_TREE_FOREACH_CHILD (self->tree, word, child)
  {
    const JalonTreeWord *beside = jalon_sentence_get (self, child);

    if (beside->upos == JALON_UPOS_PROPN && beside->deprel == JALON_DEPREL_FLAT &&
        jalon_classes_is_empty (&self->classes[child]))
      return TRUE;
    if (child + 1 == word && beside->deprel == JALON_DEPREL_NMOD && jalon_classes_meet (&self->classes[child], people))
      return TRUE;
  }
  return FALSE;
}

/**
 * jalon_sentence_get_classes:
 *
 * Returns: the classes of the noun or name; all of them for a pronoun, of which nothing is known; those of people for
 *   a number that stands alone
 */
JalonClasses
jalon_sentence_get_classes (const JalonSentence *self, guint word)
{
  const JalonTreeWord *tree_word = jalon_sentence_get (self, word);
  JalonClasses         classes = { { 0 } };

  if (tree_word->upos == JALON_UPOS_PRON || tree_word->upos == JALON_UPOS_DET)
    {
      memset (&classes, 0xff, sizeof classes);
      if ((jalon_sentence_get_marks (self, word) & JALON_MARKS_THING) != 0)
        remove_people (self, &classes, TRUE);
      else if ((jalon_sentence_get_marks (self, word) & JALON_MARKS_THIRD) != 0 &&
               self->analysis->grammar->gendered_pronouns)
        remove_people (self, &classes, FALSE);
      return classes;
    }
  if (!jalon_classes_is_empty (&self->classes[word]) && !is_name_of_person (self, word))
    {
      classes = self->classes[word];
      if (jalon_classes_meet (&classes, jalon_senses_get_known (self->senses, JALON_KNOWN_QUANTITY)))
        add_known (self, JALON_KNOWN_HUMAN, &classes);
      return classes;
    }
  if (tree_word->upos == JALON_UPOS_NUM)
    add_known (self, JALON_KNOWN_HUMAN, &classes);
  else if (tree_word->features[JALON_FEATURE_CALENDAR] != JALON_CALENDAR_YES &&
           (tree_word->upos == JALON_UPOS_PROPN || is_core (self, word) || is_of_name (self, word)))
    {
      add_classes_of_name (self, word, &classes);
      add_classes_of_title (self, word, &classes);
    }
  return classes;
}

/**
 * jalon_sentence_get_slots:
 *
 * Returns: what the prepositions before @word can say, a set of JALON_SLOT_BIT(); 0 where there is none that is known
 */
guint
jalon_sentence_get_slots (const JalonSentence *self, guint word)
{
  guint slots = 0;

  JALON_TREE_FOREACH_CHILD (self->tree, word, child)
  {
    if (jalon_sentence_get (self, child)->deprel == JALON_DEPREL_CASE)
      slots |= jalon_senses_get_slots (self->senses, self->analysis->lang, jalon_sentence_get_norm (self, child));
  }
  return slots;
}

/* The noun that a relative pronoun follows, where the tree does not say it. */
static guint
find_noun_before (const JalonSentence *self, guint pronoun)
{
  guint at = pronoun;

  while (at > 0 && jalon_sentence_get (self, at - 1)->upos == JALON_UPOS_PUNCT)
    at--;
  if (at == 0 || (jalon_sentence_get (self, at - 1)->upos != JALON_UPOS_NOUN &&
                  jalon_sentence_get (self, at - 1)->upos != JALON_UPOS_PROPN))
    return pronoun;
  at--;
  while (jalon_sentence_get (self, at)->deprel == JALON_DEPREL_FLAT ||
         jalon_sentence_get (self, at)->deprel == JALON_DEPREL_APPOS)
    at = jalon_sentence_get (self, at)->head;
  return at;
}

/**
 * jalon_sentence_may_be_several:
 *
 * Returns: whether a pronoun of several may mean the word: a plural, or one noun for several: "the POLICE said they"
 */
gboolean
jalon_sentence_may_be_several (const JalonSentence *self, guint word)
{
  JalonClasses classes = jalon_sentence_get_classes (self, word);

  return jalon_sentence_get (self, word)->features[JALON_FEATURE_NUMBER] == JALON_NUMBER_PLUR ||
         jalon_analysis_is_in (self->analysis, jalon_sentence_get (self, word)->token, JALON_SET_COLLECTIVE) ||
         (jalon_sentence_get (self, word)->upos == JALON_UPOS_PROPN &&
          jalon_classes_meet (&classes, jalon_senses_get_known (self->senses, JALON_KNOWN_ORGANISATION)));
}

/* "l'Éthiopie, ELLE, a déployé": a pronoun put in beside the name. */
static gboolean
is_dislocated (const JalonSentence *self, guint pronoun)
{
  return (jalon_sentence_get_marks (self, pronoun) & JALON_MARKS_THIRD) != 0 && pronoun > 0 &&
         pronoun + 1 < self->tree->n_words && jalon_sentence_get (self, pronoun - 1)->upos == JALON_UPOS_PUNCT &&
         jalon_sentence_get (self, pronoun + 1)->upos == JALON_UPOS_PUNCT;
}

/* ", whose leaders urged": beside the clause before, not with it by a conjunction. */
static gboolean
is_beside_clause (const JalonSentence *self, guint verb)
{
  return jalon_sentence_get (self, verb)->deprel == JALON_DEPREL_CONJ &&
         jalon_sentence_get (self, verb)->upos == JALON_UPOS_VERB &&
         jalon_tree_find_child (self->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_CC)) == JALON_TREE_NONE;
}

/**
 * jalon_sentence_resolve:
 *
 * Returns: for a relative pronoun the noun it stands for, else @word
 */
guint
jalon_sentence_resolve (const JalonSentence *self, guint word)
{
  if (jalon_sentence_get (self, word)->upos != JALON_UPOS_PRON &&
      jalon_sentence_get (self, word)->upos != JALON_UPOS_DET)
    return word;
  if (is_dislocated (self, word))
    return find_noun_before (self, word);
  if ((jalon_sentence_get_marks (self, word) & JALON_MARKS_RELATIVE) == 0)
    return word;
  for (guint above = word; above != JALON_TREE_NONE && !is_beside_clause (self, above);
       above = jalon_sentence_get (self, above)->head)
    if (jalon_sentence_get (self, above)->deprel == JALON_DEPREL_ACL_RELCL &&
        jalon_sentence_get (self, jalon_sentence_get (self, above)->head)->upos != JALON_UPOS_VERB)
      return jalon_sentence_get (self, above)->head;
  return find_noun_before (self, word);
}

/**
 * jalon_sentence_climb_to_verb:
 * @word: or %JALON_TREE_NONE
 *
 * Returns: @word where it is a verb, else the nearest verb above it, or %JALON_TREE_NONE
 */
guint
jalon_sentence_climb_to_verb (const JalonSentence *self, guint word)
{
  while (word != JALON_TREE_NONE && jalon_sentence_get (self, word)->upos != JALON_UPOS_VERB)
    word = jalon_sentence_get (self, word)->head;
  return word;
}

/* "deux cents MIGRANTS": a noun that is taken for an adjective of the hundred, or JALON_TREE_NONE. */
static guint
find_counted (const JalonSentence *sentence, guint word)
{
  if (jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD)) == JALON_TREE_NONE)
    return JALON_TREE_NONE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    if (child == word + 1 && jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_AMOD &&
        !jalon_classes_is_empty (&sentence->classes[child]))
      return child;
  }
  return JALON_TREE_NONE;
}

/**
 * jalon_sentence_unwrap:
 *
 * Returns: of "dozens of soldiers", "a group of rebels" the noun that says who they are, else @word
 */
guint
jalon_sentence_unwrap (const JalonSentence *sentence, guint word)
{
  JalonClasses classes;
  guint        counted;

  if (word == JALON_TREE_NONE || sentence->events[word] != NULL)
    return word;
  counted = find_counted (sentence, word);
  if (counted != JALON_TREE_NONE)
    return counted;
  classes = jalon_sentence_get_classes (sentence, word);
  if (!jalon_classes_is_empty (&classes) && jalon_sentence_get (sentence, word)->upos != JALON_UPOS_NUM &&
      !jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_QUANTITY)))
    return word;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    const JalonTreeWord *below = jalon_sentence_get (sentence, child);

    if ((below->deprel == JALON_DEPREL_NMOD ||
         (below->deprel == JALON_DEPREL_OBL && jalon_sentence_get (sentence, word)->upos == JALON_UPOS_ADV)) &&
        (jalon_sentence_get_slots (sentence, child) & JALON_SLOT_BIT (JALON_SLOT_OF)) != 0 &&
        (below->upos == JALON_UPOS_NOUN || below->upos == JALON_UPOS_PROPN))
      return jalon_sentence_unwrap (sentence, child);
  }
  return word;
}
