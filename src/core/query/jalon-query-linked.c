/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Features that no event of the dossier is linked to, tried by their own members.
 */

#include "config.h"

#include "jalon-query-private.h"

#include "jalon-text.h"

#include <string.h>

/* The uses of a code that a term asks for. */
guint
jalon_country_term_get_uses (const JalonCountryTerm *term)
{
  return term->role == JALON_COUNTRY_ANY ? G_MAXUINT : 1u << term->role;
}

static gboolean
countries_match (const JalonQuery *query, const JalonKind *kind, gconstpointer record)
{
  gboolean all = query->all_countries != FALSE;

  for (guint i = 0; i < query->countries->len; i++)
    {
      const JalonCountryTerm *term = &g_array_index (query->countries, JalonCountryTerm, i);
      gboolean matches = jalon_kind_uses_code (kind, record, term->code, jalon_country_term_get_uses (term));

      if (matches != all)
        return matches;
    }

  return query->countries->len == 0 || all;
}

static gboolean
articles_match (const JalonQuery *query, const GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (claims, i);

      if (g_ptr_array_find_with_equal_func (query->articles, claim->article_id, g_str_equal, NULL))
        return TRUE;
    }

  return query->articles->len == 0;
}

static void
append_folded_cb (const char *language, const char *text, gpointer data)
{
  g_autofree char *folded = jalon_text_fold (text);

  g_string_append (data, folded);
  g_string_append_c (data, JALON_TEXT_END);
}

/* The texts of a record that a person reads, folded. */
static void
append_texts (const JalonSchema *schema, gconstpointer record, GString *haystack)
{
  for (guint i = 0; i < schema->n_fields; i++)
    {
      const JalonField *field = &schema->fields[i];
      const JalonPlace *place;

      if (field->type == JALON_FIELD_TEXT)
        jalon_text_foreach (*JALON_FIELD_OF (record, field, char *), append_folded_cb, haystack);
      if (field->type != JALON_FIELD_PLACE)
        continue;
      place = *JALON_FIELD_OF (record, field, JalonPlace *);
      jalon_text_foreach (place != NULL ? place->name : NULL, append_folded_cb, haystack);
    }
}

static void
append_quotes (const GPtrArray *claims, GString *haystack)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const GPtrArray *quotes = ((const JalonClaim *) g_ptr_array_index (claims, i))->quotes;

      for (guint j = 0; j < quotes->len; j++)
        jalon_text_foreach (((const JalonQuote *) g_ptr_array_index (quotes, j))->exact, append_folded_cb, haystack);
    }
}

/* Whether an article that a claim is from has a term. */
static gboolean
articles_have (const JalonQueryPlan *plan, const GPtrArray *claims, const JalonSearchTerm *term)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const JalonClaim *claim = g_ptr_array_index (claims, i);
      JalonArticle     *article = jalon_dossier_find_article (plan->dossier, claim->article_id);

      if (article != NULL && jalon_search_article_has (article, term))
        return TRUE;
    }

  return FALSE;
}

/* Whether all terms of the query hold, each in any of the texts, quotes and articles. */
static gboolean
words_match (const JalonQueryPlan *plan, const JalonSchema *schema, const JalonRecord *record)
{
  g_autoptr (GString) haystack = NULL;

  if (plan->terms->len == 0)
    return TRUE;

  haystack = g_string_new (NULL);
  append_texts (schema, record, haystack);
  append_quotes (record->claims, haystack);
  for (guint i = 0; i < plan->terms->len; i++)
    {
      const JalonSearchTerm *term = g_ptr_array_index (plan->terms, i);
      gboolean               found = strstr (haystack->str, term->text) != NULL;

      if (!found && !term->excludes)
        found = articles_have (plan, record->claims, term);
      if (found == term->excludes)
        return FALSE;
    }

  return TRUE;
}

static gboolean
mask_matches (guint mask, guint value)
{
  return mask == 0 || (mask >> value & 1) != 0;
}

/* Whether the query lets a review state through. */
gboolean
jalon_plan_has_review (const JalonQueryPlan *plan, JalonReview review)
{
  return mask_matches (jalon_query_get_reviews (plan->query), review);
}

/* What only events have, as a type, is not asked of others: one that is asked for so is asked for by its events. */
static gboolean
columns_match (const JalonQuery *query, JalonVerdict verdict)
{
  for (guint column = 1; column < JALON_N_EVENT_COLUMNS; column++)
    if (column != JALON_EVENT_COLUMN_REVIEW && column != JALON_EVENT_COLUMN_VERDICT && query->masks[column] != 0)
      return FALSE;
  for (guint bounds = 1; bounds < JALON_N_EVENT_BOUNDS; bounds++)
    if (jalon_query_has_bounds (query, bounds))
      return FALSE;
  return mask_matches (query->masks[JALON_EVENT_COLUMN_VERDICT], verdict);
}

/* Whether a feature that no event speaks for is what is asked for. */
gboolean
jalon_plan_feature_matches (const JalonQueryPlan *plan, JalonFeature *feature)
{
  const JalonQuery  *query = plan->query;
  const JalonKind   *kind = &jalon_kinds[jalon_feature_get_kind (feature)];
  const JalonRecord *record = jalon_feature_get_record (feature);

  return columns_match (query, jalon_feature_get_verdict (feature)) && jalon_plan_has_review (plan, record->review) &&
         jalon_spans_meet (record->time.start, record->time.end, query->since, query->until) &&
         countries_match (query, kind, record) && articles_match (query, record->claims) &&
         words_match (plan, kind->schema, record);
}
