/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counting over the days of the columns. An event whose time is vaguer than a
 * bin is spread evenly over the days it may have been on, as aoristic analysis
 * does (J. H. Ratcliffe, "Aoristic analysis", International Journal of
 * Geographical Information Science 14, 2000): the sum stays the number of
 * events, and no bin claims more than is known.
 */

#include "config.h"

#include "jalon-time-bins.h"

#include "jalon-bits-private.h"

/* Up to so many days a time says something of the shape of a year: a quarter. */
#define FINE_DAYS 93

#define N_CLASSES JALON_N_QUADS

/* What counting needs besides the bins. */
typedef struct
{
  JalonTimeBins *bins;
  guint16       *bin_of_day; /* (owned): from the first edge on */
  guint32       *whole;      /* (owned): events within one bin, as in counts */
  double        *density;    /* (owned): by how much the events a day change at a bin, as in counts */
  guint8         class_of[256];
} Counter;

/**
 * jalon_time_extent_init:
 *
 * Makes an extent of nothing.
 */
void
jalon_time_extent_init (JalonTimeExtent *self)
{
  *self = (JalonTimeExtent){ JALON_DAY_NONE, JALON_DAY_NONE, JALON_DAY_NONE, JALON_DAY_NONE, 0 };
}

static inline void
extend (gint32 *first, gint32 *last, gint32 start, gint32 end)
{
  if (*first == JALON_DAY_NONE || start < *first)
    *first = start;
  if (*last == JALON_DAY_NONE || end > *last)
    *last = end;
}

/**
 * jalon_time_extent_add:
 * @start: first day of something, or JALON_DAY_NONE
 * @end: last day, or JALON_DAY_NONE; where one is open the other stands for both
 *
 * Makes the extent reach over one more time.
 */
void
jalon_time_extent_add (JalonTimeExtent *self, gint32 start, gint32 end)
{
  if (start == JALON_DAY_NONE && end == JALON_DAY_NONE)
    {
      self->n_undated++;
      return;
    }
  if (start == JALON_DAY_NONE)
    start = end;
  if (end == JALON_DAY_NONE)
    end = start;

  extend (&self->first, &self->last, start, end);
  if (end - start < FINE_DAYS)
    extend (&self->fine_first, &self->fine_last, start, end);
}

/**
 * jalon_time_extent_add_rows:
 * @columns: of an event store
 * @rows: rows of it
 *
 * Makes the extent reach over events.
 */
void
jalon_time_extent_add_rows (JalonTimeExtent *self, const JalonEventColumns *columns, const JalonBitset *rows)
{
  gsize          n_words;
  const guint64 *words = jalon_bitset_get_words ((JalonBitset *) rows, &n_words);

  for (gsize i = 0; i < n_words; i++)
    {
      for (guint64 left = words[i]; left != 0; left &= left - 1)
        {
          guint row = (guint) i * 64 + __builtin_ctzll (left);

          jalon_time_extent_add (self, columns->start[row], columns->end[row]);
        }
    }
}

/**
 * jalon_time_bins_new:
 * @edges: @n_bins + 1 days, rising
 * @n_bins: at least 1, at most 65535
 *
 * Returns: (transfer full): empty bins
 */
JalonTimeBins *
jalon_time_bins_new (const gint32 *edges, guint n_bins)
{
  JalonTimeBins *self;

  g_return_val_if_fail (n_bins > 0 && n_bins <= G_MAXUINT16, NULL);

  self = g_new0 (JalonTimeBins, 1);
  self->n_bins = n_bins;
  self->edges = g_memdup2 (edges, (n_bins + 1) * sizeof *edges);
  self->counts = g_new0 (double, n_bins *N_CLASSES);

  return self;
}

void
jalon_time_bins_free (JalonTimeBins *self)
{
  if (self == NULL)
    return;

  g_free (self->edges);
  g_free (self->counts);
  g_free (self);
}

static void
counter_init (Counter *self, JalonTimeBins *bins)
{
  gint32 origin = bins->edges[0];

  self->bins = bins;
  self->bin_of_day = g_new (guint16, bins->edges[bins->n_bins] - origin);
  self->whole = g_new0 (guint32, bins->n_bins * N_CLASSES);
  self->density = g_new0 (double, (bins->n_bins + 1) * N_CLASSES);
  for (guint bin = 0; bin < bins->n_bins; bin++)
    for (gint32 day = bins->edges[bin]; day < bins->edges[bin + 1]; day++)
      self->bin_of_day[day - origin] = bin;
  for (guint type = 0; type < G_N_ELEMENTS (self->class_of); type++)
    self->class_of[type] = jalon_event_type_get_quad (MIN (type, JALON_N_EVENT_TYPES - 1));
}

static void
counter_clear (Counter *self)
{
  g_free (self->bin_of_day);
  g_free (self->whole);
  g_free (self->density);
}

/* The days of bin @bin among those of an event, times the events a day. */
static void
add_part (Counter *self, guint bin, guint class, gint32 start, gint32 end, double per_day)
{
  gint32 from = MAX (start, self->bins->edges[bin]);
  gint32 to = MIN (end + 1, self->bins->edges[bin + 1]);

  self->bins->counts[bin * N_CLASSES + class] += (to - from) * per_day;
}

/* An event of several bins, or of some that are out of sight. */
static void
spread (Counter *self, guint class, gint32 start, gint32 end)
{
  const gint32 *edges = self->bins->edges;
  gint32        stop = edges[self->bins->n_bins];
  double        per_day = 1.0 / ((double) end - start + 1);
  guint         first, last;

  if (end < edges[0] || start >= stop || end < start)
    return;

  first = self->bin_of_day[MAX (start, edges[0]) - edges[0]];
  last = self->bin_of_day[MIN (end, stop - 1) - edges[0]];
  add_part (self, first, class, start, end, per_day);
  if (last == first)
    return;

  add_part (self, last, class, start, end, per_day);
  self->density[(first + 1) * N_CLASSES + class] += per_day;
  self->density[last * N_CLASSES + class] -= per_day;
}

static inline void
count_row (Counter *self, const JalonEventColumns *columns, guint row, gint32 origin, guint32 n_days)
{
  gint32 start = columns->start[row];
  gint32 end = columns->end[row];
  guint class = self->class_of[columns->words[JALON_EVENT_COLUMN_TYPE][row]];
  guint32 day;

  /* What is open on one side is counted where it is known to begin or to end. */
  if (start == JALON_DAY_NONE)
    start = end;
  if (end == JALON_DAY_NONE)
    end = start;

  if (start != end)
    {
      spread (self, class, start, end);
      return;
    }

  day = (guint32) start - (guint32) origin;
  if (day < n_days)
    self->whole[self->bin_of_day[day] * N_CLASSES + class]++;
}

static void
sum_up (Counter *self)
{
  JalonTimeBins *bins = self->bins;
  double         density[N_CLASSES] = { 0 };

  for (guint bin = 0; bin < bins->n_bins; bin++)
    {
      for (guint class = 0; class < N_CLASSES; class ++)
        {
          density[class] += self->density[bin * N_CLASSES + class];
          bins->counts[bin * N_CLASSES + class] +=
              self->whole[bin * N_CLASSES + class] + density[class] * (bins->edges[bin + 1] - bins->edges[bin]);
        }
    }
}

/**
 * jalon_time_bins_count:
 * @columns: of an event store
 * @rows: rows of it
 *
 * Adds events to the bins. One that has several days counts by its share of
 * them in each bin; one without a date does not count.
 */
void
jalon_time_bins_count (JalonTimeBins *self, const JalonEventColumns *columns, const JalonBitset *rows)
{
  gint32         origin = self->edges[0];
  guint32        n_days = self->edges[self->n_bins] - origin;
  gsize          n_words;
  const guint64 *words = jalon_bitset_get_words ((JalonBitset *) rows, &n_words);
  Counter        counter;

  counter_init (&counter, self);
  for (gsize i = 0; i < n_words; i++)
    {
      for (guint64 left = words[i]; left != 0; left &= left - 1)
        count_row (&counter, columns, (guint) i * 64 + __builtin_ctzll (left), origin, n_days);
    }
  sum_up (&counter);
  counter_clear (&counter);
}

/**
 * jalon_time_bins_get_total:
 *
 * Returns: the events of all classes in a bin
 */
double
jalon_time_bins_get_total (const JalonTimeBins *self, guint bin)
{
  double total = 0;

  g_return_val_if_fail (bin < self->n_bins, 0);

  for (guint class = 0; class < N_CLASSES; class ++)
    total += self->counts[bin * N_CLASSES + class];

  return total;
}

/**
 * jalon_time_count_rows:
 * @columns: of an event store
 * @rows: rows of it
 * @first: a day
 * @last: a day
 * @enough: stops counting beyond this many
 *
 * Returns: how many events have a day from @first to @last; where there are
 *   more than @enough, any number above that
 */
guint
jalon_time_count_rows (const JalonEventColumns *columns,
                       const JalonBitset       *rows,
                       gint32                   first,
                       gint32                   last,
                       guint                    enough)
{
  guint n = 0;

  for (guint row = jalon_bitset_next (rows, 0); row != JALON_BITSET_END && n <= enough;
       row = jalon_bitset_next (rows, row + 1))
    {
      gint32 start = columns->start[row];
      gint32 end = columns->end[row];

      if (start == JALON_DAY_NONE)
        start = end;
      if (end == JALON_DAY_NONE)
        end = start;
      n += start != JALON_DAY_NONE && start <= last && end >= first;
    }

  return n;
}
