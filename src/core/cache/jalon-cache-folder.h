/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The folder of kept columns: which file of it has those of which bytes, and how large all may be. Everything there may
 * be deleted at any time.
 */

#pragma once

#include "jalon-input.h"

G_BEGIN_DECLS

void     jalon_cache_set_folder (const char *folder, guint64 max_bytes);
void     jalon_cache_use (void);
gboolean jalon_cache_is_on (void);
char    *jalon_cache_dup_path (guint64 hash, guint64 size);
gboolean jalon_cache_has_size (guint64 size);
gboolean jalon_cache_get_known (const struct stat *info, guint64 *out_hash);
void     jalon_cache_note_known (const struct stat *info, guint64 hash);
gboolean jalon_cache_make_room (guint64 n_bytes);

G_END_DECLS
