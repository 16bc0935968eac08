/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One file after the other, over one connection.
 */

#include "config.h"

#include "jalon-cli-db-load.h"

#include "jalon-cli-print.h"
#include "jalon-cli-progress.h"
#include "jalon-database-load.h"
#include "jalon-i18n.h"

#include <string.h>

/* As the file, without its suffix. */
static char *
dup_dossier_name (const char *path)
{
  char *name = g_path_get_basename (path);
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot > name)
    *dot = '\0';
  return name;
}

static void
say_loaded (const char *path, const char *name, const JalonDatabaseLoaded *loaded)
{
  if (loaded->n_before >= loaded->n_rows)
    /* Translators: a file, and what its dossier is called in the database. */
    jalon_cli_print (_ ("%s: all of it is in the database already, as “%s”"), path, name);
  else
    jalon_cli_print (ngettext ("%s: %u row is loaded, as “%s”",
                               "%s: %u rows are loaded, as “%s”",
                               loaded->n_rows - loaded->n_before),
                     path,
                     loaded->n_rows - loaded->n_before,
                     name);
}

static gboolean
load_file (JalonDatabase *database, const char *path, const char *wanted, GError **error)
{
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (JalonDossier) dossier = jalon_cli_load (path, &report, error);
  g_autofree char    *name = wanted != NULL ? g_strdup (wanted) : dup_dossier_name (path);
  JalonDatabaseLoaded loaded;

  if (dossier == NULL)
    return FALSE;
  jalon_cli_warn_of_skipped (path, report);
  if (!jalon_database_load (database, name, dossier, jalon_cli_get_progress (), &loaded, error))
    return FALSE;
  say_loaded (path, name, &loaded);
  return TRUE;
}

/**
 * jalon_cli_db_load:
 *
 * Returns: %JALON_EXIT_DATA where a file cannot be read, or not be loaded
 */
JalonExit
jalon_cli_db_load (int argc, char **argv)
{
  const GOptionEntry  entries[] = { { NULL } };
  const JalonCliUsage usage = {
    .command = "db load",
    .operands = _ ("DOSSIER… ADDRESS"),
    .summary =
        _ ("Loads dossiers, and files of any other format of events, into a database. Each is called there as its "
           "file, or as what stands behind the address: ADDRESS#NAME. Whatever stopped it, run it again: it goes "
           "on where it was."),
    .entries = entries,
    .reads_tables = TRUE,
  };
  g_autoptr (JalonDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *address = NULL;

  if (!jalon_cli_parse_options (&usage, &argc, &argv))
    return JALON_EXIT_USAGE;
  if (argc < 3 || !jalon_database_is_address (argv[argc - 1]))
    return jalon_cli_bad_usage ("db load",
                                "%s",
                                _ ("Which files, and into which database? Name files, and at the end an address as "
                                   "postgresql://USER@HOST:PORT/DATABASE"));
  address = jalon_database_split_address (argv[argc - 1], &name);
  if (name != NULL && argc > 3)
    return jalon_cli_bad_usage ("db load", _ ("Several files cannot all be called “%s”; leave #%s out"), name, name);
  database = jalon_database_open (address, jalon_cli_get_progress (), &error);
  for (int i = 1; i < argc - 1 && error == NULL; i++)
    load_file (database, argv[i], name, &error);
  return error != NULL ? jalon_cli_fail (error) : JALON_EXIT_OK;
}
