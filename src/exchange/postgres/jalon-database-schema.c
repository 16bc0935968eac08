/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables follow the schemas of core: what is made here are lists of columns.
 * Each statement leaves alone what is there already, and all of them happen
 * together or not at all.
 */

#include "config.h"

#include "jalon-database-schema.h"

#include "jalon-database-columns.h"
#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-kind.h"

#include <stdlib.h>

/* Of two who make the tables at once one waits; any number that no one else uses. */
#define BEGIN "BEGIN; SELECT pg_catalog.pg_advisory_xact_lock(6405617713);"

/* PostGIS may be in any schema, which is known once it is there. */
#define EXTENSION "CREATE EXTENSION IF NOT EXISTS postgis SCHEMA public"
#define FIND_POSTGIS                                                                                                   \
  "SELECT pg_catalog.set_config('search_path', 'pg_catalog, ' || quote_ident(n.nspname), true) "                       \
  "FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace "                           \
  "WHERE e.extname = 'postgis'"

/* What stands before the columns of a schema, and behind them. */
#define TABLES                                                                                                         \
  "CREATE SCHEMA IF NOT EXISTS jalon;"                                                                                 \
  "COMMENT ON SCHEMA jalon IS 'Dossiers of Jalon; jalon-cli db init makes these tables';"                              \
  "CREATE TABLE IF NOT EXISTS jalon.meta (version integer NOT NULL);"                                                  \
  "CREATE TABLE IF NOT EXISTS jalon.dossiers (number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "               \
  "name text NOT NULL UNIQUE, document text NOT NULL, n_rows integer NOT NULL, n_loaded integer NOT NULL DEFAULT 0, "  \
  "checksum text NOT NULL DEFAULT '', loaded_by name NOT NULL DEFAULT session_user, "                                  \
  "loaded_at timestamptz NOT NULL DEFAULT pg_catalog.now());"                                                          \
  "CREATE TABLE IF NOT EXISTS jalon.articles (dossier integer NOT NULL, ordinal integer NOT NULL, "                    \
  "folded text NOT NULL, record text NOT NULL, PRIMARY KEY (dossier, ordinal));"                                       \
  "CREATE TABLE IF NOT EXISTS jalon.claims (dossier integer NOT NULL, ordinal integer NOT NULL, "                      \
  "number integer NOT NULL, PRIMARY KEY (dossier, ordinal, number));"                                                  \
  "CREATE TABLE IF NOT EXISTS jalon.links (dossier integer NOT NULL, ordinal integer NOT NULL, event text NOT NULL, "  \
  "code text NOT NULL, uses text[] NOT NULL, review text NOT NULL);"                                                   \
  "CREATE TABLE IF NOT EXISTS jalon.unread (dossier integer NOT NULL, ordinal integer NOT NULL, "                      \
  "record bytea NOT NULL, PRIMARY KEY (dossier, ordinal));"

/* An unknown day falls into the partition that takes what no other does. */
#define EVENTS                                                                                                         \
  "CREATE TABLE IF NOT EXISTS jalon.events (dossier integer NOT NULL, ordinal integer NOT NULL, "                      \
  "time_first date, countries text[] NOT NULL, folded text NOT NULL, geom geometry(Geometry, 4326), "                  \
  "record text NOT NULL) PARTITION BY RANGE (time_first);"                                                             \
  "CREATE TABLE IF NOT EXISTS jalon.events_other PARTITION OF jalon.events DEFAULT;"

/* Events of a month are made room for by whoever loads some, who need not own the tables. Before 2000 those of a year
 * stand together: what looks at all times locks each partition with its indexes, and the locks of a server that nobody
 * has set up otherwise are not enough for the months of eighty years. add_parts() gives how many partitions it made; it
 * is called until there are no more to make. */
#define FUNCTIONS                                                                                                      \
  "CREATE OR REPLACE FUNCTION jalon.add_parts(days date[]) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER "         \
  "SET search_path = pg_catalog, pg_temp AS $$ "                                                                       \
  "DECLARE span record; n integer := 0; BEGIN "                                                                        \
  "FOR span IN SELECT DISTINCT CASE WHEN day < '2000-01-01' THEN 'year' ELSE 'month' END AS unit, "                    \
  "date_trunc(CASE WHEN day < '2000-01-01' THEN 'year' ELSE 'month' END, day)::date AS first, "                        \
  "'events_' || to_char(day, CASE WHEN day < '2000-01-01' THEN 'YYYY' ELSE 'YYYY_MM' END) AS part "                    \
  "FROM unnest(days) AS day WHERE day BETWEEN '1900-01-01' AND '2100-12-31' LOOP "                                     \
  "CONTINUE WHEN to_regclass('jalon.' || span.part) IS NOT NULL; "                                                     \
  "PERFORM pg_advisory_xact_lock(6405617713); "                                                                        \
  "CONTINUE WHEN to_regclass('jalon.' || span.part) IS NOT NULL; "                                                     \
  "EXECUTE format('CREATE TABLE jalon.%I PARTITION OF jalon.events FOR VALUES FROM (%L) TO (%L)', span.part, "         \
  "span.first, (span.first + ('1 ' || span.unit)::interval)::date); "                                                  \
  "n := n + 1; EXIT WHEN n = 40; "                                                                                     \
  "END LOOP; RETURN n; END $$;"                                                                                        \
  "CREATE OR REPLACE FUNCTION jalon.shape(record text) RETURNS jalon_geometry LANGUAGE plpgsql IMMUTABLE "             \
  "AS $$ BEGIN RETURN ST_SetSRID(ST_GeomFromGeoJSON((record::json)->>'geometry'), 4326); "                             \
  "EXCEPTION WHEN others THEN RETURN NULL; END $$;"                                                                    \
  "CREATE OR REPLACE FUNCTION jalon.add_shapes(of_dossier integer, ordinals integer[]) RETURNS void "                  \
  "LANGUAGE sql SECURITY DEFINER AS $$ "                                                                               \
  "UPDATE jalon.events SET geom = jalon.shape(record) WHERE dossier = $1 AND ordinal = ANY ($2); "                     \
  "UPDATE jalon.sites SET geom = jalon.shape(record) WHERE dossier = $1 AND ordinal = ANY ($2); "                      \
  "UPDATE jalon.closures SET geom = jalon.shape(record) WHERE dossier = $1 AND ordinal = ANY ($2); "                   \
  "UPDATE jalon.views SET geom = jalon.shape(record) WHERE dossier = $1 AND ordinal = ANY ($2) $$;"

#define INDEXES                                                                                                        \
  "CREATE UNIQUE INDEX IF NOT EXISTS events_ordinal ON jalon.events (dossier, ordinal, time_first);"                   \
  "CREATE INDEX IF NOT EXISTS events_id ON jalon.events (dossier, id);"                                                \
  "CREATE INDEX IF NOT EXISTS events_time ON jalon.events (time_first, time_last);"                                    \
  "CREATE INDEX IF NOT EXISTS events_type ON jalon.events (type);"                                                     \
  "CREATE INDEX IF NOT EXISTS events_actors ON jalon.events USING gin (actors);"                                       \
  "CREATE INDEX IF NOT EXISTS events_recipients ON jalon.events USING gin (recipients);"                               \
  "CREATE INDEX IF NOT EXISTS events_countries ON jalon.events USING gin (countries);"                                 \
  "CREATE INDEX IF NOT EXISTS events_geom ON jalon.events USING gist (geom);"                                          \
  "CREATE INDEX IF NOT EXISTS articles_id ON jalon.articles (dossier, id);"                                            \
  "CREATE INDEX IF NOT EXISTS claims_article ON jalon.claims (dossier, article);"                                      \
  "CREATE INDEX IF NOT EXISTS links_code ON jalon.links (dossier, code);"                                              \
  "CREATE INDEX IF NOT EXISTS links_ordinal ON jalon.links (dossier, ordinal);"                                        \
  "CREATE INDEX IF NOT EXISTS sites_geom ON jalon.sites USING gist (geom);"                                            \
  "CREATE INDEX IF NOT EXISTS closures_geom ON jalon.closures USING gist (geom);"

/* Roles are of the whole server: those that are there already are used. */
#define ROLES                                                                                                          \
  "DO $$ DECLARE role text; BEGIN FOREACH role IN ARRAY ARRAY['jalon_reader', 'jalon_coder', 'jalon_editor'] LOOP "    \
  "IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role) THEN "                                         \
  "EXECUTE pg_catalog.format('CREATE ROLE %I NOLOGIN', role); END IF; END LOOP; END $$;"

/* Readers read; coders add dossiers and say how much of one is loaded; editors change and remove. */
#define GRANTS                                                                                                         \
  "REVOKE ALL ON FUNCTION jalon.add_parts(date[]), jalon.add_shapes(integer, integer[]) FROM PUBLIC;"                  \
  "GRANT USAGE ON SCHEMA jalon TO jalon_reader, jalon_coder, jalon_editor;"                                            \
  "GRANT SELECT ON ALL TABLES IN SCHEMA jalon TO jalon_reader, jalon_coder, jalon_editor;"                             \
  "GRANT INSERT ON jalon.dossiers, jalon.articles, jalon.events, jalon.sites, jalon.closures, jalon.views, "           \
  "jalon.claims, jalon.links, jalon.unread TO jalon_coder, jalon_editor;"                                              \
  "GRANT UPDATE (n_loaded, checksum) ON jalon.dossiers TO jalon_coder;"                                                \
  "GRANT UPDATE, DELETE ON jalon.dossiers, jalon.articles, jalon.events, jalon.sites, jalon.closures, jalon.views, "   \
  "jalon.claims, jalon.links, jalon.unread TO jalon_editor;"                                                           \
  "GRANT EXECUTE ON FUNCTION jalon.add_parts(date[]), jalon.add_shapes(integer, integer[]) TO jalon_coder, "           \
  "jalon_editor;"

/**
 * jalon_database_dup_table:
 * @kind: one that is stored
 *
 * Returns: (transfer full): the table of a kind of features
 */
char *
jalon_database_dup_table (JalonKindId kind)
{
  return g_strdup_printf ("jalon.%ss", jalon_kinds[kind].word);
}

/* A field that came with a later version gets its column, too. */
static void
append_columns (GString *sql, const char *table, const JalonSchema *schema)
{
  const GArray *columns = jalon_database_columns_get (schema);

  for (guint i = 0; i < columns->len; i++)
    {
      const JalonDatabaseColumn *column = &g_array_index (columns, JalonDatabaseColumn, i);

      g_string_append_printf (sql,
                              "ALTER TABLE %s ADD COLUMN IF NOT EXISTS \"%s\" %s;",
                              table,
                              column->name,
                              column->type);
    }
}

static char *
dup_tables (void)
{
  GString *sql = g_string_new (TABLES EVENTS);

  append_columns (sql, "jalon.articles", &jalon_article_schema);
  append_columns (sql, "jalon.claims", &jalon_claim_schema);
  for (guint kind = 0; kind < JALON_N_STORED_KINDS; kind++)
    {
      g_autofree char *table = jalon_database_dup_table (kind);

      if (!jalon_kinds[kind].is_in_columns)
        g_string_append_printf (sql,
                                "CREATE TABLE IF NOT EXISTS %s (dossier integer NOT NULL, ordinal integer NOT NULL, "
                                "geom geometry(Geometry, 4326), record text NOT NULL, PRIMARY KEY (dossier, ordinal));",
                                table);
      append_columns (sql, table, jalon_kinds[kind].schema);
    }
  return g_string_free (sql, FALSE);
}

/* The type of PostGIS with its schema, which functions must name. */
static gboolean
make_functions (JalonDatabase *self, GError **error)
{
  g_autofree char *schema = NULL;
  g_autofree char *type = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GString) sql = g_string_new (FUNCTIONS);

  if (!jalon_database_ask (self,
                           "SELECT quote_ident(n.nspname) FROM pg_catalog.pg_extension e "
                           "JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis'",
                           NULL,
                           &schema,
                           error))
    return FALSE;
  type = g_strconcat (schema, ".geometry", NULL);
  path = g_strdup_printf ("ALTER FUNCTION jalon.shape(text) SET search_path = pg_catalog, %s, pg_temp;"
                          "ALTER FUNCTION jalon.add_shapes(integer, integer[]) SET search_path = pg_catalog, %s, "
                          "pg_temp;",
                          schema,
                          schema);
  g_string_replace (sql, "jalon_geometry", type, 0);
  g_string_append (sql, path);
  return jalon_database_do (self, sql->str, error);
}

/* @out_version: 0 where there are no tables */
static gboolean
get_version (JalonDatabase *self, int *out_version, GError **error)
{
  g_autofree char *is_there = NULL;
  g_autofree char *version = NULL;

  *out_version = 0;
  if (!jalon_database_ask (self, "SELECT pg_catalog.to_regclass('jalon.meta')", NULL, &is_there, error))
    return FALSE;
  if (is_there == NULL)
    return TRUE;
  if (!jalon_database_ask (self, "SELECT max(version) FROM jalon.meta", NULL, &version, error))
    return FALSE;
  *out_version = version != NULL ? atoi (version) : 0;
  return TRUE;
}

static gboolean
check_version (JalonDatabase *self, int version, GError **error)
{
  if (version <= JALON_DATABASE_VERSION)
    return TRUE;
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_VERSION,
               _ ("%s: its tables are of version %d, this program knows version %d (a later Jalon opens it)"),
               jalon_database_get_name (self),
               version,
               JALON_DATABASE_VERSION);
  return FALSE;
}

/* Texts may have any letter. */
static gboolean
check_encoding (JalonDatabase *self, GError **error)
{
  g_autofree char *encoding = NULL;

  if (!jalon_database_ask (self, "SELECT pg_catalog.current_setting('server_encoding')", NULL, &encoding, error))
    return FALSE;
  if (g_strcmp0 (encoding, "UTF8") == 0)
    return TRUE;
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_DATABASE,
               _ ("%s: the database is in the encoding %s; Jalon needs UTF8 (“createdb --encoding=UTF8 "
                  "--template=template0” makes such a one)"),
               jalon_database_get_name (self),
               encoding);
  return FALSE;
}

static gboolean
make_extension (JalonDatabase *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (jalon_database_do (self, EXTENSION, &local_error))
    return TRUE;
  if (local_error->domain != JALON_ERROR)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_DATABASE,
                 /* Translators: %s is a sentence that says why PostGIS is not there. */
                 _ ("%s. An administrator of the server puts PostGIS into a database by “CREATE EXTENSION postgis”"),
                 local_error->message);
  return FALSE;
}

static gboolean
make_all (JalonDatabase *self, GError **error)
{
  g_autofree char *tables = dup_tables ();
  g_autofree char *version =
      g_strdup_printf ("DELETE FROM jalon.meta; INSERT INTO jalon.meta VALUES (%d); COMMIT", JALON_DATABASE_VERSION);

  return make_extension (self, error) && jalon_database_do (self, FIND_POSTGIS, error) &&
         jalon_database_do (self, tables, error) && jalon_database_do (self, INDEXES, error) &&
         make_functions (self, error) && jalon_database_do (self, ROLES, error) &&
         jalon_database_do (self, GRANTS, error) && jalon_database_do (self, version, error);
}

/**
 * jalon_database_init:
 * @out_is_new: (out): whether there were no tables before
 *
 * Makes the tables, indexes, functions and roles, as far as they are not there. It all happens or nothing.
 *
 * Returns: %FALSE with %JALON_ERROR_VERSION where they are of a later version, or as jalon_database_run() fails
 */
gboolean
jalon_database_init (JalonDatabase *self, gboolean *out_is_new, GError **error)
{
  int version;

  if (!check_encoding (self, error) || !jalon_database_do (self, BEGIN, error) ||
      !get_version (self, &version, error) || !check_version (self, version, error))
    return FALSE;
  *out_is_new = version == 0;
  return make_all (self, error);
}

/**
 * jalon_database_check:
 *
 * Returns: whether there are tables that this program can use; %FALSE with %JALON_ERROR_DATABASE or
 *   %JALON_ERROR_VERSION
 */
gboolean
jalon_database_check (JalonDatabase *self, GError **error)
{
  int version;

  if (!get_version (self, &version, error) || !check_version (self, version, error))
    return FALSE;
  if (version > 0)
    return TRUE;
  g_set_error (error,
               JALON_ERROR,
               JALON_ERROR_DATABASE,
               _ ("%s: there are no tables of Jalon in it; run “jalon-cli db init”"),
               jalon_database_get_name (self));
  return FALSE;
}
