/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sites and closures that no event of the dossier is linked to, tried by their own members.
 */

#include "config.h"

#include "jalon-query-private.h"

#include "jalon-text.h"

#include <string.h>

static gboolean
has_code (char **codes, const char *code)
{
  return codes != NULL && g_strv_contains ((const char *const *) codes, code);
}

static gboolean
is_banned (const JalonClosureRecord *record, const char *code)
{
  for (guint i = 0; i < record->bans->len; i++)
    {
      if (g_strcmp0 (((const JalonBan *) g_ptr_array_index (record->bans, i))->code, code) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The host acts, those who use the site receive. */
static gboolean
site_has_country (const JalonSiteRecord *record, const JalonCountryTerm *term)
{
  gboolean is_host = g_strcmp0 (record->host, term->code) == 0;
  gboolean is_user = has_code (record->users, term->code);
  gboolean is_where = record->place != NULL && has_code (record->place->countries, term->code);

  switch (term->role)
    {
    case JALON_COUNTRY_ANY:
      return is_host || is_user || is_where;
    case JALON_COUNTRY_ACTOR:
    case JALON_COUNTRY_HOST:
      return is_host;
    case JALON_COUNTRY_RECIPIENT:
      return is_user;
    case JALON_COUNTRY_WHERE:
      return is_host || is_where;
    case JALON_COUNTRY_CLOSING:
    case JALON_COUNTRY_BANNED:
    case JALON_N_COUNTRY_ROLES:
    default:
      return FALSE;
    }
}

/* The state that closes its sky acts, and there it happens; those it bans receive. */
gboolean
jalon_closure_has_country (const JalonClosureRecord *record, const JalonCountryTerm *term)
{
  gboolean is_closing = g_strcmp0 (record->closing, term->code) == 0;

  switch (term->role)
    {
    case JALON_COUNTRY_ANY:
      return is_closing || is_banned (record, term->code);
    case JALON_COUNTRY_ACTOR:
    case JALON_COUNTRY_WHERE:
    case JALON_COUNTRY_CLOSING:
      return is_closing;
    case JALON_COUNTRY_RECIPIENT:
    case JALON_COUNTRY_BANNED:
      return is_banned (record, term->code);
    case JALON_COUNTRY_HOST:
    case JALON_N_COUNTRY_ROLES:
    default:
      return FALSE;
    }
}

typedef gboolean (*HasCountry) (gconstpointer record, const JalonCountryTerm *term);

static gboolean
countries_match (const JalonQuery *query, gconstpointer record, HasCountry has_country)
{
  gboolean all = query->all_countries != FALSE;

  for (guint i = 0; i < query->countries->len; i++)
    {
      gboolean matches = has_country (record, &g_array_index (query->countries, JalonCountryTerm, i));

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

/* Whether all words of the query occur, each in any of the texts. */
static gboolean
words_match (const JalonQueryPlan *plan, const char *const *texts, guint n_texts, const GPtrArray *claims)
{
  g_autoptr (GString) haystack = NULL;

  if (plan->words[0] == NULL)
    return TRUE;

  haystack = g_string_new (NULL);
  for (guint i = 0; i < n_texts; i++)
    jalon_text_foreach (texts[i], append_folded_cb, haystack);
  for (guint i = 0; i < claims->len; i++)
    {
      const GPtrArray *quotes = ((const JalonClaim *) g_ptr_array_index (claims, i))->quotes;

      for (guint j = 0; j < quotes->len; j++)
        jalon_text_foreach (((const JalonQuote *) g_ptr_array_index (quotes, j))->exact, append_folded_cb, haystack);
    }

  for (guint i = 0; plan->words[i] != NULL; i++)
    {
      if (strstr (haystack->str, plan->words[i]) == NULL)
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

/* A site has no type: one asked for by type alone is asked for by its events. */
gboolean
jalon_plan_site_matches (const JalonQueryPlan *plan, const JalonSiteRecord *record, JalonVerdict verdict)
{
  const JalonQuery *query = plan->query;
  const char       *texts[] = { record->name,
                                record->summary,
                                record->operator_name,
                          record->place != NULL ? record->place->name : NULL };

  return query->masks[JALON_EVENT_COLUMN_TYPE] == 0 &&
         mask_matches (query->masks[JALON_EVENT_COLUMN_VERDICT], verdict) &&
         jalon_plan_has_review (plan, record->review) &&
         jalon_dates_match (record->since.start, record->since.end, query->since, query->until) &&
         countries_match (query, record, (HasCountry) site_has_country) && articles_match (query, record->claims) &&
         words_match (plan, texts, G_N_ELEMENTS (texts), record->claims);
}

gboolean
jalon_plan_closure_matches (const JalonQueryPlan *plan, const JalonClosureRecord *record, JalonVerdict verdict)
{
  const JalonQuery *query = plan->query;
  const char       *texts[] = { record->title, record->summary, record->legal_basis };

  return query->masks[JALON_EVENT_COLUMN_TYPE] == 0 &&
         mask_matches (query->masks[JALON_EVENT_COLUMN_VERDICT], verdict) &&
         jalon_plan_has_review (plan, record->review) &&
         jalon_dates_match (record->time.start, record->time.end, query->since, query->until) &&
         countries_match (query, record, (HasCountry) jalon_closure_has_country) &&
         articles_match (query, record->claims) && words_match (plan, texts, G_N_ELEMENTS (texts), record->claims);
}
