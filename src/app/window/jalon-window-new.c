/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Windows, on a file or on nothing yet, and the one that has a file open.
 */

#include "config.h"

#include "jalon-window-private.h"

#include "jalon-formats.h"
#include "jalon-interface-face.h"

/* Bytes up to which a file is read before the window shows. */
#define SMALL_FILE (2 * 1024 * 1024)

/* As the style is: a scene for the other one would be drawn in vain. */
static JalonSession *
create_session (JalonWorld *world)
{
  JalonSession *session = jalon_session_new (world);

  jalon_session_set_dark (session, adw_style_manager_get_dark (adw_style_manager_get_default ()));
  jalon_session_set_high_contrast (session, adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
  jalon_interface_face_follow (session);

  return session;
}

/* On the only processor it would keep the window from being built. */
static JalonRasterAhead *
draw_ahead (JalonSession *session)
{
  g_autoptr (GSettings) settings = g_settings_new (JALON_APP_ID);
  int         width = g_settings_get_int (settings, "map-width");
  int         height = g_settings_get_int (settings, "map-height");
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);
  g_autoptr (JalonScene) scene = NULL;

  if (width <= 0 || height <= 0 || monitor == NULL || g_get_num_processors () < 2)
    return NULL;

  scene = jalon_session_dup_current_scene (session);
  return jalon_map_view_draw_ahead (scene, width, height, gdk_monitor_get_scale_factor (monitor));
}

static GtkWindow *
create_window (GtkApplication *application, JalonSession *session)
{
  JalonRasterAhead *ahead = draw_ahead (session);
  JalonWindow      *self = g_object_new (JALON_TYPE_WINDOW, "application", application, "session", session, NULL);

  if (ahead != NULL)
    jalon_map_view_expect (self->map, ahead);

  return GTK_WINDOW (self);
}

/**
 * jalon_window_new_empty:
 * @application: the application
 * @world: the bundled world
 *
 * Returns: (transfer none): a window on an empty dossier, not yet presented, which belongs to the application
 */
GtkWindow *
jalon_window_new_empty (GtkApplication *application, JalonWorld *world)
{
  g_autoptr (JalonSession) session = create_session (world);

  return create_window (application, session);
}

/* A small file on this machine is read within a few milliseconds; of a table the person may be asked first. */
static gboolean
is_read_at_once (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_is_native (file) && !jalon_formats_name_table (file)
          ? g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL)
          : NULL;

  return info != NULL && g_file_info_get_size (info) <= SMALL_FILE;
}

/**
 * jalon_window_new_for_file:
 * @application: the application
 * @world: the bundled world
 * @file: a dossier, or a file of any format that is read
 *
 * Creates a window that opens @file. A small one is read before the window is
 * built, so that its first picture is the map of the dossier. What fails in
 * that is tried again once there is a window to say so in.
 *
 * Returns: (transfer none): a window, which belongs to the application
 */
GtkWindow *
jalon_window_new_for_file (GtkApplication *application, JalonWorld *world, GFile *file)
{
  g_autoptr (JalonSession) session = create_session (world);
  const JalonProgress untold = { NULL };
  JalonLoadReport    *report = NULL;
  g_autoptr (JalonDossier) dossier =
      is_read_at_once (file) ? jalon_formats_load (file, NULL, &untold, &report, NULL) : NULL;
  GtkWindow *window;

  if (dossier != NULL)
    jalon_session_set_dossier (session, dossier);
  window = create_window (application, session);
  if (dossier != NULL)
    jalon_window_take_loaded (JALON_WINDOW (window), file, dossier, report, NULL);
  else
    jalon_window_open_file (JALON_WINDOW (window), file);

  return window;
}

/**
 * jalon_window_find:
 * @application: the application
 * @file: a file
 *
 * Returns: (transfer none) (nullable): the window that has @file open, or is about to, under whatever name
 */
GtkWindow *
jalon_window_find (GtkApplication *application, GFile *file)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return jalon_window_find_among (application, JALON_TYPE_WINDOW, file);
}
