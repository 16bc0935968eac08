/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Originals that are kept, and packages that show any change of them; sha256sum reads their manifest.
 */

#define _GNU_SOURCE /* memmem */

#include "config.h"

#include "cli.h"

#include <glib/gstdio.h>
#include <string.h>

#define ARTICLE "Chad closed its airspace to Sudanese planes on Tuesday, the ministry said.\n"

/* printf ARTICLE | sha256sum */
static char *
dup_sum (void)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, ARTICLE, -1);
}

static char *
dup_original (Cli *cli)
{
  g_autofree char *sum = dup_sum ();

  return g_build_filename (cli->folder, "d.jalon.files", sum, NULL);
}

/* A dossier with its original. */
static void
extract (Cli *cli)
{
  g_autofree char *article = cli_write (cli, "a.txt", ARTICLE, -1);

  g_assert_cmpint (cli_run (cli, "extract", "a.txt", "--into", "d.jalon", "--keep", NULL), ==, 0);
}

/* What cli_tear_down() does not know. */
static void
remove_originals (Cli *cli)
{
  g_autofree char *original = dup_original (cli);
  g_autofree char *folder = g_path_get_dirname (original);

  g_remove (original);
  g_rmdir (folder);
}

static void
test_keep (Cli *cli, gconstpointer data)
{
  g_autofree char *original = dup_original (cli);
  g_autofree char *sum = dup_sum ();
  g_autofree char *kept = NULL;
  g_autofree char *saved = NULL;

  extract (cli);
  g_assert_true (g_file_get_contents (original, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, ARTICLE);
  saved = cli_read (cli, "d.jalon", NULL);
  assert_says (saved, sum);
  assert_says (saved, "\"original\"");
  assert_says (saved, "\"a.txt\"");
  g_assert_cmpint (cli_run (cli, "validate", "d.jalon", NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "extract", "a.txt", "--keep", NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "extract", "-", "--into", "d.jalon", "--keep", NULL), ==, 2);
  assert_says (cli->err, "--keep keeps files, not standard input");
  remove_originals (cli);
}

static void
test_seal (Cli *cli, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize            n_first;
  gsize            n_second;

  extract (cli);
  g_setenv ("SOURCE_DATE_EPOCH", "1744200000", TRUE);
  g_assert_cmpint (cli_run (cli, "seal", "d.jalon", "-o", "p.zip", NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "seal", "d.jalon", "-o", "q.zip", NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "seal", "d.jalon", "-o", "q.zip", NULL), ==, 1);
  first = cli_read (cli, "p.zip", &n_first);
  second = cli_read (cli, "q.zip", &n_second);
  g_assert_cmpmem (first, n_first, second, n_second);
  g_assert_cmpint (cli_run (cli, "verify", "p.zip", NULL), ==, 0);
  g_assert_cmpstr (cli->out, ==, "Files: 7, problems: 0\n");
  remove_originals (cli);
}

/* The report says of each article what was kept, and of a kept file whether it is still the one; and so does the exit
 * code. */
static void
test_custody (Cli *cli, gconstpointer data)
{
  g_autofree char *original = dup_original (cli);
  g_autofree char *sum = dup_sum ();
  g_autofree char *whole = NULL;
  g_autofree char *altered = NULL;
  g_autofree char *missing = NULL;

  extract (cli);
  g_assert_cmpint (cli_run (cli, "custody", "d.jalon", "-o", "whole.html", NULL), ==, 0);
  whole = cli_read (cli, "whole.html", NULL);
  assert_says (whole, "<h1>Custody of the sources of “d.jalon”</h1>");
  assert_says (whole, sum);
  assert_says (whole, "<dd dir=\"auto\">a.txt</dd>");
  assert_says (whole, "It is kept, and is the file that was read: its checksum is the same.");
  g_assert_true (g_file_set_contents (original, "Chad closed nothing.\n", -1, NULL));
  g_assert_cmpint (cli_run (cli, "custody", "d.jalon", "-o", "altered.html", NULL), ==, 1);
  assert_says (cli->err, "altered.html: not all files are kept as they were read");
  altered = cli_read (cli, "altered.html", NULL);
  assert_says (altered, "Of 1 the file that is kept is not the one that was read.");
  remove_originals (cli);
  g_assert_cmpint (cli_run (cli, "custody", "d.jalon", NULL), ==, 1);
  missing = cli_read (cli, "d.jalon.custody.html", NULL);
  assert_says (missing, "It is missing: it does not stand beside the dossier.");
}

/* A byte of a file, of a manifest, of a name: each is told, wherever it is. */
static void
test_changed (Cli *cli, gconstpointer data)
{
  static const char *const words[] = { "Chad closed its", "manifest-sha256.txt\n", "custody.tsv\n", "Bagging-Date" };
  g_autofree char         *whole = NULL;
  gsize                    length;

  extract (cli);
  g_assert_cmpint (cli_run (cli, "seal", "d.jalon", "-o", "p.zip", NULL), ==, 0);
  whole = cli_read (cli, "p.zip", &length);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *changed = g_memdup2 (whole, length);
      char            *at = memmem (changed, length, words[i], strlen (words[i]));
      g_autofree char *path = NULL;

      g_assert_nonnull (at);
      *at ^= 1;
      path = cli_write (cli, "changed.zip", changed, (gssize) length);
      g_assert_cmpint (cli_run (cli, "verify", "changed.zip", NULL), ==, 1);
      assert_says (cli->out, "\nFiles: 7, problems: ");
      g_assert_null (strstr (cli->out, "problems: 0"));
    }
  remove_originals (cli);
}

/* In the bag, and beside it under the name of a file that is in the bag. */
static void
test_added (Cli *cli, gconstpointer data)
{
  static const char *const names[] = { "d.jalon/data/d.txt", "data/d.jalon", "d.jalon/data/a/bagit.txt" };
  g_autofree char         *python = g_find_program_in_path ("python3");
  g_autofree char         *package = g_build_filename (cli->folder, "p.zip", NULL);
  const char              *argv[] = {
                 python,  "-c", "import sys, zipfile; zipfile.ZipFile(sys.argv[1], 'a').writestr(sys.argv[2], '')",
                 package, NULL, NULL
  };

  if (python == NULL)
    {
      g_test_skip ("no python3");
      return;
    }
  extract (cli);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int status = 0;

      g_assert_cmpint (cli_run (cli, "seal", "d.jalon", "-o", "p.zip", NULL), ==, 0);
      argv[4] = names[i];
      g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, NULL, NULL, &status, NULL));
      g_assert_cmpint (status, ==, 0);
      g_assert_cmpint (cli_run (cli, "verify", "p.zip", NULL), ==, 1);
      assert_says (cli->out, "it was put there after the package was sealed\nFiles: 8, problems: 1\n");
      g_remove (package);
    }
  /* Of two files by one name nobody knows which one is meant. */
  g_assert_cmpint (cli_run (cli, "seal", "d.jalon", "-o", "p.zip", NULL), ==, 0);
  argv[4] = "d.jalon/data/d.jalon";
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL));
  g_assert_cmpint (cli_run (cli, "verify", "p.zip", NULL), ==, 1);
  assert_says (cli->err, "damaged");
  remove_originals (cli);
}

static void
test_no_package (Cli *cli, gconstpointer data)
{
  g_autofree char *text = cli_write (cli, "a.zip", ARTICLE, -1);
  g_autofree char *empty = cli_write (cli, "b.zip", "", 0);

  g_assert_cmpint (cli_run (cli, "verify", "a.zip", NULL), ==, 1);
  assert_says (cli->err, "this is no sealed package");
  g_assert_cmpint (cli_run (cli, "verify", "b.zip", NULL), ==, 1);
  g_assert_cmpint (cli_run (cli, "verify", NULL), ==, 2);
}

/* As other programs write them: another sum, "%" encoded in the manifest, tag files that are in no manifest, no
 * manifest of tag files (RFC 8493). With "changed" a byte of the payload is another. */
static void
test_foreign (Cli *cli, gconstpointer data)
{
  static const char *const script =
      "import hashlib, sys, zipfile\n"
      "z = zipfile.ZipFile(sys.argv[1], 'w')\n"
      "text = b'What was found.'\n"
      "z.writestr('bag/bagit.txt', 'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n')\n"
      "z.writestr('bag/metadata/notes.txt', 'Written by hand.')\n"
      "z.writestr('bag/manifest-sha512.txt',\n"
      "           hashlib.sha512(text).hexdigest() + '  data/100%25.txt\\n'\n"
      "           + hashlib.sha512(b'').hexdigest().upper() + ' *./data/%41.txt\\n')\n"
      "z.writestr('bag/data/100%.txt', text.replace(b'W', b'w') if sys.argv[2] == 'changed' else text)\n"
      "z.writestr('bag/data/%41.txt', '')\n";
  static const struct
  {
    const char *how;
    int         status;
    const char *said;
  } bags[] = {
    { "sound", 0, "Files: 5, problems: 0\n" },
    { "changed", 1, "data/100%.txt: it was changed since it was sealed\nFiles: 5, problems: 1\n" },
  };
  g_autofree char *python = g_find_program_in_path ("python3");
  g_autofree char *package = g_build_filename (cli->folder, "bag.zip", NULL);

  if (python == NULL)
    {
      g_test_skip ("no python3");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (bags); i++)
    {
      const char *argv[] = { python, "-c", script, package, bags[i].how, NULL };
      int         status = 0;

      g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, NULL, NULL, &status, NULL));
      g_assert_cmpint (status, ==, 0);
      g_assert_cmpint (cli_run (cli, "verify", "bag.zip", NULL), ==, bags[i].status);
      g_assert_cmpstr (cli->out, ==, bags[i].said);
      g_remove (package);
    }
}

/* A missing original is said, and a changed one is not sealed. */
static void
test_originals (Cli *cli, gconstpointer data)
{
  g_autofree char *original = dup_original (cli);

  extract (cli);
  g_assert_true (g_file_set_contents (original, "Changed.", -1, NULL));
  g_assert_cmpint (cli_run (cli, "seal", "d.jalon", "-o", "p.zip", NULL), ==, 1);
  assert_says (cli->err, "this original was changed since it was kept");
  remove_originals (cli);
  g_assert_cmpint (cli_run (cli, "seal", "d.jalon", "-o", "p.zip", NULL), ==, 1);
  assert_says (cli->err, "is missing; the package is without it");
  g_assert_cmpint (cli_run (cli, "verify", "p.zip", NULL), ==, 0);
  /* What stands in the place of the folder is not taken for none. */
  {
    g_autofree char *folder = cli_write (cli, "d.jalon.files", "no folder", -1);

    g_assert_cmpint (cli_run (cli, "seal", "d.jalon", "-o", "q.zip", NULL), ==, 1);
    assert_says (cli->err, "d.jalon.files");
    g_remove (folder);
  }
}

/* By programs that know nothing of Jalon, where they are. */
static void
test_sha256sum (Cli *cli, gconstpointer data)
{
  g_autofree char *python = g_find_program_in_path ("python3");
  g_autofree char *sha256sum = g_find_program_in_path ("sha256sum");
  g_autofree char *command = NULL;
  const char      *argv[] = { "sh", "-c", NULL, NULL };
  g_autofree char *out = NULL;
  int              status = 0;

  if (python == NULL || sha256sum == NULL)
    {
      g_test_skip ("no python3 or no sha256sum");
      return;
    }
  extract (cli);
  g_assert_cmpint (cli_run (cli, "seal", "d.jalon", "-o", "p.zip", NULL), ==, 0);
  command = g_strdup_printf ("cd '%s' && python3 -m zipfile -t p.zip && python3 -m zipfile -e p.zip out && "
                             "cd out/d.jalon && sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt && "
                             "cd ../.. && rm -r out",
                             cli->folder);
  argv[2] = command;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  assert_says (out, "data/d.jalon: OK");
  assert_says (out, "bagit.txt: OK");
  remove_originals (cli);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/seal/keep", test_keep);
  cli_add ("/cli/seal/seal", test_seal);
  cli_add ("/cli/seal/custody", test_custody);
  cli_add ("/cli/seal/changed", test_changed);
  cli_add ("/cli/seal/added", test_added);
  cli_add ("/cli/seal/foreign", test_foreign);
  cli_add ("/cli/seal/no-package", test_no_package);
  cli_add ("/cli/seal/originals", test_originals);
  cli_add ("/cli/seal/sha256sum", test_sha256sum);
  return g_test_run ();
}
