/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text that is parsed: bytes in memory, or a file that is read by position
 * in parts. No file is mapped: whoever cuts a mapped file kills all who read it.
 * Private to the codec.
 */

#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/* A part of the text, bytes from its beginning. */
typedef struct
{
  guint64 start;
  guint64 end;
} JalonSpan;

/* A place for the bytes of a part, used for one after the other; all zero is an empty one. */
typedef struct
{
  char *bytes; /* (owned) */
  gsize size;
} JalonJsonBuffer;

/**
 * JalonJsonSource:
 *
 * A byte order mark is no part of the text. May be read from many threads at once.
 * @data: (nullable): borrowed; %NULL for a file
 * @fd: (owned): the file, or -1
 * @name: as messages name it
 * @origin: where the text begins in the file, bytes
 * @size: of the text, bytes
 * @window: how many bytes are looked at at once
 * @info: of the file when it was opened
 */
typedef struct
{
  const char *data;
  int         fd;
  const char *name;
  guint64     origin;
  guint64     size;
  gsize       window;
  struct stat info;
} JalonJsonSource;

void jalon_json_source_init_bytes (JalonJsonSource *self, const char *data, gsize size, const char *name);
gboolean
jalon_json_source_init_fd (JalonJsonSource *self, int fd, const struct stat *info, const char *name, GError **error);
void     jalon_json_source_clear (JalonJsonSource *self);
gboolean jalon_json_source_check (const JalonJsonSource *self, GError **error);
const char          *
jalon_json_source_get (const JalonJsonSource *self, JalonSpan span, JalonJsonBuffer *buffer, GError **error);
void     jalon_json_buffer_clear (JalonJsonBuffer *self);
gboolean jalon_json_source_find_line (const JalonJsonSource *self,
                                      guint64                offset,
                                      gsize                 *out_line,
                                      gsize                 *out_column,
                                      GError               **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonJsonBuffer, jalon_json_buffer_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonJsonSource, jalon_json_source_clear)

G_END_DECLS
