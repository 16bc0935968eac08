/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads times: {"start", "end", "precision", "words"}, or STAC datetimes where that is missing.
 */

#include "config.h"

#include "jalon-read-time.h"

#include "jalon-i18n.h"

#include <string.h>

typedef struct
{
  gboolean           given;
  gint32             first;
  gint32             last;
  JalonTimePrecision precision;
} DayRange;

/* @allow_interval: "2025-01/2025-04" is fine too */
static DayRange
read_range (JalonNode *object, const char *key, gboolean allow_interval)
{
  const char *string = jalon_node_get_string (object, key);
  DayRange    range = { .given = string != NULL };

  if (string == NULL)
    return range;
  if ((!allow_interval && strchr (string, '/') != NULL) ||
      !jalon_day_parse_range (string, &range.first, &range.last, &range.precision))
    {
      jalon_node_fail_member (object,
                              key,
                              JALON_ERROR_INVALID_VALUE,
                              _ ("\"%s\" is not a date (expected YYYY, YYYY-MM or YYYY-MM-DD)"),
                              string);
      range.given = FALSE;
    }
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
read_object (JalonNode *node, JalonTime *time)
{
  DayRange start = read_range (node, "start", FALSE);
  DayRange end = read_range (node, "end", FALSE);

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

/**
 * jalon_read_time:
 * @object: has the time as member @key: an object, or a date or interval alone ("2025-04")
 * @owner: whose @extra takes the unknown members
 * @out_time: (out): nothing known where the member is absent
 */
void
jalon_read_time (JalonNode *object, const char *key, const JalonNode *owner, JalonExtra *extra, JalonTime *out_time)
{
  JalonNode node;

  *out_time = JALON_TIME_INIT;
  if (jalon_json_is (jalon_json_get (object->json, key), JSON_STRING))
    {
      DayRange range = read_range (object, key, TRUE);

      set_from_range (out_time, &range);
    }
  else if (jalon_node_open (object, key, JSON_OBJECT, &node))
    {
      read_object (&node, out_time);
      jalon_extra_collect (extra, owner, &node);
    }
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
  jalon_node_fail_member (properties,
                          key,
                          JALON_ERROR_INVALID_VALUE,
                          _ ("\"%s\" is not a date and time (expected YYYY-MM-DDThh:mm:ssZ)"),
                          string);
  return FALSE;
}

/**
 * jalon_read_datetimes:
 * @time: (inout): set where it has no date
 *
 * Reads the members that follow from a time where the time itself is missing
 * (SpatioTemporal Asset Catalog 1.0, common metadata, "Date and Time").
 */
void
jalon_read_datetimes (JalonNode *properties, JalonTime *time)
{
  static const char *const keys[] = { "datetime", "start_datetime", "end_datetime" };
  gint32                   at;
  gint32                   start;
  gint32                   end;
  gboolean                 has_at;
  gboolean                 has_start;
  gboolean                 has_end;

  if (time->start != JALON_DAY_NONE || time->end != JALON_DAY_NONE || time->words != NULL)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
        jalon_node_take (properties, keys[i]);
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
