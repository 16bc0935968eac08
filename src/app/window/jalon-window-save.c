/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving dossiers: where to, and the question about unsaved changes.
 */

#include "config.h"

#include "jalon-error.h"
#include "jalon-originals.h"
#include "jalon-plain-text.h"
#include "jalon-safe-text.h"
#include "jalon-versions.h"
#include "jalon-window-private.h"

#include <glib/gi18n.h>

/**
 * SaveJob:
 * @then: (nullable): what the person wanted to do when asked to save
 * @before: (owned) (nullable): path of the file that the dossier had before
 * @n_lost: originals of articles that could not be brought beside the dossier
 */
typedef struct
{
  JalonWindow    *window;  /* (owned) */
  JalonDossier   *dossier; /* (owned): not changed while the thread reads it */
  GFile          *file;    /* (owned) */
  JalonWriteFlags flags;
  JalonWindowFunc then;
  char           *before;
  guint           n_lost;
} SaveJob;

static SaveJob *
save_job_new (JalonWindow *self, GFile *file, JalonWriteFlags flags, JalonWindowFunc then)
{
  SaveJob *job = g_new0 (SaveJob, 1);

  job->window = g_object_ref (self);
  job->dossier = g_object_ref (jalon_session_get_dossier (self->session));
  job->file = g_object_ref (file);
  job->flags = flags;
  job->then = then;
  job->before = self->file != NULL ? g_file_get_path (self->file) : NULL;

  return job;
}

static void
save_job_free (SaveJob *job)
{
  g_clear_object (&job->window);
  g_clear_object (&job->dossier);
  g_clear_object (&job->file);
  g_free (job->before);
  g_free (job);
}

/* The file has what the dossier has. */
static void
take_saved (JalonWindow *self, GFile *file)
{
  self->wants_read_only = FALSE;
  g_set_object (&self->file, file);
  jalon_window_read_only_update (self);
  jalon_history_mark_saved (jalon_session_get_history (self->session));
  jalon_log_note_saved (self->log);
  jalon_window_watch_file (self);
  jalon_window_remember_file (self);
  jalon_window_update (self);
}

static void
tell_saved (const SaveJob *job)
{
  g_autofree char *lost =
      g_strdup_printf (ngettext ("Saved, but %u file that an article was read from could not be kept beside it",
                                 "Saved, but %u files that articles were read from could not be kept beside it",
                                 job->n_lost),
                       job->n_lost);

  jalon_window_toast (job->window, job->n_lost > 0 ? lost : _ ("Saved"));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  SaveJob     *job = data;
  JalonWindow *self = job->window;
  g_autoptr (GError) error = NULL;

  jalon_window_set_busy (self, FALSE);
  jalon_progress_bar_stop (self->progress);

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (g_error_matches (error, JALON_ERROR, JALON_ERROR_UNCONFIRMED))
        take_saved (self, job->file);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        jalon_window_save_failed (self, job->file, job->flags, job->then, error);
      jalon_window_add_coded (self);
      save_job_free (job);
      return;
    }

  take_saved (self, job->file);
  /* What came meanwhile is not saved: the person sees it first. */
  if (jalon_window_add_coded (self) || job->then == NULL || job->n_lost > 0)
    tell_saved (job);
  else
    job->then (self);
  save_job_free (job);
}

static void
bring_originals (SaveJob *job)
{
  g_autofree char *path = g_file_get_path (job->file);
  const char      *before = g_strcmp0 (job->before, path) != 0 ? job->before : NULL;

  if (path != NULL)
    job->n_lost = jalon_originals_bring (job->dossier, before, path, NULL);
}

/* Called in a worker thread. */
static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  SaveJob *job = data;
  GError  *error = NULL;

  /* What cannot be kept does not keep anyone from saving. */
  jalon_versions_keep (job->file, NULL, NULL);
  if (jalon_codec_save (job->dossier,
                        job->file,
                        job->flags,
                        jalon_progress_bar_report,
                        job->window->progress,
                        cancellable,
                        &error))
    {
      bring_originals (job);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

/**
 * jalon_window_save_to:
 * @self: a window
 * @file: where to
 * @flags: whether other files may be replaced
 * @then: (nullable) (scope async): what to do once it is saved
 */
void
jalon_window_save_to (JalonWindow *self, GFile *file, JalonWriteFlags flags, JalonWindowFunc then)
{
  SaveJob *job = save_job_new (self, file, flags, then);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (self, cancellable, saved_cb, job);
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: %s is the name of a file. */
  g_autofree char *what = g_strdup_printf (_ ("Saving “%s”"), name);

  jalon_window_set_busy (self, TRUE);
  jalon_progress_bar_start (self->progress, what, cancellable);
  g_task_set_task_data (task, job, NULL);
  g_task_run_in_thread (task, save_thread);
}

static void
chosen_cb (JalonWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  /* The chooser has asked already whether to replace a file. */
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    jalon_window_save_to (self, file, JALON_WRITE_OVERWRITE, self->after_choosing);
}

static char *
dup_suggested_name (JalonWindow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *stem = NULL;

  if (self->file != NULL)
    {
      g_autofree char *own = g_file_get_basename (self->file);

      return jalon_text_make_safe (own, -1, JALON_TEXT_FILE_NAME);
    }

  title =
      jalon_dossier_dup_title (jalon_session_get_dossier (self->session), jalon_session_get_language (self->session));
  stem = jalon_text_make_safe (title != NULL ? title : "", -1, JALON_TEXT_FILE_NAME);
  /* Translators: name of a new file, without its suffix. */
  return g_strconcat (*stem != '\0' ? stem : _ ("dossier"), ".", jalon_format_dossier.type.suffixes[0], NULL);
}

/**
 * jalon_window_save_choose:
 * @self: a window
 * @then: (nullable) (scope async): what to do once it is saved
 *
 * Asks where to save the dossier, and saves it there.
 */
void
jalon_window_save_choose (JalonWindow *self, JalonWindowFunc then)
{
  g_autofree char *name = dup_suggested_name (self);
  GtkFileChooser  *chooser;

  if (self->chooser != NULL)
    return;

  self->after_choosing = then;
  self->chooser = gtk_file_chooser_native_new (_ ("Save the Dossier"),
                                               GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _ ("_Save"),
                                               _ ("_Cancel"));
  chooser = GTK_FILE_CHOOSER (self->chooser);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (self->file != NULL && !jalon_window_is_sample (self) && self->read_only == NULL)
    gtk_file_chooser_set_file (chooser, self->file, NULL);
  else
    gtk_file_chooser_set_current_name (chooser, name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Saves where the dossier came from, or asks where to. */
static void
save_then (JalonWindow *self, JalonWindowFunc then)
{
  if (self->file == NULL || jalon_window_is_sample (self) || self->read_only != NULL)
    jalon_window_save_choose (self, then);
  else
    jalon_window_save_to (self,
                          self->file,
                          jalon_file_watch_is_accepted (self->watch) ? JALON_WRITE_OVERWRITE : JALON_WRITE_NONE,
                          then);
}

void
jalon_window_save (JalonWindow *self)
{
  save_then (self, NULL);
}

static void
ask_response_cb (JalonWindow *self, const char *response, GtkWindow *dialog)
{
  JalonWindowFunc then = self->after_asking;

  /* The window may close before the dialog is gone, which then looks for it in vain. */
  gtk_window_set_transient_for (dialog, NULL);
  if (g_str_equal (response, "save"))
    save_then (self, then);
  else if (g_str_equal (response, "discard"))
    {
      jalon_window_draft_give_up (self);
      then (self);
    }
}

/**
 * jalon_window_ask_to_save:
 * @self: a window
 * @then: (scope async): what the person wants to do
 *
 * Does it at once where nothing would be lost; asks first where there are unsaved changes.
 */
void
jalon_window_ask_to_save (JalonWindow *self, JalonWindowFunc then)
{
  AdwMessageDialog *dialog;

  if (!jalon_window_has_unsaved (self))
    {
      then (self);
      return;
    }

  self->after_asking = then;
  dialog = jalon_plain_create_dialog (GTK_WINDOW (self),
                                      _ ("Save the changes?"),
                                      _ ("Changes that are not saved will be lost."));
  adw_message_dialog_add_responses (dialog,
                                    "cancel",
                                    _ ("_Cancel"),
                                    "discard",
                                    _ ("_Discard"),
                                    "save",
                                    _ ("_Save"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (ask_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
