/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file of a window: which it is, and whether it has all that the window has.
 */

#include "config.h"

#include "jalon-window-private.h"

#include "jalon-file-write.h"
#include "jalon-sample.h"

/**
 * jalon_window_is_sample:
 * @self: a window
 *
 * Returns: whether its dossier is the one that comes with Jalon, which is not to be overwritten
 */
gboolean
jalon_window_is_sample (JalonWindow *self)
{
  g_autoptr (GFile) sample = jalon_sample_dup_file ();

  return self->file != NULL && g_file_equal (self->file, sample);
}

/**
 * jalon_window_remember_file:
 * @self: a window with a file
 *
 * Makes its file the one to open next time, and a recent one.
 */
void
jalon_window_remember_file (JalonWindow *self)
{
  g_autofree char *uri = g_file_get_uri (self->file);
  GtkRecentData    data = {
       .mime_type = (char *) jalon_format_dossier.type.mime_types[0],
       .app_name = (char *) "Jalon",
       .app_exec = (char *) "jalon %u",
  };

  if (jalon_window_is_sample (self))
    {
      g_settings_reset (self->settings, "last-dossier");
      return;
    }

  g_settings_set_string (self->settings, "last-dossier", uri);
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * jalon_window_find_among:
 * @application: the application
 * @type: of the windows that count
 * @file: a file
 *
 * Returns: (transfer none) (nullable): the window that has @file open, or is about to, under whatever name
 */
GtkWindow *
jalon_window_find_among (GtkApplication *application, GType type, GFile *file)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      JalonWindow *window = G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) ? l->data : NULL;
      GFile       *own = window == NULL ? NULL : window->loading_file != NULL ? window->loading_file : window->file;

      if (own != NULL && jalon_files_are_same (own, file))
        return l->data;
    }

  return NULL;
}

/**
 * jalon_window_watch_file:
 * @self: a window
 *
 * Watches the file that the window has now, in the state that its dossier comes from. The sample that comes with
 * Jalon is nobody's to change.
 */
void
jalon_window_watch_file (JalonWindow *self)
{
  GFile *file = jalon_window_is_sample (self) ? NULL : self->file;

  jalon_file_watch_set (self->watch, file, jalon_session_get_dossier (self->session));
}

/**
 * jalon_window_has_unsaved:
 * @self: a window
 *
 * Returns: whether something stands in the window and in no file: changes, or all of it where the file was removed or
 *   is another, which the person wants to write over
 */
gboolean
jalon_window_has_unsaved (JalonWindow *self)
{
  return !jalon_history_get_is_saved (jalon_session_get_history (self->session)) ||
         jalon_file_watch_get_change (self->watch) == JALON_FILE_REMOVED || jalon_file_watch_is_accepted (self->watch);
}
