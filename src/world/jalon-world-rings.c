/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts rings together of arcs; a ring round the pole is closed through it.
 */

#include "config.h"

#include "jalon-world-private.h"

#include <math.h>
#include <string.h>

#define EMPTY_BOX ((JalonUnitBox){ G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT })

/**
 * jalon_world_box_points:
 * @points: Mercator units, x unwrapped
 *
 * Returns: their bounds; without points a box that is the other one in each jalon_world_box_union()
 */
JalonUnitBox
jalon_world_box_points (const JalonUnitPoint *points, guint n_points)
{
  JalonUnitBox box = EMPTY_BOX;

  for (guint i = 0; i < n_points; i++)
    {
      box.x0 = MIN (box.x0, points[i].x);
      box.y0 = MIN (box.y0, points[i].y);
      box.x1 = MAX (box.x1, points[i].x);
      box.y1 = MAX (box.y1, points[i].y);
    }

  return box;
}

/**
 * jalon_world_box_union:
 * @box: (inout): grows as far as it must
 * @other: Mercator units, unwrapped as @box is: no turn of the world is taken into account
 */
void
jalon_world_box_union (JalonUnitBox *box, const JalonUnitBox *other)
{
  box->x0 = MIN (box->x0, other->x0);
  box->y0 = MIN (box->y0, other->y0);
  box->x1 = MAX (box->x1, other->x1);
  box->y1 = MAX (box->y1, other->y1);
}

/* Where an arc begins and ends, in the direction of the reference; @begin may be %NULL. */
void
jalon_world_get_ends (const JalonWorldBorders *borders, guint32 reference, gint32 *begin, gint32 *end)
{
  const JalonWorldArc *arc = &borders->arcs[reference >> 1];
  gboolean             backwards = reference & 1;

  if (begin != NULL)
    memcpy (begin, backwards ? arc->last : arc->first, sizeof arc->first);
  memcpy (end, backwards ? arc->first : arc->last, sizeof arc->last);
}

/* Appends an arc without its last point, moved by whole turns to begin at grid x @at; returns where it ends. */
gint32
jalon_world_append_arc (const JalonWorldBorders *borders, guint32 reference, gint32 at, JalonUnitPoint *points)
{
  const JalonWorldArc *arc = &borders->arcs[reference >> 1];
  gboolean             backwards = reference & 1;
  gint32               size = 1 << borders->bits;
  gint32               begin[2];
  gint32               end[2];
  gint32               turns;
  guint                n = arc->n_points;

  jalon_world_get_ends (borders, reference, begin, end);
  /* A damaged ring could wind for ever. */
  turns = CLAMP ((at - begin[0]) / size, -JALON_WORLD_MAX_TURNS, JALON_WORLD_MAX_TURNS);
  for (guint i = 0; i + 1 < n; i++)
    {
      points[i] = arc->points[backwards ? n - 1 - i : i];
      points[i].x += turns;
    }

  return end[0] + turns * size;
}

/* How many points the ring has when put together, the last not repeated; a polar one repeats it and has two at the
 * pole. */
static guint
count_points (const JalonWorldBorders *borders, const JalonWorldRing *ring)
{
  guint n = ring->polar ? 3 : 0;

  for (guint i = 0; i < ring->n_references; i++)
    n += borders->arcs[ring->references[i] >> 1].n_points - 1;

  return n;
}

/* A lone arc that runs forwards is the ring: no copy. */
static gboolean
is_lone (const JalonWorldBorders *borders, const JalonWorldRing *ring)
{
  return ring->n_references == 1 && !ring->polar && (ring->references[0] & 1) == 0 &&
         ring->start == borders->arcs[ring->references[0] >> 1].first[0];
}

static guint
assemble (const JalonWorldBorders *borders, JalonWorldRing *ring, JalonUnitPoint *points)
{
  guint        n = 0;
  gint32       at = ring->start;
  JalonUnitBox box = EMPTY_BOX;

  for (guint i = 0; i < ring->n_references; i++)
    {
      const JalonWorldArc *arc = &borders->arcs[ring->references[i] >> 1];
      JalonUnitBox         moved = arc->box;
      float                turns;

      at = jalon_world_append_arc (borders, ring->references[i], at, points + n);
      turns = roundf (points[n].x - arc->points[ring->references[i] & 1 ? arc->n_points - 1 : 0].x);
      moved.x0 += turns;
      moved.x1 += turns;
      jalon_world_box_union (&box, &moved);
      n += arc->n_points - 1;
    }
  if (ring->polar)
    {
      float scale = 1.0f / (float) (1 << borders->bits);

      points[n] = (JalonUnitPoint){ at * scale, points[0].y };
      points[n + 1] = (JalonUnitPoint){ at * scale, 1.0f };
      points[n + 2] = (JalonUnitPoint){ points[0].x, 1.0f };
      box.y1 = 1.0f;
      n += 3;
    }
  ring->path.box = box;
  ring->path.points = points;
  ring->path.n_points = n;

  return n;
}

/* Gives every ring its points and its box. */
void
jalon_world_assemble_rings (JalonWorldBorders *borders)
{
  gsize n_points = 0;

  for (guint i = 0; i < borders->n_rings; i++)
    if (!is_lone (borders, &borders->rings[i]))
      n_points += count_points (borders, &borders->rings[i]);

  borders->ring_points = g_new (JalonUnitPoint, n_points);
  n_points = 0;
  for (guint i = 0; i < borders->n_rings; i++)
    {
      JalonWorldRing *ring = &borders->rings[i];

      if (is_lone (borders, ring))
        {
          const JalonWorldArc *arc = &borders->arcs[ring->references[0] >> 1];

          ring->path.points = arc->points;
          ring->path.n_points = arc->n_points - 1;
          ring->path.box = arc->box;
        }
      else
        n_points += assemble (borders, ring, borders->ring_points + n_points);
    }
}
