/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * XXH64 with seed 0, after the description of the algorithm by Yann Collet
 * ("xxHash fast digest algorithm", version 0.1.1): several gigabytes a second,
 * so that a file of a million events costs a tenth of one.
 */

#include "config.h"

#include "jalon-file-hash.h"

#include <string.h>

/* The five primes of the description. */
#define PRIME_1 G_GUINT64_CONSTANT (0x9E3779B185EBCA87)
#define PRIME_2 G_GUINT64_CONSTANT (0xC2B2AE3D27D4EB4F)
#define PRIME_3 G_GUINT64_CONSTANT (0x165667B19E3779F9)
#define PRIME_4 G_GUINT64_CONSTANT (0x85EBCA77C2B2AE63)
#define PRIME_5 G_GUINT64_CONSTANT (0x27D4EB2F165667C5)

#define STRIPE 32

static inline guint64
rotate (guint64 value, int n_bits)
{
  return value << n_bits | value >> (64 - n_bits);
}

static inline guint64
read_8 (const guint8 *bytes)
{
  guint64 value;

  memcpy (&value, bytes, sizeof value);
  return GUINT64_FROM_LE (value);
}

static inline guint32
read_4 (const guint8 *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);
  return GUINT32_FROM_LE (value);
}

static inline guint64
mix (guint64 lane, guint64 value)
{
  return rotate (lane + value * PRIME_2, 31) * PRIME_1;
}

/* As many whole stripes as there are; returns what is left of the bytes. */
static const guint8 *
mix_stripes (JalonFileHash *self, const guint8 *bytes, const guint8 *end)
{
  guint64 a = self->lanes[0];
  guint64 b = self->lanes[1];
  guint64 c = self->lanes[2];
  guint64 d = self->lanes[3];

  for (; end - bytes >= STRIPE; bytes += STRIPE)
    {
      a = mix (a, read_8 (bytes));
      b = mix (b, read_8 (bytes + 8));
      c = mix (c, read_8 (bytes + 16));
      d = mix (d, read_8 (bytes + 24));
    }
  self->lanes[0] = a;
  self->lanes[1] = b;
  self->lanes[2] = c;
  self->lanes[3] = d;
  return bytes;
}

/**
 * jalon_file_hash_init:
 *
 * Begins a checksum, of no bytes yet.
 */
void
jalon_file_hash_init (JalonFileHash *self)
{
  *self = (JalonFileHash){ .lanes = { PRIME_1 + PRIME_2, PRIME_2, 0, 0 - PRIME_1 } };
}

/**
 * jalon_file_hash_add:
 *
 * Adds the bytes that come next.
 */
void
jalon_file_hash_add (JalonFileHash *self, gconstpointer bytes, gsize n_bytes)
{
  const guint8 *at = bytes;
  const guint8 *end = at + n_bytes;

  self->n_bytes += n_bytes;
  if (self->n_rest > 0)
    {
      gsize n_more = MIN (STRIPE - self->n_rest, n_bytes);

      memcpy (self->rest + self->n_rest, at, n_more);
      self->n_rest += n_more;
      at += n_more;
      if (self->n_rest < STRIPE)
        return;
      mix_stripes (self, self->rest, self->rest + STRIPE);
    }
  at = mix_stripes (self, at, end);
  self->n_rest = end - at;
  if (self->n_rest > 0)
    memcpy (self->rest, at, self->n_rest);
}

static guint64
join_lanes (const JalonFileHash *self)
{
  const guint64 *lanes = self->lanes;
  guint64        hash = rotate (lanes[0], 1) + rotate (lanes[1], 7) + rotate (lanes[2], 12) + rotate (lanes[3], 18);

  for (guint i = 0; i < G_N_ELEMENTS (self->lanes); i++)
    hash = (hash ^ mix (0, lanes[i])) * PRIME_1 + PRIME_4;
  return hash;
}

/**
 * jalon_file_hash_get:
 *
 * Returns: the checksum of all bytes so far; more may be added
 */
guint64
jalon_file_hash_get (const JalonFileHash *self)
{
  guint64       hash = (self->n_bytes >= STRIPE ? join_lanes (self) : PRIME_5) + self->n_bytes;
  const guint8 *at = self->rest;
  const guint8 *end = at + self->n_rest;

  for (; end - at >= 8; at += 8)
    hash = rotate (hash ^ mix (0, read_8 (at)), 27) * PRIME_1 + PRIME_4;
  for (; end - at >= 4; at += 4)
    hash = rotate (hash ^ read_4 (at) * PRIME_1, 23) * PRIME_2 + PRIME_3;
  for (; at < end; at++)
    hash = rotate (hash ^ *at * PRIME_5, 11) * PRIME_1;
  hash = (hash ^ hash >> 33) * PRIME_2;
  hash = (hash ^ hash >> 29) * PRIME_3;
  return hash ^ hash >> 32;
}
