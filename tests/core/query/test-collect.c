/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a query finds, in a dossier of its own.
 */

#include "config.h"

#include "jalon-collect.h"
#include "jalon-kind.h"
#include "sample-dossier.h"

#include <math.h>
#include <string.h>

static void
collect (JalonDossier *into, JalonDossier *dossier, const char *country, JalonCollectFlags flags)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;
  g_autoptr (GError) error = NULL;
  JalonCollectHow how = { .flags = flags };

  if (country != NULL)
    jalon_query_add_country (query, country, JALON_COUNTRY_ANY);
  result = jalon_query_run (query, dossier);
  g_assert_true (jalon_collect (into, dossier, result, &how, &error));
  g_assert_no_error (error);
}

static guint
count (JalonDossier *dossier, JalonKindId kind)
{
  return jalon_kinds[kind].count (&jalon_kinds[kind], dossier);
}

/* All of a dossier is all of its events, sites and closures. */
static void
test_all (void)
{
  g_autoptr (JalonDossier) dossier = sample_dossier_load ();
  g_autoptr (JalonDossier) into = jalon_dossier_new ();

  collect (into, dossier, NULL, JALON_COLLECT_ALL);
  g_assert_cmpuint (count (dossier, JALON_KIND_EVENT), >, 0);
  for (guint i = 0; i < JALON_KIND_VIEW; i++)
    g_assert_cmpuint (count (into, i), ==, count (dossier, i));
}

/* Each claim of what was found has its article, and no article is there for nothing. */
static void
test_articles (void)
{
  g_autoptr (JalonDossier) dossier = sample_dossier_load ();
  g_autoptr (JalonDossier) into = jalon_dossier_new ();
  GListModel *articles = jalon_dossier_get_articles (into);

  collect (into, dossier, "BFA", JALON_COLLECT_ALL);
  g_assert_cmpuint (count (into, JALON_KIND_EVENT), >, 0);
  g_assert_cmpuint (count (into, JALON_KIND_EVENT), <, count (dossier, JALON_KIND_EVENT));
  g_assert_cmpuint (g_list_model_get_n_items (articles), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (articles),
                    <,
                    g_list_model_get_n_items (jalon_dossier_get_articles (dossier)));
  for (guint i = 0; i < count (into, JALON_KIND_EVENT); i++)
    {
      JalonEventRecord *event = jalon_event_store_dup_record (jalon_dossier_get_events (into), i);

      for (guint j = 0; j < event->claims->len; j++)
        g_assert_nonnull (
            jalon_dossier_find_article (into, ((JalonClaim *) g_ptr_array_index (event->claims, j))->article_id));
      jalon_event_record_free (event);
    }
}

/* Twice the same dossier: all is there twice, linked among its own; articles that are the same are there once. */
static void
test_twice (void)
{
  g_autoptr (JalonDossier) dossier = sample_dossier_load ();
  g_autoptr (JalonDossier) into = jalon_dossier_new ();
  guint n_articles;

  collect (into, dossier, NULL, JALON_COLLECT_ALL);
  n_articles = g_list_model_get_n_items (jalon_dossier_get_articles (into));
  collect (into, dossier, NULL, JALON_COLLECT_ALL);
  g_assert_cmpuint (g_list_model_get_n_items (jalon_dossier_get_articles (into)), ==, n_articles);
  g_assert_cmpuint (count (into, JALON_KIND_EVENT), ==, 2 * count (dossier, JALON_KIND_EVENT));
  for (guint i = count (dossier, JALON_KIND_CLOSURE); i < count (into, JALON_KIND_CLOSURE); i++)
    {
      const JalonKind *kind = &jalon_kinds[JALON_KIND_CLOSURE];
      JalonRecord     *record = kind->dup (kind, into, i);

      for (char **event = record->events; event != NULL && *event != NULL; event++)
        g_assert_true (g_str_has_suffix (*event, "-2"));
      jalon_schema_free (kind->schema, record);
    }
}

/* Without sources verdicts stay, and nobody is named. */
static void
test_no_sources (void)
{
  g_autoptr (JalonDossier) dossier = sample_dossier_load ();
  g_autoptr (JalonDossier) into = jalon_dossier_new ();
  JalonEventColumns before, after;

  collect (into, dossier, NULL, JALON_COLLECT_NO_SOURCES);
  g_assert_cmpuint (g_list_model_get_n_items (jalon_dossier_get_articles (into)), ==, 0);
  before = jalon_event_store_get_columns (jalon_dossier_get_events (dossier));
  after = jalon_event_store_get_columns (jalon_dossier_get_events (into));
  for (guint i = 0; i < count (into, JALON_KIND_EVENT); i++)
    {
      JalonEventRecord *event = jalon_event_store_dup_record (jalon_dossier_get_events (into), i);

      g_assert_cmpuint (event->claims->len, ==, 0);
      g_assert_cmpuint (after.words[JALON_EVENT_COLUMN_VERDICT][i], ==, before.words[JALON_EVENT_COLUMN_VERDICT][i]);
      jalon_event_record_free (event);
    }
}

static gboolean
coarsen (gpointer data, JalonPlace *place)
{
  if (!jalon_precision_is_point (place->precision))
    return FALSE;
  place->precision = JALON_PRECISION_COUNTRY;
  g_clear_pointer (&place->name, g_free);
  place->lon = place->lat = NAN;
  return TRUE;
}

/* No place stays precise, alternatives neither, and no line or unknown member leads to where one was. */
static void
test_coarse (void)
{
  g_autoptr (JalonDossier) dossier = sample_dossier_load ();
  g_autoptr (JalonDossier) into = jalon_dossier_new ();
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = jalon_query_run (query, dossier);
  g_autoptr (GError) error = NULL;
  JalonCollectHow how = { .coarsen = coarsen };

  g_assert_true (jalon_collect (into, dossier, result, &how, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (how.n_places, >, 0);
  g_assert_cmpuint (how.n_claims, ==, 0);
  for (guint i = 0; i < count (into, JALON_KIND_EVENT); i++)
    {
      g_autoptr (JalonEventRecord) before = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), i);
      g_autoptr (JalonEventRecord) event = jalon_event_store_dup_record (jalon_dossier_get_events (into), i);

      g_assert_false (event->place != NULL && jalon_precision_is_point (event->place->precision));
      for (guint j = 0; j < event->alternatives->len; j++)
        g_assert_false (
            jalon_precision_is_point (((const JalonPlace *) g_ptr_array_index (event->alternatives, j))->precision));
      if (before->place != NULL && jalon_precision_is_point (before->place->precision))
        g_assert_null (event->geometry);
      g_assert_cmpuint (event->claims->len, ==, before->claims->len);
    }
}

static char *
coarsen_area (const char *geometry)
{
  return g_strdup ("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}");
}

/* An area that was drawn is not told as it was drawn, though no place stands beside it. */
static void
test_coarse_areas (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonDossier) into = jalon_dossier_new ();
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;
  const JalonKind    *closures = &jalon_kinds[JALON_KIND_CLOSURE];
  JalonClosureRecord *closure = jalon_closure_record_new ("drawn");
  JalonCollectHow     how = { .coarsen = coarsen, .coarsen_area = coarsen_area };
  g_autoptr (GError) error = NULL;

  closure->closing = g_strdup ("GHA");
  closure->basis = JALON_BASIS_POLYGON;
  closure->polygon = g_strdup ("{\"type\":\"Polygon\",\"coordinates\":[[[0.5,0.5],[0.7,0.5],[0.7,0.7],[0.5,0.5]]]}");
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_CLOSURE, closure, &error));
  g_assert_no_error (error);
  result = jalon_query_run (query, dossier);
  g_assert_true (jalon_collect (into, dossier, result, &how, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (how.n_areas, ==, 1);
  closure = closures->dup (closures, into, 0);
  g_assert_null (strstr (closure->polygon, "0.5"));
  jalon_schema_free (closures->schema, closure);
}

/* No title names a place that nobody is to know; what is called by the state alone keeps its title. */
static void
test_coarse_titles (void)
{
  g_autoptr (JalonDossier) dossier = sample_dossier_load ();
  g_autoptr (JalonDossier) into = jalon_dossier_new ();
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = jalon_query_run (query, dossier);
  JalonCollectHow  how = { .coarsen = coarsen };
  const JalonKind *sites = &jalon_kinds[JALON_KIND_SITE];
  guint            n_named = 0, n_kept = 0;

  g_assert_true (jalon_collect (into, dossier, result, &how, NULL));
  g_assert_cmpuint (how.n_titles, >, 0);
  for (guint i = 0; i < count (into, JALON_KIND_SITE); i++)
    {
      g_autofree char *before = sites->dup_title (sites, dossier, i, "en");
      g_autofree char *after = sites->dup_title (sites, into, i, "en");

      n_named += strstr (before, "Ben Guerir") != NULL;
      n_kept += strcmp (before, after) == 0;
      g_assert_null (strstr (after, "Ben Guerir"));
      g_assert_cmpint (*after, !=, '\0');
    }
  g_assert_cmpuint (n_named, >, 0);
  g_assert_cmpuint (n_kept, >, 0);
}

/* A title that is a sentence of a source goes with the source, and so do its own words for a day; others stay. */
static void
test_quoted_titles (void)
{
  static const char sentence[] = "Togo closed its airspace to flights from Ghana on Tuesday";
  g_autoptr (JalonDossier) dossier = sample_dossier_load ();
  g_autoptr (JalonDossier) into = jalon_dossier_new ();
  const JalonKind    *closures = &jalon_kinds[JALON_KIND_CLOSURE];
  g_autofree char    *other = closures->dup_title (closures, dossier, 0, "en");
  g_autofree char    *kept = NULL;
  g_autofree char    *title = NULL;
  JalonClosureRecord *closure = jalon_closure_record_new ("quoted");
  g_autoptr (JalonArticle) article = g_list_model_get_item (jalon_dossier_get_articles (dossier), 0);
  JalonClaim *claim = jalon_claim_new (jalon_article_get_id (article), JALON_STANCE_ASSERTS);
  g_autoptr (GError) error = NULL;
  guint last = count (dossier, JALON_KIND_CLOSURE);

  closure->title = g_strdup ("Togo closed its airspace to flights from…");
  closure->closing = g_strdup ("TGO");
  closure->review = JALON_REVIEW_ACCEPTED;
  closure->time = (JalonTime){ 20178, JALON_DAY_NONE, JALON_TIME_SINCE, g_strdup ("on Tuesday") };
  g_ptr_array_add (closure->bans, jalon_ban_new ("GHA", JALON_BAN_ORIGIN));
  g_ptr_array_add (claim->quotes, jalon_quote_new (sentence, 0, strlen (sentence)));
  g_ptr_array_add (closure->claims, claim);
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_CLOSURE, closure, &error));
  g_assert_no_error (error);

  collect (into, dossier, NULL, JALON_COLLECT_NO_SOURCES);
  title = closures->dup_title (closures, into, last, "en");
  kept = closures->dup_title (closures, into, 0, "en");
  g_assert_cmpstr (title, ==, "Togo closes its airspace to Ghanaian flights");
  g_assert_cmpstr (kept, ==, other);
  closure = closures->dup (closures, into, last);
  g_assert_null (closure->time.words);
  jalon_schema_free (closures->schema, closure);
}

/* Features by their ids come with their articles, and nothing else does. */
static void
test_features (void)
{
  g_autoptr (JalonDossier) dossier = sample_dossier_load ();
  g_autoptr (JalonEventRecord) event = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), 0);
  const JalonKind *sites = &jalon_kinds[JALON_KIND_SITE];
  const char      *ids[] = { event->id, sites->get_id (sites, dossier, 0), "nowhere", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDossier) into = jalon_collect_features (dossier, ids, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count (into, JALON_KIND_EVENT), ==, 1);
  g_assert_cmpuint (count (into, JALON_KIND_SITE), ==, 1);
  g_assert_cmpuint (count (into, JALON_KIND_CLOSURE), ==, 0);
  g_assert_cmpuint (event->claims->len, >, 0);
  for (guint i = 0; i < event->claims->len; i++)
    g_assert_nonnull (
        jalon_dossier_find_article (into, ((const JalonClaim *) g_ptr_array_index (event->claims, i))->article_id));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collect/all", test_all);
  g_test_add_func ("/collect/coarse", test_coarse);
  g_test_add_func ("/collect/coarse-areas", test_coarse_areas);
  g_test_add_func ("/collect/coarse-titles", test_coarse_titles);
  g_test_add_func ("/collect/quoted-titles", test_quoted_titles);
  g_test_add_func ("/collect/articles", test_articles);
  g_test_add_func ("/collect/features", test_features);
  g_test_add_func ("/collect/twice", test_twice);
  g_test_add_func ("/collect/no-sources", test_no_sources);
  return g_test_run ();
}
