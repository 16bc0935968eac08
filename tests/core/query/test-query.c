/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Queries: random ones against a naive evaluation over records, and plain cases.
 */

#include "config.h"

#include "jalon-error.h"
#include "jalon-query.h"
#include "jalon-text.h"
#include "random-query.h"
#include "sample-records.h"

#include <string.h>

#define N_QUERIES 600

static gboolean
place_has (const JalonPlace *place, const char *code)
{
  return place != NULL && place->countries != NULL && g_strv_contains ((const char *const *) place->countries, code);
}

static gboolean
naive_happened_in (const JalonEventRecord *record, const char *code)
{
  if (place_has (record->place, code))
    return TRUE;

  for (guint i = 0; i < record->alternatives->len; i++)
    {
      if (place_has (g_ptr_array_index (record->alternatives, i), code))
        return TRUE;
    }

  return FALSE;
}

static gboolean
naive_has_party (const JalonEventRecord *record, const char *code, JalonPartyRole role)
{
  for (guint i = 0; i < record->parties->len; i++)
    {
      const JalonParty *party = g_ptr_array_index (record->parties, i);

      if (party->role == role && strcmp (party->code, code) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
naive_is_hidden (JalonReview review, const JalonQuery *query)
{
  return review == JALON_REVIEW_REJECTED &&
         (query->masks[JALON_EVENT_COLUMN_REVIEW] & 1u << JALON_REVIEW_REJECTED) == 0;
}

static gboolean
naive_links (JalonDossier     *dossier,
             const char       *event_id,
             const char       *code,
             JalonCountryRole  role,
             const JalonQuery *query)
{
  g_autoptr (GPtrArray) sites = jalon_dossier_list_linked (dossier, JALON_KIND_SITE, event_id);
  g_autoptr (GPtrArray) closures = jalon_dossier_list_linked (dossier, JALON_KIND_CLOSURE, event_id);

  for (guint i = 0; i < sites->len; i++)
    {
      const JalonSiteRecord *site = jalon_feature_get_record (g_ptr_array_index (sites, i));

      if (role == JALON_COUNTRY_HOST && strcmp (site->host, code) == 0 && !naive_is_hidden (site->review, query))
        return TRUE;
    }
  for (guint i = 0; i < closures->len; i++)
    {
      const JalonClosureRecord *closure = jalon_feature_get_record (g_ptr_array_index (closures, i));
      const JalonBan           *ban = g_ptr_array_index (closure->bans, 0);

      if (naive_is_hidden (closure->review, query))
        continue;
      if (role == JALON_COUNTRY_CLOSING && strcmp (closure->closing, code) == 0)
        return TRUE;
      if (role == JALON_COUNTRY_BANNED && strcmp (ban->code, code) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
naive_term (JalonDossier           *dossier,
            const JalonEventRecord *record,
            const char             *code,
            JalonCountryRole        role,
            const JalonQuery       *query)
{
  switch (role)
    {
    case JALON_COUNTRY_ANY:
      for (JalonCountryRole one = JALON_COUNTRY_ACTOR; one < JALON_N_COUNTRY_ROLES; one++)
        {
          if (naive_term (dossier, record, code, one, query))
            return TRUE;
        }
      return FALSE;
    case JALON_COUNTRY_ACTOR:
      return naive_has_party (record, code, JALON_PARTY_ACTOR);
    case JALON_COUNTRY_RECIPIENT:
      return naive_has_party (record, code, JALON_PARTY_RECIPIENT);
    case JALON_COUNTRY_WHERE:
      return naive_happened_in (record, code);
    case JALON_COUNTRY_HOST:
    case JALON_COUNTRY_CLOSING:
    case JALON_COUNTRY_BANNED:
      return naive_links (dossier, record->id, code, role, query);
    case JALON_N_COUNTRY_ROLES:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
naive_countries (JalonDossier *dossier, const JalonEventRecord *record, const JalonQuery *query)
{
  guint n = 0;

  for (guint i = 0; i < query->countries->len; i++)
    {
      const JalonCountryTerm *term = &g_array_index (query->countries, JalonCountryTerm, i);

      n += naive_term (dossier, record, term->code, term->role, query);
    }

  return query->countries->len == 0 || (query->all_countries ? n == query->countries->len : n > 0);
}

static void
append_folded (const char *language, const char *text, gpointer data)
{
  g_autofree char *folded = jalon_text_fold (text);

  g_string_append_printf (data, "%s\n", folded);
}

static char *
naive_haystack (const JalonEventRecord *record)
{
  GString *text = g_string_new (NULL);

  jalon_text_foreach (record->title, append_folded, text);
  jalon_text_foreach (record->summary, append_folded, text);
  for (guint i = 0; i < record->parties->len; i++)
    jalon_text_foreach (((JalonParty *) g_ptr_array_index (record->parties, i))->name, append_folded, text);
  if (record->place != NULL)
    jalon_text_foreach (record->place->name, append_folded, text);
  for (guint i = 0; i < record->alternatives->len; i++)
    jalon_text_foreach (((JalonPlace *) g_ptr_array_index (record->alternatives, i))->name, append_folded, text);
  for (guint i = 0; i < record->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (record->claims, i);

      for (guint j = 0; j < claim->quotes->len; j++)
        jalon_text_foreach (((JalonQuote *) g_ptr_array_index (claim->quotes, j))->exact, append_folded, text);
    }

  return g_string_free (text, FALSE);
}

/* Whether an article of a claim has a folded word. */
static gboolean
naive_reported (JalonDossier *dossier, const JalonEventRecord *record, const char *word)
{
  for (guint i = 0; i < record->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (record->claims, i);
      JalonArticle     *article = jalon_dossier_find_article (dossier, claim->article_id);
      g_autofree char  *text = article != NULL ? jalon_text_fold (jalon_article_get_data (article)->text) : NULL;
      g_autofree char  *publisher =
          article != NULL ? jalon_text_fold (jalon_article_get_data (article)->publisher) : NULL;

      if ((text != NULL && strstr (text, word) != NULL) || (publisher != NULL && strstr (publisher, word) != NULL))
        return TRUE;
    }

  return FALSE;
}

/* The texts that are tried have no phrases but what is in quotation marks as a whole. */
static gboolean
naive_text (JalonDossier *dossier, const JalonEventRecord *record, const char *wanted)
{
  g_autofree char *haystack = naive_haystack (record);
  g_autofree char *folded = jalon_text_fold (wanted != NULL ? wanted : "");
  gboolean         is_phrase = *folded == '"';
  g_auto (GStrv) words = g_strsplit_set (folded, is_phrase ? "\"" : " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean    excludes = words[i][0] == '-' && words[i][1] != '\0';
      const char *word = words[i] + excludes;

      if ((strstr (haystack, word) != NULL || (!excludes && naive_reported (dossier, record, word))) == excludes)
        return FALSE;
    }

  return TRUE;
}

static gboolean
naive_time (const JalonEventRecord *record, const JalonQuery *query)
{
  gint64 start = record->time.start == JALON_DAY_NONE ? G_MININT64 : record->time.start;
  gint64 end = record->time.end == JALON_DAY_NONE ? G_MAXINT64 : record->time.end;
  gint64 since = query->since == JALON_DAY_NONE ? G_MININT64 : query->since;
  gint64 until = query->until == JALON_DAY_NONE ? G_MAXINT64 : query->until;

  if (query->since == JALON_DAY_NONE && query->until == JALON_DAY_NONE)
    return TRUE;
  if (record->time.start == JALON_DAY_NONE && record->time.end == JALON_DAY_NONE)
    return FALSE;

  return start <= until && end >= since;
}

static gboolean
naive_articles (const JalonEventRecord *record, const JalonQuery *query)
{
  for (guint i = 0; i < record->claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (record->claims, i);

      if (g_ptr_array_find_with_equal_func (query->articles, claim->article_id, g_str_equal, NULL))
        return TRUE;
    }

  return query->articles->len == 0;
}

/* What was rejected is found only by who asks for it. */
static gboolean
naive_review (JalonReview review, const JalonQuery *query)
{
  return query->masks[JALON_EVENT_COLUMN_REVIEW] == 0 ? review != JALON_REVIEW_REJECTED
                                                      : (query->masks[JALON_EVENT_COLUMN_REVIEW] & 1u << review) != 0;
}

/* What is not stated is no number at all. */
static gboolean
naive_killed (const JalonEventRecord *record, const JalonQuery *query)
{
  const JalonCount *count = &record->fatalities;
  gint32            low = query->bounds[JALON_EVENT_BOUNDS_FATALITIES].low;
  gint32            high = query->bounds[JALON_EVENT_BOUNDS_FATALITIES].high;

  if (low == JALON_COUNT_NONE && high == JALON_COUNT_NONE)
    return TRUE;
  if (count->low == JALON_COUNT_NONE && count->high == JALON_COUNT_NONE)
    return FALSE;
  return (high == JALON_COUNT_NONE || count->low == JALON_COUNT_NONE || count->low <= high) &&
         (low == JALON_COUNT_NONE || count->high == JALON_COUNT_NONE || count->high >= low);
}

static gboolean
naive_matches (JalonDossier *dossier, const JalonEventRecord *record, const JalonQuery *query)
{
  JalonVerdict verdict = record->ruling.verdict;

  if (verdict == JALON_VERDICT_NONE)
    verdict = jalon_dossier_judge (dossier, record->claims, NULL);

  return (query->masks[JALON_EVENT_COLUMN_TYPE] == 0 ||
          (query->masks[JALON_EVENT_COLUMN_TYPE] & 1u << record->type) != 0) &&
         (query->masks[JALON_EVENT_COLUMN_VERDICT] == 0 ||
          (query->masks[JALON_EVENT_COLUMN_VERDICT] & 1u << verdict) != 0) &&
         naive_review (record->review, query) && naive_killed (record, query) && naive_time (record, query) &&
         naive_countries (dossier, record, query) && naive_articles (record, query) &&
         naive_text (dossier, record, query->text);
}

static guint
check_query (JalonDossier *dossier, GPtrArray *records, const JalonQuery *query)
{
  g_autoptr (JalonResult) result = jalon_query_run (query, dossier);
  GListModel *sites = jalon_dossier_get_features (dossier, JALON_KIND_SITE);
  guint       n = 0;
  guint       n_total = 0;
  guint       n_notes = 0;
  guint       n_total_notes = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const JalonEventRecord *record = g_ptr_array_index (records, i);
      gboolean                expected = naive_matches (dossier, record, query);
      gboolean                is_hidden = naive_is_hidden (record->review, query);

      g_assert_cmpint (jalon_bitset_contains (result->rows[JALON_KIND_EVENT], i), ==, expected);
      n += expected;
      n_total += !is_hidden;
      n_notes += expected && record->type == JALON_EVENT_NOTE;
      n_total_notes += !is_hidden && record->type == JALON_EVENT_NOTE;
    }
  g_assert_cmpuint (result->n_events, ==, n);
  g_assert_cmpuint (result->n_total, ==, n_total);
  g_assert_cmpuint (result->n_notes, ==, n_notes);
  g_assert_cmpuint (result->n_total_notes, ==, n_total_notes);

  for (guint i = 0; i < g_list_model_get_n_items (sites); i++)
    {
      g_autoptr (JalonFeature) site = g_list_model_get_item (sites, i);
      const JalonSiteRecord *site_record = jalon_feature_get_record (site);
      char                 **ids = site_record->events;
      gboolean               linked = FALSE;
      gboolean               expected = FALSE;

      for (guint j = 0; ids[j] != NULL; j++)
        {
          guint row;

          if (!jalon_event_store_find (jalon_dossier_get_events (dossier), ids[j], &row))
            continue;
          linked = TRUE;
          expected |= jalon_bitset_contains (result->rows[JALON_KIND_EVENT], row);
        }
      if (linked)
        g_assert_cmpint (jalon_bitset_contains (result->rows[JALON_KIND_SITE], i),
                         ==,
                         expected && !naive_is_hidden (site_record->review, query));
    }

  return n;
}

/* The columns must find what reading each record finds, also after edits. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);
  g_autoptr (JalonDossier) dossier = random_dossier_new (rand);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_event_record_free);
  guint n_found = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%d", g_rand_int_range (rand, 0, RANDOM_N_EVENTS));
      g_autoptr (JalonEventRecord) record = sample_event_random (rand, id);

      if (g_rand_boolean (rand))
        jalon_dossier_replace_event (dossier, record, NULL);
      else
        jalon_dossier_remove_event (dossier, id, NULL);
    }
  for (guint i = 0; i < jalon_event_store_get_n_events (jalon_dossier_get_events (dossier)); i++)
    g_ptr_array_add (records, jalon_event_store_dup_record (jalon_dossier_get_events (dossier), i));

  for (guint i = 0; i < N_QUERIES; i++)
    {
      g_autoptr (JalonQuery) query = random_query_new (rand);
      g_autoptr (JalonQuery) copy = jalon_query_copy (query);

      g_assert_true (jalon_query_equal (query, copy));
      n_found += check_query (dossier, records, query);
    }
  g_assert_cmpuint (n_found, >, N_QUERIES);
}

static void
test_empty_finds_all (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (JalonDossier) dossier = random_dossier_new (rand);
  g_autoptr (JalonDossier) nothing = jalon_dossier_new ();
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonQuery) every_review = jalon_query_new ();
  g_autoptr (JalonResult) all = NULL;
  g_autoptr (JalonResult) none = jalon_query_run (query, nothing);
  g_autoptr (JalonResult) copy = NULL;

  every_review->masks[JALON_EVENT_COLUMN_REVIEW] = (1u << JALON_N_REVIEWS) - 1;
  all = jalon_query_run (every_review, dossier);
  copy = jalon_result_copy (all);
  g_assert_true (jalon_query_is_empty (query));
  g_assert_cmpuint (all->n_events, ==, RANDOM_N_EVENTS);
  g_assert_cmpuint (jalon_bitset_count (all->rows[JALON_KIND_SITE]), ==, 30);
  g_assert_cmpuint (jalon_bitset_count (all->rows[JALON_KIND_CLOSURE]), ==, 30);
  g_assert_cmpuint (none->n_events, ==, 0);
  g_assert_true (copy->rows[JALON_KIND_EVENT] == all->rows[JALON_KIND_EVENT]);
}

static void
assert_found (JalonDossier *dossier, const char *term, gboolean site, gboolean closure)
{
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;

  g_assert_true (jalon_query_parse_country (query, term, NULL));
  result = jalon_query_run (query, dossier);
  g_assert_cmpint (jalon_bitset_contains (result->rows[JALON_KIND_SITE], 0), ==, site);
  g_assert_cmpint (jalon_bitset_contains (result->rows[JALON_KIND_CLOSURE], 0), ==, closure);
}

/* Without events, sites and closures answer for themselves. */
static void
test_unlinked (void)
{
  g_autoptr (JalonDossier) dossier = jalon_dossier_new ();
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (JalonResult) result = NULL;
  JalonSiteRecord    *site = jalon_site_record_new ("s");
  JalonClosureRecord *closure = jalon_closure_record_new ("c");

  site->host = g_strdup ("MAR");
  g_strfreev (site->users);
  site->users = g_strsplit ("MLI BFA", " ", -1);
  site->title = g_strdup ("Ben Guerir");
  closure->closing = g_strdup ("MLI");
  closure->title = g_strdup ("Closed sky");
  g_ptr_array_add (closure->bans, jalon_ban_new ("DZA", JALON_BAN_ORIGIN));
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_SITE, site, NULL));
  g_assert_true (jalon_dossier_add_feature (dossier, JALON_KIND_CLOSURE, closure, NULL));

  assert_found (dossier, "MAR", TRUE, FALSE);
  assert_found (dossier, "MLI", TRUE, TRUE);
  assert_found (dossier, "DZA", FALSE, TRUE);
  assert_found (dossier, "MAR:host", TRUE, FALSE);
  assert_found (dossier, "MLI:recipient", TRUE, FALSE);
  assert_found (dossier, "MLI:closing", FALSE, TRUE);
  assert_found (dossier, "mli:banned", FALSE, FALSE);
  assert_found (dossier, "DZA:banned", FALSE, TRUE);
  assert_found (dossier, "NER", FALSE, FALSE);

  query->text = g_strdup ("GUERIR");
  result = jalon_query_run (query, dossier);
  g_assert_true (jalon_bitset_contains (result->rows[JALON_KIND_SITE], 0));
  g_assert_false (jalon_bitset_contains (result->rows[JALON_KIND_CLOSURE], 0));
}

static void
test_parse_country (void)
{
  static const char *const bad[] = {
    "", ":", "M", "MLI:", "MLI:pilot", "MLI:closing:x", "M LI", "ABCDEFGHIJKLMNOP", "Mali é"
  };
  g_autoptr (JalonQuery) query = jalon_query_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (jalon_query_parse_country (query, "mli:closing", &error));
  g_assert_no_error (error);
  g_assert_true (jalon_query_parse_country (query, "ECOWAS", NULL));
  g_assert_true (jalon_query_parse_country (query, "MLI:closing", NULL));
  g_assert_cmpuint (query->countries->len, ==, 2);
  g_assert_cmpstr (g_array_index (query->countries, JalonCountryTerm, 0).code, ==, "MLI");
  g_assert_cmpint (g_array_index (query->countries, JalonCountryTerm, 0).role, ==, JALON_COUNTRY_CLOSING);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (jalon_query_parse_country (query, bad[i], &error));
      g_assert_error (error, JALON_ERROR, JALON_ERROR_USAGE);
      g_clear_error (&error);
    }
  g_assert_cmpuint (query->countries->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/random", test_random);
  g_test_add_func ("/query/empty-finds-all", test_empty_finds_all);
  g_test_add_func ("/query/unlinked", test_unlinked);
  g_test_add_func ("/query/parse-country", test_parse_country);

  return g_test_run ();
}
