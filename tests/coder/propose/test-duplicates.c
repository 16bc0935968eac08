/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events that several sources tell of are found, others are not; and the work
 * grows as the events do, also where all of them are in one place on one day.
 */

#include "config.h"

#include "jalon-duplicates.h"

#include "jalon-review.h"
#include "jalon-same-text.h"

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

static void
add_closure (JalonDossier *dossier, const char *id, const char *source, int day)
{
  g_autoptr (JalonEventRecord) record = jalon_event_record_new (id);

  record->type = JALON_EVENT_SANCTION;
  record->review = JALON_REVIEW_ACCEPTED;
  record->time.start = record->time.end = jalon_day_from_civil (2024, 3, 1) + day;
  record->time.precision = JALON_TIME_DAY;
  record->place = jalon_place_new (JALON_PRECISION_AIRSPACE);
  record->place->countries = g_strsplit ("GHA", " ", -1);
  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, "GHA"));
  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_RECIPIENT, "TGO"));
  g_ptr_array_add (record->claims, jalon_claim_new (source, JALON_STANCE_ASSERTS));
  g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
}

/* What lasts is told of other days by others, and a person is asked; it is never so sure that nobody need be. */
static void
test_closures (void)
{
  JalonDuplicateCost cost;
  g_autoptr (JalonDossier) dossier = make (NULL, 0);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) same = NULL;
  g_autoptr (JalonEventRecord) second = NULL;
  g_autofree char *pairs = NULL;

  add_closure (dossier, "a", "one", 0);
  add_closure (dossier, "b", "two", 2);
  add_closure (dossier, "c", "three", 5);
  found = list (dossier, &cost);
  pairs = join (found);
  g_assert_cmpstr (pairs, ==, "0-b");

  second = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), 1);
  same = jalon_coder_list_same (dossier, world, "en", second);
  g_assert_cmpuint (same->len, ==, 1);
  g_assert_cmpstr (((JalonSame *) g_ptr_array_index (same, 0))->event_id, ==, "a");
  g_assert_cmpuint (((JalonSame *) g_ptr_array_index (same, 0))->points, <, JALON_SAME_STRONG);
  g_assert_true (g_ptr_array_find_with_equal_func (((JalonSame *) g_ptr_array_index (same, 0))->reasons,
                                                   "1 March 2024 and 3 March 2024 are 2 days apart",
                                                   g_str_equal,
                                                   NULL));
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

static JalonEventRecord *
dup_event (JalonDossier *dossier, const char *id)
{
  guint row;

  g_assert_true (jalon_event_store_find (jalon_dossier_get_events (dossier), id, &row));
  return jalon_event_store_dup_record (jalon_dossier_get_events (dossier), row);
}

/* What a person said is not one is not suggested again, also where one of the two became one with a third. */
static void
test_apart (void)
{
  const Telling tellings[] = {
    { "a", "one", 0, -0.04, 16.27, "NER" },
    { "b", "two", 0, -0.05, 16.26, "NER" },
    { "c", "three", 0, -0.05, 16.26, "NER" },
  };
  JalonDuplicateCost cost;
  g_autoptr (JalonDossier) dossier = make (tellings, G_N_ELEMENTS (tellings));
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  const JalonPair judged[] = { { "a", "b", JALON_PAIR_APART }, { "b", "c", JALON_PAIR_INTO_SECOND } };

  for (guint i = 0; i < G_N_ELEMENTS (judged); i++)
    {
      static const char *const left[] = { "0-c 1-c", "" };
      JalonPairCount           count;
      g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (JalonPair));
      g_autoptr (GPtrArray) found = NULL;
      g_autofree char *joined = NULL;

      g_array_append_val (pairs, judged[i]);
      g_assert_true (jalon_history_push (history, jalon_review_new_judge_pairs (dossier, pairs, &count), NULL));
      found = list (dossier, &cost);
      joined = join (found);
      g_assert_cmpstr (joined, ==, left[i]);
    }
}

/* Two events of one month whose facts alone say too little: types that are close, another party besides, other towns.
 */
static char *
join_told (const char *first, const char *second)
{
  const Telling tellings[] = {
    { "a", "one", 0, -0.04, 16.27, "NER" },
    { "b", "two", 0, -0.04, 16.55, "NER" },
  };
  JalonDuplicateCost cost;
  g_autoptr (JalonDossier) dossier = make (NULL, 0);
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tellings); i++)
    {
      g_autoptr (JalonDossier) one = make (&tellings[i], 1);
      g_autoptr (JalonEventRecord) record = dup_event (one, tellings[i].id);
      JalonClaim *claim = g_ptr_array_index (record->claims, 0);

      record->type = i == 0 ? JALON_EVENT_COERCE : JALON_EVENT_ASSAULT;
      record->time.end = record->time.start + 30;
      record->time.precision = JALON_TIME_MONTH;
      g_ptr_array_set_size (record->parties, 1);
      if (i == 0)
        g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, "BFA"));
      g_ptr_array_add (claim->quotes, jalon_quote_new (i == 0 ? first : second, 0, 1));
      g_assert_true (jalon_dossier_add_event (dossier, record, NULL));
    }
  found = list (dossier, &cost);
  return join (found);
}

static char *
dup_long (const char *word, const char *tail)
{
  GString *text = g_string_new (NULL);

  while (text->len < JALON_SAME_MAX_TEXT)
    g_string_append_printf (text, "%s%" G_GSIZE_FORMAT " ", word, text->len);
  g_string_append (text, tail);
  return g_string_free (text, FALSE);
}

/* Like words make up for it, whatever their order and case; other words do not, and neither do those of a long text
 * that stand beyond what is read. */
static void
test_texts (void)
{
  const char      *words = "Soldiers stopped the fuel convoy near the northern market";
  g_autofree char *like = join_told (words, "Near the NORTHERN market a convoy with fuel was stopped by soldiers");
  g_autofree char *other = join_told (words, "Fishermen repaired their wooden boats before the rainy season");
  g_autofree char *first = dup_long ("first", words);
  g_autofree char *second = dup_long ("second", words);
  g_autofree char *beyond = join_told (first, second);

  g_assert_cmpstr (like, ==, "0-b");
  g_assert_cmpstr (other, ==, "");
  g_assert_cmpstr (beyond, ==, "");
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

/* Two that a person chose are a pair in the order of the dossier, whatever speaks for it. */
static void
test_two (void)
{
  static const Telling tellings[] = {
    { .id = "first", .actor = "X_ONE", .source = "one" },
    { .id = "second", .actor = "X_TWO", .source = "two", .day = 300 },
  };

  g_autoptr (JalonDossier) dossier = make (tellings, G_N_ELEMENTS (tellings));
  g_autoptr (GPtrArray) found = jalon_duplicates_list_two (dossier, "second", "first");
  g_autoptr (GPtrArray) gone = jalon_duplicates_list_two (dossier, "first", "third");
  const JalonDuplicate *pair;

  g_assert_cmpuint (gone->len, ==, 0);
  g_assert_cmpuint (found->len, ==, 1);
  pair = g_ptr_array_index (found, 0);
  g_assert_cmpuint (pair->first, ==, 0);
  g_assert_cmpstr (pair->same->event_id, ==, "second");
  g_assert_cmpuint (pair->same->reasons->len, ==, 0);
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
  g_test_add_func ("/duplicates/closures", test_closures);
  g_test_add_func ("/duplicates/apart", test_apart);
  g_test_add_func ("/duplicates/texts", test_texts);
  g_test_add_func ("/duplicates/crowd", test_crowd);
  g_test_add_func ("/duplicates/cancel", test_cancel);
  g_test_add_func ("/duplicates/two", test_two);
  status = g_test_run ();
  jalon_world_unref (world);
  return status;
}
