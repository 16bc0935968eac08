/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-event-place.h"

#include "jalon-event-clause.h"
#include "jalon-event-pointed-place.h"
#include "jalon-event-scope.h"
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

  return self->actors->len > 0 && self->actors->len + self->recipients->len > 1 && type != JALON_EVENT_AID &&
         type != JALON_EVENT_AGREE && type != JALON_EVENT_SUPPORT && type != JALON_EVENT_CONCEDE;
}

/* "on MON. June 2": a word of a time is no place. */
static gboolean
is_of_time (const JalonTelling *self, guint token)
{
  const GArray *whens = self->context->whens;

  for (guint i = 0; i < whens->len; i++)
    if (token >= g_array_index (whens, JalonWhen, i).first && token < g_array_index (whens, JalonWhen, i).last)
      return TRUE;
  return FALSE;
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
      if (end > i &&
          jalon_said_place_find (self->sentence->analysis,
                                 tree->words[i].token,
                                 tree->words[end - 1].token + 1,
                                 codes,
                                 may_be_own_border (self),
                                 out) &&
          !is_of_time (self, out->name_first))
        return TRUE;
      i = end + 1;
    }
  return FALSE;
}

/* "struck THE IRAQI CAPITAL OF BAGHDAD": what is struck, taken or visited is where; somebody says only whom, and so
 * does a state, unless it is visited or the rest of the name is a part of it: not "the embassy of Armenia". */
static gboolean
is_struck (const JalonTelling *self, const JalonToponym *toponym, guint word, guint object)
{
  if (object == JALON_TREE_NONE || !self->own[object] ||
      !jalon_event_scope_is_named_by (self->sentence, object, word) ||
      jalon_event_scope_is_somebody (self->sentence, object))
    return FALSE;
  if (toponym->precision != JALON_PRECISION_COUNTRY)
    return TRUE;
  return word == object ? self->predicate->entry->sense->destination
                        : jalon_event_scope_can_be_where (self->sentence, object);
}

/* Of all that the clause tells, as "ten were killed when a bomb STRUCK" tells it twice. */
static gboolean
is_struck_by_any (const JalonTelling *self, const JalonToponym *toponym, guint word)
{
  for (guint i = 0; i < self->predicates->len; i++)
    {
      const JalonPredicate *predicate = &g_array_index (self->predicates, JalonPredicate, i);

      if (predicate->entry->sense->type == self->predicate->entry->sense->type && self->own[predicate->word] &&
          is_struck (self, toponym, word, predicate->arguments.object))
        return TRUE;
    }
  return FALSE;
}

/* Of what @slots say where, what can say it of a state. */
static guint
read_slots_of_state (const JalonSentence *sentence, guint word, guint slots)
{
  const JalonTreeWord *tree_word = jalon_sentence_get (sentence, word);

  if (tree_word->deprel == JALON_DEPREL_COMPOUND &&
      jalon_sentence_get (sentence, tree_word->head)->upos == JALON_UPOS_NOUN &&
      !jalon_event_scope_can_be_where (sentence, tree_word->head))
    return 0;
  return slots == JALON_SLOT_BIT (JALON_SLOT_ON) ? 0 : slots;
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

  *out_slots = jalon_event_scope_read_slots (self->sentence, word);
  /* "blamed ON Russia", "in a U.S. drone strike" */
  if (toponym->precision == JALON_PRECISION_COUNTRY)
    *out_slots = read_slots_of_state (self->sentence, word, *out_slots);
  /* a "summit Africa-Asia" is not in Africa */
  if (!self->own[word] || (toponym->country == NULL && toponym->precision == JALON_PRECISION_REGION &&
                           (jalon_sentence_get_slots (self->sentence, word) & where) == 0))
    return 0;
  if ((*out_slots & where) != 0)
    return 2;
  if (sense->destination && toponym->precision != JALON_PRECISION_REGION &&
      (*out_slots & JALON_SLOT_BIT (JALON_SLOT_TO)) != 0)
    return 1;
  return (sense->type == JALON_EVENT_ASSAULT || sense->destination) && is_struck_by_any (self, toponym, word) ? 1 : 0;
}

/* 3 for a town, 1 for a state and what is larger. */
static guint
get_fineness (JalonPrecision precision)
{
  if (precision == JALON_PRECISION_COUNTRY || precision == JALON_PRECISION_REGION)
    return 1;
  return precision == JALON_PRECISION_ADMIN1 || precision == JALON_PRECISION_SEA ? 2 : 3;
}

/* Whether @a says better where than @b: of two of one state the finer, else the one that says it is where, else the
 * nearer. */
static gboolean
is_better (const JalonToponym *a, guint rate_a, const JalonToponym *b, guint rate_b, guint token)
{
  guint fine_a = get_fineness (a->precision);
  guint fine_b = get_fineness (b->precision);

  if (a->country != NULL && a->country == b->country && fine_a != fine_b)
    return fine_a > fine_b;
  if (rate_a != rate_b)
    return rate_a > rate_b;
  return distance (a->first, token) < distance (b->first, token);
}

/* The place of the clause that says best where, of those that the whole article tells apart. */
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
      guint               rate =
          word != JALON_TREE_NONE && toponym->use == JALON_TOPONYM_LITERAL && !is_of_time (self, toponym->first)
                            ? rate_place (self, toponym, word, &slots)
                            : 0;

      if (rate == 0 || (best != NULL && !is_better (toponym, rate, best, best_rate, token)))
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
      (jalon_event_scope_read_slots (self->sentence, word) & JALON_SLOT_BIT (JALON_SLOT_TO)) == 0)
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
    if (jalon_parties_have (self->recipients, g_array_index (parties, JalonProposalParty, i).code))
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

/* Takes the place that the words marked name: a state only where no place in it is named. */
static gboolean
take_named (const JalonTelling *self, const GPtrArray *codes, JalonProposal *proposal)
{
  gboolean            is_near = FALSE;
  JalonSaidPlace      said;
  gboolean            is_said = find_place (self, codes, &said);
  const JalonToponym *toponym =
      !is_said || said.precision == JALON_PRECISION_COUNTRY ? find_toponym (self, &is_near) : NULL;

  if (is_said && (toponym == NULL || toponym->country != said.country || get_fineness (toponym->precision) == 1))
    {
      if (!is_receiver (self, said.name_first))
        take_place (self, &said, proposal);
      return TRUE;
    }
  if (toponym == NULL)
    return FALSE;
  if (!is_receiver (self, toponym->first))
    take_toponym (self, toponym, is_near, proposal);
  return TRUE;
}

/* As take_named(), of the noun that tells the event. */
static gboolean
take_named_by_noun (const JalonTelling *self, const GPtrArray *codes, JalonProposal *proposal)
{
  g_autofree gboolean *own = jalon_telling_dup_own (self);
  gboolean             found = jalon_event_scope_mark_noun (self) && take_named (self, codes, proposal);

  jalon_telling_set_own (self, own);
  return found;
}

static void
put_pointed (const JalonTelling *self, const JalonPointedPlace *pointed, JalonProposal *proposal)
{
  proposal->precision = pointed->precision;
  proposal->town = pointed->town;
  g_clear_pointer (&proposal->place_name, g_free);
  g_ptr_array_set_size (proposal->place_codes, 0);
  g_ptr_array_add (proposal->place_codes, (gpointer) pointed->country);
  if (pointed->name_last > pointed->name_first)
    proposal->place_name =
        g_strndup (self->sentence->analysis->text + jalon_telling_byte_of (self, pointed->name_first),
                   jalon_telling_end_of (self, pointed->name_last - 1) -
                       jalon_telling_byte_of (self, pointed->name_first));
  else if (pointed->town != NULL)
    proposal->place_name =
        g_strdup (jalon_world_place_get_name (pointed->town, jalon_lang_get_code (self->context->reader->lang)));
  jalon_telling_add_reason (self, proposal, "place", pointed->rule, pointed->word);
}

/* What the words marked name, else what they point to; that also where it is within the state or part of one that they
 * name. */
static gboolean
take_best (const JalonTelling *self, const GPtrArray *codes, JalonProposal *proposal)
{
  gboolean          is_named = take_named (self, codes, proposal);
  gboolean          is_area = is_named && get_fineness (proposal->precision) < 3 && proposal->place_codes->len == 1;
  JalonPointedPlace pointed;

  if ((is_named && !is_area) || !jalon_event_pointed_place_find (self, &pointed))
    return is_named;
  if (!is_area || (get_fineness (pointed.precision) > get_fineness (proposal->precision) &&
                   pointed.country == g_ptr_array_index (proposal->place_codes, 0)))
    put_pointed (self, &pointed, proposal);
  return TRUE;
}

/* As take_best(), without those who act; first also without those who suffer, and without the clause above. */
static gboolean
take_best_without_parties (const JalonTelling *self, const GPtrArray *codes, JalonProposal *proposal)
{
  g_autofree gboolean *own = jalon_telling_dup_own (self);
  gboolean             found;

  jalon_event_scope_hide_doer (self);
  jalon_event_scope_hide_sufferer (self);
  found = take_best (self, codes, proposal);
  jalon_telling_set_own (self, own);
  if (found)
    return TRUE;
  jalon_event_scope_hide_doer (self);
  found = take_best (self, codes, proposal);
  jalon_telling_set_own (self, own);
  return found;
}

/* As take_best_without_parties(), of the clause itself without what it shares with the one above. */
static gboolean
take_best_of_clause (const JalonTelling *self, const GPtrArray *codes, JalonProposal *proposal)
{
  g_autofree gboolean *own = jalon_telling_dup_own (self);
  gboolean             found;

  jalon_event_scope_mark_clause (self);
  found = take_best_without_parties (self, codes, proposal);
  jalon_telling_set_own (self, own);
  return found;
}

/* (nullable): the words of the class of borders that the object is. */
static const JalonHit *
find_border_hit (const JalonTelling *self)
{
  const GArray *classes = self->sentence->analysis->classes;
  guint         object = self->predicate->arguments.object;
  guint         token;

  if (object == JALON_TREE_NONE)
    return NULL;
  token = jalon_sentence_get (self->sentence, object)->token;
  for (guint i = 0; i < classes->len; i++)
    {
      const JalonHit *hit = &g_array_index (classes, JalonHit, i);

      if (token >= hit->first && token < hit->last && jalon_hit_is_class (hit, "border"))
        return hit;
    }
  return NULL;
}

/* "reopened ITS BORDER WITH NIGER": what is closed or opened is where, if both states are known. */
static gboolean
take_border (const JalonTelling *self, JalonProposal *proposal)
{
  const JalonHit *hit = find_border_hit (self);
  JalonSaidPlace  said = { .precision = JALON_PRECISION_BORDER, .rule = "border" };
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  if (hit == NULL)
    return FALSE;
  said.first = said.name_first = hit->first;
  said.last = jalon_sentence_get (self->sentence, self->predicate->arguments.object)->token + 1;
  add_border (self, &said, codes);
  if (codes->len != 2 || self->actors->len == 0 ||
      !g_ptr_array_find (codes, g_array_index (self->actors, JalonProposalParty, 0).code, NULL))
    return FALSE;
  take_place (self, &said, proposal);
  return TRUE;
}

static void
set_place (const JalonTelling *self, JalonProposal *proposal)
{
  const JalonSense *sense = self->predicate->entry->sense;
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

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
  jalon_event_scope_hide_topics (self);
  if (take_named_by_noun (self, codes, proposal) || take_best_of_clause (self, codes, proposal) ||
      take_best_without_parties (self, codes, proposal))
    return;
  /* "killed 50 AND WOUNDED 150 IN ERBIL" */
  if (!sense->declared && jalon_event_clause_mark_joined (self) && take_best_without_parties (self, codes, proposal))
    return;
  if (jalon_event_scope_mark_same (self) && take_best_without_parties (self, codes, proposal))
    return;
  if (take_border (self, proposal))
    return;
  if (!take_best (self, codes, proposal) && sense->ongoing && self->actors->len > 0)
    {
      proposal->precision = JALON_PRECISION_COUNTRY;
      add_codes (proposal->place_codes, self->actors);
      jalon_proposal_add_reason (proposal, "place", "country-of-actor", 0, 0);
    }
}

/* "before the embassy OF FRANCE": whose somebody is says nothing of where. */
static void
hide_owners (const JalonTelling *self)
{
  const JalonSentence *sentence = self->sentence;

  for (guint i = 0; i < sentence->tree->n_words; i++)
    {
      const JalonTreeWord *word = jalon_sentence_get (sentence, i);

      if (sentence->toponyms[i] != NULL && sentence->toponyms[i]->precision == JALON_PRECISION_COUNTRY &&
          word->deprel == JALON_DEPREL_NMOD && sentence->sectors[word->head] != NULL &&
          (jalon_sentence_get_slots (sentence, i) & JALON_SLOT_BIT (JALON_SLOT_OF)) != 0)
        self->own[i] = FALSE;
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
  g_autofree gboolean *own = jalon_telling_dup_own (self);
  JalonPointedPlace    pointed;

  if (self->predicate->entry->sense->declared)
    hide_recipients (self, self->own);
  hide_owners (self);
  set_place (self, proposal);
  jalon_telling_set_own (self, own);
  /* "against those present ON ITS SOIL": whom it is done to says where it is done */
  if (proposal->precision == JALON_PRECISION_NONE && !self->predicate->entry->sense->said &&
      jalon_event_pointed_place_find (self, &pointed) && pointed.precision == JALON_PRECISION_COUNTRY)
    put_pointed (self, &pointed, proposal);
}
