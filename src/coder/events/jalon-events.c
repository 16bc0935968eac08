/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-events.h"

#include "jalon-event-context.h"
#include "jalon-event-fields.h"
#include "jalon-event-real.h"
#include "jalon-event-roles.h"
#include "jalon-tree-read.h"

/* "SANCTIONS imposed on Mali were LIFTED": what is told of the noun that a participle belongs to, or %NULL. */
static JalonProposal *
find_reversal (const JalonEventsContext *context,
               const JalonSentence      *sentence,
               const GPtrArray          *proposals,
               const JalonProposal      *proposal)
{
  guint word = jalon_tree_get_word (sentence->tree, proposal->trigger);
  guint noun = word != JALON_TREE_NONE ? jalon_sentence_get (sentence, word)->head : JALON_TREE_NONE;
  guint verb = noun != JALON_TREE_NONE ? jalon_sentence_get (sentence, noun)->head : JALON_TREE_NONE;

  if (verb == JALON_TREE_NONE || (jalon_sentence_get (sentence, word)->deprel != JALON_DEPREL_ACL &&
                                  jalon_sentence_get (sentence, word)->deprel != JALON_DEPREL_ACL_RELCL))
    return NULL;
  /* "most OF THE SANCTIONS it imposed" */
  while (jalon_sentence_get (sentence, verb)->upos != JALON_UPOS_VERB &&
         jalon_sentence_get (sentence, verb)->head != JALON_TREE_NONE)
    verb = jalon_sentence_get (sentence, verb)->head;
  for (guint i = proposals->len; i-- > 0;)
    {
      JalonProposal *other = g_ptr_array_index (proposals, i);

      if (other->sentence != context->number)
        return NULL;
      if (other->type == JALON_EVENT_RETREAT && other->trigger == jalon_sentence_get (sentence, verb)->token)
        return other;
    }
  return NULL;
}

/* What was imposed before is lifted by whoever imposed it, where nobody else is named. */
static gboolean
is_reversed (const JalonEventsContext *context,
             const JalonSentence      *sentence,
             const GPtrArray          *proposals,
             const JalonProposal      *proposal)
{
  JalonProposal *reversal =
      proposal->type == JALON_EVENT_SANCTION ? find_reversal (context, sentence, proposals, proposal) : NULL;

  if (reversal == NULL)
    return FALSE;
  if (reversal->actors->len == 0)
    {
      jalon_event_parties_join (reversal->actors, proposal->actors);
      jalon_proposal_lend_reasons (reversal, proposal, "actor", "reversal");
    }
  if (reversal->recipients->len == 0)
    {
      jalon_event_parties_join (reversal->recipients, proposal->recipients);
      jalon_proposal_lend_reasons (reversal, proposal, "recipient", "reversal");
    }
  return TRUE;
}

/* Whether something stands where the sense looks for who suffers, even if nobody knows whose it is. */
static gboolean
has_target (const JalonTelling *self)
{
  const JalonSense *sense = self->predicate->entry->sense;

  for (guint i = 0; i < sense->n_recipients; i++)
    if (sense->recipients[i] > JALON_SLOT_IOBJ &&
        jalon_arguments_find (&self->predicate->arguments, sense->recipients[i]) != JALON_TREE_NONE)
      return TRUE;
  return FALSE;
}

/* Reads the predicate in another sense; @entry and @predicate are kept as long as the telling. */
static void
take_sense (JalonTelling *self, const JalonSense *sense, JalonSenseEntry *entry, JalonPredicate *predicate)
{
  *entry = *self->predicate->entry;
  entry->sense = sense;
  *predicate = *self->predicate;
  predicate->entry = entry;
  self->predicate = predicate;
}

/* "The navy began DRILLS": what takes two is something else where one does it alone. */
static void
read_alone (JalonTelling *self, JalonSenseEntry *entry, JalonPredicate *predicate)
{
  const JalonSense *alone = self->predicate->entry->sense->alone;

  /* "joined the fighting, FIRING ARTILLERY": at whom the clause above says */
  if (jalon_sentence_get (self->sentence, self->predicate->word)->features[JALON_FEATURE_VERB_FORM] ==
          JALON_VERB_FORM_PART &&
      jalon_sentence_get (self->sentence, self->predicate->word)->deprel == JALON_DEPREL_ADVCL)
    return;
  if (alone != NULL && !self->reciprocal && self->recipients->len == 0 && self->actors->len == 1 && !has_target (self))
    take_sense (self, alone, entry, predicate);
}

/* Whether who says it will be done does it: "Iran said IT WOULD STRIKE". */
static gboolean
is_said_by_doer (const JalonTelling *self)
{
  g_autoptr (GArray) speakers = NULL;
  JalonArguments arguments;

  if (self->factuality.speaker == JALON_TREE_NONE)
    return self->factuality.fact == JALON_FACT_ANNOUNCED && !self->predicate->arguments.passive;
  jalon_arguments_read_verb (self->sentence, self->factuality.speaker, &arguments);
  speakers = jalon_event_parties_find (self->context->reader, self->sentence, arguments.subject);
  return speakers->len > 0 && jalon_event_parties_are_same (speakers, self->actors);
}

/* A verb that is not only the purpose of another. */
static gboolean
is_main (const JalonTelling *self)
{
  guint word = self->predicate->word;

  return self->predicate->noun == JALON_TREE_NONE &&
         (jalon_sentence_get (self->sentence, word)->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_FIN ||
          jalon_tree_find_child (self->sentence->tree,
                                 word,
                                 JALON_DEPREL_BIT (JALON_DEPREL_AUX) | JALON_DEPREL_BIT (JALON_DEPREL_NSUBJ)) !=
              JALON_TREE_NONE);
}

/* "UNLESS migration falls": a condition in what stands under the verb. */
static gboolean
has_condition (const JalonTelling *self)
{
  const JalonTreeWord *word = jalon_sentence_get (self->sentence, self->predicate->word);

  for (guint i = word->first; i < word->last; i++)
    if (jalon_sentence_get (self->sentence, i)->deprel == JALON_DEPREL_MARK &&
        (jalon_sentence_get_marks (self->sentence, i) & JALON_MARKS_CONDITION) != 0)
      return TRUE;
  return FALSE;
}

/* What the sense is where it is only to come: violence a threat; sanctions and force too where they depend on
 * something, "said it would impose tariffs UNLESS". */
static const JalonSense *
find_sense_ahead (const JalonTelling *self)
{
  const JalonSense *sense = self->predicate->entry->sense;

  if (sense->ahead != NULL)
    return jalon_senses_find (self->sentence->senses, sense->ahead);
  return (sense->type == JALON_EVENT_SANCTION || sense->type == JALON_EVENT_COERCE) &&
                 self->factuality.fact == JALON_FACT_UNREAL && has_condition (self)
             ? jalon_senses_find (self->sentence->senses, "threaten")
             : NULL;
}

/* "Iran said it WOULD STRIKE Israel if": violence that is to come is a threat of who will do it. */
static void
read_threat (JalonTelling *self, JalonSenseEntry *entry, JalonPredicate *predicate)
{
  const JalonSense *ahead = find_sense_ahead (self);
  gboolean is_open = self->factuality.fact == JALON_FACT_ANNOUNCED || self->factuality.fact == JALON_FACT_UNREAL;

  if (ahead == NULL || ahead->type != JALON_EVENT_THREATEN || !self->factuality.future || self->factuality.negated ||
      !is_open || self->actors->len == 0 || !is_main (self) || !is_said_by_doer (self))
    return;
  take_sense (self, ahead, entry, predicate);
  self->factuality.fact = JALON_FACT_REAL;
}

/* "WILL NEVER RECOGNISE": said of oneself, it is done by saying it. */
static gboolean
is_refused (const JalonTelling *self)
{
  return self->factuality.fact == JALON_FACT_UNREAL && self->factuality.future && self->factuality.negated &&
         is_main (self) &&
         !jalon_sentence_has_mark_below (self->sentence, self->predicate->word, JALON_MARKS_CONDITION);
}

/* "TRIED TO STORM the palace": who tries to strike has struck, whatever came of it; not a crowd of which only a pronoun
 * tells. */
static void
read_tried (JalonTelling *self)
{
  guint subject = self->predicate->arguments.subject;

  if (self->factuality.tried && self->predicate->entry->sense->type == JALON_EVENT_ASSAULT &&
      self->predicate->noun == JALON_TREE_NONE && subject != JALON_TREE_NONE &&
      jalon_sentence_get (self->sentence, subject)->upos != JALON_UPOS_PRON)
    self->factuality.fact = self->factuality.begun;
}

/* "did NOT ACCEDE to their demands": what is said outright not to have been done is something else that was. */
static void
read_negated (JalonTelling *self, JalonSenseEntry *entry, JalonPredicate *predicate)
{
  const JalonSense *sense = self->predicate->entry->sense;
  const JalonSense *negated =
      sense->negated != NULL ? jalon_senses_find (self->sentence->senses, sense->negated) : NULL;

  if (negated == NULL || (self->factuality.fact != JALON_FACT_DENIED && !is_refused (self)) ||
      !self->factuality.negated || self->factuality.denier != JALON_TREE_NONE ||
      self->predicate->noun != JALON_TREE_NONE)
    return;
  take_sense (self, negated, entry, predicate);
  self->factuality.fact = JALON_FACT_REAL;
}

/* "the ministers", said later, are those who met or signed, or will. */
static void
remember_group (JalonReader *reader, const JalonProposal *proposal)
{
  if (proposal->type == JALON_EVENT_CONSULT ||
      (proposal->reciprocal && (proposal->type == JALON_EVENT_SUPPORT || proposal->type == JALON_EVENT_AGREE)))
    jalon_reader_note_group (reader, proposal->actors, proposal->recipients);
}

/* Adds what a predicate tells to what the sentence told before, be it done or denied. */
static void
code_predicate (JalonTelling *self, GPtrArray *done, GPtrArray *denied)
{
  JalonProposal  *proposal;
  GPtrArray      *told;
  JalonSenseEntry entry;
  JalonPredicate  predicate;

  jalon_factuality_read (self->sentence, self->predicate->word, &self->factuality);
  read_tried (self);
  read_negated (self, &entry, &predicate);
  told = self->factuality.fact == JALON_FACT_DENIED ? denied : done;
  jalon_telling_find_roles (self, done);
  read_alone (self, &entry, &predicate);
  read_threat (self, &entry, &predicate);
  jalon_telling_find_enemy (self, done);
  if (!jalon_telling_is_event (self))
    return;
  proposal = jalon_telling_make_proposal (self);
  /* who will not do something denies nothing */
  if (proposal->denies &&
      (proposal->status == JALON_STATUS_ANNOUNCED || (proposal->actors->len == 0 && proposal->according_to == NULL)))
    jalon_proposal_free (proposal);
  else if (jalon_telling_is_kept (self, proposal) && !is_reversed (self->context, self->sentence, done, proposal))
    {
      g_ptr_array_add (told, proposal);
      remember_group (self->context->reader, proposal);
      self->context->reader->last_sense =
          told == done ? self->predicate->entry->sense : self->context->reader->last_sense;
    }
  else
    jalon_proposal_free (proposal);
}

/* Whom it is done to: as before, but who does it now suffered it then: "Cameroon did the same" to who expelled its own.
 */
static void
take_recipients (JalonTelling *self, const JalonProposal *before)
{
  self->recipients = g_array_new (FALSE, FALSE, sizeof (JalonProposalParty));
  jalon_event_parties_join (self->recipients,
                            jalon_event_parties_are_same (before->recipients, self->actors) ? before->actors
                                                                                            : before->recipients);
}

/* "Latvia followed suit": what was told last, done by another, on the same day where none is said. */
static void
code_same (JalonTelling *self, GPtrArray *done, GPtrArray *denied)
{
  const JalonPredicate *predicate = self->predicate;
  const JalonProposal  *before = done->len > 0 ? g_ptr_array_index (done, done->len - 1) : NULL;
  JalonSenseEntry       entry = { .sense = self->context->reader->last_sense };
  JalonPredicate        told = { .entry = &entry, .word = predicate->word, .noun = JALON_TREE_NONE };
  JalonProposal        *proposal;

  if (before == NULL || entry.sense == NULL || before->family != entry.sense->id ||
      before->sentence + 1 < self->context->number)
    return;
  jalon_factuality_read (self->sentence, predicate->word, &self->factuality);
  self->actors = jalon_event_parties_find (self->context->reader, self->sentence, predicate->arguments.subject);
  if (self->factuality.fact == JALON_FACT_UNREAL || self->actors->len == 0 ||
      jalon_event_parties_are_same (self->actors, before->actors))
    return;
  take_recipients (self, before);
  told.arguments = predicate->arguments;
  self->predicate = &told;
  proposal = jalon_telling_make_proposal (self);
  self->predicate = predicate;
  if (proposal->time.precision == JALON_TIME_UNKNOWN)
    {
      jalon_time_clear (&proposal->time);
      jalon_time_copy (&proposal->time, &before->time);
    }
  g_ptr_array_add (done, proposal);
}

/* Whether what ends at the token is somebody: "the embassy", "the president". */
static gboolean
is_somebody_before (const JalonAnalysis *analysis, guint token)
{
  for (guint k = 0; k < analysis->classes->len; k++)
    {
      const JalonHit *hit = &g_array_index (analysis->classes, JalonHit, k);

      for (guint m = 0; hit->last == token && m < hit->meanings->len; m++)
        if (((const JalonWordClass *) g_array_index (hit->meanings, JalonMeaning, m).value)->sector != NULL)
          return TRUE;
    }
  return FALSE;
}

/* "the embassy OF THE UNITED STATES": a state that says whose somebody is, not where the sentence is. */
static gboolean
says_whose (const JalonAnalysis *analysis, const JalonToponym *toponym)
{
  return toponym->precision == JALON_PRECISION_COUNTRY && toponym->first > 1 &&
         jalon_analysis_is (analysis, toponym->first - 1, JALON_FUNCTION_OF) &&
         is_somebody_before (analysis, toponym->first - 1);
}

/* The state of the first place that the sentence names: of a town or a region rather than a state, which may as well be
 * who acts. */
static const char *
find_here (const JalonAnalysis *analysis, JalonSpan sentence)
{
  const char *state = NULL;

  for (guint i = 0; analysis->toponyms != NULL && i < analysis->toponyms->len; i++)
    {
      const JalonToponym *toponym = &g_array_index (analysis->toponyms, JalonToponym, i);

      if (toponym->first >= sentence.first && toponym->last <= sentence.last && toponym->country != NULL &&
          toponym->use == JALON_TOPONYM_LITERAL && !says_whose (analysis, toponym))
        {
          if (toponym->precision != JALON_PRECISION_COUNTRY)
            return toponym->country;
          state = state != NULL ? state : toponym->country;
        }
    }
  return state;
}

/* The day that the sentence names last, whatever it tells of it: "the day before" may be counted from it. */
static void
remember_day (const JalonEventsContext *context, JalonSpan sentence)
{
  for (guint i = 0; i < context->whens->len; i++)
    {
      const JalonWhen *when = &g_array_index (context->whens, JalonWhen, i);

      if (when->first >= sentence.first && when->last <= sentence.last && when->precision == JALON_TIME_DAY &&
          !when->anchored && when->relation <= JALON_WHEN_SINCE && when->end != JALON_DAY_NONE &&
          context->article_end != JALON_DAY_NONE && when->end <= context->article_end)
        context->reader->last_day = when->end;
    }
}

/**
 * jalon_events_read_sentence:
 *
 * Returns: (transfer full) (nullable): the sentence with its tree, and the reader set to where it is; %NULL where it
 *   has no words
 */
JalonSentence *
jalon_events_read_sentence (JalonReader *reader, const JalonAnalysis *analysis, JalonSpan sentence)
{
  JalonTree *tree;

  if (sentence.last <= sentence.first)
    return NULL;
  reader->here = find_here (analysis, sentence);
  tree = jalon_tree_read (reader->parses, reader->senses, reader->lang, analysis->text, analysis->tokens, sentence);
  return jalon_sentence_new (analysis, reader->senses, tree);
}

typedef void (*CodeFunc) (JalonTelling *self, GPtrArray *done, GPtrArray *denied);

/* What each of @predicates tells. */
static void
code_all (JalonTelling *self, const GArray *predicates, GPtrArray *done, GPtrArray *denied, CodeFunc code)
{
  for (guint i = 0; i < predicates->len; i++)
    {
      JalonTelling telling = *self;

      telling.predicate = &g_array_index (predicates, JalonPredicate, i);
      code (&telling, done, denied);
      g_clear_pointer (&telling.actors, g_array_unref);
      g_clear_pointer (&telling.recipients, g_array_unref);
      g_free (telling.own);
    }
}

/**
 * jalon_events_code_sentence:
 * @proposals: (element-type JalonProposal): gets what the sentence tells
 * @denials: (element-type JalonProposal): gets what it denies
 */
void
jalon_events_code_sentence (const JalonEventsContext *context,
                            const JalonAnalysis      *analysis,
                            JalonSpan                 sentence,
                            GPtrArray                *proposals,
                            GPtrArray                *denials)
{
  JalonReader *reader = context->reader;
  g_autoptr (JalonSentence) read = NULL;
  g_autoptr (GArray) predicates = NULL;
  g_autoptr (GArray) same = NULL;
  JalonTelling telling;

  read = jalon_events_read_sentence (reader, analysis, sentence);
  if (read == NULL)
    return;
  read->is_heading = context->is_heading;
  if (!context->is_heading)
    jalon_lead_read (context->lead, read, context->whens, context->article_end);
  predicates = jalon_predicates_list (read);
  same = jalon_predicates_list_same (read);
  telling = (JalonTelling){ .context = context, .sentence = read, .predicates = predicates };
  code_all (&telling, predicates, proposals, denials, code_predicate);
  code_all (&telling, same, proposals, denials, code_same);
  jalon_event_parties_remember (reader, read);
  remember_day (context, sentence);
}
