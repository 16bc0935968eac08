/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is drawn on the plate of a symbol: one figure for each event type, site
 * kind and closure. Private to the symbols.
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * jalon_glyph_draw:
 * @symbol: a JalonSymbol other than the cluster
 * @ink: red, green, blue of the figure, 0..1
 * @plate: red, green, blue of what it stands on, for cut-outs
 *
 * Draws the figure centred on the origin, within 6.5 units on each side; the
 * plate of a symbol is 26 units wide.
 */
void jalon_glyph_draw (cairo_t *cr, guint symbol, const double *ink, const double *plate);

G_END_DECLS
