/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How an event is told, and the words that say so.
 */

#include "config.h"

#include "jalon-event-fields.h"

#include "jalon-event-clause.h"
#include "jalon-event-mode.h"
#include "jalon-event-place.h"
#include "jalon-event-reasons.h"
#include "jalon-event-states.h"
#include "jalon-event-time.h"
#include "jalon-intern.h"

/* The words of a noun and of what hangs under it, without its article and without clauses. */
static void
find_words (const JalonTelling *self, guint word, guint *out_first, guint *out_last)
{
  const JalonSentence *sentence = self->sentence;
  g_autofree gboolean *own = g_new0 (gboolean, sentence->tree->n_words);

  jalon_event_clause_mark (sentence, word, own);
  *out_first = *out_last = word;
  while (*out_first > 0 && own[*out_first - 1])
    (*out_first)--;
  while (*out_first < word && (jalon_sentence_get (sentence, *out_first)->upos == JALON_UPOS_DET ||
                               jalon_sentence_get (sentence, *out_first)->upos == JALON_UPOS_ADP ||
                               jalon_sentence_get (sentence, *out_first)->upos == JALON_UPOS_PUNCT))
    (*out_first)++;
  while (*out_last + 1 < sentence->tree->n_words && own[*out_last + 1] &&
         jalon_sentence_get (sentence, *out_last + 1)->upos != JALON_UPOS_PUNCT)
    (*out_last)++;
}

/* The words of a noun phrase without its preposition. */
static char *
dup_phrase (const JalonTelling *self, guint word)
{
  static const guint64 parts = JALON_DEPREL_BIT (JALON_DEPREL_AMOD) | JALON_DEPREL_BIT (JALON_DEPREL_FLAT) |
                               JALON_DEPREL_BIT (JALON_DEPREL_COMPOUND) | JALON_DEPREL_BIT (JALON_DEPREL_NMOD);
  static const guint64 before = JALON_DEPREL_BIT (JALON_DEPREL_CASE) | JALON_DEPREL_BIT (JALON_DEPREL_FIXED) |
                                JALON_DEPREL_BIT (JALON_DEPREL_PUNCT);
  guint first = jalon_sentence_get (self->sentence, word)->first;
  guint last = word;
  gsize start;

  /* ", ACCORDING TO the air force" */
  while (first < word && (JALON_DEPREL_BIT (jalon_sentence_get (self->sentence, first)->deprel) & before) != 0)
    first++;
  /* "une source MILITAIRE", "officials OF THE REGION" */
  JALON_TREE_FOREACH_CHILD (self->sentence->tree, word, child)
  {
    if (child > word && jalon_sentence_get (self->sentence, child)->first == last + 1 &&
        (JALON_DEPREL_BIT (jalon_sentence_get (self->sentence, child)->deprel) & parts) != 0)
      last = jalon_sentence_get (self->sentence, child)->last - 1;
  }
  start = jalon_telling_byte_of (self, first);
  return g_strndup (self->sentence->analysis->text + start, jalon_telling_end_of (self, last) - start);
}

/* Whether it is only decided: of some acts the announcement is the act itself, "the RECALL of its envoy was announced".
 */
static gboolean
is_planned (const JalonTelling *self)
{
  if (self->predicate->light != JALON_LIGHT_PLAN)
    return FALSE;
  return !self->predicate->entry->sense->declared ||
         (jalon_factuality_get_government (self->sentence, self->predicate->word) & JALON_GOVERNS_SAID) == 0;
}

/* "a ANNONCÉ rompre ses relations": of some acts, again, saying so is doing so. */
static gboolean
is_to_come (const JalonTelling *self)
{
  if (self->factuality.fact != JALON_FACT_ANNOUNCED)
    return FALSE;
  return !self->predicate->entry->sense->declared || self->factuality.reason == JALON_TREE_NONE ||
         (jalon_factuality_get_government (self->sentence, self->factuality.reason) & JALON_GOVERNS_SAID) == 0;
}

static void
set_status (const JalonTelling *self, JalonProposal *proposal)
{
  const JalonSenseEntry *entry = self->predicate->entry;
  const char            *rule = "past";
  guint                  reason = self->factuality.reason;
  guint                  source = entry->sense->said ? JALON_TREE_NONE : self->factuality.source;

  proposal->status = JALON_STATUS_OCCURRED;
  if (is_to_come (self) || entry->announced || is_planned (self) || entry->sense->type == JALON_EVENT_AGREE)
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
  else if (entry->sense->ongoing && jalon_telling_is_present (self))
    {
      proposal->status = JALON_STATUS_ONGOING;
      rule = "present";
    }
  jalon_telling_add_reason (self, proposal, "status", rule, reason != JALON_TREE_NONE ? reason : self->predicate->word);
}

/* Who denies it is its source, and their words belong to the evidence. */
static void
set_denier (const JalonTelling *self, JalonProposal *proposal)
{
  JalonArguments arguments;
  guint          first;
  guint          last;

  if (self->factuality.denier == JALON_TREE_NONE)
    return;
  jalon_arguments_read_verb (self->sentence, self->factuality.denier, &arguments);
  jalon_telling_add_reason (self, proposal, "status", "denied", self->factuality.denier);
  if (arguments.subject == JALON_TREE_NONE)
    return;
  find_words (self, arguments.subject, &first, &last);
  proposal->according_to = g_strndup (self->sentence->analysis->text + jalon_telling_byte_of (self, first),
                                      jalon_telling_end_of (self, last) - jalon_telling_byte_of (self, first));
}

/* From the first to the last word of the clause, with who takes part, and of who denies it. */
static void
set_evidence (const JalonTelling *self, JalonProposal *proposal)
{
  const JalonSentence *sentence = self->sentence;
  guint                head = jalon_event_clause_find_head (sentence, self->predicate->word);
  guint                first = head;
  guint                last = head;
  JalonEvidence        evidence;
  g_autofree gboolean *own = g_new0 (gboolean, sentence->tree->n_words);

  jalon_event_clause_mark (sentence, head, own);
  if (self->predicate->arguments.subject != JALON_TREE_NONE)
    jalon_event_clause_mark (sentence, self->predicate->arguments.subject, own);
  if (self->predicate->arguments.object != JALON_TREE_NONE)
    jalon_event_clause_mark (sentence, self->predicate->arguments.object, own);
  if (self->factuality.denier != JALON_TREE_NONE)
    jalon_event_clause_mark (sentence, self->factuality.denier, own);
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

  jalon_telling_add_reason (self, proposal, "type", self->predicate->entry->sense->id, word);
  if (arguments->subject != JALON_TREE_NONE && proposal->actors->len > 0)
    jalon_telling_add_reason (self, proposal, "actor", "subject", arguments->subject);
  if (arguments->object != JALON_TREE_NONE && proposal->recipients->len > 0)
    jalon_telling_add_reason (self, proposal, "recipient", "object", arguments->object);
}

/* The first word within the bytes of a reason that hangs under none of them, or JALON_TREE_NONE. */
static guint
find_reason_word (const JalonTelling *self, const JalonReason *reason)
{
  const JalonTree *tree = self->sentence->tree;

  for (guint word = 0; word < tree->n_words; word++)
    {
      guint head = tree->words[word].head;

      if (jalon_telling_byte_of (self, word) >= reason->start && jalon_telling_end_of (self, word) <= reason->end &&
          (head == JALON_TREE_NONE || jalon_telling_byte_of (self, head) < reason->start ||
           jalon_telling_end_of (self, head) > reason->end))
        return word;
    }
  return JALON_TREE_NONE;
}

/* How the tree leads from the word of the event to the words of each field. */
static void
note_paths (const JalonTelling *self, JalonProposal *proposal)
{
  for (guint i = 0; i < proposal->reasons->len; i++)
    {
      JalonReason     *reason = &g_array_index (proposal->reasons, JalonReason, i);
      guint            word = reason->end > reason->start ? find_reason_word (self, reason) : JALON_TREE_NONE;
      g_autofree char *path = NULL;

      if (word == JALON_TREE_NONE || word == self->predicate->word)
        continue;
      path = jalon_tree_dup_path (self->sentence->tree, self->predicate->word, word);
      reason->path = jalon_intern (path);
    }
}

/* What speaks for it, as far as one sentence can; jalon_strength_weigh() judges the whole. */
static guint
count_points (const JalonTelling *self)
{
  guint points = self->predicate->noun == JALON_TREE_NONE || self->predicate->light != JALON_LIGHT_NONE ? 2 : 0;

  points += jalon_event_parties_are_named (self->actors) ? 1 : 0;
  points += jalon_event_parties_are_named (self->recipients) ? 1 : 0;
  points += self->factuality.fact == JALON_FACT_REAL ? 1 : 0;
  return points;
}

/* What acts or what it is done in decides how: "a DRONE hit", "the SHELLING killed", "killed in an AIRSTRIKE",
 * "launched AIRSTRIKES". */
static const char *
find_mode (const JalonTelling *self)
{
  const JalonSense     *sense = self->predicate->entry->sense;
  const JalonArguments *arguments = &self->predicate->arguments;
  guint                 subject = jalon_sentence_unwrap (self->sentence, arguments->subject);
  JalonClasses          classes = { { 0 } };

  if (sense->n_instruments == 0)
    return sense->mode;
  if (subject != JALON_TREE_NONE && jalon_sentence_get (self->sentence, subject)->upos == JALON_UPOS_NOUN)
    classes = jalon_sentence_get_classes (self->sentence, subject);
  for (guint i = 0; i < sense->n_instruments; i++)
    if (jalon_classes_meet (&classes, &sense->instruments[i].classes))
      return sense->instruments[i].mode;
  for (guint i = 0; sense->mode == NULL && i < arguments->n_others + 2; i++)
    {
      guint             word = i == 0 ? subject : i == 1 ? arguments->object : arguments->others[i - 2].word;
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
  if (!jalon_parties_have (proposal->actors, party.code))
    g_array_append_val (proposal->recipients, party);
}

/* Whether an article or a number says that the noun tells of something new: "AN attack", "TWO attacks". */
static gboolean
is_introduced (const JalonSentence *sentence, guint noun)
{
  JALON_TREE_FOREACH_CHILD (sentence->tree, noun, child)
  {
    JalonDeprel deprel = jalon_sentence_get (sentence, child)->deprel;

    if (deprel == JALON_DEPREL_NUMMOD ||
        (deprel == JALON_DEPREL_DET && (jalon_sentence_get_marks (sentence, child) &
                                        (JALON_MARKS_DEFINITE | JALON_MARKS_POSSESSIVE | JALON_MARKS_THIRD)) == 0))
      return TRUE;
  }
  return FALSE;
}

static JalonReference
find_reference (const JalonTelling *self)
{
  guint noun = self->predicate->noun;

  if (self->sentence->is_heading)
    return JALON_REFERENCE_HEADING;
  if (noun == JALON_TREE_NONE)
    return JALON_REFERENCE_OPEN;
  if (is_introduced (self->sentence, noun))
    return JALON_REFERENCE_NEW;
  return jalon_event_states_is_definite (self->sentence, noun) &&
                 jalon_tree_find_child (self->sentence->tree, noun, JALON_DEPREL_BIT (JALON_DEPREL_NMOD)) ==
                     JALON_TREE_NONE
             ? JALON_REFERENCE_AGAIN
             : JALON_REFERENCE_OPEN;
}

/* "accused FOREIGN MEDIA": somebody, but nobody knows whose. */
static gboolean
is_done_to_stranger (const JalonTelling *self)
{
  guint        object = self->predicate->arguments.object;
  JalonClasses classes;

  if (object == JALON_TREE_NONE)
    return FALSE;
  classes = jalon_sentence_get_classes (self->sentence, object);
  return self->recipients->len == 0 && !self->reciprocal && self->sentence->events[object] == NULL &&
         (!jalon_event_states_is_definite (self->sentence, object) ||
          jalon_event_states_are_abroad (self->sentence, object)) &&
         self->predicate->noun == JALON_TREE_NONE &&
         (jalon_sentence_get (self->sentence, object)->upos == JALON_UPOS_NOUN ||
          jalon_sentence_get (self->sentence, object)->upos == JALON_UPOS_PROPN) &&
         jalon_classes_meet (&classes, jalon_senses_get_known (self->sentence->senses, JALON_KNOWN_PEOPLE));
}

/* "HAD attacked", "AVAIT attaqué": before what is told. */
static gboolean
is_background (const JalonTelling *self)
{
  guint auxiliary =
      jalon_tree_find_child (self->sentence->tree, self->predicate->word, JALON_DEPREL_BIT (JALON_DEPREL_AUX));
  const JalonTreeWord *word = auxiliary != JALON_TREE_NONE ? jalon_sentence_get (self->sentence, auxiliary) : NULL;

  return word != NULL && word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN &&
         (word->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_PAST ||
          word->features[JALON_FEATURE_TENSE] == JALON_PARSE_TENSE_IMPERFECT);
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
  proposal->stranger = is_done_to_stranger (self);
  proposal->reference = find_reference (self);
  proposal->background = is_background (self);
  proposal->trigger = jalon_sentence_get (self->sentence, self->predicate->word)->token;
  proposal->sentence = self->context->number;
  proposal->denies = self->factuality.fact == JALON_FACT_DENIED;
  g_array_append_vals (proposal->actors, self->actors->data, self->actors->len);
  g_array_append_vals (proposal->recipients, self->recipients->data, self->recipients->len);
  proposal->points = count_points (self);
  set_status (self, proposal);
  add_reasons (self, proposal);
  jalon_event_clause_read (self);
  jalon_telling_set_place (self, proposal);
  jalon_telling_refine_mode (self, proposal);
  take_owner_of_place (self, proposal);
  jalon_telling_set_time (self, proposal);
  /* "se battent DEPUIS PLUSIEURS JOURS" */
  if (proposal->status == JALON_STATUS_OCCURRED && proposal->time.precision == JALON_TIME_SINCE &&
      jalon_telling_is_present (self))
    proposal->status = JALON_STATUS_ONGOING;
  if (self->factuality.fact == JALON_FACT_DENIED)
    set_denier (self, proposal);
  set_evidence (self, proposal);
  jalon_telling_explain_parties (self, proposal);
  note_paths (self, proposal);
  return proposal;
}
