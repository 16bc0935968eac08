/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The earlier versions of a dossier, to open one of them again; and getting
 * rid of all drafts and versions.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Signals "restore" and "open-copy" with the path (string) of the version that was chosen. */
#define JALON_TYPE_VERSIONS_DIALOG (jalon_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JalonVersionsDialog, jalon_versions_dialog, JALON, VERSIONS_DIALOG, AdwWindow)

GtkWindow *jalon_versions_dialog_new (GtkWindow *parent, GFile *file);
void       jalon_versions_ask_to_delete (GtkWindow *parent);

G_END_DECLS
