/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose doing a noun is: "the withdrawal of French troops", "Israeli air raid",
 * "a meeting between".
 */

#include "config.h"

#include "jalon-roles-said-private.h"
#include "jalon-when.h"

#include <string.h>

static gboolean
is_possessive (const JalonAnalysis *analysis, guint token)
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

      if (mention->prep_first == frame->group.last &&
          (g_strcmp0 (mention->prep, "de") == 0 || g_strcmp0 (mention->prep, "of") == 0))
        return i;
    }
  return -1;
}

/* "Israeli", "US", "RSF", but not "Paris": the Paris attacks were not of Paris. */
static gboolean
is_adjective (const JalonAnalysis *analysis, const JalonMention *mention)
{
  static const char *const both[] = { "us", "u.s", "u.s.", "uk", "u.k", "u.k.", NULL };
  JalonWorld              *world = jalon_lexicon_get_world (analysis->lexicon);

  return mention->found == JALON_FOUND_DEMONYM ||
         g_strv_contains (both, jalon_tokens_get (analysis->tokens, mention->core)->norm) ||
         !jalon_world_has_code (world, g_ptr_array_index (mention->codes, 0)) ||
         jalon_world_list_members (world, g_ptr_array_index (mention->codes, 0)) != NULL;
}

/* "Israeli air raid", "frappe israélienne": the demonym beside the noun says whose it is. */
static int
find_demonym_beside (const JalonFrame *frame)
{
  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);
      gboolean            before = mention->core < frame->group.first && mention->last >= frame->group.first &&
                        mention->last <= frame->group.last;
      gboolean after = mention->found == JALON_FOUND_DEMONYM && mention->core == frame->group.last;

      if (frame->analysis->lang == JALON_LANG_EN ? before && is_adjective (frame->analysis, mention) &&
                                                       !jalon_tokens_is (frame->analysis->tokens, mention->last, "'s")
                                                 : after)
        return i;
    }
  return -1;
}

/* "announced the purchase of": who announces it does it */
static gboolean
is_announced (const JalonFrame *frame)
{
  guint i = frame->group.first;

  while (i > frame->sentence.first && (jalon_analysis_is (frame->analysis, i - 1, JALON_FUNCTION_ARTICLES) ||
                                       jalon_when_is_weekday (frame->analysis->tokens, i - 1) ||
                                       jalon_tokens_is (frame->analysis->tokens, i - 1, "on")))
    i--;
  return i > frame->sentence.first && jalon_analysis_is (frame->analysis, i - 1, JALON_FUNCTION_SAYING);
}

/* The first party before the noun that has no preposition, where the noun's other side follows at once. */
static int
find_sentence_subject (const JalonFrame *frame)
{
  const JalonMention *other = jalon_analysis_mention (frame->analysis, frame->recipient);

  static const char *const against[] = { "with", "against", "avec", "contre", NULL };

  if (other->prep_first != frame->group.last || other->prep == NULL || !g_strv_contains (against, other->prep))
    return -1;
  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);

      if (mention->first >= frame->sentence.first && mention->last <= frame->group.first && mention->prep == NULL)
        return i;
    }
  return -1;
}

/**
 * jalon_roles_said_assign_noun:
 *
 * Fills actor and recipient of a @frame whose trigger is a noun.
 */
void
jalon_roles_said_assign_noun (JalonFrame *frame)
{
  const JalonAnalysis *analysis = frame->analysis;
  guint                first = frame->group.first;
  gboolean             object_suffers =
      frame->family->recipients->len > 0 && g_array_index (frame->family->recipients, guint, 0) == JALON_FROM_OBJECT;
  int of_object = frame->object != NULL ? jalon_roles_said_find_mention_of_object (frame) : -1;

  if (assign_between (frame))
    return;
  frame->actor = jalon_roles_said_find_agent (frame);
  for (guint i = 0; i < analysis->mentions->len && frame->actor < 0; i++)
    if (analysis->lang == JALON_LANG_EN && first > 0 && jalon_analysis_mention (analysis, i)->last == first - 1 &&
        jalon_tokens_is (analysis->tokens, first - 1, "'s"))
      frame->actor = i;
  if (frame->actor < 0)
    frame->actor = find_demonym_beside (frame);
  /* "sa visite": whoever the sentence is about */
  if (frame->actor < 0 && first > frame->sentence.first && is_possessive (analysis, first - 1))
    frame->actor = jalon_clauses_find_subject (analysis, frame->clauses, &frame->group);
  if (object_suffers)
    frame->recipient = of_object >= 0 ? of_object : jalon_roles_said_find_recipient (frame);
  else
    {
      frame->actor = frame->actor >= 0 ? frame->actor : of_object;
      if (frame->actor < 0 && frame->object == NULL)
        frame->actor = find_owner (frame);
      if (frame->actor < 0 && is_announced (frame))
        frame->actor = jalon_clauses_find_subject (analysis, frame->clauses, &frame->group);
      frame->recipient = jalon_roles_said_find_recipient (frame);
    }
  /* "deployed after clashes with Syrian forces": whoever the sentence is about clashed with them */
  if (frame->family->reciprocal && frame->actor < 0 && frame->recipient >= 0)
    frame->actor = find_sentence_subject (frame);
}

/* Right before the noun in English, right after it in French: "a RUSSIAN attack", "une attaque RUSSE". */
static int
find_demonym_of_noun (const JalonFrame *frame, guint noun)
{
  for (guint i = 0; i < frame->analysis->mentions->len; i++)
    {
      const JalonMention *mention = jalon_analysis_mention (frame->analysis, i);
      gboolean            english = frame->analysis->lang == JALON_LANG_EN;

      if (english ? mention->core < noun && mention->last >= noun && mention->core > frame->group.verb
                  : mention->found == JALON_FOUND_DEMONYM && mention->core == frame->group.last)
        return i;
    }
  return -1;
}

/* "une incursion de rebelles VENUS du Soudan": not Sudan's. */
static gboolean
only_comes_from (const JalonAnalysis *analysis, const JalonMention *mention)
{
  static const char *const words[] = { "venu",        "venus",      "issu", "issus", "originaire",
                                       "originaires", "provenance", "from", NULL };

  for (guint i = mention->first; i < mention->core; i++)
    if (g_strv_contains (words, jalon_tokens_get (analysis->tokens, i)->norm))
      return TRUE;
  return FALSE;
}

/**
 * jalon_roles_said_assign_repelled:
 *
 * Fills actor and recipient of a @frame whose noun is an attack that its subject repelled.
 */
void
jalon_roles_said_assign_repelled (JalonFrame *frame)
{
  frame->recipient = frame->subject;
  frame->actor = jalon_roles_said_find_agent (frame);
  if (frame->actor < 0)
    frame->actor = find_demonym_of_noun (frame, frame->repelled);
  if (frame->actor < 0)
    frame->actor = find_owner (frame);
  if (frame->actor >= 0 && only_comes_from (frame->analysis, jalon_analysis_mention (frame->analysis, frame->actor)))
    frame->actor = -1;
}
