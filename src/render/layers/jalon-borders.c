/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pens of coasts and boundaries.
 */

#include "config.h"

#include "jalon-borders.h"

#include "jalon-contrast.h"
#include "jalon-palette.h"

/**
 * jalon_borders_set_pen:
 * @scale: 0..1: finer lines on maps of small scale
 *
 * Sets colour, width and dash of a kind of line, for the map and its legend.
 */
void
jalon_borders_set_pen (cairo_t *cr, JalonLineKind kind, gboolean dark, double scale)
{
  static const double dash[] = { 4.5, 3 };

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, NULL, 0, 0);
  if (kind == JALON_LINE_COAST)
    {
      jalon_palette_set_source (cr, JALON_INK_COAST, dark, 1);
      jalon_contrast_set_line_width (cr, 0.45 + 0.35 * scale);
      return;
    }
  jalon_palette_set_source (cr, JALON_INK_BORDER, dark, 1);
  jalon_contrast_set_line_width (cr, 0.5 + 0.5 * scale);
  if (kind == JALON_LINE_DISPUTED)
    {
      jalon_contrast_set_line_width (cr, 0.6 + 0.6 * scale);
      cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
    }
}
