/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which file, and which state of it, something was read from or written to: so
 * that nobody's later changes are written over.
 */

#pragma once

#include "jalon-file-source.h"

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/**
 * JalonFileIdentity:
 *
 * All zero is no file at all.
 * @device: 0 where the file is not native
 * @size: bytes
 * @mtime_ns: when it was written last, nanoseconds since 1970
 * @hash: of all its bytes
 * @has_hash: whether @hash is known
 * @is_fresh: it had been written so shortly before that a later change may have the same time
 * @is_locked: it was written under a lock; %FALSE where the file system has none
 * @etag: (owned) (nullable): of a file that is not native
 */
typedef struct
{
  guint64  device;
  guint64  inode;
  gint64   size;
  gint64   mtime_ns;
  guint64  hash;
  gboolean has_hash;
  gboolean is_fresh;
  gboolean is_locked;
  char    *etag;
} JalonFileIdentity;

#define JALON_FILE_IDENTITY_NONE ((JalonFileIdentity){ 0 })

void     jalon_file_identity_clear (JalonFileIdentity *self);
void     jalon_file_identity_copy (JalonFileIdentity *self, const JalonFileIdentity *other);
gboolean jalon_file_identity_is_some (const JalonFileIdentity *self);
char    *jalon_file_identity_dup_tag (const JalonFileIdentity *self);
void     jalon_file_identity_set_stat (JalonFileIdentity *self, const struct stat *info);
void     jalon_file_identity_set_hash (JalonFileIdentity *self, guint64 hash);
gboolean jalon_file_identity_query (JalonFileIdentity *self, GFile *file, GCancellable *cancellable, GError **error);
gboolean jalon_file_identity_is_same_stat (const JalonFileIdentity *self, const struct stat *info);

/* What became of a file. */
typedef enum
{
  JALON_FILE_UNCHANGED,
  JALON_FILE_CHANGED,
  JALON_FILE_REMOVED,
} JalonFileChange;

GFile          *jalon_file_resolve (GFile *file);
JalonFileChange jalon_file_identity_compare (const JalonFileIdentity *self, GFile *file);
gboolean        jalon_file_identity_is_same (const JalonFileIdentity *self, int fd, GCancellable *cancellable);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonFileIdentity, jalon_file_identity_clear)

G_END_DECLS
