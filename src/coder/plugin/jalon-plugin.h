/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Coders of the person's own: programs in the folders jalon/coders of the data
 * folders, which take articles as jalon-cli extract --batch does and answer as
 * it does.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JalonPlugin:
 * @name: (owned): of the file
 * @path: (owned): of the file, absolute
 */
typedef struct
{
  char *name;
  char *path;
} JalonPlugin;

GPtrArray   *jalon_plugin_list (void);
JalonPlugin *jalon_plugin_find (const char *name, GError **error);
char        *jalon_plugin_dup_folder (void);
JalonPlugin *jalon_plugin_copy (const JalonPlugin *self);
void         jalon_plugin_free (JalonPlugin *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonPlugin, jalon_plugin_free)

G_END_DECLS
