/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window says of its dossier all the time: that it is the sample. From
 * there a dossier of one's own is begun.
 */

#include "config.h"

#include "jalon-window-private.h"

#include <glib/gi18n.h>

/* Unsaved changes have been seen to. */
static void
start_own (JalonWindow *self)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();

  jalon_details_close_article (self->details);
  g_clear_object (&self->file);
  jalon_session_set_dossier (self->session, dossier);
  jalon_window_watch_file (self);
  jalon_window_update (self);
  jalon_sidebar_focus_list (self->sidebar);
}

static void
start_own_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_window_ask_to_save (jalon_window_self (widget), start_own);
}

/**
 * jalon_window_notice_update:
 * @self: a window
 *
 * Says what there is to say of the dossier that is open now.
 */
void
jalon_window_notice_update (JalonWindow *self)
{
  if (jalon_window_is_sample (self))
    jalon_notice_bar_show (self->notice,
                           _ ("This is a sample to look around and try things in. It stays as it is."),
                           _ ("Start Your Own"),
                           "win.start-own");
  else
    jalon_notice_bar_hide (self->notice);
}

void
jalon_window_notice_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.start-own", NULL, start_own_action);
}
