/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which country a point lies in: bounding boxes, then even-odd. The edges of
 * a ring are grouped in chunks with their range of y, so that a coast of
 * twenty thousand points costs the few that the point's parallel crosses.
 */

#include "config.h"

#include "jalon-world-private.h"

#include <math.h>

/* Edges to a chunk. */
#define CHUNK 32

/* Off the edges of the Mercator square, where rings that go round a pole are closed. */
#define POLE_MARGIN 1e-6

typedef struct
{
  float y0;
  float y1;
} Range;

struct _JalonWorldHitIndex
{
  const JalonWorldMap *map;
  guint               *first_chunks; /* (owned) by ring, and one past the last */
  Range               *chunks;       /* (owned) */
};

static const JalonUnitPoint *
get_point (const JalonWorldPath *ring, guint i)
{
  return &ring->points[i < ring->n_points ? i : 0];
}

static Range
measure_chunk (const JalonWorldPath *ring, guint first)
{
  Range range = { G_MAXFLOAT, -G_MAXFLOAT };

  for (guint i = first; i <= MIN (first + CHUNK, ring->n_points); i++)
    {
      range.y0 = MIN (range.y0, get_point (ring, i)->y);
      range.y1 = MAX (range.y1, get_point (ring, i)->y);
    }

  return range;
}

/* @map must outlive the index. */
JalonWorldHitIndex *
jalon_world_hit_index_new (const JalonWorldMap *map)
{
  JalonWorldHitIndex *self = g_new0 (JalonWorldHitIndex, 1);
  guint               n_chunks = 0;

  self->map = map;
  self->first_chunks = g_new (guint, map->n_rings + 1);
  for (guint i = 0; i < map->n_rings; i++)
    {
      self->first_chunks[i] = n_chunks;
      n_chunks += (map->rings[i].n_points + CHUNK - 1) / CHUNK;
    }
  self->first_chunks[map->n_rings] = n_chunks;

  self->chunks = g_new (Range, n_chunks);
  for (guint i = 0, chunk = 0; i < map->n_rings; i++)
    for (guint first = 0; first < map->rings[i].n_points; first += CHUNK)
      self->chunks[chunk++] = measure_chunk (&map->rings[i], first);

  return self;
}

void
jalon_world_hit_index_free (JalonWorldHitIndex *self)
{
  g_free (self->first_chunks);
  g_free (self->chunks);
  g_free (self);
}

static gboolean
box_holds (const JalonUnitBox *box, double x, double y)
{
  return x >= box->x0 && x <= box->x1 && y >= box->y0 && y <= box->y1;
}

/* Whether a ray to the west crosses an odd number of the chunk's edges. */
static gboolean
chunk_is_odd (const JalonWorldPath *ring, guint first, double x, double y)
{
  gboolean odd = FALSE;
  guint    end = MIN (first + CHUNK, ring->n_points);

  for (guint i = first; i < end; i++)
    {
      const JalonUnitPoint *p = get_point (ring, i);
      const JalonUnitPoint *q = get_point (ring, i + 1);

      if ((p->y > y) != (q->y > y) && x > p->x + (q->x - p->x) * (y - p->y) / (q->y - p->y))
        odd = !odd;
    }

  return odd;
}

static gboolean
ring_is_odd (const JalonWorldHitIndex *self, guint number, double x, double y)
{
  const JalonWorldPath *ring = &self->map->rings[number];
  guint                 chunk = self->first_chunks[number];
  gboolean              odd = FALSE;

  for (guint first = 0; first < ring->n_points; first += CHUNK, chunk++)
    if (y >= self->chunks[chunk].y0 && y <= self->chunks[chunk].y1)
      odd ^= chunk_is_odd (ring, first, x, y);

  return odd;
}

static gboolean
country_holds (const JalonWorldHitIndex *self, const JalonWorldCountry *country, double x, double y)
{
  gboolean inside = FALSE;

  if (!box_holds (&country->box, x, y))
    return FALSE;
  for (guint i = country->first_ring; i < country->first_ring + country->n_rings; i++)
    if (box_holds (&self->map->rings[i].box, x, y))
      inside ^= ring_is_odd (self, i, x, y);

  return inside;
}

/* The code of the country at (@x, @y) in Mercator units, x of any turn of the world; %NULL at sea. */
const char *
jalon_world_hit_index_find (const JalonWorldHitIndex *self, double x, double y)
{
  y = CLAMP (y, POLE_MARGIN, 1.0 - POLE_MARGIN);
  x -= floor (x);

  for (guint i = 0; i < self->map->n_countries; i++)
    for (int turn = -1; turn <= 1; turn++)
      if (country_holds (self, &self->map->countries[i], x + turn, y))
        return self->map->countries[i].code;

  return NULL;
}
