/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Neighbouring clusters whose discs would overlap become one.
 */

#include "config.h"

#include "jalon-clusters.h"

#include "jalon-symbols.h"

#include <math.h>

/* Discs may come this near: a share of the sum of their radii. */
#define CLOSEST 0.9
/* Quarter cells across that are looked at round each cluster. */
#define REACH 5

static double
get_radius (const JalonCluster *cluster)
{
  return cluster->count > 1 ? jalon_symbol_get_cluster_radius (cluster->count) + 2.0 : JALON_SYMBOL_SIZE / 2.0;
}

static guint64
get_cell (guint64 x, guint64 y)
{
  return x << 32 | y;
}

/* GLib's own hash of 64 bits leaves out half of them (Knuth's multiplicative hash does not). */
static guint
hash_cell (gconstpointer key)
{
  return (guint) (*(const guint64 *) key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 32);
}

/* The larger first; among equals in Morton order. */
static int
compare_sizes (gconstpointer a, gconstpointer b, gpointer data)
{
  const JalonCluster *clusters = data;
  guint               i = *(const guint *) a, j = *(const guint *) b;

  if (clusters[i].count != clusters[j].count)
    return clusters[i].count > clusters[j].count ? -1 : 1;
  return i < j ? -1 : i > j;
}

static void
take_in (JalonCluster *taker, guint taker_index, JalonCluster *taken, double dx, double dy)
{
  double share = taken->count / (double) (taker->count + taken->count);

  taker->x += dx * share;
  taker->y += dy * share;
  taker->count += taken->count;
  taker->n_proposed += taken->n_proposed;
  for (guint i = 0; i < JALON_N_QUADS; i++)
    taker->n_of_class[i] += taken->n_of_class[i];
  taken->taken_by = taker_index;
  taken->count = 0;
}

/**
 * jalon_clusters_merge:
 * @clusters: (element-type JalonCluster): as listed at @level
 * @world: pixels once round the world
 *
 * Lets the larger clusters take in the neighbours that their discs would
 * cover. One that has been taken in keeps its place in the array with a count
 * of 0; the sum of counts stays. A cluster that was taken in takes in none, so
 * that there are no chains.
 */
void
jalon_clusters_merge (GArray *clusters, guint level, double world)
{
  g_autoptr (GHashTable) cells = g_hash_table_new (hash_cell, g_int64_equal);
  g_autofree guint64 *keys = g_new (guint64, MAX (clusters->len, 1));
  g_autofree guint   *order = g_new (guint, MAX (clusters->len, 1));
  JalonCluster       *all = (JalonCluster *) clusters->data;
  guint32             mask = (guint32) ((G_GUINT64_CONSTANT (2) << level) - 1);

  for (guint i = 0; i < clusters->len; i++)
    {
      keys[i] = get_cell (all[i].cell_x, all[i].cell_y);
      order[i] = i;
      g_hash_table_insert (cells, &keys[i], GUINT_TO_POINTER (i + 1));
    }
  g_qsort_with_data (order, (int) clusters->len, sizeof *order, compare_sizes, all);

  for (guint i = 0; i < clusters->len; i++)
    {
      JalonCluster *taker = &all[order[i]];

      for (guint side = 0; side < REACH * REACH && taker->count > 0; side++)
        {
          guint64       key = get_cell ((taker->cell_x + side % REACH - REACH / 2) & mask,
                                  (taker->cell_y + side / REACH - REACH / 2) & mask);
          guint         index = GPOINTER_TO_UINT (g_hash_table_lookup (cells, &key));
          JalonCluster *other = index > 0 ? &all[index - 1] : taker;
          double        dx = other->x - taker->x, dy = other->y - taker->y;

          dx -= round (dx);
          if (other == taker || other->count == 0 || other->count > other->n_own)
            continue;
          if (hypot (dx, dy) * world < CLOSEST * (get_radius (taker) + get_radius (other)))
            take_in (taker, order[i], other, dx, dy);
        }
    }
}
