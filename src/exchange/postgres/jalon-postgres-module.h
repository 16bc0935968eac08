/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the module that has libpq in it offers to the rest of exchange: a
 * connection, statements with parameters, rows in and rows out. What is asked in
 * SQL is said there.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How something ended. */
typedef enum
{
  JALON_POSTGRES_DONE,
  JALON_POSTGRES_BAD_ADDRESS,
  JALON_POSTGRES_SECRET,      /* the address has a password in it */
  JALON_POSTGRES_UNREACHED,   /* there is no connection */
  JALON_POSTGRES_NO_PASSWORD, /* the server asks for one, and there is none */
  JALON_POSTGRES_REFUSED,     /* the server says no */
  JALON_POSTGRES_LOST,        /* the connection ended */
  JALON_POSTGRES_SILENT,      /* no answer in time */
  JALON_POSTGRES_STOPPED,     /* cancelled, or by who gets the rows */
} JalonPostgresOutcome;

/**
 * JalonPostgresFailure:
 * @state: of %JALON_POSTGRES_REFUSED, the five letters of SQLSTATE; else empty
 * @message: (owned) (nullable): the server's or the library's sentence, in whatever language
 */
typedef struct
{
  JalonPostgresOutcome outcome;
  char                 state[6];
  char                *message;
} JalonPostgresFailure;

/* What is known of a connection. */
typedef enum
{
  JALON_POSTGRES_HOST, /* name, address, or folder of a socket */
  JALON_POSTGRES_PORT,
  JALON_POSTGRES_DATABASE,
  JALON_POSTGRES_USER,
  JALON_POSTGRES_SSLMODE, /* as asked for */
  JALON_POSTGRES_TLS,     /* the version that is spoken, empty without */
} JalonPostgresFact;

/**
 * JalonPostgresRow:
 * @texts: each (nullable), as the server writes it
 * @lengths: bytes
 */
typedef struct
{
  const char *const *texts;
  const gsize       *lengths;
} JalonPostgresRow;

/**
 * JalonPostgresStatement:
 * @sql: one statement, or several where there are no parameters
 * @params: (nullable): for $1, $2 ...; each (nullable)
 * @row: (nullable): is called for each row; %FALSE stops
 */
typedef struct
{
  const char        *sql;
  const char *const *params;
  guint              n_params;
  gboolean (*row) (gpointer data, const JalonPostgresRow *row);
  gpointer data;
} JalonPostgresStatement;

/**
 * JalonPostgresLimits:
 * @connect_s: seconds for a connection, where the address does not say
 * @answer_s: seconds without a byte from the server after which it is given up
 */
typedef struct
{
  guint connect_s;
  guint answer_s;
} JalonPostgresLimits;

typedef struct _JalonPostgresLink JalonPostgresLink;

/**
 * JalonPostgresModule:
 * @open: connects, by the password (nullable) where one is given, else by what libpq finds; %NULL where that fails. The
 *   cancellable (nullable) holds for all that follows, too. The caller frees the message of the failure
 * @get: (transfer none): a fact, as long as the link lives
 * @run: runs a statement; %FALSE where it fails
 * @copy: runs COPY ... FROM STDIN with these bytes
 */
typedef struct
{
  JalonPostgresLink *(*open) (const char                *address,
                              const char                *password,
                              const JalonPostgresLimits *limits,
                              GCancellable              *cancellable,
                              JalonPostgresFailure      *out_failure);
  void (*close) (JalonPostgresLink *link);
  const char *(*get) (JalonPostgresLink *link, JalonPostgresFact fact);
  gboolean (*run) (JalonPostgresLink *link, const JalonPostgresStatement *statement, JalonPostgresFailure *out_failure);
  gboolean (*copy) (JalonPostgresLink *link, const char *sql, const GString *bytes, JalonPostgresFailure *out_failure);
} JalonPostgresModule;

/* The only symbol of the module: a #JalonPostgresModule. */
#define JALON_POSTGRES_MODULE_SYMBOL "jalon_postgres_module"

G_END_DECLS
