/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Children one after another, each at its own width, in as many lines as
 * they need: for chips.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALON_TYPE_WRAP_LAYOUT (jalon_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (JalonWrapLayout, jalon_wrap_layout, JALON, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
