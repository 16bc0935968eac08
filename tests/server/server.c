/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tests/server/run-server does the work; it ends the server when the pipe to it
 * is closed, so also when the test is killed.
 */

#include "config.h"

#include "server.h"

#include <signal.h>
#include <string.h>

/* One that nobody listens on now. */
static guint
find_port (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInetAddress) host = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new (host, 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GSocket) socket =
      g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_DEFAULT, &error);

  g_assert_no_error (error);
  g_socket_bind (socket, any, FALSE, &error);
  g_assert_no_error (error);
  bound = g_socket_get_local_address (socket, &error);
  g_assert_no_error (error);
  return g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
}

static void
server_stop (Server *self)
{
  g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, NULL);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->process);
  g_clear_pointer (&self->folder, g_free);
}

/* A test of its own, the first: starts the server, or is skipped and says why. */
void
server_test_start (gconstpointer data)
{
  Server          *self = (Server *) data;
  g_autofree char *script = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests/server/run-server", NULL);
  g_autofree char *port = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GDataInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  self->port = find_port ();
  port = g_strdup_printf ("%u", self->port);
  self->process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, script, port, NULL);
  g_assert_no_error (error);
  stream = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  line = g_data_input_stream_read_line (stream, NULL, NULL, &error);
  g_assert_no_error (error);
  if (line != NULL && g_str_has_prefix (line, "ready "))
    {
      self->folder = g_strdup (line + strlen ("ready "));
      return;
    }
  g_test_skip (line != NULL ? line : "the server did not start");
  server_stop (self);
}

gboolean
server_is_there (const Server *self)
{
  return self->process != NULL;
}

/* Whether a test cannot be done; it is skipped then. */
gboolean
server_is_missing (const Server *self)
{
  if (!server_is_there (self))
    g_test_skip ("there is no server");
  return !server_is_there (self);
}

/* Returns: what main() returns */
int
server_run_tests (Server *self)
{
  const int code = g_test_run ();

  if (server_is_there (self))
    server_stop (self);
  return code;
}

/* At once, as when the power fails. */
void
server_kill (Server *self)
{
  g_autofree char *path = g_build_filename (self->folder, "data", "postmaster.pid", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpint (kill ((pid_t) g_ascii_strtoll (text, NULL, 10), SIGQUIT), ==, 0);
}

/* By its socket. (transfer full) */
char *
server_dup_address (const Server *self, const char *database)
{
  return g_strdup_printf ("postgresql://owner@/%s?host=%s&port=%u", database, self->folder, self->port);
}

/* Returns: (transfer full): what a statement gives, by the server's own client */
char *
server_ask (const Server *self, const char *database, const char *sql)
{
  g_autofree char *port = g_strdup_printf ("%u", self->port);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *answer = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                              &error,
                              "psql",
                              "-XAtq",
                              "-v",
                              "ON_ERROR_STOP=1",
                              "-h",
                              self->folder,
                              "-p",
                              port,
                              "-U",
                              "owner",
                              "-c",
                              sql,
                              database,
                              NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &answer, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
  return g_strchomp (answer);
}

/* PostGIS takes seconds to be put into a database: it is put into one, which the others are copies of. */
#define TEMPLATE "with_postgis"

/* With PostGIS in it. */
void
server_make_database (const Server *self, const char *name)
{
  g_autofree char *there =
      server_ask (self, "postgres", "SELECT count(*) FROM pg_database WHERE datname = '" TEMPLATE "'");
  g_autofree char *sql = g_strdup_printf ("CREATE DATABASE %s TEMPLATE " TEMPLATE " STRATEGY FILE_COPY", name);
  g_autofree char *made =
      g_strcmp0 (there, "0") == 0 ? server_ask (self, "postgres", "CREATE DATABASE " TEMPLATE) : NULL;
  g_autofree char *filled = made != NULL ? server_ask (self, TEMPLATE, "CREATE EXTENSION postgis") : NULL;
  g_autofree char *answer = server_ask (self, "postgres", sql);
}
