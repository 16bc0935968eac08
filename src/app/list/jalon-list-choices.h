/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu that chooses how the list shows its events.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jalon_list_choices_attach (GtkWidget *widget, GtkMenuButton *button);

G_END_DECLS
