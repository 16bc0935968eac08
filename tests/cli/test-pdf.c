/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PDF on the command line: events with the page of their words, in a dossier too; a sentence where there is no text.
 */

#include "config.h"

#include "cli.h"
#include "pdf-fixture.h"

static char *
write_article (Cli *cli)
{
  static const PdfLine lines[] = {
    { 1, 60, 100, 11, "The ministers met in Bamako and spoke about the border." },
    { 2, 60, 100, 11, "On Monday Algeria closed its airspace to Malian flights, the govern-" },
    { 2, 60, 114, 11, "ment said." },
  };
  GString *bytes = pdf_make (lines, G_N_ELEMENTS (lines), 2);
  char    *path = cli_write (cli, "a.pdf", bytes->str, (gssize) bytes->len);

  g_string_free (bytes, TRUE);
  return path;
}

static void
test_extract (Cli *cli, gconstpointer data)
{
  g_autofree char *path = write_article (cli);
  g_autofree char *saved = NULL;

  g_assert_cmpint (cli_run (cli, "extract", path, "--into", "new.jalon", NULL), ==, 0);
  assert_says (cli->out, "SANCTION/discontinue");
  assert_says (cli->out, "Algeria closed its airspace to Malian flights” (page 2)");
  assert_says (cli->out, "Closed skies");
  saved = cli_read (cli, "new.jalon", NULL);
  assert_says (saved, "\"pages\": \"0 ");
  g_assert_cmpint (cli_run (cli, "validate", "new.jalon", NULL), ==, 0);
}

static void
test_formats (Cli *cli, gconstpointer data)
{
  g_assert_cmpint (cli_run (cli, "formats", NULL), ==, 0);
  assert_says (cli->out, ".pdf");
}

static void
test_scan (Cli *cli, gconstpointer data)
{
  GString         *bytes = pdf_make_scan (1);
  g_autofree char *path = cli_write (cli, "scan.pdf", bytes->str, (gssize) bytes->len);

  g_assert_cmpint (cli_run (cli, "extract", path, NULL), ==, 1);
  assert_says (cli->err, "scan.pdf: the pages of this PDF are pictures (a scan)");
  g_assert_cmpstr (cli->out, ==, "");
  g_string_free (bytes, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/pdf/extract", test_extract);
  cli_add ("/cli/pdf/formats", test_formats);
  cli_add ("/cli/pdf/scan", test_scan);
  return g_test_run ();
}
