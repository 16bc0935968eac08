/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file keeps when another takes its place.
 */

#include "config.h"

#include "jalon-file-metadata.h"

#include <errno.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

/* Linux has no longer names or values (limits.h: XATTR_LIST_MAX, XATTR_SIZE_MAX). Bytes. */
#define MAX_ATTRIBUTE (64 << 10)

#define ACCESS_LIST "system.posix_acl_access"

/**
 * jalon_file_keep_owner:
 * @fd: the new file
 * @old: of the one that it replaces
 *
 * Gives the new file the owner and the group of the old one.
 *
 * Returns: whether it has them; only root may give a file away
 */
gboolean
jalon_file_keep_owner (int fd, const struct stat *old)
{
  struct stat info;

  if (fstat (fd, &info) != 0)
    return FALSE;
  if (info.st_uid == old->st_uid && info.st_gid == old->st_gid)
    return TRUE;
  return fchown (fd, old->st_uid, old->st_gid) == 0;
}

/* Whose loss is one: what a person or a program of theirs set, and who may read. The system sets others itself. */
static gboolean
is_kept (const char *name, gboolean with_access)
{
  return g_str_has_prefix (name, "user.") || (with_access && strcmp (name, ACCESS_LIST) == 0);
}

static gboolean
copy_attribute (int fd, int old, const char *name)
{
  g_autofree char *value = g_malloc (MAX_ATTRIBUTE);
  ssize_t          length = fgetxattr (old, name, value, MAX_ATTRIBUTE);

  return length >= 0 && fsetxattr (fd, name, value, length, 0) == 0;
}

/**
 * jalon_file_keep_attributes:
 * @fd: the new file
 * @old: the one that it replaces
 * @with_access: its access list, too; not for a file that gets another owner
 *
 * Gives the new file the extended attributes of the old one.
 *
 * Returns: whether it has them; else errno says why not
 */
gboolean
jalon_file_keep_attributes (int fd, int old, gboolean with_access)
{
  g_autofree char *names = g_malloc (MAX_ATTRIBUTE);
  ssize_t          length = flistxattr (old, names, MAX_ATTRIBUTE);

  if (length < 0)
    return errno == ENOTSUP || errno == ENOSYS;
  for (const char *name = names; name < names + length; name += strlen (name) + 1)
    if (is_kept (name, with_access) && !copy_attribute (fd, old, name))
      return FALSE;
  return TRUE;
}

/**
 * jalon_file_get_kept_mode:
 * @old: of the file that is replaced
 * @own: of the new one, with its owner and group
 *
 * Returns: the permissions of the old file; where another group has it now, that may no more than others might
 */
mode_t
jalon_file_get_kept_mode (const struct stat *old, const struct stat *own)
{
  mode_t mode = old->st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);

  if (old->st_gid != own->st_gid)
    mode = (mode & ~(mode_t) S_IRWXG) | (mode & S_IRWXO) << 3;
  return mode;
}
