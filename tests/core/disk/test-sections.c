/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files of sections: what was written comes back, and not one byte that is wrong.
 */

#include "config.h"

#include "jalon-sections.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define FINGERPRINT 42

/* More than two blocks of checksums, bytes. */
#define LARGE ((9 << 20) + 5)

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("jalon-sections-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.sections", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static guint8 *
new_bytes (gsize n_bytes)
{
  guint8 *bytes = g_malloc (n_bytes);

  for (gsize i = 0; i < n_bytes; i++)
    bytes[i] = (guint8) (i * 31 + i / 251);
  return bytes;
}

/* Sections 3, 0 and 7, of 5 bytes, none and @n_bytes, the last added in parts. */
static void
write_sections (Fixture *fixture, gsize n_bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonSectionsWriter) writer = jalon_sections_writer_new (fixture->path, FINGERPRINT, &error);
  g_autofree guint8 *bytes = new_bytes (n_bytes);
  gsize              step = n_bytes / 3 + 1;

  g_assert_no_error (error);
  jalon_sections_writer_begin (writer, 3);
  jalon_sections_writer_add (writer, "five", 5);
  jalon_sections_writer_begin (writer, 0);
  jalon_sections_writer_begin (writer, 7);
  for (gsize at = 0; at < n_bytes; at += step)
    jalon_sections_writer_add (writer, bytes + at, MIN (step, n_bytes - at));
  jalon_sections_writer_finish (writer, &error);
  g_assert_no_error (error);
}

static void
test_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonSections) sections = NULL;
  g_autofree guint8 *bytes = new_bytes (LARGE);
  gsize              size;

  write_sections (fixture, LARGE);
  sections = jalon_sections_open (fixture->path, FINGERPRINT);
  g_assert_nonnull (sections);
  g_assert_cmpstr (jalon_sections_get (sections, 3, &size), ==, "five");
  g_assert_cmpuint (size, ==, 5);
  g_assert_nonnull (jalon_sections_get (sections, 0, &size));
  g_assert_cmpuint (size, ==, 0);
  g_assert_null (jalon_sections_get (sections, 1, &size));
  g_assert_cmpuint (GPOINTER_TO_SIZE (jalon_sections_get (sections, 7, &size)) % 64, ==, 0);
  g_assert_cmpmem (jalon_sections_get (sections, 7, &size), size, bytes, LARGE);
}

/* What is written into memory is nobody else's, and what is mapped outlives its name. */
static void
test_private (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonSections) first = NULL;
  g_autoptr (JalonSections) second = NULL;
  gsize size;

  write_sections (fixture, 100);
  first = jalon_sections_open (fixture->path, FINGERPRINT);
  strcpy (jalon_sections_get (first, 3, &size), "else");
  second = jalon_sections_open (fixture->path, FINGERPRINT);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpstr (jalon_sections_get (first, 3, &size), ==, "else");
  g_assert_cmpstr (jalon_sections_get (second, 3, &size), ==, "five");
}

static void
assert_refused (Fixture *fixture, guint64 fingerprint)
{
  g_autoptr (JalonSections) sections = jalon_sections_open (fixture->path, fingerprint);

  g_assert_null (sections);
}

static void
test_other (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture, FINGERPRINT);
  write_sections (fixture, 100);
  assert_refused (fixture, FINGERPRINT + 1);
  g_file_set_contents (fixture->path, "", 0, NULL);
  assert_refused (fixture, FINGERPRINT);
}

/* Every byte, every length. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize            n_bytes;

  write_sections (fixture, 300);
  g_file_get_contents (fixture->path, &bytes, &n_bytes, NULL);
  for (gsize i = 0; i < n_bytes; i++)
    {
      g_autoptr (JalonSections) sections = NULL;

      bytes[i] ^= 0x10;
      g_file_set_contents_full (fixture->path, bytes, n_bytes, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
      sections = jalon_sections_open (fixture->path, FINGERPRINT);
      bytes[i] ^= 0x10;
      /* Between the head and the first section, nothing is said. */
      g_assert_true (sections == NULL || (i >= sizeof (guint64) * (6 + 2 * JALON_MAX_SECTIONS) && i < n_bytes - 300));
    }
  for (gsize length = 0; length < n_bytes; length += 7)
    {
      g_file_set_contents_full (fixture->path, bytes, length, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
      assert_refused (fixture, FINGERPRINT);
    }
}

/* A writer that gives up leaves what was there before, and nothing else. */
static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  JalonSectionsWriter *writer;
  g_autoptr (JalonSections) sections = NULL;
  gsize size;

  write_sections (fixture, 100);
  writer = jalon_sections_writer_new (fixture->path, FINGERPRINT, NULL);
  jalon_sections_writer_begin (writer, 3);
  jalon_sections_writer_add (writer, "other", 6);
  jalon_sections_writer_free (writer);
  sections = jalon_sections_open (fixture->path, FINGERPRINT);
  g_assert_cmpstr (jalon_sections_get (sections, 3, &size), ==, "five");
}

static void
test_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "a", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (jalon_sections_writer_new (path, FINGERPRINT, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/sections/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("back", test_back);
  ADD ("private", test_private);
  ADD ("other", test_other);
  ADD ("damaged", test_damaged);
  ADD ("given-up", test_given_up);
  ADD ("nowhere", test_nowhere);

  return g_test_run ();
}
