/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws every symbol in every style on one sheet, to look at: contact-sheet OUT.png
 */

#include "config.h"

#include "jalon-symbols.h"

static const guint styles[] = {
  0,
  JALON_STYLE_HOLLOW,
  JALON_STYLE_DISPUTED,
  JALON_STYLE_DISPUTED | JALON_STYLE_HOLLOW,
  JALON_STYLE_REFUTED,
  JALON_STYLE_CANDIDATE,
  JALON_STYLE_CANDIDATE | JALON_STYLE_DISPUTED,
  JALON_STYLE_PROPOSED,
  JALON_STYLE_PROPOSED | JALON_STYLE_HOLLOW,
  JALON_STYLE_PROPOSED | JALON_STYLE_DISPUTED,
  JALON_STYLE_PROPOSED | JALON_STYLE_CANDIDATE,
  JALON_STYLE_REJECTED,
};

/* Each half, and the rows of it below the styles. */
#define HEIGHT 552
#define BELOW (36 * (int) G_N_ELEMENTS (styles) + 18)

static void
draw_half (cairo_t *cr, guint dark)
{
  if (dark)
    cairo_set_source_rgb (cr, 0.16, 0.18, 0.20);
  else
    cairo_set_source_rgb (cr, 0.95, 0.93, 0.88);
  cairo_paint (cr);
  for (guint symbol = 0; symbol < JALON_SYMBOL_CLUSTER; symbol++)
    {
      double x = 24 + 36 * symbol;

      for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
        jalon_symbol_draw (cr, symbol, styles[i] | (dark ? JALON_STYLE_DARK : 0), x, 24 + 36 * i, JALON_SYMBOL_SIZE);
      jalon_symbol_draw (cr, symbol, dark ? JALON_STYLE_DARK : 0, x, BELOW, 16);
      jalon_symbol_draw (cr, symbol, JALON_STYLE_HOLLOW | (dark ? JALON_STYLE_DARK : 0), x, BELOW + 22, 16);
    }
  for (guint i = 0, count = 2; i < 10; i++, count = count * 7 / 2)
    {
      const guint            counts[JALON_N_QUADS] = { i, 1, 10 - i, i % 3, i == 4 };
      const JalonClusterLook look = { count,
                                      jalon_class_shares_make (counts),
                                      (dark ? JALON_STYLE_DARK : 0) | (i % 3 == 1 ? JALON_STYLE_PROPOSED : 0) |
                                          (i % 4 == 1 ? JALON_STYLE_HOLLOW : 0) };

      jalon_symbol_draw_cluster (cr, &look, 30 + 52 * i, BELOW + 66, NULL);
    }
  for (guint i = 0; i < JALON_N_VERDICTS; i++)
    {
      jalon_symbol_draw_verdict (cr, i, dark, 560 + 30 * i, BELOW + 66, 12);
      jalon_symbol_draw_verdict (cr, i, dark, 710 + 30 * i, BELOW + 66, 20);
    }
}

int
main (int argc, char **argv)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2 * 840, 2 * 2 * HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  if (argc != 2)
    {
      g_printerr ("Usage: contact-sheet OUT.png\n");
      return 2;
    }
  cairo_scale (cr, 2.0, 2.0);
  for (guint dark = 0; dark < 2; dark++)
    {
      cairo_save (cr);
      cairo_rectangle (cr, 0, HEIGHT * dark, 840, HEIGHT);
      cairo_clip (cr);
      cairo_translate (cr, 0, HEIGHT * dark);
      draw_half (cr, dark);
      cairo_restore (cr);
    }
  cairo_destroy (cr);
  cairo_status_t status = cairo_surface_write_to_png (surface, argv[1]);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_printerr ("%s: %s\n", argv[1], cairo_status_to_string (status));
  return status != CAIRO_STATUS_SUCCESS;
}
