/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is called by its checksum, so that the same file is kept once, and a changed one is seen.
 */

#include "config.h"

#include "jalon-originals.h"

#include "jalon-error.h"
#include "jalon-field-text.h"
#include "jalon-file-read.h"
#include "jalon-file-write.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* What stands behind the name of the dossier. */
#define SUFFIX ".files"

/**
 * jalon_originals_dup_folder:
 * @dossier: path of its file
 *
 * Returns: (transfer full): path of the folder, which need not be there
 */
char *
jalon_originals_dup_folder (const char *dossier)
{
  return g_strconcat (dossier, SUFFIX, NULL);
}

/**
 * jalon_originals_dup_sum:
 *
 * Returns: (transfer full): the SHA-256 of bytes in lower-case hex, as the files are called
 */
char *
jalon_originals_dup_sum (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static gboolean
write_cb (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  gsize         length = 0;
  gconstpointer bytes = g_bytes_get_data (data, &length);

  return g_output_stream_write_all (stream, bytes, length, NULL, cancellable, error);
}

/**
 * jalon_originals_keep:
 * @dossier: path of its file
 * @file: what an article was read from
 * @cancellable: (nullable)
 *
 * Copies the file beside the dossier; where it is there already, again. Fails with %JALON_ERROR_TOO_LARGE, or as
 * reading and writing do.
 *
 * Returns: (transfer full) (nullable): its SHA-256 in lower-case hex, by which it is called
 */
char *
jalon_originals_keep (const char *dossier, GFile *file, GCancellable *cancellable, GError **error)
{
  gsize            length = 0;
  char            *data = jalon_file_read (file, JALON_ORIGINAL_MAX_BYTES, cancellable, &length, error);
  g_autofree char *folder = jalon_originals_dup_folder (dossier);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) copy = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *path = NULL;
  JalonFileWrite   job = { .write = write_cb, .flags = JALON_WRITE_OVERWRITE };

  if (data == NULL)
    return NULL;
  bytes = g_bytes_new_take (data, length);
  sum = jalon_originals_dup_sum (bytes);
  path = g_build_filename (folder, sum, NULL);
  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", folder, g_strerror (errno));
      return NULL;
    }
  copy = g_file_new_for_path (path);
  job.name = path;
  job.data = bytes;
  if (!jalon_file_write (copy, &job, NULL, cancellable, error))
    return NULL;
  return g_steal_pointer (&sum);
}

static int
compare_names (gconstpointer one, gconstpointer other)
{
  return strcmp (*(char *const *) one, *(char *const *) other);
}

/**
 * jalon_originals_list:
 * @dossier: path of its file
 *
 * Fails as opening a folder does, but for one that is not there.
 *
 * Returns: (transfer full) (nullable): the names of the files that are kept, in order; none where there is no folder
 */
char **
jalon_originals_list (const char *dossier, GError **error)
{
  g_autofree char *folder = jalon_originals_dup_folder (dossier);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GDir) names = g_dir_open (folder, 0, &reason);
  GPtrArray  *list;
  const char *name;

  if (reason != NULL && !g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  list = g_ptr_array_new ();
  while (names != NULL && (name = g_dir_read_name (names)) != NULL)
    if (jalon_text_is_sha256 (name))
      g_ptr_array_add (list, g_strdup (name));
  g_ptr_array_sort (list, compare_names);
  g_ptr_array_add (list, NULL);
  return (char **) g_ptr_array_free (list, FALSE);
}

/**
 * jalon_originals_check:
 * @dossier: path of its file
 * @original: gets where it is kept, how large it is, and whether it is still what was read
 * @cancellable: (nullable): then it stays unchecked
 *
 * Reads the kept file and compares its checksum. One that cannot be read is missing.
 */
void
jalon_originals_check (const char *dossier, JalonOriginal *original, GCancellable *cancellable)
{
  g_autofree char *folder = jalon_originals_dup_folder (dossier);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *sum = NULL;
  gsize            length = 0;
  char            *data;

  original->state = JALON_ORIGINAL_MISSING;
  if (!jalon_text_is_sha256 (original->sum))
    return;
  g_free (original->path);
  original->path = g_build_filename (folder, original->sum, NULL);
  file = g_file_new_for_path (original->path);
  data = jalon_file_read (file, JALON_ORIGINAL_MAX_BYTES, cancellable, &length, NULL);
  if (data == NULL)
    {
      if (g_cancellable_is_cancelled (cancellable))
        original->state = JALON_ORIGINAL_UNCHECKED;
      return;
    }
  bytes = g_bytes_new_take (data, length);
  sum = jalon_originals_dup_sum (bytes);
  original->size = length;
  original->state = g_str_equal (sum, original->sum) ? JALON_ORIGINAL_KEPT : JALON_ORIGINAL_ALTERED;
}

static void
free_original (gpointer original)
{
  jalon_original_free (original);
}

/**
 * jalon_originals_check_all:
 * @path: of the dossier's file
 * @cancellable: (nullable)
 *
 * Returns: (transfer full) (element-type JalonOriginal): what became of the files that the articles were read from, in
 *   the order of the articles; %NULL for one that says nothing of a file
 */
GPtrArray *
jalon_originals_check_all (JalonDossier *dossier, const char *path, GCancellable *cancellable)
{
  GListModel *articles = jalon_dossier_get_articles (dossier);
  GPtrArray  *originals = g_ptr_array_new_with_free_func (free_original);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      JalonOriginal *original = jalon_original_new (jalon_article_get_data (article));

      if (original != NULL)
        jalon_originals_check (path, original, cancellable);
      g_ptr_array_add (originals, original);
    }
  return originals;
}
