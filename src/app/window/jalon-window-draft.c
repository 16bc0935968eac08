/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is not saved yet is kept in a draft, and what is changed in a log: for each dossier of the window. That
 * something is unsaved is told to the session, which then does not end without a word.
 */

#include "config.h"

#include "jalon-file-write.h"
#include "jalon-log-dialog.h"
#include "jalon-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

static void
failed_cb (JalonWindow *self, const GError *error)
{
  /* Translators: %s is the reason. */
  g_autofree char *text = g_strdup_printf (_ ("Unsaved changes are not kept in case of a crash: %s"), error->message);

  jalon_window_toast (self, text);
}

/* A session that ends asks first while something is unsaved. */
static void
update_inhibit (JalonWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean        saved = jalon_history_get_is_saved (jalon_session_get_history (self->session));

  if (!saved && self->inhibit_cookie == 0 && application != NULL)
    self->inhibit_cookie = gtk_application_inhibit (application,
                                                    GTK_WINDOW (self),
                                                    GTK_APPLICATION_INHIBIT_LOGOUT,
                                                    _ ("A dossier has unsaved changes"));
  else if (saved && self->inhibit_cookie != 0 && application != NULL)
    {
      gtk_application_uninhibit (application, self->inhibit_cookie);
      self->inhibit_cookie = 0;
    }
}

/* Who goes on after having chosen to discard has not discarded. */
static void
stepped_cb (JalonWindow *self)
{
  self->given_up = FALSE;
}

static void
log_failed_cb (JalonWindow *self, const GError *error)
{
  /* Translators: %s says why. */
  g_autofree char *text = g_strdup_printf (_ ("The log of changes cannot be written: %s"), error->message);

  jalon_window_toast (self, text);
}

static void
end_log (JalonWindow *self)
{
  if (self->log != NULL && self->given_up)
    jalon_log_give_up (self->log);
  g_clear_object (&self->log);
}

/* Writes down what is changed from now on, where the person wants that. */
static void
follow_log (JalonWindow *self)
{
  end_log (self);
  self->log =
      jalon_log_new (jalon_session_get_dossier (self->session), jalon_session_get_history (self->session), NULL);
  g_settings_bind (self->settings, "keep-log", self->log, "is-on", G_SETTINGS_BIND_GET);
  g_signal_connect_object (self->log, "failed", G_CALLBACK (log_failed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * jalon_window_draft_end:
 * @self: a window
 *
 * The dossier is closed, or another takes its place: its draft goes where the
 * person gave the changes up, and else stays until they are restored.
 */
void
jalon_window_draft_end (JalonWindow *self)
{
  end_log (self);
  if (self->draft != NULL && self->given_up)
    jalon_draft_discard (self->draft);
  g_clear_object (&self->draft);
  self->given_up = FALSE;
}

/**
 * jalon_window_draft_follow:
 * @self: a window with another dossier than before
 *
 * Keeps a draft of it from now on.
 */
void
jalon_window_draft_follow (JalonWindow *self)
{
  JalonHistory *history = jalon_session_get_history (self->session);

  jalon_window_draft_end (self);
  self->draft = jalon_draft_new (jalon_session_get_dossier (self->session), history, NULL);
  follow_log (self);
  g_signal_connect_object (self->draft, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "stepped", G_CALLBACK (stepped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify::is-saved", G_CALLBACK (update_inhibit), self, G_CONNECT_SWAPPED);
  update_inhibit (self);
}

/**
 * jalon_window_draft_give_up:
 * @self: a window
 *
 * The person chose to discard the changes; they go once the dossier does.
 */
void
jalon_window_draft_give_up (JalonWindow *self)
{
  self->given_up = TRUE;
}

/**
 * jalon_window_flush_draft:
 * @self: a window
 *
 * Brings what is unsaved to the disk, before the program ends.
 */
void
jalon_window_flush_draft (JalonWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GTK_IS_WINDOW (self));

  if (self->draft != NULL && !jalon_draft_flush (self->draft, &error))
    g_warning ("Unsaved changes could not be kept: %s", error->message);
}

/**
 * jalon_window_is_on_file:
 * @self: a window
 *
 * Returns: whether it shows @file, and nothing unsaved
 */
gboolean
jalon_window_is_on_file (JalonWindow *self, GFile *file)
{
  g_autoptr (GFile) own = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (self), FALSE);

  own = self->file != NULL ? jalon_file_resolve (self->file) : NULL;
  return file != NULL && own != NULL && g_file_equal (own, file) &&
         jalon_history_get_is_saved (jalon_session_get_history (self->session));
}

/**
 * Keeping:
 * @window: (owned)
 * @lost: (owned) (nullable): the draft that goes once a new one has all of it
 * @is_busy: the window waits for it
 */
typedef struct
{
  JalonWindow    *window;
  JalonLostDraft *lost;
  gboolean        is_busy;
} Keeping;

/* Only what stands in a new draft, was saved or was given up may go from the old one. */
static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Keeping *self = data;

  if (jalon_draft_flush_finish (JALON_DRAFT (source), result, NULL) && self->lost != NULL)
    jalon_lost_draft_discard (self->lost);
  /* It may have been closed meanwhile. */
  if (self->is_busy && self->window->draft == JALON_DRAFT (source))
    jalon_window_set_busy (self->window, FALSE);
  g_clear_object (&self->window);
  g_clear_object (&self->lost);
  g_free (self);
}

/**
 * jalon_window_show_restored:
 * @self: a window with nothing unsaved
 * @restored: what a draft had; its edit is taken
 * @lost: (nullable): that draft
 *
 * Shows what was restored, as unsaved changes of its file or as a dossier that is in no file. A worker writes it to a
 * draft of its own; then @lost goes. All of a dossier that is in no file takes a while: it is not edited until then.
 */
void
jalon_window_show_restored (JalonWindow *self, JalonRestored *restored, JalonLostDraft *lost)
{
  JalonHistory *history;
  Keeping      *keeping;

  g_return_if_fail (GTK_IS_WINDOW (self));
  g_return_if_fail (restored != NULL);

  jalon_details_close_article (self->details);
  if (restored->file == NULL)
    g_clear_object (&self->file);
  else if (!jalon_window_is_on_file (self, restored->file))
    g_set_object (&self->file, restored->file);
  jalon_window_watch_file (self);
  jalon_session_set_dossier (self->session, restored->dossier);
  /* The changes are there already: where their file cannot be written, they are saved elsewhere. */
  self->read_only = NULL;
  history = jalon_session_get_history (self->session);
  if (restored->file == NULL)
    jalon_history_mark_unsaved (history);
  if (restored->edit != NULL)
    jalon_history_push (history, g_steal_pointer (&restored->edit), NULL);
  else if (restored->file == NULL)
    jalon_draft_keep_whole (self->draft);
  jalon_window_update (self);

  keeping = g_new0 (Keeping, 1);
  keeping->window = g_object_ref (self);
  keeping->lost = lost != NULL ? g_object_ref (lost) : NULL;
  keeping->is_busy = restored->file == NULL;
  if (keeping->is_busy)
    jalon_window_set_busy (self, TRUE);
  jalon_draft_flush_async (self->draft, kept_cb, keeping);
}

static void
log_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JalonWindow     *self = jalon_window_self (widget);
  g_autofree char *basename = self->file != NULL ? g_file_get_basename (self->file) : g_strdup (_ ("Untitled"));
  char            *dot = strrchr (basename, '.');

  if (dot != NULL && dot != basename)
    *dot = '\0';
  gtk_window_present (jalon_log_dialog_new (GTK_WINDOW (self), jalon_log_get_path (self->log), basename));
}

void
jalon_window_draft_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.log", NULL, log_action);
}
