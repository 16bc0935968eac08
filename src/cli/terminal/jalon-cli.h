/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands of jalon-cli share: exit codes, options, loading, languages, errors.
 */

#pragma once

#include "jalon-codec.h"
#include "jalon-database-read.h"

G_BEGIN_DECLS

/**
 * JalonExit:
 * @JALON_EXIT_DATA: something in a file is wrong, or it cannot be read or written
 * @JALON_EXIT_USAGE: the command line is wrong
 */
typedef enum
{
  JALON_EXIT_OK = 0,
  JALON_EXIT_DATA = 1,
  JALON_EXIT_USAGE = 2,
} JalonExit;

/**
 * JalonCliUsage:
 *
 * How a command is used, as its help says it; all words are translated.
 * @command: its name ("snapshot")
 * @operands: (nullable): what follows its options; %NULL where nothing does
 * @summary: what it does
 * @description: (nullable): what stands below the options
 * @entries: its options, the last one empty; their words are translated when they are shown
 * @reads_tables: it has the option --map as well, which jalon_cli_load() follows
 */
typedef struct
{
  const char         *command;
  const char         *operands;
  const char         *summary;
  const char         *description;
  const GOptionEntry *entries;
  gboolean            reads_tables;
} JalonCliUsage;

JalonExit     jalon_cli_fail (const GError *error);
JalonExit     jalon_cli_bad_usage (const char *command, const char *format, ...) G_GNUC_PRINTF (2, 3);
void          jalon_cli_name_option (GError **error, const char *option);
gboolean      jalon_cli_parse_options (const JalonCliUsage *usage, int *argc, char ***argv);
gboolean      jalon_cli_parse (const char         *command,
                               const char         *summary,
                               const char         *description,
                               const GOptionEntry *entries,
                               int                *argc,
                               char             ***argv);
gboolean      jalon_cli_check_file (const char *path, GError **error);
JalonDossier *jalon_cli_load_chosen (const char                *path,
                                     const JalonDatabaseChoice *choice,
                                     JalonLoadReport          **out_report,
                                     GError                   **error);
JalonDossier *jalon_cli_load (const char *path, JalonLoadReport **out_report, GError **error);
void          jalon_cli_warn_of_skipped (const char *path, const JalonLoadReport *report);
void          jalon_cli_set_language (const char *language);
gboolean      jalon_cli_is_language (const char *language);
char         *jalon_cli_name_code (const char *code, gpointer world);

G_END_DECLS
