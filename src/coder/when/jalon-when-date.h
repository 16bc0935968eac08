/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Years, months and days that a text says, on the calendar.
 */

#pragma once

#include "jalon-time-match.h"
#include "jalon-when-span.h"

G_BEGIN_DECLS

/**
 * JalonWhenContext:
 * @fine: how fine the article's date is; JALON_TIME_UNKNOWN without one
 * @first: its first day, or JALON_DAY_NONE
 * @last: its last day, or JALON_DAY_NONE
 * @told: the time told last
 */
typedef struct
{
  JalonTimePrecision fine;
  gint32             first;
  gint32             last;
  JalonWhenMemory    told;
} JalonWhenContext;

/* What is said in the time (@end 0) or in the end of a range (1); 0 where it is not. */
int          jalon_when_said_year (const JalonWhenContext *context, const JalonTimeMatch *match, guint end);
int          jalon_when_said_month (const JalonTimeMatch *match, guint end);
JalonTimeMod jalon_when_said_mod (const JalonTimeMatch *match);

void jalon_when_put_span (JalonWhen *when, const JalonWhenSpan *span);
void jalon_when_put_unknown_date (const JalonTimeMatch *match, JalonWhen *when);

/* Each sets the days and values, and says whether it can be a time at all. */
gboolean jalon_when_resolve_date (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when);
gboolean jalon_when_resolve_weekday (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when);
gboolean jalon_when_resolve_unit (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when);

G_END_DECLS
