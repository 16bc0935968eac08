/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose password is used for a connection, and when the keyring is asked, on a
 * server that is started for it.
 */

#include "config.h"

#include "jalon-database-password.h"
#include "jalon-database.h"
#include "jalon-error.h"
#include "server.h"

static Server server;

static const JalonProgress untold = { NULL };

/* What the keyring has, and was asked. */
static const char *in_keyring;
static GString    *asked;

static char *
look_up (const char *account, GCancellable *cancellable)
{
  g_string_append_printf (asked, "?%s ", account);
  return g_strdup (in_keyring);
}

static void
keep (const char *account, const char *password)
{
  g_string_append_printf (asked, "!%s=%s ", account, password);
}

static const JalonDatabaseKeyring keyring = { look_up, keep };

/* An account of its own for each test. @tag: a number of seconds. (transfer full) */
static char *
dup_address (guint tag)
{
  return g_strdup_printf ("postgresql://owner@127.0.0.1:%u/postgres?sslmode=prefer&connect_timeout=%u",
                          server.port,
                          tag);
}

static char *
dup_account (guint tag)
{
  return g_strdup_printf ("postgresql://owner@127.0.0.1:%u/postgres?connect_timeout=%u", server.port, tag);
}

static void
assert_opens (const char *address)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDatabase) database = jalon_database_open (address, &untold, &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);
}

static void
assert_wants_password (const char *address)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDatabase) database = jalon_database_open (address, &untold, &error);

  g_assert_error (error, JALON_ERROR, JALON_ERROR_PASSWORD);
  g_assert_null (database);
}

/* Takes what the keyring was asked since. */
static void
assert_asked (const char *expected)
{
  g_assert_cmpstr (asked->str, ==, expected);
  g_string_truncate (asked, 0);
}

/* Encryption, dossier and scheme make no other account; the server does. */
static void
test_account (void)
{
  static const char *const cases[][2] = {
    { "postgresql://a@h:1/d", "postgresql://a@h:1/d" },
    { "postgres://a@h:1/d#sahel", "postgresql://a@h:1/d" },
    { "postgresql://a@h:1/d?sslmode=require#sahel", "postgresql://a@h:1/d" },
    { "postgresql://a@/d?host=/run/a&sslmode=require&port=2", "postgresql://a@/d?host=/run/a&port=2" },
    { "postgresql://a@h/d?#x", "postgresql://a@h/d" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *account = jalon_database_password_dup_account (cases[i][0]);

      g_assert_cmpstr (account, ==, cases[i][1]);
    }
}

/* Where nobody knows it, it is asked for; what was given holds for all later connections, and is kept once it is right.
 */
static void
test_given (void)
{
  g_autofree char *address = dup_address (21);
  g_autofree char *account = dup_account (21);
  g_autofree char *looked = g_strdup_printf ("?%s ", account);
  g_autofree char *kept = g_strdup_printf ("!%s=sesame ", account);

  if (server_is_missing (&server))
    return;
  in_keyring = NULL;
  assert_wants_password (address);
  assert_asked (looked);
  jalon_database_password_give (address, "wrong", TRUE);
  assert_wants_password (address);
  assert_asked ("");
  jalon_database_password_give (address, "sesame", TRUE);
  assert_opens (address);
  assert_asked (kept);
  assert_opens (address);
  assert_asked ("");
}

/* One that is not to be kept is not. */
static void
test_not_kept (void)
{
  g_autofree char *address = dup_address (22);

  if (server_is_missing (&server))
    return;
  jalon_database_password_give (address, "sesame", FALSE);
  assert_opens (address);
  assert_asked ("");
}

/* What is in the keyring is asked for once; what is wrong there is asked of the person. */
static void
test_keyring (void)
{
  g_autofree char *address = dup_address (23);
  g_autofree char *other = dup_address (24);
  g_autofree char *account = dup_account (23);
  g_autofree char *looked = g_strdup_printf ("?%s ", account);

  if (server_is_missing (&server))
    return;
  in_keyring = "sesame";
  assert_opens (address);
  assert_asked (looked);
  assert_opens (address);
  assert_asked ("");
  in_keyring = "of last year";
  assert_wants_password (other);
  g_assert_null (jalon_database_password_dup (other));
  g_string_truncate (asked, 0);
}

/* What the environment has comes first. */
static void
test_environment (void)
{
  g_autofree char *address = dup_address (25);

  if (server_is_missing (&server))
    return;
  in_keyring = NULL;
  g_setenv ("PGPASSWORD", "sesame", TRUE);
  assert_opens (address);
  g_unsetenv ("PGPASSWORD");
  assert_asked ("");
}

int
main (int argc, char *argv[])
{
  int code;

  g_test_init (&argc, &argv, NULL);
  /* Nothing of who runs the tests. */
  g_unsetenv ("PGPASSWORD");
  g_setenv ("PGPASSFILE", "/nonexistent", TRUE);
  asked = g_string_new (NULL);
  jalon_database_password_set_keyring (&keyring);
  g_test_add_data_func ("/database-password/server", &server, server_test_start);
  g_test_add_func ("/database-password/account", test_account);
  g_test_add_func ("/database-password/given", test_given);
  g_test_add_func ("/database-password/not-kept", test_not_kept);
  g_test_add_func ("/database-password/keyring", test_keyring);
  g_test_add_func ("/database-password/environment", test_environment);
  code = server_run_tests (&server);
  g_string_free (asked, TRUE);
  return code;
}
