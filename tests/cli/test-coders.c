/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli coders, and extract --coder: the example that is printed is a coder once it is in its folder.
 */

#include "config.h"

#include "cli.h"

#include <glib/gstdio.h>
#include <string.h>

/* Returns: (transfer full): the path of a coder with this script, the only one */
static char *
install (Cli *cli, const char *name, const char *script)
{
  g_autofree char *folder = g_build_filename (cli->folder, "jalon", "coders", NULL);
  char            *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_setenv ("XDG_DATA_HOME", cli->folder, TRUE));
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, script, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
  return path;
}

static void
uninstall (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *above = g_path_get_dirname (folder);

  g_remove (path);
  g_rmdir (folder);
  g_rmdir (above);
}

static void
test_none (Cli *cli, gconstpointer data)
{
  g_assert_true (g_setenv ("XDG_DATA_HOME", cli->folder, TRUE));
  g_assert_cmpint (cli_run (cli, "coders", NULL), ==, 0);
  assert_says (cli->out, "There is no coder of your own");
  assert_says (cli->out, "jalon/coders");
}

static void
test_example (Cli *cli, gconstpointer data)
{
  g_autofree char *article = cli_write (cli, "a.txt", "Mali held talks with Niger in Gao.\n", -1);
  g_autofree char *dossier = g_build_filename (cli->folder, "d.jalon", NULL);
  g_autofree char *saved = NULL;
  g_autofree char *path = NULL;

  g_assert_cmpint (cli_run (cli, "coders", "--example", NULL), ==, 0);
  path = install (cli, "keywords", cli->out);
  g_assert_cmpint (cli_run (cli, "coders", NULL), ==, 0);
  assert_says (cli->out, "keywords  ");
  assert_says (cli->out, path);
  g_assert_cmpint (
      cli_run (cli, "extract", article, "--lang", "en", "--coder", "keywords", "--explain", "--into", dossier, NULL),
      ==,
      0);
  assert_says (cli->out, "1 event proposed");
  assert_says (cli->out, "CONSULT");
  assert_says (cli->out, "“Mali held talks with Niger in Gao.”");
  assert_says (cli->out, "rule “given by the program” on “Niger”");
  saved = cli_read (cli, "d.jalon", NULL);
  assert_says (saved, "proposed");
  g_assert_null (strstr (saved, "accepted"));
  assert_says (saved, "\"keywords\"");
  uninstall (path);
}

static void
test_left_out (Cli *cli, gconstpointer data)
{
  g_autofree char *article = cli_write (cli, "a.txt", "Mali held talks with Niger in Gao.\n", -1);
  g_autofree char *path = install (cli,
                                   "liar",
                                   "#!/bin/sh\n"
                                   "echo '{\"id\": \"1\", \"events\": [{\"type\": \"ASSAULT\", \"evidence\": "
                                   "[{\"quote\": \"Mali bombed Niger\"}]}]}'\n");

  g_assert_cmpint (cli_run (cli, "extract", article, "--lang", "en", "--coder", "liar", NULL), ==, 0);
  assert_says (cli->out, "No event was found");
  assert_says (cli->err, "1 event was left out");
  uninstall (path);
}

static void
test_failure (Cli *cli, gconstpointer data)
{
  g_autofree char *article = cli_write (cli, "a.txt", "Mali held talks with Niger in Gao.\n", -1);
  g_autofree char *dossier = g_build_filename (cli->folder, "d.jalon", NULL);
  g_autofree char *path = install (cli, "broken", "#!/bin/sh\necho 'no model' >&2\nexit 5\n");

  g_assert_cmpint (cli_run (cli, "extract", article, "--lang", "en", "--coder", "broken", "--into", dossier, NULL),
                   ==,
                   1);
  assert_says (cli->err, "The coder “broken” ended with exit code 5: no model");
  g_assert_false (g_file_test (dossier, G_FILE_TEST_EXISTS));
  uninstall (path);
}

/* Ctrl+C reaches jalon-cli alone, which takes the coder with it. */
static void
test_interrupt (Cli *cli, gconstpointer data)
{
  g_autofree char *article = cli_write (cli, "a.txt", "Mali held talks with Niger in Gao.\n", -1);
  g_autofree char *path = install (cli, "slow", "#!/bin/sh\nkill -INT $PPID\nexec sleep 600\n");

  g_assert_cmpint (cli_run (cli, "extract", article, "--lang", "en", "--coder", "slow", NULL), ==, 1);
  assert_says (cli->err, "ancelled");
  uninstall (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/coders/none", test_none);
  cli_add ("/cli/coders/example", test_example);
  cli_add ("/cli/coders/left-out", test_left_out);
  cli_add ("/cli/coders/failure", test_failure);
  cli_add ("/cli/coders/interrupt", test_interrupt);
  return g_test_run ();
}
