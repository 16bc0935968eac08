/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chooses weights and makes them small. A weight matters by its size times the root
 * of how often its feature was learnt from. The scale makes one in two thousand
 * larger than 8 bits hold; such a one becomes several.
 */

#include "config.h"

#include "pack.h"

#include "jalon-parse-weights.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LARGEST 127

/* Of all weights that are not 0, as many are larger than LARGEST. */
#define SHARE_TOO_LARGE 0.0005

/* A weight of a slot; of a step row, @class is not used. */
typedef struct
{
  double  importance;
  guint32 row;
  guint32 slot;
  guint32 class;
  gint value;
} Candidate;

static int
compare_doubles_falling (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? 1 : x > y ? -1 : 0;
}

static int
compare_importance (const void *a, const void *b)
{
  const Candidate *x = a;
  const Candidate *y = b;

  if (x->importance != y->importance)
    return x->importance < y->importance ? 1 : -1;
  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;
  return x->class < y->class ? -1 : x->class > y->class ? 1 : 0;
}

static int
compare_place (const void *a, const void *b)
{
  const Candidate *x = a;
  const Candidate *y = b;

  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;
  if (x->class != y->class)
    return x->class < y->class ? -1 : 1;
  return x->value < y->value ? 1 : x->value > y->value ? -1 : 0;
}

static double
find_scale (const Perceptron *learnt)
{
  g_autofree double *sizes = g_new (double, (gsize) learnt->n_slots * learnt->n_classes);
  gsize              n = 0;

  for (guint slot = 1; slot < learnt->n_slots; slot++)
    for (guint class = 0; class < learnt->n_classes; class ++)
      {
        double weight = perceptron_get_average (learnt, slot, class);

        if (weight != 0)
          sizes[n++] = fabs (weight);
      }
  if (n == 0)
    return 1;
  qsort (sizes, n, sizeof *sizes, compare_doubles_falling);
  return LARGEST / sizes[(gsize) (n * SHARE_TOO_LARGE)];
}

static void
pack_counts (GByteArray *out, const guint *counts)
{
  for (guint i = 0; i < JALON_WEIGHTS_N_BUCKETS; i++)
    pack_u8 (out, counts[i]);
}

/* ---- tagger and labeller ---- */

static GArray *
list_class_candidates (const Perceptron *learnt, double scale)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint slot = 1; slot < learnt->n_slots; slot++)
    for (guint class = 0; class < learnt->n_classes; class ++)
      {
        double    weight = perceptron_get_average (learnt, slot, class);
        Candidate candidate = { fabs (weight) * sqrt (learnt->counts[slot]),
                                learnt->rows[slot],
                                slot,
                                class,
                                (int) lrint (weight * scale) };

        if (candidate.value != 0)
          g_array_append_val (candidates, candidate);
      }
  qsort (candidates->data, candidates->len, sizeof (Candidate), compare_importance);
  return candidates;
}

/* What is larger than 8 bits hold goes on in further rows: to cut it off would cost two points of LAS. */
static void
split_large (GArray *candidates)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      Candidate  rest = *candidate;

      candidate->value = CLAMP (candidate->value, -LARGEST, LARGEST);
      rest.value -= candidate->value;
      if (rest.value != 0)
        g_array_append_val (candidates, rest);
    }
}

/**
 * pack_class_weights:
 * @n_kept: weights that are kept, the most important
 */
void
pack_class_weights (GByteArray *out, const Perceptron *learnt, guint n_kept)
{
  g_autoptr (GArray) candidates = list_class_candidates (learnt, find_scale (learnt));
  g_autofree guint *counts = g_new0 (guint, JALON_WEIGHTS_N_BUCKETS);
  guint             n = 0;

  g_printerr ("%u of %u class weights are kept\n", MIN (n_kept, candidates->len), candidates->len);
  g_array_set_size (candidates, MIN (n_kept, candidates->len));
  split_large (candidates);
  qsort (candidates->data, candidates->len, sizeof (Candidate), compare_place);
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      guint     *count = &counts[candidate->row >> JALON_WEIGHTS_FINGERPRINT_BITS];

      if (*count == G_MAXUINT8)
        continue;
      (*count)++;
      g_array_index (candidates, Candidate, n++) = *candidate;
    }
  pack_u32 (out, n);
  pack_counts (out, counts);
  for (guint i = 0; i < n; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      pack_u8 (out, candidate->row & 0xff);
      pack_u8 (out, candidate->class);
      pack_u8 (out, (guint8) candidate->value);
    }
}

/* ---- steps ---- */

typedef struct
{
  guint8 fingerprint;
  gint8  weights[3];
} StepRow;

typedef struct
{
  guint   n;
  StepRow rows[JALON_STEP_WEIGHTS_SLOTS];
} StepBucket;

/* Weights around their mean, which tells nothing: what all steps gain. */
static void
get_centred (const Perceptron *learnt, guint slot, double scale, gint *values)
{
  double weights[JALON_N_PARSE_STEPS];
  double mean = 0;

  for (guint step = 0; step < JALON_N_PARSE_STEPS; step++)
    {
      weights[step] = perceptron_get_average (learnt, slot, step);
      mean += weights[step] / JALON_N_PARSE_STEPS;
    }
  for (guint step = 0; step < JALON_N_PARSE_STEPS; step++)
    values[step] = (int) lrint ((weights[step] - mean) * scale);
}

static GArray *
list_step_candidates (const Perceptron *learnt)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint slot = 1; slot < learnt->n_slots; slot++)
    {
      double    least = G_MAXDOUBLE;
      double    most = -G_MAXDOUBLE;
      Candidate candidate = { .row = learnt->rows[slot], .slot = slot };

      for (guint step = 0; step < JALON_N_PARSE_STEPS; step++)
        {
          least = MIN (least, perceptron_get_average (learnt, slot, step));
          most = MAX (most, perceptron_get_average (learnt, slot, step));
        }
      candidate.importance = (most - least) * sqrt (learnt->counts[slot]);
      if (candidate.importance > 0)
        g_array_append_val (candidates, candidate);
    }
  qsort (candidates->data, candidates->len, sizeof (Candidate), compare_importance);
  return candidates;
}

/* In one row, or in several where a weight is large; returns how many found room. */
static guint
add_step_rows (StepBucket *bucket, guint8 fingerprint, const gint *values)
{
  gint  rest[3] = { values[0], values[1], values[2] };
  guint n = 0;

  while ((rest[0] != 0 || rest[1] != 0 || rest[2] != 0) && bucket->n < JALON_STEP_WEIGHTS_SLOTS)
    {
      StepRow *row = &bucket->rows[bucket->n++];

      row->fingerprint = fingerprint;
      for (guint k = 0; k < 3; k++)
        {
          row->weights[k] = CLAMP (rest[k], -LARGEST, LARGEST);
          rest[k] -= row->weights[k];
        }
      n++;
    }
  return n;
}

static int
compare_rows (const void *a, const void *b)
{
  return memcmp (a, b, sizeof (StepRow));
}

/**
 * pack_step_weights:
 * @n_kept: rows that are kept, the most important; fewer where a bucket is full
 */
void
pack_step_weights (GByteArray *out, const Perceptron *learnt, guint n_kept)
{
  g_autoptr (GArray) candidates = list_step_candidates (learnt);
  g_autofree StepBucket *buckets = g_new0 (StepBucket, JALON_WEIGHTS_N_BUCKETS);
  g_autofree guint      *counts = g_new0 (guint, JALON_WEIGHTS_N_BUCKETS);
  double                 scale = find_scale (learnt);
  guint                  n = 0;

  for (guint i = 0; i < candidates->len && n < n_kept; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      gint             values[JALON_N_PARSE_STEPS];

      get_centred (learnt, candidate->slot, scale, values);
      n += add_step_rows (&buckets[candidate->row >> JALON_WEIGHTS_FINGERPRINT_BITS], candidate->row & 0xff, values);
    }
  g_printerr ("%u of %u rows of steps are kept\n", n, candidates->len);
  pack_u32 (out, n);
  for (guint i = 0; i < JALON_WEIGHTS_N_BUCKETS; i++)
    {
      counts[i] = buckets[i].n;
      qsort (buckets[i].rows, buckets[i].n, sizeof (StepRow), compare_rows);
    }
  pack_counts (out, counts);
  for (guint i = 0; i < JALON_WEIGHTS_N_BUCKETS; i++)
    g_byte_array_append (out, (const guint8 *) buckets[i].rows, buckets[i].n * sizeof (StepRow));
}
