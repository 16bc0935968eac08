/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Subjects, objects and clauses that the parser did not hang under their verb.
 */

#include "config.h"

#include "jalon-arguments-private.h"

#include "jalon-factuality.h"

#include <string.h>

/* "president Rodrigo DUTERTE": a name with what its bearer is. */
static gboolean
is_titled (const JalonSentence *sentence, guint name)
{
  static const guint64 beside = JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD);
  guint                title = jalon_tree_find_child (sentence->tree, name, beside);

  return title != JALON_TREE_NONE && title < name && sentence->sectors[title] != NULL;
}

/* A name right before a verb that has no subject: the parser did not see that it is one. */
guint
jalon_arguments_find_bare_subject (const JalonSentence *sentence, guint verb)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);

    if (child < verb && word->deprel == JALON_DEPREL_OBL && word->upos == JALON_UPOS_PROPN &&
        word->features[JALON_FEATURE_CALENDAR] != JALON_CALENDAR_YES &&
        (sentence->mentions[child] < 0 || is_titled (sentence, child)) &&
        jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_CASE)) == JALON_TREE_NONE)
      return child;
  }
  return JALON_TREE_NONE;
}

/* "HAITIANS": people by their state. */
static gboolean
is_people (const JalonSentence *sentence, guint word)
{
  int m = sentence->mentions[word];

  return m >= 0 && jalon_analysis_mention (sentence->analysis, m)->found == JALON_FOUND_DEMONYM;
}

/* "le 3 JUIN" */
static gboolean
is_of_date (const JalonSentence *sentence, guint word)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    if (child == word + 1 &&
        jalon_sentence_get (sentence, child)->features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES)
      return TRUE;
  }
  return FALSE;
}

/* A noun, or a number of people, that is no day and has no preposition; "du maïs", "des armes" have none, but an
 * article. */
static gboolean
is_bare (const JalonSentence *sentence, guint word)
{
  const JalonTreeWord *noun = jalon_sentence_get (sentence, word);
  guint                preposition = jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_CASE));

  return (noun->upos == JALON_UPOS_NOUN || (noun->upos == JALON_UPOS_NUM && !is_of_date (sentence, word)) ||
          (noun->upos == JALON_UPOS_PROPN && (is_titled (sentence, word) || is_people (sentence, word)))) &&
         noun->features[JALON_FEATURE_CALENDAR] != JALON_CALENDAR_YES &&
         (preposition == JALON_TREE_NONE ||
          (jalon_sentence_get_marks (sentence, preposition) & JALON_MARKS_PARTITIVE) != 0);
}

/* "SON territoire": nobody else's. */
static gboolean
is_owned (const JalonSentence *sentence, guint noun)
{
  static const guint64 owners = JALON_DEPREL_BIT (JALON_DEPREL_DET) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD_POSS);
  guint                owner = jalon_tree_find_child (sentence->tree, noun, owners);

  return owner != JALON_TREE_NONE && (jalon_sentence_get_marks (sentence, owner) & JALON_MARKS_THIRD) != 0;
}

/* "livrera à l'Ukraine DES DRONES", "a remis au Liban CINQUANTE VÉHICULES": hung under the name or day before it. */
static guint
find_bare_object_under (const JalonSentence *sentence, guint verb)
{
  static const guint64 counts = JALON_DEPREL_BIT (JALON_DEPREL_CASE) | JALON_DEPREL_BIT (JALON_DEPREL_DET) |
                                JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD);
  static const guint64 hung = JALON_DEPREL_BIT (JALON_DEPREL_NMOD) | JALON_DEPREL_BIT (JALON_DEPREL_AMOD) |
                              JALON_DEPREL_BIT (JALON_DEPREL_CONJ) | JALON_DEPREL_BIT (JALON_DEPREL_OBJ) |
                              JALON_DEPREL_BIT (JALON_DEPREL_APPOS);

  for (guint i = verb + 1; i < jalon_sentence_get (sentence, verb)->last; i++)
    {
      const JalonTreeWord *word = jalon_sentence_get (sentence, i);
      const JalonTreeWord *above = jalon_sentence_get (sentence, word->head);

      if (word->upos == JALON_UPOS_VERB && word->deprel != JALON_DEPREL_ACL)
        return JALON_TREE_NONE;
      if ((JALON_DEPREL_BIT (word->deprel) & hung) != 0 && word->head < i && word->head > verb &&
          (above->upos == JALON_UPOS_PROPN || above->features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES ||
           sentence->sectors[word->head] != NULL || is_owned (sentence, word->head)) &&
          is_bare (sentence, i) && jalon_tree_find_child (sentence->tree, i, counts) != JALON_TREE_NONE)
        return i;
    }
  return JALON_TREE_NONE;
}

/* Whether what looks like a preposition before a noun is none: "carried OUT the attack", "n'a pas expulsé DE
 * diplomates"
 */
static gboolean
is_no_preposition (const JalonSentence *sentence, guint verb, guint preposition)
{
  guint slots = jalon_senses_get_slots (sentence->senses,
                                        sentence->analysis->lang,
                                        jalon_sentence_get_norm (sentence, preposition));

  if (preposition != verb + 1)
    return FALSE;
  if ((slots & JALON_SLOT_BIT (JALON_SLOT_OF)) != 0)
    return jalon_sentence_has_mark_below (sentence, verb, JALON_MARKS_NEGATION);
  return jalon_senses_form_takes_particle (sentence->senses,
                                           sentence->analysis->lang,
                                           jalon_sentence_get_norm (sentence, verb),
                                           jalon_sentence_get_norm (sentence, preposition));
}

/* The object that the parser took for what a preposition introduces, or %JALON_TREE_NONE. */
guint
jalon_arguments_find_hidden_object (const JalonSentence *sentence, guint verb)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    guint preposition = jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_OBL && child > verb
                            ? jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_CASE))
                            : JALON_TREE_NONE;

    if (preposition != JALON_TREE_NONE && is_no_preposition (sentence, verb, preposition))
      return child;
  }
  return JALON_TREE_NONE;
}

/* "pointed the finger AT | RUSSIA": a name right behind a phrase, which the parser took for part of it. */
static guint
find_name_behind (const JalonSentence *sentence, guint noun)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, noun, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);

    if (child > noun && word->deprel == JALON_DEPREL_NMOD && sentence->mentions[child] >= 0 &&
        word->upos == JALON_UPOS_PROPN &&
        jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_CASE)) == JALON_TREE_NONE &&
        jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_DET)) != JALON_TREE_NONE)
      return child;
  }
  return JALON_TREE_NONE;
}

/* "broke off NEGOTIATIONS", "turned away MIGRANTS": after an adverb the parser may not see that it is an object. */
guint
jalon_arguments_find_bare_object (const JalonSentence *sentence, guint verb)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);
    guint                object = JALON_TREE_NONE;

    if (child < verb)
      continue;
    /* "suspended RFI" */
    if (word->deprel == JALON_DEPREL_XCOMP && word->upos == JALON_UPOS_PROPN)
      object = child;
    else if (word->deprel == JALON_DEPREL_OBL)
      object = is_bare (sentence, child) ? child : find_name_behind (sentence, child);
    if (object != JALON_TREE_NONE)
      return object;
  }
  return find_bare_object_under (sentence, verb);
}

/* Whether the clause behind a verb of asking is what is asked for: "called for the men TO BE FREED". */
static gboolean
is_asked_for (const JalonSentence *sentence, guint clause, guint bits)
{
  return (bits & JALON_GOVERNS_UNREAL) != 0 && jalon_arguments_has_own_subject (sentence, clause) &&
         jalon_sentence_get (sentence, clause)->features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_FIN &&
         jalon_tree_find_child (sentence->tree, clause, JALON_DEPREL_BIT (JALON_DEPREL_MARK)) != JALON_TREE_NONE;
}

/* "a invité le monarque À RÉTABLIR": what somebody is asked to do, taken for what they are. */
static guint
find_clause_of_object (const JalonSentence *sentence, guint object)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, object, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);

    if (child > object && word->deprel == JALON_DEPREL_ACL && word->upos == JALON_UPOS_VERB &&
        word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_INF &&
        jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_MARK)) != JALON_TREE_NONE)
      return child;
  }
  return JALON_TREE_NONE;
}

/* "pledged on Monday TO SEND", "encouraging Mali TO SIGN": behind something else the parser takes what is promised for
 * a purpose. */
guint
jalon_arguments_find_late_clause (const JalonSentence *sentence, guint verb, const JalonArguments *self)
{
  guint bits = jalon_factuality_get_government (sentence, verb);
  guint governs = JALON_GOVERNS_PLANNED | (self->object != JALON_TREE_NONE ? JALON_GOVERNS_UNREAL : 0);

  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);

    if (child > verb && word->deprel == JALON_DEPREL_ADVCL &&
        (((bits & governs) != 0 && word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_INF) ||
         is_asked_for (sentence, child, bits)))
      return child;
  }
  return self->object != JALON_TREE_NONE && self->object > verb && (bits & JALON_GOVERNS_UNREAL) != 0 &&
                 jalon_arguments_is_somebody (sentence, self->object)
             ? find_clause_of_object (sentence, self->object)
             : JALON_TREE_NONE;
}
