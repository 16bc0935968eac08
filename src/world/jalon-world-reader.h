/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the binary files of the world (data/world/README.md): a checked
 * header, then variable-length integers and strings. Reading past the end
 * or a value out of range sets a flag and gives zeros from then on, so that a
 * decoder checks once, at its end.
 */

#pragma once

#include "jalon-error.h"
#include "jalon-world.h"

G_BEGIN_DECLS

/* The grid of points is at most 2^20 steps round the world: over a few turns it still fits in a float, exactly. */
#define JALON_WORLD_MAX_BITS 20

typedef enum
{
  JALON_WORLD_KIND_BORDERS = 1,
  JALON_WORLD_KIND_OVERLAYS,
  JALON_WORLD_KIND_PLACES,
  JALON_WORLD_KIND_ADMIN1,
  JALON_WORLD_KIND_AIRPORTS,
} JalonWorldKind;

typedef struct
{
  const guint8 *at;
  const guint8 *end;
  const char   *name; /* of the file, for errors */
  const char   *what; /* what is wrong; NULL while nothing is */
} JalonWorldReader;

gboolean jalon_world_check_header (GBytes *bytes, const char *name, JalonWorldKind kind, GError **error);
void     jalon_world_reader_init (JalonWorldReader *self, GBytes *bytes, const char *name);
gboolean jalon_world_reader_finish (JalonWorldReader *self, GError **error);
void     jalon_world_reader_fail (JalonWorldReader *self, const char *what);
guint32  jalon_world_reader_read_long (JalonWorldReader *self);
guint    jalon_world_reader_read_count (JalonWorldReader *self, guint bytes_each);
guint    jalon_world_reader_read_index (JalonWorldReader *self, guint n);

const char *jalon_world_reader_read_string (JalonWorldReader *self);
void        jalon_world_reader_read_points (JalonWorldReader *self,
                                            guint             bits,
                                            gint32           *at,
                                            JalonUnitPoint   *points,
                                            guint             n_points,
                                            JalonUnitBox     *out_box);

/* Most integers take one byte: that case is inline. */
static inline guint32
jalon_world_reader_read_unsigned (JalonWorldReader *self)
{
  if (G_LIKELY (self->at < self->end && *self->at < 0x80))
    return *self->at++;

  return jalon_world_reader_read_long (self);
}

static inline gint32
jalon_world_reader_read_signed (JalonWorldReader *self)
{
  guint32 value = jalon_world_reader_read_unsigned (self);

  return (gint32) (value >> 1) ^ -(gint32) (value & 1);
}

G_END_DECLS
