/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a clause says of itself: by its small words, its tense and its mood.
 */

#include "config.h"

#include "jalon-factuality-private.h"

/* "à MOINS que": a condition of several words before the conjunction. */
static gboolean
has_long_condition (const JalonSentence *sentence, guint verb)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    guint fixed = jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_FIXED));

    if (fixed != JALON_TREE_NONE && fixed + 1 < sentence->tree->n_words &&
        (jalon_sentence_get_marks (sentence, fixed) & JALON_MARKS_CONDITION) != 0 &&
        jalon_sentence_get (sentence, fixed + 1)->upos == JALON_UPOS_SCONJ)
      return TRUE;
  }
  return FALSE;
}

/* "would kill them IF ...": what depends on something else. */
static gboolean
depends (const JalonSentence *sentence, guint word)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    guint mark = jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_ADVCL
                     ? jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_MARK))
                     : JALON_TREE_NONE;

    if (mark != JALON_TREE_NONE && ((jalon_sentence_get_marks (sentence, mark) & JALON_MARKS_CONDITION) != 0 ||
                                    has_long_condition (sentence, child)))
      return TRUE;
  }
  return FALSE;
}

/* "HAS THREATENED ministers with bans if", "WARNS that it will act if": what is past, or said, is so whatever what is
 * said depends on. */
static gboolean
is_done_anyway (const JalonSentence *sentence, guint word, guint marks)
{
  const guint8 *features = jalon_sentence_get (sentence, word)->features;
  gboolean      is_finite = features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN;

  if ((marks & (JALON_MARKS_CONDITIONAL | JALON_MARKS_MODAL | JALON_MARKS_FUTURE)) != 0 ||
      features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_FUT || features[JALON_FEATURE_MOOD] == JALON_MOOD_CND)
    return FALSE;
  return (marks & JALON_MARKS_AUXILIARY) != 0 ||
         (is_finite && features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PAST) ||
         (is_finite && jalon_factuality_get_government (sentence, word) != 0);
}

/* Which marks of a small word count, by how it hangs there. */
static const struct
{
  JalonDeprel deprel;
  guint       marks;
} counted[] = {
  { JALON_DEPREL_AUX, G_MAXUINT },
  { JALON_DEPREL_AUX_PASS, G_MAXUINT },
  { JALON_DEPREL_ADVMOD, JALON_MARKS_NEGATION | JALON_MARKS_HEARSAY },
  { JALON_DEPREL_DET, JALON_MARKS_NEGATION },
  { JALON_DEPREL_MARK, JALON_MARKS_CONDITION | JALON_MARKS_NEGATION },
  { JALON_DEPREL_CASE, JALON_MARKS_NEGATION },
  { JALON_DEPREL_NSUBJ, JALON_MARKS_NEGATION },
  { JALON_DEPREL_NSUBJ_PASS, JALON_MARKS_NEGATION },
};

static guint
read_small (const JalonSentence *sentence, guint word, JalonFactuality *out)
{
  const JalonTreeWord *small = jalon_sentence_get (sentence, word);

  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      if (counted[i].deprel != small->deprel)
        continue;
      if (small->deprel == JALON_DEPREL_AUX || small->deprel == JALON_DEPREL_AUX_PASS)
        {
          out->future = out->future || small->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_FUT;
          if (small->features[JALON_FEATURE_MOOD] == JALON_MOOD_CND && sentence->analysis->grammar->conditional_alleges)
            jalon_factuality_lower (out, JALON_FACT_ALLEGED, word);
        }
      return jalon_sentence_get_marks (sentence, word) & counted[i].marks;
    }
  return 0;
}

/* "NEITHER Egypt nor Sudan", "dispersed NOBODY" */
static gboolean
has_negated_argument (const JalonSentence *sentence, guint word)
{
  static const guint64 arguments = JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS) |
                                   JALON_DEPREL_BIT (JALON_DEPREL_OBJ);

  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    if ((JALON_DEPREL_BIT (jalon_sentence_get (sentence, child)->deprel) & arguments) == 0)
      continue;
    /* "au LIEU de" says no, "a eu LIEU" yes */
    if ((jalon_sentence_get_marks (sentence, child) & JALON_MARKS_NEGATION) != 0 &&
        (jalon_factuality_get_government (sentence, child) & JALON_GOVERNS_REAL) == 0)
      return TRUE;
    JALON_TREE_FOREACH_CHILD (sentence->tree, child, below)
    {
      JalonDeprel deprel = jalon_sentence_get (sentence, below)->deprel;

      if ((deprel == JALON_DEPREL_CC || deprel == JALON_DEPREL_DET || deprel == JALON_DEPREL_ADVMOD) && below < child &&
          (jalon_sentence_get_marks (sentence, below) & JALON_MARKS_NEGATION) != 0)
        return TRUE;
    }
  }
  return FALSE;
}

/* "HAD Mali closed": an auxiliary of the past before the subject, where nothing is asked. */
static gboolean
is_inverted (const JalonSentence *sentence, guint word)
{
  guint auxiliary = jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_AUX));
  guint subject =
      jalon_tree_find_child (sentence->tree,
                             word,
                             JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS));

  return sentence->analysis->grammar->inversion_is_condition && auxiliary != JALON_TREE_NONE &&
         subject != JALON_TREE_NONE && auxiliary < subject;
}

/* "did NOT close", "n'a JAMAIS fermé": said outright of what is past; not "has not yet", "n'a fermé que" */
static gboolean
is_denied_outright (const JalonSentence *sentence, guint word)
{
  guint    marks = 0;
  gboolean is_past = FALSE;

  if (jalon_sentence_get (sentence, word)->upos != JALON_UPOS_VERB)
    return FALSE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    const JalonTreeWord *small = jalon_sentence_get (sentence, child);

    if (small->deprel == JALON_DEPREL_AUX || small->deprel == JALON_DEPREL_AUX_PASS)
      is_past = is_past || small->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PAST ||
                (jalon_sentence_get_marks (sentence, child) & JALON_MARKS_AUXILIARY) != 0;
    marks |= jalon_sentence_get_marks (sentence, child);
  }
  return is_past && (marks & JALON_MARKS_DENIAL) != 0 &&
         (marks & (JALON_MARKS_LIMIT | JALON_MARKS_MODAL | JALON_MARKS_CONDITIONAL | JALON_MARKS_FUTURE |
                   JALON_MARKS_CONDITION)) == 0;
}

/* "he said it WOULD close": to come; elsewhere only thought of */
static void
read_conditional (const JalonSentence *sentence, guint word, JalonFactuality *out)
{
  if (jalon_sentence_get (sentence, word)->deprel != JALON_DEPREL_CCOMP)
    jalon_factuality_lower (out, JALON_FACT_UNREAL, word);
  out->future = TRUE;
}

/* "IF it attacks", "had Mali closed", "nobody attacked": what makes the clause one of what is not so. */
static gboolean
is_unreal (const JalonSentence *sentence, guint word, guint marks)
{
  const guint8 *features = jalon_sentence_get (sentence, word)->features;

  return features[JALON_FEATURE_MOOD] == JALON_MOOD_IMP || features[JALON_FEATURE_MOOD] == JALON_MOOD_SUB ||
         (!is_done_anyway (sentence, word, marks) && depends (sentence, word)) || has_long_condition (sentence, word) ||
         has_negated_argument (sentence, word) || is_inverted (sentence, word);
}

/* What stands beside the verb itself: "did NOT attack", "WILL attack", "COULD attack". */
void
jalon_factuality_read_own (const JalonSentence *sentence, guint word, JalonFactuality *out)
{
  const guint8 *features = jalon_sentence_get (sentence, word)->features;
  guint         marks = 0;

  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  marks |= read_small (sentence, child, out);
  if (features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_FUT || (marks & JALON_MARKS_FUTURE) != 0)
    out->future = TRUE;
  if (features[JALON_FEATURE_MOOD] == JALON_MOOD_CND && sentence->analysis->grammar->conditional_alleges)
    jalon_factuality_lower (out, JALON_FACT_ALLEGED, word);
  if (is_unreal (sentence, word, marks))
    jalon_factuality_lower (out, JALON_FACT_UNREAL, word);
  out->negated = (marks & JALON_MARKS_NEGATION) != 0 || has_negated_argument (sentence, word);
  if ((marks & JALON_MARKS_CONDITIONAL) != 0)
    read_conditional (sentence, word, out);
  if ((marks & JALON_MARKS_HEARSAY) != 0)
    jalon_factuality_lower (out, JALON_FACT_ALLEGED, word);
  if ((marks & (JALON_MARKS_NEGATION | JALON_MARKS_MODAL | JALON_MARKS_CONDITION)) != 0)
    jalon_factuality_lower (out, is_denied_outright (sentence, word) ? JALON_FACT_DENIED : JALON_FACT_UNREAL, word);
  if (out->future)
    jalon_factuality_lower (out, JALON_FACT_ANNOUNCED, word);
}
