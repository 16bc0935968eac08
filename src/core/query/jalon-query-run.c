/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Running a query: columns into bits, cheap restrictions first.
 */

#include "config.h"

#include "jalon-query-private.h"

static void
add_extra_codes (const JalonEventStore *store, JalonBitset *rows, guint code, guint uses)
{
  gsize    n_words;
  guint64 *words = jalon_bitset_get_words (rows, &n_words);

  for (guint i = 0; i < store->extra_codes->len; i++)
    {
      JalonExtraValue extra = g_array_index (store->extra_codes, JalonExtraValue, i);
      guint64         matches = (extra.value & 0xffff) == code && (uses >> (extra.value >> 16) & 1) != 0;

      words[extra.row / 64] |= matches << (extra.row % 64);
    }
}

static void
add_rows_of_code (const JalonEventStore *store, JalonBitset *rows, const JalonCountryTerm *term)
{
  static const guint uses_of_roles[JALON_N_COUNTRY_ROLES] = {
    [JALON_COUNTRY_ANY] = 1 << JALON_CODE_ACTOR | 1 << JALON_CODE_RECIPIENT | 1 << JALON_CODE_WHERE,
    [JALON_COUNTRY_ACTOR] = 1 << JALON_CODE_ACTOR,
    [JALON_COUNTRY_RECIPIENT] = 1 << JALON_CODE_RECIPIENT,
    [JALON_COUNTRY_WHERE] = 1 << JALON_CODE_WHERE,
  };
  const guint16 *columns[] = {
    [JALON_CODE_ACTOR] = store->rows->columns.actor,
    [JALON_CODE_RECIPIENT] = store->rows->columns.recipient,
    [JALON_CODE_WHERE] = store->rows->columns.country,
  };
  guint code = jalon_strings_find (&store->rows->codes, term->code);
  guint uses = uses_of_roles[term->role];

  if (code == 0 || uses == 0)
    return;

  for (guint use = 0; use < G_N_ELEMENTS (columns); use++)
    {
      if ((uses >> use & 1) != 0)
        jalon_scan_code (rows, columns[use], (guint16) code);
    }
  add_extra_codes (store, rows, code, uses);
}

/* Whether something was rejected, and the query does not ask for that. */
static gboolean
is_hidden (const JalonQueryPlan *plan, JalonReview review)
{
  return review == JALON_REVIEW_REJECTED && !jalon_plan_has_review (plan, review);
}

static void
add_linked_rows (JalonEventStore *store, JalonBitset *rows, char **event_ids)
{
  for (guint i = 0; event_ids != NULL && event_ids[i] != NULL; i++)
    {
      guint row;

      if (jalon_event_store_find (store, event_ids[i], &row))
        jalon_bitset_add (rows, row);
    }
}

/* What a country is by features that are linked to events. */
#define LINKED_USES (JALON_COUNTRY_BIT (HOST) | JALON_COUNTRY_BIT (CLOSING) | JALON_COUNTRY_BIT (BANNED))

/* A country that hosts, closes its sky or is banned does so for the events that are linked to it. */
static void
add_rows_of_features (const JalonQueryPlan *plan, JalonKindId kind, JalonBitset *rows, const JalonCountryTerm *term)
{
  guint       uses = jalon_country_term_get_uses (term) & LINKED_USES;
  GListModel *features = jalon_dossier_get_features (plan->dossier, kind);
  guint       n = g_list_model_get_n_items (features);

  if (uses == 0)
    return;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JalonFeature) feature = g_list_model_get_item (features, i);
      const JalonRecord *record = jalon_feature_get_record (feature);

      if (!is_hidden (plan, record->review) && jalon_kind_uses_code (&jalon_kinds[kind], record, term->code, uses))
        add_linked_rows (jalon_dossier_get_events (plan->dossier), rows, record->events);
    }
}

static JalonBitset *
new_rows_of_country (const JalonQueryPlan *plan, const JalonCountryTerm *term)
{
  JalonEventStore *store = jalon_dossier_get_events (plan->dossier);
  JalonBitset     *rows = jalon_bitset_new (store->rows->columns.n_rows);

  add_rows_of_code (store, rows, term);
  JALON_KIND_FOREACH_SHOWN (kind)
    add_rows_of_features (plan, kind, rows, term);

  return rows;
}

static void
restrict_to_countries (const JalonQueryPlan *plan, JalonBitset *rows)
{
  const GArray *terms = plan->query->countries;
  g_autoptr (JalonBitset) any = NULL;

  if (terms->len == 0)
    return;

  any = jalon_bitset_new (jalon_bitset_get_size (rows));
  for (guint i = 0; i < terms->len; i++)
    {
      g_autoptr (JalonBitset) matches = new_rows_of_country (plan, &g_array_index (terms, JalonCountryTerm, i));

      if (plan->query->all_countries)
        jalon_scan_and (rows, matches);
      else
        jalon_scan_or (any, matches);
    }
  if (!plan->query->all_countries)
    jalon_scan_and (rows, any);
}

static void
restrict_to_articles (const JalonQueryPlan *plan, JalonBitset *rows)
{
  const GPtrArray *articles = plan->query->articles;
  JalonEventStore *store = jalon_dossier_get_events (plan->dossier);
  g_autoptr (JalonBitset) strings = NULL;
  g_autoptr (JalonBitset) any = NULL;

  if (articles->len == 0)
    return;

  strings = jalon_bitset_new (store->rows->strings.strings->len);
  any = jalon_bitset_new (jalon_bitset_get_size (rows));
  for (guint i = 0; i < articles->len; i++)
    {
      guint32 article = jalon_strings_find (&store->rows->strings, g_ptr_array_index (articles, i));

      if (article != 0)
        jalon_bitset_add (strings, article);
    }
  jalon_event_store_add_rows_of_articles (store, strings, any);
  jalon_scan_and (rows, any);
}

/* Rejected rows are few or, in most dossiers, none; only a query that names states looks further. */
static void
restrict_to_reviews (const JalonQueryPlan *plan, JalonBitset *rows)
{
  const JalonEventStore *store = jalon_dossier_get_events (plan->dossier);

  if (store->n_rejected > 0 && !jalon_plan_has_review (plan, JALON_REVIEW_REJECTED))
    jalon_scan_other_than (rows, store->rows->columns.words[JALON_EVENT_COLUMN_REVIEW], JALON_REVIEW_REJECTED);
}

/* Most dossiers have no notes; then none are looked for. */
static void
count_rows (const JalonQueryPlan *plan, JalonBitset *rows, guint *out_n_rows, guint *out_n_notes)
{
  const JalonEventStore *store = jalon_dossier_get_events (plan->dossier);
  const guint8          *types = store->rows->columns.words[JALON_EVENT_COLUMN_TYPE];

  *out_n_rows = jalon_bitset_count (rows);
  *out_n_notes = store->n_notes > 0 ? jalon_scan_count (rows, types, JALON_EVENT_NOTE) : 0;
}

/* Nothing has a number where there is no column. */
static void
restrict_to_bounds (const JalonQuery *query, const JalonColumns *columns, JalonBitset *rows, guint bounds)
{
  g_autoptr (JalonBitset) none = jalon_bitset_new (columns->n_rows);

  if (!jalon_query_has_bounds (query, bounds))
    return;
  if (columns->low[bounds] != NULL)
    jalon_scan_spans (rows,
                      columns->low[bounds],
                      columns->high[bounds],
                      query->bounds[bounds].low,
                      query->bounds[bounds].high);
  else
    jalon_scan_and (rows, none);
}

static void
run_events (const JalonQueryPlan *plan, JalonResult *result)
{
  const JalonQuery   *query = plan->query;
  JalonEventStore    *store = jalon_dossier_get_events (plan->dossier);
  const JalonColumns *columns = &store->rows->columns;
  JalonBitset        *rows = jalon_bitset_new (columns->n_rows);

  jalon_scan_fill (rows);
  restrict_to_reviews (plan, rows);
  count_rows (plan, rows, &result->n_total, &result->n_total_notes);
  jalon_scan_spans (rows, columns->start, columns->end, query->since, query->until);
  for (guint i = 1; i < JALON_N_EVENT_COLUMNS; i++)
    jalon_scan_mask (rows, columns->words[i], query->masks[i]);
  for (guint i = 1; i < JALON_N_EVENT_BOUNDS; i++)
    restrict_to_bounds (query, columns, rows, i);
  restrict_to_countries (plan, rows);
  restrict_to_articles (plan, rows);
  jalon_plan_restrict_to_terms (plan, rows);
  count_rows (plan, rows, &result->n_events, &result->n_notes);
  for (guint i = 0; i < query->countries->len; i++)
    result->country_roles |= 1u << g_array_index (query->countries, JalonCountryTerm, i).role;
  result->rows[JALON_KIND_EVENT] = rows;
}

/* Whether any of the linked events is among @rows; @out_linked where one is in the dossier at all. */
static gboolean
any_event_matches (JalonEventStore *store, const JalonBitset *rows, char **event_ids, gboolean *out_linked)
{
  *out_linked = FALSE;
  for (guint i = 0; event_ids != NULL && event_ids[i] != NULL; i++)
    {
      guint row;

      if (!jalon_event_store_find (store, event_ids[i], &row))
        continue;
      *out_linked = TRUE;
      if (jalon_bitset_contains (rows, row))
        return TRUE;
    }

  return FALSE;
}

static JalonBitset *
run_features (const JalonQueryPlan *plan, JalonKindId kind, const JalonBitset *events)
{
  GListModel  *features = jalon_dossier_get_features (plan->dossier, kind);
  guint        n = g_list_model_get_n_items (features);
  JalonBitset *rows = jalon_bitset_new (n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JalonFeature) feature = g_list_model_get_item (features, i);
      const JalonRecord *record = jalon_feature_get_record (feature);
      gboolean           linked;
      gboolean matches = any_event_matches (jalon_dossier_get_events (plan->dossier), events, record->events, &linked);

      /* What is searched for may stand in what is said of the feature alone. */
      if (!is_hidden (plan, record->review) &&
          (matches || ((!linked || plan->terms->len > 0) && jalon_plan_feature_matches (plan, feature))))
        jalon_bitset_add (rows, i);
    }

  return rows;
}

/**
 * jalon_query_run:
 *
 * Finds what matches a query. An event whose time is unknown matches no dates;
 * HOST, CLOSING and BANNED, and with them ANY, look through the features that an event is linked to. What was rejected
 * in review matches only a query that asks for it, and a site or closure all of whose events were rejected is as hidden
 * as they are.
 *
 * Returns: (transfer full): the matches, as rows of @dossier as it is now
 */
JalonResult *
jalon_query_run (const JalonQuery *query, JalonDossier *dossier)
{
  JalonQueryPlan plan = { query, dossier, NULL };
  JalonResult   *result;

  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), NULL);

  plan.terms = jalon_search_parse (query->text);
  result = g_new0 (JalonResult, 1);
  run_events (&plan, result);
  for (guint kind = JALON_KIND_EVENT + 1; kind < JALON_N_KINDS; kind++)
    if (!jalon_kinds[kind].is_shown)
      result->rows[kind] = jalon_bitset_new (0);
  JALON_KIND_FOREACH_SHOWN (kind)
    result->rows[kind] = run_features (&plan, kind, result->rows[JALON_KIND_EVENT]);
  g_ptr_array_unref (plan.terms);

  return result;
}
