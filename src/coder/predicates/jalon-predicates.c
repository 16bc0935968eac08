/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-arguments-private.h"
#include "jalon-predicates-private.h"

#include "jalon-factuality.h"

#include <string.h>

/* So far behind a verb people may be counted. */
#define MAX_BEHIND 8

/* The reading of the noun of an event, or %NULL. */
static const JalonSenseEntry *
read_noun (const JalonSentence *sentence, guint noun)
{
  const GPtrArray *entries = sentence->events[noun];

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const JalonSenseEntry *entry = g_ptr_array_index (entries, i);

      if (jalon_predicates_noun_fits (sentence, noun, entry))
        return entry->skip ? NULL : entry;
    }
  return NULL;
}

/**
 * jalon_predicates_find_noun_sense:
 *
 * Returns: (nullable): in which sense the noun tells an event
 */
const JalonSense *
jalon_predicates_find_noun_sense (const JalonSentence *sentence, guint noun)
{
  const JalonSenseEntry *entry = read_noun (sentence, noun);

  return entry != NULL ? entry->sense : NULL;
}

/* Whether people are counted without a preposition: "fait au moins 70 MORTS", which the parser took for a place. */
static gboolean
is_count_of_people (const JalonSentence *sentence, guint word)
{
  JalonClasses classes = jalon_sentence_get_classes (sentence, word);

  return jalon_sentence_get (sentence, word)->deprel == JALON_DEPREL_OBL &&
         jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_CASE)) == JALON_TREE_NONE &&
         jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_PEOPLE));
}

/* "at least 70 DEAD": the word under the object or the object that a number counts. */
static guint
find_counted (const JalonSentence *sentence, guint object)
{
  if (jalon_tree_find_child (sentence->tree, object, JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD)) != JALON_TREE_NONE)
    return object;
  JALON_TREE_FOREACH_CHILD (sentence->tree, object, child)
  {
    if (jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD)) != JALON_TREE_NONE)
      return child;
  }
  return JALON_TREE_NONE;
}

/* "a fait plus de vingt MORTS", however the parser hung them: people behind a verb that says what came of it. */
static guint
find_people_behind (const JalonSentence *sentence, guint verb)
{
  static const guint causing = JALON_GOVERNS_REAL | JALON_GOVERNS_CAUSATIVE;
  guint              last = MIN (jalon_sentence_get (sentence, verb)->last, verb + MAX_BEHIND);

  if ((jalon_factuality_get_government (sentence, verb) & causing) == 0)
    return JALON_TREE_NONE;
  for (guint i = verb + 1; i < last && jalon_sentence_get (sentence, i)->upos != JALON_UPOS_PUNCT; i++)
    if (jalon_classes_meet (&sentence->classes[i], jalon_senses_get_known (sentence->senses, JALON_KNOWN_PEOPLE)))
      return sentence->mentions[i] < 0 ? i : JALON_TREE_NONE;
  return JALON_TREE_NONE;
}

/**
 * jalon_predicates_find_toll:
 *
 * "The attack left TEN dead", "l'attaque a fait douze MORTS": how many suffered what the noun tells.
 *
 * Returns: the word that is counted under the verb whose subject is @noun, or %JALON_TREE_NONE
 */
guint
jalon_predicates_find_toll (const JalonSentence *sentence, guint noun)
{
  static const guint64 counted = JALON_DEPREL_BIT (JALON_DEPREL_OBJ) | JALON_DEPREL_BIT (JALON_DEPREL_XCOMP);
  guint                verb = jalon_sentence_get (sentence, noun)->head;

  if (verb == JALON_TREE_NONE || jalon_sentence_get (sentence, noun)->deprel != JALON_DEPREL_NSUBJ)
    return JALON_TREE_NONE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    if (((JALON_DEPREL_BIT (jalon_sentence_get (sentence, child)->deprel) & counted) != 0 ||
         is_count_of_people (sentence, child)) &&
        find_counted (sentence, child) != JALON_TREE_NONE)
      return find_counted (sentence, child);
  }
  return find_people_behind (sentence, verb);
}

/* The noun of an event that a light verb carries: its object, or "a series of ATTACKS". */
static guint
find_carried (const JalonSentence *sentence, const JalonArguments *arguments)
{
  guint noun = arguments->object;

  for (guint depth = 0; noun != JALON_TREE_NONE && depth < 3; depth++)
    {
      guint next = JALON_TREE_NONE;

      if (sentence->events[noun] != NULL)
        return noun;
      JALON_TREE_FOREACH_CHILD (sentence->tree, noun, child)
      {
        if (jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_NMOD &&
            (jalon_sentence_get_slots (sentence, child) & JALON_SLOT_BIT (JALON_SLOT_OF)) != 0)
          {
            next = child;
            break;
          }
      }
      noun = next;
    }
  return JALON_TREE_NONE;
}

/* What stands with the noun, and what its verb adds. */
static void
carry (const JalonSentence *sentence, const JalonArguments *verb, guint noun, JalonLight light, JalonArguments *out)
{
  jalon_arguments_read_noun (sentence, noun, out);
  if (light == JALON_LIGHT_UNDERGO)
    out->object = verb->subject;
  else if (verb->subject != JALON_TREE_NONE)
    out->subject = verb->subject;
  if (verb->iobj != JALON_TREE_NONE)
    out->iobj = verb->iobj;
  for (guint i = 0; i < verb->n_others && out->n_others < JALON_ARGUMENTS_MAX; i++)
    out->others[out->n_others++] = verb->others[i];
}

/* "the recall OF ITS AMBASSADOR to India": what is done to, with what stands with that, unless it is who does it. */
static void
read_event_noun (const JalonSentence *sentence, const JalonSense *sense, guint noun, JalonArguments *arguments)
{
  guint object;

  if (sense->of == JALON_OF_RECIPIENT)
    jalon_arguments_add_trailing (sentence, noun, arguments);
  if (sense->of == JALON_OF_OBJECT || jalon_sentence_get (sentence, noun)->upos == JALON_UPOS_ADJ)
    {
      object = jalon_arguments_find (arguments, JALON_SLOT_OF);
      if (arguments->object == JALON_TREE_NONE)
        arguments->object = object;
      if (object != JALON_TREE_NONE)
        jalon_arguments_add_nominal (sentence, object, arguments);
    }
  jalon_arguments_add_deep (sentence, JALON_TREE_NONE, arguments);
}

static gboolean
read_light (const JalonSentence   *sentence,
            guint                  verb,
            const JalonArguments  *arguments,
            const JalonSenseEntry *entry,
            JalonPredicate        *out)
{
  JalonArguments         own = *arguments;
  guint                  noun;
  const JalonSenseEntry *carried;

  if (entry->n_obliques > 0)
    own.object = jalon_predicates_find_oblique (sentence, arguments, entry);
  noun = find_carried (sentence, &own);
  carried = noun != JALON_TREE_NONE ? read_noun (sentence, noun) : NULL;
  if (carried == NULL || carried->sense == NULL ||
      !jalon_predicates_words_fit (sentence, verb, arguments->object != JALON_TREE_NONE ? arguments : &own, entry) ||
      (!jalon_classes_is_empty (&entry->subject) && arguments->subject != JALON_TREE_NONE &&
       !jalon_predicates_is_of_class (sentence, arguments->subject, &entry->subject)))
    return FALSE;
  *out = (JalonPredicate){ .entry = carried, .word = verb, .noun = noun, .light = entry->light };
  carry (sentence, arguments, noun, entry->light, &out->arguments);
  read_event_noun (sentence, carried->sense, noun, &out->arguments);
  return TRUE;
}

/* "handed OVER two prisoners", "pris en OTAGE des soldats": the object that hangs under a small word or under the noun
 * that makes a phrase of the verb; or JALON_TREE_NONE. */
static guint
find_hidden_object (const JalonSentence *sentence, guint verb, const JalonSenseEntry *entry)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    guint below = jalon_sentence_get (sentence, child)->first;

    if (jalon_sentence_get (sentence, child)->deprel != JALON_DEPREL_OBL || child < verb)
      continue;
    if (entry->particles != NULL && below == verb + 1 && below != child &&
        jalon_sentence_get (sentence, below)->deprel == JALON_DEPREL_CASE &&
        jalon_predicates_is_one_of (entry->particles, jalon_sentence_get_norm (sentence, below)))
      return child;
    if (entry->oblique_words != NULL &&
        jalon_predicates_is_one_of (entry->oblique_words, jalon_sentence_get_norm (sentence, child)))
      return jalon_tree_find_child (sentence->tree, child, JALON_DEPREL_BIT (JALON_DEPREL_NMOD));
  }
  return JALON_TREE_NONE;
}

/* "lost control TO the rebels", "fell TO them": the subject suffers it, and who does it stands there. */
static void
turn (const JalonSentence *sentence, const JalonSenseEntry *entry, JalonArguments *arguments)
{
  guint actor =
      entry->turned == JALON_SLOT_OBJECT ? arguments->object : jalon_arguments_find (arguments, entry->turned);

  /* "aux mains DES REBELLES" */
  if (actor != JALON_TREE_NONE && entry->oblique_words != NULL &&
      jalon_predicates_is_one_of (entry->oblique_words, jalon_sentence_get_norm (sentence, actor)))
    actor = jalon_tree_find_child (sentence->tree, actor, JALON_DEPREL_BIT (JALON_DEPREL_NMOD));
  if (arguments->passive || actor == JALON_TREE_NONE)
    return;
  arguments->object = arguments->subject;
  arguments->subject = actor;
}

/* "described the rebels and their leader AS TRAITORS": whatever noun the parser hung it under. */
static void
add_appraisals (const JalonSentence *sentence, guint verb, JalonArguments *out)
{
  for (guint i = verb + 1; i < jalon_sentence_get (sentence, verb)->last && out->n_others < JALON_ARGUMENTS_MAX; i++)
    if (jalon_sentence_get (sentence, i)->head != verb &&
        (jalon_sentence_get_slots (sentence, i) & JALON_SLOT_BIT (JALON_SLOT_AS)) != 0)
      out->others[out->n_others++] = (JalonArgument){ JALON_SLOT_BIT (JALON_SLOT_AS), i };
}

/* With what hangs under the object: "a convoy of migrants TO Guinea". */
static void
read_arguments (const JalonSentence *sentence, guint verb, JalonArguments *out)
{
  guint whole;

  jalon_arguments_read_verb (sentence, verb, out);
  if (out->object == JALON_TREE_NONE)
    out->object = out->iobj;
  if (out->object == JALON_TREE_NONE)
    return;
  jalon_arguments_add_nominal (sentence, out->object, out);
  add_appraisals (sentence, verb, out);
  whole = jalon_sentence_unwrap (sentence, out->object);
  if (whole != out->object)
    jalon_arguments_add_nominal (sentence, whole, out);
}

/* @arguments as the entry sees them: some look for an object elsewhere. */
static JalonArguments
see_arguments (const JalonSentence *sentence, guint verb, const JalonArguments *arguments, const JalonSenseEntry *entry)
{
  JalonArguments seen = *arguments;

  /* "called THE DEAL laughable": the parser may take it for a clause */
  if (!jalon_classes_is_empty (&entry->complement) && seen.object == JALON_TREE_NONE && seen.clause != JALON_TREE_NONE)
    seen.object = jalon_tree_find_child (sentence->tree, seen.clause, JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ));
  if (seen.object != JALON_TREE_NONE || (entry->particles == NULL && entry->oblique_words == NULL))
    return seen;
  seen.object = find_hidden_object (sentence, verb, entry);
  if (seen.object != JALON_TREE_NONE)
    jalon_arguments_add_nominal (sentence, seen.object, &seen);
  return seen;
}

/* The first entry that fits; whether it tells something. */
static gboolean
read_entries (const JalonSentence *sentence, guint verb, const GPtrArray *entries, JalonPredicate *out)
{
  JalonArguments arguments;
  JalonArguments deep;

  read_arguments (sentence, verb, &arguments);
  deep = arguments;
  jalon_arguments_add_deep (sentence, arguments.object, &deep);
  for (guint i = 0; i < entries->len; i++)
    {
      const JalonSenseEntry *entry = g_ptr_array_index (entries, i);
      JalonArguments         seen = see_arguments (sentence, verb, &arguments, entry);

      if (entry->light != JALON_LIGHT_NONE)
        {
          if (read_light (sentence, verb, &seen, entry, out))
            return TRUE;
          continue;
        }
      if (!jalon_predicates_fits (sentence, verb, &seen, entry))
        continue;
      *out = (JalonPredicate){ .entry = entry, .word = verb, .noun = JALON_TREE_NONE, .arguments = deep };
      if (entry->skip)
        return FALSE;
      if (!jalon_classes_is_empty (&entry->complement))
        out->arguments.object = seen.object;
      if (seen.object == JALON_TREE_NONE && entry->n_obliques > 0)
        out->arguments.object = jalon_predicates_find_oblique (sentence, &seen, entry);
      if (entry->turned != JALON_N_SLOTS)
        turn (sentence, entry, &out->arguments);
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_verb (const JalonSentence *sentence, guint verb, JalonPredicate *out)
{
  JalonLang     lang = sentence->analysis->lang;
  const GArray *forms =
      jalon_verbs_lookup (jalon_senses_get_verbs (sentence->senses, lang), jalon_sentence_get_norm (sentence, verb));
  const char *tried = NULL;

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const char      *lemma = g_array_index (forms, JalonVerbForm, i).lemma;
      const GPtrArray *entries = lemma != tried ? jalon_senses_find_verb (sentence->senses, lang, lemma) : NULL;

      tried = lemma;
      if (entries != NULL && read_entries (sentence, verb, entries, out))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalon_predicates_list_same:
 *
 * Returns: (transfer full) (element-type JalonPredicate): verbs that say that their subject does what was told before,
 *   without a sense of their own: "Latvia FOLLOWED suit"
 */
GArray *
jalon_predicates_list_same (const JalonSentence *sentence)
{
  GArray *predicates = g_array_new (FALSE, FALSE, sizeof (JalonPredicate));

  for (guint i = 0; i < sentence->tree->n_words; i++)
    {
      JalonPredicate predicate = { 0 };

      if (jalon_sentence_get (sentence, i)->upos == JALON_UPOS_VERB && !read_verb (sentence, i, &predicate) &&
          predicate.entry != NULL && predicate.entry->same)
        g_array_append_val (predicates, predicate);
    }
  return predicates;
}

static gboolean
is_carried (const GArray *predicates, guint noun)
{
  for (guint i = 0; i < predicates->len; i++)
    if (g_array_index (predicates, JalonPredicate, i).noun == noun)
      return TRUE;
  return FALSE;
}

/* "put an end TO THE ACCORD": the object, or what an entry takes with a preposition for one. */
static gboolean
is_argument (const JalonPredicate *predicate, guint noun)
{
  for (guint i = 0; predicate->entry->n_obliques > 0 && i < predicate->arguments.n_others; i++)
    if (predicate->arguments.others[i].word == noun)
      return TRUE;
  return predicate->arguments.object == noun;
}

/**
 * jalon_predicates_undo:
 * @predicates: (element-type JalonPredicate): of a sentence
 *
 * Returns: whether one of them says that what the noun tells is over or does not come: "they suspended TALKS"
 */
gboolean
jalon_predicates_undo (const GArray *predicates, guint noun)
{
  for (guint i = 0; i < predicates->len; i++)
    {
      const JalonPredicate *predicate = &g_array_index (predicates, JalonPredicate, i);

      if (predicate->entry->sense != NULL && predicate->entry->sense->undoes && is_argument (predicate, noun))
        return TRUE;
    }
  return FALSE;
}

/* "est la CIBLE d'une attaque", "was the VICTIM of a raid": a noun that only carries the one under it. */
static void
add_carrier (const JalonSentence *sentence, guint noun, const JalonSenseEntry *entry, GArray *predicates)
{
  JalonArguments arguments;
  JalonArguments verb;
  JalonPredicate predicate = { .word = noun, .light = entry->light };
  guint          subject = jalon_tree_find_child (sentence->tree, noun, JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ));

  jalon_arguments_read_noun (sentence, noun, &arguments);
  arguments.object = noun;
  predicate.noun = jalon_arguments_find (&arguments, JALON_SLOT_OF);
  if (subject == JALON_TREE_NONE || predicate.noun == JALON_TREE_NONE || sentence->events[predicate.noun] == NULL)
    return;
  predicate.entry = read_noun (sentence, predicate.noun);
  if (predicate.entry == NULL || predicate.entry->sense == NULL)
    return;
  verb = arguments;
  verb.subject = jalon_sentence_resolve (sentence, subject);
  carry (sentence, &verb, predicate.noun, entry->light, &predicate.arguments);
  g_array_append_val (predicates, predicate);
}

static void
add_noun (const JalonSentence *sentence, guint noun, GArray *predicates)
{
  const JalonSenseEntry *entry = read_noun (sentence, noun);
  JalonPredicate         predicate = { .entry = entry, .word = noun, .noun = noun };

  if (entry != NULL && entry->light != JALON_LIGHT_NONE)
    add_carrier (sentence, noun, entry, predicates);
  if (entry == NULL || entry->sense == NULL || is_carried (predicates, noun) ||
      jalon_predicates_undo (predicates, noun))
    return;
  jalon_arguments_read_noun (sentence, noun, &predicate.arguments);
  read_event_noun (sentence, entry->sense, noun, &predicate.arguments);
  g_array_append_val (predicates, predicate);
}

/* What an auxiliary says that the subject of its verb has to do: "Rwanda MUST stop"; not what must have been. */
static gboolean
read_auxiliary (const JalonSentence *sentence, guint auxiliary, JalonPredicate *out)
{
  const GPtrArray *entries = jalon_senses_find_verb (sentence->senses,
                                                     sentence->analysis->lang,
                                                     jalon_sentence_get_norm (sentence, auxiliary));
  guint            verb = jalon_sentence_get (sentence, auxiliary)->head;
  JalonArguments   arguments;

  if (entries == NULL || jalon_sentence_get (sentence, auxiliary)->deprel != JALON_DEPREL_AUX ||
      jalon_sentence_get (sentence, verb)->upos != JALON_UPOS_VERB)
    return FALSE;
  jalon_arguments_read_verb (sentence, verb, &arguments);
  if (arguments.passive || arguments.subject == JALON_TREE_NONE)
    return FALSE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, verb, child)
  {
    if (child > auxiliary && jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_AUX &&
        (jalon_sentence_get_marks (sentence, child) & JALON_MARKS_AUXILIARY) != 0)
      return FALSE;
  }
  for (guint i = 0; i < entries->len; i++)
    {
      const JalonSenseEntry *entry = g_ptr_array_index (entries, i);

      if (entry->sense == NULL || !entry->sense->owed || !jalon_predicates_fits (sentence, verb, &arguments, entry))
        continue;
      *out = (JalonPredicate){ .entry = entry, .word = auxiliary, .noun = JALON_TREE_NONE, .arguments = arguments };
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_negated (const JalonSentence *sentence, guint word)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    if ((jalon_sentence_get_marks (sentence, child) &
         (JALON_MARKS_NEGATION | JALON_MARKS_CONDITIONAL | JALON_MARKS_MODAL | JALON_MARKS_FUTURE)) != 0)
      return TRUE;
  }
  return FALSE;
}

/* What it tells that the subject is something: "the strike WAS a crime". */
static gboolean
read_copula (const JalonSentence *sentence, guint copula, JalonPredicate *out)
{
  const GPtrArray *entries = jalon_senses_get_copula (sentence->senses, sentence->analysis->lang);
  guint            head = jalon_sentence_get (sentence, copula)->head;
  guint            subject = head != JALON_TREE_NONE
                                 ? jalon_tree_find_child (sentence->tree, head, JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ))
                                 : JALON_TREE_NONE;
  JalonArguments   arguments;

  if (subject == JALON_TREE_NONE || entries == NULL || is_negated (sentence, head))
    return FALSE;
  jalon_arguments_clear (&arguments);
  arguments.subject = jalon_sentence_resolve (sentence, subject);
  arguments.object = head;
  jalon_arguments_add_nominal (sentence, head, &arguments);
  for (guint i = 0; i < entries->len; i++)
    {
      const JalonSenseEntry *entry = g_ptr_array_index (entries, i);

      if (!jalon_predicates_fits (sentence, head, &arguments, entry))
        continue;
      *out = (JalonPredicate){ .entry = entry, .word = copula, .noun = JALON_TREE_NONE, .arguments = arguments };
      return !entry->skip && entry->sense != NULL;
    }
  return FALSE;
}

/* "the ARMED forces of Mali": a participle within a name of somebody tells nothing. */
static gboolean
is_part_of_mention (const JalonSentence *sentence, guint verb)
{
  const JalonTreeWord *word = jalon_sentence_get (sentence, verb);

  return (word->deprel == JALON_DEPREL_ACL || word->deprel == JALON_DEPREL_AMOD) && word->head != JALON_TREE_NONE &&
         sentence->mentions[verb] >= 0 && sentence->mentions[verb] == sentence->mentions[word->head];
}

/**
 * jalon_predicates_list:
 *
 * Returns: (transfer full) (element-type JalonPredicate): verbs first, then nouns that no verb carries
 */
GArray *
jalon_predicates_list (const JalonSentence *sentence)
{
  GArray *predicates = g_array_new (FALSE, FALSE, sizeof (JalonPredicate));

  for (guint i = 0; i < sentence->tree->n_words; i++)
    {
      JalonPredicate predicate;

      if (jalon_sentence_get (sentence, i)->upos == JALON_UPOS_VERB && !is_part_of_mention (sentence, i) &&
          read_verb (sentence, i, &predicate))
        g_array_append_val (predicates, predicate);
      else if (jalon_sentence_get (sentence, i)->upos == JALON_UPOS_AUX && read_auxiliary (sentence, i, &predicate))
        g_array_append_val (predicates, predicate);
      else if (jalon_sentence_get (sentence, i)->deprel == JALON_DEPREL_COP && read_copula (sentence, i, &predicate))
        g_array_append_val (predicates, predicate);
    }
  for (guint i = 0; i < sentence->tree->n_words; i++)
    if (sentence->events[i] != NULL)
      add_noun (sentence, i, predicates);
  return predicates;
}
