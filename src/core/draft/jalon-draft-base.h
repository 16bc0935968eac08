/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file that a draft builds on: whether one is still the same.
 */

#pragma once

#include "jalon-draft-file.h"

G_BEGIN_DECLS

char    *jalon_draft_hash_file (GFile *file, GCancellable *cancellable, GError **error);
gboolean jalon_draft_is_of_state (const JalonDraftHeader *header, GFile *file);
gboolean jalon_draft_is_of_file (const JalonDraftHeader *header, GFile *file, GCancellable *cancellable);

G_END_DECLS
