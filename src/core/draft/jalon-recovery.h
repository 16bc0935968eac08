/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drafts that were left behind: finding them, and restoring what is in them.
 */

#pragma once

#include "jalon-edit.h"

G_BEGIN_DECLS

#define JALON_TYPE_LOST_DRAFT (jalon_lost_draft_get_type ())
G_DECLARE_FINAL_TYPE (JalonLostDraft, jalon_lost_draft, JALON, LOST_DRAFT, GObject)

/**
 * JalonDraftFit:
 *
 * What a draft was restored onto.
 * @JALON_DRAFT_FIT_SAME: the file that it builds on, unchanged since
 * @JALON_DRAFT_FIT_KEPT: the bytes that it builds on, from elsewhere: the file is another now, or was in none
 * @JALON_DRAFT_FIT_CHANGED: the file as it is now, which is not the one that it builds on
 * @JALON_DRAFT_FIT_GONE: nothing: there is no file any more, only what was changed came back
 */
typedef enum
{
  JALON_DRAFT_FIT_SAME,
  JALON_DRAFT_FIT_KEPT,
  JALON_DRAFT_FIT_CHANGED,
  JALON_DRAFT_FIT_GONE,
} JalonDraftFit;

/**
 * JalonRestored:
 * @dossier: (owned): what the draft builds on
 * @edit: (owned) (nullable): what the draft has; pushed to the dossier's history it restores the
 *   draft; %NULL where the dossier has all of it
 * @file: (owned) (nullable): the file that it is a change of; %NULL for a dossier to be saved under a new name
 * @problems: (owned) (element-type utf8): what could not be restored; more come when @edit is done
 */
typedef struct
{
  JalonDossier *dossier;
  JalonEdit    *edit;
  GFile        *file;
  JalonDraftFit fit;
  GPtrArray    *problems;
} JalonRestored;

GPtrArray     *jalon_lost_draft_list (const char *folder);
const char    *jalon_lost_draft_get_title (JalonLostDraft *self);
GFile         *jalon_lost_draft_get_file (JalonLostDraft *self);
gint64         jalon_lost_draft_get_time (JalonLostDraft *self);
guint          jalon_lost_draft_get_n_changes (JalonLostDraft *self);
gboolean       jalon_lost_draft_is_damaged (JalonLostDraft *self);
JalonRestored *jalon_lost_draft_restore (JalonLostDraft *self, GCancellable *cancellable, GError **error);
void           jalon_lost_draft_discard (JalonLostDraft *self);
void           jalon_lost_draft_delete_all (const char *folder);
void           jalon_restored_free (JalonRestored *self);

GPtrArray *jalon_draft_read_steps (GBytes *journal, GPtrArray *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonRestored, jalon_restored_free)

G_END_DECLS
