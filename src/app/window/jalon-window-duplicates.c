/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking for events that may be one: they are compared in a thread, then a dialog asks of each pair. What is said
 * there is one step of the history.
 */

#include "config.h"

#include "jalon-window-private.h"

#include "jalon-duplicates-dialog.h"
#include "jalon-duplicates.h"
#include "jalon-failure.h"
#include "jalon-text.h"

#include <glib/gi18n.h>

/* What is looked through, not changed meanwhile. */
typedef struct
{
  JalonWindow  *window;  /* (owned) */
  JalonDossier *dossier; /* (owned) */
  JalonWorld   *world;   /* (owned) */
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->window);
  g_object_unref (self->dossier);
  jalon_world_unref (self->world);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static char *
dup_result (const JalonPairCount *count)
{
  g_autofree char *merged =
      g_strdup_printf (ngettext ("%'u event merged", "%'u events merged", count->n_merged), count->n_merged);
  g_autofree char *apart =
      g_strdup_printf (ngettext ("%'u pair noted as not the same", "%'u pairs noted as not the same", count->n_apart),
                       count->n_apart);

  if (count->n_apart == 0)
    return g_steal_pointer (&merged);
  if (count->n_merged == 0)
    return g_steal_pointer (&apart);
  /* Translators: "3 events merged, 1 pair noted as not the same". */
  return g_strdup_printf (C_ ("duplicates", "%s, %s"), merged, apart);
}

static void
apply_cb (JalonWindow *self, JalonDuplicatesDialog *dialog)
{
  JalonPairCount count;
  JalonEdit     *edit = jalon_duplicates_dialog_create_edit (dialog, &count);

  if (edit != NULL && jalon_window_push (self, edit, _ ("The events could not be merged")))
    {
      g_autofree char *result = dup_result (&count);

      jalon_window_toast_with_undo (self, result);
    }
}

static void
present (JalonWindow *self, JalonDossier *dossier, GPtrArray *found)
{
  GtkWindow *dialog = jalon_duplicates_dialog_new (dossier, found);

  g_signal_connect_object (dialog, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  gtk_window_present (dialog);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Job) job = data;
  JalonWindow *self = job->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = g_task_propagate_pointer (G_TASK (result), &error);

  jalon_window_set_busy (self, FALSE);
  jalon_progress_bar_stop (self->progress);
  jalon_window_add_coded (self);
  if (found == NULL || job->dossier != jalon_session_get_dossier (self->session))
    return;
  present (self, job->dossier, found);
}

/* Called in a worker thread. */
static void
find_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job               *job = data;
  JalonDuplicateCost cost;
  GError            *error = NULL;
  GPtrArray         *found =
      jalon_duplicates_list (job->dossier,
                             job->world,
                             jalon_text_get_ui_language (),
                             &(JalonProgress){ jalon_progress_bar_report, job->window->progress, cancellable },
                             &cost,
                             &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* While the window reads or saves, nothing happens. */
static void
duplicates_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  g_autoptr (GCancellable) cancellable = NULL;
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (self->loading != NULL || self->comparing != NULL || self->saving)
    return;
  job = g_new0 (Job, 1);
  job->window = g_object_ref (self);
  job->dossier = g_object_ref (jalon_session_get_dossier (self->session));
  job->world = jalon_world_ref (jalon_session_get_world (self->session));
  cancellable = g_cancellable_new ();
  jalon_window_set_busy (self, TRUE);
  jalon_progress_bar_start (self->progress, _ ("Looking for duplicates"), cancellable);
  task = g_task_new (self, cancellable, found_cb, job);
  g_task_set_task_data (task, job, NULL);
  g_task_run_in_thread (task, find_thread);
}

/* Which of the two is kept is asked beside what they say. */
static void
merge_two_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow            *self = jalon_window_self (widget);
  JalonDossier           *dossier = jalon_session_get_dossier (self->session);
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);
  g_autoptr (GPtrArray) found = NULL;

  if (self->saving || g_strv_length ((char **) ids) != 2)
    return;
  found = jalon_duplicates_list_two (dossier, ids[0], ids[1]);
  if (found->len > 0)
    present (self, dossier, found);
}

void
jalon_window_duplicates_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.merge-two", "as", merge_two_action);
  gtk_widget_class_install_action (widget_class, "win.duplicates", NULL, duplicates_action);
}
