/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file may be as large as there is memory for what is in it: no size of it is refused, and where memory runs short
 * the reading ends in words before other programs suffer.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-error.h"
#include "jalon-free-memory.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* More than are added between two looks at the memory. */
#define N_FEATURES 20000

typedef struct
{
  char  *folder;
  char  *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("jalon-test-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "many.jalon", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
write_dossier (const Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new ("{\"type\":\"FeatureCollection\",\"jalon\":{\"version\":1},");

  g_string_append (text, "\"features\":[\n");
  for (guint i = 0; i < N_FEATURES; i++)
    g_string_append_printf (text,
                            "%s{\"type\":\"Feature\",\"id\":\"e%u\",\"geometry\":null,"
                            "\"properties\":{\"kind\":\"event\",\"type\":\"PROTEST\"}}\n",
                            i > 0 ? "," : "",
                            i);
  g_string_append (text, "]}\n");
  g_assert_true (g_file_set_contents (fixture->path, text->str, (gssize) text->len, NULL));
}

static void
test_parse (void)
{
  guint64 available = 0;

  g_assert_true (jalon_free_memory_parse ("MemTotal:  100 kB\nMemAvailable:    24117248 kB\n", &available));
  g_assert_cmpuint (available, ==, G_GUINT64_CONSTANT (24117248) << 10);
  g_assert_false (jalon_free_memory_parse ("MemTotal: 100 kB\n", &available));
  g_assert_false (jalon_free_memory_parse ("MemAvailable: much\n", &available));
  g_assert_false (jalon_free_memory_parse ("MemAvailable: 5 GB\n", &available));
  g_assert_false (jalon_free_memory_parse ("", &available));
}

/* Nothing of a dossier that does not fit is shown, and it is said why; where there is room again it is read. */
static void
test_short (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = NULL;

  if (jalon_free_memory_get_available () == G_MAXUINT64)
    {
      g_test_skip ("nobody says how much memory is available");
      return;
    }
  write_dossier (fixture);
  g_setenv ("JALON_MEMORY_RESERVE", "4000000000", TRUE);
  g_assert_null (jalon_codec_load (fixture->file, NULL, NULL, cancellable, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "many.jalon: "));
  g_assert_nonnull (strstr (error->message, "close other programs"));
  g_assert_false (g_cancellable_is_cancelled (cancellable));
  g_clear_error (&error);

  g_unsetenv ("JALON_MEMORY_RESERVE");
  dossier = jalon_codec_load (fixture->file, NULL, NULL, cancellable, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)), ==, N_FEATURES);
}

/* What a person stops is stopped as before, whatever memory there is. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  write_dossier (fixture);
  g_cancellable_cancel (cancellable);
  g_assert_null (jalon_codec_load (fixture->file, NULL, NULL, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A hole of five gibibytes in a file is what is wrong with it, not its size. */
static void
test_huge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int fd;

  g_assert_true (g_file_set_contents (fixture->path, "{\"type\":\"FeatureCollection\",", -1, NULL));
  fd = g_open (fixture->path, O_WRONLY | O_CLOEXEC, 0);
  g_assert_cmpint (fd, >=, 0);
  if (ftruncate (fd, (off_t) 5 << 30) != 0)
    g_test_skip ("the disk takes no file of that size");
  else
    {
      g_assert_null (jalon_codec_load (fixture->file, NULL, NULL, NULL, NULL, &error));
      g_assert_error (error, JALON_ERROR, JALON_ERROR_SYNTAX);
    }
  close (fd);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load-memory/parse", test_parse);
#define ADD(name, func) g_test_add ("/load-memory/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("short", test_short);
  ADD ("cancelled", test_cancelled);
  ADD ("huge", test_huge);
  return g_test_run ();
}
