/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "NAME~": what was in a file before it was saved last, for when the file itself cannot be read.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JalonPrevious:
 * @file: (owned): "NAME~"
 * @n_features: in it
 * @n_skipped: of them, that are left out
 * @time: when it was written, microseconds since 1970, UTC
 * @size: bytes
 * @refused_time: when the file that cannot be read was written; 0 where that is not known
 * @refused_size: bytes of that one
 */
typedef struct
{
  GFile  *file;
  guint   n_features;
  guint   n_skipped;
  gint64  time;
  goffset size;
  gint64  refused_time;
  goffset refused_size;
} JalonPrevious;

JalonPrevious *jalon_previous_find (GFile *file, GCancellable *cancellable);
char          *jalon_previous_dup_words (const JalonPrevious *self);
void           jalon_previous_free (JalonPrevious *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonPrevious, jalon_previous_free)

G_END_DECLS
