/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Passwords of databases: as long as the program runs, and in a keyring.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JalonDatabaseKeyring:
 * @look_up: (transfer full) (nullable): the password of an account
 * @keep: has a password of an account outlive the program; what comes of it is said there
 *
 * Where passwords are kept. Both are called in the thread that connects, and may wait for a person.
 */
typedef struct
{
  char *(*look_up) (const char *account, GCancellable *cancellable);
  void (*keep) (const char *account, const char *password);
} JalonDatabaseKeyring;

void  jalon_database_password_set_keyring (const JalonDatabaseKeyring *keyring);
void  jalon_database_password_give (const char *address, const char *password, gboolean is_kept);
char *jalon_database_password_dup (const char *address);
char *jalon_database_password_look_up (const char *address, GCancellable *cancellable);
void  jalon_database_password_confirm (const char *address);
char *jalon_database_password_dup_account (const char *address);

G_END_DECLS
