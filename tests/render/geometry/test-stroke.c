/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Outlines that lie over themselves: drawn with few strokes, they look as
 * Cairo draws all of them, unbroken, dashed and dotted, and so do their hatches.
 */

#include "config.h"

#include "jalon-hatch.h"
#include "jalon-stroke.h"

#include <math.h>

#define SIDE 120
#define N_POINTS 6000

typedef struct
{
  const char *name;
  double      width;
  double      dash[2];
  gboolean    round;
  gboolean    hatch;
} Pen;

static const Pen pens[] = {
  { "unbroken", 1.4, { 0, 0 }, FALSE, FALSE },
  { "dashed", 1.1, { 5, 4 }, FALSE, FALSE },
  { "dotted", 2.6, { 0.01, 4.5 }, TRUE, FALSE },
  { "hatched", 1.0, { 0, 0 }, FALSE, TRUE },
};

static void
fill_trace (JalonTrace *trace)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  guint end = N_POINTS;

  for (guint i = 0; i < N_POINTS; i++)
    {
      JalonPixel point = { g_rand_double_range (random, 20, 100), g_rand_double_range (random, 20, 100) };

      g_array_append_val (trace->points, point);
    }
  g_array_append_val (trace->ends, end);
}

/* What is inside, filled by Cairo, where lines that know nothing of it lie. */
static void
draw_masked_lines (const JalonTrace *trace, cairo_t *cr)
{
  cairo_surface_t *inside = cairo_image_surface_create (CAIRO_FORMAT_A8, SIDE, SIDE);
  cairo_t         *mask = cairo_create (inside);
  double           x, y;

  jalon_trace_emit (trace, mask);
  cairo_set_fill_rule (mask, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (mask);
  cairo_destroy (mask);
  jalon_trace_get_anchor (trace, &x, &y);
  cairo_push_group_with_content (cr, CAIRO_CONTENT_ALPHA);
  for (int i = -40; i <= 40; i++)
    {
      double shift = 9 * i * G_SQRT2 / 2;

      cairo_move_to (cr, x + shift - 300, y + shift + 300);
      cairo_rel_line_to (cr, 600, -600);
    }
  cairo_stroke (cr);
  cairo_pop_group_to_source (cr);
  cairo_mask_surface (cr, inside, 0, 0);
  cairo_surface_destroy (inside);
}

static cairo_surface_t *
draw (const JalonTrace *trace, const Pen *pen, gboolean own)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_A8, SIDE, SIDE);
  cairo_t         *cr = cairo_create (image);

  cairo_set_line_width (cr, pen->width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  cairo_set_line_cap (cr, pen->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, pen->dash, pen->dash[1] > 0 ? 2 : 0, 0);
  if (pen->hatch && !own)
    draw_masked_lines (trace, cr);
  else if (pen->hatch)
    jalon_hatch_lines (trace, cr, -G_PI / 4, 9);
  else if (own)
    jalon_stroke_trace (trace, cr);
  else
    jalon_trace_emit (trace, cr);
  cairo_stroke (cr);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  return image;
}

static int
get_ink (cairo_surface_t *image, int x, int y)
{
  return cairo_image_surface_get_data (image)[y * cairo_image_surface_get_stride (image) + x];
}

/* The ink of both over blocks of eight by eight pixels, and of each pixel. */
static void
compare (cairo_surface_t *a, cairo_surface_t *b, int *block, int *pixel)
{
  *block = *pixel = 0;
  for (int y = 0; y < SIDE; y += 8)
    for (int x = 0; x < SIDE; x += 8)
      {
        int sum = 0;

        for (int i = 0; i < 64; i++)
          {
            int difference = get_ink (a, x + i % 8, y + i / 8) - get_ink (b, x + i % 8, y + i / 8);

            sum += difference;
            *pixel = MAX (*pixel, ABS (difference));
          }
        *block = MAX (*block, ABS (sum) / 64);
      }
}

static void
test_pen (gconstpointer data)
{
  const Pen       *pen = data;
  JalonViewport    viewport = { 0.5, 0.5, 1000, SIDE, SIDE, 0 };
  cairo_surface_t *own, *all;
  int              block, pixel;
  JalonTrace       trace;

  jalon_trace_init (&trace, &viewport);
  fill_trace (&trace);
  own = draw (&trace, pen, TRUE);
  all = draw (&trace, pen, FALSE);
  compare (own, all, &block, &pixel);
  g_test_message ("of 255, a block is off by %d, a pixel by %d", block, pixel);
  if (!pen->hatch)
    g_assert_cmpint (get_ink (own, SIDE / 2, SIDE / 2), >, 0);
  g_assert_cmpint (get_ink (own, 4, 4), ==, 0);
  g_assert_cmpint (block, <=, 16);
  if (!pen->hatch && pen->dash[1] <= 0)
    g_assert_cmpint (pixel, <=, 64);
  cairo_surface_destroy (own);
  cairo_surface_destroy (all);
  jalon_trace_clear (&trace);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pens); i++)
    {
      g_autofree char *path = g_strconcat ("/render/stroke/", pens[i].name, NULL);

      g_test_add_data_func (path, &pens[i], test_pen);
    }
  return g_test_run ();
}
