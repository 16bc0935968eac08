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

struct _JalonClassWeights
{
  const guint8 *rows;
  guint         n_classes;
  guint32       starts[JALON_WEIGHTS_N_BUCKETS + 1];
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
 * @n_keys: at most 256, so that nothing overflows
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

/**
 * jalon_class_weights_new:
 * @counts: (array length=JALON_WEIGHTS_N_BUCKETS): rows of each bucket
 * @rows: of JALON_CLASS_WEIGHTS_ROW bytes each; borrowed, must stay
 * @n_rows: how many there are
 * @n_classes: classes there are
 *
 * Returns: (transfer full) (nullable): the weights; %NULL where counts or classes do not hold
 */
JalonClassWeights *
jalon_class_weights_new (const guint8 *counts, const guint8 *rows, gsize n_rows, guint n_classes)
{
  JalonClassWeights *self;

  if (!counts_hold (counts, n_rows, G_MAXUINT8) || !classes_hold (rows, n_rows, n_classes))
    return NULL;
  self = g_new0 (JalonClassWeights, 1);
  self->rows = rows;
  self->n_classes = n_classes;
  for (guint i = 0; i < JALON_WEIGHTS_N_BUCKETS; i++)
    self->starts[i + 1] = self->starts[i] + counts[i];
  return self;
}

void
jalon_class_weights_free (JalonClassWeights *self)
{
  g_free (self);
}

/**
 * jalon_class_weights_score:
 * @keys: (array length=n_keys): of features
 * @scores: (out): the sum of their weights for each class
 */
void
jalon_class_weights_score (const JalonClassWeights *self, const guint64 *keys, guint n_keys, gint32 *scores)
{
  memset (scores, 0, self->n_classes * sizeof *scores);
  for (guint i = 0; i < n_keys; i++)
    __builtin_prefetch (&self->starts[bucket_of (keys[i])]);
  for (guint i = 0; i < n_keys; i++)
    __builtin_prefetch (self->rows + (gsize) JALON_CLASS_WEIGHTS_ROW * self->starts[bucket_of (keys[i])]);
  for (guint i = 0; i < n_keys; i++)
    {
      guint         bucket = bucket_of (keys[i]);
      guint8        fingerprint = fingerprint_of (keys[i]);
      const guint8 *row = self->rows + (gsize) JALON_CLASS_WEIGHTS_ROW * self->starts[bucket];
      const guint8 *end = self->rows + (gsize) JALON_CLASS_WEIGHTS_ROW * self->starts[bucket + 1];

      for (; row < end; row += JALON_CLASS_WEIGHTS_ROW)
        if (row[0] == fingerprint)
          scores[row[1]] += (gint8) row[2];
    }
}
