/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows the log of changes of a dossier, and writes it as a table where that is asked for.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JALON_TYPE_LOG_DIALOG (jalon_log_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JalonLogDialog, jalon_log_dialog, JALON, LOG_DIALOG, AdwWindow)

GtkWindow *jalon_log_dialog_new (GtkWindow *parent, const char *path, const char *name);

G_END_DECLS
