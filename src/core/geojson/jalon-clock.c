/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stood in the file is among the unknown members of the record, at the
 * path "clock." and the time's name: {"value": ...} where the time was that
 * alone, {"start": ..., "end": ...} of an object; the members of STAC at
 * "clock". It is written as long as it tells the days that the record has.
 */

#include "config.h"

#include "jalon-clock.h"

#include <string.h>

/* YYYY-MM-DD or YYYY/MM/DD, and perhaps a time with its zone. */
#define MOMENT                                                                                                         \
  "^(\\d{4})([-/]?)(\\d{2})\\2(\\d{2})"                                                                                \
  "(?:[Tt ] ?\\d{2}(?::?\\d{2}(?::?\\d{2}(?:[.,]\\d+)?)?)? ?(?:[Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?$"

/* Of numbers, those are seconds since 1970 (from 1973 on), larger ones milliseconds, and small ones years. */
#define MIN_SECONDS G_GINT64_CONSTANT (100000000)
#define MIN_MILLISECONDS G_GINT64_CONSTANT (100000000000)
#define MIN_YEAR 1000
#define MAX_YEAR 2999
#define SECONDS_OF_DAY (24 * 60 * 60)

static gboolean
parse_moment (const char *text, gint32 *out_first, gint32 *out_last)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *date = NULL;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new (MOMENT, G_REGEX_OPTIMIZE, 0, NULL));
  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;
  date = g_match_info_expand_references (match, "\\1-\\3-\\4", NULL);
  return date != NULL && jalon_day_parse_range (date, out_first, out_last, NULL);
}

/**
 * jalon_clock_parse:
 * @text: "2024-05-01T12:34:56Z", "2024/05/01 12:34", or two of them with a slash between
 *
 * Reads the days of times, as they stand: their zones are not looked at.
 *
 * Returns: whether @text is such a time
 */
gboolean
jalon_clock_parse (const char *text, gint32 *out_first, gint32 *out_last)
{
  const char *slash = strrchr (text, '/');
  gint32      between;

  if (parse_moment (text, out_first, out_last))
    return TRUE;
  for (; slash != NULL && slash > text; slash = g_strrstr_len (text, slash - text, "/"))
    {
      g_autofree char *start = g_strndup (text, slash - text);

      if (parse_moment (start, out_first, &between) && parse_moment (slash + 1, &between, out_last))
        return *out_first <= *out_last;
    }
  return FALSE;
}

static gboolean
parse_number (gint64 number, gint32 *out_first, gint32 *out_last)
{
  if (number >= MIN_YEAR && number <= MAX_YEAR)
    {
      *out_first = jalon_day_from_civil ((int) number, 1, 1);
      *out_last = jalon_day_from_civil ((int) number, 12, 31);
      return TRUE;
    }
  if (number >= MIN_MILLISECONDS)
    number /= 1000;
  if (number < MIN_SECONDS || number >= MIN_MILLISECONDS)
    return FALSE;
  *out_first = (gint32) (number / SECONDS_OF_DAY);
  *out_last = *out_first;
  return TRUE;
}

/**
 * jalon_clock_parse_json:
 * @json: (nullable): a text, or a number: a year, or seconds or milliseconds since 1970
 *
 * Returns: whether it is a time
 */
gboolean
jalon_clock_parse_json (const JalonJson *json, gint32 *out_first, gint32 *out_last)
{
  if (jalon_json_is (json, JSON_INTEGER))
    return parse_number (json->integer, out_first, out_last);
  return jalon_json_is (json, JSON_STRING) && strlen (json->string) == json->length &&
         jalon_clock_parse (json->string, out_first, out_last);
}

/**
 * jalon_clock_find:
 * @extra: (nullable): unknown members of a record
 * @key: the name of the time
 *
 * Returns: what stood in the file; empty where nothing is kept
 */
JalonSlice
jalon_clock_find (const char *extra, const char *key)
{
  char       path[40];
  JalonSlice clock = { NULL, NULL };

  if (extra == NULL)
    return clock;
  g_snprintf (path, sizeof path, "clock.%s", key);
  return jalon_extra_find (extra, path, &clock) ? clock : (JalonSlice){ NULL, NULL };
}

static gboolean
parse_kept (JalonSlice value, gint32 *out_first, gint32 *out_last)
{
  g_autofree char *text = NULL;

  if (*value.start != '"')
    {
      text = g_strndup (value.start, value.end - value.start);
      return parse_number (g_ascii_strtoll (text, NULL, 10), out_first, out_last);
    }
  text = jalon_slice_dup_key (value);
  return jalon_clock_parse (text, out_first, out_last);
}

/**
 * jalon_clock_dup_moment:
 * @extra: (nullable): unknown members of a record
 * @end: of its time: "start" or "end"
 * @day: that it has, as days
 *
 * Returns: (transfer full) (nullable): the moment as it stood, RFC 3339; %NULL where none stood there, or another day
 */
char *
jalon_clock_dup_moment (const char *extra, const char *end, gint32 day)
{
  static const char form[] =
      "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?$";
  JalonSlice       clock = jalon_clock_find (extra, "time");
  JalonSlice       value;
  gint32           first, last;
  g_autofree char *text = NULL;

  if (clock.start == NULL ||
      (!jalon_slice_find_member (clock, end, &value) && !jalon_slice_find_member (clock, "value", &value)) ||
      *value.start != '"')
    return NULL;
  text = jalon_slice_dup_key (value);
  if (!jalon_clock_parse (text, &first, &last) || first != day || last != day ||
      !g_regex_match_simple (form, text, 0, 0))
    return NULL;
  return g_steal_pointer (&text);
}

/**
 * jalon_clock_write_whole:
 * @clock: as jalon_clock_find() gives it
 *
 * Writes a time that was no object, as it stood.
 *
 * Returns: whether it still tells the time
 */
gboolean
jalon_clock_write_whole (JalonWriter *writer, const char *key, const JalonTime *time, JalonSlice clock)
{
  JalonSlice value;
  gint32     first;
  gint32     last;

  if (clock.start == NULL || time->words != NULL || !jalon_slice_find_member (clock, "value", &value) ||
      !parse_kept (value, &first, &last) || first != time->start || last != time->end)
    return FALSE;
  jalon_writer_raw (writer, key, value);
  return TRUE;
}

/**
 * jalon_clock_write_end:
 * @key: "start" or "end"
 * @day: of the time
 * @clock: as jalon_clock_find() gives it
 *
 * Writes an end of a time as it stood.
 *
 * Returns: whether it still tells the day
 */
gboolean
jalon_clock_write_end (JalonWriter *writer, const char *key, gint32 day, JalonSlice clock)
{
  JalonSlice value;
  gint32     first;
  gint32     last;

  if (clock.start == NULL || !jalon_slice_find_member (clock, key, &value) || !parse_kept (value, &first, &last) ||
      first != day)
    return FALSE;
  jalon_writer_raw (writer, key, value);
  return TRUE;
}

/* The day of a member of STAC, which may be absent or null. */
static gboolean
is_day (JalonSlice kept, const char *key, gint32 day)
{
  JalonSlice value;
  gint32     first;
  gint32     last;

  return !jalon_slice_find_member (kept, key, &value) || *value.start == 'n' ||
         (parse_kept (value, &first, &last) && first == day);
}

/**
 * jalon_clock_write_datetimes:
 * @extra: (nullable): of the feature
 *
 * Writes the members of STAC as they stood.
 *
 * Returns: whether they still tell the time
 */
gboolean
jalon_clock_write_datetimes (JalonWriter *writer, const JalonTime *time, const char *extra)
{
  JalonSlice kept;
  JalonSlice key;
  JalonSlice value;
  JalonScan  scan;
  gint32     end = time->end != JALON_DAY_NONE ? time->end : time->start;

  if (extra == NULL || !jalon_extra_find (extra, "clock", &kept) || !is_day (kept, "datetime", time->start) ||
      !is_day (kept, "start_datetime", time->start) || !is_day (kept, "end_datetime", end))
    return FALSE;
  scan = JALON_SCAN_INIT (kept);
  jalon_scan_open (&scan, '{');
  while (jalon_scan_next_member (&scan, &key, &value))
    jalon_writer_member (writer, key, value);
  return TRUE;
}
