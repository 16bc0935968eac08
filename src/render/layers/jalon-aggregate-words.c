/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words for sums: headings, classes, and what is in none.
 */

#include "config.h"

#include "jalon-aggregate-words.h"

#include "jalon-i18n.h"
#include "jalon-time.h"

#include <math.h>

/**
 * jalon_aggregate_words_get_heading:
 *
 * Returns: what is measured, for the head of a legend; in the language of the words
 */
const char *
jalon_aggregate_words_get_heading (const JalonAggregateSpec *spec)
{
  if (spec->measure == JALON_MEASURE_KILLED)
    /* Translators: heading of a legend: how many people were killed, summed up by country or hexagon */
    return spec->per_area ? _ ("Killed, at least, per 10,000 km²") : _ ("Killed, at least");
  return spec->per_area ? _ ("Events per 10,000 km²") : _ ("Number of events");
}

/* Three digits. */
static char *
dup_number (double number)
{
  if (number == floor (number) || number >= 100)
    return g_strdup_printf ("%.0f", number);
  if (number >= 10)
    return g_strdup_printf ("%.1f", number);
  return g_strdup_printf (number >= 1 ? "%.2f" : "%.3g", number);
}

static char *
dup_signed (double number, int sign)
{
  g_autofree char *text = dup_number (fabs (number));

  return g_strconcat (sign > 0 ? "+" : sign < 0 ? "−" : "", text, NULL);
}

/**
 * jalon_aggregate_words_dup_class:
 * @step: as in JalonAggregateCell
 *
 * Returns: (transfer full) (nullable): from where to where a class reaches; %NULL where no value can be in it
 */
char *
jalon_aggregate_words_dup_class (const JalonAggregate *aggregate, int step)
{
  guint class = (guint) ABS (step) - 1;
  gboolean         is_last = class == aggregate->breaks->len;
  int              sign = aggregate->compares ? step : 0;
  double           low, high;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (step == 0)
    /* Translators: a class of the legend: as many in this period as in the one before */
    return g_strdup (_ ("No difference"));
  low = class > 0 ? g_array_index (aggregate->breaks, double, class - 1) : aggregate->lowest;
  high = is_last ? aggregate->highest : g_array_index (aggregate->breaks, double, class);
  if (!aggregate->spec.per_area)
    {
      low = ceil (low);
      high = is_last ? high : ceil (high) - 1;
    }
  if (low > high || (low == high && aggregate->spec.per_area && !is_last))
    return NULL;

  from = dup_signed (low, sign);
  to = dup_signed (high, sign);
  if (g_str_equal (from, to))
    return g_steal_pointer (&from);
  /* Translators: a class of values in the legend: "5 to 12" */
  return g_strdup_printf (C_ ("class", "%s to %s"), from, to);
}

/**
 * jalon_aggregate_words_dup_value:
 *
 * Returns: (transfer full): what was counted in a country or hexagon, as hover says it
 */
char *
jalon_aggregate_words_dup_value (const JalonAggregate *aggregate, const JalonAggregateCell *cell)
{
  g_autofree char *now = dup_number (cell->now);
  g_autofree char *before = dup_number (cell->before);
  g_autofree char *value = dup_signed (cell->value, aggregate->compares ? cell->step : 0);
  g_autofree char *sum = aggregate->spec.measure == JALON_MEASURE_KILLED
                             /* Translators: how many people were killed in a country: "at least 12 killed" */
                             ? g_strdup_printf (_ ("at least %s killed"), now)
                             : g_strdup_printf (ngettext ("%s event", "%s events", (gulong) cell->now), now);
  g_autofree char *compared =
      /* Translators: after how many there are: "12 events (9 before)", in the period before */
      aggregate->compares ? g_strdup_printf (_ ("%s (%s before)"), sum, before) : g_strdup (sum);

  if (!aggregate->spec.per_area)
    return g_steal_pointer (&compared);
  /* Translators: "12 events, 0.31 per 10,000 km²" */
  return g_strdup_printf (_ ("%s, %s per 10,000 km²"), compared, value);
}

/**
 * jalon_aggregate_words_dup_period:
 *
 * Returns: (transfer full) (nullable): what is compared with what; %NULL where nothing is
 */
char *
jalon_aggregate_words_dup_period (const JalonAggregate *aggregate)
{
  gint32           length = aggregate->until - aggregate->since + 1;
  g_autofree char *since = NULL;
  g_autofree char *until = NULL;

  if (!aggregate->compares)
    return NULL;
  since = jalon_day_dup_label (aggregate->since - length, JALON_TIME_DAY);
  until = jalon_day_dup_label (aggregate->since - 1, JALON_TIME_DAY);
  /* Translators: what a period is compared with, two days: "Against 1 March 2025 to 31 March 2025" */
  return g_strdup_printf (_ ("Against %s to %s"), since, until);
}

static void
append_reason (GString *text, const JalonAggregate *aggregate, JalonLeftOut reason, const char *words)
{
  if (aggregate->left_out[reason] == 0)
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  /* Translators: why events were left out, and how many: "place vague or disputed: 3" */
  g_string_append_printf (text, _ ("%s: %u"), words, aggregate->left_out[reason]);
}

/**
 * jalon_aggregate_words_dup_left_out:
 *
 * Returns: (transfer full) (nullable): how many events are in no country or hexagon, and why; %NULL where all are
 */
char *
jalon_aggregate_words_dup_left_out (const JalonAggregate *aggregate)
{
  guint n = jalon_aggregate_count_left_out (aggregate);
  g_autoptr (GString) reasons = g_string_new (NULL);
  g_autofree char *count = NULL;

  if (n == 0)
    return NULL;
  /* Translators: why events are in no hexagon: their places are known by region or country only, or disputed */
  append_reason (reasons, aggregate, JALON_LEFT_OUT_VAGUE, _ ("place vague or disputed"));
  /* Translators: why events are in no country of the map: none is named, or several are */
  append_reason (reasons, aggregate, JALON_LEFT_OUT_NOWHERE, _ ("no one country"));
  /* Translators: why events are in no country of the map: the map shows none with that code */
  append_reason (reasons, aggregate, JALON_LEFT_OUT_NOT_DRAWN, _ ("country not on this map"));
  /* Translators: why events are not in the sum of killed people */
  append_reason (reasons, aggregate, JALON_LEFT_OUT_UNKNOWN, _ ("number killed not known"));
  count = g_strdup_printf (ngettext ("%u event left out", "%u events left out", n), n);
  /* Translators: "5 events left out (place vague or disputed: 3, number killed not known: 2)" */
  return g_strdup_printf (C_ ("left out", "%s (%s)"), count, reasons->str);
}
