/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Expressions of time, resolved against the article's date and never finer
 * than it: "lundi" is the latest Monday on or before, in an article dated by
 * the day; in one dated by the month it says nothing. Words and rules are
 * those of data/lexicon/time.*.json, values those of TIMEX3.
 */

#pragma once

#include "jalon-time.h"
#include "jalon-token.h"

G_BEGIN_DECLS

/* Bytes of a value, with its 0. */
#define JALON_WHEN_MAX_VALUE 40

/* The types of TIMEX3; a REF ("now", "recently") is a date there that has no place on a calendar. */
typedef enum
{
  JALON_WHEN_DATE,
  JALON_WHEN_TIME,
  JALON_WHEN_DURATION,
  JALON_WHEN_SET,
  JALON_WHEN_REF,
} JalonWhenKind;

/* How what is told lies to the time, by the word before it: "since", "until", "before", "after". */
typedef enum
{
  JALON_WHEN_AT,
  JALON_WHEN_SINCE,
  JALON_WHEN_UNTIL,
  JALON_WHEN_BEFORE,
  JALON_WHEN_AFTER,
} JalonWhenRelation;

/**
 * JalonWhen:
 * @first: first token
 * @last: the token after it
 * @start: first day, or JALON_DAY_NONE. Where the words alone do not say on which side of the article
 *   the time lies ("Monday", "on 1 July", "in March") it is the reading in the past: the latest that
 *   begins on the article's day or before
 * @end: last day, or JALON_DAY_NONE
 * @ahead_start: of the other reading, the earliest that ends on the article's day or after, for what is told in the
 *   future; JALON_DAY_NONE where the words fix the direction
 * @ahead_end: its last day, or JALON_DAY_NONE
 * @offset: days after the previous event ("le lendemain": 1), with @anchored
 * @anchored: counted from the time told before; @start and @end are then found from the one told
 *   before in the same tokens, or JALON_DAY_NONE
 * @bare: of a noun ("the 2015 treaty"), not of what happens
 * @value: of TIMEX3, with the reading in the past: "2012-W24", "2012-06-03TMO", "P3D", "PRESENT_REF"; "" where
 *   nothing can be said
 * @ahead_value: of the other reading, or ""
 * @rule: static: name of the rule, for explanations
 */
typedef struct
{
  guint              first;
  guint              last;
  JalonWhenKind      kind;
  JalonWhenRelation  relation;
  JalonTimePrecision precision;
  gint32             start;
  gint32             end;
  gint32             ahead_start;
  gint32             ahead_end;
  gboolean           anchored;
  int                offset;
  gboolean           bare;
  char               value[JALON_WHEN_MAX_VALUE];
  char               ahead_value[JALON_WHEN_MAX_VALUE];
  const char        *rule;
} JalonWhen;

/**
 * JalonWhenMemory:
 *
 * The time that an article told last, from which "the next day" is counted.
 * @is_ahead: (nullable): whether an open time is meant as lying ahead
 */
typedef struct
{
  gint32             start;
  gint32             end;
  JalonTimePrecision precision;
  gboolean (*is_ahead) (const JalonWhen *when, gpointer data);
  gpointer data;
} JalonWhenMemory;

#define JALON_WHEN_MEMORY_INIT ((JalonWhenMemory){ JALON_DAY_NONE, JALON_DAY_NONE, JALON_TIME_UNKNOWN, NULL, NULL })

/* (transfer full) (element-type JalonWhen): all, in the order of the text; @memory goes from one part of an
 * article to the next, or is NULL */
GArray *
jalon_when_list_all (const JalonTokens *tokens, JalonLang lang, const JalonTime *article_date, JalonWhenMemory *memory);

/* (transfer full) (element-type JalonWhen): those that can date what happens, in the order of the text; also those that
 * it is only not later than, of the relations UNTIL and BEFORE */
GArray *jalon_when_list (const JalonTokens *tokens, JalonLang lang, const JalonTime *article_date);

/* Whether the token is the name of a day of the week. */
gboolean jalon_when_is_weekday (const JalonTokens *tokens, guint token);

G_END_DECLS
