/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Noticing what other programs do to a file, and not what is one's own. Needs
 * no display.
 */

#include "config.h"

#include "jalon-file-watch.h"
#include "remove-all.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Longest wait for what must come, seconds; and for what must not, milliseconds. */
#define PATIENCE 60
#define QUIET 700

#define EMPTY "{\"type\": \"FeatureCollection\", \"jalon\": {\"version\": 1, \"title\": \"%s\"}, \"features\": []}\n"

typedef struct
{
  char           *folder;
  char           *path;
  GFile          *file;
  JalonDossier   *dossier;
  JalonFileWatch *watch;
} Fixture;

static void
write_file (const char *path, const char *title)
{
  g_autofree char *text = g_strdup_printf (EMPTY, title);
  g_autoptr (GError) error = NULL;

  /* In place, as a careless program does: the name stays that of the same file. */
  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* As careful programs do. */
static void
replace_file (Fixture *fixture, const char *title)
{
  g_autofree char *beside = g_strconcat (fixture->path, ".new", NULL);

  write_file (beside, title);
  g_assert_cmpint (g_rename (beside, fixture->path), ==, 0);
}

static void
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->dossier);
  fixture->dossier = jalon_codec_load (fixture->file, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  jalon_file_watch_set (fixture->watch, fixture->file, fixture->dossier);
}

static void
save (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  jalon_file_watch_hold (fixture->watch);
  jalon_codec_save (fixture->dossier, fixture->file, JALON_WRITE_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  jalon_file_watch_release (fixture->watch);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("jalon-watch-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "a.jalon", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->watch = jalon_file_watch_new ();
  write_file (fixture->path, "First");
  load (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jalon_file_watch_set (fixture->watch, NULL, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->watch);
  g_clear_object (&fixture->dossier);
  g_clear_object (&fixture->file);
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("What was waited for did not come within %d s", PATIENCE);
  return G_SOURCE_REMOVE;
}

static void
wait_for (Fixture *fixture, JalonFileChange change)
{
  guint source = g_timeout_add_seconds (PATIENCE, give_up_cb, NULL);

  while (jalon_file_watch_get_change (fixture->watch) != change)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

static gboolean
end_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Nothing comes while the monitor has time to tell and the file is looked at once more. */
static void
assert_quiet (Fixture *fixture)
{
  gboolean ended = FALSE;

  jalon_file_watch_check (fixture->watch);
  g_timeout_add (QUIET, end_cb, &ended);
  while (!ended)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (jalon_file_watch_get_change (fixture->watch), ==, JALON_FILE_UNCHANGED);
    }
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  write_file (fixture->path, "Second");
  wait_for (fixture, JALON_FILE_CHANGED);

  /* Read again, it is the file that is known. */
  load (fixture);
  assert_quiet (fixture);
}

static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  replace_file (fixture, "Other");
  wait_for (fixture, JALON_FILE_CHANGED);
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  wait_for (fixture, JALON_FILE_REMOVED);
  replace_file (fixture, "Other");
  wait_for (fixture, JALON_FILE_CHANGED);
  /* What comes back as it was is no change any more. */
  replace_file (fixture, "First");
  wait_for (fixture, JALON_FILE_UNCHANGED);
}

static void
test_moved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_strconcat (fixture->path, ".moved", NULL);

  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  wait_for (fixture, JALON_FILE_REMOVED);
}

static void
test_own_save (Fixture *fixture, gconstpointer data)
{
  save (fixture);
  assert_quiet (fixture);
  save (fixture);
  assert_quiet (fixture);
  replace_file (fixture, "Other");
  wait_for (fixture, JALON_FILE_CHANGED);
  save (fixture);
  wait_for (fixture, JALON_FILE_UNCHANGED);
  assert_quiet (fixture);
}

/* A file that is written anew with the same bytes has not changed, nor one whose time was set. */
static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  replace_file (fixture, "First");
  assert_quiet (fixture);
  g_assert_cmpint (g_utime (fixture->path, NULL), ==, 0);
  assert_quiet (fixture);
}

/* What was accepted may be written over; what came after that may not. */
static void
test_accepted (Fixture *fixture, gconstpointer data)
{
  g_assert_false (jalon_file_watch_is_accepted (fixture->watch));
  replace_file (fixture, "Other");
  wait_for (fixture, JALON_FILE_CHANGED);
  jalon_file_watch_accept (fixture->watch);
  g_assert_true (jalon_file_watch_is_accepted (fixture->watch));
  assert_quiet (fixture);
  g_assert_true (jalon_file_watch_is_accepted (fixture->watch));
  replace_file (fixture, "A third");
  wait_for (fixture, JALON_FILE_CHANGED);
  g_assert_false (jalon_file_watch_is_accepted (fixture->watch));
}

static void
test_accepted_removal (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  wait_for (fixture, JALON_FILE_REMOVED);
  jalon_file_watch_accept (fixture->watch);
  g_assert_true (jalon_file_watch_is_accepted (fixture->watch));
  assert_quiet (fixture);
  replace_file (fixture, "Other");
  wait_for (fixture, JALON_FILE_CHANGED);
  g_assert_false (jalon_file_watch_is_accepted (fixture->watch));
}

/* It changed between being read and being watched. */
static void
test_changed_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonDossier) dossier = jalon_codec_load (fixture->file, NULL, NULL, NULL, NULL, NULL);

  jalon_file_watch_set (fixture->watch, NULL, NULL);
  replace_file (fixture, "Other");
  jalon_file_watch_set (fixture->watch, fixture->file, dossier);
  wait_for (fixture, JALON_FILE_CHANGED);
}

/* A link is watched where it leads to. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "link.jalon", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JalonDossier) dossier = NULL;

  g_assert_cmpint (symlink (fixture->path, path), ==, 0);
  dossier = jalon_codec_load (file, NULL, NULL, NULL, NULL, NULL);
  jalon_file_watch_set (fixture->watch, file, dossier);
  replace_file (fixture, "Other");
  wait_for (fixture, JALON_FILE_CHANGED);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  wait_for (fixture, JALON_FILE_REMOVED);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Given up while a thread looks. The thread may be the last to hold it, and then wakes nobody. */
static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  JalonFileWatch *watch = jalon_file_watch_new ();
  guint           source;

  for (guint i = 0; i < 20; i++)
    {
      jalon_file_watch_set (watch, fixture->file, fixture->dossier);
      jalon_file_watch_check (watch);
    }
  g_object_add_weak_pointer (G_OBJECT (watch), (gpointer *) &watch);
  jalon_file_watch_set (watch, NULL, NULL);
  g_object_unref (watch);
  source = g_timeout_add (10, wake_cb, NULL);
  while (watch != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

static void
test_same_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.jalon", NULL);
  g_autofree char *hard_path = g_build_filename (fixture->folder, "hard.jalon", NULL);
  g_autofree char *other_path = g_build_filename (fixture->folder, "other.jalon", NULL);
  g_autoptr (GFile) link_file = g_file_new_for_path (link_path);
  g_autoptr (GFile) hard_file = g_file_new_for_path (hard_path);
  g_autoptr (GFile) other_file = g_file_new_for_path (other_path);
  g_autoptr (GFile) gone = g_file_new_for_path ("/no/such/file.jalon");

  g_assert_cmpint (symlink (fixture->path, link_path), ==, 0);
  g_assert_cmpint (link (fixture->path, hard_path), ==, 0);
  write_file (other_path, "First");
  g_assert_true (jalon_files_are_same (fixture->file, fixture->file));
  g_assert_true (jalon_files_are_same (fixture->file, link_file));
  g_assert_true (jalon_files_are_same (hard_file, fixture->file));
  g_assert_false (jalon_files_are_same (fixture->file, other_file));
  g_assert_false (jalon_files_are_same (fixture->file, gone));
  g_assert_true (jalon_files_are_same (gone, gone));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/file-watch/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("changed", test_changed);
  ADD ("replaced", test_replaced);
  ADD ("removed", test_removed);
  ADD ("moved", test_moved);
  ADD ("own-save", test_own_save);
  ADD ("same-bytes", test_same_bytes);
  ADD ("accepted", test_accepted);
  ADD ("accepted-removal", test_accepted_removal);
  ADD ("changed-before", test_changed_before);
  ADD ("link", test_link);
  ADD ("given-up", test_given_up);
  ADD ("same-files", test_same_files);

  return g_test_run ();
}
