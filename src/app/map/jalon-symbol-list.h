/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The symbols in view as widgets that nobody sees: GTK 4.8 lets nothing else
 * be known to assistive technology.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_SYMBOL_LIST (jalon_symbol_list_get_type ())
G_DECLARE_FINAL_TYPE (JalonSymbolList, jalon_symbol_list, JALON, SYMBOL_LIST, GtkWidget)

/* Signals: "focused" (guint) when the keyboard comes to a symbol, "chosen" (guint) when it is chosen. */

GtkWidget *jalon_symbol_list_new (void);
void       jalon_symbol_list_set_names (JalonSymbolList *self, const GPtrArray *names);

G_END_DECLS
