/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The geometry of an axis of time, and the units that suit its scale.
 */

#include "config.h"

#include "jalon-time-axis.h"

#include <math.h>

/* Free space beside the first and the last day, as a share of all, and at least so many days. */
#define MARGIN_SHARE 0.03
#define MARGIN_DAYS 2.0

/* Never closer than so many days. */
#define LEAST_DAYS 7.0

/* Pixels within which an edge of a range jumps to a tick. */
#define SNAP 5.0

/* From fine to coarse: units, and the pixels a label of each takes on average. */
static const struct
{
  JalonTimeUnit unit;
  double        room;
} label_units[] = {
  { { JALON_UNIT_DAY, 1 }, 32 },    { { JALON_UNIT_DAY_OF_MONTH, 2 }, 32 }, { { JALON_UNIT_DAY_OF_MONTH, 7 }, 40 },
  { { JALON_UNIT_MONTH, 1 }, 48 },  { { JALON_UNIT_MONTH, 3 }, 48 },        { { JALON_UNIT_YEAR, 1 }, 48 },
  { { JALON_UNIT_YEAR, 2 }, 48 },   { { JALON_UNIT_YEAR, 5 }, 48 },         { { JALON_UNIT_YEAR, 10 }, 48 },
  { { JALON_UNIT_YEAR, 20 }, 48 },  { { JALON_UNIT_YEAR, 50 }, 48 },        { { JALON_UNIT_YEAR, 100 }, 48 },
  { { JALON_UNIT_YEAR, 500 }, 48 }, { { JALON_UNIT_YEAR, 1000 }, 48 },
};

/* From fine to coarse: what columns stand for. */
static const JalonTimeUnit bin_units[] = {
  { JALON_UNIT_DAY, 1 },   { JALON_UNIT_WEEK, 1 },  { JALON_UNIT_MONTH, 1 },
  { JALON_UNIT_MONTH, 3 }, { JALON_UNIT_YEAR, 1 },  { JALON_UNIT_YEAR, 5 },
  { JALON_UNIT_YEAR, 10 }, { JALON_UNIT_YEAR, 50 }, { JALON_UNIT_YEAR, 100 },
};

static double
get_scale (const JalonTimeAxis *self)
{
  return self->width / self->length;
}

/**
 * jalon_time_limits_make:
 * @first: first day of all
 * @last: last day of all
 *
 * Returns: limits that hold them with some air
 */
JalonTimeLimits
jalon_time_limits_make (gint32 first, gint32 last)
{
  double length = (double) last - first + 1;
  double margin = MAX (length * MARGIN_SHARE, MARGIN_DAYS);

  margin = MAX (margin, (LEAST_DAYS - length) / 2);

  return (JalonTimeLimits){ MAX (first - margin, JALON_DAY_MIN), MIN (last + 1 + margin, JALON_DAY_MAX) };
}

double
jalon_time_axis_get_x (const JalonTimeAxis *self, double day)
{
  return (day - self->start) * get_scale (self);
}

double
jalon_time_axis_get_day (const JalonTimeAxis *self, double x)
{
  return self->start + x / get_scale (self);
}

/**
 * jalon_time_axis_show:
 * @limits: what it may show
 * @start: days
 * @length: days
 *
 * Shows a stretch of time, or what of it is within the limits.
 */
void
jalon_time_axis_show (JalonTimeAxis *self, const JalonTimeLimits *limits, double start, double length)
{
  double most = limits->end - limits->start;

  self->length = CLAMP (length, MIN (LEAST_DAYS, most), most);
  self->start = CLAMP (start, limits->start, limits->end - self->length);
}

/**
 * jalon_time_axis_zoom:
 * @limits: what it may show
 * @x: pixels; the day there stays there
 * @factor: more than 1 to come closer
 */
void
jalon_time_axis_zoom (JalonTimeAxis *self, const JalonTimeLimits *limits, double x, double factor)
{
  double day = jalon_time_axis_get_day (self, x);
  double length =
      CLAMP (self->length / factor, MIN (LEAST_DAYS, limits->end - limits->start), limits->end - limits->start);

  jalon_time_axis_show (self, limits, day - x * length / self->width, length);
}

/**
 * jalon_time_axis_pan:
 * @limits: what it may show
 * @dx: pixels towards later days
 */
void
jalon_time_axis_pan (JalonTimeAxis *self, const JalonTimeLimits *limits, double dx)
{
  jalon_time_axis_show (self, limits, self->start + dx / get_scale (self), self->length);
}

/**
 * jalon_time_axis_get_unit:
 *
 * Returns: the finest unit whose labels find room
 */
JalonTimeUnit
jalon_time_axis_get_unit (const JalonTimeAxis *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (label_units); i++)
    {
      if (jalon_time_unit_get_days (label_units[i].unit) * get_scale (self) >= label_units[i].room)
        return label_units[i].unit;
    }

  return label_units[G_N_ELEMENTS (label_units) - 1].unit;
}

/**
 * jalon_time_axis_get_bin:
 * @least: pixels that a column must be wide
 *
 * Returns: the finest unit whose columns are so wide
 */
JalonTimeUnit
jalon_time_axis_get_bin (const JalonTimeAxis *self, double least)
{
  for (guint i = 0; i < G_N_ELEMENTS (bin_units); i++)
    {
      if (jalon_time_unit_get_days (bin_units[i]) * get_scale (self) >= least)
        return bin_units[i];
    }

  return bin_units[G_N_ELEMENTS (bin_units) - 1];
}

/**
 * jalon_time_axis_list_edges:
 * @unit: a unit
 *
 * Lists the days on which units begin, from the one in which the axis begins
 * to the one after its end.
 *
 * Returns: (transfer full) (element-type gint32): at least two days, rising
 */
GArray *
jalon_time_axis_list_edges (const JalonTimeAxis *self, JalonTimeUnit unit)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (gint32));
  gint32  day = jalon_time_unit_floor (unit, (gint32) floor (self->start));

  g_array_append_val (edges, day);
  do
    {
      day = jalon_time_unit_next (unit, day);
      g_array_append_val (edges, day);
    }
  while (day < self->start + self->length && day < JALON_DAY_MAX);

  return edges;
}

/**
 * jalon_time_axis_snap:
 * @x: pixels
 * @is_last: whether the last day of a range is asked for, not the first
 *
 * Returns: the day at @x; that of a tick where one is close
 */
gint32
jalon_time_axis_snap (const JalonTimeAxis *self, double x, gboolean is_last)
{
  JalonTimeUnit unit = jalon_time_axis_get_unit (self);
  double        day = jalon_time_axis_get_day (self, x);
  gint32        before = jalon_time_unit_floor (unit, (gint32) floor (day));
  gint32        after = jalon_time_unit_next (unit, before);
  double        near = day - before < after - day ? before : after;

  if (fabs (near - day) * get_scale (self) <= SNAP)
    day = near;
  else
    day = is_last ? ceil (day) : floor (day);

  return (gint32) CLAMP (is_last ? day - 1 : day, JALON_DAY_MIN, JALON_DAY_MAX);
}
