/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-parties-private.h"

#include "jalon-antecedents.h"
#include "jalon-event-states.h"

#include <string.h>

/* How deep under a noun its state stands: "soldiers of the army of Mali". */
#define MAX_DEPTH 3

/* The army and the rebels of one state are two; a state without a sector is whoever of it was named. */
void
jalon_event_parties_add (GArray *parties, const JalonProposalParty *party)
{
  for (guint i = 0; i < parties->len; i++)
    {
      JalonProposalParty *known = &g_array_index (parties, JalonProposalParty, i);

      if (known->code != party->code ||
          (known->sector != NULL && party->sector != NULL && g_strcmp0 (known->sector, party->sector) != 0))
        continue;
      if (known->sector == NULL)
        known->sector = party->sector;
      return;
    }
  g_array_append_val (parties, *party);
}

/**
 * jalon_event_parties_join:
 *
 * Adds to @into who is not yet there.
 */
void
jalon_event_parties_join (GArray *into, const GArray *from)
{
  for (guint i = 0; i < from->len; i++)
    jalon_event_parties_add (into, &g_array_index (from, JalonProposalParty, i));
}

/* Whether both have the same codes, in whatever order. */
gboolean
jalon_event_parties_are_same (const GArray *a, const GArray *b)
{
  guint n_found = 0;

  for (guint i = 0; i < a->len; i++)
    if (jalon_parties_have (b, g_array_index (a, JalonProposalParty, i).code))
      n_found++;
  return a->len == b->len && n_found == a->len;
}

/* Whether the text names one of them: not all follow from what else it says. */
gboolean
jalon_event_parties_are_named (const GArray *parties)
{
  for (guint i = 0; i < parties->len; i++)
    if (!g_array_index (parties, JalonProposalParty, i).inferred)
      return TRUE;
  return FALSE;
}

static void
add_mention (const JalonSentence *sentence, guint m, const char *sector, GArray *parties)
{
  const JalonMention *mention = jalon_analysis_mention (sentence->analysis, m);

  if (sector == NULL && mention->class != NULL)
    sector = mention->class->sector;
  if (sector == NULL && mention->found == JALON_FOUND_CAPITAL)
    sector = "GOV";
  for (guint i = 0; i < mention->codes->len; i++)
    {
      JalonProposalParty party = { g_ptr_array_index (mention->codes, i),
                                   sector,
                                   mention->found,
                                   mention->ambiguous,
                                   mention->found == JALON_FOUND_INFERRED };

      jalon_event_parties_add (parties, &party);
    }
}

/* @code: (nullable): of the state, where something says it; else the one where the sentence is, or the article */
static void
add_inferred (JalonReader *reader, const char *code, const char *sector, gboolean vague, GArray *parties)
{
  const char        *likely = reader->here != NULL ? reader->here : reader->focus;
  JalonProposalParty party = { code != NULL ? code : likely, sector, JALON_FOUND_INFERRED, FALSE, TRUE, vague };

  if (party.code != NULL && (code != NULL || !jalon_event_states_are_shared (reader, sector)))
    jalon_event_parties_add (parties, &party);
}

/* "the European UNION": no trade union. */
static gboolean
is_part_of_name (const JalonSentence *sentence, guint word)
{
  int m = sentence->mentions[word];

  return m >= 0 && jalon_analysis_mention (sentence->analysis, m)->found == JALON_FOUND_NAMED &&
         jalon_analysis_mention (sentence->analysis, m)->class == NULL &&
         jalon_analysis_mention (sentence->analysis, m)->last >
             jalon_analysis_mention (sentence->analysis, m)->first + 1 &&
         jalon_analysis_mention (sentence->analysis, m)->core == jalon_sentence_get (sentence, word)->token;
}

/* "Thousands OF STUDENTS", "MINISTER Razak", "Basbug, CHIEF of staff": what they are. */
const char *
jalon_event_parties_find_sector (const JalonSentence *sentence, guint word, guint depth)
{
  static const guint64 beside = JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND) | JALON_DEPREL_BIT (JALON_DEPREL_FLAT) |
                                JALON_DEPREL_BIT (JALON_DEPREL_APPOS);

  if (depth == 0 && is_part_of_name (sentence, word))
    return NULL;
  if (sentence->sectors[word] != NULL || depth >= MAX_DEPTH)
    return sentence->sectors[word];
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;
    const char *sector = NULL;

    if ((JALON_DEPREL_BIT (deprel) & beside) != 0 ||
        (deprel == JALON_DEPREL_NMOD && jalon_event_states_say_whose (sentence, child)))
      sector = jalon_event_parties_find_sector (sentence, child, depth + 1);
    else if (deprel == JALON_DEPREL_AMOD)
      sector = sentence->sectors[child];
    if (sector != NULL)
      return sector;
  }
  return NULL;
}

gboolean
jalon_event_parties_is_name (const JalonSentence *sentence, guint word)
{
  return jalon_sentence_get (sentence, word)->upos == JALON_UPOS_PROPN && sentence->mentions[word] < 0 &&
         sentence->toponyms[word] == NULL;
}

/* The person whose name it is, or stands beside the word: "General BASBUG". */
static const JalonProposalParty *
find_person (JalonReader *reader, const JalonSentence *sentence, guint word)
{
  const JalonProposalParty *person = jalon_event_parties_is_name (sentence, word)
                                         ? jalon_reader_find_person (reader, jalon_sentence_get_norm (sentence, word))
                                         : NULL;

  if (person != NULL)
    return person;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    if ((deprel == JALON_DEPREL_FLAT || deprel == JALON_DEPREL_APPOS || deprel == JALON_DEPREL_COMPOUND ||
         (deprel == JALON_DEPREL_NMOD && jalon_sentence_get_slots (sentence, child) == 0)) &&
        jalon_event_parties_is_name (sentence, child))
      person = jalon_reader_find_person (reader, jalon_sentence_get_norm (sentence, child));
    if (person != NULL)
      return person;
  }
  return NULL;
}

/* The subject of the clause that a noun stands in, or of the clause above where that one names none; or
 * JALON_TREE_NONE. */
static guint
find_subject (const JalonSentence *sentence, guint noun)
{
  static const guint64 subjects = JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS);
  static const guint64 open = JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_CONJ);
  guint                at = jalon_sentence_get (sentence, noun)->head;

  while (at != JALON_TREE_NONE && jalon_sentence_get (sentence, at)->upos != JALON_UPOS_VERB &&
         jalon_sentence_get (sentence, at)->deprel != JALON_DEPREL_CONJ)
    at = jalon_sentence_get (sentence, at)->head;
  while (at != JALON_TREE_NONE)
    {
      guint subject = jalon_tree_find_child (sentence->tree, at, subjects);

      if (subject != JALON_TREE_NONE || (JALON_DEPREL_BIT (jalon_sentence_get (sentence, at)->deprel) & open) == 0)
        return subject;
      at = jalon_sentence_get (sentence, at)->head;
    }
  return JALON_TREE_NONE;
}

/* "Spain withdrew ITS troops": the subject of the clause, or JALON_TREE_NONE. */
static guint
find_owner (const JalonSentence *sentence, guint word, guint marks)
{
  guint subject = find_subject (sentence, word);

  if (subject == JALON_TREE_NONE || (marks & JALON_MARKS_PLURAL) != 0 || sentence->mentions[subject] < 0 ||
      jalon_tree_is_under (sentence->tree, word, subject))
    return JALON_TREE_NONE;
  return subject;
}

/* Whether a word under a noun says that it is somebody's who was spoken of: "THEIR army". */
static gboolean
is_possessive (const JalonSentence *sentence, guint child)
{
  JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

  return (deprel == JALON_DEPREL_NMOD_POSS || deprel == JALON_DEPREL_DET) &&
         (jalon_sentence_get_marks (sentence, child) & JALON_MARKS_POSSESSIVE) != 0;
}

static gboolean
add_owned_by_subject (const JalonSentence *sentence, guint word, const char *sector, GArray *parties)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    guint owner = is_possessive (sentence, child)
                      ? find_owner (sentence, word, jalon_sentence_get_marks (sentence, child))
                      : JALON_TREE_NONE;

    if (owner == JALON_TREE_NONE)
      continue;
    add_mention (sentence, sentence->mentions[owner], sector, parties);
    return TRUE;
  }
  return FALSE;
}

/* "according to the MDC, ITS followers": a name of which nothing is known stands nearer than all that was spoken of. */
static gboolean
has_stranger_before (const JalonSentence *sentence, guint pronoun, guint marks)
{
  if ((marks & JALON_MARKS_THING) == 0 || (marks & JALON_MARKS_PLURAL) != 0)
    return FALSE;
  for (guint i = 0; i < pronoun; i++)
    if (jalon_event_parties_is_name (sentence, i) &&
        jalon_sentence_get (sentence, i)->features[JALON_FEATURE_CALENDAR] != JALON_CALENDAR_YES &&
        jalon_sentence_get (sentence, i)->deprel != JALON_DEPREL_FLAT)
      return TRUE;
  return FALSE;
}

/* (transfer full) (nullable): whom a pronoun means: who was spoken of before in the sentence, else in those before it
 */
static GArray *
find_meant (JalonReader *reader, const JalonSentence *sentence, guint pronoun)
{
  guint         marks = jalon_sentence_get_marks (sentence, pronoun);
  guint         subject = jalon_antecedents_find (sentence, pronoun, marks);
  const GArray *recalled;

  if (subject != JALON_TREE_NONE)
    {
      GArray *parties = jalon_event_parties_find (reader, sentence, subject);

      if (parties->len > 0)
        return parties;
      g_array_unref (parties);
    }
  if (has_stranger_before (sentence, pronoun, marks))
    return NULL;
  recalled = jalon_reader_recall (reader, marks);
  return recalled != NULL ? g_array_ref ((GArray *) recalled) : NULL;
}

/* "the cleric called on HIS followers": the person that the clause is about, or %JALON_TREE_NONE. */
static guint
find_person_of_clause (const JalonSentence *sentence, guint noun, guint pronoun)
{
  guint subject = find_subject (sentence, noun);

  if (subject == JALON_TREE_NONE || subject > pronoun || jalon_tree_is_under (sentence->tree, noun, subject) ||
      jalon_sentence_get (sentence, subject)->upos == JALON_UPOS_PRON ||
      (jalon_sentence_get_marks (sentence, pronoun) & (JALON_MARKS_PLURAL | JALON_MARKS_THING)) != 0 ||
      !jalon_event_parties_is_person (sentence, subject))
    return JALON_TREE_NONE;
  return subject;
}

/* "THEIR army", "SON gouvernement": of whom was spoken of. */
static gboolean
add_owned (JalonReader *reader, const JalonSentence *sentence, guint word, const char *sector, GArray *parties)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    guint person = is_possessive (sentence, child) ? find_person_of_clause (sentence, word, child) : JALON_TREE_NONE;
    g_autoptr (GArray) owners = person != JALON_TREE_NONE         ? jalon_event_parties_find (reader, sentence, person)
                                : is_possessive (sentence, child) ? find_meant (reader, sentence, child)
                                                                  : NULL;

    for (guint i = 0; owners != NULL && i < owners->len; i++)
      {
        JalonProposalParty party = g_array_index (owners, JalonProposalParty, i);

        /* "their DEMANDS": what those do who are meant */
        if (sector != NULL || sentence->events[word] == NULL)
          party.sector = sector;
        party.found = JALON_FOUND_COREFERENCE;
        jalon_event_parties_add (parties, &party);
      }
    if (owners != NULL && owners->len > 0)
      return TRUE;
  }
  return FALSE;
}

gboolean
jalon_event_parties_is_person (const JalonSentence *sentence, guint word)
{
  JalonClasses classes = jalon_sentence_get_classes (sentence, word);

  return jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_PEOPLE));
}

/* "Niger denied that THE COUNTRY had closed": it says whose only as a pronoun does. */
static gboolean
stands_for_state (const JalonSentence *sentence, guint word)
{
  JalonClasses classes = jalon_sentence_get_classes (sentence, word);

  return jalon_sentence_get (sentence, word)->upos == JALON_UPOS_NOUN &&
         jalon_sentence_get (sentence, word)->head != JALON_TREE_NONE &&
         jalon_sentence_get (sentence, jalon_sentence_get (sentence, word)->head)->deprel != JALON_DEPREL_ADVCL &&
         jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_STATE)) &&
         jalon_tree_find_child (sentence->tree, word, JALON_DEPREL_BIT (JALON_DEPREL_DET)) != JALON_TREE_NONE &&
         jalon_tree_find_child (sentence->tree,
                                word,
                                JALON_DEPREL_BIT (JALON_DEPREL_NMOD) | JALON_DEPREL_BIT (JALON_DEPREL_AMOD) |
                                    JALON_DEPREL_BIT (JALON_DEPREL_NUMMOD) |
                                    JALON_DEPREL_BIT (JALON_DEPREL_ACL_RELCL)) == JALON_TREE_NONE;
}

static void
add_antecedent (JalonReader *reader, const JalonSentence *sentence, guint word, GArray *parties)
{
  g_autoptr (GArray) meant = find_meant (reader, sentence, word);

  for (guint i = 0; meant != NULL && i < meant->len; i++)
    {
      JalonProposalParty party = g_array_index (meant, JalonProposalParty, i);

      party.found = JALON_FOUND_COREFERENCE;
      jalon_event_parties_add (parties, &party);
    }
}

/* "withdrew its staff from THE COUNTRY": a state that was spoken of, else the one where the sentence is. */
static void
add_state_meant (JalonReader *reader, const JalonSentence *sentence, guint word, GArray *parties)
{
  JalonWorld *world = jalon_lexicon_get_world (reader->lexicon);

  add_antecedent (reader, sentence, word, parties);
  for (guint i = parties->len; i-- > 0;)
    if (!jalon_world_has_code (world, g_array_index (parties, JalonProposalParty, i).code))
      g_array_remove_index (parties, i);
  if (parties->len == 0)
    add_inferred (reader, NULL, NULL, FALSE, parties);
}

/* "the Moroccan AND MAURITANIAN armies" */
static void
add_other_owners (const JalonSentence *sentence, guint word, const char *sector, GArray *parties)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    if (jalon_sentence_get (sentence, child)->deprel != JALON_DEPREL_AMOD)
      continue;
    JALON_TREE_FOREACH_CHILD (sentence->tree, child, other)
    {
      if (jalon_sentence_get (sentence, other)->deprel == JALON_DEPREL_CONJ && sentence->mentions[other] >= 0)
        add_mention (sentence, sentence->mentions[other], sector, parties);
    }
  }
}

/* "ROMANIAN journalists", "the NGO Amnesty": whose those are of whom only the noun will be said. */
static void
learn_noun (JalonReader *reader, const JalonSentence *sentence, guint word, guint m)
{
  const JalonMention *mention = jalon_analysis_mention (sentence->analysis, m);

  if (jalon_sentence_get (sentence, word)->upos == JALON_UPOS_NOUN && mention->codes->len == 1 &&
      (mention->found == JALON_FOUND_NAMED || mention->found == JALON_FOUND_DEMONYM))
    jalon_reader_learn_noun (reader, jalon_sentence_get_norm (sentence, word), g_ptr_array_index (mention->codes, 0));
}

/* "Two DANISH engineers ... arrested THE ENGINEERS" */
static void
add_named_before (JalonReader *reader, const char *norm, GArray *parties)
{
  JalonProposalParty party = {
    jalon_reader_find_noun (reader, norm), NULL, JALON_FOUND_COREFERENCE, FALSE, FALSE, FALSE
  };

  if (party.code != NULL)
    jalon_event_parties_add (parties, &party);
}

/* Whether nothing but its own words can say of whom a noun of somebody is: no mention, or one that only goes on. */
static gboolean
is_open (const JalonSentence *sentence, guint word, int m, const char *sector)
{
  return (m < 0 || jalon_analysis_mention (sentence->analysis, m)->found == JALON_FOUND_COREFERENCE) &&
         (sector != NULL || jalon_event_parties_is_person (sentence, word));
}

/* Who is named, by the noun itself or beside it. */
static void
add_mentioned (JalonReader *reader, const JalonSentence *sentence, guint word, guint m, GArray *parties)
{
  const char *sector = jalon_event_parties_find_sector (sentence, word, 0);

  if (sector != NULL || jalon_event_parties_is_person (sentence, word))
    learn_noun (reader, sentence, word, m);
  add_mention (sentence, m, sector, parties);
  add_other_owners (sentence, word, sector, parties);
}

/* An office that was named before, where the noun speaks of it as known. */
static gboolean
recall_office (JalonReader *reader, const JalonSentence *sentence, guint word, const char *sector, GArray *parties)
{
  return g_strcmp0 (sector, "GOV") == 0 && jalon_event_states_is_definite (sentence, word) &&
         (jalon_event_parties_recall_official (reader, sentence, word, parties) ||
          jalon_event_parties_recall_group (reader, sentence, word, parties));
}

/* Who is meant by a noun alone, by what was said before or by where it is told. */
static void
add_meant (JalonReader *reader, const JalonSentence *sentence, guint word, const char *sector, GArray *parties)
{
  gboolean    is_definite = jalon_event_states_is_definite (sentence, word);
  gboolean    is_outlaw = sector != NULL && jalon_event_states_is_outlaw (sector);
  const char *code;

  if (sector == NULL)
    {
      if (is_definite && jalon_event_parties_is_person (sentence, word))
        add_named_before (reader, jalon_sentence_get_norm (sentence, word), parties);
      return;
    }
  if (jalon_event_states_are_abroad (sentence, word))
    return;
  code = jalon_event_states_find (reader, sentence, word, sector);
  if (code == NULL && recall_office (reader, sentence, word, sector, parties))
    return;
  if (code != NULL || !is_outlaw || !is_definite || !jalon_event_parties_recall_outlaw (reader, parties))
    add_inferred (reader,
                  code,
                  sector,
                  !is_definite && (is_outlaw || !jalon_event_parties_is_person (sentence, word)),
                  parties);
}

static void
add_noun (JalonReader *reader, const JalonSentence *sentence, guint word, GArray *parties)
{
  const char               *sector = jalon_event_parties_find_sector (sentence, word, 0);
  int                       m = jalon_event_states_find_mention (sentence, word, 0);
  const JalonProposalParty *person = m < 0 ? find_person (reader, sentence, word) : NULL;

  if (person != NULL)
    {
      jalon_event_parties_add (parties, person);
      return;
    }
  if (is_open (sentence, word, m, sector) &&
      (jalon_event_parties_add_of_relative (reader, sentence, word, sector, parties) ||
       add_owned_by_subject (sentence, word, sector, parties)))
    return;
  if (m < 0 && sector != NULL && !jalon_event_states_are_abroad (sentence, word))
    m = jalon_event_states_find_located (sentence, word);
  if (m >= 0)
    add_mentioned (reader, sentence, word, m, parties);
  else if (sector == NULL && stands_for_state (sentence, word))
    add_state_meant (reader, sentence, word, parties);
  else if (!add_owned (reader, sentence, word, sector, parties))
    add_meant (reader, sentence, word, sector, parties);
}

static void
add_pronoun (JalonReader *reader, const JalonSentence *sentence, guint word, GArray *parties)
{
  if ((jalon_sentence_get_marks (sentence, word) & JALON_MARKS_THIRD) != 0)
    add_antecedent (reader, sentence, word, parties);
}

/**
 * jalon_event_parties_infer:
 * @word: someone of whom no state is known
 *
 * Returns: (transfer full) (element-type JalonProposalParty): the state that the article is about, for a person
 */
GArray *
jalon_event_parties_infer (JalonReader *reader, const JalonSentence *sentence, guint word)
{
  GArray *parties = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));

  if (word != JALON_TREE_NONE && jalon_sentence_get (sentence, word)->upos != JALON_UPOS_PRON &&
      jalon_event_parties_is_person (sentence, word) && !jalon_event_states_are_abroad (sentence, word))
    {
      const char *sector = jalon_event_parties_find_sector (sentence, word, 0);

      add_inferred (reader,
                    NULL,
                    sector,
                    (sector == NULL || jalon_event_states_is_outlaw (sector)) &&
                        !jalon_event_states_is_definite (sentence, word),
                    parties);
    }
  return parties;
}

/**
 * jalon_event_parties_find_here:
 *
 * Returns: (transfer full) (element-type JalonProposalParty): the people of the state whose place the sentence names,
 *   else of the one that the article is about
 */
GArray *
jalon_event_parties_find_here (JalonReader *reader)
{
  GArray *parties = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));

  add_inferred (reader, NULL, "CVL", FALSE, parties);
  return parties;
}

static void
add_all (JalonReader *reader, const JalonSentence *sentence, guint word, guint depth, GArray *parties)
{
  const JalonTreeWord *tree_word = jalon_sentence_get (sentence, word);

  if (tree_word->upos == JALON_UPOS_PRON && sentence->mentions[word] < 0)
    add_pronoun (reader, sentence, word, parties);
  else
    add_noun (reader, sentence, word, parties);
  if (depth >= MAX_DEPTH)
    return;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    if (jalon_sentence_get (sentence, child)->deprel == JALON_DEPREL_CONJ &&
        jalon_sentence_get (sentence, child)->upos != JALON_UPOS_VERB)
      add_all (reader, sentence, child, depth + 1, parties);
  }
}

/**
 * jalon_event_parties_find:
 * @word: head of who acts or suffers; those coordinated with it count, too
 *
 * Returns: (transfer full) (element-type JalonProposalParty): each once, perhaps none
 */
GArray *
jalon_event_parties_find (JalonReader *reader, const JalonSentence *sentence, guint word)
{
  GArray *parties = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));

  if (word != JALON_TREE_NONE)
    add_all (reader, sentence, word, 0, parties);
  return parties;
}
