/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows what differs between two states of a dossier.
 */

#pragma once

#include "jalon-difference.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define JALON_TYPE_DIFFERENCES_DIALOG (jalon_differences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JalonDifferencesDialog, jalon_differences_dialog, JALON, DIFFERENCES_DIALOG, AdwWindow)

GtkWindow *jalon_differences_dialog_new (JalonDifferences *differences, const char *title, const char *explanation);

G_END_DECLS
