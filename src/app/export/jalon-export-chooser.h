/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks where what is exported goes.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkFileChooserNative *
jalon_export_chooser_new (GtkWindow *parent, const char *title, GSettings *settings, const char *file_name);

G_END_DECLS
