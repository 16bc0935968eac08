/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* How many truth values are made at once. */
#define JALON_BITS_BLOCK 64

/* 64 bytes of 0 or 1 become 64 bits, the first the lowest. Eight at a time: their
 * product with this puts byte i at bit 56 + i, and nothing else there. */
#define JALON_BITS_GATHER G_GUINT64_CONSTANT (0x0102040810204080)

static inline guint64
jalon_bits_pack (const guint8 *bytes)
{
  guint64 word = 0;

  for (guint i = 0; i < JALON_BITS_BLOCK / 8; i++)
    {
      guint64 eight;

      memcpy (&eight, bytes + 8 * i, 8);
      word |= (GUINT64_FROM_LE (eight) * JALON_BITS_GATHER) >> 56 << (8 * i);
    }

  return word;
}

G_END_DECLS
