/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A query as a value.
 */

#include "config.h"

#include "jalon-query.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <string.h>

/**
 * jalon_query_new:
 *
 * Returns: (transfer full): a query that everything matches
 */
JalonQuery *
jalon_query_new (void)
{
  JalonQuery *query = g_new0 (JalonQuery, 1);

  query->countries = g_array_new (FALSE, TRUE, sizeof (JalonCountryTerm));
  query->articles = g_ptr_array_new_with_free_func (g_free);
  query->since = JALON_DAY_NONE;
  query->until = JALON_DAY_NONE;
  for (guint i = 0; i < JALON_N_EVENT_BOUNDS; i++)
    query->bounds[i].low = query->bounds[i].high = JALON_COUNT_NONE;

  return query;
}

/**
 * jalon_query_copy:
 *
 * Returns: (transfer full): a copy of @query
 */
JalonQuery *
jalon_query_copy (const JalonQuery *query)
{
  JalonQuery *copy = g_memdup2 (query, sizeof *query);

  copy->countries = g_array_copy (query->countries);
  copy->articles = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < query->articles->len; i++)
    g_ptr_array_add (copy->articles, g_strdup (g_ptr_array_index (query->articles, i)));
  copy->text = g_strdup (query->text);

  return copy;
}

/**
 * jalon_query_free:
 * @query: (transfer full) (nullable): a query
 */
void
jalon_query_free (JalonQuery *query)
{
  if (query == NULL)
    return;

  g_array_unref (query->countries);
  g_ptr_array_unref (query->articles);
  g_free (query->text);
  g_free (query);
}

static gboolean
terms_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const JalonCountryTerm *p = &g_array_index (a, JalonCountryTerm, i);
      const JalonCountryTerm *q = &g_array_index (b, JalonCountryTerm, i);

      if (strcmp (p->code, q->code) != 0 || p->role != q->role)
        return FALSE;
    }

  return TRUE;
}

static gboolean
ids_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (strcmp (g_ptr_array_index (a, i), g_ptr_array_index (b, i)) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * jalon_query_equal:
 *
 * Returns: whether two queries ask the same in the same order
 */
gboolean
jalon_query_equal (const JalonQuery *a, const JalonQuery *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return terms_equal (a->countries, b->countries) && !a->all_countries == !b->all_countries &&
         memcmp (a->masks, b->masks, sizeof a->masks) == 0 && memcmp (a->bounds, b->bounds, sizeof a->bounds) == 0 &&
         ids_equal (a->articles, b->articles) && a->since == b->since && a->until == b->until &&
         g_strcmp0 (a->text, b->text) == 0;
}

/**
 * jalon_query_has_bounds:
 * @bounds: a JalonEventBounds
 *
 * Returns: whether a number is asked for
 */
gboolean
jalon_query_has_bounds (const JalonQuery *query, guint bounds)
{
  return query->bounds[bounds].low != JALON_COUNT_NONE || query->bounds[bounds].high != JALON_COUNT_NONE;
}

/**
 * jalon_query_is_empty:
 *
 * Returns: whether everything matches @query
 */
gboolean
jalon_query_is_empty (const JalonQuery *query)
{
  g_return_val_if_fail (query != NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (query->masks); i++)
    if (query->masks[i] != 0)
      return FALSE;
  for (guint i = 0; i < JALON_N_EVENT_BOUNDS; i++)
    if (jalon_query_has_bounds (query, i))
      return FALSE;

  return query->countries->len == 0 && query->articles->len == 0 && query->since == JALON_DAY_NONE &&
         query->until == JALON_DAY_NONE && (query->text == NULL || *query->text == '\0');
}

/**
 * jalon_query_get_reviews:
 *
 * Returns: bits 1 << JalonReview that @query lets through: those it asks for, else all but rejected
 */
guint
jalon_query_get_reviews (const JalonQuery *query)
{
  g_return_val_if_fail (query != NULL, 0);

  return query->masks[JALON_EVENT_COLUMN_REVIEW] != 0 ? query->masks[JALON_EVENT_COLUMN_REVIEW]
                                                      : 1u << JALON_REVIEW_PROPOSED | 1u << JALON_REVIEW_ACCEPTED;
}

/**
 * jalon_query_add_country:
 * @code: a code of a state or organisation, at most 15 bytes
 * @role: its role
 *
 * Adds a country to a query.
 *
 * Returns: %FALSE where the query has this country in this role already, or @code is
 *   too long for one
 */
gboolean
jalon_query_add_country (JalonQuery *query, const char *code, JalonCountryRole role)
{
  JalonCountryTerm term = { .role = role };

  g_return_val_if_fail (query != NULL && code != NULL, FALSE);

  if (g_strlcpy (term.code, code, sizeof term.code) >= sizeof term.code)
    return FALSE;

  for (guint i = 0; i < query->countries->len; i++)
    {
      const JalonCountryTerm *present = &g_array_index (query->countries, JalonCountryTerm, i);

      if (strcmp (present->code, code) == 0 && present->role == role)
        return FALSE;
    }
  g_array_append_val (query->countries, term);

  return TRUE;
}

static gboolean
is_code (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (text[i]) && text[i] != '-')
        return FALSE;
    }

  return length >= 2 && length < sizeof ((JalonCountryTerm *) NULL)->code;
}

/**
 * jalon_query_parse_country:
 * @term: "MLI" or "MLI:closing"; the code in any case
 *
 * Adds a country as people give it on a command line.
 *
 * Returns: %FALSE with %JALON_ERROR_USAGE where @term is none
 */
gboolean
jalon_query_parse_country (JalonQuery *query, const char *term, GError **error)
{
  const char      *colon;
  gsize            length;
  guint            role = JALON_COUNTRY_ANY;
  g_autofree char *code = NULL;

  g_return_val_if_fail (query != NULL && term != NULL, FALSE);

  colon = strchr (term, ':');
  length = colon != NULL ? (gsize) (colon - term) : strlen (term);
  if (!is_code (term, length))
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_USAGE,
                   /* Translators: keep the examples as they are. */
                   _ ("“%s” is not a country (expected a code such as MLI, or a code and a role such as MLI:closing)"),
                   term);
      return FALSE;
    }
  if (colon != NULL && !jalon_vocabulary_parse (JALON_VOCABULARY_COUNTRY_ROLE, colon + 1, &role))
    {
      g_autofree char *expected = jalon_vocabulary_dup_expected (JALON_VOCABULARY_COUNTRY_ROLE);

      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_USAGE,
                   /* Translators: the first and second are what someone typed, the third a list of words. */
                   _ ("“%s” in “%s” is not the role of a country (expected %s)"),
                   colon + 1,
                   term,
                   expected);
      return FALSE;
    }

  code = g_ascii_strup (term, length);
  jalon_query_add_country (query, code, role);

  return TRUE;
}
