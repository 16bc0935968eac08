/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Brings a draft to the disk soon after an edit, and again after a while where that
 * failed. A worker does it; it also finds the hash of the file that the edits build on.
 */

#include "config.h"

#include "jalon-draft-private.h"

#include "jalon-draft-base.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* An edit is on disk after so much rest; and after so much at the latest, where edits keep coming. Milliseconds. */
#define SYNC_AFTER 1000
#define SYNC_AT_LATEST 3000

/* What could not be written is tried again after so much, also without another edit. Milliseconds. */
#define RETRY_AFTER 4000

/**
 * jalon_draft_tell:
 *
 * Something could not be written: says so, once until all is on disk again.
 */
void
jalon_draft_tell (JalonDraft *self, const GError *error)
{
  gboolean is_new = !self->has_failed;

  g_clear_error (&self->error);
  self->error = g_error_copy (error);
  self->has_failed = TRUE;
  if (is_new)
    g_signal_emit_by_name (self, "failed", error);
}

/**
 * Job:
 *
 * What a worker is given of a draft, which may be freed meanwhile.
 * @fd: (owned): a descriptor of its own, or -1
 * @path: (owned): of the journal
 * @header: whose file is to be read through
 * @flush: (owned) (nullable): who waits for it
 */
typedef struct
{
  GWeakRef         draft;
  int              fd;
  char            *path;
  JalonDraftHeader header;
  GTask           *flush;
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
  g_clear_object (&job->flush);
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
  Job     *job = data;
  GError  *error = NULL;
  gboolean ok = jalon_draft_file_sync (job->fd, job->path, &error);

  /* With it goes its part in the lock, before anyone is told. */
  close (job->fd);
  job->fd = -1;
  if (ok)
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
      if (job->flush != NULL)
        g_task_return_boolean (job->flush, TRUE);
      if (self != NULL && !self->is_behind && !self->is_suspect)
        self->has_failed = FALSE;
      return;
    }
  if (job->flush != NULL)
    g_task_return_error (job->flush, g_error_copy (error));
  if (self == NULL || self->file == NULL || g_strcmp0 (self->file->path, job->path) != 0)
    return;
  /* The system may have dropped what it could not write, and say so only once: it has to be written anew. */
  self->is_suspect = TRUE;
  jalon_draft_tell (self, error);
  jalon_draft_schedule_retry (self);
}

/**
 * jalon_draft_mend:
 *
 * Writes down again what is missing, or may be; where a job is at it that is left to it.
 */
void
jalon_draft_mend (JalonDraft *self)
{
  if (self->job == NULL)
    jalon_draft_begin_anew (self);
}

/**
 * jalon_draft_sync:
 * @flush: (nullable): who waits for it
 *
 * Brings the journal, if there is one, to the disk in a worker.
 */
void
jalon_draft_sync (JalonDraft *self, GTask *flush)
{
  Job *job;

  if (self->file == NULL)
    {
      if (flush != NULL)
        g_task_return_boolean (flush, TRUE);
      return;
    }
  self->must_sync = self->must_sync || self->since->len > 0;
  job = job_new (self);
  job->fd = fcntl (self->file->fd, F_DUPFD_CLOEXEC, 0);
  g_set_object (&job->flush, flush);
  run_job (job, sync_thread, synced_cb, NULL);
}

static gboolean
sync_cb (gpointer data)
{
  JalonDraft *self = data;

  self->sync_source = 0;
  self->unsynced = 0;
  if (self->is_behind || self->is_suspect)
    jalon_draft_mend (self);
  else
    jalon_draft_sync (self, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * jalon_draft_schedule_sync:
 *
 * Syncs after a while without edits, but not much after the first that waits.
 */
void
jalon_draft_schedule_sync (JalonDraft *self)
{
  gint64 now = g_get_monotonic_time ();
  guint  wait;

  if (self->unsynced == 0)
    self->unsynced = now;
  wait = MIN (SYNC_AFTER, MAX (SYNC_AT_LATEST - (now - self->unsynced) / 1000, 0));
  g_clear_handle_id (&self->sync_source, g_source_remove);
  self->sync_source = g_timeout_add (wait, sync_cb, self);
}

/**
 * jalon_draft_schedule_retry:
 *
 * Writes again after a while what could not be written; edits that keep coming do not put it off.
 */
void
jalon_draft_schedule_retry (JalonDraft *self)
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

/**
 * jalon_draft_add_hash:
 * @hash: SHA-256, lower-case hex
 *
 * Writes down the hash of the file that the steps build on.
 */
void
jalon_draft_add_hash (JalonDraft *self, const char *hash)
{
  g_autoptr (GBytes) payload = g_bytes_new (hash, strlen (hash));
  g_autoptr (GError) error = NULL;

  if (jalon_draft_append_frame (self, JALON_FRAME_HASH, payload, &error))
    {
      g_free (self->header.hash);
      self->header.hash = g_strdup (hash);
      jalon_draft_schedule_sync (self);
    }
  else
    jalon_draft_tell (self, error);
}

static void
hashed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (JalonDraft) self = g_weak_ref_get (&job->draft);
  g_autofree char *hash = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Another journal may have begun meanwhile. */
  if (hash == NULL || self == NULL || self->file == NULL || g_strcmp0 (self->file->path, job->path) != 0)
    return;
  if (jalon_draft_has_journal (self))
    {
      g_free (self->new_hash);
      self->new_hash = g_steal_pointer (&hash);
    }
  else
    jalon_draft_add_hash (self, hash);
}

/**
 * jalon_draft_find_hash:
 *
 * Finds in a worker the hash of the file that the steps build on, where there is one.
 */
void
jalon_draft_find_hash (JalonDraft *self)
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
