/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dossier into a database, or out of it for good.
 */

#pragma once

#include "jalon-database.h"
#include "jalon-dossier.h"

G_BEGIN_DECLS

/**
 * JalonDatabaseLoaded:
 * @n_rows: articles and features of the dossier
 * @n_before: of them, how many were there already
 */
typedef struct
{
  guint n_rows;
  guint n_before;
} JalonDatabaseLoaded;

gboolean jalon_database_load (JalonDatabase       *self,
                              const char          *name,
                              JalonDossier        *dossier,
                              const JalonProgress *progress,
                              JalonDatabaseLoaded *out_loaded,
                              GError             **error);
gboolean jalon_database_remove (JalonDatabase *self, const char *name, GError **error);

G_END_DECLS
