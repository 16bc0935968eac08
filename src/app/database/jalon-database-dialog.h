/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chooses a dossier of a database: where the database is, and which of those that
 * are in it.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JALON_TYPE_DATABASE_DIALOG (jalon_database_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JalonDatabaseDialog, jalon_database_dialog, JALON, DATABASE_DIALOG, AdwWindow)

/**
 * JalonDatabaseFunc:
 * @address: of the dossier that was chosen
 */
typedef void (*JalonDatabaseFunc) (GtkWindow *parent, const char *address);

void jalon_database_dialog_present (GtkWindow *parent, JalonDatabaseFunc func);

G_END_DECLS
