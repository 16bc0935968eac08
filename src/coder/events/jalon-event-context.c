/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Recipients that nobody names where the event is told: of what was told before, of its purpose.
 */

#include "config.h"

#include "jalon-event-context.h"

#include "jalon-event-doers.h"

/* "severed ties with Ecuador and expelled ITS ambassador": whose is told of what the same did before in the sentence.
 */
void
jalon_telling_inherit (JalonTelling *self, const GPtrArray *proposals)
{
  guint object = self->predicate->arguments.object;

  if (self->recipients->len > 0 || self->actors->len == 0 || object == JALON_TREE_NONE ||
      !self->predicate->entry->sense->declared ||
      !jalon_sentence_has_mark_below (self->sentence, object, JALON_MARKS_POSSESSIVE))
    return;
  for (guint i = proposals->len; i-- > 0 && self->recipients->len == 0;)
    {
      const JalonProposal *before = g_ptr_array_index (proposals, i);

      if (before->sentence != self->context->number)
        return;
      if (jalon_event_parties_are_same (before->actors, self->actors))
        jalon_event_parties_join (self->recipients, before->recipients);
    }
}

/* Whether a clause of purpose stands with the verb: "marched TO DEMAND": it, or %JALON_TREE_NONE. */
static guint
find_purpose (const JalonTelling *self)
{
  JALON_TREE_FOREACH_CHILD (self->sentence->tree, self->predicate->word, child)
  {
    const JalonTreeWord *word = jalon_sentence_get (self->sentence, child);

    if (word->deprel == JALON_DEPREL_ADVCL && word->features[JALON_FEATURE_VERB_FORM] == JALON_VERB_FORM_INF)
      return child;
  }
  return JALON_TREE_NONE;
}

/* "rallied to demand the departure OF MINUSMA" */
static void
take_from_purpose (JalonTelling *self, guint purpose)
{
  JalonArguments arguments;

  jalon_arguments_read_verb (self->sentence, purpose, &arguments);
  if (arguments.object != JALON_TREE_NONE)
    jalon_arguments_add_nominal (self->sentence, arguments.object, &arguments);
  jalon_event_doers_take (&self->recipients, jalon_event_doers_find_others (self, arguments.object));
  for (guint i = 0; i < arguments.n_others && self->recipients->len == 0; i++)
    jalon_event_doers_take (&self->recipients, jalon_event_doers_find_others (self, arguments.others[i].word));
}

/* Who demonstrates does so against somebody: as the purpose says, else against the power of their own state where it is
 * a law, a decision or an institution. */
void
jalon_telling_find_protested (JalonTelling *self)
{
  guint              purpose = find_purpose (self);
  JalonProposalParty own;

  if (self->recipients->len > 0 || self->actors->len == 0)
    return;
  if (purpose != JALON_TREE_NONE)
    take_from_purpose (self, purpose);
  if (self->recipients->len > 0 ||
      (purpose == JALON_TREE_NONE &&
       jalon_arguments_find (&self->predicate->arguments, JALON_SLOT_AGAINST) == JALON_TREE_NONE))
    return;
  own = g_array_index (self->actors, JalonProposalParty, 0);
  own.sector = "GOV";
  own.inferred = TRUE;
  g_array_append_val (self->recipients, own);
}

/* "rejected", "deplored THE DECISION": what was told last is meant. */
static gboolean
is_about_last (const JalonTelling *self, const JalonProposal *last)
{
  const JalonSense *sense = self->predicate->entry->sense;
  guint             object = self->predicate->arguments.object;

  if (self->recipients->len > 0 || self->actors->len == 0 || last == NULL || last->sentence + 1 < self->context->number)
    return FALSE;
  if (sense->type == JALON_EVENT_REJECT)
    return last->type == JALON_EVENT_REQUEST || last->type == JALON_EVENT_ACCUSE ||
           last->type == JALON_EVENT_THREATEN || last->type == JALON_EVENT_AGREE;
  return (sense->type == JALON_EVENT_ACCUSE || sense->type == JALON_EVENT_SUPPORT) && object != JALON_TREE_NONE &&
         jalon_sentence_get (self->sentence, object)->upos == JALON_UPOS_NOUN &&
         jalon_tree_find_child (self->sentence->tree, object, JALON_DEPREL_BIT (JALON_DEPREL_DET)) != JALON_TREE_NONE &&
         jalon_tree_find_child (self->sentence->tree, object, JALON_DEPREL_BIT (JALON_DEPREL_NMOD)) == JALON_TREE_NONE;
}

/* "arrested two Danes. Denmark demanded THEIR release": of whoever did that. */
static gboolean
asks_for_theirs (const JalonTelling *self, const JalonProposal *last)
{
  guint object = self->predicate->arguments.object;

  if (self->predicate->entry->sense->content != JALON_CONTENT_DEMAND || self->recipients->len > 0 ||
      self->actors->len == 0 || object == JALON_TREE_NONE || last == NULL ||
      last->sentence + 1 < self->context->number ||
      (last->type != JALON_EVENT_COERCE && last->type != JALON_EVENT_ASSAULT && last->type != JALON_EVENT_SANCTION))
    return FALSE;
  return jalon_sentence_has_mark_below (self->sentence, object, JALON_MARKS_POSSESSIVE);
}

/* Who rejects answers whoever asked or accused them; who deplores what was done speaks of who did it. */
void
jalon_telling_answer (JalonTelling *self, const GPtrArray *proposals)
{
  const JalonProposal *last = proposals->len > 0 ? g_ptr_array_index (proposals, proposals->len - 1) : NULL;
  const char          *own = self->actors->len > 0 ? g_array_index (self->actors, JalonProposalParty, 0).code : NULL;
  gboolean             is_rejected = self->predicate->entry->sense->type == JALON_EVENT_REJECT;

  if (asks_for_theirs (self, last) && !jalon_event_parties_are_same (last->actors, self->actors))
    jalon_event_parties_join (self->recipients, last->actors);
  if (!is_about_last (self, last))
    return;
  if (!is_rejected)
    {
      if (last->actors->len > 0 && g_array_index (last->actors, JalonProposalParty, 0).code != own)
        jalon_event_parties_join (self->recipients, last->actors);
      return;
    }
  if (jalon_parties_have (last->recipients, own))
    jalon_event_parties_join (self->recipients, last->actors);
}
