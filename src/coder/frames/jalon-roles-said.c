/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-roles-said-private.h"

#include "jalon-mention-preposition.h"

#include <string.h>

static gboolean
is_reverse (const JalonFrame *frame)
{
  const GPtrArray *reverse = jalon_roles_said_words_of (frame)->reverse;

  for (guint i = 0; reverse != NULL && frame->lemma != NULL && i < reverse->len; i++)
    if (strcmp (g_ptr_array_index (reverse, i), frame->lemma) == 0)
      return TRUE;
  return FALSE;
}

/* "par la défense algérienne", "by Algerian air defences", after the trigger. */
int
jalon_roles_said_find_agent (const JalonFrame *frame)
{
  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->core < frame->group.last || mention->core >= frame->to || mention->prep == NULL)
        continue;
      if (strcmp (mention->prep, "par") == 0 || strcmp (mention->prep, "by") == 0)
        return i;
    }
  return -1;
}

/* In "suivre une formation" the trainer is whoever else the clause names. */
static int
find_other (const JalonFrame *frame)
{
  const JalonClause *clause =
      &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb));

  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->core >= MIN (clause->first, frame->sentence.first) && mention->core < clause->last &&
          !jalon_mention_is_bystander (mention) && (int) i != frame->recipient &&
          (frame->recipient < 0 ||
           !jalon_roles_said_share_code (mention, jalon_analysis_mention (frame->analysis, frame->recipient))))
        return i;
    }
  return -1;
}

/* "were killed in an Israeli air strike", "tué dans une frappe israélienne": whose attack it was, or -1. */
static int
find_owner_of_attack (const JalonFrame *frame)
{
  static const char *const within[] = { "in", "by", "during", "dans", "par", "lors", NULL };
  const JalonAnalysis     *analysis = frame->analysis;

  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);
      guint               beside = analysis->lang == JALON_LANG_FR ? mention->core - 1 : mention->last;
      const JalonHit     *hit = NULL;
      guint               at = 0;

      if (mention->core <= frame->group.last || mention->core >= frame->to || mention->found != JALON_FOUND_DEMONYM ||
          beside >= analysis->tokens->tokens->len)
        continue;
      hit = jalon_analysis_class_at (analysis, beside);
      if (hit == NULL || !jalon_hit_is_class (hit, "attack-word"))
        continue;
      at = MIN (hit->first, mention->first);
      while (at > frame->group.last && jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_ARTICLES))
        at--;
      if (g_strv_contains (within, jalon_tokens_get (analysis->tokens, at - 1)->norm))
        return i;
    }
  return -1;
}

/* "Norwegian tanks were delivered": whose the goods are gave them, or -1. */
static int
find_giver (const JalonFrame *frame)
{
  int owner = frame->object != NULL ? jalon_roles_said_find_mention_of_object (frame) : -1;

  return owner >= 0 && jalon_analysis_mention (frame->analysis, owner)->found == JALON_FOUND_DEMONYM &&
                 jalon_analysis_mention (frame->analysis, owner)->prep == NULL
             ? owner
             : -1;
}

static void
assign_passive (JalonFrame *frame)
{
  frame->actor = jalon_roles_said_find_agent (frame);
  if (frame->actor < 0 && frame->family->type == JALON_EVENT_AID && !frame->group.bare_participle)
    frame->actor = find_giver (frame);
  if (frame->actor < 0 && frame->family->type == JALON_EVENT_ASSAULT)
    frame->actor = find_owner_of_attack (frame);
  if (frame->object != NULL && frame->family->recipients->len > 0 &&
      g_array_index (frame->family->recipients, guint, 0) != JALON_FROM_OBJECT)
    frame->recipient = jalon_roles_said_find_recipient (frame);
  else
    frame->recipient = frame->subject;
  /* "la ratification par Abidjan a été saluée par l'Union africaine" */
  if (frame->recipient < 0 && frame->family->needs_two && !frame->group.bare_participle)
    frame->recipient = jalon_roles_said_find_inherited (frame);
}

/* "he", "ils", or nothing at all before a verb that goes on: not "the storm". */
static gboolean
has_pronoun_subject (const JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;
  const JalonClause   *clause =
      &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb));

  for (guint i = clause->first; i < frame->group.first; i++)
    if (jalon_analysis_is (analysis, i, JALON_FUNCTION_PRONOUN))
      return TRUE;
  return FALSE;
}

static void
assign_active (JalonFrame *frame, int last_subject)
{
  frame->actor = frame->subject;
  if (frame->actor < 0 && has_pronoun_subject (frame))
    frame->actor = last_subject;
  if (frame->actor < 0 || frame->actor == last_subject)
    {
      int speaker = jalon_roles_said_find_speaker (frame);

      frame->actor = speaker >= 0 ? speaker : frame->actor;
    }
  frame->recipient = jalon_roles_said_find_recipient (frame);
}

/* "Le président ougandais et son homologue congolais": the subject before the subject, or -1. */
static int
find_joined_subject (const JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;
  const JalonMention  *subject = jalon_analysis_mention (analysis, frame->actor);
  const JalonMention  *before = frame->actor > 0 ? jalon_analysis_mention (analysis, frame->actor - 1) : NULL;
  gboolean             joined = FALSE;

  if (before == NULL || frame->actor != frame->subject || subject->last > frame->group.first || before->prep != NULL ||
      before->first < frame->sentence.first)
    return -1;
  for (guint i = before->last; i < subject->first; i++)
    {
      gboolean and = jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION);

      joined = joined || and;
      if (!and&&!jalon_analysis_is (analysis, i, JALON_FUNCTION_ARTICLES))
        return -1;
    }
  for (guint i = frame->sentence.first; i < before->first; i++)
    if (jalon_analysis_is_verb (analysis,
                                i,
                                JALON_TENSE_BIT (JALON_TENSE_PAST) | JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE) |
                                    JALON_TENSE_BIT (JALON_TENSE_PRESENT)))
      return -1;
  return joined ? frame->actor - 1 : -1;
}

/* "denied claims that it had closed": who denies, whoever is named between. */
static gboolean
follows_pronoun (const JalonFrame *frame)
{
  static const char *const pronouns[] = { "il", "elle", "ils", "elles", "it", "they", "he", "she", NULL };
  guint                    first = frame->group.first;

  return first > frame->sentence.first &&
         g_strv_contains (pronouns, jalon_tokens_get (frame->analysis->tokens, first - 1)->norm);
}

/* The mention joined to @mention by "and", or -1. */
static int
find_other_side (const JalonFrame *frame, int mention)
{
  const JalonAnalysis *analysis = frame->analysis;
  const JalonMention  *one = jalon_analysis_mention (analysis, mention);
  const JalonMention  *other =
      mention + 1 < (int) analysis->mentions->len ? jalon_analysis_mention (analysis, mention + 1) : NULL;

  for (guint i = one->last;
       other != NULL && i < other->first && other->core < frame->sentence.last && i < one->last + 3;
       i++)
    if (jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION))
      return mention + 1;
  return -1;
}

/* "announced a ceasefire between Israel and Iran", "hosted talks between": it is theirs, not of who announces or hosts
 * it. */
static void
take_between (JalonFrame *frame)
{
  const JalonMention *sides = frame->recipient >= 0 ? jalon_analysis_mention (frame->analysis, frame->recipient) : NULL;

  if (sides == NULL || (g_strcmp0 (sides->prep, "entre") != 0 && g_strcmp0 (sides->prep, "between") != 0))
    return;
  if (sides->codes->len == 1 && (!frame->family->reciprocal || find_other_side (frame, frame->recipient) < 0))
    return;
  frame->actor = frame->recipient;
  frame->recipient = sides->codes->len > 1 ? -1 : find_other_side (frame, frame->recipient);
}

/**
 * jalon_roles_said_assign:
 * @last_subject: index of the mention a pronoun stands for, or -1
 *
 * Fills subject, actor and recipient of @frame.
 */
void
jalon_roles_said_assign (JalonFrame *frame, int last_subject)
{
  frame->actor = frame->recipient = -1;
  frame->subject = frame->group.voice == JALON_VOICE_NOUN
                       ? -1
                       : jalon_clauses_find_subject (frame->analysis, frame->clauses, &frame->group);
  if (frame->mode == JALON_FRAME_DENIED && follows_pronoun (frame))
    frame->subject = last_subject;
  if (frame->group.voice == JALON_VOICE_NOUN)
    {
      jalon_roles_said_assign_noun (frame);
      if (frame->mode == JALON_FRAME_DENIED && frame->actor < 0)
        frame->actor = last_subject;
    }
  else if (frame->repelled > 0)
    jalon_roles_said_assign_repelled (frame);
  else if (frame->group.voice == JALON_VOICE_PASSIVE)
    assign_passive (frame);
  else if (is_reverse (frame))
    {
      frame->recipient = frame->subject;
      frame->actor = jalon_roles_said_find_agent (frame);
      if (frame->actor < 0 && !frame->family->agent_only)
        frame->actor = find_other (frame);
    }
  else
    assign_active (frame, last_subject);
  if (frame->family->object_is_actor && frame->actor < 0)
    {
      frame->actor = frame->recipient;
      /* "des affrontements ont opposé l'armée à des rebelles" */
      frame->recipient =
          frame->family->reciprocal ? jalon_roles_said_find_prepositional (frame, frame->group.last) : -1;
    }
  if (frame->family->type == JALON_EVENT_REJECT && frame->recipient < 0)
    frame->recipient = jalon_roles_said_find_refused (frame, last_subject);
  if (frame->recipient < 0)
    frame->recipient = jalon_roles_said_find_answered (frame, last_subject);
  /* "Washington lui a retiré son visa" */
  if (frame->recipient < 0 && frame->actor >= 0 && last_subject >= 0 && jalon_roles_said_has_dative (frame) &&
      !jalon_roles_said_share_code (jalon_analysis_mention (frame->analysis, last_subject),
                                    jalon_analysis_mention (frame->analysis, frame->actor)))
    frame->recipient = last_subject;
  if (frame->family->swap)
    {
      int host = frame->actor;

      frame->actor = frame->recipient;
      frame->recipient = host;
    }
  if (frame->object != NULL || frame->family->type == JALON_EVENT_AGREE)
    take_between (frame);
  frame->joined = frame->actor >= 0 ? find_joined_subject (frame) : -1;
}

static const char *
sector_of (const JalonMention *mention)
{
  if (mention->class != NULL)
    return mention->class->sector;
  return mention->found == JALON_FOUND_CAPITAL ? "GOV" : NULL;
}

/* Adds every code of the mention that is not there yet. */
void
jalon_roles_said_add (GArray *parties, const JalonMention *mention, const JalonAnalysis *analysis)
{
  for (guint i = 0; i < mention->codes->len; i++)
    {
      JalonProposalParty party = { g_ptr_array_index (mention->codes, i),
                                   sector_of (mention),
                                   mention->found,
                                   mention->ambiguous,
                                   mention->found == JALON_FOUND_INFERRED };
      gboolean           known = FALSE;

      for (guint k = 0; k < parties->len; k++)
        known = known || g_array_index (parties, JalonProposalParty, k).code == party.code;
      if (!known)
        g_array_append_val (parties, party);
    }
}
