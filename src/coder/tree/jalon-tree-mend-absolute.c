/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Clauses that a preposition opens: "left, WITH NORWAY PAYING for the trip", "the minister, AFTER MEETING them, left".
 */

#include "config.h"

#include "jalon-tree-mend-private.h"

/* "paying": a participle of the present without an auxiliary or a subject of its own */
static gboolean
is_bare_participle (const JalonTree *self, guint word)
{
  static const guint64 own = JALON_TREE_SUBJECTS | JALON_DEPREL_BIT (JALON_DEPREL_AUX) |
                             JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS) | JALON_DEPREL_BIT (JALON_DEPREL_MARK);

  return self->words[word].upos == JALON_UPOS_VERB &&
         self->words[word].features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART &&
         self->words[word].features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PRES &&
         self->words[word].deprel != JALON_DEPREL_AMOD && !jalon_tree_has_child (self, word, own);
}

/* Whether the word may stand in a list of nouns: "Norway, Oman and the two Koreas". */
static gboolean
is_in_list (const JalonTree *self, guint word)
{
  JalonUpos upos = self->words[word].upos;

  return jalon_tree_is_nominal (self, word) || upos == JALON_UPOS_DET || upos == JALON_UPOS_ADJ ||
         upos == JALON_UPOS_NUM || upos == JALON_UPOS_CCONJ || upos == JALON_UPOS_ADV ||
         jalon_tree_is_comma (self, word);
}

static gboolean
says_with (const JalonTree *self, guint word, const JalonSenses *senses, JalonLang lang)
{
  return self->words[word].upos == JALON_UPOS_ADP &&
         (jalon_senses_get_slots (senses, lang, jalon_tree_get_norm (self, word)) & JALON_SLOT_BIT (JALON_SLOT_WITH)) !=
             0;
}

/* The preposition behind a comma that stands before the nouns right before @verb, or %JALON_TREE_NONE. */
static guint
find_opening (const JalonTree *self, guint verb, const JalonSenses *senses, JalonLang lang)
{
  guint at = verb;

  while (at > 0 && is_in_list (self, at - 1))
    at--;
  return at > 1 && at < verb && says_with (self, at - 1, senses, lang) && jalon_tree_is_comma (self, at - 2)
             ? at - 1
             : JALON_TREE_NONE;
}

/* The first noun between that heads what stands there: no part of another name. */
static guint
find_first_noun (const JalonTree *self, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (jalon_tree_is_nominal (self, i) && (self->words[i].head < i || self->words[i].head >= to))
      return i;
  return JALON_TREE_NONE;
}

/* The verb of the clause before, or %JALON_TREE_NONE. */
static guint
find_verb_before (const JalonTree *self, guint word)
{
  guint root = word;

  while (self->words[root].head != JALON_TREE_NONE)
    root = self->words[root].head;
  return root < word && self->words[root].upos == JALON_UPOS_VERB ? root : JALON_TREE_NONE;
}

/* Hangs the nouns from @first on up to @verb under the first: they are one list. */
static void
join_list (JalonTree *self, guint first, guint verb)
{
  for (guint i = first + 1; i < verb; i++)
    if (jalon_tree_is_nominal (self, i) && self->words[i].head < first)
      jalon_tree_hang (self, i, first, JALON_DEPREL_CONJ);
}

/* The word that opens the clause between commas behind its subject, or %JALON_TREE_NONE. */
static guint
find_inserted_mark (const JalonTree *self, guint verb, guint subject)
{
  guint mark = jalon_tree_find_child (self, verb, JALON_DEPREL_BIT (JALON_DEPREL_MARK));

  return mark != JALON_TREE_NONE && mark > subject + 1 && mark < verb && jalon_tree_is_comma (self, mark - 1)
             ? mark
             : JALON_TREE_NONE;
}

/* "THE MINISTER, after meeting them, | LEFT": who stands before the comma is the subject of the main verb, as is all
 * else there. */
static gboolean
return_subject (JalonTree *self, guint verb)
{
  guint main_verb = self->words[verb].head;
  guint subject = jalon_tree_find_child (self, verb, JALON_TREE_SUBJECTS);
  guint mark = subject != JALON_TREE_NONE ? find_inserted_mark (self, verb, subject) : JALON_TREE_NONE;

  if (mark == JALON_TREE_NONE || self->words[verb].deprel != JALON_DEPREL_ADVCL || main_verb < verb ||
      main_verb == JALON_TREE_NONE || self->words[main_verb].upos != JALON_UPOS_VERB ||
      self->words[verb].features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN ||
      jalon_tree_has_child (self, main_verb, JALON_TREE_SUBJECTS))
    return FALSE;
  for (guint i = 0; i < mark; i++)
    if (self->words[i].head == verb && self->words[i].upos != JALON_UPOS_PUNCT)
      self->words[i].head = main_verb;
  self->words[subject].deprel = JALON_DEPREL_NSUBJ;
  if (!jalon_tree_has_child (self, verb, JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS)))
    self->words[verb].features[JALON_FEATURE_VOICE] = 0;
  return TRUE;
}

/**
 * jalon_tree_mend_absolute:
 * @senses: with the words of @lang, which say which prepositions say "with"
 *
 * Makes the nouns behind a comma and "with" the subject of the participle that follows them, and gives the subject
 * before a clause between commas back to the verb behind it.
 */
void
jalon_tree_mend_absolute (JalonTree *self, const JalonSenses *senses, JalonLang lang)
{
  gboolean mended = FALSE;

  for (guint verb = 3; verb < self->n_words; verb++)
    mended = (self->words[verb].upos == JALON_UPOS_VERB && return_subject (self, verb)) || mended;
  if (mended)
    jalon_tree_link (self);
  for (guint verb = 3; verb < self->n_words; verb++)
    {
      guint opening = is_bare_participle (self, verb) ? find_opening (self, verb, senses, lang) : JALON_TREE_NONE;
      guint first = opening != JALON_TREE_NONE ? find_first_noun (self, opening + 1, verb) : JALON_TREE_NONE;
      guint above = first != JALON_TREE_NONE ? find_verb_before (self, opening) : JALON_TREE_NONE;

      if (above == JALON_TREE_NONE)
        continue;
      join_list (self, first, verb);
      jalon_tree_hang (self, verb, above, JALON_DEPREL_ADVCL);
      jalon_tree_hang (self, first, verb, JALON_DEPREL_NSUBJ);
      jalon_tree_hang (self, opening, verb, JALON_DEPREL_MARK);
      mended = TRUE;
    }
  if (mended)
    jalon_tree_link (self);
}
