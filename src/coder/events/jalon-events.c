/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-events.h"

#include "jalon-event-fields.h"
#include "jalon-event-real.h"
#include "jalon-event-roles.h"

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
  return self->predicate->light == JALON_LIGHT_UNDERGO && before->recipients->len == 0 && before->actors->len > 0 &&
         jalon_event_parties_are_same (before->actors, self->recipients);
}

static void
turn_round (const JalonTelling *self, JalonProposal *before)
{
  g_array_set_size (before->actors, 0);
  jalon_event_parties_join (before->actors, self->actors);
  jalon_event_parties_join (before->recipients, self->recipients);
}

/* The tree finds whom the other rules did not. */
static void
complete (const JalonTelling *self, JalonProposal *before)
{
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

/* Adds what a predicate tells to what the sentence told before, be it done or denied. */
static void
code_predicate (JalonTelling *self, const Told *done, const Told *denied)
{
  JalonProposal *proposal;
  const Told    *told;

  jalon_factuality_read (self->sentence, self->predicate->word, &self->factuality);
  told = self->factuality.fact == JALON_FACT_DENIED ? denied : done;
  jalon_telling_find_roles (self, done->proposals);
  if (!jalon_telling_is_event (self) || is_told_before (self, done) || is_told_before (self, denied))
    return;
  proposal = jalon_telling_make_proposal (self);
  if (jalon_telling_is_kept (self, proposal))
    g_ptr_array_add (told->proposals, proposal);
  else
    jalon_proposal_free (proposal);
}

/* The state of the first place that the sentence names. */
static const char *
find_here (const JalonAnalysis *analysis, JalonSpan sentence)
{
  for (guint i = 0; analysis->toponyms != NULL && i < analysis->toponyms->len; i++)
    {
      const JalonToponym *toponym = &g_array_index (analysis->toponyms, JalonToponym, i);

      if (toponym->first >= sentence.first && toponym->last <= sentence.last && toponym->country != NULL &&
          toponym->use == JALON_TOPONYM_LITERAL)
        return toponym->country;
    }
  return NULL;
}

static gboolean
is_gerund (const JalonSentence *sentence, guint word)
{
  const JalonVerbs *verbs = jalon_senses_get_verbs (sentence->senses, sentence->analysis->lang);
  const GArray     *forms = jalon_verbs_lookup (verbs, jalon_sentence_get_norm (sentence, word));

  return forms != NULL && g_array_index (forms, JalonVerbForm, 0).tense == JALON_TENSE_GERUND;
}

/* What was found without the tree, and is not so by it: "attacking style", "if it attacked". */
static gboolean
is_refuted (const JalonSentence *sentence, const JalonProposal *proposal)
{
  guint           word = jalon_tree_get_word (sentence->tree, proposal->trigger);
  JalonFactuality factuality;

  if (word == JALON_TREE_NONE)
    return FALSE;
  if (jalon_sentence_get (sentence, word)->deprel == JALON_DEPREL_AMOD && is_gerund (sentence, word))
    return TRUE;
  jalon_factuality_read (sentence, word, &factuality);
  return factuality.fact == JALON_FACT_UNREAL && jalon_sentence_get (sentence, word)->upos == JALON_UPOS_VERB;
}

static void
drop_refuted (const JalonEventsContext *context, const JalonSentence *sentence, GPtrArray *proposals)
{
  for (guint i = proposals->len; i-- > 0;)
    {
      const JalonProposal *proposal = g_ptr_array_index (proposals, i);

      if (proposal->sentence != context->number)
        break;
      if (is_refuted (sentence, proposal))
        g_ptr_array_remove_index (proposals, i);
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
  if (sentence.last <= sentence.first)
    return NULL;
  reader->here = find_here (analysis, sentence);
  return jalon_sentence_new (
      analysis,
      reader->senses,
      jalon_tree_new (reader->parser, reader->model, analysis->text, analysis->tokens, sentence));
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

  read = jalon_events_read_sentence (reader, analysis, sentence);
  if (read == NULL)
    return;
  read->is_heading = context->is_heading;
  drop_refuted (context, read, proposals);
  done = (Told){ proposals, proposals->len };
  denied = (Told){ denials, denials->len };
  predicates = jalon_predicates_list (read);
  for (guint i = 0; i < predicates->len; i++)
    {
      JalonTelling telling = { .context = context,
                               .sentence = read,
                               .predicates = predicates,
                               .predicate = &g_array_index (predicates, JalonPredicate, i) };

      code_predicate (&telling, &done, &denied);
      g_clear_pointer (&telling.actors, g_array_unref);
      g_clear_pointer (&telling.recipients, g_array_unref);
      g_free (telling.own);
    }
  jalon_event_parties_remember (reader, read);
}
