/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A menu of what can be done with what is under the pointer.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JalonContextMenuFunc:
 * @at: (inout): where, in pixels of the widget; with @by_keys the widget's own choice is asked for
 * @by_keys: whether it was asked for by the keyboard
 *
 * Returns: (transfer full) (nullable): the menu of what is there; %NULL where there is none
 */
typedef GMenuModel *(*JalonContextMenuFunc) (gpointer data, GdkRectangle *at, gboolean by_keys);

void jalon_context_menu_attach (GtkWidget *widget, JalonContextMenuFunc func, gpointer data);
void jalon_context_menu_attach_over (GtkWidget *widget, JalonContextMenuFunc func, gpointer data);
void jalon_context_menu_present (GtkWidget *widget);

G_END_DECLS
