/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each of them connects to one database.
 */

#include "config.h"

#include "jalon-cli-db-tables.h"

#include "jalon-cli-print.h"
#include "jalon-cli-progress.h"
#include "jalon-database-load.h"
#include "jalon-database-read.h"
#include "jalon-database-schema.h"
#include "jalon-i18n.h"

#define NAME_WIDTH 30
#define COUNT_WIDTH -10

/* Connects to the only operand. %NULL where that fails, which has been said then, with its exit code.
 * @out_dossier: (out) (transfer full) (nullable): the name of a dossier behind the address */
static JalonDatabase *
open_only (const JalonCliUsage *usage, int argc, char **argv, char **out_dossier, JalonExit *out_code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *address = NULL;
  JalonDatabase   *database;

  *out_code = JALON_EXIT_USAGE;
  *out_dossier = NULL;
  if (!jalon_cli_parse_options (usage, &argc, &argv))
    return NULL;
  if (argc != 2 || !jalon_database_is_address (argv[1]))
    {
      jalon_cli_bad_usage (usage->command,
                           "%s",
                           _ ("Which database? Name one as postgresql://USER@HOST:PORT/DATABASE"));
      return NULL;
    }
  address = jalon_database_split_address (argv[1], out_dossier);
  database = jalon_database_open (address, jalon_cli_get_progress (), &error);
  if (database == NULL)
    *out_code = jalon_cli_fail (error);
  return database;
}

static const GOptionEntry no_entries[] = { { NULL } };

/**
 * jalon_cli_db_init:
 *
 * Returns: %JALON_EXIT_DATA where the tables cannot be made
 */
JalonExit
jalon_cli_db_init (int argc, char **argv)
{
  const JalonCliUsage usage = {
    .command = "db init",
    .operands = _ ("ADDRESS"),
    .summary =
        _ ("Makes in a database of PostgreSQL with PostGIS what dossiers need: the schema “jalon” with its tables "
           "and indexes, and the roles jalon_reader, jalon_coder and jalon_editor. What is there already stays as "
           "it is."),
    .entries = no_entries,
  };
  JalonExit        code;
  g_autofree char *dossier = NULL;
  g_autoptr (JalonDatabase) database = open_only (&usage, argc, argv, &dossier, &code);
  g_autoptr (GError) error = NULL;
  gboolean is_new;

  if (database == NULL)
    return code;
  if (!jalon_database_init (database, &is_new, &error))
    return jalon_cli_fail (error);
  jalon_cli_print (is_new ? _ ("%s: the tables of Jalon are made; “jalon-cli db load” fills them")
                          : _ ("%s: the tables of Jalon are there already, and up to date"),
                   jalon_database_get_name (database));
  return JALON_EXIT_OK;
}

static void
print_connection (JalonDatabase *database)
{
  const char      *tls = jalon_database_get_fact (database, JALON_POSTGRES_TLS);
  g_autofree char *user = g_strdup_printf (_ ("User: %s"), jalon_database_get_fact (database, JALON_POSTGRES_USER));
  g_autofree char *encryption = *tls != '\0'
                                    ? g_strdup_printf (_ ("Encryption: %s (sslmode=%s)"),
                                                       tls,
                                                       jalon_database_get_fact (database, JALON_POSTGRES_SSLMODE))
                                    : g_strdup_printf (_ ("Encryption: none (sslmode=%s)"),
                                                       jalon_database_get_fact (database, JALON_POSTGRES_SSLMODE));

  jalon_cli_print ("%s", jalon_database_get_name (database));
  jalon_cli_print ("  %s", user);
  jalon_cli_print ("  %s", encryption);
}

static void
print_dossiers (const GPtrArray *dossiers)
{
  static const int widths[] = { NAME_WIDTH, COUNT_WIDTH, COUNT_WIDTH, 2 };
  const char      *headings[] = { C_ ("table", "Dossiers"), C_ ("table", "rows"), C_ ("table", "loaded"), "" };

  jalon_cli_print_row (headings, widths, G_N_ELEMENTS (headings));
  for (guint i = 0; i < dossiers->len; i++)
    {
      const JalonDatabaseDossier *dossier = g_ptr_array_index (dossiers, i);
      g_autofree char            *n_rows = g_strdup_printf ("%u", dossier->n_rows);
      g_autofree char            *n_loaded = g_strdup_printf ("%u", dossier->n_loaded);
      g_autofree char            *by = g_strconcat ("  ", dossier->loaded_by, NULL);
      const char                 *cells[] = { dossier->name, n_rows, n_loaded, by };

      jalon_cli_print_row (cells, widths, G_N_ELEMENTS (cells));
    }
}

/**
 * jalon_cli_db_info:
 *
 * Returns: %JALON_EXIT_DATA where the database cannot be asked
 */
JalonExit
jalon_cli_db_info (int argc, char **argv)
{
  const JalonCliUsage usage = { .command = "db info",
                                .operands = _ ("ADDRESS"),
                                .summary = _ ("Says which dossiers a database has, how much of each is loaded and by "
                                              "whom, and whether the connection is encrypted."),
                                .entries = no_entries };
  JalonExit           code;
  g_autofree char    *dossier = NULL;
  g_autoptr (JalonDatabase) database = open_only (&usage, argc, argv, &dossier, &code);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dossiers = NULL;

  if (database == NULL)
    return code;
  print_connection (database);
  dossiers = jalon_database_list_dossiers (database, &error);
  if (dossiers == NULL)
    return jalon_cli_fail (error);
  print_dossiers (dossiers);
  return JALON_EXIT_OK;
}

/**
 * jalon_cli_db_remove:
 *
 * Returns: %JALON_EXIT_DATA where there is no such dossier, or it may not be removed
 */
JalonExit
jalon_cli_db_remove (int argc, char **argv)
{
  const JalonCliUsage usage = { .command = "db remove",
                                .operands = _ ("ADDRESS#NAME"),
                                .summary =
                                    _ ("Takes the dossier of that name out of a database, with all that it has "
                                       "there. This cannot be undone; “jalon-cli convert ADDRESS#NAME FILE.jalon” "
                                       "keeps a copy."),
                                .entries = no_entries };
  JalonExit           code;
  g_autofree char    *dossier = NULL;
  g_autoptr (JalonDatabase) database = open_only (&usage, argc, argv, &dossier, &code);
  g_autoptr (GError) error = NULL;

  if (database == NULL)
    return code;
  if (dossier == NULL)
    return jalon_cli_bad_usage ("db remove", "%s", _ ("Which dossier? Name it behind the address, as ADDRESS#NAME"));
  if (!jalon_database_remove (database, dossier, &error))
    return jalon_cli_fail (error);
  jalon_cli_print (_ ("%s: the dossier “%s” is taken out"), jalon_database_get_name (database), dossier);
  return JALON_EXIT_OK;
}
