/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbols are told apart by shape alone, in grey, at both sizes.
 */

#include "config.h"

#include "jalon-symbols.h"

#include <string.h>

/* Draws one symbol black on white by its outline and figure only: hue is dropped. */
static guint8 *
draw_grey (guint symbol, guint style, guint size)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size, size);
  cairo_t         *cr = cairo_create (surface);
  guint8          *grey = g_malloc (size * size);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  jalon_symbol_draw (cr, symbol, style, size / 2.0, size / 2.0, size);
  cairo_surface_flush (surface);
  for (guint y = 0; y < size; y++)
    for (guint x = 0; x < size; x++)
      {
        const guint8 *pixel =
            cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x;

        grey[y * size + x] = (pixel[0] * 11 + pixel[1] * 59 + pixel[2] * 30) / 100 > 150 ? 255 : 0;
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return grey;
}

static guint
count_differences (const guint8 *a, const guint8 *b, guint n)
{
  guint n_different = 0;

  for (guint i = 0; i < n; i++)
    n_different += a[i] != b[i];
  return n_different;
}

static void
test_pairwise (gconstpointer data)
{
  guint   size = GPOINTER_TO_UINT (data);
  guint8 *grey[JALON_SYMBOL_CLUSTER];

  for (guint i = 0; i < JALON_SYMBOL_CLUSTER; i++)
    grey[i] = draw_grey (i, 0, size);
  for (guint i = 0; i < JALON_SYMBOL_CLUSTER; i++)
    for (guint j = 0; j < i; j++)
      if (count_differences (grey[i], grey[j], size * size) * 20 < size * size)
        {
          g_test_message ("symbols %u and %u look alike at %u pixels", i, j, size);
          g_test_fail ();
        }
  for (guint i = 0; i < JALON_SYMBOL_CLUSTER; i++)
    g_free (grey[i]);
}

static void
test_styles (void)
{
  static const guint styles[] = {
    0,
    JALON_STYLE_HOLLOW,
    JALON_STYLE_DISPUTED,
    JALON_STYLE_HOLLOW | JALON_STYLE_DISPUTED,
    JALON_STYLE_REFUTED,
    JALON_STYLE_PROPOSED,
    JALON_STYLE_PROPOSED | JALON_STYLE_HOLLOW,
    JALON_STYLE_PROPOSED | JALON_STYLE_DISPUTED,
    JALON_STYLE_REJECTED,
  };

  for (guint symbol = 0; symbol < JALON_SYMBOL_CLUSTER; symbol++)
    for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
      for (guint j = 0; j < i; j++)
        {
          g_autofree guint8 *a = draw_grey (symbol, styles[i], 26);
          g_autofree guint8 *b = draw_grey (symbol, styles[j], 26);

          g_assert_cmpuint (count_differences (a, b, 26 * 26), >, 20);
        }
}

static void
test_verdicts (void)
{
  guint8 pixels[JALON_N_VERDICTS][20][20];

  for (guint verdict = 0; verdict < JALON_N_VERDICTS; verdict++)
    {
      cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels[verdict][0], CAIRO_FORMAT_A8, 20, 20, 20);
      cairo_t         *cr = cairo_create (surface);

      memset (pixels[verdict], 0, sizeof pixels[verdict]);
      jalon_symbol_draw_verdict (cr, verdict, FALSE, 10.0, 10.0, 16.0);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      for (guint other = 0; other < verdict; other++)
        g_assert_cmpint (memcmp (pixels[verdict], pixels[other], sizeof pixels[verdict]), !=, 0);
    }
}

static void
test_cluster_radius (void)
{
  double before = 0.0;

  for (guint count = 2; count <= 2000000; count *= 3)
    {
      double radius = jalon_symbol_get_cluster_radius (count);

      g_assert_cmpfloat (radius, >=, before);
      g_assert_cmpfloat (radius, <=, 26.0);
      before = radius;
    }
}

static void
assert_shares (const guint *counts, guint talk, guint help, guint threats, guint force)
{
  JalonClassShares shares = jalon_class_shares_make (counts);

  g_assert_cmpuint (jalon_class_shares_get (shares, JALON_QUAD_VERBAL_COOPERATION), ==, talk);
  g_assert_cmpuint (jalon_class_shares_get (shares, JALON_QUAD_MATERIAL_COOPERATION), ==, help);
  g_assert_cmpuint (jalon_class_shares_get (shares, JALON_QUAD_VERBAL_CONFLICT), ==, threats);
  g_assert_cmpuint (jalon_class_shares_get (shares, JALON_QUAD_MATERIAL_CONFLICT), ==, force);
}

/* Fifteen parts in all; whatever there is has one. */
static void
test_shares (void)
{
  assert_shares ((const guint[JALON_N_QUADS]){ 0, 0, 0, 0, 0 }, 0, 0, 0, 0);
  assert_shares ((const guint[JALON_N_QUADS]){ 0, 0, 0, 2, 0 }, 0, 0, 0, 15);
  assert_shares ((const guint[JALON_N_QUADS]){ 5, 5, 5, 0, 0 }, 5, 5, 5, 0);
  assert_shares ((const guint[JALON_N_QUADS]){ 1, 0, 0, 1000000, 0 }, 1, 0, 0, 14);
  assert_shares ((const guint[JALON_N_QUADS]){ 1, 1, 1, 11, 1 }, 1, 1, 1, 11);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/render/symbols/pairwise/26", GUINT_TO_POINTER (26), test_pairwise);
  g_test_add_data_func ("/render/symbols/pairwise/16", GUINT_TO_POINTER (16), test_pairwise);
  g_test_add_func ("/render/symbols/styles", test_styles);
  g_test_add_func ("/render/symbols/verdicts", test_verdicts);
  g_test_add_func ("/render/symbols/cluster-radius", test_cluster_radius);
  g_test_add_func ("/render/symbols/shares", test_shares);
  return g_test_run ();
}
