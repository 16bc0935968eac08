/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owner, mode, access list and extended attributes of a file that is replaced by another. Private to the
 * writing of files.
 */

#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

gboolean jalon_file_keep_owner (int fd, const struct stat *old);
gboolean jalon_file_keep_attributes (int fd, int old, gboolean with_access);
mode_t   jalon_file_get_kept_mode (const struct stat *old, const struct stat *own);

G_END_DECLS
