/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A password is given for an account: a user on a server. It is put into the
 * keyring once it has proved right, and into no file.
 */

#include "config.h"

#include "jalon-database-password.h"

#include <string.h>

/* Of the address, what does not tell one account from another. */
#define ENCRYPTION "sslmode="

static const char *const scheme = "postgresql";

typedef struct
{
  char    *password; /* (owned) */
  gboolean is_kept;  /* is put into the keyring once it is right */
} Given;

static GMutex                      mutex;
static GHashTable                 *given;   /* (owned) (nullable) (element-type utf8 Given): by account */
static const JalonDatabaseKeyring *keyring; /* (nullable) */

static void
given_free (Given *self)
{
  /* Nobody finds it in the memory of a program that goes on. */
  explicit_bzero (self->password, strlen (self->password));
  g_free (self->password);
  g_free (self);
}

/**
 * jalon_database_password_dup_account:
 * @address: of a database, or of a dossier in it
 *
 * Returns: (transfer full): the address without what can differ for one password: encryption and dossier
 */
char *
jalon_database_password_dup_account (const char *address)
{
  const char      *after = strstr (address, "://");
  g_autofree char *rest = g_strndup (after != NULL ? after : address, strcspn (after != NULL ? after : address, "#"));
  char            *query = strchr (rest, '?');
  GString         *account = g_string_new (scheme);
  g_auto (GStrv) parts = NULL;

  if (query != NULL)
    *query++ = '\0';
  g_string_append (account, rest);
  parts = g_strsplit (query != NULL ? query : "", "&", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && !g_str_has_prefix (parts[i], ENCRYPTION))
      g_string_append_printf (account, "%c%s", strchr (account->str, '?') == NULL ? '?' : '&', parts[i]);
  return g_string_free (account, FALSE);
}

/**
 * jalon_database_password_set_keyring:
 * @table: (transfer none): stays
 */
void
jalon_database_password_set_keyring (const JalonDatabaseKeyring *table)
{
  keyring = table;
}

/**
 * jalon_database_password_give:
 * @address: of a database
 * @is_kept: whether it goes into the keyring once it is right
 *
 * A person's password for all later connections of this run.
 */
void
jalon_database_password_give (const char *address, const char *password, gboolean is_kept)
{
  Given *self = g_new0 (Given, 1);

  self->password = g_strdup (password);
  self->is_kept = is_kept;
  g_mutex_lock (&mutex);
  if (given == NULL)
    given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) given_free);
  g_hash_table_replace (given, jalon_database_password_dup_account (address), self);
  g_mutex_unlock (&mutex);
}

/**
 * jalon_database_password_dup:
 *
 * Returns: (transfer full) (nullable): what was given for it in this run, or was found in the keyring and was right
 */
char *
jalon_database_password_dup (const char *address)
{
  g_autofree char *account = jalon_database_password_dup_account (address);
  const Given     *self;
  char            *password;

  g_mutex_lock (&mutex);
  self = given != NULL ? g_hash_table_lookup (given, account) : NULL;
  password = self != NULL ? g_strdup (self->password) : NULL;
  g_mutex_unlock (&mutex);
  return password;
}

/**
 * jalon_database_password_look_up:
 *
 * Returns: (transfer full) (nullable): what is in the keyring
 */
char *
jalon_database_password_look_up (const char *address, GCancellable *cancellable)
{
  g_autofree char *account = jalon_database_password_dup_account (address);

  return keyring != NULL ? keyring->look_up (account, cancellable) : NULL;
}

/**
 * jalon_database_password_confirm:
 *
 * What was given is right: it is put into the keyring where that was asked for.
 */
void
jalon_database_password_confirm (const char *address)
{
  g_autofree char *account = jalon_database_password_dup_account (address);
  g_autofree char *password = NULL;
  Given           *self;

  g_mutex_lock (&mutex);
  self = given != NULL ? g_hash_table_lookup (given, account) : NULL;
  if (self != NULL && self->is_kept)
    password = g_strdup (self->password);
  if (self != NULL)
    self->is_kept = FALSE;
  g_mutex_unlock (&mutex);
  if (password != NULL && keyring != NULL)
    keyring->keep (account, password);
}
