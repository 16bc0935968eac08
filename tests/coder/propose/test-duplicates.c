/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events that several sources tell of are found, others are not; and the work
 * grows as the events do, also where all of them are in one place on one day.
 */

#include "config.h"

#include "jalon-duplicates.h"

static JalonWorld *world;

/* What an event of these tests differs in. */
typedef struct
{
  const char *id;
  const char *source;
  int         day;
  double      lon;
  double      lat;
  const char *actor;
} Telling;

static void
add (JalonDossier *dossier, const Telling *telling)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (telling->id);

  record->type = JALON_EVENT_ASSAULT;
  record->review = JALON_REVIEW_ACCEPTED;
  record->time.start = record->time.end = jalon_day_from_civil (2024, 3, 1) + telling->day;
  record->time.precision = JALON_TIME_DAY;
  record->place = jalon_place_new (JALON_PRECISION_CITY);
  record->place->lon = telling->lon;
  record->place->lat = telling->lat;
  record->place->countries = g_strsplit ("MLI", " ", -1);
  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, telling->actor));
  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_RECIPIENT, "MLI"));
  g_ptr_array_add (record->claims, jalon_claim_new (telling->source, JALON_STANCE_ASSERTS));
  g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
}

static void
add_source (JalonDossier *dossier, const char *id)
{
  g_autoptr (JalonArticle) article = jalon_article_new (jalon_article_data_new (id));

  g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
}

static JalonDossier *
make (const Telling *tellings, guint n)
{
  static const char *const sources[] = { "one", "two", "three" };
  JalonDossier            *dossier = jalon_dossier_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    add_source (dossier, sources[i]);
  for (guint i = 0; i < n; i++)
    add (dossier, &tellings[i]);
  return dossier;
}

static GPtrArray *
list (JalonDossier *dossier, JalonDuplicateCost *cost)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = jalon_duplicates_list (dossier, world, "en", &(JalonProgress){ NULL }, cost, &error);

  g_assert_no_error (error);
  return found;
}

/* "0-b" for the pair of the first event and that with the id "b" */
static char *
join (const GPtrArray *found)
{
  GString *pairs = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const JalonDuplicate *duplicate = g_ptr_array_index (found, i);

      g_assert_cmpuint (duplicate->same->reasons->len, >, 0);
      g_string_append_printf (pairs, "%s%u-%s", i > 0 ? " " : "", duplicate->first, duplicate->same->event_id);
    }
  return g_string_free (pairs, FALSE);
}

/* Two sources, the same day or the next, places a few kilometres apart, also across the edge of a cell; each pair once.
 */
static void
test_found (void)
{
  const Telling tellings[] = {
    { "a", "one", 0, -0.04, 16.27, "NER" },
    { "b", "two", 0, -0.05, 16.26, "NER" },
    { "c", "one", 9, 0.001, 16.27, "NER" },
    { "d", "two", 9, -0.001, 16.27, "NER" },
  };
  JalonDuplicateCost cost;
  g_autoptr (JalonDossier) dossier = make (tellings, G_N_ELEMENTS (tellings));
  g_autoptr (GPtrArray) found = list (dossier, &cost);
  g_autofree char *pairs = join (found);

  g_assert_cmpstr (pairs, ==, "0-b 2-d");
}

/* Another day, another place, another party, the same source: each is another event. */
static void
test_others (void)
{
  const Telling tellings[] = {
    { "a", "one", 0, -0.04, 16.27, "NER" }, { "b", "two", 5, -0.04, 16.27, "NER" },
    { "c", "two", 0, -8.0, 12.65, "NER" },  { "d", "two", 0, -0.04, 16.27, "BFA" },
    { "e", "one", 0, -0.04, 16.27, "NER" },
  };
  JalonDuplicateCost cost;
  g_autoptr (JalonDossier) dossier = make (tellings, G_N_ELEMENTS (tellings));
  g_autoptr (GPtrArray) found = list (dossier, &cost);
  g_autofree char *pairs = join (found);

  g_assert_cmpstr (pairs, ==, "");
}

/* @n events in one place on one day, of two sources */
static JalonDuplicateCost
measure_crowd (guint n)
{
  JalonDuplicateCost cost;
  g_autoptr (JalonDossier) dossier = make (NULL, 0);
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);

      add (dossier, &(Telling){ id, i % 2 == 0 ? "one" : "two", 0, -0.04, 16.27, "NER" });
    }
  found = list (dossier, &cost);
  return cost;
}

static void
test_crowd (void)
{
  JalonDuplicateCost small = measure_crowd (1000);
  JalonDuplicateCost large = measure_crowd (4000);

  g_assert_cmpuint (large.n_near, <=, 4000 * JALON_DUPLICATES_MAX_NEAR);
  g_assert_cmpuint (large.n_compared, <=, 4000 * JALON_DUPLICATES_MAX_COMPARED);
  g_assert_cmpuint (large.n_near, <=, 5 * small.n_near);
  g_assert_cmpuint (large.n_compared, <=, 5 * small.n_compared);
}

static void
test_cancel (void)
{
  const Telling      telling = { "a", "one", 0, -0.04, 16.27, "NER" };
  JalonDuplicateCost cost;
  g_autoptr (JalonDossier) dossier = make (&telling, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (
      jalon_duplicates_list (dossier, world, NULL, &(JalonProgress){ NULL, NULL, cancellable }, &cost, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (NULL);
  g_assert_nonnull (world);
  g_test_add_func ("/duplicates/found", test_found);
  g_test_add_func ("/duplicates/others", test_others);
  g_test_add_func ("/duplicates/crowd", test_crowd);
  g_test_add_func ("/duplicates/cancel", test_cancel);
  status = g_test_run ();
  jalon_world_unref (world);
  return status;
}
