/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When something happened, never finer than the source says: days since
 * 1970-01-01 in the proleptic Gregorian calendar, with a precision and the
 * source's own words; written as EDTF (ISO 8601-2:2019).
 */

#pragma once

#include "jalon-types.h"

G_BEGIN_DECLS

/* No bound on this side ("until further notice"), or no date at all. */
#define JALON_DAY_NONE G_MININT32

/**
 * JalonTime:
 * @start: first day, or JALON_DAY_NONE
 * @end: last day, included, or JALON_DAY_NONE
 * @precision: how fine the source is
 * @words: (owned) (nullable): the source's words ("in early April"); packed text (jalon-text.h)
 *   where sources of several languages say it
 */
typedef struct
{
  gint32             start;
  gint32             end;
  JalonTimePrecision precision;
  char              *words;
} JalonTime;

#define JALON_TIME_INIT ((JalonTime){ JALON_DAY_NONE, JALON_DAY_NONE, JALON_TIME_UNKNOWN, NULL })

gint32 jalon_day_from_civil (int year, int month, int day);
void   jalon_day_to_civil (gint32 day, int *year, int *month, int *day_of_month);
gboolean
      jalon_day_parse_range (const char *text, gint32 *out_first, gint32 *out_last, JalonTimePrecision *out_precision);
char *jalon_day_format_iso (gint32 day);

void  jalon_time_copy (JalonTime *dest, const JalonTime *source);
void  jalon_time_clear (JalonTime *time);
char *jalon_time_dup_edtf (const JalonTime *time);
char *jalon_time_dup_label (const JalonTime *time);
char *jalon_day_dup_label (gint32 day, JalonTimePrecision precision);
char *jalon_day_dup_month_label (gint32 day);

const char *jalon_day_get_month_name (gint32 day, gboolean is_short);

G_END_DECLS
