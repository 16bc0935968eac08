/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A symbol of the map, or the mark of a verdict, as a small widget.
 */

#pragma once

#include "jalon-types.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_GLYPH (jalon_glyph_get_type ())
G_DECLARE_FINAL_TYPE (JalonGlyph, jalon_glyph, JALON, GLYPH, GtkWidget)

GtkWidget *jalon_glyph_new (void);
void       jalon_glyph_show_symbol (JalonGlyph *self, guint symbol, guint style);
void       jalon_glyph_show_verdict (JalonGlyph *self, JalonVerdict verdict);
void       jalon_glyph_set_word (JalonGlyph *self, const char *word);

/* The style of a symbol for something with this verdict, in this state of review, at a place of this precision. */
guint jalon_glyph_style_for (JalonVerdict verdict, JalonReview review, JalonPrecision precision);

G_END_DECLS
