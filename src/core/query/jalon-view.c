/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the words of a saved view to a query, and back.
 */

#include "config.h"

#include "jalon-view.h"

#include "jalon-schema.h"

#include <string.h>

/* Takes @builder; %NULL where there is nothing in it. */
static char **
end_strings (GStrvBuilder *builder)
{
  g_autoptr (GStrvBuilder) owned = builder;
  g_auto (GStrv) strings = g_strv_builder_end (owned);

  return strings[0] != NULL ? g_steal_pointer (&strings) : NULL;
}

/* "MLI", or "MLI:closing" where it is not any role */
static char **
list_countries (const GArray *terms)
{
  GStrvBuilder *builder = g_strv_builder_new ();

  for (guint i = 0; i < terms->len; i++)
    {
      const JalonCountryTerm *term = &g_array_index (terms, JalonCountryTerm, i);
      const char             *role = jalon_vocabulary_get_word (JALON_VOCABULARY_COUNTRY_ROLE, term->role);
      g_autofree char        *text =
          term->role == JALON_COUNTRY_ANY ? g_strdup (term->code) : g_strconcat (term->code, ":", role, NULL);

      g_strv_builder_add (builder, text);
    }
  return end_strings (builder);
}

static char **
list_words (JalonVocabulary vocabulary, guint mask)
{
  GStrvBuilder *builder = g_strv_builder_new ();

  for (guint i = 0; i < jalon_vocabulary_get_n_words (vocabulary); i++)
    if ((mask >> i & 1) != 0)
      g_strv_builder_add (builder, jalon_vocabulary_get_word (vocabulary, i));
  return end_strings (builder);
}

static char **
list_articles (const GPtrArray *articles)
{
  GStrvBuilder *builder = g_strv_builder_new ();

  for (guint i = 0; i < articles->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (articles, i));
  return end_strings (builder);
}

static char *
format_day (gint32 day)
{
  return day != JALON_DAY_NONE ? jalon_day_format_iso (day) : NULL;
}

/* @strings: (transfer full) (nullable) */
static void
take_strings (char ***dest, char **strings)
{
  g_strfreev (*dest);
  *dest = strings;
}

/* @string: (transfer full) (nullable) */
static void
take_string (char **dest, char *string)
{
  g_free (*dest);
  *dest = string;
}

/* What asks for the words of @column, and the vocabulary that they are of. */
static const JalonField *
find_words (guint column, JalonVocabulary *out_vocabulary)
{
  *out_vocabulary = jalon_schema_find_column (&jalon_event_schema, column)->vocabulary;
  return jalon_schema_find_column (&jalon_view_schema, column);
}

/**
 * jalon_view_set_query:
 * @view: (inout): a view
 *
 * Writes a query into the view, in the place of the filter that it had. Its title, frame, worldview and unknown members
 * stay.
 */
void
jalon_view_set_query (JalonViewRecord *view, const JalonQuery *query)
{
  JalonVocabulary vocabulary;

  g_return_if_fail (view != NULL && query != NULL);

  take_strings (&view->countries, list_countries (query->countries));
  view->all_countries = query->all_countries != FALSE;
  for (guint column = 1; column < JALON_N_EVENT_COLUMNS; column++)
    {
      const JalonField *field = find_words (column, &vocabulary);

      take_strings (JALON_FIELD_IN (view, field, char **), list_words (vocabulary, query->masks[column]));
    }
  for (guint bounds = 1; bounds < JALON_N_EVENT_BOUNDS; bounds++)
    {
      const JalonField *field = jalon_schema_find_bounds (&jalon_view_schema, bounds);
      JalonCount        count = { query->bounds[bounds].low, query->bounds[bounds].high, NULL };

      take_string (JALON_FIELD_IN (view, field, char *),
                   jalon_count_is_known (&count) ? jalon_count_format (&count) : NULL);
    }
  take_strings (&view->articles, list_articles (query->articles));
  take_string (&view->since, format_day (query->since));
  take_string (&view->until, format_day (query->until));
  take_string (&view->text, query->text != NULL && *query->text != '\0' ? g_strdup (query->text) : NULL);
}

/* @left_out: (nullable) */
static void
leave_out (GPtrArray *left_out, const char *part)
{
  if (left_out != NULL)
    g_ptr_array_add (left_out, g_strdup (part));
}

static void
read_country (JalonQuery *query, const char *term, GPtrArray *left_out)
{
  const char      *colon = strchr (term, ':');
  g_autofree char *code = colon != NULL ? g_strndup (term, (gsize) (colon - term)) : g_strdup (term);
  guint            role = JALON_COUNTRY_ANY;

  if (strlen (code) > JALON_MAX_CODE ||
      (colon != NULL && !jalon_vocabulary_parse (JALON_VOCABULARY_COUNTRY_ROLE, colon + 1, &role)))
    leave_out (left_out, term);
  else
    jalon_query_add_country (query, code, role);
}

static guint
read_words (const char *const *words, JalonVocabulary vocabulary, GPtrArray *left_out)
{
  guint mask = 0;
  guint value;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (jalon_vocabulary_parse (vocabulary, words[i], &value))
      mask |= 1u << value;
    else
      leave_out (left_out, words[i]);
  return mask;
}

static void
read_columns (JalonQuery *query, const JalonViewRecord *view, GPtrArray *left_out)
{
  for (guint column = 1; column < JALON_N_EVENT_COLUMNS; column++)
    {
      JalonVocabulary   vocabulary;
      const JalonField *field = find_words (column, &vocabulary);

      query->masks[column] = read_words (*JALON_FIELD_OF (view, field, const char *const *), vocabulary, left_out);
    }
}

static void
read_bounds (JalonQuery *query, const JalonViewRecord *view, GPtrArray *left_out)
{
  for (guint bounds = 1; bounds < JALON_N_EVENT_BOUNDS; bounds++)
    {
      const JalonField *field = jalon_schema_find_bounds (&jalon_view_schema, bounds);
      const char       *text = *JALON_FIELD_OF (view, field, char *);
      JalonCount        count = JALON_COUNT_INIT;

      if (text != NULL && !jalon_count_parse (text, &count))
        leave_out (left_out, text);
      query->bounds[bounds].low = count.low;
      query->bounds[bounds].high = count.high;
    }
}

static void
read_articles (JalonQuery *query, const JalonViewRecord *view, JalonDossier *dossier, GPtrArray *left_out)
{
  for (guint i = 0; view->articles != NULL && view->articles[i] != NULL; i++)
    if (jalon_dossier_find_article (dossier, view->articles[i]) != NULL)
      g_ptr_array_add (query->articles, g_strdup (view->articles[i]));
    else
      leave_out (left_out, view->articles[i]);
}

/* @out_first, @out_last: (optional) */
static void
read_days (const char *text, gint32 *out_first, gint32 *out_last, GPtrArray *left_out)
{
  gint32             first;
  gint32             last;
  JalonTimePrecision precision;

  if (text == NULL)
    return;
  if (!jalon_day_parse_range (text, &first, &last, &precision))
    {
      leave_out (left_out, text);
      return;
    }
  if (out_first != NULL)
    *out_first = first;
  if (out_last != NULL)
    *out_last = last;
}

/**
 * jalon_view_dup_query:
 * @dossier: that has the view
 * @left_out: (nullable) (inout) (element-type utf8): gets a copy of each part of the filter that is not asked for:
 * words of a later version, articles that are no longer there
 *
 * Returns: (transfer full): the query that @view keeps
 */
JalonQuery *
jalon_view_dup_query (const JalonViewRecord *view, JalonDossier *dossier, GPtrArray *left_out)
{
  JalonQuery *query = jalon_query_new ();

  g_return_val_if_fail (view != NULL && JALON_IS_DOSSIER (dossier), query);

  for (guint i = 0; view->countries != NULL && view->countries[i] != NULL; i++)
    read_country (query, view->countries[i], left_out);
  query->all_countries = view->all_countries;
  read_columns (query, view, left_out);
  read_bounds (query, view, left_out);
  read_articles (query, view, dossier, left_out);
  read_days (view->since, &query->since, NULL, left_out);
  read_days (view->until, NULL, &query->until, left_out);
  query->text = g_strdup (view->text);

  return query;
}

/**
 * jalon_view_is_filter:
 *
 * Returns: whether @view is a saved filter: one without frame, worldview, hidden layers and sums, so that showing it
 *   leaves the map as it is
 */
gboolean
jalon_view_is_filter (const JalonViewRecord *view)
{
  gboolean hides = view->hidden_layers != NULL && view->hidden_layers[0] != NULL;

  return jalon_box_is_empty (&view->frame) && view->worldview == NULL && !hides && view->aggregate == NULL;
}

/**
 * jalon_view_set_worldview:
 * @view: (inout): a view
 *
 * Writes whose borders it shows.
 */
void
jalon_view_set_worldview (JalonViewRecord *view, JalonWorldview worldview)
{
  take_string (&view->worldview, g_strdup (jalon_vocabulary_get_word (JALON_VOCABULARY_WORLDVIEW, worldview)));
}

/**
 * jalon_view_get_worldview:
 * @out_worldview: (out): whose borders it shows; untouched where it does not say
 *
 * Returns: whether it says so in a word that is known
 */
gboolean
jalon_view_get_worldview (const JalonViewRecord *view, JalonWorldview *out_worldview)
{
  guint value;

  if (view->worldview == NULL || !jalon_vocabulary_parse (JALON_VOCABULARY_WORLDVIEW, view->worldview, &value))
    return FALSE;
  *out_worldview = value;
  return TRUE;
}

/**
 * jalon_view_set_hidden_layers:
 * @view: (inout): a view
 * @hidden: bits 1 << a #JalonMapLayer
 *
 * Writes what its map does not show.
 */
void
jalon_view_set_hidden_layers (JalonViewRecord *view, guint hidden)
{
  take_strings (&view->hidden_layers, list_words (JALON_VOCABULARY_MAP_LAYER, hidden));
}

/**
 * jalon_view_get_hidden_layers:
 * @left_out: (nullable) (inout) (element-type utf8): gets a copy of each word that is not known
 *
 * Returns: what its map does not show, bits 1 << a #JalonMapLayer
 */
guint
jalon_view_get_hidden_layers (const JalonViewRecord *view, GPtrArray *left_out)
{
  return read_words ((const char *const *) view->hidden_layers, JALON_VOCABULARY_MAP_LAYER, left_out);
}
