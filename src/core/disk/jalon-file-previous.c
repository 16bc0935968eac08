/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was there before, kept as "NAME~": a second name is given to it beside
 * "NAME~" of before, or a copy made where a file has one name only (FAT); when
 * the new file stands, that is renamed to "NAME~". So no name is ever missing.
 */

#include "config.h"

#include "jalon-file-previous.h"

#include "jalon-file-failure.h"
#include "jalon-file-metadata.h"
#include "jalon-file-stream.h"
#include "jalon-i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
is_sound (JalonSaving *self, int fd)
{
  g_auto (JalonFileSource) source = { 0 };

  jalon_file_source_init (&source, fd, NULL, self->cancellable);
  return self->job->judge (&source, self->job->data, NULL);
}

/* Whether keeping the old file would take a sound one's place with one that is not. Read only where it is
 * another than the caller has read itself. */
static gboolean
is_worse (JalonSaving *self, const char *backup)
{
  gboolean is_worse_one;
  int      fd;

  if (self->is_known || self->job->judge == NULL || is_sound (self, self->old))
    return FALSE;
  fd = openat (self->folder, backup, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0)
    return FALSE;
  is_worse_one = is_sound (self, fd);
  close (fd);
  return is_worse_one;
}

/* Whether the file system has no second names for this file, rather than no room or no health. */
static gboolean
has_no_links (int code)
{
  return code == EPERM || code == EOPNOTSUPP || code == ENOSYS || code == EMLINK || code == EINVAL || code == EACCES;
}

static gboolean
copy_bytes (JalonSaving *self, JalonFileSource *source, GOutputStream *stream, GError **error)
{
  const char *bytes;
  gsize       n_bytes;

  do
    {
      if (!jalon_file_source_next (source, &bytes, &n_bytes, error) ||
          !g_output_stream_write_all (stream, bytes, n_bytes, NULL, self->cancellable, error))
        return FALSE;
    }
  while (n_bytes > 0);
  return TRUE;
}

/* The copy's own marks are of no weight beside its bytes: what the file system does not take is left. */
static void
copy_marks (JalonSaving *self, int fd)
{
  const struct timespec times[] = { self->old_info.st_atim, self->old_info.st_mtim };
  struct stat           own;
  gboolean              is_owner_kept = jalon_file_keep_owner (fd, &self->old_info);

  jalon_file_keep_attributes (fd, self->old, is_owner_kept);
  if (fstat (fd, &own) == 0 && fchmod (fd, jalon_file_get_kept_mode (&self->old_info, &own)) != 0)
    g_debug ("%s~: the mode is not kept", self->target);
  futimens (fd, times);
}

/* A copy that is whole, read back, and named as one. */
static gboolean
copy_old (JalonSaving *self, const char *name, GError **error)
{
  g_auto (JalonFileSource) source = { 0 };
  g_auto (JalonFileSource) copy = { 0 };
  g_autoptr (GOutputStream) stream = NULL;

  if (!jalon_file_part_create (&self->previous, self->folder, self->target))
    return jalon_file_fail (error, errno);
  stream = jalon_file_stream_new (self->previous.fd, NULL);
  jalon_file_source_init (&source, self->old, NULL, self->cancellable);
  jalon_file_source_init (&copy, self->previous.fd, NULL, self->cancellable);
  if (!copy_bytes (self, &source, stream, error))
    return FALSE;
  copy_marks (self, self->previous.fd);
  if (fsync (self->previous.fd) != 0)
    return jalon_file_fail (error, errno);
  if (!jalon_file_source_finish (&copy, error))
    return FALSE;
  if (jalon_file_hash_get (&copy.hash) != jalon_file_hash_get (&source.hash))
    return jalon_file_fail (error, EIO);
  if (renameat (self->folder, self->previous.name, self->folder, name) != 0)
    return jalon_file_fail (error, errno);
  g_free (self->previous.name);
  self->previous.name = g_strdup (name);
  return TRUE;
}

static gboolean
check_backup_name (JalonSaving *self, const char *backup, GError **error)
{
  struct stat info;

  if (fstatat (self->folder, backup, &info, AT_SYMLINK_NOFOLLOW) == 0)
    {
      if (!S_ISDIR (info.st_mode))
        return TRUE;
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_CANT_CREATE_BACKUP, _ ("“%s” is a folder"), backup);
      return FALSE;
    }
  return errno == ENOENT || jalon_file_fail (error, errno);
}

/**
 * jalon_saving_keep_previous:
 *
 * Keeps the old file under a temporary name; "NAME~" is not touched yet.
 */
gboolean
jalon_saving_keep_previous (JalonSaving *self, GError **error)
{
  g_autofree char *backup = g_strconcat (self->target, "~", NULL);
  g_autofree char *name = NULL;

  if (self->old < 0 || (self->job->flags & JALON_WRITE_KEEP_PREVIOUS) == 0)
    return TRUE;
  if (!check_backup_name (self, backup, error))
    return FALSE;
  if (is_worse (self, backup))
    return TRUE;
  name = jalon_file_part_dup_name (self->target, "prev");
  if (linkat (self->folder, self->target, self->folder, name, 0) == 0)
    {
      self->previous.name = g_steal_pointer (&name);
      return TRUE;
    }
  return has_no_links (errno) ? copy_old (self, name, error) : jalon_file_fail (error, errno);
}

/**
 * jalon_saving_name_previous:
 *
 * Names the old file "NAME~", now that the new one stands. Where that fails it stays under its temporary name,
 * and is named when the file is next saved.
 */
void
jalon_saving_name_previous (JalonSaving *self)
{
  g_autofree char *backup = g_strconcat (self->target, "~", NULL);

  if (self->previous.name == NULL)
    return;
  /* Two names of one file stay both when one is renamed to the other. */
  if (renameat (self->folder, self->previous.name, self->folder, backup) == 0)
    unlinkat (self->folder, self->previous.name, 0);
  else
    g_info ("%s: %s", backup, g_strerror (errno));
  jalon_file_part_close (&self->previous);
}
