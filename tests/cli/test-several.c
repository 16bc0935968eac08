/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several articles at once: the entries of a feed, listed, picked or all; a folder, with what of it was not read.
 */

#include "config.h"

#include "cli.h"

#include <string.h>

#define FEED                                                                                                           \
  "<rss><channel><title>The Example</title>"                                                                           \
  "<item><title>Chad</title><pubDate>Tue, 08 Apr 2025 10:00:00 GMT</pubDate>"                                          \
  "<description>Chad closed its airspace to Sudanese planes on Tuesday.</description></item>"                          \
  "<item><title>Mali</title><description>Mali expelled two French diplomats on Monday.</description></item>"           \
  "<item><title>Picture of the day</title></item></channel></rss>"

static void
test_list (Cli *cli, gconstpointer data)
{
  g_autofree char *path = cli_write (cli, "a.rss", FEED, -1);

  g_assert_cmpint (cli_run (cli, "extract", "--list", "a.rss", NULL), ==, 0);
  g_assert_cmpstr (cli->out, ==, "a.rss#1  2025-04-08  Chad\na.rss#2  –  Mali\n");
  g_assert_cmpstr (cli->err, ==, "a.rss: “Picture of the day” is left out: there is no running text\n");
}

static void
test_pick (Cli *cli, gconstpointer data)
{
  static const char *const wrong[] = { "", "0", "2-1", "1,x", "1-" };
  g_autofree char         *path = cli_write (cli, "a.rss", FEED, -1);

  g_assert_cmpint (cli_run (cli, "extract", "a.rss", NULL), ==, 0);
  assert_says (cli->out, "a.rss#1: 1 event proposed");
  assert_says (cli->out, "a.rss#2: 1 event proposed");
  g_assert_cmpint (cli_run (cli, "extract", "a.rss", "--pick=2-7", NULL), ==, 0);
  g_assert_null (strstr (cli->out, "a.rss#1"));
  assert_says (cli->out, "a.rss#2: 1 event proposed");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_cmpint (cli_run (cli, "extract", "a.rss", "--pick", wrong[i], NULL), ==, 2);
      assert_says (cli->err, "names no articles by their numbers");
    }
}

/* What cannot be read is named with the reason, and the rest goes on. */
static void
test_folder (Cli *cli, gconstpointer data)
{
  g_autofree char *feed = cli_write (cli, "a.rss", FEED, -1);
  g_autofree char *picture = cli_write (cli, "b.png", "\x89PNG\r\n\x1a\n", -1);
  g_autofree char *text = cli_write (cli, "c.txt", "Niger recalled its ambassador to Algeria on Monday.\n", -1);
  g_autofree char *hidden = cli_write (cli, ".d.txt", "Togo closed its border.\n", -1);

  g_assert_cmpint (cli_run (cli, "extract", "--json", ".", NULL), ==, 1);
  assert_says (cli->out, "\"id\":\"./a.rss#1\"");
  assert_says (cli->out, "\"id\":\"./c.txt\"");
  g_assert_null (strstr (cli->out, "Togo"));
  assert_says (cli->err, "b.png: this is a picture");
  assert_says (cli->err, ".: 2 of 3 files were read");
}

static void
test_empty_folder (Cli *cli, gconstpointer data)
{
  g_assert_cmpint (cli_run (cli, "extract", ".", NULL), ==, 0);
  assert_says (cli->err, ".: 0 of 0 files were read");
  g_assert_cmpstr (cli->out, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/several/list", test_list);
  cli_add ("/cli/several/pick", test_pick);
  cli_add ("/cli/several/folder", test_folder);
  cli_add ("/cli/several/empty-folder", test_empty_folder);
  return g_test_run ();
}
