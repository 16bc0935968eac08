/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-reasons.h"

/* Whether what is named at the word is @code. */
static gboolean
names_code (const JalonSentence *sentence, guint word, const char *code)
{
  int m = sentence->mentions[word];

  return m >= 0 && g_ptr_array_find (jalon_analysis_mention (sentence->analysis, m)->codes, code, NULL);
}

/* Whether the place that the word names lies in the state. */
static gboolean
is_in_state (const JalonSentence *sentence, guint word, const char *code)
{
  return sentence->toponyms[word] != NULL && g_strcmp0 (sentence->toponyms[word]->country, code) == 0;
}

typedef gboolean (*SaysFunc) (const JalonSentence *sentence, guint word, const char *code);

/* The first word of which @says holds: of those under the word of the event, else of the sentence, else
 * %JALON_TREE_NONE. */
static guint
find_word (const JalonTelling *self, const char *code, SaysFunc says)
{
  const JalonTree *tree = self->sentence->tree;
  guint            found = JALON_TREE_NONE;

  for (guint word = 0; word < tree->n_words; word++)
    {
      if (!says (self->sentence, word, code))
        continue;
      if (jalon_tree_is_under (tree, word, self->predicate->word))
        return word;
      found = MIN (found, word);
    }
  return found;
}

/* The noun or pronoun that stands for somebody named elsewhere, or %JALON_TREE_NONE. */
static guint
find_stand_in (const JalonTelling *self, const char *field)
{
  const JalonArguments *arguments = &self->predicate->arguments;

  return strcmp (field, "actor") == 0 ? arguments->subject : arguments->object;
}

/* Notes the words that name the party, those of the place whose state it is, or those that stand for it; it may also
 * be told without any: the article is about it, or it did or suffered what was told before. */
static void
explain (const JalonTelling *self, JalonProposal *proposal, const char *field, const JalonProposalParty *party)
{
  guint word = find_word (self, party->code, names_code);

  if (word != JALON_TREE_NONE)
    {
      const JalonMention *mention = jalon_analysis_mention (self->sentence->analysis, self->sentence->mentions[word]);

      jalon_telling_add_reason (self,
                                proposal,
                                field,
                                jalon_vocabulary_get_word (JALON_VOCABULARY_FOUND, mention->found),
                                word);
      return;
    }
  word = find_word (self, party->code, is_in_state);
  if (word != JALON_TREE_NONE)
    jalon_telling_add_reason (self, proposal, field, "state-of-place", word);
  else if (find_stand_in (self, field) != JALON_TREE_NONE)
    jalon_telling_add_reason (self, proposal, field, "stands-for", find_stand_in (self, field));
  else
    jalon_proposal_add_reason (proposal, field, party->inferred ? "about-state" : "told-before", 0, 0);
}

static void
explain_all (const JalonTelling *self, JalonProposal *proposal, const char *field, const GArray *parties)
{
  if (jalon_proposal_has_reason (proposal, field))
    return;
  for (guint i = 0; i < parties->len; i++)
    explain (self, proposal, field, &g_array_index (parties, JalonProposalParty, i));
}

/**
 * jalon_telling_explain_parties:
 * @proposal: with its parties, and with the reasons that subject and object are
 *
 * Gives whoever acts or suffers a reason where there is none yet.
 */
void
jalon_telling_explain_parties (const JalonTelling *self, JalonProposal *proposal)
{
  explain_all (self, proposal, "actor", proposal->actors);
  explain_all (self, proposal, "recipient", proposal->recipients);
}
