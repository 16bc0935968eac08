/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom a noun alone means: those of whom the article spoke last, or of whom the clause before it does.
 */

#include "config.h"

#include "jalon-event-parties-private.h"

#include "jalon-antecedents.h"
#include "jalon-event-states.h"

/* So many sentences after a meeting "the ministers" are those who met. */
#define MAX_AGE 6

/* "THE MILITANTS fled": those who were named last of all who fight outside the law. */
gboolean
jalon_event_parties_recall_outlaw (const JalonReader *reader, GArray *parties)
{
  for (guint i = reader->recent->len; i-- > 0;)
    {
      const GArray *spoken = g_array_index (reader->recent, JalonReferent, i).parties;

      for (guint k = 0; k < spoken->len; k++)
        {
          JalonProposalParty party = g_array_index (spoken, JalonProposalParty, k);

          if (party.inferred || party.sector == NULL || !jalon_event_states_is_outlaw (party.sector))
            continue;
          party.found = JALON_FOUND_COREFERENCE;
          jalon_event_parties_add (parties, &party);
          return TRUE;
        }
    }
  return FALSE;
}

/* "THE HEAD OF STATE accused Sudan": whoever was named last of all who govern, not the state that the clause is about.
 */
gboolean
jalon_event_parties_recall_official (const JalonReader   *reader,
                                     const JalonSentence *sentence,
                                     guint                word,
                                     GArray              *parties)
{
  if (jalon_antecedents_is_plural (sentence, word) || !jalon_event_parties_is_person (sentence, word))
    return FALSE;
  for (guint i = reader->recent->len; i-- > 0;)
    {
      const JalonReferent *referent = &g_array_index (reader->recent, JalonReferent, i);
      JalonProposalParty   party;

      if (!referent->person || referent->plural || referent->parties->len != 1)
        continue;
      party = g_array_index (referent->parties, JalonProposalParty, 0);
      if (party.inferred || g_strcmp0 (party.sector, "GOV") != 0)
        continue;
      party.found = JALON_FOUND_COREFERENCE;
      jalon_event_parties_add (parties, &party);
      return TRUE;
    }
  return FALSE;
}

/* "THE MINISTERS signed": those of several states who met last. */
gboolean
jalon_event_parties_recall_group (const JalonReader *reader, const JalonSentence *sentence, guint word, GArray *parties)
{
  if (!jalon_antecedents_is_plural (sentence, word) || !jalon_event_parties_is_person (sentence, word) ||
      reader->group_age > MAX_AGE)
    return FALSE;
  for (guint i = 0; i < reader->group->len; i++)
    {
      JalonProposalParty party = g_array_index (reader->group, JalonProposalParty, i);

      party.found = JALON_FOUND_COREFERENCE;
      jalon_event_parties_add (parties, &party);
    }
  return reader->group->len > 0;
}

/* The noun before the pronoun, of several that are joined the first. */
static guint
find_antecedent (const JalonSentence *sentence, guint pronoun)
{
  guint noun = jalon_sentence_resolve (sentence, pronoun);

  while (noun != pronoun && jalon_sentence_get (sentence, noun)->deprel == JALON_DEPREL_CONJ &&
         jalon_sentence_get (sentence, jalon_sentence_get (sentence, noun)->head)->upos != JALON_UPOS_VERB)
    noun = jalon_sentence_get (sentence, noun)->head;
  return noun;
}

/* "several ministers, among WHOM the PRESIDENT": where @word is one of those that @noun is the first of. */
static gboolean
is_joined_with (const JalonSentence *sentence, guint word, guint noun)
{
  while (word != noun && jalon_sentence_get (sentence, word)->deprel == JALON_DEPREL_CONJ)
    word = jalon_sentence_get (sentence, word)->head;
  return word == noun;
}

/* "Ghana and Togo, WHOSE armies", "DONT les armées": of each of those before. */
gboolean
jalon_event_parties_add_of_relative (JalonReader         *reader,
                                     const JalonSentence *sentence,
                                     guint                word,
                                     const char          *sector,
                                     GArray              *parties)
{
  static const guint64 whose = JALON_DEPREL_BIT (JALON_DEPREL_NMOD_POSS) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD);

  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    guint noun;
    g_autoptr (GArray) owners = NULL;

    if ((JALON_DEPREL_BIT (jalon_sentence_get (sentence, child)->deprel) & whose) == 0 ||
        jalon_sentence_get (sentence, child)->upos != JALON_UPOS_PRON ||
        (jalon_sentence_get_marks (sentence, child) & JALON_MARKS_RELATIVE) == 0)
      continue;
    noun = find_antecedent (sentence, child);
    if (noun == child || reader->is_in_relative || is_joined_with (sentence, word, noun) ||
        jalon_tree_is_under (sentence->tree, noun, word))
      continue;
    reader->is_in_relative = TRUE;
    owners = jalon_event_parties_find (reader, sentence, noun);
    reader->is_in_relative = FALSE;
    for (guint i = 0; i < owners->len; i++)
      {
        g_array_index (owners, JalonProposalParty, i).sector = sector;
        jalon_event_parties_add (parties, &g_array_index (owners, JalonProposalParty, i));
      }
    return owners->len > 0;
  }
  return FALSE;
}
