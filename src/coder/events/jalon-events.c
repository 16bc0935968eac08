/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-events.h"

#include "jalon-event-fields.h"
#include "jalon-event-real.h"
#include "jalon-event-roles.h"
#include "jalon-mend.h"

/* What is told, and how much of it was there before the tree was asked. */
typedef struct
{
  GPtrArray *proposals;
  guint      n_before;
} Told;

/* "Algerian forces SUFFERED an attack by Mali": the other rules took them for who attacks. */
static gboolean
is_turned_round (const JalonTelling *self, const JalonProposal *before)
{
  return self->predicate->light == JALON_LIGHT_UNDERGO && before->actors->len > 0 &&
         !jalon_event_parties_are_named (before->recipients) &&
         jalon_event_parties_are_same (before->actors, self->recipients);
}

static void
turn_round (const JalonTelling *self, JalonProposal *before)
{
  g_array_set_size (before->actors, 0);
  g_array_set_size (before->recipients, 0);
  jalon_event_parties_join (before->actors, self->actors);
  jalon_event_parties_join (before->recipients, self->recipients);
}

/* Who closes an airspace is also where it is closed. */
static void
complete_airspace (const JalonTelling *self, JalonProposal *before)
{
  jalon_event_parties_join (before->actors, self->actors);
  before->precision = JALON_PRECISION_AIRSPACE;
  g_ptr_array_set_size (before->place_codes, 0);
  for (guint i = 0; i < before->actors->len; i++)
    g_ptr_array_add (before->place_codes, (gpointer) g_array_index (before->actors, JalonProposalParty, i).code);
}

/* The tree finds whom the other rules did not. */
static void
complete (const JalonTelling *self, JalonProposal *before)
{
  if (self->predicate->entry->sense->airspace && before->closure && before->actors->len == 0 &&
      jalon_event_parties_are_named (self->actors))
    complete_airspace (self, before);
  if (before->type != self->predicate->entry->sense->type || before->closure || before->reciprocal)
    return;
  if (is_turned_round (self, before))
    turn_round (self, before);
  else if (before->recipients->len == 0 && jalon_event_parties_are_named (self->recipients) &&
           jalon_event_parties_are_same (before->actors, self->actors))
    jalon_event_parties_join (before->recipients, self->recipients);
  else if (before->actors->len == 0 && jalon_event_parties_are_named (self->actors) &&
           jalon_event_parties_are_same (before->recipients, self->recipients))
    jalon_event_parties_join (before->actors, self->actors);
}

/* Whether the sentence told it already: the same word, or the same type of event. */
static gboolean
is_told_before (const JalonTelling *self, const Told *told)
{
  guint token = jalon_sentence_get (self->sentence, self->predicate->word)->token;
  guint noun = self->predicate->noun != JALON_TREE_NONE
                   ? jalon_sentence_get (self->sentence, self->predicate->noun)->token
                   : token;

  for (guint i = told->n_before; i-- > 0;)
    {
      JalonProposal *before = g_ptr_array_index (told->proposals, i);

      if (before->sentence != self->context->number)
        break;
      if (before->trigger == token || before->trigger == noun)
        complete (self, before);
      if (before->type == self->predicate->entry->sense->type || before->trigger == token)
        return TRUE;
    }
  return FALSE;
}

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
    jalon_event_parties_join (reversal->actors, proposal->actors);
  if (reversal->recipients->len == 0)
    jalon_event_parties_join (reversal->recipients, proposal->recipients);
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
  if (alone == NULL || self->reciprocal || self->recipients->len > 0 || self->actors->len != 1 || has_target (self))
    return;
  *entry = *self->predicate->entry;
  entry->sense = alone;
  *predicate = *self->predicate;
  predicate->entry = entry;
  self->predicate = predicate;
}

/* Adds what a predicate tells to what the sentence told before, be it done or denied. */
static void
code_predicate (JalonTelling *self, const Told *done, const Told *denied)
{
  JalonProposal  *proposal;
  const Told     *told;
  JalonSenseEntry entry;
  JalonPredicate  predicate;

  jalon_factuality_read (self->sentence, self->predicate->word, &self->factuality);
  told = self->factuality.fact == JALON_FACT_DENIED ? denied : done;
  jalon_telling_find_roles (self, done->proposals);
  read_alone (self, &entry, &predicate);
  if (!jalon_telling_is_event (self) || is_told_before (self, done) || is_told_before (self, denied))
    return;
  proposal = jalon_telling_make_proposal (self);
  /* who will not do something denies nothing */
  if (proposal->denies &&
      (proposal->status == JALON_STATUS_ANNOUNCED || (proposal->actors->len == 0 && proposal->according_to == NULL)))
    jalon_proposal_free (proposal);
  else if (jalon_telling_is_kept (self, proposal) &&
           !is_reversed (self->context, self->sentence, done->proposals, proposal))
    {
      g_ptr_array_add (told->proposals, proposal);
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
code_same (JalonTelling *self, const Told *done, const Told *denied)
{
  const JalonPredicate *predicate = self->predicate;
  const JalonProposal  *before =
      done->proposals->len > 0 ? g_ptr_array_index (done->proposals, done->proposals->len - 1) : NULL;
  JalonSenseEntry entry = { .sense = self->context->reader->last_sense };
  JalonPredicate  told = { .entry = &entry, .word = predicate->word, .noun = JALON_TREE_NONE };
  JalonProposal  *proposal;

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
    jalon_time_copy (&proposal->time, &before->time);
  g_ptr_array_add (done->proposals, proposal);
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
          toponym->use == JALON_TOPONYM_LITERAL)
        {
          if (toponym->precision != JALON_PRECISION_COUNTRY)
            return toponym->country;
          state = state != NULL ? state : toponym->country;
        }
    }
  return state;
}

static gboolean
is_gerund (const JalonSentence *sentence, guint word)
{
  const JalonVerbs *verbs = jalon_senses_get_verbs (sentence->senses, sentence->analysis->lang);
  const GArray     *forms = jalon_verbs_lookup (verbs, jalon_sentence_get_norm (sentence, word));

  return forms != NULL && g_array_index (forms, JalonVerbForm, 0).tense == JALON_TENSE_GERUND;
}

/* What was found without the tree, and is not so by it: "attacking style", "if it attacked", "suspended TALKS". */
static gboolean
is_refuted (const JalonSentence *sentence, const GArray *predicates, const JalonProposal *proposal)
{
  guint           word = jalon_tree_get_word (sentence->tree, proposal->trigger);
  JalonFactuality factuality;

  if (word == JALON_TREE_NONE)
    return FALSE;
  if (jalon_sentence_get (sentence, word)->deprel == JALON_DEPREL_AMOD && is_gerund (sentence, word))
    return TRUE;
  if (jalon_predicates_undo (predicates, word))
    return TRUE;
  jalon_factuality_read (sentence, word, &factuality);
  return factuality.fact == JALON_FACT_UNREAL && jalon_sentence_get (sentence, word)->upos == JALON_UPOS_VERB;
}

/* The highest clause that is said and has the word in it, or %JALON_TREE_NONE. */
static guint
find_said_clause (const JalonSentence *sentence, guint word)
{
  guint said = JALON_TREE_NONE;

  for (guint at = word; at != JALON_TREE_NONE; at = jalon_sentence_get (sentence, at)->head)
    if (jalon_sentence_get (sentence, at)->deprel == JALON_DEPREL_CCOMP)
      said = at;
  return said;
}

/* The word at a byte of the text, or %JALON_TREE_NONE. */
static guint
find_word_at (const JalonSentence *sentence, gsize byte)
{
  for (guint i = 0; i < sentence->tree->n_words; i++)
    if (jalon_tokens_get (sentence->tree->tokens, sentence->tree->words[i].token)->start >= byte)
      return i;
  return JALON_TREE_NONE;
}

/* "Speaking in GENEVA, he said", "the army in BAMAKO said": beside what is said, not within it. What opens the sentence
 * right before the verb of saying may be either: "In KIDAL, the army said". */
static gboolean
is_place_of_speaker (const JalonSentence *sentence, guint said, guint place)
{
  guint verb = jalon_sentence_get (sentence, said)->head;
  guint at = place;

  if (jalon_tree_is_under (sentence->tree, place, said))
    return FALSE;
  while (at != JALON_TREE_NONE && jalon_sentence_get (sentence, at)->head != verb)
    at = jalon_sentence_get (sentence, at)->head;
  return at != JALON_TREE_NONE && (jalon_sentence_get (sentence, at)->deprel == JALON_DEPREL_ADVCL ||
                                   jalon_sentence_get (sentence, at)->deprel == JALON_DEPREL_NSUBJ);
}

/* "..., said the army in BAMAKO": in what is put in beside the clause of @trigger. */
static gboolean
is_in_aside (const JalonSentence *sentence, guint trigger, guint place)
{
  for (guint at = place; at != JALON_TREE_NONE; at = jalon_sentence_get (sentence, at)->head)
    if (jalon_sentence_get (sentence, at)->deprel == JALON_DEPREL_PARATAXIS)
      return !jalon_tree_is_under (sentence->tree, trigger, at);
  return FALSE;
}

static void
drop_place_of_speaker (const JalonSentence *sentence, JalonProposal *proposal)
{
  guint word = jalon_tree_get_word (sentence->tree, proposal->trigger);
  guint said = word != JALON_TREE_NONE ? find_said_clause (sentence, word) : JALON_TREE_NONE;

  for (guint i = 0; word != JALON_TREE_NONE && i < proposal->reasons->len; i++)
    {
      const JalonReason *reason = &g_array_index (proposal->reasons, JalonReason, i);
      guint place = strcmp (reason->field, "place") == 0 && reason->end > 0 ? find_word_at (sentence, reason->start)
                                                                            : JALON_TREE_NONE;

      if (place == JALON_TREE_NONE || (!is_in_aside (sentence, word, place) &&
                                       (said == JALON_TREE_NONE || !is_place_of_speaker (sentence, said, place))))
        continue;
      proposal->precision = JALON_PRECISION_NONE;
      proposal->town = NULL;
      g_clear_pointer (&proposal->place_name, g_free);
      g_ptr_array_set_size (proposal->place_codes, 0);
      g_array_remove_index (proposal->reasons, i);
      return;
    }
}

static void
drop_refuted (const JalonEventsContext *context,
              const JalonSentence      *sentence,
              const GArray             *predicates,
              GPtrArray                *proposals)
{
  for (guint i = proposals->len; i-- > 0;)
    {
      JalonProposal *proposal = g_ptr_array_index (proposals, i);

      if (proposal->sentence != context->number)
        break;
      if (is_refuted (sentence, predicates, proposal) || is_reversed (context, sentence, proposals, proposal))
        g_ptr_array_remove_index (proposals, i);
      else
        drop_place_of_speaker (sentence, proposal);
    }
}

/* The day that the sentence names last, whatever it tells of it: "the day before" may be counted from it. */
static void
remember_day (const JalonEventsContext *context, JalonSpan sentence)
{
  for (guint i = 0; i < context->whens->len; i++)
    {
      const JalonWhen *when = &g_array_index (context->whens, JalonWhen, i);

      if (when->first >= sentence.first && when->last <= sentence.last && when->precision == JALON_TIME_DAY &&
          !when->anchored && when->end != JALON_DAY_NONE && context->article_end != JALON_DAY_NONE &&
          when->end <= context->article_end)
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
  tree = jalon_tree_new (reader->parses, analysis->text, analysis->tokens, sentence);
  jalon_mend_tree (tree, reader->senses, reader->lang);
  return jalon_sentence_new (analysis, reader->senses, tree);
}

typedef void (*CodeFunc) (JalonTelling *self, const Told *done, const Told *denied);

/* What each of @predicates tells. */
static void
code_all (JalonTelling *self, const GArray *predicates, const Told *done, const Told *denied, CodeFunc code)
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
  Told         done;
  Told         denied;
  g_autoptr (JalonSentence) read = NULL;
  g_autoptr (GArray) predicates = NULL;
  g_autoptr (GArray) same = NULL;
  JalonTelling telling;

  read = jalon_events_read_sentence (reader, analysis, sentence);
  if (read == NULL)
    return;
  read->is_heading = context->is_heading;
  predicates = jalon_predicates_list (read);
  same = jalon_predicates_list_same (read);
  drop_refuted (context, read, predicates, proposals);
  done = (Told){ proposals, proposals->len };
  denied = (Told){ denials, denials->len };
  telling = (JalonTelling){ .context = context, .sentence = read, .predicates = predicates };
  code_all (&telling, predicates, &done, &denied, code_predicate);
  code_all (&telling, same, &done, &denied, code_same);
  jalon_event_parties_remember (reader, read);
  remember_day (context, sentence);
}
