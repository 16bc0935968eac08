/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dossier with its originals as a package that shows whether anything was changed: a BagIt bag (RFC 8493) in a ZIP.
 */

#pragma once

#include "jalon-originals.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* More is not sealed, as it would not be verified. */
#define JALON_BAG_MAX_BYTES (JALON_ORIGINAL_MAX_BYTES - ((gsize) 64 << 20))
#define JALON_BAG_MAX_FILES 19000

/**
 * JalonBagJob:
 *
 * What is sealed.
 * @dossier: path of its file
 * @custody: where each article is from and who read it, a table for people
 * @replaces: whether a file that stands there may be replaced: a person said so
 */
typedef struct
{
  const char *dossier;
  const char *custody;
  gboolean    replaces;
} JalonBagJob;

/* A file of a package. @name: (owned): within the bag; @bytes: (owned) */
typedef struct
{
  char   *name;
  GBytes *bytes;
} JalonBagFile;

gboolean   jalon_bag_seal (const JalonBagJob *job, GFile *package, GCancellable *cancellable, GError **error);
GPtrArray *jalon_bag_verify (GFile *package, guint *out_n_files, GCancellable *cancellable, GError **error);
GPtrArray *jalon_bag_list_manifests (GFile *package, GCancellable *cancellable, GError **error);

G_END_DECLS
