/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes an archive in ZIP, whose files are compressed where that is asked for.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JalonZipWriter:
 * @stream: borrowed
 * @directory: (owned): of what was written so far
 * @offset: bytes written so far
 * @n_files: that were written so far
 * @is_packed: whether files are compressed, where that makes them smaller; may be set after jalon_zip_writer_init()
 */
typedef struct
{
  GOutputStream *stream;
  GString       *directory;
  guint64        offset;
  guint          n_files;
  gboolean       is_packed;
} JalonZipWriter;

void jalon_zip_writer_init (JalonZipWriter *self, GOutputStream *stream);
gboolean
jalon_zip_writer_add (JalonZipWriter *self, const char *name, GBytes *bytes, GCancellable *cancellable, GError **error);
gboolean jalon_zip_writer_finish (JalonZipWriter *self, GCancellable *cancellable, GError **error);
void     jalon_zip_writer_clear (JalonZipWriter *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonZipWriter, jalon_zip_writer_clear)

G_END_DECLS
