/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days, weeks, months and years as the units of an axis of time: where one
 * begins, and where the next does.
 */

#pragma once

#include "jalon-time.h"

G_BEGIN_DECLS

typedef enum
{
  JALON_UNIT_DAY,
  JALON_UNIT_DAY_OF_MONTH, /* counted anew in each month, so that every first of a month begins one */
  JALON_UNIT_WEEK,         /* from Monday on, as ISO 8601 has them */
  JALON_UNIT_MONTH,
  JALON_UNIT_YEAR,
} JalonUnitKind;

/**
 * JalonTimeUnit:
 * @step: how many of the kind make one unit: 3 months are a quarter; 1 where the kind is a week
 */
typedef struct
{
  JalonUnitKind kind;
  int           step;
} JalonTimeUnit;

/* The first and the last day that a year of four figures can tell: 0001-01-01 and 9999-12-31. */
#define JALON_DAY_MIN (-719162)
#define JALON_DAY_MAX 2932896

double jalon_time_unit_get_days (JalonTimeUnit unit);
gint32 jalon_time_unit_floor (JalonTimeUnit unit, gint32 day);
gint32 jalon_time_unit_next (JalonTimeUnit unit, gint32 day);
gint32 jalon_time_unit_shift (JalonTimeUnit unit, gint32 day, int n_units);

G_END_DECLS
