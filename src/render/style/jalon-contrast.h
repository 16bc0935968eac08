/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * High contrast: darker inks, thicker lines and stronger fills, as a setting of a drawing.
 */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

void        jalon_contrast_set (cairo_t *cr, gboolean high);
gboolean    jalon_contrast_is_high (cairo_t *cr);
void        jalon_contrast_set_line_width (cairo_t *cr, double width);
double      jalon_contrast_get_alpha (cairo_t *cr, double alpha);
PangoWeight jalon_contrast_get_weight (gboolean high, PangoWeight weight);

G_END_DECLS
