/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks where to go on the map, and goes there; says what is at a point of it.
 */

#include "config.h"

#include "jalon-go-to-entry.h"
#include "jalon-plain-text.h"
#include "jalon-where-dialog.h"
#include "jalon-window-private.h"

#include <glib/gi18n.h>

/* Pixels: names of events are long. */
#define ENTRY_WIDTH 380

static void
picked_cb (JalonWindow *self, const JalonGoTo *to, JalonGoToEntry *entry)
{
  GtkRoot         *dialog = gtk_widget_get_root (GTK_WIDGET (entry));
  JalonGoTo        where = *to;
  g_autofree char *id = g_strdup (to->id);

  /* The entry and what it offers go with the dialog. */
  gtk_window_destroy (GTK_WINDOW (dialog));
  if (where.kind != JALON_THING_NONE)
    jalon_session_select_id (self->session, where.kind, id);
  else
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-place", "(ddd)", where.lon, where.lat, where.reach);
      jalon_map_view_mark (self->map, where.lon, where.lat);
    }
}

static void
go_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow      *self = jalon_window_self (widget);
  AdwMessageDialog *dialog = jalon_plain_create_dialog (GTK_WINDOW (self), _ ("Go To"), NULL);
  GtkWidget        *entry = g_object_new (JALON_TYPE_GO_TO_ENTRY, "session", self->session, NULL);

  gtk_widget_set_size_request (entry, ENTRY_WIDTH, -1);
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (entry, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

static void
what_is_here_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);
  double       lon, lat;

  g_variant_get (parameter, "(dd)", &lon, &lat);
  jalon_where_dialog_present (GTK_WINDOW (self), self->session, lon, lat);
}

/**
 * jalon_window_go_to_class_init:
 *
 * Installs the actions that ask where to go, and what is where.
 */
void
jalon_window_go_to_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.go-to", NULL, go_to_action);
  gtk_widget_class_install_action (widget_class, "win.what-is-here", "(dd)", what_is_here_action);
}
