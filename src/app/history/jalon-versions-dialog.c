/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each earlier version: when it was saved, how many features, how
 * large. A worker counts; the rows come when it is done.
 */

#include "config.h"

#include "jalon-versions-dialog.h"

#include "jalon-codec.h"
#include "jalon-failure.h"
#include "jalon-log-file.h"
#include "jalon-moment.h"
#include "jalon-plain-text.h"
#include "jalon-recovery.h"
#include "jalon-versions.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonVersionsDialog
{
  AdwWindow parent_instance;

  GtkStack     *stack;
  GtkListBox   *list;
  GCancellable *cancellable; /* (owned): of the counting */
};

G_DEFINE_FINAL_TYPE (JalonVersionsDialog, jalon_versions_dialog, ADW_TYPE_WINDOW)

static guint restore_signal;
static guint open_copy_signal;

/* @n_features: -1 where it cannot be read */
typedef struct
{
  JalonVersion *version; /* (owned) */
  gint64        n_features;
} Counted;

static void
counted_free (gpointer data)
{
  Counted *self = data;

  jalon_version_free (self->version);
  g_free (self);
}

static gint64
count_features (const char *path, GCancellable *cancellable)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = jalon_codec_load (file, NULL, NULL, cancellable, &report, NULL);

  return dossier != NULL ? (gint64) report->n_features : -1;
}

/* Called in a worker thread. */
static void
list_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) versions = jalon_versions_list (data, NULL);
  GPtrArray *counted = g_ptr_array_new_with_free_func (counted_free);

  while (versions->len > 0)
    {
      Counted *entry = g_new0 (Counted, 1);

      entry->version = g_ptr_array_steal_index (versions, 0);
      entry->n_features = count_features (entry->version->path, cancellable);
      g_ptr_array_add (counted, entry);
    }
  g_task_return_pointer (task, counted, (GDestroyNotify) g_ptr_array_unref);
}

static void
choose (GtkWidget *button, guint signal)
{
  g_autoptr (GtkRoot) dialog = g_object_ref (gtk_widget_get_root (button));
  const char *path = g_object_get_data (G_OBJECT (button), "path");

  g_signal_emit (dialog, signal, 0, path);
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
restore_cb (GtkWidget *button)
{
  choose (button, restore_signal);
}

static void
open_copy_cb (GtkWidget *button)
{
  choose (button, open_copy_signal);
}

static void
add_button (GtkWidget *row, const char *label, const char *name, const char *path, GCallback callback)
{
  GtkWidget *button = jalon_plain_create_button (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  jalon_plain_set_name (GTK_ACCESSIBLE (button), name);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (path), g_free);
  g_signal_connect (button, "clicked", callback, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static char *
dup_subtitle (const Counted *counted)
{
  g_autofree char *size = g_format_size (counted->version->size);
  g_autofree char *features = counted->n_features >= 0
                                  ? g_strdup_printf (ngettext ("%u entry", "%u entries", (guint) counted->n_features),
                                                     (guint) counted->n_features)
                                  : g_strdup (_ ("cannot be read"));

  return g_strjoin (" · ", features, size, NULL);
}

static void
add_row (JalonVersionsDialog *self, const Counted *counted)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title = jalon_moment_dup_near_label (counted->version->time, g_get_real_time ());
  g_autofree char *moment = jalon_moment_dup_label (counted->version->time);
  g_autofree char *subtitle = dup_subtitle (counted);
  /* Translators: %s is a date with a time. */
  g_autofree char *restore = g_strdup_printf (_ ("Restore the version of %s"), moment);
  /* Translators: %s is a date with a time. */
  g_autofree char *copy = g_strdup_printf (_ ("Open the version of %s as a copy"), moment);

  jalon_plain_set_row_title (ADW_PREFERENCES_ROW (row), title);
  jalon_plain_set_row_subtitle (ADW_PREFERENCES_ROW (row), subtitle);
  if (counted->n_features >= 0)
    {
      add_button (row, _ ("Open a Copy"), copy, counted->version->path, G_CALLBACK (open_copy_cb));
      add_button (row, _ ("Restore"), restore, counted->version->path, G_CALLBACK (restore_cb));
    }
  gtk_list_box_append (self->list, row);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  JalonVersionsDialog *self = JALON_VERSIONS_DIALOG (source);
  g_autoptr (GPtrArray) counted = g_task_propagate_pointer (G_TASK (result), NULL);

  if (counted == NULL || self->list == NULL)
    return;
  for (guint i = 0; i < counted->len; i++)
    add_row (self, g_ptr_array_index (counted, i));
  gtk_stack_set_visible_child_name (self->stack, counted->len > 0 ? "list" : "none");
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
jalon_versions_dialog_dispose (GObject *object)
{
  JalonVersionsDialog *self = JALON_VERSIONS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALON_TYPE_VERSIONS_DIALOG);

  G_OBJECT_CLASS (jalon_versions_dialog_parent_class)->dispose (object);
}

static void
jalon_versions_dialog_finalize (GObject *object)
{
  g_clear_object (&JALON_VERSIONS_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (jalon_versions_dialog_parent_class)->finalize (object);
}

static guint
install_signal (const char *name)
{
  return g_signal_new (name,
                       JALON_TYPE_VERSIONS_DIALOG,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       g_cclosure_marshal_VOID__STRING,
                       G_TYPE_NONE,
                       1,
                       G_TYPE_STRING);
}

static void
jalon_versions_dialog_class_init (JalonVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_versions_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = jalon_versions_dialog_finalize;
  restore_signal = install_signal ("restore");
  open_copy_signal = install_signal ("open-copy");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonVersionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonVersionsDialog, list);
}

static void
jalon_versions_dialog_init (JalonVersionsDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_widget_fit_letters (GTK_WINDOW (self));
}

/**
 * jalon_versions_dialog_new:
 * @parent: the window it stands over
 * @file: (nullable): the dossier's
 *
 * Returns: (transfer none): a dialog that lists the earlier versions of @file
 */
GtkWindow *
jalon_versions_dialog_new (GtkWindow *parent, GFile *file)
{
  JalonVersionsDialog *self = g_object_new (JALON_TYPE_VERSIONS_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    return GTK_WINDOW (self);
  task = g_task_new (self, self->cancellable, listed_cb, NULL);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, list_thread);

  return GTK_WINDOW (self);
}

static void
delete_response_cb (GtkWindow *parent, const char *response)
{
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "delete"))
    return;
  jalon_lost_draft_delete_all (NULL);
  if (!jalon_versions_delete_all (NULL, &error) || !jalon_log_file_delete_all (NULL, &error))
    jalon_failure_present (GTK_WIDGET (parent), _ ("Some Versions or Logs Could Not Be Deleted"), error);
}

/**
 * jalon_versions_ask_to_delete:
 * @parent: the window that asks
 *
 * Asks whether to delete all drafts, versions and logs, and does.
 */
void
jalon_versions_ask_to_delete (GtkWindow *parent)
{
  AdwMessageDialog *dialog = jalon_plain_create_dialog (
      parent,
      _ ("Delete drafts, versions and logs?"),
      _ ("All drafts, earlier versions and logs of changes of all dossiers are deleted, except the drafts of dossiers "
         "that are open with unsaved changes. The dossiers themselves stay, and so does the file with “~” beside each "
         "of them.\n\n"
         "Deleting overwrites nothing: someone who has the disk may still find what was deleted."));

  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "delete", _ ("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (delete_response_cb), parent, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
