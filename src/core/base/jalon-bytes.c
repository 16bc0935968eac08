/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers in packed bytes.
 */

#include "config.h"

#include "jalon-bytes-private.h"

#include <math.h>

/* Decimals that a number may have and still be packed as an integer; RAW marks the others. */
#define MAX_DECIMALS 14
#define RAW 15

static const double powers[MAX_DECIMALS + 1] = { 1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6, 1e7,
                                                 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14 };

/* Writes a number without loss: as a decimal where it is one (2.966 takes 3 bytes), else raw. */
void
jalon_pack_writer_put_double (JalonPackWriter *self, double value)
{
  for (guint decimals = 0; decimals <= MAX_DECIMALS; decimals++)
    {
      double scaled = round (value * powers[decimals]);

      if (!(fabs (scaled) < 9e15))
        break;
      if (scaled / powers[decimals] == value && !(scaled == 0.0 && signbit (value)))
        {
          guint64 magnitude = (guint64) fabs (scaled);

          jalon_pack_writer_put_varint (self, magnitude << 5 | (scaled < 0.0) << 4 | decimals);
          return;
        }
    }

  jalon_pack_writer_put_varint (self, RAW);
  jalon_pack_writer_put_bytes (self, &value, sizeof value);
}

double
jalon_pack_reader_get_double (JalonPackReader *self)
{
  guint64 packed = jalon_pack_reader_get_varint (self);
  guint   decimals = packed & 15;
  double  value;

  if (decimals != RAW)
    {
      value = (double) (packed >> 5) / powers[decimals];
      return (packed & 16) != 0 ? -value : value;
    }

  memcpy (&value, self->cursor, sizeof value);
  self->cursor += sizeof value;

  return value;
}
