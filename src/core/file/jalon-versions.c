/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps, lists and removes earlier versions of files.
 */

#define _GNU_SOURCE

#include "config.h"

#include "jalon-versions.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/fs.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".jalon"
#define PART_SUFFIX ".part"

/* Bytes copied at a time where the system cannot copy by itself. */
#define CHUNK (256 << 10)

/* A copy that was begun so long ago, microseconds, is nobody's any more. */
#define ABANDONED (G_USEC_PER_SEC * G_GINT64_CONSTANT (3600))

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", shown, g_strerror (code));
  return FALSE;
}

/* Returns: (transfer full): where versions are kept */
static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "jalon", "versions", NULL);
}

/* The folder of one file: its name tells others nothing. */
static char *
dup_folder_of (GFile *file, const char *folder)
{
  g_autofree char *root = folder != NULL ? g_strdup (folder) : dup_folder ();
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *target = path != NULL ? realpath (path, NULL) : NULL;
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, target != NULL ? target : path, -1);

  return g_build_filename (root, hash, NULL);
}

static gboolean
ensure_folder (const char *folder, GError **error)
{
  struct stat status;

  if (g_mkdir_with_parents (folder, 0700) != 0 || stat (folder, &status) != 0)
    return fail (error, folder, errno);
  if ((status.st_mode & 0077) != 0 && chmod (folder, 0700) != 0)
    return fail (error, folder, errno);
  return TRUE;
}

void
jalon_version_free (JalonVersion *version)
{
  if (version == NULL)
    return;
  g_free (version->path);
  g_free (version);
}

/* Names are "KEPT-TIME.jalon", both in microseconds. */
static JalonVersion *
parse_version (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat      status;
  char            *rest;
  gint64           kept = g_ascii_strtoll (name, &rest, 10);
  JalonVersion    *version;

  if (rest == name || *rest != '-' || !g_str_has_suffix (name, SUFFIX) || lstat (path, &status) != 0 ||
      !S_ISREG (status.st_mode))
    return NULL;
  version = g_new0 (JalonVersion, 1);
  version->path = g_steal_pointer (&path);
  version->kept = kept;
  version->time = g_ascii_strtoll (rest + 1, NULL, 10);
  version->size = status.st_size;
  return version;
}

/* What was begun and never ended, by a program that died in it. */
static void
sweep (const char *path)
{
  struct stat status;

  if (lstat (path, &status) == 0 && g_get_real_time () - status.st_mtime * G_USEC_PER_SEC > ABANDONED)
    g_unlink (path);
}

static void
add_versions (GPtrArray *versions, const char *folder)
{
  GDir       *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      JalonVersion    *version = parse_version (folder, name);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (version != NULL)
        g_ptr_array_add (versions, version);
      else if (g_str_has_suffix (name, PART_SUFFIX))
        sweep (path);
    }
  g_clear_pointer (&dir, g_dir_close);
}

static int
compare_versions (gconstpointer a, gconstpointer b)
{
  const JalonVersion *p = *(JalonVersion *const *) a;
  const JalonVersion *q = *(JalonVersion *const *) b;

  return p->kept > q->kept ? -1 : p->kept < q->kept;
}

/**
 * jalon_versions_list:
 * @file: a file that was saved
 * @folder: (nullable): where versions are kept; %NULL is the one in the state folder
 *
 * Returns: (transfer full) (element-type JalonVersion): its earlier versions, the last first
 */
GPtrArray *
jalon_versions_list (GFile *file, const char *folder)
{
  GPtrArray       *versions = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_version_free);
  g_autofree char *own = NULL;

  g_return_val_if_fail (G_IS_FILE (file), versions);

  if (!g_file_is_native (file))
    return versions;
  own = dup_folder_of (file, folder);
  add_versions (versions, own);
  g_ptr_array_sort (versions, compare_versions);
  return versions;
}

/* Goes through the folders of all files. */
static void
foreach_folder (const char *root, void (*func) (const char *folder, gpointer data), gpointer data)
{
  GDir       *dir = g_dir_open (root, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (root, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) && g_file_test (path, G_FILE_TEST_IS_DIR))
        func (path, data);
    }
  g_clear_pointer (&dir, g_dir_close);
}

static void
add_versions_cb (const char *folder, gpointer versions)
{
  add_versions (versions, folder);
}

/* Lets those go that are too many of one file, then those that are too much in all. */
static void
prune (const char *root, const char *own)
{
  g_autoptr (GPtrArray) mine = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_version_free);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_version_free);
  goffset size = 0;

  add_versions (mine, own);
  g_ptr_array_sort (mine, compare_versions);
  for (guint i = JALON_VERSIONS_MAX; i < mine->len; i++)
    g_unlink (((JalonVersion *) g_ptr_array_index (mine, i))->path);

  foreach_folder (root, add_versions_cb, all);
  g_ptr_array_sort (all, compare_versions);
  for (guint i = 0; i < all->len; i++)
    {
      const JalonVersion *version = g_ptr_array_index (all, i);

      size += version->size;
      if (size > JALON_VERSIONS_MAX_SIZE)
        g_unlink (version->path);
    }
}

static gboolean
copy_by_hand (int from, int to)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  gssize           n;

  while ((n = read (from, buffer, CHUNK)) > 0 || (n < 0 && errno == EINTR))
    for (gssize done = 0; done < n;)
      {
        gssize written = write (to, buffer + done, n - done);

        if (written < 0 && errno != EINTR)
          return FALSE;
        done += MAX (written, 0);
      }
  return n == 0;
}

/* By sharing the blocks where the file system can, else within the system, else by hand. */
static gboolean
copy (int from, int to)
{
  gssize n;

  if (ioctl (to, FICLONE, from) == 0)
    return TRUE;
  while ((n = copy_file_range (from, NULL, to, NULL, 1 << 30, 0)) > 0)
    ;
  if (n == 0)
    return TRUE;
  if (lseek (from, 0, SEEK_SET) < 0 || lseek (to, 0, SEEK_SET) < 0 || ftruncate (to, 0) != 0)
    return FALSE;
  return copy_by_hand (from, to);
}

/* Whether the last one that was kept is that state. */
static gboolean
is_kept (const char *folder, gint64 time, goffset size)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_version_free);

  add_versions (versions, folder);
  for (guint i = 0; i < versions->len; i++)
    {
      const JalonVersion *version = g_ptr_array_index (versions, i);

      if (version->time == time && version->size == size)
        return TRUE;
    }
  return FALSE;
}

/* @from: at its beginning */
static gboolean
keep_copy (int from, gint64 time, const char *folder, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT SUFFIX, g_get_real_time (), time);
  g_autofree char *part_name = g_strconcat (name, PART_SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *part = g_build_filename (folder, part_name, NULL);
  int              to = open (part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  int              code = 0;

  if (to < 0)
    return fail (error, part, errno);
  if (!copy (from, to) || fdatasync (to) != 0)
    code = errno;
  if (close (to) != 0 && code == 0)
    code = errno;
  if (code == 0 && rename (part, path) != 0)
    code = errno;
  if (code == 0)
    return TRUE;
  g_unlink (part);
  return fail (error, path, code);
}

/**
 * jalon_versions_keep:
 * @file: a file that is to be replaced
 * @folder: (nullable): where versions are kept; %NULL is the one in the state folder
 *
 * Keeps @file as it is now. A state that is kept already is not kept twice; one
 * larger than all that may be kept, a file that is not there and one that is
 * not on this machine are not kept at all.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum, which need not keep anyone from saving
 */
gboolean
jalon_versions_keep (GFile *file, const char *folder, GError **error)
{
  g_autofree char *root = folder != NULL ? g_strdup (folder) : dup_folder ();
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *own = NULL;
  struct stat      status;
  gint64           time;
  gboolean         ok = TRUE;
  int              from;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  from = path != NULL ? open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1;
  if (from < 0)
    return path == NULL || errno == ENOENT || fail (error, path, errno);
  if (fstat (from, &status) == 0 && S_ISREG (status.st_mode) && status.st_size <= JALON_VERSIONS_MAX_SIZE)
    {
      own = dup_folder_of (file, root);
      time = status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;
      ok = ensure_folder (root, error) && ensure_folder (own, error) &&
           (is_kept (own, time, status.st_size) || keep_copy (from, time, own, error));
      prune (root, own);
    }
  close (from);
  return ok;
}

static void
delete_folder_cb (const char *folder, gpointer data)
{
  int        *code = data;
  GDir       *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_unlink (path) != 0 && errno != ENOENT)
        *code = errno;
    }
  g_clear_pointer (&dir, g_dir_close);
  if (g_rmdir (folder) != 0 && errno != ENOENT)
    *code = errno;
}

/**
 * jalon_versions_delete_all:
 * @folder: (nullable): where versions are kept; %NULL is the one in the state folder
 *
 * Removes all versions of all files. Their bytes are not overwritten: who has
 * the disk may find them still.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum where something is left
 */
gboolean
jalon_versions_delete_all (const char *folder, GError **error)
{
  g_autofree char *root = folder != NULL ? g_strdup (folder) : dup_folder ();
  int              code = 0;

  foreach_folder (root, delete_folder_cb, &code);
  return code == 0 || fail (error, root, code);
}
