/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jalon-plugin.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-safe-text.h"

#include <string.h>

/**
 * jalon_plugin_dup_folder:
 *
 * Returns: (transfer full): where the person's own coders are; the folder may not be there
 */
char *
jalon_plugin_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "jalon", "coders", NULL);
}

static JalonPlugin *
plugin_new (const char *folder, const char *name)
{
  JalonPlugin *self = g_new0 (JalonPlugin, 1);

  self->name = g_strdup (name);
  self->path = g_build_filename (folder, name, NULL);
  return self;
}

/**
 * jalon_plugin_copy:
 *
 * Returns: (transfer full): the same program
 */
JalonPlugin *
jalon_plugin_copy (const JalonPlugin *self)
{
  JalonPlugin *copy = g_new0 (JalonPlugin, 1);

  copy->name = g_strdup (self->name);
  copy->path = g_strdup (self->path);
  return copy;
}

/**
 * jalon_plugin_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_plugin_free (JalonPlugin *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->path);
  g_free (self);
}

/* Hidden files and what editors keep are none; a name is shown in menus and noted in dossiers. */
static gboolean
is_name (const char *name)
{
  return name[0] != '.' && !g_str_has_suffix (name, "~") && g_utf8_validate (name, -1, NULL) &&
         jalon_text_is_safe (name, -1, JALON_TEXT_TERMINAL);
}

static gboolean
is_program (const JalonPlugin *plugin)
{
  return g_file_test (plugin->path, G_FILE_TEST_IS_REGULAR) && g_file_test (plugin->path, G_FILE_TEST_IS_EXECUTABLE);
}

static gboolean
has_name (gconstpointer plugin, gconstpointer name)
{
  return strcmp (((const JalonPlugin *) plugin)->name, name) == 0;
}

static void
add_folder (GPtrArray *plugins, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (JalonPlugin) plugin = plugin_new (folder, name);

      if (is_name (name) && is_program (plugin) && !g_ptr_array_find_with_equal_func (plugins, name, has_name, NULL))
        g_ptr_array_add (plugins, g_steal_pointer (&plugin));
    }
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(JalonPlugin *const *) a)->name, (*(JalonPlugin *const *) b)->name);
}

/* (transfer full): the folders, the person's own first: of two programs of one name its is taken */
static char **
list_folders (void)
{
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();
  g_autofree char *own = jalon_plugin_dup_folder ();

  g_strv_builder_add (folders, own);
  for (const char *const *dir = g_get_system_data_dirs (); *dir != NULL; dir++)
    {
      g_autofree char *folder = g_build_filename (*dir, "jalon", "coders", NULL);

      g_strv_builder_add (folders, folder);
    }
  return g_strv_builder_end (folders);
}

/**
 * jalon_plugin_list:
 *
 * Returns: (transfer full) (element-type JalonPlugin): the programs that can be run, by name
 */
GPtrArray *
jalon_plugin_list (void)
{
  GPtrArray *plugins = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_plugin_free);
  g_auto (GStrv) folders = list_folders ();

  for (guint i = 0; folders[i] != NULL; i++)
    add_folder (plugins, folders[i]);
  g_ptr_array_sort (plugins, compare_names);
  return plugins;
}

/* A file of that name that cannot be run is the likeliest mistake. */
static void
set_not_found (const char *name, GError **error)
{
  g_auto (GStrv) folders = list_folders ();

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autoptr (JalonPlugin) plugin = plugin_new (folders[i], name);

      if (!g_file_test (plugin->path, G_FILE_TEST_IS_REGULAR))
        continue;
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_PROGRAM,
                   _ ("The coder %s cannot be run: its file is not executable (chmod +x makes it so)"),
                   plugin->path);
      return;
    }
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_PROGRAM,
               _ ("There is no coder “%s” (coders are programs in the folder %s)"),
               name,
               folders[0]);
}

/**
 * jalon_plugin_find:
 * @name: of its file, without the folder
 *
 * Returns: (transfer full) (nullable): the program of that name, or %NULL with JALON_ERROR_PROGRAM
 */
JalonPlugin *
jalon_plugin_find (const char *name, GError **error)
{
  g_autoptr (GPtrArray) plugins = jalon_plugin_list ();
  guint at = 0;

  if (strchr (name, G_DIR_SEPARATOR) == NULL && g_ptr_array_find_with_equal_func (plugins, name, has_name, &at))
    return g_ptr_array_steal_index (plugins, at);
  set_not_found (name, error);
  return NULL;
}
