/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A connection to a database, by its address. What is data goes into statements
 * as parameters alone.
 */

#pragma once

#include "jalon-postgres-module.h"
#include "jalon-progress.h"

G_BEGIN_DECLS

/* Parameters of a statement. */
#define JALON_DATABASE_MAX_PARAMS 256

typedef struct _JalonDatabase JalonDatabase;

gboolean jalon_database_is_address (const char *text);
char    *jalon_database_split_address (const char *address, char **out_dossier);

JalonDatabase *jalon_database_open (const char *address, const JalonProgress *progress, GError **error);
void           jalon_database_close (JalonDatabase *self);
const char    *jalon_database_get_name (JalonDatabase *self);
const char    *jalon_database_get_fact (JalonDatabase *self, JalonPostgresFact fact);
gboolean       jalon_database_run (JalonDatabase *self, const JalonPostgresStatement *statement, GError **error);
gboolean       jalon_database_do (JalonDatabase *self, const char *sql, GError **error);
gboolean
jalon_database_ask (JalonDatabase *self, const char *sql, const char *const *params, char **out_answer, GError **error);
gboolean jalon_database_copy (JalonDatabase *self, const char *sql, const GString *bytes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonDatabase, jalon_database_close)

G_END_DECLS
