/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns that are kept: a dossier that comes from them is the one in the file, to the byte, whatever happens to
 * either.
 */

#include "config.h"

#include "jalon-cache-folder.h"
#include "jalon-codec.h"
#include "jalon-event-store-private.h"
#include "sample-records.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

/* Enough for a file that is worth it. */
#define N_EVENTS 3000

#define LIMIT (G_GUINT64_CONSTANT (1) << 30)

/* A minute ago: what is written just now is not kept. */
#define AGE 60

typedef struct
{
  char  *folder;
  char  *cache;
  char  *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("jalon-file-cache-XXXXXX", NULL);
  fixture->cache = g_build_filename (fixture->folder, "cache", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.jalon", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  jalon_cache_set_folder (fixture->cache, LIMIT);
}

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      g_remove (inside);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jalon_cache_set_folder (NULL, 0);
  empty_folder (fixture->cache);
  empty_folder (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
  g_free (fixture->cache);
  g_free (fixture->path);
}

static void
age (const char *path)
{
  time_t         then = (time_t) (g_get_real_time () / G_USEC_PER_SEC) - AGE;
  struct utimbuf times = { then, then };

  g_assert_cmpint (utime (path, &times), ==, 0);
}

/* @seed: of the events; other events need not make a file of another size */
static void
write_file (Fixture *fixture, guint32 seed)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (GBytes) bytes = NULL;
  GRand        *rand = g_rand_new_with_seed (seed);
  gsize         size;
  gconstpointer data;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i + 1);
      g_autoptr (JalonArticle) article = jalon_article_new (jalon_article_data_new (id));

      g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
    }
  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *title = g_strdup_printf ("Événement %08x", g_rand_int (rand));
      g_autoptr (JalonEventRecord) record = i % 7 == 0 ? sample_event_simple (id, title) : sample_event_full (id);

      jalon_dossier_add_event (dossier, record, NULL);
    }
  g_rand_free (rand);
  bytes = jalon_codec_write_bytes (dossier, NULL);
  data = g_bytes_get_data (bytes, &size);
  g_assert_cmpuint (size, >, 4 << 20);
  g_file_set_contents_full (fixture->path, data, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  age (fixture->path);
}

static JalonDossier *
load (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  JalonDossier *dossier = jalon_codec_load (file, NULL, NULL, NULL, &report, &error);

  g_assert_no_error (error);
  if (report->problems->len > 0)
    g_test_message ("%s", (const char *) g_ptr_array_index (report->problems, 0));
  g_assert_cmpuint (report->n_features, ==, jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)));
  return dossier;
}

static gboolean
is_from_cache (JalonDossier *dossier)
{
  return jalon_dossier_get_events (dossier)->rows->lender != NULL;
}

/* Whether it comes from columns or not, it is what the file says: nothing but the file is looked at for that. */
static void
assert_is_file (JalonDossier *dossier, const char *path)
{
  g_autoptr (GBytes) bytes = jalon_codec_write_bytes (dossier, NULL);
  g_autofree char *expected = NULL;
  gsize            n_expected;
  gsize            size;
  gconstpointer    data = g_bytes_get_data (bytes, &size);

  g_file_get_contents (path, &expected, &n_expected, NULL);
  g_assert_cmpuint (size, ==, n_expected);
  g_assert_true (memcmp (data, expected, size) == 0);
}

static void
assert_load (Fixture *fixture, gboolean from_cache)
{
  g_autoptr (JalonDossier) dossier = load (fixture->file);

  g_assert_cmpint (is_from_cache (dossier), ==, from_cache);
  assert_is_file (dossier, fixture->path);
}

static char *
dup_columns_path (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->cache, 0, NULL);
  const char *name = NULL;

  do
    name = folder != NULL ? g_dir_read_name (folder) : NULL;
  while (name != NULL && !g_str_has_suffix (name, ".columns"));
  return name != NULL ? g_build_filename (fixture->cache, name, NULL) : NULL;
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, 1);
  assert_load (fixture, FALSE);
  assert_load (fixture, TRUE);
  assert_load (fixture, TRUE);
}

/* Nobody asked for a cache: libraries and tests keep nothing. */
static void
test_off (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  jalon_cache_set_folder (NULL, 0);
  write_file (fixture, 1);
  assert_load (fixture, FALSE);
  assert_load (fixture, FALSE);
  path = dup_columns_path (fixture);
  g_assert_null (path);
}

/* The same queries answer the same. */
static void
assert_found (JalonDossier *a, JalonDossier *b)
{
  JalonEventStore *events = jalon_dossier_get_events (a);
  JalonEventStore *others = jalon_dossier_get_events (b);

  for (guint i = 0; i < jalon_event_store_get_n_events (events); i += 97)
    {
      const char *id = jalon_event_store_get_id (events, i);
      guint       position;

      g_assert_true (jalon_event_store_find (others, id, &position));
      g_assert_cmpuint (position, ==, i);
      g_assert_cmpstr (jalon_text_column_get_row (&events->rows->text, i),
                       ==,
                       jalon_text_column_get_row (&others->rows->text, i));
    }
}

/* One edit, the same for both. */
static void
edit (GRand *rand, JalonDossier *a, JalonDossier *b, guint number)
{
  guint            n_events = jalon_event_store_get_n_events (jalon_dossier_get_events (a));
  guint            position = (guint) g_rand_int_range (rand, 0, (gint32) n_events);
  g_autofree char *id = g_strdup (jalon_event_store_get_id (jalon_dossier_get_events (a), position));
  g_autofree char *new_id = g_strdup_printf ("new-%u", number);
  g_autoptr (JalonEventRecord) record = NULL;

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      jalon_dossier_remove_event (a, id, NULL);
      jalon_dossier_remove_event (b, id, NULL);
      break;
    case 1:
      record = sample_event_random (rand, id);
      jalon_dossier_replace_event (a, record, NULL);
      jalon_dossier_replace_event (b, record, NULL);
      break;
    case 2:
      record = sample_event_random (rand, new_id);
      jalon_dossier_insert_event (a, position, record, NULL);
      jalon_dossier_insert_event (b, position, record, NULL);
      break;
    default:
      record = sample_event_full (new_id);
      jalon_dossier_add_event (a, record, NULL);
      jalon_dossier_add_event (b, record, NULL);
      break;
    }
}

/* What comes from columns is edited as what was read, and what is kept stays as it was. */
static void
test_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonDossier) read = NULL;
  g_autoptr (JalonDossier) kept = NULL;
  g_autoptr (GBytes) a = NULL;
  g_autoptr (GBytes) b = NULL;
  GRand *rand = g_rand_new_with_seed (3);

  write_file (fixture, 1);
  read = load (fixture->file);
  kept = load (fixture->file);
  g_assert_true (is_from_cache (kept));
  assert_found (read, kept);
  for (guint i = 0; i < 300; i++)
    edit (rand, read, kept, i);
  g_rand_free (rand);
  assert_found (read, kept);
  a = jalon_codec_write_bytes (read, NULL);
  b = jalon_codec_write_bytes (kept, NULL);
  g_assert_true (g_bytes_equal (a, b));
  assert_load (fixture, TRUE);
}

/* The columns may be deleted while they are used; and a dossier may go while a snapshot of it stays. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (JalonDossier) dossier = NULL;

  write_file (fixture, 1);
  assert_load (fixture, FALSE);
  dossier = load (fixture->file);
  path = dup_columns_path (fixture);
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_is_file (dossier, fixture->path);
  assert_load (fixture, FALSE);
  assert_load (fixture, TRUE);
}

static void
damage (const char *path, gsize offset)
{
  g_autofree char *bytes = NULL;
  gsize            n_bytes;

  g_file_get_contents (path, &bytes, &n_bytes, NULL);
  bytes[MIN (offset, n_bytes - 1)] ^= 1;
  g_file_set_contents_full (path, bytes, n_bytes, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  GStatBuf         info;

  write_file (fixture, 1);
  assert_load (fixture, FALSE);
  path = dup_columns_path (fixture);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  for (guint i = 0; i < 12; i++)
    {
      damage (path, (gsize) info.st_size * i / 11);
      assert_load (fixture, FALSE);
      assert_load (fixture, TRUE);
    }
  g_file_set_contents (path, "", 0, NULL);
  assert_load (fixture, FALSE);
}

/* A file of the same size and time as before, but with another letter in it. */
static void
test_stale (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  gsize            length;
  char            *letter;

  write_file (fixture, 1);
  assert_load (fixture, FALSE);
  g_file_get_contents (fixture->path, &text, &length, NULL);
  letter = strstr (text, "\"e1234\"");
  g_assert_nonnull (letter);
  letter[1] = 'f';
  g_file_set_contents_full (fixture->path, text, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  age (fixture->path);
  assert_load (fixture, FALSE);
  assert_load (fixture, TRUE);
}

/* The same bytes are known again in another file, and at another time. */
static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "b.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JalonDossier) dossier = NULL;

  write_file (fixture, 1);
  assert_load (fixture, FALSE);
  g_assert_cmpint (g_utime (fixture->path, NULL), ==, 0);
  assert_load (fixture, TRUE);
  g_file_copy (fixture->file, file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL);
  dossier = load (file);
  g_assert_true (is_from_cache (dossier));
  assert_is_file (dossier, path);
}

/* What was written this moment may be written again without showing it. */
static void
test_fresh (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  write_file (fixture, 1);
  g_assert_cmpint (g_utime (fixture->path, NULL), ==, 0);
  assert_load (fixture, FALSE);
  path = dup_columns_path (fixture);
  g_assert_null (path);
}

/* What is wrong in a file is said each time. */
static void
test_problems (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  char            *feature;

  write_file (fixture, 1);
  g_file_get_contents (fixture->path, &text, NULL, NULL);
  feature = strstr (text, "\"Feature\"");
  feature[1] = 'X';
  g_file_set_contents (fixture->path, text, -1, NULL);
  age (fixture->path);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JalonLoadReport) report = NULL;
      g_autoptr (JalonDossier) dossier = jalon_codec_load (fixture->file, NULL, NULL, NULL, &report, NULL);

      g_assert_cmpuint (report->n_skipped, ==, 1);
      g_assert_false (is_from_cache (dossier));
    }
}

/* The oldest make room; what is too large for all of it is not kept. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  GStatBuf         columns, file;
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;

  write_file (fixture, 1);
  assert_load (fixture, FALSE);
  path = dup_columns_path (fixture);
  g_assert_cmpint (g_stat (path, &columns), ==, 0);
  age (path);

  /* Room for either, not for both: of a file half is asked for. */
  g_assert_cmpint (g_stat (fixture->path, &file), ==, 0);
  g_assert_cmpint (columns.st_size, <, file.st_size / 2);
  jalon_cache_set_folder (fixture->cache, file.st_size / 2 + columns.st_size / 2);
  write_file (fixture, 2);
  assert_load (fixture, FALSE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_load (fixture, TRUE);

  empty_folder (fixture->cache);
  jalon_cache_set_folder (fixture->cache, 1000);
  assert_load (fixture, FALSE);
  kept = dup_columns_path (fixture);
  g_assert_null (kept);
}

/* A dossier from columns is saved over its file as any other. */
static void
test_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  write_file (fixture, 1);
  assert_load (fixture, FALSE);
  dossier = load (fixture->file);
  g_assert_true (is_from_cache (dossier));
  g_assert_cmpint (jalon_codec_get_file_change (dossier, fixture->file), ==, JALON_FILE_UNCHANGED);
  jalon_dossier_remove_event (dossier, "e7", NULL);
  jalon_codec_save (dossier, fixture->file, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  age (fixture->path);
  assert_load (fixture, FALSE);
  assert_load (fixture, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/file-cache/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("same", test_same);
  ADD ("off", test_off);
  ADD ("edits", test_edits);
  ADD ("deleted", test_deleted);
  ADD ("damaged", test_damaged);
  ADD ("stale", test_stale);
  ADD ("same-bytes", test_same_bytes);
  ADD ("fresh", test_fresh);
  ADD ("problems", test_problems);
  ADD ("room", test_room);
  ADD ("saved", test_saved);

  return g_test_run ();
}
