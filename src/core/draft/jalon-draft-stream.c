/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes to a place of a file, whatever else is written to other places of it.
 */

#include "config.h"

#include "jalon-draft-stream.h"

#include <errno.h>
#include <unistd.h>

#define JALON_TYPE_DRAFT_STREAM (jalon_draft_stream_get_type ())

G_DECLARE_FINAL_TYPE (JalonDraftStream, jalon_draft_stream, JALON, DRAFT_STREAM, GOutputStream)

struct _JalonDraftStream
{
  GOutputStream parent_instance;

  int     fd; /* borrowed */
  goffset at; /* where the first byte goes */
  gsize   max_size;
  gsize   size; /* so far, bytes */
  char   *path; /* (owned): for messages */
};

G_DEFINE_FINAL_TYPE (JalonDraftStream, jalon_draft_stream, G_TYPE_OUTPUT_STREAM)

static gssize
fail (JalonDraftStream *self, int code, GError **error)
{
  g_autofree char *shown = g_filename_display_name (self->path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", shown, g_strerror (code));
  return -1;
}

static gssize
jalon_draft_stream_write (GOutputStream *stream,
                          const void    *bytes,
                          gsize          n_bytes,
                          GCancellable  *cancellable,
                          GError       **error)
{
  JalonDraftStream *self = JALON_DRAFT_STREAM (stream);
  gssize            n;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (n_bytes > self->max_size - self->size)
    return fail (self, EFBIG, error);
  do
    n = pwrite (self->fd, bytes, n_bytes, self->at + (goffset) self->size);
  while (n < 0 && errno == EINTR);
  if (n <= 0)
    return n_bytes == 0 ? 0 : fail (self, n < 0 ? errno : ENOSPC, error);
  self->size += n;
  return n;
}

static void
jalon_draft_stream_finalize (GObject *object)
{
  g_free (JALON_DRAFT_STREAM (object)->path);

  G_OBJECT_CLASS (jalon_draft_stream_parent_class)->finalize (object);
}

static void
jalon_draft_stream_class_init (JalonDraftStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_draft_stream_finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = jalon_draft_stream_write;
}

static void
jalon_draft_stream_init (JalonDraftStream *self)
{
}

/**
 * jalon_draft_stream_new:
 * @fd: borrowed; stays open
 * @at: where the first byte goes, bytes
 * @max_size: so much may be written, bytes
 * @path: for messages
 *
 * Returns: (transfer full): a stream
 */
GOutputStream *
jalon_draft_stream_new (int fd, goffset at, gsize max_size, const char *path)
{
  JalonDraftStream *self = g_object_new (JALON_TYPE_DRAFT_STREAM, NULL);

  self->fd = fd;
  self->at = at;
  self->max_size = max_size;
  self->path = g_strdup (path);
  return G_OUTPUT_STREAM (self);
}

/**
 * jalon_draft_stream_get_size:
 *
 * Returns: what was written so far, bytes
 */
gsize
jalon_draft_stream_get_size (GOutputStream *stream)
{
  return JALON_DRAFT_STREAM (stream)->size;
}
