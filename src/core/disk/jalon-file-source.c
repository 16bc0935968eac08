/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading a file in windows.
 */

#include "config.h"

#include "jalon-file-source.h"

#include <errno.h>
#include <unistd.h>

/* Bytes of a window: some hundred calls for a large file, and no burden for a small machine. */
#define WINDOW (128 << 10)

/**
 * jalon_file_source_init:
 * @fd: a file that may be read, or -1
 * @stream: (nullable): what to read where @fd is -1
 */
void
jalon_file_source_init (JalonFileSource *self, int fd, GInputStream *stream, GCancellable *cancellable)
{
  *self = (JalonFileSource){ .fd = fd, .stream = stream, .cancellable = cancellable };
  jalon_file_hash_init (&self->hash);
}

/**
 * jalon_file_source_clear:
 *
 * Frees the window.
 */
void
jalon_file_source_clear (JalonFileSource *self)
{
  g_clear_pointer (&self->window, g_free);
}

static gssize
read_fd (JalonFileSource *self, GError **error)
{
  gssize n_bytes;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return -1;
  do
    n_bytes = pread (self->fd, self->window, WINDOW, (off_t) self->position);
  while (n_bytes < 0 && errno == EINTR);
  if (n_bytes < 0)
    g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  return n_bytes;
}

/**
 * jalon_file_source_next:
 * @out_bytes: (out): the bytes that come next, until the next call
 * @out_n_bytes: (out): how many; 0 at the end
 *
 * Returns: whether they could be read; else an error of #GIOErrorEnum
 */
gboolean
jalon_file_source_next (JalonFileSource *self, const char **out_bytes, gsize *out_n_bytes, GError **error)
{
  gssize n_bytes;

  if (self->window == NULL)
    self->window = g_malloc (WINDOW);
  n_bytes = self->stream != NULL ? g_input_stream_read (self->stream, self->window, WINDOW, self->cancellable, error)
                                 : read_fd (self, error);
  if (n_bytes < 0)
    return FALSE;
  jalon_file_hash_add (&self->hash, self->window, n_bytes);
  self->position += n_bytes;
  *out_bytes = self->window;
  *out_n_bytes = n_bytes;
  return TRUE;
}

/**
 * jalon_file_source_finish:
 *
 * Reads what is left, for the sake of the checksum.
 *
 * Returns: whether it could be read; else an error of #GIOErrorEnum
 */
gboolean
jalon_file_source_finish (JalonFileSource *self, GError **error)
{
  const char *bytes;
  gsize       n_bytes;

  do
    {
      if (!jalon_file_source_next (self, &bytes, &n_bytes, error))
        return FALSE;
    }
  while (n_bytes > 0);
  return TRUE;
}
