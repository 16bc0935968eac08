/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page on which a person says what the columns of a table are, and sees
 * what becomes of its first rows.
 */

#pragma once

#include "jalon-session.h"
#include "jalon-table-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "import" once the person has chosen; then it closes. */
#define JALON_TYPE_TABLE_DIALOG (jalon_table_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JalonTableDialog, jalon_table_dialog, JALON, TABLE_DIALOG, AdwWindow)

GtkWindow *jalon_table_dialog_new (GtkWindow *parent, JalonSession *session, JalonTableImport *import, GError **error);
JalonTableImport *jalon_table_dialog_steal_import (JalonTableDialog *self);

G_END_DECLS
