/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialog that makes a map fit to print out of what is shown. Signal
 * "exported" (GFile) when one was written.
 */

#pragma once

#include "jalon-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define JALON_TYPE_EXPORT_DIALOG (jalon_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JalonExportDialog, jalon_export_dialog, JALON, EXPORT_DIALOG, AdwWindow)

GtkWindow *jalon_export_dialog_new (JalonSession *session, const JalonViewport *view);

G_END_DECLS
