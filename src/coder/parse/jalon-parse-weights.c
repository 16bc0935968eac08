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

/* So that a bucket can tell where any block begins; a model has half of that. */
#define MAX_ROWS (1 << 19)

/* Classes whose weights are summed at once, and how often that is done at most. */
#define LANE 16
#define MAX_LANES (JALON_WEIGHTS_MAX_CLASSES / LANE)

/* A feature of so many classes is written out for all of them: summing these takes less than picking those. */
#define DENSE_ROWS 8

/* Set in the offset of a feature that is written out. */
#define DENSE 0x8000

/**
 * JalonClassWeights:
 * @blocks: (owned): of each bucket how many features it has, their fingerprints, the offset of each and of the end, two
 *   bytes each, and what stands there: where DENSE is set a byte for each class, its weight and BIAS; then class and
 *   weight of each row, or of those that are too large for that byte: a class that has more weight than fits one row
 *   has several. The first block has one feature without rows, and stands for buckets that have none.
 * @n_lanes: how many times LANE classes there are
 * @buckets: fingerprints, CROWDED, and from BLOCK_SHIFT on where its block begins
 *
 * Many features that are looked for are not there: a bucket tells so without its block.
 */
struct _JalonClassWeights
{
  guint8 *blocks;
  guint   n_classes;
  guint   n_lanes;
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

/* Writes the rows of a feature, in whichever form is summed sooner; returns how many bytes. */
static guint
write_rows (const JalonClassWeights *self, guint8 *at, const guint8 *rows, guint n)
{
  guint length = self->n_lanes * LANE;

  if (n < DENSE_ROWS)
    {
      for (guint i = 0; i < n; i++)
        memcpy (at + 2 * i, rows + i * JALON_CLASS_WEIGHTS_ROW + 1, 2);
      return 2 * n;
    }
  memset (at, BIAS, length);
  for (guint i = 0; i < n; i++)
    {
      const guint8 *row = rows + i * JALON_CLASS_WEIGHTS_ROW + 1;
      gint          sum = at[row[0]] + (gint8) row[1];

      if (sum >= 0 && sum <= G_MAXUINT8)
        at[row[0]] = sum;
      else
        {
          memcpy (at + length, row, 2);
          length += 2;
        }
    }
  return length;
}

/* Writes the block of a bucket with rows; returns the byte after it. */
static guint8 *
write_block (const JalonClassWeights *self, guint8 *block, const guint8 *rows, guint n)
{
  guint   n_features = 0;
  guint   offset;
  guint8 *offsets;

  for (guint from = 0; from < n; from = find_feature_end (rows, from, n))
    block[1 + n_features++] = rows[from * JALON_CLASS_WEIGHTS_ROW];
  block[0] = n_features;
  offsets = block + 1 + n_features;
  offset = 1 + n_features + 2 * (n_features + 1);
  for (guint from = 0, end; from < n; from = end, offsets += 2)
    {
      guint16 entry = offset;

      end = find_feature_end (rows, from, n);
      if (end - from >= DENSE_ROWS)
        entry |= DENSE;
      memcpy (offsets, &entry, sizeof entry);
      offset += write_rows (self, block + offset, rows + from * JALON_CLASS_WEIGHTS_ROW, end - from);
    }
  memcpy (offsets, &(guint16){ offset }, sizeof (guint16));
  return block + offset;
}

/* The block of a bucket that has no rows: of one feature without any. */
typedef struct
{
  guint8  n;
  guint8  fingerprint;
  guint16 offsets[2];
} Nothing;

G_STATIC_ASSERT (sizeof (Nothing) == 6);

/* Places that are left over have the last fingerprint once more, which is found where it stands first. */
static guint64
make_bucket (guint64 at, const guint8 *block)
{
  guint64 bucket = at << BLOCK_SHIFT;

  for (guint i = 0; i < TOLD; i++)
    bucket |= (guint64) block[1 + MIN (i, block[0] - 1u)] << (8 * i);
  return block[0] > TOLD ? bucket | CROWDED : bucket;
}

/* At most so many bytes: no feature has less than a row, and one that is written out has DENSE_ROWS. */
static gsize
measure_blocks (const JalonClassWeights *self, gsize n_rows)
{
  return sizeof (Nothing) + 3 * JALON_WEIGHTS_N_BUCKETS + n_rows * (3 + 2 + self->n_lanes * LANE / DENSE_ROWS);
}

static void
fill_blocks (JalonClassWeights *self, const guint8 *counts, const guint8 *rows, gsize n_rows)
{
  static const Nothing nothing = { 1, 0, { sizeof nothing, sizeof nothing } };
  guint8              *end;

  /* what is left over of it is never touched */
  self->blocks = g_malloc (measure_blocks (self, n_rows));
  end = self->blocks + sizeof nothing;
  memcpy (self->blocks, &nothing, sizeof nothing);
  for (guint i = 0; i < JALON_WEIGHTS_N_BUCKETS; i++)
    {
      guint8 *block = counts[i] > 0 ? end : self->blocks;

      if (counts[i] > 0)
        end = write_block (self, block, rows, counts[i]);
      self->buckets[i] = make_bucket (block - self->blocks, block);
      rows += (gsize) counts[i] * JALON_CLASS_WEIGHTS_ROW;
    }
}

/**
 * jalon_class_weights_new:
 * @counts: (array length=JALON_WEIGHTS_N_BUCKETS): rows of each bucket
 * @rows: of JALON_CLASS_WEIGHTS_ROW bytes each, those of a feature together; copied
 * @n_rows: how many there are
 * @n_classes: classes there are, JALON_WEIGHTS_MAX_CLASSES at most
 *
 * Returns: (transfer full) (nullable): the weights; %NULL where counts or classes do not hold
 */
JalonClassWeights *
jalon_class_weights_new (const guint8 *counts, const guint8 *rows, gsize n_rows, guint n_classes)
{
  JalonClassWeights *self;

  if (n_rows > MAX_ROWS || n_classes == 0 || n_classes > JALON_WEIGHTS_MAX_CLASSES ||
      !counts_hold (counts, n_rows, G_MAXUINT8) || !classes_hold (rows, n_rows, n_classes))
    return NULL;
  self = g_new0 (JalonClassWeights, 1);
  self->n_classes = n_classes;
  self->n_lanes = (n_classes + LANE - 1) / LANE;
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

/* Which feature of a block has the fingerprint, which is in the bucket, or may be where that is crowded; else how many
 * features there are. */
static inline guint
find_place (const guint8 *block, guint64 bucket, guint8 fingerprint)
{
  guint place = 0;

  if ((bucket & CROWDED) == 0)
    return __builtin_ctzll (compare (bucket, fingerprint)) / 8;
  while (place < block[0] && block[1 + place] != fingerprint)
    place++;
  return place;
}

/* Adds the rows of the feature with a fingerprint to @scores.
 *
 * Returns: (nullable): its weights for all classes, where they are written out */
static inline const guint8 *
add_feature (const JalonClassWeights *self, guint64 bucket, guint8 fingerprint, gint32 *scores)
{
  const guint8 *block = find_block (self, bucket);
  guint         place = find_place (block, bucket, fingerprint);
  const guint8 *written = NULL;
  const guint8 *row;
  const guint8 *end;
  guint16       offsets[2];

  if (place == block[0])
    return NULL;
  memcpy (offsets, block + 1 + block[0] + 2 * place, sizeof offsets);
  row = block + (offsets[0] & ~DENSE);
  end = block + (offsets[1] & ~DENSE);
  if ((offsets[0] & DENSE) != 0)
    {
      written = row;
      row += self->n_lanes * LANE;
    }
  for (; row < end; row += 2)
    scores[row[0]] += (gint8) row[1];
  return written;
}

/* Adds what is written out of @n features. Weights are summed as 16 bits, those in even and in odd places apart. */
static inline void
add_written (const guint8 *const *written, guint n, guint n_lanes, gint32 *scores)
{
  static const guint even_place = G_BYTE_ORDER == G_LITTLE_ENDIAN ? 0 : 1;
  Shorts8            even[MAX_LANES] = { { 0 } };
  Shorts8            odd[MAX_LANES] = { { 0 } };

  for (guint i = 0; i < n; i++)
    for (guint lane = 0; lane < n_lanes; lane++)
      {
        Shorts8 weights;

        memcpy (&weights, written[i] + lane * LANE, sizeof weights);
        even[lane] += weights & 0xff;
        odd[lane] += weights >> 8;
      }
  for (guint lane = 0; lane < n_lanes; lane++)
    for (guint i = 0; i < LANE / 2; i++)
      {
        scores[lane * LANE + 2 * i + even_place] += (gint32) even[lane][i] - (gint32) (BIAS * n);
        scores[lane * LANE + 2 * i + 1 - even_place] += (gint32) odd[lane][i] - (gint32) (BIAS * n);
      }
}

/* The sums stay in registers where the compiler knows how many there are. */
static void
add_all_written (const guint8 *const *written, guint n, guint n_lanes, gint32 *scores)
{
  if (n_lanes == 3)
    add_written (written, n, 3, scores);
  else
    add_written (written, n, n_lanes, scores);
}

/**
 * jalon_class_weights_score:
 * @keys: (array length=n_keys): of features
 * @n_keys: at most JALON_WEIGHTS_MAX_KEYS, so that nothing overflows
 * @scores: (out) (array fixed-size=JALON_WEIGHTS_MAX_CLASSES): the sum of their weights for each class
 */
void
jalon_class_weights_score (const JalonClassWeights *self, const guint64 *keys, guint n_keys, gint32 *scores)
{
  guint8        fingerprints[JALON_WEIGHTS_MAX_KEYS];
  guint64       held[JALON_WEIGHTS_MAX_KEYS];
  const guint8 *written[JALON_WEIGHTS_MAX_KEYS];
  guint         n_held = 0;
  guint         n_written = 0;

  memset (scores, 0, self->n_lanes * LANE * sizeof *scores);
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
    {
      written[n_written] = add_feature (self, held[i], fingerprints[i], scores);
      n_written += written[n_written] != NULL;
    }
  add_all_written (written, n_written, self->n_lanes, scores);
}
