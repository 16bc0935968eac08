/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli db: finds which of its works is asked for, and does it.
 */

#include "config.h"

#include "jalon-cli-db.h"

#include "jalon-cli-db-load.h"
#include "jalon-cli-db-tables.h"
#include "jalon-cli-print.h"
#include "jalon-i18n.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *summary;
  JalonExit (*run) (int argc, char **argv);
} works[] = {
  { "init", N_ ("Make the tables, indexes and roles in a database"), jalon_cli_db_init },
  { "load", N_ ("Load dossiers into a database"), jalon_cli_db_load },
  { "info", N_ ("Say which dossiers a database has, and how it is connected"), jalon_cli_db_info },
  { "remove", N_ ("Take a dossier out of a database"), jalon_cli_db_remove },
};

static JalonExit
print_help (void)
{
  jalon_cli_print ("%s", _ ("Usage:"));
  jalon_cli_print ("  jalon-cli db %s", _ ("WORK [OPTION…] … ADDRESS"));
  jalon_cli_print_heading (_ ("Works:"));
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    jalon_cli_print ("  %-10s %s", works[i].name, _ (works[i].summary));
  jalon_cli_print_heading (_ (
      "An address is postgresql://USER@HOST:PORT/DATABASE, with ?sslmode=require and other words of libpq as needed, "
      "and with #NAME for one dossier of several; it stands wherever a dossier is read. A password is in ~/.pgpass or "
      "PGPASSWORD, never in the address."));
  return JALON_EXIT_OK;
}

/**
 * jalon_cli_db:
 * @argv: "db" and what is behind it
 *
 * Returns: %JALON_EXIT_DATA where the database does not do what is asked
 */
JalonExit
jalon_cli_db (int argc, char **argv)
{
  if (argc < 2)
    return jalon_cli_bad_usage ("db", "%s", _ ("Which work?"));
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    return print_help ();
  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    if (strcmp (argv[1], works[i].name) == 0)
      return works[i].run (argc - 1, argv + 1);
  return jalon_cli_bad_usage ("db", _ ("There is no work “%s”"), argv[1]);
}
