/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps of a dossier's history, to go back to one of them.
 */

#pragma once

#include "jalon-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define JALON_TYPE_HISTORY_DIALOG (jalon_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JalonHistoryDialog, jalon_history_dialog, JALON, HISTORY_DIALOG, AdwWindow)

GtkWindow *jalon_history_dialog_new (GtkWindow *parent, JalonSession *session);

G_END_DECLS
