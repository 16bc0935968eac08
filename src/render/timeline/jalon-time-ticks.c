/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words on an axis of time. A tick says the coarsest thing that begins
 * there: a year, else a month, else a day; what the axis itself does not say
 * stands once beside it.
 */

#include "config.h"

#include "jalon-time-axis.h"

#include <math.h>

/* From a tick to its label, and from a label to the next tick, pixels. */
#define GAP 4.0

/* Plain ticks stand at least so far apart, pixels. */
#define PLAIN_ROOM 7.0

/* A month is written in full where its label takes less than this share of the room. */
#define FULL_SHARE 0.9

static void
tick_clear (JalonTimeTick *tick)
{
  g_free (tick->label);
}

static char *
dup_label (gint32 day, JalonTimeUnit unit, gboolean is_short, gboolean *out_major)
{
  int year, month, day_of_month;

  jalon_day_to_civil (day, &year, &month, &day_of_month);
  *out_major = unit.kind != JALON_UNIT_YEAR && day_of_month == 1 && (month == 1 || unit.kind != JALON_UNIT_MONTH);
  if (day_of_month == 1 && month == 1)
    return g_strdup_printf ("%d", year);
  if (day_of_month == 1)
    return g_strdup (jalon_day_get_month_name (day, is_short));

  return g_strdup_printf ("%d", day_of_month);
}

/* Whether every month can be written in full. */
static gboolean
months_fit (JalonTimeUnit unit, double room, JalonMeasureFunc measure, gpointer data)
{
  if (unit.kind == JALON_UNIT_DAY || unit.kind == JALON_UNIT_DAY_OF_MONTH)
    return FALSE;

  for (int month = 1; month <= 12; month++)
    {
      if (measure (jalon_day_get_month_name (jalon_day_from_civil (2000, month, 1), FALSE), data) + 2 * GAP >
          room * FULL_SHARE)
        return FALSE;
    }

  return TRUE;
}

/* The next finer unit, or the unit itself where there would be no room for its ticks. */
static JalonTimeUnit
get_plain_unit (const JalonTimeAxis *self, JalonTimeUnit unit)
{
  static const JalonTimeUnit finer[] = {
    { JALON_UNIT_DAY, 1 },  { JALON_UNIT_DAY_OF_MONTH, 7 }, { JALON_UNIT_MONTH, 1 },  { JALON_UNIT_MONTH, 3 },
    { JALON_UNIT_YEAR, 1 }, { JALON_UNIT_YEAR, 10 },        { JALON_UNIT_YEAR, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (finer); i++)
    {
      double days = jalon_time_unit_get_days (finer[i]);

      if (days * self->width / self->length >= PLAIN_ROOM && days < jalon_time_unit_get_days (unit))
        return finer[i];
    }

  return unit;
}

static void
add_plain_ticks (const JalonTimeAxis *self, JalonTimeUnit unit, GArray *ticks)
{
  JalonTimeUnit plain = get_plain_unit (self, unit);
  g_autoptr (GArray) edges = jalon_time_axis_list_edges (self, plain);

  for (guint i = 0; i < edges->len; i++)
    {
      gint32        day = g_array_index (edges, gint32, i);
      JalonTimeTick tick = { jalon_time_axis_get_x (self, day), NULL, FALSE };

      if (jalon_time_unit_floor (unit, day) != day && tick.x >= 0 && tick.x <= self->width)
        g_array_append_val (ticks, tick);
    }
}

static int
compare_ticks (gconstpointer a, gconstpointer b)
{
  const JalonTimeTick *p = a;
  const JalonTimeTick *q = b;

  return p->x < q->x ? -1 : p->x > q->x;
}

/* Where the words of a tick end. */
static double
get_end (const JalonTimeTick *tick, JalonMeasureFunc measure, gpointer data)
{
  return tick->x + GAP + measure (tick->label, data);
}

/* Words that would run into the next ones, or out of the axis, are left out. With @major only those of major ticks
 * are looked at, otherwise the others, which keep clear of them. */
static void
drop_before_next (const JalonTimeAxis *self, GArray *ticks, gboolean major, JalonMeasureFunc measure, gpointer data)
{
  double next = self->width;

  for (guint i = ticks->len; i > 0; i--)
    {
      JalonTimeTick *tick = &g_array_index (ticks, JalonTimeTick, i - 1);

      if (tick->label == NULL || (major && !tick->is_major))
        continue;
      if (tick->is_major == major && get_end (tick, measure, data) > next)
        g_clear_pointer (&tick->label, g_free);
      else
        next = tick->x - GAP;
    }
}

/* What would begin within the words of a major tick before it. */
static void
drop_after_major (GArray *ticks, JalonMeasureFunc measure, gpointer data)
{
  double end = -G_MAXDOUBLE;

  for (guint i = 0; i < ticks->len; i++)
    {
      JalonTimeTick *tick = &g_array_index (ticks, JalonTimeTick, i);

      if (tick->label == NULL)
        continue;
      if (tick->is_major)
        end = get_end (tick, measure, data);
      else if (tick->x < end)
        g_clear_pointer (&tick->label, g_free);
    }
}

static void
drop_crowded (const JalonTimeAxis *self, GArray *ticks, JalonMeasureFunc measure, gpointer data)
{
  drop_before_next (self, ticks, TRUE, measure, data);
  drop_after_major (ticks, measure, data);
  drop_before_next (self, ticks, FALSE, measure, data);
}

/**
 * jalon_time_axis_list_ticks:
 * @measure: tells how wide words are
 *
 * Lists the ticks, from the first to the last. Labels are in the interface's
 * language and never overlap.
 *
 * Returns: (transfer full) (element-type JalonTimeTick)
 */
GArray *
jalon_time_axis_list_ticks (const JalonTimeAxis *self, JalonMeasureFunc measure, gpointer data)
{
  JalonTimeUnit unit = jalon_time_axis_get_unit (self);
  double        room = jalon_time_unit_get_days (unit) * self->width / self->length;
  gboolean      is_short = !months_fit (unit, room, measure, data);
  GArray       *ticks = g_array_new (FALSE, FALSE, sizeof (JalonTimeTick));
  g_autoptr (GArray) edges = jalon_time_axis_list_edges (self, unit);

  g_array_set_clear_func (ticks, (GDestroyNotify) tick_clear);
  for (guint i = 0; i < edges->len; i++)
    {
      gint32        day = g_array_index (edges, gint32, i);
      JalonTimeTick tick = { jalon_time_axis_get_x (self, day), NULL, FALSE };

      if (tick.x < 0 || tick.x > self->width)
        continue;
      tick.label = dup_label (day, unit, is_short, &tick.is_major);
      g_array_append_val (ticks, tick);
    }
  drop_crowded (self, ticks, measure, data);
  add_plain_ticks (self, unit, ticks);
  g_array_sort (ticks, compare_ticks);

  return ticks;
}

/* Whether a tick stands right where the axis begins. */
static gboolean
is_labelled (const JalonTimeAxis *self, JalonTimeUnit unit, gint32 day)
{
  g_autoptr (GArray) edges = jalon_time_axis_list_edges (self, unit);

  for (guint i = 0; i < edges->len; i++)
    if (g_array_index (edges, gint32, i) == day)
      return TRUE;
  return FALSE;
}

/**
 * jalon_time_axis_dup_context:
 *
 * Says what the labels of the axis leave out where it begins: the year, or of its
 * days the month and year.
 *
 * Returns: (transfer full) (nullable): %NULL where it begins with a year that has a label
 */
char *
jalon_time_axis_dup_context (const JalonTimeAxis *self)
{
  JalonTimeUnit unit = jalon_time_axis_get_unit (self);
  gint32        day = (gint32) floor (self->start);

  if (unit.kind == JALON_UNIT_YEAR && is_labelled (self, unit, day))
    return NULL;
  if (unit.kind == JALON_UNIT_MONTH || unit.kind == JALON_UNIT_YEAR)
    return jalon_day_dup_label (day, JALON_TIME_YEAR);

  return jalon_day_dup_month_label (day);
}
