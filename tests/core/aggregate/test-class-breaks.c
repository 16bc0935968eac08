/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where classes of values end.
 */

#include "config.h"

#include "jalon-class-breaks.h"

static char *
find (JalonClassMethod method, guint n_classes, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) breaks = NULL;
  GString *found = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      double value = g_ascii_strtod (words[i], NULL);

      g_array_append_val (values, value);
    }
  breaks = jalon_class_breaks_new (method, (const double *) (gpointer) values->data, values->len, n_classes);
  for (guint i = 0; i < breaks->len; i++)
    g_string_append_printf (found, i > 0 ? " %g" : "%g", g_array_index (breaks, double, i));
  return g_string_free (found, FALSE);
}

static void
assert_breaks (JalonClassMethod method, guint n_classes, const char *values, const char *expected)
{
  g_autofree char *breaks = find (method, n_classes, values);

  g_assert_cmpstr (breaks, ==, expected);
}

static void
test_quantile (void)
{
  assert_breaks (JALON_CLASSES_QUANTILE, 4, "8 1 2 7 3 6 4 5", "3 5 7");
  assert_breaks (JALON_CLASSES_QUANTILE, 3, "1 2 3 4 5 6 7", "3 5");
  /* Equal values stay together. */
  assert_breaks (JALON_CLASSES_QUANTILE, 4, "1 1 1 1 1 2 3 9 10", "3");
  assert_breaks (JALON_CLASSES_QUANTILE, 2, "1 1 1 5 5 5 5 5 5 7", "5");
}

static void
test_jenks (void)
{
  assert_breaks (JALON_CLASSES_JENKS, 3, "1 2 3 10 11 12 30 31 32", "10 30");
  assert_breaks (JALON_CLASSES_JENKS, 2, "4 5 9 10", "9");
  /* Weighted: {1 x 5} and the rest cost less than what splits off 9. 1,1,1,1,1 | 6,9: 4.5; ..6 | 9: 20.8. */
  assert_breaks (JALON_CLASSES_JENKS, 2, "1 1 1 1 1 6 9", "6");
  assert_breaks (JALON_CLASSES_JENKS, 5, "1 2 4", "2 4");
}

static void
test_equal (void)
{
  assert_breaks (JALON_CLASSES_EQUAL, 4, "0 100 3", "25 50 75");
  assert_breaks (JALON_CLASSES_EQUAL, 2, "10 20", "15");
}

static void
test_few (void)
{
  for (JalonClassMethod method = 0; method < JALON_CLASSES_BY_HAND; method++)
    {
      assert_breaks (method, 5, "", "");
      assert_breaks (method, 5, "7", "");
      assert_breaks (method, 5, "7 7 7 7 7 7 7", "");
      assert_breaks (method, 3, "0 0 0", "");
      assert_breaks (method, 1, "1 2 3", "");
    }
}

static void
test_find (void)
{
  const double at[] = { 2, 5 };
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (double));

  g_assert_cmpuint (jalon_class_breaks_find (breaks, 9), ==, 0);
  g_array_append_vals (breaks, at, G_N_ELEMENTS (at));
  g_assert_cmpuint (jalon_class_breaks_find (breaks, 1.99), ==, 0);
  g_assert_cmpuint (jalon_class_breaks_find (breaks, 2), ==, 1);
  g_assert_cmpuint (jalon_class_breaks_find (breaks, 4.99), ==, 1);
  g_assert_cmpuint (jalon_class_breaks_find (breaks, 5), ==, 2);
}

/* The sum of squared differences from the means of the classes. */
static double
get_cost (const double *values, guint n, const GArray *breaks)
{
  double sums[JALON_MAX_CLASSES] = { 0 }, squares[JALON_MAX_CLASSES] = { 0 }, cost = 0;
  guint  counts[JALON_MAX_CLASSES] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      guint class = jalon_class_breaks_find (breaks, values[i]);

      counts[class]++;
      sums[class] += values[i];
      squares[class] += values[i] * values[i];
    }
  for (guint class = 0; class < JALON_MAX_CLASSES; class ++)
    if (counts[class] > 0)
      cost += squares[class] - sums[class] * sums[class] / counts[class];
  return cost;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

/* Of three classes every pair of breaks is tried: none is better than the one that was found. */
static void
assert_best (double *values, guint n)
{
  g_autoptr (GArray) found = jalon_class_breaks_new (JALON_CLASSES_JENKS, values, n, 3);
  g_autoptr (GArray) tried = g_array_new (FALSE, FALSE, sizeof (double));
  double cost = get_cost (values, n, found);

  qsort (values, n, sizeof *values, compare_values);
  g_array_set_size (tried, 2);
  for (guint i = 1; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        g_array_index (tried, double, 0) = values[i];
        g_array_index (tried, double, 1) = values[j];
        g_assert_cmpfloat (cost, <=, get_cost (values, n, tried) + 1e-6);
      }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);

  for (guint round = 0; round < 300; round++)
    {
      double values[30];
      guint  n = (guint) g_rand_int_range (rand, 1, G_N_ELEMENTS (values));

      for (guint i = 0; i < n; i++)
        values[i] = g_rand_int_range (rand, 0, round % 2 == 0 ? 12 : 100000);
      for (JalonClassMethod method = 0; method < JALON_CLASSES_BY_HAND; method++)
        {
          guint n_classes = (guint) g_rand_int_range (rand, JALON_MIN_CLASSES, JALON_MAX_CLASSES + 1);
          g_autoptr (GArray) breaks = jalon_class_breaks_new (method, values, n, n_classes);

          g_assert_cmpuint (breaks->len, <, n_classes);
          for (guint i = 1; i < breaks->len; i++)
            g_assert_cmpfloat (g_array_index (breaks, double, i), >, g_array_index (breaks, double, i - 1));
        }
      assert_best (values, n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/class-breaks/quantile", test_quantile);
  g_test_add_func ("/class-breaks/jenks", test_jenks);
  g_test_add_func ("/class-breaks/equal", test_equal);
  g_test_add_func ("/class-breaks/few", test_few);
  g_test_add_func ("/class-breaks/find", test_find);
  g_test_add_func ("/class-breaks/random", test_random);

  return g_test_run ();
}
