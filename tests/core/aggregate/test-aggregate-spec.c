/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for what a map is to sum up.
 */

#include "config.h"

#include "jalon-aggregate-spec.h"

#include "jalon-error.h"

static void
assert_same (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *formatted = NULL;
  JalonAggregateSpec spec;

  g_assert_true (jalon_aggregate_spec_parse (text, &spec, &error));
  g_assert_no_error (error);
  formatted = jalon_aggregate_spec_format (&spec);
  g_assert_cmpstr (formatted, ==, expected);
}

static void
test_round (void)
{
  assert_same ("none", "none");
  assert_same ("countries", "countries,measure=events,classes=quantile,number=5");
  assert_same ("hexagons,measure=killed,per=area,classes=jenks,number=7,size=50,against=before",
               "hexagons,measure=killed,per=area,classes=jenks,number=7,size=50,against=before");
  assert_same ("countries,classes=1:5:20.5,number=3", "countries,measure=events,classes=1:5:20.5");
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aggregate-spec/round", test_round);
  g_test_add_func ("/aggregate-spec/wrong", test_wrong);

  return g_test_run ();
}
