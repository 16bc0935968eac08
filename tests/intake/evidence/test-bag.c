/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A package over another one: refused unless the person said so; whoever says so has the old one or the new one, whole,
 * and never loses what is sealed.
 */

#include "config.h"

#include "jalon-bag.h"

#include "jalon-error.h"
#include "remove-all.h"

#include <glib/gstdio.h>

typedef struct
{
  char  *folder;
  char  *dossier;
  GFile *package;
} Fixture;

static void
write_file (const char *path, const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *package = NULL;

  self->folder = g_dir_make_tmp ("jalon-bag-XXXXXX", NULL);
  self->dossier = g_build_filename (self->folder, "d.jalon", NULL);
  package = g_build_filename (self->folder, "d.jalon.zip", NULL);
  self->package = g_file_new_for_path (package);
  write_file (self->dossier, "{\"type\": \"FeatureCollection\", \"features\": []}");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_all (self->folder);
  g_object_unref (self->package);
  g_free (self->dossier);
  g_free (self->folder);
}

static gboolean
seal (Fixture *self, GFile *package, gboolean replaces, GError **error)
{
  const JalonBagJob job = { .dossier = self->dossier, .custody = "article\n", .replaces = replaces };

  return jalon_bag_seal (&job, package, NULL, error);
}

static void
assert_whole (Fixture *self)
{
  guint n_files = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = jalon_bag_verify (self->package, &n_files, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static char *
read_package (Fixture *self, gsize *out_length)
{
  char *bytes = NULL;

  g_assert_true (g_file_load_contents (self->package, NULL, &bytes, out_length, NULL, NULL));
  return bytes;
}

static void
test_replaced (Fixture *self, gconstpointer data)
{
  gsize            n_before, n_after;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (seal (self, self->package, FALSE, NULL));
  before = read_package (self, &n_before);
  write_file (self->dossier, "{\"type\": \"FeatureCollection\", \"features\": [], \"note\": \"another\"}");
  g_assert_false (seal (self, self->package, FALSE, &error));
  g_assert_nonnull (error);
  after = read_package (self, &n_after);
  g_assert_cmpmem (after, n_after, before, n_before);
  g_assert_true (seal (self, self->package, TRUE, NULL));
  assert_whole (self);
  g_free (after);
  after = read_package (self, &n_after);
  g_assert_cmpuint (n_after, >, n_before);
}

/* Sealing fails: the package of before stays, to the byte. */
static void
test_survives (Fixture *self, gconstpointer data)
{
  g_autofree char *files = g_strconcat (self->dossier, ".files", NULL);
  g_autofree char *name = g_strnfill (64, 'a');
  g_autofree char *original = g_build_filename (files, name, NULL);
  gsize            n_before, n_after;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (seal (self, self->package, FALSE, NULL));
  before = read_package (self, &n_before);
  g_assert_cmpint (g_mkdir (files, 0700), ==, 0);
  write_file (original, "not what its name says");
  g_assert_false (seal (self, self->package, TRUE, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_NOT_VERIFIED);
  after = read_package (self, &n_after);
  g_assert_cmpmem (after, n_after, before, n_before);
  assert_whole (self);
}

/* The dossier is not replaced by its own package, by whichever name. */
static void
test_itself (Fixture *self, gconstpointer data)
{
  g_autofree char *link = g_build_filename (self->folder, "link.zip", NULL);
  g_autoptr (GFile) linked = g_file_new_for_path (link);
  const char *const names[] = { self->dossier, link };
  g_autofree char  *text = NULL;

  g_assert_true (g_file_make_symbolic_link (linked, "d.jalon", NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (names[i]);
      g_autoptr (GError) error = NULL;

      g_assert_false (seal (self, file, TRUE, &error));
      g_assert_error (error, JALON_ERROR, JALON_ERROR_INVALID_VALUE);
    }
  g_assert_true (g_file_get_contents (self->dossier, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "{\"type\": \"FeatureCollection\", \"features\": []}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/bag/replaced", Fixture, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/bag/survives", Fixture, NULL, set_up, test_survives, tear_down);
  g_test_add ("/bag/itself", Fixture, NULL, set_up, test_itself, tear_down);
  return g_test_run ();
}
