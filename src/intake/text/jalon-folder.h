/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files of a folder.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files of a folder, with those in it; and folders in folders. */
#define JALON_FOLDER_MAX_FILES 10000
#define JALON_FOLDER_MAX_DEPTH 20

gboolean   jalon_folder_is_one (GFile *file);
GPtrArray *jalon_folder_list (GFile *folder, GCancellable *cancellable, GError **error);

G_END_DECLS
