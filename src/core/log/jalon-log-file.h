/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files of logs of changes: a line is added whole or not at all, and none is ever changed.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* From this size on a log is put aside and a new one begun, bytes; the one that was put aside before goes. */
#define JALON_LOG_MAX_SIZE (4 << 20)

char    *jalon_log_file_dup_path (GFile *dossier, const char *folder);
char    *jalon_log_file_dup_older_path (const char *path);
gboolean jalon_log_file_append (const char *path, const char *line, GError **error);
gboolean jalon_log_file_join (const char *path, const char *from, GError **error);
gboolean jalon_log_file_delete_all (const char *folder, GError **error);

G_END_DECLS
