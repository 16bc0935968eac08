/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jalon_widget_dispose_template (GtkWidget *widget, GType type);

int jalon_widget_get_natural_height (GtkWidget *widget, int width);

GtkWidget *jalon_widget_create_label (const char *words, const char *css_class);

void jalon_widget_name_button (GtkWidget *widget, GType type, const char *name);

void jalon_widget_fit_letters (GtkWindow *window);
void jalon_widget_focus_first (GtkWidget *window, GtkWidget *target);

void jalon_widget_set_invalid (GtkWidget *widget, gboolean invalid);
void jalon_widget_set_problem (GtkWidget *widget, GtkWidget *problem);

G_END_DECLS
