/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-states.h"

#include <string.h>

/* How deep under a noun its state stands: "soldiers of the army of Mali". */
#define MAX_DEPTH 3

/* Whether what hangs there says whose @word is: an adjective, a genitive, a name, "of". */
gboolean
jalon_event_states_say_whose (const JalonSentence *sentence, guint child)
{
  static const guint64 whose = JALON_DEPREL_BIT (JALON_DEPREL_AMOD) | JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND) |
                               JALON_DEPREL_BIT (JALON_DEPREL_NMOD_POSS) | JALON_DEPREL_BIT (JALON_DEPREL_FLAT) |
                               JALON_DEPREL_BIT (JALON_DEPREL_APPOS);
  JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;
  guint       slots;

  if (deprel != JALON_DEPREL_NMOD)
    return (JALON_DEPREL_BIT (deprel) & whose) != 0;
  slots = jalon_sentence_get_slots (sentence, child);
  return slots == 0 || (slots & (JALON_SLOT_BIT (JALON_SLOT_OF) | JALON_SLOT_BIT (JALON_SLOT_FROM) |
                                 JALON_SLOT_BIT (JALON_SLOT_BY))) != 0;
}

/* The mention that @word belongs to, or one that says whose it is. */
int
jalon_event_states_find_mention (const JalonSentence *sentence, guint word, guint depth)
{
  if (sentence->mentions[word] >= 0)
    return sentence->mentions[word];
  if (depth >= MAX_DEPTH)
    return -1;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    int found = jalon_event_states_say_whose (sentence, child)
                    ? jalon_event_states_find_mention (sentence, child, depth + 1)
                    : -1;

    if (found >= 0)
      return found;
  }
  return -1;
}

/* "rebels IN Mali", "soldiers AT Gao": of the state where they are. */
int
jalon_event_states_find_located (const JalonSentence *sentence, guint word)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    guint slots = jalon_sentence_get_slots (sentence, child);

    if (jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_NMOD &&
        (slots & (JALON_SLOT_BIT (JALON_SLOT_IN) | JALON_SLOT_BIT (JALON_SLOT_AT))) != 0 &&
        sentence->mentions[child] >= 0)
      return sentence->mentions[child];
  }
  return -1;
}

/* "BASRA militants", "soldiers at GAO": the state of the town or region right under the noun; or NULL. */
static const char *
find_country_beside (const JalonSentence *sentence, guint word)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    const JalonToponym *toponym = sentence->toponyms[child];
    JalonDeprel         deprel = jalon_sentence_get (sentence, child)->deprel;

    if (toponym != NULL && toponym->country != NULL && (deprel == JALON_DEPREL_COMPOUND || deprel == JALON_DEPREL_NMOD))
      return toponym->country;
  }
  return NULL;
}

/* "The army", where the armies of two states were spoken of just before, is neither's. */
gboolean
jalon_event_states_are_shared (const JalonReader *reader, const char *sector)
{
  const char *code = NULL;

  for (guint i = 0; g_strcmp0 (sector, "MIL") == 0 && i < reader->recent->len; i++)
    {
      const GArray *parties = g_array_index (reader->recent, JalonReferent, i).parties;

      for (guint k = 0; k < parties->len; k++)
        {
          const JalonProposalParty *party = &g_array_index (parties, JalonProposalParty, k);

          if (party->inferred || g_strcmp0 (party->sector, sector) != 0)
            continue;
          if (code != NULL && code != party->code)
            return TRUE;
          code = party->code;
        }
    }
  return FALSE;
}

/* "the FOREIGN minister": one noun of two words. */
static gboolean
is_one_noun (const JalonSentence *sentence, guint adjective, guint noun)
{
  guint first = jalon_sentence_get (sentence, adjective)->token;
  guint last = jalon_sentence_get (sentence, noun)->token + 1;
  guint n = 0;

  return adjective + 1 == noun &&
         jalon_phrases_match (jalon_senses_get_nouns (sentence->senses, sentence->analysis->lang),
                              sentence->tree->tokens,
                              first,
                              last,
                              &n) != NULL &&
         n == last - first;
}

/* "the governments of SOUTH ASIA", "the leaders of THE REGION": several, of a region that is no state's. */
static gboolean
are_of_region (const JalonSentence *sentence, guint word)
{
  if (jalon_sentence_get (sentence, word)->features[JALON_FEATURE_NUMBER] != JALON_NUMBER_PLUR)
    return FALSE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    const JalonToponym *toponym = sentence->toponyms[child];

    if (jalon_sentence_get (sentence, child)->deprel != JALON_DEPREL_NMOD)
      continue;
    if (toponym != NULL
            ? toponym->country == NULL && toponym->precision == JALON_PRECISION_REGION
            : jalon_analysis_is_in (sentence->analysis, jalon_sentence_get (sentence, child)->token, JALON_SET_AREA) &&
                  sentence->sectors[word] != NULL && strcmp (sentence->sectors[word], "GOV") == 0 &&
                  sentence->mentions[child] < 0)
      return TRUE;
  }
  return FALSE;
}

/* "INTERNATIONAL forces", "les médias ÉTRANGERS", "a DIPLOMAT": of anywhere but where it is told. */
gboolean
jalon_event_states_are_abroad (const JalonSentence *sentence, guint word)
{
  if (are_of_region (sentence, word))
    return TRUE;
  if (jalon_analysis_is_in (sentence->analysis, jalon_sentence_get (sentence, word)->token, JALON_SET_ABROAD))
    return TRUE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    if ((deprel == JALON_DEPREL_AMOD || deprel == JALON_DEPREL_COMPOUND) && !is_one_noun (sentence, child, word) &&
        jalon_analysis_is_in (sentence->analysis, jalon_sentence_get (sentence, child)->token, JALON_SET_ABROAD))
      return TRUE;
  }
  return FALSE;
}

/* Whether the noun has "the" or a word like it, or a name before it: "BASRA militants". A name needs none. */
gboolean
jalon_event_states_is_definite (const JalonSentence *sentence, guint word)
{
  if (jalon_sentence_get (sentence, word)->upos == JALON_UPOS_PROPN &&
      jalon_classes_is_empty (&sentence->classes[word]))
    return TRUE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    /* "l'attaque DES rebelles": an article is in the preposition */
    if (deprel == JALON_DEPREL_CASE && jalon_sentence_get (sentence, word)->deprel == JALON_DEPREL_NMOD &&
        (jalon_sentence_get_marks (sentence, child) & JALON_MARKS_PARTITIVE) != 0)
      return TRUE;
    if ((deprel == JALON_DEPREL_DET && (jalon_sentence_get_marks (sentence, child) & JALON_MARKS_DEFINITE) != 0) ||
        (deprel == JALON_DEPREL_COMPOUND && sentence->toponyms[child] != NULL))
      return TRUE;
  }
  return FALSE;
}

/* Whoever these are, they do not act for the state where they are. */
gboolean
jalon_event_states_is_outlaw (const char *sector)
{
  return strcmp (sector, "REB") == 0 || strcmp (sector, "CRM") == 0 || strcmp (sector, "UAF") == 0;
}

/* (nullable): the one code of who is named by the word or beside it */
static const char *
find_named_code (const JalonSentence *sentence, guint word)
{
  int m = jalon_event_states_find_mention (sentence, word, 0);

  return m >= 0 ? jalon_mention_get_only_code (jalon_analysis_mention (sentence->analysis, m)) : NULL;
}

/* "the US State Department said that THE SECRETARY met": officials of whom a government speaks are its own; or %NULL.
 */
static const char *
find_code_of_speaker (const JalonSentence *sentence, guint word)
{
  static const guint64 subjects = JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ);

  for (guint at = word; at != JALON_TREE_NONE; at = jalon_sentence_get (sentence, at)->head)
    {
      guint       verb = jalon_sentence_get (sentence, at)->head;
      guint       subject = jalon_sentence_get (sentence, at)->deprel == JALON_DEPREL_CCOMP
                                ? jalon_tree_find_child (sentence->tree, verb, subjects)
                                : JALON_TREE_NONE;
      const char *code = subject != JALON_TREE_NONE ? find_named_code (sentence, subject) : NULL;

      if (code != NULL)
        return code;
    }
  return NULL;
}

/* "the overthrow of the FIJIAN government by THE ARMY": of a noun that tells what was done whoever else is named with
 * it says whose the army is; or %NULL. */
static const char *
find_code_of_event (const JalonSentence *sentence, guint word)
{
  guint event = jalon_sentence_get (sentence, word)->head;

  /* "the American killing OF A GENERAL": who does it is not whose the general is */
  if (event == JALON_TREE_NONE || sentence->events[event] == NULL ||
      (jalon_sentence_get_slots (sentence, word) & JALON_SLOT_BIT (JALON_SLOT_OF)) != 0 ||
      jalon_sentence_get (sentence, event)->upos != JALON_UPOS_NOUN)
    return NULL;
  JALON_TREE_FOREACH_CHILD (sentence->tree, event, child)
  {
    const char *code =
        child != word && jalon_event_states_say_whose (sentence, child) ? find_named_code (sentence, child) : NULL;

    if (code != NULL)
      return code;
  }
  return NULL;
}

/* The state that something says, beside the noun or, where it is said again, earlier in the article; or %NULL. */
const char *
jalon_event_states_find (const JalonReader *reader, const JalonSentence *sentence, guint word, const char *sector)
{
  const char *code = find_country_beside (sentence, word);

  if (code == NULL && g_strcmp0 (sector, "GOV") == 0)
    code = find_code_of_speaker (sentence, word);
  if (code == NULL && sector != NULL && !jalon_event_states_is_outlaw (sector))
    code = find_code_of_event (sentence, word);
  return code == NULL && jalon_event_states_is_definite (sentence, word)
             ? jalon_reader_find_noun (reader, jalon_sentence_get_norm (sentence, word))
             : code;
}
