/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of the dossier's articles, and coding one of them again.
 */

#include "config.h"

#include "jalon-library-dialog.h"
#include "jalon-window-private.h"

#include <glib/gi18n.h>

static void
articles_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  gtk_window_present (jalon_library_dialog_new (GTK_WINDOW (self), self->session, self->file));
}

static void
code_again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_window_code_again (jalon_window_self (widget), g_variant_get_string (parameter, NULL));
}

void
jalon_window_library_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.articles", NULL, articles_action);
  gtk_widget_class_install_action (widget_class, "win.code-again", "s", code_again_action);
}
