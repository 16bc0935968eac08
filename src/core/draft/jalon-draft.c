/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Follows the history of a dossier and writes down each step at once, so that
 * it survives the process; a worker sees to it within seconds that it survives the machine.
 */

#include "config.h"

#include "jalon-draft-private.h"

G_DEFINE_FINAL_TYPE (JalonDraft, jalon_draft, G_TYPE_OBJECT)

static void
frame_clear (gpointer data)
{
  g_clear_pointer (&((JalonDraftFrame *) data)->payload, g_bytes_unref);
}

static void
add_touched (JalonTouch what, const char *id, gpointer data)
{
  JalonTouched *touched = data;

  if (what == JALON_TOUCH_HEAD)
    touched->has_head = TRUE;
  else if (what == JALON_TOUCH_ARTICLE)
    g_hash_table_insert (touched->articles, g_strdup (id), NULL);
  else /* What moved is taken out and put in its new place: it is as if it had been gone. */
    g_hash_table_insert (touched->features, g_strdup (id), GINT_TO_POINTER (what == JALON_TOUCH_PLACE_OF_FEATURE));
}

static void
stepped_cb (JalonDraft *self, JalonEdit *edit)
{
  JalonTouched touched;

  jalon_touched_init (&touched);
  jalon_edit_list_touched (edit, add_touched, &touched);
  jalon_touched_add (&self->touched, &touched, self->dossier);
  jalon_draft_write_step (self, &touched);
  jalon_touched_clear (&touched);
}

static void
saved_changed_cb (JalonDraft *self)
{
  if (jalon_history_get_is_saved (self->history))
    jalon_draft_discard (self);
}

/* The draft stays, with all that was done. */
static void
jalon_draft_dispose (GObject *object)
{
  JalonDraft *self = JALON_DRAFT (object);

  self->is_closing = TRUE;
  if (jalon_draft_is_needed (self))
    jalon_draft_wait_for_job (self);
  g_clear_pointer (&self->job, jalon_draft_job_abandon);

  G_OBJECT_CLASS (jalon_draft_parent_class)->dispose (object);
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
  g_clear_pointer (&self->since, g_array_unref);
  g_clear_pointer (&self->flushes, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_free (self->new_hash);
  g_free (self->folder);

  G_OBJECT_CLASS (jalon_draft_parent_class)->finalize (object);
}

static void
jalon_draft_class_init (JalonDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jalon_draft_dispose;
  G_OBJECT_CLASS (klass)->finalize = jalon_draft_finalize;

  g_signal_new ("failed",
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
  self->since = g_array_new (FALSE, FALSE, sizeof (JalonDraftFrame));
  g_array_set_clear_func (self->since, frame_clear);
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
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
  g_signal_connect_object (history, "stepping", G_CALLBACK (jalon_draft_prepare_step), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "stepped", G_CALLBACK (stepped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify::is-saved", G_CALLBACK (saved_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * jalon_draft_keep_whole:
 *
 * Writes down a dossier that is in no file as it is, without an edit; a large one in a worker, which the next edit
 * waits for (jalon_draft_flush_async() tells when it is done).
 */
void
jalon_draft_keep_whole (JalonDraft *self)
{
  g_return_if_fail (JALON_IS_DRAFT (self));

  jalon_draft_mend (self);
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

  if (self->job == NULL && (self->is_behind || self->is_suspect))
    jalon_draft_begin_anew (self);
  while (jalon_draft_is_needed (self) || (self->job != NULL && self->is_suspect))
    jalon_draft_wait_for_job (self);
  g_clear_handle_id (&self->sync_source, g_source_remove);
  self->unsynced = 0;
  if (self->is_behind)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return FALSE;
    }
  self->must_sync = self->must_sync || self->since->len > 0;
  return self->file == NULL || jalon_draft_file_sync (self->file->fd, self->file->path, error);
}

/**
 * jalon_draft_flush_async:
 * @callback: called when it is done
 *
 * Brings the draft, if there is one, to the disk without waiting for it.
 */
void
jalon_draft_flush_async (JalonDraft *self, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (JALON_IS_DRAFT (self));

  task = g_task_new (self, NULL, callback, data);
  g_ptr_array_add (self->flushes, g_steal_pointer (&task));
  if (self->job == NULL && (self->is_behind || self->is_suspect))
    jalon_draft_begin_anew (self);
  else if (self->job == NULL)
    jalon_draft_end_flushes (self);
}

/**
 * jalon_draft_flush_finish:
 *
 * Returns: whether all that was done before is on disk, or was saved or discarded; else %FALSE with an error of
 *   #GIOErrorEnum
 */
gboolean
jalon_draft_flush_finish (JalonDraft *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
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

  jalon_draft_stop_job (self);
  g_clear_handle_id (&self->sync_source, g_source_remove);
  self->unsynced = 0;
  self->is_behind = self->is_suspect = self->has_failed = FALSE;
  self->mends = self->must_sync = FALSE;
  g_array_set_size (self->since, 0);
  g_clear_pointer (&self->new_hash, g_free);
  if (self->file != NULL)
    jalon_draft_file_delete (self->file);
  g_clear_pointer (&self->file, jalon_draft_file_free_later);
  jalon_touched_clear (&self->touched);
  jalon_touched_init (&self->touched);
  jalon_draft_end_flushes (self);
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

  if (jalon_draft_has_journal (self))
    jalon_draft_wait_for_job (self);
  return self->file != NULL ? self->file->size : 0;
}
