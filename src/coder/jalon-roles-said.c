/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-roles-said.h"

#include <string.h>

static const JalonFamilyWords *
words_of (const JalonFrame *frame)
{
  return &frame->family->words[frame->analysis->lang];
}

static gboolean
shares_code (const JalonMention *a,
             const JalonMention *b)
{
  for (guint i = 0; i < a->codes->len; i++)
    if (g_ptr_array_find (b->codes, g_ptr_array_index (a->codes, i), NULL))
      return TRUE;
  return FALSE;
}

static gboolean
is_reverse (const JalonFrame *frame)
{
  const GPtrArray *reverse = words_of (frame)->reverse;

  for (guint i = 0; reverse != NULL && frame->lemma != NULL && i < reverse->len; i++)
    if (strcmp (g_ptr_array_index (reverse, i), frame->lemma) == 0)
      return TRUE;
  return FALSE;
}

/* "par la défense algérienne", "by Algerian air defences", after the trigger. */
static int
find_agent (const JalonFrame *frame)
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

/* The mention whose noun phrase holds the object, or the first one after it that belongs to it. */
static int
find_mention_of_object (const JalonFrame *frame)
{
  const JalonHit *object = frame->object;

  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->first < object->last && mention->last > object->first)
        return i;
      if (mention->core >= object->last && mention->first <= object->last + 3 && mention->core < frame->to && (mention->core == object->last || g_strcmp0 (mention->prep, "de") == 0 || g_strcmp0 (mention->prep, "of") == 0))
        return i;
      if (mention->last <= object->first && object->first - mention->last <= 2 && frame->analysis->lang == JALON_LANG_EN && (mention->found == JALON_FOUND_DEMONYM || jalon_tokens_is (frame->analysis->tokens, mention->last, "'s")))
        return i;
    }
  return -1;
}

static int
find_prepositional (const JalonFrame *frame,
                    guint             from)
{
  const GPtrArray *preps = words_of (frame)->preps;

  for (guint i = 0; preps != NULL && i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->core < from || mention->core >= frame->to || (int) i == frame->actor || mention->prep == NULL)
        continue;
      for (guint k = 0; k < preps->len; k++)
        if (strcmp (g_ptr_array_index (preps, k), mention->prep) == 0)
          return i;
    }
  return -1;
}

static int
find_object (const JalonFrame *frame)
{
  int found = -1;

  if (frame->object != NULL)
    return find_mention_of_object (frame);
  found = jalon_clauses_find_mention (frame->analysis, frame->group.last, frame->to, NULL);
  return found;
}

static int
find_content (const JalonFrame *frame)
{
  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->core >= frame->group.last && mention->core < frame->to && (frame->actor < 0 || !shares_code (mention, jalon_analysis_mention (frame->analysis, frame->actor))))
        return i;
    }
  return -1;
}

static int
find_posting (const JalonFrame *frame)
{
  static const char *const posts[] = { "à", "en", "to", "in", "from", "auprès", NULL };

  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->core >= frame->group.last && mention->core < frame->to && mention->prep != NULL && g_strv_contains (posts, mention->prep) && (int) i != frame->actor)
        return i;
    }
  return -1;
}

/* Another party of the sentence, for what is done in answer to it. */
static int
find_inherited (const JalonFrame *frame)
{
  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->core >= frame->sentence.first && mention->core < frame->sentence.last && frame->actor >= 0 && !shares_code (mention, jalon_analysis_mention (frame->analysis, frame->actor)))
        return i;
    }
  return -1;
}

/* "gave Tunisia 20 patrol boats", "provided the army with arms": named straight after the verb, before what it gets. */
static int
find_indirect_object (const JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;

  if (analysis->lang != JALON_LANG_EN || frame->object == NULL || frame->group.voice != JALON_VOICE_ACTIVE)
    return -1;
  for (guint i = 0; i < analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (analysis, i);
      guint               at = mention->first;

      if (mention->core < frame->group.last || mention->last > frame->object->first || mention->prep != NULL)
        continue;
      while (at > frame->group.last && (jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_ARTICLES) || jalon_analysis_is (analysis, at - 1, JALON_FUNCTION_NUMBER)))
        at--;
      if (at == frame->group.last && (mention->found != JALON_FOUND_DEMONYM || mention->class != NULL) && !jalon_tokens_is (analysis->tokens, mention->last, "'s"))
        return i;
    }
  return -1;
}

static int
find_source (const JalonFrame    *frame,
             JalonRecipientSource source)
{
  switch (source)
    {
    case JALON_FROM_OBJECT:
      return find_object (frame);
    case JALON_FROM_PREPOSITION:
      {
        int indirect = find_indirect_object (frame);
        int after_object = frame->object != NULL ? find_prepositional (frame, frame->object->last) : -1;

        if (indirect >= 0)
          return indirect;
        return after_object >= 0 ? after_object : find_prepositional (frame, frame->group.last);
      }
    case JALON_FROM_POSTING:
      return find_posting (frame);
    case JALON_FROM_CONTENT:
      return find_content (frame);
    case JALON_FROM_INHERITED:
      return find_inherited (frame);
    case JALON_FROM_HOST:
    case JALON_FROM_PLACE:
      return find_posting (frame);
    case JALON_FROM_PRONOUN:
    default:
      return -1;
    }
}

/* "qui lui a livré du blé": the other party of the sentence */
static gboolean
has_dative (const JalonFrame *frame)
{
  guint first = frame->group.first;

  return frame->analysis->lang == JALON_LANG_FR && first > frame->sentence.first && (jalon_tokens_is (frame->analysis->tokens, first - 1, "lui") || jalon_tokens_is (frame->analysis->tokens, first - 1, "leur"));
}

static int
find_recipient (const JalonFrame *frame)
{
  const GArray *sources = frame->family->recipients;

  for (guint i = 0; i < sources->len; i++)
    {
      int found = find_source (frame, g_array_index (sources, guint, i));

      if (found >= 0 && found != frame->actor && (frame->actor < 0 || !shares_code (jalon_analysis_mention (frame->analysis, found), jalon_analysis_mention (frame->analysis, frame->actor)) || found != frame->subject))
        return found;
    }
  return has_dative (frame) ? find_inherited (frame) : -1;
}

/* In "suivre une formation" the trainer is whoever else the clause names. */
static int
find_other (const JalonFrame *frame)
{
  const JalonClause *clause = &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb));

  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->core >= MIN (clause->first, frame->sentence.first) && mention->core < clause->last && (int) i != frame->recipient && (frame->recipient < 0 || !shares_code (mention, jalon_analysis_mention (frame->analysis, frame->recipient))))
        return i;
    }
  return -1;
}

static gboolean
is_possessive (const JalonAnalysis *analysis,
               guint                token)
{
  static const char *const possessives[] = { "son", "sa", "ses", "leur", "leurs", "his", "her", "its", "their", NULL };

  return g_strv_contains (possessives, jalon_tokens_get (analysis->tokens, token)->norm);
}

/* "a meeting between the Ethiopian prime minister and the Somali president": whether both were found */
static gboolean
assign_between (JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;

  for (guint i = 0; frame->family->reciprocal && i + 1 < analysis->mentions->len; i++)
    {
      const JalonMention *one = jalon_analysis_mention (analysis, i);
      const JalonMention *other = jalon_analysis_mention (analysis, i + 1);
      gboolean            between = g_strcmp0 (one->prep, "entre") == 0 || g_strcmp0 (one->prep, "between") == 0;

      if (!between || one->core < frame->group.last || other->core >= frame->sentence.last)
        continue;
      for (guint k = one->last; k < other->first && k < one->last + 4; k++)
        if (jalon_analysis_is (analysis, k, JALON_FUNCTION_COORDINATION))
          {
            frame->actor = i;
            frame->recipient = i + 1;
            return TRUE;
          }
    }
  return FALSE;
}

/* Whose it is: "the withdrawal of French troops", "la visite du ministre japonais" */
static int
find_owner (const JalonFrame *frame)
{
  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->prep_first == frame->group.last && (g_strcmp0 (mention->prep, "de") == 0 || g_strcmp0 (mention->prep, "of") == 0))
        return i;
    }
  return -1;
}

/* "Israeli air raid", "frappe israélienne": the demonym beside the noun says whose it is. */
static int
find_demonym_beside (const JalonFrame *frame)
{
  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);
      gboolean            before = mention->core < frame->group.first && mention->last >= frame->group.first && mention->last <= frame->group.last;
      gboolean            after = mention->found == JALON_FOUND_DEMONYM && mention->core == frame->group.last;

      if (frame->analysis->lang == JALON_LANG_EN ? before && !jalon_tokens_is (frame->analysis->tokens, mention->last, "'s") : after)
        return i;
    }
  return -1;
}

/* "announced the purchase of": who announces it does it */
static gboolean
is_announced (const JalonFrame *frame)
{
  guint i = frame->group.first;

  while (i > frame->sentence.first && jalon_analysis_is (frame->analysis, i - 1, JALON_FUNCTION_ARTICLES))
    i--;
  return i > frame->sentence.first && jalon_analysis_is (frame->analysis, i - 1, JALON_FUNCTION_SAYING);
}

static void
assign_noun (JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;
  guint                first = frame->group.first;
  gboolean             object_suffers = frame->family->recipients->len > 0 && g_array_index (frame->family->recipients, guint, 0) == JALON_FROM_OBJECT;
  int                  of_object = frame->object != NULL ? find_mention_of_object (frame) : -1;

  if (assign_between (frame))
    return;
  frame->actor = find_agent (frame);
  for (guint i = 0; i < analysis->mentions->len && frame->actor < 0; i++)
    if (analysis->lang == JALON_LANG_EN && first > 0 && jalon_analysis_mention (analysis, i)->last == first - 1 && jalon_tokens_is (analysis->tokens, first - 1, "'s"))
      frame->actor = i;
  if (frame->actor < 0)
    frame->actor = find_demonym_beside (frame);
  /* "sa visite": whoever the sentence is about */
  if (frame->actor < 0 && first > frame->sentence.first && is_possessive (analysis, first - 1))
    frame->actor = jalon_clauses_find_subject (analysis, frame->clauses, &frame->group);
  if (object_suffers)
    frame->recipient = of_object >= 0 ? of_object : find_recipient (frame);
  else
    {
      frame->actor = frame->actor >= 0 ? frame->actor : of_object;
      if (frame->actor < 0 && frame->object == NULL)
        frame->actor = find_owner (frame);
      if (frame->actor < 0 && is_announced (frame))
        frame->actor = jalon_clauses_find_subject (analysis, frame->clauses, &frame->group);
      frame->recipient = find_recipient (frame);
    }
}

static void
assign_passive (JalonFrame *frame)
{
  frame->actor = find_agent (frame);
  if (frame->object != NULL && frame->family->recipients->len > 0 && g_array_index (frame->family->recipients, guint, 0) != JALON_FROM_OBJECT)
    frame->recipient = find_recipient (frame);
  else
    frame->recipient = frame->subject;
  /* "la ratification par Abidjan a été saluée par l'Union africaine" */
  if (frame->recipient < 0 && frame->family->needs_two && !frame->group.bare_participle)
    frame->recipient = find_inherited (frame);
}

/* "he", "ils", or nothing at all before a verb that goes on: not "the storm". */
static gboolean
has_pronoun_subject (const JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;
  const JalonClause   *clause = &g_array_index (frame->clauses, JalonClause, jalon_clauses_find (frame->clauses, frame->group.verb));

  for (guint i = clause->first; i < frame->group.first; i++)
    if (jalon_analysis_is (analysis, i, JALON_FUNCTION_PRONOUN))
      return TRUE;
  return FALSE;
}

static void
assign_active (JalonFrame *frame,
               int         last_subject)
{
  frame->actor = frame->subject;
  if (frame->actor < 0 && has_pronoun_subject (frame))
    frame->actor = last_subject;
  frame->recipient = find_recipient (frame);
}

/* "Le président ougandais et son homologue congolais": the subject before the subject, or -1. */
static int
find_joined_subject (const JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;
  const JalonMention  *subject = jalon_analysis_mention (analysis, frame->actor);
  const JalonMention  *before = frame->actor > 0 ? jalon_analysis_mention (analysis, frame->actor - 1) : NULL;
  gboolean             joined = FALSE;

  if (before == NULL || frame->actor != frame->subject || subject->last > frame->group.first || before->prep != NULL || before->first < frame->sentence.first)
    return -1;
  for (guint i = before->last; i < subject->first; i++)
    {
      gboolean and = jalon_analysis_is (analysis, i, JALON_FUNCTION_COORDINATION);

      joined = joined || and;
      if (!and&&!jalon_analysis_is (analysis, i, JALON_FUNCTION_ARTICLES))
        return -1;
    }
  for (guint i = frame->sentence.first; i < before->first; i++)
    if (jalon_analysis_is_verb (analysis, i, JALON_TENSE_BIT (JALON_TENSE_PAST) | JALON_TENSE_BIT (JALON_TENSE_PARTICIPLE) | JALON_TENSE_BIT (JALON_TENSE_PRESENT)))
      return -1;
  return joined ? frame->actor - 1 : -1;
}

/**
 * jalon_roles_said_assign:
 * @last_subject: index of the mention a pronoun stands for, or -1
 *
 * Fills subject, actor and recipient of @frame.
 */
void
jalon_roles_said_assign (JalonFrame *frame,
                         int         last_subject)
{
  frame->actor = frame->recipient = -1;
  frame->subject = frame->group.voice == JALON_VOICE_NOUN ? -1 : jalon_clauses_find_subject (frame->analysis, frame->clauses, &frame->group);
  if (frame->group.voice == JALON_VOICE_NOUN)
    assign_noun (frame);
  else if (frame->group.voice == JALON_VOICE_PASSIVE)
    assign_passive (frame);
  else if (is_reverse (frame))
    {
      frame->recipient = frame->subject;
      frame->actor = find_agent (frame);
      if (frame->actor < 0)
        frame->actor = find_other (frame);
    }
  else
    assign_active (frame, last_subject);
  if (frame->family->object_is_actor && frame->actor < 0)
    {
      frame->actor = frame->recipient;
      frame->recipient = -1;
    }
  if (frame->family->swap)
    {
      int host = frame->actor;

      frame->actor = frame->recipient;
      frame->recipient = host;
    }
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
jalon_roles_said_add (GArray              *parties,
                      const JalonMention  *mention,
                      const JalonAnalysis *analysis)
{
  for (guint i = 0; i < mention->codes->len; i++)
    {
      JalonProposalParty party = { g_ptr_array_index (mention->codes, i), sector_of (mention), mention->found, mention->ambiguous, FALSE };
      gboolean           known = FALSE;

      for (guint k = 0; k < parties->len; k++)
        known = known || g_array_index (parties, JalonProposalParty, k).code == party.code;
      if (!known)
        g_array_append_val (parties, party);
    }
}
