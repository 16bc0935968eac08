/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes the journal of a draft.
 *
 * What is more than a small record is a job of a worker (jalon-draft-job.h), one at a time. While a journal is written
 * anew to take the place of the one there is, steps go to the old one still, and to the new one before it takes the
 * place. Where the journal lacks something without the job, the next edit waits for it.
 */

#include "config.h"

#include "jalon-draft-private.h"

#include "jalon-codec.h"
#include "jalon-file-state.h"

#include <unistd.h>

/* A journal is written anew from here on, bytes, once it has grown to so many times its size when it was new, and
 * its steps have each thing so many times. */
#define COMPACT_FROM (1 << 20)
#define COMPACT_GROWTH 4
#define COMPACT_REPEATS 2

/* Steps that touch more things than this are written by a worker, and dossiers of more features. */
#define FEW_THINGS 100

/**
 * jalon_draft_has_journal:
 *
 * Returns: whether the job has the journal for itself
 */
gboolean
jalon_draft_has_journal (JalonDraft *self)
{
  return self->job != NULL && self->job->header == NULL;
}

/**
 * jalon_draft_append_frame:
 *
 * Appends to the journal, and to the one that is to take its place.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum
 */
gboolean
jalon_draft_append_frame (JalonDraft *self, JalonFrameKind kind, GBytes *payload, GError **error)
{
  JalonDraftFrame frame = { kind, payload };

  if (!jalon_draft_file_append (self->file, kind, payload, error))
    return FALSE;
  if (self->job != NULL)
    {
      g_bytes_ref (payload);
      g_array_append_val (self->since, frame);
    }
  return TRUE;
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

static guint
count_touched (const JalonTouched *touched)
{
  return g_hash_table_size (touched->features) + g_hash_table_size (touched->articles);
}

static gboolean
is_to_compact (JalonDraft *self)
{
  return self->file->size > COMPACT_FROM && self->file->size > COMPACT_GROWTH * self->new_size &&
         self->n_written > COMPACT_REPEATS * (guint64) count_touched (&self->touched);
}

/**
 * jalon_draft_is_needed:
 *
 * Returns: whether the journal lacks something until the job is done
 */
gboolean
jalon_draft_is_needed (JalonDraft *self)
{
  return self->job != NULL && (self->file == NULL || self->mends || jalon_draft_has_journal (self));
}

static gboolean
append_since (JalonDraft *self, JalonDraftFile *file, GError **error)
{
  for (guint i = 0; i < self->since->len; i++)
    {
      const JalonDraftFrame *frame = &g_array_index (self->since, JalonDraftFrame, i);

      if (!jalon_draft_file_append (file, frame->kind, frame->payload, error))
        return FALSE;
    }
  g_array_set_size (self->since, 0);
  return TRUE;
}

/* What a worker wrote is the journal from now on. */
static gboolean
take_journal (JalonDraft *self, JalonDraftJob *job, GError **error)
{
  goffset size = job->file->size;

  if (!append_since (self, job->file, error) ||
      (self->file != NULL && !jalon_draft_file_publish (job->file, self->file->path, error)))
    return FALSE;
  g_clear_pointer (&self->file, jalon_draft_file_free_later);
  self->file = g_steal_pointer (&job->file);
  self->new_size = size;
  self->n_written = count_touched (&self->touched);
  self->is_suspect = FALSE;
  return TRUE;
}

static gboolean
append_step (JalonDraft *self, const JalonTouched *touched, GError **error)
{
  g_autoptr (JalonDraftPlan) plan = jalon_draft_plan_new (self->dossier, touched, g_get_real_time ());
  g_autoptr (GBytes) step = jalon_draft_plan_write (plan, NULL, error);

  return step != NULL && jalon_draft_append_frame (self, JALON_FRAME_STEP, step, error);
}

/* A journal that cannot be written anew is still appended to; it is not tried again at the very next edit. */
static void
take_failure (JalonDraft *self, JalonDraftJob *job)
{
  g_autoptr (GError) error = NULL;

  if (job->header == NULL || self->file == NULL)
    {
      self->is_behind = TRUE;
      jalon_draft_tell (self, job->error);
      return;
    }
  self->new_size = self->file->size;
  if (self->is_behind && append_step (self, &self->touched, &error))
    self->is_behind = FALSE;
  if (error != NULL)
    jalon_draft_tell (self, error);
}

/**
 * jalon_draft_end_flushes:
 *
 * What was waited for is written, or cannot be: goes on with all that wait.
 */
void
jalon_draft_end_flushes (JalonDraft *self)
{
  g_autoptr (GPtrArray) flushes = g_steal_pointer (&self->flushes);

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < flushes->len; i++)
    {
      GTask *task = g_ptr_array_index (flushes, i);

      if (self->is_behind)
        g_task_return_error (task, g_error_copy (self->error));
      else
        jalon_draft_sync (self, task);
    }
}

/* Something was written, or could not be. */
static void
settle (JalonDraft *self)
{
  if (self->is_closing)
    return;
  if (self->job == NULL)
    jalon_draft_end_flushes (self);
  if (self->is_behind || self->is_suspect)
    jalon_draft_schedule_retry (self);
  else
    jalon_draft_schedule_sync (self);
  if (self->job == NULL && !self->is_behind && self->file != NULL && is_to_compact (self))
    jalon_draft_begin_anew (self);
}

static void job_done_cb (GObject *source, GAsyncResult *result, gpointer data);

static GWeakRef *
weak_new (JalonDraft *self)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  return weak;
}

/* What came meanwhile is on disk in the journal that the new one replaces: in the new one it has to be, too, first. */
static gboolean
goes_on (JalonDraft *self, JalonDraftJob *job)
{
  if (job->error != NULL || !self->must_sync || self->since->len == 0)
    return FALSE;
  self->must_sync = FALSE;
  if (!append_since (self, job->file, &job->error))
    return FALSE;
  jalon_draft_job_sync_again (job, job_done_cb, weak_new (self));
  return TRUE;
}

/* The job is done: takes what it wrote. */
static void
finish_job (JalonDraft *self)
{
  gboolean         is_first = self->file == NULL;
  JalonDraftJob   *job = self->job;
  g_autofree char *hash = NULL;

  if (goes_on (self, job))
    return;
  self->job = NULL;
  self->mends = self->must_sync = FALSE;
  if (job->error == NULL && job->header != NULL)
    take_journal (self, job, &job->error);
  if (job->error == NULL)
    self->is_behind = self->is_behind && self->has_failed_since;
  else
    take_failure (self, job);
  if (job->error == NULL && is_first && !self->is_closing)
    jalon_draft_find_hash (self);
  g_array_set_size (self->since, 0);
  jalon_draft_job_abandon (job);
  hash = g_steal_pointer (&self->new_hash);
  if (hash != NULL && self->file != NULL)
    jalon_draft_add_hash (self, hash);
  settle (self);
}

static void
job_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GWeakRef *weak = data;
  g_autoptr (JalonDraft) self = g_weak_ref_get (weak);

  /* It may have been waited for already, and another begun. */
  if (self != NULL && self->job == g_task_get_task_data (G_TASK (result)) && jalon_draft_job_is_done (self->job))
    finish_job (self);
  g_weak_ref_clear (weak);
  g_free (weak);
}

/**
 * jalon_draft_wait_for_job:
 *
 * Waits for the job, and takes what it wrote.
 */
void
jalon_draft_wait_for_job (JalonDraft *self)
{
  do
    {
      jalon_draft_job_wait (self->job);
      finish_job (self);
    }
  while (jalon_draft_is_needed (self));
}

/* @job: (transfer full) */
static void
take_job (JalonDraft *self, JalonDraftJob *job, gboolean is_small)
{
  self->job = job;
  self->size_before = self->file != NULL ? self->file->size : 0;
  self->has_failed_since = FALSE;
  if (is_small)
    {
      jalon_draft_job_run (job);
      finish_job (self);
    }
  else
    jalon_draft_job_start (job, job_done_cb, weak_new (self));
}

/**
 * jalon_draft_begin_anew:
 *
 * Begins a new journal with all that was touched, in place of the one there is, if any.
 */
void
jalon_draft_begin_anew (JalonDraft *self)
{
  gboolean is_first = self->file == NULL;
  g_autoptr (GBytes) header = NULL;
  JalonDraftJob *job;

  if (is_first)
    set_header (self);
  header = jalon_draft_header_write (&self->header);
  job = jalon_draft_job_new_journal (jalon_draft_plan_new (self->dossier, &self->touched, g_get_real_time ()),
                                     header,
                                     self->folder);
  job->has_base = self->header.uri == NULL;
  job->replaces = !is_first;
  self->mends = self->is_behind && !is_first;
  take_job (self,
            job,
            is_first && count_touched (&self->touched) <= FEW_THINGS &&
                (!job->has_base || jalon_codec_count_features (self->dossier) <= FEW_THINGS));
}

static void
begin_append (JalonDraft *self, const JalonTouched *touched)
{
  self->n_written += count_touched (touched);
  take_job (self,
            jalon_draft_job_new_append (jalon_draft_plan_new (self->dossier, touched, g_get_real_time ()), self->file),
            FALSE);
}

/**
 * jalon_draft_write_step:
 * @touched: by the edit that was just done
 *
 * Writes down what an edit did; all that is missing where that did not work before.
 */
void
jalon_draft_write_step (JalonDraft *self, const JalonTouched *touched)
{
  const JalonTouched *missing = self->is_behind ? &self->touched : touched;
  g_autoptr (GError) error = NULL;

  if (self->file == NULL)
    {
      jalon_draft_begin_anew (self);
      return;
    }
  if (count_touched (missing) > FEW_THINGS)
    {
      while (self->job != NULL)
        jalon_draft_wait_for_job (self);
      begin_append (self, missing);
      return;
    }
  self->n_written += MAX (count_touched (missing), 1);
  self->is_behind = !append_step (self, missing, &error);
  if (error != NULL)
    jalon_draft_tell (self, error);
  self->has_failed_since = self->is_behind;
  /* With the timer gone a retry is due. */
  if (self->is_suspect && self->sync_source == 0 && self->job == NULL)
    jalon_draft_begin_anew (self);
  settle (self);
}

/* Whether the job has to be done before the dossier changes. Where edits come faster than a disk can follow, the old
 * journal does not grow for ever. */
static gboolean
is_waited_for (JalonDraft *self)
{
  return jalon_draft_is_needed (self) || self->file->size > 2 * MAX (self->size_before, COMPACT_FROM);
}

/**
 * jalon_draft_prepare_step:
 *
 * Before the dossier changes: from here on no job reads it, nor one that begins where another is done.
 */
void
jalon_draft_prepare_step (JalonDraft *self)
{
  while (self->job != NULL)
    {
      if (is_waited_for (self))
        jalon_draft_wait_for_job (self);
      else
        {
          jalon_draft_job_wait_read (self->job);
          if (!jalon_draft_job_is_done (self->job))
            return;
          finish_job (self);
        }
    }
}

/**
 * jalon_draft_stop_job:
 *
 * What the job writes is not needed any more.
 */
void
jalon_draft_stop_job (JalonDraft *self)
{
  JalonDraftJob *job = g_steal_pointer (&self->job);

  if (job == NULL)
    return;
  g_cancellable_cancel (job->cancellable);
  /* It has the journal for itself, or may just be publishing it. */
  if (!job->replaces)
    jalon_draft_job_wait (job);
  jalon_draft_job_abandon (job);
}
