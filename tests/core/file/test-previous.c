/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "NAME~" of a dossier that is refused: when it is offered, and what is said of it.
 */

#include "config.h"

#include "jalon-previous.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define GOOD                                                                                                           \
  "{\"type\":\"FeatureCollection\",\"jalon\":{\"version\":1},\"features\":[{\"type\":\"Feature\",\"id\":\"e\","        \
  "\"geometry\":null,\"properties\":{\"kind\":\"event\",\"type\":\"AGREE\",\"title\":\"Agreed\"}}]}"

/* 30 November 2026, 14:32 and 1 December 2026, 09:05, UTC. */
#define EARLIER 1796049120
#define LATER 1796115900

typedef struct
{
  char  *folder;
  char  *path;
  char  *previous;
  GFile *file;
} Fixture;

static void
write_file (const char *path, const char *text, gint64 seconds)
{
  struct timespec times[] = { { seconds, 0 }, { seconds, 0 } };

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("jalon-previous-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "sahel.jalon", NULL);
  self->previous = g_strconcat (self->path, "~", NULL);
  self->file = g_file_new_for_path (self->path);
  write_file (self->path, "{\"type\":", LATER);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_remove (self->path);
  g_remove (self->previous);
  g_rmdir (self->previous);
  g_rmdir (self->folder);
  g_object_unref (self->file);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->previous);
}

static void
test_good (Fixture *self, gconstpointer data)
{
  g_autoptr (JalonPrevious) previous = NULL;
  g_autofree char *words = NULL;
  g_autofree char *path = NULL;

  write_file (self->previous, GOOD, EARLIER);
  previous = jalon_previous_find (self->file, NULL);
  g_assert_nonnull (previous);
  path = g_file_get_path (previous->file);
  g_assert_cmpstr (path, ==, self->previous);
  g_assert_cmpuint (previous->n_features, ==, 1);
  g_assert_cmpuint (previous->n_skipped, ==, 0);
  g_assert_cmpint (previous->time, ==, EARLIER * (gint64) G_USEC_PER_SEC);
  g_assert_cmpint (previous->refused_time, ==, LATER * (gint64) G_USEC_PER_SEC);
  g_assert_cmpint (previous->refused_size, ==, 8);

  words = jalon_previous_dup_words (previous);
  g_assert_nonnull (strstr (words, "“sahel.jalon~” of 30 November 2026, 14:32"));
  g_assert_nonnull (strstr (words, "1 feature"));
  g_assert_nonnull (strstr (words, "1 December 2026, 09:05"));
}

/* A refused file that is gone has no time to compare with. */
static void
test_refused_is_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (JalonPrevious) previous = NULL;
  g_autofree char *words = NULL;

  write_file (self->previous, GOOD, EARLIER);
  g_remove (self->path);
  previous = jalon_previous_find (self->file, NULL);
  g_assert_nonnull (previous);
  g_assert_cmpint (previous->refused_time, ==, 0);
  words = jalon_previous_dup_words (previous);
  g_assert_nonnull (strstr (words, "1 feature"));
  g_assert_null (strstr (words, "refused"));
}

/* What helps nobody is not offered. */
static void
test_not_good (Fixture *self, gconstpointer data)
{
  g_assert_null (jalon_previous_find (self->file, NULL));
  write_file (self->previous, "{\"type\":\"Feature", EARLIER);
  g_assert_null (jalon_previous_find (self->file, NULL));
  g_remove (self->previous);
  g_assert_cmpint (g_mkdir (self->previous, 0700), ==, 0);
  g_assert_null (jalon_previous_find (self->file, NULL));
  g_rmdir (self->previous);
  g_assert_cmpint (mkfifo (self->previous, 0600), ==, 0);
  g_assert_null (jalon_previous_find (self->file, NULL));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  add ("/previous/good", test_good);
  add ("/previous/refused-is-gone", test_refused_is_gone);
  add ("/previous/not-good", test_not_good);

  return g_test_run ();
}
