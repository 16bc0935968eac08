/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for what a map is to sum up.
 */

#include "config.h"

#include "jalon-aggregate-spec.h"

#include "jalon-error.h"

static JalonAggregateSpec
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JalonAggregateSpec spec = { 0 };

  g_assert_true (jalon_aggregate_spec_parse (text, &spec, &error));
  g_assert_no_error (error);
  return spec;
}

static void
test_right (void)
{
  JalonAggregateSpec spec = parse ("countries");

  g_assert_cmpuint (spec.shape, ==, JALON_AGGREGATE_COUNTRIES);
  g_assert_cmpuint (spec.measure, ==, JALON_MEASURE_EVENTS);
  g_assert_cmpuint (spec.method, ==, JALON_CLASSES_QUANTILE);
  g_assert_cmpuint (spec.n_classes, ==, 5);
  g_assert_false (spec.per_area);
  g_assert_false (spec.compares);

  spec = parse ("hexagons,measure=killed,per=area,classes=jenks,number=7,size=50,against=before");
  g_assert_cmpuint (spec.shape, ==, JALON_AGGREGATE_HEXAGONS);
  g_assert_cmpuint (spec.measure, ==, JALON_MEASURE_KILLED);
  g_assert_cmpuint (spec.method, ==, JALON_CLASSES_JENKS);
  g_assert_cmpuint (spec.n_classes, ==, 7);
  g_assert_cmpfloat (spec.size, ==, 50);
  g_assert_true (spec.per_area);
  g_assert_true (spec.compares);

  /* Bounds say how many classes there are. */
  spec = parse ("countries,classes=1:5:20.5,number=3");
  g_assert_cmpuint (spec.method, ==, JALON_CLASSES_BY_HAND);
  g_assert_cmpuint (spec.n_classes, ==, 4);
  g_assert_cmpfloat (spec.breaks[2], ==, 20.5);
  g_assert_cmpuint (parse ("none").shape, ==, JALON_AGGREGATE_NONE);
}

static void
test_wrong (void)
{
  static const char *const wrong[] = {
    "",
    "towns",
    "countries,",
    "countries,measure=wounded",
    "countries,classes=nice",
    "countries,classes=5:5",
    "countries,classes=5:1",
    "countries,classes=0:1",
    "countries,classes=1:2:3:4:5:6:7:8",
    "countries,number=1",
    "countries,number=9",
    "countries,number=2.5",
    "countries,number=",
    "hexagons,size=1",
    "hexagons,size=nan",
    "countries,per=people",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      JalonAggregateSpec spec = { .n_classes = 77 };

      g_assert_false (jalon_aggregate_spec_parse (wrong[i], &spec, &error));
      g_assert_error (error, JALON_ERROR, JALON_ERROR_USAGE);
      g_assert_cmpuint (spec.n_classes, ==, 77);
    }
}

/* What is kept in a view is what was asked for; words of a later version are told. */
static void
test_words (void)
{
  static const char *const words[] = {
    "none",
    "countries,classes=quantile",
    "hexagons,measure=killed,per=area,classes=jenks,number=7,size=50,against=before",
    "countries,classes=1:5:20.5",
    "hexagons,classes=equal,size=7.5",
  };
  g_autoptr (JalonViewRecord) view = jalon_view_record_new ("v");
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  JalonAggregateSpec spec;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *again = NULL;

      spec = parse (words[i]);
      again = jalon_aggregate_spec_dup_words (&spec);
      g_assert_cmpstr (again, ==, words[i]);
      jalon_aggregate_spec_write (&spec, view);
      g_assert_cmpstr (view->aggregate, ==, i > 0 ? words[i] : NULL);
      jalon_aggregate_spec_read (view, &spec, left_out);
      g_assert_cmpuint (spec.shape, ==, parse (words[i]).shape);
    }
  g_assert_cmpuint (left_out->len, ==, 0);

  g_free (view->aggregate);
  view->aggregate = g_strdup ("spirals");
  jalon_aggregate_spec_read (view, &spec, left_out);
  g_assert_cmpuint (spec.shape, ==, JALON_AGGREGATE_NONE);
  g_assert_cmpuint (left_out->len, ==, 1);
  g_assert_cmpstr (left_out->pdata[0], ==, "spirals");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aggregate-spec/right", test_right);
  g_test_add_func ("/aggregate-spec/wrong", test_wrong);
  g_test_add_func ("/aggregate-spec/words", test_words);

  return g_test_run ();
}
