/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The articles of a dossier: found, read, corrected, graded, coded again and
 * removed.
 */

#pragma once

#include "jalon-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define JALON_TYPE_LIBRARY_DIALOG (jalon_library_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JalonLibraryDialog, jalon_library_dialog, JALON, LIBRARY_DIALOG, AdwWindow)

GtkWindow *jalon_library_dialog_new (GtkWindow *parent, JalonSession *session, GFile *file);

G_END_DECLS
