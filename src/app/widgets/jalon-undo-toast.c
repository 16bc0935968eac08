/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was just done, with a button that takes it back.
 */

#include "config.h"

#include "jalon-undo-toast.h"

#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/* So long a step can be taken back from where it was done, seconds. */
#define UNDO_TIME 10

/* The button that closes a toast has an icon only, and libadwaita 1.2 gives it no name. */
static void
name_closing (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    jalon_plain_set_name (GTK_ACCESSIBLE (widget), _ ("Close"));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_closing (child);
}

/**
 * jalon_undo_toast_show:
 * @overlay: where it shows
 * @history: whose last step it is
 * @text: plain text: what was just done
 * @action_name: what takes it back
 *
 * Says it with a button that takes the last step back; it goes with the next step, which is another one.
 */
void
jalon_undo_toast_show (AdwToastOverlay *overlay, JalonHistory *history, const char *text, const char *action_name)
{
  AdwToast *toast = jalon_plain_create_toast (text);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, action_name);
  adw_toast_set_timeout (toast, UNDO_TIME);
  g_signal_connect_object (history, "stepped", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (overlay, toast);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (overlay)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != adw_toast_overlay_get_child (overlay))
      name_closing (child);
}
