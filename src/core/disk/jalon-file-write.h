/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one way in which files are written: dossiers, new ones, exports, all.
 *
 * What is promised, for a native file:
 *
 * - Under the file's name there is at every moment the file as it was before or the new one, whole. Whoever
 *   is killed, or whose disk fails, leaves one of them. It is never written into.
 * - The new bytes are written into a temporary file beside it (named for it, for its writer alone until all
 *   is there), brought to the disk, read back and checked, and take the place by renaming; then the folder is
 *   brought to the disk.
 * - The file that was there is kept as "NAME~" where asked for, from when the new one stands; until then the
 *   "NAME~" of before stays. A damaged file does not replace a sound "NAME~".
 * - Mode, owner, group, access list and extended attributes ("user.*") stay. A link is followed. A second name
 *   (hard link) of the file keeps the old bytes. Where owner or group cannot be kept the writing is refused
 *   (JALON_ERROR_FOREIGN_OWNER) before anything is touched, unless the caller asks for a file of one's own.
 * - A lock is held on the file while it is written, and just before the renaming the file is compared with
 *   what the caller knows of it; then nobody's changes are lost (JALON_ERROR_CHANGED_OUTSIDE). Where the file
 *   system has no locks (the identity says so) it is only compared, and who writes within the same
 *   microseconds is not seen. A file that must not be there yet is made only where it is not.
 * - Temporary files of writers that died are removed when the same file is next written or swept.
 *
 * What is not: that a disk keeps what it confirmed, or that a program that knows nothing of locks does not
 * write within the microseconds between comparing and renaming.
 *
 * A file that is not native (sftp and the like, through GIO) is replaced by g_file_replace() with its entity
 * tag, and read back after that: the server decides how whole it is in between, who owns it, and what "NAME~" is.
 */

#pragma once

#include "jalon-file-identity.h"
#include "jalon-file-source.h"

G_BEGIN_DECLS

/**
 * JalonWriteFlags:
 * @JALON_WRITE_OVERWRITE: whatever stands there, and whoever changed it
 * @JALON_WRITE_OWN: where the file's owner or group cannot be kept, replace it by a file of one's own
 * @JALON_WRITE_KEEP_PREVIOUS: keep what was there as "NAME~"
 */
typedef enum
{
  JALON_WRITE_NONE = 0,
  JALON_WRITE_OVERWRITE = 1 << 0,
  JALON_WRITE_OWN = 1 << 1,
  JALON_WRITE_KEEP_PREVIOUS = 1 << 2,
} JalonWriteFlags;

/* Writes all bytes. */
typedef gboolean (*JalonFileWriteFunc) (GOutputStream *stream,
                                        gpointer       data,
                                        GCancellable  *cancellable,
                                        GError       **error);

/* Reads a file to its end and says whether it is what it must be; where it sets no error, it is not. */
typedef gboolean (*JalonFileCheckFunc) (JalonFileSource *source, gpointer data, GError **error);

/**
 * JalonFileWrite:
 *
 * @name: the file, as messages name it
 * @write: writes it
 * @check: (nullable): whether what was read back is right; that the bytes are the same is checked anyway
 * @judge: (nullable): whether a file that stands there is sound, with @data as well
 * @data: for all three
 * @expected: (nullable): what the caller knows of the file; %NULL or no identity means that there must be none
 */
typedef struct
{
  const char              *name;
  JalonFileWriteFunc       write;
  JalonFileCheckFunc       check;
  JalonFileCheckFunc       judge;
  gpointer                 data;
  const JalonFileIdentity *expected;
  JalonWriteFlags          flags;
} JalonFileWrite;

gboolean jalon_file_write (GFile                *file,
                           const JalonFileWrite *job,
                           JalonFileIdentity    *out_identity,
                           GCancellable         *cancellable,
                           GError              **error);
void     jalon_file_sweep (GFile *file);

G_END_DECLS
