/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window of keyboard shortcuts. It is built when it is asked for: left to
 * GtkApplication, each window would build one before it shows.
 */

#include "config.h"

#include "jalon-shortcuts.h"

/**
 * jalon_shortcuts_present:
 * @parent: the window to stand over
 *
 * Shows which keys do what.
 */
void
jalon_shortcuts_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/jalon/Jalon/help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  /* Each section that is added is shown: the first one is what the window begins with. */
  g_object_set (overlay, "section-name", "dossier", NULL);
  gtk_window_set_transient_for (overlay, parent);
  gtk_window_present (overlay);
}
