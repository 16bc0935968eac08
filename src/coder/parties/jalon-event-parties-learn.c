/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom a sentence introduces, and of whom it speaks.
 */

#include "config.h"

#include "jalon-event-parties-private.h"

#include "jalon-antecedents.h"

/* The parts of a name that stands beside what it is: "Kenyan President William RUTO". */
static void
learn_names (JalonReader *reader, const JalonSentence *sentence, guint word, const JalonProposalParty *party)
{
  if (jalon_event_parties_is_name (sentence, word))
    jalon_reader_learn_person (reader, jalon_sentence_get_norm (sentence, word), party);
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    if (jalon_event_parties_is_name (sentence, child) &&
        (deprel == JALON_DEPREL_FLAT || deprel == JALON_DEPREL_APPOS || deprel == JALON_DEPREL_COMPOUND ||
         deprel == JALON_DEPREL_NMOD) &&
        sentence->sectors[child] == NULL)
      learn_names (reader, sentence, child, party);
  }
}

static void
note_word (JalonReader *reader, const JalonSentence *sentence, guint word)
{
  const JalonTreeWord *tree_word = jalon_sentence_get (sentence, word);
  g_autoptr (GArray) parties = NULL;

  if (tree_word->upos == JALON_UPOS_PRON)
    return;
  parties = jalon_event_parties_find (reader, sentence, word);
  jalon_reader_note (reader,
                     parties,
                     jalon_antecedents_is_plural (sentence, word),
                     jalon_event_parties_is_person (sentence, word));
}

/* Whether the word heads a noun phrase that may introduce somebody. */
static gboolean
may_introduce (const JalonSentence *sentence, guint word)
{
  JalonUpos   upos = jalon_sentence_get (sentence, word)->upos;
  JalonDeprel deprel = jalon_sentence_get (sentence, word)->deprel;

  return (upos == JALON_UPOS_NOUN || upos == JALON_UPOS_PROPN) && deprel != JALON_DEPREL_FLAT &&
         deprel != JALON_DEPREL_COMPOUND && jalon_event_parties_is_person (sentence, word) &&
         jalon_event_parties_find_sector (sentence, word, 0) != NULL;
}

/**
 * jalon_event_parties_learn:
 *
 * Learns for whom the people act whom the sentence introduces with what they are.
 */
void
jalon_event_parties_learn (JalonReader *reader, const JalonSentence *sentence)
{
  for (guint i = 0; i < sentence->tree->n_words; i++)
    {
      g_autoptr (GArray) parties = may_introduce (sentence, i) ? jalon_event_parties_find (reader, sentence, i) : NULL;

      if (parties != NULL && parties->len == 1)
        learn_names (reader, sentence, i, &g_array_index (parties, JalonProposalParty, 0));
    }
}

/**
 * jalon_event_parties_remember:
 *
 * Notes whom the sentence spoke of, for the pronouns and bare names of the next; subjects are remembered best.
 */
void
jalon_event_parties_remember (JalonReader *reader, const JalonSentence *sentence)
{
  static const guint64 subjects = JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS);
  static const guint64 others = JALON_DEPREL_BIT (JALON_DEPREL_OBJ) | JALON_DEPREL_BIT (JALON_DEPREL_OBL) |
                                JALON_DEPREL_BIT (JALON_DEPREL_OBL_AGENT) | JALON_DEPREL_BIT (JALON_DEPREL_APPOS) |
                                JALON_DEPREL_BIT (JALON_DEPREL_NMOD);

  for (guint i = 0; i < sentence->tree->n_words; i++)
    if ((JALON_DEPREL_BIT (jalon_sentence_get (sentence, i)->deprel) & others) != 0 &&
        jalon_event_parties_is_person (sentence, i))
      note_word (reader, sentence, i);
  for (guint i = sentence->tree->n_words; i-- > 0;)
    if ((JALON_DEPREL_BIT (jalon_sentence_get (sentence, i)->deprel) & subjects) != 0)
      note_word (reader, sentence, i);
  reader->group_age++;
}
