/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbols are told apart by shape alone, in grey, at both sizes.
 */

#include "config.h"

#include "jalon-symbols.h"

#include <math.h>
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

/* What linear red, green and blue become: for all eyes; then without cones for red, for green, for blue (G. M. Machado,
 * M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
 * 2009). */
static const double visions[][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

#define RING_SIDE 64
#define RING_COUNT 60

/* How light a pixel is to a vision, 0..1, hue dropped; evenly to the eye. */
static double
get_lightness (const guint8 *pixel, const double vision[3][3])
{
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double              light = 0;

  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++)
      light += weights[i] * vision[i][j] * pow (pixel[2 - j] / 255.0, 2.2);
  return cbrt (CLAMP (light, 0, 1));
}

/* The ring of a cluster of one class. */
static cairo_surface_t *
draw_ring (JalonQuad quad, guint style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, RING_SIDE, RING_SIDE);
  cairo_t         *cr = cairo_create (surface);
  guint            counts[JALON_N_QUADS] = { 0 };
  JalonClusterLook look = { .count = RING_COUNT, .style = style };

  counts[quad] = RING_COUNT;
  look.shares = jalon_class_shares_make (counts);
  jalon_symbol_draw_cluster (cr, &look, RING_SIDE / 2.0, RING_SIDE / 2.0, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Which part of the ring's pixels looks otherwise to a vision. */
static double
compare_rings (cairo_surface_t *a, cairo_surface_t *b, const double vision[3][3])
{
  double radius = jalon_symbol_get_cluster_radius (RING_COUNT);
  guint  n = 0, n_different = 0;

  for (guint y = 0; y < RING_SIDE; y++)
    for (guint x = 0; x < RING_SIDE; x++)
      {
        double way = hypot (x + 0.5 - RING_SIDE / 2.0, y + 0.5 - RING_SIDE / 2.0);
        guint  offset = y * cairo_image_surface_get_stride (a) + 4 * x;

        if (way > radius || way < radius - 4)
          continue;
        n++;
        n_different += fabs (get_lightness (cairo_image_surface_get_data (a) + offset, vision) -
                             get_lightness (cairo_image_surface_get_data (b) + offset, vision)) > 0.15;
      }
  return (double) n_different / n;
}

/* Each class looks otherwise than each other without its hue, whatever the eyes, on paper and on a dark map, and so do
 * those of clusters whose place is not stated. */
static void
test_rings (void)
{
  static const guint styles[] = { 0, JALON_STYLE_DARK, JALON_STYLE_HOLLOW, JALON_STYLE_DARK | JALON_STYLE_HOLLOW };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    for (guint quad = 1; quad < JALON_N_QUADS; quad++)
      for (guint other = 0; other < quad; other++)
        {
          cairo_surface_t *a = draw_ring (quad, styles[i]);
          cairo_surface_t *b = draw_ring (other, styles[i]);
          double           least = (styles[i] & JALON_STYLE_HOLLOW) != 0 ? 0.12 : 0.25;

          for (guint j = 0; j < G_N_ELEMENTS (visions); j++)
            {
              g_test_message ("classes %u and %u, style %u, eyes %u", quad, other, styles[i], j);
              g_assert_cmpfloat (compare_rings (a, b, visions[j]), >, least);
            }
          cairo_surface_destroy (a);
          cairo_surface_destroy (b);
        }
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
  g_test_add_func ("/render/symbols/rings", test_rings);
  return g_test_run ();
}
