/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps what is not saved yet: a journal of an open dossier's edits in the
 * state folder. An edit costs what the edit is large, however large the dossier is.
 */

#pragma once

#include "jalon-edit.h"

G_BEGIN_DECLS

#define JALON_TYPE_DRAFT (jalon_draft_get_type ())
G_DECLARE_FINAL_TYPE (JalonDraft, jalon_draft, JALON, DRAFT, GObject)

/* Signal "failed" with the #GError (boxed): the journal cannot be written. It comes once, and again only after
 * writing worked meanwhile. */
JalonDraft *jalon_draft_new (JalonDossier *dossier, JalonHistory *history, const char *folder);
void        jalon_draft_keep_whole (JalonDraft *self);
gboolean    jalon_draft_flush (JalonDraft *self, GError **error);
void        jalon_draft_flush_async (JalonDraft *self, GAsyncReadyCallback callback, gpointer data);
gboolean    jalon_draft_flush_finish (JalonDraft *self, GAsyncResult *result, GError **error);
void        jalon_draft_discard (JalonDraft *self);
const char *jalon_draft_get_path (JalonDraft *self);
goffset     jalon_draft_get_size (JalonDraft *self);

G_END_DECLS
