/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Points on borders and coasts near others, and the way along a border from
 * one of its points to another.
 */

#include "config.h"

#include "jalon-world.h"

#include <math.h>

/* A point so near to a border is on it, Mercator units: some 40 metres at the equator. */
#define ON_BORDER 1e-6

/**
 * Nearest:
 * @ring: (nullable): where it is
 * @segment: the point before it
 * @x: Mercator units, as those of the ring
 * @y: Mercator units
 * @square: of the distance
 */
typedef struct
{
  const JalonWorldPath *ring;
  guint                 segment;
  double                x;
  double                y;
  double                square;
} Nearest;

static const JalonUnitPoint *
get_point (const JalonWorldPath *ring, guint i)
{
  return &ring->points[i % ring->n_points];
}

static double
get_square (double x, double y)
{
  return x * x + y * y;
}

static void
look_at_segment (const JalonWorldPath *ring, guint segment, double x, double y, Nearest *nearest)
{
  const JalonUnitPoint *a = get_point (ring, segment);
  const JalonUnitPoint *b = get_point (ring, segment + 1);
  const double          dx = b->x - a->x, dy = b->y - a->y;
  const double          length = get_square (dx, dy);
  const double          t = length > 0 ? CLAMP (((x - a->x) * dx + (y - a->y) * dy) / length, 0, 1) : 0;
  const double          at_x = a->x + t * dx, at_y = a->y + t * dy;
  const double          square = get_square (x - at_x, y - at_y);

  if (square < nearest->square)
    *nearest = (Nearest){ ring, segment, at_x, at_y, square };
}

static gboolean
is_near_box (const JalonUnitBox *box, double x, double y, double reach)
{
  return x >= box->x0 - reach && x <= box->x1 + reach && y >= box->y0 - reach && y <= box->y1 + reach;
}

/* The point of a ring that is nearest, if it is within reach; in whichever turn of the world. */
static void
look_at_ring (const JalonWorldPath *ring, double x, double y, Nearest *nearest)
{
  const double reach = sqrt (nearest->square);

  for (int turn = -1; turn <= 1; turn++)
    if (is_near_box (&ring->box, x + turn, y, reach))
      for (guint i = 0; i < ring->n_points; i++)
        look_at_segment (ring, i, x + turn, y, nearest);
}

/**
 * jalon_world_map_snap:
 * @map: a map
 * @x: Mercator units, 0..1
 * @y: Mercator units
 * @reach: how far away at most, Mercator units
 * @out_point: (out): the point of a border or coast that is nearest, in the same turn of the world as @x
 *
 * Returns: whether there is one within reach
 */
gboolean
jalon_world_map_snap (const JalonWorldMap *map, double x, double y, double reach, JalonUnitPoint *out_point)
{
  Nearest nearest = { .square = reach * reach };

  for (guint i = 0; i < map->n_rings; i++)
    look_at_ring (&map->rings[i], x, y, &nearest);
  if (nearest.ring == NULL)
    return FALSE;
  out_point->x = (float) (nearest.x - round (nearest.x - x));
  out_point->y = (float) nearest.y;
  return TRUE;
}

/* From segment to segment, forward round the ring. Returns: how long the way is */
static double
walk (const JalonWorldPath *ring, const Nearest *from, const Nearest *to, GArray *points)
{
  double x = from->x, y = from->y, length = 0;
  guint  n = (to->segment + ring->n_points - from->segment) % ring->n_points;

  /* On one segment, but backwards: all the way round. */
  if (n == 0 && get_square (to->x - get_point (ring, to->segment)->x, to->y - get_point (ring, to->segment)->y) <
                    get_square (from->x - get_point (ring, to->segment)->x, from->y - get_point (ring, to->segment)->y))
    n = ring->n_points;
  for (guint i = 1; i <= n; i++)
    {
      const JalonUnitPoint *point = get_point (ring, from->segment + i);

      length += sqrt (get_square (point->x - x, point->y - y));
      x = point->x;
      y = point->y;
      g_array_append_val (points, *point);
    }
  return length + sqrt (get_square (to->x - x, to->y - y));
}

static void
reverse (GArray *points)
{
  for (guint i = 0; i < points->len / 2; i++)
    {
      JalonUnitPoint *a = &g_array_index (points, JalonUnitPoint, i);
      JalonUnitPoint *b = &g_array_index (points, JalonUnitPoint, points->len - 1 - i);
      JalonUnitPoint  point = *a;

      *a = *b;
      *b = point;
    }
}

/* The shorter way on one ring, where that is shorter than @length. */
static void
follow_ring (const JalonWorldPath *ring, const Nearest *from, const Nearest *to, GArray **way, double *length)
{
  GArray *forward = g_array_new (FALSE, FALSE, sizeof (JalonUnitPoint));
  GArray *backward = g_array_new (FALSE, FALSE, sizeof (JalonUnitPoint));
  double  lengths[] = { walk (ring, from, to, forward), walk (ring, to, from, backward) };

  reverse (backward);
  if (MIN (lengths[0], lengths[1]) < *length)
    {
      *length = MIN (lengths[0], lengths[1]);
      g_array_unref (*way);
      *way = g_array_ref (lengths[0] <= lengths[1] ? forward : backward);
    }
  g_array_unref (forward);
  g_array_unref (backward);
}

/**
 * jalon_world_map_follow:
 * @map: a map
 * @from: a point on a border, Mercator units, x of any turn of the world
 * @to: another one
 *
 * Follows the border or coast that both are on, the shorter way round.
 *
 * Returns: (transfer full) (nullable) (element-type JalonUnitPoint): the points in between, x of any turn of the world;
 *   %NULL where they are not on one
 */
GArray *
jalon_world_map_follow (const JalonWorldMap *map, const JalonUnitPoint *from, const JalonUnitPoint *to)
{
  GArray *way = g_array_new (FALSE, FALSE, sizeof (JalonUnitPoint));
  double  length = INFINITY;

  for (guint i = 0; i < map->n_rings; i++)
    {
      Nearest ends[] = { { .square = ON_BORDER * ON_BORDER }, { .square = ON_BORDER * ON_BORDER } };

      look_at_ring (&map->rings[i], from->x, from->y, &ends[0]);
      if (ends[0].ring != NULL)
        look_at_ring (&map->rings[i], to->x, to->y, &ends[1]);
      if (ends[1].ring != NULL)
        follow_ring (&map->rings[i], &ends[0], &ends[1], &way, &length);
    }
  if (isinf (length))
    g_clear_pointer (&way, g_array_unref);
  return way;
}
