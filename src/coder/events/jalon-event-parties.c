/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-parties-private.h"

#include "jalon-antecedents.h"

#include <string.h>

/* How deep under a noun its state stands: "soldiers of the army of Mali". */
#define MAX_DEPTH 3

/* The army and the rebels of one state are two; a state without a sector is whoever of it was named. */
static void
add_party (GArray *parties, const JalonProposalParty *party)
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
    add_party (into, &g_array_index (from, JalonProposalParty, i));
}

/* Whether both have the same codes, in whatever order. */
gboolean
jalon_event_parties_are_same (const GArray *a, const GArray *b)
{
  guint n_found = 0;

  for (guint i = 0; i < a->len; i++)
    for (guint k = 0; k < b->len; k++)
      if (g_array_index (a, JalonProposalParty, i).code == g_array_index (b, JalonProposalParty, k).code)
        {
          n_found++;
          break;
        }
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

      add_party (parties, &party);
    }
}

/* Whether what hangs there says whose @word is: an adjective, a genitive, a name, "of". */
static gboolean
says_whose (const JalonSentence *sentence, guint child)
{
  static const guint64 whose = JALON_DEPREL_BIT (JALON_DEPREL_AMOD) | JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND) |
                               JALON_DEPREL_BIT (JALON_DEPREL_NMOD_POSS) | JALON_DEPREL_BIT (JALON_DEPREL_FLAT) |
                               JALON_DEPREL_BIT (JALON_DEPREL_APPOS);
  JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;
  guint       slots;

  if (deprel != JALON_DEPREL_NMOD)
    return (JALON_DEPREL_BIT (deprel) & whose) != 0;
  slots = jalon_sentence_get_slots (sentence, child);
  return slots == 0 || (slots & (JALON_SLOT_BIT (JALON_SLOT_OF) | JALON_SLOT_BIT (JALON_SLOT_FROM))) != 0;
}

/* The mention that @word belongs to, or one that says whose it is. */
static int
find_mention (const JalonSentence *sentence, guint word, guint depth)
{
  if (sentence->mentions[word] >= 0)
    return sentence->mentions[word];
  if (depth >= MAX_DEPTH)
    return -1;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    int found = says_whose (sentence, child) ? find_mention (sentence, child, depth + 1) : -1;

    if (found >= 0)
      return found;
  }
  return -1;
}

/* "rebels IN Mali", "soldiers AT Gao": of the state where they are. */
static int
find_located (const JalonSentence *sentence, guint word)
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
static gboolean
is_shared (const JalonReader *reader, const char *sector)
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

/* "INTERNATIONAL forces", "les médias ÉTRANGERS": of anywhere but where it is told. */
static gboolean
is_from_abroad (const JalonSentence *sentence, guint word)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    if ((deprel == JALON_DEPREL_AMOD || deprel == JALON_DEPREL_COMPOUND) && !is_one_noun (sentence, child, word) &&
        jalon_analysis_is_in (sentence->analysis, jalon_sentence_get (sentence, child)->token, JALON_SET_ABROAD))
      return TRUE;
  }
  return FALSE;
}

/* @code: (nullable): of the state, where something says it; else the one where the sentence is, or the article */
static void
add_inferred (JalonReader *reader, const char *code, const char *sector, gboolean vague, GArray *parties)
{
  const char        *likely = reader->here != NULL ? reader->here : reader->focus;
  JalonProposalParty party = { code != NULL ? code : likely, sector, JALON_FOUND_INFERRED, FALSE, TRUE, vague };

  if (party.code != NULL && (code != NULL || !is_shared (reader, sector)))
    add_party (parties, &party);
}

/* Whether the noun has "the" or a word like it, or a name before it: "BASRA militants". A name needs none. */
static gboolean
is_definite (const JalonSentence *sentence, guint word)
{
  if (jalon_sentence_get (sentence, word)->upos == JALON_UPOS_PROPN &&
      jalon_classes_is_empty (&sentence->classes[word]))
    return TRUE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    if ((deprel == JALON_DEPREL_DET && (jalon_sentence_get_marks (sentence, child) & JALON_MARKS_DEFINITE) != 0) ||
        (deprel == JALON_DEPREL_COMPOUND && sentence->toponyms[child] != NULL))
      return TRUE;
  }
  return FALSE;
}

/* Whoever these are, they do not act for the state where they are. */
static gboolean
is_outlaw (const char *sector)
{
  return strcmp (sector, "REB") == 0 || strcmp (sector, "CRM") == 0 || strcmp (sector, "UAF") == 0;
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

    if ((JALON_DEPREL_BIT (deprel) & beside) != 0 || (deprel == JALON_DEPREL_NMOD && says_whose (sentence, child)))
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

/* The verb of the clause that a noun stands in, or of the clause above where that one names no subject. */
static guint
find_verb_with_subject (const JalonSentence *sentence, guint noun, guint64 subjects)
{
  static const guint64 open = JALON_DEPREL_BIT (JALON_DEPREL_XCOMP) | JALON_DEPREL_BIT (JALON_DEPREL_CONJ);
  guint                at = jalon_sentence_get (sentence, noun)->head;

  while (at != JALON_TREE_NONE && jalon_sentence_get (sentence, at)->upos != JALON_UPOS_VERB &&
         jalon_sentence_get (sentence, at)->deprel != JALON_DEPREL_CONJ)
    at = jalon_sentence_get (sentence, at)->head;
  while (at != JALON_TREE_NONE && jalon_tree_find_child (sentence->tree, at, subjects) == JALON_TREE_NONE)
    at = (JALON_DEPREL_BIT (jalon_sentence_get (sentence, at)->deprel) & open) != 0
             ? jalon_sentence_get (sentence, at)->head
             : JALON_TREE_NONE;
  return at;
}

/* "Spain withdrew ITS troops": the subject of the clause, or JALON_TREE_NONE. */
static guint
find_owner (const JalonSentence *sentence, guint word, guint marks)
{
  static const guint64 subjects = JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS);
  guint                verb = find_verb_with_subject (sentence, word, subjects);
  guint subject = verb != JALON_TREE_NONE ? jalon_tree_find_child (sentence->tree, verb, subjects) : JALON_TREE_NONE;

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
  static const guint64 subjects = JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS);
  guint                verb = find_verb_with_subject (sentence, noun, subjects);
  guint subject = verb != JALON_TREE_NONE ? jalon_tree_find_child (sentence->tree, verb, subjects) : JALON_TREE_NONE;

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

        party.sector = sector;
        party.found = JALON_FOUND_COREFERENCE;
        add_party (parties, &party);
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
      add_party (parties, &party);
    }
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

/* "the US State Department said that THE SECRETARY met": officials of whom a government speaks are its own; or %NULL.
 */
static const char *
find_code_of_speaker (const JalonSentence *sentence, guint word)
{
  static const guint64 subjects = JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ);

  for (guint at = word; at != JALON_TREE_NONE; at = jalon_sentence_get (sentence, at)->head)
    {
      guint verb = jalon_sentence_get (sentence, at)->head;
      guint subject = jalon_sentence_get (sentence, at)->deprel == JALON_DEPREL_CCOMP
                          ? jalon_tree_find_child (sentence->tree, verb, subjects)
                          : JALON_TREE_NONE;
      int   m = subject != JALON_TREE_NONE ? find_mention (sentence, subject, 0) : -1;

      if (m >= 0 && jalon_analysis_mention (sentence->analysis, m)->codes->len == 1)
        return g_ptr_array_index (jalon_analysis_mention (sentence->analysis, m)->codes, 0);
    }
  return NULL;
}

/* "the overthrow of the FIJIAN government by THE ARMY": of a noun that tells what was done whoever else is named with
 * it says whose the army is; or %NULL. */
static const char *
find_code_of_event (const JalonSentence *sentence, guint word)
{
  guint event = jalon_sentence_get (sentence, word)->head;

  if (event == JALON_TREE_NONE || sentence->events[event] == NULL ||
      jalon_sentence_get (sentence, event)->upos != JALON_UPOS_NOUN)
    return NULL;
  JALON_TREE_FOREACH_CHILD (sentence->tree, event, child)
  {
    int m = child != word && says_whose (sentence, child) ? find_mention (sentence, child, 0) : -1;

    if (m >= 0 && jalon_analysis_mention (sentence->analysis, m)->codes->len == 1)
      return g_ptr_array_index (jalon_analysis_mention (sentence->analysis, m)->codes, 0);
  }
  return NULL;
}

/* The state that something says, beside the noun or, where it is said again, earlier in the article; or %NULL. */
static const char *
find_code (JalonReader *reader, const JalonSentence *sentence, guint word)
{
  const char *sector = jalon_event_parties_find_sector (sentence, word, 0);
  const char *code = find_country_beside (sentence, word);

  if (code == NULL && g_strcmp0 (sector, "GOV") == 0)
    code = find_code_of_speaker (sentence, word);
  if (code == NULL && sector != NULL && !is_outlaw (sector))
    code = find_code_of_event (sentence, word);
  return code == NULL && is_definite (sentence, word)
             ? jalon_reader_find_noun (reader, jalon_sentence_get_norm (sentence, word))
             : code;
}

/* "Two DANISH engineers ... arrested THE ENGINEERS" */
static void
add_named_before (JalonReader *reader, const char *norm, GArray *parties)
{
  JalonProposalParty party = {
    jalon_reader_find_noun (reader, norm), NULL, JALON_FOUND_COREFERENCE, FALSE, FALSE, FALSE
  };

  if (party.code != NULL)
    add_party (parties, &party);
}

static void
add_noun (JalonReader *reader, const JalonSentence *sentence, guint word, GArray *parties)
{
  const char               *sector = jalon_event_parties_find_sector (sentence, word, 0);
  int                       m = find_mention (sentence, word, 0);
  const JalonProposalParty *person = m < 0 ? find_person (reader, sentence, word) : NULL;

  if (person != NULL)
    {
      add_party (parties, person);
      return;
    }
  if ((m < 0 || jalon_analysis_mention (sentence->analysis, m)->found == JALON_FOUND_COREFERENCE) &&
      (sector != NULL || jalon_event_parties_is_person (sentence, word)) &&
      add_owned_by_subject (sentence, word, sector, parties))
    return;
  if (m < 0 && sector != NULL)
    m = find_located (sentence, word);
  if (m >= 0)
    {
      if (sector != NULL || jalon_event_parties_is_person (sentence, word))
        learn_noun (reader, sentence, word, m);
      add_mention (sentence, m, sector, parties);
      add_other_owners (sentence, word, sector, parties);
    }
  else if (sector == NULL && stands_for_state (sentence, word))
    add_antecedent (reader, sentence, word, parties);
  else if (add_owned (reader, sentence, word, sector, parties))
    return;
  else if (sector != NULL && !is_from_abroad (sentence, word))
    {
      const char *code = find_code (reader, sentence, word);

      add_inferred (reader, code, sector, is_outlaw (sector) && !is_definite (sentence, word), parties);
    }
  else if (sector == NULL && is_definite (sentence, word) && jalon_event_parties_is_person (sentence, word))
    add_named_before (reader, jalon_sentence_get_norm (sentence, word), parties);
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
      jalon_event_parties_is_person (sentence, word) && !is_from_abroad (sentence, word))
    {
      const char *sector = jalon_event_parties_find_sector (sentence, word, 0);

      add_inferred (reader,
                    NULL,
                    sector,
                    (sector == NULL || is_outlaw (sector)) && !is_definite (sentence, word),
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
