/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decodes one level of detail: arcs to floating point, rings put together of arcs.
 */

#include "config.h"

#include "jalon-world-private.h"

#include "jalon-i18n.h"

#include <string.h>

/* An arc takes a byte each for count, class, sides and two points; a ring for unit, flags, turns, count, a reference.
 */
#define MIN_ARC_BYTES 8
#define MIN_RING_BYTES 5

typedef struct
{
  JalonWorldReader   reader;
  JalonWorldBorders *borders;
  guint16           *units; /* (owned) index in the file to index in the world */
  guint              n_units;
} Decoder;

/* The codes of the units come first; a unit without a row in units.tsv is damage. */
static void
decode_units (Decoder *self, JalonWorld *world)
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

static void
decode_arc (Decoder *self, JalonWorldArc *arc, JalonUnitPoint *points, guint n_left, gint32 *at)
{
  guint size = 1u << self->borders->bits;

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
  jalon_world_reader_read_points (&self->reader, self->borders->bits, at, points, arc->n_points, &arc->box);
  arc->first[0] = (gint32) (points[0].x * size);
  arc->first[1] = (gint32) (points[0].y * size);
  arc->last[0] = at[0];
  arc->last[1] = at[1];
  if (arc->box.x0 < -JALON_WORLD_MAX_TURNS || arc->box.x1 > JALON_WORLD_MAX_TURNS || arc->box.y0 < 0.0f ||
      arc->box.y1 > 1.0f)
    jalon_world_reader_fail (&self->reader, _ ("a line leaves the world"));
}

static void
decode_arcs (Decoder *self)
{
  JalonWorldBorders *borders = self->borders;
  guint              n_arcs = jalon_world_reader_read_count (&self->reader, MIN_ARC_BYTES);
  guint              n_points = jalon_world_reader_read_count (&self->reader, 2);
  guint              used = 0;
  gint32             at[2] = { 0, 0 };

  borders->arcs = g_new0 (JalonWorldArc, n_arcs);
  borders->n_arcs = n_arcs;
  borders->arc_points = g_new (JalonUnitPoint, n_points);
  for (guint i = 0; i < n_arcs && self->reader.what == NULL; i++)
    {
      decode_arc (self, &borders->arcs[i], borders->arc_points + used, n_points - used, at);
      used += borders->arcs[i].n_points;
    }
}

/* Each arc must begin where the one before ends, but for whole turns of the world; sets where the ring starts. */
static void
check_ring (Decoder *self, JalonWorldRing *ring, gint32 turns)
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
decode_ring (Decoder *self, JalonWorldRing *ring, guint32 *references, guint n_left)
{
  JalonWorldBorders *borders = self->borders;
  guint32            last = 0;
  gint32             turns;

  ring->unit = read_unit (self);
  ring->polar = jalon_world_reader_read_index (&self->reader, 2) == 1;
  turns = jalon_world_reader_read_signed (&self->reader);
  ring->n_references = jalon_world_reader_read_count (&self->reader, 1);
  if (ring->n_references == 0 || ring->n_references > n_left || turns < -JALON_WORLD_MAX_TURNS ||
      turns > JALON_WORLD_MAX_TURNS)
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

/* Decodes one level; %JALON_ERROR_WORLD where it is damaged. */
JalonWorldBorders *
jalon_world_borders_new (JalonWorld *world, JalonDetail detail, GError **error)
{
  JalonWorldFile file = JALON_WORLD_FILE_BORDERS_110M + (JalonWorldFile) detail;
  Decoder        decoder = { .borders = g_new0 (JalonWorldBorders, 1) };

  jalon_world_reader_init (&decoder.reader, world->files[file], jalon_world_file_get_name (file));
  decoder.borders->bits = jalon_world_reader_read_index (&decoder.reader, JALON_WORLD_MAX_BITS + 1);
  decoder.borders->n_units = world->n_units;
  decode_units (&decoder, world);
  decode_arcs (&decoder);
  decode_rings (&decoder);
  g_free (decoder.units);
  if (!jalon_world_reader_finish (&decoder.reader, error))
    {
      jalon_world_borders_free (decoder.borders);
      return NULL;
    }
  jalon_world_assemble_rings (decoder.borders);

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
