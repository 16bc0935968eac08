/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Points sorted by Morton code, with running sums of their positions. The sort
 * is a radix sort, stable, so that the same points always give the same order.
 */

#include "config.h"

#include "jalon-clusters.h"

#include "jalon-symbols.h"

#include <math.h>
#include <string.h>

/* Sixteen bits of the key a pass. */
#define RADIX_BITS 16
#define RADIX_SIZE (1u << RADIX_BITS)
/* Below this many points a radix of 65,536 costs more than it saves. */
#define RADIX_WORTH 4096

/* So many points of a cell say how they divide into classes. */
#define MAX_SAMPLE 128

typedef struct
{
  guint64 key;
  guint32 row;
  guint8  symbol;
  guint8  style;
} Item;

struct _JalonClusters
{
  Item    *items;        /* (owned) */
  guint64 *sum_x;        /* (owned): of all before; one more than there are items */
  guint64 *sum_y;        /* (owned) */
  guint32 *sum_proposed; /* (owned) (nullable): %NULL where none is */
  guint32 *sum_notes;    /* (owned) (nullable): %NULL where none is */
  guint    n_items;
};

/* A bit of x before each bit of y (Morton, 1966). */
static guint64
spread_bits (guint32 value)
{
  guint64 bits = value;

  bits = (bits | bits << 16) & G_GUINT64_CONSTANT (0x0000ffff0000ffff);
  bits = (bits | bits << 8) & G_GUINT64_CONSTANT (0x00ff00ff00ff00ff);
  bits = (bits | bits << 4) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);
  bits = (bits | bits << 2) & G_GUINT64_CONSTANT (0x3333333333333333);
  bits = (bits | bits << 1) & G_GUINT64_CONSTANT (0x5555555555555555);
  return bits;
}

static guint32
gather_bits (guint64 bits)
{
  bits &= G_GUINT64_CONSTANT (0x5555555555555555);
  bits = (bits | bits >> 1) & G_GUINT64_CONSTANT (0x3333333333333333);
  bits = (bits | bits >> 2) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);
  bits = (bits | bits >> 4) & G_GUINT64_CONSTANT (0x00ff00ff00ff00ff);
  bits = (bits | bits >> 8) & G_GUINT64_CONSTANT (0x0000ffff0000ffff);
  bits = (bits | bits >> 16) & G_GUINT64_CONSTANT (0x00000000ffffffff);
  return (guint32) bits;
}

static guint64
get_key (JalonMercator point)
{
  return spread_bits (point.x) << 1 | spread_bits (point.y);
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  guint64 key_a = ((const Item *) a)->key, key_b = ((const Item *) b)->key;

  return (key_a > key_b) - (key_a < key_b);
}

/* One stable pass over sixteen bits of the key. */
static void
sort_pass (const Item *from, Item *to, guint n, guint shift, guint *counts)
{
  guint sum = 0;

  memset (counts, 0, RADIX_SIZE * sizeof *counts);
  for (guint i = 0; i < n; i++)
    counts[from[i].key >> shift & (RADIX_SIZE - 1)]++;
  for (guint i = 0; i < RADIX_SIZE; i++)
    {
      guint count = counts[i];

      counts[i] = sum;
      sum += count;
    }
  for (guint i = 0; i < n; i++)
    to[counts[from[i].key >> shift & (RADIX_SIZE - 1)]++] = from[i];
}

static void
sort_items (Item *items, guint n)
{
  g_autofree Item  *other = NULL;
  g_autofree guint *counts = NULL;

  if (n < RADIX_WORTH)
    {
      /* Stable as well. */
      g_qsort_with_data (items, n, sizeof *items, compare_items, NULL);
      return;
    }

  other = g_new (Item, n);
  counts = g_new (guint, RADIX_SIZE);
  for (guint shift = 0; shift < 64; shift += 2 * RADIX_BITS)
    {
      sort_pass (items, other, n, shift, counts);
      sort_pass (other, items, n, shift + RADIX_BITS, counts);
    }
}

static gboolean
is_proposed (const Item *item)
{
  return (item->style & JALON_STYLE_PROPOSED) != 0;
}

static gboolean
is_note (const Item *item)
{
  return item->symbol == JALON_EVENT_NOTE;
}

/* Running numbers of those that are of a kind, where there are any. */
static guint32 *
sum_items (const Item *items, guint n, gboolean (*is_counted) (const Item *item))
{
  guint32 *sums;
  guint    i = 0;

  while (i < n && !is_counted (&items[i]))
    i++;
  if (i == n)
    return NULL;

  sums = g_new0 (guint32, n + 1);
  for (; i < n; i++)
    sums[i + 1] = sums[i] + is_counted (&items[i]);
  return sums;
}

/**
 * jalon_clusters_new:
 * @points: (array length=n_points)
 *
 * Sorts points for clustering; takes about 60 ms for a million.
 *
 * Returns: (transfer full)
 */
JalonClusters *
jalon_clusters_new (const JalonMarkPoint *points, guint n_points)
{
  JalonClusters *self = g_new0 (JalonClusters, 1);

  self->n_items = n_points;
  self->items = g_new0 (Item, n_points);
  for (guint i = 0; i < n_points; i++)
    self->items[i] = (Item){ get_key (points[i].point), points[i].row, points[i].symbol, points[i].style };
  sort_items (self->items, n_points);

  self->sum_x = g_new (guint64, n_points + 1);
  self->sum_y = g_new (guint64, n_points + 1);
  self->sum_x[0] = self->sum_y[0] = 0;
  for (guint i = 0; i < n_points; i++)
    {
      self->sum_x[i + 1] = self->sum_x[i] + gather_bits (self->items[i].key >> 1);
      self->sum_y[i + 1] = self->sum_y[i] + gather_bits (self->items[i].key);
    }
  self->sum_proposed = sum_items (self->items, n_points, is_proposed);
  self->sum_notes = sum_items (self->items, n_points, is_note);
  return self;
}

void
jalon_clusters_free (JalonClusters *self)
{
  if (self == NULL)
    return;
  g_free (self->items);
  g_free (self->sum_x);
  g_free (self->sum_y);
  g_free (self->sum_proposed);
  g_free (self->sum_notes);
  g_free (self);
}

guint
jalon_clusters_get_n_points (const JalonClusters *self)
{
  return self->n_items;
}

/**
 * jalon_clusters_get_point:
 * @index: in Morton order
 */
JalonMarkPoint
jalon_clusters_get_point (const JalonClusters *self, guint index)
{
  const Item *item = &self->items[index];

  return (JalonMarkPoint){
    .point = { gather_bits (item->key >> 1), gather_bits (item->key) },
    .row = item->row,
    .symbol = item->symbol,
    .style = item->style,
  };
}

/**
 * jalon_clusters_count_notes:
 * @first: in Morton order
 * @n: points from there on
 *
 * Returns: how many of them are notes
 */
guint
jalon_clusters_count_notes (const JalonClusters *self, guint first, guint n)
{
  return self->sum_notes != NULL ? self->sum_notes[first + n] - self->sum_notes[first] : 0;
}

/* First item in [first, end) whose key is at least @key. */
static guint
lower_bound (const JalonClusters *self, guint first, guint end, guint64 key)
{
  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (self->items[middle].key < key)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/* A search for the cells of the finer level that lie in a box, in cells, ends included. */
typedef struct
{
  const JalonClusters *clusters;
  GArray              *found;
  guint                level;
  guint                few;
  gint64               x0;
  gint64               y0;
  gint64               x1;
  gint64               y1;
} Search;

/* All of few points, or every so many of many, each for those up to the next. */
static void
count_classes (const JalonClusters *self, guint first, guint end, JalonCluster *cluster)
{
  guint step = (end - first + MAX_SAMPLE - 1) / MAX_SAMPLE;

  for (guint i = first; i < end; i += step)
    {
      guint type = MIN (self->items[i].symbol, JALON_EVENT_NOTE);

      cluster->n_of_class[jalon_event_type_get_quad (type)] += MIN (step, end - i);
    }
}

static void
add_cluster (const Search *search, guint first, guint end)
{
  const JalonClusters *self = search->clusters;
  guint                count = end - first;
  double               mean_x = (self->sum_x[end] - self->sum_x[first]) / (double) count;
  double               mean_y = (self->sum_y[end] - self->sum_y[first]) / (double) count;
  JalonCluster         cluster = {
            .x = mean_x / 4294967296.0,
            .y = mean_y / 4294967296.0,
            .first = first,
            .count = count,
            .n_own = count,
            .n_proposed = self->sum_proposed != NULL ? self->sum_proposed[end] - self->sum_proposed[first] : 0,
            .cell_x = (guint32) mean_x >> (32 - search->level),
            .cell_y = (guint32) mean_y >> (32 - search->level),
            .taken_by = search->found->len,
  };

  count_classes (self, first, end, &cluster);
  g_array_append_val (search->found, cluster);
}

/* Goes down the quarters of a cell that hold points and touch the box. */
static void
search_cell (const Search *search, guint level, guint first, guint end, guint32 cell_x, guint32 cell_y)
{
  guint  depth = search->level - level;
  gint64 x = (gint64) cell_x << depth, y = (gint64) cell_y << depth, side = G_GINT64_CONSTANT (1) << depth;
  guint  bound = first;

  if (first == end || x > search->x1 || x + side <= search->x0 || y > search->y1 || y + side <= search->y0)
    return;
  if (depth == 0 || (depth == 1 && end - first > search->few))
    {
      add_cluster (search, first, end);
      return;
    }

  for (guint quarter = 0; quarter < 4; quarter++)
    {
      guint32 child_x = cell_x << 1 | quarter >> 1, child_y = cell_y << 1 | (quarter & 1);
      guint   begin = bound;

      if (quarter == 3)
        bound = end;
      else
        {
          guint64 prefix = (spread_bits (child_x) << 1 | spread_bits (child_y)) + 1;

          bound = lower_bound (search->clusters, begin, end, prefix << (64 - 2 * (level + 1)));
        }
      search_cell (search, level + 1, begin, bound, child_x, child_y);
    }
}

/**
 * jalon_clusters_list:
 * @level: the world has 2^@level cells a side, 1 to JALON_CLUSTERS_MAX_LEVEL
 * @few: a cell of more points than this is one cluster, of fewer it is given in quarters
 * @box: where they lie
 *
 * Lists the cells with points that lie in a box or touch it: large ones where
 * points are dense, quarters of them where they are sparse and can stand apart.
 *
 * Returns: (transfer full) (element-type JalonCluster): in Morton order, those east of 180 degrees last
 */
GArray *
jalon_clusters_list (const JalonClusters *self, guint level, guint few, const JalonClustersBox *box)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (JalonCluster));
  gint64  n_cells = G_GINT64_CONSTANT (2) << level;
  gint64  west, width;
  Search  search = { self, found, level + 1, few };

  g_return_val_if_fail (level >= 1 && level <= JALON_CLUSTERS_MAX_LEVEL, found);

  west = (gint64) floor ((box->x0 - floor (box->x0)) * n_cells);
  width = MIN ((gint64) floor ((box->x1 - floor (box->x0)) * n_cells) - west + 1, n_cells);
  search.y0 = CLAMP (floor (box->y0 * n_cells), 0, n_cells - 1);
  search.y1 = CLAMP (floor (box->y1 * n_cells), 0, n_cells - 1);
  search.x0 = west;
  search.x1 = MIN (west + width, n_cells) - 1;
  search_cell (&search, 0, 0, self->n_items, 0, 0);
  if (west + width > n_cells)
    {
      search.x0 = 0;
      search.x1 = west + width - n_cells - 1;
      search_cell (&search, 0, 0, self->n_items, 0, 0);
    }
  return found;
}
