/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Maps and data go to the folder where the last ones went.
 */

#include "config.h"

#include "jalon-export-chooser.h"

#include "jalon-i18n.h"

/**
 * jalon_export_chooser_new:
 * @title: of the dialog, translated
 * @settings: with "export-folder"
 * @file_name: that is proposed
 *
 * Returns: (transfer full): a chooser of a file to write, not yet shown
 */
GtkFileChooserNative *
jalon_export_chooser_new (GtkWindow *parent, const char *title, GSettings *settings, const char *file_name)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), _ ("_Cancel"));
  g_autofree char *folder = g_settings_get_string (settings, "export-folder");

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (*folder != '\0')
    {
      g_autoptr (GFile) file = g_file_new_for_uri (folder);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), file, NULL);
    }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file_name);
  return chooser;
}
