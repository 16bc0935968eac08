/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Databases, on a server that is started for it: the tables, who may do what,
 * and what is said where something fails.
 */

#include "config.h"

#include "jalon-database-columns.h"
#include "jalon-database-schema.h"
#include "jalon-error.h"
#include "jalon-kind.h"
#include "server.h"

#include <string.h>

static Server server;

static const JalonProgress untold = { NULL };

/* A database of that name, with tables and PostGIS where @is_made. (transfer full) */
static JalonDatabase *
make (const char *name, gboolean is_made)
{
  g_autofree char *address = server_dup_address (&server, name);
  g_autoptr (GError) error = NULL;
  JalonDatabase *database;
  gboolean       is_new;

  if (is_made)
    server_make_database (&server, name);
  else
    {
      g_autofree char *sql = g_strdup_printf ("CREATE DATABASE %s", name);
      g_autofree char *answer = server_ask (&server, "postgres", sql);
    }
  database = jalon_database_open (address, &untold, &error);
  g_assert_no_error (error);
  if (is_made)
    jalon_database_init (database, &is_new, &error);
  g_assert_no_error (error);
  return database;
}

#define ALL_COLUMNS                                                                                                    \
  "SELECT string_agg(table_name || '.' || column_name || ' ' || udt_name, ' ' ORDER BY table_name, ordinal_position) " \
  "FROM information_schema.columns WHERE table_schema = 'jalon'"

/* Tables follow the schemas; making them again changes nothing. */
static void
test_init (void)
{
  g_autoptr (JalonDatabase) database = server_is_there (&server) ? make ("init", FALSE) : NULL;
  const GArray *columns = jalon_database_columns_get (&jalon_event_schema);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gboolean         is_new;

  if (server_is_missing (&server))
    return;
  g_assert_false (jalon_database_check (database, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_DATABASE);
  g_assert_nonnull (strstr (error->message, "jalon-cli db init"));
  g_clear_error (&error);

  jalon_database_init (database, &is_new, &error);
  g_assert_no_error (error);
  g_assert_true (is_new);
  g_assert_true (jalon_database_check (database, NULL));
  before = server_ask (&server, "init", ALL_COLUMNS);
  jalon_database_init (database, &is_new, &error);
  g_assert_no_error (error);
  g_assert_false (is_new);
  after = server_ask (&server, "init", ALL_COLUMNS);
  g_assert_cmpstr (before, ==, after);
  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *column = g_strdup_printf (" events.%s ", g_array_index (columns, JalonDatabaseColumn, i).name);

      g_assert_nonnull (strstr (before, column));
    }
}

/* A column that a later version of this program came with is added. */
static void
test_grown (void)
{
  g_autoptr (JalonDatabase) database = server_is_there (&server) ? make ("grown", TRUE) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gboolean         is_new;

  if (server_is_missing (&server))
    return;
  before =
      server_ask (&server, "grown", "SELECT count(*) FROM information_schema.columns WHERE table_schema = 'jalon'");
  jalon_database_do (database, "ALTER TABLE jalon.events DROP COLUMN summary", &error);
  g_assert_no_error (error);
  jalon_database_init (database, &is_new, &error);
  g_assert_no_error (error);
  after = server_ask (&server, "grown", "SELECT count(*) FROM information_schema.columns WHERE table_schema = 'jalon'");
  g_assert_cmpstr (before, ==, after);
}

static void
test_version (void)
{
  g_autoptr (JalonDatabase) database = server_is_there (&server) ? make ("version", TRUE) : NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_new;

  if (server_is_missing (&server))
    return;
  jalon_database_do (database, "UPDATE jalon.meta SET version = version + 1", &error);
  g_assert_no_error (error);
  g_assert_false (jalon_database_check (database, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_VERSION);
  g_clear_error (&error);
  g_assert_false (jalon_database_init (database, &is_new, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_VERSION);
  g_assert_nonnull (strstr (error->message, "version 2"));
}

/* Events stand by months, old ones by years; those of unknown or odd days in a table of their own. */
static void
test_months (void)
{
  g_autoptr (JalonDatabase) database = server_is_there (&server) ? make ("months", TRUE) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *tables = NULL;

  if (server_is_missing (&server))
    return;
  for (guint i = 0; i < 2; i++)
    jalon_database_do (
        database,
        "SELECT jalon.add_parts(ARRAY['2025-04-07', '2025-04-30', '1962-07-05', '0200-01-01', NULL]::date[])",
        &error);
  g_assert_no_error (error);
  tables =
      server_ask (&server,
                  "months",
                  "SELECT string_agg(inhrelid::regclass::text, ' ' ORDER BY inhrelid::regclass::text) FROM pg_inherits "
                  "WHERE inhparent = 'jalon.events'::regclass");
  g_assert_cmpstr (tables, ==, "jalon.events_1962 jalon.events_2025_04 jalon.events_other");
}

/* What each role may do, of: read, add, say how much is loaded, change, remove, make tables. */
static void
test_roles (void)
{
  static const char *const works[] = {
    "SELECT count(*) FROM jalon.events, jalon.sites, jalon.articles, jalon.claims",
    "INSERT INTO jalon.dossiers (name, document, n_rows) VALUES (pg_catalog.clock_timestamp()::text, '', 0)",
    "UPDATE jalon.dossiers SET n_loaded = 1",
    "UPDATE jalon.dossiers SET name = name",
    "DELETE FROM jalon.events",
    "CREATE TABLE jalon.mine (number integer)",
  };
  static const struct
  {
    const char *role;
    const char *may;
  } roles[] = { { "jalon_reader", "100000" }, { "jalon_coder", "111000" }, { "jalon_editor", "111110" } };
  g_autoptr (JalonDatabase) database = server_is_there (&server) ? make ("roles", TRUE) : NULL;

  if (server_is_missing (&server))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *owner = server_dup_address (&server, "roles");
      g_autofree char *address = g_strdup_printf ("%s&options=-c%%20role%%3D%s", owner, roles[i].role);
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonDatabase) other = jalon_database_open (address, &untold, &error);

      g_assert_no_error (error);
      for (guint j = 0; j < G_N_ELEMENTS (works); j++)
        {
          gboolean may = jalon_database_do (other, works[j], &error);

          g_test_message ("%s: %s", roles[i].role, works[j]);
          g_assert_cmpint (may, ==, roles[i].may[j] == '1');
          if (!may)
            g_assert_nonnull (strstr (error->message, "jalon_reader"));
          g_clear_error (&error);
        }
    }
}

/* What goes wrong is said, with the database, its server and what a person can do. */
static void
test_refused (void)
{
  g_autofree char *port = g_strdup_printf ("%u", server.port);
  const struct
  {
    const char *address;
    int         code;
    const char *words;
  } cases[] = {
    { "postgresql://owner@127.0.0.1:1/refused",
      JALON_ERROR_DATABASE,
      "127.0.0.1:1/refused: the server cannot be reached" },
    { "postgresql://owner@127.0.0.1:PORT/refused", JALON_ERROR_PASSWORD, "asks for a password: put it into ~/.pgpass" },
    { "postgresql://owner:sesame@127.0.0.1:PORT/refused", JALON_ERROR_USAGE, "is seen by all who list the programs" },
    { "postgresql://owner@127.0.0.1:PORT/refused?password=sesame", JALON_ERROR_USAGE, "PGPASSWORD" },
    { "postgresql://owner@127.0.0.1:PORT/refused?pass%77ord=right", JALON_ERROR_USAGE, "~/.pgpass" },
    { "postgresql://owner@127.0.0.1:PORT/refused?password=no@sesame", JALON_ERROR_USAGE, "~/.pgpass" },
    { "postgresql://owner:se?sesame@127.0.0.1:PORT/refused", JALON_ERROR_USAGE, "~/.pgpass" },
    { "postgresql://owner@/nowhere?host=FOLDER&port=PORT", JALON_ERROR_DATABASE, "there is no such database" },
    { "postgresql://owner@/refused?host=FOLDER&port=PORT&nonsense=1", JALON_ERROR_USAGE, "no address of a database" },
    { "postgresql://owner@127.0.0.1:PORT/refused?sslmode=require", JALON_ERROR_DATABASE, "SSL" },
  };

  if (server_is_missing (&server))
    return;
  server_make_database (&server, "refused");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) address = g_string_new (cases[i].address);
      g_autoptr (GError) error = NULL;

      g_string_replace (address, "PORT", port, 0);
      g_string_replace (address, "FOLDER", server.folder, 0);
      g_test_message ("%s", address->str);
      g_assert_null (jalon_database_open (address->str, &untold, &error));
      g_assert_error (error, JALON_ERROR, cases[i].code);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].words));
      g_assert_null (strstr (error->message, "sesame"));
    }
}

static JalonDatabase *
open_with_password (const char *password, GError **error)
{
  g_autofree char *address = g_strdup_printf ("postgresql://owner@127.0.0.1:%u/postgres", server.port);
  JalonDatabase   *database;

  g_setenv ("PGPASSWORD", password, TRUE);
  database = jalon_database_open (address, &untold, error);
  g_unsetenv ("PGPASSWORD");
  return database;
}

static void
test_password (void)
{
  g_autoptr (JalonDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  if (server_is_missing (&server))
    return;
  g_assert_null (open_with_password ("wrong", &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_PASSWORD);
  g_assert_nonnull (strstr (error->message, "the password is wrong"));
  g_clear_error (&error);
  database = open_with_password ("sesame", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jalon_database_get_fact (database, JALON_POSTGRES_SSLMODE), ==, "prefer");
  g_assert_cmpstr (jalon_database_get_fact (database, JALON_POSTGRES_TLS), ==, "");
}

static gboolean
cancel_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

static gpointer
cancel_thread (gpointer cancellable)
{
  g_usleep (G_USEC_PER_SEC / 5);
  cancel_cb (cancellable);
  return NULL;
}

/* A long statement ends when it is cancelled, and when the server's time is over. */
static void
test_stopped (void)
{
  g_autofree char *address = server_is_there (&server) ? server_dup_address (&server, "postgres") : NULL;
  g_autofree char *hasty = g_strdup_printf ("%s&options=-c%%20statement_timeout%%3D50", address);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const JalonProgress progress = { NULL, NULL, cancellable };
  g_autoptr (JalonDatabase) database = NULL;
  g_autoptr (JalonDatabase) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *left = NULL;
  GThread         *thread;

  if (server_is_missing (&server))
    return;
  second = jalon_database_open (hasty, &untold, &error);
  g_assert_no_error (error);
  g_assert_false (jalon_database_do (second, "SELECT pg_sleep(60)", &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_DATABASE);
  g_assert_nonnull (strstr (error->message, "statement_timeout"));
  g_clear_error (&error);

  database = jalon_database_open (address, &progress, &error);
  g_assert_no_error (error);
  thread = g_thread_new ("cancel", cancel_thread, cancellable);
  g_assert_false (jalon_database_do (database, "SELECT pg_sleep(60)", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  left = server_ask (&server,
                     "postgres",
                     "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND state = 'active' "
                     "AND pid <> pg_backend_pid()");
  g_assert_cmpstr (left, ==, "0");
}

static void
test_encoding (void)
{
  g_autofree char *address = server_is_there (&server) ? server_dup_address (&server, "latin") : NULL;
  g_autofree char *answer = NULL;
  g_autoptr (JalonDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_new;

  if (server_is_missing (&server))
    return;
  answer = server_ask (&server, "postgres", "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0");
  database = jalon_database_open (address, &untold, &error);
  g_assert_no_error (error);
  g_assert_false (jalon_database_init (database, &is_new, &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_DATABASE);
  g_assert_nonnull (strstr (error->message, "UTF8"));
}

/* The address of a dossier in a database is taken apart, with whatever letters its name has. */
static void
test_address (void)
{
  g_autofree char *dossier = NULL;
  g_autofree char *none = NULL;
  g_autofree char *address = jalon_database_split_address ("postgresql://h/d?sslmode=require#a%20b%23c", &dossier);
  g_autofree char *same = jalon_database_split_address ("postgres://h/d", &none);

  g_assert_cmpstr (address, ==, "postgresql://h/d?sslmode=require");
  g_assert_cmpstr (dossier, ==, "a b#c");
  g_assert_cmpstr (same, ==, "postgres://h/d");
  g_assert_null (none);
  g_assert_true (jalon_database_is_address ("PostgreSQL://h/d"));
  g_assert_false (jalon_database_is_address ("postgresql.jalon"));
}

/* Last: the server goes while it is asked. */
static void
test_lost (void)
{
  g_autoptr (JalonDatabase) database = server_is_there (&server) ? make ("lost", TRUE) : NULL;
  g_autoptr (GError) error = NULL;

  if (server_is_missing (&server))
    return;
  server_kill (&server);
  g_assert_false (jalon_database_do (database, "SELECT pg_sleep(60)", &error));
  g_assert_error (error, JALON_ERROR, JALON_ERROR_DATABASE);
  g_assert_nonnull (strstr (error->message, "nothing of this step was kept"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/database/server", &server, server_test_start);
  g_test_add_func ("/database/address", test_address);
  g_test_add_func ("/database/init", test_init);
  g_test_add_func ("/database/grown", test_grown);
  g_test_add_func ("/database/version", test_version);
  g_test_add_func ("/database/months", test_months);
  g_test_add_func ("/database/roles", test_roles);
  g_test_add_func ("/database/refused", test_refused);
  g_test_add_func ("/database/password", test_password);
  g_test_add_func ("/database/stopped", test_stopped);
  g_test_add_func ("/database/encoding", test_encoding);
  g_test_add_func ("/database/lost", test_lost);
  return server_run_tests (&server);
}
