/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One choice of a filter: a check button, how many events it shows, and a
 * button that leaves it alone chosen.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_FILTER_LINE (jalon_filter_line_get_type ())
G_DECLARE_FINAL_TYPE (JalonFilterLine, jalon_filter_line, JALON, FILTER_LINE, GtkWidget)

GtkWidget *jalon_filter_line_new (const char *text, GtkWidget *end);
gboolean   jalon_filter_line_get_chosen (JalonFilterLine *self);
void       jalon_filter_line_set_chosen (JalonFilterLine *self, gboolean chosen);
void       jalon_filter_line_set_count (JalonFilterLine *self, guint count);

G_END_DECLS
