/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What takes too long for the main thread: a journal that is written anew, or a
 * step that touches much. A worker reads the dossier for it, which must not
 * change until jalon_draft_job_wait_read() returns.
 */

#pragma once

#include "jalon-draft-file.h"
#include "jalon-draft-plan.h"

G_BEGIN_DECLS

/**
 * JalonDraftJob:
 * @plan: (owned): the step to write
 * @header: (owned) (nullable): of the new journal; %NULL appends to @file
 * @folder: (owned) (nullable): of the new journal
 * @has_base: the whole dossier goes into the new journal
 * @replaces: the new journal is to take the place of another: it is synced, but keeps its preliminary name
 * @file: the journal: borrowed where it is appended to, else owned and %NULL where that failed
 * @cancellable: (owned)
 * @error: (owned) (nullable): why it failed; to be read when it is done
 * @mutex: of what follows
 */
typedef struct
{
  JalonDraftPlan *plan;
  GBytes         *header;
  char           *folder;
  gboolean        has_base;
  gboolean        replaces;
  JalonDraftFile *file;
  GCancellable   *cancellable;
  GError         *error;

  GMutex   mutex;
  GCond    cond;
  gboolean has_read;
  gboolean is_done;
  gboolean is_abandoned;
} JalonDraftJob;

JalonDraftJob *jalon_draft_job_new_append (JalonDraftPlan *plan, JalonDraftFile *file);
JalonDraftJob *jalon_draft_job_new_journal (JalonDraftPlan *plan, GBytes *header, const char *folder);
void           jalon_draft_job_unref (JalonDraftJob *self);

void     jalon_draft_job_run (JalonDraftJob *self);
void     jalon_draft_job_start (JalonDraftJob *self, GAsyncReadyCallback callback, gpointer data);
void     jalon_draft_job_sync_again (JalonDraftJob *self, GAsyncReadyCallback callback, gpointer data);
gboolean jalon_draft_job_is_done (JalonDraftJob *self);
void     jalon_draft_job_wait_read (JalonDraftJob *self);
void     jalon_draft_job_wait (JalonDraftJob *self);
void     jalon_draft_job_abandon (JalonDraftJob *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonDraftJob, jalon_draft_job_unref)

G_END_DECLS
