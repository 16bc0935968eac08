/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a lexicon is not read from.
 */

#include "config.h"

#include "jalon-lexicon.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* What is no file is refused, and nobody waits for a writer. */
static void
test_no_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("jalon-lexicon-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "states.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonWorld) world = jalon_world_new (&error);

  g_assert_no_error (error);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_null (jalon_lexicon_new (world, folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);

  g_remove (path);
  g_clear_error (&error);
  g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
  g_assert_null (jalon_lexicon_new (world, folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coder/lexicon/no-files", test_no_files);
  return g_test_run ();
}
