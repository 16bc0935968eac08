/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-clause.h"

static gboolean
is_clause_of_its_own (const JalonSentence *sentence, guint word)
{
  const JalonTreeWord *tree_word = jalon_sentence_get (sentence, word);

  if (tree_word->deprel == JALON_DEPREL_CONJ || tree_word->deprel == JALON_DEPREL_ADVCL)
    return tree_word->upos == JALON_UPOS_VERB;
  /* "firms accused OF EQUIPPING a plant in Tehran" */
  if (tree_word->deprel == JALON_DEPREL_XCOMP)
    return (jalon_factuality_get_government (sentence, tree_word->head) & JALON_GOVERNS_ALLEGED) != 0;
  return tree_word->deprel == JALON_DEPREL_PARATAXIS || tree_word->deprel == JALON_DEPREL_CCOMP ||
         tree_word->deprel == JALON_DEPREL_ACL_RELCL;
}

/**
 * jalon_event_clause_mark:
 * @own: (inout) (array): by word
 *
 * Marks what hangs under @word, but for clauses of their own.
 */
void
jalon_event_clause_mark (const JalonSentence *sentence, guint word, gboolean *own)
{
  own[word] = TRUE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    if (!is_clause_of_its_own (sentence, child))
      jalon_event_clause_mark (sentence, child, own);
  }
}

/**
 * jalon_event_clause_find_head:
 *
 * Returns: the head of the clause that @word stands in; that of a noun is its verb's
 */
guint
jalon_event_clause_find_head (const JalonSentence *sentence, guint word)
{
  guint at = word;

  while (jalon_sentence_get (sentence, at)->upos != JALON_UPOS_VERB &&
         jalon_sentence_get (sentence, at)->head != JALON_TREE_NONE && !is_clause_of_its_own (sentence, at))
    at = jalon_sentence_get (sentence, at)->head;
  return at;
}

/* "IN GOMA, the army said that": where what is said happened, as it opens the sentence. */
static void
mark_opening (JalonTelling *self, guint clause)
{
  const JalonSentence *sentence = self->sentence;
  guint                said = jalon_sentence_get (sentence, clause)->head;

  if (jalon_sentence_get (sentence, clause)->deprel != JALON_DEPREL_CCOMP)
    return;
  JALON_TREE_FOREACH_CHILD (sentence->tree, said, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);

    if (word->first == 0 && word->deprel == JALON_DEPREL_OBL && word->last < sentence->tree->n_words &&
        jalon_sentence_get (sentence, word->last)->upos == JALON_UPOS_PUNCT)
      jalon_event_clause_mark (sentence, child, self->own);
  }
}

/* "announced ON MONDAY having struck them", "ont révélé AUJOURD'HUI avoir subi": what stands with the verb of saying is
 * of the saying. */
static gboolean
is_only_said (const JalonTelling *self, guint clause)
{
  static const guint says = JALON_GOVERNS_SAID | JALON_GOVERNS_ALLEGED;
  guint              verb = jalon_sentence_get (self->sentence, clause)->head;

  return !self->predicate->entry->sense->said && self->factuality.fact == JALON_FACT_REAL &&
         jalon_sentence_get (self->sentence, clause)->deprel == JALON_DEPREL_XCOMP &&
         (jalon_factuality_get_government (self->sentence, verb) & says) != 0;
}

/**
 * jalon_event_clause_read:
 *
 * Marks the words of the clause that tells the event.
 */
void
jalon_event_clause_read (JalonTelling *self)
{
  const JalonSentence *sentence = self->sentence;
  guint                head = jalon_event_clause_find_head (sentence, self->predicate->word);

  self->own = g_new0 (gboolean, sentence->tree->n_words);
  jalon_event_clause_mark (sentence, head, self->own);
  /* participles and infinitives share what stands with the verb above */
  while (jalon_sentence_get (sentence, head)->head != JALON_TREE_NONE &&
         jalon_sentence_get (sentence, head)->head != self->factuality.denier && !is_only_said (self, head) &&
         (jalon_sentence_get (sentence, head)->deprel == JALON_DEPREL_XCOMP ||
          (jalon_sentence_get (sentence, head)->deprel == JALON_DEPREL_ADVCL &&
           jalon_sentence_get (sentence, head)->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART)))
    {
      head = jalon_sentence_get (sentence, head)->head;
      jalon_event_clause_mark (sentence, head, self->own);
    }
  mark_opening (self, head);
}

/* "thirty were killed and NINETY were hurt on Tuesday": others, only counted, who are told of together. */
static gboolean
are_more_victims (const JalonTelling *self, guint clause, guint subject)
{
  static const guint64 passives = JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS);
  const JalonSentence *sentence = self->sentence;

  return self->predicate->entry->sense->type == JALON_EVENT_ASSAULT && self->predicate->arguments.passive &&
         jalon_tree_find_child (sentence->tree, clause, passives) != JALON_TREE_NONE &&
         (jalon_sentence_get (sentence, subject)->upos == JALON_UPOS_NUM ||
          jalon_tree_find_child (sentence->tree, subject, JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD)) != JALON_TREE_NONE);
}

/**
 * jalon_event_clause_mark_joined:
 *
 * "was looted AND BURNT on Thursday": what stands with the verb joined to it, which names nobody else, is shared.
 *
 * Returns: whether there is one; its words are marked
 */
gboolean
jalon_event_clause_mark_joined (const JalonTelling *self)
{
  static const guint64 subjects = JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS);
  const JalonSentence *sentence = self->sentence;
  guint                head = jalon_event_clause_find_head (sentence, self->predicate->word);

  JALON_TREE_FOREACH_CHILD (sentence->tree, head, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);
    guint                subject;

    if (word->deprel != JALON_DEPREL_CONJ || word->upos != JALON_UPOS_VERB)
      continue;
    subject = jalon_tree_find_child (sentence->tree, child, subjects);
    if (subject != JALON_TREE_NONE && !are_more_victims (self, child, subject))
      continue;
    jalon_event_clause_mark (sentence, child, self->own);
    return TRUE;
  }
  return FALSE;
}
