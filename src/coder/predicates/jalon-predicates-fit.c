/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether an entry of a verb or noun fits what stands around it.
 */

#include "config.h"

#include "jalon-predicates-private.h"

#include <string.h>

gboolean
jalon_predicates_is_one_of (const GPtrArray *words, const char *norm)
{
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      gsize       length;

      if (word[0] != norm[0])
        continue;
      length = strlen (word);
      if (strncmp (word, norm, length) == 0 && (norm[length] == '\0' || strcmp (norm + length, "s") == 0))
        return TRUE;
    }
  return FALSE;
}

/* Whether the word is listed; the state "US" is not where the pronoun is. */
static gboolean
is_listed (const JalonSentence *sentence, guint word, const GPtrArray *words)
{
  const char *norm = jalon_sentence_get_norm (sentence, word);
  guint       marks = jalon_senses_get_marks (sentence->senses, sentence->analysis->lang, norm);

  return jalon_predicates_is_one_of (words, norm) && jalon_sentence_get_marks (sentence, word) == marks;
}

/* Whether a word or one right under it by any of these relations is listed. */
static gboolean
has_word (const JalonSentence *sentence, guint word, guint64 deprels, const GPtrArray *words)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    if ((JALON_DEPREL_BIT (jalon_sentence_get (sentence, child)->deprel) & deprels) != 0 &&
        is_listed (sentence, child, words))
      return TRUE;
  }
  return FALSE;
}

#define MODIFIERS                                                                                                      \
  (JALON_DEPREL_BIT (JALON_DEPREL_AMOD) | JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND) |                                   \
   JALON_DEPREL_BIT (JALON_DEPREL_NMOD) | JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD) |                                     \
   JALON_DEPREL_BIT (JALON_DEPREL_FLAT) | JALON_DEPREL_BIT (JALON_DEPREL_APPOS) | JALON_DEPREL_BIT (JALON_DEPREL_ACL))

#define COMPLEMENTS                                                                                                    \
  (JALON_DEPREL_BIT (JALON_DEPREL_OBL) | JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_OBJ) | \
   JALON_DEPREL_BIT (JALON_DEPREL_IOBJ) | JALON_DEPREL_BIT (JALON_DEPREL_ADVMOD) |                                     \
   JALON_DEPREL_BIT (JALON_DEPREL_NMOD) | JALON_DEPREL_BIT (JALON_DEPREL_AMOD) |                                       \
   JALON_DEPREL_BIT (JALON_DEPREL_OBL_AGENT))

static gboolean
is_one_of_class (const JalonSentence *sentence, guint word, const JalonClasses *classes)
{
  JalonClasses own = jalon_sentence_get_classes (sentence, word);

  return jalon_classes_meet (&own, classes);
}

gboolean
jalon_predicates_is_of_class (const JalonSentence *sentence, guint word, const JalonClasses *classes)
{
  if (word == JALON_TREE_NONE)
    return FALSE;
  word = jalon_sentence_unwrap (sentence, word);
  if (is_one_of_class (sentence, word, classes))
    return TRUE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    /* "met with Ruto, the PRESIDENT of Kenya" */
    if ((deprel == JALON_DEPREL_CONJ || deprel == JALON_DEPREL_APPOS) && is_one_of_class (sentence, child, classes))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_word (const JalonSentence *sentence, guint word, const GPtrArray *words)
{
  return word != JALON_TREE_NONE && (is_listed (sentence, word, words) || has_word (sentence, word, MODIFIERS, words));
}

static gboolean
has_particle (const JalonSentence *sentence, guint verb, const JalonArguments *arguments, const char *particle)
{
  if (strcmp (particle, "se") == 0)
    {
      if (arguments->passive)
        return FALSE;
      if (arguments->reflexive)
        return TRUE;
      JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
      {
        if ((jalon_sentence_get_marks (sentence, child) & JALON_MARKS_REFLEXIVE) != 0)
          return TRUE;
      }
      return FALSE;
    }
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    if (strcmp (jalon_sentence_get_norm (sentence, child), particle) == 0 && child > verb)
      return TRUE;
    /* parsers hang "out" of "carried out a raid" under the noun at times */
    JALON_TREE_FOREACH_CHILD (sentence->tree, child, below)
    {
      if (below == verb + 1 && strcmp (jalon_sentence_get_norm (sentence, below), particle) == 0)
        return TRUE;
    }
  }
  return FALSE;
}

/* Whether one of the particles that the entry asks for is there, if it asks for any. */
static gboolean
has_a_particle (const JalonSentence   *sentence,
                guint                  verb,
                const JalonArguments  *arguments,
                const JalonSenseEntry *entry)
{
  for (guint i = 0; entry->particles != NULL && i < entry->particles->len; i++)
    if (has_particle (sentence, verb, arguments, g_ptr_array_index (entry->particles, i)))
      return TRUE;
  return entry->particles == NULL;
}

/* The first noun with a preposition that the entry asks for, or %JALON_TREE_NONE. */
guint
jalon_predicates_find_oblique (const JalonSentence   *sentence,
                               const JalonArguments  *arguments,
                               const JalonSenseEntry *entry)
{
  for (guint i = 0; i < arguments->n_others; i++)
    for (guint k = 0; k < entry->n_obliques; k++)
      if ((arguments->others[i].slots & JALON_SLOT_BIT (entry->obliques[k].slot)) != 0 &&
          (jalon_classes_is_empty (&entry->obliques[k].classes) ||
           jalon_predicates_is_of_class (sentence, arguments->others[i].word, &entry->obliques[k].classes)))
        return arguments->others[i].word;
  return JALON_TREE_NONE;
}

static gboolean
has_clause (const JalonSentence *sentence, const JalonArguments *arguments)
{
  if (arguments->clause != JALON_TREE_NONE)
    return TRUE;
  for (guint i = 0; i < arguments->n_others; i++)
    if (jalon_sentence_get (sentence, arguments->others[i].word)->upos == JALON_UPOS_VERB)
      return TRUE;
  return FALSE;
}

/* What the entry asks of words. */
gboolean
jalon_predicates_words_fit (const JalonSentence   *sentence,
                            guint                  verb,
                            const JalonArguments  *arguments,
                            const JalonSenseEntry *entry)
{
  if (entry->object_words != NULL && !is_word (sentence, arguments->object, entry->object_words))
    return FALSE;
  if (entry->subject_words != NULL && !is_word (sentence, arguments->subject, entry->subject_words))
    return FALSE;
  if (entry->oblique_words != NULL && !has_word (sentence, verb, COMPLEMENTS, entry->oblique_words))
    return FALSE;
  if (entry->modifier_words != NULL && !has_word (sentence, verb, MODIFIERS | COMPLEMENTS, entry->modifier_words))
    return FALSE;
  return has_a_particle (sentence, verb, arguments, entry);
}

/* How deep under a complement the noun stands that tells of what it is one: "an act of inexplicable BARBARITY". */
#define MAX_DEPTH 2

/* Whether the word, or the noun that it is one "of", belongs to one of the classes. */
static gboolean
is_or_is_of (const JalonSentence *sentence, guint word, const JalonClasses *classes, guint depth)
{
  if (is_one_of_class (sentence, word, classes))
    return TRUE;
  if (depth >= MAX_DEPTH)
    return FALSE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    if ((deprel == JALON_DEPREL_CONJ || deprel == JALON_DEPREL_AMOD ||
         (deprel == JALON_DEPREL_NMOD &&
          (jalon_sentence_get_slots (sentence, child) & JALON_SLOT_BIT (JALON_SLOT_OF)) != 0)) &&
        is_or_is_of (sentence, child, classes, depth + 1))
      return TRUE;
  }
  return FALSE;
}

/* Whether the word stands where the object may be said to be something: behind it, under the verb or, as parsers have
 * it, under the object. */
static gboolean
is_complement_place (const JalonSentence *sentence, guint verb, guint object, guint word)
{
  static const guint64 under_verb = JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_OBL) |
                                    JALON_DEPREL_BIT (JALON_DEPREL_OBJ) | JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) |
                                    JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) | JALON_DEPREL_BIT (JALON_DEPREL_APPOS) |
                                    JALON_DEPREL_BIT (JALON_DEPREL_PARATAXIS);
  static const guint64 under_object = JALON_DEPREL_BIT (JALON_DEPREL_APPOS) | JALON_DEPREL_BIT (JALON_DEPREL_AMOD) |
                                      JALON_DEPREL_BIT (JALON_DEPREL_ACL) | JALON_DEPREL_BIT (JALON_DEPREL_PARATAXIS) |
                                      JALON_DEPREL_BIT (JALON_DEPREL_NMOD);
  static const guint as = JALON_SLOT_BIT (JALON_SLOT_AS) | JALON_SLOT_BIT (JALON_SLOT_OF);
  guint64            deprel = JALON_DEPREL_BIT (jalon_sentence_get (sentence, word)->deprel);
  guint              head = jalon_sentence_get (sentence, word)->head;
  guint              slots = jalon_sentence_get_slots (sentence, word);

  if (slots != 0 && (slots & as) == 0)
    return FALSE;
  if (head == verb)
    return word != object && (deprel & under_verb) != 0;
  return object != JALON_TREE_NONE && head == object && word > object && (deprel & under_object) != 0;
}

/* "called it A CRIME", "described the vote AS A SHAM", "the deal | LOUSY", "qualifié D'AGRESSION" */
static gboolean
has_complement (const JalonSentence *sentence, guint verb, const JalonArguments *arguments, const JalonClasses *classes)
{
  for (guint i = verb + 1; i < jalon_sentence_get (sentence, verb)->last; i++)
    if (is_complement_place (sentence, verb, arguments->object, i) && is_or_is_of (sentence, i, classes, 0))
      return TRUE;
  return FALSE;
}

/* What the entry, or where it says nothing its sense, asks of classes. */
static gboolean
classes_fit (const JalonSentence *sentence, const JalonArguments *arguments, const JalonSenseEntry *entry)
{
  const JalonSense   *sense = entry->sense;
  const JalonClasses *object = &entry->object;
  const JalonClasses *subject = &entry->subject;

  if (sense != NULL && jalon_classes_is_empty (object) && entry->object_words == NULL && !entry->intransitive &&
      entry->n_obliques == 0 && entry->turned == JALON_N_SLOTS)
    object = &sense->objects;
  if (sense != NULL && jalon_classes_is_empty (subject))
    subject = &sense->subjects;
  if (!jalon_classes_is_empty (object) && !jalon_predicates_is_of_class (sentence, arguments->object, object))
    return FALSE;
  if (!jalon_classes_is_empty (subject) && arguments->subject != JALON_TREE_NONE &&
      !jalon_predicates_is_of_class (sentence, arguments->subject, subject))
    return FALSE;
  return entry->n_obliques == 0 || jalon_predicates_find_oblique (sentence, arguments, entry) != JALON_TREE_NONE;
}

/* Of a pronoun nothing is known: it passes nothing over. */
static gboolean
is_pronoun (const JalonSentence *sentence, guint word)
{
  return word == JALON_TREE_NONE || jalon_sentence_get (sentence, word)->upos == JALON_UPOS_PRON ||
         jalon_sentence_get (sentence, word)->upos == JALON_UPOS_DET;
}

static gboolean
is_passed_over (const JalonSentence *sentence, const JalonArguments *arguments, const JalonSenseEntry *entry)
{
  return !(!jalon_classes_is_empty (&entry->object) && is_pronoun (sentence, arguments->object)) &&
         !(!jalon_classes_is_empty (&entry->subject) && is_pronoun (sentence, arguments->subject));
}

/* "ordered diplomats TO LEAVE": whatever word the parser hung it under; or a small word of the clause: "claims that
 * they are BEHIND the attack". */
static gboolean
has_clause_word (const JalonSentence   *sentence,
                 guint                  verb,
                 const JalonArguments  *arguments,
                 const JalonSenseEntry *entry)
{
  static const guint64 clauses = JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) |
                                 JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) | JALON_DEPREL_BIT (JALON_DEPREL_ACL);
  static const guint64 small =
      JALON_DEPREL_BIT (JALON_DEPREL_AUX) | JALON_DEPREL_BIT (JALON_DEPREL_CASE) | JALON_DEPREL_BIT (JALON_DEPREL_MARK);

  return (arguments->clause != JALON_TREE_NONE &&
          (has_word (sentence, arguments->clause, small, entry->clause_words) ||
           jalon_predicates_is_one_of (entry->clause_words, jalon_sentence_get_norm (sentence, arguments->clause)))) ||
         has_word (sentence, verb, clauses, entry->clause_words) ||
         (arguments->object != JALON_TREE_NONE && has_word (sentence, arguments->object, clauses, entry->clause_words));
}

gboolean
jalon_predicates_fits (const JalonSentence   *sentence,
                       guint                  verb,
                       const JalonArguments  *arguments,
                       const JalonSenseEntry *entry)
{
  if (entry->intransitive && arguments->object != JALON_TREE_NONE)
    return FALSE;
  if (entry->transitive && arguments->object == JALON_TREE_NONE)
    return FALSE;
  if (entry->clause && !has_clause (sentence, arguments))
    return FALSE;
  if (entry->active && arguments->passive)
    return FALSE;
  if (entry->clause_words != NULL && !has_clause_word (sentence, verb, arguments, entry))
    return FALSE;
  if (entry->skip && !is_passed_over (sentence, arguments, entry))
    return FALSE;
  if (!jalon_classes_is_empty (&entry->complement) && !has_complement (sentence, verb, arguments, &entry->complement))
    return FALSE;
  return jalon_predicates_words_fit (sentence, verb, arguments, entry) && classes_fit (sentence, arguments, entry);
}

gboolean
jalon_predicates_noun_fits (const JalonSentence *sentence, guint noun, const JalonSenseEntry *entry)
{
  if (entry->plural && jalon_sentence_get (sentence, noun)->features[JALON_FEATURE_NUMBER] != JALON_NUMBER_PLUR)
    return FALSE;
  if (entry->modifier_words != NULL && !has_word (sentence, noun, MODIFIERS, entry->modifier_words))
    return FALSE;
  if (entry->oblique_words != NULL && !has_word (sentence, noun, MODIFIERS | COMPLEMENTS, entry->oblique_words))
    return FALSE;
  if (entry->n_obliques > 0)
    {
      JalonArguments arguments;

      jalon_arguments_read_noun (sentence, noun, &arguments);
      if (jalon_predicates_find_oblique (sentence, &arguments, entry) == JALON_TREE_NONE)
        return FALSE;
    }
  return entry->object_words == NULL && jalon_classes_is_empty (&entry->object);
}
