/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Temporary files beside the file they are for, named ".NAME.jalon-XXXXXX.part" while they are written and
 * ".NAME.jalon-XXXXXX.prev" where they keep what was there before. Their writer holds a lock on them; those
 * that nobody holds are left over from a writer that died, and are swept. Private to the writing of files.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What came of asking for a lock. */
typedef enum
{
  JALON_LOCK_HELD,
  JALON_LOCK_BUSY, /* another holds it */
  JALON_LOCK_NONE, /* the file system has no locks */
} JalonLock;

/**
 * JalonFilePart:
 *
 * @name: (owned) (nullable): in the folder; %NULL where there is none
 * @fd: (owned): open for reading and writing, locked where that can be; -1 where there is none
 */
typedef struct
{
  char *name;
  int   fd;
} JalonFilePart;

#define JALON_FILE_PART_NONE ((JalonFilePart){ NULL, -1 })

JalonLock jalon_file_lock (int fd);
gboolean  jalon_file_part_create (JalonFilePart *self, int folder, const char *target);
char     *jalon_file_part_dup_name (const char *target, const char *suffix);
void      jalon_file_part_close (JalonFilePart *self);
void      jalon_file_part_discard (JalonFilePart *self, int folder);
void      jalon_file_part_sweep (int folder, const char *target);

G_END_DECLS
