/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Joins the units of a country: the lines between them fall away, and what
 * is left is chained into rings from node to node.
 */

#include "config.h"

#include "jalon-world-private.h"

typedef struct
{
  guint64  node; /* where it begins */
  guint32  reference;
  gint32   at; /* x of its begin, unwrapped */
  gboolean used;
} Edge;

/* A node on the grid, the same on every turn of the world. */
static guint64
make_node (const JalonWorldBorders *borders, const gint32 *point)
{
  guint32 x = (guint32) point[0] & ((1u << borders->bits) - 1);

  return (guint64) (guint32) point[1] << 32 | x;
}

static gboolean
is_inner (const JalonWorldBorders *borders, guint32 reference, const gboolean *members)
{
  const JalonWorldArc *arc = &borders->arcs[reference >> 1];

  return arc->kind != JALON_LINE_COAST && members[arc->sides[0]] && members[arc->sides[1]];
}

static void
gather_edges (const JalonWorldBorders *borders, const JalonWorldRing *ring, const gboolean *members, GArray *edges)
{
  gint32 size = 1 << borders->bits;
  gint32 at = ring->start;

  for (guint i = 0; i < ring->n_references; i++)
    {
      guint32 reference = ring->references[i];
      gint32  begin[2];
      gint32  end[2];

      jalon_world_get_ends (borders, reference, begin, end);
      if (!is_inner (borders, reference, members))
        {
          Edge edge = { make_node (borders, begin), reference, at, FALSE };

          g_array_append_val (edges, edge);
        }
      at = (at - begin[0]) / size * size + end[0];
    }
}

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  guint64 left = ((const Edge *) a)->node;
  guint64 right = ((const Edge *) b)->node;

  return left < right ? -1 : left > right;
}

/* An unused edge that begins at the node, or %NULL. */
static Edge *
find_edge (GArray *edges, guint64 node)
{
  guint low = 0;
  guint high = edges->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (edges, Edge, middle).node < node)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < edges->len; low++)
    {
      Edge *edge = &g_array_index (edges, Edge, low);

      if (edge->node != node)
        break;
      if (!edge->used)
        return edge;
    }

  return NULL;
}

/* Follows edges from @edge until they come back; returns how many points the ring has. */
static guint
chain (const JalonWorldBorders *borders, GArray *edges, Edge *edge, JalonUnitPoint *points)
{
  guint64 start = edge->node;
  gint32  at = edge->at;
  guint   n = 0;

  while (edge != NULL)
    {
      gint32 begin[2];
      gint32 end[2];

      edge->used = TRUE;
      jalon_world_get_ends (borders, edge->reference, begin, end);
      at = jalon_world_append_arc (borders, edge->reference, at, points + n);
      n += borders->arcs[edge->reference >> 1].n_points - 1;
      if (make_node (borders, end) == start)
        break;
      edge = find_edge (edges, make_node (borders, end));
    }

  return n;
}

/**
 * jalon_world_dissolve:
 * @borders: a level of detail
 * @rings: (element-type guint): the rings that have lines between members
 * @members: by unit, whether it belongs to the country
 * @points: room for the points of all these rings
 * @out_paths: (element-type JalonWorldPath): where the new rings are appended
 *
 * Makes the rings of the country out of the rings of its units.
 *
 * Returns: how many points were used
 */
guint
jalon_world_dissolve (const JalonWorldBorders *borders,
                      const GArray            *rings,
                      const gboolean          *members,
                      JalonUnitPoint          *points,
                      GArray                  *out_paths)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  guint used = 0;

  for (guint i = 0; i < rings->len; i++)
    gather_edges (borders, &borders->rings[g_array_index (rings, guint, i)], members, edges);
  g_array_sort (edges, compare_edges);

  for (guint i = 0; i < edges->len; i++)
    {
      Edge          *edge = &g_array_index (edges, Edge, i);
      JalonWorldPath path = { .points = points + used };

      if (edge->used)
        continue;
      path.n_points = chain (borders, edges, edge, points + used);
      used += path.n_points;
      path.box = jalon_world_box_points (path.points, path.n_points);
      if (path.n_points > 2)
        g_array_append_val (out_paths, path);
    }

  return used;
}
