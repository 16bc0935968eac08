/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What repeats ("Monday", "in March", "on 1 July") is looked for on both
 * sides of the article.
 */

#include "config.h"

#include "jalon-when-date.h"

#include <string.h>

/* Years or weeks looked at on each side: 29 February comes after 8 years at most. */
#define REACH 8

/* What repeats: the one of a year, or of a week, @k from the article's. */
typedef gboolean (*Candidate) (const JalonWhenContext *context,
                               const JalonTimeMatch   *match,
                               int                     k,
                               JalonWhenSpan          *out_span);

static int
year_of (gint32 day)
{
  int year, month, day_of_month;

  jalon_day_to_civil (day, &year, &month, &day_of_month);
  return year;
}

static int
month_of (gint32 day)
{
  int year, month, day_of_month;

  jalon_day_to_civil (day, &year, &month, &day_of_month);
  return month;
}

static gboolean
is_day_of_month (int year, int month, int day)
{
  gint32 civil = jalon_day_from_civil (year, month, day);

  return day >= 1 && month_of (civil) == month && year_of (civil) == year;
}

JalonTimeMod
jalon_when_said_mod (const JalonTimeMatch *match)
{
  return jalon_time_match_get (match, 0, JALON_TIME_SLOT_MOD, match->rule->mod);
}

/* The year that is said, of four digits or two; 0 where none is. */
int
jalon_when_said_year (const JalonWhenContext *context, const JalonTimeMatch *match, guint end)
{
  int year = jalon_time_match_get (match, end, JALON_TIME_SLOT_YEAR, 0);
  int now = context->first != JALON_DAY_NONE ? year_of (context->first) : 2000;
  int century = now - now % 100;

  if (year != 0 || !jalon_time_match_has (match, end, JALON_TIME_SLOT_SHORT_YEAR))
    return year;
  year = century + match->value[end][JALON_TIME_SLOT_SHORT_YEAR];
  return year > now + 10 ? year - 100 : year;
}

int
jalon_when_said_month (const JalonTimeMatch *match, guint end)
{
  int holiday = jalon_time_match_get (match, end, JALON_TIME_SLOT_HOLIDAY, 0);
  int month = jalon_time_match_get (match, end, JALON_TIME_SLOT_MONTH, holiday / 100);

  return jalon_time_match_get (match, end, JALON_TIME_SLOT_MONTH_NUMBER, month);
}

static int
said_day (const JalonTimeMatch *match, guint end)
{
  int holiday = jalon_time_match_get (match, end, JALON_TIME_SLOT_HOLIDAY, 0);
  int day = jalon_time_match_get (match, end, JALON_TIME_SLOT_DAY, holiday % 100);

  return jalon_time_match_get (match, end, JALON_TIME_SLOT_LATE_DAY, day);
}

/* Whether it is on the weekday that is said with it, where one is. */
static gboolean
fits_weekday (const JalonTimeMatch *match, gint32 day)
{
  return !jalon_time_match_has (match, 0, JALON_TIME_SLOT_WEEKDAY) ||
         match->value[0][JALON_TIME_SLOT_WEEKDAY] == jalon_when_weekday_of (day) + 1;
}

/* The season, month or day of a year. */
static gboolean
set_date_of_year (const JalonTimeMatch *match, guint end, int year, JalonWhenSpan *out_span)
{
  int month = jalon_when_said_month (match, end);
  int day = said_day (match, end);

  if (jalon_time_match_has (match, end, JALON_TIME_SLOT_SEASON))
    jalon_when_span_set_season (out_span, year, match->value[end][JALON_TIME_SLOT_SEASON]);
  else if (month == 0)
    jalon_when_span_set_years (out_span, year, year);
  else if (day == 0)
    jalon_when_span_set_month (out_span, year, month);
  else if (is_day_of_month (year, month, day))
    jalon_when_span_set_day (out_span, jalon_day_from_civil (year, month, day));
  else
    return FALSE;
  return TRUE;
}

static gboolean
has_range (const JalonTimeMatch *match)
{
  return match->has[1] != 0;
}

/* Gives an end of a range that has none the month of the other. */
static void
lend_month (JalonTimeMatch *match, guint end, int month)
{
  if (jalon_when_said_month (match, end) != 0 || month == 0)
    return;
  match->has[end] |= 1u << JALON_TIME_SLOT_MONTH;
  match->value[end][JALON_TIME_SLOT_MONTH] = month;
}

/* From the first time to the second, which says what the first leaves out: "1 to 3 June", "31 mars au 1er avril". */
static gboolean
set_range (const JalonTimeMatch *match, int year, int first_year, JalonWhenSpan *out_span)
{
  JalonTimeMatch whole = *match;
  JalonWhenSpan  from;

  lend_month (&whole, 0, jalon_when_said_month (match, 1));
  lend_month (&whole, 1, jalon_when_said_month (match, 0));
  if (!set_date_of_year (&whole, 1, year, out_span))
    return FALSE;
  if (first_year == 0)
    first_year = jalon_when_said_month (&whole, 0) > jalon_when_said_month (&whole, 1) ? year - 1 : year;
  if (!set_date_of_year (&whole, 0, first_year, &from) || from.start > out_span->end)
    return FALSE;
  jalon_when_span_join (&from, out_span);
  *out_span = from;
  return TRUE;
}

static gboolean
date_candidate (const JalonWhenContext *context, const JalonTimeMatch *match, int k, JalonWhenSpan *out_span)
{
  int year = year_of (context->last) + k;

  return has_range (match) ? set_range (match, year, 0, out_span) : set_date_of_year (match, 0, year, out_span);
}

/* "lundi 6 septembre": only where that day is a Monday. */
static gboolean
date_of_weekday_candidate (const JalonWhenContext *context, const JalonTimeMatch *match, int k, JalonWhenSpan *out_span)
{
  return ABS (k) <= 1 && date_candidate (context, match, k, out_span) && fits_weekday (match, out_span->start);
}

/* "samedi 12": the 12th of a month, where it is a Saturday; @k counts months. */
static gboolean
day_of_weekday_candidate (const JalonWhenContext *context, const JalonTimeMatch *match, int k, JalonWhenSpan *out_span)
{
  JalonWhenSpan month;
  int           day = said_day (match, 0);

  /* a day further away would have its month */
  if (ABS (k) > 1)
    return FALSE;
  jalon_when_span_set_unit (&month, JALON_UNIT_MONTH, context->last, k);
  jalon_when_span_set_day (out_span, month.start + day - 1);
  return out_span->start <= month.end && fits_weekday (match, out_span->start);
}

/* A day of a week, or a range of them: the second is at most a week after the first. */
static gboolean
weekday_candidate (const JalonWhenContext *context, const JalonTimeMatch *match, int k, JalonWhenSpan *out_span)
{
  int           weekday = jalon_time_match_get (match, 0, JALON_TIME_SLOT_WEEKDAY, 1) - 1;
  int           second = jalon_time_match_get (match, 1, JALON_TIME_SLOT_WEEKDAY, 0) - 1;
  gint32        monday = context->last - jalon_when_weekday_of (context->last) + 7 * k;
  JalonWhenSpan end;

  jalon_when_span_set_day (out_span, monday + weekday);
  if (second < 0)
    return TRUE;
  jalon_when_span_set_day (&end, monday + weekday + ((second - weekday) % 7 + 7) % 7);
  jalon_when_span_join (out_span, &end);
  return TRUE;
}

static gboolean
unit_candidate (const JalonWhenContext *context, const JalonTimeMatch *match, int k, JalonWhenSpan *out_span)
{
  return jalon_when_span_set_unit (out_span, match->rule->unit, context->last, k);
}

/* "de lundi à mercredi" is over where it is past; "du 1er au 3 juin" may be going on. */
static gboolean
is_behind (const JalonWhenContext *context, const JalonTimeMatch *match, const JalonWhenSpan *span)
{
  gboolean weekdays = jalon_time_match_has (match, 1, JALON_TIME_SLOT_WEEKDAY);

  return (weekdays ? span->end : span->start) <= context->last;
}

/* The latest that begins on the article's last day or before; @strict: that ends before its first. */
static gboolean
find_past (const JalonWhenContext *context,
           const JalonTimeMatch   *match,
           Candidate               candidate,
           gboolean                strict,
           JalonWhenSpan          *out_span)
{
  for (int k = 1; k >= -REACH; k--)
    if (candidate (context, match, k, out_span) &&
        (strict ? out_span->end < context->first : is_behind (context, match, out_span)))
      return TRUE;
  return FALSE;
}

/* The earliest that ends on the article's first day or after; @strict: that begins after its last. */
static gboolean
find_ahead (const JalonWhenContext *context,
            const JalonTimeMatch   *match,
            Candidate               candidate,
            gboolean                strict,
            JalonWhenSpan          *out_span)
{
  for (int k = -1; k <= REACH; k++)
    if (candidate (context, match, k, out_span) &&
        (strict ? out_span->start > context->last : out_span->end >= context->first))
      return TRUE;
  return FALSE;
}

/* The days of @span, how fine they are, and how they are written. */
void
jalon_when_put_span (JalonWhen *when, const JalonWhenSpan *span)
{
  when->start = span->start;
  when->end = span->end;
  when->precision = span->precision;
  g_strlcpy (when->value, span->value, sizeof when->value);
}

static void
put_ahead (JalonWhen *when, const JalonWhenSpan *span)
{
  when->ahead_start = span->start;
  when->ahead_end = span->end;
  g_strlcpy (when->ahead_value, span->value, sizeof when->ahead_value);
}

/* One reading where the rule fixes the direction, else one on each side. */
static gboolean
put_candidates (const JalonWhenContext *context, const JalonTimeMatch *match, Candidate candidate, JalonWhen *when)
{
  JalonTimeDirection direction = match->rule->direction;
  JalonWhenSpan      past;
  JalonWhenSpan      ahead;
  gboolean           has_past = FALSE;
  gboolean           has_ahead = FALSE;

  if (direction == JALON_TIME_THIS)
    has_past = candidate (context, match, match->rule->shift, &past);
  if (direction == JALON_TIME_EITHER || direction == JALON_TIME_PAST)
    has_past = find_past (context, match, candidate, direction == JALON_TIME_PAST, &past);
  if (direction == JALON_TIME_EITHER || direction == JALON_TIME_FUTURE)
    has_ahead = find_ahead (context, match, candidate, direction == JALON_TIME_FUTURE, &ahead);
  if (has_past)
    jalon_when_put_span (when, &past);
  else if (has_ahead)
    jalon_when_put_span (when, &ahead);
  if (has_past && has_ahead)
    put_ahead (when, &ahead);
  return has_past || has_ahead;
}

/* What of a date is said, the rest as X: "XXXX-06-03". */
void
jalon_when_put_unknown_date (const JalonTimeMatch *match, JalonWhen *when)
{
  guint         end = has_range (match) ? 1 : 0;
  JalonWhenSpan span;

  /* any leap year has all days */
  if (!set_date_of_year (match, end, 2000, &span))
    return;
  g_strlcpy (when->value, span.value, sizeof when->value);
  memcpy (when->value, "XXXX", 4);
}

gboolean
jalon_when_resolve_weekday (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  if (context->fine == JALON_TIME_DAY)
    return put_candidates (context, match, weekday_candidate, when);
  g_snprintf (when->value,
              sizeof when->value,
              "XXXX-WXX-%d",
              jalon_time_match_get (match, 0, JALON_TIME_SLOT_WEEKDAY, 1));
  return TRUE;
}

/* "samedi 12" */
static gboolean
resolve_day_of_weekday (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  gboolean is_known = context->fine == JALON_TIME_DAY || context->fine == JALON_TIME_MONTH;

  if (!jalon_time_match_has (match, 0, JALON_TIME_SLOT_WEEKDAY))
    return FALSE;
  return (is_known && put_candidates (context, match, day_of_weekday_candidate, when)) ||
         jalon_when_resolve_weekday (context, match, when);
}

gboolean
jalon_when_resolve_date (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  guint         end = has_range (match) ? 1 : 0;
  int           year = jalon_when_said_year (context, match, end);
  JalonWhenSpan span;

  if (year == 0 && end == 1)
    year = jalon_when_said_year (context, match, 0);
  if (year != 0)
    {
      gboolean known = end == 1 ? set_range (match, year, jalon_when_said_year (context, match, 0), &span)
                                : set_date_of_year (match, 0, year, &span);

      if (!known)
        return FALSE;
      jalon_when_span_narrow (&span, jalon_when_said_mod (match));
      jalon_when_put_span (when, &span);
      return TRUE;
    }
  if (jalon_when_said_month (match, 0) == 0 && jalon_when_said_month (match, 1) == 0 &&
      !jalon_time_match_has (match, 0, JALON_TIME_SLOT_SEASON))
    return resolve_day_of_weekday (context, match, when);
  if (context->fine == JALON_TIME_UNKNOWN)
    jalon_when_put_unknown_date (match, when);
  else if (!jalon_time_match_has (match, 0, JALON_TIME_SLOT_WEEKDAY) ||
           !put_candidates (context, match, date_of_weekday_candidate, when))
    return put_candidates (context, match, date_candidate, when);
  return TRUE;
}

/**
 * jalon_when_resolve_unit:
 *
 * A unit that the rule names, on the side of the article that it says.
 */
gboolean
jalon_when_resolve_unit (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  return put_candidates (context, match, unit_candidate, when);
}
