/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Earlier versions of dossier files, kept in the state folder: what a save is
 * about to replace. For each file the last ten, 500 MB in all; the one that was
 * kept longest goes first.
 *
 * A version is a copy of its own, not a second name of the file: who writes
 * into the file in place would change that as well.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How many are kept of one file. */
#define JALON_VERSIONS_MAX 10

/* How much is kept of all files together, bytes. */
#define JALON_VERSIONS_MAX_SIZE (500 * 1000 * 1000)

/**
 * JalonVersion:
 * @path: (owned): where it is
 * @time: when that state was written, microseconds since 1970, UTC
 * @kept: when it was replaced, microseconds since 1970, UTC
 * @size: bytes
 */
typedef struct
{
  char   *path;
  gint64  time;
  gint64  kept;
  goffset size;
} JalonVersion;

gboolean   jalon_versions_keep (GFile *file, const char *folder, GError **error);
GPtrArray *jalon_versions_list (GFile *file, const char *folder);
gboolean   jalon_versions_delete_all (const char *folder, GError **error);
void       jalon_version_free (JalonVersion *version);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonVersion, jalon_version_free)

G_END_DECLS
