/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What hangs under nouns.
 */

#include "config.h"

#include "jalon-arguments-private.h"

/* How far nouns with a preposition are looked for under others. */
#define MAX_DEPTH 3

/* What can stand there: as jalon_sentence_get_slots(), and "by" where the tree says so. */
static guint
read_slots (const JalonSentence *sentence, guint word)
{
  return jalon_sentence_get (sentence, word)->deprel == JALON_DEPREL_OBL_AGENT
             ? JALON_SLOT_BIT (JALON_SLOT_BY)
             : jalon_sentence_get_slots (sentence, word);
}

static void
add_nominal (const JalonSentence *sentence, guint noun, guint without, JalonArguments *out)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, noun, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);
    guint                slots = read_slots (sentence, child);

    if ((word->deprel == JALON_DEPREL_NMOD || word->deprel == JALON_DEPREL_OBL ||
         word->deprel == JALON_DEPREL_OBL_AGENT) &&
        (slots & without) == 0)
      jalon_arguments_add_other (out, slots, child);
    if (word->deprel == JALON_DEPREL_NMOD || word->deprel == JALON_DEPREL_OBL || word->deprel == JALON_DEPREL_ACL)
      jalon_arguments_add_behind (sentence, child, out);
  }
}

/**
 * jalon_arguments_add_nominal:
 *
 * Adds what hangs under a noun with a preposition, "imposed SANCTIONS on Iran"; and behind it what the parser hung
 * under that: "the delivery of food by Ghana TO TOGO".
 */
void
jalon_arguments_add_nominal (const JalonSentence *sentence, guint noun, JalonArguments *out)
{
  static const guint with = JALON_SLOT_BIT (JALON_SLOT_WITH) | JALON_SLOT_BIT (JALON_SLOT_FOR);
  guint              first = out->n_others;
  guint              last;

  add_nominal (sentence, noun, 0, out);
  last = out->n_others;
  for (guint i = first; i < last; i++)
    add_nominal (sentence,
                 out->others[i].word,
                 (out->others[i].slots & JALON_SLOT_BIT (JALON_SLOT_BY)) != 0 ? with
                                                                              : with | JALON_SLOT_BIT (JALON_SLOT_OF),
                 out);
}

/* "talks BETWEEN Kenya and Chad took place", "freed them after a visit BY an envoy": what stands right behind the
 * noun is its own, wherever the parser hung it. */
static void
add_own_behind (const JalonSentence *sentence, guint noun, JalonArguments *out)
{
  static const guint own = JALON_SLOT_BIT (JALON_SLOT_BETWEEN) | JALON_SLOT_BIT (JALON_SLOT_BY);
  guint              at = jalon_sentence_get (sentence, noun)->last;
  guint              head;

  if (at >= sentence->tree->n_words || jalon_sentence_get (sentence, at)->deprel != JALON_DEPREL_CASE)
    return;
  head = jalon_sentence_get (sentence, at)->head;
  if ((jalon_sentence_get_slots (sentence, head) & own) == 0 || jalon_sentence_get (sentence, head)->head == noun ||
      !jalon_tree_is_under (sentence->tree, noun, jalon_sentence_get (sentence, head)->head))
    return;
  jalon_arguments_add_other (out, jalon_sentence_get_slots (sentence, head), head);
  add_nominal (sentence, head, JALON_SLOT_BIT (JALON_SLOT_OF), out);
}

static void
add_deep (const JalonSentence *sentence, guint word, guint depth, JalonArguments *out)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    const JalonTreeWord *below = jalon_sentence_get (sentence, child);
    guint                slots = read_slots (sentence, child);

    if (below->deprel != JALON_DEPREL_OBL_AGENT && below->deprel != JALON_DEPREL_NMOD &&
        below->deprel != JALON_DEPREL_OBL && below->deprel != JALON_DEPREL_AMOD &&
        !(below->deprel == JALON_DEPREL_CONJ && below->upos == JALON_UPOS_NOUN))
      continue;
    if ((slots & JALON_SLOT_BIT (JALON_SLOT_OF)) == 0)
      jalon_arguments_add_other (out, slots, child);
    jalon_arguments_add_behind (sentence, child, out);
    if (depth < MAX_DEPTH)
      add_deep (sentence, child, depth + 1, out);
  }
}

/* "extradited a man wanted for murder | TO ITALY": behind a participle that says of the object only what it is. */
static void
add_behind_participle (const JalonSentence *sentence, guint object, JalonArguments *out)
{
  static const guint goal = JALON_SLOT_BIT (JALON_SLOT_TO) | JALON_SLOT_BIT (JALON_SLOT_TOWARD);

  JALON_TREE_FOREACH_CHILD (sentence->tree, object, participle)
  {
    if (jalon_sentence_get (sentence, participle)->deprel != JALON_DEPREL_ACL ||
        !jalon_arguments_is_past_participle (jalon_sentence_get (sentence, participle)))
      continue;
    JALON_TREE_FOREACH_CHILD (sentence->tree, participle, child)
    {
      guint slots = jalon_sentence_get_slots (sentence, child);

      if (jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_OBL && (slots & goal) != 0 &&
          sentence->mentions[child] >= 0)
        jalon_arguments_add_other (out, slots & goal, child);
    }
  }
}

/* "imports of flour, | rice and maize from Chad": coordinated with the verb. */
static void
add_joined_nouns (const JalonSentence *sentence, guint verb, JalonArguments *out)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    if (jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_CONJ &&
        jalon_sentence_get (sentence, child)->upos == JALON_UPOS_NOUN)
      add_deep (sentence, child, 0, out);
  }
}

/**
 * jalon_arguments_add_trailing:
 * @noun: of an event
 *
 * "reported the execution, on Monday, OF TEN SOLDIERS": adds what stands apart from the noun under the verb above it.
 */
void
jalon_arguments_add_trailing (const JalonSentence *sentence, guint noun, JalonArguments *out)
{
  guint verb = jalon_sentence_climb_to_verb (sentence, noun);

  if (jalon_arguments_find (out, JALON_SLOT_OF) != JALON_TREE_NONE || verb == JALON_TREE_NONE || verb > noun)
    return;
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    if (child > noun && jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_OBL &&
        jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_PUNCT)) != JALON_TREE_NONE &&
        (jalon_sentence_get_slots (sentence, child) & JALON_SLOT_BIT (JALON_SLOT_OF)) != 0)
      jalon_arguments_add_other (out, JALON_SLOT_BIT (JALON_SLOT_OF), child);
  }
}

/**
 * jalon_arguments_add_deep:
 *
 * Adds, behind the others, what hangs with a preposition under one of these or under @object: parsers hang what
 * belongs to the verb under the last noun at times: "marched in Baghdad AGAINST TURKEY".
 *
 * @object: (nullable): word, or %JALON_TREE_NONE
 */
void
jalon_arguments_add_deep (const JalonSentence *sentence, guint object, JalonArguments *out)
{
  guint n_others = out->n_others;
  guint verb = object != JALON_TREE_NONE ? jalon_sentence_get (sentence, object)->head : JALON_TREE_NONE;

  if (verb != JALON_TREE_NONE)
    add_joined_nouns (sentence, verb, out);
  for (guint i = 0; i < n_others; i++)
    add_deep (sentence, out->others[i].word, 0, out);
  if (object != JALON_TREE_NONE)
    {
      add_deep (sentence, object, 0, out);
      add_behind_participle (sentence, object, out);
    }
}

/* "est EN VISITE à Tunis", "is AT WAR with": whoever is in it does it. */
static gboolean
is_state_of_subject (const JalonSentence *sentence, guint noun)
{
  guint preposition = jalon_tree_find_child (sentence->tree, noun, JALON_DEPREL_BIT (JALON_DEPREL_CASE));

  if (jalon_sentence_get (sentence, noun)->upos == JALON_UPOS_ADJ)
    return TRUE;
  return preposition != JALON_TREE_NONE && preposition < noun &&
         jalon_tree_find_child (sentence->tree, noun, JALON_DEPREL_BIT (JALON_DEPREL_COP)) != JALON_TREE_NONE;
}

/* A participle that says nothing of its own of the noun: "une attaque MENÉE par", "le rapatriement FORCÉ de"; not "an
 * attack CONDEMNED by". */
static gboolean
is_colourless (const JalonSentence *sentence, guint verb)
{
  JalonLang     lang = sentence->analysis->lang;
  const GArray *forms =
      jalon_verbs_lookup (jalon_senses_get_verbs (sentence->senses, lang), jalon_sentence_get_norm (sentence, verb));

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const GPtrArray *entries =
          jalon_senses_find_verb (sentence->senses, lang, g_array_index (forms, JalonVerbForm, i).lemma);
      gboolean is_light =
          entries == NULL ||
          (jalon_senses_get_government (sentence->senses, lang, g_array_index (forms, JalonVerbForm, i).lemma) &
           JALON_GOVERNS_REAL) != 0;

      for (guint k = 0; entries != NULL && k < entries->len; k++)
        is_light = is_light || ((const JalonSenseEntry *) g_ptr_array_index (entries, k))->light == JALON_LIGHT_DO;
      if (!is_light)
        return FALSE;
    }
  return TRUE;
}

/* Who stands before the noun, or is in what it tells. */
static void
take_subject (const JalonSentence *sentence, guint noun, guint child, JalonArguments *out)
{
  static const guint64 before = JALON_DEPREL_BIT (JALON_DEPREL_AMOD) | JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND) |
                                JALON_DEPREL_BIT (JALON_DEPREL_NMOD_POSS) | JALON_DEPREL_BIT (JALON_DEPREL_DET);
  const JalonTreeWord *own = jalon_sentence_get (sentence, noun);
  JalonDeprel          deprel = jalon_sentence_get (sentence, child)->deprel;

  if ((JALON_DEPREL_BIT (deprel) & before) != 0 && out->subject == JALON_TREE_NONE &&
      (sentence->mentions[child] >= 0 || sentence->sectors[child] != NULL))
    out->subject = child;
  else if (deprel == JALON_DEPREL_NSUBJ && is_state_of_subject (sentence, noun))
    /* "is UNDER attack": suffers it */
    *((jalon_sentence_get_slots (sentence, noun) & JALON_SLOT_BIT (JALON_SLOT_UNDER)) != 0 ? &out->object
                                                                                           : &out->subject) =
        jalon_sentence_resolve (sentence, child);
  /* the parser may take who is in it for the head */
  else if (deprel == JALON_DEPREL_COP && out->subject == JALON_TREE_NONE && own->deprel == JALON_DEPREL_NMOD &&
           own->head < child && is_state_of_subject (sentence, noun))
    out->subject = own->head;
}

/**
 * jalon_arguments_read_noun:
 * @out: (out): @subject is who stands before the noun as its adjective, genitive or other noun
 */
void
jalon_arguments_read_noun (const JalonSentence *sentence, guint noun, JalonArguments *out)
{
  jalon_arguments_clear (out);
  jalon_arguments_add_nominal (sentence, noun, out);
  add_own_behind (sentence, noun, out);
  JALON_TREE_FOREACH_CHILD (sentence->tree, noun, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (sentence, child);

    take_subject (sentence, noun, child, out);
    if (word->deprel == JALON_DEPREL_ACL && word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_INF)
      out->clause = child;
    else if (word->deprel == JALON_DEPREL_ACL && jalon_arguments_is_past_participle (word) &&
             is_colourless (sentence, child))
      jalon_arguments_add_nominal (sentence, child, out);
  }
}
