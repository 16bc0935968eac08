/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets of rows. Counting below a row, and finding the n-th, go through sums
 * per block that are made on first use.
 */

#include "config.h"

#include "jalon-bitset.h"

/* Words in a block: a look-up counts at most this many. */
#define BLOCK 8

struct _JalonBitset
{
  gatomicrefcount ref_count;
  guint           size;
  gsize           n_words;
  guint32        *sums; /* (owned) (nullable): members before each block, and in all; atomic */
  guint64         words[];
};

static gsize
n_blocks (const JalonBitset *self)
{
  return (self->n_words + BLOCK - 1) / BLOCK;
}

/* Several threads may ask at once: the first to finish wins. */
static const guint32 *
get_sums (const JalonBitset *self)
{
  JalonBitset *cached = (JalonBitset *) self;
  guint32     *sums = g_atomic_pointer_get (&cached->sums);
  guint        sum = 0;

  if (sums != NULL)
    return sums;

  sums = g_new (guint32, n_blocks (self) + 1);
  for (gsize i = 0; i < self->n_words; i++)
    {
      if (i % BLOCK == 0)
        sums[i / BLOCK] = sum;
      sum += __builtin_popcountll (self->words[i]);
    }
  sums[n_blocks (self)] = sum;

  if (g_atomic_pointer_compare_and_exchange (&cached->sums, NULL, sums))
    return sums;

  g_free (sums);

  return g_atomic_pointer_get (&cached->sums);
}

static void
drop_sums (JalonBitset *self)
{
  g_clear_pointer (&self->sums, g_free);
}

/**
 * jalon_bitset_new:
 * @size: rows are 0 to one less
 *
 * Returns: (transfer full): an empty set
 */
JalonBitset *
jalon_bitset_new (guint size)
{
  gsize        n_words = ((gsize) size + 63) / 64;
  JalonBitset *self = g_malloc0 (sizeof *self + n_words * sizeof self->words[0]);

  g_atomic_ref_count_init (&self->ref_count);
  self->size = size;
  self->n_words = n_words;

  return self;
}

/**
 * jalon_bitset_ref:
 *
 * Returns: (transfer full): @self
 */
JalonBitset *
jalon_bitset_ref (JalonBitset *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jalon_bitset_unref:
 * @self: (transfer full) (nullable): a set
 */
void
jalon_bitset_unref (JalonBitset *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  drop_sums (self);
  g_free (self);
}

/**
 * jalon_bitset_get_size:
 *
 * Returns: the number of rows there may be, not of members
 */
guint
jalon_bitset_get_size (const JalonBitset *self)
{
  return self->size;
}

/**
 * jalon_bitset_contains:
 *
 * Returns: whether @row is a member; no row from the size on is
 */
gboolean
jalon_bitset_contains (const JalonBitset *self, guint row)
{
  return row < self->size && (self->words[row / 64] >> (row % 64) & 1) != 0;
}

/**
 * jalon_bitset_add:
 * @row: below the size
 *
 * Makes @row a member. Not while another thread reads the set.
 */
void
jalon_bitset_add (JalonBitset *self, guint row)
{
  g_return_if_fail (row < self->size);

  self->words[row / 64] |= G_GUINT64_CONSTANT (1) << (row % 64);
  drop_sums (self);
}

/**
 * jalon_bitset_count:
 *
 * Returns: the number of members
 */
guint
jalon_bitset_count (const JalonBitset *self)
{
  return get_sums (self)[n_blocks (self)];
}

/**
 * jalon_bitset_next:
 * @from: where to begin
 *
 * Returns: the first member at or after @from, or %JALON_BITSET_END
 */
guint
jalon_bitset_next (const JalonBitset *self, guint from)
{
  gsize   i = from / 64;
  guint64 word;

  if (from >= self->size)
    return JALON_BITSET_END;

  word = self->words[i] & (~G_GUINT64_CONSTANT (0) << (from % 64));
  while (word == 0)
    {
      if (++i == self->n_words)
        return JALON_BITSET_END;
      word = self->words[i];
    }

  return (guint) i * 64 + __builtin_ctzll (word);
}

/**
 * jalon_bitset_nth:
 * @n: from 0
 *
 * Returns: the @n-th member in order, or %JALON_BITSET_END
 */
guint
jalon_bitset_nth (const JalonBitset *self, guint n)
{
  const guint32 *sums = get_sums (self);
  gsize          low = 0;
  gsize          high = n_blocks (self);
  guint64        word;

  if (n >= sums[high])
    return JALON_BITSET_END;

  while (high - low > 1)
    {
      gsize middle = low + (high - low) / 2;

      if (sums[middle] <= n)
        low = middle;
      else
        high = middle;
    }

  n -= sums[low];
  low *= BLOCK;
  while (n >= (guint) __builtin_popcountll (self->words[low]))
    n -= __builtin_popcountll (self->words[low++]);
  for (word = self->words[low]; n > 0; n--)
    word &= word - 1;

  return (guint) low * 64 + __builtin_ctzll (word);
}

/**
 * jalon_bitset_get_words:
 * @out_n_words: (out): how many there are
 *
 * Gives the words for a column scan. Bits from the size on must stay 0; not
 * while another thread reads the set.
 *
 * Returns: (transfer none): 64 rows each, lowest bit first
 */
guint64 *
jalon_bitset_get_words (JalonBitset *self, gsize *out_n_words)
{
  drop_sums (self);
  *out_n_words = self->n_words;

  return self->words;
}
