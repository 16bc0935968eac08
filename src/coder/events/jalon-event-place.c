/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-place.h"

#include "jalon-event-clause.h"
#include "jalon-said-place.h"

#include <string.h>

static guint
distance (guint a, guint b)
{
  return a > b ? a - b : b - a;
}

static void
add_codes (GPtrArray *codes, const GArray *parties)
{
  for (guint i = 0; i < parties->len; i++)
    g_ptr_array_add (codes, (gpointer) g_array_index (parties, JalonProposalParty, i).code);
}

static void
add_code (GPtrArray *codes, const char *code)
{
  if (!g_ptr_array_find (codes, code, NULL))
    g_ptr_array_add (codes, (gpointer) code);
}

/* "its border WITH RUSSIA", "la frontière IVOIRIENNE": whose it is besides those who act; where none is named, theirs.
 */
static void
add_border (const JalonTelling *self, const JalonSaidPlace *said, GPtrArray *codes)
{
  guint                word = jalon_tree_get_word (self->sentence->tree, said->last - 1);
  const JalonTreeWord *border = jalon_sentence_get (self->sentence, word);
  g_autoptr (GPtrArray) named = g_ptr_array_new ();

  for (guint i = border->first; i < border->last; i++)
    {
      const JalonMention *mention = self->sentence->mentions[i] >= 0
                                        ? jalon_analysis_mention (self->sentence->analysis, self->sentence->mentions[i])
                                        : NULL;

      for (guint k = 0; mention != NULL && k < mention->codes->len; k++)
        add_code (named, g_ptr_array_index (mention->codes, k));
    }
  if (said->country != NULL)
    add_code (named, said->country);
  for (guint i = 0; named->len < 2 && i < self->actors->len; i++)
    add_code (codes, g_array_index (self->actors, JalonProposalParty, i).code);
  for (guint i = 0; i < named->len; i++)
    add_code (codes, g_ptr_array_index (named, i));
  for (guint i = 0; codes->len < 2 && i < self->recipients->len; i++)
    add_code (codes, g_array_index (self->recipients, JalonProposalParty, i).code);
}

static void
take_place (const JalonTelling *self, const JalonSaidPlace *said, JalonProposal *proposal)
{
  const JalonTokens *tokens = self->sentence->tree->tokens;

  proposal->precision = said->precision;
  proposal->town = said->town;
  if (said->precision == JALON_PRECISION_BORDER)
    add_border (self, said, proposal->place_codes);
  else if (said->country != NULL)
    g_ptr_array_add (proposal->place_codes, (gpointer) said->country);
  if (jalon_said_place_has_name (said))
    proposal->place_name =
        g_strndup (self->sentence->analysis->text + jalon_tokens_get (tokens, said->name_first)->start,
                   jalon_tokens_get (tokens, said->last - 1)->end - jalon_tokens_get (tokens, said->name_first)->start);
  jalon_proposal_add_reason (proposal,
                             "place",
                             said->rule,
                             jalon_tokens_get (tokens, said->first)->start,
                             jalon_tokens_get (tokens, said->last - 1)->end);
}

/* "The border", whoever's: of those who fight, close or deploy there; not of who gives, promises or praises. */
static gboolean
may_be_own_border (const JalonTelling *self)
{
  JalonEventType type = self->predicate->entry->sense->type;

  return self->actors->len > 0 && self->recipients->len > 0 && type != JALON_EVENT_AID && type != JALON_EVENT_AGREE &&
         type != JALON_EVENT_SUPPORT && type != JALON_EVENT_CONCEDE;
}

/* Runs of words of the clause, each asked for a place. */
static gboolean
find_place (const JalonTelling *self, const GPtrArray *codes, JalonSaidPlace *out)
{
  const JalonTree *tree = self->sentence->tree;

  for (guint i = 0; i < tree->n_words;)
    {
      guint end = i;

      while (end < tree->n_words && self->own[end])
        end++;
      if (end > i && jalon_said_place_find (self->sentence->analysis,
                                            tree->words[i].token,
                                            tree->words[end - 1].token + 1,
                                            codes,
                                            may_be_own_border (self),
                                            out))
        return TRUE;
      i = end + 1;
    }
  return FALSE;
}

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

/* "a journalist of HOMS": where those are who suffer, not what is struck. */
static gboolean
is_somebody (const JalonSentence *sentence, guint word)
{
  JalonClasses classes = jalon_sentence_get_classes (sentence, word);

  return jalon_sentence_get (sentence, word)->upos == JALON_UPOS_NOUN &&
         jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, JALON_KNOWN_PEOPLE));
}

/* What the prepositions before a name, or before the noun it tells apart, can say: "in a stadium of the capital
 * MOGADISHU". */
static guint
read_slots_of_name (const JalonSentence *sentence, guint word)
{
  guint head = find_name_head (sentence, word);
  guint slots = jalon_sentence_get_slots (sentence, head);

  while (slots == JALON_SLOT_BIT (JALON_SLOT_OF) && jalon_sentence_get (sentence, head)->head != JALON_TREE_NONE &&
         jalon_sentence_get (sentence, jalon_sentence_get (sentence, head)->head)->upos == JALON_UPOS_NOUN &&
         !is_somebody (sentence, jalon_sentence_get (sentence, head)->head))
    {
      head = jalon_sentence_get (sentence, head)->head;
      slots = jalon_sentence_get_slots (sentence, head);
    }
  return slots;
}

/* How well a name of the clause says where it happened: 2 for "in", "near", "on" it; 1 where it is what is struck, or
 * where somebody goes; 0 where it does not say so. */
static guint
rate_place (const JalonTelling *self, const JalonToponym *toponym, guint word, guint *out_slots)
{
  static const guint where = JALON_SLOT_BIT (JALON_SLOT_IN) | JALON_SLOT_BIT (JALON_SLOT_AT) |
                             JALON_SLOT_BIT (JALON_SLOT_ON) | JALON_SLOT_BIT (JALON_SLOT_INTO) |
                             JALON_SLOT_BIT (JALON_SLOT_NEAR);
  const JalonSense *sense = self->predicate->entry->sense;
  guint             object = self->predicate->arguments.object;
  gboolean          is_object;

  *out_slots = read_slots_of_name (self->sentence, word);
  if (!self->own[word])
    return 0;
  if ((*out_slots & where) != 0)
    return 2;
  if (sense->destination && toponym->precision != JALON_PRECISION_REGION &&
      (*out_slots & JALON_SLOT_BIT (JALON_SLOT_TO)) != 0)
    return 1;
  is_object = object != JALON_TREE_NONE && jalon_tree_is_under (self->sentence->tree, word, object) &&
              !is_somebody (self->sentence, object) &&
              (word != object || toponym->precision != JALON_PRECISION_COUNTRY);
  return is_object && (sense->type == JALON_EVENT_ASSAULT || sense->destination) ? 1 : 0;
}

/* The place of the clause that says best where, the nearest one, of those that the whole article tells apart. */
static const JalonToponym *
find_toponym (const JalonTelling *self, gboolean *out_is_near)
{
  const GArray       *toponyms = self->sentence->analysis->toponyms;
  const JalonToponym *best = NULL;
  guint               best_rate = 0;
  guint               token = jalon_sentence_get (self->sentence, self->predicate->word)->token;

  for (guint i = 0; toponyms != NULL && i < toponyms->len; i++)
    {
      const JalonToponym *toponym = &g_array_index (toponyms, JalonToponym, i);
      guint               word = jalon_tree_get_word (self->sentence->tree, toponym->first);
      guint               slots = 0;
      guint               rate = word != JALON_TREE_NONE && toponym->use == JALON_TOPONYM_LITERAL
                                     ? rate_place (self, toponym, word, &slots)
                                     : 0;

      if (rate == 0 || rate < best_rate ||
          (rate == best_rate && distance (best->first, token) <= distance (toponym->first, token)))
        continue;
      best = toponym;
      best_rate = rate;
      *out_is_near = slots == JALON_SLOT_BIT (JALON_SLOT_NEAR);
    }
  return best;
}

static void
take_toponym (const JalonTelling *self, const JalonToponym *toponym, gboolean is_near, JalonProposal *proposal)
{
  proposal->precision =
      is_near && toponym->precision == JALON_PRECISION_CITY ? JALON_PRECISION_NEAR_CITY : toponym->precision;
  /* an area within one state is a part of it */
  if (toponym->precision == JALON_PRECISION_REGION && toponym->country != NULL)
    proposal->precision = JALON_PRECISION_ADMIN1;
  proposal->town = toponym->place;
  if (toponym->country != NULL)
    g_ptr_array_add (proposal->place_codes, (gpointer) toponym->country);
  if (toponym->precision != JALON_PRECISION_COUNTRY)
    proposal->place_name = g_strndup (self->sentence->analysis->text + toponym->start, toponym->end - toponym->start);
  jalon_proposal_add_reason (proposal, "place", "toponym", toponym->start, toponym->end);
}

/* "a livré douze canons AU SÉNÉGAL": the state says who gets them, not where. */
static gboolean
is_receiver (const JalonTelling *self, guint token)
{
  guint word = jalon_tree_get_word (self->sentence->tree, token);
  int   m = word != JALON_TREE_NONE ? self->sentence->mentions[word] : -1;

  if (m < 0 || self->predicate->entry->sense->type != JALON_EVENT_AID ||
      (jalon_sentence_get_slots (self->sentence, find_name_head (self->sentence, word)) &
       JALON_SLOT_BIT (JALON_SLOT_TO)) == 0)
    return FALSE;
  for (guint i = 0; i < self->recipients->len; i++)
    if (g_ptr_array_find (jalon_analysis_mention (self->sentence->analysis, m)->codes,
                          g_array_index (self->recipients, JalonProposalParty, i).code,
                          NULL))
      return TRUE;
  return FALSE;
}

static gboolean
names_recipient (const JalonTelling *self, guint word)
{
  g_autoptr (GArray) parties = jalon_event_parties_find (self->context->reader, self->sentence, word);

  for (guint i = 0; i < parties->len; i++)
    for (guint k = 0; k < self->recipients->len; k++)
      if (g_array_index (parties, JalonProposalParty, i).code ==
          g_array_index (self->recipients, JalonProposalParty, k).code)
        return TRUE;
  return FALSE;
}

/* "suspended aid TO BAMAKO", "recalled its envoy IN ALGERIA": whom it is done to, not where. */
static void
hide_recipients (const JalonTelling *self, gboolean *own)
{
  const JalonSense     *sense = self->predicate->entry->sense;
  const JalonArguments *arguments = &self->predicate->arguments;

  for (guint i = 0; i < arguments->n_others; i++)
    {
      const JalonTreeWord *word = jalon_sentence_get (self->sentence, arguments->others[i].word);
      gboolean             is_recipient = FALSE;

      for (guint k = 0; k < sense->n_recipients; k++)
        is_recipient = is_recipient || (arguments->others[i].slots & JALON_SLOT_BIT (sense->recipients[k])) != 0;
      if (is_recipient && names_recipient (self, arguments->others[i].word))
        memset (own + word->first, FALSE, (word->last - word->first) * sizeof *own);
    }
}

static void
set_place (const JalonTelling *self, JalonProposal *proposal)
{
  const JalonSense *sense = self->predicate->entry->sense;
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  const JalonToponym *toponym;
  gboolean            is_near = FALSE;
  JalonSaidPlace      said;

  if (sense->airspace)
    {
      proposal->precision = JALON_PRECISION_AIRSPACE;
      add_codes (proposal->place_codes, self->actors);
      jalon_proposal_add_reason (proposal, "place", "airspace-of-actor", 0, 0);
      return;
    }
  /* where one speaks is not where it happens */
  if (sense->said)
    return;
  add_codes (codes, self->actors);
  add_codes (codes, self->recipients);
  if (find_place (self, codes, &said))
    {
      if (!is_receiver (self, said.name_first))
        take_place (self, &said, proposal);
      return;
    }
  toponym = find_toponym (self, &is_near);
  /* "killed 50 AND WOUNDED 150 IN ERBIL" */
  if (toponym == NULL && jalon_event_clause_mark_joined (self))
    toponym = find_toponym (self, &is_near);
  if (toponym != NULL && is_receiver (self, toponym->first))
    return;
  if (toponym != NULL)
    take_toponym (self, toponym, is_near, proposal);
  else if (sense->ongoing && self->actors->len > 0)
    {
      proposal->precision = JALON_PRECISION_COUNTRY;
      add_codes (proposal->place_codes, self->actors);
      jalon_proposal_add_reason (proposal, "place", "country-of-actor", 0, 0);
    }
}

/**
 * jalon_telling_set_place:
 * @proposal: its parties set
 *
 * Sets where it was, as the clause says, else as the sense does.
 */
void
jalon_telling_set_place (const JalonTelling *self, JalonProposal *proposal)
{
  gsize                size = self->sentence->tree->n_words * sizeof *self->own;
  g_autofree gboolean *own = NULL;

  if (!self->predicate->entry->sense->declared)
    {
      set_place (self, proposal);
      return;
    }
  own = g_memdup2 (self->own, size);
  hide_recipients (self, self->own);
  set_place (self, proposal);
  memcpy (self->own, own, size);
}
