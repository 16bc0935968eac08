/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tells a session which font the desktop's words have, and how large they are.
 */

#include "config.h"

#include "jalon-interface-face.h"

#include <gtk/gtk.h>

/* The setting counts dots per inch in parts of this; 96 of them are the usual size of words. */
#define DPI_UNITS 1024.0
#define USUAL_DPI 96.0

/* Smaller words than these no desktop has, and larger ones leave no map. */
#define SMALLEST 0.5
#define LARGEST 3.0

static void
update_cb (JalonSession *session)
{
  GtkSettings     *settings = gtk_settings_get_default ();
  g_autofree char *name = NULL;
  int              dpi;
  double           scale = 1.0;
  g_autoptr (PangoFontDescription) font = NULL;

  g_object_get (settings, "gtk-font-name", &name, "gtk-xft-dpi", &dpi, NULL);
  if (name != NULL)
    font = pango_font_description_from_string (name);
  if (dpi > 0)
    scale = CLAMP (dpi / DPI_UNITS / USUAL_DPI, SMALLEST, LARGEST);
  jalon_session_set_face (session, font != NULL ? pango_font_description_get_family (font) : NULL, scale);
}

/**
 * jalon_interface_face_follow:
 *
 * Has the session's map follow the font and the size of words of the desktop as long as it lives.
 */
void
jalon_interface_face_follow (JalonSession *session)
{
  GtkSettings *settings = gtk_settings_get_default ();

  if (settings == NULL)
    return;
  g_signal_connect_object (settings, "notify::gtk-font-name", G_CALLBACK (update_cb), session, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (update_cb), session, G_CONNECT_SWAPPED);
  update_cb (session);
}
