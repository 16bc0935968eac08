/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sums the weights of features.
 */

#include "config.h"

#include "jalon-parse-weights.h"

#include <string.h>

#define SLOTS JALON_STEP_WEIGHTS_SLOTS

/* Compilers for any machine know these (GCC, Clang): eight or sixteen numbers at once. */
typedef guint8  Bytes8 __attribute__ ((vector_size (8)));
typedef guint16 Shorts4 __attribute__ ((vector_size (8)));
typedef guint64 Long1 __attribute__ ((vector_size (8)));
typedef guint16 Shorts8 __attribute__ ((vector_size (16)));
typedef guint64 Longs2 __attribute__ ((vector_size (16)));

/* Weights are kept as 128 more than they are: all three steps gain the same by that, and compare as before. */
#define BIAS 128

/**
 * Bucket: a slot is one number of each row; an empty one has 0 in all
 * @first_two: eight weights of the first step, then eight of the second
 */
typedef struct
{
  Bytes8  fingerprints;
  Shorts4 third;
  Shorts8 first_two;
} Bucket;

G_STATIC_ASSERT (sizeof (Bucket) == 32);

struct _JalonStepWeights
{
  Bucket *buckets; /* (owned) (array length=JALON_WEIGHTS_N_BUCKETS) */
};

/* Fingerprints that a bucket of class weights tells at once, a byte each; few buckets have more. */
#define TOLD 5
#define TOLD_ONES G_GUINT64_CONSTANT (0x0101010101)
#define TOLD_HIGHEST (TOLD_ONES << 7)

/* In a bucket with more than TOLD, so that its block is always looked at. */
#define CROWDED (G_GUINT64_CONSTANT (1) << (8 * TOLD))

#define BLOCK_SHIFT (8 * TOLD + 1)

/* So that a bucket can tell where any block begins; a model has a quarter of that. */
#define MAX_ROWS (1 << 20)

/**
 * JalonClassWeights:
 * @blocks: (owned): of each bucket how many features it has, their fingerprints, of each how many rows end with it, and
 *   the rows: class and weight. The first block has one feature without rows, and stands for buckets that have none.
 * @buckets: fingerprints, CROWDED, and from BLOCK_SHIFT on where its block begins
 *
 * Most features that are looked for are not there: a bucket tells so without its block.
 */
struct _JalonClassWeights
{
  guint8 *blocks;
  guint   n_classes;
  guint64 buckets[JALON_WEIGHTS_N_BUCKETS];
};

static inline guint
bucket_of (guint64 key)
{
  return key >> (64 - JALON_WEIGHTS_BUCKET_BITS);
}

static inline guint8
fingerprint_of (guint64 key)
{
  return key >> (64 - JALON_WEIGHTS_ROW_BITS);
}

/* Whether the counts of all buckets are within @limit and make @n_rows. */
static gboolean
counts_hold (const guint8 *counts, gsize n_rows, guint limit)
{
  gsize sum = 0;
  guint most = 0;

  for (guint i = 0; i < JALON_WEIGHTS_N_BUCKETS; i++)
    {
      sum += counts[i];
      most = MAX (most, counts[i]);
    }
  return sum == n_rows && most <= limit;
}

static void
fill_bucket (Bucket *bucket, const guint8 *rows, guint n)
{
  guint8 fingerprints[SLOTS] = { 0 };
  guint8 third[SLOTS] = { 0 };
  guint8 first_two[2 * SLOTS] = { 0 };

  for (guint i = 0; i < n; i++, rows += JALON_STEP_WEIGHTS_ROW)
    {
      fingerprints[i] = rows[0];
      first_two[i] = rows[1] + BIAS;
      first_two[SLOTS + i] = rows[2] + BIAS;
      third[i] = rows[3] + BIAS;
    }
  memcpy (&bucket->fingerprints, fingerprints, sizeof fingerprints);
  memcpy (&bucket->third, third, sizeof third);
  memcpy (&bucket->first_two, first_two, sizeof first_two);
}

/**
 * jalon_step_weights_new:
 * @counts: (array length=JALON_WEIGHTS_N_BUCKETS): rows of each bucket
 * @rows: of JALON_STEP_WEIGHTS_ROW bytes each; copied
 * @n_rows: how many there are
 *
 * Returns: (transfer full) (nullable): the weights; %NULL where the counts do not hold
 */
JalonStepWeights *
jalon_step_weights_new (const guint8 *counts, const guint8 *rows, gsize n_rows)
{
  JalonStepWeights *self;

  if (!counts_hold (counts, n_rows, SLOTS))
    return NULL;
  self = g_new0 (JalonStepWeights, 1);
  self->buckets = g_aligned_alloc (JALON_WEIGHTS_N_BUCKETS, sizeof (Bucket), 64);
  for (guint i = 0; i < JALON_WEIGHTS_N_BUCKETS; i++)
    {
      fill_bucket (&self->buckets[i], rows, counts[i]);
      rows += (gsize) counts[i] * JALON_STEP_WEIGHTS_ROW;
    }
  return self;
}

void
jalon_step_weights_free (JalonStepWeights *self)
{
  if (self == NULL)
    return;
  g_aligned_free (self->buckets);
  g_free (self);
}

/**
 * jalon_step_weights_score:
 * @keys: (array length=n_keys): of features
 * @n_keys: at most JALON_WEIGHTS_MAX_KEYS, so that nothing overflows
 * @scores: (out) (array fixed-size=3): the sum of their weights for each step; only differences mean anything
 *
 * Weights that a fingerprint picks are summed as 16 bits, those in even and in odd places apart.
 */
void
jalon_step_weights_score (const JalonStepWeights *self, const guint64 *keys, guint n_keys, gint32 *scores)
{
  Shorts8 even = { 0 };
  Shorts8 odd = { 0 };
  Shorts4 third_even = { 0 };
  Shorts4 third_odd = { 0 };

  for (guint i = 0; i < n_keys; i++)
    __builtin_prefetch (&self->buckets[bucket_of (keys[i])]);
  for (guint i = 0; i < n_keys; i++)
    {
      const Bucket *bucket = &self->buckets[bucket_of (keys[i])];
      Long1         hits = (Long1) (bucket->fingerprints == fingerprint_of (keys[i]));
      Shorts8       picked = bucket->first_two & (Shorts8) (Longs2){ hits[0], hits[0] };
      Shorts4       third = bucket->third & (Shorts4) hits;

      even += picked & 0xff;
      odd += picked >> 8;
      third_even += third & 0xff;
      third_odd += third >> 8;
    }
  memset (scores, 0, 3 * sizeof *scores);
  for (guint i = 0; i < 4; i++)
    {
      scores[0] += even[i] + odd[i];
      scores[1] += even[4 + i] + odd[4 + i];
      scores[2] += third_even[i] + third_odd[i];
    }
}

static gboolean
classes_hold (const guint8 *rows, gsize n_rows, guint n_classes)
{
  guint8 most = 0;

  for (gsize i = 0; i < n_rows; i++)
    most = MAX (most, rows[i * JALON_CLASS_WEIGHTS_ROW + 1]);
  return most < n_classes;
}

/* Where the rows of the feature end that begins with row @from. */
static guint
find_feature_end (const guint8 *rows, guint from, guint n)
{
  guint end = from + 1;

  while (end < n && rows[end * JALON_CLASS_WEIGHTS_ROW] == rows[from * JALON_CLASS_WEIGHTS_ROW])
    end++;
  return end;
}

/* Writes the block of a bucket with rows; returns the byte after it. */
static guint8 *
write_block (guint8 *block, const guint8 *rows, guint n)
{
  guint   n_features = 0;
  guint8 *at;

  for (guint from = 0; from < n; from = find_feature_end (rows, from, n))
    block[1 + n_features++] = rows[from * JALON_CLASS_WEIGHTS_ROW];
  block[0] = n_features;
  at = block + 1 + n_features;
  for (guint end = 0; end < n;)
    *at++ = end = find_feature_end (rows, end, n);
  for (guint i = 0; i < n; i++)
    {
      *at++ = rows[i * JALON_CLASS_WEIGHTS_ROW + 1];
      *at++ = rows[i * JALON_CLASS_WEIGHTS_ROW + 2];
    }
  return at;
}

/* Places that are left over have the last fingerprint once more, which is found where it stands first. */
static guint64
make_bucket (guint64 at, const guint8 *block)
{
  guint64 bucket = at << BLOCK_SHIFT;

  for (guint i = 0; i < TOLD; i++)
    bucket |= (guint64) block[1 + MIN (i, block[0] - 1u)] << (8 * i);
  return block[0] > TOLD ? bucket | CROWDED : bucket;
}

static void
fill_blocks (JalonClassWeights *self, const guint8 *counts, const guint8 *rows, gsize n_rows)
{
  static const guint8 without_rows[] = { 1, 0, 0 };
  /* no feature has less than a row */
  guint8 *blocks = g_malloc (sizeof without_rows + JALON_WEIGHTS_N_BUCKETS + 4 * n_rows);
  guint8 *end = blocks + sizeof without_rows;

  memcpy (blocks, without_rows, sizeof without_rows);
  for (guint i = 0; i < JALON_WEIGHTS_N_BUCKETS; i++)
    {
      guint8 *block = counts[i] > 0 ? end : blocks;

      if (counts[i] > 0)
        end = write_block (block, rows, counts[i]);
      self->buckets[i] = make_bucket (block - blocks, block);
      rows += (gsize) counts[i] * JALON_CLASS_WEIGHTS_ROW;
    }
  self->blocks = g_realloc (blocks, end - blocks);
}

/**
 * jalon_class_weights_new:
 * @counts: (array length=JALON_WEIGHTS_N_BUCKETS): rows of each bucket
 * @rows: of JALON_CLASS_WEIGHTS_ROW bytes each, those of a feature together; copied
 * @n_rows: how many there are
 * @n_classes: classes there are
 *
 * Returns: (transfer full) (nullable): the weights; %NULL where counts or classes do not hold
 */
JalonClassWeights *
jalon_class_weights_new (const guint8 *counts, const guint8 *rows, gsize n_rows, guint n_classes)
{
  JalonClassWeights *self;

  if (n_rows > MAX_ROWS || !counts_hold (counts, n_rows, G_MAXUINT8) || !classes_hold (rows, n_rows, n_classes))
    return NULL;
  self = g_new0 (JalonClassWeights, 1);
  self->n_classes = n_classes;
  fill_blocks (self, counts, rows, n_rows);
  return self;
}

void
jalon_class_weights_free (JalonClassWeights *self)
{
  if (self == NULL)
    return;
  g_free (self->blocks);
  g_free (self);
}

/* The bytes of a bucket that are the same as a fingerprint have their highest bit set; others may, but none below the
 * first of them (Mycroft 1987). */
static inline guint64
compare (guint64 bucket, guint8 fingerprint)
{
  guint64 differing = bucket ^ (fingerprint * TOLD_ONES);

  return (differing - TOLD_ONES) & ~differing & TOLD_HIGHEST;
}

static inline const guint8 *
find_block (const JalonClassWeights *self, guint64 bucket)
{
  return self->blocks + (bucket >> BLOCK_SHIFT);
}

/* Adds the weights of the feature with a fingerprint, which is in the bucket, or may be where that is crowded. */
static inline void
add_feature (const JalonClassWeights *self, guint64 bucket, guint8 fingerprint, gint32 *scores)
{
  const guint8 *block = find_block (self, bucket);
  guint         n = block[0];
  guint         place = 0;
  const guint8 *row;
  const guint8 *end;

  if ((bucket & CROWDED) == 0)
    place = __builtin_ctzll (compare (bucket, fingerprint)) / 8;
  else
    while (place < n && block[1 + place] != fingerprint)
      place++;
  if (place == n)
    return;
  row = block + 1 + 2 * n + (place > 0 ? 2 * block[n + place] : 0);
  end = block + 1 + 2 * n + 2 * block[1 + n + place];
  for (; row < end; row += 2)
    scores[row[0]] += (gint8) row[1];
}

/**
 * jalon_class_weights_score:
 * @keys: (array length=n_keys): of features
 * @n_keys: at most JALON_WEIGHTS_MAX_KEYS
 * @scores: (out): the sum of their weights for each class
 */
void
jalon_class_weights_score (const JalonClassWeights *self, const guint64 *keys, guint n_keys, gint32 *scores)
{
  guint8  fingerprints[JALON_WEIGHTS_MAX_KEYS];
  guint64 held[JALON_WEIGHTS_MAX_KEYS];
  guint   n_held = 0;

  memset (scores, 0, self->n_classes * sizeof *scores);
  for (guint i = 0; i < n_keys; i++)
    __builtin_prefetch (&self->buckets[bucket_of (keys[i])]);
  for (guint i = 0; i < n_keys; i++)
    {
      held[n_held] = self->buckets[bucket_of (keys[i])];
      fingerprints[n_held] = fingerprint_of (keys[i]);
      n_held += (compare (held[n_held], fingerprints[n_held]) | (held[n_held] & CROWDED)) != 0;
    }
  for (guint i = 0; i < n_held; i++)
    __builtin_prefetch (find_block (self, held[i]));
  for (guint i = 0; i < n_held; i++)
    add_feature (self, held[i], fingerprints[i], scores);
}
