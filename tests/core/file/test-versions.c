/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Earlier versions of files: which are kept, how, and that they go.
 */

#include "config.h"

#include "draft-fixture.h"

#include "jalon-versions.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  DraftFixture parent;
  char        *versions;
  char        *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  draft_set_up (&self->parent, NULL);
  self->versions = g_build_filename (self->parent.folder, "state", "versions", NULL);
  self->path = g_file_get_path (self->parent.file);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->versions);
  g_free (self->path);
  draft_tear_down (&self->parent, NULL);
}

/* Writes the file in place, with a time of its own. */
static void
write_file (Fixture *self, const char *text, gint64 seconds)
{
  struct timespec times[] = { { seconds, 0 }, { seconds, 0 } };
  FILE           *file = fopen (self->path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (text, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
  g_assert_cmpint (utimensat (AT_FDCWD, self->path, times, 0), ==, 0);
}

static void
keep (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  jalon_versions_keep (self->parent.file, self->versions, &error);
  g_assert_no_error (error);
}

static void
assert_mode (const char *path, guint mode)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, mode);
}

/* The last ten, each with what was in it and when; nothing that is written later changes them. */
static void
test_keep (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;

  for (guint i = 0; i < 13; i++)
    {
      g_autofree char *text = g_strdup_printf ("version %u", i);

      write_file (self, text, 1000 + i);
      keep (self);
      keep (self);
    }
  versions = jalon_versions_list (self->parent.file, self->versions);
  g_assert_cmpuint (versions->len, ==, JALON_VERSIONS_MAX);
  for (guint i = 0; i < versions->len; i++)
    {
      const JalonVersion *version = g_ptr_array_index (versions, i);
      g_autofree char    *expected = g_strdup_printf ("version %u", 12 - i);
      g_autofree char    *text = NULL;

      g_assert_true (g_file_get_contents (version->path, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, expected);
      g_assert_cmpint (version->time, ==, (1012 - i) * G_USEC_PER_SEC);
      g_assert_cmpint (version->size, ==, strlen (text));
      assert_mode (version->path, 0600);
    }
  assert_mode (self->versions, 0700);
}

/* A file that is all one hole, and as large as it says. */
static void
write_hole (const char *folder, const char *name, goffset size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  FILE            *file = fopen (path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpint (ftruncate (fileno (file), size), ==, 0);
  fclose (file);
}

/* What is more than 500 MB together lets that go which was kept longest, of whichever file. */
static void
test_size (Fixture *self, gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->versions, "other", NULL);
  g_autofree char *longest = g_build_filename (other, "100-4.jalon", NULL);
  g_autofree char *later = g_build_filename (other, "300-3.jalon", NULL);
  g_autoptr (GPtrArray) versions = NULL;

  g_assert_cmpint (g_mkdir_with_parents (other, 0700), ==, 0);
  write_hole (other, "100-4.jalon", 200 * 1000 * 1000);
  write_hole (other, "200-1.jalon", 200 * 1000 * 1000);
  write_hole (other, "300-3.jalon", 200 * 1000 * 1000);
  keep (self);
  g_assert_false (g_file_test (longest, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (later, G_FILE_TEST_EXISTS));
  g_assert_cmpint (truncate (self->path, JALON_VERSIONS_MAX_SIZE + 1), ==, 0);
  keep (self);
  versions = jalon_versions_list (self->parent.file, self->versions);
  g_assert_cmpuint (versions->len, ==, 1);
}

/* A link and what it names are one dossier; another file has versions of its own. */
static void
test_names (Fixture *self, gconstpointer data)
{
  g_autofree char *link = g_build_filename (self->parent.folder, "link.jalon", NULL);
  g_autofree char *other = g_build_filename (self->parent.folder, "other.jalon", NULL);
  g_autoptr (GFile) link_file = g_file_new_for_path (link);
  g_autoptr (GFile) other_file = g_file_new_for_path (other);
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) others = NULL;

  g_assert_cmpint (symlink (self->path, link), ==, 0);
  keep (self);
  versions = jalon_versions_list (link_file, self->versions);
  g_assert_cmpuint (versions->len, ==, 1);
  others = jalon_versions_list (other_file, self->versions);
  g_assert_cmpuint (others->len, ==, 0);
  g_assert_true (jalon_versions_keep (other_file, self->versions, NULL));
}

static void
test_delete (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  keep (self);
  g_assert_true (jalon_versions_delete_all (self->versions, NULL));
  versions = jalon_versions_list (self->parent.file, self->versions);
  g_assert_cmpuint (versions->len, ==, 0);

  /* Of drafts those stay that are of an open dossier. */
  draft_replace (&self->parent, "e1", "Changed");
  jalon_lost_draft_delete_all (self->parent.drafts);
  g_assert_true (g_file_test (jalon_draft_get_path (self->parent.draft), G_FILE_TEST_EXISTS));
  draft_crash (&self->parent);
  jalon_lost_draft_delete_all (self->parent.drafts);
  g_assert_cmpuint (draft_count (&self->parent), ==, 0);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/versions/keep", test_keep);
  add ("/versions/size", test_size);
  add ("/versions/names", test_names);
  add ("/versions/delete", test_delete);

  return g_test_run ();
}
