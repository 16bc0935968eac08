/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is a file of its own in the person's data, as jalon-table-map.h has it, named by a digest of the header.
 */

#include "config.h"

#include "jalon-table-memory.h"

#include "jalon-file-read.h"
#include "jalon-file-write.h"

#include <string.h>

/* No mapping is larger. Bytes. */
#define MAX_MAP (1 << 20)

/**
 * jalon_table_memory_dup_path:
 * @plan: as it was guessed, without what a person said
 *
 * Returns: (transfer full): where the mapping of tables with such columns is kept
 */
char *
jalon_table_memory_dup_path (const JalonTablePlan *plan)
{
  g_autoptr (GString) words = g_string_new (plan->has_header ? "header" : "columns");
  g_autofree char *digest = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < plan->n_columns; i++)
    {
      g_autofree char *folded = jalon_table_fold_name ((JalonCell){ plan->names[i], strlen (plan->names[i]) });

      g_string_append_printf (words, "\n%s", folded);
    }
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, words->str, (gssize) words->len);
  name = g_strdup_printf ("%.16s.json", digest);
  return g_build_filename (g_get_user_data_dir (), "jalon", "tables", name, NULL);
}

/**
 * jalon_table_memory_find:
 * @path: as of jalon_table_memory_dup_path()
 *
 * Returns: (transfer full) (nullable): the mapping that is remembered; one that cannot be read is none
 */
JalonTableMap *
jalon_table_memory_find (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gsize            length;
  g_autofree char *text = jalon_file_read (file, MAX_MAP, NULL, &length, NULL);

  return text != NULL ? jalon_table_map_new (text, NULL) : NULL;
}

static gboolean
write_text (GOutputStream *stream, gpointer text, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable, error);
}

/**
 * jalon_table_map_write:
 * @file: replaced where it stands
 *
 * Writes a mapping, as jalon_table_map_new() reads it.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum or #JalonError
 */
gboolean
jalon_table_map_write (const JalonTableMap *map, GFile *file, GError **error)
{
  g_autofree char *text = jalon_table_map_dup_json (map);
  g_autofree char *name = g_file_get_basename (file);

  return jalon_file_write (file,
                           &(JalonFileWrite){ .name = name,
                                              .write = write_text,
                                              .data = text,
                                              .flags = JALON_WRITE_OVERWRITE },
                           NULL,
                           NULL,
                           error);
}

/**
 * jalon_table_memory_keep:
 * @path: as of jalon_table_memory_dup_path()
 *
 * Remembers a mapping, in the place of what was remembered.
 *
 * Returns: %FALSE with an error of #GIOErrorEnum or #JalonError
 */
gboolean
jalon_table_memory_keep (const char *path, const JalonTableMap *map, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GError) wrong = NULL;

  if (!g_file_make_directory_with_parents (folder, NULL, &wrong) &&
      !g_error_matches (wrong, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&wrong));
      return FALSE;
    }
  return jalon_table_map_write (map, file, error);
}
