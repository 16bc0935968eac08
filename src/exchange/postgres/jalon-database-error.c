/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Servers say what is wrong by five letters, SQLSTATE (PostgreSQL, appendix A):
 * those that a person can do something about have a sentence here.
 */

#include "config.h"

#include "jalon-database-error.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <string.h>

/* invalid_password */
#define WRONG_PASSWORD "28P01"

#define HOW_TO_GIVE                                                                                                    \
  N_ ("put it into ~/.pgpass, or into the environment as PGPASSWORD, or name a service of ~/.pg_service.conf by "      \
      "?service=NAME")

/* @state: what it is, or how it begins
 * @words: not yet translated */
static const struct
{
  const char *state;
  const char *words;
} sentences[] = {
  { WRONG_PASSWORD, N_ ("the password is wrong; ~/.pgpass or PGPASSWORD has it") },
  { "28000",
    N_ ("the server does not let this user in from here (its pg_hba.conf says who may); name another user as "
        "postgresql://USER@HOST/DATABASE") },
  { "3D000", N_ ("there is no such database; “createdb” makes one, then run “jalon-cli db init”") },
  { "42501",
    N_ ("this user may not do that; whoever ran “jalon-cli db init” can grant jalon_reader (to read), "
        "jalon_coder (to add) or jalon_editor (to change); making the tables takes CREATE on the database, and "
        "CREATEROLE until these roles are there") },
  { "3F000", N_ ("there are no tables of Jalon in it; run “jalon-cli db init”") },
  { "42P01", N_ ("there are no tables of Jalon in it, or those of an earlier version; run “jalon-cli db init”") },
  { "42703", N_ ("its tables are of an earlier version of Jalon; run “jalon-cli db init”") },
  { "42704", N_ ("PostGIS is not there, or not for this database; run “jalon-cli db init”") },
  { "0A000",
    N_ ("the server cannot do that: PostGIS has to be installed beside it (on Debian the package "
        "postgresql-postgis)") },
  { "58P01",
    N_ ("the server lacks a file: PostGIS has to be installed beside it (on Debian the package "
        "postgresql-postgis)") },
  { "57014",
    N_ ("the server stopped that since it took longer than its statement_timeout allows; ask for less, or set "
        "PGOPTIONS='-c statement_timeout=10min'") },
  { "53100", N_ ("the disk of the server is full; nothing of this step was kept") },
  { "53200",
    N_ ("the server has too little memory for so many months of events; raise max_locks_per_transaction in its "
        "postgresql.conf") },
  { "53300", N_ ("the server has as many connections as it allows; try again later") },
  { "57P03", N_ ("the server is starting or stopping; try again in a moment") },
  { "57P", N_ ("the server was stopped meanwhile; nothing of this step was kept. Try again once it runs") },
  { "08", N_ ("the connection broke; nothing of this step was kept. Try again") },
  { "40", N_ ("somebody else changed the same at once; nothing of this step was kept. Try again") },
  { "25006", N_ ("the database can only be read (a standby server, or set so); name the one that is written to") },
};

static const char *
find_sentence (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_str_has_prefix (state, sentences[i].state))
      return sentences[i].words;
  return NULL;
}

static char *
dup_words (const JalonPostgresFailure *failure)
{
  const char *sentence;

  switch (failure->outcome)
    {
    case JALON_POSTGRES_BAD_ADDRESS:
      return g_strdup (_ ("this is no address of a database (expected postgresql://USER@HOST:PORT/DATABASE)"));
    case JALON_POSTGRES_SECRET:
      return g_strdup_printf (_ ("a password in an address is seen by all who list the programs that run: %s"),
                              _ (HOW_TO_GIVE));
    case JALON_POSTGRES_UNREACHED:
      return g_strdup (_ ("the server cannot be reached; does it run, and are host and port right?"));
    case JALON_POSTGRES_NO_PASSWORD:
      return g_strdup_printf (_ ("the server asks for a password: %s"), _ (HOW_TO_GIVE));
    case JALON_POSTGRES_LOST:
      return g_strdup (_ ("the connection broke; nothing of this step was kept. Try again"));
    case JALON_POSTGRES_SILENT:
      return g_strdup (_ ("the server does not answer; is it there, and not overloaded? Try again"));
    case JALON_POSTGRES_REFUSED:
    case JALON_POSTGRES_DONE:
    case JALON_POSTGRES_STOPPED:
    default:
      sentence = find_sentence (failure->state);
      return g_strdup (sentence != NULL ? _ (sentence) : _ ("the server refuses that"));
    }
}

/**
 * jalon_database_wants_password:
 *
 * Returns: whether a connection failed for want of the right password
 */
gboolean
jalon_database_wants_password (const JalonPostgresFailure *failure)
{
  return failure->outcome == JALON_POSTGRES_NO_PASSWORD || g_str_equal (failure->state, WRONG_PASSWORD);
}

static JalonError
get_code (const JalonPostgresFailure *failure)
{
  if (jalon_database_wants_password (failure))
    return JALON_ERROR_PASSWORD;
  if (failure->outcome == JALON_POSTGRES_BAD_ADDRESS || failure->outcome == JALON_POSTGRES_SECRET)
    return JALON_ERROR_USAGE;
  return JALON_ERROR_DATABASE;
}

/**
 * jalon_database_set_error:
 * @failure: (inout): its message is freed
 * @name: of the database
 *
 * Says why something failed: %JALON_ERROR_DATABASE, %JALON_ERROR_PASSWORD, %JALON_ERROR_USAGE for an address that is
 * wrong, or %G_IO_ERROR_CANCELLED. What the server said stands behind it.
 */
void
jalon_database_set_error (JalonPostgresFailure *failure, const char *name, GError **error)
{
  g_autofree char *message = g_steal_pointer (&failure->message);
  g_autofree char *words = NULL;
  g_autofree char *said = NULL;

  if (failure->outcome == JALON_POSTGRES_STOPPED)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("stopped"));
      return;
    }
  words = dup_words (failure);
  if (message != NULL)
    said = *failure->state != '\0' ? g_strdup_printf (" (%s, %s)", message, failure->state)
                                   : g_strdup_printf (" (%s)", message);
  g_set_error (error, JALON_ERROR, get_code (failure), "%s: %s%s", name, words, said != NULL ? said : "");
}
