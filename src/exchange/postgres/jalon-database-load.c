/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows go in by COPY, in steps that each happen or not; with each the database
 * notes how many rows it has, and the checksum of all of them. Whoever was
 * stopped goes on from there, if these are still the first rows of the dossier.
 */

#include "config.h"

#include "jalon-database-load.h"

#include "jalon-codec.h"
#include "jalon-database-batch.h"
#include "jalon-database-schema.h"
#include "jalon-error.h"
#include "jalon-i18n.h"

#include <stdlib.h>
#include <string.h>

/* Rows and bytes of a step, at most one row more. */
#define STEP_ROWS 10000
#define STEP_BYTES (16 << 20)

/* Rows between two looks at the cancellable, while nothing is sent. */
#define LOOK 1024

/* Of two who load one dossier at once the second is told; any number that no one else uses. */
#define FIND_NUMBER "SELECT number FROM jalon.dossiers WHERE name = $1"
#define TRY_LOCK "SELECT pg_catalog.pg_try_advisory_lock(64056, $1::integer)"

/**
 * Load:
 * @number: (owned): of the dossier in the database
 * @n_known: rows that are there
 * @known: (owned): their checksum
 * @n_waiting: rows that wait to be sent
 */
typedef struct
{
  JalonDatabase       *database;
  const char          *name;
  const JalonProgress *progress;
  JalonDatabaseBatch  *batch;
  GChecksum           *checksum;
  char                *number;
  guint                n_rows;
  guint                n_known;
  char                *known;
  guint                n_waiting;
} Load;

static gboolean
refuse_missing (JalonDatabase *database, const char *name, GError **error)
{
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_DATABASE,
               _ ("%s: there is no dossier “%s” in it (“jalon-cli db info” lists them)"),
               jalon_database_get_name (database),
               name);
  return FALSE;
}

/* The number of a dossier, which nobody else loads or removes until the connection ends.
 * @out_number: (out) (transfer full) */
static gboolean
lock (JalonDatabase *database, const char *name, char **out_number, GError **error)
{
  const char      *params[] = { name, NULL };
  g_autofree char *answer = NULL;

  if (!jalon_database_ask (database, FIND_NUMBER, params, out_number, error))
    return FALSE;
  if (*out_number == NULL)
    return refuse_missing (database, name, error);
  params[0] = *out_number;
  if (!jalon_database_ask (database, TRY_LOCK, params, &answer, error))
    return FALSE;
  if (g_strcmp0 (answer, "t") == 0)
    return TRUE;
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_DATABASE,
               _ ("%s: somebody else is loading or removing the dossier “%s” now; wait for that"),
               jalon_database_get_name (database),
               name);
  return FALSE;
}

static gboolean
refuse_other (const Load *self, GError **error)
{
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_DATABASE,
               _ ("%s: there is another dossier “%s” in it; load this one as ADDRESS#OTHER-NAME, or take that one out "
                  "by “jalon-cli db remove ADDRESS#NAME” first"),
               jalon_database_get_name (self->database),
               self->name);
  return FALSE;
}

/* Of all rows so far. */
static char *
dup_checksum (const Load *self)
{
  g_autoptr (GChecksum) copy = g_checksum_copy (self->checksum);

  return g_strdup (g_checksum_get_string (copy));
}

static gboolean
take_known (gpointer data, const JalonPostgresRow *row)
{
  Load *self = data;

  self->n_known = (guint) strtoul (row->texts[0], NULL, 10);
  self->known = g_strdup (row->texts[1]);
  return TRUE;
}

/* A dossier of a name that is new is noted, with what it says of itself. */
static gboolean
note_name (Load *self, JalonDossier *dossier, GError **error)
{
  g_autoptr (GBytes) head = jalon_codec_write_head (dossier);
  gsize            length;
  const char      *bytes = g_bytes_get_data (head, &length);
  g_autofree char *text = g_strndup (bytes, length);
  g_autofree char *n_rows = g_strdup_printf ("%u", self->n_rows);
  g_autofree char *checksum = NULL;
  const char      *params[] = { self->name, text, n_rows, NULL, NULL };
  g_autofree char *answer = NULL;

  g_checksum_update (self->checksum, (const guchar *) bytes, (gssize) length);
  g_checksum_update (self->checksum, (const guchar *) n_rows, -1);
  checksum = dup_checksum (self);
  params[3] = checksum;
  return jalon_database_ask (self->database,
                             "INSERT INTO jalon.dossiers (name, document, n_rows, checksum) "
                             "VALUES ($1, $2, $3::integer, $4) ON CONFLICT (name) DO NOTHING",
                             params,
                             &answer,
                             error);
}

/* What is there of the dossier, while nobody else loads or removes it. */
static gboolean
find_known (Load *self, GError **error)
{
  const char *params[] = { self->number };

  return jalon_database_run (self->database,
                             &(JalonPostgresStatement){
                                 .sql = "SELECT n_loaded, checksum FROM jalon.dossiers WHERE number = $1::integer",
                                 .params = params,
                                 .n_params = G_N_ELEMENTS (params),
                                 .row = take_known,
                                 .data = self,
                             },
                             error) &&
         (self->known != NULL || refuse_missing (self->database, self->name, error));
}

/* Notes how much is there now, in the transaction of what came in. */
static gboolean
note (Load *self, guint n_loaded, GError **error)
{
  g_autofree char *checksum = dup_checksum (self);
  g_autofree char *n = g_strdup_printf ("%u", n_loaded);
  const char      *params[] = { self->number, n, checksum, NULL };
  g_autofree char *answer = NULL;

  if (!jalon_database_ask (self->database,
                           "UPDATE jalon.dossiers SET n_loaded = $2::integer, checksum = $3 "
                           "WHERE number = $1::integer RETURNING number",
                           params,
                           &answer,
                           error))
    return FALSE;
  return answer != NULL || refuse_missing (self->database, self->name, error);
}

/* One step, which ends with the row before @n_loaded. */
static gboolean
send_step (Load *self, guint n_loaded, GError **error)
{
  if (self->n_waiting == 0)
    return TRUE;
  self->n_waiting = 0;
  return jalon_database_batch_prepare (self->batch, self->database, error) &&
         jalon_database_do (self->database, "BEGIN", error) &&
         jalon_database_batch_send (self->batch, self->database, error) && note (self, n_loaded, error) &&
         jalon_database_do (self->database, "COMMIT", error);
}

/* Whether what is there are the first rows of this dossier. */
static gboolean
check_known (const Load *self, GError **error)
{
  g_autofree char *checksum = dup_checksum (self);

  return g_strcmp0 (checksum, self->known) == 0 || refuse_other (self, error);
}

static gboolean
add_row (const JalonRow *row, gpointer data, GError **error)
{
  Load *self = data;
  guint n = row->ordinal + 1;
  gsize n_bytes;

  g_checksum_update (self->checksum, (const guchar *) row->text, (gssize) row->length);
  g_checksum_update (self->checksum, (const guchar *) "\n", 1);
  if (n % LOOK == 0)
    {
      if (g_cancellable_set_error_if_cancelled (self->progress->cancellable, error))
        return FALSE;
      jalon_progress_tell (self->progress, (double) n / self->n_rows);
    }
  if (n <= self->n_known)
    return n < self->n_known || check_known (self, error);
  n_bytes = jalon_database_batch_add (self->batch, row);
  self->n_waiting++;
  return (self->n_waiting < STEP_ROWS && n_bytes < STEP_BYTES) || send_step (self, n, error);
}

static gboolean
load (Load *self, JalonDossier *dossier, GError **error)
{
  if (!jalon_database_check (self->database, error) || !note_name (self, dossier, error) ||
      !lock (self->database, self->name, &self->number, error) || !find_known (self, error))
    return FALSE;
  if ((self->n_known == 0 && !check_known (self, error)) || self->n_known > self->n_rows)
    return self->n_known == 0 ? FALSE : refuse_other (self, error);
  self->batch = jalon_database_batch_new (dossier, self->number);
  return jalon_rows_write (dossier, add_row, self, error) && send_step (self, self->n_rows, error);
}

/**
 * jalon_database_load:
 * @name: that the dossier gets in the database; no other has it
 * @progress: told some thousand times at most
 * @out_loaded: (out): how much there is, and was before
 *
 * Loads a dossier, or what is missing of it.
 *
 * Returns: %FALSE with %JALON_ERROR_DATABASE, also where another dossier has that name, %JALON_ERROR_VERSION or
 *   %G_IO_ERROR_CANCELLED; what was loaded by then stays
 */
gboolean
jalon_database_load (JalonDatabase       *self,
                     const char          *name,
                     JalonDossier        *dossier,
                     const JalonProgress *progress,
                     JalonDatabaseLoaded *out_loaded,
                     GError             **error)
{
  Load     job = { .database = self, .name = name, .progress = progress, .n_rows = jalon_rows_count (dossier) };
  gboolean ok;

  job.checksum = g_checksum_new (G_CHECKSUM_SHA256);
  ok = load (&job, dossier, error);
  *out_loaded = (JalonDatabaseLoaded){ job.n_rows, job.n_known };
  jalon_database_batch_free (job.batch);
  g_checksum_free (job.checksum);
  g_free (job.number);
  g_free (job.known);
  return ok;
}

#define REMOVE(table) "DELETE FROM jalon." table " WHERE dossier = $1::integer"

/**
 * jalon_database_remove:
 * @name: of a dossier
 *
 * Removes a dossier with all that it has, or nothing.
 *
 * Returns: %FALSE with %JALON_ERROR_DATABASE, also where there is none of that name or somebody is loading it
 */
gboolean
jalon_database_remove (JalonDatabase *self, const char *name, GError **error)
{
  static const char *const statements[] = {
    REMOVE ("articles"), REMOVE ("claims"), REMOVE ("links"),
    REMOVE ("unread"),   REMOVE ("events"), REMOVE ("sites"),
    REMOVE ("closures"), REMOVE ("views"),  "DELETE FROM jalon.dossiers WHERE number = $1::integer",
  };
  g_autofree char *number = NULL;
  const char      *params[] = { NULL };

  if (!jalon_database_check (self, error) || !lock (self, name, &number, error) ||
      !jalon_database_do (self, "BEGIN", error))
    return FALSE;
  params[0] = number;
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!jalon_database_run (self,
                             &(JalonPostgresStatement){ .sql = statements[i], .params = params, .n_params = 1 },
                             error))
      return FALSE;
  return jalon_database_do (self, "COMMIT", error);
}
