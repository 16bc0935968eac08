/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-antecedents.h"

#include "jalon-factuality.h"

/**
 * jalon_antecedents_is_plural:
 *
 * Returns: whether the noun means several, by its form or with those coordinated with it
 */
gboolean
jalon_antecedents_is_plural (const JalonSentence *sentence, guint word)
{
  return jalon_sentence_get (sentence, word)->features[JALON_FEATURE_NUMBER] == JALON_NUMBER_PLUR ||
         jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_CONJ)) != JALON_TREE_NONE;
}

/* Whether a pronoun with @marks can mean the subject: "it" no man, "they" several. */
static gboolean
may_mean (const JalonSentence *sentence, guint subject, guint marks)
{
  JalonClasses classes = jalon_sentence_get_classes (sentence, subject);

  if (jalon_sentence_get (sentence, subject)->upos == JALON_UPOS_PRON ||
      jalon_antecedents_is_plural (sentence, subject) != ((marks & JALON_MARKS_PLURAL) != 0))
    return FALSE;
  return (marks & JALON_MARKS_THING) == 0 ||
         !jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_PERSON));
}

/**
 * jalon_antecedents_find:
 * @marks: of the pronoun, a set of JALON_MARKS_...
 *
 * "Niger denied that IT had closed".
 *
 * Returns: the subject of a clause above that the pronoun can mean, or %JALON_TREE_NONE
 */
guint
jalon_antecedents_find (const JalonSentence *sentence, guint pronoun, guint marks)
{
  static const guint64 subjects = JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS);
  static const guint64 owning =
      JALON_DEPREL_BIT (JALON_DEPREL_NMOD_POSS) | JALON_DEPREL_BIT (JALON_DEPREL_DET) | subjects;
  JalonDeprel deprel = jalon_sentence_get (sentence, pronoun)->deprel;
  /* nobody's own object: "Chad attacked IT" */
  gboolean passes_own = (JALON_DEPREL_BIT (deprel) & owning) == 0;

  for (guint at = jalon_sentence_get (sentence, pronoun)->head; at != JALON_TREE_NONE;
       at = jalon_sentence_get (sentence, at)->head)
    {
      const JalonTreeWord *word = jalon_sentence_get (sentence, at);
      guint                subject = jalon_tree_find_child (sentence->tree, at, subjects);

      if (subject != JALON_TREE_NONE && subject < pronoun && !jalon_tree_is_under (sentence->tree, pronoun, subject))
        {
          if (!passes_own && may_mean (sentence, subject, marks))
            return subject;
          passes_own = FALSE;
        }
      /* "the places where THEY": more likely the noun itself, but for "the claim that THEY" */
      if ((JALON_DEPREL_BIT (deprel) & subjects) != 0 && word->deprel == JALON_DEPREL_ACL_RELCL &&
          jalon_factuality_get_government (sentence, word->head) == 0)
        return JALON_TREE_NONE;
      /* "Sudan must leave, HE SAID": who says so beside the clause is not who is spoken of in it */
      if (word->deprel == JALON_DEPREL_PARATAXIS &&
          (jalon_factuality_get_government (sentence, at) & JALON_GOVERNS_SAID) != 0)
        return JALON_TREE_NONE;
    }
  return JALON_TREE_NONE;
}
