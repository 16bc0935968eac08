/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a file of sections beside its name, and gives it the name once it is whole.
 */

#include "config.h"

#include "jalon-sections-private.h"

#include "jalon-file-hash.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/**
 * JalonSectionsWriter:
 * @path: (owned): the name that the file is to have
 * @part: (owned) (nullable): the one that it has until then
 * @position: of the next byte
 * @section: (nullable): the one being written
 * @block: of the bytes of the block that is being filled
 * @blocks: (element-type guint64): checksums of the full ones
 * @error: (nullable): the first that was met; after it nothing is written any more
 */
struct _JalonSectionsWriter
{
  char               *path;
  char               *part;
  int                 fd;
  guint64             position;
  JalonSectionsHead   head;
  JalonSectionsEntry *section;
  JalonFileHash       block;
  GArray             *blocks;
  GError             *error;
};

static void
fail (JalonSectionsWriter *self)
{
  int code = errno;

  if (self->error == NULL)
    g_set_error (&self->error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", self->path, g_strerror (code));
}

static void
write_at (JalonSectionsWriter *self, guint64 offset, gconstpointer bytes, gsize n_bytes)
{
  const char *at = bytes;

  while (n_bytes > 0 && self->error == NULL)
    {
      gssize n_written = pwrite (self->fd, at, n_bytes, (off_t) offset);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written < 0)
        {
          fail (self);
          return;
        }
      at += n_written;
      offset += n_written;
      n_bytes -= n_written;
    }
}

static void
end_block (JalonSectionsWriter *self)
{
  guint64 hash = jalon_file_hash_get (&self->block);

  g_array_append_val (self->blocks, hash);
  jalon_file_hash_init (&self->block);
}

/* Adds bytes, and their checksums. */
static void
append (JalonSectionsWriter *self, gconstpointer bytes, gsize n_bytes)
{
  const char *at = bytes;

  write_at (self, self->position, bytes, n_bytes);
  self->position += n_bytes;
  while (n_bytes > 0)
    {
      gsize n = MIN (n_bytes, JALON_SECTIONS_BLOCK - self->block.n_bytes);

      jalon_file_hash_add (&self->block, at, n);
      at += n;
      n_bytes -= n;
      if (self->block.n_bytes == JALON_SECTIONS_BLOCK)
        end_block (self);
    }
}

/**
 * jalon_sections_writer_new:
 * @path: of a file that is written or replaced
 * @fingerprint: of what the sections mean; who reads them names the same
 *
 * Only its owner may read the file.
 *
 * Returns: (transfer full) (nullable): a writer, to be freed; %NULL with an error of #GIOErrorEnum
 */
JalonSectionsWriter *
jalon_sections_writer_new (const char *path, guint64 fingerprint, GError **error)
{
  g_autoptr (JalonSectionsWriter) self = g_new0 (JalonSectionsWriter, 1);

  self->path = g_strdup (path);
  self->part = g_strconcat (path, ".XXXXXX", NULL);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->position = JALON_SECTIONS_START;
  memcpy (self->head.magic, JALON_SECTIONS_MAGIC, sizeof self->head.magic);
  self->head.order = JALON_SECTIONS_ORDER;
  self->head.fingerprint = fingerprint;
  jalon_file_hash_init (&self->block);
  self->fd = g_mkstemp_full (self->part, O_RDWR | O_CLOEXEC, 0600);
  if (self->fd >= 0)
    return g_steal_pointer (&self);

  fail (self);
  g_clear_pointer (&self->part, g_free);
  g_propagate_error (error, g_steal_pointer (&self->error));
  return NULL;
}

/**
 * jalon_sections_writer_begin:
 * @number: that no section has yet
 *
 * What is added from now on is in this section.
 */
void
jalon_sections_writer_begin (JalonSectionsWriter *self, guint number)
{
  static const char zeros[JALON_SECTIONS_ALIGNMENT];

  g_return_if_fail (number < JALON_MAX_SECTIONS && self->head.entries[number].offset == 0);

  append (self, zeros, -self->position & (JALON_SECTIONS_ALIGNMENT - 1));
  self->section = &self->head.entries[number];
  self->section->offset = self->position;
}

/**
 * jalon_sections_writer_add:
 *
 * Adds bytes to the section. What goes wrong is told in the end.
 */
void
jalon_sections_writer_add (JalonSectionsWriter *self, gconstpointer bytes, gsize n_bytes)
{
  g_return_if_fail (self->section != NULL);

  append (self, bytes, n_bytes);
  self->section->size += n_bytes;
}

/**
 * jalon_sections_writer_finish:
 *
 * Writes the checksums and gives the file its name. It is not forced onto the disk: what is lost is found missing.
 *
 * Returns: whether all was written; else an error of #GIOErrorEnum
 */
gboolean
jalon_sections_writer_finish (JalonSectionsWriter *self, GError **error)
{
  gsize n_bytes;

  if (self->block.n_bytes > 0)
    end_block (self);
  n_bytes = self->blocks->len * sizeof (guint64);
  self->head.end = self->position;
  self->head.blocks_hash = jalon_sections_hash (self->blocks->data, n_bytes);
  self->head.head_hash = jalon_sections_hash (&self->head, G_STRUCT_OFFSET (JalonSectionsHead, head_hash));
  write_at (self, self->position, self->blocks->data, n_bytes);
  write_at (self, 0, &self->head, sizeof self->head);
  if (self->error == NULL && g_rename (self->part, self->path) != 0)
    fail (self);
  if (self->error == NULL)
    {
      g_clear_pointer (&self->part, g_free);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

/**
 * jalon_sections_writer_free:
 * @self: (transfer full): a writer; what it has not finished goes
 */
void
jalon_sections_writer_free (JalonSectionsWriter *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->part != NULL)
    g_unlink (self->part);
  g_clear_error (&self->error);
  g_array_unref (self->blocks);
  g_free (self->part);
  g_free (self->path);
  g_free (self);
}
