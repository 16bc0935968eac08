/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hidden files are nobody's articles; links are not followed, so that no folder is walked through twice.
 */

#include "config.h"

#include "jalon-folder.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <string.h>

#define ATTRIBUTES                                                                                                     \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN

/**
 * jalon_folder_is_one:
 *
 * Returns: whether a file is a folder; a link to one is
 */
gboolean
jalon_folder_is_one (GFile *file)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY;
}

static int
compare_paths (gconstpointer one, gconstpointer other)
{
  g_autofree char *a = g_file_get_parse_name (*(GFile *const *) one);
  g_autofree char *b = g_file_get_parse_name (*(GFile *const *) other);

  return strcmp (a, b);
}

static gboolean
set_too_many (GFile *folder, GError **error)
{
  g_autofree char *name = g_file_get_basename (folder);

  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_TOO_LARGE,
               _ ("%s: the folder has more than %d files, or folders in more than %d others; choose a part of it"),
               name,
               JALON_FOLDER_MAX_FILES,
               JALON_FOLDER_MAX_DEPTH);
  return FALSE;
}

/* (transfer full) (nullable): names what is wrong where it cannot be listed */
static GFileEnumerator *
open_folder (GFile *folder, GCancellable *cancellable, GError **error)
{
  GFileEnumerator *names =
      g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, error);
  g_autofree char *name = names == NULL ? g_file_get_basename (folder) : NULL;

  if (names == NULL)
    g_prefix_error (error, "%s: ", name);
  return names;
}

static gboolean
add_files (GFile *folder, guint depth, GPtrArray *files, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileEnumerator) names = open_folder (folder, cancellable, error);
  GFileInfo *info = NULL;
  GFile     *file = NULL;
  gboolean   ok = names != NULL;

  while (ok && (ok = g_file_enumerator_iterate (names, &info, &file, cancellable, error)) && info != NULL)
    {
      GFileType type = g_file_info_get_file_type (info);

      if (g_file_info_get_is_hidden (info))
        continue;
      if (files->len >= JALON_FOLDER_MAX_FILES || depth > JALON_FOLDER_MAX_DEPTH)
        return set_too_many (folder, error);
      if (type == G_FILE_TYPE_REGULAR)
        g_ptr_array_add (files, g_object_ref (file));
      else if (type == G_FILE_TYPE_DIRECTORY)
        ok = add_files (file, depth + 1, files, cancellable, error);
    }
  return ok;
}

/**
 * jalon_folder_list:
 * @folder: a folder
 * @cancellable: (nullable)
 *
 * Fails with %JALON_ERROR_TOO_LARGE where there are more than may be, or with an error of #GIOErrorEnum.
 *
 * Returns: (transfer full) (element-type GFile) (nullable): the files in it and in its folders, by their names
 */
GPtrArray *
jalon_folder_list (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (!add_files (folder, 0, files, cancellable, error))
    return NULL;
  g_ptr_array_sort (files, compare_paths);
  return g_steal_pointer (&files);
}
