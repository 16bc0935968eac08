/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes times no finer than they are, and the STAC datetimes that follow from them.
 */

#include "config.h"

#include "jalon-write-time.h"

#include "jalon-clock.h"
#include "jalon-json-extra.h"

#include <string.h>

/* Bytes of YYYY-MM-DD that a precision leaves. */
static gsize
date_length (JalonTimePrecision precision)
{
  switch (precision)
    {
    case JALON_TIME_YEAR:
      return strlen ("YYYY");
    case JALON_TIME_MONTH:
    case JALON_TIME_PART_OF_YEAR:
      return strlen ("YYYY-MM");
    case JALON_TIME_DAY:
    case JALON_TIME_SINCE:
    case JALON_TIME_UNKNOWN:
    case JALON_N_TIME_PRECISIONS:
    default:
      return strlen ("YYYY-MM-DD");
    }
}

/* The date as coarse as @precision where that says the same, else the full date. */
static char *
dup_date (gint32 day, JalonTimePrecision precision, gboolean is_end)
{
  char  *date = jalon_day_format_iso (day);
  char   full[11];
  gint32 first;
  gint32 last;

  g_strlcpy (full, date, sizeof full);
  date[date_length (precision)] = '\0';
  if (jalon_day_parse_range (date, &first, &last, NULL) && (is_end ? last : first) == day)
    return date;
  g_free (date);
  return g_strdup (full);
}

/* Both ends as coarse as the precision, where both can be. */
static void
dup_ends (const JalonTime *time, char **out_start, char **out_end)
{
  *out_start = time->start != JALON_DAY_NONE ? dup_date (time->start, time->precision, FALSE) : NULL;
  *out_end = time->end != JALON_DAY_NONE ? dup_date (time->end, time->precision, TRUE) : NULL;
  if (*out_start == NULL || *out_end == NULL || strlen (*out_start) == strlen (*out_end))
    return;
  g_free (*out_start);
  g_free (*out_end);
  *out_start = jalon_day_format_iso (time->start);
  *out_end = jalon_day_format_iso (time->end);
}

/* Members of a time, less those that reading supplies. */
static void
write_members (JalonWriter *writer, const JalonTime *time, gboolean with_words, JalonSlice clock)
{
  g_autofree char   *start = NULL;
  g_autofree char   *end = NULL;
  gint32             first;
  gint32             last;
  JalonTimePrecision fineness = JALON_TIME_UNKNOWN;

  dup_ends (time, &start, &end);
  if (!jalon_clock_write_end (writer, "start", time->start, clock))
    jalon_writer_string (writer, "start", start);
  if (!jalon_clock_write_end (writer, "end", time->end, clock) && end != NULL &&
      (start == NULL || !jalon_day_parse_range (start, &first, &last, &fineness) || last != time->end ||
       time->precision == JALON_TIME_SINCE))
    jalon_writer_string (writer, "end", end);
  jalon_writer_word (writer, "precision", JALON_VOCABULARY_TIME_PRECISION, time->precision);
  if (with_words)
    jalon_writer_text (writer, "words", time->words);
}

static gboolean
is_blank (const JalonTime *time)
{
  return time->start == JALON_DAY_NONE && time->end == JALON_DAY_NONE && time->precision == JALON_TIME_UNKNOWN;
}

/**
 * jalon_write_time:
 * @extra: (nullable): of the owner
 * @path: of the time, from the owner
 *
 * Writes a time on one line; nothing where nothing is known.
 */
void
jalon_write_time (JalonWriter *writer, const char *key, const JalonTime *time, const char *extra, const char *path)
{
  JalonSlice unknown;
  JalonSlice clock = jalon_clock_find (extra, key);

  if (jalon_clock_write_whole (writer, key, time, clock))
    return;
  if (is_blank (time) && time->words == NULL && !jalon_extra_find (extra, path, &unknown))
    return;
  jalon_writer_open_inline (writer, key, '{');
  write_members (writer, time, TRUE, clock);
  jalon_writer_extra (writer, extra, path);
  jalon_writer_close (writer, '}');
}

/* As one word in Extended Date/Time Format where that says it all; NULL where it does not. */
static char *
dup_interval (const JalonTime *time)
{
  g_autofree char   *start = NULL;
  g_autofree char   *end = NULL;
  g_autofree char   *interval = NULL;
  gint32             first;
  gint32             last;
  JalonTimePrecision precision;

  dup_ends (time, &start, &end);
  if (start == NULL)
    return NULL;
  if (jalon_day_parse_range (start, &first, &last, &precision) && last == time->end && precision == time->precision)
    return g_steal_pointer (&start);

  interval = g_strdup_printf ("%s/%s", start, end != NULL ? end : "..");
  if (jalon_day_parse_range (interval, &first, &last, &precision) && first == time->start && last == time->end &&
      precision == time->precision)
    return g_steal_pointer (&interval);
  return NULL;
}

/**
 * jalon_write_date:
 * @extra: (nullable): of the owner
 * @path: of the time, from the owner
 *
 * Writes a time without its words: as a date or interval where it is one, else as an object.
 */
void
jalon_write_date (JalonWriter *writer, const char *key, const JalonTime *time, const char *extra, const char *path)
{
  JalonSlice       unknown;
  JalonSlice       clock = jalon_clock_find (extra, key);
  gboolean         has_unknown = jalon_extra_find (extra, path, &unknown);
  g_autofree char *interval = has_unknown ? NULL : dup_interval (time);

  if (jalon_clock_write_whole (writer, key, time, clock))
    return;
  if (interval != NULL)
    {
      jalon_writer_string (writer, key, interval);
    }
  else if (!is_blank (time) || has_unknown)
    {
      jalon_writer_open_inline (writer, key, '{');
      write_members (writer, time, FALSE, clock);
      jalon_writer_extra (writer, extra, path);
      jalon_writer_close (writer, '}');
    }
}

static void
write_datetime (JalonWriter *writer, const char *key, gint32 day, const char *time_of_day)
{
  g_autofree char *date = jalon_day_format_iso (day);
  g_autofree char *datetime = g_strconcat (date, time_of_day, NULL);

  jalon_writer_string (writer, key, datetime);
}

/**
 * jalon_write_datetimes:
 * @extra: (nullable): of the feature
 *
 * Writes what other programs read a time from (SpatioTemporal Asset Catalog
 * 1.0): the whole days from start to end; the start alone where the end is open.
 */
void
jalon_write_datetimes (JalonWriter *writer, const JalonTime *time, const char *extra)
{
  if (time->start == JALON_DAY_NONE || jalon_clock_write_datetimes (writer, time, extra))
    return;
  if (time->end == JALON_DAY_NONE)
    {
      write_datetime (writer, "datetime", time->start, "T00:00:00Z");
      return;
    }
  jalon_writer_null (writer, "datetime");
  write_datetime (writer, "start_datetime", time->start, "T00:00:00Z");
  write_datetime (writer, "end_datetime", time->end, "T23:59:59Z");
}
