/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of an event that no article tells of, in a window of its own: one
 * that an article tells of is changed beside its text.
 */

#include "config.h"

#include "jalon-event-dialog.h"

#include "jalon-plain-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Pixels. */
#define WIDTH 480
#define HEIGHT 680

/**
 * jalon_event_dialog_present:
 * @record: an event of the session's dossier
 *
 * Lets the person change an event. The window closes when that is applied or given up.
 *
 * Returns: (transfer none): the form
 */
JalonEventEditor *
jalon_event_dialog_present (GtkWindow *parent, JalonSession *session, const JalonEventRecord *record)
{
  GtkWindow        *window = GTK_WINDOW (adw_window_new ());
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget        *header = adw_header_bar_new ();
  GtkWidget        *title = adw_window_title_new ("", "");
  JalonEventEditor *editor = g_object_new (JALON_TYPE_EVENT_EDITOR, "vexpand", TRUE, "session", session, NULL);

  jalon_plain_set_window_title (window, ADW_WINDOW_TITLE (title), _ ("Edit"));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), title);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (editor));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_set_modal (window, TRUE);
  g_signal_connect_swapped (editor, "closed", G_CALLBACK (gtk_window_destroy), window);
  gtk_window_present (window);
  jalon_event_editor_edit (editor, record);
  return editor;
}
