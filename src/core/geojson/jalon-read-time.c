/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads times: {"start", "end", "precision", "words"}, or STAC datetimes where that is missing.
 */

#include "config.h"

#include "jalon-read-time.h"

#include "jalon-clock.h"
#include "jalon-i18n.h"

#include <string.h>

/* Members of the SpatioTemporal Asset Catalog. */
static const char *const datetimes[] = { "datetime", "start_datetime", "end_datetime" };

typedef struct
{
  gboolean           given;
  gint32             first;
  gint32             last;
  JalonTimePrecision precision;
} DayRange;

static void
fail_date (JalonNode *object, const char *key, const char *string)
{
  jalon_node_fail_member (object,
                          key,
                          JALON_ERROR_INVALID_VALUE,
                          _ ("\"%s\" is not a date (expected YYYY, YYYY-MM or YYYY-MM-DD)"),
                          string);
}

/* A member as it stands in the file, among those that are kept. */
static void
append_kept (GString **kept, const JalonNode *object, const char *key, const char *name)
{
  JalonSlice value;

  if (!jalon_slice_find_member (jalon_node_find_text (object), key, &value))
    return;
  if (*kept == NULL)
    *kept = g_string_new (NULL);
  g_string_append_printf (*kept, "%s\"%s\":", (*kept)->len > 0 ? "," : "", name);
  g_string_append_len (*kept, value.start, value.end - value.start);
}

/* Of an object: @kept gets what is finer than a day. */
static DayRange
read_range (JalonNode *object, const char *key, GString **kept)
{
  const char *string = jalon_node_get_string (object, key);
  DayRange    range = { .given = string != NULL };

  if (string == NULL)
    return range;
  if (strchr (string, '/') == NULL && jalon_day_parse_range (string, &range.first, &range.last, &range.precision))
    return range;
  range.precision = JALON_TIME_DAY;
  if (jalon_clock_parse (string, &range.first, &range.last) && range.first == range.last)
    {
      append_kept (kept, object, key, key);
      return range;
    }
  fail_date (object, key, string);
  range.given = FALSE;
  return range;
}

static void
set_from_range (JalonTime *time, const DayRange *range)
{
  if (!range->given)
    return;
  time->start = range->first;
  time->end = range->last;
  time->precision = range->precision;
}

static void
read_object (JalonNode *node, GString **kept, JalonTime *time)
{
  DayRange start = read_range (node, "start", kept);
  DayRange end = read_range (node, "end", kept);

  set_from_range (time, start.given ? &start : &end);
  time->precision = jalon_node_get_word (node, "precision", JALON_VOCABULARY_TIME_PRECISION, time->precision);
  time->words = jalon_node_dup_text (node, "words");

  if (!start.given)
    time->start = JALON_DAY_NONE;
  if (end.given)
    time->end = end.last;
  else if (time->precision == JALON_TIME_SINCE)
    time->end = JALON_DAY_NONE;

  if (start.given && end.given && time->end < time->start)
    jalon_node_fail_member (node, "end", JALON_ERROR_INVALID_VALUE, _ ("the end is before the start"));
}

/* A year, or what is finer than a day. */
static JalonTimePrecision
get_precision (gint32 first, gint32 last)
{
  return last - first >= 364 ? JALON_TIME_YEAR : JALON_TIME_DAY;
}

/* A date or an interval alone. */
static void
read_alone (JalonNode *object, const char *key, GString **kept, JalonTime *time)
{
  const JalonJson *json = jalon_json_get (object->json, key);
  DayRange         range = { .given = TRUE };

  if (jalon_json_is (json, JSON_STRING) &&
      jalon_day_parse_range (json->string, &range.first, &range.last, &range.precision))
    jalon_node_take (object, key);
  else if (jalon_clock_parse_json (json, &range.first, &range.last))
    {
      jalon_node_take (object, key);
      range.precision = get_precision (range.first, range.last);
      append_kept (kept, object, key, "value");
    }
  else
    {
      const char *string = jalon_node_get_string (object, key);

      range.given = FALSE;
      if (string != NULL)
        fail_date (object, key, string);
    }
  set_from_range (time, &range);
}

/**
 * jalon_read_time:
 * @object: has the time as member @key: an object, or a date or interval alone ("2025-04")
 * @owner: whose @extra takes the unknown members
 * @out_time: (out): nothing known where the member is absent
 *
 * Of a time that is finer than a day the day is read, and @extra takes what stands there.
 */
void
jalon_read_time (JalonNode *object, const char *key, const JalonNode *owner, JalonExtra *extra, JalonTime *out_time)
{
  const JalonJson *json = jalon_json_get (object->json, key);
  g_autoptr (GString) kept = NULL;
  g_autofree char *path = NULL;
  JalonNode        node;

  *out_time = JALON_TIME_INIT;
  if (jalon_json_is (json, JSON_STRING) || jalon_json_is (json, JSON_INTEGER))
    read_alone (object, key, &kept, out_time);
  else if (jalon_node_open (object, key, JSON_OBJECT, &node))
    {
      read_object (&node, &kept, out_time);
      jalon_extra_collect (extra, owner, &node);
    }
  if (kept == NULL)
    return;
  path = g_strconcat ("clock.", key, NULL);
  jalon_extra_add_members (extra, path, (JalonSlice){ kept->str, kept->str + kept->len });
}

/* What a dossier has where nobody knows the hour. */
static gboolean
is_whole_day (const char *string)
{
  return g_str_has_suffix (string, "T00:00:00Z") || g_str_has_suffix (string, "T23:59:59Z");
}

/* The day of an RFC 3339 date and time, as written: its zone is not looked at. */
static gboolean
parse_datetime (JalonNode *properties, const char *key, gint32 *out_day)
{
  const char        *string = jalon_node_get_string (properties, key);
  char               date[11];
  gint32             last;
  JalonTimePrecision precision;

  if (string == NULL)
    return FALSE;

  g_strlcpy (date, string, sizeof date);
  if (strlen (date) == 10 && strchr ("Tt ", string[10]) != NULL &&
      jalon_day_parse_range (date, out_day, &last, &precision))
    return TRUE;
  if (jalon_clock_parse (string, out_day, &last) && *out_day == last)
    return TRUE;
  jalon_node_fail_member (properties,
                          key,
                          JALON_ERROR_INVALID_VALUE,
                          _ ("\"%s\" is not a date and time (expected YYYY-MM-DDThh:mm:ssZ)"),
                          string);
  return FALSE;
}

/* All of them as they stand, where one is finer than a day. */
static void
keep_datetimes (const JalonNode *properties, JalonExtra *extra)
{
  g_autoptr (GString) kept = NULL;
  gboolean is_finer = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (datetimes); i++)
    {
      const JalonJson *json = jalon_json_get (properties->json, datetimes[i]);
      gint32           first;
      gint32           last;

      if (jalon_json_is (json, JSON_STRING) && !is_whole_day (json->string))
        is_finer |= jalon_clock_parse_json (json, &first, &last);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (datetimes) && is_finer; i++)
    append_kept (&kept, properties, datetimes[i], datetimes[i]);
  if (kept != NULL)
    jalon_extra_add_members (extra, "clock", (JalonSlice){ kept->str, kept->str + kept->len });
}

/**
 * jalon_read_datetimes:
 * @extra: takes them where they are finer than a day
 * @time: (inout): set where it has no date
 *
 * Reads the members that follow from a time where the time itself is missing
 * (SpatioTemporal Asset Catalog 1.0, common metadata, "Date and Time").
 */
void
jalon_read_datetimes (JalonNode *properties, JalonExtra *extra, JalonTime *time)
{
  gint32   at;
  gint32   start;
  gint32   end;
  gboolean has_at;
  gboolean has_start;
  gboolean has_end;

  keep_datetimes (properties, extra);
  if (time->start != JALON_DAY_NONE || time->end != JALON_DAY_NONE || time->words != NULL)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (datetimes); i++)
        jalon_node_take (properties, datetimes[i]);
      return;
    }

  has_at = parse_datetime (properties, "datetime", &at);
  has_start = parse_datetime (properties, "start_datetime", &start);
  has_end = parse_datetime (properties, "end_datetime", &end);
  if (!has_at && !has_start)
    return;

  time->start = has_start ? start : at;
  time->end = has_end ? end : time->start;
  time->precision = JALON_TIME_DAY;
  if (time->end < time->start)
    jalon_node_fail_member (properties, "end_datetime", JALON_ERROR_INVALID_VALUE, _ ("the end is before the start"));
}
