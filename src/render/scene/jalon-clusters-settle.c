/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets every cluster on the point of one of its events: the mean of several may
 * lie in a country, or a sea, where nothing happened. Then no two cover each
 * other any more.
 */

#include "config.h"

#include "jalon-clusters.h"

#include "jalon-symbols.h"

#include <math.h>

/* At most so many points of a cell are looked at for the one nearest to the mean. */
#define LOOKED_AT 24

/* Between two discs at least, and what the faint ring takes beyond a disc; pixels. */
#define GAP 1.0
#define RING 2.0

/* The side of the cells that neighbours are sought in, pixels: two discs of the largest size touch across one. */
#define CELL 50.0

static double
get_radius (const JalonCluster *cluster)
{
  return cluster->count > 1 ? jalon_symbol_get_cluster_radius (cluster->count) + RING : JALON_SYMBOL_SIZE / 2.0;
}

/* Of those of @cell that are looked at, the point nearest to the mean of the cluster it belongs to. */
static void
seek_point (const JalonClusters *self, const JalonCluster *cell, const JalonCluster *cluster, double *best, double *out)
{
  guint step = (cell->n_own + LOOKED_AT - 1) / LOOKED_AT;

  for (guint i = 0; i < cell->n_own; i += MAX (step, 1))
    {
      JalonMercator point = jalon_clusters_get_point (self, cell->first + i).point;
      double        x = point.x / 4294967296.0, y = point.y / 4294967296.0;
      double        dx = x - cluster->x, distance;

      dx -= round (dx);
      distance = hypot (dx, y - cluster->y);
      if (distance < *best)
        {
          *best = distance;
          out[0] = x;
          out[1] = y;
        }
    }
}

static void
seat (const JalonClusters *self, GArray *clusters)
{
  JalonCluster      *all = (JalonCluster *) clusters->data;
  g_autofree double *best = g_new (double, MAX (clusters->len, 1));
  g_autofree double *seats = g_new (double, MAX (2 * clusters->len, 1));

  for (guint i = 0; i < clusters->len; i++)
    best[i] = G_MAXDOUBLE;
  for (guint i = 0; i < clusters->len; i++)
    {
      guint taker = all[i].taken_by;

      seek_point (self, &all[i], &all[taker], &best[taker], &seats[2 * taker]);
    }
  for (guint i = 0; i < clusters->len; i++)
    if (all[i].count > 0)
      {
        all[i].x = seats[2 * i];
        all[i].y = seats[2 * i + 1];
      }
}

/* Clusters that are left, by the cells that they stand in. */
typedef struct
{
  JalonCluster *all;
  GHashTable   *cells; /* of gint64 cells; the first cluster of each + 1 */
  guint        *nexts; /* the next in the same cell + 1 */
  gint64       *keys;
  double        world;
  gint64        n_columns;
} Neighbours;

static gint64
get_cell (const Neighbours *self, gint64 column, gint64 row)
{
  column %= self->n_columns;
  return row * self->n_columns + (column < 0 ? column + self->n_columns : column);
}

static void
find_cell (const Neighbours *self, const JalonCluster *cluster, gint64 *column, gint64 *row)
{
  *column = (gint64) floor (cluster->x * self->n_columns);
  *row = (gint64) floor (cluster->y * self->n_columns);
}

static void
take_in (Neighbours *self, guint taker, guint taken)
{
  self->all[taker].count += self->all[taken].count;
  self->all[taker].n_proposed += self->all[taken].n_proposed;
  for (guint i = 0; i < JALON_N_QUADS; i++)
    self->all[taker].n_of_class[i] += self->all[taken].n_of_class[i];
  self->all[taken].taken_by = taker;
  self->all[taken].count = 0;
}

/* Takes in what one cluster covers; whether there was any. */
static gboolean
take_neighbours (Neighbours *self, guint index)
{
  JalonCluster *cluster = &self->all[index];
  gint64        column, row;
  gboolean      any = FALSE;

  find_cell (self, cluster, &column, &row);
  for (guint side = 0; side < 9; side++)
    {
      gint64 key = get_cell (self, column + side % 3 - 1, row + side / 3 - 1);

      for (guint i = GPOINTER_TO_UINT (g_hash_table_lookup (self->cells, &key)); i > 0; i = self->nexts[i - 1])
        {
          JalonCluster *other = &self->all[i - 1];
          double        dx = other->x - cluster->x;

          dx -= round (dx);
          if (other == cluster || other->count == 0 || other->count > cluster->count ||
              hypot (dx, other->y - cluster->y) * self->world >= get_radius (cluster) + get_radius (other) + GAP)
            continue;
          take_in (self, index, i - 1);
          any = TRUE;
        }
    }
  return any;
}

static void
resolve (GArray *clusters)
{
  JalonCluster *all = (JalonCluster *) clusters->data;

  for (guint i = 0; i < clusters->len; i++)
    {
      guint taker = all[i].taken_by;

      while (all[taker].taken_by != taker)
        taker = all[taker].taken_by;
      all[i].taken_by = taker;
    }
}

/**
 * jalon_clusters_settle:
 * @clusters: (element-type JalonCluster): as jalon_clusters_merge() leaves them
 * @world: pixels once round the world
 *
 * Sets each cluster on the point of one of its events, the one nearest to their mean of up to 24 a cell, and lets
 * larger clusters take in those whose discs they would cover there, which stay where they are. As merging does, it
 * leaves those taken in their place in the array with a count of 0.
 */
void
jalon_clusters_settle (const JalonClusters *self, GArray *clusters, double world)
{
  g_autoptr (GHashTable) cells = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree guint  *nexts = g_new0 (guint, MAX (clusters->len, 1));
  g_autofree gint64 *keys = g_new (gint64, MAX (clusters->len, 1));
  Neighbours         neighbours = {
            .all = (JalonCluster *) clusters->data,
            .cells = cells,
            .nexts = nexts,
            .keys = keys,
            .world = world,
            .n_columns = MAX ((gint64) (world / CELL), 1),
  };
  gboolean any = TRUE;

  seat (self, clusters);
  for (guint i = 0; i < clusters->len; i++)
    {
      gint64 column, row;

      if (neighbours.all[i].count == 0)
        continue;
      find_cell (&neighbours, &neighbours.all[i], &column, &row);
      keys[i] = get_cell (&neighbours, column, row);
      nexts[i] = GPOINTER_TO_UINT (g_hash_table_lookup (cells, &keys[i]));
      g_hash_table_replace (cells, &keys[i], GUINT_TO_POINTER (i + 1));
    }
  while (any)
    {
      any = FALSE;
      for (guint i = 0; i < clusters->len; i++)
        any |= neighbours.all[i].count > 0 && take_neighbours (&neighbours, i);
    }
  resolve (clusters);
}
