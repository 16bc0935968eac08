/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom a noun alone means: those of whom the article spoke last.
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
