/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of a record in a window of its own, which takes its head from the
 * form. An event that an article tells of is rather changed beside its text.
 */

#include "config.h"

#include "jalon-record-dialog.h"

#include "jalon-plain-text.h"
#include "jalon-widget.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Pixels. */
#define WIDTH 480
#define HEIGHT 680

/* As the button for it does, which asks where something was changed. */
static gboolean
close_cb (GtkWidget *editor)
{
  gtk_widget_activate_action (editor, "editor.cancel", NULL);
  return TRUE;
}

/**
 * jalon_record_dialog_present:
 * @subject: (transfer full): what is to be changed or added
 *
 * Lets the person change or add something. The window closes when that is applied or given up.
 *
 * Returns: (transfer none): the form
 */
JalonRecordEditor *
jalon_record_dialog_present (GtkWindow *parent, JalonSession *session, JalonEditSubject *subject)
{
  GtkWindow         *window = GTK_WINDOW (adw_window_new ());
  GtkWidget         *handle = gtk_window_handle_new ();
  JalonRecordEditor *editor = g_object_new (JALON_TYPE_RECORD_EDITOR, "vexpand", TRUE, "session", session, NULL);

  jalon_plain_set_window_title (window, NULL, subject->heading);
  gtk_window_handle_set_child (GTK_WINDOW_HANDLE (handle), GTK_WIDGET (editor));
  adw_window_set_content (ADW_WINDOW (window), handle);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  jalon_widget_fit_letters (window);
  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_set_modal (window, TRUE);
  g_signal_connect_swapped (editor, "closed", G_CALLBACK (gtk_window_destroy), window);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_cb), editor, G_CONNECT_SWAPPED);
  gtk_window_present (window);
  jalon_record_editor_show (editor, subject);
  return editor;
}
