/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way from a word to the root of its sentence, as for the factuality of events (Saurí and Pustejovsky 2009): each
 * governor says something of what is under it.
 */

#include "config.h"

#include "jalon-factuality-private.h"

#include <string.h>

/* Nothing becomes real again that was unreal. */
void
jalon_factuality_lower (JalonFactuality *self, JalonFact fact, guint reason)
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
  const char *norm = jalon_sentence_get_norm (sentence, word);

  if (jalon_sentence_get (sentence, word)->upos != JALON_UPOS_VERB &&
      jalon_sentence_get (sentence, word)->upos != JALON_UPOS_AUX)
    return get_government_of_noun (sentence, norm);
  return jalon_senses_get_government_of_form (sentence->senses, sentence->analysis->lang, norm);
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
  jalon_factuality_lower (out, is_negated (sentence, denier) ? JALON_FACT_UNREAL : JALON_FACT_DENIED, denier);
}

/* "a PU fuir", "put fuir", "were ABLE to flee": over and not negated, not "may", nor "could have". */
static gboolean
is_managed (const JalonSentence *sentence, guint word)
{
  const JalonTreeWord *governor = jalon_sentence_get (sentence, word);
  guint                small = jalon_tree_find_child (sentence->tree,
                                       word,
                                       JALON_DEPREL_BIT (JALON_DEPREL_AUX) | JALON_DEPREL_BIT (JALON_DEPREL_COP));
  gboolean             is_past = governor->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PAST;

  if (is_negated (sentence, word))
    return FALSE;
  if (governor->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN)
    return is_past;
  if (small == JALON_TREE_NONE ||
      jalon_sentence_get (sentence, small)->features[JALON_FEATURE_MOOD] == JALON_MOOD_CND ||
      (jalon_sentence_get_marks (sentence, small) &
       (JALON_MARKS_CONDITIONAL | JALON_MARKS_MODAL | JALON_MARKS_FUTURE)) != 0)
    return FALSE;
  return is_past || jalon_sentence_get (sentence, small)->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PAST;
}

/* "a annoncé AVOIR arrêté": what is over is only said, not announced. */
static gboolean
is_said_to_be_over (const JalonSentence *sentence, guint below, guint bits)
{
  return (bits & JALON_GOVERNS_SAID) != 0 &&
         jalon_tree_find_child (sentence->tree, below, JALON_DEPREL_BIT (JALON_DEPREL_AUX)) != JALON_TREE_NONE;
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
  if ((bits & (JALON_GOVERNS_MANAGED | JALON_GOVERNS_TRIED)) != 0 && is_managed (sentence, above))
    {
      out->tried = out->tried || (bits & JALON_GOVERNS_TRIED) != 0;
      return;
    }
  if ((bits & (JALON_GOVERNS_FAILED | JALON_GOVERNS_UNREAL | JALON_GOVERNS_MANAGED)) != 0)
    jalon_factuality_lower (out, JALON_FACT_UNREAL, above);
  else if ((bits & JALON_GOVERNS_DENIED) != 0)
    deny (sentence, above, out);
  else if ((bits & JALON_GOVERNS_ALLEGED) != 0)
    {
      out->speaker = above;
      jalon_factuality_lower (out, JALON_FACT_ALLEGED, above);
    }
  else if ((bits & (JALON_GOVERNS_PLANNED | JALON_GOVERNS_DUE)) != 0 && !is_said_to_be_over (sentence, below, bits))
    {
      out->due = out->due || (bits & JALON_GOVERNS_DUE) != 0;
      out->future = TRUE;
      jalon_factuality_lower (out, JALON_FACT_ANNOUNCED, above);
    }
  else if (!finite && bits == 0)
    jalon_factuality_lower (out, JALON_FACT_UNREAL, below);
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
    jalon_factuality_lower (out, JALON_FACT_ALLEGED, noun);
}

/* "he fled, the army said": a clause of its own, but for who says so */
static void
read_aside (const JalonSentence *sentence, guint word, JalonFactuality *out)
{
  guint above = jalon_sentence_get (sentence, word)->head;

  if ((jalon_factuality_get_government (sentence, above) & JALON_GOVERNS_SAID) != 0 && out->speaker == JALON_TREE_NONE)
    out->speaker = above;
}

/* "sent troops TO close", "the right TO close" */
static void
read_purpose (const JalonSentence *sentence, guint word, JalonFactuality *out)
{
  const JalonTreeWord *below = jalon_sentence_get (sentence, word);

  if (below->deprel == JALON_DEPREL_ACL &&
      (jalon_factuality_get_government (sentence, below->head) & JALON_GOVERNS_PLANNED) != 0)
    {
      out->future = TRUE;
      jalon_factuality_lower (out, JALON_FACT_ANNOUNCED, below->head);
    }
  else
    jalon_factuality_lower (out, JALON_FACT_UNREAL, word);
}

/* A clause beside the one above it. */
static void
read_adjunct (const JalonSentence *sentence, guint word, JalonFactuality *out)
{
  const JalonTreeWord *below = jalon_sentence_get (sentence, word);

  /* "APRÈS AVOIR rencontré": what came before is so */
  if (is_behind (sentence, word))
    return;
  if (is_infinitive (sentence, word))
    read_purpose (sentence, word, out);
  /* "accused of FIRING": who accuses says so, and that is all that is told */
  else if (below->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART &&
           below->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PRES && is_content (sentence, word))
    jalon_factuality_lower (out, JALON_FACT_UNREAL, below->head);
}

/* "Their DEMANDS included dissolving parliament", "the PLAN is to expel them": what is asked or meant to be. */
static void
read_subject_above (const JalonSentence *sentence, guint verb, JalonFactuality *out)
{
  guint subject = jalon_tree_find_child (sentence->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ));
  guint bits = subject != JALON_TREE_NONE && jalon_sentence_get (sentence, subject)->upos == JALON_UPOS_NOUN
                   ? jalon_factuality_get_government (sentence, subject)
                   : 0;

  if ((bits & (JALON_GOVERNS_UNREAL | JALON_GOVERNS_PLANNED)) != 0 && sentence->sectors[subject] == NULL)
    jalon_factuality_lower (out, JALON_FACT_UNREAL, subject);
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

  if (below->deprel == JALON_DEPREL_PARATAXIS)
    read_aside (sentence, word, out);
  else if (jalon_sentence_get (sentence, below->head)->upos == JALON_UPOS_NOUN && below->upos == JALON_UPOS_VERB &&
           (bit & (adjuncts | clauses | JALON_DEPREL_BIT (JALON_DEPREL_ACL_RELCL))) != 0 && is_finite (sentence, word))
    read_content_of_noun (sentence, below->head, out);
  /* "denied any CLOSURE of" */
  else if (below->deprel == JALON_DEPREL_OBJ && sentence->events[word] != NULL &&
           find_denier_of_noun (sentence, word) != JALON_TREE_NONE)
    deny (sentence, below->head, out);
  else if ((bit & clauses) != 0 || ((bit & nominals) != 0 && below->upos == JALON_UPOS_VERB))
    {
      read_governor (sentence, word, below->head, out);
      if (!is_finite (sentence, word))
        read_subject_above (sentence, below->head, out);
    }
  else if ((bit & adjuncts) != 0)
    read_adjunct (sentence, word, out);
  /* of a noun: "called for TALKS", "plans for a STRIKE" */
  else if ((bit & nominals) != 0 && (jalon_factuality_get_government (sentence, below->head) &
                                     (JALON_GOVERNS_UNREAL | JALON_GOVERNS_FAILED)) != 0)
    jalon_factuality_lower (out, JALON_FACT_UNREAL, below->head);
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
  jalon_factuality_lower (out,
                          sentence->is_heading || (subject != JALON_TREE_NONE && !is_thing (sentence, subject))
                              ? JALON_FACT_ANNOUNCED
                              : JALON_FACT_UNREAL,
                          word);
}

/* A verb, or what a subject is said to be. */
static gboolean
is_clause (const JalonSentence *sentence, guint word)
{
  return jalon_sentence_get (sentence, word)->upos == JALON_UPOS_VERB ||
         jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_COP)) != JALON_TREE_NONE;
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
    if ((deprel == JALON_DEPREL_OBL || deprel == JALON_DEPREL_NMOD) && is_clause (sentence, at) &&
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

static gboolean
has_day (const JalonSentence *sentence, guint word)
{
  const JalonTreeWord *above = jalon_sentence_get (sentence, word);

  for (guint i = above->first; i < above->last; i++)
    if (jalon_sentence_get (sentence, i)->features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES)
      return TRUE;
  return FALSE;
}

/* "asks for the release of a minister ARRESTED in May", "WHO WAS ARRESTED": what a noun is told to have suffered or
 * done is so, whatever is said, asked or planned of the noun. */
static gboolean
is_presupposed (const JalonSentence *sentence, guint word)
{
  const JalonTreeWord *below = jalon_sentence_get (sentence, word);

  if (below->upos != JALON_UPOS_VERB || !has_day (sentence, word) ||
      (jalon_factuality_get_government (sentence, below->head) &
       (JALON_GOVERNS_SAID | JALON_GOVERNS_ALLEGED | JALON_GOVERNS_UNREAL | JALON_GOVERNS_PLANNED)) != 0)
    return FALSE;
  if (below->deprel == JALON_DEPREL_ACL)
    return below->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PAST &&
           below->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART;
  return below->deprel == JALON_DEPREL_ACL_RELCL &&
         jalon_sentence_has_mark_below (sentence, word, JALON_MARKS_AUXILIARY);
}

static const JalonFactuality nothing_said = { .fact = JALON_FACT_REAL,
                                              .reason = JALON_TREE_NONE,
                                              .speaker = JALON_TREE_NONE,
                                              .denier = JALON_TREE_NONE,
                                              .source = JALON_TREE_NONE };

/* "will meet AND SIGN": the auxiliary of the first is the second's, where it has none */
static gboolean
shares_auxiliary (const JalonSentence *sentence, guint word)
{
  static const guint64 own = JALON_DEPREL_BIT (JALON_DEPREL_AUX) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ);
  const JalonTreeWord *below = jalon_sentence_get (sentence, word);

  return below->deprel == JALON_DEPREL_CONJ && below->features[JALON_FEATURE_VERB_FORM] != JALON_VERB_FORM_FIN &&
         jalon_tree_find_child (sentence->tree, word, own) == JALON_TREE_NONE;
}

/* What the clause above says of itself holds for the one below. */
static void
read_clause_above (const JalonSentence *sentence, guint word, JalonFactuality *out)
{
  const JalonTreeWord *below = jalon_sentence_get (sentence, word);
  JalonFactuality      upper = nothing_said;

  if (below->deprel != JALON_DEPREL_XCOMP && below->deprel != JALON_DEPREL_CCOMP &&
      below->deprel != JALON_DEPREL_ADVCL && !shares_auxiliary (sentence, word))
    return;
  jalon_factuality_read_own (sentence, below->head, &upper);
  /* only of itself does a clause say outright that it is not so */
  if (upper.fact == JALON_FACT_DENIED)
    upper.fact = JALON_FACT_UNREAL;
  if (below->deprel == JALON_DEPREL_CCOMP && upper.fact == JALON_FACT_ANNOUNCED)
    upper.fact = JALON_FACT_REAL;
  if (below->deprel != JALON_DEPREL_ADVCL || upper.fact != JALON_FACT_UNREAL)
    jalon_factuality_lower (out, upper.fact, upper.reason);
  out->future = out->future || (upper.future && below->deprel != JALON_DEPREL_CCOMP);
}

/* "il faut NOTER que", "rappelons que": a fact that whoever writes points out. */
static gboolean
is_pointed_out (const JalonSentence *sentence, guint clause)
{
  const JalonTreeWord *word = jalon_sentence_get (sentence, clause);
  guint                said = word->head;
  guint                above = jalon_sentence_get (sentence, said)->head;

  if (word->deprel != JALON_DEPREL_CCOMP || !is_finite (sentence, clause) ||
      (jalon_factuality_get_government (sentence, said) & JALON_GOVERNS_SAID) == 0)
    return FALSE;
  if (jalon_sentence_get (sentence, said)->features[JALON_FEATURE_MOOD] == JALON_MOOD_IMP)
    return TRUE;
  return is_infinitive (sentence, said) && above != JALON_TREE_NONE &&
         (jalon_tree_find_child (sentence->tree, above, JALON_DEPREL_BIT (JALON_DEPREL_EXPL)) != JALON_TREE_NONE ||
          (jalon_factuality_get_government (sentence, above) &
           (JALON_GOVERNS_UNREAL | JALON_GOVERNS_FAILED | JALON_GOVERNS_DENIED)) == 0);
}

/**
 * jalon_factuality_says_that_it_was:
 *
 * Returns: whether the verb says of its subject that it was, by itself or by its object: "BEGAN", "a eu LIEU"
 */
gboolean
jalon_factuality_says_that_it_was (const JalonSentence *sentence, guint verb)
{
  guint object = jalon_tree_find_child (sentence->tree, verb, JALON_DEPREL_BIT (JALON_DEPREL_OBJ));

  return (jalon_factuality_get_government (sentence, verb) & JALON_GOVERNS_REAL) != 0 ||
         (object != JALON_TREE_NONE &&
          (get_government_of_noun (sentence, jalon_sentence_get_norm (sentence, object)) & JALON_GOVERNS_REAL) != 0);
}

/* "TALKS will be held": of a noun it is so as its verb says. */
static void
read_verb_of_noun (const JalonSentence *sentence, guint noun, JalonFactuality *out)
{
  static const guint64 subjects = JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS);
  guint                verb = jalon_sentence_get (sentence, noun)->head;

  if (jalon_sentence_get (sentence, noun)->upos == JALON_UPOS_NOUN && verb != JALON_TREE_NONE &&
      (JALON_DEPREL_BIT (jalon_sentence_get (sentence, noun)->deprel) & subjects) != 0 &&
      jalon_sentence_get (sentence, verb)->upos == JALON_UPOS_VERB &&
      jalon_factuality_says_that_it_was (sentence, verb))
    jalon_factuality_read_own (sentence, verb, out);
}

/**
 * jalon_factuality_read:
 * @word: the verb or noun that tells
 * @out: (out)
 */
void
jalon_factuality_read (const JalonSentence *sentence, guint word, JalonFactuality *out)
{
  *out = nothing_said;
  jalon_factuality_read_own (sentence, word, out);
  read_verb_of_noun (sentence, word, out);
  read_root_infinitive (sentence, word, out);
  if (out->future && has_condition (sentence))
    jalon_factuality_lower (out, JALON_FACT_UNREAL, word);
  if (is_question (sentence))
    jalon_factuality_lower (out, JALON_FACT_UNREAL, word);
  read_beside (sentence, word, out);
  for (guint at = word; jalon_sentence_get (sentence, at)->head != JALON_TREE_NONE;)
    {
      guint above = jalon_sentence_get (sentence, at)->head;

      if (is_pointed_out (sentence, at) || is_presupposed (sentence, at))
        break;
      step (sentence, at, out);
      read_clause_above (sentence, at, out);
      at = above;
      read_beside (sentence, at, out);
    }
  /* "devrait": perhaps */
  if (out->due && out->fact == JALON_FACT_ALLEGED)
    jalon_factuality_lower (out, JALON_FACT_UNREAL, out->reason);
  out->begun = out->fact;
  if (out->tried)
    jalon_factuality_lower (out, JALON_FACT_UNREAL, out->reason);
}
