/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files that articles came from, kept byte for byte beside their dossier: NAME.jalon.files/SHA256.
 */

#pragma once

#include "jalon-dossier.h"
#include "jalon-original.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The largest file that is kept or sealed, bytes. */
#define JALON_ORIGINAL_MAX_BYTES ((gsize) 1 << 30)

char  *jalon_originals_dup_folder (const char *dossier);
char  *jalon_originals_keep (const char *dossier, GFile *file, GCancellable *cancellable, GError **error);
char **jalon_originals_list (const char *dossier, GError **error);
char  *jalon_originals_dup_sum (GBytes *bytes);
void   jalon_originals_check (const char *dossier, JalonOriginal *original, GCancellable *cancellable);

GPtrArray *jalon_originals_check_all (JalonDossier *dossier, const char *path, GCancellable *cancellable);

G_END_DECLS
