/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A query in words, as a sentence for a map's cartouche.
 */

#include "config.h"

#include "jalon-query-words-private.h"

#include "jalon-i18n.h"
#include "jalon-schema.h"
#include "jalon-text.h"

/* All but so few values are told by what is missing, where so many are chosen. */
#define MOST_MISSING 2
#define LEAST_CHOSEN 5

/**
 * jalon_namer_dup_country:
 * @code: of a country or organisation
 *
 * Returns: (transfer full): its name, or @code where nobody names it
 */
char *
jalon_namer_dup_country (const JalonNamer *namer, const char *code)
{
  char *name = namer->name_func != NULL ? namer->name_func (code, namer->name_data) : NULL;

  return name != NULL ? name : g_strdup (code);
}

/* An article by its publisher and title, as far as they are known. */
char *
jalon_namer_dup_article (const JalonNamer *namer, const char *id)
{
  JalonArticle           *article = jalon_dossier_find_article (namer->dossier, id);
  const JalonArticleData *data = article != NULL ? jalon_article_get_data (article) : NULL;
  g_autofree char        *title = article != NULL ? jalon_article_dup_title (article) : NULL;
  g_autofree char        *publisher = NULL;

  if (data == NULL || (data->title == NULL && data->publisher == NULL))
    return g_strdup (id);
  publisher = jalon_article_dup_publisher (article);
  if (data->title == NULL)
    return g_steal_pointer (&publisher);
  if (data->publisher == NULL)
    /* Translators: the title of an article. */
    return g_strdup_printf (C_ ("article", "“%s”"), title);

  /* Translators: publisher and title of an article. */
  return g_strdup_printf (C_ ("article", "%1$s, “%2$s”"), publisher, title);
}

/* The country in its role, within a sentence. */
static char *
dup_country_phrase (const JalonNamer *namer, const JalonCountryTerm *term)
{
  g_autofree char *name = jalon_namer_dup_country (namer, term->code);

  switch (term->role)
    {
    case JALON_COUNTRY_ACTOR:
      /* Translators: %s is a country, in a sentence that says what a map shows; so with those that follow. */
      return g_strdup_printf (C_ ("filter", "%s (as actor)"), name);
    case JALON_COUNTRY_RECIPIENT:
      return g_strdup_printf (C_ ("filter", "%s (as recipient)"), name);
    case JALON_COUNTRY_WHERE:
      return g_strdup_printf (C_ ("filter", "%s (where it happened)"), name);
    case JALON_COUNTRY_HOST:
      return g_strdup_printf (C_ ("filter", "%s (hosting a site)"), name);
    case JALON_COUNTRY_CLOSING:
      return g_strdup_printf (C_ ("filter", "%s (closing its sky)"), name);
    case JALON_COUNTRY_BANNED:
      return g_strdup_printf (C_ ("filter", "%s (its flights banned)"), name);
    case JALON_COUNTRY_ANY:
    case JALON_N_COUNTRY_ROLES:
    default:
      return g_strdup_printf (C_ ("filter", "%s (any role)"), name);
    }
}

gboolean
jalon_query_has_text (const JalonQuery *query)
{
  return query->text != NULL && *query->text != '\0';
}

/* Joins the last two with @last, the others with commas. */
static char *
join (GPtrArray *parts, const char *last)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      if (i > 0)
        g_string_append (list, i + 1 < parts->len ? C_ ("list", ", ") : last);
      g_string_append (list, g_ptr_array_index (parts, i));
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static const char *
get_or (void)
{
  /* Translators: between the last two of a list; keep the blanks. */
  return C_ ("list", " or ");
}

static const char *
get_and (void)
{
  /* Translators: between the last two of a list; keep the blanks. */
  return C_ ("list", " and ");
}

static char *
dup_countries (const JalonQuery *query, const JalonNamer *namer)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < query->countries->len; i++)
    g_ptr_array_add (parts, dup_country_phrase (namer, &g_array_index (query->countries, JalonCountryTerm, i)));

  return join (parts, query->all_countries ? get_and () : get_or ());
}

/* The words of a mask: "Sanction or Aid" */
static char *
join_values (JalonVocabulary vocabulary, guint mask)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (guint i = 0; i < jalon_vocabulary_get_n_words (vocabulary); i++)
    {
      if ((mask >> i & 1) != 0)
        g_ptr_array_add (parts, (gpointer) jalon_vocabulary_get_label (vocabulary, i));
    }

  return join (parts, get_or ());
}

/**
 * jalon_query_find_missing:
 * @vocabulary: of a column of events
 * @mask: of its words that are asked for
 *
 * Returns: the words that are not, where these are so few that it is they who are to be named; else 0
 */
guint
jalon_query_find_missing (JalonVocabulary vocabulary, guint mask)
{
  const guint n = jalon_vocabulary_get_n_words (vocabulary);
  guint       missing = 0, n_missing = 0;

  for (guint i = 0; i < n; i++)
    if ((mask >> i & 1) == 0)
      {
        missing |= 1u << i;
        n_missing++;
      }
  return n_missing <= MOST_MISSING && n - n_missing >= LEAST_CHOSEN ? missing : 0;
}

/**
 * jalon_query_dup_missing:
 * @vocabulary: of a column of events
 * @missing: of its words, those that are not asked for
 *
 * Returns: (transfer full): "not Sanction or Aid"
 */
char *
jalon_query_dup_missing (JalonVocabulary vocabulary, guint missing)
{
  g_autofree char *values = join_values (vocabulary, missing);

  /* Translators: %s is what is filtered out, one value or two: "not Sanction or Aid". */
  return g_strdup_printf (C_ ("filter", "not %s"), values);
}

static char *
dup_values (JalonVocabulary vocabulary, guint mask)
{
  const guint missing = jalon_query_find_missing (vocabulary, mask);

  return missing != 0 ? jalon_query_dup_missing (vocabulary, missing) : join_values (vocabulary, mask);
}

/* "type: Sanction or Aid" */
static char *
dup_words (const JalonField *field, guint mask)
{
  g_autofree char *values = dup_values (field->vocabulary, mask);
  const char      *phrase = g_dpgettext2 (GETTEXT_PACKAGE, "filter", field->phrase);

  return jalon_text_fill (phrase, values);
}

static char *
dup_articles (const JalonQuery *query, const JalonNamer *namer)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < query->articles->len; i++)
    g_ptr_array_add (parts, jalon_namer_dup_article (namer, g_ptr_array_index (query->articles, i)));

  return join (parts, get_or ());
}

/**
 * jalon_query_dup_dates:
 * @query: one with dates, see jalon_query_has_dates()
 *
 * Returns: (transfer full): "from 1 March 2025", "until ...", or both, translated
 */
char *
jalon_query_dup_dates (const JalonQuery *query)
{
  g_autofree char *since = jalon_day_dup_label (query->since, JALON_TIME_DAY);
  g_autofree char *until = jalon_day_dup_label (query->until, JALON_TIME_DAY);

  if (query->until == JALON_DAY_NONE)
    /* Translators: %s is a date, in a filter. */
    return g_strdup_printf (C_ ("filter", "from %s"), since);
  if (query->since == JALON_DAY_NONE)
    /* Translators: %s is a date, in a filter. */
    return g_strdup_printf (C_ ("filter", "until %s"), until);

  /* Translators: both are dates, in a filter. */
  return g_strdup_printf (C_ ("filter", "from %1$s to %2$s"), since, until);
}

/* "killed: 5 or more" */
char *
jalon_query_dup_bounds (const JalonQuery *query, guint bounds)
{
  const JalonField *field = jalon_schema_find_bounds (&jalon_event_schema, bounds);
  JalonCount        count = { query->bounds[bounds].low, query->bounds[bounds].high, NULL };
  g_autofree char  *label = jalon_count_dup_label (&count);

  return jalon_text_fill (g_dpgettext2 (GETTEXT_PACKAGE, "filter", field->phrase), label);
}

gboolean
jalon_query_has_dates (const JalonQuery *query)
{
  return query->since != JALON_DAY_NONE || query->until != JALON_DAY_NONE;
}

/* Every part of a sentence, in order. */
static GPtrArray *
list_phrases (const JalonQuery *query, const JalonNamer *namer)
{
  GPtrArray       *phrases = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *articles = dup_articles (query, namer);

  if (query->countries->len > 0)
    g_ptr_array_add (phrases, dup_countries (query, namer));
  for (guint column = 1; column < JALON_N_EVENT_COLUMNS; column++)
    if (query->masks[column] != 0)
      g_ptr_array_add (phrases,
                       dup_words (jalon_schema_find_column (&jalon_event_schema, column), query->masks[column]));
  for (guint bounds = 1; bounds < JALON_N_EVENT_BOUNDS; bounds++)
    if (jalon_query_has_bounds (query, bounds))
      g_ptr_array_add (phrases, jalon_query_dup_bounds (query, bounds));
  if (*articles != '\0')
    /* Translators: %s is one article or several. */
    g_ptr_array_add (phrases, g_strdup_printf (C_ ("filter", "according to %s"), articles));
  if (jalon_query_has_dates (query))
    g_ptr_array_add (phrases, jalon_query_dup_dates (query));
  if (jalon_query_has_text (query))
    /* Translators: %s is what someone typed to search for. */
    g_ptr_array_add (phrases, g_strdup_printf (C_ ("filter", "with the words “%s”"), query->text));

  return phrases;
}

/**
 * jalon_query_dup_words:
 * @name_func: (nullable) (scope call): names countries; their codes stand where it is %NULL
 *
 * Says what a query lets through, for the cartouche of a map: "Mali (any role) or
 * Algeria (closing its sky); type: Sanction; from 1 April 2025".
 *
 * Returns: (transfer full): the words, translated; "All events" for an empty query
 */
char *
jalon_query_dup_words (const JalonQuery *query, JalonDossier *dossier, JalonNameFunc name_func, gpointer name_data)
{
  const JalonNamer namer = { dossier, name_func, name_data };
  g_autoptr (GPtrArray) phrases = NULL;

  g_return_val_if_fail (query != NULL, NULL);

  if (jalon_query_is_empty (query))
    return g_strdup (_ ("All events"));

  phrases = list_phrases (query, &namer);
  g_ptr_array_add (phrases, NULL);

  /* Translators: between the parts of a filter, "Mali (any role); type: Sanction". */
  return jalon_text_capitalise (g_strjoinv (C_ ("filter", "; "), (char **) phrases->pdata));
}
