/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file that is to be replaced: found, locked, and compared with what is known of it.
 */

/* O_PATH */
#define _GNU_SOURCE

#include "config.h"

#include "jalon-file-target.h"

#include "jalon-error.h"
#include "jalon-file-failure.h"
#include "jalon-i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* How long another program may take to save the same file, and between two questions whether it is done. */
#define MAX_WAIT (30 * G_USEC_PER_SEC)
#define WAIT_STEP (10 * 1000)

/* A file that is replaced again and again while one waits for its lock. */
#define MAX_TRIES 100

/**
 * jalon_saving_open_folder:
 * @path: of the file
 *
 * Opens the folder of the file, where all that follows happens even if it is moved.
 */
gboolean
jalon_saving_open_folder (JalonSaving *self, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  self->target = g_path_get_basename (path);
  self->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  /* A folder that may be written and not listed. */
  if (self->folder < 0 && errno == EACCES)
    self->folder = open (folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
  return self->folder >= 0 || jalon_file_fail (error, errno);
}

/* Whether something that may be replaced stands there; nothing is, too. */
static gboolean
check_kind (JalonSaving *self, gboolean *out_exists, struct stat *info, GError **error)
{
  *out_exists = fstatat (self->folder, self->target, info, AT_SYMLINK_NOFOLLOW) == 0;
  if (!*out_exists)
    return errno == ENOENT || jalon_file_fail (error, errno);
  if (S_ISREG (info->st_mode))
    return TRUE;
  if (S_ISDIR (info->st_mode))
    return jalon_file_fail (error, EISDIR);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("a device, a pipe or the like"));
  return FALSE;
}

/* A file that may only be read can be replaced, but neither locked nor silently. */
static int
open_file (JalonSaving *self, const struct stat *info, GError **error)
{
  const int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
  int       fd = openat (self->folder, self->target, O_RDWR | flags);
  int       code = errno;

  if (fd < 0 && code == EACCES && (self->job->flags & JALON_WRITE_OWN) != 0)
    fd = openat (self->folder, self->target, O_RDONLY | flags);
  if (fd >= 0)
    return fd;
  if (code == EACCES && info->st_uid != geteuid ())
    jalon_file_fail_foreign (error);
  else
    jalon_file_fail (error, code);
  return -1;
}

static gboolean
lock (JalonSaving *self, GError **error)
{
  gint64    until = g_get_monotonic_time () + MAX_WAIT;
  JalonLock result;

  while ((result = jalon_file_lock (self->old)) == JALON_LOCK_BUSY && g_get_monotonic_time () < until)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      g_usleep (WAIT_STEP);
    }
  self->is_locked = result == JALON_LOCK_HELD;
  if (result != JALON_LOCK_BUSY)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, _ ("another program is saving it"));
  return FALSE;
}

/* Whether the file that is locked is still the one of that name. */
static gboolean
is_still_there (JalonSaving *self)
{
  struct stat info;

  return fstat (self->old, &self->old_info) == 0 &&
         fstatat (self->folder, self->target, &info, AT_SYMLINK_NOFOLLOW) == 0 &&
         info.st_dev == self->old_info.st_dev && info.st_ino == self->old_info.st_ino;
}

/**
 * jalon_saving_open_target:
 *
 * Opens and locks the file that is there, if one is.
 */
gboolean
jalon_saving_open_target (JalonSaving *self, GError **error)
{
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      struct stat info;
      gboolean    exists;

      if (!check_kind (self, &exists, &info, error))
        return FALSE;
      if (!exists)
        return TRUE;
      self->old = open_file (self, &info, error);
      if (self->old < 0 || !lock (self, error))
        return FALSE;
      if (is_still_there (self))
        return TRUE;
      close (self->old);
      self->old = -1;
    }
  return jalon_file_fail (error, EBUSY);
}

static gboolean
fail_changed (GError **error, const char *words)
{
  g_set_error_literal (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE, words);
  return FALSE;
}

/**
 * jalon_saving_compare:
 *
 * Whether the file is the one that the caller knows; with the lock held.
 */
gboolean
jalon_saving_compare (JalonSaving *self, GError **error)
{
  const JalonFileIdentity *expected = self->job->expected;
  gboolean                 is_expected = expected != NULL && jalon_file_identity_is_some (expected);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  self->is_known =
      is_expected && self->old >= 0 && jalon_file_identity_is_same (expected, self->old, self->cancellable);
  if (self->is_known || (self->job->flags & JALON_WRITE_OVERWRITE) != 0 || (!is_expected && self->old < 0))
    return TRUE;
  if (!is_expected)
    return fail_changed (error, _ ("there is a file of that name already; save under another name, or overwrite it"));
  if (self->old < 0)
    return fail_changed (error,
                         _ ("the file was removed or renamed since it was opened; save it under this name again, or "
                            "under another"));
  return fail_changed (error,
                       _ ("the file was changed by another program since it was opened; save under another name, or "
                          "overwrite it"));
}

/**
 * jalon_saving_compare_again:
 *
 * Whether the file is still what it was when it was locked: not everybody asks for the lock.
 */
gboolean
jalon_saving_compare_again (JalonSaving *self, GError **error)
{
  struct stat              info;
  const struct stat *const before = &self->old_info;

  if (self->old < 0)
    return TRUE;
  if (fstatat (self->folder, self->target, &info, AT_SYMLINK_NOFOLLOW) == 0 && info.st_dev == before->st_dev &&
      info.st_ino == before->st_ino && info.st_size == before->st_size &&
      info.st_mtim.tv_sec == before->st_mtim.tv_sec && info.st_mtim.tv_nsec == before->st_mtim.tv_nsec)
    return TRUE;
  return fail_changed (error,
                       _ ("the file was changed by another program while it was being saved; save under another name, "
                          "or overwrite it"));
}
