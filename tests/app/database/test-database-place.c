/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The address of a database from what a person fills in.
 */

#include "config.h"

#include "jalon-database-place.h"

typedef struct
{
  JalonDatabasePlace place;
  const char        *dossier;
  const char        *address;
} Case;

static const Case cases[] = {
  { { NULL, NULL, NULL, JALON_ENCRYPTION_OFFERED }, NULL, "postgresql:///?sslmode=prefer" },
  { { " db.example ", "sahel", "", JALON_ENCRYPTION_REQUIRED }, NULL, "postgresql://db.example/sahel?sslmode=require" },
  { { "db.example:6432", "sahel", "ana", JALON_ENCRYPTION_VERIFIED },
    "Rabat and the Sahel, 2025",
    "postgresql://ana@db.example:6432/sahel?sslmode=verify-full#Rabat%20and%20the%20Sahel%2C%202025" },
  { { "[::1]:5432", "sahel", NULL, JALON_ENCRYPTION_OFFERED }, NULL, "postgresql://[::1]:5432/sahel?sslmode=prefer" },
  /* The folder of a socket. */
  { { "/var/run/postgresql", "sahel", NULL, JALON_ENCRYPTION_OFFERED },
    NULL,
    "postgresql://%2Fvar%2Frun%2Fpostgresql/sahel?sslmode=prefer" },
  /* Nothing that is filled in becomes another part of the address. */
  { { "db.example/other?sslmode=disable", "a?user=b#c", "ana:secret@elsewhere", JALON_ENCRYPTION_REQUIRED },
    "x#y",
    "postgresql://ana%3Asecret%40elsewhere@db.example%2Fother%3Fsslmode%3Ddisable/a%3Fuser%3Db%23c?sslmode=require"
    "#x%23y" },
};

static void
test_address (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = jalon_database_place_dup_address (&cases[i].place, cases[i].dossier);

      g_assert_cmpstr (address, ==, cases[i].address);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/database-place/address", test_address);

  return g_test_run ();
}
