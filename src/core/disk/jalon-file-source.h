/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file's bytes from beginning to end, in windows: nothing is mapped, and no
 * more than one window is in memory.
 */

#pragma once

#include "jalon-file-hash.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JalonFileSource:
 *
 * @fd: borrowed; read by position, so that its own does not move
 * @stream: (nullable): borrowed; read instead of @fd
 * @position: of the next byte
 * @window: (owned)
 * @hash: of all bytes so far
 * @cancellable: (nullable)
 */
typedef struct
{
  int           fd;
  GInputStream *stream;
  guint64       position;
  char         *window;
  JalonFileHash hash;
  GCancellable *cancellable;
} JalonFileSource;

void     jalon_file_source_init (JalonFileSource *self, int fd, GInputStream *stream, GCancellable *cancellable);
void     jalon_file_source_clear (JalonFileSource *self);
gboolean jalon_file_source_next (JalonFileSource *self, const char **out_bytes, gsize *out_n_bytes, GError **error);
gboolean jalon_file_source_finish (JalonFileSource *self, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonFileSource, jalon_file_source_clear)

G_END_DECLS
