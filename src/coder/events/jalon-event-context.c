/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Recipients that nobody names where the event is told: of what was told before, of its purpose.
 */

#include "config.h"

#include "jalon-event-context.h"

#include "jalon-event-doers.h"
#include "jalon-event-parties-private.h"
#include "jalon-event-states.h"

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

/* Whether those who act are of where it is done, and it is mostly done against those who govern there. */
static gboolean
is_at_home (const JalonTelling *self)
{
  const char *here = self->context->reader->here;

  return self->predicate->entry->sense->at_home && self->actors->len == 1 &&
         (here == NULL || here == g_array_index (self->actors, JalonProposalParty, 0).code);
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
      (purpose == JALON_TREE_NONE && !is_at_home (self) &&
       jalon_arguments_find (&self->predicate->arguments, JALON_SLOT_AGAINST) == JALON_TREE_NONE))
    return;
  own = g_array_index (self->actors, JalonProposalParty, 0);
  own.sector = "GOV";
  own.inferred = TRUE;
  g_array_append_val (self->recipients, own);
}

/* How many sentences back a noun of an event means one that was told. */
#define REACH 8

/* "THE withdrawal": one that was told before, of which nothing says whose it is. */
static gboolean
is_known_deed (const JalonSentence *sentence, guint noun)
{
  return noun != JALON_TREE_NONE && jalon_sentence_get (sentence, noun)->upos == JALON_UPOS_NOUN &&
         jalon_tree_find_child (sentence->tree, noun, JALON_DEPREL_BIT (JALON_DEPREL_DET)) != JALON_TREE_NONE &&
         jalon_tree_find_child (sentence->tree, noun, JALON_DEPREL_BIT (JALON_DEPREL_NMOD)) == JALON_TREE_NONE;
}

/* Whether one of the senses that the noun has is of the type. */
static gboolean
may_tell (const JalonSentence *sentence, guint noun, JalonEventType type)
{
  const GPtrArray *entries = sentence->events[noun];

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const JalonSenseEntry *entry = g_ptr_array_index (entries, i);

      if (entry->sense != NULL && entry->sense->type == type)
        return TRUE;
    }
  return FALSE;
}

/* "Niger opposed THE WITHDRAWAL": what was told last of its kind, done by somebody else; or %NULL. */
static const JalonProposal *
find_deed (const JalonTelling *self, const GPtrArray *proposals, guint noun)
{
  const char *own = self->actors->len > 0 ? g_array_index (self->actors, JalonProposalParty, 0).code : NULL;

  if (!is_known_deed (self->sentence, noun) || self->sentence->events[noun] == NULL)
    return NULL;
  for (guint i = proposals->len; i-- > 0;)
    {
      const JalonProposal *before = g_ptr_array_index (proposals, i);

      if (before->sentence + REACH < self->context->number)
        return NULL;
      if (may_tell (self->sentence, noun, before->type) && before->actors->len > 0 &&
          !jalon_parties_have (before->actors, own))
        return before;
    }
  return NULL;
}

/* "Boko Haram CLAIMED THE ATTACK": of whom the one suffered that was told last, and of which nobody said who did it. */
static void
take_from_unclaimed (JalonTelling *self, const GPtrArray *proposals)
{
  if (self->predicate->light != JALON_LIGHT_CLAIM || self->predicate->entry->sense->type != JALON_EVENT_ASSAULT ||
      self->recipients->len > 0 || self->actors->len == 0)
    return;
  for (guint i = proposals->len; i-- > 0 && self->recipients->len == 0;)
    {
      const JalonProposal *before = g_ptr_array_index (proposals, i);

      if (before->sentence + REACH < self->context->number)
        return;
      if (before->type == JALON_EVENT_ASSAULT && before->recipients->len > 0 &&
          (!jalon_event_parties_are_named (before->actors) ||
           jalon_event_parties_are_same (before->actors, self->actors)))
        jalon_event_parties_join (self->recipients, before->recipients);
    }
}

/* "rejected", "deplored THE DECISION": what was told last is meant. */
static gboolean
is_about_last (const JalonTelling *self, const JalonProposal *last)
{
  const JalonSense *sense = self->predicate->entry->sense;

  if (self->recipients->len > 0 || self->actors->len == 0 || last == NULL || last->sentence + 1 < self->context->number)
    return FALSE;
  if (sense->type == JALON_EVENT_REJECT)
    return last->type == JALON_EVENT_REQUEST || last->type == JALON_EVENT_ACCUSE ||
           last->type == JALON_EVENT_THREATEN || last->type == JALON_EVENT_AGREE;
  return (sense->type == JALON_EVENT_ACCUSE || sense->type == JALON_EVENT_SUPPORT) &&
         is_known_deed (self->sentence, self->predicate->arguments.object);
}

/* Whether what is said is said of a deed of others. */
static gboolean
judges (const JalonTelling *self)
{
  JalonEventType type = self->predicate->entry->sense->type;

  return self->recipients->len == 0 && self->actors->len > 0 &&
         (type == JALON_EVENT_ACCUSE || type == JALON_EVENT_REJECT || type == JALON_EVENT_SUPPORT);
}

/* How many sentences back "the move" means what was told. */
#define NEAR 3

/* "criticised THE MOVE", "called IT a crime", "rejected THE STATEMENT": what was told before, of which nothing says
 * whose it is. */
static gboolean
means_what_was_told (const JalonSentence *sentence, guint word)
{
  if (word == JALON_TREE_NONE)
    return FALSE;
  if (jalon_sentence_get (sentence, word)->upos == JALON_UPOS_PRON)
    return (jalon_sentence_get_marks (sentence, word) & JALON_MARKS_THING) != 0 &&
           (jalon_sentence_get_marks (sentence, word) & JALON_MARKS_RELATIVE) == 0;
  return is_known_deed (sentence, word) && sentence->mentions[word] < 0 && sentence->sectors[word] == NULL &&
         !jalon_event_parties_is_person (sentence, word) && jalon_event_states_is_definite (sentence, word);
}

/* Those whom the one who speaks now may speak of: others, or others of their own state. */
static const GArray *
find_others_told (const JalonTelling *self, const JalonProposal *before)
{
  gboolean      is_alike = before->type == self->predicate->entry->sense->type && before->type != JALON_EVENT_REJECT;
  const GArray *told = is_alike ? before->recipients : before->actors;

  for (guint i = 0; i < told->len; i++)
    for (guint k = 0; k < self->actors->len; k++)
      {
        const JalonProposalParty *party = &g_array_index (told, JalonProposalParty, i);
        const JalonProposalParty *actor = &g_array_index (self->actors, JalonProposalParty, k);

        if (party->code == actor->code &&
            (party->sector == NULL || actor->sector == NULL || g_strcmp0 (party->sector, actor->sector) == 0))
          return NULL;
      }
  return told->len > 0 ? told : NULL;
}

/* Of whom it is said that what they did, of which the sentences before tell, is wrong or right; who joins others who
 * said so speaks of the same. */
static void
take_from_told (JalonTelling *self, const GPtrArray *proposals, guint judged)
{
  if (!judges (self) || !means_what_was_told (self->sentence, judged))
    return;
  for (guint i = proposals->len; i-- > 0 && self->recipients->len == 0;)
    {
      const JalonProposal *before = g_ptr_array_index (proposals, i);
      const GArray        *told;

      if (before->sentence + NEAR < self->context->number)
        return;
      told = find_others_told (self, before);
      if (told != NULL)
        jalon_event_parties_join (self->recipients, told);
    }
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

/* Whether nobody says whose those are who act. */
static gboolean
are_inferred (const GArray *parties)
{
  return parties->len > 0 && !jalon_event_parties_are_named (parties);
}

/* "Thailand closed it. THE MINISTRY urged Myanmar to stop": nobody asks or accuses themselves; who speaks is of whom
 * was told before, else of whom the article is about, else nobody knows of whom. */
void
jalon_telling_turn_speaker (JalonTelling *self, const GPtrArray *proposals)
{
  const JalonProposal *last = proposals->len > 0 ? g_ptr_array_index (proposals, proposals->len - 1) : NULL;
  const char          *code = self->context->reader->focus;

  if (!self->predicate->entry->sense->said || !are_inferred (self->actors) || self->actors->len != 1 ||
      !jalon_event_parties_are_named (self->recipients) ||
      !jalon_parties_have (self->recipients, g_array_index (self->actors, JalonProposalParty, 0).code))
    return;
  if (last != NULL && last->sentence + 2 >= self->context->number && last->actors->len == 1 &&
      jalon_event_parties_are_named (last->actors))
    code = g_array_index (last->actors, JalonProposalParty, 0).code;
  if (code != NULL && !jalon_parties_have (self->recipients, code))
    g_array_index (self->actors, JalonProposalParty, 0).code = code;
  else if (self->recipients->len == 1 && g_array_index (self->recipients, JalonProposalParty, 0).sector == NULL &&
           g_array_index (self->recipients, JalonProposalParty, 0).found == JALON_FOUND_NAMED)
    g_array_set_size (self->actors, 0);
}

/* Who rejects answers whoever asked or accused them; who deplores what was done speaks of who did it. */
void
jalon_telling_answer (JalonTelling *self, const GPtrArray *proposals)
{
  const JalonProposal  *last = proposals->len > 0 ? g_ptr_array_index (proposals, proposals->len - 1) : NULL;
  const char           *own = self->actors->len > 0 ? g_array_index (self->actors, JalonProposalParty, 0).code : NULL;
  gboolean              is_rejected = self->predicate->entry->sense->type == JALON_EVENT_REJECT;
  const JalonArguments *arguments = &self->predicate->arguments;
  guint                 judged = self->predicate->entry->sense->by_speaker ? arguments->subject : arguments->object;
  const JalonProposal  *deed = judges (self) ? find_deed (self, proposals, judged) : NULL;

  take_from_unclaimed (self, proposals);
  if (deed != NULL)
    jalon_event_parties_join (self->recipients, deed->actors);
  if (asks_for_theirs (self, last) && !jalon_event_parties_are_same (last->actors, self->actors))
    jalon_event_parties_join (self->recipients, last->actors);
  if (!is_about_last (self, last))
    {
      take_from_told (self, proposals, judged);
      return;
    }
  if (!is_rejected)
    {
      if (last->actors->len > 0 && g_array_index (last->actors, JalonProposalParty, 0).code != own)
        jalon_event_parties_join (self->recipients, last->actors);
      return;
    }
  if (jalon_parties_have (last->recipients, own))
    jalon_event_parties_join (self->recipients, last->actors);
}

/* Adds to @into those of @parties who are not of the state or group of @code. */
static void
join_others (GArray *into, const GArray *parties, const char *code)
{
  for (guint i = 0; i < parties->len; i++)
    if (g_array_index (parties, JalonProposalParty, i).code != code)
      jalon_event_parties_add (into, &g_array_index (parties, JalonProposalParty, i));
}

/**
 * jalon_telling_find_enemy:
 * @proposals: (element-type JalonProposal): of the sentences before
 *
 * "India shelled a post. Pakistan said IT WOULD STRIKE BACK": who threatens with violence, and does not say whom,
 * threatens those with whom they were last told to fight; whatever somebody threatens with who was just struck, those
 * who struck them.
 */
void
jalon_telling_find_enemy (JalonTelling *self, const GPtrArray *proposals)
{
  const JalonSense *sense = self->predicate->entry->sense;
  const char       *own = self->actors->len > 0 ? g_array_index (self->actors, JalonProposalParty, 0).code : NULL;
  gboolean          is_violent = g_strcmp0 (sense->mode, "violence") == 0;

  if (sense->type != JALON_EVENT_THREATEN || self->recipients->len > 0 || !jalon_event_parties_are_named (self->actors))
    return;
  for (guint i = proposals->len; i-- > 0 && self->recipients->len == 0;)
    {
      const JalonProposal *before = g_ptr_array_index (proposals, i);

      if (before->sentence + (is_violent ? REACH : NEAR) < self->context->number)
        return;
      if (before->type != JALON_EVENT_ASSAULT ||
          (!jalon_parties_have (before->recipients, own) && (!is_violent || !jalon_parties_have (before->actors, own))))
        continue;
      join_others (self->recipients, before->actors, own);
      if (self->recipients->len == 0)
        join_others (self->recipients, before->recipients, own);
    }
}
