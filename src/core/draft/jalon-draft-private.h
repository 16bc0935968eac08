/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of a draft share: jalon-draft.c follows the history, jalon-draft-journal.c writes the journal, itself
 * or by a worker, and jalon-draft-sync.c brings it to the disk and finds the hash of the dossier's file.
 */

#pragma once

#include "jalon-draft.h"
#include "jalon-draft-job.h"

G_BEGIN_DECLS

/* A frame that was appended while a journal is written anew. */
typedef struct
{
  JalonFrameKind kind;
  GBytes        *payload; /* (owned) */
} JalonDraftFrame;

struct _JalonDraft
{
  GObject parent_instance;

  JalonDossier *dossier; /* (owned) */
  JalonHistory *history; /* (owned) */
  char         *folder;  /* (owned) */

  JalonDraftFile  *file;        /* (owned) (nullable): from the first edit on */
  JalonDraftHeader header;      /* of @file */
  JalonTouched     touched;     /* since the dossier was saved */
  goffset          new_size;    /* of @file when it was written anew */
  guint64          n_written;   /* things in the steps of @file */
  gboolean         is_behind;   /* @file lacks something of @touched */
  gboolean         is_suspect;  /* what was appended to @file may not reach the disk: syncing it failed */
  gboolean         has_failed;  /* that was told; until all is on disk again */
  guint            sync_source; /* while something is to be synced, or written again */
  gint64           unsynced;    /* since when, monotonic microseconds; 0 = nothing is */
  GCancellable    *cancellable; /* (owned): of the hash */

  JalonDraftJob *job; /* (owned) (nullable): what a worker does */
  GArray  *since; /* (owned) (element-type JalonDraftFrame): appended to @file since the job began, if it replaces it */
  goffset  size_before;      /* of @file when the job began */
  gboolean must_sync;        /* what is in @since is on disk in @file: in the new journal it has to be, too */
  gboolean mends;            /* the job writes what @file lacks */
  gboolean has_failed_since; /* an edit could not be written since the job began */
  char    *new_hash;         /* (owned) (nullable): found while the job had the journal */
  GPtrArray *flushes;        /* (owned) (element-type GTask): what waits for the job */
  GError    *error;          /* (owned) (nullable): the last one that was told */
  gboolean   is_closing;
};

/* Writing. */
void     jalon_draft_begin_anew (JalonDraft *self);
gboolean jalon_draft_has_journal (JalonDraft *self);
gboolean jalon_draft_append_frame (JalonDraft *self, JalonFrameKind kind, GBytes *payload, GError **error);
gboolean jalon_draft_is_needed (JalonDraft *self);
void     jalon_draft_wait_for_job (JalonDraft *self);
void     jalon_draft_stop_job (JalonDraft *self);
void     jalon_draft_end_flushes (JalonDraft *self);
void     jalon_draft_prepare_step (JalonDraft *self);
void     jalon_draft_write_step (JalonDraft *self, const JalonTouched *touched);

/* Telling, syncing, hashing. */
void jalon_draft_tell (JalonDraft *self, const GError *error);
void jalon_draft_mend (JalonDraft *self);
void jalon_draft_sync (JalonDraft *self, GTask *flush);
void jalon_draft_schedule_sync (JalonDraft *self);
void jalon_draft_schedule_retry (JalonDraft *self);
void jalon_draft_add_hash (JalonDraft *self, const char *hash);
void jalon_draft_find_hash (JalonDraft *self);

G_END_DECLS
