/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Earlier versions and templates in the window: the list of versions, opening one as changes of
 * the dossier or as a copy, and the previous file where one is refused.
 */

#include "config.h"

#include "jalon-plain-text.h"
#include "jalon-window-private.h"

#include "jalon-draft-become.h"
#include "jalon-failure.h"
#include "jalon-formats.h"
#include "jalon-previous.h"
#include "jalon-template.h"
#include "jalon-title-dialog.h"
#include "jalon-versions-dialog.h"

#include <glib/gi18n.h>

/* A dossier that was loaded or made for it, in a window of its own and in no file. */
static void
open_copy (JalonWindow *self, JalonDossier *dossier)
{
  g_autoptr (JalonRestored) restored = g_new0 (JalonRestored, 1);
  g_autoptr (JalonSession) session = jalon_session_new (jalon_session_get_world (self->session));
  GtkWindow *window;

  jalon_codec_forget_file (dossier);
  restored->dossier = g_object_ref (dossier);
  window = g_object_new (G_OBJECT_TYPE (self),
                         "application",
                         gtk_window_get_application (GTK_WINDOW (self)),
                         "session",
                         session,
                         NULL);
  jalon_window_show_restored (jalon_window_self (window), restored, NULL);
  gtk_window_present (window);
}

/* All that differs, as one change of what is open. */
static void
become (JalonWindow *self, JalonDossier *wanted)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  JalonEdit *edit = jalon_edit_new_become (jalon_session_get_dossier (self->session), wanted, problems, NULL, &error);
  gboolean   is_done = edit != NULL && jalon_history_push (jalon_session_get_history (self->session), edit, &error);

  if (error != NULL)
    jalon_failure_present (GTK_WIDGET (self), _ ("The Version Could Not Be Restored"), error);
  else if (is_done)
    jalon_window_toast_with_undo (self, _ ("The earlier version is restored, not yet saved"));
  else
    jalon_window_toast (self, _ ("The earlier version is restored, not yet saved"));
}

typedef void (*WithDossier) (JalonWindow *self, JalonDossier *dossier);

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonWindow) self = jalon_window_self (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = jalon_formats_load_finish (result, NULL, &error);
  WithDossier then = (WithDossier) g_object_get_data (source, "then");

  jalon_progress_bar_stop (self->progress);
  if (dossier == NULL)
    jalon_failure_present (GTK_WIDGET (self), _ ("The Version Could Not Be Opened"), error);
  else
    then (self, dossier);
}

static void
load (JalonWindow *self, const char *path, WithDossier then)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_object_set_data (G_OBJECT (file), "then", then);
  jalon_progress_bar_start (self->progress, _ ("Opening the earlier version"), cancellable);
  jalon_formats_load_async (file,
                            &(JalonProgress){ jalon_progress_bar_report, self->progress, cancellable },
                            loaded_cb,
                            g_object_ref (self));
}

static void
restore_cb (JalonWindow *self, const char *path)
{
  if (!self->saving)
    load (self, path, become);
}

static void
open_copy_cb (JalonWindow *self, const char *path)
{
  load (self, path, open_copy);
}

static void
earlier_versions_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  GtkWindow *dialog = jalon_versions_dialog_new (GTK_WINDOW (self), jalon_window_is_sample (self) ? NULL : self->file);

  g_signal_connect_object (dialog, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "open-copy", G_CALLBACK (open_copy_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
delete_drafts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_versions_ask_to_delete (GTK_WINDOW (widget));
}

static void
named_cb (GtkWindow *window, const char *name, gpointer data)
{
  JalonWindow *self = jalon_window_self (window);
  g_autoptr (GError) error = NULL;

  if (jalon_template_save (jalon_session_get_dossier (self->session), name, NULL, &error))
    jalon_window_toast (self, _ ("The template is saved"));
  else
    jalon_failure_present (GTK_WIDGET (self), _ ("The Template Could Not Be Saved"), error);
}

static void
save_template_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  g_autofree char *title =
      jalon_dossier_dup_title (jalon_session_get_dossier (self->session), jalon_session_get_language (self->session));

  jalon_title_dialog_present (GTK_WINDOW (self),
                              &(JalonTitleQuestion){
                                  .heading = _ ("Save as Template"),
                                  .body = _ (
                                      "Properties, views and saved filters are kept for new dossiers; events, sites, "
                                      "closures and articles are not."),
                                  .accept = _ ("_Save"),
                                  .title = title,
                                  .func = named_cb });
}

static void
chosen_cb (JalonWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (JalonDossier) template = NULL;
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;
  template = jalon_codec_load (file, NULL, NULL, NULL, &report, &error);
  if (template == NULL)
    {
      jalon_failure_present (GTK_WIDGET (self), _ ("The Template Could Not Be Opened"), error);
      return;
    }
  dossier = jalon_template_extract (template);
  open_copy (self, dossier);
}

static void
new_from_template_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  g_autofree char *path = jalon_template_dup_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  if (!jalon_template_is_there_any (NULL))
    {
      jalon_window_toast (self, _ ("There is no template yet: “Save as Template” makes one"));
      return;
    }
  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("New From Template"),
                                               GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN,
                                               _ ("_New"),
                                               _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

void
jalon_window_versions_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.earlier-versions", NULL, earlier_versions_action);
  gtk_widget_class_install_action (widget_class, "win.delete-drafts", NULL, delete_drafts_action);
  gtk_widget_class_install_action (widget_class, "win.save-template", NULL, save_template_action);
  gtk_widget_class_install_action (widget_class, "win.new-from-template", NULL, new_from_template_action);
}

/**
 * Refusal:
 * @window: (owned)
 * @file: (owned): the refused one
 * @heading: (owned)
 * @error: (owned): why
 * @previous: (owned) (nullable): what may help
 */
typedef struct
{
  JalonWindow   *window;
  GFile         *file;
  char          *heading;
  GError        *error;
  JalonPrevious *previous;
} Refusal;

static void
refusal_free (gpointer data, GClosure *closure)
{
  Refusal *self = data;

  g_clear_object (&self->window);
  g_clear_object (&self->file);
  g_clear_error (&self->error);
  g_clear_pointer (&self->previous, jalon_previous_free);
  g_free (self->heading);
  g_free (self);
}

static void
refused_response_cb (Refusal *self, const char *response)
{
  g_autofree char *path = g_file_get_path (self->previous->file);

  if (g_str_equal (response, "previous") && path != NULL)
    load (self->window, path, open_copy);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Refusal          *self = data;
  AdwMessageDialog *dialog;
  g_autofree char  *words = NULL;
  g_autofree char  *body = NULL;

  self->previous = g_task_propagate_pointer (G_TASK (result), NULL);
  if (self->previous == NULL)
    {
      jalon_failure_present (GTK_WIDGET (self->window), self->heading, self->error);
      refusal_free (self, NULL);
      return;
    }
  words = jalon_previous_dup_words (self->previous);
  body = g_strjoin ("\n\n", self->error->message, words, NULL);
  dialog = jalon_plain_create_dialog (GTK_WINDOW (self->window), self->heading, body);
  adw_message_dialog_add_responses (dialog, "close", _ ("_Close"), "previous", _ ("_Open the previous version"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "previous", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "previous");
  adw_message_dialog_set_close_response (dialog, "close");
  g_signal_connect_data (dialog, "response", G_CALLBACK (refused_response_cb), self, refusal_free, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Called in a worker thread. */
static void
find_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, jalon_previous_find (data, cancellable), (GDestroyNotify) jalon_previous_free);
}

/**
 * jalon_window_show_refusal:
 * @self: a window
 * @file: a dossier that was refused
 * @heading: that it was, translated
 * @error: why
 *
 * Says why a dossier was refused and offers its previous version, where that one is good.
 */
void
jalon_window_show_refusal (JalonWindow *self, GFile *file, const char *heading, const GError *error)
{
  Refusal *refusal = g_new0 (Refusal, 1);
  g_autoptr (GTask) task = NULL;

  refusal->window = g_object_ref (self);
  refusal->file = g_object_ref (file);
  refusal->heading = g_strdup (heading);
  refusal->error = g_error_copy (error);
  task = g_task_new (self, NULL, found_cb, refusal);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, find_thread);
}
