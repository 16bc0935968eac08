/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dossier from a database.
 */

#pragma once

#include "jalon-database.h"
#include "jalon-query.h"
#include "jalon-sink.h"

G_BEGIN_DECLS

/**
 * JalonDatabaseDossier:
 * @number: that it has in the database
 * @name: (owned)
 * @n_rows: articles and features
 * @n_loaded: of them, how many are there
 * @loaded_by: (owned): who began to load it
 */
typedef struct
{
  guint number;
  char *name;
  guint n_rows;
  guint n_loaded;
  char *loaded_by;
} JalonDatabaseDossier;

/**
 * JalonDatabaseChoice:
 * @ask: (nullable): says what of the dossier is asked for, (transfer full), once what it says of itself, its articles
 * and its views are read; %NULL with an error. The dossier is read whole where nothing in particular is
 */
typedef struct
{
  JalonQuery *(*ask) (JalonDossier *dossier, gpointer data, GError **error);
  gpointer data;
} JalonDatabaseChoice;

GPtrArray    *jalon_database_list_dossiers (JalonDatabase *self, GError **error);
JalonDossier *jalon_database_read (const char                *address,
                                   const JalonDatabaseChoice *choice,
                                   const JalonProgress       *progress,
                                   JalonLoadReport          **out_report,
                                   GError                   **error);

G_END_DECLS
