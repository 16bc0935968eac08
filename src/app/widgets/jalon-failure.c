/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dialog that says what did not work.
 */

#include "config.h"

#include "jalon-failure.h"

#include "jalon-plain-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The response. */
#define SAVE_AS "save-as"

/* The action is that of the window at the bottom of the dialogs. */
static void
response_cb (GtkWindow *dialog, const char *response)
{
  GtkWindow *window = gtk_window_get_transient_for (dialog);

  if (!g_str_equal (response, SAVE_AS))
    return;
  while (window != NULL && gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.save-as", NULL);
}

/**
 * jalon_failure_present:
 * @widget: where it was tried; the dialog stands over its window
 * @heading: what did not work, translated
 * @error: why not
 *
 * Shows what went wrong, to be read and closed; where the dossier may only be read, a copy to work on is offered. What
 * a person cancelled is no failure and shows nothing.
 */
void
jalon_failure_present (GtkWidget *widget, const char *heading, const GError *error)
{
  GtkWindow        *parent;
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (heading != NULL);
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  parent = GTK_WINDOW (gtk_widget_get_root (widget));
  dialog = jalon_plain_create_dialog (parent, heading, error->message);
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    {
      adw_message_dialog_add_response (dialog, SAVE_AS, _ ("_Save As…"));
      adw_message_dialog_set_response_appearance (dialog, SAVE_AS, ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (dialog, SAVE_AS);
      g_signal_connect (dialog, "response", G_CALLBACK (response_cb), NULL);
    }
  gtk_window_present (GTK_WINDOW (dialog));
}
