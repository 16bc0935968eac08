/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparing dossiers: the sample with one thing changed in its file, and states in
 * memory with what was saved of them.
 */

#include "config.h"

#include "jalon-codec.h"
#include "jalon-compare.h"
#include "sample-records.h"
#include "saved.h"

#include <jansson.h>

typedef struct
{
  json_t *before;
  json_t *after;
} Fixture;

/* A saved view that the sample is given, so that it has one of each kind. */
#define VIEW "view-skies"

static const char view[] =
    "{\"type\": \"Feature\", \"id\": \"" VIEW "\", \"geometry\": null, \"properties\": {\"kind\": \"view\","
    "\"title\": \"Closed skies\", \"countries\": [\"MLI:closing\"], \"frame\": [-18, 9, 16, 37]}}";

static JalonDossier *
load_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (JalonLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  JalonDossier *dossier = jalon_codec_load_bytes (bytes, "test", NULL, NULL, NULL, &report, &error);

  g_assert_no_error (error);

  return dossier;
}

static json_t *
load_sample (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("JALON_SOURCE_ROOT"), "data", "samples", "sahel-2025.jalon", NULL);
  json_t *sample = json_load_file (path, 0, NULL);

  g_assert_nonnull (sample);
  json_array_append_new (json_object_get (sample, "features"), json_loads (view, 0, NULL));

  return sample;
}

/* The sample twice: as it is, and to be changed. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->before = load_sample ();
  fixture->after = json_deep_copy (fixture->before);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  json_decref (fixture->before);
  json_decref (fixture->after);
}

static JalonDossier *
load_json (json_t *json)
{
  char         *text = json_dumps (json, 0);
  JalonDossier *dossier = load_text (text);

  free (text);

  return dossier;
}

/* "changed ev-x: place, time", a line each. */
static char *
describe (JalonDifferences *differences)
{
  static const char *const words[] = { "new", "changed", "gone" };
  GString                 *text = g_string_new (NULL);

  for (guint change = 0; change < JALON_N_CHANGES; change++)
    {
      GListModel *list = jalon_differences_get_list (differences, change);

      g_assert_cmpuint (g_list_model_get_n_items (list), ==, jalon_differences_count (differences, change));
      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (JalonDifference) difference = g_list_model_get_item (list, i);
          g_autofree char *fields = jalon_difference_dup_fields (difference);

          g_string_append_printf (text,
                                  "%s%s %u %s: %s",
                                  text->len > 0 ? "\n" : "",
                                  words[change],
                                  jalon_difference_get_compared (difference),
                                  jalon_difference_get_id (difference),
                                  change == JALON_CHANGE_CHANGED ? fields : jalon_difference_get_title (difference));
        }
    }
  g_assert_cmpint (jalon_differences_is_empty (differences), ==, text->len == 0);

  return g_string_free (text, FALSE);
}

static void
assert_differ (JalonDossier *before, JalonDossier *after, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonDifferences) differences = jalon_compare (before, after, NULL, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = describe (differences);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_json_differ (json_t *before, json_t *after, const char *expected)
{
  g_autoptr (JalonDossier) a = load_json (before);
  g_autoptr (JalonDossier) b = load_json (after);

  assert_differ (a, b, expected);
}

static json_t *
find (json_t *array, const char *id)
{
  size_t  i;
  json_t *item;

  json_array_foreach (array, i, item)
  {
    if (g_strcmp0 (json_string_value (json_object_get (item, "id")), id) == 0)
      return item;
  }
  g_assert_not_reached ();
}

/* The object in which members of a thing stand: an article itself, the properties of a feature, "jalon", or a feature.
 */
static json_t *
find_object (json_t *dossier, const char *where, const char *id)
{
  json_t *jalon = json_object_get (dossier, "jalon");
  json_t *feature;

  if (g_str_equal (where, "jalon"))
    return jalon;
  if (g_str_equal (where, "article"))
    return find (json_object_get (jalon, "articles"), id);

  feature = find (json_object_get (dossier, "features"), id);

  return g_str_equal (where, "feature") ? feature : json_object_get (feature, "properties");
}

#define EVENT "ev-commission"
#define SITE "site-ben-guerir"
#define CLOSURE "closure-dza-mli"
#define ARTICLE "sample-fr"

/* @value: JSON, or %NULL to take the member away. @expected: words of the fields; %NULL where nothing differs. */
typedef struct
{
  const char *where;
  const char *id;
  const char *member;
  const char *value;
  const char *expected;
} FieldCase;

static const FieldCase field_cases[] = {
  { "jalon", "", "title", "\"Another\"", "title" },
  { "jalon", "", "subtitle", "\"Another\"", "subtitle" },
  { "jalon", "", "standfirst", "{\"en\": \"What happened.\"}", "sentence below the title" },
  { "jalon", "", "description", "\"Another\"", "description" },
  { "jalon", "", "author", "\"Someone\"", "author" },
  { "jalon", "", "as_of", "\"2025-09-01\"", "as-of date" },
  { "jalon", "", "worldview", "\"de-facto\"", "borders" },
  { "jalon", "", "views", "[1]", "other details" },
  { "article", ARTICLE, "title", "\"Another\"", "title" },
  { "article", ARTICLE, "publisher", "\"Someone\"", "publisher" },
  { "article", ARTICLE, "author", "\"Someone\"", "author" },
  { "article", ARTICLE, "url", "\"https://example.org/\"", "address" },
  { "article", ARTICLE, "language", "\"en\"", "language" },
  { "article", ARTICLE, "date", "\"2025-08\"", "date" },
  { "article", ARTICLE, "retrieved", "\"2025-08-01\"", "date of retrieval" },
  { "article", ARTICLE, "reliability", "\"A\"", "reliability" },
  { "article", ARTICLE, "quotes_articles", "[\"aib\"]", "articles that it relays" },
  { "article", ARTICLE, "note", "1", "other details" },
  { "feature", "ev-training-bobo", "geometry", "{\"type\": \"Point\", \"coordinates\": [1, 2]}", "place" },
  { "feature", EVENT, "colour", "\"red\"", "other details" },
  { "event", EVENT, "title", "\"Another\"", "title" },
  { "event", EVENT, "summary", NULL, "summary" },
  { "event", EVENT, "type", "\"AID\"", "type" },
  { "event", EVENT, "mode", "\"troops\"", "type" },
  { "event", EVENT, "contexts", "[\"diplomatic\"]", "type" },
  { "event", EVENT, "cameo", "\"061\"", "type" },
  { "event", EVENT, "status", "\"alleged\"", "status" },
  { "event", EVENT, "review", "\"rejected\"", "review" },
  { "event", EVENT, "fatalities", "{\"low\": 5, \"words\": \"some\"}", "numbers" },
  { "event", EVENT, "actors", "[{\"code\": \"MAR\"}]", "parties" },
  { "event", EVENT, "recipients", NULL, "parties" },
  { "event", EVENT, "place", "{\"precision\": \"country\", \"countries\": [\"MLI\"]}", "place" },
  { "event", EVENT, "time", "{\"start\": \"2025-02\", \"precision\": \"month\"}", "time" },
  { "event", EVENT, "claims", NULL, "claims" },
  { "event", EVENT, "verdict", "{\"value\": \"disputed\", \"reason\": \"So\"}", "verdict set by hand" },
  { "event", EVENT, "merged_from", "[\"gone\"]", "events it is one with or not" },
  { "event", EVENT, "not_same_as", "[\"twin\"]", "events it is one with or not" },
  { "event", EVENT, "colour", "{\"a\": 1}", "other details" },
  { "site", SITE, "title", "\"Another\"", "title" },
  { "site", SITE, "site_kind", "\"camp\"", "kind of site" },
  { "site", SITE, "host", "\"DZA\"", "host" },
  { "site", SITE, "users", NULL, "users" },
  { "site", SITE, "operator", NULL, "operator" },
  { "site", SITE, "since", "{\"start\": \"2024\", \"precision\": \"year\"}", "time" },
  { "site", SITE, "events", "[\"ev-commission\"]", "linked events" },
  { "closure", CLOSURE, "closing", "\"NER\"", "closing state" },
  { "closure", CLOSURE, "bans", "[{\"code\": \"MLI\", \"scope\": [\"flag\"]}]", "flights barred" },
  { "closure", CLOSURE, "traffic", "\"civil\"", "traffic" },
  { "closure", CLOSURE, "basis", "\"fir-within-territory\"", "area" },
  { "closure", CLOSURE, "firs", NULL, "area" },
  { "closure", CLOSURE, "upper", "\"FL245\"", "lower and upper limit" },
  { "closure", CLOSURE, "legal_basis", "\"NOTAM\"", "legal basis" },
  { "view", VIEW, "title", "\"T\"", "title" },
  { "view", VIEW, "countries", "[\"MLI\"]", "filter" },
  { "view", VIEW, "all_countries", "true", "filter" },
  { "view", VIEW, "types", "[\"AID\"]", "filter" },
  { "view", VIEW, "until", "\"2025\"", "time" },
  { "view", VIEW, "frame", "[170, -60, -150, -10]", "frame" },
  { "view", VIEW, "worldview", "\"un\"", "borders" },
};

static guint
get_compared (const char *where)
{
  static const char *const words[] = { "jalon", "article", "event", "site", "closure", "view" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], where))
      return i;

  return JALON_COMPARED_FEATURE + JALON_KIND_EVENT;
}

static void
test_field (Fixture *fixture, gconstpointer data)
{
  const FieldCase *field_case = data;
  json_t          *before = fixture->before;
  json_t          *after = fixture->after;
  json_t          *object = find_object (after, field_case->where, field_case->id);
  g_autofree char *expected =
      g_strdup_printf ("changed %u %s: %s", get_compared (field_case->where), field_case->id, field_case->expected);

  if (field_case->value != NULL)
    json_object_set_new (object, field_case->member, json_loads (field_case->value, JSON_DECODE_ANY, NULL));
  else
    json_object_del (object, field_case->member);
  assert_json_differ (before, after, expected);
  assert_json_differ (after, before, expected);
}

/* Several at once are named in one order, and only the thing that has them. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  json_t *after = fixture->after;

  json_object_del (find_object (after, "event", EVENT), "claims");
  json_object_set_new (find_object (after, "event", EVENT), "status", json_string ("alleged"));
  json_object_set_new (find_object (after, "site", SITE), "host", json_string ("DZA"));
  assert_json_differ (fixture->before,
                      after,
                      "changed 2 ev-commission: status, claims\n"
                      "changed 3 site-ben-guerir: host");
}

/* Order and how the JSON is set are no differences. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  json_t *before = fixture->before;
  json_t *after = fixture->after;
  json_t *features = json_object_get (after, "features");
  json_t *reversed = json_array ();
  g_autoptr (JalonDossier) spaced = load_text (
      "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\","
      "\"id\": \"a\", \"geometry\": null, \"properties\": {\"kind\": \"event\","
      "\"type\": \"AID\", \"title\": \"T\", \"x\": 1, \"y\": 2, \"colour\": {\"a\":  [1,   2], \"b\": 2}}}]}");
  g_autoptr (JalonDossier) tight =
      load_text ("{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\","
                 "\"id\": \"a\", \"geometry\": null, \"properties\": {\"kind\": \"event\","
                 "\"type\": \"AID\", \"title\": \"T\", \"y\": 2, \"colour\": {\"b\":2,\"a\":[1,2]}, \"x\": 1}}]}");

  for (size_t i = json_array_size (features); i > 0; i--)
    json_array_append (reversed, json_array_get (features, i - 1));
  json_object_set_new (after, "features", reversed);

  assert_json_differ (before, before, "");
  assert_json_differ (before, after, "");
  assert_differ (spaced, tight, "");
}

static void
remove_from (json_t *array, const char *id)
{
  json_t *item = find (array, id);
  size_t  i;
  json_t *each;

  json_array_foreach (array, i, each)
  {
    if (each == item)
      break;
  }
  json_array_remove (array, i);
}

/* What one side alone has, of each kind; the titles are those of the side that has it. */
static void
test_new_and_gone (Fixture *fixture, gconstpointer data)
{
  json_t *before = fixture->before;
  json_t *after = fixture->after;
  json_t *articles = json_object_get (json_object_get (before, "jalon"), "articles");
  g_autoptr (JalonDifferences) differences = NULL;
  g_autoptr (JalonDossier) a = NULL;
  g_autoptr (JalonDossier) b = NULL;

  remove_from (json_object_get (after, "features"), EVENT);
  remove_from (json_object_get (after, "features"), SITE);
  remove_from (json_object_get (after, "features"), CLOSURE);
  remove_from (json_object_get (after, "features"), VIEW);
  json_array_append_new (articles, json_pack ("{ssss}", "id", "cited-by-none", "title", "Another article"));
  assert_json_differ (before,
                      after,
                      "gone 1 cited-by-none: Another article\n"
                      "gone 2 ev-commission: Morocco and Mali launch a joint military commission\n"
                      "gone 3 site-ben-guerir: Ben Guerir air base\n"
                      "gone 4 closure-dza-mli: Algeria closed to Malian flights\n"
                      "gone 5 view-skies: Closed skies");

  a = load_json (after);
  b = load_json (before);
  differences = jalon_compare (a, b, NULL, NULL);
  g_assert_cmpuint (jalon_differences_count (differences, JALON_CHANGE_NEW), ==, 5);
  g_assert_cmpuint (jalon_differences_count (differences, JALON_CHANGE_CHANGED), ==, 0);
  g_assert_cmpuint (jalon_differences_count (differences, JALON_CHANGE_GONE), ==, 0);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (JalonDifference) difference =
          g_list_model_get_item (jalon_differences_get_list (differences, JALON_CHANGE_NEW), i);

      g_assert_cmpuint (jalon_difference_get_compared (difference), ==, JALON_COMPARED_ARTICLE + i);
    }
}

/* Features that could not be read count as a whole. */
static void
test_unreadable (void)
{
  g_autoptr (JalonDossier) without = load_text ("{\"type\": \"FeatureCollection\", \"features\": []}");
  g_autoptr (JalonDossier) with = load_text ("{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\","
                                             "\"id\": \"a\", \"geometry\": null, \"properties\": {\"kind\": \"event\","
                                             "\"type\": \"DANCE\"}}]}");

  assert_differ (without, with, "changed 0 : features that cannot be read");
}

static JalonDossier *
random_dossier (guint n_events)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  JalonDossier *dossier = jalon_dossier_new ();

  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (JalonEventRecord) record = sample_event_random (rand, id);

      g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
    }

  return dossier;
}

/* What was saved is what was in memory: parties in another order, degrees to seven decimals. */
static void
test_saved (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonDossier) loaded = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JalonEventRecord) record = sample_event_full ("full");

  g_autoptr (JalonArticle) article = jalon_article_new (jalon_article_data_new ("a1"));
  JalonParty *actor = g_ptr_array_index (record->parties, 0);
  JalonClaim *claim = g_ptr_array_index (record->claims, 0);

  /* The sample's are not as files have them. */
  g_clear_pointer (&record->extra, g_free);
  g_clear_pointer (&actor->extra, g_free);
  g_clear_pointer (&claim->extra, g_free);
  g_assert_true (jalon_dossier_add_article (dossier, article, NULL));
  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, "NER"));
  g_ptr_array_set_size (record->alternatives, 0);
  record->place->lon = 2.0 / 3.0;
  g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
  bytes = saved_new (dossier);
  loaded = load_text (g_bytes_get_data (bytes, NULL));
  assert_differ (dossier, loaded, "");
}

static void
test_cancelled (void)
{
  g_autoptr (JalonDossier) dossier = random_dossier (3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (jalon_compare (dossier, dossier, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What was found outlives the dossiers, and so does each of its items. */
static void
test_lifetime (void)
{
  g_autoptr (JalonDossier) dossier = random_dossier (3);
  g_autoptr (JalonDossier) empty = jalon_dossier_new ();
  JalonDifferences *differences = jalon_compare (empty, dossier, NULL, NULL);
  g_autoptr (JalonDifference) item = NULL;

  g_clear_object (&dossier);
  item = g_list_model_get_item (jalon_differences_get_list (differences, JALON_CHANGE_NEW), 2);
  g_assert_null (g_list_model_get_item (jalon_differences_get_list (differences, JALON_CHANGE_NEW), 3));
  g_object_unref (differences);
  g_assert_cmpstr (jalon_difference_get_id (item), ==, "e2");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (field_cases); i++)
    {
      const FieldCase *field_case = &field_cases[i];
      g_autofree char *path = g_strdup_printf ("/compare/field/%s/%s", field_case->where, field_case->member);

      g_test_add (path, Fixture, field_case, set_up, test_field, tear_down);
    }
  g_test_add ("/compare/several", Fixture, NULL, set_up, test_several, tear_down);
  g_test_add ("/compare/none", Fixture, NULL, set_up, test_none, tear_down);
  g_test_add ("/compare/new-and-gone", Fixture, NULL, set_up, test_new_and_gone, tear_down);
  g_test_add_func ("/compare/unreadable", test_unreadable);
  g_test_add_func ("/compare/saved", test_saved);
  g_test_add_func ("/compare/cancelled", test_cancelled);
  g_test_add_func ("/compare/lifetime", test_lifetime);

  return g_test_run ();
}
