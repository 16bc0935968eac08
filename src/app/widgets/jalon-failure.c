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

/**
 * jalon_failure_present:
 * @widget: where it was tried; the dialog stands over its window
 * @heading: what did not work, translated
 * @error: why not
 *
 * Shows what went wrong, to be read and closed. What a person cancelled is no failure and shows nothing.
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
  gtk_window_present (GTK_WINDOW (dialog));
}
