/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Temporary files: their names, their locks, and what is left of writers that died.
 */

/* Locks of open file descriptions. */
#define _GNU_SOURCE

#include "config.h"

#include "jalon-file-part.h"

#include "jalon-file-source.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* Of a file's name, bytes, on every file system that counts them. */
#define MAX_NAME 255

/* ".", ".jalon-XXXXXX.part" and, where a name is cut, "-" and eight digits. */
#define MAX_KEPT_NAME (MAX_NAME - 1 - 18 - 9)

#define N_RANDOM 6

/* Names that are tried, before it is somebody's will that all are taken. */
#define MAX_TRIES 100

/* Where nobody can say whether its writer lives, a file that has rested so long has none. Seconds. */
#define AGE_WITHOUT_LOCKS (24 * 60 * 60)

/**
 * jalon_file_lock:
 * @fd: open for writing
 *
 * Asks for a lock on a file; whoever asks next is refused until @fd is closed, in another process or in this one.
 */
JalonLock
jalon_file_lock (int fd)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  if (fcntl (fd, F_OFD_SETLK, &lock) == 0)
    return JALON_LOCK_HELD;
  return errno == EAGAIN || errno == EACCES ? JALON_LOCK_BUSY : JALON_LOCK_NONE;
}

/* What all temporary files of @target begin with: a long name is cut and told apart by its checksum. */
static char *
dup_prefix (const char *target)
{
  gsize         length = strlen (target);
  gsize         kept = MAX_KEPT_NAME;
  JalonFileHash hash;

  if (length <= MAX_KEPT_NAME)
    return g_strdup_printf (".%s.jalon-", target);
  while (kept > 0 && ((guchar) target[kept] & 0xC0) == 0x80)
    kept--;
  jalon_file_hash_init (&hash);
  jalon_file_hash_add (&hash, target, length);
  return g_strdup_printf (".%.*s-%08x.jalon-", (int) kept, target, (guint) jalon_file_hash_get (&hash));
}

/**
 * jalon_file_part_dup_name:
 * @target: the name of the file it is for
 * @suffix: "part" or "prev"
 *
 * Returns: (transfer full): a name that is very likely not taken
 */
char *
jalon_file_part_dup_name (const char *target, const char *suffix)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  g_autofree char  *prefix = dup_prefix (target);
  char              random[N_RANDOM + 1] = { 0 };

  for (guint i = 0; i < N_RANDOM; i++)
    random[i] = letters[g_random_int_range (0, sizeof letters - 1)];
  return g_strdup_printf ("%s%s.%s", prefix, random, suffix);
}

static gboolean
is_at (int folder, const char *name, int fd)
{
  struct stat by_name;
  struct stat by_fd;

  return fstatat (folder, name, &by_name, AT_SYMLINK_NOFOLLOW) == 0 && fstat (fd, &by_fd) == 0 &&
         by_name.st_dev == by_fd.st_dev && by_name.st_ino == by_fd.st_ino;
}

/**
 * jalon_file_part_create:
 * @self: (out caller-allocates)
 * @folder: where
 * @target: the name of the file it is for
 *
 * Makes an empty temporary file that nobody else may open, and locks it.
 *
 * Returns: whether it is there; else errno says why not
 */
gboolean
jalon_file_part_create (JalonFilePart *self, int folder, const char *target)
{
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *name = jalon_file_part_dup_name (target, "part");
      int              fd = openat (folder, name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

      if (fd < 0 && errno != EEXIST)
        return FALSE;
      /* One who sweeps may have come before the lock. */
      if (fd >= 0 && jalon_file_lock (fd) != JALON_LOCK_BUSY && is_at (folder, name, fd))
        {
          *self = (JalonFilePart){ g_steal_pointer (&name), fd };
          return TRUE;
        }
      if (fd >= 0)
        close (fd);
    }
  errno = EEXIST;
  return FALSE;
}

/**
 * jalon_file_part_close:
 *
 * Lets go of the file, whatever became of it.
 */
void
jalon_file_part_close (JalonFilePart *self)
{
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  g_clear_pointer (&self->name, g_free);
}

/**
 * jalon_file_part_discard:
 *
 * Removes the file, where there is one.
 */
void
jalon_file_part_discard (JalonFilePart *self, int folder)
{
  if (self->name != NULL)
    unlinkat (folder, self->name, 0);
  jalon_file_part_close (self);
}

/* Only what is named as this program names it: random letters and a suffix behind the prefix, and no more. */
static gboolean
is_part_name (const char *name, const char *prefix, const char **out_suffix)
{
  gsize length = strlen (prefix);

  if (!g_str_has_prefix (name, prefix) || strlen (name) != length + N_RANDOM + strlen (".part"))
    return FALSE;
  for (guint i = 0; i < N_RANDOM; i++)
    if (!g_ascii_isalnum (name[length + i]))
      return FALSE;
  *out_suffix = name + length + N_RANDOM + 1;
  return strcmp (*out_suffix, "part") == 0 || strcmp (*out_suffix, "prev") == 0;
}

static gboolean
has_same_bytes (int fd, int other)
{
  g_auto (JalonFileSource) source = { 0 };
  g_auto (JalonFileSource) other_source = { 0 };

  jalon_file_source_init (&source, fd, NULL, NULL);
  jalon_file_source_init (&other_source, other, NULL, NULL);
  return jalon_file_source_finish (&source, NULL) && jalon_file_source_finish (&other_source, NULL) &&
         source.position == other_source.position &&
         jalon_file_hash_get (&source.hash) == jalon_file_hash_get (&other_source.hash);
}

/* Whether the previous file that a dead writer kept is what stands under the target's name still. */
static gboolean
is_current (int folder, const char *target, int fd)
{
  int      current = openat (folder, target, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  gboolean is_same = current >= 0 && has_same_bytes (fd, current);

  if (current >= 0)
    close (current);
  return is_same;
}

/* A backup that is later than the file that was kept is not given up for it. */
static gboolean
has_later_backup (int folder, const char *backup, int fd)
{
  struct stat of_backup;
  struct stat of_fd;

  if (fstatat (folder, backup, &of_backup, AT_SYMLINK_NOFOLLOW) != 0 || fstat (fd, &of_fd) != 0)
    return FALSE;
  if (of_backup.st_mtim.tv_sec != of_fd.st_mtim.tv_sec)
    return of_backup.st_mtim.tv_sec > of_fd.st_mtim.tv_sec;
  return of_backup.st_mtim.tv_nsec > of_fd.st_mtim.tv_nsec;
}

/* The writer died after the new file stood and before the previous one had its name: it gets it now. */
static void
finish_previous (int folder, const char *target, const char *name, int fd)
{
  g_autofree char *backup = g_strconcat (target, "~", NULL);

  /* Two names of one file stay both when one is renamed to the other. */
  if (is_at (folder, target, fd) || is_current (folder, target, fd) || has_later_backup (folder, backup, fd) ||
      renameat (folder, name, folder, backup) == 0)
    unlinkat (folder, name, 0);
}

static gboolean
is_old (int fd)
{
  struct stat info;

  return fstat (fd, &info) == 0 && time (NULL) - info.st_mtim.tv_sec > AGE_WITHOUT_LOCKS;
}

static gboolean
is_regular (int fd)
{
  struct stat info;

  return fstat (fd, &info) == 0 && S_ISREG (info.st_mode);
}

static void
sweep_one (int folder, const char *target, const char *name, const char *suffix)
{
  int       fd = openat (folder, name, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  JalonLock lock;

  if (fd < 0)
    return;
  lock = jalon_file_lock (fd);
  if (is_regular (fd) && lock != JALON_LOCK_BUSY && (lock == JALON_LOCK_HELD || is_old (fd)) &&
      is_at (folder, name, fd))
    {
      if (strcmp (suffix, "prev") == 0)
        finish_previous (folder, target, name, fd);
      else
        unlinkat (folder, name, 0);
    }
  close (fd);
}

/**
 * jalon_file_part_sweep:
 * @folder: where
 * @target: the name of the file
 *
 * Removes the temporary files of @target whose writers died. Nothing fails: what cannot be removed stays.
 */
void
jalon_file_part_sweep (int folder, const char *target)
{
  g_autofree char *prefix = dup_prefix (target);
  int              fd = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR             *dir = fd >= 0 ? fdopendir (fd) : NULL;
  const char      *suffix;

  for (struct dirent *entry = dir != NULL ? readdir (dir) : NULL; entry != NULL; entry = readdir (dir))
    if (is_part_name (entry->d_name, prefix, &suffix))
      sweep_one (folder, target, entry->d_name, suffix);
  if (dir != NULL)
    closedir (dir);
  else if (fd >= 0)
    close (fd);
}
