/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An axis of time: which days stand where, moving and zooming it, and its
 * ticks with their words.
 */

#pragma once

#include "jalon-time-units.h"

G_BEGIN_DECLS

/**
 * JalonTimeAxis:
 * @start: where it begins, days since 1970-01-01; day d is from d to d + 1
 * @length: days that it shows, greater than 0
 * @width: pixels
 *
 * Time runs to the right; where a script runs to the left, who draws mirrors it.
 */
typedef struct
{
  double start;
  double length;
  double width;
} JalonTimeAxis;

/* What an axis may show at most, as @start and @length. */
typedef struct
{
  double start;
  double end;
} JalonTimeLimits;

JalonTimeLimits jalon_time_limits_make (gint32 first, gint32 last);

double jalon_time_axis_get_x (const JalonTimeAxis *self, double day);
double jalon_time_axis_get_day (const JalonTimeAxis *self, double x);
void   jalon_time_axis_zoom (JalonTimeAxis *self, const JalonTimeLimits *limits, double x, double factor);
void   jalon_time_axis_pan (JalonTimeAxis *self, const JalonTimeLimits *limits, double dx);
void   jalon_time_axis_show (JalonTimeAxis *self, const JalonTimeLimits *limits, double start, double length);

JalonTimeUnit jalon_time_axis_get_unit (const JalonTimeAxis *self);
JalonTimeUnit jalon_time_axis_get_bin (const JalonTimeAxis *self, double least);
GArray       *jalon_time_axis_list_edges (const JalonTimeAxis *self, JalonTimeUnit unit);
gint32        jalon_time_axis_snap (const JalonTimeAxis *self, double x, gboolean is_last);

/**
 * JalonTimeTick:
 * @x: pixels
 * @label: (owned) (nullable): beside the tick; %NULL for a plain one
 * @is_major: begins a coarser unit than most of its neighbours
 */
typedef struct
{
  double   x;
  char    *label;
  gboolean is_major;
} JalonTimeTick;

/* Width of some words in pixels. */
typedef double (*JalonMeasureFunc) (const char *text, gpointer data);

/* (transfer full) (element-type JalonTimeTick) */
GArray *jalon_time_axis_list_ticks (const JalonTimeAxis *self, JalonMeasureFunc measure, gpointer data);
char   *jalon_time_axis_dup_context (const JalonTimeAxis *self);

G_END_DECLS
