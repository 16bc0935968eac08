/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs statements. The files of this module are all of Jalon that is linked with
 * libpq: it is loaded when the first database is opened.
 */

#include "config.h"

#include "jalon-postgres-module.h"

#include "jalon-postgres-link.h"

#include <gmodule.h>
#include <poll.h>

/* Bytes that COPY sends at once, so that it can be cancelled between. */
#define CHUNK (64 << 10)

/* Seconds that a server has to stop what it does. */
#define STOP_S 5

/* Columns of a row. */
#define MAX_COLUMNS 16

G_MODULE_EXPORT extern const JalonPostgresModule jalon_postgres_module;

static gboolean
flush (JalonPostgresLink *self, JalonPostgresFailure *failure)
{
  int left;

  while ((left = PQflush (self->connection)) > 0)
    {
      if (!jalon_postgres_link_wait (self, POLLIN | POLLOUT, failure))
        return FALSE;
      if (!PQconsumeInput (self->connection))
        break;
    }
  if (left != 0)
    jalon_postgres_fail (failure, JALON_POSTGRES_LOST, PQerrorMessage (self->connection));
  return left == 0;
}

/* Without a result where @failure is set, too: then the connection is of no use any more. */
static PGresult *
get_result (JalonPostgresLink *self, JalonPostgresFailure *failure)
{
  while (PQisBusy (self->connection))
    {
      if (!jalon_postgres_link_wait (self, POLLIN, failure))
        return NULL;
      if (PQconsumeInput (self->connection))
        continue;
      jalon_postgres_fail (failure, JALON_POSTGRES_LOST, PQerrorMessage (self->connection));
      return NULL;
    }
  return PQgetResult (self->connection);
}

/* What the server does is stopped, and what it still sends is passed over, so that it can be told what to do next. */
static void
stop (JalonPostgresLink *self)
{
  JalonPostgresFailure untold = { JALON_POSTGRES_DONE };
  JalonPostgresLink    uncancelled = { .connection = self->connection, .answer_s = STOP_S };
  PGcancel            *cancel = PQgetCancel (self->connection);
  PGresult            *result;
  char                 message[256];

  if (cancel != NULL)
    PQcancel (cancel, message, sizeof message);
  PQfreeCancel (cancel);
  while ((result = get_result (&uncancelled, &untold)) != NULL)
    PQclear (result);
  g_free (untold.message);
}

static void
fail_by (JalonPostgresLink *self, const PGresult *result, JalonPostgresFailure *failure)
{
  const char *state = PQresultErrorField (result, PG_DIAG_SQLSTATE);
  gboolean    is_first = failure->outcome == JALON_POSTGRES_DONE;

  if (PQstatus (self->connection) == CONNECTION_BAD || state == NULL)
    jalon_postgres_fail (failure, JALON_POSTGRES_LOST, PQresultErrorMessage (result));
  else
    jalon_postgres_fail (failure, JALON_POSTGRES_REFUSED, PQresultErrorField (result, PG_DIAG_MESSAGE_PRIMARY));
  if (is_first && state != NULL)
    g_strlcpy (failure->state, state, sizeof failure->state);
}

static void
tell_rows (const PGresult *result, const JalonPostgresStatement *statement, JalonPostgresFailure *failure)
{
  guint       n_columns = MIN ((guint) PQnfields (result), MAX_COLUMNS);
  const char *texts[MAX_COLUMNS];
  gsize       lengths[MAX_COLUMNS];

  for (int row = 0; row < PQntuples (result); row++)
    {
      for (guint i = 0; i < n_columns; i++)
        {
          texts[i] = PQgetisnull (result, row, (int) i) ? NULL : PQgetvalue (result, row, (int) i);
          lengths[i] = (gsize) PQgetlength (result, row, (int) i);
        }
      if (!statement->row (statement->data, &(JalonPostgresRow){ texts, lengths }))
        {
          jalon_postgres_fail (failure, JALON_POSTGRES_STOPPED, NULL);
          return;
        }
    }
}

/* Takes all results. */
static gboolean
finish (JalonPostgresLink *self, const JalonPostgresStatement *statement, JalonPostgresFailure *failure)
{
  PGresult *result;

  while ((result = get_result (self, failure)) != NULL)
    {
      ExecStatusType status = PQresultStatus (result);

      if (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE)
        fail_by (self, result, failure);
      else if (status == PGRES_TUPLES_OK && statement->row != NULL && failure->outcome == JALON_POSTGRES_DONE)
        tell_rows (result, statement, failure);
      PQclear (result);
    }
  if (g_cancellable_is_cancelled (self->cancellable) || failure->outcome == JALON_POSTGRES_SILENT)
    stop (self);
  return failure->outcome == JALON_POSTGRES_DONE;
}

static gboolean
send_statement (JalonPostgresLink *self, const JalonPostgresStatement *statement, JalonPostgresFailure *failure)
{
  int is_sent = statement->n_params == 0 ? PQsendQuery (self->connection, statement->sql)
                                         : PQsendQueryParams (self->connection,
                                                              statement->sql,
                                                              (int) statement->n_params,
                                                              NULL,
                                                              statement->params,
                                                              NULL,
                                                              NULL,
                                                              0);

  if (!is_sent)
    jalon_postgres_fail (failure, JALON_POSTGRES_LOST, PQerrorMessage (self->connection));
  return is_sent && flush (self, failure);
}

static gboolean
run (JalonPostgresLink *self, const JalonPostgresStatement *statement, JalonPostgresFailure *out_failure)
{
  *out_failure = (JalonPostgresFailure){ JALON_POSTGRES_DONE };
  if (send_statement (self, statement, out_failure))
    return finish (self, statement, out_failure);
  stop (self);
  return FALSE;
}

/* Whether the server waits for rows now. */
static gboolean
begin_copy (JalonPostgresLink *self, const JalonPostgresStatement *statement, JalonPostgresFailure *failure)
{
  PGresult      *result = send_statement (self, statement, failure) ? get_result (self, failure) : NULL;
  ExecStatusType status = PQresultStatus (result);

  if (result != NULL && status != PGRES_COPY_IN)
    fail_by (self, result, failure);
  PQclear (result);
  return status == PGRES_COPY_IN;
}

static gboolean
put_chunk (JalonPostgresLink *self, const char *bytes, gsize length, JalonPostgresFailure *failure)
{
  int is_put;

  while ((is_put = PQputCopyData (self->connection, bytes, (int) length)) == 0)
    if (!flush (self, failure))
      return FALSE;
  if (is_put < 0)
    jalon_postgres_fail (failure, JALON_POSTGRES_LOST, PQerrorMessage (self->connection));
  return is_put > 0 && flush (self, failure);
}

static gboolean
copy (JalonPostgresLink *self, const char *sql, const GString *bytes, JalonPostgresFailure *out_failure)
{
  const JalonPostgresStatement statement = { .sql = sql };
  gboolean                     is_whole = TRUE;

  *out_failure = (JalonPostgresFailure){ JALON_POSTGRES_DONE };
  if (!begin_copy (self, &statement, out_failure))
    {
      stop (self);
      return FALSE;
    }
  for (gsize at = 0; at < bytes->len && is_whole; at += CHUNK)
    is_whole = put_chunk (self, bytes->str + at, MIN (CHUNK, bytes->len - at), out_failure);
  if (PQputCopyEnd (self->connection, is_whole ? NULL : "stopped") < 0)
    jalon_postgres_fail (out_failure, JALON_POSTGRES_LOST, PQerrorMessage (self->connection));
  if (is_whole && flush (self, out_failure))
    return finish (self, &statement, out_failure);
  stop (self);
  return FALSE;
}

const JalonPostgresModule jalon_postgres_module = {
  .open = jalon_postgres_link_open,
  .close = jalon_postgres_link_close,
  .get = jalon_postgres_link_get,
  .run = run,
  .copy = copy,
};
