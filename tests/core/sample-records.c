/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sample-records.h"

#include "jalon-text.h"

#include <math.h>
#include <string.h>

static const char *const codes[] = { "MLI", "DZA", "BFA", "NER", "MAR", "AES", "ECOWAS" };
static const char *const words[] = { "Mali", "Algérie", "ferme",      "CLOSES", "sky",  "Bamako’s",    "drone", "Œuvre",
                                     "مالي", "أزمة",    "ambassador", "ﷺ",      "a\tb", "Ouagadougou", "x" };
static const char *const articles[] = { "a1", "a2", "a3", "a4" };

#define PICK(rand, list) (list[g_rand_int_range (rand, 0, G_N_ELEMENTS (list))])

static gboolean
toss (GRand *rand, int one_in)
{
  return g_rand_int_range (rand, 0, one_in) == 0;
}

static char *
random_words (GRand *rand)
{
  GString *text = g_string_new (PICK (rand, words));

  for (int n = g_rand_int_range (rand, 0, 8); n > 0; n--)
    g_string_append_printf (text, " %s", PICK (rand, words));

  return g_string_free (text, FALSE);
}

static char *
random_text (GRand *rand)
{
  static const char *const languages[] = { "en", "fr", NULL };
  g_autofree char         *first = random_words (rand);
  g_autofree char         *second = random_words (rand);
  const char              *texts[] = { first, second, NULL };

  return toss (rand, 3) ? jalon_text_pack (languages, texts) : g_steal_pointer (&first);
}

static char *
maybe (GRand *rand, char *text)
{
  if (toss (rand, 2))
    return text;

  g_free (text);

  return NULL;
}

static JalonPlace *
random_place (GRand *rand)
{
  JalonPlace *place = jalon_place_new (g_rand_int_range (rand, 0, JALON_N_PRECISIONS));

  place->name = maybe (rand, random_text (rand));
  if (toss (rand, 2))
    {
      place->countries = g_new0 (char *, 3);
      place->countries[0] = g_strdup (PICK (rand, codes));
      place->countries[1] = toss (rand, 2) ? g_strdup (PICK (rand, codes)) : NULL;
    }
  if (toss (rand, 2))
    {
      place->lon =
          toss (rand, 2) ? g_rand_double_range (rand, -180, 180) : g_rand_int_range (rand, -180000, 180000) / 1000.0;
      place->lat = g_rand_int_range (rand, -90, 90);
      place->radius = toss (rand, 2) ? 0 : g_rand_int_range (rand, 1, 50000);
    }
  place->according_to = maybe (rand, random_words (rand));
  place->gazetteer = maybe (rand, g_strdup ("GeoNames"));
  place->extra = maybe (rand, g_strdup ("{\"x\":1}"));

  return place;
}

static JalonParty *
random_party (GRand *rand)
{
  JalonParty *party = jalon_party_new (g_rand_int_range (rand, 0, JALON_N_PARTY_ROLES), PICK (rand, codes));

  party->sector = maybe (rand, g_strdup ("MIL"));
  party->found = g_rand_int_range (rand, 0, JALON_N_FOUNDS);
  party->name = maybe (rand, random_words (rand));
  party->quantity = maybe (rand, g_strdup (">100 persons"));
  party->extra = maybe (rand, g_strdup ("{}"));

  return party;
}

static JalonClaim *
random_claim (GRand *rand)
{
  JalonClaim *claim = jalon_claim_new (PICK (rand, articles), g_rand_int_range (rand, 0, JALON_N_STANCES));

  claim->attributed_to = maybe (rand, random_words (rand));
  claim->credibility = g_rand_int_range (rand, 0, 7);
  claim->note = maybe (rand, random_text (rand));
  claim->extra = maybe (rand, g_strdup ("{\"y\":null}"));
  while (toss (rand, 2))
    {
      g_autofree char *exact = random_words (rand);
      JalonQuote      *quote = jalon_quote_new (exact, g_rand_int (rand), g_rand_int (rand));

      quote->prefix = maybe (rand, random_words (rand));
      quote->suffix = maybe (rand, random_words (rand));
      g_ptr_array_add (claim->quotes, quote);
    }

  return claim;
}

static JalonTime
random_time (GRand *rand)
{
  JalonTime time = JALON_TIME_INIT;

  if (toss (rand, 5))
    return time;

  time.start = toss (rand, 8) ? JALON_DAY_NONE : g_rand_int_range (rand, 20000, 20100);
  time.end = toss (rand, 8) ? JALON_DAY_NONE : MAX (time.start, 20000) + g_rand_int_range (rand, 0, 20);
  time.precision = g_rand_int_range (rand, 0, JALON_N_TIME_PRECISIONS);
  time.words = maybe (rand, random_words (rand));

  return time;
}

/* An event with any of its members there or not. */
JalonEventRecord *
sample_event_random (GRand *rand, const char *id)
{
  JalonEventRecord *record = jalon_event_record_new (id);

  record->title = random_text (rand);
  record->summary = maybe (rand, random_text (rand));
  record->type = g_rand_int_range (rand, 0, JALON_N_EVENT_TYPES);
  record->mode = maybe (rand, g_strdup ("discontinue"));
  record->contexts = toss (rand, 2) ? g_strsplit ("military diplomatic", " ", g_rand_int_range (rand, 1, 3)) : NULL;
  record->cameo = maybe (rand, g_strdup ("0871"));
  record->status = g_rand_int_range (rand, 0, JALON_N_STATUSES);
  if (g_rand_boolean (rand))
    record->fatalities.low = g_rand_int_range (rand, 0, 20);
  if (g_rand_boolean (rand))
    record->fatalities.high = MAX (record->fatalities.low, 0) + g_rand_int_range (rand, 0, 20);
  if (g_rand_boolean (rand))
    record->fatalities.words = g_strdup ("a number");
  record->review = g_rand_int_range (rand, 0, JALON_N_REVIEWS);
  while (!toss (rand, 4))
    g_ptr_array_add (record->parties, random_party (rand));
  record->place = toss (rand, 4) ? NULL : random_place (rand);
  for (int n = toss (rand, 4) ? 2 : 0; n > 0; n--)
    g_ptr_array_add (record->alternatives, random_place (rand));
  record->time = random_time (rand);
  while (!toss (rand, 3))
    g_ptr_array_add (record->claims, random_claim (rand));
  if (toss (rand, 6))
    {
      record->ruling.verdict = g_rand_int_range (rand, 1, JALON_N_VERDICTS);
      record->ruling.reason = random_words (rand);
    }
  record->merged_from = toss (rand, 4) ? g_strsplit ("gone other", " ", g_rand_int_range (rand, 1, 3)) : NULL;
  record->not_same_as = toss (rand, 4) ? g_strsplit ("twin", " ", -1) : NULL;
  record->extra = maybe (rand, g_strdup ("{\"z\":[1,2]}"));

  return record;
}

/* An event with all its members. */
JalonEventRecord *
sample_event_full (const char *id)
{
  JalonEventRecord *record = jalon_event_record_new (id);
  JalonParty       *actor = jalon_party_new (JALON_PARTY_ACTOR, "DZA");
  JalonParty       *recipient = jalon_party_new (JALON_PARTY_RECIPIENT, "MLI");
  JalonPlace       *alternative = jalon_place_new (JALON_PRECISION_NEAR_CITY);
  JalonClaim       *claim = jalon_claim_new ("a1", JALON_STANCE_ASSERTS);
  JalonQuote       *quote = jalon_quote_new ("a abattu un Drone", 120, 137);

  record->title = g_strdup ("Algérie: a drone is shot down");
  record->summary = g_strdup ("Near Tin Zaouatine, at the border.");
  record->type = JALON_EVENT_ASSAULT;
  record->mode = g_strdup ("destroy");
  record->contexts = g_strsplit ("military", " ", -1);
  record->merged_from = g_strsplit ("gone", " ", -1);
  record->not_same_as = g_strsplit ("twin", " ", -1);
  record->cameo = g_strdup ("195");
  record->status = JALON_STATUS_OCCURRED;
  record->review = JALON_REVIEW_ACCEPTED;
  actor->sector = g_strdup ("MIL");
  actor->name = g_strdup ("Algerian air defence");
  actor->quantity = g_strdup ("1 battery");
  actor->extra = g_strdup ("{\"rank\":1}");
  recipient->found = JALON_FOUND_CAPITAL;
  g_ptr_array_add (record->parties, actor);
  g_ptr_array_add (record->parties, recipient);
  record->place = jalon_place_new (JALON_PRECISION_BORDER);
  record->place->name = g_strdup ("Tin Zaouatine");
  record->place->countries = g_strsplit ("MLI DZA", " ", -1);
  record->place->lon = 2.966;
  record->place->lat = 19.951;
  record->place->radius = 25000;
  record->place->gazetteer = g_strdup ("Jalon");
  alternative->according_to = g_strdup ("Malian government");
  alternative->lon = 2.95;
  alternative->lat = 19.93;
  g_ptr_array_add (record->alternatives, jalon_place_copy (alternative));
  g_ptr_array_add (record->alternatives, alternative);
  record->time = (JalonTime){ 20178, 20179, JALON_TIME_DAY, g_strdup ("night of 31 March") };
  quote->prefix = g_strdup ("La défense ");
  quote->suffix = g_strdup (" malien");
  g_ptr_array_add (claim->quotes, quote);
  claim->attributed_to = g_strdup ("Algiers");
  claim->credibility = 2;
  claim->note = g_strdup ("Both sides say so.");
  claim->extra = g_strdup ("{\"checked\":true}");
  g_ptr_array_add (record->claims, claim);
  record->ruling.verdict = JALON_VERDICT_CORROBORATED;
  record->ruling.reason = g_strdup ("Both governments.");
  record->extra = g_strdup ("{\"colour\":\"red\"}");

  return record;
}

/* An event that has no more than an id and a title. */
JalonEventRecord *
sample_event_simple (const char *id, const char *title)
{
  JalonEventRecord *record = jalon_event_record_new (id);

  record->title = g_strdup (title);

  return record;
}

static void
assert_numbers_equal (double a, double b)
{
  g_assert_true (a == b || (isnan (a) && isnan (b)));
}

static void
assert_lists_equal (char **a, char **b)
{
  g_assert_cmpint (a == NULL, ==, b == NULL);
  if (a != NULL)
    g_assert_cmpstrv (a, b);
}

static void
assert_places_equal (const JalonPlace *a, const JalonPlace *b)
{
  g_assert_cmpint (a == NULL, ==, b == NULL);
  if (a == NULL)
    return;

  g_assert_cmpint (a->precision, ==, b->precision);
  g_assert_cmpstr (a->name, ==, b->name);
  assert_lists_equal (a->countries, b->countries);
  assert_numbers_equal (a->lon, b->lon);
  assert_numbers_equal (a->lat, b->lat);
  assert_numbers_equal (a->radius, b->radius);
  g_assert_cmpstr (a->according_to, ==, b->according_to);
  g_assert_cmpstr (a->gazetteer, ==, b->gazetteer);
  g_assert_cmpstr (a->extra, ==, b->extra);
}

static void
assert_parties_equal (const JalonParty *a, const JalonParty *b)
{
  g_assert_cmpstr (a->code, ==, b->code);
  g_assert_cmpint (a->role, ==, b->role);
  g_assert_cmpstr (a->sector, ==, b->sector);
  g_assert_cmpint (a->found, ==, b->found);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpstr (a->quantity, ==, b->quantity);
  g_assert_cmpstr (a->extra, ==, b->extra);
}

static void
assert_claims_equal (const JalonClaim *a, const JalonClaim *b)
{
  g_assert_cmpstr (a->article_id, ==, b->article_id);
  g_assert_cmpint (a->stance, ==, b->stance);
  g_assert_cmpstr (a->attributed_to, ==, b->attributed_to);
  g_assert_cmpint (a->credibility, ==, b->credibility);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpstr (a->extra, ==, b->extra);
  g_assert_cmpuint (a->quotes->len, ==, b->quotes->len);
  for (guint i = 0; i < a->quotes->len; i++)
    {
      const JalonQuote *p = g_ptr_array_index (a->quotes, i);
      const JalonQuote *q = g_ptr_array_index (b->quotes, i);

      g_assert_cmpstr (p->exact, ==, q->exact);
      g_assert_cmpstr (p->prefix, ==, q->prefix);
      g_assert_cmpstr (p->suffix, ==, q->suffix);
      g_assert_cmpuint (p->start, ==, q->start);
      g_assert_cmpuint (p->end, ==, q->end);
    }
}

/* Asserts that two records have the same in all members. */
void
sample_assert_equal (const JalonEventRecord *a, const JalonEventRecord *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->summary, ==, b->summary);
  g_assert_cmpint (a->type, ==, b->type);
  g_assert_cmpstr (a->mode, ==, b->mode);
  assert_lists_equal (a->contexts, b->contexts);
  assert_lists_equal (a->merged_from, b->merged_from);
  assert_lists_equal (a->not_same_as, b->not_same_as);
  g_assert_cmpstr (a->cameo, ==, b->cameo);
  g_assert_cmpint (a->status, ==, b->status);
  g_assert_cmpint (a->fatalities.low, ==, b->fatalities.low);
  g_assert_cmpint (a->fatalities.high, ==, b->fatalities.high);
  g_assert_cmpstr (a->fatalities.words, ==, b->fatalities.words);
  g_assert_cmpint (a->review, ==, b->review);
  g_assert_cmpuint (a->parties->len, ==, b->parties->len);
  for (guint i = 0; i < a->parties->len; i++)
    assert_parties_equal (g_ptr_array_index (a->parties, i), g_ptr_array_index (b->parties, i));
  assert_places_equal (a->place, b->place);
  g_assert_cmpuint (a->alternatives->len, ==, b->alternatives->len);
  for (guint i = 0; i < a->alternatives->len; i++)
    assert_places_equal (g_ptr_array_index (a->alternatives, i), g_ptr_array_index (b->alternatives, i));
  g_assert_cmpint (a->time.start, ==, b->time.start);
  g_assert_cmpint (a->time.end, ==, b->time.end);
  g_assert_cmpint (a->time.precision, ==, b->time.precision);
  g_assert_cmpstr (a->time.words, ==, b->time.words);
  g_assert_cmpuint (a->claims->len, ==, b->claims->len);
  for (guint i = 0; i < a->claims->len; i++)
    assert_claims_equal (g_ptr_array_index (a->claims, i), g_ptr_array_index (b->claims, i));
  g_assert_cmpint (a->ruling.verdict, ==, b->ruling.verdict);
  g_assert_cmpstr (a->ruling.reason, ==, b->ruling.reason);
  g_assert_cmpstr (a->extra, ==, b->extra);
}
