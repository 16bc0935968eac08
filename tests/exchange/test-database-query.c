/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A database finds by a query what the columns of a dossier find, on a server
 * that is started for it.
 */

#include "config.h"

#include "jalon-database-load.h"
#include "jalon-database-query.h"
#include "jalon-database-read.h"
#include "jalon-database-schema.h"
#include "jalon-kind.h"
#include "random-query.h"
#include "server.h"

/* Dossiers, and queries of each: those that a statement is tried with, and those that a dossier is read by. */
#define N_DOSSIERS 3
#define N_FOUND 1000
#define N_READ 50

static Server server;

static const JalonProgress untold = { NULL };

/* A database of that name with tables. (transfer full) */
static JalonDatabase *
make (const char *name)
{
  g_autofree char *address = server_dup_address (&server, name);
  g_autoptr (GError) error = NULL;
  JalonDatabase *database;
  gboolean       is_new;

  server_make_database (&server, name);
  database = jalon_database_open (address, &untold, &error);
  g_assert_no_error (error);
  g_assert_true (jalon_database_init (database, &is_new, &error));
  return database;
}

static void
load (JalonDatabase *database, const char *name, JalonDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  JalonDatabaseLoaded loaded;

  jalon_database_load (database, name, dossier, &untold, &loaded, &error);
  g_assert_no_error (error);
}

static gboolean
take_id (gpointer data, const JalonPostgresRow *row)
{
  g_string_append_printf (data, "%s ", row->texts[0]);
  return TRUE;
}

/* The ids of the events that a statement finds. (transfer full) */
static char *
list_found (JalonDatabase *database, const char *number, const JalonQuery *query)
{
  g_autoptr (JalonDatabaseFilter) filter = jalon_database_filter_new (query, number);
  g_autofree char *sql =
      g_strdup_printf ("SELECT e.id FROM jalon.events e WHERE %s ORDER BY e.ordinal", filter->events->str);
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  jalon_database_run (database,
                      &(JalonPostgresStatement){ .sql = sql,
                                                 .params = (const char *const *) filter->params->pdata,
                                                 .n_params = filter->params->len,
                                                 .row = take_id,
                                                 .data = ids },
                      &error);
  g_assert_no_error (error);
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

/* The ids of what the columns find, of a kind. (transfer full) */
static char *
list_expected (JalonDossier *dossier, const JalonResult *result, JalonKindId id)
{
  const JalonKind *kind = &jalon_kinds[id];
  GString         *ids = g_string_new (NULL);

  for (guint i = 0; i < kind->count (kind, dossier); i++)
    if (jalon_bitset_contains (result->rows[id], i))
      g_string_append_printf (ids, "%s ", kind->get_id (kind, dossier, i));
  return g_string_free (ids, FALSE);
}

static JalonQuery *
create_query (GRand *rand)
{
  JalonQuery *query = random_query_new (rand);

  if (g_rand_int_range (rand, 0, 4) == 0)
    query->masks[JALON_EVENT_COLUMN_STATUS] = g_rand_int (rand) & 0xff;
  return query;
}

static void
test_found (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (JalonDatabase) database = server_is_there (&server) ? make ("found") : NULL;
  guint n_some = 0;

  if (server_is_missing (&server))
    return;
  for (guint i = 0; i < N_DOSSIERS; i++)
    {
      g_autoptr (JalonDossier) dossier = random_dossier_new (rand);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      load (database, number, dossier);
      for (guint j = 0; j < N_FOUND; j++)
        {
          g_autoptr (JalonQuery) query = create_query (rand);
          g_autoptr (JalonResult) result = jalon_query_run (query, dossier);
          g_autofree char *expected = list_expected (dossier, result, JALON_KIND_EVENT);
          g_autofree char *found = list_found (database, number, query);

          n_some += result->n_events > 0;
          g_assert_cmpstr (found, ==, expected);
        }
    }
  g_assert_cmpuint (n_some, >, N_DOSSIERS * N_FOUND / 3);
}

static JalonQuery *
copy_query (JalonDossier *dossier, gpointer query, GError **error)
{
  return jalon_query_copy (query);
}

/* Random dossiers lack what a file must have: articles that claims are from, and titles. */
static void
complete (JalonDossier *dossier)
{
  static const char *const articles[] = { "a4", "a5" };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      g_autoptr (JalonArticle) article = jalon_article_new (jalon_article_data_new (articles[i]));

      g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
    }
  JALON_KIND_FOREACH_SHOWN (id)
    {
      const JalonKind *kind = &jalon_kinds[id];

      for (guint i = 0; i < kind->count (kind, dossier); i++)
        {
          JalonRecord *record = kind->dup (kind, dossier, i);

          g_free (record->title);
          record->title = g_strdup (record->id);
          g_assert_true (kind->replace (kind, dossier, record, NULL));
          jalon_schema_free (kind->schema, record);
        }
    }
}

/* What a file may hold of a random dossier. (transfer full) */
static JalonDossier *
dup_readable (JalonDatabase *database, const char *address, JalonDossier *dossier)
{
  g_autofree char *random = g_strconcat (address, "#random", NULL);
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  JalonDossier *readable;

  complete (dossier);
  load (database, "random", dossier);
  readable = jalon_database_read (random, NULL, &untold, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (readable)), >, RANDOM_N_EVENTS / 3);
  return readable;
}

static void
assert_same (JalonDossier *dossier, const JalonResult *result, JalonDossier *part, const JalonResult *result_of_part)
{
  for (guint kind = 0; kind < JALON_N_STORED_KINDS; kind++)
    if (jalon_kinds[kind].is_shown)
      {
        g_autofree char *expected = list_expected (dossier, result, kind);
        g_autofree char *found = list_expected (part, result_of_part, kind);

        g_assert_cmpstr (found, ==, expected);
      }
}

/* What is read by a query holds what it finds, of all kinds, and no other event. */
static void
test_read (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autoptr (JalonDossier) random = random_dossier_new (rand);
  g_autofree char *address = server_is_there (&server) ? server_dup_address (&server, "read") : NULL;
  g_autofree char *readable = g_strconcat (server_is_there (&server) ? address : "", "#readable", NULL);
  g_autoptr (JalonDatabase) database = server_is_there (&server) ? make ("read") : NULL;
  g_autoptr (JalonDossier) dossier = server_is_there (&server) ? dup_readable (database, address, random) : NULL;

  if (server_is_missing (&server))
    return;
  load (database, "readable", dossier);
  for (guint i = 0; i < N_READ; i++)
    {
      g_autoptr (JalonQuery) query = create_query (rand);
      g_autoptr (JalonResult) result = jalon_query_run (query, dossier);
      g_autoptr (JalonLoadReport) report = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonDossier) part =
          jalon_database_read (readable, &(JalonDatabaseChoice){ copy_query, query }, &untold, &report, &error);
      g_autoptr (JalonResult) result_of_part = NULL;

      g_assert_no_error (error);
      result_of_part = jalon_query_run (query, part);
      assert_same (dossier, result, part, result_of_part);
      if (!jalon_query_is_empty (query))
        g_assert_cmpuint (jalon_event_store_get_n_events (jalon_dossier_get_events (part)), ==, result->n_events);
    }
}

/* What a person writes is never a part of a statement. */
static void
test_hostile (void)
{
  static const char *const words[] = { "'; DROP TABLE jalon.events; --", "$1", "\\", "\"", "%s", "{a,b}", "\\N" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (JalonDossier) dossier = random_dossier_new (rand);
  g_autoptr (JalonDatabase) database = server_is_there (&server) ? make ("hostile") : NULL;

  if (server_is_missing (&server))
    return;
  load (database, words[0], dossier);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (JalonQuery) query = jalon_query_new ();
      g_autoptr (JalonResult) result = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;

      query->text = g_strdup (words[i]);
      g_ptr_array_add (query->articles, g_strdup (words[i]));
      jalon_query_add_country (query, "');", JALON_COUNTRY_ANY);
      result = jalon_query_run (query, dossier);
      expected = list_expected (dossier, result, JALON_KIND_EVENT);
      found = list_found (database, "1", query);
      g_assert_cmpstr (found, ==, expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/database-query/server", &server, server_test_start);
  g_test_add_func ("/database-query/found", test_found);
  g_test_add_func ("/database-query/read", test_read);
  g_test_add_func ("/database-query/hostile", test_hostile);
  return server_run_tests (&server);
}
