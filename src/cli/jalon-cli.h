/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands of jalon-cli, one file each, and what they share.
 */

#pragma once

#include "jalon-codec.h"
#include "jalon-query.h"
#include "jalon-world.h"

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

/* Each gets the arguments from its own name on. */
JalonExit jalon_cli_extract (int argc, char **argv);
JalonExit jalon_cli_info (int argc, char **argv);
JalonExit jalon_cli_snapshot (int argc, char **argv);
JalonExit jalon_cli_validate (int argc, char **argv);

/* jalon-cli-common.c */

JalonExit     jalon_cli_fail (const GError *error);
JalonExit     jalon_cli_bad_usage (const char *command, const char *format, ...) G_GNUC_PRINTF (2, 3);
void          jalon_cli_name_option (GError **error, const char *option);
gboolean      jalon_cli_parse_options (const char         *command,
                                       const char         *operands,
                                       const char         *summary,
                                       const char         *description,
                                       const GOptionEntry *entries,
                                       int                *argc,
                                       char             ***argv);
gboolean      jalon_cli_parse (const char         *command,
                               const char         *summary,
                               const char         *description,
                               const GOptionEntry *entries,
                               int                *argc,
                               char             ***argv);
JalonDossier *jalon_cli_load (const char *path, JalonLoadReport **out_report, GError **error);
void          jalon_cli_warn_of_skipped (const char *path, const JalonLoadReport *report);
void          jalon_cli_set_language (const char *language);
gboolean      jalon_cli_is_language (const char *language);
char         *jalon_cli_name_code (const char *code, gpointer world);

/* jalon-cli-arguments.c */
gboolean jalon_cli_parse_mask (guint column, char **words, JalonQuery *query, GError **error);

/**
 * JalonCensus:
 *
 * What jalon-cli info counts: what of a dossier is in the states of review that were asked for.
 * Nothing in it is owned.
 */
typedef struct
{
  JalonDossier      *dossier;
  JalonWorld        *world;
  const JalonQuery  *query;
  const JalonResult *result;
} JalonCensus;

/* jalon-cli-info-json.c */
JalonExit jalon_cli_print_info_json (const char *path, const JalonCensus *census, const JalonLoadReport *report);

/* Events of a country by what it does in them. */
typedef struct
{
  const char *code; /* of the world */
  guint       n_events[JALON_N_COUNTRY_ROLES];
} JalonCountryCount;

/* (transfer full) (element-type JalonCountryCount): those with any event, the most first */
GArray *jalon_cli_count_countries (const JalonCensus *census);
/* Fills @counts, one for each value that a column may have in these rows. */
void jalon_cli_count_column (const guint8 *column, const JalonBitset *rows, guint *counts, guint n_counts);

G_END_DECLS
