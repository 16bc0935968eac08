/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables that a database has for dossiers, in a schema of its own, "jalon".
 */

#pragma once

#include "jalon-database.h"
#include "jalon-record.h"

G_BEGIN_DECLS

/* The version of the tables that is made and used. */
#define JALON_DATABASE_VERSION 1

gboolean jalon_database_init (JalonDatabase *self, gboolean *out_is_new, GError **error);
gboolean jalon_database_check (JalonDatabase *self, GError **error);
char    *jalon_database_dup_table (JalonKindId kind);

G_END_DECLS
