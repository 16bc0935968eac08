/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-owners.h"

#include "jalon-proposal.h"

/* The state of a town or province named in what hangs under @word. */
static const char *
find_country (const JalonSentence *sentence, guint word)
{
  const JalonTreeWord *tree_word = jalon_sentence_get (sentence, word);

  for (guint i = tree_word->first; i < tree_word->last; i++)
    {
      const JalonToponym *toponym = sentence->toponyms[i];
      int                 m = sentence->mentions[i];
      const char *code = m >= 0 ? jalon_mention_get_only_code (jalon_analysis_mention (sentence->analysis, m)) : NULL;

      if (code != NULL)
        return code;
      if (toponym != NULL && toponym->country != NULL)
        return toponym->country;
    }
  return NULL;
}

/**
 * jalon_owners_find:
 * @word: head of what is attacked, taken or shelled
 *
 * "shelled GOMA": who suffers is the state where it is.
 *
 * Returns: (transfer full) (element-type JalonProposalParty): one, or none
 */
GArray *
jalon_owners_find (const JalonSentence *sentence, guint word)
{
  GArray            *parties = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
  JalonProposalParty party = { NULL, NULL, JALON_FOUND_INFERRED, FALSE, TRUE };

  if (word != JALON_TREE_NONE)
    party.code = find_country (sentence, word);
  if (party.code != NULL)
    g_array_append_val (parties, party);
  return parties;
}
