/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weights of many classes: however few or many rows a feature has, its scores are the sums of them.
 */

#include "config.h"

#include "jalon-parse-weights.h"

#define N_KEYS 40

/* A row of a file, and the bucket that it is in. */
typedef struct
{
  guint  bucket;
  guint8 bytes[JALON_CLASS_WEIGHTS_ROW];
} Row;

/* Tables as a file has them. */
typedef struct
{
  GArray *rows; /* (element-type Row): by bucket and feature */
  guint8 *counts;
  guint   n_classes;
} Table;

static void
table_init (Table *self, guint n_classes)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->counts = g_new0 (guint8, JALON_WEIGHTS_N_BUCKETS);
  self->n_classes = n_classes;
}

static void
table_clear (Table *self)
{
  g_array_unref (self->rows);
  g_free (self->counts);
}

static void
add_row (Table *self, guint bucket, guint8 feature, guint8 class, gint8 weight)
{
  Row row = { bucket, { feature, class, (guint8) weight } };

  g_array_append_val (self->rows, row);
  self->counts[bucket]++;
}

/* Features of one row to more than a class each has, of weights up to three times what a row can say. */
static void
fill (Table *self, GRand *random)
{
  for (guint bucket = 0; bucket < JALON_WEIGHTS_N_BUCKETS; bucket += 61)
    for (guint8 feature = 0; feature < 7; feature++)
      {
        guint n = g_rand_boolean (random) ? (guint) g_rand_int_range (random, 1, 5) : self->n_classes;

        if (self->counts[bucket] + 3 * n > G_MAXUINT8)
          continue;
        for (guint class = 0; class < MIN (n, self->n_classes); class ++)
          for (gint part = g_rand_int_range (random, 0, 8) == 0 ? 3 : 1; part > 0; part--)
            add_row (self, bucket, feature, class, g_rand_int_range (random, -128, 128));
      }
}

static JalonClassWeights *
load (const Table *self)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    g_byte_array_append (bytes, g_array_index (self->rows, Row, i).bytes, JALON_CLASS_WEIGHTS_ROW);
  return jalon_class_weights_new (self->counts, bytes->data, self->rows->len, self->n_classes);
}

/* What the rows of all keys make of each class. */
static void
sum_rows (const Table *self, const guint64 *keys, gint32 *sums)
{
  for (guint k = 0; k < N_KEYS; k++)
    for (guint i = 0; i < self->rows->len; i++)
      {
        const Row *row = &g_array_index (self->rows, Row, i);

        if (jalon_weights_row (keys[k]) == (row->bucket << JALON_WEIGHTS_FINGERPRINT_BITS | row->bytes[0]))
          sums[row->bytes[1]] += (gint8) row->bytes[2];
      }
}

static void
assert_scores (const Table *table, GRand *random)
{
  g_autoptr (JalonClassWeights) weights = load (table);
  guint64 keys[N_KEYS];
  gint32  scores[JALON_WEIGHTS_MAX_CLASSES];
  gint32  sums[JALON_WEIGHTS_MAX_CLASSES] = { 0 };

  g_assert_nonnull (weights);
  for (guint k = 0; k < N_KEYS; k++)
    {
      guint64 bucket = 61 * g_rand_int_range (random, 0, 1074);

      /* one feature in eight is not there */
      keys[k] = bucket << 48 | (guint64) g_rand_int_range (random, 0, 8) << 40;
    }
  jalon_class_weights_score (weights, keys, N_KEYS, scores);
  sum_rows (table, keys, sums);
  for (guint class = 0; class < table->n_classes; class ++)
    g_assert_cmpint (scores[class], ==, sums[class]);
}

/* As many classes as fill no lane, one, some, and all that there may be. */
static void
test_sums (void)
{
  static const guint n_classes[] = { 1, 15, 16, 42, 48, 49, 85, JALON_WEIGHTS_MAX_CLASSES };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < G_N_ELEMENTS (n_classes); i++)
    {
      Table table;

      table_init (&table, n_classes[i]);
      fill (&table, random);
      assert_scores (&table, random);
      table_clear (&table);
    }
}

static void
test_refused (void)
{
  Table table;
  g_autoptr (JalonClassWeights) weights = NULL;

  table_init (&table, 3);
  add_row (&table, 5, 1, 3, 10);
  g_assert_null (load (&table));
  table.n_classes = JALON_WEIGHTS_MAX_CLASSES + 1;
  g_assert_null (load (&table));
  table.n_classes = 4;
  weights = load (&table);
  g_assert_nonnull (weights);
  table.counts[5] = 2;
  g_assert_null (load (&table));
  table_clear (&table);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parse/weights/sums", test_sums);
  g_test_add_func ("/parse/weights/refused", test_refused);
  return g_test_run ();
}
