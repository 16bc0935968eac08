/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way from a word to the root of its sentence, as for the factuality of events (Saurí and Pustejovsky 2009): each
 * governor says something of what is under it.
 */

#include "config.h"

#include "jalon-factuality.h"

#include <string.h>

/* Nothing becomes real again that was unreal. */
static void
lower (JalonFactuality *self, JalonFact fact, guint reason)
{
  if (fact <= self->fact)
    return;
  self->fact = fact;
  self->reason = reason;
}

/* Of a plural what is said of its singular. */
static guint
get_government_of_noun (const JalonSentence *sentence, const char *norm)
{
  JalonLang        lang = sentence->analysis->lang;
  guint            bits = jalon_senses_get_government (sentence->senses, lang, norm);
  gsize            length = strlen (norm);
  g_autofree char *singular = NULL;

  if (bits != 0 || length < 2 || norm[length - 1] != 's')
    return bits;
  singular = g_strndup (norm, length - 1);
  return jalon_senses_get_government (sentence->senses, lang, singular);
}

/**
 * jalon_factuality_get_government:
 * @word: a verb or noun
 *
 * Returns: all that its readings say of the clause under it, a set of JALON_GOVERNS_...
 */
guint
jalon_factuality_get_government (const JalonSentence *sentence, guint word)
{
  JalonLang     lang = sentence->analysis->lang;
  const char   *norm = jalon_sentence_get_norm (sentence, word);
  const GArray *forms = jalon_verbs_lookup (jalon_senses_get_verbs (sentence->senses, lang), norm);
  guint         bits = 0;

  if (jalon_sentence_get (sentence, word)->upos != JALON_UPOS_VERB &&
      jalon_sentence_get (sentence, word)->upos != JALON_UPOS_AUX)
    return get_government_of_noun (sentence, norm);
  for (guint i = 0; forms != NULL && i < forms->len; i++)
    bits |= jalon_senses_get_government (sentence->senses, lang, g_array_index (forms, JalonVerbForm, i).lemma);
  return bits;
}

/* A subject, and nothing before the verb that makes it one of an infinitive: "for HIM TO leave". */
static gboolean
has_subject (const JalonSentence *sentence, guint word)
{
  guint mark = jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_MARK));

  return jalon_tree_find_child (sentence->tree,
                                word,
                                JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS)) !=
             JALON_TREE_NONE &&
         (mark == JALON_TREE_NONE || (jalon_sentence_get_marks (sentence, mark) & JALON_MARKS_PURPOSE) == 0) &&
         jalon_sentence_get (sentence, word)->upos == JALON_UPOS_VERB;
}

/* "to attack", "to be attacked", "avoir attaqué" */
static gboolean
is_infinitive (const JalonSentence *sentence, guint word)
{
  /* "WE condemn": with a subject of its own it is none */
  if (has_subject (sentence, word))
    return FALSE;
  if (jalon_sentence_get (sentence, word)->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_INF)
    return TRUE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    const JalonTreeWord *small = jalon_sentence_get (sentence, child);

    if (small->deprel == JALON_DEPREL_AUX || small->deprel == JALON_DEPREL_AUX_PASS)
      return small->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_INF;
  }
  return FALSE;
}

static gboolean
is_finite (const JalonSentence *sentence, guint word)
{
  return !is_infinitive (sentence, word) &&
         (jalon_sentence_get (sentence, word)->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN ||
          jalon_tree_find_child (sentence->tree,
                                 word,
                                 JALON_DEPREL_BIT (JALON_DEPREL_AUX) | JALON_DEPREL_BIT (JALON_DEPREL_AUX_PASS)) !=
              JALON_TREE_NONE);
}

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
            lower (out, JALON_FACT_ALLEGED, word);
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
    if ((jalon_sentence_get_marks (sentence, child) & JALON_MARKS_NEGATION) != 0)
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

/* What stands beside the verb itself: "did NOT attack", "WILL attack", "COULD attack". */
static void
read_own (const JalonSentence *sentence, guint word, JalonFactuality *out)
{
  const guint8 *features = jalon_sentence_get (sentence, word)->features;
  guint         marks = 0;

  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  marks |= read_small (sentence, child, out);
  if (features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_FUT || (marks & JALON_MARKS_FUTURE) != 0)
    out->future = TRUE;
  if (features[JALON_FEATURE_MOOD] == JALON_MOOD_CND && sentence->analysis->grammar->conditional_alleges)
    lower (out, JALON_FACT_ALLEGED, word);
  if (features[JALON_FEATURE_MOOD] == JALON_MOOD_IMP || features[JALON_FEATURE_MOOD] == JALON_MOOD_SUB ||
      depends (sentence, word) || has_long_condition (sentence, word) || has_negated_argument (sentence, word) ||
      is_inverted (sentence, word))
    lower (out, JALON_FACT_UNREAL, word);
  /* "he said it WOULD close": to come; elsewhere only thought of */
  if ((marks & JALON_MARKS_CONDITIONAL) != 0)
    {
      if (jalon_sentence_get (sentence, word)->deprel != JALON_DEPREL_CCOMP)
        lower (out, JALON_FACT_UNREAL, word);
      out->future = TRUE;
    }
  if ((marks & JALON_MARKS_HEARSAY) != 0)
    lower (out, JALON_FACT_ALLEGED, word);
  if ((marks & (JALON_MARKS_NEGATION | JALON_MARKS_MODAL | JALON_MARKS_CONDITION)) != 0)
    lower (out, is_denied_outright (sentence, word) ? JALON_FACT_DENIED : JALON_FACT_UNREAL, word);
  if (out->future)
    lower (out, JALON_FACT_ANNOUNCED, word);
}

static gboolean
is_negated (const JalonSentence *sentence, guint word)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    if (jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_ADVMOD &&
        (jalon_sentence_get_marks (sentence, child) & JALON_MARKS_NEGATION) != 0)
      return TRUE;
  }
  return FALSE;
}

/* Who says that it is not so says nothing where that is negated itself. */
static void
deny (const JalonSentence *sentence, guint denier, JalonFactuality *out)
{
  out->denier = denier;
  lower (out, is_negated (sentence, denier) ? JALON_FACT_UNREAL : JALON_FACT_DENIED, denier);
}

/* What a verb or noun says of the clause right under it. */
static void
read_governor (const JalonSentence *sentence, guint below, guint above, JalonFactuality *out)
{
  guint    bits = jalon_factuality_get_government (sentence, above);
  gboolean finite = !is_infinitive (sentence, below);

  if (finite && (bits & JALON_GOVERNS_SAID) != 0)
    {
      if (out->speaker == JALON_TREE_NONE)
        out->speaker = above;
      return;
    }
  if ((bits & JALON_GOVERNS_FAILED) != 0 || (bits & JALON_GOVERNS_UNREAL) != 0)
    lower (out, JALON_FACT_UNREAL, above);
  else if ((bits & JALON_GOVERNS_DENIED) != 0)
    deny (sentence, above, out);
  else if ((bits & JALON_GOVERNS_ALLEGED) != 0)
    {
      out->speaker = above;
      lower (out, JALON_FACT_ALLEGED, above);
    }
  else if ((bits & (JALON_GOVERNS_PLANNED | JALON_GOVERNS_DUE)) != 0)
    {
      out->due = out->due || (bits & JALON_GOVERNS_DUE) != 0;
      out->future = TRUE;
      lower (out, JALON_FACT_ANNOUNCED, above);
    }
  else if (!finite && bits == 0)
    lower (out, JALON_FACT_UNREAL, below);
}

/* Wherever the parser hangs the clause of "if": what is to come depends on it. */
static gboolean
has_condition (const JalonSentence *sentence)
{
  for (guint i = 0; i < sentence->tree->n_words; i++)
    if (jalon_sentence_get (sentence, i)->deprel == JALON_DEPREL_MARK &&
        jalon_sentence_get (sentence, i)->upos == JALON_UPOS_SCONJ &&
        (jalon_sentence_get_marks (sentence, i) & JALON_MARKS_CONDITION) != 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_question (const JalonSentence *sentence)
{
  return jalon_tokens_is (sentence->tree->tokens, sentence->tree->sentence.last - 1, "?");
}

/* "accused OF FIRING", "ruled out CLOSING" */
static gboolean
is_content (const JalonSentence *sentence, guint word)
{
  guint bits = jalon_factuality_get_government (sentence, jalon_sentence_get (sentence, word)->head);

  if ((bits & JALON_GOVERNS_FAILED) != 0)
    return TRUE;
  return (bits & (JALON_GOVERNS_ALLEGED | JALON_GOVERNS_DENIED | JALON_GOVERNS_UNREAL)) != 0 &&
         jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_MARK)) != JALON_TREE_NONE;
}

/* Whether a word before it says that something else came after. */
static gboolean
is_behind (const JalonSentence *sentence, guint word)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    if ((deprel == JALON_DEPREL_MARK || deprel == JALON_DEPREL_CASE) &&
        (jalon_senses_get_slots (sentence->senses,
                                 sentence->analysis->lang,
                                 jalon_sentence_get_norm (sentence, child)) &
         JALON_SLOT_BIT (JALON_SLOT_AFTER)) != 0)
      return TRUE;
  }
  return FALSE;
}

/* "rejected REPORTS that it had closed": the verb that takes back what the noun says, or %JALON_TREE_NONE. */
static guint
find_denier_of_noun (const JalonSentence *sentence, guint noun)
{
  static const guint64 objects = JALON_DEPREL_BIT (JALON_DEPREL_OBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS) |
                                 JALON_DEPREL_BIT (JALON_DEPREL_OBL);
  const JalonTreeWord *word = jalon_sentence_get (sentence, noun);

  return word->head != JALON_TREE_NONE && (JALON_DEPREL_BIT (word->deprel) & objects) != 0 &&
                 (jalon_factuality_get_government (sentence, word->head) & JALON_GOVERNS_DENIED) != 0
             ? word->head
             : JALON_TREE_NONE;
}

/* "the claim THAT IT CLOSED": what the noun says of its clause. */
static void
read_content_of_noun (const JalonSentence *sentence, guint noun, JalonFactuality *out)
{
  guint bits = jalon_factuality_get_government (sentence, noun);
  guint denier = (bits & (JALON_GOVERNS_ALLEGED | JALON_GOVERNS_SAID)) != 0 ? find_denier_of_noun (sentence, noun)
                                                                            : JALON_TREE_NONE;

  if (denier != JALON_TREE_NONE)
    deny (sentence, denier, out);
  else if ((bits & JALON_GOVERNS_ALLEGED) != 0)
    lower (out, JALON_FACT_ALLEGED, noun);
}

static void
step (const JalonSentence *sentence, guint word, JalonFactuality *out)
{
  static const guint64 clauses = JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) |
                                 JALON_DEPREL_BIT (JALON_DEPREL_CSUBJ);
  static const guint64 adjuncts = JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) | JALON_DEPREL_BIT (JALON_DEPREL_ACL);
  static const guint64 nominals =
      JALON_DEPREL_BIT (JALON_DEPREL_OBL) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD) | JALON_DEPREL_BIT (JALON_DEPREL_OBJ);
  const JalonTreeWord *below = jalon_sentence_get (sentence, word);
  guint64              bit = JALON_DEPREL_BIT (below->deprel);

  /* "he fled, the army said": a clause of its own, but for who says so */
  if (below->deprel == JALON_DEPREL_PARATAXIS)
    {
      if ((jalon_factuality_get_government (sentence, below->head) & JALON_GOVERNS_SAID) != 0 &&
          out->speaker == JALON_TREE_NONE)
        out->speaker = below->head;
    }
  else if (jalon_sentence_get (sentence, below->head)->upos == JALON_UPOS_NOUN && below->upos == JALON_UPOS_VERB &&
           (bit & (adjuncts | clauses | JALON_DEPREL_BIT (JALON_DEPREL_ACL_RELCL))) != 0 && is_finite (sentence, word))
    read_content_of_noun (sentence, below->head, out);
  /* "denied any CLOSURE of" */
  else if (below->deprel == JALON_DEPREL_OBJ && sentence->events[word] != NULL &&
           find_denier_of_noun (sentence, word) != JALON_TREE_NONE)
    deny (sentence, below->head, out);
  else if ((bit & clauses) != 0 || ((bit & nominals) != 0 && below->upos == JALON_UPOS_VERB))
    read_governor (sentence, word, below->head, out);
  /* "APRÈS AVOIR rencontré": what came before is so */
  else if ((bit & adjuncts) != 0 && is_behind (sentence, word))
    return;
  else if ((bit & adjuncts) != 0 && is_infinitive (sentence, word))
    {
      /* "sent troops TO close", "the right TO close" */
      guint bits = jalon_factuality_get_government (sentence, below->head);

      if (below->deprel == JALON_DEPREL_ACL && (bits & JALON_GOVERNS_PLANNED) != 0)
        {
          out->future = TRUE;
          lower (out, JALON_FACT_ANNOUNCED, below->head);
        }
      else
        lower (out, JALON_FACT_UNREAL, word);
    }
  /* "accused of FIRING": who accuses says so, and that is all that is told */
  else if ((bit & adjuncts) != 0 && below->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART &&
           below->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PRES && is_content (sentence, word))
    lower (out, JALON_FACT_UNREAL, below->head);
  /* of a noun: "called for TALKS", "plans for a STRIKE" */
  else if ((bit & nominals) != 0 && (jalon_factuality_get_government (sentence, below->head) &
                                     (JALON_GOVERNS_UNREAL | JALON_GOVERNS_FAILED)) != 0)
    lower (out, JALON_FACT_UNREAL, below->head);
}

/* Whether nothing says that the noun is somebody. */
static gboolean
is_thing (const JalonSentence *sentence, guint word)
{
  return sentence->mentions[word] < 0 && sentence->sectors[word] == NULL &&
         jalon_sentence_get (sentence, word)->upos == JALON_UPOS_NOUN;
}

/* "Oman is TO HOST": to come; a headline's "to" as well. "The aim is TO EXPEL": wanted. */
static void
read_root_infinitive (const JalonSentence *sentence, guint word, JalonFactuality *out)
{
  guint subject = jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ));

  if (jalon_sentence_get (sentence, word)->head != JALON_TREE_NONE || !is_infinitive (sentence, word) ||
      jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_MARK)) == JALON_TREE_NONE)
    return;
  out->future = TRUE;
  lower (out,
         sentence->is_heading || (subject != JALON_TREE_NONE && !is_thing (sentence, subject)) ? JALON_FACT_ANNOUNCED
                                                                                               : JALON_FACT_UNREAL,
         word);
}

/* "we condemn it, HE SAID", "ACCORDING TO THE PRESS": who says so beside the clause, or above a quote that was taken
 * for something else. */
static void
read_beside (const JalonSentence *sentence, guint at, JalonFactuality *out)
{
  const JalonTreeWord *word = jalon_sentence_get (sentence, at);

  JALON_TREE_FOREACH_CHILD (sentence->tree, at, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    if (deprel == JALON_DEPREL_PARATAXIS && out->speaker == JALON_TREE_NONE &&
        (jalon_factuality_get_government (sentence, child) & JALON_GOVERNS_SAID) != 0)
      out->speaker = child;
    if ((deprel == JALON_DEPREL_OBL || deprel == JALON_DEPREL_NMOD) && word->upos == JALON_UPOS_VERB &&
        jalon_sentence_get_slots (sentence, child) == JALON_SLOT_BIT (JALON_SLOT_ACCORDING) &&
        (jalon_sentence_get_marks (sentence, child) & JALON_MARKS_RELATIVE) == 0)
      out->source = child;
  }
  if (word->deprel == JALON_DEPREL_ADVCL && out->speaker == JALON_TREE_NONE &&
      jalon_tree_find_child (sentence->tree, at, JALON_DEPREL_BIT (JALON_DEPREL_MARK)) == JALON_TREE_NONE &&
      is_finite (sentence, at) && (jalon_factuality_get_government (sentence, word->head) & JALON_GOVERNS_SAID) != 0)
    out->speaker = word->head;
}

/**
 * jalon_factuality_find_aside:
 *
 * Returns: the verb of saying put in beside the clause of @word ("..., SAID the minister"), or %JALON_TREE_NONE
 */
guint
jalon_factuality_find_aside (const JalonSentence *sentence, guint word)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    if (jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_PARATAXIS &&
        (jalon_factuality_get_government (sentence, child) & JALON_GOVERNS_SAID) != 0)
      return child;
  }
  return JALON_TREE_NONE;
}

/**
 * jalon_factuality_read:
 * @word: the verb or noun that tells
 * @out: (out)
 */
void
jalon_factuality_read (const JalonSentence *sentence, guint word, JalonFactuality *out)
{
  gboolean inherits = FALSE;

  *out = (JalonFactuality){
    JALON_FACT_REAL, JALON_TREE_NONE, JALON_TREE_NONE, JALON_TREE_NONE, JALON_TREE_NONE, FALSE, FALSE
  };
  read_own (sentence, word, out);
  read_root_infinitive (sentence, word, out);
  if (out->future && has_condition (sentence))
    lower (out, JALON_FACT_UNREAL, word);
  if (is_question (sentence))
    lower (out, JALON_FACT_UNREAL, word);
  read_beside (sentence, word, out);
  for (guint at = word; jalon_sentence_get (sentence, at)->head != JALON_TREE_NONE;)
    {
      const JalonTreeWord *below = jalon_sentence_get (sentence, at);
      guint                above = below->head;

      step (sentence, at, out);
      /* "will meet and sign": the auxiliary of the first is the second's, where it has none */
      inherits = below->deprel == JALON_DEPREL_CONJ &&
                 jalon_tree_find_child (sentence->tree,
                                        at,
                                        JALON_DEPREL_BIT (JALON_DEPREL_AUX) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ)) ==
                     JALON_TREE_NONE &&
                 below->features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_FIN;
      if (below->deprel == JALON_DEPREL_XCOMP || below->deprel == JALON_DEPREL_CCOMP ||
          below->deprel == JALON_DEPREL_ADVCL || inherits)
        {
          JalonFactuality upper = {
            JALON_FACT_REAL, JALON_TREE_NONE, JALON_TREE_NONE, JALON_TREE_NONE, JALON_TREE_NONE, FALSE, FALSE
          };

          read_own (sentence, above, &upper);
          /* only of itself does a clause say outright that it is not so */
          if (upper.fact == JALON_FACT_DENIED)
            upper.fact = JALON_FACT_UNREAL;
          if (below->deprel == JALON_DEPREL_CCOMP && upper.fact == JALON_FACT_ANNOUNCED)
            upper.fact = JALON_FACT_REAL;
          if (below->deprel != JALON_DEPREL_ADVCL || upper.fact != JALON_FACT_UNREAL)
            lower (out, upper.fact, upper.reason);
          out->future = out->future || (upper.future && below->deprel != JALON_DEPREL_CCOMP);
        }
      at = above;
      read_beside (sentence, at, out);
    }
  /* "devrait": perhaps */
  if (out->due && out->fact == JALON_FACT_ALLEGED)
    lower (out, JALON_FACT_UNREAL, out->reason);
}
