/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words as Pango sets them on maps and pages: the same in every locale, and
 * fit for every format.
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

PangoContext *jalon_layout_create_context (void);
void          jalon_layout_set_words (PangoLayout *layout, const char *words);
void          jalon_layout_show (cairo_t *cr, PangoLayout *layout, double x, double y);
void          jalon_layout_trace (cairo_t *cr, PangoLayout *layout, double x, double y);
char         *jalon_layout_dup_capitals (const char *words);

G_END_DECLS
