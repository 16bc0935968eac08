/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving: all or nothing, the previous file kept, nobody else's changes lost.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-error.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

typedef struct
{
  char         *folder;
  char         *path;
  GFile        *file;
  JalonDossier *dossier;
} Fixture;

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
assert_file (const char *path, const char *expected)
{
  g_autofree char *text = read_file (path);

  g_assert_cmpstr (text, ==, expected);
}

static char *
write_text (JalonDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jalon_codec_write_bytes (dossier, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

typedef struct
{
  guint  n;
  double last;
} Told;

static void
progress_cb (double fraction, gpointer data)
{
  Told *told = data;

  g_assert_cmpfloat (fraction, >, told->last);
  g_assert_cmpfloat (fraction, <=, 1.0);
  told->last = fraction;
  told->n++;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

static const char original[] = "{\"type\": \"FeatureCollection\", \"features\": []}\n";
static const char of_others[] = "{\"type\": \"FeatureCollection\", \"features\": [], \"by\": \"someone else\"}\n";

/* A file of another layout than ours, loaded, so that saving changes it. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("jalon-save-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "d.jalon", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  write_file (fixture->path, original);
  fixture->dossier = jalon_codec_load (fixture->file, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
  g_object_unref (fixture->dossier);
}

static void
assert_saves (Fixture *fixture, GFile *file, JalonWriteFlags flags)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jalon_codec_save (fixture->dossier, file, flags, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static char *
backup_path (const char *path)
{
  return g_strconcat (path, "~", NULL);
}

static void
test_over_itself (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = backup_path (fixture->path);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  assert_saves (fixture, fixture->file, JALON_WRITE_NONE);
  first = write_text (fixture->dossier);
  assert_file (fixture->path, first);
  assert_file (backup, original);

  jalon_dossier_set_title (fixture->dossier, "Another title");
  assert_saves (fixture, fixture->file, JALON_WRITE_NONE);
  second = write_text (fixture->dossier);
  assert_file (fixture->path, second);
  assert_file (backup, first);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
test_new_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = write_text (fixture->dossier);

  assert_saves (fixture, file, JALON_WRITE_NONE);
  assert_file (path, text);
  assert_file (fixture->path, original);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
test_changed_outside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = backup_path (fixture->path);
  g_autofree char *text = write_text (fixture->dossier);
  g_autoptr (GError) error = NULL;

  write_file (fixture->path, of_others);
  g_assert_false (jalon_codec_save (fixture->dossier, fixture->file, JALON_WRITE_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE);
  g_assert_true (g_str_has_prefix (error->message, "d.jalon: "));
  assert_file (fixture->path, of_others);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);

  assert_saves (fixture, fixture->file, JALON_WRITE_OVERWRITE);
  assert_file (fixture->path, text);
  assert_file (backup, of_others);
  assert_saves (fixture, fixture->file, JALON_WRITE_NONE);
}

static void
test_deleted_outside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = write_text (fixture->dossier);
  g_autoptr (GError) error = NULL;

  g_unlink (fixture->path);
  g_assert_cmpint (jalon_codec_get_file_change (fixture->dossier, fixture->file), ==, JALON_FILE_REMOVED);
  g_assert_false (jalon_codec_save (fixture->dossier, fixture->file, JALON_WRITE_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE);
  g_assert_nonnull (strstr (error->message, "removed"));
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);

  assert_saves (fixture, fixture->file, JALON_WRITE_OVERWRITE);
  assert_file (fixture->path, text);
  assert_saves (fixture, fixture->file, JALON_WRITE_NONE);
}

/* A name that is taken by another file is not taken over without a word. */
static void
test_taken_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "taken.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = write_text (fixture->dossier);
  g_autoptr (GError) error = NULL;

  write_file (path, of_others);
  g_assert_false (jalon_codec_save (fixture->dossier, file, JALON_WRITE_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE);
  assert_file (path, of_others);
  assert_saves (fixture, file, JALON_WRITE_OVERWRITE);
  assert_file (path, text);
}

/* As a copy or a synchronisation leaves it: another file and another time, and the same bytes. */
static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = write_text (fixture->dossier);

  g_unlink (fixture->path);
  write_file (fixture->path, original);
  g_assert_cmpint (jalon_codec_get_file_change (fixture->dossier, fixture->file), ==, JALON_FILE_UNCHANGED);
  assert_saves (fixture, fixture->file, JALON_WRITE_NONE);
  assert_file (fixture->path, text);
}

/* A copy is of no file: what becomes of that one is nothing to it, nor may it be saved over it unasked. */
static void
test_forgotten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  jalon_codec_forget_file (fixture->dossier);
  write_file (fixture->path, of_others);
  g_assert_cmpint (jalon_codec_get_file_change (fixture->dossier, fixture->file), ==, JALON_FILE_UNCHANGED);
  g_assert_false (jalon_codec_save (fixture->dossier, fixture->file, JALON_WRITE_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE);
  assert_file (fixture->path, of_others);
}

/* Within one tick of the clock, and of the same size. */
static void
test_changed_at_once (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_strdup (original);
  g_autoptr (GError) error = NULL;
  struct stat     info;
  struct timespec times[2];
  FILE           *file;

  assert_saves (fixture, fixture->file, JALON_WRITE_NONE);
  g_free (other);
  other = read_file (fixture->path);
  other[strlen (other) - 1] = ' ';
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  times[0] = info.st_atim;
  times[1] = info.st_mtim;
  file = fopen (fixture->path, "r+");
  g_assert_cmpuint (fwrite (other, 1, strlen (other), file), ==, strlen (other));
  fclose (file);
  g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);

  g_assert_cmpint (jalon_codec_get_file_change (fixture->dossier, fixture->file), ==, JALON_FILE_CHANGED);
  g_assert_false (jalon_codec_save (fixture->dossier, fixture->file, JALON_WRITE_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE);
  assert_file (fixture->path, other);
}

/* What another program left there is no dossier, and the backup is one: that stays. */
static void
test_sound_backup (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = backup_path (fixture->path);
  g_autofree char *text = write_text (fixture->dossier);

  assert_saves (fixture, fixture->file, JALON_WRITE_NONE);
  assert_file (backup, original);
  write_file (fixture->path, "{\"type\": \"FeatureCollection\", \"features\": [");
  assert_saves (fixture, fixture->file, JALON_WRITE_OVERWRITE);
  assert_file (fixture->path, text);
  assert_file (backup, original);

  /* A sound one takes its place, and where there is none, so does any. */
  write_file (fixture->path, of_others);
  assert_saves (fixture, fixture->file, JALON_WRITE_OVERWRITE);
  assert_file (backup, of_others);
  g_unlink (backup);
  write_file (fixture->path, "not a dossier");
  assert_saves (fixture, fixture->file, JALON_WRITE_OVERWRITE);
  assert_file (backup, "not a dossier");
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link_path);
  g_autofree char *text = write_text (fixture->dossier);
  g_autoptr (GError) error = NULL;
  struct stat info;

  g_assert_cmpint (symlink ("d.jalon", link_path), ==, 0);
  assert_saves (fixture, file, JALON_WRITE_NONE);
  g_assert_cmpint (lstat (link_path, &info), ==, 0);
  g_assert_true (S_ISLNK (info.st_mode));
  assert_file (fixture->path, text);

  write_file (fixture->path, of_others);
  g_assert_false (jalon_codec_save (fixture->dossier, file, JALON_WRITE_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE);
}

static void
test_second_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.jalon", NULL);
  g_autofree char *text = write_text (fixture->dossier);

  g_assert_cmpint (link (fixture->path, other), ==, 0);
  assert_saves (fixture, fixture->file, JALON_WRITE_NONE);
  assert_file (fixture->path, text);
  assert_file (other, original);
}

/* A second name costs neither the mode nor the attributes. */
static void
test_second_name_mode (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.jalon", NULL);
  struct stat      info;

  g_chmod (fixture->path, 0600);
  g_assert_cmpint (link (fixture->path, other), ==, 0);
  assert_saves (fixture, fixture->file, JALON_WRITE_NONE);
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_attributes (Fixture *fixture, gconstpointer data)
{
  char value[16] = { 0 };

  if (setxattr (fixture->path, "user.jalon.test", "kept", 4, 0) != 0)
    {
      g_test_skip ("the file system has no extended attributes");
      return;
    }
  assert_saves (fixture, fixture->file, JALON_WRITE_NONE);
  g_assert_cmpint (getxattr (fixture->path, "user.jalon.test", value, sizeof value), ==, 4);
  g_assert_cmpstr (value, ==, "kept");
}

/* What writers that were killed have left; nothing else of a like name. */
static void
test_sweep (Fixture *fixture, gconstpointer data)
{
  static const char *const strangers[] = {
    ".d.jalon.jalon-abc.part",
    ".d.jalon.jalon-abcdef.party",
    ".e.jalon.jalon-abcdef.part",
    "d.jalon.jalon-abcdef.part",
  };
  g_autofree char *stale = g_build_filename (fixture->folder, ".d.jalon.jalon-abcdef.part", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, strangers[i], NULL);

      write_file (path, "a stranger");
    }
  write_file (stale, "half a doss");
  jalon_file_sweep (fixture->file);
  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1 + G_N_ELEMENTS (strangers));

  write_file (stale, "half a doss");
  assert_saves (fixture, fixture->file, JALON_WRITE_NONE);
  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (fixture->folder), ==, 2 + G_N_ELEMENTS (strangers));
}

/* Killed after the new file stood: what was there before gets its name late, and only then. */
static void
test_late_backup (Fixture *fixture, gconstpointer data)
{
  g_autofree char *previous = g_build_filename (fixture->folder, ".d.jalon.jalon-abcdef.prev", NULL);
  g_autofree char *backup = backup_path (fixture->path);

  write_file (previous, original);
  jalon_file_sweep (fixture->file);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);

  write_file (previous, of_others);
  jalon_file_sweep (fixture->file);
  assert_file (backup, of_others);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
test_mode (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct stat info;

  g_chmod (fixture->path, 0640);
  assert_saves (fixture, fixture->file, JALON_WRITE_OVERWRITE);
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
}

/* The file is what it was, and nothing lies about. */
static void
assert_fails (Fixture *fixture, GFile *file, GCancellable *cancellable, int code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (jalon_codec_save (fixture->dossier, file, JALON_WRITE_NONE, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("\"%s\" does not say \"%s\"", error->message, words);
  assert_file (fixture->path, original);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone", "d.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  assert_fails (fixture, file, NULL, G_IO_ERROR_NOT_FOUND, "d.jalon: the folder is not there");
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("root may write anywhere");
      return;
    }
  g_chmod (fixture->folder, 0500);
  assert_fails (fixture, fixture->file, NULL, G_IO_ERROR_PERMISSION_DENIED, "save it elsewhere");
  g_chmod (fixture->folder, 0700);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  assert_fails (fixture, fixture->file, cancellable, G_IO_ERROR_CANCELLED, "");
}

/* A write that fails half-way, as on a full disk. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  struct rlimit before;
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 16;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_fails (fixture, fixture->file, NULL, G_IO_ERROR_FAILED, "d.jalon: it could not be saved");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
}

/* The fraction only grows, and ends at one. */
static void
test_progress (Fixture *fixture, gconstpointer data)
{
  Told told = { 0, 0.0 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("more-%u", i);
      g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);

      g_assert_true (jalon_dossier_add_event (fixture->dossier, record, NULL));
    }
  g_assert_true (
      jalon_codec_save (fixture->dossier, fixture->file, JALON_WRITE_OVERWRITE, progress_cb, &told, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (told.last, ==, 1.0);
  g_assert_cmpuint (told.n, >, 50);
  g_assert_cmpuint (told.n, <, 1000);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/codec-save/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("progress", test_progress);
  add ("over-itself", test_over_itself);
  add ("new-file", test_new_file);
  add ("changed-outside", test_changed_outside);
  add ("deleted-outside", test_deleted_outside);
  add ("taken-name", test_taken_name);
  add ("same-bytes", test_same_bytes);
  add ("forgotten", test_forgotten);
  add ("changed-at-once", test_changed_at_once);
  add ("sound-backup", test_sound_backup);
  add ("link", test_link);
  add ("second-name", test_second_name);
  add ("second-name-mode", test_second_name_mode);
  add ("attributes", test_attributes);
  add ("sweep", test_sweep);
  add ("late-backup", test_late_backup);
  add ("mode", test_mode);
  add ("no-folder", test_no_folder);
  add ("read-only-folder", test_read_only_folder);
  add ("cancelled", test_cancelled);
  add ("no-room", test_no_room);

  return g_test_run ();
}
