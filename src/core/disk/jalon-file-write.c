/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing a file, step by step; what is promised stands in the header.
 */

/* renameat2() */
#define _GNU_SOURCE

#include "config.h"

#include "jalon-file-write.h"

#include "jalon-error.h"
#include "jalon-file-check.h"
#include "jalon-file-elsewhere.h"
#include "jalon-file-failure.h"
#include "jalon-file-metadata.h"
#include "jalon-file-previous.h"
#include "jalon-file-stream.h"
#include "jalon-file-target.h"
#include "jalon-i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What the system asks for where it has no mind of its own. */
#define USUAL_UMASK 022

/* The process's own; umask() would change it for other threads meanwhile. */
static mode_t
get_umask (void)
{
  g_autofree char *status = NULL;
  const char      *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return USUAL_UMASK;
  line = strstr (status, "\nUmask:");
  return line != NULL ? (mode_t) strtoul (line + strlen ("\nUmask:"), NULL, 8) : USUAL_UMASK;
}

/* The new file gets its owner while it is empty: where that cannot be, nothing has been touched. */
static gboolean
create_part (JalonSaving *self, GError **error)
{
  struct stat own;

  if (!jalon_file_part_create (&self->part, self->folder, self->target))
    return jalon_file_fail (error, errno);
  if (self->old < 0)
    {
      self->mode = 0666 & ~get_umask ();
      return TRUE;
    }
  self->is_owner_kept = jalon_file_keep_owner (self->part.fd, &self->old_info);
  if (!self->is_owner_kept && errno != EPERM && errno != EINVAL)
    return jalon_file_fail (error, errno);
  if (!self->is_owner_kept && (self->job->flags & JALON_WRITE_OWN) == 0)
    return jalon_file_fail_foreign (error);
  if (fstat (self->part.fd, &own) != 0)
    return jalon_file_fail (error, errno);
  self->mode = jalon_file_get_kept_mode (&self->old_info, &own);
  return TRUE;
}

/* A file system without modes of its own (FAT) gives a new file the one it gives all. */
static gboolean
set_mode (JalonSaving *self, GError **error)
{
  struct stat info;

  if (fstat (self->part.fd, &info) != 0)
    return jalon_file_fail (error, errno);
  if ((info.st_mode & 0777) == self->mode || fchmod (self->part.fd, self->mode) == 0)
    return TRUE;
  return (self->old < 0 && errno == EPERM) || jalon_file_fail (error, errno);
}

static gboolean
write_part (JalonSaving *self, GError **error)
{
  g_autoptr (GOutputStream) stream = jalon_file_stream_new (self->part.fd, NULL);

  if (!self->job->write (stream, self->job->data, self->cancellable, error))
    return FALSE;
  self->hash = jalon_file_stream_get_hash (stream);
  if (self->old >= 0 && !jalon_file_keep_attributes (self->part.fd, self->old, self->is_owner_kept) && errno != ENOTSUP)
    return jalon_file_fail (error, errno);
  if (!set_mode (self, error))
    return FALSE;
  return fsync (self->part.fd) == 0 || jalon_file_fail (error, errno);
}

/* From the disk, as far as the system lets go of what it has in memory. */
static gboolean
read_back (JalonSaving *self, GError **error)
{
  g_auto (JalonFileSource) source = { 0 };

  posix_fadvise (self->part.fd, 0, 0, POSIX_FADV_DONTNEED);
  jalon_file_source_init (&source, self->part.fd, NULL, self->cancellable);
  return jalon_file_check (self->job, &source, self->hash, error);
}

static gboolean
fail_exists (GError **error)
{
  g_set_error_literal (error,
                       JALON_ERROR,
                       JALON_ERROR_CHANGED_OUTSIDE,
                       _ ("another program has made a file of that name meanwhile; save under another name, or "
                          "overwrite it"));
  return FALSE;
}

/* Gives the new file its name only where nobody has it. Not every file system can do that in one step. */
static gboolean
place_new (JalonSaving *self, GError **error)
{
  int         folder = self->folder;
  struct stat info;

  if (renameat2 (folder, self->part.name, folder, self->target, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno == EEXIST)
    return fail_exists (error);
  if (errno != EINVAL && errno != ENOSYS)
    return jalon_file_fail (error, errno);
  if (linkat (folder, self->part.name, folder, self->target, 0) == 0)
    return unlinkat (folder, self->part.name, 0) == 0 || TRUE;
  if (errno == EEXIST || fstatat (folder, self->target, &info, AT_SYMLINK_NOFOLLOW) == 0)
    return fail_exists (error);
  return renameat (folder, self->part.name, folder, self->target) == 0 || jalon_file_fail (error, errno);
}

static gboolean
place (JalonSaving *self, GError **error)
{
  if (self->old < 0)
    return place_new (self, error);
  return renameat (self->folder, self->part.name, self->folder, self->target) == 0 || jalon_file_fail (error, errno);
}

/* A folder that may not be read cannot be brought to the disk, nor on some file systems any. */
static gboolean
sync_folder (JalonSaving *self, GError **error)
{
  if (fsync (self->folder) == 0 || errno == EBADF || errno == EINVAL || errno == ENOTSUP)
    return TRUE;
  /* Translators: %s is what the system says. */
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_UNCONFIRMED,
               _ ("it is saved, but the disk did not confirm that it will still be there after a power failure; save "
                  "it elsewhere, too (%s)"),
               g_strerror (errno));
  return FALSE;
}

/* All that can fail while the file is as it was. */
static gboolean
prepare (JalonSaving *self, const char *path, GError **error)
{
  if (!jalon_saving_open_folder (self, path, error))
    return FALSE;
  jalon_file_part_sweep (self->folder, self->target);
  return jalon_saving_open_target (self, error) && jalon_saving_compare (self, error) && create_part (self, error) &&
         write_part (self, error) && read_back (self, error) && jalon_saving_keep_previous (self, error) &&
         !g_cancellable_set_error_if_cancelled (self->cancellable, error) && jalon_saving_compare_again (self, error) &&
         place (self, error);
}

static void
take_identity (JalonSaving *self, JalonFileIdentity *identity)
{
  struct stat info;

  if (identity == NULL || fstat (self->part.fd, &info) != 0)
    return;
  jalon_file_identity_set_stat (identity, &info);
  jalon_file_identity_set_hash (identity, self->hash);
  identity->is_locked = self->old < 0 || self->is_locked;
}

static void
saving_clear (JalonSaving *self)
{
  jalon_file_part_discard (&self->part, self->folder);
  jalon_file_part_discard (&self->previous, self->folder);
  if (self->old >= 0)
    close (self->old);
  if (self->folder >= 0)
    close (self->folder);
  g_free (self->target);
}

static gboolean
write_native (const char           *path,
              const JalonFileWrite *job,
              JalonFileIdentity    *out_identity,
              GCancellable         *cancellable,
              GError              **error)
{
  JalonSaving saving = { .job = job,
                         .cancellable = cancellable,
                         .folder = -1,
                         .old = -1,
                         .is_owner_kept = TRUE,
                         .part = JALON_FILE_PART_NONE,
                         .previous = JALON_FILE_PART_NONE };
  g_autoptr (GError) local_error = NULL;

  if (prepare (&saving, path, &local_error))
    {
      g_clear_pointer (&saving.part.name, g_free);
      take_identity (&saving, out_identity);
      jalon_saving_name_previous (&saving);
      sync_folder (&saving, &local_error);
    }
  if (local_error != NULL)
    jalon_file_explain (&local_error,
                        job->name,
                        saving.old >= 0 ? _ ("What was in the file before is still there") : _ ("No file was made"));
  saving_clear (&saving);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * jalon_file_write:
 * @file: where to; a link is followed
 * @job: what, and what is known of the file
 * @out_identity: (nullable) (out caller-allocates): initialised; of the new file, once that stands (also where
 *   %JALON_ERROR_UNCONFIRMED tells that it does)
 *
 * Writes a file as the head of this header promises. Callable from any thread. Fails with
 * %JALON_ERROR_CHANGED_OUTSIDE, %JALON_ERROR_FOREIGN_OWNER, %JALON_ERROR_NOT_VERIFIED, what @job's functions fail
 * with, or an error of #GIOErrorEnum: then the file is as it was. Or with %JALON_ERROR_UNCONFIRMED: then the new
 * file stands. The message names the file, and says what stands there.
 */
gboolean
jalon_file_write (GFile                *file,
                  const JalonFileWrite *job,
                  JalonFileIdentity    *out_identity,
                  GCancellable         *cancellable,
                  GError              **error)
{
  g_autoptr (GFile) target = NULL;
  g_auto (JalonFileIdentity) unused = JALON_FILE_IDENTITY_NONE;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (job != NULL && job->name != NULL && job->write != NULL, FALSE);

  target = jalon_file_resolve (file);
  if (g_file_is_native (target))
    return write_native (g_file_peek_path (target), job, out_identity, cancellable, error);
  if (jalon_file_write_elsewhere (target,
                                  job,
                                  out_identity != NULL ? out_identity : &unused,
                                  cancellable,
                                  &local_error))
    return TRUE;
  jalon_file_explain (&local_error, job->name, NULL);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * jalon_file_sweep:
 * @file: that is opened
 *
 * Removes what killed writers have left beside a file. A "NAME~" that one of them could not name any more gets its
 * name. Nothing fails; for a file that is not native nothing is done.
 */
void
jalon_file_sweep (GFile *file)
{
  g_autoptr (GFile) target = NULL;
  JalonSaving saving = { .folder = -1, .old = -1, .part = JALON_FILE_PART_NONE, .previous = JALON_FILE_PART_NONE };

  g_return_if_fail (G_IS_FILE (file));

  target = jalon_file_resolve (file);
  if (g_file_is_native (target) && jalon_saving_open_folder (&saving, g_file_peek_path (target), NULL))
    jalon_file_part_sweep (saving.folder, saving.target);
  saving_clear (&saving);
}
