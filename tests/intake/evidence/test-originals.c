/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What becomes of the files that articles came from: put aside before there is a file of the dossier, brought beside it
 * when it is saved, and wherever it is saved next.
 */

#include "config.h"

#include "jalon-originals.h"
#include "remove-all.h"

#include <glib/gstdio.h>
#include <string.h>

#define WORDS "Chad closed its airspace."

typedef struct
{
  char         *folder;
  char         *one; /* paths of the dossier */
  char         *other;
  GFile        *source;
  JalonDossier *dossier;
  JalonKept     kept;
} Fixture;

static void
add_article (JalonDossier *dossier, const char *id, const char *sum)
{
  JalonArticleData *data = jalon_article_data_new (id);
  g_autoptr (JalonArticle) article = NULL;

  data->extra = g_strdup_printf ("{\"\": {\"original\": {\"sha256\": \"%s\", \"reader\": \"text\", "
                                 "\"kept\": \"2026-12-03T06:01:14Z\", \"from\": \"https://example.org/a\"}}}",
                                 sum);
  article = jalon_article_new (data);
  g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
}

/* The file is put aside, and two articles of the dossier are from it. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *source = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("jalon-originals-XXXXXX", NULL);
  self->one = g_build_filename (self->folder, "one.jalon", NULL);
  self->other = g_build_filename (self->folder, "other.jalon", NULL);
  source = g_build_filename (self->folder, "a.txt", NULL);
  g_assert_true (g_file_set_contents (source, WORDS, -1, NULL));
  self->source = g_file_new_for_path (source);
  jalon_originals_keep (NULL, self->source, &self->kept, NULL, &error);
  g_assert_no_error (error);
  self->dossier = jalon_dossier_new ();
  add_article (self->dossier, "a", self->kept.sum);
  add_article (self->dossier, "b", self->kept.sum);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_all (self->folder);
  g_free (self->folder);
  g_free (self->one);
  g_free (self->other);
  g_object_unref (self->source);
  g_object_unref (self->dossier);
  jalon_kept_clear (&self->kept);
}

static JalonOriginal *
find (Fixture *self, const char *dossier)
{
  JalonArticle  *article = jalon_dossier_find_article (self->dossier, "a");
  JalonOriginal *original = jalon_original_new (jalon_article_get_data (article));

  jalon_originals_find (dossier, original, NULL);
  return original;
}

static void
assert_state (Fixture *self, const char *dossier, JalonOriginalState state)
{
  g_autoptr (JalonOriginal) original = find (self, dossier);

  g_assert_cmpint (original->state, ==, state);
}

/* It is found aside until the dossier is saved, and is not aside any more then. */
static void
test_first_save (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) names = NULL;

  g_assert_cmpuint (strlen (self->kept.moment), ==, strlen ("2026-12-03T06:01:14Z"));
  assert_state (self, NULL, JALON_ORIGINAL_KEPT);
  assert_state (self, self->one, JALON_ORIGINAL_KEPT);
  g_assert_cmpuint (jalon_originals_bring (self->dossier, NULL, self->one, NULL), ==, 0);
  assert_state (self, self->one, JALON_ORIGINAL_KEPT);
  assert_state (self, NULL, JALON_ORIGINAL_MISSING);
  names = jalon_originals_list (self->one, NULL);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_cmpstr (names[0], ==, self->kept.sum);
}

/* Saved elsewhere it has its own, and the file before keeps those it has. */
static void
test_save_as (Fixture *self, gconstpointer data)
{
  jalon_originals_bring (self->dossier, NULL, self->one, NULL);
  g_assert_cmpuint (jalon_originals_bring (self->dossier, self->one, self->other, NULL), ==, 0);
  assert_state (self, self->one, JALON_ORIGINAL_KEPT);
  assert_state (self, self->other, JALON_ORIGINAL_KEPT);
}

/* One that was altered is brought nowhere, and is no loss: it was lost before. */
static void
test_altered (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = jalon_originals_dup_folder (self->one);
  g_autofree char *path = g_build_filename (folder, self->kept.sum, NULL);

  jalon_originals_bring (self->dossier, NULL, self->one, NULL);
  g_assert_true (g_file_set_contents (path, "Chad did not.", -1, NULL));
  g_assert_cmpuint (jalon_originals_bring (self->dossier, self->one, self->other, NULL), ==, 0);
  assert_state (self, self->one, JALON_ORIGINAL_ALTERED);
  assert_state (self, self->other, JALON_ORIGINAL_MISSING);
}

/* What cannot be copied is told, and stays where it is. */
static void
test_no_room (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = jalon_originals_dup_folder (self->one);

  g_assert_true (g_file_set_contents (folder, "A file stands where the folder would.", -1, NULL));
  g_assert_cmpuint (jalon_originals_bring (self->dossier, NULL, self->one, NULL), ==, 2);
  assert_state (self, NULL, JALON_ORIGINAL_KEPT);
  g_remove (folder);
  g_assert_cmpuint (jalon_originals_bring (self->dossier, NULL, self->one, NULL), ==, 0);
}

/* Where a browser wrote down what it fetched, that is taken down; nothing but an address of the web. */
static void
test_address (Fixture *self, gconstpointer data)
{
  static const char *const addresses[][2] = {
    { "https://example.org/a.txt", "https://example.org/a.txt" },
    { "file:///home/somebody/a.txt", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_auto (JalonKept) kept = { NULL };

      if (!g_file_set_attribute_string (self->source,
                                        "xattr::xdg.origin.url",
                                        addresses[i][0],
                                        G_FILE_QUERY_INFO_NONE,
                                        NULL,
                                        NULL))
        {
          g_test_skip ("This file system has no extended attributes");
          return;
        }
      g_assert_true (jalon_originals_keep (self->one, self->source, &kept, NULL, NULL));
      g_assert_cmpstr (kept.address, ==, addresses[i][1]);
    }
}

/* What an article says of its file. */
static void
test_said (Fixture *self, gconstpointer data)
{
  g_autoptr (JalonOriginal) original = find (self, NULL);

  g_assert_cmpstr (original->kept, ==, "2026-12-03T06:01:14Z");
  g_assert_cmpstr (original->from, ==, "https://example.org/a");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/intake/originals/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("first-save", test_first_save);
  ADD ("save-as", test_save_as);
  ADD ("altered", test_altered);
  ADD ("no-room", test_no_room);
  ADD ("address", test_address);
  ADD ("said", test_said);
#undef ADD
  return g_test_run ();
}
