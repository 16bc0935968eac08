/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * jalon-cli db, and a database wherever a dossier is read.
 */

#include "config.h"

#include "cli.h"
#include "server.h"

#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Events of the large dossier: more than two steps of loading. */
#define MANY 25000
#define STEP 10000

static Server server;

/* A database of that name with tables. (transfer full): its address */
static char *
make (Cli *cli, const char *name)
{
  char *address = server_dup_address (&server, name);

  server_make_database (&server, name);
  g_assert_cmpint (cli_run (cli, "db", "init", address, NULL), ==, 0);
  assert_says (cli->out, "the tables of Jalon are made");
  return address;
}

static char *
dup_dossier (const char *address, const char *name)
{
  return g_strconcat (address, "#", name, NULL);
}

/* Whether two files of the folder have the same bytes. */
static void
assert_same (Cli *cli, const char *name, const char *other)
{
  gsize            length;
  gsize            other_length;
  g_autofree char *bytes = cli_read (cli, name, &length);
  g_autofree char *other_bytes = cli_read (cli, other, &other_length);

  if (length != other_length || memcmp (bytes, other_bytes, length) != 0)
    g_error ("%s and %s are not the same", name, other);
}

/* From nothing to a dossier that is read as if it were a file. */
static void
test_journey (Cli *cli, gconstpointer data)
{
  g_autofree char *address = server_is_missing (&server) ? NULL : make (cli, "journey");
  g_autofree char *from_file = NULL;

  if (address == NULL)
    return;
  g_assert_cmpint (cli_run (cli, "info", address, NULL), ==, 1);
  assert_says (cli->err, "there is no dossier in it yet");
  g_assert_cmpint (cli_run (cli, "db", "init", address, NULL), ==, 0);
  assert_says (cli->out, "up to date");
  g_assert_cmpint (cli_run (cli, "db", "load", cli->sample, address, NULL), ==, 0);
  assert_says (cli->out, "38 rows are loaded, as “sahel-2025”");
  g_assert_cmpint (cli_run (cli, "db", "load", cli->sample, address, NULL), ==, 0);
  assert_says (cli->out, "all of it is in the database already");
  g_assert_cmpint (cli_run (cli, "db", "info", address, NULL), ==, 0);
  assert_says (cli->out, "Encryption: none (sslmode=prefer)");
  assert_says (cli->out, "sahel-2025");

  g_assert_cmpint (cli_run (cli, "info", cli->sample, NULL), ==, 0);
  from_file = g_strdup (cli->out);
  g_assert_cmpint (cli_run (cli, "info", address, NULL), ==, 0);
  g_assert_cmpstr (cli->out, ==, from_file);
  g_assert_cmpint (cli_run (cli, "snapshot", "-o", "map.png", "--size", "320x200", address, NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "validate", address, NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "compare", address, cli->sample, NULL), ==, 0);
  assert_says (cli->out, "No Differences");
  g_assert_cmpint (cli_run (cli, "convert", address, "some.csv", "--country", "MLI:closing", NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "convert", address, "back.jalon", NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "convert", cli->sample, "file.jalon", NULL), ==, 0);
  assert_same (cli, "back.jalon", "file.jalon");
}

/* Answers a question on a terminal. Returns: the exit status; @out_shown: (transfer full): all that stood there */
static int
run_at_terminal (const char *address, const char *question, const char *answer, char **out_shown)
{
  const char *cli = g_getenv ("JALON_CLI");
  GString    *shown = g_string_new (NULL);
  gboolean    answered = FALSE;
  char        bytes[512];
  ssize_t     n;
  int         terminal, status;
  pid_t       child = forkpty (&terminal, NULL, NULL, NULL);

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      execl (cli, cli, "db", "info", address, NULL);
      _exit (127);
    }
  while ((n = read (terminal, bytes, sizeof bytes)) > 0)
    {
      g_string_append_len (shown, bytes, n);
      if (!answered && strstr (shown->str, question) != NULL)
        {
          answered = TRUE;
          g_assert_cmpint (write (terminal, answer, strlen (answer)), ==, strlen (answer));
        }
    }
  close (terminal);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  *out_shown = g_string_free (shown, FALSE);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -WTERMSIG (status);
}

/* Who sits at a terminal is asked, and what they type is not shown; who does not is told where to put it. */
static void
test_password (Cli *cli, gconstpointer data)
{
  g_autofree char *local = server_is_missing (&server) ? NULL : make (cli, "asked");
  g_autofree char *address = NULL;
  g_autofree char *right = NULL;
  g_autofree char *wrong = NULL;
  g_autofree char *given_up = NULL;

  if (local == NULL)
    return;
  address = g_strdup_printf ("postgresql://owner@127.0.0.1:%u/asked", server.port);
  g_assert_cmpint (run_at_terminal (address, "Password for postgresql://owner@127.0.0.1", "sesame\n", &right), ==, 0);
  assert_says (right, "Encryption:");
  g_assert_null (strstr (right, "sesame"));
  g_assert_cmpint (run_at_terminal (address, "Password for", "open\n", &wrong), ==, 1);
  assert_says (wrong, "the password is wrong");
  /* Ctrl+C */
  g_assert_cmpint (run_at_terminal (address, "Password for", "\003", &given_up), !=, 0);
  g_assert_cmpint (cli_run (cli, "db", "info", address, NULL), ==, 1);
  assert_says (cli->err, "asks for a password");
}

/* Each valid dossier of the tests is the same bytes when it comes back. */
static void
test_lossless (Cli *cli, gconstpointer data)
{
  g_autofree char *address = server_is_missing (&server) ? NULL : make (cli, "lossless");
  g_autofree char *path = g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "tests/data/codec/valid", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint       n = 0;

  while (address != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *dossier = dup_dossier (address, name);

      if (g_str_has_suffix (name, ".expected"))
        continue;
      g_test_message ("%s", name);
      g_assert_cmpint (cli_run (cli, "db", "load", file, dossier, NULL), ==, 0);
      g_assert_cmpint (cli_run (cli, "convert", dossier, "back.jalon", NULL), ==, 0);
      g_assert_cmpint (cli_run (cli, "convert", file, "file.jalon", NULL), ==, 0);
      assert_same (cli, "back.jalon", "file.jalon");
      n++;
    }
  g_assert_true (address == NULL || n > 40);
}

/* What a filter finds in a database is what it finds in the file. */
static void
test_filtered (Cli *cli, gconstpointer data)
{
  static const char *const filters[][2] = {
    { "--country", "MLI:closing" }, { "--country", "MAR" },        { "--since", "2025-04-08" },
    { "--until", "2025-03" },       { "--text", "drone -mali" },   { "--type", "SANCTION" },
    { "--verdict", "disputed" },    { "--text", "'; DROP TABLE" }, { "--review", "rejected" },
  };
  g_autofree char *address = server_is_missing (&server) ? NULL : make (cli, "filtered");

  if (address == NULL)
    return;
  g_assert_cmpint (cli_run (cli, "db", "load", cli->sample, address, NULL), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_test_message ("%s %s", filters[i][0], filters[i][1]);
      cli_run (cli, "convert", address, "back.jalon", filters[i][0], filters[i][1], NULL);
      g_assert_cmpstr (cli->err, ==, "");
      cli_run (cli, "convert", cli->sample, "file.jalon", filters[i][0], filters[i][1], NULL);
      assert_same (cli, "back.jalon", "file.jalon");
    }
  g_assert_cmpint (cli_run (cli, "convert", address, "back.jalon", "--view", "no such view", NULL), ==, 2);
}

static void
test_several (Cli *cli, gconstpointer data)
{
  g_autofree char *address = server_is_missing (&server) ? NULL : make (cli, "several");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *left = NULL;

  if (address == NULL)
    return;
  first = dup_dossier (address, "first");
  second = dup_dossier (address, "second%20one");
  third = dup_dossier (address, "third");
  g_free (cli_write (cli,
                     "first.csv",
                     "date,latitude,longitude,title\n2025-04-07,12.6,-8.0,One\n2024-01-01,14.0,-5.0,Two\n",
                     -1));
  g_assert_cmpint (cli_run (cli, "db", "load", "first.csv", address, NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "db", "load", cli->sample, second, NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "info", address, NULL), ==, 1);
  assert_says (cli->err, "several dossiers in it; put one behind the address: #first, #second one");
  g_assert_cmpint (cli_run (cli, "info", third, NULL), ==, 1);
  assert_says (cli->err, "no dossier “third” in it");
  g_assert_cmpint (cli_run (cli, "info", second, NULL), ==, 0);
  assert_says (cli->out, "Rabat and the Sahel");

  g_assert_cmpint (cli_run (cli, "db", "load", cli->sample, first, NULL), ==, 1);
  assert_says (cli->err, "there is another dossier “first” in it");
  g_assert_cmpint (cli_run (cli, "db", "load", cli->sample, "first.csv", first, NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "db", "remove", address, NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "db", "remove", third, NULL), ==, 1);
  g_assert_cmpint (cli_run (cli, "db", "remove", second, NULL), ==, 0);
  left = server_ask (&server,
                     "several",
                     "SELECT (SELECT count(*) FROM jalon.events), (SELECT count(*) FROM jalon.articles), "
                     "(SELECT count(*) FROM jalon.links), (SELECT count(*) FROM jalon.claims)");
  g_assert_cmpstr (left, ==, "2|0|0|0");
  g_assert_cmpint (cli_run (cli, "info", address, NULL), ==, 0);
}

/* What needs a file says so. */
static void
test_refused (Cli *cli, gconstpointer data)
{
  const char              *address = "postgresql://nobody@127.0.0.1:1/nowhere";
  static const char *const words = "is a database, and this needs a file";

  g_assert_cmpint (cli_run (cli, "convert", cli->sample, address, NULL), ==, 2);
  assert_says (cli->err, words);
  g_assert_cmpint (cli_run (cli, "merge", cli->sample, cli->sample, address, NULL), ==, 2);
  assert_says (cli->err, words);
  g_assert_cmpint (cli_run (cli, "seal", address, NULL), ==, 2);
  assert_says (cli->err, words);
  g_assert_cmpint (cli_run (cli, "custody", address, NULL), ==, 2);
  assert_says (cli->err, words);
  g_free (cli_write (cli, "a.txt", "The government of Mali closed its border with Burkina Faso on 7 April 2025.", -1));
  g_assert_cmpint (cli_run (cli, "extract", "--into", address, "a.txt", NULL), ==, 2);
  assert_says (cli->err, words);
  g_assert_cmpint (cli_run (cli, "db", NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "db", "nothing", NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "db", "init", NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "db", "load", cli->sample, NULL), ==, 2);
  g_assert_cmpint (cli_run (cli, "db", "--help", NULL), ==, 0);
  assert_says (cli->out, "load");
}

static void
write_many (Cli *cli)
{
  g_autoptr (GString) text = g_string_new ("date,latitude,longitude,title\n");

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "2025-%02u-%02u,%u.5,-%u.25,Event %u\n", i % 12 + 1, i % 28 + 1, i % 20, i % 30, i);
  g_free (cli_write (cli, "many.csv", text->str, (gssize) text->len));
}

/* Events of each month of eighty years do not take more locks than a server has. */
static void
test_years (Cli *cli, gconstpointer data)
{
  g_autofree char *address = server_is_missing (&server) ? NULL : make (cli, "years");
  g_autoptr (GString) text = g_string_new ("date,latitude,longitude,title\n");

  if (address == NULL)
    return;
  for (guint i = 0; i < 80 * 12; i++)
    g_string_append_printf (text, "%u-%02u-03,%u.5,-5.25,Event %u\n", 1946 + i / 12, i % 12 + 1, i % 60, i);
  g_free (cli_write (cli, "years.csv", text->str, (gssize) text->len));
  g_assert_cmpint (cli_run (cli, "db", "load", "years.csv", address, NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "convert", address, "back.jalon", NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "convert", "years.csv", "file.jalon", NULL), ==, 0);
  assert_same (cli, "back.jalon", "file.jalon");
  g_assert_cmpint (cli_run (cli, "convert", address, "back.jalon", "--until", "1950", NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "convert", "years.csv", "file.jalon", "--until", "1950", NULL), ==, 0);
  assert_same (cli, "back.jalon", "file.jalon");
}

/* The second step waits in the server, for a minute: long enough to be stopped. */
#define WAIT                                                                                                           \
  "CREATE FUNCTION public.wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "                                        \
  "IF NEW.n_loaded > 10000 THEN PERFORM pg_sleep(60); END IF; RETURN NEW; END $$; "                                    \
  "CREATE TRIGGER wait BEFORE UPDATE ON jalon.dossiers FOR EACH ROW EXECUTE FUNCTION public.wait()"
#define GO_ON                                                                                                          \
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'jalon' "                           \
  "AND datname = current_database(); DROP TRIGGER wait ON jalon.dossiers"

static void
await (const char *database, const char *sql, const char *wanted)
{
  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *answer = server_ask (&server, database, sql);

      if (strcmp (answer, wanted) == 0)
        return;
      g_usleep (G_USEC_PER_SEC / 10);
    }
  g_error ("%s: not %s", sql, wanted);
}

/* Starts loading, as far as the middle of the second step. (transfer full) */
static GSubprocess *
start_midway (Cli *cli, const char *database, const char *address)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_set_cwd (launcher, cli->folder);
  process =
      g_subprocess_launcher_spawn (launcher, &error, g_getenv ("JALON_CLI"), "db", "load", "many.csv", address, NULL);
  g_assert_no_error (error);
  await (database, "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'", "1");
  return process;
}

/* Starts loading, and stops it by a signal in the middle of the second step. Returns: the exit code, or -1 */
static int
stop_midway (Cli *cli, const char *database, const char *address, int number)
{
  g_autoptr (GSubprocess) process = start_midway (cli, database, address);

  g_subprocess_send_signal (process, number);
  g_subprocess_wait (process, NULL, NULL);
  return g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
}

/* Stopped in any way, and run again, it goes on: the same rows as in one go. */
static void
go_on (Cli *cli, const char *database, int number, int code)
{
  g_autofree char *address = make (cli, database);
  g_autofree char *waiting = server_ask (&server, database, WAIT);
  g_autofree char *loaded = NULL;
  g_autofree char *going = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *said = NULL;

  write_many (cli);
  g_assert_cmpint (stop_midway (cli, database, address, number), ==, code);
  going = server_ask (&server, database, GO_ON);
  await (database, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'jalon'", "0");
  loaded = server_ask (&server,
                       database,
                       "SELECT n_loaded, n_rows, (SELECT count(*) FROM jalon.events) FROM jalon.dossiers");
  g_assert_cmpstr (loaded, ==, "10000|25000|10000");
  g_assert_cmpint (cli_run (cli, "convert", address, "part.jalon", NULL), ==, 0);
  assert_says (cli->err, "only 10000 of 25000 rows are loaded");

  g_assert_cmpint (cli_run (cli, "db", "load", "many.csv", address, NULL), ==, 0);
  said = g_strdup_printf ("%u rows are loaded", MANY - STEP);
  assert_says (cli->out, said);
  rows = server_ask (&server, database, "SELECT count(*), count(DISTINCT ordinal), max(ordinal) FROM jalon.events");
  g_assert_cmpstr (rows, ==, "25000|25000|24999");
  g_assert_cmpint (cli_run (cli, "convert", address, "back.jalon", NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "convert", "many.csv", "file.jalon", NULL), ==, 0);
  assert_same (cli, "back.jalon", "file.jalon");
}

static void
test_killed (Cli *cli, gconstpointer data)
{
  if (!server_is_missing (&server))
    go_on (cli, "killed", SIGKILL, -1);
}

static void
test_interrupted (Cli *cli, gconstpointer data)
{
  if (!server_is_missing (&server))
    go_on (cli, "interrupted", SIGINT, 1);
}

/* A file that was changed meanwhile is another dossier. */
static void
test_changed (Cli *cli, gconstpointer data)
{
  g_autofree char *address = server_is_missing (&server) ? NULL : make (cli, "changed");
  g_autofree char *waiting = NULL;
  g_autofree char *going = NULL;
  g_autofree char *text = NULL;
  gsize            length;

  if (address == NULL)
    return;
  waiting = server_ask (&server, "changed", WAIT);
  write_many (cli);
  stop_midway (cli, "changed", address, SIGKILL);
  going = server_ask (&server, "changed", GO_ON);
  text = cli_read (cli, "many.csv", &length);
  *strstr (text, "Event 77") = 'e';
  g_free (cli_write (cli, "many.csv", text, (gssize) length));
  g_assert_cmpint (cli_run (cli, "db", "load", "many.csv", address, NULL), ==, 1);
  assert_says (cli->err, "there is another dossier “many” in it");
}

/* Of two who load or remove one dossier at once the second is told, and no row is there twice or without a dossier. */
static void
test_at_once (Cli *cli, gconstpointer data)
{
  g_autofree char *address = server_is_missing (&server) ? NULL : make (cli, "at_once");
  g_autofree char *dossier = g_strconcat (address, "#many", NULL);
  g_autofree char *waiting = NULL;
  g_autofree char *going = NULL;
  g_autofree char *rows = NULL;
  g_autoptr (GSubprocess) process = NULL;

  if (address == NULL)
    return;
  waiting = server_ask (&server, "at_once", WAIT);
  write_many (cli);
  process = start_midway (cli, "at_once", address);
  g_assert_cmpint (cli_run (cli, "db", "load", "many.csv", address, NULL), ==, 1);
  assert_says (cli->err, "somebody else is loading or removing the dossier “many” now");
  g_assert_cmpint (cli_run (cli, "db", "remove", dossier, NULL), ==, 1);
  assert_says (cli->err, "somebody else is loading or removing the dossier “many” now");
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  going = server_ask (&server, "at_once", GO_ON);
  await ("at_once", "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'jalon'", "0");
  g_assert_cmpint (cli_run (cli, "db", "remove", dossier, NULL), ==, 0);
  rows = server_ask (&server,
                     "at_once",
                     "SELECT (SELECT count(*) FROM jalon.events), (SELECT count(*) FROM jalon.dossiers)");
  g_assert_cmpstr (rows, ==, "0|0");
}

/* Who may only read does so, and is told what else takes. */
static void
test_reader (Cli *cli, gconstpointer data)
{
  g_autofree char *address = server_is_missing (&server) ? NULL : make (cli, "reader");
  g_autofree char *reader = g_strconcat (address, "&options=-c%20role%3Djalon_reader", NULL);
  g_autofree char *coder = g_strconcat (address, "&options=-c%20role%3Djalon_coder", NULL);
  g_autofree char *removed = NULL;

  if (address == NULL)
    return;
  g_assert_cmpint (cli_run (cli, "db", "load", cli->sample, reader, NULL), ==, 1);
  assert_says (cli->err, "jalon_coder (to add)");
  g_assert_cmpint (cli_run (cli, "db", "load", cli->sample, coder, NULL), ==, 0);
  g_assert_cmpint (cli_run (cli, "info", reader, NULL), ==, 0);
  removed = dup_dossier (coder, "sahel-2025");
  g_assert_cmpint (cli_run (cli, "db", "remove", removed, NULL), ==, 1);
  assert_says (cli->err, "jalon_editor (to change)");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/cli/database/server", &server, server_test_start);
  cli_add ("/cli/database/refused", test_refused);
  cli_add ("/cli/database/journey", test_journey);
  cli_add ("/cli/database/password", test_password);
  cli_add ("/cli/database/filtered", test_filtered);
  cli_add ("/cli/database/several", test_several);
  cli_add ("/cli/database/lossless", test_lossless);
  cli_add ("/cli/database/years", test_years);
  cli_add ("/cli/database/killed", test_killed);
  cli_add ("/cli/database/interrupted", test_interrupted);
  cli_add ("/cli/database/changed", test_changed);
  cli_add ("/cli/database/at-once", test_at_once);
  cli_add ("/cli/database/reader", test_reader);
  return server_run_tests (&server);
}
