/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adds to logs, under a lock. A line that a killed writer or a full disk left unfinished is ended before the next one,
 * and skipped by whoever reads.
 */

#define _GNU_SOURCE

#include "config.h"

#include "jalon-log-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".log"
#define OLDER_SUFFIX ".older.log"

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", shown, g_strerror (code));
  return FALSE;
}

static char *
dup_folder (const char *folder)
{
  return folder != NULL ? g_strdup (folder) : g_build_filename (g_get_user_state_dir (), "jalon", "logs", NULL);
}

/**
 * jalon_log_file_dup_path:
 * @dossier: (nullable): the file of a dossier; %NULL for one that is in none yet
 * @folder: (nullable): where logs are; %NULL is the one in the state folder
 *
 * Returns: (transfer full): where the log of the dossier is, or for one in no file a name that no other has. The name
 *   tells others nothing.
 */
char *
jalon_log_file_dup_path (GFile *dossier, const char *folder)
{
  g_autofree char *root = dup_folder (folder);
  g_autofree char *path = dossier != NULL ? g_file_get_path (dossier) : NULL;
  g_autofree char *target = path != NULL ? realpath (path, NULL) : NULL;
  g_autofree char *uri = dossier != NULL ? g_file_get_uri (dossier) : g_uuid_string_random ();
  const char      *what = target != NULL ? target : path != NULL ? path : uri;
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, what, -1);
  g_autofree char *name = g_strconcat (dossier != NULL ? "" : "unsaved-", hash, SUFFIX, NULL);

  return g_build_filename (root, name, NULL);
}

/**
 * jalon_log_file_dup_older_path:
 * @path: of a log
 *
 * Returns: (transfer full): where what was put aside of it is
 */
char *
jalon_log_file_dup_older_path (const char *path)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (SUFFIX));

  return g_strconcat (stem, OLDER_SUFFIX, NULL);
}

static gboolean
ensure_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct stat      status;

  if (g_mkdir_with_parents (folder, 0700) != 0 || stat (folder, &status) != 0)
    return fail (error, folder, errno);
  if ((status.st_mode & 0077) != 0 && chmod (folder, 0700) != 0)
    return fail (error, folder, errno);
  return TRUE;
}

/* Returns: open and locked; -1 with an error */
static int
open_locked (const char *path, GError **error)
{
  int fd = open (path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0 && errno == ENOENT && ensure_folder (path, error))
    fd = open (path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    {
      if (error == NULL || *error == NULL)
        fail (error, path, errno);
      return -1;
    }
  while (flock (fd, LOCK_EX) != 0 && errno == EINTR)
    ;
  return fd;
}

/* All of it, or nothing. */
static gboolean
write_whole (int fd, const char *text, gsize length)
{
  struct stat status;
  gsize       done = 0;

  if (fstat (fd, &status) != 0)
    return FALSE;
  while (done < length)
    {
      gssize n = write (fd, text + done, length - done);
      int    code = n == 0 ? ENOSPC : errno;

      if (n > 0)
        done += n;
      else if (n == 0 || code != EINTR)
        {
          if (ftruncate (fd, status.st_size) != 0)
            code = errno;
          errno = code;
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
is_unfinished (int fd, goffset size)
{
  char last;

  return size > 0 && pread (fd, &last, 1, size - 1) == 1 && last != '\n';
}

/* Puts a log aside that is large. Who comes second finds a new one, and leaves it. */
static void
rotate (const char *path)
{
  g_autofree char *older = jalon_log_file_dup_older_path (path);
  struct stat      status;

  if (lstat (path, &status) == 0 && status.st_size >= JALON_LOG_MAX_SIZE)
    g_rename (path, older);
}

/**
 * jalon_log_file_append:
 * @path: of a log, which is made where it is not there
 * @line: without its newline
 *
 * Adds a line. It is with the system when this returns, so that it survives the process.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum; then nothing was added
 */
gboolean
jalon_log_file_append (const char *path, const char *line, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  struct stat status;
  gboolean    ok;
  int         fd;

  rotate (path);
  fd = open_locked (path, error);
  if (fd < 0)
    return FALSE;
  if (fstat (fd, &status) == 0 && is_unfinished (fd, status.st_size))
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_string_append_c (text, '\n');
  ok = write_whole (fd, text->str, text->len) || fail (error, path, errno);
  close (fd);
  return ok;
}

/**
 * jalon_log_file_join:
 * @from: a log
 *
 * Adds all of one log to another.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum; then nothing was added
 */
gboolean
jalon_log_file_join (const char *path, const char *from, GError **error)
{
  g_autofree char *older = jalon_log_file_dup_older_path (from);
  const char      *parts[] = { older, from };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = NULL;
      gsize            length;

      if (!g_file_get_contents (parts[i], &text, &length, NULL) || length == 0)
        continue;
      if (text[length - 1] == '\n')
        text[length - 1] = '\0';
      if (!jalon_log_file_append (path, text, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * jalon_log_file_delete_all:
 * @folder: (nullable): where logs are; %NULL is the one in the state folder
 *
 * Removes the logs of all dossiers.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum where something is left
 */
gboolean
jalon_log_file_delete_all (const char *folder, GError **error)
{
  g_autofree char *root = dup_folder (folder);
  GDir            *dir = g_dir_open (root, 0, NULL);
  const char      *name;
  int              code = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (root, name, NULL);

      if (g_str_has_suffix (name, SUFFIX) && g_unlink (path) != 0 && errno != ENOENT)
        code = errno;
    }
  g_clear_pointer (&dir, g_dir_close);
  return code == 0 || fail (error, root, code);
}
