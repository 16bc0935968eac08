/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is called by its checksum, so that the same file is kept once, and a changed one is seen. What is read before
 * the dossier is saved is put aside, and brought beside it then.
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

/* Days that a file stays aside for a dossier that is not saved. */
#define MAX_DAYS 90

/* Characters of an address that is taken down. */
#define MAX_ADDRESS 2000

/* Where browsers and other programs that fetch write it (freedesktop.org, "Common Extended Attributes"). */
#define ADDRESS "xattr::xdg.origin.url"

/* Files of dossiers that are not saved yet. */
static char *
dup_aside (void)
{
  return g_build_filename (g_get_user_state_dir (), "jalon", "originals", NULL);
}

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

/* Puts bytes into a folder, under the name @sum. */
static gboolean
store (const char *folder, const char *sum, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_build_filename (folder, sum, NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  const JalonFileWrite job = { .name = path, .write = write_cb, .data = bytes, .flags = JALON_WRITE_OVERWRITE };

  return jalon_file_write (copy, &job, NULL, cancellable, error);
}

/* Removes what was put aside long ago, for dossiers that nobody saved. */
static void
prune (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  gint64      oldest = g_get_real_time () / G_USEC_PER_SEC - MAX_DAYS * 24 * 3600;
  const char *name;

  while (names != NULL && (name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf         status;

      if (jalon_text_is_sha256 (name) && g_stat (path, &status) == 0 && status.st_mtime < oldest)
        g_unlink (path);
    }
}

/* (transfer full): now, or as SOURCE_DATE_EPOCH says (reproducible-builds.org) */
static char *
dup_moment (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) made = epoch != NULL ? g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10)) : NULL;

  if (made == NULL)
    made = g_date_time_new_now_utc ();
  return g_date_time_format (made, "%Y-%m-%dT%H:%M:%SZ");
}

/* (transfer full) (nullable): an address of the web */
static char *
dup_address (GFile *file, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, ADDRESS, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  const char *address = info != NULL ? g_file_info_get_attribute_string (info, ADDRESS) : NULL;
  const char *scheme = address != NULL ? g_uri_peek_scheme (address) : NULL;
  gboolean    is_web = g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;

  return is_web && strlen (address) <= MAX_ADDRESS && g_utf8_validate (address, -1, NULL) ? g_strdup (address) : NULL;
}

/**
 * jalon_originals_keep:
 * @dossier: (nullable): path of its file; %NULL to put the file aside until jalon_originals_bring()
 * @file: what an article was read from
 * @out_kept: (out): what is known of it; cleared by jalon_kept_clear()
 * @cancellable: (nullable)
 *
 * Copies the file beside the dossier; where it is there already, again. Fails with %JALON_ERROR_TOO_LARGE, or as
 * reading and writing do. Callable from any thread.
 */
gboolean
jalon_originals_keep (const char *dossier, GFile *file, JalonKept *out_kept, GCancellable *cancellable, GError **error)
{
  gsize            length = 0;
  char            *data = jalon_file_read (file, JALON_ORIGINAL_MAX_BYTES, cancellable, &length, error);
  g_autofree char *folder = dossier != NULL ? jalon_originals_dup_folder (dossier) : dup_aside ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *sum = NULL;

  if (data == NULL)
    return FALSE;
  bytes = g_bytes_new_take (data, length);
  sum = jalon_originals_dup_sum (bytes);
  if (g_mkdir_with_parents (folder, dossier != NULL ? 0777 : 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", folder, g_strerror (errno));
      return FALSE;
    }
  if (dossier == NULL)
    prune (folder);
  if (!store (folder, sum, bytes, cancellable, error))
    return FALSE;
  *out_kept = (JalonKept){ g_steal_pointer (&sum), dup_moment (), dup_address (file, cancellable) };
  return TRUE;
}

/**
 * jalon_kept_clear:
 *
 * Frees what is known.
 */
void
jalon_kept_clear (JalonKept *self)
{
  g_clear_pointer (&self->sum, g_free);
  g_clear_pointer (&self->moment, g_free);
  g_clear_pointer (&self->address, g_free);
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

/* Reads a file that is kept in a folder; whether it is there is then known, and whether it is what was read. */
static void
check_in (const char *folder, JalonOriginal *original, GCancellable *cancellable)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *sum = NULL;
  gsize            length = 0;
  char            *data;

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
check_beside (const char *dossier, JalonOriginal *original, GCancellable *cancellable)
{
  g_autofree char *folder = jalon_originals_dup_folder (dossier);

  original->state = JALON_ORIGINAL_MISSING;
  if (jalon_text_is_sha256 (original->sum))
    check_in (folder, original, cancellable);
}

static void
check_aside (JalonOriginal *original, GCancellable *cancellable)
{
  g_autofree char *folder = dup_aside ();

  if (jalon_text_is_sha256 (original->sum))
    check_in (folder, original, cancellable);
}

/**
 * jalon_originals_find:
 * @dossier: (nullable): path of its file; %NULL where it has none yet
 * @original: gets where it is kept, how large it is, and whether it is still what was read
 * @cancellable: (nullable): then it stays unchecked
 *
 * Reads the file beside the dossier, and where it is not there the one that was put aside until that is saved, and
 * compares its checksum. One that cannot be read is missing.
 */
void
jalon_originals_find (const char *dossier, JalonOriginal *original, GCancellable *cancellable)
{
  original->state = JALON_ORIGINAL_MISSING;
  if (dossier != NULL)
    check_beside (dossier, original, cancellable);
  if (original->state == JALON_ORIGINAL_MISSING)
    check_aside (original, cancellable);
}

/* Copies a file that is what was read, and removes one that was only put aside. */
static gboolean
bring_one (JalonOriginal *original, const char *from, const char *to, GCancellable *cancellable)
{
  g_autofree char *folder = jalon_originals_dup_folder (to);
  g_autoptr (GFile) kept = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (from != NULL)
    check_beside (from, original, cancellable);
  if (from == NULL || original->state != JALON_ORIGINAL_KEPT)
    {
      from = NULL;
      check_aside (original, cancellable);
    }
  if (original->state != JALON_ORIGINAL_KEPT || g_mkdir_with_parents (folder, 0777) != 0)
    return FALSE;
  kept = g_file_new_for_path (original->path);
  bytes = g_file_load_bytes (kept, cancellable, NULL, NULL);
  if (bytes == NULL || !store (folder, original->sum, bytes, cancellable, NULL))
    return FALSE;
  if (from == NULL)
    g_unlink (original->path);
  return TRUE;
}

/**
 * jalon_originals_bring:
 * @dossier: that was saved
 * @from: (nullable): path of its file before
 * @to: path of its file
 * @cancellable: (nullable)
 *
 * Brings the files that its articles came from beside a dossier that was saved elsewhere, or for the first time.
 * Callable from any thread.
 *
 * Returns: how many that are beside @from, or were put aside, could not be copied
 */
guint
jalon_originals_bring (JalonDossier *dossier, const char *from, const char *to, GCancellable *cancellable)
{
  GListModel      *articles = jalon_dossier_get_articles (dossier);
  g_autofree char *folder = jalon_originals_dup_folder (to);
  guint            n_lost = 0;

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (JalonArticle) article = g_list_model_get_item (articles, i);
      g_autoptr (JalonOriginal) original = jalon_original_new (jalon_article_get_data (article));
      g_autofree char *path = NULL;

      if (original == NULL || !jalon_text_is_sha256 (original->sum))
        continue;
      path = g_build_filename (folder, original->sum, NULL);
      if (!g_file_test (path, G_FILE_TEST_EXISTS) && !bring_one (original, from, to, cancellable))
        n_lost += original->state == JALON_ORIGINAL_KEPT;
    }
  return n_lost;
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
        check_beside (path, original, cancellable);
      g_ptr_array_add (originals, original);
    }
  return originals;
}
