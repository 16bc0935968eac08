/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-scope.h"

#include "jalon-event-clause.h"

#include <string.h>

/* The noun that a name belongs to: "the town of GOMA" is the town, "KHAN Younis" itself. */
static guint
find_name_head (const JalonSentence *sentence, guint word)
{
  static const guint64 parts = JALON_DEPREL_BIT (JALON_DEPREL_FLAT) | JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND) |
                               JALON_DEPREL_BIT (JALON_DEPREL_APPOS);

  while (jalon_sentence_get (sentence, word)->head != JALON_TREE_NONE &&
         (JALON_DEPREL_BIT (jalon_sentence_get (sentence, word)->deprel) & parts) != 0)
    word = jalon_sentence_get (sentence, word)->head;
  return word;
}

/**
 * jalon_event_scope_is_somebody:
 *
 * Returns: whether the noun says who, not what: "a JOURNALIST of Homs" is struck, Homs is not
 */
gboolean
jalon_event_scope_is_somebody (const JalonSentence *sentence, guint word)
{
  JalonClasses classes = jalon_sentence_get_classes (sentence, word);

  return jalon_sentence_get (sentence, word)->upos == JALON_UPOS_NOUN &&
         jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_PEOPLE));
}

/* "of", also where the same word is "from": "dans un stade DE Mogadiscio". */
static gboolean
says_only_whose (guint slots)
{
  return (slots & ~JALON_SLOT_BIT (JALON_SLOT_FROM)) == JALON_SLOT_BIT (JALON_SLOT_OF);
}

/**
 * jalon_event_scope_read_slots:
 *
 * "in a stadium of the capital MOGADISHU": what the prepositions before a name, or before the noun that it tells apart,
 * can say.
 *
 * Returns: a set of JALON_SLOT_BIT()
 */
guint
jalon_event_scope_read_slots (const JalonSentence *sentence, guint word)
{
  guint head = find_name_head (sentence, word);
  guint slots = jalon_sentence_get_slots (sentence, head);

  while (says_only_whose (slots) && jalon_sentence_get (sentence, head)->head != JALON_TREE_NONE &&
         jalon_sentence_get (sentence, jalon_sentence_get (sentence, head)->head)->upos == JALON_UPOS_NOUN &&
         !jalon_event_scope_is_somebody (sentence, jalon_sentence_get (sentence, head)->head))
    {
      head = jalon_sentence_get (sentence, head)->head;
      slots = jalon_sentence_get_slots (sentence, head);
    }
  return slots;
}

/**
 * jalon_event_scope_is_named_by:
 *
 * Returns: whether @name tells @noun apart or is it: "parts of the MOSUL Dam", not "operations with U.S. support"
 */
gboolean
jalon_event_scope_is_named_by (const JalonSentence *sentence, guint noun, guint name)
{
  guint head = name;

  while (head != noun)
    {
      guint above = find_name_head (sentence, head);

      if (above == head && !says_only_whose (jalon_sentence_get_slots (sentence, head)))
        return FALSE;
      head = above != head ? above : jalon_sentence_get (sentence, head)->head;
      if (head == JALON_TREE_NONE)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_under (const JalonTelling *self, guint word, guint ancestor)
{
  return word != JALON_TREE_NONE && (word == ancestor || jalon_tree_is_under (self->sentence->tree, word, ancestor));
}

/* Whether what tells the event is the word itself or hangs under it. */
static gboolean
tells (const JalonTelling *self, guint word)
{
  return is_under (self, self->predicate->word, word) || is_under (self, self->predicate->noun, word);
}

/* Takes a word with all under it from the words of the clause. */
static void
hide (const JalonTelling *self, guint word)
{
  const JalonTreeWord *head = jalon_sentence_get (self->sentence, word);

  memset (self->own + head->first, FALSE, (head->last - head->first) * sizeof *self->own);
}

/**
 * jalon_event_scope_can_be_where:
 *
 * Returns: whether the noun is a kind of place: "on a BASE in", "sur l'ÎLE de", "on the SIDELINES of"
 */
gboolean
jalon_event_scope_can_be_where (const JalonSentence *sentence, guint word)
{
  static const JalonWordSet sets[] = {
    JALON_SET_TOWN, JALON_SET_DIVISION, JALON_SET_FEATURE,  JALON_SET_SITE,
    JALON_SET_SOIL, JALON_SET_AREA,     JALON_SET_OCCASION, JALON_SET_PART_OF_COUNTRY
  };
  JalonClasses classes = jalon_sentence_get_classes (sentence, word);

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    if (jalon_analysis_is_in (sentence->analysis, jalon_sentence_get (sentence, word)->token, sets[i]))
      return TRUE;
  return jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_SETTLEMENT)) ||
         jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_TERRITORY));
}

/* What a preposition makes a cause or a subject of talk: "arrested FOR attacks in", "talks ABOUT the war in", "marched
 * AGAINST the war in". */
static gboolean
says_about (const JalonTelling *self, guint word, guint slots)
{
  static const guint cause = JALON_SLOT_BIT (JALON_SLOT_BECAUSE) | JALON_SLOT_BIT (JALON_SLOT_FOR);
  static const guint topic = JALON_SLOT_BIT (JALON_SLOT_OVER) | JALON_SLOT_BIT (JALON_SLOT_ON);
  JalonEventType     type = self->predicate->entry->sense->type;

  if ((slots & cause) != 0)
    return type == JALON_EVENT_SANCTION || type == JALON_EVENT_COERCE || type == JALON_EVENT_PROTEST;
  if ((slots & JALON_SLOT_BIT (JALON_SLOT_ACCORDING)) != 0)
    return TRUE;
  if ((slots & JALON_SLOT_BIT (JALON_SLOT_AGAINST)) != 0)
    return type != JALON_EVENT_ASSAULT && !jalon_event_scope_is_somebody (self->sentence, word);
  /* "discussions SUR le conflit en": where the same word also says where, it is what is talked about */
  if ((slots & topic) != 0 && type == JALON_EVENT_CONSULT)
    return !jalon_event_scope_can_be_where (self->sentence, word);
  return (slots & topic) == JALON_SLOT_BIT (JALON_SLOT_OVER) && !jalon_event_scope_can_be_where (self->sentence, word);
}

/* "is hosting troops FOR A DRILL in Tamale" */
static gboolean
is_same_type (const JalonTelling *self, guint noun)
{
  const JalonSense *sense = jalon_predicates_find_noun_sense (self->sentence, noun);

  return sense != NULL && sense->type == self->predicate->entry->sense->type;
}

static gboolean
is_topic (const JalonTelling *self, guint word)
{
  const JalonTreeWord *tree_word = jalon_sentence_get (self->sentence, word);

  if (tree_word->upos != JALON_UPOS_NOUN || tree_word->features[JALON_FEATURE_CALENDAR] == JALON_CALENDAR_YES ||
      (tree_word->deprel != JALON_DEPREL_OBL && tree_word->deprel != JALON_DEPREL_NMOD))
    return FALSE;
  if (tells (self, word) || is_same_type (self, word))
    return FALSE;
  /* "en RAISON des combats à" */
  return says_about (self,
                     word,
                     jalon_sentence_get_slots (self->sentence, word) |
                         (jalon_senses_get_slots (self->sentence->senses,
                                                  self->sentence->analysis->lang,
                                                  jalon_sentence_get_norm (self->sentence, word)) &
                          JALON_SLOT_BIT (JALON_SLOT_BECAUSE)));
}

/**
 * jalon_event_scope_hide_topics:
 *
 * Takes from the words of the clause what it is only about: it may lie elsewhere.
 */
void
jalon_event_scope_hide_topics (const JalonTelling *self)
{
  for (guint i = 0; i < self->sentence->tree->n_words; i++)
    if (self->own[i] && is_topic (self, i))
      hide (self, i);
}

/**
 * jalon_event_scope_hide_doer:
 *
 * "rebels BASED IN GOMA attacked": where those are who act says less than all else of where.
 */
void
jalon_event_scope_hide_doer (const JalonTelling *self)
{
  guint subject = self->predicate->arguments.subject;

  if (subject != JALON_TREE_NONE && !tells (self, subject))
    hide (self, subject);
}

/**
 * jalon_event_scope_hide_sufferer:
 *
 * "the head of the school IN SANAA was held 140 km from it": as is where those are from who suffer.
 */
void
jalon_event_scope_hide_sufferer (const JalonTelling *self)
{
  guint object = self->predicate->arguments.object;

  if (object != JALON_TREE_NONE && !tells (self, object) && jalon_event_scope_is_somebody (self->sentence, object))
    hide (self, object);
}

/**
 * jalon_event_scope_mark_clause:
 *
 * "spoke on Thursday of BEING POISONED LAST MONTH": leaves only the clause itself, without the one above that a
 * participle or an infinitive shares.
 */
void
jalon_event_scope_mark_clause (const JalonTelling *self)
{
  g_autofree gboolean *clause = g_new0 (gboolean, self->sentence->tree->n_words);

  jalon_event_clause_mark (self->sentence,
                           jalon_event_clause_find_head (self->sentence, self->predicate->word),
                           clause);
  for (guint i = 0; i < self->sentence->tree->n_words; i++)
    self->own[i] = self->own[i] && clause[i];
}

/**
 * jalon_event_scope_mark_noun:
 *
 * "a ceasefire in Gaza; ROCKET FIRE INTO ISRAEL": leaves of the clause only what hangs under the noun of the event,
 * without what that is about.
 *
 * Returns: whether a noun tells it
 */
gboolean
jalon_event_scope_mark_noun (const JalonTelling *self)
{
  guint noun = self->predicate->noun != JALON_TREE_NONE ? self->predicate->noun : self->predicate->word;

  if (jalon_sentence_get (self->sentence, noun)->upos != JALON_UPOS_NOUN)
    return FALSE;
  memset (self->own, FALSE, self->sentence->tree->n_words * sizeof *self->own);
  jalon_event_clause_mark (self->sentence, noun, self->own);
  jalon_event_scope_hide_topics (self);
  return TRUE;
}

/* Who is killed "when", "after" something happened is killed by that. */
static gboolean
is_suffered (const JalonTelling *self)
{
  return self->predicate->entry->sense->type == JALON_EVENT_ASSAULT &&
         self->predicate->arguments.subject == JALON_TREE_NONE;
}

/* Whether the clause stands with a word of those marked, and tells how it came or which it was. */
static gboolean
is_joined_to_own (const JalonTelling *self, guint clause)
{
  const JalonTreeWord *word = jalon_sentence_get (self->sentence, clause);

  return word->head != JALON_TREE_NONE && self->own[word->head] &&
         (word->deprel == JALON_DEPREL_ADVCL || word->deprel == JALON_DEPREL_CCOMP ||
          word->deprel == JALON_DEPREL_ACL || word->deprel == JALON_DEPREL_ACL_RELCL);
}

/* "was shot WHILE SHE WAS IN GAO": where those were who suffer it. */
static gboolean
tells_where_they_were (const JalonTelling *self, guint clause)
{
  static const guint64 taken_for = JALON_DEPREL_BIT (JALON_DEPREL_ADVCL) | JALON_DEPREL_BIT (JALON_DEPREL_CCOMP) |
                                   JALON_DEPREL_BIT (JALON_DEPREL_CONJ);
  static const guint64 subjects = JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS);
  guint                subject = jalon_tree_find_child (self->sentence->tree, clause, subjects);

  return (JALON_DEPREL_BIT (jalon_sentence_get (self->sentence, clause)->deprel) & taken_for) != 0 &&
         subject != JALON_TREE_NONE && jalon_sentence_get (self->sentence, subject)->upos == JALON_UPOS_PRON &&
         (jalon_sentence_get_marks (self->sentence, subject) & JALON_MARKS_THIRD) != 0 &&
         jalon_sentence_has_mark_below (self->sentence, clause, JALON_MARKS_WHILE);
}

/* The clauses beside it that tell where and when those were who suffer it. */
static gboolean
mark_beside (const JalonTelling *self)
{
  gboolean found = FALSE;

  if (!self->predicate->arguments.passive || (self->predicate->entry->sense->type != JALON_EVENT_ASSAULT &&
                                              self->predicate->entry->sense->type != JALON_EVENT_COERCE))
    return FALSE;
  for (guint i = 0; i < self->sentence->tree->n_words; i++)
    {
      const JalonTreeWord *word = jalon_sentence_get (self->sentence, i);

      if (word->head == JALON_TREE_NONE || !self->own[word->head] || self->own[i] || !tells_where_they_were (self, i))
        continue;
      jalon_event_clause_mark (self->sentence, i, self->own);
      found = TRUE;
    }
  return found;
}

/* "ten were killed WHEN A BOMB WENT OFF IN KIRKUK" */
static gboolean
mark_below (const JalonTelling *self)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->predicates->len && is_suffered (self); i++)
    {
      const JalonPredicate *other = &g_array_index (self->predicates, JalonPredicate, i);
      guint                 clause = jalon_event_clause_find_head (self->sentence, other->word);

      if (other->entry->sense->type != JALON_EVENT_ASSAULT || self->own[clause] || !is_joined_to_own (self, clause))
        continue;
      jalon_event_clause_mark (self->sentence, clause, self->own);
      found = TRUE;
    }
  return found;
}

/* "le différend OÙ un avion a été abattu": a relative that is neither subject nor object of its clause. */
static gboolean
has_relative_of_place (const JalonSentence *sentence, guint clause)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, clause, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    if ((jalon_sentence_get_marks (sentence, child) & JALON_MARKS_RELATIVE) != 0 &&
        (deprel == JALON_DEPREL_ADVMOD || deprel == JALON_DEPREL_OBL || deprel == JALON_DEPREL_MARK))
      return TRUE;
  }
  return FALSE;
}

/* "THE ATTACK ON TUESDAY, which killed four": what the clause belongs to, where that is the event itself, or when. */
static gboolean
mark_above (const JalonTelling *self)
{
  guint                clause = jalon_event_clause_find_head (self->sentence, self->predicate->word);
  const JalonTreeWord *word = jalon_sentence_get (self->sentence, clause);

  if (word->head == JALON_TREE_NONE || (word->deprel != JALON_DEPREL_ACL_RELCL && word->deprel != JALON_DEPREL_ACL) ||
      jalon_sentence_get (self->sentence, word->head)->upos != JALON_UPOS_NOUN)
    return FALSE;
  if (!is_same_type (self, word->head) && !has_relative_of_place (self->sentence, clause))
    return FALSE;
  jalon_event_clause_mark (self->sentence, word->head, self->own);
  return TRUE;
}

/* Whether the verb tells nothing but that something was: no sense of its own, and nobody says it. */
static gboolean
is_only_that_it_was (const JalonTelling *self, guint verb)
{
  static const guint says = JALON_GOVERNS_SAID | JALON_GOVERNS_ALLEGED | JALON_GOVERNS_DENIED | JALON_GOVERNS_PLANNED;

  if (jalon_sentence_get (self->sentence, verb)->upos != JALON_UPOS_VERB ||
      (jalon_factuality_get_government (self->sentence, verb) & says) != 0)
    return FALSE;
  for (guint i = 0; i < self->predicates->len; i++)
    if (g_array_index (self->predicates, JalonPredicate, i).word == verb &&
        g_array_index (self->predicates, JalonPredicate, i).entry->sense->type != self->predicate->entry->sense->type)
      return FALSE;
  return TRUE;
}

/* "an attack in TUNIS, which celebrated": behind a comma it is the name that more is said of. */
static gboolean
is_behind_name (const JalonSentence *sentence, guint first)
{
  return first > 1 && jalon_sentence_get (sentence, first - 1)->upos == JALON_UPOS_PUNCT &&
         jalon_sentence_get (sentence, first - 2)->upos == JALON_UPOS_PROPN;
}

/* What a relative clause is said of: no name is told apart by one without a comma, so that in "an attack in TUNIS that
 * happened" it is said of the noun before that tells the event; or %JALON_TREE_NONE. */
static guint
find_what_is_told (const JalonTelling *self, guint clause)
{
  const JalonTreeWord *word = jalon_sentence_get (self->sentence, clause);
  guint                at = word->head;

  if (is_behind_name (self->sentence, word->first))
    return JALON_TREE_NONE;
  if (self->own[at] && is_same_type (self, at))
    return at;
  if (jalon_sentence_get (self->sentence, at)->upos != JALON_UPOS_PROPN || at + 1 != word->first)
    return JALON_TREE_NONE;
  while (at-- > 0)
    if (self->own[at] && is_same_type (self, at))
      return at;
  return JALON_TREE_NONE;
}

/* Whether the clause says something of a noun that tells the same: the relative is its subject. */
static gboolean
is_said_of_deed (const JalonTelling *self, guint clause)
{
  static const guint64 subjects = JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ_PASS);
  guint                subject = jalon_tree_find_child (self->sentence->tree, clause, subjects);

  return subject != JALON_TREE_NONE && find_what_is_told (self, clause) != JALON_TREE_NONE &&
         (jalon_sentence_get_marks (self->sentence, subject) & JALON_MARKS_RELATIVE) != 0;
}

/* "killed in a bombing THAT HAPPENED ON JUNE 27", "une attaque QUI A EU LIEU à Gao": what is said of the noun that
 * tells the same. */
static gboolean
mark_occurrence (const JalonTelling *self)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->sentence->tree->n_words; i++)
    {
      const JalonTreeWord *word = jalon_sentence_get (self->sentence, i);

      if (word->deprel != JALON_DEPREL_ACL_RELCL || word->head == JALON_TREE_NONE || !self->own[word->head] ||
          self->own[i] || !is_said_of_deed (self, i) || !is_only_that_it_was (self, i))
        continue;
      jalon_event_clause_mark (self->sentence, i, self->own);
      found = TRUE;
    }
  return found;
}

/**
 * jalon_event_scope_mark_same:
 *
 * Adds to the words of the clause those of other clauses that tell the same event.
 *
 * Returns: whether there are any
 */
gboolean
jalon_event_scope_mark_same (const JalonTelling *self)
{
  gboolean above = mark_above (self);

  gboolean below = mark_below (self);

  gboolean occurrence = mark_occurrence (self);

  return mark_beside (self) || below || above || occurrence;
}
