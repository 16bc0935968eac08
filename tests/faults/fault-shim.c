/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loaded before all else (LD_PRELOAD), makes chosen calls on files of one folder
 * fail as a full, broken or forbidden disk would.
 *
 * JALON_FAULTS names them: "CALL@N:ERRNO" for the N-th call of a kind, "CALL@N+:ERRNO" for it and all after, with
 * commas between; ERRNO is a number. Kinds: write, fsync, rename, fchown, fchmod, ftruncate, link, mkdir, open
 * (only where it may create). JALON_FAULT_FOLDER is the folder; JALON_FAULT_LOG gets the first letter of the
 * kind for each fault.
 */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The real one of a function that is replaced here. */
#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

#define MAX_KINDS 16

/* Calls of each kind so far; the kinds in the order in which they came. */
static struct
{
  const char *kind;
  atomic_int  n_calls;
} counts[MAX_KINDS];

static int
count_call (const char *kind)
{
  for (int i = 0; i < MAX_KINDS; i++)
    {
      if (counts[i].kind == NULL)
        counts[i].kind = kind;
      if (strcmp (counts[i].kind, kind) == 0)
        return atomic_fetch_add (&counts[i].n_calls, 1) + 1;
    }
  return 0;
}

static int
is_in_folder (const char *path)
{
  const char *folder = getenv ("JALON_FAULT_FOLDER");

  return folder != NULL && strncmp (path, folder, strlen (folder)) == 0;
}

static int
is_fd_in_folder (int fd)
{
  char    link[64];
  char    path[4096];
  ssize_t length;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, path, sizeof path - 1);
  if (length < 0)
    return 0;
  path[length] = '\0';
  return is_in_folder (path);
}

static int
is_at_in_folder (int folder, const char *path)
{
  return path[0] == '/' || folder == AT_FDCWD ? is_in_folder (path) : is_fd_in_folder (folder);
}

static void
note_fault (const char *kind)
{
  const char *log = getenv ("JALON_FAULT_LOG");
  int         fd = log != NULL ? (int) syscall (SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0666) : -1;

  if (fd >= 0)
    {
      syscall (SYS_write, fd, kind, 1);
      close (fd);
    }
}

/* Whether the entry "CALL@N:ERRNO" means the call; then errno is its. */
static int
applies (const char *entry, const char *kind, int n)
{
  size_t length = strlen (kind);
  char  *end;
  long   at;

  if (strncmp (entry, kind, length) != 0 || entry[length] != '@')
    return 0;
  at = strtol (entry + length + 1, &end, 10);
  if (n != at && !(*end == '+' && n > at))
    return 0;
  end = strchr (end, ':');
  errno = end != NULL ? atoi (end + 1) : EIO;
  return 1;
}

/* Whether the call is to fail; then errno is set. */
static int
fails (const char *kind)
{
  const char *faults = getenv ("JALON_FAULTS");
  int         n = count_call (kind);

  for (const char *entry = faults; entry != NULL && *entry != '\0';)
    {
      if (applies (entry, kind, n))
        {
          int code = errno;

          note_fault (kind);
          errno = code;
          return 1;
        }
      entry = strchr (entry, ',');
      if (entry != NULL)
        entry++;
    }
  return 0;
}

ssize_t
write (int fd, const void *bytes, size_t n_bytes)
{
  if (is_fd_in_folder (fd) && fails ("write"))
    return -1;
  return REAL (write) (fd, bytes, n_bytes);
}

ssize_t
pwrite (int fd, const void *bytes, size_t n_bytes, off_t offset)
{
  if (is_fd_in_folder (fd) && fails ("write"))
    return -1;
  return REAL (pwrite) (fd, bytes, n_bytes, offset);
}

int
fsync (int fd)
{
  return is_fd_in_folder (fd) && fails ("fsync") ? -1 : REAL (fsync) (fd);
}

int
fdatasync (int fd)
{
  return is_fd_in_folder (fd) && fails ("fsync") ? -1 : REAL (fdatasync) (fd);
}

int
rename (const char *from, const char *to)
{
  return is_in_folder (to) && fails ("rename") ? -1 : REAL (rename) (from, to);
}

int
renameat (int from_folder, const char *from, int to_folder, const char *to)
{
  if (is_at_in_folder (to_folder, to) && fails ("rename"))
    return -1;
  return REAL (renameat) (from_folder, from, to_folder, to);
}

int
renameat2 (int from_folder, const char *from, int to_folder, const char *to, unsigned int flags)
{
  if (is_at_in_folder (to_folder, to) && fails ("rename"))
    return -1;
  return REAL (renameat2) (from_folder, from, to_folder, to, flags);
}

int
fchown (int fd, uid_t owner, gid_t group)
{
  return is_fd_in_folder (fd) && fails ("fchown") ? -1 : REAL (fchown) (fd, owner, group);
}

int
fchmod (int fd, mode_t mode)
{
  return is_fd_in_folder (fd) && fails ("fchmod") ? -1 : REAL (fchmod) (fd, mode);
}

int
ftruncate (int fd, off_t length)
{
  return is_fd_in_folder (fd) && fails ("ftruncate") ? -1 : REAL (ftruncate) (fd, length);
}

int
link (const char *from, const char *to)
{
  return is_in_folder (to) && fails ("link") ? -1 : REAL (link) (from, to);
}

int
linkat (int from_folder, const char *from, int to_folder, const char *to, int flags)
{
  if (is_at_in_folder (to_folder, to) && fails ("link"))
    return -1;
  return REAL (linkat) (from_folder, from, to_folder, to, flags);
}

int
mkdir (const char *path, mode_t mode)
{
  return is_in_folder (path) && fails ("mkdir") ? -1 : REAL (mkdir) (path, mode);
}

int
mkdirat (int folder, const char *path, mode_t mode)
{
  return is_at_in_folder (folder, path) && fails ("mkdir") ? -1 : REAL (mkdirat) (folder, path, mode);
}

static int
open_at (int folder, const char *path, int flags, mode_t mode)
{
  if ((flags & O_CREAT) != 0 && is_at_in_folder (folder, path) && fails ("open"))
    return -1;
  return (int) syscall (SYS_openat, folder, path, flags, mode);
}

static mode_t
take_mode (int flags, va_list args)
{
  return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE ? va_arg (args, mode_t) : 0;
}

int
openat (int folder, const char *path, int flags, ...)
{
  va_list args;
  mode_t  mode;

  va_start (args, flags);
  mode = take_mode (flags, args);
  va_end (args);
  return open_at (folder, path, flags, mode);
}

int
open (const char *path, int flags, ...)
{
  va_list args;
  mode_t  mode;

  va_start (args, flags);
  mode = take_mode (flags, args);
  va_end (args);
  return open_at (AT_FDCWD, path, flags, mode);
}

int
creat (const char *path, mode_t mode)
{
  return open_at (AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}
