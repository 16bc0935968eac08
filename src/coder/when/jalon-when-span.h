/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days, weeks, months, years and their parts on the calendar, with their
 * values in TIMEX3.
 */

#pragma once

#include "jalon-time-grammar.h"
#include "jalon-when.h"

G_BEGIN_DECLS

/* @start to @end, both included; @value is never finer than @precision. */
typedef struct
{
  gint32             start;
  gint32             end;
  JalonTimePrecision precision;
  char               value[JALON_WHEN_MAX_VALUE];
} JalonWhenSpan;

/* From 0 for Monday. */
int      jalon_when_weekday_of (gint32 day);
void     jalon_when_span_set_day (JalonWhenSpan *self, gint32 day);
void     jalon_when_span_set_months (JalonWhenSpan *self, int year, int first, int last);
void     jalon_when_span_set_month (JalonWhenSpan *self, int year, int month);
void     jalon_when_span_set_years (JalonWhenSpan *self, int first, int last);
void     jalon_when_span_set_season (JalonWhenSpan *self, int year, int season);
gboolean jalon_when_span_set_unit (JalonWhenSpan *self, JalonTimeUnit unit, gint32 day, int shift);
void     jalon_when_span_narrow (JalonWhenSpan *self, JalonTimeMod mod);
void     jalon_when_span_format (JalonWhenSpan *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Goes on to the end of @last, which begins no earlier. */
void jalon_when_span_join (JalonWhenSpan *self, const JalonWhenSpan *last);

G_END_DECLS
