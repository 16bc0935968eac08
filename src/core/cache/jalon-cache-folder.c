/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns are in "HASH-SIZE.columns", by the checksum and the size of the bytes that they were read from. That a file
 * of this machine has those bytes is noted in "DEVICE-INODE.known", so that it need not be read to be known again: it
 * is the same as long as neither its times nor its size have changed, to the nanosecond.
 */

#include "config.h"

#include "jalon-cache-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/statvfs.h>

#define COLUMNS ".columns"

/* What all columns may take in the cache folder of a person: ten million events and a few more. Bytes. */
#define LIMIT (G_GUINT64_CONSTANT (6) << 30)

/* Of what is free on the disk so much is left alone, bytes. */
#define LEFT_FREE (G_GUINT64_CONSTANT (1) << 30)

/* Notes of files that are gone are small, but not for ever: seconds. */
#define KNOWN_FOR (90 * 24 * 3600)

static char   *the_folder; /* (owned) (nullable) */
static guint64 the_limit;

/* A file of the folder. */
typedef struct
{
  char   *path;
  guint64 size;
  gint64  used; /* seconds since 1970 */
} Kept;

static void
kept_free (gpointer data)
{
  Kept *self = data;

  g_free (self->path);
  g_free (self);
}

/**
 * jalon_cache_set_folder:
 * @folder: (nullable): where columns are kept; made when there are some. %NULL, as it is in the beginning: nowhere
 * @max_bytes: what all of them may take
 *
 * To be called before any other thread runs.
 */
void
jalon_cache_set_folder (const char *folder, guint64 max_bytes)
{
  g_free (the_folder);
  the_folder = g_strdup (folder);
  the_limit = max_bytes;
}

/**
 * jalon_cache_use:
 *
 * Keeps columns in the person's cache folder from now on, as programs do. To be called before any other thread runs.
 */
void
jalon_cache_use (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "jalon", "columns", NULL);

  jalon_cache_set_folder (folder, LIMIT);
}

gboolean
jalon_cache_is_on (void)
{
  return the_folder != NULL;
}

/**
 * jalon_cache_dup_path:
 * @hash: of the bytes that were read
 * @size: how many
 *
 * Returns: (transfer full): where their columns are, or would be
 */
char *
jalon_cache_dup_path (guint64 hash, guint64 size)
{
  g_autofree char *name = g_strdup_printf ("%016" G_GINT64_MODIFIER "x-%" G_GUINT64_FORMAT COLUMNS, hash, size);

  return g_build_filename (the_folder, name, NULL);
}

/**
 * jalon_cache_has_size:
 *
 * Returns: whether columns of some file of that many bytes are there, so that its checksum is worth taking
 */
gboolean
jalon_cache_has_size (guint64 size)
{
  g_autofree char *ending = g_strdup_printf ("-%" G_GUINT64_FORMAT COLUMNS, size);
  g_autoptr (GDir) folder = g_dir_open (the_folder, 0, NULL);
  const char *name = NULL;

  do
    name = folder != NULL ? g_dir_read_name (folder) : NULL;
  while (name != NULL && !g_str_has_suffix (name, ending));
  return name != NULL;
}

static char *
dup_known_path (const struct stat *info)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_MODIFIER "x-%" G_GINT64_MODIFIER "x.known",
                                           (guint64) info->st_dev,
                                           (guint64) info->st_ino);

  return g_build_filename (the_folder, name, NULL);
}

/* What is the same as long as nobody touched the file. */
static char *
dup_state (const struct stat *info)
{
  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld %" G_GINT64_FORMAT ".%09ld",
                          (guint64) info->st_size,
                          (gint64) info->st_mtim.tv_sec,
                          info->st_mtim.tv_nsec,
                          (gint64) info->st_ctim.tv_sec,
                          info->st_ctim.tv_nsec);
}

/**
 * jalon_cache_get_known:
 * @info: of a file
 * @out_hash: (out): of its bytes
 *
 * Returns: whether the file is known, and has not been touched since
 */
gboolean
jalon_cache_get_known (const struct stat *info, guint64 *out_hash)
{
  g_autofree char *path = dup_known_path (info);
  g_autofree char *state = dup_state (info);
  g_autofree char *text = NULL;
  gsize            length = strlen (state);

  if (!g_file_get_contents (path, &text, NULL, NULL) || strncmp (text, state, length) != 0 || text[length] != ' ')
    return FALSE;
  return g_ascii_string_to_unsigned (text + length + 1, 16, 0, G_MAXUINT64, out_hash, NULL);
}

/**
 * jalon_cache_note_known:
 *
 * Notes that the file has these bytes.
 */
void
jalon_cache_note_known (const struct stat *info, guint64 hash)
{
  g_autofree char *path = dup_known_path (info);
  g_autofree char *state = dup_state (info);
  g_autofree char *text = g_strdup_printf ("%s %016" G_GINT64_MODIFIER "x", state, hash);

  /* Where that cannot be written, the file is read the next time. */
  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

static int
compare_use (gconstpointer a, gconstpointer b)
{
  const Kept *first = *(const Kept *const *) a;
  const Kept *second = *(const Kept *const *) b;

  return (first->used > second->used) - (first->used < second->used);
}

/* The files with columns; notes that are too old, and what a writer that died left, go. */
static GPtrArray *
list_kept (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (kept_free);
  g_autoptr (GDir) folder = g_dir_open (the_folder, 0, NULL);
  const char *name;
  GStatBuf    info;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (the_folder, name, NULL);
      Kept            *kept;

      if (g_lstat (path, &info) != 0)
        continue;
      if (!g_str_has_suffix (name, COLUMNS))
        {
          if (g_get_real_time () / G_USEC_PER_SEC - info.st_mtime >
              (g_str_has_suffix (name, ".known") ? KNOWN_FOR : 3600))
            g_unlink (path);
          continue;
        }
      kept = g_new0 (Kept, 1);
      *kept = (Kept){ g_steal_pointer (&path), (guint64) info.st_size, info.st_mtime };
      g_ptr_array_add (list, kept);
    }
  g_ptr_array_sort (list, compare_use);
  return list;
}

static gboolean
is_free (guint64 n_bytes)
{
  struct statvfs disk;

  return statvfs (the_folder, &disk) == 0 && (guint64) disk.f_bavail * disk.f_frsize > n_bytes + LEFT_FREE;
}

/**
 * jalon_cache_make_room:
 * @n_bytes: about what is to be kept
 *
 * Removes the columns that have not been used for longest, as far as needed.
 *
 * Returns: whether there is room now, in the folder and on the disk
 */
gboolean
jalon_cache_make_room (guint64 n_bytes)
{
  g_autoptr (GPtrArray) list = NULL;
  guint64 sum = n_bytes;

  if (n_bytes > the_limit || g_mkdir_with_parents (the_folder, 0700) != 0)
    return FALSE;

  list = list_kept ();
  for (guint i = 0; i < list->len; i++)
    sum += ((const Kept *) g_ptr_array_index (list, i))->size;
  for (guint i = 0; i < list->len && (sum > the_limit || !is_free (n_bytes)); i++)
    {
      const Kept *kept = g_ptr_array_index (list, i);

      if (g_unlink (kept->path) == 0)
        sum -= kept->size;
    }
  return sum <= the_limit && is_free (n_bytes);
}
