/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Packed events compared with each other, without unpacking them.
 */

#include "config.h"

#include "jalon-event-same-private.h"
#include "sample-records.h"

static JalonEventStore *
random_store (guint32 seed, guint n_others, guint n_events)
{
  JalonEventStore *store = jalon_event_store_new ();
  GRand           *rand = g_rand_new_with_seed (seed + 1);

  /* Others first, so that strings are numbered otherwise. */
  for (guint i = 0; i < n_others + n_events; i++)
    {
      g_autoptr (JalonEventRecord) record = NULL;

      if (i == n_others)
        g_rand_set_seed (rand, seed);
      record = sample_event_random (rand, "id");
      jalon_event_store_append (store, record);
    }
  g_rand_free (rand);

  return store;
}

/* Packed, two events are the same just where their records are. */
static void
test_packed (void)
{
  const guint n = 60;

  for (guint seed = 0; seed < 10; seed++)
    {
      g_autoptr (JalonEventStore) a = random_store (seed, 0, n);
      g_autoptr (JalonEventStore) b = random_store (seed, 7, n);

      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < n; j++)
          g_assert_cmpint (jalon_event_store_is_same (a, i, b, 7 + j), ==, i == j);
    }
}

/* One member at a time: none is forgotten. */
static void
assert_packed_differs (JalonEventRecord *changed)
{
  g_autoptr (JalonEventStore) a = jalon_event_store_new ();
  g_autoptr (JalonEventStore) b = jalon_event_store_new ();
  g_autoptr (JalonEventRecord) record = sample_event_full ("full");

  jalon_event_store_append (a, record);
  jalon_event_store_append (b, changed);
  g_assert_false (jalon_event_store_is_same (a, 0, b, 0));
  g_assert_false (jalon_event_store_is_same (b, 0, a, 0));
  jalon_event_record_free (changed);
}

#define ASSERT_DIFFERS(statement)                                                                                      \
  do                                                                                                                   \
    {                                                                                                                  \
      JalonEventRecord *record = sample_event_full ("full");                                                           \
      JalonParty       *party = g_ptr_array_index (record->parties, 0);                                                \
      JalonPlace       *alternative = g_ptr_array_index (record->alternatives, 1);                                     \
      JalonClaim       *claim = g_ptr_array_index (record->claims, 0);                                                 \
      JalonQuote       *quote = g_ptr_array_index (claim->quotes, 0);                                                  \
                                                                                                                       \
      (void) party, (void) alternative, (void) claim, (void) quote;                                                    \
      statement;                                                                                                       \
      assert_packed_differs (record);                                                                                  \
    }                                                                                                                  \
  while (0)

static void
set (char **string, const char *value)
{
  g_free (*string);
  *string = g_strdup (value);
}

static void
test_packed_members (void)
{
  ASSERT_DIFFERS (set (&record->title, "Algérie: a drone is shot Down"));
  ASSERT_DIFFERS (set (&record->title, NULL));
  ASSERT_DIFFERS (set (&record->summary, "x"));
  ASSERT_DIFFERS (record->type = JALON_EVENT_AID);
  ASSERT_DIFFERS (set (&record->mode, "x"));
  ASSERT_DIFFERS (set (&record->contexts[0], "x"));
  ASSERT_DIFFERS (set (&record->merged_from[0], "x"));
  ASSERT_DIFFERS (set (&record->not_same_as[0], "x"));
  ASSERT_DIFFERS (set (&record->cameo, NULL));
  ASSERT_DIFFERS (record->status = JALON_STATUS_ALLEGED);
  ASSERT_DIFFERS (record->review = JALON_REVIEW_REJECTED);
  ASSERT_DIFFERS (g_ptr_array_set_size (record->parties, 1));
  ASSERT_DIFFERS (set (&party->code, "x"));
  ASSERT_DIFFERS (party->role = JALON_PARTY_RECIPIENT);
  ASSERT_DIFFERS (set (&party->sector, "x"));
  ASSERT_DIFFERS (party->found = JALON_FOUND_INFERRED);
  ASSERT_DIFFERS (set (&party->name, "x"));
  ASSERT_DIFFERS (set (&party->quantity, "x"));
  ASSERT_DIFFERS (set (&party->extra, "{}"));
  ASSERT_DIFFERS (g_clear_pointer (&record->place, jalon_place_free));
  ASSERT_DIFFERS (record->place->precision = JALON_PRECISION_CITY);
  ASSERT_DIFFERS (set (&record->place->name, "x"));
  ASSERT_DIFFERS (set (&record->place->countries[1], "x"));
  ASSERT_DIFFERS (record->place->lon = 3);
  ASSERT_DIFFERS (record->place->lat = 3);
  ASSERT_DIFFERS (record->place->radius = 3);
  ASSERT_DIFFERS (set (&record->place->gazetteer, "x"));
  ASSERT_DIFFERS (g_ptr_array_set_size (record->alternatives, 0));
  ASSERT_DIFFERS (set (&alternative->according_to, "x"));
  ASSERT_DIFFERS (alternative->lat = 3);
  ASSERT_DIFFERS (record->time.start = 3);
  ASSERT_DIFFERS (record->time.end = 30000);
  ASSERT_DIFFERS (record->time.precision = JALON_TIME_MONTH);
  ASSERT_DIFFERS (set (&record->time.words, "x"));
  ASSERT_DIFFERS (g_ptr_array_set_size (record->claims, 0));
  ASSERT_DIFFERS (set (&claim->article_id, "x"));
  ASSERT_DIFFERS (claim->stance = JALON_STANCE_DENIES);
  ASSERT_DIFFERS (set (&claim->attributed_to, "x"));
  ASSERT_DIFFERS (claim->credibility = 3);
  ASSERT_DIFFERS (set (&claim->note, "x"));
  ASSERT_DIFFERS (set (&claim->extra, "{}"));
  ASSERT_DIFFERS (set (&quote->exact, "x"));
  ASSERT_DIFFERS (set (&quote->prefix, "x"));
  ASSERT_DIFFERS (set (&quote->suffix, NULL));
  ASSERT_DIFFERS (quote->start = 3);
  ASSERT_DIFFERS (quote->end = 3);
  ASSERT_DIFFERS (record->fatalities.low = 3);
  ASSERT_DIFFERS (record->fatalities.high = 3);
  ASSERT_DIFFERS (set (&record->fatalities.words, "x"));
  ASSERT_DIFFERS (set (&record->geometry, "{}"));
  ASSERT_DIFFERS (record->ruling.verdict = JALON_VERDICT_REFUTED);
  ASSERT_DIFFERS (set (&record->ruling.reason, "x"));
  ASSERT_DIFFERS (set (&record->extra, "{}"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event-same/random", test_packed);
  g_test_add_func ("/event-same/members", test_packed_members);

  return g_test_run ();
}
