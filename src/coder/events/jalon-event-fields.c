/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When, where and how an event is told, and the words that say so.
 */

#include "config.h"

#include "jalon-event-fields.h"

#include "jalon-said-place.h"

static gboolean
is_clause_of_its_own (const JalonSentence *sentence, guint word)
{
  const JalonTreeWord *tree_word = jalon_sentence_get (sentence, word);

  if (tree_word->deprel == JALON_DEPREL_CONJ || tree_word->deprel == JALON_DEPREL_ADVCL)
    return tree_word->upos == JALON_UPOS_VERB;
  return tree_word->deprel == JALON_DEPREL_PARATAXIS || tree_word->deprel == JALON_DEPREL_CCOMP ||
         tree_word->deprel == JALON_DEPREL_ACL_RELCL;
}

static void
mark_own (const JalonSentence *sentence, guint word, gboolean *own)
{
  own[word] = TRUE;
  JALON_TREE_FOREACH_CHILD (sentence->tree, word, child)
  {
    if (!is_clause_of_its_own (sentence, child))
      mark_own (sentence, child, own);
  }
}

/* The clause of a noun is that of its verb. */
static guint
find_clause_head (const JalonSentence *sentence, guint word)
{
  guint at = word;

  while (jalon_sentence_get (sentence, at)->upos != JALON_UPOS_VERB &&
         jalon_sentence_get (sentence, at)->head != JALON_TREE_NONE && !is_clause_of_its_own (sentence, at))
    at = jalon_sentence_get (sentence, at)->head;
  return at;
}

static void
find_own (JalonTelling *self)
{
  const JalonSentence *sentence = self->sentence;
  guint                head = find_clause_head (sentence, self->predicate->word);

  self->own = g_new0 (gboolean, sentence->tree->n_words);
  mark_own (sentence, head, self->own);
  /* participles and infinitives share what stands with the verb above */
  while (jalon_sentence_get (sentence, head)->head != JALON_TREE_NONE &&
         (jalon_sentence_get (sentence, head)->deprel == JALON_DEPREL_XCOMP ||
          (jalon_sentence_get (sentence, head)->deprel == JALON_DEPREL_ADVCL &&
           jalon_sentence_get (sentence, head)->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_PART)))
    {
      head = jalon_sentence_get (sentence, head)->head;
      mark_own (sentence, head, self->own);
    }
}

static guint
distance (guint a, guint b)
{
  return a > b ? a - b : b - a;
}

/* The nearest expression of time of the clause. */
static const JalonWhen *
find_own_when (const JalonTelling *self)
{
  const JalonWhen *best = NULL;
  guint            token = jalon_sentence_get (self->sentence, self->predicate->word)->token;

  for (guint i = 0; i < self->context->whens->len; i++)
    {
      const JalonWhen *when = &g_array_index (self->context->whens, JalonWhen, i);
      guint            word = jalon_tree_get_word (self->sentence->tree, when->first);

      if (word == JALON_TREE_NONE || !self->own[word] ||
          (when->anchored && self->context->reader->last_day == JALON_DAY_NONE))
        continue;
      if (best == NULL || distance (when->first, token) < distance (best->first, token))
        best = when;
    }
  return best;
}

/* "On Monday they met AND SIGNED": the day of the verb before is that of the one joined to it. */
static const JalonWhen *
find_when (JalonTelling *self)
{
  const JalonSentence *sentence = self->sentence;
  const JalonWhen     *when = find_own_when (self);
  guint                head = find_clause_head (sentence, self->predicate->word);

  while (when == NULL && jalon_sentence_get (sentence, head)->deprel == JALON_DEPREL_CONJ)
    {
      head = jalon_sentence_get (sentence, head)->head;
      mark_own (sentence, head, self->own);
      when = find_own_when (self);
    }
  return when;
}

static void
set_time (JalonTelling *self, JalonProposal *proposal)
{
  const JalonWhen *when = find_when (self);
  gboolean         is_ahead = when != NULL && self->factuality.future && when->ahead_end != JALON_DAY_NONE;

  if (when == NULL)
    {
      proposal->time.end = proposal->status == JALON_STATUS_ANNOUNCED ? JALON_DAY_NONE : self->context->article_end;
      proposal->time.precision = JALON_TIME_UNKNOWN;
      jalon_proposal_add_reason (proposal, "time", "not-later-than-article", 0, 0);
      return;
    }
  proposal->time.precision = when->precision;
  proposal->time.start = is_ahead ? when->ahead_start : when->start;
  proposal->time.end = is_ahead ? when->ahead_end : when->end;
  if (when->anchored)
    proposal->time.start = proposal->time.end = self->context->reader->last_day + when->offset;
  if (proposal->time.precision == JALON_TIME_DAY)
    self->context->reader->last_day = proposal->time.end;
  proposal->time.words =
      g_strndup (self->sentence->analysis->text + jalon_tokens_get (self->sentence->tree->tokens, when->first)->start,
                 jalon_tokens_get (self->sentence->tree->tokens, when->last - 1)->end -
                     jalon_tokens_get (self->sentence->tree->tokens, when->first)->start);
  jalon_proposal_add_reason (proposal,
                             "time",
                             when->rule,
                             jalon_tokens_get (self->sentence->tree->tokens, when->first)->start,
                             jalon_tokens_get (self->sentence->tree->tokens, when->last - 1)->end);
  proposal->points++;
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

  for (guint i = border->first; i < border->last; i++)
    {
      const JalonMention *mention = self->sentence->mentions[i] >= 0
                                        ? jalon_analysis_mention (self->sentence->analysis, self->sentence->mentions[i])
                                        : NULL;

      for (guint k = 0; mention != NULL && k < mention->codes->len; k++)
        add_code (codes, g_ptr_array_index (mention->codes, k));
    }
  if (said->country != NULL)
    add_code (codes, said->country);
  for (guint i = 0; codes->len < 2 && i < self->actors->len; i++)
    add_code (codes, g_array_index (self->actors, JalonProposalParty, i).code);
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
                                            self->actors->len > 0 && self->recipients->len > 0,
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

/* Whether a name of the clause says where it happened: "in", "near", "on" it; or it is what is struck. */
static gboolean
says_where (const JalonTelling *self, guint word, guint *out_slots)
{
  static const guint where = JALON_SLOT_BIT (JALON_SLOT_IN) | JALON_SLOT_BIT (JALON_SLOT_AT) |
                             JALON_SLOT_BIT (JALON_SLOT_ON) | JALON_SLOT_BIT (JALON_SLOT_INTO) |
                             JALON_SLOT_BIT (JALON_SLOT_NEAR);
  guint object = self->predicate->arguments.object;

  *out_slots = jalon_sentence_get_slots (self->sentence, find_name_head (self->sentence, word));
  if (!self->own[word])
    return FALSE;
  return (*out_slots & where) != 0 ||
         (self->predicate->entry->sense->type == JALON_EVENT_ASSAULT && object != JALON_TREE_NONE &&
          jalon_tree_is_under (self->sentence->tree, word, object));
}

/* The nearest place of the clause that says where, of those that the whole article tells apart. */
static const JalonToponym *
find_toponym (const JalonTelling *self, gboolean *out_is_near)
{
  const GArray       *toponyms = self->sentence->analysis->toponyms;
  const JalonToponym *best = NULL;
  guint               token = jalon_sentence_get (self->sentence, self->predicate->word)->token;

  for (guint i = 0; toponyms != NULL && i < toponyms->len; i++)
    {
      const JalonToponym *toponym = &g_array_index (toponyms, JalonToponym, i);
      guint               word = jalon_tree_get_word (self->sentence->tree, toponym->first);
      guint               slots = 0;

      if (word == JALON_TREE_NONE || toponym->use != JALON_TOPONYM_LITERAL || !says_where (self, word, &slots) ||
          (best != NULL && distance (best->first, token) <= distance (toponym->first, token)))
        continue;
      best = toponym;
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
      take_place (self, &said, proposal);
      return;
    }
  toponym = find_toponym (self, &is_near);
  if (toponym != NULL)
    take_toponym (self, toponym, is_near, proposal);
}

/* The words of a noun phrase without its preposition. */
static char *
dup_phrase (const JalonTelling *self, guint word)
{
  guint first = jalon_sentence_get (self->sentence, word)->first;
  gsize start;

  while (first < word && jalon_sentence_get (self->sentence, first)->deprel == JALON_DEPREL_CASE)
    first++;
  start = jalon_telling_byte_of (self, first);
  return g_strndup (self->sentence->analysis->text + start, jalon_telling_end_of (self, word) - start);
}

/* Somebody, or a body of people. */
static gboolean
is_source (const JalonSentence *sentence, guint word)
{
  static const JalonKnownClass sources[] = { JALON_KNOWN_PEOPLE, JALON_KNOWN_ORGANISATION, JALON_KNOWN_STATE };
  JalonClasses                 classes = jalon_sentence_get_classes (sentence, word);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (jalon_classes_meet (&classes, jalon_senses_get_known (sentence->senses, sources[i])))
      return TRUE;
  return sentence->mentions[word] >= 0 || sentence->sectors[word] != NULL;
}

/* "ACCORDING TO the governor": who says what the clause tells, or %JALON_TREE_NONE. */
static guint
find_source (const JalonTelling *self)
{
  guint head = find_clause_head (self->sentence, self->predicate->word);

  JALON_TREE_FOREACH_CHILD (self->sentence->tree, head, child)
  {
    if ((jalon_sentence_get_slots (self->sentence, child) & JALON_SLOT_BIT (JALON_SLOT_ACCORDING)) != 0 &&
        is_source (self->sentence, child))
      return child;
  }
  return JALON_TREE_NONE;
}

static void
set_status (const JalonTelling *self, JalonProposal *proposal)
{
  const JalonSenseEntry *entry = self->predicate->entry;
  const char            *rule = "past";
  guint                  reason = self->factuality.reason;
  guint                  source = entry->sense->said ? JALON_TREE_NONE : find_source (self);

  proposal->status = JALON_STATUS_OCCURRED;
  if (self->factuality.fact == JALON_FACT_ANNOUNCED || entry->announced || self->predicate->light == JALON_LIGHT_PLAN ||
      entry->sense->type == JALON_EVENT_AGREE)
    {
      proposal->status = JALON_STATUS_ANNOUNCED;
      rule = "future";
    }
  else if (self->factuality.fact == JALON_FACT_ALLEGED || entry->alleged || source != JALON_TREE_NONE)
    {
      reason = source != JALON_TREE_NONE ? source : reason;
      if (source != JALON_TREE_NONE)
        proposal->according_to = dup_phrase (self, source);
      proposal->status = JALON_STATUS_ALLEGED;
      proposal->attributed = TRUE;
      rule = "reported-speech";
    }
  jalon_proposal_add_reason (proposal,
                             "status",
                             rule,
                             jalon_telling_byte_of (self, reason != JALON_TREE_NONE ? reason : self->predicate->word),
                             jalon_telling_end_of (self, reason != JALON_TREE_NONE ? reason : self->predicate->word));
}

/* From the first to the last word of the clause, with who takes part. */
static void
set_evidence (const JalonTelling *self, JalonProposal *proposal)
{
  const JalonSentence *sentence = self->sentence;
  guint                head = find_clause_head (sentence, self->predicate->word);
  guint                first = head;
  guint                last = head;
  JalonEvidence        evidence;
  g_autofree gboolean *own = g_new0 (gboolean, sentence->tree->n_words);

  mark_own (sentence, head, own);
  if (self->predicate->arguments.subject != JALON_TREE_NONE)
    mark_own (sentence, self->predicate->arguments.subject, own);
  if (self->predicate->arguments.object != JALON_TREE_NONE)
    mark_own (sentence, self->predicate->arguments.object, own);
  for (guint i = 0; i < sentence->tree->n_words; i++)
    if (own[i] && sentence->tree->words[i].upos != JALON_UPOS_PUNCT)
      {
        first = MIN (first, i);
        last = MAX (last, i);
      }
  evidence = (JalonEvidence){ jalon_telling_byte_of (self, first), jalon_telling_end_of (self, last) };
  g_array_append_val (proposal->evidence, evidence);
}

static void
add_reasons (const JalonTelling *self, JalonProposal *proposal)
{
  const JalonArguments *arguments = &self->predicate->arguments;
  guint                 word = self->predicate->noun != JALON_TREE_NONE ? self->predicate->noun : self->predicate->word;

  jalon_proposal_add_reason (proposal,
                             "type",
                             self->predicate->entry->sense->id,
                             jalon_telling_byte_of (self, word),
                             jalon_telling_end_of (self, word));
  if (arguments->subject != JALON_TREE_NONE && proposal->actors->len > 0)
    jalon_proposal_add_reason (proposal,
                               "actor",
                               "subject",
                               jalon_telling_byte_of (self, arguments->subject),
                               jalon_telling_end_of (self, arguments->subject));
  if (arguments->object != JALON_TREE_NONE && proposal->recipients->len > 0)
    jalon_proposal_add_reason (proposal,
                               "recipient",
                               "object",
                               jalon_telling_byte_of (self, arguments->object),
                               jalon_telling_end_of (self, arguments->object));
}

/* Strong (jalon_proposal_get_confidence()) only where a verb of the tree has both as subject and object, both are
 * named, and nothing above it casts a doubt. */
static guint
count_points (const JalonTelling *self)
{
  const JalonArguments *arguments = &self->predicate->arguments;
  gboolean              is_verb = self->predicate->noun == JALON_TREE_NONE;
  guint                 points = is_verb || self->predicate->light != JALON_LIGHT_NONE ? 2 : 0;

  points += jalon_event_parties_are_named (self->actors) ? 1 : 0;
  points += jalon_event_parties_are_named (self->recipients) ? 1 : 0;
  points += self->factuality.fact == JALON_FACT_REAL ? 1 : 0;
  if (points == 5 && is_verb && arguments->subject != JALON_TREE_NONE && arguments->object != JALON_TREE_NONE &&
      self->factuality.speaker == JALON_TREE_NONE)
    points += 2;
  return points;
}

/* What acts or what it is done in decides how: "a DRONE hit", "the SHELLING killed", "killed in an AIRSTRIKE". */
static const char *
find_mode (const JalonTelling *self)
{
  const JalonSense     *sense = self->predicate->entry->sense;
  const JalonArguments *arguments = &self->predicate->arguments;
  guint                 subject = jalon_predicates_unwrap (self->sentence, arguments->subject);
  JalonClasses          classes = { { 0 } };

  if (sense->n_instruments == 0)
    return sense->mode;
  if (subject != JALON_TREE_NONE && jalon_sentence_get (self->sentence, subject)->upos == JALON_UPOS_NOUN)
    classes = jalon_sentence_get_classes (self->sentence, subject);
  for (guint i = 0; i < sense->n_instruments; i++)
    if (jalon_classes_meet (&classes, &sense->instruments[i].classes))
      return sense->instruments[i].mode;
  for (guint i = 0; sense->mode == NULL && i <= arguments->n_others; i++)
    {
      guint             word = i == 0 ? subject : arguments->others[i - 1].word;
      const JalonSense *other =
          word != JALON_TREE_NONE ? jalon_predicates_find_noun_sense (self->sentence, word) : NULL;

      if (other != NULL && other->type == sense->type && other->mode != NULL)
        return other->mode;
    }
  return sense->mode;
}

/* Whom a raid hits of whom nothing is said belongs to the state where it hits. */
static void
take_owner_of_place (JalonTelling *self, JalonProposal *proposal)
{
  const JalonSense  *sense = self->predicate->entry->sense;
  JalonProposalParty party = { NULL, NULL, JALON_FOUND_INFERRED, FALSE, TRUE, FALSE };
  gboolean           asked = FALSE;

  for (guint i = 0; i < sense->n_recipients; i++)
    asked = asked || sense->recipients[i] == JALON_SLOT_PLACE;
  if (!asked || proposal->recipients->len > 0 || proposal->reciprocal || proposal->place_codes->len != 1 ||
      !jalon_event_parties_are_named (proposal->actors))
    return;
  party.code = g_ptr_array_index (proposal->place_codes, 0);
  for (guint i = 0; i < proposal->actors->len; i++)
    if (g_array_index (proposal->actors, JalonProposalParty, i).code == party.code)
      return;
  g_array_append_val (proposal->recipients, party);
}

/**
 * jalon_telling_make_proposal:
 *
 * Returns: (transfer full): the event that it proposes
 */
JalonProposal *
jalon_telling_make_proposal (JalonTelling *self)
{
  const JalonSense *sense = self->predicate->entry->sense;
  JalonProposal    *proposal = jalon_proposal_new ();

  proposal->family = sense->id;
  proposal->type = sense->type;
  proposal->mode = find_mode (self);
  proposal->codes = sense->codes;
  proposal->closure = sense->closure;
  proposal->site = sense->site;
  proposal->reciprocal = self->reciprocal;
  proposal->trigger = jalon_sentence_get (self->sentence, self->predicate->word)->token;
  proposal->sentence = self->context->number;
  proposal->denies = self->factuality.fact == JALON_FACT_DENIED;
  g_array_append_vals (proposal->actors, self->actors->data, self->actors->len);
  g_array_append_vals (proposal->recipients, self->recipients->data, self->recipients->len);
  proposal->points = count_points (self);
  set_status (self, proposal);
  add_reasons (self, proposal);
  find_own (self);
  set_place (self, proposal);
  take_owner_of_place (self, proposal);
  set_time (self, proposal);
  set_evidence (self, proposal);
  return proposal;
}
