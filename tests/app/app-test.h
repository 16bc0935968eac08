/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tests of windows share: the application they stand in, and waiting.
 */

#pragma once

#include "jalon-application.h"

G_BEGIN_DECLS

GApplication *app_test_open (int *argc, char ***argv);
GtkWindow    *app_test_create_window (GApplication *app);
guint         app_test_start_patience (void);
void          app_test_remove_folder (const char *folder);

G_END_DECLS
