/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparing what is open with what its file holds now: the file is read and
 * compared in threads, then a dialog shows what differs.
 */

#include "config.h"

#include "jalon-window-private.h"

#include "jalon-compare.h"
#include "jalon-differences-dialog.h"
#include "jalon-failure.h"
#include "jalon-formats.h"

#include <glib/gi18n.h>

/**
 * CompareJob:
 * @file: the name of what was read
 * @ours: not changed while the thread reads it
 * @theirs: (nullable): until it is read
 */
typedef struct
{
  JalonWindow  *window; /* (owned) */
  GFile        *file;   /* (owned) */
  JalonDossier *ours;   /* (owned) (nullable) */
  JalonDossier *theirs; /* (owned) */
  GCancellable *cancellable;
} CompareJob;

static void
compare_job_free (CompareJob *job)
{
  g_clear_object (&job->window->comparing);
  g_clear_object (&job->window);
  g_clear_object (&job->file);
  g_clear_object (&job->ours);
  g_clear_object (&job->theirs);
  g_clear_object (&job->cancellable);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CompareJob, compare_job_free)

static void
show_failure (CompareJob *job, const GError *error)
{
  g_autofree char *name = g_file_get_basename (job->file);
  /* Translators: %s is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_ ("“%s” could not be compared"), name);
  g_autoptr (GError) explained = g_error_copy (error);

  jalon_error_explain_reading (&explained, name);
  jalon_failure_present (GTK_WIDGET (job->window), heading, explained);
}

static void
show_differences (CompareJob *job, JalonDifferences *differences)
{
  g_autofree char *name = g_file_get_basename (job->file);
  /* Translators: %s is the name of a file. */
  g_autofree char *explanation = g_strdup_printf (
      _ ("What is in “%s” now, compared with what is open. New is only in the file, gone is only in this window."),
      name);
  GtkWindow *dialog = jalon_differences_dialog_new (differences, _ ("Differences"), explanation);

  gtk_window_set_transient_for (dialog, GTK_WINDOW (job->window));
  gtk_window_present (dialog);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CompareJob) job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDifferences) differences = g_task_propagate_pointer (G_TASK (result), &error);

  jalon_window_set_busy (job->window, FALSE);
  jalon_progress_bar_stop (job->window->progress);
  if (differences != NULL)
    show_differences (job, differences);
  jalon_window_add_coded (job->window);
}

/* Called in a worker thread. */
static void
compare_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CompareJob       *job = data;
  GError           *error = NULL;
  JalonDifferences *differences = jalon_compare (job->ours, job->theirs, cancellable, &error);

  if (differences != NULL)
    g_task_return_pointer (task, differences, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CompareJob) job = data;
  JalonWindow *self = job->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GTask) task = NULL;

  job->theirs = jalon_formats_load_finish (result, &report, &error);
  /* A save that began meanwhile has the bar, and the dossier. */
  if (job->theirs == NULL || self->saving)
    {
      if (!self->saving)
        jalon_progress_bar_stop (self->progress);
      if (error != NULL)
        show_failure (job, error);
      return;
    }

  jalon_window_set_busy (self, TRUE);
  job->ours = g_object_ref (jalon_session_get_dossier (self->session));
  task = g_task_new (self, job->cancellable, compared_cb, job);
  g_task_set_task_data (task, g_steal_pointer (&job), NULL);
  g_task_run_in_thread (task, compare_thread);
}

/**
 * jalon_window_compare_with_file:
 * @self: a window
 *
 * Shows what differs between the dossier of the window and its file as it is now.
 */
void
jalon_window_compare_with_file (JalonWindow *self)
{
  CompareJob      *job;
  gboolean         busy = self->loading != NULL || self->comparing != NULL || self->saving;
  g_autofree char *name = NULL;
  g_autofree char *what = NULL;

  if (self->file == NULL || busy)
    return;

  job = g_new0 (CompareJob, 1);
  job->window = g_object_ref (self);
  job->file = g_object_ref (self->file);
  job->cancellable = g_cancellable_new ();
  self->comparing = g_object_ref (job->cancellable);
  name = g_file_get_basename (self->file);
  /* Translators: %s is the name of a file. */
  what = g_strdup_printf (_ ("Comparing “%s”"), name);
  jalon_progress_bar_start (self->progress, what, job->cancellable);
  jalon_formats_load_async (self->file,
                            &(JalonProgress){ jalon_progress_bar_report, self->progress, job->cancellable },
                            loaded_cb,
                            job);
}
