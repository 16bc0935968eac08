/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loading from a file that is read in parts: however small these are the same is
 * read and the same is said; a file that is cut, changed or grown meanwhile is refused
 * and nothing dies of it; and what is no file is refused in words, without waiting.
 */

#include "config.h"

#include "jalon-codec-private.h"
#include "jalon-error.h"
#include "jalon-file-read.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* Features of some 700 bytes: more than 33 MB, which is more than what was once mapped. */
#define N_FEATURES 50000
#define FILE_SIZE (33 * 1000 * 1000)

/* What a loading ends with: the dossier as it would be saved, or the error. */
static char *
dup_outcome (const JalonInput *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = jalon_format_read (&jalon_format_dossier, source, NULL, NULL, &report, &error);
  g_autoptr (GBytes) bytes = NULL;
  GString *outcome = g_string_new (NULL);

  if (dossier == NULL)
    {
      g_string_append (outcome, error->message);
      return g_string_free (outcome, FALSE);
    }
  for (guint i = 0; i < report->problems->len; i++)
    g_string_append_printf (outcome, "%s\n", (const char *) g_ptr_array_index (report->problems, i));
  bytes = jalon_codec_write_bytes (dossier, NULL);
  if (bytes != NULL)
    g_string_append_len (outcome, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return g_string_free (outcome, FALSE);
}

static void
assert_same_in_parts (const char *path)
{
  static const gsize windows[] = { 1, 2, 3, 7, 64 };
  g_autofree char   *text = NULL;
  g_autofree char   *whole = NULL;
  g_autoptr (GError) error = NULL;
  JalonInput source;
  gsize      length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  jalon_input_init_bytes (&source, text, length, "a.jalon");
  whole = dup_outcome (&source);

  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      g_autofree char *part = NULL;
      g_autofree char *from_file = NULL;
      struct stat      info;
      int              fd;

      source.window = windows[i];
      part = dup_outcome (&source);
      g_assert_cmpstr (part, ==, whole);

      fd = jalon_file_open (path, "a.jalon", &info, &error);
      g_assert_no_error (error);
      {
        g_auto (JalonInput) file = { .fd = -1 };

        jalon_input_init_fd (&file, fd, &info, "a.jalon", &error);
        g_assert_no_error (error);
        file.window = windows[i];
        from_file = dup_outcome (&file);
        g_assert_cmpstr (from_file, ==, whole);
      }
    }
}

static void
test_windows (gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests", "data", "codec", data, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n = 0;

  g_assert_nonnull (dir);
  for (; (name = g_dir_read_name (dir)) != NULL; n++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".jalon"))
        assert_same_in_parts (path);
    }
  g_assert_cmpuint (n, >, 0);
}

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
fixture_init (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("jalon-load-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->path = g_build_filename (self->folder, "a.jalon", NULL);
}

static void
fixture_clear (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

/* A valid dossier, last written long ago. */
static void
write_large (const char *path)
{
  g_autofree char *words = g_strnfill (560, 'w');
  g_autoptr (GString) text = g_string_new ("{\"type\":\"FeatureCollection\",\"features\":[\n");
  struct timespec times[2] = { { 1000000000, 0 }, { 1000000000, 0 } };

  for (guint i = 0; i < N_FEATURES; i++)
    g_string_append_printf (text,
                            "%s{\"type\":\"Feature\",\"id\":\"e%u\",\"geometry\":null,\"properties\":{\"kind\":"
                            "\"event\",\"type\":\"AID\",\"title\":\"%s\"}}\n",
                            i > 0 ? "," : "",
                            i,
                            words);
  g_string_append (text, "]}\n");
  g_assert_cmpuint (text->len, >=, FILE_SIZE);
  g_assert_true (g_file_set_contents (path, text->str, text->len, NULL));
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

/**
 * Change:
 *
 * What befalls a file while it is read.
 * @after: the progress from which on it happens
 * @size: what the file is cut to, or -1
 * @at: where a byte is written, or -1
 */
typedef struct
{
  const char *path;
  double      after;
  goffset     size;
  goffset     at;
  gboolean    is_done;
} Change;

static void
change_cb (double fraction, gpointer data)
{
  Change *change = data;
  int     fd;

  if (change->is_done || fraction < change->after)
    return;
  change->is_done = TRUE;
  fd = g_open (change->path, O_WRONLY | O_CLOEXEC, 0);
  g_assert_cmpint (fd, >=, 0);
  if (change->size >= 0)
    g_assert_cmpint (ftruncate (fd, change->size), ==, 0);
  if (change->at >= 0)
    g_assert_cmpint (pwrite (fd, " ", 1, change->at), ==, 1);
  close (fd);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  Change change = *(const Change *) data;
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = NULL;

  write_large (fixture->path);
  change.path = fixture->path;
  dossier = jalon_codec_load (file, change_cb, &change, NULL, NULL, &error);
  g_assert_true (change.is_done);
  g_assert_null (dossier);
  g_assert_error (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE);
  g_assert_cmpstr (error->message, ==, "a.jalon: the file was changed while it was being read; open it again");
}

/* Without a change the same file is read: it is the change that is refused. */
static void
test_unchanged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = NULL;

  write_large (fixture->path);
  dossier = jalon_codec_load (file, NULL, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_features, ==, N_FEATURES);
  g_assert_cmpuint (report->n_skipped, ==, 0);
}

static void
assert_refused (const char *path, GQuark domain, int code, const char *words)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  gsize length;

  g_assert_null (jalon_codec_load (file, NULL, NULL, NULL, NULL, &error));
  g_assert_true (g_error_matches (error, domain, code));
  g_assert_nonnull (strstr (error->message, words));

  g_assert_null (jalon_file_read (file, 1000, NULL, &length, &other));
  g_assert_true (g_error_matches (other, domain, code));
  g_assert_nonnull (strstr (other->message, words));
}

static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture->path, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "a.jalon: this is a pipe, not a file");
}

static void
test_socket (Fixture *fixture, gconstpointer data)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int                fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_cmpuint (g_strlcpy (address.sun_path, fixture->path, sizeof address.sun_path), <, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  assert_refused (fixture->path, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "a.jalon: this is a socket");
  close (fd);
}

static void
test_device (void)
{
  assert_refused ("/dev/zero", G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "zero: this is a device, not a file");
}

static void
test_folder (void)
{
  assert_refused ("/tmp", G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "tmp: this is a folder; name a file in it");
}

/* A link leads to what it names; that is what is refused. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (symlink ("/dev/zero", fixture->path), ==, 0);
  assert_refused (fixture->path, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, ": this is a device, not a file");
}

/* Files that say that they are empty, and are not: read to their end, up to the limit. */
static void
test_no_size (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/self/maps");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  text = jalon_file_read (file, 10 << 20, NULL, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, ==, strlen (text));
  g_assert_cmpuint (length, >, 100);

  g_assert_null (jalon_file_read (file, 100, NULL, &length, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_TOO_LARGE);

  g_clear_error (&error);
  g_assert_null (jalon_codec_load (file, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_NOT_A_DOSSIER);
}

/* What a shell gives as "<(...)": read to its end. */
static void
test_descriptor (void)
{
  static const char text[] = "{\"type\":\"FeatureCollection\",\"features\":[]}";
  int               fds[2];
  g_autofree char  *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) dossier = NULL;

  g_assert_cmpint (pipe (fds), ==, 0);
  g_assert_cmpint (write (fds[1], text, sizeof text - 1), ==, sizeof text - 1);
  close (fds[1]);
  path = g_strdup_printf ("/dev/fd/%d", fds[0]);
  file = g_file_new_for_path (path);
  dossier = jalon_codec_load (file, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (dossier);
  close (fds[0]);
}

static const Change cut_at_first = { .after = 0.0, .size = 5000, .at = -1 };
static const Change cut_later = { .after = 0.3, .size = 5000, .at = -1 };
static const Change emptied = { .after = 0.3, .size = 0, .at = -1 };
static const Change grown = { .after = 0.3, .size = 40 * 1000 * 1000, .at = -1 };
static const Change written_at_first = { .after = 0.0, .size = -1, .at = 20 * 1000 * 1000 };
static const Change written_later = { .after = 0.3, .size = -1, .at = 30 * 1000 * 1000 };
static const Change written_behind = { .after = 0.5, .size = -1, .at = 100 };

static void
add_changed (const char *name, const Change *change)
{
  g_autofree char *path = g_strconcat ("/load-file/", name, NULL);

  g_test_add (path, Fixture, change, fixture_init, test_changed, fixture_clear);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/load-file/windows/valid", "valid", test_windows);
  g_test_add_data_func ("/load-file/windows/invalid", "invalid", test_windows);
  g_test_add ("/load-file/unchanged", Fixture, NULL, fixture_init, test_unchanged, fixture_clear);
  add_changed ("cut-at-first", &cut_at_first);
  add_changed ("cut-later", &cut_later);
  add_changed ("emptied", &emptied);
  add_changed ("grown", &grown);
  add_changed ("written-at-first", &written_at_first);
  add_changed ("written-later", &written_later);
  add_changed ("written-behind", &written_behind);
  g_test_add ("/load-file/pipe", Fixture, NULL, fixture_init, test_pipe, fixture_clear);
  g_test_add ("/load-file/socket", Fixture, NULL, fixture_init, test_socket, fixture_clear);
  g_test_add ("/load-file/link", Fixture, NULL, fixture_init, test_link, fixture_clear);
  g_test_add_func ("/load-file/device", test_device);
  g_test_add_func ("/load-file/folder", test_folder);
  g_test_add_func ("/load-file/no-size", test_no_size);
  g_test_add_func ("/load-file/descriptor", test_descriptor);

  return g_test_run ();
}
