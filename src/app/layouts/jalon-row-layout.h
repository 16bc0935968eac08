/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of a list: the first child leads, the last one ends it, the others
 * stand one below another between them, as wide as there is room. Of those,
 * one that does not expand stands before the next one, on its line.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_ROW_LAYOUT (jalon_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (JalonRowLayout, jalon_row_layout, JALON, ROW_LAYOUT, GtkLayoutManager)

G_END_DECLS
