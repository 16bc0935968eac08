/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One connection to a server: opening it, and waiting for it.
 */

#pragma once

#include "jalon-postgres-module.h"

#include <libpq-fe.h>

G_BEGIN_DECLS

/**
 * JalonPostgresLink:
 * @connection: (owned)
 * @cancellable: (owned) (nullable)
 * @answer_s: seconds without a byte after which the server is given up
 * @sslmode: (owned): as asked for
 */
struct _JalonPostgresLink
{
  PGconn       *connection;
  GCancellable *cancellable;
  guint         answer_s;
  char         *sslmode;
};

JalonPostgresLink *jalon_postgres_link_open (const char                *address,
                                             const char                *password,
                                             const JalonPostgresLimits *limits,
                                             GCancellable              *cancellable,
                                             JalonPostgresFailure      *out_failure);
void               jalon_postgres_link_close (JalonPostgresLink *self);
const char        *jalon_postgres_link_get (JalonPostgresLink *self, JalonPostgresFact fact);
gboolean           jalon_postgres_link_wait (JalonPostgresLink *self, short events, JalonPostgresFailure *failure);
void jalon_postgres_fail (JalonPostgresFailure *failure, JalonPostgresOutcome outcome, const char *message);

G_END_DECLS
