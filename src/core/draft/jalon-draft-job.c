/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes journals and large steps, in a worker or at once.
 */

#include "config.h"

#include "jalon-draft-job.h"

#include "jalon-codec.h"

static JalonDraftJob *
job_new (JalonDraftPlan *plan)
{
  JalonDraftJob *self = g_atomic_rc_box_new0 (JalonDraftJob);

  self->plan = plan;
  self->cancellable = g_cancellable_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  return self;
}

/**
 * jalon_draft_job_new_append:
 * @plan: (transfer full): what to write
 * @file: the journal to append to; it must not be touched nor freed before the job is done
 *
 * Returns: (transfer full): a job to be run or started
 */
JalonDraftJob *
jalon_draft_job_new_append (JalonDraftPlan *plan, JalonDraftFile *file)
{
  JalonDraftJob *self = job_new (plan);

  self->file = file;
  return self;
}

/**
 * jalon_draft_job_new_journal:
 * @plan: (transfer full): its first step
 * @header: its header
 * @folder: where to
 *
 * Returns: (transfer full): a job to be run or started, once its other members are set
 */
JalonDraftJob *
jalon_draft_job_new_journal (JalonDraftPlan *plan, GBytes *header, const char *folder)
{
  JalonDraftJob *self = job_new (plan);

  self->header = g_bytes_ref (header);
  self->folder = g_strdup (folder);
  return self;
}

static void
drop_file (JalonDraftJob *self)
{
  if (self->header != NULL && self->file != NULL)
    {
      jalon_draft_file_delete (self->file);
      jalon_draft_file_free (self->file);
    }
  self->file = NULL;
}

/* A journal that nobody took is left where it is; what was not to be kept has been dropped before. */
static void
job_clear (gpointer data)
{
  JalonDraftJob *self = data;

  if (self->header != NULL)
    g_clear_pointer (&self->file, jalon_draft_file_free);
  g_clear_pointer (&self->plan, jalon_draft_plan_free);
  g_clear_pointer (&self->header, g_bytes_unref);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self->folder);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
}

static JalonDraftJob *
job_ref (JalonDraftJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * jalon_draft_job_unref:
 * @self: (transfer full): a job
 */
void
jalon_draft_job_unref (JalonDraftJob *self)
{
  g_atomic_rc_box_release_full (self, job_clear);
}

static void
unref_data (gpointer data)
{
  jalon_draft_job_unref (data);
}

static gboolean
write_base (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  return jalon_codec_write (data, stream, &(JalonProgress){ .cancellable = cancellable }, error);
}

static gboolean
append_step (JalonDraftJob *self, GError **error)
{
  g_autoptr (GBytes) step = jalon_draft_plan_write (self->plan, self->cancellable, error);

  return step != NULL && jalon_draft_file_append (self->file, JALON_FRAME_STEP, step, error);
}

static gboolean
write_journal (JalonDraftJob *self, GError **error)
{
  self->file = jalon_draft_file_create (self->folder, error);
  if (self->file == NULL)
    return FALSE;
  if (!jalon_draft_file_append (self->file, JALON_FRAME_HEADER, self->header, error))
    return FALSE;
  if (self->has_base && !jalon_draft_file_append_stream (self->file,
                                                         JALON_FRAME_BASE,
                                                         write_base,
                                                         self->plan->dossier,
                                                         self->cancellable,
                                                         error))
    return FALSE;
  return append_step (self, error);
}

static void
note_read (JalonDraftJob *self)
{
  g_mutex_lock (&self->mutex);
  self->has_read = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/* What nobody waits for any more goes; nobody looks at @file then. */
static void
note_done (JalonDraftJob *self)
{
  g_mutex_lock (&self->mutex);
  if (self->error != NULL || self->is_abandoned)
    drop_file (self);
  self->has_read = self->is_done = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/* Where nothing is replaced nothing can be lost: the first sync comes with the first edits. */
static gboolean
finish_journal (JalonDraftJob *self, GError **error)
{
  if (self->replaces)
    return jalon_draft_file_sync (self->file->fd, NULL, error);
  return jalon_draft_file_publish (self->file, NULL, error);
}

/**
 * jalon_draft_job_run:
 *
 * Does the job in this thread.
 */
void
jalon_draft_job_run (JalonDraftJob *self)
{
  gboolean ok = self->header != NULL ? write_journal (self, &self->error) : append_step (self, &self->error);

  note_read (self);
  if (ok && self->header != NULL)
    finish_journal (self, &self->error);
  note_done (self);
}

/* Called in a worker thread. */
static void
run_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  jalon_draft_job_run (data);
  g_task_return_boolean (task, TRUE);
}

/* Called in a worker thread. */
static void
sync_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  JalonDraftJob *self = data;

  jalon_draft_file_sync (self->file->fd, NULL, &self->error);
  note_done (self);
  g_task_return_boolean (task, TRUE);
}

static void
start (JalonDraftJob *self, GTaskThreadFunc thread, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);

  g_task_set_task_data (task, job_ref (self), unref_data);
  g_task_run_in_thread (task, thread);
}

/**
 * jalon_draft_job_start:
 * @callback: called in the main thread when it is done; the #GTask has the job as its data
 *
 * Does the job in a worker.
 */
void
jalon_draft_job_start (JalonDraftJob *self, GAsyncReadyCallback callback, gpointer data)
{
  start (self, run_thread, callback, data);
}

/**
 * jalon_draft_job_sync_again:
 * @self: a job that is done without an error
 * @callback: as for jalon_draft_job_start()
 *
 * More was appended to its journal: brings that to the disk as well, in a worker.
 */
void
jalon_draft_job_sync_again (JalonDraftJob *self, GAsyncReadyCallback callback, gpointer data)
{
  self->is_done = FALSE;
  start (self, sync_thread, callback, data);
}

gboolean
jalon_draft_job_is_done (JalonDraftJob *self)
{
  gboolean is_done;

  g_mutex_lock (&self->mutex);
  is_done = self->is_done;
  g_mutex_unlock (&self->mutex);
  return is_done;
}

/**
 * jalon_draft_job_wait_read:
 *
 * Waits until the job does not need the dossier any more.
 */
void
jalon_draft_job_wait_read (JalonDraftJob *self)
{
  g_mutex_lock (&self->mutex);
  while (!self->has_read)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/**
 * jalon_draft_job_wait:
 *
 * Waits until the job is done.
 */
void
jalon_draft_job_wait (JalonDraftJob *self)
{
  g_mutex_lock (&self->mutex);
  while (!self->is_done)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

/**
 * jalon_draft_job_abandon:
 * @self: (transfer full): a job that writes a journal which is to replace another
 *
 * What it writes is not needed any more: the worker removes it. Waits until the dossier is not read any more, which
 * is at once.
 */
void
jalon_draft_job_abandon (JalonDraftJob *self)
{
  g_cancellable_cancel (self->cancellable);
  g_mutex_lock (&self->mutex);
  self->is_abandoned = TRUE;
  if (self->is_done)
    drop_file (self);
  while (!self->has_read)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
  jalon_draft_job_unref (self);
}
