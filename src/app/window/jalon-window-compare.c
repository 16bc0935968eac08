/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparing what is open with what a file holds, mostly its own: the file is read and compared in threads, then a
 * dialog shows what differs.
 */

#include "config.h"

#include "jalon-window-private.h"

#include "jalon-compare.h"
#include "jalon-differences-dialog.h"
#include "jalon-failure.h"
#include "jalon-formats.h"
#include "jalon-merge-dialog.h"

#include <glib/gi18n.h>

/* What differs between the dossier of a window and another one, from a file. */
typedef void (*ComparedFunc) (JalonWindow *self, GFile *file, JalonDossier *theirs, JalonDifferences *differences);

/**
 * CompareJob:
 * @file: the name of what was read
 * @ours: not changed while the thread reads it
 * @theirs: (nullable): until it is read
 * @then: shows what differs
 */
typedef struct
{
  JalonWindow  *window; /* (owned) */
  GFile        *file;   /* (owned) */
  JalonDossier *ours;   /* (owned) (nullable) */
  JalonDossier *theirs; /* (owned) */
  GCancellable *cancellable;
  ComparedFunc  then;
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
show_differences (JalonWindow *self, GFile *file, JalonDossier *theirs, JalonDifferences *differences)
{
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: %s is the name of a file. */
  g_autofree char *explanation = g_strdup_printf (
      _ ("What is in “%s” now, compared with what is open. New is only in the file, gone is only in this window."),
      name);
  GtkWindow *dialog = jalon_differences_dialog_new (differences, _ ("Differences"), explanation);

  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
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
    job->then (job->window, job->file, job->theirs, differences);
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

/* While the window reads or saves, nothing happens. */
static void
compare (JalonWindow *self, GFile *file, ComparedFunc then)
{
  CompareJob      *job;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *what = NULL;

  if (self->loading != NULL || self->comparing != NULL || self->saving)
    return;

  job = g_new0 (CompareJob, 1);
  job->window = g_object_ref (self);
  job->file = g_object_ref (file);
  job->then = then;
  job->cancellable = g_cancellable_new ();
  self->comparing = g_object_ref (job->cancellable);
  /* Translators: %s is the name of a file. */
  what = g_strdup_printf (_ ("Comparing “%s”"), name);
  jalon_progress_bar_start (self->progress, what, job->cancellable);
  jalon_formats_load_async (file,
                            &(JalonProgress){ jalon_progress_bar_report, self->progress, job->cancellable },
                            loaded_cb,
                            job);
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
  if (self->file != NULL)
    compare (self, self->file, show_differences);
}

static char *
dup_result (const JalonMergeCount *count)
{
  g_autofree char *new = g_strdup_printf (ngettext ("%'u new", "%'u new", count->n_new), count->n_new);
  g_autofree char *changed =
      g_strdup_printf (ngettext ("%'u changed", "%'u changed", count->n_changed), count->n_changed);

  /* Translators: what a merge brought: "Merged: 3 new, 1 changed". */
  return g_strdup_printf (_ ("Merged: %s, %s"), new, changed);
}

static void
merge_cb (JalonWindow *self, JalonMergeDialog *dialog)
{
  JalonMergeCount count;
  JalonEdit      *edit = jalon_merge_dialog_create_edit (dialog, &count);

  if (edit == NULL)
    jalon_window_toast (self, _ ("Nothing was merged: all that was chosen is here already"));
  else if (jalon_window_push (self, edit, _ ("The dossiers could not be merged")))
    {
      g_autofree char *result = dup_result (&count);

      jalon_window_toast_with_undo (self, result);
    }
}

static char *
dup_explanation (JalonWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (self->read_only != NULL)
    /* Translators: %s is the name of a file. */
    return g_strdup_printf (_ ("What is in “%s”, compared with what is open."), name);
  /* Translators: %s is the name of a file. */
  return g_strdup_printf (_ ("What is in “%s”, compared with what is open. Choose what to take over. What this "
                             "dossier alone has stays. The keys 1, 2 and 3 choose for the selected row."),
                          name);
}

static void
show_merge (JalonWindow *self, GFile *file, JalonDossier *theirs, JalonDifferences *differences)
{
  g_autofree char *explanation = dup_explanation (self, file);
  GtkWindow       *dialog = jalon_merge_dialog_new (jalon_session_get_dossier (self->session),
                                              theirs,
                                              differences,
                                              explanation,
                                              self->read_only);

  g_signal_connect_object (dialog, "merge", G_CALLBACK (merge_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  gtk_window_present (dialog);
}

static void
chosen_cb (JalonWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    compare (self, file, show_merge);
}

static void
compare_with_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("Compare With"),
                                               GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN,
                                               _ ("_Compare"),
                                               _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  if (self->file != NULL && !jalon_window_is_sample (self))
    {
      g_autoptr (GFile) folder = g_file_get_parent (self->file);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
    }
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

void
jalon_window_compare_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.compare-with", NULL, compare_with_action);
}
