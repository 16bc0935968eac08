/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file on its way to the disk, which the steps of writing share; and what it replaces.
 */

#pragma once

#include "jalon-file-part.h"
#include "jalon-file-write.h"

G_BEGIN_DECLS

/**
 * JalonSaving:
 *
 * One native file on its way to the disk.
 * @target: (owned): its name in the folder
 * @folder: (owned): where it is
 * @old: (owned): the file that is there, locked where that can be; -1 where there is none
 * @old_info: of it, when it was locked
 * @is_locked: whether it is
 * @is_known: whether it is what the caller expects
 * @is_owner_kept: whether the new file has its owner and group
 * @part: the new file
 * @mode: that the new file is to have
 * @hash: of the bytes that were written
 * @previous: keeps the old file until it is "NAME~"; a second name of it, or a copy
 * @has_replaced: whether the new file stands
 */
typedef struct
{
  const JalonFileWrite *job;
  GCancellable         *cancellable;
  char                 *target;
  int                   folder;
  int                   old;
  struct stat           old_info;
  gboolean              is_locked;
  gboolean              is_known;
  gboolean              is_owner_kept;
  JalonFilePart         part;
  mode_t                mode;
  guint64               hash;
  JalonFilePart         previous;
  gboolean              has_replaced;
} JalonSaving;

gboolean jalon_saving_open_folder (JalonSaving *self, const char *path, GError **error);
gboolean jalon_saving_open_target (JalonSaving *self, GError **error);
gboolean jalon_saving_compare (JalonSaving *self, GError **error);
gboolean jalon_saving_compare_again (JalonSaving *self, GError **error);

G_END_DECLS
