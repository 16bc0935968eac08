/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filters of file choosers.
 */

#include "config.h"

#include "jalon-file-filter.h"

#include <glib/gi18n.h>

/**
 * jalon_file_filter_add_type:
 * @type: of files
 *
 * Lets files of that kind through, by their names in any case.
 */
void
jalon_file_filter_add_type (GtkFileFilter *filter, const JalonFileType *type)
{
  for (guint i = 0; type->suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, type->suffixes[i]);
}

/**
 * jalon_file_filter_offer:
 * @filter: what is shown at first
 *
 * Lets a chooser show what @filter lets through, or else all files.
 */
void
jalon_file_filter_offer (GtkFileChooser *chooser, GtkFileFilter *filter)
{
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_chooser_add_filter (chooser, all);
}
