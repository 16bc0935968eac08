/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file system of GDAL with a folder for each reading: "/vsijalon/7/map.gpkg".
 * What is not given cannot be opened there, and nothing can be written.
 */

#define _GNU_SOURCE
#define _LARGEFILE64_SOURCE 1

#include "config.h"

#include "jalon-gdal-files.h"

#include <cpl_vsi.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define PREFIX "/vsijalon/"

/* Bytes that are read at once, and that are kept of what was read. */
#define BUFFER (64 << 10)
#define CACHE (4 << 20)

/* A file that GDAL has open. */
typedef struct
{
  const JalonGdalFile *file;
  GCancellable        *cancellable;
  guint64              at;
  gboolean             is_at_end;
} Handle;

static GMutex      lock;
static GHashTable *sources; /* of JalonGdalSource, by number; while they are read */
static guint       n_sources;

/* (nullable): the file of a name "7/map.gpkg" */
static const JalonGdalFile *
find_file (const char *name, GCancellable **out_cancellable)
{
  char                  *end;
  guint                  number = (guint) strtoul (name, &end, 10);
  const JalonGdalSource *source;

  g_mutex_lock (&lock);
  source = *end == '/' ? g_hash_table_lookup (sources, GUINT_TO_POINTER (number)) : NULL;
  g_mutex_unlock (&lock);
  if (source == NULL)
    return NULL;
  *out_cancellable = source->cancellable;
  for (guint i = 0; i < source->n_files; i++)
    if (strcmp (source->files[i].name, end + 1) == 0)
      return &source->files[i];
  return NULL;
}

static int
stat_cb (gpointer data, const char *name, VSIStatBufL *info, int flags)
{
  GCancellable        *cancellable;
  const JalonGdalFile *file = find_file (name, &cancellable);

  memset (info, 0, sizeof *info);
  if (file == NULL)
    return -1;
  info->st_mode = S_IFREG | S_IRUSR;
  info->st_size = (off_t) file->size;
  return 0;
}

static gpointer
open_cb (gpointer data, const char *name, const char *access)
{
  GCancellable        *cancellable = NULL;
  const JalonGdalFile *file = find_file (name, &cancellable);
  Handle              *handle;

  if (file == NULL || strpbrk (access, "wa+") != NULL)
    {
      errno = file == NULL ? ENOENT : EROFS;
      return NULL;
    }
  handle = g_new0 (Handle, 1);
  handle->file = file;
  handle->cancellable = cancellable;
  return handle;
}

static vsi_l_offset
tell_cb (gpointer data)
{
  return ((Handle *) data)->at;
}

static int
seek_cb (gpointer data, vsi_l_offset offset, int whence)
{
  Handle *self = data;

  self->at = offset + (whence == SEEK_CUR ? self->at : whence == SEEK_END ? self->file->size : 0);
  self->is_at_end = FALSE;
  return 0;
}

static size_t
read_cb (gpointer data, gpointer buffer, size_t size, size_t n)
{
  Handle *self = data;
  guint64 left = self->file->size - MIN (self->at, self->file->size);
  gsize   length = MIN (left, (guint64) size * n);

  self->is_at_end = length < size * n;
  if (length == 0 || g_cancellable_is_cancelled (self->cancellable) ||
      !self->file->read (self->file->data, self->at, buffer, length))
    return 0;
  self->at += length;
  return length / size;
}

static int
eof_cb (gpointer data)
{
  return ((Handle *) data)->is_at_end;
}

static int
close_cb (gpointer data)
{
  g_free (data);
  return 0;
}

static void
install (void)
{
  VSIFilesystemPluginCallbacksStruct *callbacks = VSIAllocFilesystemPluginCallbacksStruct ();

  sources = g_hash_table_new (NULL, NULL);
  callbacks->stat = stat_cb;
  callbacks->open = open_cb;
  callbacks->tell = tell_cb;
  callbacks->seek = seek_cb;
  callbacks->read = read_cb;
  callbacks->eof = eof_cb;
  callbacks->close = close_cb;
  callbacks->nBufferSize = BUFFER;
  callbacks->nCacheSize = CACHE;
  VSIInstallPluginHandler (PREFIX, callbacks);
  VSIFreeFilesystemPluginCallbacksStruct (callbacks);
}

/**
 * jalon_gdal_files_add:
 * @source: must outlive its folder
 *
 * Makes the files of a source readable for GDAL.
 *
 * Returns: (transfer full): the name of the first one; for jalon_gdal_files_remove()
 */
char *
jalon_gdal_files_add (const JalonGdalSource *source)
{
  guint number;

  g_mutex_lock (&lock);
  if (sources == NULL)
    install ();
  number = ++n_sources;
  g_hash_table_insert (sources, GUINT_TO_POINTER (number), (gpointer) source);
  g_mutex_unlock (&lock);
  return g_strdup_printf (PREFIX "%u/%s", number, source->files[0].name);
}

/**
 * jalon_gdal_files_remove:
 * @path: as jalon_gdal_files_add() gave it
 *
 * Forgets the files of a source.
 */
void
jalon_gdal_files_remove (const char *path)
{
  guint number = (guint) strtoul (path + strlen (PREFIX), NULL, 10);

  g_mutex_lock (&lock);
  g_hash_table_remove (sources, GUINT_TO_POINTER (number));
  g_mutex_unlock (&lock);
}
