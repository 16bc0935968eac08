/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a date are read by our own grammar of time: what it understands
 * in them bounds what the program may say.
 */

#include "config.h"

#include "jalon-plugin-time.h"

#include "jalon-plugin-evidence.h"
#include "jalon-when.h"

#include <string.h>

/* Days as the program gives them; %FALSE where they are none, or in no order. */
static gboolean
read_days (json_t *date, JalonTime *out_time)
{
  const char        *start = json_string_value (json_object_get (date, "start"));
  const char        *end = json_string_value (json_object_get (date, "end"));
  const char        *word = json_string_value (json_object_get (date, "precision"));
  gint32             last = JALON_DAY_NONE;
  gint32             first = JALON_DAY_NONE;
  JalonTimePrecision fine = JALON_TIME_UNKNOWN;
  guint              said = 0;

  if (start == NULL || !jalon_day_parse_range (start, &out_time->start, &out_time->end, &out_time->precision))
    return FALSE;
  if (end != NULL)
    {
      if (!jalon_day_parse_range (end, &first, &last, &fine) || last < out_time->start)
        return FALSE;
      out_time->end = last;
      out_time->precision = MAX (out_time->precision, fine);
    }
  if (word != NULL && strcmp (word, "day-range") != 0)
    {
      if (!jalon_vocabulary_parse (JALON_VOCABULARY_TIME_PRECISION, word, &said))
        return FALSE;
      out_time->precision = MAX (out_time->precision, (JalonTimePrecision) said);
    }
  return out_time->precision != JALON_TIME_UNKNOWN;
}

/* All that the spans tell of time. */
static GArray *
list_whens (const JalonCoding *coding, const GArray *spans)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (JalonWhen));

  for (guint i = 0; i < spans->len; i++)
    {
      const JalonEvidence *span = &g_array_index (spans, JalonEvidence, i);
      g_autoptr (JalonTokens) tokens = jalon_tokens_new (coding->intake->text, span->start, span->end, coding->lang);
      g_autoptr (GArray) whens = jalon_when_list_all (tokens, coding->lang, &coding->intake->date, NULL);

      g_array_append_vals (all, whens->data, whens->len);
    }
  return all;
}

static gboolean
overlaps (const JalonTime *time, gint32 start, gint32 end)
{
  return start != JALON_DAY_NONE && end != JALON_DAY_NONE && start <= time->end && time->start <= end;
}

/* The finest reading of the words that the date agrees with becomes the least that it may span. */
static gboolean
bound_by_reading (JalonTime *time, const GArray *whens)
{
  JalonTime best = { JALON_DAY_NONE, JALON_DAY_NONE, JALON_TIME_UNKNOWN, NULL };

  for (guint i = 0; i < whens->len; i++)
    {
      const JalonWhen *when = &g_array_index (whens, JalonWhen, i);
      gboolean         is_past = overlaps (time, when->start, when->end);

      if ((!is_past && !overlaps (time, when->ahead_start, when->ahead_end)) || when->precision >= best.precision)
        continue;
      best = (JalonTime){ is_past ? when->start : when->ahead_start,
                          is_past ? when->end : when->ahead_end,
                          when->precision,
                          NULL };
    }
  if (best.precision > time->precision && best.precision != JALON_TIME_UNKNOWN)
    {
      time->start = best.start;
      time->end = best.end;
      time->precision = best.precision;
    }
  return best.precision != JALON_TIME_UNKNOWN;
}

/* The whole month, or year, that the days lie in. */
static void
coarsen (JalonTime *time, JalonTimePrecision precision)
{
  int year, month, day;
  int last_year, last_month, last_day;

  if (precision <= time->precision || precision >= JALON_TIME_SINCE)
    return;
  jalon_day_to_civil (time->start, &year, &month, &day);
  jalon_day_to_civil (time->end, &last_year, &last_month, &last_day);
  if (precision != JALON_TIME_MONTH)
    {
      precision = JALON_TIME_YEAR;
      month = 1;
      last_month = 12;
    }
  time->start = jalon_day_from_civil (year, month, 1);
  time->end = last_month == 12 ? jalon_day_from_civil (last_year + 1, 1, 1) - 1
                               : jalon_day_from_civil (last_year, last_month + 1, 1) - 1;
  time->precision = precision;
}

/* Where the words are read otherwise, the date is at least no finer than the finest of them. */
static void
bound_by_precision (JalonTime *time, const GArray *whens)
{
  JalonTimePrecision finest = JALON_TIME_UNKNOWN;

  for (guint i = 0; i < whens->len; i++)
    finest = MIN (finest, g_array_index (whens, JalonWhen, i).precision);
  coarsen (time, finest);
}

/**
 * jalon_plugin_read_time:
 * @date: (nullable): as the program gives it
 * @spans: (element-type JalonEvidence): the words that it gives for it, and the quotes of the event
 * @out_time: (out): the date, coarser than given where the words are
 *
 * Returns: %FALSE where it gives none, or one that no words are given for
 */
gboolean
jalon_plugin_read_time (const JalonCoding *coding, json_t *date, const GArray *spans, JalonTime *out_time)
{
  const char *words = json_string_value (json_object_get (date, "text"));
  JalonTime   time = JALON_TIME_INIT;
  g_autoptr (GArray) all = g_array_copy ((GArray *) spans);
  g_autoptr (GArray) whens = NULL;
  JalonEvidence said;
  gboolean      has_words = words != NULL && jalon_plugin_find_words (coding, words, G_MAXSIZE, &said);

  *out_time = JALON_TIME_INIT;
  if (!read_days (date, &time))
    return FALSE;
  if (has_words)
    g_array_append_val (all, said);
  whens = list_whens (coding, all);
  if (whens->len == 0 && !has_words)
    return FALSE;
  if (!bound_by_reading (&time, whens))
    bound_by_precision (&time, whens);
  *out_time = time;
  if (has_words)
    out_time->words = g_strdup (words);
  return TRUE;
}
