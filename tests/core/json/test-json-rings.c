/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rings read from the JSON of an area: plain cases, and numbers of all forms.
 */

#include "config.h"

#include "jalon-json-rings.h"

typedef struct
{
  const char *geometry;
  const char *rings; /* numbers with a blank between them, rings with a bar */
} Case;

static const Case cases[] = {
  { "{\"type\": \"Polygon\", \"coordinates\": [[[0, 20], [4, 20.5], [0, 20]]]}", "0 20 4 20.5 0 20" },
  { "{\"coordinates\":[[[-1.25,2],[1e1,-0.5]],[[3,4]]],\"type\":\"Polygon\"}", "-1.25 2 10 -0.5|3 4" },
  { " {\n\"type\" : \"MultiPolygon\" ,\t\"coordinates\" : [ [ [ [ 1 , 2 ] ] ] , [ [ [ 3 , 4 ] ] ] ] } ", "1 2|3 4" },
  { "{\"type\":\"Polygon\",\"coordinates\":[[[1,2,300],[3,4,-5,6]]]}", "1 2 3 4" },
  { "{\"type\":\"MultiPolygon\",\"coordinates\":[[],[[]],[[[1,2]]]]}", "|1 2" },
  { "{\"type\":\"Polygon\",\"coordinates\":[]}", "" },
  { "{\"type\":\"Polygon\",\"coordinates\":[[[1]]]}", "" },
  { "{\"type\":\"Polygon\",\"coordinates\":[[[1,null]]]}", "" },
  { "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],]]}", "" },
  { "{\"type\":\"Polygon\",\"coordinates\":[[[1,2]", "" },
  { "{\"type\":\"Polygon\",\"coordinates\":[[1,2]]}", "" },
  { "{\"type\":\"Polygon\",\"coordinates\":[[[[1,2]]]]}", "" },
  { "{\"type\":\"Point\",\"coordinates\":[1,2]}", "" },
  { "{\"type\":1,\"coordinates\":[[[1,2]]]}", "" },
  { "{\"type\":\"Polygon\"}", "" },
  { "[", "" },
  { "", "" },
};

static char *
print_rings (const GPtrArray *rings)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < rings->len; i++)
    {
      const GArray *ring = g_ptr_array_index (rings, i);

      if (i > 0)
        g_string_append_c (out, '|');
      for (guint j = 0; j < ring->len; j++)
        g_string_append_printf (out, "%s%g", j > 0 ? " " : "", g_array_index (ring, double, j));
    }
  return g_string_free (out, FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rings = jalon_json_read_rings (cases[i].geometry);
      g_autofree char *printed = print_rings (rings);

      g_assert_cmpstr (printed, ==, cases[i].rings);
    }
}

/* Each number is the nearest double, however it is written. */
static void
test_numbers (void)
{
  static const char *const formats[] = { "%.0f", "%.1f", "%.6f", "%.7f", "%.14f", "%.17g", "%.3e" };

  for (guint i = 0; i < 2000; i++)
    {
      char             lon[G_ASCII_DTOSTR_BUF_SIZE], lat[G_ASCII_DTOSTR_BUF_SIZE];
      double           number = g_test_rand_double_range (-180, 180);
      g_autofree char *geometry = NULL;
      g_autoptr (GPtrArray) rings = NULL;
      const double *read;

      g_ascii_formatd (lon, sizeof lon, formats[i % G_N_ELEMENTS (formats)], number);
      g_ascii_formatd (lat, sizeof lat, formats[i / 7 % G_N_ELEMENTS (formats)], number / 2);
      geometry = g_strdup_printf ("{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s]]]}", lon, lat);
      rings = jalon_json_read_rings (geometry);
      g_assert_cmpuint (rings->len, ==, 1);
      read = (const double *) ((GArray *) g_ptr_array_index (rings, 0))->data;
      g_assert_true (read[0] == g_ascii_strtod (lon, NULL));
      g_assert_true (read[1] == g_ascii_strtod (lat, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-rings/cases", test_cases);
  g_test_add_func ("/json-rings/numbers", test_numbers);

  return g_test_run ();
}
