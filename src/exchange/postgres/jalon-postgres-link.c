/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Connections are opened and used without blocking, so that each wait has an
 * end and can be cancelled.
 */

#include "config.h"

#include "jalon-postgres-link.h"

#include <errno.h>
#include <poll.h>
#include <string.h>

/* Of the message with its details, as asked for while connecting: "FATAL:  28P01: ...". */
#define STATE_PATTERN "[:]  ([0-9A-Z]{5}): (.*)"

/**
 * jalon_postgres_fail:
 * @message: (nullable): its first line is kept
 *
 * Notes why something failed; what failed first stays.
 */
void
jalon_postgres_fail (JalonPostgresFailure *failure, JalonPostgresOutcome outcome, const char *message)
{
  if (failure->outcome != JALON_POSTGRES_DONE)
    return;
  failure->outcome = outcome;
  if (message == NULL || *message == '\0')
    return;
  failure->message = g_utf8_make_valid (message, (gssize) strcspn (message, "\n"));
}

/* Seconds until @deadline, in milliseconds for poll(). */
static int
get_left (gint64 deadline)
{
  return (int) CLAMP ((deadline - g_get_monotonic_time ()) / 1000, 0, G_MAXINT / 2);
}

static gboolean
wait_until (JalonPostgresLink *self, short events, gint64 deadline, JalonPostgresFailure *failure)
{
  struct pollfd fds[2] = { { PQsocket (self->connection), events, 0 }, { -1, POLLIN, 0 } };
  int           n;

  if (fds[0].fd < 0)
    {
      jalon_postgres_fail (failure, JALON_POSTGRES_LOST, PQerrorMessage (self->connection));
      return FALSE;
    }
  if (self->cancellable != NULL)
    fds[1].fd = g_cancellable_get_fd (self->cancellable);
  do
    n = poll (fds, G_N_ELEMENTS (fds), get_left (deadline));
  while (n < 0 && errno == EINTR);
  if (fds[1].fd >= 0)
    g_cancellable_release_fd (self->cancellable);
  if (g_cancellable_is_cancelled (self->cancellable))
    jalon_postgres_fail (failure, JALON_POSTGRES_STOPPED, NULL);
  else if (n == 0)
    jalon_postgres_fail (failure, JALON_POSTGRES_SILENT, NULL);
  else
    return TRUE;
  return FALSE;
}

/**
 * jalon_postgres_link_wait:
 * @events: of poll()
 *
 * Returns: whether the server can be read from or written to; %FALSE where it is silent for too long, or the work was
 *   cancelled
 */
gboolean
jalon_postgres_link_wait (JalonPostgresLink *self, short events, JalonPostgresFailure *failure)
{
  return wait_until (self, events, g_get_monotonic_time () + (gint64) self->answer_s * G_USEC_PER_SEC, failure);
}

/* What a server said no to is told by its letters; its words are in whatever language it speaks. */
static void
fail_open (JalonPostgresLink *self, JalonPostgresFailure *failure)
{
  const char      *message = PQerrorMessage (self->connection);
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  g_autoptr (GRegex) regex = g_regex_new (STATE_PATTERN, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (PQconnectionNeedsPassword (self->connection))
    jalon_postgres_fail (failure, JALON_POSTGRES_NO_PASSWORD, message);
  else if (g_regex_match (regex, valid, 0, &match))
    {
      g_autofree char *state = g_match_info_fetch (match, 1);
      g_autofree char *words = g_match_info_fetch (match, 2);

      jalon_postgres_fail (failure, JALON_POSTGRES_REFUSED, words);
      g_strlcpy (failure->state, state, sizeof failure->state);
    }
  else
    jalon_postgres_fail (failure, JALON_POSTGRES_UNREACHED, message);
}

/* What stands in an address is seen by all who list programs: no secret may. */
static gboolean
check_address (const char *address, JalonPostgresFailure *failure)
{
  char             *message = NULL;
  PQconninfoOption *options = PQconninfoParse (address, &message);
  gboolean          has_secret = FALSE;

  for (PQconninfoOption *option = options; option != NULL && option->keyword != NULL; option++)
    has_secret |= option->val != NULL && option->dispchar[0] == '*';
  if (options == NULL)
    jalon_postgres_fail (failure, JALON_POSTGRES_BAD_ADDRESS, message);
  else if (has_secret)
    jalon_postgres_fail (failure, JALON_POSTGRES_SECRET, NULL);
  PQconninfoFree (options);
  PQfreemem (message);
  return failure->outcome == JALON_POSTGRES_DONE;
}

/* What an address, a service file or the environment asks for. @connect_s: (inout) */
static void
take_options (JalonPostgresLink *self, guint *connect_s)
{
  PQconninfoOption *options = PQconninfo (self->connection);

  for (PQconninfoOption *option = options; option != NULL && option->keyword != NULL; option++)
    {
      if (option->val == NULL)
        continue;
      if (strcmp (option->keyword, "connect_timeout") == 0 && g_ascii_strtoull (option->val, NULL, 10) > 0)
        *connect_s = (guint) MIN (g_ascii_strtoull (option->val, NULL, 10), G_MAXUINT16);
      if (strcmp (option->keyword, "sslmode") == 0)
        self->sslmode = g_strdup (option->val);
    }
  PQconninfoFree (options);
}

static PostgresPollingStatusType
connect_on (JalonPostgresLink *self, gint64 deadline, JalonPostgresFailure *failure)
{
  PostgresPollingStatusType status = PGRES_POLLING_WRITING;

  while (status != PGRES_POLLING_OK && status != PGRES_POLLING_FAILED)
    {
      if (!wait_until (self, status == PGRES_POLLING_READING ? POLLIN : POLLOUT, deadline, failure))
        return PGRES_POLLING_FAILED;
      status = PQconnectPoll (self->connection);
    }
  return status;
}

static void
be_quiet (void *data, const char *message)
{
}

/**
 * jalon_postgres_link_open:
 *
 * As open() of #JalonPostgresModule.
 */
JalonPostgresLink *
jalon_postgres_link_open (const char                *address,
                          const char                *password,
                          const JalonPostgresLimits *limits,
                          GCancellable              *cancellable,
                          JalonPostgresFailure      *out_failure)
{
  /* What stands before the address it may say otherwise. */
  const char *const  keywords[] = { "fallback_application_name", "tcp_user_timeout", "dbname",
                                    "client_encoding",           "password",         NULL };
  const char *const  values[] = { "jalon", "30000", address, "UTF8", password, NULL };
  guint              connect_s = limits->connect_s;
  JalonPostgresLink *self;

  *out_failure = (JalonPostgresFailure){ JALON_POSTGRES_DONE };
  if (!check_address (address, out_failure))
    return NULL;
  self = g_new0 (JalonPostgresLink, 1);
  self->answer_s = limits->answer_s;
  self->connection = PQconnectStartParams (keywords, values, TRUE);
  take_options (self, &connect_s);
  g_set_object (&self->cancellable, cancellable);
  PQsetErrorVerbosity (self->connection, PQERRORS_VERBOSE);
  if (PQstatus (self->connection) == CONNECTION_BAD ||
      connect_on (self, g_get_monotonic_time () + (gint64) connect_s * G_USEC_PER_SEC, out_failure) != PGRES_POLLING_OK)
    {
      fail_open (self, out_failure);
      jalon_postgres_link_close (self);
      return NULL;
    }
  PQsetNoticeProcessor (self->connection, be_quiet, NULL);
  PQsetnonblocking (self->connection, TRUE);
  return self;
}

/**
 * jalon_postgres_link_close:
 * @self: (transfer full) (nullable)
 */
void
jalon_postgres_link_close (JalonPostgresLink *self)
{
  if (self == NULL)
    return;
  PQfinish (self->connection);
  g_clear_object (&self->cancellable);
  g_free (self->sslmode);
  g_free (self);
}

/**
 * jalon_postgres_link_get:
 *
 * Returns: (transfer none): a fact; empty where there is none
 */
const char *
jalon_postgres_link_get (JalonPostgresLink *self, JalonPostgresFact fact)
{
  const char *found = NULL;

  switch (fact)
    {
    case JALON_POSTGRES_HOST:
      found = PQhost (self->connection);
      break;
    case JALON_POSTGRES_PORT:
      found = PQport (self->connection);
      break;
    case JALON_POSTGRES_DATABASE:
      found = PQdb (self->connection);
      break;
    case JALON_POSTGRES_USER:
      found = PQuser (self->connection);
      break;
    case JALON_POSTGRES_SSLMODE:
      found = self->sslmode;
      break;
    case JALON_POSTGRES_TLS:
      found = PQsslInUse (self->connection) ? PQsslAttribute (self->connection, "protocol") : NULL;
      break;
    default:
      break;
    }
  return found != NULL ? found : "";
}
