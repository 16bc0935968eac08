/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each field that was changed, the last one first. Rows are made when they are seen.
 */

#include "config.h"

#include "jalon-log-dialog.h"

#include "jalon-failure.h"
#include "jalon-file-write.h"
#include "jalon-log-out.h"
#include "jalon-log-read.h"
#include "jalon-moment.h"
#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <glib/gi18n.h>

struct _JalonLogDialog
{
  AdwWindow parent_instance;

  GtkStack      *stack;
  GtkStringList *rows; /* as many as there are; what they say is found out when they are seen */
  GtkWidget     *keep;
  GtkWidget     *export_button;

  GSettings            *settings; /* (owned) */
  GPtrArray            *log;      /* (owned) (element-type JalonLogRow) */
  char                 *name;     /* (owned): of the dossier, without its suffix */
  GtkFileChooserNative *chooser;  /* (owned) (nullable): while it is open */
};

G_DEFINE_FINAL_TYPE (JalonLogDialog, jalon_log_dialog, ADW_TYPE_WINDOW)

/* "7 April 2025, 14:05 · Done: Reject Event" */
static char *
dup_heading (const JalonLogRow *row)
{
  g_autofree char *moment = jalon_moment_dup_near_label (row->time, g_get_real_time ());
  const char      *deed = jalon_log_deed_get_label (row->deed);

  if (row->edit == NULL)
    return g_strdup_printf ("%s · %s", moment, deed);
  /* Translators: when something was done, whether it was done, undone or done again, and what: "Today 14:05 · Undone:
     Reject Event". */
  return g_strdup_printf (_ ("%s · %s: %s"), moment, deed, row->edit);
}

/* "review: Accepted → Rejected"; of what is new "review: Accepted" alone */
static char *
dup_change (const JalonLogRow *row)
{
  const char *before = row->before != NULL ? row->before : "–";
  const char *after = row->after != NULL ? row->after : "–";

  if (row->before == NULL && row->after != NULL)
    return g_strdup_printf (C_ ("change", "%s: %s"), row->label, row->after);
  /* Translators: what was changed, and what stood there before and after: "review: Accepted → Rejected". */
  return g_strdup_printf (_ ("%s: %s → %s"), row->label, before, after);
}

static char *
dup_words (const JalonLogRow *row)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (row->id != NULL && *row->id != '\0')
    g_ptr_array_add (lines, g_strdup (row->title != NULL ? row->title : row->id));
  if (row->label != NULL)
    g_ptr_array_add (lines, dup_change (row));
  if (row->n_more > 0)
    g_ptr_array_add (lines,
                     g_strdup_printf (ngettext ("and %u thing more", "and %u things more", row->n_more), row->n_more));
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
bind_cb (JalonLogDialog *self, GtkListItem *list_item)
{
  const JalonLogRow *row = g_ptr_array_index (self->log, self->log->len - 1 - gtk_list_item_get_position (list_item));
  g_autofree char   *heading = dup_heading (row);
  g_autofree char   *words = dup_words (row);
  g_autofree char   *name = g_strdup_printf ("%s\n%s", heading, words);
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget         *small = jalon_widget_create_label (heading, "caption");

  gtk_widget_add_css_class (small, "dim-label");
  gtk_widget_add_css_class (box, "difference");
  if (*words != '\0')
    gtk_box_append (GTK_BOX (box), jalon_widget_create_label (words, NULL));
  gtk_box_append (GTK_BOX (box), small);
  gtk_list_item_set_child (list_item, box);
  gtk_list_item_set_selectable (list_item, FALSE);
  /* GTK 4.8 has no accessible label on the list item: it goes on the widget that the item is. */
  jalon_plain_set_name (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), name);
}

static gboolean
write_table (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const GString *table = data;

  return g_output_stream_write_all (stream, table->str, table->len, NULL, cancellable, error);
}

static void
chosen_cb (JalonLogDialog *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GString) table = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;
  name = g_file_get_basename (file);
  table = jalon_out_write_log (self->log);
  if (!jalon_file_write (file,
                         &(JalonFileWrite){ .name = name,
                                            .write = write_table,
                                            .data = table,
                                            .flags = JALON_WRITE_OVERWRITE },
                         NULL,
                         NULL,
                         &error))
    jalon_failure_present (GTK_WIDGET (self), _ ("The Log Could Not Be Exported"), error);
}

static void
export_cb (JalonLogDialog *self)
{
  g_autofree char *name = NULL;

  if (self->chooser != NULL)
    return;
  /* Translators: name of a file that is suggested; %s is the name of a dossier. */
  name = g_strdup_printf (_ ("%s log.csv"), self->name);
  self->chooser = gtk_file_chooser_native_new (_ ("Export the Log"),
                                               GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _ ("_Export"),
                                               _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
jalon_log_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALON_TYPE_LOG_DIALOG);

  G_OBJECT_CLASS (jalon_log_dialog_parent_class)->dispose (object);
}

static void
jalon_log_dialog_finalize (GObject *object)
{
  JalonLogDialog *self = JALON_LOG_DIALOG (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->log, g_ptr_array_unref);
  g_free (self->name);

  G_OBJECT_CLASS (jalon_log_dialog_parent_class)->finalize (object);
}

static void
jalon_log_dialog_class_init (JalonLogDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalon_log_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = jalon_log_dialog_finalize;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/jalon/Jalon/jalon-log-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonLogDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JalonLogDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, JalonLogDialog, keep);
  gtk_widget_class_bind_template_child (widget_class, JalonLogDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
jalon_log_dialog_init (JalonLogDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jalon_widget_fit_letters (GTK_WINDOW (self));
  self->settings = g_settings_new (JALON_APP_ID);
  g_settings_bind (self->settings, "keep-log", self->keep, "active", G_SETTINGS_BIND_DEFAULT);
}

/**
 * jalon_log_dialog_new:
 * @parent: the window to stand over
 * @path: of the log
 * @name: of the dossier, for the name of an exported file
 *
 * Returns: (transfer none): a dialog with what the log tells now
 */
GtkWindow *
jalon_log_dialog_new (GtkWindow *parent, const char *path, const char *name)
{
  JalonLogDialog         *self = g_object_new (JALON_TYPE_LOG_DIALOG, "transient-for", parent, NULL);
  g_autofree const char **strings = NULL;

  self->log = jalon_log_read_path (path);
  self->name = g_strdup (name);
  strings = g_new0 (const char *, self->log->len + 1);
  for (guint i = 0; i < self->log->len; i++)
    strings[i] = "";
  gtk_string_list_splice (self->rows, 0, 0, strings);
  gtk_stack_set_visible_child_name (self->stack, self->log->len > 0 ? "list" : "none");
  gtk_widget_set_sensitive (self->export_button, self->log->len > 0);

  return GTK_WINDOW (self);
}
