/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many events there are in each stretch of time, by class; straight from
 * the columns, for ten events or a million.
 */

#pragma once

#include "jalon-event-store.h"
#include "jalon-bitset.h"

G_BEGIN_DECLS

/**
 * JalonTimeExtent:
 * @first: first day of all, JALON_DAY_NONE where no event has a date
 * @last: last day of all
 * @fine_first: first day of those no vaguer than a quarter of a year, JALON_DAY_NONE where there is none
 * @fine_last: their last day
 * @n_undated: events with neither a first nor a last day
 */
typedef struct
{
  gint32 first;
  gint32 last;
  gint32 fine_first;
  gint32 fine_last;
  guint  n_undated;
} JalonTimeExtent;

void jalon_time_extent_init (JalonTimeExtent *self);
void jalon_time_extent_add (JalonTimeExtent *self, gint32 start, gint32 end);
void jalon_time_extent_add_rows (JalonTimeExtent *self, const JalonEventColumns *columns, const JalonBitset *rows);

/**
 * JalonTimeBins:
 * @edges: (owned): first days, rising; bin i is from edges[i] to the day before edges[i + 1]
 * @counts: (owned): events in bin i of class c at [i * JALON_N_QUADS + c]
 */
typedef struct
{
  guint   n_bins;
  gint32 *edges;
  double *counts;
} JalonTimeBins;

JalonTimeBins *jalon_time_bins_new (const gint32 *edges, guint n_bins);
void           jalon_time_bins_free (JalonTimeBins *self);
void           jalon_time_bins_count (JalonTimeBins *self, const JalonEventColumns *columns, const JalonBitset *rows);
double         jalon_time_bins_get_total (const JalonTimeBins *self, guint bin);
guint          jalon_time_count_rows (const JalonEventColumns *columns,
                                      const JalonBitset       *rows,
                                      gint32                   first,
                                      gint32                   last,
                                      guint                    enough);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonTimeBins, jalon_time_bins_free)

G_END_DECLS
