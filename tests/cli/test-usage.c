/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is asked wrongly ends with 2, and says what was expected.
 */

#include "config.h"

#include "cli.h"

#include <string.h>

#define MAX_ARGS 8

/* SAMPLE stands for the path of the sample dossier. */
typedef struct
{
  const char *name;
  const char *args[MAX_ARGS];
  int         code;
  const char *words;
} Case;

static const Case cases[] = {
  { "nothing", { NULL }, 2, "Which command?" },
  { "no-such-command", { "draw" }, 2, "no command" },
  { "no-such-option", { "info", "--colour", "SAMPLE" }, 2, "--colour" },
  { "no-dossier", { "info" }, 2, "Which dossier?" },
  { "two-dossiers", { "info", "SAMPLE", "SAMPLE" }, 2, "one dossier" },
  { "no-output", { "snapshot", "SAMPLE" }, 2, "-o" },
  { "bad-ending", { "snapshot", "SAMPLE", "-o", "map.jpg" }, 2, "expected .png, " },
  { "no-ending", { "snapshot", "SAMPLE", "-o", "map" }, 2, "expected .png, " },
  { "bad-size", { "snapshot", "SAMPLE", "-o", "map.png", "--size", "big" }, 2, "1920x1080" },
  { "negative-size", { "snapshot", "SAMPLE", "-o", "map.png", "--size", "-5x7" }, 2, "--size" },
  { "size-and-paper", { "snapshot", "SAMPLE", "-o", "map.png", "--size=500x500", "--paper=square" }, 2, "--paper" },
  { "bad-paper", { "snapshot", "SAMPLE", "-o", "map.png", "--paper", "A9" }, 2, "A4-landscape" },
  { "bad-scale", { "snapshot", "SAMPLE", "-o", "map.png", "--scale", "0" }, 2, "--scale" },
  { "nan-scale", { "snapshot", "SAMPLE", "-o", "map.png", "--scale", "nan" }, 2, "--scale" },
  { "bad-box", { "snapshot", "SAMPLE", "-o", "map.png", "--bbox", "1,2,3" }, 2, "--bbox" },
  { "nan-box", { "snapshot", "SAMPLE", "-o", "map.png", "--bbox=nan,0,10,10" }, 2, "--bbox" },
  { "bbox-and-fit", { "snapshot", "SAMPLE", "-o", "map.png", "--bbox=0,0,10,10", "--fit" }, 2, "--fit" },
  { "bad-country", { "snapshot", "SAMPLE", "-o", "map.png", "--country", "Mali" }, 2, "--country" },
  { "no-such-country", { "snapshot", "SAMPLE", "-o", "map.png", "--country", "XQZ" }, 2, "XQZ" },
  { "bad-role", { "snapshot", "SAMPLE", "-o", "map.png", "--country", "MLI:king" }, 2, "king" },
  { "bad-type", { "snapshot", "SAMPLE", "-o", "map.png", "--type", "PARTY" }, 2, "PARTY" },
  { "bad-verdict", { "snapshot", "SAMPLE", "-o", "map.png", "--verdict", "true" }, 2, "corroborated" },
  { "bad-number", { "snapshot", "SAMPLE", "-o", "map.png", "--fatalities", "many" }, 2, "100+" },
  { "bad-date", { "snapshot", "SAMPLE", "-o", "map.png", "--since", "2025-13-01" }, 2, "YYYY-MM-DD" },
  { "dates-crossed", { "snapshot", "SAMPLE", "-o", "map.png", "--since=2026", "--until=2025" }, 2, "after" },
  { "bad-language", { "snapshot", "SAMPLE", "-o", "map.png", "--lang", "tlh" }, 2, "tlh" },
  { "bad-worldview", { "snapshot", "SAMPLE", "-o", "map.png", "--worldview", "mine" }, 2, "de-facto" },
  { "formats-of-a-file", { "formats", "SAMPLE" }, 2, "no file" },
  { "no-article", { "extract" }, 2, "Which article?" },
  { "batch-and-file", { "extract", "--batch", "a.txt" }, 2, "--batch" },
  { "batch-and-coder", { "extract", "--batch", "--coder", "mine" }, 2, "--coder" },
  { "no-such-coder", { "extract", "a.txt", "--coder", "no-such-coder" }, 1, "no coder “no-such-coder”" },
  { "coders-of-a-file", { "coders", "SAMPLE" }, 2, "no file" },
  { "bad-article-language", { "extract", "a.txt", "--lang", "de" }, 2, "fr or en" },
  { "bad-article-date", { "extract", "a.txt", "--date", "June" }, 2, "YYYY-MM-DD" },
  { "nothing-to-read", { "read" }, 2, "Which article?" },
  { "bad-language-to-read", { "read", "a.txt", "--lang", "de" }, 2, "fr or en" },
  { "bad-date-to-read", { "read", "a.txt", "--date", "June" }, 2, "YYYY-MM-DD" },
  { "no-such-article", { "extract", "not-there.txt" }, 1, "not-there.txt" },
  { "no-such-file", { "info", "not-there.jalon" }, 1, "not-there.jalon" },
  { "folder", { "validate", "." }, 1, "." },
  { "no-such-folder", { "snapshot", "SAMPLE", "-o", "nowhere/map.png" }, 1, "the folder is not there" },
  { "too-large", { "snapshot", "SAMPLE", "-o", "map.png", "--size=19000x19000", "--scale=4" }, 2, "too large" },
  { "too-small", { "snapshot", "SAMPLE", "-o", "map.png", "--size=10x10" }, 2, "must be" },
  { "too-wide", { "snapshot", "SAMPLE", "-o", "map.pdf", "--size=99999x500" }, 2, "must be" },
};

static void
test_case (Cli *cli, gconstpointer data)
{
  const Case *test = data;
  const char *args[MAX_ARGS + 1] = { NULL };
  int         code;

  for (guint i = 0; i < MAX_ARGS && test->args[i] != NULL; i++)
    args[i] = strcmp (test->args[i], "SAMPLE") == 0 ? cli->sample : test->args[i];
  code = cli_run_args (cli, args);
  g_test_message ("%s", cli->err);
  g_assert_cmpint (code, ==, test->code);
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_true (g_str_has_prefix (cli->err, "jalon-cli: "));
  g_assert_nonnull (strstr (cli->err, test->words));
  g_assert_cmpuint (cli_count_files (cli), ==, 0);
}

static void
test_help (Cli *cli, gconstpointer data)
{
  static const char *const commands[] = { "extract", "read", "snapshot", "info", "validate", "formats" };

  g_assert_cmpint (cli_run (cli, "--help", NULL), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_assert_nonnull (strstr (cli->out, commands[i]));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *first = NULL;

      g_assert_cmpint (cli_run (cli, commands[i], "--help", NULL), ==, 0);
      g_assert_nonnull (strstr (cli->out, "--lang"));
      g_assert_cmpstr (cli->err, ==, "");
      first = g_strdup (cli->out);
      g_assert_cmpint (cli_run (cli, "help", commands[i], NULL), ==, 0);
      g_assert_cmpstr (cli->out, ==, first);
    }
}

static void
test_version (Cli *cli, gconstpointer data)
{
  g_assert_cmpint (cli_run (cli, "--version", NULL), ==, 0);
  g_assert_cmpstr (cli->out, ==, "jalon-cli " JALON_VERSION "\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/usage/", cases[i].name, NULL);

      g_test_add (path, Cli, &cases[i], cli_set_up, test_case, cli_tear_down);
    }
  cli_add ("/cli/help", test_help);
  cli_add ("/cli/version", test_version);
  return g_test_run ();
}
