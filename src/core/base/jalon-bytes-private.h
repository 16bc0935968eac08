/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing and reading packed bytes: LEB128 varints, strings, numbers. Readers
 * trust what they read: it was written in this process.
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

typedef struct
{
  guint8 *data;
  gsize   length;
  gsize   capacity;
} JalonPackWriter;

/* Room for @n more bytes. */
static inline guint8 *
jalon_pack_writer_reserve (JalonPackWriter *self, gsize n)
{
  if (self->capacity - self->length < n)
    {
      self->capacity = MAX (2 * self->capacity, self->length + n + 64);
      self->data = g_realloc (self->data, self->capacity);
    }

  return self->data + self->length;
}

static inline void
jalon_pack_writer_put_varint (JalonPackWriter *self, guint64 value)
{
  guint8 *p = jalon_pack_writer_reserve (self, 10);

  for (; value >= 0x80; value >>= 7)
    *p++ = (guint8) value | 0x80;
  *p++ = (guint8) value;
  self->length = p - self->data;
}

static inline void
jalon_pack_writer_put_bytes (JalonPackWriter *self, gconstpointer bytes, gsize n)
{
  if (n > 0)
    memcpy (jalon_pack_writer_reserve (self, n), bytes, n);
  self->length += n;
}

static inline void
jalon_pack_writer_put_string (JalonPackWriter *self, const char *string)
{
  gsize length = strlen (string);

  jalon_pack_writer_put_varint (self, length);
  jalon_pack_writer_put_bytes (self, string, length);
}

static inline void
jalon_pack_writer_clear (JalonPackWriter *self)
{
  g_free (self->data);
  *self = (JalonPackWriter){ NULL, 0, 0 };
}

void jalon_pack_writer_put_double (JalonPackWriter *self, double value);

typedef struct
{
  const guint8 *cursor;
} JalonPackReader;

static inline guint64
jalon_pack_reader_get_varint (JalonPackReader *self)
{
  guint64 value = 0;

  for (guint shift = 0;; shift += 7)
    {
      guint8 byte = *self->cursor++;

      value |= (guint64) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return value;
    }
}

/* Returns: (transfer full) */
static inline char *
jalon_pack_reader_dup_string (JalonPackReader *self)
{
  gsize length = jalon_pack_reader_get_varint (self);
  char *string = g_strndup ((const char *) self->cursor, length);

  self->cursor += length;

  return string;
}

double jalon_pack_reader_get_double (JalonPackReader *self);

G_END_DECLS
