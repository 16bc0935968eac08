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

/**
 * JalonKept:
 *
 * What is known of a file that is kept.
 * @sum: (owned): SHA-256 in lower-case hex, by which it is called
 * @moment: (owned): when it was kept, in UTC: "2026-12-03T06:01:14Z"
 * @address: (owned) (nullable): where the program that fetched it took it from, where that program wrote it down
 */
typedef struct
{
  char *sum;
  char *moment;
  char *address;
} JalonKept;

char *jalon_originals_dup_folder (const char *dossier);
gboolean
jalon_originals_keep (const char *dossier, GFile *file, JalonKept *out_kept, GCancellable *cancellable, GError **error);
guint  jalon_originals_bring (JalonDossier *dossier, const char *from, const char *to, GCancellable *cancellable);
void   jalon_kept_clear (JalonKept *self);
char **jalon_originals_list (const char *dossier, GError **error);
char  *jalon_originals_dup_sum (GBytes *bytes);
void   jalon_originals_find (const char *dossier, JalonOriginal *original, GCancellable *cancellable);

GPtrArray *jalon_originals_check_all (JalonDossier *dossier, const char *path, GCancellable *cancellable);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonKept, jalon_kept_clear)

G_END_DECLS
