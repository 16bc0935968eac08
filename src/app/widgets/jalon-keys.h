/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys that mean the same.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

guint jalon_key_get_plain (guint key);
void  jalon_key_close_on_escape (GtkWindow *window);

G_END_DECLS
