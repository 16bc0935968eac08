/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Class breaks. Natural breaks are W. D. Fisher's exact ones ("On grouping for
 * maximum homogeneity", Journal of the American Statistical Association 53, 1958),
 * which G. F. Jenks brought to maps: the sum of the squared differences from the means of the
 * classes is the least there is. The best break of a longer row never lies before that of a
 * shorter one, so that halving finds all of them in n log n steps a class.
 */

#include "config.h"

#include "jalon-class-breaks.h"

/* Equal values once, with how many there are. */
typedef struct
{
  guint   n;
  double *values;  /* (owned) */
  double *weights; /* (owned): sums of how many, of the values before */
  double *sums;    /* (owned): of the values, so too */
  double *squares; /* (owned): of their squares, so too */
} Distinct;

static int
compare_values (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
distinct_init (Distinct *self, const double *sorted, guint n)
{
  *self = (Distinct){ .values = g_new (double, n),
                      .weights = g_new0 (double, n + 1),
                      .sums = g_new0 (double, n + 1),
                      .squares = g_new0 (double, n + 1) };
  for (guint i = 0; i < n; i++)
    {
      if (i == 0 || sorted[i] > sorted[i - 1])
        self->values[self->n++] = sorted[i];
      self->weights[self->n] += 1;
    }
  for (guint i = 1; i <= self->n; i++)
    {
      /* From the middle of the values, so that squares stay small. */
      double weight = self->weights[i], value = self->values[i - 1] - sorted[n / 2];

      self->weights[i] += self->weights[i - 1];
      self->sums[i] = self->sums[i - 1] + weight * value;
      self->squares[i] = self->squares[i - 1] + weight * value * value;
    }
}

static void
distinct_clear (Distinct *self)
{
  g_free (self->values);
  g_free (self->weights);
  g_free (self->sums);
  g_free (self->squares);
}

/* Of the class from @from to before @to: the squared differences from its mean. */
static double
get_spread (const Distinct *self, guint from, guint to)
{
  double sum = self->sums[to] - self->sums[from];

  return self->squares[to] - self->squares[from] - sum * sum / (self->weights[to] - self->weights[from]);
}

/* Where the last of some classes best begins, for rows of each length. */
typedef struct
{
  const Distinct *distinct;
  guint           n_before; /* classes before the last one */
  const double   *costs;    /* of rows of each length in those */
  double         *best;
  guint          *begin;
} Layer;

/* For the lengths from @first to @last, whose last class begins from @low to @high. */
static void
find_best (Layer *self, guint first, guint last, guint low, guint high)
{
  guint middle = (first + last) / 2;

  if (first > last)
    return;

  self->best[middle] = G_MAXDOUBLE;
  for (guint from = MAX (low, self->n_before); from <= MIN (high, middle - 1); from++)
    {
      double cost = self->costs[from] + get_spread (self->distinct, from, middle);

      if (cost < self->best[middle])
        {
          self->best[middle] = cost;
          self->begin[middle] = from;
        }
    }
  if (middle > first)
    find_best (self, first, middle - 1, low, self->begin[middle]);
  find_best (self, middle + 1, last, self->begin[middle], high);
}

/* There are more distinct values than classes. */
static void
add_jenks (GArray *breaks, const Distinct *distinct, guint n_classes)
{
  guint   n = distinct->n;
  double *costs = g_new (double, n + 1), *best = g_new (double, n + 1);
  guint  *begins = g_new0 (guint, (gsize) n_classes * (n + 1));
  guint   end = n;

  for (guint length = 1; length <= n; length++)
    costs[length] = get_spread (distinct, 0, length);
  for (guint class = 1; class < n_classes; class ++)
    {
      Layer   layer = { distinct, class, costs, best, begins + (gsize) class * (n + 1) };
      double *spare = costs;

      find_best (&layer, class + 1, n, class, n - 1);
      costs = best;
      best = spare;
    }
  for (guint class = n_classes - 1; class > 0; class --)
    {
      end = begins[(gsize) class * (n + 1) + end];
      g_array_prepend_val (breaks, distinct->values[end]);
    }
  g_free (costs);
  g_free (best);
  g_free (begins);
}

/* A class of its own for each of few values. */
static void
add_each (GArray *breaks, const Distinct *distinct)
{
  g_array_append_vals (breaks, distinct->values + 1, distinct->n - 1);
}

static void
add_equal (GArray *breaks, double lowest, double highest, guint n_classes)
{
  for (guint i = 1; i < n_classes; i++)
    {
      double at = lowest + (highest - lowest) * i / n_classes;

      g_array_append_val (breaks, at);
    }
}

/* Equal values stay together: the break moves to the first of them, and where none is left before it falls away. */
static void
add_quantiles (GArray *breaks, const double *sorted, guint n_values, guint n_classes)
{
  double last = sorted[0];

  for (guint i = 1; i < n_classes; i++)
    {
      double at = sorted[(guint64) n_values * i / n_classes];

      if (at > last)
        g_array_append_val (breaks, at);
      last = MAX (at, last);
    }
}

/**
 * jalon_class_breaks_new:
 * @method: not by hand
 * @values: finite; in any order
 * @n_classes: %JALON_MIN_CLASSES..%JALON_MAX_CLASSES; 1 gives no break
 *
 * Finds the classes of values. There are fewer classes than asked for where there are fewer different values.
 *
 * Returns: (transfer full) (element-type double): the lowest value of each class but the first, rising
 */
GArray *
jalon_class_breaks_new (JalonClassMethod method, const double *values, guint n_values, guint n_classes)
{
  GArray            *breaks = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree double *sorted = g_memdup2 (values, n_values * sizeof *values);
  Distinct           distinct;

  g_return_val_if_fail (method < JALON_CLASSES_BY_HAND, breaks);

  if (n_values == 0 || n_classes < 2)
    return breaks;
  qsort (sorted, n_values, sizeof *sorted, compare_values);
  distinct_init (&distinct, sorted, n_values);
  if (distinct.n <= n_classes && (method != JALON_CLASSES_EQUAL || distinct.n == 1))
    add_each (breaks, &distinct);
  else if (method == JALON_CLASSES_EQUAL)
    add_equal (breaks, sorted[0], sorted[n_values - 1], n_classes);
  else if (method == JALON_CLASSES_QUANTILE)
    add_quantiles (breaks, sorted, n_values, n_classes);
  else
    add_jenks (breaks, &distinct, n_classes);
  distinct_clear (&distinct);
  return breaks;
}

/**
 * jalon_class_breaks_find:
 * @breaks: (element-type double): rising
 *
 * Returns: the class of a value, 0..the number of breaks
 */
guint
jalon_class_breaks_find (const GArray *breaks, double value)
{
  guint class = 0;

  while (class < breaks->len && value >= g_array_index (breaks, double, class))
    class ++;
  return class;
}
