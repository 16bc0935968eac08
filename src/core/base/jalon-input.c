/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading what is parsed, whole or in parts.
 */

#include "config.h"

#include "jalon-input.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* Enough that a call costs nothing beside what is done with its bytes. */
#define WINDOW (4 << 20)

/* A byte order mark says nothing in UTF-8 and is not JSON (RFC 8259, 8.1). */
static const char mark[] = { '\xef', '\xbb', '\xbf' };

static gboolean
fail_changed (const JalonInput *self, GError **error)
{
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_CHANGED_OUTSIDE,
               _ ("%s: the file was changed while it was being read; open it again"),
               self->name);
  return FALSE;
}

/* Fills @buffer from the file; the file's end before that means that it was cut. */
static gboolean
read_file (const JalonInput *self, guint64 position, char *buffer, gsize length, GError **error)
{
  while (length > 0)
    {
      gssize n_bytes = pread (self->fd, buffer, length, (off_t) position);

      if (n_bytes < 0 && errno == EINTR)
        continue;
      if (n_bytes < 0)
        {
          g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", self->name, g_strerror (errno));
          return FALSE;
        }
      if (n_bytes == 0)
        return fail_changed (self, error);
      buffer += n_bytes;
      position += n_bytes;
      length -= n_bytes;
    }
  return TRUE;
}

static void
pass_mark (JalonInput *self, const char *beginning)
{
  if (self->size >= sizeof mark && memcmp (beginning, mark, sizeof mark) == 0)
    {
      self->origin = sizeof mark;
      self->size -= sizeof mark;
    }
}

/**
 * jalon_input_init_bytes:
 * @data: (nullable): stays in place as long as the source is used; %NULL where @size is 0
 * @size: bytes
 */
void
jalon_input_init_bytes (JalonInput *self, const char *data, gsize size, const char *name)
{
  *self = (JalonInput){ .data = data != NULL ? data : "", .fd = -1, .name = name, .size = size, .window = WINDOW };
  pass_mark (self, self->data);
}

/**
 * jalon_input_init_fd:
 * @fd: (transfer full): a regular file that may be read
 * @info: of @fd
 *
 * Returns: whether its beginning could be read; else as jalon_input_get() fails
 */
gboolean
jalon_input_init_fd (JalonInput *self, int fd, const struct stat *info, const char *name, GError **error)
{
  char beginning[sizeof mark] = { 0 };

  *self = (JalonInput){ .fd = fd, .name = name, .size = (guint64) info->st_size, .window = WINDOW, .info = *info };
  if (!read_file (self, 0, beginning, MIN (self->size, sizeof beginning), error))
    return FALSE;
  pass_mark (self, beginning);
  return TRUE;
}

/**
 * jalon_input_clear:
 *
 * Closes the file.
 */
void
jalon_input_clear (JalonInput *self)
{
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}

/**
 * jalon_input_check:
 *
 * Whether the file is still as it was opened: the same size, last written at the same time.
 *
 * Returns: %FALSE with %JALON_ERROR_CHANGED_OUTSIDE where it is not
 */
gboolean
jalon_input_check (const JalonInput *self, GError **error)
{
  const struct stat *then = &self->info;
  struct stat        now;

  if (self->fd < 0)
    return TRUE;
  if (fstat (self->fd, &now) == 0 && now.st_size == then->st_size && now.st_mtim.tv_sec == then->st_mtim.tv_sec &&
      now.st_mtim.tv_nsec == then->st_mtim.tv_nsec)
    return TRUE;
  return fail_changed (self, error);
}

/**
 * jalon_input_get:
 * @span: within the text
 * @buffer: holds the bytes where they must be read
 *
 * Callable from any thread, each with a buffer of its own.
 *
 * Returns: (nullable): the bytes of @span, as long as @buffer is not used again; %NULL with
 *   %JALON_ERROR_CHANGED_OUTSIDE where the file has become shorter, or an error of #GIOErrorEnum
 */
const char *
jalon_input_get (const JalonInput *self, JalonInputSpan span, JalonInputBuffer *buffer, GError **error)
{
  gsize   length = span.end - span.start;
  guint64 position = self->origin + span.start;

  if (self->data != NULL)
    return self->data + position;
  if (buffer->size <= length)
    {
      g_free (buffer->bytes);
      buffer->size = length + 1;
      buffer->bytes = g_malloc (buffer->size);
    }
  return read_file (self, position, buffer->bytes, length, error) ? buffer->bytes : NULL;
}

/**
 * jalon_input_buffer_clear:
 *
 * Frees the bytes.
 */
void
jalon_input_buffer_clear (JalonInputBuffer *self)
{
  g_clear_pointer (&self->bytes, g_free);
  self->size = 0;
}

/* Goes on counting through @length bytes. */
static void
count_lines (const char *bytes, gsize length, gsize *line, gsize *column)
{
  const char *end = bytes + length;
  const char *line_start = bytes;

  for (const char *p = bytes; (p = memchr (p, '\n', end - p)) != NULL; line_start = ++p)
    {
      ++*line;
      *column = 1;
    }
  for (const char *p = line_start; p < end; p++)
    *column += (*p & 0xC0) != 0x80;
}

/**
 * jalon_input_find_line:
 * @offset: within the text, or its end
 * @out_line: from 1
 * @out_column: from 1, in characters
 *
 * Reads all before @offset once more: only who has an error to tell needs it.
 *
 * Returns: whether it could be read; else as jalon_input_get() fails
 */
gboolean
jalon_input_find_line (const JalonInput *self, guint64 offset, gsize *out_line, gsize *out_column, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };

  *out_line = 1;
  *out_column = 1;
  for (guint64 start = 0; start < offset; start += self->window)
    {
      JalonInputSpan span = { start, MIN (offset, start + self->window) };
      const char    *bytes = jalon_input_get (self, span, &buffer, error);

      if (bytes == NULL)
        return FALSE;
      count_lines (bytes, span.end - span.start, out_line, out_column);
    }
  return TRUE;
}
