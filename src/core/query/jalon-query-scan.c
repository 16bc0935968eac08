/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scans of columns, 64 rows at a time. The inner loops have no branch and a
 * known length, so that compilers turn them into vector instructions.
 */

#include "config.h"

#include "jalon-query-private.h"

#include "jalon-bits-private.h"

#define BLOCK JALON_BITS_BLOCK

/* All rows become members. */
void
jalon_scan_fill (JalonBitset *rows)
{
  guint    size = jalon_bitset_get_size (rows);
  gsize    n_words;
  guint64 *words = jalon_bitset_get_words (rows, &n_words);

  memset (words, 0xff, n_words * sizeof words[0]);
  if (size % BLOCK != 0)
    words[n_words - 1] = ~(~G_GUINT64_CONSTANT (0) << (size % BLOCK));
}

/* Members stay where they are in both. */
void
jalon_scan_and (JalonBitset *rows, const JalonBitset *others)
{
  gsize          n_words;
  guint64       *words = jalon_bitset_get_words (rows, &n_words);
  const guint64 *masks = jalon_bitset_get_words ((JalonBitset *) others, &n_words);

  for (gsize i = 0; i < n_words; i++)
    words[i] &= masks[i];
}

/* Members of the others go. */
void
jalon_scan_and_not (JalonBitset *rows, const JalonBitset *others)
{
  gsize          n_words;
  guint64       *words = jalon_bitset_get_words (rows, &n_words);
  const guint64 *masks = jalon_bitset_get_words ((JalonBitset *) others, &n_words);

  for (gsize i = 0; i < n_words; i++)
    words[i] &= ~masks[i];
}

/* Members of the others join. */
void
jalon_scan_or (JalonBitset *rows, const JalonBitset *others)
{
  gsize          n_words;
  guint64       *words = jalon_bitset_get_words (rows, &n_words);
  const guint64 *masks = jalon_bitset_get_words ((JalonBitset *) others, &n_words);

  for (gsize i = 0; i < n_words; i++)
    words[i] |= masks[i];
}

/* An open end is JALON_DAY_NONE, which JALON_COUNT_NONE is too. */
G_STATIC_ASSERT (JALON_COUNT_NONE == JALON_DAY_NONE);

/**
 * jalon_spans_meet:
 * @start: first day of a time, or lower end of a range of numbers; %JALON_DAY_NONE where open
 * @end: last day or upper end, included; %JALON_DAY_NONE where open
 * @since: first day or number asked for; %JALON_DAY_NONE where any
 * @until: last one, included; %JALON_DAY_NONE where any
 *
 * Asks of one feature what jalon_scan_spans() asks of a column.
 *
 * Returns: whether the two have a day or number in common; one that is unknown, open at both ends, has none, but
 *   meets bounds that leave out nothing
 */
gboolean
jalon_spans_meet (gint32 start, gint32 end, gint32 since, gint32 until)
{
  if (since == JALON_DAY_NONE && until == JALON_DAY_NONE)
    return TRUE;

  return (start != JALON_DAY_NONE || end != JALON_DAY_NONE) && (until == JALON_DAY_NONE || start <= until) &&
         (end == JALON_DAY_NONE || end >= since);
}

static inline __attribute__ ((always_inline)) guint64
scan_spans_block (const gint32 *start, const gint32 *end, gint32 since, gint32 until, guint n)
{
  guint8 equal[BLOCK] = { 0 };

  for (guint i = 0; i < n; i++)
    equal[i] = ((start[i] != JALON_DAY_NONE) | (end[i] != JALON_DAY_NONE)) & (start[i] <= until) &
               ((end[i] == JALON_DAY_NONE) | (end[i] >= since));

  return jalon_bits_pack (equal);
}

/* Members stay where the time has a day within bounds, or the range a number. */
void
jalon_scan_spans (JalonBitset *rows, const gint32 *start, const gint32 *end, gint32 since, gint32 until)
{
  guint    n = jalon_bitset_get_size (rows);
  gsize    n_words;
  guint64 *words = jalon_bitset_get_words (rows, &n_words);
  guint    row = 0;

  if (since == JALON_DAY_NONE && until == JALON_DAY_NONE)
    return;
  if (until == JALON_DAY_NONE)
    until = G_MAXINT32;

  for (; row + BLOCK <= n; row += BLOCK)
    words[row / BLOCK] &= scan_spans_block (start + row, end + row, since, until, BLOCK);
  if (row < n)
    words[row / BLOCK] &= scan_spans_block (start + row, end + row, since, until, n - row);
}

static inline __attribute__ ((always_inline)) guint64
scan_mask_block (const guint8 *values, const guint8 *table, guint n)
{
  guint8 equal[BLOCK] = { 0 };

  for (guint i = 0; i < n; i++)
    equal[i] = table[values[i]];

  return jalon_bits_pack (equal);
}

/* Members stay where the bit 1 << value is in @mask; 0 is no restriction. */
void
jalon_scan_mask (JalonBitset *rows, const guint8 *values, guint mask)
{
  guint    n = jalon_bitset_get_size (rows);
  gsize    n_words;
  guint64 *words = jalon_bitset_get_words (rows, &n_words);
  guint8   table[256] = { 0 };
  guint    row = 0;

  if (mask == 0)
    return;
  for (guint i = 0; i < 32; i++)
    table[i] = mask >> i & 1;

  for (; row + BLOCK <= n; row += BLOCK)
    words[row / BLOCK] &= scan_mask_block (values + row, table, BLOCK);
  if (row < n)
    words[row / BLOCK] &= scan_mask_block (values + row, table, n - row);
}

static inline __attribute__ ((always_inline)) guint64
scan_other_block (const guint8 *values, guint8 value, guint n)
{
  guint8 other[BLOCK] = { 0 };

  for (guint i = 0; i < n; i++)
    other[i] = values[i] != value;

  return jalon_bits_pack (other);
}

/* Members stay where the value is another: faster than a mask. */
void
jalon_scan_other_than (JalonBitset *rows, const guint8 *values, guint8 value)
{
  guint    n = jalon_bitset_get_size (rows);
  gsize    n_words;
  guint64 *words = jalon_bitset_get_words (rows, &n_words);
  guint    row = 0;

  for (; row + BLOCK <= n; row += BLOCK)
    words[row / BLOCK] &= scan_other_block (values + row, value, BLOCK);
  if (row < n)
    words[row / BLOCK] &= scan_other_block (values + row, value, n - row);
}

/* Returns: how many members have a value */
guint
jalon_scan_count (JalonBitset *rows, const guint8 *values, guint8 value)
{
  guint    n = jalon_bitset_get_size (rows);
  gsize    n_words;
  guint64 *words = jalon_bitset_get_words (rows, &n_words);
  guint    row = 0;
  guint    count = 0;

  for (; row + BLOCK <= n; row += BLOCK)
    count += (guint) __builtin_popcountll (words[row / BLOCK] & ~scan_other_block (values + row, value, BLOCK));
  if (row < n)
    count += (guint) __builtin_popcountll (words[row / BLOCK] & ~scan_other_block (values + row, value, n - row));
  return count;
}

static inline __attribute__ ((always_inline)) guint64
scan_code_block (const guint16 *codes, guint16 code, guint n)
{
  guint8 equal[BLOCK] = { 0 };

  for (guint i = 0; i < n; i++)
    equal[i] = codes[i] == code;

  return jalon_bits_pack (equal);
}

/* Rows with a code become members. */
void
jalon_scan_code (JalonBitset *rows, const guint16 *codes, guint16 code)
{
  guint    n = jalon_bitset_get_size (rows);
  gsize    n_words;
  guint64 *words = jalon_bitset_get_words (rows, &n_words);
  guint    row = 0;

  for (; row + BLOCK <= n; row += BLOCK)
    words[row / BLOCK] |= scan_code_block (codes + row, code, BLOCK);
  if (row < n)
    words[row / BLOCK] |= scan_code_block (codes + row, code, n - row);
}
