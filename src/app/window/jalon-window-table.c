/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables in the window: opened, dropped, pasted or imported. Of one that no
 * preset knows the person says what its columns are; its events become a new
 * dossier, or are added to the one that is open as one step.
 */

#include "config.h"

#include "jalon-edit-join.h"
#include "jalon-failure.h"
#include "jalon-file-filter.h"
#include "jalon-formats.h"
#include "jalon-plain-text.h"
#include "jalon-table-dialog.h"
#include "jalon-text.h"
#include "jalon-window-private.h"

#include <glib/gi18n.h>

static void
fail (JalonWindow *self, const JalonTableImport *import, const GError *error)
{
  /* Translators: %s is the name of a file. */
  g_autofree char *heading = jalon_text_fill (_ ("“%s” could not be opened"), import->name);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    jalon_failure_present (GTK_WIDGET (self), heading, error);
}

static void
start_work (JalonWindow *self, const char *words)
{
  g_autofree char *what = jalon_text_fill (words, self->table->name);

  self->loading = g_cancellable_new ();
  g_set_object (&self->loading_file, self->table->file);
  jalon_progress_bar_start (self->progress, what, self->loading);
}

static void
stop_work (JalonWindow *self)
{
  g_clear_object (&self->loading);
  g_clear_object (&self->loading_file);
  jalon_progress_bar_stop (self->progress);
}

/* The events of a table, as one step. */
static void
add (JalonWindow *self, JalonDossier *dossier, JalonLoadReport *report)
{
  JalonDossier    *into = jalon_session_get_dossier (self->session);
  guint            n = jalon_event_store_get_n_events (jalon_dossier_get_events (dossier));
  g_autofree char *text = g_strdup_printf (ngettext ("%u event added", "%u events added", n), n);
  gboolean         is_added;

  jalon_session_hold (self->session);
  is_added = jalon_window_push (self, jalon_edit_new_join (into, dossier), _ ("Nothing was added"));
  jalon_session_release (self->session);
  if (is_added)
    jalon_window_toast_with_undo (self, text);
  jalon_window_tell_report (self, report);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonWindow) self = jalon_window_self (data);
  g_autoptr (JalonTableImport) import = g_steal_pointer (&self->table);
  g_autoptr (GError) error = NULL;
  JalonLoadReport *report = NULL;
  g_autoptr (JalonDossier) dossier = jalon_table_import_read_finish (result, &report, &error);

  stop_work (self);
  if (dossier == NULL)
    fail (self, import, error);
  else if (import->adds)
    add (self, dossier, report);
  else
    jalon_window_take_loaded (self, NULL, dossier, report, NULL);
  jalon_window_add_coded (self);
}

/* Unsaved changes have been seen to, where they would go. */
static void
read_table (JalonWindow *self)
{
  if (self->table == NULL || self->loading != NULL)
    return;
  start_work (self, _ ("Opening “%s”"));
  jalon_table_import_read_async (self->table,
                                 &(JalonProgress){ jalon_progress_bar_report, self->progress, self->loading },
                                 read_cb,
                                 g_object_ref (self));
}

static void
import_cb (JalonWindow *self, JalonTableDialog *dialog)
{
  g_clear_pointer (&self->table, jalon_table_import_free);
  self->table = jalon_table_dialog_steal_import (dialog);
  if (self->table->adds)
    read_table (self);
  else
    jalon_window_ask_to_save (self, read_table);
}

/* Takes @import, whose beginning is known. */
static void
present (JalonWindow *self, JalonTableImport *import)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *dialog = jalon_table_dialog_new (GTK_WINDOW (self), self->session, import, &error);

  if (dialog == NULL)
    {
      jalon_failure_present (GTK_WIDGET (self), _ ("The Table Cannot Be Shown"), error);
      return;
    }
  g_signal_connect_object (dialog, "import", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
peeked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonWindow) self = jalon_window_self (data);
  g_autoptr (JalonTableImport) import = g_steal_pointer (&self->table);
  JalonWindowFunc otherwise = self->unless_mapped;
  g_autoptr (GError) error = NULL;
  gboolean is_read = jalon_table_import_peek_finish (result, &error);
  gboolean is_asked_for = import->adds && import->peek != NULL;

  stop_work (self);
  /* What cannot be read is said by who reads it. */
  if (is_read && (is_asked_for || !jalon_table_import_is_known (import)))
    {
      g_clear_object (&self->pending);
      present (self, g_steal_pointer (&import));
    }
  else if (is_read && jalon_table_import_is_read (import))
    {
      g_clear_object (&self->pending);
      self->table = g_steal_pointer (&import);
      jalon_window_ask_to_save (self, read_table);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    otherwise (self);
  jalon_window_add_coded (self);
}

static void
peek (JalonWindow *self, GFile *file, gboolean adds, JalonWindowFunc otherwise)
{
  if (self->loading != NULL)
    return;
  g_clear_pointer (&self->table, jalon_table_import_free);
  self->table = jalon_table_import_new_for_file (file);
  self->table->adds = adds;
  self->unless_mapped = otherwise;
  start_work (self, _ ("Opening “%s”"));
  jalon_table_import_peek_async (self->table,
                                 &(JalonProgress){ jalon_progress_bar_report, self->progress, self->loading },
                                 peeked_cb,
                                 g_object_ref (self));
}

/**
 * jalon_window_map_table:
 * @self: a window
 * @file: a table by its name
 * @otherwise: what to do with the window's pending file where nobody need be asked: it is none, or a known one
 *
 * Looks at how a table begins, and asks the person what its columns are.
 */
void
jalon_window_map_table (JalonWindow *self, GFile *file, JalonWindowFunc otherwise)
{
  peek (self, file, FALSE, otherwise);
}

/**
 * jalon_window_take_words:
 * @self: a window
 * @words: that were dropped
 *
 * Asks the person what the columns of a table are; all else is an article.
 */
void
jalon_window_take_words (JalonWindow *self, const char *words)
{
  JalonTableImport *import = jalon_table_import_new_for_text (words);

  if (import == NULL)
    {
      jalon_window_add_words (self, words);
      return;
    }
  import->adds = TRUE;
  present (self, import);
}

static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (JalonWindow) self = jalon_window_self (data);
  g_autofree char  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  JalonTableImport *import = text != NULL ? jalon_table_import_new_for_text (text) : NULL;

  if (import == NULL)
    {
      jalon_window_paste_article (self);
      return;
    }
  import->adds = TRUE;
  present (self, import);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb, g_object_ref (widget));
}

static void
refuse_pending (JalonWindow *self)
{
  g_autoptr (GFile) file = g_steal_pointer (&self->pending);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = jalon_text_fill (_ ("“%s” is no table that can be read"), name);

  jalon_window_toast (self, text);
}

static void
chosen_cb (JalonWindow *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;
  g_set_object (&self->pending, file);
  peek (self, file, TRUE, refuse_pending);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  const JalonFormat *format;

  if (self->chooser != NULL)
    return;
  gtk_file_filter_set_name (tables, _ ("Tables"));
  for (guint i = 0; (format = jalon_formats_get (i)) != NULL; i++)
    if (format->peek != NULL)
      jalon_file_filter_add_type (tables, &format->type);
  self->chooser = gtk_file_chooser_native_new (_ ("Import Table"),
                                               GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN,
                                               _ ("_Open"),
                                               _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  jalon_file_filter_offer (GTK_FILE_CHOOSER (self->chooser), tables);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

void
jalon_window_table_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import-table", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, paste_action);
  /* Not an accelerator of the application: entries come first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste", NULL);
}
