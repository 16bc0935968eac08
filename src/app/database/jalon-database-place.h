/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a database is, as a person says it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether what goes between here and the server can be read on the way. */
typedef enum
{
  JALON_ENCRYPTION_OFFERED,  /* wherever the server offers it */
  JALON_ENCRYPTION_REQUIRED, /* or there is no connection */
  JALON_ENCRYPTION_VERIFIED, /* and the server has to prove that it is the one that is named */
} JalonEncryption;

/**
 * JalonDatabasePlace:
 * @server: (nullable): a name or an address, "name:port", or the folder of a socket; empty for this machine
 * @database: (nullable): its name; empty for that of the user
 * @user: (nullable): empty for the name that the person has on this machine
 */
typedef struct
{
  const char     *server;
  const char     *database;
  const char     *user;
  JalonEncryption encryption;
} JalonDatabasePlace;

char *jalon_database_place_dup_address (const JalonDatabasePlace *place, const char *dossier);

G_END_DECLS
