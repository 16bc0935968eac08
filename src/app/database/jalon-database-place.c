/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The address of a database from what a person fills in. What they write is
 * data: none of it becomes another part of the address.
 */

#include "config.h"

#include "jalon-database-place.h"

/* As sslmode of libpq has them. */
static const char *const modes[] = {
  [JALON_ENCRYPTION_OFFERED] = "prefer",
  [JALON_ENCRYPTION_REQUIRED] = "require",
  [JALON_ENCRYPTION_VERIFIED] = "verify-full",
};

/* "name:port" and "[::1]:port" have their colons and brackets; in the folder of a socket a colon is one of its own. */
static void
append_server (GString *address, const char *server)
{
  g_string_append_uri_escaped (address, server, server[0] == '/' ? NULL : ":[]", TRUE);
}

/**
 * jalon_database_place_dup_address:
 * @place: what stands before and after its texts is left out
 * @dossier: (nullable): the name of one in the database
 *
 * Returns: (transfer full): "postgresql://user@server:port/database?sslmode=prefer#dossier"
 */
char *
jalon_database_place_dup_address (const JalonDatabasePlace *place, const char *dossier)
{
  g_autofree char *server = g_strstrip (g_strdup (place->server != NULL ? place->server : ""));
  g_autofree char *database = g_strstrip (g_strdup (place->database != NULL ? place->database : ""));
  g_autofree char *user = g_strstrip (g_strdup (place->user != NULL ? place->user : ""));
  GString         *address = g_string_new ("postgresql://");

  if (*user != '\0')
    {
      g_string_append_uri_escaped (address, user, NULL, TRUE);
      g_string_append_c (address, '@');
    }
  append_server (address, server);
  g_string_append_c (address, '/');
  g_string_append_uri_escaped (address, database, NULL, TRUE);
  g_string_append_printf (address, "?sslmode=%s", modes[place->encryption]);
  if (dossier != NULL)
    {
      g_string_append_c (address, '#');
      g_string_append_uri_escaped (address, dossier, NULL, TRUE);
    }
  return g_string_free (address, FALSE);
}
