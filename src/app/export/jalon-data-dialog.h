/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialog that writes what is shown in another format: tables, maps,
 * calendars, reports. Signal "exported" (GFile) when that was done.
 */

#pragma once

#include "jalon-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define JALON_TYPE_DATA_DIALOG (jalon_data_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JalonDataDialog, jalon_data_dialog, JALON, DATA_DIALOG, AdwWindow)

GtkWindow *jalon_data_dialog_new (JalonSession *session);
void       jalon_data_dialog_choose_story (JalonDataDialog *self);

G_END_DECLS
