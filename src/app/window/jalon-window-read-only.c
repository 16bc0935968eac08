/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a dossier may only be read: where its file cannot be written, where
 * it lies in a sealed package, which a change would break, and where the person
 * wants it so. The history refuses edits then.
 */

#include "config.h"

#include "jalon-window-private.h"

#include <glib/gi18n.h>

/* The file that says that a folder is a package (RFC 8493), above the folder with what is in it. */
#define PACKAGE "bagit.txt"
#define CONTENTS "data"

static gboolean
is_sealed (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) package = folder != NULL ? g_file_get_parent (folder) : NULL;
  g_autoptr (GFile) declaration = package != NULL ? g_file_get_child (package, PACKAGE) : NULL;
  g_autofree char *name = folder != NULL ? g_file_get_basename (folder) : NULL;

  return declaration != NULL && g_str_equal (name, CONTENTS) && g_file_query_exists (declaration, NULL);
}

/* Files elsewhere are asked when they are saved: that may take long. */
static gboolean
can_write (GFile *file)
{
  g_autoptr (GFileInfo) info = NULL;

  if (!g_file_is_native (file))
    return TRUE;
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE) ||
         g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE);
}

/* (nullable): why the dossier of the window may only be read */
static const char *
find_reason (JalonWindow *self)
{
  if (self->file == NULL || jalon_window_is_sample (self))
    return NULL;
  if (self->wants_read_only)
    return _ ("This dossier is open for reading only: nothing in it can be changed.");
  if (is_sealed (self->file))
    return _ ("This dossier is in a sealed package, so it is open for reading only.");

  return can_write (self->file) ? NULL : _ ("This file cannot be written, so the dossier is open for reading only.");
}

/**
 * jalon_window_read_only_update:
 * @self: a window
 *
 * Finds out whether the dossier that was opened or saved may be changed.
 */
void
jalon_window_read_only_update (JalonWindow *self)
{
  self->read_only = find_reason (self);
  jalon_history_set_read_only (jalon_session_get_history (self->session), self->read_only != NULL);
}
