/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a query that can be taken out one by one, as chips show them.
 */

#include "config.h"

#include "jalon-query-words-private.h"
#include "jalon-schema.h"
#include "jalon-text.h"

#include "jalon-i18n.h"

#include <string.h>

/* The country in its role, on a chip. */
static char *
dup_country_chip (const JalonNamer *namer, const JalonCountryTerm *term)
{
  g_autofree char *name = jalon_namer_dup_country (namer, term->code);

  switch (term->role)
    {
    case JALON_COUNTRY_ACTOR:
      /* Translators: %s is a country, on a button that takes it out of the filter; so with those that follow. */
      return g_strdup_printf (C_ ("filter chip", "%s: actor"), name);
    case JALON_COUNTRY_RECIPIENT:
      return g_strdup_printf (C_ ("filter chip", "%s: recipient"), name);
    case JALON_COUNTRY_WHERE:
      return g_strdup_printf (C_ ("filter chip", "%s: where it happened"), name);
    case JALON_COUNTRY_HOST:
      return g_strdup_printf (C_ ("filter chip", "%s: hosts a site"), name);
    case JALON_COUNTRY_CLOSING:
      return g_strdup_printf (C_ ("filter chip", "%s: closes its sky"), name);
    case JALON_COUNTRY_BANNED:
      return g_strdup_printf (C_ ("filter chip", "%s: its flights are banned"), name);
    case JALON_COUNTRY_ANY:
    case JALON_N_COUNTRY_ROLES:
    default:
      return g_strdup_printf (C_ ("filter chip", "%s: any role"), name);
    }
}

/* Takes @label; returns the query less what the caller takes out of it. */
static JalonQuery *
add_term (GPtrArray *terms, const JalonQuery *query, char *label)
{
  JalonQueryTerm *term = g_new0 (JalonQueryTerm, 1);

  term->label = label;
  term->without = jalon_query_copy (query);
  g_ptr_array_add (terms, term);

  return term->without;
}

static void
add_country_terms (GPtrArray *terms, const JalonQuery *query, const JalonNamer *namer)
{
  for (guint i = 0; i < query->countries->len; i++)
    {
      const JalonCountryTerm *country = &g_array_index (query->countries, JalonCountryTerm, i);
      JalonQuery             *without = add_term (terms, query, dup_country_chip (namer, country));

      g_array_remove_index (without->countries, i);
    }
}

/* A chip for each word that is asked for; one for all where few are not. */
static void
add_word_terms (GPtrArray *terms, const JalonQuery *query)
{
  for (guint column = 1; column < JALON_N_EVENT_COLUMNS; column++)
    {
      JalonVocabulary vocabulary = jalon_schema_find_column (&jalon_event_schema, column)->vocabulary;
      guint           missing = jalon_query_find_missing (vocabulary, query->masks[column]);

      if (missing != 0)
        {
          add_term (terms, query, jalon_text_capitalise (jalon_query_dup_missing (vocabulary, missing)))
              ->masks[column] = 0;
          continue;
        }
      for (guint i = 0; i < jalon_vocabulary_get_n_words (vocabulary); i++)
        {
          JalonQuery *without;

          if ((query->masks[column] >> i & 1) == 0)
            continue;
          without = add_term (terms, query, g_strdup (jalon_vocabulary_get_label (vocabulary, i)));
          without->masks[column] &= ~(1u << i);
        }
    }
}

/* A chip for each number that is asked for. */
static void
add_bounds_terms (GPtrArray *terms, const JalonQuery *query)
{
  for (guint bounds = 1; bounds < JALON_N_EVENT_BOUNDS; bounds++)
    {
      JalonQuery *without;

      if (!jalon_query_has_bounds (query, bounds))
        continue;
      without = add_term (terms, query, jalon_text_capitalise (jalon_query_dup_bounds (query, bounds)));
      without->bounds[bounds].low = without->bounds[bounds].high = JALON_COUNT_NONE;
    }
}

static void
add_article_terms (GPtrArray *terms, const JalonQuery *query, const JalonNamer *namer)
{
  for (guint i = 0; i < query->articles->len; i++)
    {
      JalonQuery *without =
          add_term (terms, query, jalon_namer_dup_article (namer, g_ptr_array_index (query->articles, i)));

      g_ptr_array_remove_index (without->articles, i);
    }
}

/* @term: (transfer full) (nullable): a part of a query */
static void
term_free (JalonQueryTerm *term)
{
  if (term == NULL)
    return;

  g_free (term->label);
  jalon_query_free (term->without);
  g_free (term);
}

static gboolean
has_phrase (const char *text)
{
  return strchr (text, '"') != NULL || strstr (text, "“") != NULL || strstr (text, "«") != NULL;
}

/**
 * jalon_query_list_terms:
 * @name_func: (nullable) (scope call): names countries; their codes stand where it is %NULL
 *
 * Lists the parts of a query that can be taken out one by one.
 *
 * Returns: (transfer full) (element-type JalonQueryTerm): the parts in order; may be empty
 */
GPtrArray *
jalon_query_list_terms (const JalonQuery *query, JalonDossier *dossier, JalonNameFunc name_func, gpointer name_data)
{
  const JalonNamer namer = { dossier, name_func, name_data };
  GPtrArray       *terms = g_ptr_array_new_with_free_func ((GDestroyNotify) term_free);

  g_return_val_if_fail (query != NULL, terms);

  add_country_terms (terms, query, &namer);
  add_word_terms (terms, query);
  add_bounds_terms (terms, query);
  add_article_terms (terms, query, &namer);
  if (jalon_query_has_dates (query))
    {
      JalonQuery *without = add_term (terms, query, jalon_text_capitalise (jalon_query_dup_dates (query)));

      without->since = JALON_DAY_NONE;
      without->until = JALON_DAY_NONE;
    }
  if (jalon_query_has_text (query))
    {
      /* A phrase has quotation marks of its own. */
      JalonQuery *without =
          add_term (terms,
                    query,
                    has_phrase (query->text) ? g_strdup (query->text)
                                             /* Translators: %s is what someone typed to search for. */
                                             : g_strdup_printf (C_ ("filter chip", "“%s”"), query->text));

      g_clear_pointer (&without->text, g_free);
    }

  return terms;
}
