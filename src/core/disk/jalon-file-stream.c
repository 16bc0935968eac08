/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stream into a file, or into another stream, that makes the checksum of what passes.
 */

#include "config.h"

#include "jalon-file-stream.h"

#include "jalon-file-failure.h"
#include "jalon-file-hash.h"

#include <errno.h>
#include <unistd.h>

struct _JalonFileStream
{
  GOutputStream  parent_instance;
  GOutputStream *base; /* (owned) (nullable) */
  int            fd;   /* borrowed; where there is no base */
  JalonFileHash  hash;
};

G_DEFINE_FINAL_TYPE (JalonFileStream, jalon_file_stream, G_TYPE_OUTPUT_STREAM)

static gssize
write_fd (JalonFileStream *self, const void *bytes, gsize n_bytes, GCancellable *cancellable, GError **error)
{
  gssize n_written;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  do
    n_written = write (self->fd, bytes, n_bytes);
  while (n_written < 0 && errno == EINTR);
  if (n_written < 0)
    jalon_file_fail (error, errno);
  return n_written;
}

static gssize
jalon_file_stream_write (GOutputStream *stream,
                         const void    *bytes,
                         gsize          n_bytes,
                         GCancellable  *cancellable,
                         GError       **error)
{
  JalonFileStream *self = JALON_FILE_STREAM (stream);
  gssize n_written = self->base != NULL ? g_output_stream_write (self->base, bytes, n_bytes, cancellable, error)
                                        : write_fd (self, bytes, n_bytes, cancellable, error);

  if (n_written > 0)
    jalon_file_hash_add (&self->hash, bytes, n_written);
  return n_written;
}

static void
jalon_file_stream_finalize (GObject *object)
{
  JalonFileStream *self = JALON_FILE_STREAM (object);

  g_clear_object (&self->base);
  G_OBJECT_CLASS (jalon_file_stream_parent_class)->finalize (object);
}

static void
jalon_file_stream_class_init (JalonFileStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_file_stream_finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = jalon_file_stream_write;
}

static void
jalon_file_stream_init (JalonFileStream *self)
{
  self->fd = -1;
  jalon_file_hash_init (&self->hash);
}

/* (transfer full): into @fd, which is borrowed and stays open, or into @base where there is one. */
GOutputStream *
jalon_file_stream_new (int fd, GOutputStream *base)
{
  JalonFileStream *self = g_object_new (JALON_TYPE_FILE_STREAM, NULL);

  self->fd = fd;
  g_set_object (&self->base, base);
  return G_OUTPUT_STREAM (self);
}

/* Of all that was written so far. */
guint64
jalon_file_stream_get_hash (GOutputStream *stream)
{
  return jalon_file_hash_get (&JALON_FILE_STREAM (stream)->hash);
}
