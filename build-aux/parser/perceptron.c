/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scores, learns, averages.
 */

#include "config.h"

#include "perceptron.h"

#include "jalon-parse-features.h"
#include "jalon-parse-weights.h"

#include <string.h>
#include <sys/mman.h>

/* Averages are kept as whole numbers of this fraction of an update once training is over. */
#define AVERAGE_UNIT 1024

/* Features that can be learnt. */
#define MAX_SLOTS (1 << 22)

#define SLOTS_BYTES (sizeof (guint32) << JALON_WEIGHTS_ROW_BITS)

/* Address space of zeros, in large pages where there are any: most of the time goes into finding memory. What is not
 * written to takes none. */
static gpointer
reserve (gsize bytes)
{
  gpointer memory = mmap (NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

  if (memory == MAP_FAILED)
    g_error ("There is no room for %" G_GSIZE_FORMAT " bytes", bytes);
#ifdef MADV_HUGEPAGE
  madvise (memory, bytes, MADV_HUGEPAGE);
#endif
  return memory;
}

static void
release (gpointer memory, gsize bytes)
{
  munmap (memory, bytes);
}

Perceptron *
perceptron_new (guint n_classes)
{
  Perceptron *self = g_new0 (Perceptron, 1);

  self->n_classes = n_classes;
  self->slots = reserve (SLOTS_BYTES);
  self->rows = reserve (MAX_SLOTS * sizeof *self->rows);
  self->counts = reserve (MAX_SLOTS * sizeof *self->counts);
  self->weights = reserve (MAX_SLOTS * n_classes * sizeof *self->weights);
  self->totals = reserve (MAX_SLOTS * n_classes * sizeof *self->totals);
  self->n_slots = 1; /* slot 0 is none */
  self->step = 1;
  return self;
}

void
perceptron_free (Perceptron *self)
{
  if (self == NULL)
    return;
  release (self->slots, SLOTS_BYTES);
  release (self->rows, MAX_SLOTS * sizeof *self->rows);
  release (self->counts, MAX_SLOTS * sizeof *self->counts);
  release (self->weights, MAX_SLOTS * self->n_classes * sizeof *self->weights);
  release (self->totals, MAX_SLOTS * self->n_classes * sizeof *self->totals);
  g_free (self);
}

/* The sum of the weights of all features, for each class. @n_keys: JALON_PARSE_MAX_KEYS at most. */
void
perceptron_score (const Perceptron *self, const guint64 *keys, guint n_keys, gint32 *scores)
{
  guint32 slots[JALON_PARSE_MAX_KEYS];

  memset (scores, 0, self->n_classes * sizeof *scores);
  /* Most of the time would go into waiting for memory. */
  for (guint i = 0; i < n_keys; i++)
    __builtin_prefetch (&self->slots[jalon_weights_row (keys[i])]);
  for (guint i = 0; i < n_keys; i++)
    {
      slots[i] = self->slots[jalon_weights_row (keys[i])];
      __builtin_prefetch (self->weights + (gsize) slots[i] * self->n_classes);
    }
  for (guint i = 0; i < n_keys; i++)
    {
      const gint32 *weights = self->weights + (gsize) slots[i] * self->n_classes;

      for (guint class = 0; slots[i] != 0 && class < self->n_classes; class ++)
        scores[class] += weights[class];
    }
}

static guint
get_slot (Perceptron *self, guint32 row)
{
  if (self->slots[row] != 0)
    return self->slots[row];
  if (self->n_slots == MAX_SLOTS)
    g_error ("More than %d features were learnt", MAX_SLOTS);
  self->slots[row] = self->n_slots;
  self->rows[self->n_slots] = row;
  return self->n_slots++;
}

/* After a mistake: @right should have won over @wrong. */
void
perceptron_learn (Perceptron *self, const guint64 *keys, guint n_keys, guint right, guint wrong)
{
  for (guint i = 0; i < n_keys; i++)
    {
      guint   slot = get_slot (self, jalon_weights_row (keys[i]));
      gint32 *weights = self->weights + (gsize) slot * self->n_classes;
      gint64 *totals = self->totals + (gsize) slot * self->n_classes;

      if (self->counts[slot] < PERCEPTRON_MAX_COUNT)
        self->counts[slot]++;
      weights[right]++;
      weights[wrong]--;
      totals[right] += self->step;
      totals[wrong] -= self->step;
    }
}

/* The weight as it was on average over all steps. */
double
perceptron_get_average (const Perceptron *self, guint slot, guint class)
{
  gsize at = (gsize) slot * self->n_classes + class;

  return (double) (self->weights[at] * self->step - self->totals[at]) / self->step;
}

/* Puts the averages (in units of 1/1024) in the place of the weights, for perceptron_score(); nothing is learnt after.
 */
void
perceptron_average (Perceptron *self)
{
  gsize n = (gsize) self->n_slots * self->n_classes;

  for (gsize i = self->n_classes; i < n; i++)
    {
      self->weights[i] = (self->weights[i] * self->step - self->totals[i]) * AVERAGE_UNIT / self->step;
      self->totals[i] = 0;
    }
  self->step = 1;
}

/**
 * perceptron_add:
 * @other: of as many classes, averaged, as @self is
 *
 * Adds the weights of @other: several that learnt in another order each are
 * together better than any of them.
 */
void
perceptron_add (Perceptron *self, const Perceptron *other)
{
  for (guint i = 1; i < other->n_slots; i++)
    {
      guint slot = get_slot (self, other->rows[i]);

      self->counts[slot] = MIN (self->counts[slot] + other->counts[i], PERCEPTRON_MAX_COUNT);
      for (guint class = 0; class < self->n_classes; class ++)
        self->weights[(gsize) slot * self->n_classes + class] += other->weights[(gsize) i * self->n_classes + class];
    }
}
