/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Below a list: how many events are selected, and what can be done with all of
 * them at once, by actions of the window that take their ids.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_SELECTION_BAR (jalon_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (JalonSelectionBar, jalon_selection_bar, JALON, SELECTION_BAR, GtkWidget)

/* Signal "forgotten": they are to be selected no longer. */

GMenuModel *jalon_selection_bar_create_menu (const GPtrArray *ids);
void        jalon_selection_bar_set_ids (JalonSelectionBar *self, GPtrArray *ids);
void        jalon_selection_bar_activate (JalonSelectionBar *self, const char *action);

G_END_DECLS
