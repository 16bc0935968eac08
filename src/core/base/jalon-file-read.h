/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening and reading files that a person names. Such a name may be that of a
 * folder, a device, a pipe or a socket: these are refused in words, never waited
 * for, and nothing is read without a limit.
 */

#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

int   jalon_file_open (const char *path, const char *name, struct stat *out_info, GError **error);
char *jalon_file_read_fd (int fd, const char *name, gsize max, gsize *out_length, GError **error);
char *jalon_file_read (GFile *file, gsize max, GCancellable *cancellable, gsize *out_length, GError **error);

G_END_DECLS
