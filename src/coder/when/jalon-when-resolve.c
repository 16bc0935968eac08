/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each meaning of a rule has its function, here or in jalon-when-date.c.
 */

#include "config.h"

#include "jalon-when-resolve.h"

#include <math.h>
#include <string.h>

/* More units from now are no date of a news article. */
#define MAX_SHIFT 4000

void
jalon_when_context_init (JalonWhenContext *self, const JalonTime *article_date)
{
  *self = (JalonWhenContext){ JALON_TIME_UNKNOWN, article_date->start, article_date->end, JALON_WHEN_MEMORY_INIT };
  if (self->first == JALON_DAY_NONE)
    return;
  if (self->last == JALON_DAY_NONE)
    self->last = self->first;
  self->fine = article_date->precision;
  if (self->fine == JALON_TIME_DAY && self->first != self->last)
    self->fine = JALON_TIME_MONTH;
}

static int
year_of (gint32 day)
{
  int year, month, day_of_month;

  jalon_day_to_civil (day, &year, &month, &day_of_month);
  return year;
}

/* Whether a date is fine enough to count units from it. */
static gboolean
is_fine_enough (JalonTimePrecision fine, JalonTimeUnit unit)
{
  if (unit <= JALON_UNIT_FORTNIGHT)
    return fine == JALON_TIME_DAY;
  if (unit <= JALON_UNIT_HALF_YEAR)
    return fine == JALON_TIME_DAY || fine == JALON_TIME_MONTH;
  return fine != JALON_TIME_UNKNOWN && fine != JALON_TIME_SINCE;
}

static JalonTimeUnit
unit_of (const JalonTimeMatch *match)
{
  return jalon_time_match_get (match, 0, JALON_TIME_SLOT_UNIT, match->rule->unit);
}

/* How many units; "several" is -1, and none said is 1. */
static double
number_of (const JalonTimeMatch *match)
{
  if (jalon_time_match_has (match, 0, JALON_TIME_SLOT_NUMBER))
    return match->number;
  return match->rule->meaning != JALON_MEANS_SHIFT && match->rule->shift < 0 ? -1 : 1;
}

/* Where the text and the article's day lie in the same unit, only what is behind is past, and what comes is ahead. */
static void
cut_at_article (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  JalonTimeUnit unit = unit_of (match);

  if (unit != JALON_UNIT_WEEK || context->last < when->start || context->last >= when->end)
    return;
  when->ahead_start = context->last;
  when->ahead_end = when->end;
  g_strlcpy (when->ahead_value, when->value, sizeof when->ahead_value);
  when->end = context->last;
}

/* "P3D", "PT2H", "PXM" */
static void
put_duration (const JalonTimeMatch *match, JalonWhen *when)
{
  static const struct
  {
    const char *prefix;
    const char *letter;
    int         times;
  } codes[JALON_N_TIME_UNITS] = {
    { "PT", "S", 1 }, { "PT", "M", 1 }, { "PT", "H", 1 },  { "P", "D", 1 }, { "P", "WE", 1 },
    { "P", "W", 1 },  { "P", "W", 2 },  { "P", "M", 1 },   { "P", "M", 3 }, { "P", "M", 6 },
    { "P", "Y", 1 },  { "P", "Y", 10 }, { "P", "Y", 100 },
  };
  JalonTimeUnit unit = unit_of (match);
  double        number = number_of (match) * codes[unit].times;
  char          digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (number < 0)
    g_strlcpy (digits, "X", sizeof digits);
  else
    g_ascii_formatd (digits, sizeof digits, "%.12g", number);
  g_snprintf (when->value, sizeof when->value, "%s%s%s", codes[unit].prefix, digits, codes[unit].letter);
}

/* Whether the time told last is fine enough to count units from it: days from one day, or from a night. */
static gboolean
can_count_from_told (const JalonWhenMemory *told, JalonTimeUnit unit)
{
  if (told->start == JALON_DAY_NONE || !is_fine_enough (told->precision, unit))
    return FALSE;
  return unit > JALON_UNIT_DAY || told->end - told->start <= 1;
}

/* Nothing was told that "a year earlier" is counted from: most likely it is from the article, but no day of it is sure.
 */
static void
put_likely_value (const JalonWhenContext *context, JalonTimeUnit unit, int shift, JalonWhen *when)
{
  JalonWhenSpan span;

  if (unit <= JALON_UNIT_WEEKEND || !is_fine_enough (context->fine, unit))
    return;
  if (jalon_when_span_set_unit (&span, unit, context->last, shift))
    g_strlcpy (when->value, span.value, sizeof when->value);
}

/* "yesterday", "last month", "three days ago", "le lendemain" */
static gboolean
resolve_shift (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  JalonTimeUnit unit = unit_of (match);
  double        shift = match->rule->shift * number_of (match);
  gboolean      anchored = match->rule->anchored;
  gint32        base = anchored ? context->told.end : context->last;
  JalonWhenSpan span;

  if (number_of (match) < 0)
    put_duration (match, when);
  if (ABS (shift) > MAX_SHIFT || number_of (match) < 0 || fmod (shift, 1) != 0)
    return TRUE;
  when->anchored = anchored && unit == JALON_UNIT_DAY;
  when->offset = when->anchored ? (int) shift : 0;
  if (anchored && !can_count_from_told (&context->told, unit))
    {
      put_likely_value (context, unit, (int) shift, when);
      return TRUE;
    }
  if (!anchored && !is_fine_enough (context->fine, unit))
    return TRUE;
  if (match->rule->unit == JALON_UNIT_WEEKEND)
    return jalon_when_resolve_unit (context, match, when);
  if (!jalon_when_span_set_unit (&span, unit, base, (int) shift))
    return TRUE;
  jalon_when_span_narrow (&span, jalon_when_said_mod (match));
  jalon_when_put_span (when, &span);
  if (shift == 0 && !anchored)
    cut_at_article (context, match, when);
  return TRUE;
}

/* From so many units before the article up to it. */
static void
put_lapse (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  JalonTimeUnit unit = unit_of (match);
  double        number = number_of (match);
  JalonWhenSpan span;

  if (number < 0 || number > MAX_SHIFT || fmod (number, 1) != 0)
    return;
  if (!is_fine_enough (context->fine, unit) || !jalon_when_span_set_unit (&span, unit, context->last, (int) -number))
    return;
  when->start = span.start;
  when->end = context->last;
  when->precision = span.precision;
}

static gboolean
resolve_lapse (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  put_duration (match, when);
  put_lapse (context, match, when);
  when->kind = JALON_WHEN_DURATION;
  return TRUE;
}

static gboolean
resolve_duration (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  put_duration (match, when);
  when->kind = JALON_WHEN_DURATION;
  return TRUE;
}

/* "every day", "tous les jeudis" */
static gboolean
resolve_set (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  when->kind = JALON_WHEN_SET;
  if (jalon_time_match_has (match, 0, JALON_TIME_SLOT_WEEKDAY))
    g_snprintf (when->value,
                sizeof when->value,
                "XXXX-WXX-%d",
                jalon_time_match_get (match, 0, JALON_TIME_SLOT_WEEKDAY, 1));
  else if (jalon_time_match_has (match, 0, JALON_TIME_SLOT_SEASON) || jalon_when_said_month (match, 0) != 0)
    jalon_when_put_unknown_date (match, when);
  else
    put_duration (match, when);
  return TRUE;
}

static gboolean
resolve_ref (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  when->kind = JALON_WHEN_REF;
  if (match->rule->value != NULL)
    g_strlcpy (when->value, match->rule->value, sizeof when->value);
  return TRUE;
}

/* Of the day told last, else of the article's. What it dates is not said by it: it has no days. */
static gboolean
resolve_clock (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  JalonWhenSpan day;
  gboolean      seen = context->told.start != JALON_DAY_NONE && context->told.precision == JALON_TIME_DAY;

  if (seen)
    jalon_when_span_set_day (&day, context->told.end);
  else if (context->fine == JALON_TIME_DAY)
    jalon_when_span_set_day (&day, context->first);
  else
    jalon_when_span_format (&day, "XXXX-XX-XX");
  when->kind = JALON_WHEN_TIME;
  g_strlcpy (when->value, day.value, sizeof when->value);
  return TRUE;
}

static void
set_part_of_year (JalonWhenSpan *span, int year, int nth, int count)
{
  jalon_when_span_set_months (span, year, 12 / count * (nth - 1) + 1, 12 / count * nth);
  jalon_when_span_format (span, "%04d-%c%d", year, count == 4 ? 'Q' : 'H', nth);
}

/* "the third quarter of 2012", "the second half" */
static gboolean
resolve_part_of_year (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  int           count = match->rule->meaning == JALON_MEANS_QUARTER ? 4 : 2;
  int           nth = jalon_time_match_get (match, 0, JALON_TIME_SLOT_NTH, 1);
  int           said = jalon_when_said_year (context, match, 0);
  int           year = said;
  JalonWhenSpan span;

  if (nth < 1 || nth > count)
    return FALSE;
  if (year == 0 && context->fine == JALON_TIME_UNKNOWN)
    return TRUE;
  if (year == 0)
    year = year_of (context->last) + match->rule->shift;
  set_part_of_year (&span, year, nth, count);
  /* without a year it is the latest that has begun */
  if (match->rule->direction == JALON_TIME_EITHER && span.start > context->last && said == 0)
    set_part_of_year (&span, year - 1, nth, count);
  jalon_when_put_span (when, &span);
  return TRUE;
}

/* "the 1960s", "les années 60" */
static gboolean
resolve_decade (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  int           year = jalon_time_match_get (match, 0, JALON_TIME_SLOT_DECADE, 0);
  JalonWhenSpan span;

  if (year < 100)
    year += 1900;
  if (year < 1000)
    return FALSE;
  jalon_when_span_set_unit (&span, JALON_UNIT_DECADE, jalon_day_from_civil (year, 1, 1), 0);
  jalon_when_put_span (when, &span);
  return TRUE;
}

static gboolean
resolve_century (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  int           nth = jalon_time_match_get (match, 0, JALON_TIME_SLOT_NTH, 0);
  JalonWhenSpan span;

  if (nth < 1 || nth > 30)
    return FALSE;
  jalon_when_span_set_unit (&span, JALON_UNIT_CENTURY, jalon_day_from_civil (100 * nth, 1, 1), 0);
  jalon_when_put_span (when, &span);
  return TRUE;
}

static gboolean
resolve_nothing (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  return FALSE;
}

static gboolean (*const resolvers[JALON_N_TIME_MEANINGS]) (const JalonWhenContext *context,
                                                           const JalonTimeMatch   *match,
                                                           JalonWhen              *when) = {
  [JALON_MEANS_DATE] = jalon_when_resolve_date,
  [JALON_MEANS_WEEKDAY] = jalon_when_resolve_weekday,
  [JALON_MEANS_SHIFT] = resolve_shift,
  [JALON_MEANS_LAPSE] = resolve_lapse,
  [JALON_MEANS_DURATION] = resolve_duration,
  [JALON_MEANS_SET] = resolve_set,
  [JALON_MEANS_REF] = resolve_ref,
  [JALON_MEANS_CLOCK] = resolve_clock,
  [JALON_MEANS_QUARTER] = resolve_part_of_year,
  [JALON_MEANS_HALF] = resolve_part_of_year,
  [JALON_MEANS_DECADE] = resolve_decade,
  [JALON_MEANS_CENTURY] = resolve_century,
  [JALON_MEANS_NOTHING] = resolve_nothing,
};

/* The time of day is a part of the value alone. */
static void
append_time_of_day (const JalonTimeMatch *match, JalonWhen *when, char *value)
{
  gsize         length = strlen (value);
  int           hour = jalon_time_match_get (match, 0, JALON_TIME_SLOT_HOUR, -1);
  JalonTimePart part = jalon_time_match_get (match, 0, JALON_TIME_SLOT_PART, match->rule->part);

  if (hour < 0 && part == JALON_PART_NONE && match->rule->meaning != JALON_MEANS_CLOCK)
    return;
  when->kind = JALON_WHEN_TIME;
  if (length == 0)
    return;
  if (match->rule->meaning == JALON_MEANS_CLOCK && hour >= 0 && hour < 12)
    hour += match->rule->shift;
  if (hour >= 0)
    g_snprintf (value + length,
                JALON_WHEN_MAX_VALUE - length,
                "T%02d:%02d",
                hour,
                jalon_time_match_get (match, 0, JALON_TIME_SLOT_MINUTE, 0));
  else if (part != JALON_PART_NONE)
    g_snprintf (value + length, JALON_WHEN_MAX_VALUE - length, "T%s", jalon_time_part_names[part]);
  else
    g_strlcpy (value + length, match->rule->value, JALON_WHEN_MAX_VALUE - length);
}

static void
extend (const JalonTimeMatch *match, JalonWhen *when)
{
  if (when->end != JALON_DAY_NONE)
    when->end += match->rule->extend;
  if (when->ahead_end != JALON_DAY_NONE)
    when->ahead_end += match->rule->extend;
}

/**
 * jalon_when_resolve:
 * @when: (out): all but its tokens and relation
 *
 * Returns: whether it can be a time at all: 31 June is none
 */
gboolean
jalon_when_resolve (const JalonWhenContext *context, const JalonTimeMatch *match, JalonWhen *when)
{
  *when = (JalonWhen){ .precision = JALON_TIME_UNKNOWN,
                       .start = JALON_DAY_NONE,
                       .end = JALON_DAY_NONE,
                       .ahead_start = JALON_DAY_NONE,
                       .ahead_end = JALON_DAY_NONE,
                       .bare = match->rule->bare,
                       .rule = match->rule->id };
  if (!resolvers[match->rule->meaning](context, match, when))
    return FALSE;
  append_time_of_day (match, when, when->value);
  append_time_of_day (match, when, when->ahead_value);
  extend (match, when);
  return TRUE;
}
