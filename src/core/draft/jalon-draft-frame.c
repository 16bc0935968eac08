/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes and finds the frames of a draft journal.
 */

#include "config.h"

#include "jalon-draft-frame.h"

#include <string.h>

/* The polynomial of CRC-32 (ISO 3309, ITU-T V.42), its bits reversed. */
#define POLYNOMIAL 0xedb88320u

static const guint32 *
get_crc_table (void)
{
  static guint32 table[256];
  static gsize   is_ready;

  if (g_once_init_enter (&is_ready))
    {
      for (guint32 i = 0; i < 256; i++)
        {
          table[i] = i;
          for (guint bit = 0; bit < 8; bit++)
            table[i] = (table[i] >> 1) ^ ((table[i] & 1) != 0 ? POLYNOMIAL : 0);
        }
      g_once_init_leave (&is_ready, 1);
    }
  return table;
}

static guint32
update_crc (guint32 crc, const guint8 *data, gsize size)
{
  const guint32 *table = get_crc_table ();

  for (gsize i = 0; i < size; i++)
    crc = (crc >> 8) ^ table[(crc ^ data[i]) & 0xff];
  return crc;
}

/**
 * jalon_frame_sum_begin:
 * @number: how many frames stand before it in the journal
 * @size: of its payload, bytes
 *
 * Begins the checksum of a frame. The number is checked along, so that a frame of another place or journal does not
 * pass for the next one.
 *
 * Returns: what jalon_frame_sum_add() goes on with
 */
guint32
jalon_frame_sum_begin (guint32 number, JalonFrameKind kind, gsize size)
{
  const guint32 head[] = { GUINT32_TO_LE (number), GUINT32_TO_LE ((guint32) size), GUINT32_TO_LE ((guint32) kind) };

  return update_crc (G_MAXUINT32, (const guint8 *) head, sizeof head);
}

/**
 * jalon_frame_sum_add:
 *
 * Returns: the checksum with a next part of the payload
 */
guint32
jalon_frame_sum_add (guint32 sum, gconstpointer bytes, gsize n_bytes)
{
  return update_crc (sum, bytes, n_bytes);
}

static guint32
compute_crc (guint32 number, guint32 kind, const guint8 *data, gsize size)
{
  return ~jalon_frame_sum_add (jalon_frame_sum_begin (number, kind, size), data, size);
}

/**
 * jalon_frame_write_head:
 * @out: JALON_FRAME_HEAD_SIZE bytes
 * @size: of the payload, bytes
 * @sum: with all of the payload
 *
 * Writes what stands before a payload.
 */
void
jalon_frame_write_head (guint8 *out, JalonFrameKind kind, gsize size, guint32 sum)
{
  const guint32 head[] = { GUINT32_TO_LE ((guint32) size), GUINT32_TO_LE ((guint32) kind), GUINT32_TO_LE (~sum) };

  G_STATIC_ASSERT (sizeof head == JALON_FRAME_HEAD_SIZE);
  memcpy (out, head, sizeof head);
}

/**
 * jalon_frame_append:
 * @out: where to
 * @number: how many frames stand before it in the journal
 * @payload: JALON_FRAME_MAX bytes at most
 *
 * Writes a frame.
 */
void
jalon_frame_append (GByteArray *out, guint32 number, JalonFrameKind kind, GBytes *payload)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (payload, &size);
  guint8        head[JALON_FRAME_HEAD_SIZE];

  g_return_if_fail (size <= JALON_FRAME_MAX);

  jalon_frame_write_head (head,
                          kind,
                          size,
                          jalon_frame_sum_add (jalon_frame_sum_begin (number, kind, size), data, size));
  g_byte_array_append (out, head, sizeof head);
  g_byte_array_append (out, data, size);
}

/**
 * jalon_frame_scan_init:
 * @bytes: a journal; outlives the scan
 *
 * Begins to look for frames.
 *
 * Returns: whether it is a journal that this version reads
 */
gboolean
jalon_frame_scan_init (JalonFrameScan *self, GBytes *bytes)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  *self = (JalonFrameScan){ .bytes = bytes, .at = JALON_FRAME_MAGIC_SIZE };
  return size >= JALON_FRAME_MAGIC_SIZE && memcmp (data, JALON_FRAME_MAGIC, JALON_FRAME_MAGIC_SIZE) == 0;
}

/**
 * jalon_frame_scan_next:
 * @out_kind: (out): what it is
 *
 * Finds the next frame.
 *
 * Returns: (transfer full) (nullable): its payload; %NULL at the end and where no whole frame follows
 */
GBytes *
jalon_frame_scan_next (JalonFrameScan *self, JalonFrameKind *out_kind)
{
  gsize         rest = jalon_frame_scan_get_rest (self);
  const guint8 *data = (const guint8 *) g_bytes_get_data (self->bytes, NULL) + self->at;
  guint32       head[3];
  gsize         size;

  if (rest < sizeof head)
    return NULL;
  memcpy (head, data, sizeof head);
  size = GUINT32_FROM_LE (head[0]);
  if (size > JALON_FRAME_MAX || size > rest - sizeof head)
    return NULL;

  *out_kind = GUINT32_FROM_LE (head[1]);
  if (compute_crc (self->number, *out_kind, data + sizeof head, size) != GUINT32_FROM_LE (head[2]))
    return NULL;
  self->at += sizeof head + size;
  self->number++;
  return g_bytes_new_from_bytes (self->bytes, self->at - size, size);
}

/**
 * jalon_frame_scan_get_rest:
 *
 * Returns: bytes after the last frame that was found
 */
gsize
jalon_frame_scan_get_rest (const JalonFrameScan *self)
{
  return g_bytes_get_size (self->bytes) - self->at;
}
