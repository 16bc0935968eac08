/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files in a ZIP archive that is in memory, as office documents and e-books are.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What comes out of one archive at most, all its files together. Bytes. */
#define JALON_ZIP_MAX ((gsize) 64 << 20)

/**
 * JalonZip:
 * @data: borrowed
 * @name: of the archive, for messages
 * @entries: (owned) (element-type utf8 JalonZipEntry): by the names of the files
 * @left: bytes that may still come out
 */
typedef struct
{
  const char *data;
  gsize       length;
  const char *name;
  GHashTable *entries;
  gsize       left;
} JalonZip;

gboolean jalon_zip_open (JalonZip *self, const char *data, gsize length, const char *name, GError **error);
gboolean jalon_zip_has (const JalonZip *self, const char *file);
char   **jalon_zip_list (const JalonZip *self, const char *folder);
char    *jalon_zip_read (JalonZip *self, const char *file, gsize *out_length, GError **error);
void     jalon_zip_clear (JalonZip *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonZip, jalon_zip_clear)

G_END_DECLS
