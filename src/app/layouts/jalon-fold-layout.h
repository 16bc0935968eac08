/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lays out the panes of a window. One of them may give way: it does not keep the window from being made narrower, and
 * whoever owns it hides it once there is no room for it.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_FOLD_LAYOUT (jalon_fold_layout_get_type ())
G_DECLARE_FINAL_TYPE (JalonFoldLayout, jalon_fold_layout, JALON, FOLD_LAYOUT, GtkLayoutManager)

void jalon_fold_layout_set_spare (JalonFoldLayout *self, int width);

G_END_DECLS
