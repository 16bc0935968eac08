/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes through a text, finds each expression of time and what stands before it.
 */

#include "config.h"

#include "jalon-when.h"

#include "jalon-intern.h"
#include "jalon-when-resolve.h"

#include <string.h>

/* "15:00 GMT on Saturday" */
#define MAX_WORDS_TO_DAY 2

/* The sets of the grammar that say how what is told lies to the time. */
static const char *const relation_sets[] = { "at", "since", "until", "before", "after" };

/* Looks before the time, over articles and the like: "depuis LE 3 mars". @out_first: the piece it is from, with
 * that word. */
static JalonWhenRelation
relation_before (const JalonTimeMatcher *matcher, guint first, guint *out_first)
{
  while (first > 0 && jalon_time_matcher_is_in_set (matcher, first - 1, jalon_intern ("between-words")))
    first--;
  for (guint i = JALON_WHEN_SINCE; first > 0 && i <= JALON_WHEN_AFTER; i++)
    if (jalon_time_matcher_is_in_set (matcher, first - 1, jalon_intern (relation_sets[i])))
      {
        *out_first = first - 1;
        return i;
      }
  return JALON_WHEN_AT;
}

static guint
token_of (const JalonTimeMatcher *matcher, guint piece)
{
  return g_array_index (matcher->pieces, JalonTimePiece, piece).token;
}

/* "depuis lundi": from then on, whatever comes; it has begun. */
static void
open_end (JalonWhen *when)
{
  if (when->start == JALON_DAY_NONE && when->kind != JALON_WHEN_DURATION)
    return;
  when->precision = JALON_TIME_SINCE;
  when->end = JALON_DAY_NONE;
  when->ahead_start = JALON_DAY_NONE;
  when->ahead_end = JALON_DAY_NONE;
  when->ahead_value[0] = '\0';
}

/* "depuis trois mois" began three months ago. */
static void
begin_duration (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  JalonTimeRule  rule = *match->rule;
  JalonTimeMatch lapse = *match;
  JalonWhen      began;

  rule.meaning = JALON_MEANS_LAPSE;
  lapse.rule = &rule;
  if (when->kind == JALON_WHEN_DURATION && jalon_when_resolve (context, &lapse, &began))
    when->start = began.start;
}

/* Whether the reading ahead is the one meant. */
static gboolean
is_meant_ahead (const JalonWhenMemory *told, const JalonWhen *when)
{
  return when->ahead_start != JALON_DAY_NONE && told->is_ahead != NULL && told->is_ahead (when, told->data);
}

/* Notes the time for what is counted from it. */
static void
remember (JalonWhenMemory *told, const JalonWhen *when)
{
  gboolean ahead = FALSE;

  if (when->start == JALON_DAY_NONE || when->end == JALON_DAY_NONE || when->kind > JALON_WHEN_TIME)
    return;
  ahead = is_meant_ahead (told, when);
  told->start = ahead ? when->ahead_start : when->start;
  told->end = ahead ? when->ahead_end : when->end;
  told->precision = when->precision;
}

static void
add_match (JalonWhenContext *context, const JalonTimeMatcher *matcher, const JalonTimeMatch *match, GArray *list)
{
  guint     first = match->first;
  JalonWhen when;

  if (!jalon_when_resolve (context, match, &when))
    return;
  when.first = token_of (matcher, match->first);
  when.last = token_of (matcher, match->last - 1) + 1;
  when.relation = relation_before (matcher, match->first, &first);
  if (when.kind <= JALON_WHEN_TIME)
    remember (&context->told, &when);
  if (when.relation == JALON_WHEN_SINCE)
    {
      begin_duration (context, match, &when);
      open_end (&when);
      when.first = token_of (matcher, first);
    }
  g_array_append_val (list, when);
}

static void
lend_day (const JalonWhenMemory *told, JalonWhen *clock, const JalonWhen *day)
{
  g_autofree char *value =
      g_strconcat (is_meant_ahead (told, day) ? day->ahead_value : day->value, strchr (clock->value, 'T'), NULL);

  g_strlcpy (clock->value, value, sizeof clock->value);
}

/* "at 15:00 on Saturday": the hour is of the day that follows it. */
static void
lend_days (const JalonWhenMemory *told, GArray *list)
{
  for (guint i = 0; i + 1 < list->len; i++)
    {
      JalonWhen       *clock = &g_array_index (list, JalonWhen, i);
      const JalonWhen *day = &g_array_index (list, JalonWhen, i + 1);
      const char      *hour = strchr (clock->value, 'T');
      gboolean         follows = day->first <= clock->last + MAX_WORDS_TO_DAY && day->start != JALON_DAY_NONE;

      if (clock->kind != JALON_WHEN_TIME || clock->start != JALON_DAY_NONE || hour == NULL)
        continue;
      if (follows && day->kind == JALON_WHEN_DATE && day->precision == JALON_TIME_DAY)
        lend_day (told, clock, day);
    }
}

/**
 * jalon_when_list_all:
 * @article_date: publication, with its precision; nothing is dated finer than that allows
 *
 * Also those that date nothing: durations, what repeats, "now", and what cannot be placed on the calendar.
 */
GArray *
jalon_when_list_all (const JalonTokens *tokens, JalonLang lang, const JalonTime *article_date, JalonWhenMemory *memory)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (JalonWhen));
  g_autoptr (GArray) pieces = jalon_time_pieces_list (tokens);
  g_auto (JalonTimeMatcher) matcher = { 0 };
  JalonWhenContext context;
  JalonTimeMatch   match;

  jalon_time_matcher_init (&matcher, lang, tokens, pieces);
  jalon_when_context_init (&context, article_date);
  if (memory != NULL)
    context.told = *memory;
  for (guint i = 0; i < pieces->len;)
    {
      gboolean found = jalon_time_matcher_find (&matcher, i, &match);

      if (found)
        add_match (&context, &matcher, &match, list);
      i = found ? match.last : i + 1;
    }
  lend_days (&context.told, list);
  if (memory != NULL)
    *memory = context.told;
  return list;
}

/* "by 2027", "avant la fin d'août": not of that time, but not later. */
static gboolean
is_limit (const JalonWhen *when)
{
  return (when->relation == JALON_WHEN_UNTIL || when->relation == JALON_WHEN_BEFORE) &&
         (when->end != JALON_DAY_NONE || when->ahead_end != JALON_DAY_NONE);
}

/* What lies before or after a time, or lasts until then, is not of that time. */
static gboolean
can_date (const JalonWhen *when)
{
  if (is_limit (when))
    return TRUE;
  if (when->bare || when->relation > JALON_WHEN_SINCE)
    return FALSE;
  if (when->anchored)
    return TRUE;
  /* "depuis plusieurs jours" */
  return when->start != JALON_DAY_NONE || when->precision == JALON_TIME_SINCE;
}

/**
 * jalon_when_list:
 * @article_date: publication, with its precision; nothing is dated finer than that allows
 */
GArray *
jalon_when_list (const JalonTokens *tokens, JalonLang lang, const JalonTime *article_date)
{
  GArray *list = jalon_when_list_all (tokens, lang, article_date, NULL);
  guint   n = 0;

  for (guint i = 0; i < list->len; i++)
    {
      JalonWhen when = g_array_index (list, JalonWhen, i);

      if (can_date (&when))
        g_array_index (list, JalonWhen, n++) = when;
    }
  g_array_set_size (list, n);
  return list;
}

static gboolean
is_of_slot (JalonLang lang, const char *norm, JalonTimeSlot slot)
{
  JalonTimePiece       piece = { .text = norm, .length = strlen (norm) };
  const JalonTimeWord *word = jalon_time_grammar_look_up (jalon_time_grammar_get (lang), &piece);

  for (guint i = 0; word != NULL && i < word->entries->len; i++)
    if (g_array_index (word->entries, JalonTimeEntry, i).slot == slot &&
        g_array_index (word->entries, JalonTimeEntry, i).more->len == 0)
      return TRUE;
  return FALSE;
}

gboolean
jalon_when_is_weekday (const JalonTokens *tokens, guint token)
{
  const char *norm = jalon_tokens_get (tokens, token)->norm;

  for (guint lang = 0; lang < jalon_lang_count (); lang++)
    if (is_of_slot (lang, norm, JALON_TIME_SLOT_WEEKDAY))
      return TRUE;
  return FALSE;
}
