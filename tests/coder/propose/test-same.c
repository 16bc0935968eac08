/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Same event as ...?": what the sample dossier has that a new article tells
 * again, and what it only seems to.
 */

#include "config.h"

#include "jalon-coder-same.h"
#include "jalon-coding.h"
#include "sample-dossier.h"

#include <string.h>

#define CLOSED "the same airspace is closed to the same flights"

static JalonWorld   *world;
static JalonLexicon *lexicon;

/* Adds a text to a dossier. Returns: the row of its first event */
static guint
add_text (JalonDossier *dossier, const char *text, const char *date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonHistory) history = jalon_history_new (dossier);
  g_autoptr (JalonCoding) coding = jalon_coding_new (jalon_intake_new (text, strlen (text), NULL, NULL), NULL);
  guint row = jalon_event_store_get_n_events (jalon_dossier_get_events (dossier));

  if (date != NULL)
    g_assert_true (jalon_day_parse_range (date,
                                          &coding->intake->date.start,
                                          &coding->intake->date.end,
                                          &coding->intake->date.precision));
  g_assert_true (jalon_coding_detect_language (coding, lexicon));
  g_assert_true (jalon_coding_run (coding, lexicon, NULL, &error));
  g_assert_true (jalon_history_push (history, jalon_coding_new_edit (coding, dossier, lexicon, NULL, &error), &error));
  g_assert_no_error (error);

  return row;
}

static GPtrArray *
list_same (JalonDossier *dossier, guint row)
{
  g_autoptr (JalonEventRecord) record = NULL;

  g_assert_cmpuint (row, <, jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)));
  record = jalon_event_store_dup_record (jalon_dossier_get_events (dossier), row);

  return jalon_coder_list_same (dossier, world, "en", record);
}

static char *
join_ids (const GPtrArray *list)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const JalonSame *) g_ptr_array_index (list, i))->event_id);

  return g_string_free (ids, FALSE);
}

static char *
join_reasons (const JalonSame *same)
{
  GString *reasons = g_string_new (NULL);

  for (guint i = 0; i < same->reasons->len; i++)
    g_string_append_printf (reasons, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (same->reasons, i));

  return g_string_free (reasons, FALSE);
}

/* @date: (nullable): of the article; @same: the ids, the best first; @reasons: (nullable): of the first */
typedef struct
{
  const char *name;
  const char *text;
  const char *date;
  const char *same;
  const char *reasons;
} Case;

static const Case cases[] = {
  { "closure-fr",
    "L’Algérie a fermé lundi son espace aérien aux avions maliens.\n",
    "2025-04-08",
    "ev-close-dza",
    "Algeria and Mali, in the same roles; same time: 7 April 2025; same type; both in the airspace of "
    "Algeria; " CLOSED },
  { "closure-month",
    "Alger a fermé son espace aérien aux vols en provenance du Mali en avril.\n",
    "2025-06",
    "ev-close-dza",
    "Algeria and Mali, in the same roles; same type; 7 April 2025 lies within April 2025; both in the airspace of "
    "Algeria; " CLOSED },
  { "closure-en", "Mali closed its airspace to Algerian flights on 7 April.\n", "2025-04-10", "ev-close-mli", NULL },
  { "closure-undated",
    "Niger has closed its airspace to Algerian flights.\n",
    NULL,
    "ev-close-ner",
    "Niger and Algeria, in the same roles; same type; both in the airspace of Niger; " CLOSED },
  { "closure-years-later", "Mali closed its airspace to Algerian flights on 9 May.\n", "2026-05-10", "", NULL },
  { "closure-other-way", "Le Mali a fermé lundi son espace aérien aux avions marocains.\n", "2025-04-08", "", NULL },
  { "drone",
    "L’armée algérienne a abattu un drone malien dans la nuit du 31 mars au 1er avril.\n",
    "2025-04-03",
    "ev-drone",
    NULL },
  { "recall-of-alliance",
    "Mali, Niger and Burkina Faso recalled their ambassadors from Algeria on 6 April.\n",
    "2025-04-08",
    "ev-recall-aes",
    NULL },
  { "recall-by-alliance",
    "L’AES a rappelé dimanche ses ambassadeurs en Algérie.\n",
    "2025-04-08",
    "ev-recall-aes",
    "Algeria, in the same role; same time: 6 April 2025; same type; Mali belongs to Alliance of Sahel States" },
  { "training",
    "Moroccan officers trained Burkinabe paratroopers in Bobo-Dioulasso in June.\n",
    "2025-07-10",
    "ev-training-bobo",
    NULL },
  { "unrelated", "Kenya and Uganda signed a trade agreement on Monday.\n", "2025-04-08", "", NULL },
  { "other-measure", "L’Algérie a expulsé lundi deux diplomates maliens.\n", "2025-04-08", "", NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (JalonDossier) dossier = sample_dossier_load ();
  g_autoptr (GPtrArray) list = list_same (dossier, add_text (dossier, expected->text, expected->date));
  g_autofree char *ids = join_ids (list);

  g_assert_cmpstr (ids, ==, expected->same);
  if (expected->reasons != NULL)
    {
      g_autofree char *reasons = join_reasons (g_ptr_array_index (list, 0));

      g_assert_cmpstr (reasons, ==, expected->reasons);
    }
}

static JalonDossier *
dossier_new (const JalonEventRecord *const *records, guint n_records)
{
  JalonDossier *dossier = jalon_dossier_new ();

  for (guint i = 0; i < n_records; i++)
    g_assert_true (jalon_dossier_add_event (dossier, records[i], NULL));

  return dossier;
}

/* An event that one article asserts. */
static JalonEventRecord *
event_new (const char    *id,
           JalonEventType type,
           const char    *actor,
           const char    *recipient,
           const char    *article,
           const char    *date)
{
  JalonEventRecord *record = jalon_event_record_new (id);

  record->title = g_strdup (id);
  record->type = type;
  record->review = JALON_REVIEW_ACCEPTED;
  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_ACTOR, actor));
  g_ptr_array_add (record->parties, jalon_party_new (JALON_PARTY_RECIPIENT, recipient));
  g_ptr_array_add (record->claims, jalon_claim_new (article, JALON_STANCE_ASSERTS));
  if (date != NULL)
    g_assert_true (jalon_day_parse_range (date, &record->time.start, &record->time.end, &record->time.precision));

  return record;
}

static void
assert_same (JalonDossier *dossier, const JalonEventRecord *proposal, const char *expected)
{
  g_autoptr (GPtrArray) list = jalon_coder_list_same (dossier, world, "en", proposal);
  g_autofree char *ids = join_ids (list);

  g_assert_cmpstr (ids, ==, expected);
}

/* What is rejected is out of the question, and so is a proposed denial. */
static void
test_skipped (void)
{
  g_autoptr (JalonEventRecord) proposal = event_new ("p", JALON_EVENT_THREATEN, "KEN", "UGA", "new", "2025-05-02");
  g_autoptr (JalonEventRecord) good = event_new ("good", JALON_EVENT_THREATEN, "KEN", "UGA", "old", "2025-05-02");
  g_autoptr (JalonEventRecord) rejected =
      event_new ("rejected", JALON_EVENT_THREATEN, "KEN", "UGA", "old", "2025-05-02");
  g_autoptr (JalonEventRecord) denial = event_new ("denial", JALON_EVENT_THREATEN, "KEN", "UGA", "old", "2025-05-02");
  g_autoptr (JalonEventRecord) mobilized = event_new ("close", JALON_EVENT_MOBILIZE, "KEN", "UGA", "old", "2025-05");
  g_autoptr (JalonEventRecord) swapped = event_new ("swapped", JALON_EVENT_THREATEN, "UGA", "KEN", "old", "2025-05-02");
  const JalonEventRecord *const records[] = { rejected, mobilized, denial, good, swapped, proposal };
  g_autoptr (JalonDossier) dossier = NULL;

  rejected->review = JALON_REVIEW_REJECTED;
  denial->review = JALON_REVIEW_PROPOSED;
  ((JalonClaim *) g_ptr_array_index (denial->claims, 0))->stance = JALON_STANCE_DENIES;
  dossier = dossier_new (records, G_N_ELEMENTS (records));
  assert_same (dossier, proposal, "good close");
}

/* An article tells of an event once; only what is the same in all of it may be told twice. */
static void
test_same_article (void)
{
  g_autoptr (JalonEventRecord) proposal = event_new ("p", JALON_EVENT_THREATEN, "KEN", "UGA", "new", "2025-05-02");
  g_autoptr (JalonEventRecord) vague = event_new ("vague", JALON_EVENT_THREATEN, "KEN", "UGA", "new", NULL);
  g_autoptr (JalonEventRecord) equal = event_new ("equal", JALON_EVENT_THREATEN, "KEN", "UGA", "new", "2025-05-02");
  g_autoptr (JalonEventRecord) more = event_new ("more", JALON_EVENT_THREATEN, "KEN", "UGA", "new", "2025-05-02");
  const JalonEventRecord *const records[] = { vague, equal, more };
  g_autoptr (JalonDossier) dossier = NULL;

  g_ptr_array_add (more->parties, jalon_party_new (JALON_PARTY_ACTOR, "TZA"));
  dossier = dossier_new (records, G_N_ELEMENTS (records));
  assert_same (dossier, proposal, "equal");

  /* a denial of what it asserts is another matter */
  ((JalonClaim *) g_ptr_array_index (proposal->claims, 0))->stance = JALON_STANCE_DENIES;
  assert_same (dossier, proposal, "equal more vague");
}

/* Where someone meets someone, it is all one who is named first. */
static void
test_mutual (void)
{
  g_autoptr (JalonEventRecord) proposal = event_new ("p", JALON_EVENT_CONSULT, "KEN", "UGA", "new", "2025-05-02");
  g_autoptr (JalonEventRecord) swapped = event_new ("swapped", JALON_EVENT_CONSULT, "UGA", "KEN", "old", "2025-05-02");
  g_autoptr (JalonEventRecord) agreed = event_new ("agreed", JALON_EVENT_AGREE, "UGA", "KEN", "old", "2025-05-02");
  g_autoptr (JalonEventRecord) other = event_new ("other", JALON_EVENT_CONSULT, "UGA", "TZA", "old", "2025-05-04");
  const JalonEventRecord *const records[] = { other, agreed, swapped };
  g_autoptr (JalonDossier) dossier = dossier_new (records, G_N_ELEMENTS (records));

  assert_same (dossier, proposal, "swapped agreed");
}

/* A candidate place is enough; places far apart are two. */
static void
test_places (void)
{
  g_autoptr (JalonEventRecord) proposal = event_new ("p", JALON_EVENT_ASSAULT, "KEN", "UGA", "new", NULL);
  g_autoptr (JalonEventRecord) far = event_new ("far", JALON_EVENT_ASSAULT, "KEN", "UGA", "old", NULL);
  g_autoptr (JalonEventRecord) candidates = event_new ("candidates", JALON_EVENT_ASSAULT, "KEN", "UGA", "old", NULL);
  g_autoptr (JalonEventRecord) abroad = event_new ("abroad", JALON_EVENT_ASSAULT, "KEN", "UGA", "old", NULL);
  g_autoptr (JalonEventRecord) country = event_new ("country", JALON_EVENT_ASSAULT, "KEN", "UGA", "old", NULL);
  const JalonEventRecord *const records[] = { far, candidates, abroad, country };
  g_autoptr (JalonDossier) dossier = NULL;

  proposal->place = jalon_place_new (JALON_PRECISION_CITY);
  proposal->place->countries = g_strsplit ("UGA", " ", -1);
  proposal->place->lon = 32.6;
  proposal->place->lat = 0.3;
  far->place = jalon_place_copy (proposal->place);
  far->place->lat = 3.3;
  g_ptr_array_add (candidates->alternatives, jalon_place_copy (far->place));
  g_ptr_array_add (candidates->alternatives, jalon_place_copy (proposal->place));
  abroad->place = jalon_place_new (JALON_PRECISION_COUNTRY);
  abroad->place->countries = g_strsplit ("TZA", " ", -1);
  country->place = jalon_place_new (JALON_PRECISION_COUNTRY);
  country->place->countries = g_strsplit ("UGA", " ", -1);
  dossier = dossier_new (records, G_N_ELEMENTS (records));
  assert_same (dossier, proposal, "candidates country");
}

/* More like ones than are unpacked, and than are shown: those of the same day are found. */
static void
test_many (void)
{
  g_autoptr (JalonEventRecord) proposal = event_new ("p", JALON_EVENT_ASSAULT, "KEN", "UGA", "new", "2025-05-02");
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);

      g_ptr_array_add (
          records,
          event_new (id, JALON_EVENT_ASSAULT, "KEN", "UGA", "old", i == 2500 || i == 2700 ? "2025-05-02" : "2025"));
    }
  g_assert_true (jalon_dossier_insert_events (dossier, 0, records, NULL));
  assert_same (dossier, proposal, "e2500 e2700 e0 e1 e2");
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  world = jalon_world_new (NULL);
  lexicon = jalon_lexicon_new (world, NULL, NULL);
  g_assert_nonnull (lexicon);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/same/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/same/skipped", test_skipped);
  g_test_add_func ("/same/same-article", test_same_article);
  g_test_add_func ("/same/mutual", test_mutual);
  g_test_add_func ("/same/places", test_places);
  g_test_add_func ("/same/many", test_many);

  result = g_test_run ();
  jalon_lexicon_unref (lexicon);
  jalon_world_unref (world);

  return result;
}
