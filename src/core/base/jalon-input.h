/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What readers of files parse: bytes in memory, or a file that is read by position
 * in parts. No file is mapped: whoever cuts a mapped file kills all who read it.
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
} JalonInputSpan;

/* A place for the bytes of a part, used for one after the other; all zero is an empty one. */
typedef struct
{
  char *bytes; /* (owned) */
  gsize size;
} JalonInputBuffer;

/**
 * JalonInput:
 *
 * A byte order mark is no part of the text. May be read from many threads at once.
 * @data: (nullable): borrowed; %NULL for a file
 * @fd: (owned): the file, or -1
 * @name: as messages name it
 * @origin: where the text begins in the file, bytes
 * @size: of the text, bytes
 * @window: how many bytes are looked at at once
 * @info: of the file when it was opened
 * @path: (nullable): borrowed; where the file is, for formats of several files
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
  const char *path;
} JalonInput;

void        jalon_input_init_bytes (JalonInput *self, const char *data, gsize size, const char *name);
gboolean    jalon_input_init_fd (JalonInput *self, int fd, const struct stat *info, const char *name, GError **error);
void        jalon_input_clear (JalonInput *self);
gboolean    jalon_input_check (const JalonInput *self, GError **error);
const char *jalon_input_get (const JalonInput *self, JalonInputSpan span, JalonInputBuffer *buffer, GError **error);
void        jalon_input_buffer_clear (JalonInputBuffer *self);
gboolean
jalon_input_find_line (const JalonInput *self, guint64 offset, gsize *out_line, gsize *out_column, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonInputBuffer, jalon_input_buffer_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonInput, jalon_input_clear)

G_END_DECLS
