/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Questions about the outline of a country. Neighbours share the points of
 * their border exactly, since both are made of the same arcs.
 */

#include "config.h"

#include "jalon-outline.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static gboolean
ring_crosses (const JalonWorldPath *ring, double x, double y)
{
  gboolean inside = FALSE;

  for (guint i = 0, j = ring->n_points - 1; i < ring->n_points; j = i++)
    {
      const JalonUnitPoint *a = &ring->points[i];
      const JalonUnitPoint *b = &ring->points[j];

      if ((a->y > y) != (b->y > y) && x < a->x + (y - a->y) * (b->x - a->x) / (b->y - a->y))
        inside = !inside;
    }

  return inside;
}

/**
 * jalon_outline_contains:
 *
 * Returns: whether the point is inside, by the even-odd rule over all rings
 */
gboolean
jalon_outline_contains (const JalonWorldMap *map, const JalonWorldCountry *country, double x, double y)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < country->n_rings; i++)
    {
      const JalonWorldPath *ring = &map->rings[country->first_ring + i];

      if (ring->n_points > 2 && y >= ring->box.y0 && y <= ring->box.y1 &&
          ring_crosses (ring, x - floor (x - ring->box.x0), y))
        inside = !inside;
    }

  return inside;
}

static double
ring_area (const JalonWorldPath *ring)
{
  double sum = 0;

  for (guint i = 0, j = ring->n_points - 1; i < ring->n_points; j = i++)
    sum += (double) ring->points[j].x * ring->points[i].y - (double) ring->points[i].x * ring->points[j].y;

  return fabs (sum) / 2;
}

/**
 * jalon_outline_get_mainland:
 *
 * Returns: (transfer none) (nullable): the ring that is largest on the map
 */
const JalonWorldPath *
jalon_outline_get_mainland (const JalonWorldMap *map, const JalonWorldCountry *country)
{
  const JalonWorldPath *best = NULL;
  double                best_area = -1;

  for (guint i = 0; i < country->n_rings; i++)
    {
      const JalonWorldPath *ring = &map->rings[country->first_ring + i];
      double                area;

      /* No ring is larger than its box. */
      if ((ring->box.x1 - ring->box.x0) * (ring->box.y1 - ring->box.y0) <= best_area)
        continue;
      area = ring->n_points > 2 ? ring_area (ring) : 0;
      if (area > best_area)
        {
          best = ring;
          best_area = area;
        }
    }

  return best;
}

static guint64
point_key (const JalonUnitPoint *point)
{
  guint32 bits[2];

  memcpy (&bits[0], &point->x, sizeof bits[0]);
  memcpy (&bits[1], &point->y, sizeof bits[1]);

  return (guint64) bits[0] << 32 | bits[1];
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  guint64 key_a = *(const guint64 *) a;
  guint64 key_b = *(const guint64 *) b;

  return (key_a > key_b) - (key_a < key_b);
}

static GArray *
list_keys (const JalonWorldMap *map, const JalonWorldCountry *country)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint i = 0; i < country->n_rings; i++)
    {
      const JalonWorldPath *ring = &map->rings[country->first_ring + i];

      for (guint j = 0; j < ring->n_points; j++)
        {
          guint64 key = point_key (&ring->points[j]);

          g_array_append_val (keys, key);
        }
    }
  g_array_sort (keys, compare_keys);

  return keys;
}

/* A stretch of a ring, from one index on over a number of segments. */
typedef struct
{
  const JalonWorldPath *ring;
  guint                 first;
  guint                 n_segments;
  double                length;
} Stretch;

static double
segment_length (const JalonWorldPath *ring, guint index)
{
  const JalonUnitPoint *a = &ring->points[index % ring->n_points];
  const JalonUnitPoint *b = &ring->points[(index + 1) % ring->n_points];

  return hypot (b->x - a->x, b->y - a->y);
}

static void
find_longest_stretch (const JalonWorldPath *ring, GArray *keys, Stretch *best)
{
  g_autofree gboolean *shared = g_new (gboolean, ring->n_points);
  guint                start = 0;
  Stretch              current = { .ring = ring };

  for (guint i = 0; i < ring->n_points; i++)
    {
      guint64 key = point_key (&ring->points[i]);

      shared[i] = bsearch (&key, keys->data, keys->len, sizeof key, compare_keys) != NULL;
      if (!shared[i])
        start = i;
    }

  for (guint i = start; i < start + ring->n_points; i++)
    {
      if (!shared[i % ring->n_points] || !shared[(i + 1) % ring->n_points])
        {
          current.n_segments = 0;
          continue;
        }
      if (current.n_segments == 0)
        {
          current.first = i;
          current.length = 0;
        }
      current.n_segments++;
      current.length += segment_length (ring, i);
      if (current.length > best->length)
        *best = current;
    }
}

static void
point_along (const Stretch *stretch, double distance, double *x, double *y)
{
  const JalonWorldPath *ring = stretch->ring;
  guint                 index = stretch->first;
  guint                 last = stretch->first + stretch->n_segments - 1;
  double                length;
  double                t;

  while ((length = segment_length (ring, index)) < distance && index < last)
    {
      distance -= length;
      index++;
    }
  t = length > 0 ? MIN (distance / length, 1) : 0;
  *x = ring->points[index % ring->n_points].x * (1 - t) + ring->points[(index + 1) % ring->n_points].x * t;
  *y = ring->points[index % ring->n_points].y * (1 - t) + ring->points[(index + 1) % ring->n_points].y * t;
}

/* Turns an edge so that it leads into a country: a border meanders, so several depths are asked. */
static void
point_into (const JalonWorldMap *map, const JalonWorldCountry *country, JalonOutlineEdge *edge)
{
  static const double depths[] = { 1e-4, 3e-4, 1e-3 };
  int                 votes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      votes += jalon_outline_contains (map, country, edge->x + edge->dx * depths[i], edge->y + edge->dy * depths[i]);
      votes -= jalon_outline_contains (map, country, edge->x - edge->dx * depths[i], edge->y - edge->dy * depths[i]);
    }
  if (votes < 0)
    {
      edge->dx = -edge->dx;
      edge->dy = -edge->dy;
    }
}

/**
 * jalon_outline_find_border:
 * @from: a country of @map
 * @to: another one
 * @out_edge: (out): the middle of the longest stretch of common border, and the way across it into @to
 *
 * Returns: %FALSE where the two have no common border
 */
gboolean
jalon_outline_find_border (const JalonWorldMap     *map,
                           const JalonWorldCountry *from,
                           const JalonWorldCountry *to,
                           JalonOutlineEdge        *out_edge)
{
  g_autoptr (GArray) keys = list_keys (map, from);
  Stretch best = { NULL };
  double  x0, y0, x1, y1, length;

  for (guint i = 0; i < to->n_rings; i++)
    {
      const JalonWorldPath *ring = &map->rings[to->first_ring + i];

      if (ring->n_points > 2)
        find_longest_stretch (ring, keys, &best);
    }
  if (best.ring == NULL)
    return FALSE;

  point_along (&best, best.length / 2, &out_edge->x, &out_edge->y);
  point_along (&best, best.length / 4, &x0, &y0);
  point_along (&best, best.length * 3 / 4, &x1, &y1);
  length = hypot (x1 - x0, y1 - y0);
  if (length == 0)
    return FALSE;
  out_edge->box = (JalonUnitBox){ MIN (MIN (x0, x1), out_edge->x),
                                  MIN (MIN (y0, y1), out_edge->y),
                                  MAX (MAX (x0, x1), out_edge->x),
                                  MAX (MAX (y0, y1), out_edge->y) };
  out_edge->dx = -(y1 - y0) / length;
  out_edge->dy = (x1 - x0) / length;
  point_into (map, to, out_edge);

  return TRUE;
}

/**
 * jalon_outline_find_facing_edge:
 * @from: a country of @map
 * @to: another one
 * @out_edge: (out): on the outline of the mainland of @to, in the direction of @from
 *
 * For countries that have no common border.
 *
 * Returns: %FALSE where there is no such edge
 */
gboolean
jalon_outline_find_facing_edge (const JalonWorldMap     *map,
                                const JalonWorldCountry *from,
                                const JalonWorldCountry *to,
                                JalonOutlineEdge        *out_edge)
{
  const JalonWorldPath *ring = jalon_outline_get_mainland (map, to);
  double                ax = jalon_mercator_unit_x (to->label_lon);
  double                ay = jalon_mercator_unit_y (to->label_lat);
  double                vx = jalon_mercator_unit_x (from->label_lon) - ax;
  double                vy = jalon_mercator_unit_y (from->label_lat) - ay;
  double                length;
  double                farthest = -1;

  vx -= round (vx);
  length = hypot (vx, vy);
  if (ring == NULL || ring->n_points < 3 || length == 0)
    return FALSE;
  ax -= floor (ax - ring->box.x0);

  for (guint i = 0, j = ring->n_points - 1; i < ring->n_points; j = i++)
    {
      double px = ring->points[j].x - ax, py = ring->points[j].y - ay;
      double qx = ring->points[i].x - ring->points[j].x, qy = ring->points[i].y - ring->points[j].y;
      double cross = vx * qy - vy * qx;
      double t, u;

      if (cross == 0)
        continue;
      t = (px * qy - py * qx) / cross;
      u = (px * vy - py * vx) / cross;
      if (u >= 0 && u <= 1 && t > farthest && t <= 1)
        farthest = t;
    }
  if (farthest < 0)
    return FALSE;

  out_edge->x = ax + vx * farthest;
  out_edge->y = ay + vy * farthest;
  out_edge->box = (JalonUnitBox){ out_edge->x, out_edge->y, out_edge->x, out_edge->y };
  out_edge->dx = -vx / length;
  out_edge->dy = -vy / length;

  return TRUE;
}
