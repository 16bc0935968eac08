/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person can do when the file of the window is changed or removed by
 * another program: a bar says so at once and offers to read it again, to
 * compare it with what is open, or to go on and write over it.
 */

#include "config.h"

#include "jalon-plain-text.h"
#include "jalon-window-private.h"

#include <glib/gi18n.h>

static char *
dup_words (JalonWindow *self, JalonFileChange change)
{
  g_autofree char *name = g_file_get_basename (self->file);

  if (change == JALON_FILE_REMOVED)
    /* Translators: %s is the name of a file. */
    return g_strdup_printf (_ ("“%s” was removed or moved by another program"), name);

  /* Translators: %s is the name of a file. */
  return g_strdup_printf (_ ("“%s” was changed by another program"), name);
}

/* Folded away it is not there for assistive technology either. */
static void
folded_cb (JalonWindow *self)
{
  if (!gtk_revealer_get_reveal_child (self->file_bar) && !gtk_revealer_get_child_revealed (self->file_bar))
    gtk_widget_set_visible (GTK_WIDGET (self->file_bar), FALSE);
}

/* The bar goes with its words: they stay while it folds away. */
static void
update_bar (JalonWindow *self)
{
  JalonFileChange change = jalon_file_watch_get_change (self->watch);
  gboolean        shown = change != JALON_FILE_UNCHANGED && self->file != NULL;

  if (shown)
    {
      g_autofree char *words = dup_words (self, change);

      gtk_widget_set_visible (GTK_WIDGET (self->file_bar), TRUE);
      jalon_plain_set_label (self->file_words, words);
      gtk_widget_set_visible (self->file_changed, change == JALON_FILE_CHANGED);
      gtk_widget_set_visible (self->file_removed, change == JALON_FILE_REMOVED);
    }
  gtk_revealer_set_reveal_child (self->file_bar, shown);
  folded_cb (self);
  jalon_window_update (self);
}

static void
active_cb (JalonWindow *self)
{
  /* Another program may have been in use meanwhile, and not every file system tells what it did. */
  if (gtk_window_is_active (GTK_WINDOW (self)))
    jalon_file_watch_check (self->watch);
}

static void
reload_response_cb (JalonWindow *self, const char *response)
{
  if (g_str_equal (response, "reload"))
    jalon_window_reload (self);
  else if (g_str_equal (response, "save-as"))
    jalon_window_save_choose (self, NULL);
}

static void
reload_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow      *self = jalon_window_self (widget);
  g_autofree char  *file_name = NULL;
  AdwMessageDialog *dialog;

  if (self->file == NULL)
    return;
  if (jalon_history_get_is_saved (jalon_session_get_history (self->session)))
    {
      jalon_window_reload (self);
      return;
    }

  file_name = g_file_get_basename (self->file);
  dialog = jalon_plain_create_dialog (GTK_WINDOW (self),
                                      NULL,
                                      _ ("Your unsaved changes are not in the file and would be lost. “Save as” keeps "
                                         "them in a file of their own."));
  /* Translators: %s is the name of a file. */
  jalon_plain_set_heading (dialog, _ ("Reload “%s”?"), file_name);
  adw_message_dialog_add_responses (dialog,
                                    "cancel",
                                    _ ("_Cancel"),
                                    "save-as",
                                    _ ("Save _As…"),
                                    "reload",
                                    _ ("_Reload"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "reload", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (reload_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalon_window_compare_with_file (jalon_window_self (widget));
}

static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  jalon_file_watch_accept (self->watch);
  jalon_window_update (self);
  jalon_window_toast (self, _ ("The next save replaces what the other program wrote"));
}

static void
put_back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow *self = jalon_window_self (widget);

  jalon_file_watch_accept (self->watch);
  jalon_window_save (self);
}

void
jalon_window_watch_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.reload-file", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "win.compare-file", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "win.keep-mine", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "win.put-back", NULL, put_back_action);
}

void
jalon_window_watch_init (JalonWindow *self)
{
  self->watch = jalon_file_watch_new ();
  g_signal_connect_object (self->watch, "notify::change", G_CALLBACK (update_bar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file_bar, "notify::child-revealed", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}
