/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing files: what stays as it was where something goes wrong meanwhile,
 * and what the new file keeps of the old one.
 */

#include "config.h"

#include "jalon-error.h"
#include "jalon-file-elsewhere.h"
#include "remove-all.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

/* One who disturbs while the file is being written. */
typedef void (*Disturb) (const char *path);

typedef struct
{
  char          *folder;
  char          *path;
  GFile         *file;
  JalonFileWrite job;
  const char    *text;
  Disturb        disturb;
  gboolean       is_right;
} Fixture;

static gboolean
write_cb (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  Fixture *fixture = data;

  if (fixture->disturb != NULL)
    fixture->disturb (fixture->path);
  if (fixture->text != NULL)
    return g_output_stream_write_all (stream, fixture->text, strlen (fixture->text), NULL, cancellable, error);
  g_set_error_literal (error, JALON_ERROR, JALON_ERROR_RENDER, "nothing to write");
  return FALSE;
}

static gboolean
check_cb (JalonFileSource *source, gpointer data, GError **error)
{
  Fixture *fixture = data;

  return fixture->is_right;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("jalon-write-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "f", NULL);
  self->file = g_file_new_for_path (self->path);
  self->text = "new";
  self->is_right = TRUE;
  self->job = (JalonFileWrite){ .name = "f",
                                .write = write_cb,
                                .check = check_cb,
                                .data = self,
                                .flags = JALON_WRITE_OVERWRITE };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_all (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_object_unref (self->file);
}

static void
put (const char *path, const char *text)
{
  FILE *file = fopen (path, "w");

  g_assert_nonnull (file);
  fputs (text, file);
  fclose (file);
}

static void
assert_text (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  if (expected == NULL)
    {
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      return;
    }
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static guint
count_files (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_writes (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (JalonFileIdentity) identity = JALON_FILE_IDENTITY_NONE;

  g_assert_true (jalon_file_write (self->file, &self->job, &identity, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (identity.has_hash);
  assert_text (self->path, self->text);
}

/* Fails, names the file, and leaves what is there and nothing else. */
static void
assert_fails (Fixture *self, GQuark domain, int code, const char *there)
{
  g_autoptr (GError) error = NULL;
  g_auto (JalonFileIdentity) identity = JALON_FILE_IDENTITY_NONE;

  g_assert_false (jalon_file_write (self->file, &self->job, &identity, NULL, &error));
  g_assert_error (error, domain, code);
  g_assert_true (g_str_has_prefix (error->message, "f: "));
  g_assert_false (jalon_file_identity_is_some (&identity));
  assert_text (self->path, there);
  g_assert_cmpuint (count_files (self), ==, there != NULL ? 1 : 0);
}

static void
test_not_verified (Fixture *self, gconstpointer data)
{
  self->is_right = FALSE;
  assert_fails (self, JALON_ERROR, JALON_ERROR_NOT_VERIFIED, NULL);
  put (self->path, "old");
  assert_fails (self, JALON_ERROR, JALON_ERROR_NOT_VERIFIED, "old");
}

static void
test_not_written (Fixture *self, gconstpointer data)
{
  put (self->path, "old");
  self->text = NULL;
  assert_fails (self, JALON_ERROR, JALON_ERROR_RENDER, "old");
}

static void
put_other (const char *path)
{
  put (path, "of another");
}

static void
replace_by_other (const char *path)
{
  g_autofree char *other = g_strconcat (path, "-other", NULL);

  put (other, "old");
  g_assert_cmpint (g_rename (other, path), ==, 0);
}

static void
remove_file (const char *path)
{
  g_unlink (path);
}

/* Even where overwriting was asked for: it was not asked for this. */
static void
test_changed_meanwhile (Fixture *self, gconstpointer data)
{
  put (self->path, "old");
  self->disturb = put_other;
  assert_fails (self, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE, "of another");
  put (self->path, "old");
  self->disturb = replace_by_other;
  assert_fails (self, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE, "old");
  self->disturb = remove_file;
  assert_fails (self, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE, NULL);
}

static void
test_made_meanwhile (Fixture *self, gconstpointer data)
{
  self->disturb = put_other;
  assert_fails (self, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE, "of another");
}

/* One who sweeps while another writes leaves that one's temporary file alone. */
static void
sweep (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  jalon_file_sweep (file);
}

static void
test_sweep_meanwhile (Fixture *self, gconstpointer data)
{
  self->disturb = sweep;
  assert_writes (self);
  self->text = "newer";
  assert_writes (self);
  g_assert_cmpuint (count_files (self), ==, 1);
}

static void
test_kinds (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  g_assert_false (jalon_file_write (self->file, &self->job, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_assert_false (jalon_file_write (folder, &self->job, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

/* A link to a file that is not there yet stays one. */
static void
test_link_to_nowhere (Fixture *self, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (self->folder, "link", NULL);
  g_autoptr (GFile) link_file = g_file_new_for_path (link_path);

  g_assert_cmpint (symlink ("f", link_path), ==, 0);
  g_assert_true (jalon_file_write (link_file, &self->job, NULL, NULL, NULL));
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  assert_text (self->path, "new");
}

/* As long as a name may be; with one byte more there is no room for the "~". */
static void
test_long_name (Fixture *self, gconstpointer data)
{
  g_autofree char *name = g_strnfill (255, 'n');

  for (guint length = 220; length <= 255; length += 5)
    {
      g_autofree char *path = g_strdup_printf ("%s/%.*s", self->folder, (int) length, name);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      put (path, "old");
      g_assert_true (jalon_file_write (file, &self->job, NULL, NULL, &error));
      assert_text (path, "new");
    }
  g_assert_cmpuint (count_files (self), ==, 8);
  self->job.flags |= JALON_WRITE_KEEP_PREVIOUS;
  {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (GError) error = NULL;

    self->text = "newer";
    g_assert_false (jalon_file_write (file, &self->job, NULL, NULL, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FILENAME_TOO_LONG);
    assert_text (path, "new");
  }
}

static mode_t
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

static void
test_mode_of_new (Fixture *self, gconstpointer data)
{
  mode_t before = umask (027);

  assert_writes (self);
  g_assert_cmpint (get_mode (self->path), ==, 0640);
  umask (before);
}

/* An access list: owner rw, user 1 r, group none, mask r, others none. */
static void
test_access_list (Fixture *self, gconstpointer data)
{
  static const char name[] = "system.posix_acl_access";
  const guint8      list[] = {
         2, 0, 0,   0,   1,   0,   6,  0, 255, 255, 255, 255, 2,   0,   4,  0, 1, 0, 0,   0,   4,   0,
         0, 0, 255, 255, 255, 255, 16, 0, 4,   0,   255, 255, 255, 255, 32, 0, 0, 0, 255, 255, 255, 255
  };
  char kept[sizeof list + 1];

  put (self->path, "old");
  if (setxattr (self->path, name, list, sizeof list, 0) != 0)
    {
      g_test_skip ("the file system has no access lists");
      return;
    }
  assert_writes (self);
  g_assert_cmpint (getxattr (self->path, name, kept, sizeof kept), ==, sizeof list);
  g_assert_cmpmem (kept, sizeof list, list, sizeof list);
}

/* As on a server; here it is a local file, through GIO. */
static gboolean
write_elsewhere (Fixture *self, JalonFileIdentity *identity, GError **error)
{
  return jalon_file_write_elsewhere (self->file, &self->job, identity, NULL, error);
}

static void
test_elsewhere (Fixture *self, gconstpointer data)
{
  g_auto (JalonFileIdentity) identity = JALON_FILE_IDENTITY_NONE;
  g_autoptr (GError) error = NULL;

  self->job.flags = JALON_WRITE_NONE;
  g_assert_true (write_elsewhere (self, &identity, &error));
  g_assert_no_error (error);
  assert_text (self->path, "new");

  /* It must not be there yet, or be what is known. */
  g_assert_false (write_elsewhere (self, &identity, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE);
  g_clear_error (&error);
  self->job.expected = &identity;
  g_free (identity.etag);
  identity.etag = g_strdup ("of another time");
  g_assert_false (write_elsewhere (self, &identity, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_CHANGED_OUTSIDE);
  g_clear_error (&error);
  assert_text (self->path, "new");

  self->job.flags = JALON_WRITE_OVERWRITE;
  self->text = "newer";
  g_assert_true (write_elsewhere (self, &identity, &error));
  assert_text (self->path, "newer");
  self->is_right = FALSE;
  g_assert_false (write_elsewhere (self, &identity, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_NOT_VERIFIED);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/file-write/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("not-verified", test_not_verified);
  add ("not-written", test_not_written);
  add ("changed-meanwhile", test_changed_meanwhile);
  add ("made-meanwhile", test_made_meanwhile);
  add ("sweep-meanwhile", test_sweep_meanwhile);
  add ("kinds", test_kinds);
  add ("link-to-nowhere", test_link_to_nowhere);
  add ("long-name", test_long_name);
  add ("mode-of-new", test_mode_of_new);
  add ("access-list", test_access_list);
  add ("elsewhere", test_elsewhere);

  return g_test_run ();
}
