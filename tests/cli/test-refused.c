/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dossier that is refused: the previous file is named where it is good, and
 * what differs; never where it would help nobody.
 */

#include "config.h"

#include "cli.h"

#include <string.h>

#define GOOD                                                                                                           \
  "{\"type\":\"FeatureCollection\",\"jalon\":{\"version\":1},\"features\":[{\"type\":\"Feature\",\"id\":\"e\","        \
  "\"geometry\":null,\"properties\":{\"kind\":\"event\",\"type\":\"AGREE\",\"title\":\"Agreed\"}}]}"

static void
write_file (Cli *cli, const char *name, const char *text)
{
  g_autofree char *path = cli_write (cli, name, text, -1);

  g_assert_nonnull (path);
}

static void
assert_refused (Cli *cli, const char *file)
{
  const char *const commands[][5] = {
    { "info", file, NULL },
    { "validate", file, NULL },
    { "snapshot", file, "-o", "map.svg", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_assert_cmpint (cli_run_args (cli, commands[i]), ==, 1);
      g_assert_nonnull (strstr (cli->err, file));
    }
}

static void
test_good (Cli *cli, gconstpointer data)
{
  const char *const files[] = { "sahel.jalon", "sahel.jalon~" };
  gsize             length;

  write_file (cli, files[0], "{\"type\":\"Feature");
  write_file (cli, files[1], GOOD);
  assert_refused (cli, files[0]);
  g_assert_nonnull (strstr (cli->err, "“sahel.jalon~” of "));
  g_assert_nonnull (strstr (cli->err, "can be read: 1 feature, "));
  /* What differs: the time and the size of the refused one. */
  g_assert_nonnull (strstr (cli->err, "The refused file is of "));
  g_assert_nonnull (strstr (cli->err, "16 bytes"));
  /* What was said is true, and nothing was touched. */
  g_assert_cmpint (cli_run (cli, "validate", files[1], NULL), ==, 0);
  g_assert_cmpuint (cli_count_files (cli), ==, 2);
  g_free (cli_read (cli, files[0], &length));
  g_assert_cmpuint (length, ==, 16);
}

static void
test_not_good (Cli *cli, gconstpointer data)
{
  write_file (cli, "sahel.jalon", "{");
  assert_refused (cli, "sahel.jalon");
  g_assert_null (strstr (cli->err, "jalon~"));
  write_file (cli, "sahel.jalon~", "{");
  assert_refused (cli, "sahel.jalon");
  g_assert_null (strstr (cli->err, "jalon~"));
}

/* A file that is not there was not refused: its name may be wrong. */
static void
test_not_there (Cli *cli, gconstpointer data)
{
  write_file (cli, "sahel.jalon~", GOOD);
  assert_refused (cli, "sahel.jalon");
  g_assert_null (strstr (cli->err, "jalon~"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/refused/good", test_good);
  cli_add ("/cli/refused/not-good", test_not_good);
  cli_add ("/cli/refused/not-there", test_not_there);
  return g_test_run ();
}
