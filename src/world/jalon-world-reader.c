/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Headers, integers and strings of the binary files.
 */

#include "config.h"

#include "jalon-world-reader.h"

#include "jalon-i18n.h"

#include <string.h>

#define MAGIC "JALONW1"
#define HEADER_SIZE 24

/* 2^64 divided by the golden ratio, an odd multiplier that spreads bits well (Knuth, TAOCP 3, 6.4). */
#define SPREAD G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

static guint32
get_u32 (const guint8 *data)
{
  guint32 value;

  memcpy (&value, data, sizeof value);

  return GUINT32_FROM_LE (value);
}

static guint64
get_u64 (const guint8 *data)
{
  guint64 value;

  memcpy (&value, data, sizeof value);

  return GUINT64_FROM_LE (value);
}

/* Over whole words: 3 MB take less than a millisecond. */
static guint64
checksum (const guint8 *data, gsize size)
{
  guint64 value = size;

  for (gsize i = 0; i + 8 <= size; i += 8)
    {
      value = (value ^ get_u64 (data + i)) * SPREAD;
      value ^= value >> 32;
    }

  return value;
}

static gboolean
set_damaged (const char *name, const char *what, GError **error)
{
  /* Translators: the first %s is a file of the bundled world such as borders-50m.bin, the second what is wrong with it.
   */
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_WORLD,
               _ ("The bundled world is damaged (%s: %s). Install Jalon again."),
               name,
               what);

  return FALSE;
}

/* Tells whether the file is of the kind and arrived whole. */
gboolean
jalon_world_check_header (GBytes *bytes, const char *name, JalonWorldKind kind, GError **error)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size < HEADER_SIZE)
    return set_damaged (name, _ ("too short"), error);
  if (memcmp (data, MAGIC, sizeof MAGIC) != 0 || get_u32 (data + 8) != (guint32) kind)
    return set_damaged (name, _ ("another kind of file"), error);
  if (get_u32 (data + 12) != size - HEADER_SIZE || size % 8 != 0)
    return set_damaged (name, _ ("another length than it says"), error);
  if (get_u64 (data + 16) != checksum (data + HEADER_SIZE, size - HEADER_SIZE))
    return set_damaged (name, _ ("wrong checksum"), error);

  return TRUE;
}

/* @bytes and @name must outlive the reader; a file shorter than a header reads as empty. */
void
jalon_world_reader_init (JalonWorldReader *self, GBytes *bytes, const char *name)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  self->name = name;
  self->what = NULL;
  self->at = data + MIN (size, HEADER_SIZE);
  self->end = data + size;
}

/* Whether all that was read was there and in range. */
gboolean
jalon_world_reader_finish (JalonWorldReader *self, GError **error)
{
  return self->what == NULL || set_damaged (self->name, self->what, error);
}

/* @what: a translated word on what is wrong; the first one is kept. */
void
jalon_world_reader_fail (JalonWorldReader *self, const char *what)
{
  if (self->what == NULL)
    self->what = what;
  self->at = self->end;
}

/* LEB128 of up to five bytes. */
guint32
jalon_world_reader_read_long (JalonWorldReader *self)
{
  guint32 value = 0;

  for (guint shift = 0; shift < 35 && self->at < self->end; shift += 7)
    {
      guint8 byte = *self->at++;

      value |= (guint32) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return value;
    }
  jalon_world_reader_fail (self, _ ("it ends too early"));

  return 0;
}

/* A number of things that take at least @bytes_each each: more than the file can hold is damage, not memory to ask for.
 */
guint
jalon_world_reader_read_count (JalonWorldReader *self, guint bytes_each)
{
  guint32 count = jalon_world_reader_read_unsigned (self);

  if (count <= (gsize) (self->end - self->at) / bytes_each)
    return count;
  jalon_world_reader_fail (self, _ ("it counts more than it holds"));

  return 0;
}

/* An index below @n; 0 where it is not, which is no index where @n is 0: check the reader before using it. */
guint
jalon_world_reader_read_index (JalonWorldReader *self, guint n)
{
  guint32 value = jalon_world_reader_read_unsigned (self);

  if (value < n)
    return value;
  jalon_world_reader_fail (self, _ ("it refers to what is not there"));

  return 0;
}

/* Points into the file; the empty string on damage. */
const char *
jalon_world_reader_read_string (JalonWorldReader *self)
{
  guint32     length = jalon_world_reader_read_count (self, 1);
  const char *text = (const char *) self->at;

  if (self->what != NULL)
    return "";
  if (length >= (gsize) (self->end - self->at) || text[length] != '\0' || !g_utf8_validate (text, length, NULL))
    {
      jalon_world_reader_fail (self, _ ("a name is not text"));
      return "";
    }
  self->at += length + 1;

  return text;
}

/* A point takes at most two integers of five bytes. */
#define POINT_BYTES 10

/* As read_unsigned(), where five bytes are known to be left. */
static inline guint32
take (const guint8 **at)
{
  const guint8 *p = *at;
  guint32       value = p[0] & 0x7f;
  guint         n = 1;

  while (p[n - 1] >= 0x80 && n < 5)
    {
      value |= (guint32) (p[n] & 0x7f) << (7 * n);
      n++;
    }
  *at = p + n;

  return value;
}

static inline gint32
unzigzag (guint32 value)
{
  return (gint32) (value >> 1) ^ -(gint32) (value & 1);
}

/**
 * jalon_world_reader_read_points:
 * @bits: the grid is 2^@bits steps round the world
 * @at: (inout): two numbers, the point that the first delta is from; becomes the last point
 * @points: (out caller-allocates): the points
 * @n_points: how many
 * @out_box: (out): their bounds
 *
 * Reads a line of deltas. The sums may wrap on damage: the box tells.
 */
void
jalon_world_reader_read_points (JalonWorldReader *self,
                                guint             bits,
                                gint32           *at,
                                JalonUnitPoint   *points,
                                guint             n_points,
                                JalonUnitBox     *out_box)
{
  const guint8 *from = self->at;
  const guint8 *safe = self->end - MIN (POINT_BYTES, self->end - self->at);
  float         scale = 1.0f / (float) (1 << bits);
  guint32       x = (guint32) at[0];
  guint32       y = (guint32) at[1];
  gint32        low[2] = { G_MAXINT32, G_MAXINT32 };
  gint32        high[2] = { G_MININT32, G_MININT32 };

  for (guint i = 0; i < n_points; i++)
    {
      if (G_LIKELY (from < safe))
        {
          x += (guint32) unzigzag (take (&from));
          y += (guint32) unzigzag (take (&from));
        }
      else
        {
          self->at = MAX (from, self->at);
          x += (guint32) jalon_world_reader_read_signed (self);
          y += (guint32) jalon_world_reader_read_signed (self);
          from = self->at;
        }
      low[0] = MIN (low[0], (gint32) x);
      low[1] = MIN (low[1], (gint32) y);
      high[0] = MAX (high[0], (gint32) x);
      high[1] = MAX (high[1], (gint32) y);
      points[i] = (JalonUnitPoint){ (gint32) x * scale, (gint32) y * scale };
    }
  self->at = MAX (from, self->at);
  at[0] = (gint32) x;
  at[1] = (gint32) y;
  *out_box = (JalonUnitBox){ low[0] * scale, low[1] * scale, high[0] * scale, high[1] * scale };
}
