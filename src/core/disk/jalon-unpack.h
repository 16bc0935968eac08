/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Single files that are compressed.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is unpacked, and how much may come out. */
typedef struct
{
  const char *data;
  gsize       length;
  gsize       max;
  const char *name; /* of the file, for messages */
} JalonPacked;

gboolean jalon_unpack_is_gzip (const char *data, gsize length);
char    *jalon_unpack_gzip (const JalonPacked *packed, gsize *out_length, GCancellable *cancellable, GError **error);
char *jalon_unpack_deflated (const JalonPacked *packed, gsize *out_length, GCancellable *cancellable, GError **error);
char *jalon_unpack_stored (const JalonPacked *packed, gsize *out_length, GError **error);

G_END_DECLS
