/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli: Jalon without a window. Finds the command and runs it.
 */

#include "config.h"

#include "jalon-cli-coders.h"
#include "jalon-cli-compare.h"
#include "jalon-cli-convert.h"
#include "jalon-cli-custody.h"
#include "jalon-cli-db.h"
#include "jalon-cli-duplicates.h"
#include "jalon-cli-extract.h"
#include "jalon-cli-formats.h"
#include "jalon-cli-info.h"
#include "jalon-cli-log.h"
#include "jalon-cli-merge.h"
#include "jalon-cli-read.h"
#include "jalon-cli-seal.h"
#include "jalon-cli-snapshot.h"
#include "jalon-cli-story.h"
#include "jalon-cli-validate.h"

#include "jalon-cache-folder.h"
#include "jalon-cli-password.h"
#include "jalon-cli-print.h"
#include "jalon-i18n.h"
#include "jalon-safe-log.h"

#include <locale.h>
#include <string.h>

static const struct
{
  const char *name;
  const char *summary;
  JalonExit (*run) (int argc, char **argv);
} commands[] = {
  { "snapshot", N_ ("Draw a map of a dossier as a picture"), jalon_cli_snapshot },
  { "story", N_ ("Write the views of a dossier as one document"), jalon_cli_story },
  { "convert", N_ ("Write events in another format, or as a report"), jalon_cli_convert },
  { "extract", N_ ("Propose the events that articles report, with their words"), jalon_cli_extract },
  { "read",
    N_ ("Show what the coder finds in articles: words, trees, times, places, parties, predicates"),
    jalon_cli_read },
  { "coders", N_ ("List your own coders, which “extract” can use"), jalon_cli_coders },
  { "duplicates", N_ ("List events that may be one"), jalon_cli_duplicates },
  { "info", N_ ("Count what a dossier holds"), jalon_cli_info },
  { "compare", N_ ("Say what differs between two dossiers"), jalon_cli_compare },
  { "merge", N_ ("Take what another dossier has over into one"), jalon_cli_merge },
  { "log", N_ ("Say what was changed in a dossier on this machine, and when"), jalon_cli_log },
  { "validate", N_ ("Check a dossier and list what is wrong"), jalon_cli_validate },
  { "seal", N_ ("Pack a dossier with its originals and their checksums"), jalon_cli_seal },
  { "verify", N_ ("Check that nothing in a sealed package was changed"), jalon_cli_verify },
  { "custody", N_ ("Report where the articles of a dossier are from"), jalon_cli_custody },
  { "db", N_ ("Make and fill a database that holds dossiers"), jalon_cli_db },
  { "formats", N_ ("List the formats that are read and written"), jalon_cli_formats },
};

static void
print_help (void)
{
  jalon_cli_print ("%s", _ ("Usage:"));
  jalon_cli_print ("  jalon-cli %s", _ ("COMMAND [OPTION…] FILE…"));
  jalon_cli_print_heading (_ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    jalon_cli_print ("  %-10s %s", commands[i].name, _ (commands[i].summary));
  jalon_cli_print_heading (_ ("Options:"));
  jalon_cli_print ("  -h, --help   %s", _ ("Show this help, or that of a command after its name"));
  jalon_cli_print ("  --version    %s", _ ("Show the version"));
  jalon_cli_print_heading (_ ("The exit code is 0 when all went well, 1 when something in a file is wrong or it cannot "
                              "be read or written, and 2 when the command line is wrong."));
  jalon_cli_print ("%s",
                   _ ("No display is needed, and no network is contacted but the server of a database that is named."));
}

/* The language may be asked for anywhere; help comes in it, too. For extract and read it is that of the articles. */
static void
choose_language (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_has_prefix (argv[i], "--lang=") && jalon_cli_is_language (argv[i] + 7))
        jalon_cli_set_language (argv[i] + 7);
      else if (strcmp (argv[i], "--lang") == 0 && i + 1 < argc && jalon_cli_is_language (argv[i + 1]))
        jalon_cli_set_language (argv[i + 1]);
    }
}

static JalonExit
run_command (int argc, char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[0], commands[i].name) == 0)
      return commands[i].run (argc, argv);
  return jalon_cli_bad_usage (NULL, _ ("There is no command “%s”"), argv[0]);
}

int
main (int argc, char **argv)
{
  const char *localedir = g_getenv ("JALON_LOCALEDIR");

  setlocale (LC_ALL, "");
  jalon_safe_log_begin ();
  if (argc > 1 && strcmp (argv[1], "extract") != 0 && strcmp (argv[1], "read") != 0)
    choose_language (argc, argv);
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : JALON_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("jalon-cli");
  jalon_cache_use ();
  jalon_cli_password_init ();

  if (argc < 2)
    return jalon_cli_bad_usage (NULL, _ ("Which command?"));
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0 || (strcmp (argv[1], "help") == 0 && argc == 2))
    {
      print_help ();
      return JALON_EXIT_OK;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      jalon_cli_print ("jalon-cli %s", JALON_VERSION);
      return JALON_EXIT_OK;
    }
  if (strcmp (argv[1], "help") == 0)
    {
      char  help[] = "--help";
      char *help_argv[] = { argv[2], help, NULL };

      return run_command (2, help_argv);
    }
  return run_command (argc - 1, argv + 1);
}
