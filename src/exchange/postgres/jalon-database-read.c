/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows come by a cursor, some thousand at once, as they were at one moment,
 * whatever others change meanwhile.
 */

#include "config.h"

#include "jalon-database-read.h"

#include "jalon-codec.h"
#include "jalon-database-query.h"
#include "jalon-database-schema.h"
#include "jalon-error.h"
#include "jalon-heap.h"
#include "jalon-i18n.h"
#include "jalon-kind.h"
#include "jalon-load-rows.h"

#include <stdlib.h>

#define BEGIN "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
#define DECLARE "DECLARE jalon_rows NO SCROLL CURSOR FOR "
#define FETCH "FETCH 2000 FROM jalon_rows"

/* Names of dossiers that a message has room for. */
#define MAX_NAMES 10

/**
 * Reading:
 * @choice: (nullable): what of it is read
 * @filter: (owned) (nullable): that
 * @n_fetched: rows of the last FETCH
 * @n_done: rows so far
 * @error: (owned) (nullable): that stopped it
 */
typedef struct
{
  JalonDatabase              *database;
  const JalonDatabaseDossier *dossier;
  const JalonDatabaseChoice  *choice;
  JalonDatabaseFilter        *filter;
  JalonRowLoad               *load;
  JalonSink                  *sink;
  guint                       n_fetched;
  guint                       n_done;
  GError                     *error;
} Reading;

static void
dossier_free (gpointer data)
{
  JalonDatabaseDossier *self = data;

  g_free (self->name);
  g_free (self->loaded_by);
  g_free (self);
}

static gboolean
take_dossier (gpointer data, const JalonPostgresRow *row)
{
  JalonDatabaseDossier *dossier = g_new0 (JalonDatabaseDossier, 1);

  dossier->number = (guint) strtoul (row->texts[0], NULL, 10);
  dossier->name = g_strdup (row->texts[1]);
  dossier->n_rows = (guint) strtoul (row->texts[2], NULL, 10);
  dossier->n_loaded = (guint) strtoul (row->texts[3], NULL, 10);
  dossier->loaded_by = g_strdup (row->texts[4]);
  g_ptr_array_add (data, dossier);
  return TRUE;
}

/**
 * jalon_database_list_dossiers:
 *
 * Returns: (transfer full) (nullable) (element-type JalonDatabaseDossier): what is in a database, by name; %NULL with
 *   %JALON_ERROR_DATABASE or %JALON_ERROR_VERSION
 */
GPtrArray *
jalon_database_list_dossiers (JalonDatabase *self, GError **error)
{
  g_autoptr (GPtrArray) dossiers = g_ptr_array_new_with_free_func (dossier_free);

  if (!jalon_database_check (self, error) ||
      !jalon_database_run (self,
                           &(JalonPostgresStatement){
                               .sql = "SELECT number, name, n_rows, n_loaded, loaded_by FROM jalon.dossiers "
                                      "ORDER BY name COLLATE \"C\"",
                               .row = take_dossier,
                               .data = dossiers,
                           },
                           error))
    return NULL;
  return g_steal_pointer (&dossiers);
}

static char *
dup_names (const GPtrArray *dossiers)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (dossiers->len, MAX_NAMES); i++)
    {
      const JalonDatabaseDossier *dossier = g_ptr_array_index (dossiers, i);

      g_string_append_printf (names, "%s#%s", i > 0 ? ", " : "", dossier->name);
    }
  if (dossiers->len > MAX_NAMES)
    g_string_append (names, ", …");
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* The one of that name; without a name the only one. */
static const JalonDatabaseDossier *
choose (JalonDatabase *self, const GPtrArray *dossiers, const char *name, GError **error)
{
  g_autofree char *names = dup_names (dossiers);

  if (name == NULL && dossiers->len == 1)
    return g_ptr_array_index (dossiers, 0);
  for (guint i = 0; name != NULL && i < dossiers->len; i++)
    if (g_strcmp0 (((const JalonDatabaseDossier *) g_ptr_array_index (dossiers, i))->name, name) == 0)
      return g_ptr_array_index (dossiers, i);
  if (dossiers->len == 0)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_DATABASE,
                 _ ("%s: there is no dossier in it yet; “jalon-cli db load” loads some"),
                 jalon_database_get_name (self));
  else if (name == NULL)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_DATABASE,
                 _ ("%s: there are several dossiers in it; put one behind the address: %s"),
                 jalon_database_get_name (self),
                 names);
  else
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_DATABASE,
                 _ ("%s: there is no dossier “%s” in it; there are %s"),
                 jalon_database_get_name (self),
                 name,
                 names);
  return NULL;
}

static gboolean
take_head (gpointer data, const JalonPostgresRow *row)
{
  Reading *self = data;

  return jalon_row_load_add_head (self->load, row->texts[0], row->lengths[0], &self->error);
}

static gboolean
take_article (gpointer data, const JalonPostgresRow *row)
{
  Reading *self = data;

  self->n_fetched++;
  return jalon_row_load_add_article (self->load,
                                     (guint) strtoul (row->texts[0], NULL, 10),
                                     row->texts[1],
                                     row->lengths[1],
                                     &self->error);
}

static gboolean
take_feature (gpointer data, const JalonPostgresRow *row)
{
  Reading *self = data;

  self->n_fetched++;
  jalon_row_load_add_feature (self->load, (guint) strtoul (row->texts[0], NULL, 10), row->texts[1], row->lengths[1]);
  return TRUE;
}

/* What could not be read when it was loaded is tried again, and kept as it stands. */
static gboolean
take_unread (gpointer data, const JalonPostgresRow *row)
{
  Reading           *self = data;
  gsize              length;
  g_autofree guchar *bytes = g_base64_decode (row->texts[1], &length);

  self->n_fetched++;
  jalon_row_load_add_feature (self->load, (guint) strtoul (row->texts[0], NULL, 10), (const char *) bytes, length);
  return TRUE;
}

typedef gboolean (*RowFunc) (gpointer data, const JalonPostgresRow *row);

/* Runs a statement with the number of the dossier. */
static gboolean
run (Reading *self, const char *sql, RowFunc row, GError **error)
{
  g_autofree char  *number = g_strdup_printf ("%u", self->dossier->number);
  const char *const params[] = { number };

  return jalon_database_run (self->database,
                             &(JalonPostgresStatement){ sql, params, G_N_ELEMENTS (params), row, self },
                             error);
}

/* All rows of the cursor. */
static gboolean
fetch_all (Reading *self, RowFunc row, GError **error)
{
  do
    {
      self->n_fetched = 0;
      if (!jalon_database_run (self->database, &(JalonPostgresStatement){ FETCH, NULL, 0, row, self }, error))
        return FALSE;
      self->n_done += self->n_fetched;
      jalon_progress_tell (&self->sink->progress, (double) self->n_done / MAX (self->dossier->n_rows, 1));
    }
  while (self->n_fetched > 0);
  return jalon_database_do (self->database, "CLOSE jalon_rows", error);
}

/* All rows of a table, in order. */
static gboolean
read_table (Reading *self, const char *table, const char *text, RowFunc row, GError **error)
{
  g_autofree char *sql = g_strdup_printf (DECLARE "SELECT ordinal, %s FROM %s "
                                                  "WHERE dossier = $1::integer ORDER BY ordinal",
                                          text,
                                          table);

  return run (self, sql, NULL, error) && fetch_all (self, row, error);
}

/* Those rows of a kind that the filter finds. */
static gboolean
read_found (Reading *self, const JalonKind *kind, const char *table, GError **error)
{
  const GPtrArray *params = self->filter->params;
  g_autofree char *linked = kind->is_in_columns ? NULL : jalon_database_filter_dup_linked (self->filter);
  const char      *row = kind->is_in_columns ? "e" : "f";
  g_autofree char *sql =
      g_strdup_printf (DECLARE "SELECT %s.ordinal, %s.record FROM %s %s WHERE %s ORDER BY %s.ordinal",
                       row,
                       row,
                       table,
                       row,
                       linked != NULL ? linked : self->filter->events->str,
                       row);

  return jalon_database_run (self->database,
                             &(JalonPostgresStatement){
                                 .sql = sql,
                                 .params = (const char *const *) params->pdata,
                                 .n_params = params->len,
                             },
                             error) &&
         fetch_all (self, take_feature, error);
}

/* The kinds that are shown, or the others. */
static gboolean
read_kinds (Reading *self, gboolean is_shown, GError **error)
{
  for (guint i = 0; i < JALON_N_STORED_KINDS; i++)
    {
      const JalonKind *kind = &jalon_kinds[i];
      g_autofree char *table = jalon_database_dup_table (i);

      if (!kind->is_shown != !is_shown)
        continue;
      if (is_shown && self->filter != NULL)
        {
          if (!read_found (self, kind, table, error))
            return FALSE;
        }
      else if (!read_table (self, table, "record", take_feature, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether it is known what is asked for. */
static gboolean
choose_rows (Reading *self, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%u", self->dossier->number);
  g_autoptr (JalonQuery) query = NULL;

  if (self->choice == NULL)
    return TRUE;
  query = (*self->choice->ask) (self->sink->dossier, self->choice->data, error);
  if (query != NULL && !jalon_query_is_empty (query))
    self->filter = jalon_database_filter_new (query, number);
  return query != NULL;
}

static gboolean
read_all (Reading *self, GError **error)
{
  return run (self, "SELECT document FROM jalon.dossiers WHERE number = $1::integer", take_head, error) &&
         read_table (self, "jalon.articles", "record", take_article, error) && read_kinds (self, FALSE, error) &&
         choose_rows (self, error) && read_kinds (self, TRUE, error) &&
         read_table (self, "jalon.unread", "pg_catalog.encode(record, 'base64')", take_unread, error);
}

/* What stopped it is the error of the rows, where there is one. */
static gboolean
read_dossier (Reading *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (read_all (self, &local_error))
    return TRUE;
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
read_into (JalonDatabase             *database,
           const char                *name,
           const JalonDatabaseChoice *choice,
           JalonSink                 *sink,
           GError                   **error)
{
  g_autoptr (GPtrArray) dossiers = NULL;
  g_autoptr (JalonRowLoad) load = jalon_row_load_new (sink, jalon_database_get_name (database));
  Reading  reading = { .database = database, .choice = choice, .load = load, .sink = sink };
  gboolean ok;

  if (!jalon_database_do (database, BEGIN, error))
    return FALSE;
  dossiers = jalon_database_list_dossiers (database, error);
  if (dossiers == NULL)
    return FALSE;
  reading.dossier = choose (database, dossiers, name, error);
  if (reading.dossier == NULL)
    return FALSE;
  if (reading.dossier->n_loaded < reading.dossier->n_rows)
    jalon_sink_remark (sink,
                       _ ("%s: of the dossier “%s” only %u of %u rows are loaded; run “jalon-cli db load” again"),
                       jalon_database_get_name (database),
                       reading.dossier->name,
                       reading.dossier->n_loaded,
                       reading.dossier->n_rows);
  ok = read_dossier (&reading, error);
  jalon_database_filter_free (reading.filter);
  return ok;
}

/**
 * jalon_database_read:
 * @address: of a database, with the name of a dossier behind it where there are several
 * @choice: (nullable): what of it is asked for; %NULL for all
 * @out_report: (out) (transfer full): what was left out because it is wrong; not set where it fails
 *
 * Reads a dossier, as it was saved, or of it what a query finds, with all articles and views. It is of no file.
 *
 * Returns: (transfer full) (nullable): the dossier; %NULL with %JALON_ERROR_DATABASE, %JALON_ERROR_VERSION,
 *   %JALON_ERROR_USAGE or %G_IO_ERROR_CANCELLED
 */
JalonDossier *
jalon_database_read (const char                *address,
                     const JalonDatabaseChoice *choice,
                     const JalonProgress       *progress,
                     JalonLoadReport          **out_report,
                     GError                   **error)
{
  g_autofree char *name = NULL;
  g_autofree char *server = jalon_database_split_address (address, &name);
  g_auto (JalonSink) sink = { NULL };
  g_autoptr (JalonDatabase) database = jalon_database_open (server, progress, error);

  if (database == NULL)
    return NULL;
  jalon_sink_init (&sink, &jalon_format_dossier, progress);
  if (!read_into (database, name, choice, &sink, error))
    return NULL;
  jalon_dossier_trim (sink.dossier);
  jalon_heap_trim ();
  *out_report = g_steal_pointer (&sink.report);
  return g_steal_pointer (&sink.dossier);
}
