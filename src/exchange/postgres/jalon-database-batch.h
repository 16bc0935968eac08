/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of a dossier on their way into the tables, some thousand at once.
 */

#pragma once

#include "jalon-database.h"
#include "jalon-write-rows.h"

G_BEGIN_DECLS

typedef struct _JalonDatabaseBatch JalonDatabaseBatch;

JalonDatabaseBatch *jalon_database_batch_new (JalonDossier *dossier, const char *number);
void                jalon_database_batch_free (JalonDatabaseBatch *self);
gsize               jalon_database_batch_add (JalonDatabaseBatch *self, const JalonRow *row);
gboolean            jalon_database_batch_prepare (JalonDatabaseBatch *self, JalonDatabase *database, GError **error);
gboolean            jalon_database_batch_send (JalonDatabaseBatch *self, JalonDatabase *database, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonDatabaseBatch, jalon_database_batch_free)

G_END_DECLS
