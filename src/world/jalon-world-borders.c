/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decodes one level of detail: arcs to floating point, rings put together of arcs.
 */

#include "config.h"

#include "jalon-world-private.h"

#include "jalon-i18n.h"

#include <string.h>

/* The grid is 2^bits steps round the world; more would not fit in the float of a point. */
#define MAX_BITS 24

/* Unwrapped lines stay within this many turns of the world. */
#define MAX_TURNS 4

/* An arc takes a byte each for count, class, sides and two points; a ring for unit, flags, turns, count, a reference. */
#define MIN_ARC_BYTES 8
#define MIN_RING_BYTES 5

typedef struct
{
  JalonWorldReader   reader;
  JalonWorldBorders *borders;
  guint16           *units; /* (owned) index in the file to index in the world */
  guint              n_units;
  float              scale;
} Decoder;

JalonUnitBox
jalon_world_box_points (const JalonUnitPoint *points,
                        guint                 n_points)
{
  JalonUnitBox box = { G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };

  for (guint i = 0; i < n_points; i++)
    {
      box.x0 = MIN (box.x0, points[i].x);
      box.y0 = MIN (box.y0, points[i].y);
      box.x1 = MAX (box.x1, points[i].x);
      box.y1 = MAX (box.y1, points[i].y);
    }

  return box;
}

void
jalon_world_box_union (JalonUnitBox       *box,
                       const JalonUnitBox *other)
{
  box->x0 = MIN (box->x0, other->x0);
  box->y0 = MIN (box->y0, other->y0);
  box->x1 = MAX (box->x1, other->x1);
  box->y1 = MAX (box->y1, other->y1);
}

/* Where an arc begins and ends, in the direction of the reference; @begin may be %NULL. */
void
jalon_world_get_ends (const JalonWorldBorders *borders,
                      guint32                  reference,
                      gint32                  *begin,
                      gint32                  *end)
{
  const JalonWorldArc *arc = &borders->arcs[reference >> 1];
  gboolean             backwards = reference & 1;

  if (begin != NULL)
    memcpy (begin, backwards ? arc->last : arc->first, sizeof arc->first);
  memcpy (end, backwards ? arc->first : arc->last, sizeof arc->last);
}

/* Appends an arc without its last point, moved by whole turns to begin at grid x @at; returns where it ends. */
gint32
jalon_world_append_arc (const JalonWorldBorders *borders,
                        guint32                  reference,
                        gint32                   at,
                        JalonUnitPoint          *points)
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
  turns = CLAMP ((at - begin[0]) / size, -MAX_TURNS, MAX_TURNS);
  for (guint i = 0; i + 1 < n; i++)
    {
      points[i] = arc->points[backwards ? n - 1 - i : i];
      points[i].x += turns;
    }

  return end[0] + turns * size;
}

/* The codes of the units come first; a unit without a row in units.tsv is damage. */
static void
decode_units (Decoder    *self,
              JalonWorld *world)
{
  self->n_units = jalon_world_reader_read_count (&self->reader, 2);
  self->units = g_new0 (guint16, self->n_units);
  for (guint i = 0; i < self->n_units; i++)
    {
      const char *code = jalon_world_reader_read_string (&self->reader);
      guint       index = 0;

      if (!jalon_world_find_unit (world, code, &index))
        jalon_world_reader_fail (&self->reader, _ ("it names an unknown unit"));
      self->units[i] = (guint16) index;
    }
}

static guint16
read_unit (Decoder *self)
{
  guint index = jalon_world_reader_read_index (&self->reader, self->n_units);

  return self->reader.what == NULL ? self->units[index] : 0;
}

/* Deltas from (*x, *y) on, which moves to the last point. */
static void
decode_points (Decoder        *self,
               JalonUnitPoint *points,
               guint           n_points,
               gint32         *x,
               gint32         *y)
{
  guint32 at_x = (guint32) *x; /* unsigned, so that damage wraps */
  guint32 at_y = (guint32) *y;

  for (guint i = 0; i < n_points; i++)
    {
      at_x += (guint32) jalon_world_reader_read_signed (&self->reader);
      at_y += (guint32) jalon_world_reader_read_signed (&self->reader);
      points[i].x = (gint32) at_x * self->scale;
      points[i].y = (gint32) at_y * self->scale;
    }
  *x = (gint32) at_x;
  *y = (gint32) at_y;
}

static void
decode_arc (Decoder        *self,
            JalonWorldArc  *arc,
            JalonUnitPoint *points,
            guint           n_left,
            gint32         *x,
            gint32         *y)
{
  arc->n_points = jalon_world_reader_read_unsigned (&self->reader);
  if (arc->n_points < 2 || arc->n_points > n_left)
    {
      arc->n_points = 0;
      jalon_world_reader_fail (&self->reader, _ ("a line has no points"));
      return;
    }
  arc->kind = (guint8) jalon_world_reader_read_index (&self->reader, JALON_LINE_NONE + 1);
  arc->sides[0] = read_unit (self);
  arc->sides[1] = read_unit (self);
  arc->points = points;
  decode_points (self, points, 1, x, y);
  arc->first[0] = *x;
  arc->first[1] = *y;
  decode_points (self, points + 1, arc->n_points - 1, x, y);
  arc->last[0] = *x;
  arc->last[1] = *y;
  arc->box = jalon_world_box_points (points, arc->n_points);
  if (arc->box.x0 < -MAX_TURNS || arc->box.x1 > MAX_TURNS || arc->box.y0 < 0.0f || arc->box.y1 > 1.0f)
    jalon_world_reader_fail (&self->reader, _ ("a line leaves the world"));
}

static void
decode_arcs (Decoder *self)
{
  JalonWorldBorders *borders = self->borders;
  guint              n_arcs = jalon_world_reader_read_count (&self->reader, MIN_ARC_BYTES);
  guint              n_points = jalon_world_reader_read_count (&self->reader, 2);
  guint              used = 0;
  gint32             x = 0;
  gint32             y = 0;

  borders->arcs = g_new0 (JalonWorldArc, n_arcs);
  borders->n_arcs = n_arcs;
  borders->arc_points = g_new (JalonUnitPoint, n_points);
  for (guint i = 0; i < n_arcs && self->reader.what == NULL; i++)
    {
      decode_arc (self, &borders->arcs[i], borders->arc_points + used, n_points - used, &x, &y);
      used += borders->arcs[i].n_points;
    }
}

/* How many points the ring has when put together, the last not repeated; a polar one repeats it and has two at the pole. */
static guint
count_points (const JalonWorldBorders *borders,
              const JalonWorldRing    *ring)
{
  guint n = ring->polar ? 3 : 0;

  for (guint i = 0; i < ring->n_references; i++)
    n += borders->arcs[ring->references[i] >> 1].n_points - 1;

  return n;
}

/* Each arc must begin where the one before ends, but for whole turns of the world; sets where the ring starts. */
static void
check_ring (Decoder        *self,
            JalonWorldRing *ring,
            gint32          turns)
{
  const JalonWorldBorders *borders = self->borders;
  gint32                   size = 1 << borders->bits;
  gint32                   node[2];

  jalon_world_get_ends (borders, ring->references[ring->n_references - 1], NULL, node);
  for (guint i = 0; i < ring->n_references; i++)
    {
      gint32 begin[2];
      gint32 end[2];

      jalon_world_get_ends (borders, ring->references[i], begin, end);
      if (begin[1] != node[1] || (begin[0] - node[0]) % size != 0)
        {
          jalon_world_reader_fail (&self->reader, _ ("a ring does not close"));
          return;
        }
      if (i == 0)
        ring->start = begin[0] + turns * size;
      node[0] = end[0];
      node[1] = end[1];
    }
}

static void
decode_ring (Decoder        *self,
             JalonWorldRing *ring,
             guint32        *references,
             guint           n_left)
{
  JalonWorldBorders *borders = self->borders;
  guint32            last = 0;
  gint32             turns;

  ring->unit = read_unit (self);
  ring->polar = jalon_world_reader_read_index (&self->reader, 2) == 1;
  turns = jalon_world_reader_read_signed (&self->reader);
  ring->n_references = jalon_world_reader_read_count (&self->reader, 1);
  if (ring->n_references == 0 || ring->n_references > n_left || turns < -MAX_TURNS || turns > MAX_TURNS)
    {
      ring->n_references = 0;
      jalon_world_reader_fail (&self->reader, _ ("a ring has no lines"));
      return;
    }
  ring->references = references;
  for (guint i = 0; i < ring->n_references; i++)
    {
      last += (guint32) jalon_world_reader_read_signed (&self->reader);
      if (last >> 1 >= borders->n_arcs)
        {
          jalon_world_reader_fail (&self->reader, _ ("it refers to what is not there"));
          last = 0;
        }
      references[i] = last;
    }
  if (self->reader.what == NULL)
    check_ring (self, ring, turns);
}

static void
decode_rings (Decoder *self)
{
  JalonWorldBorders *borders = self->borders;
  guint              n_rings = jalon_world_reader_read_count (&self->reader, MIN_RING_BYTES);
  guint              n_references = jalon_world_reader_read_count (&self->reader, 1);
  guint              used = 0;

  borders->rings = g_new0 (JalonWorldRing, n_rings);
  borders->n_rings = n_rings;
  borders->references = g_new0 (guint32, n_references);
  for (guint i = 0; i < n_rings && self->reader.what == NULL; i++)
    {
      decode_ring (self, &borders->rings[i], borders->references + used, n_references - used);
      used += borders->rings[i].n_references;
    }
}

/* A lone arc that runs forwards is the ring: no copy. */
static gboolean
is_lone (const JalonWorldBorders *borders,
         const JalonWorldRing    *ring)
{
  return ring->n_references == 1 && !ring->polar && (ring->references[0] & 1) == 0 &&
         ring->start == borders->arcs[ring->references[0] >> 1].first[0];
}

static guint
assemble (const JalonWorldBorders *borders,
          JalonWorldRing          *ring,
          JalonUnitPoint          *points)
{
  guint  n = 0;
  gint32 at = ring->start;

  for (guint i = 0; i < ring->n_references; i++)
    {
      at = jalon_world_append_arc (borders, ring->references[i], at, points + n);
      n += borders->arcs[ring->references[i] >> 1].n_points - 1;
    }
  if (ring->polar)
    {
      float scale = 1.0f / (float) (1 << borders->bits);

      points[n] = (JalonUnitPoint){ at * scale, points[0].y };
      points[n + 1] = (JalonUnitPoint){ at * scale, 1.0f };
      points[n + 2] = (JalonUnitPoint){ points[0].x, 1.0f };
      n += 3;
    }
  ring->path.points = points;
  ring->path.n_points = n;

  return n;
}

static void
assemble_rings (JalonWorldBorders *borders)
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
          ring->path.points = borders->arcs[ring->references[0] >> 1].points;
          ring->path.n_points = borders->arcs[ring->references[0] >> 1].n_points - 1;
        }
      else
        n_points += assemble (borders, ring, borders->ring_points + n_points);
      ring->path.box = jalon_world_box_points (ring->path.points, ring->path.n_points);
    }
}

/* Decodes one level; %JALON_ERROR_WORLD where it is damaged. */
JalonWorldBorders *
jalon_world_borders_new (JalonWorld *world,
                         JalonDetail detail,
                         GError    **error)
{
  JalonWorldFile file = JALON_WORLD_FILE_BORDERS_110M + (JalonWorldFile) detail;
  Decoder        decoder = { .borders = g_new0 (JalonWorldBorders, 1) };

  jalon_world_reader_init (&decoder.reader, world->files[file], jalon_world_file_get_name (file));
  decoder.borders->bits = jalon_world_reader_read_index (&decoder.reader, MAX_BITS + 1);
  decoder.borders->n_units = world->n_units;
  decoder.scale = 1.0f / (float) (1 << decoder.borders->bits);
  decode_units (&decoder, world);
  decode_arcs (&decoder);
  decode_rings (&decoder);
  g_free (decoder.units);
  if (!jalon_world_reader_finish (&decoder.reader, error))
    {
      jalon_world_borders_free (decoder.borders);
      return NULL;
    }
  assemble_rings (decoder.borders);

  return decoder.borders;
}

void
jalon_world_borders_free (JalonWorldBorders *self)
{
  g_free (self->arcs);
  g_free (self->rings);
  g_free (self->arc_points);
  g_free (self->ring_points);
  g_free (self->references);
  g_free (self);
}
