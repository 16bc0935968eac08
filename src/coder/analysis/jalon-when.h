/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Expressions of time, resolved against the article's date and never finer
 * than it: "lundi" is the latest Monday on or before, in an article dated by
 * the day; in one dated by the month it says nothing.
 */

#pragma once

#include "jalon-time.h"
#include "jalon-token.h"

G_BEGIN_DECLS

/**
 * JalonWhen:
 * @first: first token
 * @last: the token after it
 * @start: first day, or JALON_DAY_NONE
 * @end: last day, or JALON_DAY_NONE
 * @offset: days after the previous event ("le lendemain": 1), with @anchored
 * @rule: static: name of the rule, for explanations
 */
typedef struct
{
  guint              first;
  guint              last;
  JalonTimePrecision precision;
  gint32             start;
  gint32             end;
  gboolean           anchored;
  int                offset;
  const char        *rule;
} JalonWhen;

/* (transfer full) (element-type JalonWhen): in the order of the text */
GArray *jalon_when_list (const JalonTokens *tokens, JalonLang lang, const JalonTime *article_date);

/* Whether the token is the name of a day of the week. */
gboolean jalon_when_is_weekday (const JalonTokens *tokens, guint token);

gboolean jalon_when_is_month_name (JalonLang lang, const char *norm);

G_END_DECLS
