/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads the module on first use, once; opens connections, and says in words what
 * fails.
 */

#include "config.h"

#include "jalon-database.h"

#include "jalon-database-error.h"
#include "jalon-database-password.h"
#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-module.h"

#include <string.h>

/* Seconds for a connection, and without an answer. A server stops statements of its own before. */
#define CONNECT_S 15
#define ANSWER_S 330
#define STATEMENT_TIMEOUT "300s"

/* Whatever a database or a role is set to: no function of somebody else may take the place of one that is meant, and
 * those of PostGIS are found where it is. Time-outs stand unless they are set. Statements are not compiled: for the
 * many partitions that takes longer than all else (measured on a million events: words found in 22 s, without in 5.6).
 */
#define BEGIN_SESSION                                                                                                  \
  "SELECT pg_catalog.set_config('search_path', 'pg_catalog' || coalesce((SELECT ', ' || quote_ident(n.nspname) "       \
  "FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace "                           \
  "WHERE e.extname = 'postgis' AND n.nspname <> 'pg_catalog'), ''), false), "                                          \
  "pg_catalog.set_config('statement_timeout', CASE pg_catalog.current_setting('statement_timeout') WHEN '0' "          \
  "THEN '" STATEMENT_TIMEOUT "' ELSE pg_catalog.current_setting('statement_timeout') END, false), "                    \
  "pg_catalog.set_config('jit', 'off', false), "                                                                       \
  "pg_catalog.set_config('client_min_messages', 'warning', false), "                                                   \
  "pg_catalog.set_config('DateStyle', 'ISO', false)"

static const char *const schemes[] = { "postgresql://", "postgres://" };

/**
 * JalonDatabase:
 * @link: (owned)
 * @name: (owned): server, port and database, for messages
 */
struct _JalonDatabase
{
  const JalonPostgresModule *module;
  JalonPostgresLink         *link;
  char                      *name;
};

static const JalonPostgresModule *
get_module (void)
{
  static const JalonPostgresModule *module = NULL;
  static gsize                      is_tried = 0;

  if (g_once_init_enter (&is_tried))
    {
      module = jalon_module_find ("jalon-postgres.so", JALON_POSTGRES_MODULE_SYMBOL);
      g_once_init_leave (&is_tried, 1);
    }
  return module;
}

/**
 * jalon_database_is_address:
 *
 * Returns: whether a text is the address of a database rather than of a file
 */
gboolean
jalon_database_is_address (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (text, schemes[i], strlen (schemes[i])) == 0)
      return TRUE;
  return FALSE;
}

/**
 * jalon_database_split_address:
 * @address: "postgresql://host/database#dossier"
 * @out_dossier: (out) (transfer full) (nullable): the name of a dossier in it; %NULL where none is given
 *
 * Returns: (transfer full): the address without it
 */
char *
jalon_database_split_address (const char *address, char **out_dossier)
{
  const char *hash = strrchr (address, '#');

  *out_dossier = hash != NULL && hash[1] != '\0' ? g_uri_unescape_string (hash + 1, NULL) : NULL;
  return hash != NULL ? g_strndup (address, (gsize) (hash - address)) : g_strdup (address);
}

/* An address for messages: what stands before an "@" may be a secret, and where one is elsewhere than before a host
 * nothing is shown. */
static char *
dup_shown (const char *address)
{
  const char      *scheme = strstr (address, "://");
  const char      *from = scheme != NULL ? scheme + strlen ("://") : address;
  const char      *at = strrchr (from, '@');
  g_autofree char *rest = NULL;

  if (at != NULL && from + strcspn (from, "/?#") < at)
    return g_strdup ("postgresql://…");
  if (at != NULL)
    from = at + 1;
  rest = g_strndup (from, strcspn (from, "?#"));
  return g_strdup_printf ("postgresql://%s", rest);
}

static char *
dup_name (const JalonPostgresModule *module, JalonPostgresLink *link)
{
  return g_strdup_printf ("postgresql://%s:%s/%s",
                          module->get (link, JALON_POSTGRES_HOST),
                          module->get (link, JALON_POSTGRES_PORT),
                          module->get (link, JALON_POSTGRES_DATABASE));
}

/* Without a password at first: libpq knows of some that are nobody else's concern. */
static JalonPostgresLink *
connect_to (const JalonPostgresModule *module,
            const char                *address,
            GCancellable              *cancellable,
            JalonPostgresFailure      *failure)
{
  const JalonPostgresLimits limits = { CONNECT_S, ANSWER_S };
  g_autofree char          *password = jalon_database_password_dup (address);
  JalonPostgresLink        *link = module->open (address, password, &limits, cancellable, failure);

  if (link != NULL)
    jalon_database_password_confirm (address);
  if (link != NULL || password != NULL || !jalon_database_wants_password (failure))
    return link;
  password = jalon_database_password_look_up (address, cancellable);
  if (password == NULL)
    return NULL;
  g_clear_pointer (&failure->message, g_free);
  link = module->open (address, password, &limits, cancellable, failure);
  if (link != NULL)
    jalon_database_password_give (address, password, FALSE);
  return link;
}

/**
 * jalon_database_open:
 * @address: without the name of a dossier
 * @progress: whose cancellable holds for all that is done with the database, too
 *
 * Connects to a server.
 *
 * Returns: (transfer full) (nullable): the database; %NULL with %JALON_ERROR_DATABASE, %JALON_ERROR_PASSWORD,
 *   %JALON_ERROR_USAGE where the address is wrong, or %G_IO_ERROR_CANCELLED
 */
JalonDatabase *
jalon_database_open (const char *address, const JalonProgress *progress, GError **error)
{
  const JalonPostgresModule *module = get_module ();
  JalonPostgresFailure       failure;
  JalonPostgresLink         *link;
  g_autoptr (JalonDatabase) self = NULL;

  if (module == NULL)
    {
      g_autofree char *shown = dup_shown (address);

      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_DATABASE,
                   _ ("%s: the part of Jalon for databases (jalon-postgres.so, with libpq) is not installed"),
                   shown);
      return NULL;
    }
  link = connect_to (module, address, progress->cancellable, &failure);
  if (link == NULL)
    {
      g_autofree char *shown = dup_shown (address);

      jalon_database_set_error (&failure, shown, error);
      return NULL;
    }
  self = g_new0 (JalonDatabase, 1);
  self->module = module;
  self->link = link;
  self->name = dup_name (module, link);
  return jalon_database_do (self, BEGIN_SESSION, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * jalon_database_close:
 * @self: (transfer full) (nullable): what was begun and not committed has not happened
 */
void
jalon_database_close (JalonDatabase *self)
{
  if (self == NULL)
    return;
  self->module->close (self->link);
  g_free (self->name);
  g_free (self);
}

/**
 * jalon_database_get_name:
 *
 * Returns: (transfer none): server, port and database, for messages
 */
const char *
jalon_database_get_name (JalonDatabase *self)
{
  return self->name;
}

/**
 * jalon_database_get_fact:
 *
 * Returns: (transfer none): what is known of the connection; empty where nothing is
 */
const char *
jalon_database_get_fact (JalonDatabase *self, JalonPostgresFact fact)
{
  return self->module->get (self->link, fact);
}

/**
 * jalon_database_run:
 *
 * Runs a statement.
 *
 * Returns: %FALSE with %JALON_ERROR_DATABASE or %G_IO_ERROR_CANCELLED; without an error where who gets the rows
 *   stopped
 */
gboolean
jalon_database_run (JalonDatabase *self, const JalonPostgresStatement *statement, GError **error)
{
  JalonPostgresFailure failure;

  if (self->module->run (self->link, statement, &failure))
    return TRUE;
  jalon_database_set_error (&failure, self->name, error);
  return FALSE;
}

/**
 * jalon_database_do:
 * @sql: one statement or several, without parameters
 *
 * Runs what gives no rows. Fails as jalon_database_run() does.
 */
gboolean
jalon_database_do (JalonDatabase *self, const char *sql, GError **error)
{
  return jalon_database_run (self, &(JalonPostgresStatement){ .sql = sql }, error);
}

static gboolean
take_answer (gpointer data, const JalonPostgresRow *row)
{
  char **answer = data;

  if (*answer == NULL)
    *answer = g_strdup (row->texts[0]);
  return TRUE;
}

/**
 * jalon_database_ask:
 * @params: (nullable) (array zero-terminated=1): none of them %NULL
 * @out_answer: (out) (transfer full) (nullable): the first column of the first row; %NULL where there is none
 *
 * Runs what gives one value. Fails as jalon_database_run() does.
 */
gboolean
jalon_database_ask (JalonDatabase *self, const char *sql, const char *const *params, char **out_answer, GError **error)
{
  *out_answer = NULL;
  return jalon_database_run (self,
                             &(JalonPostgresStatement){ .sql = sql,
                                                        .params = params,
                                                        .n_params =
                                                            params != NULL ? g_strv_length ((char **) params) : 0,
                                                        .row = take_answer,
                                                        .data = out_answer },
                             error);
}

/**
 * jalon_database_copy:
 * @sql: COPY ... FROM STDIN
 * @bytes: rows in its text format
 *
 * Puts rows into a table. Fails as jalon_database_run() does.
 */
gboolean
jalon_database_copy (JalonDatabase *self, const char *sql, const GString *bytes, GError **error)
{
  JalonPostgresFailure failure;

  if (self->module->copy (self->link, sql, bytes, &failure))
    return TRUE;
  jalon_database_set_error (&failure, self->name, error);
  return FALSE;
}
