/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the history of a dossier and writes down each step at once, so that
 * it survives the process; a worker sees to it within seconds that it survives the machine.
 */

#include "config.h"

#include "jalon-draft.h"

#include "jalon-codec-private.h"
#include "jalon-draft-base.h"
#include "jalon-draft-step.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* An edit is on disk after so much rest; and after so much at the latest, where edits keep coming. Milliseconds. */
#define SYNC_AFTER 1000
#define SYNC_AT_LATEST 3000

/* What could not be written is tried again after so much, also without another edit. Milliseconds. */
#define RETRY_AFTER 4000

/* A journal is written anew from here on, bytes, once it has grown to so many times its size when it was new. */
#define COMPACT_FROM (1 << 20)
#define COMPACT_GROWTH 4

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
  gboolean         is_behind;   /* @file lacks something of @touched */
  gboolean         is_suspect;  /* what was appended to @file may not reach the disk: syncing it failed */
  gboolean         has_failed;  /* that was told; until all is on disk again */
  guint            sync_source; /* while something is to be synced, or written again */
  gint64           unsynced;    /* since when, monotonic microseconds; 0 = nothing is */
  GCancellable    *cancellable; /* (owned): of the hash */
};

G_DEFINE_FINAL_TYPE (JalonDraft, jalon_draft, G_TYPE_OBJECT)

static guint failed_signal;

static void write_step (JalonDraft *self, const JalonTouched *touched);
static void schedule_sync (JalonDraft *self);
static void schedule_retry (JalonDraft *self);

static void
tell (JalonDraft *self, const GError *error)
{
  gboolean is_new = !self->has_failed;

  self->has_failed = TRUE;
  if (is_new)
    g_signal_emit (self, failed_signal, 0, error);
}

/**
 * Job:
 *
 * What a worker is given of a draft, which may be freed meanwhile.
 * @fd: (owned): a descriptor of its own, or -1
 * @path: (owned): of the journal
 * @header: whose file is to be read through
 */
typedef struct
{
  GWeakRef         draft;
  int              fd;
  char            *path;
  JalonDraftHeader header;
} Job;

static Job *
job_new (JalonDraft *self)
{
  Job *job = g_new0 (Job, 1);

  g_weak_ref_init (&job->draft, self);
  job->fd = -1;
  job->path = g_strdup (self->file->path);
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->draft);
  if (job->fd >= 0)
    close (job->fd);
  g_free (job->path);
  jalon_draft_header_clear (&job->header);
  g_free (job);
}

/* @job: (transfer full) */
static void
run_job (Job *job, GTaskThreadFunc thread, GAsyncReadyCallback callback, GCancellable *cancellable)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, NULL);

  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, thread);
}

/* Called in a worker thread. */
static void
sync_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;

  if (jalon_draft_file_sync (job->fd, job->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
synced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (JalonDraft) self = g_weak_ref_get (&job->draft);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (self != NULL && !self->is_behind && !self->is_suspect)
        self->has_failed = FALSE;
      return;
    }
  if (self == NULL || self->file == NULL || g_strcmp0 (self->file->path, job->path) != 0)
    return;
  /* The system may have dropped what it could not write, and say so only once: it has to be written anew. */
  self->is_suspect = TRUE;
  tell (self, error);
  schedule_retry (self);
}

/* What is missing, or may be, is written down again. */
static void
mend (JalonDraft *self)
{
  JalonTouched nothing;

  jalon_touched_init (&nothing);
  write_step (self, &nothing);
  jalon_touched_clear (&nothing);
}

static gboolean
sync_cb (gpointer data)
{
  JalonDraft *self = data;
  Job        *job;

  self->sync_source = 0;
  self->unsynced = 0;
  if (self->is_behind || self->is_suspect)
    {
      mend (self);
      return G_SOURCE_REMOVE;
    }
  if (self->file == NULL)
    return G_SOURCE_REMOVE;

  job = job_new (self);
  job->fd = fcntl (self->file->fd, F_DUPFD_CLOEXEC, 0);
  run_job (job, sync_thread, synced_cb, NULL);
  return G_SOURCE_REMOVE;
}

/* After a while without edits, but not much after the first that waits. */
static void
schedule_sync (JalonDraft *self)
{
  gint64 now = g_get_monotonic_time ();
  guint  wait;

  if (self->unsynced == 0)
    self->unsynced = now;
  wait = MIN (SYNC_AFTER, MAX (SYNC_AT_LATEST - (now - self->unsynced) / 1000, 0));
  g_clear_handle_id (&self->sync_source, g_source_remove);
  self->sync_source = g_timeout_add (wait, sync_cb, self);
}

/* Edits that keep coming do not put it off. */
static void
schedule_retry (JalonDraft *self)
{
  if (self->sync_source == 0)
    self->sync_source = g_timeout_add (RETRY_AFTER, sync_cb, self);
}

/* Called in a worker thread. The hash counts only where the file was the one of the header before and after. */
static void
hash_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const JalonDraftHeader *header = &((Job *) data)->header;
  g_autoptr (GFile) file = g_file_new_for_uri (header->uri);
  g_autofree char *hash =
      jalon_draft_is_of_state (header, file) ? jalon_draft_hash_file (file, cancellable, NULL) : NULL;

  if (hash != NULL && !jalon_draft_is_of_state (header, file))
    g_clear_pointer (&hash, g_free);
  g_task_return_pointer (task, g_steal_pointer (&hash), g_free);
}

static void
hashed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (JalonDraft) self = g_weak_ref_get (&job->draft);
  g_autofree char *hash = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GBytes) payload = hash != NULL ? g_bytes_new (hash, strlen (hash)) : NULL;
  g_autoptr (GError) error = NULL;

  /* Another journal may have begun meanwhile. */
  if (hash == NULL || self == NULL || self->file == NULL || g_strcmp0 (self->file->path, job->path) != 0)
    return;
  if (jalon_draft_file_append (self->file, JALON_FRAME_HASH, payload, &error))
    {
      self->header.hash = g_steal_pointer (&hash);
      schedule_sync (self);
    }
  else
    tell (self, error);
}

static void
find_hash (JalonDraft *self)
{
  Job *job;

  if (self->header.uri == NULL)
    return;
  job = job_new (self);
  job->header.uri = g_strdup (self->header.uri);
  job->header.etag = g_strdup (self->header.etag);
  job->header.size = self->header.size;
  run_job (job, hash_thread, hashed_cb, self->cancellable);
}

/* What the steps build on: the file as it was read, or where there is none the dossier as it is. */
static void
set_header (JalonDraft *self)
{
  const JalonFileState *state = jalon_file_state_get (self->dossier);

  jalon_draft_header_clear (&self->header);
  self->header = (JalonDraftHeader){ .started = g_get_real_time (), .pid = getpid () };
  self->header.title = g_strdup (jalon_dossier_get_packed_title (self->dossier));
  if (state->file == NULL)
    return;
  self->header.uri = g_file_get_uri (state->file);
  self->header.etag = jalon_file_identity_dup_tag (&state->identity);
  self->header.size = state->identity.size;
}

static gboolean
append_header (JalonDraft *self, JalonDraftFile *file, GError **error)
{
  g_autoptr (GBytes) header = jalon_draft_header_write (&self->header);
  g_autoptr (GBytes) base = NULL;

  if (!jalon_draft_file_append (file, JALON_FRAME_HEADER, header, error))
    return FALSE;
  if (self->header.uri != NULL)
    return TRUE;
  base = jalon_codec_write_bytes (self->dossier, error);
  return base != NULL && jalon_draft_file_append (file, JALON_FRAME_BASE, base, error);
}

static gboolean
append_step (JalonDraft *self, JalonDraftFile *file, const JalonTouched *touched, GError **error)
{
  g_autoptr (GBytes) step = jalon_draft_step_write (self->dossier, touched, g_get_real_time ());

  return jalon_draft_file_append (file, JALON_FRAME_STEP, step, error);
}

/* A new journal with all that was touched, in place of the one there is, if any. */
static gboolean
write_anew (JalonDraft *self, GError **error)
{
  g_autoptr (JalonDraftFile) file = NULL;
  gboolean is_first = self->file == NULL;

  if (is_first)
    set_header (self);
  file = jalon_draft_file_create (self->folder, error);
  if (file == NULL)
    return FALSE;
  if (!append_header (self, file, error) || !append_step (self, file, &self->touched, error) ||
      !jalon_draft_file_publish (file, is_first ? NULL : self->file->path, error))
    {
      jalon_draft_file_delete (file);
      return FALSE;
    }
  g_clear_pointer (&self->file, jalon_draft_file_free);
  self->file = g_steal_pointer (&file);
  self->new_size = self->file->size;
  if (is_first)
    find_hash (self);
  return TRUE;
}

static gboolean
is_to_compact (JalonDraft *self)
{
  return self->file->size > COMPACT_FROM && self->file->size > COMPACT_GROWTH * self->new_size;
}

static void
add_touched (JalonTouch what, const char *id, gpointer data)
{
  JalonTouched *touched = data;

  if (what == JALON_TOUCH_HEAD)
    touched->has_head = TRUE;
  else
    g_hash_table_insert (what == JALON_TOUCH_ARTICLE ? touched->articles : touched->features, g_strdup (id), NULL);
}

/* A journal that cannot be written anew is still appended to; it is not tried again at the very next edit. */
static gboolean
write_anew_or_append (JalonDraft *self, const JalonTouched *touched, GError **error)
{
  if (write_anew (self, error))
    {
      self->is_suspect = FALSE;
      return TRUE;
    }
  if (self->file == NULL)
    return FALSE;
  self->new_size = self->file->size;
  g_clear_error (error);
  return append_step (self, self->file, touched, error);
}

/* Writes down what an edit did; all that is missing where that did not work before. */
static void
write_step (JalonDraft *self, const JalonTouched *touched)
{
  const JalonTouched *missing = self->is_behind ? &self->touched : touched;
  /* With the timer gone a retry is due. */
  gboolean is_retry = self->is_suspect && self->sync_source == 0;
  g_autoptr (GError) error = NULL;

  if (self->file == NULL || is_retry || is_to_compact (self))
    self->is_behind = !write_anew_or_append (self, missing, &error);
  else
    self->is_behind = !append_step (self, self->file, missing, &error);
  if (error != NULL)
    tell (self, error);
  if (self->is_behind || self->is_suspect)
    schedule_retry (self);
  else
    schedule_sync (self);
}

static void
stepped_cb (JalonDraft *self, JalonEdit *edit)
{
  JalonTouched touched;

  jalon_touched_init (&touched);
  jalon_edit_list_touched (edit, add_touched, &touched);
  jalon_touched_add (&self->touched, &touched, self->dossier);
  write_step (self, &touched);
  jalon_touched_clear (&touched);
}

static void
saved_changed_cb (JalonDraft *self)
{
  if (jalon_history_get_is_saved (self->history))
    jalon_draft_discard (self);
}

static void
jalon_draft_finalize (GObject *object)
{
  JalonDraft *self = JALON_DRAFT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->sync_source, g_source_remove);
  g_clear_pointer (&self->file, jalon_draft_file_free);
  jalon_draft_header_clear (&self->header);
  jalon_touched_clear (&self->touched);
  g_clear_object (&self->dossier);
  g_clear_object (&self->history);
  g_clear_object (&self->cancellable);
  g_free (self->folder);

  G_OBJECT_CLASS (jalon_draft_parent_class)->finalize (object);
}

static void
jalon_draft_class_init (JalonDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalon_draft_finalize;

  failed_signal = g_signal_new ("failed",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                g_cclosure_marshal_VOID__BOXED,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_ERROR);
}

static void
jalon_draft_init (JalonDraft *self)
{
  jalon_touched_init (&self->touched);
  self->cancellable = g_cancellable_new ();
}

/**
 * jalon_draft_new:
 * @dossier: an open dossier
 * @history: its history
 * @folder: (nullable): where to keep it; %NULL is jalon_draft_dup_folder()
 *
 * Keeps a draft of a dossier from now on: from an edit until the dossier is as
 * it was saved. Freed before that, it leaves the draft where it is. To be used in the main thread.
 *
 * Returns: (transfer full): a draft
 */
JalonDraft *
jalon_draft_new (JalonDossier *dossier, JalonHistory *history, const char *folder)
{
  JalonDraft *self;

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (JALON_IS_HISTORY (history), NULL);

  self = g_object_new (JALON_TYPE_DRAFT, NULL);
  self->dossier = g_object_ref (dossier);
  self->history = g_object_ref (history);
  self->folder = folder != NULL ? g_strdup (folder) : jalon_draft_dup_folder ();
  g_signal_connect_object (history, "stepped", G_CALLBACK (stepped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify::is-saved", G_CALLBACK (saved_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * jalon_draft_keep_whole:
 *
 * Writes down a dossier that is in no file as it is, before its first edit.
 */
void
jalon_draft_keep_whole (JalonDraft *self)
{
  g_return_if_fail (JALON_IS_DRAFT (self));

  mend (self);
}

/**
 * jalon_draft_flush:
 *
 * Waits until the draft, if there is one, is on disk: before the program ends.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum
 */
gboolean
jalon_draft_flush (JalonDraft *self, GError **error)
{
  g_return_val_if_fail (JALON_IS_DRAFT (self), FALSE);

  g_clear_handle_id (&self->sync_source, g_source_remove);
  self->unsynced = 0;
  if (self->is_suspect && write_anew (self, NULL))
    self->is_behind = self->is_suspect = FALSE;
  if (self->is_behind &&
      (self->file == NULL ? !write_anew (self, error) : !append_step (self, self->file, &self->touched, error)))
    return FALSE;
  self->is_behind = FALSE;
  return self->file == NULL || jalon_draft_file_sync (self->file->fd, self->file->path, error);
}

/**
 * jalon_draft_discard:
 *
 * Removes the draft: the dossier was saved, or its changes were given up.
 */
void
jalon_draft_discard (JalonDraft *self)
{
  g_return_if_fail (JALON_IS_DRAFT (self));

  g_clear_handle_id (&self->sync_source, g_source_remove);
  self->unsynced = 0;
  self->is_behind = self->is_suspect = self->has_failed = FALSE;
  if (self->file != NULL)
    jalon_draft_file_delete (self->file);
  g_clear_pointer (&self->file, jalon_draft_file_free);
  jalon_touched_clear (&self->touched);
  jalon_touched_init (&self->touched);
}

/**
 * jalon_draft_get_path:
 *
 * Returns: (transfer none) (nullable): where the journal is; %NULL where there is nothing to keep
 */
const char *
jalon_draft_get_path (JalonDraft *self)
{
  g_return_val_if_fail (JALON_IS_DRAFT (self), NULL);

  return self->file != NULL ? self->file->path : NULL;
}

/**
 * jalon_draft_get_size:
 *
 * Returns: the size of the journal, bytes; 0 where there is none
 */
goffset
jalon_draft_get_size (JalonDraft *self)
{
  g_return_val_if_fail (JALON_IS_DRAFT (self), 0);

  return self->file != NULL ? self->file->size : 0;
}
