/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which file, and which state of it.
 */

#include "config.h"

#include "jalon-file-identity.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* Links that lead to links; as many as Linux follows. */
#define MAX_LINKS 40

#define NS_PER_S G_GINT64_CONSTANT (1000000000)

/* Linux takes the time of a file from its clock tick, up to 10 ms long; FAT counts in two seconds. Nanoseconds. */
#define FINE_CLOCK (50 * 1000 * 1000)
#define COARSE_CLOCK (2 * NS_PER_S)

/**
 * jalon_file_identity_clear:
 *
 * Frees what it holds; then it is no file.
 */
void
jalon_file_identity_clear (JalonFileIdentity *self)
{
  g_free (self->etag);
  *self = JALON_FILE_IDENTITY_NONE;
}

/**
 * jalon_file_identity_copy:
 *
 * Makes @self the same as @other.
 */
void
jalon_file_identity_copy (JalonFileIdentity *self, const JalonFileIdentity *other)
{
  char *etag = g_strdup (other->etag);

  g_free (self->etag);
  *self = *other;
  self->etag = etag;
}

/**
 * jalon_file_identity_is_some:
 *
 * Returns: whether it stands for a file at all
 */
gboolean
jalon_file_identity_is_some (const JalonFileIdentity *self)
{
  return self->inode != 0 || self->etag != NULL || self->mtime_ns != 0;
}

/**
 * jalon_file_identity_dup_tag:
 *
 * Returns: (transfer full): a word that changes when the file is written, for those who note it for later
 */
char *
jalon_file_identity_dup_tag (const JalonFileIdentity *self)
{
  return self->etag != NULL ? g_strdup (self->etag) : g_strdup_printf ("%" G_GINT64_FORMAT, self->mtime_ns);
}

static gint64
get_mtime (const struct stat *info)
{
  return info->st_mtim.tv_sec * NS_PER_S + info->st_mtim.tv_nsec;
}

/**
 * jalon_file_identity_set_stat:
 * @info: of the file, just now
 *
 * Takes all but the checksum, which is unknown then.
 */
void
jalon_file_identity_set_stat (JalonFileIdentity *self, const struct stat *info)
{
  gint64 age = g_get_real_time () * 1000 - get_mtime (info);

  jalon_file_identity_clear (self);
  self->device = info->st_dev;
  self->inode = info->st_ino;
  self->size = info->st_size;
  self->mtime_ns = get_mtime (info);
  self->is_fresh = age < (info->st_mtim.tv_nsec == 0 ? COARSE_CLOCK : FINE_CLOCK);
}

/**
 * jalon_file_identity_set_hash:
 *
 * Notes the checksum of the bytes.
 */
void
jalon_file_identity_set_hash (JalonFileIdentity *self, guint64 hash)
{
  self->hash = hash;
  self->has_hash = TRUE;
}

static void
take_info (JalonFileIdentity *self, GFileInfo *info)
{
  jalon_file_identity_clear (self);
  self->size = g_file_info_get_size (info);
  self->etag = g_strdup (g_file_info_get_etag (info));
  self->mtime_ns = (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED) * NS_PER_S;
}

/**
 * jalon_file_identity_query:
 * @self: (out caller-allocates): initialised
 * @file: what a link leads to, where it is one
 *
 * Looks at a file as it is now.
 *
 * Returns: whether it is there; else an error of #GIOErrorEnum
 */
gboolean
jalon_file_identity_query (JalonFileIdentity *self, GFile *file, GCancellable *cancellable, GError **error)
{
  const char *path = g_file_is_native (file) ? g_file_peek_path (file) : NULL;
  struct stat stat_info;
  g_autoptr (GFileInfo) info = NULL;

  if (path != NULL && stat (path, &stat_info) == 0)
    {
      jalon_file_identity_set_stat (self, &stat_info);
      return TRUE;
    }
  /* GIO's error says what is the matter with a native file. */
  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE
                                                        "," G_FILE_ATTRIBUTE_TIME_MODIFIED,
                            G_FILE_QUERY_INFO_NONE,
                            cancellable,
                            error);
  if (info == NULL)
    return FALSE;
  take_info (self, info);
  return TRUE;
}

/**
 * jalon_file_identity_is_same_stat:
 *
 * Returns: whether @info is of the same file with the same size and time
 */
gboolean
jalon_file_identity_is_same_stat (const JalonFileIdentity *self, const struct stat *info)
{
  return self->device == info->st_dev && self->inode == info->st_ino && self->size == info->st_size &&
         self->mtime_ns == get_mtime (info);
}

/**
 * jalon_file_identity_is_same:
 * @fd: a file that may be read
 *
 * Whether the bytes are those that were there. Where size and time leave a doubt, as after a copy of the
 * same bytes or a change within one tick of the clock, the bytes are read.
 */
gboolean
jalon_file_identity_is_same (const JalonFileIdentity *self, int fd, GCancellable *cancellable)
{
  g_auto (JalonFileSource) source = { 0 };
  struct stat info;

  if (fstat (fd, &info) != 0 || info.st_size != self->size)
    return FALSE;
  if (jalon_file_identity_is_same_stat (self, &info) && !(self->is_fresh && self->has_hash))
    return TRUE;
  jalon_file_source_init (&source, fd, NULL, cancellable);
  return self->has_hash && jalon_file_source_finish (&source, NULL) && jalon_file_hash_get (&source.hash) == self->hash;
}

static JalonFileChange
compare_elsewhere (const JalonFileIdentity *self, GFile *file)
{
  g_auto (JalonFileIdentity) now = JALON_FILE_IDENTITY_NONE;
  g_autoptr (GError) error = NULL;

  if (!jalon_file_identity_query (&now, file, NULL, &error))
    return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? JALON_FILE_REMOVED : JALON_FILE_UNCHANGED;
  return now.size == self->size && g_strcmp0 (now.etag, self->etag) == 0 ? JALON_FILE_UNCHANGED : JALON_FILE_CHANGED;
}

/**
 * jalon_file_identity_compare:
 * @file: what a link leads to, where it is one
 *
 * Returns: whether the file is the one it was; a server that does not answer has changed nothing
 */
JalonFileChange
jalon_file_identity_compare (const JalonFileIdentity *self, GFile *file)
{
  gboolean is_same;
  int      fd;

  if (!g_file_is_native (file))
    return compare_elsewhere (self, file);
  fd = open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (fd < 0)
    return errno == ENOENT || errno == ENOTDIR ? JALON_FILE_REMOVED : JALON_FILE_CHANGED;
  is_same = jalon_file_identity_is_same (self, fd, NULL);
  close (fd);
  return is_same ? JALON_FILE_UNCHANGED : JALON_FILE_CHANGED;
}

/**
 * jalon_file_resolve:
 *
 * Returns: (transfer full): the file itself where @file is a link to it, also where that is not there yet
 */
GFile *
jalon_file_resolve (GFile *file)
{
  g_autofree char *path = g_file_is_native (file) ? g_file_get_path (file) : NULL;

  for (guint i = 0; path != NULL && i < MAX_LINKS; i++)
    {
      g_autofree char *real = realpath (path, NULL);
      g_autofree char *link = real == NULL ? g_file_read_link (path, NULL) : NULL;
      g_autofree char *folder = link != NULL ? g_path_get_dirname (path) : NULL;

      if (real != NULL)
        return g_file_new_for_path (real);
      /* What leads to a pipe ("/dev/fd/3") is a link whose text is no name. */
      if (link == NULL || access (path, F_OK) == 0)
        return g_file_new_for_path (path);
      g_free (path);
      path = g_canonicalize_filename (link, folder);
    }
  return g_object_ref (file);
}
