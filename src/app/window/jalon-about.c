/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The about window, with everyone whose data the map is made of.
 */

#include "config.h"

#include "jalon-about.h"
#include "jalon-world.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static void
add_attributions (AdwAboutWindow *about)
{
  guint                   n_attributions;
  const JalonAttribution *attributions = jalon_world_get_attributions (&n_attributions);

  for (guint i = 0; i < n_attributions; i++)
    {
      g_autofree char *source = g_markup_escape_text (attributions[i].source, -1);
      g_autofree char *licence = g_markup_escape_text (attributions[i].licence, -1);
      g_autofree char *text = NULL;

      /* Translators: where data of the map comes from, then its licence. */
      text = g_strdup_printf (_ ("%s\nLicence: %s"), source, licence);
      adw_about_window_add_legal_section (about, attributions[i].what, NULL, GTK_LICENSE_CUSTOM, text);
    }
}

/**
 * jalon_about_present:
 * @parent: (nullable): the window to stand over
 *
 * Shows version, licence and the sources of the bundled world.
 */
void
jalon_about_present (GtkWindow *parent)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (
      about,
      "application-name",
      "Jalon",
      "application-icon",
      JALON_APP_ID,
      "version",
      JALON_VERSION,
      "developer-name",
      _ ("The Jalon contributors"),
      "comments",
      _ ("Puts what articles report on a map: who did what to whom, where, when, how surely and according to whom."),
      "copyright",
      _ ("© The Jalon contributors"),
      "license-type",
      GTK_LICENSE_GPL_3_0,
      /* Translators: put your names here, one a line. */
      "translator-credits",
      _ ("translator-credits"),
      "transient-for",
      parent,
      "modal",
      TRUE,
      NULL);
  add_attributions (ADW_ABOUT_WINDOW (about));
  gtk_window_present (GTK_WINDOW (about));
}
