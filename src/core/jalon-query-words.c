/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A query in words: as a sentence for a map's cartouche, and part by part for chips.
 */

#include "config.h"

#include "jalon-query.h"

#include "jalon-i18n.h"

typedef struct
{
  JalonDossier *dossier;
  JalonNameFunc name_func;
  gpointer      name_data;
} Namer;

static char *
dup_country (const Namer *namer,
             const char  *code)
{
  char *name = namer->name_func != NULL ? namer->name_func (code, namer->name_data) : NULL;

  return name != NULL ? name : g_strdup (code);
}

/* An article by its publisher and title, as far as they are known. */
static char *
dup_article (const Namer *namer,
             const char  *id)
{
  JalonArticle           *article = jalon_dossier_find_article (namer->dossier, id);
  const JalonArticleData *data = article != NULL ? jalon_article_get_data (article) : NULL;

  if (data == NULL || (data->title == NULL && data->publisher == NULL))
    return g_strdup (id);
  if (data->title == NULL)
    return g_strdup (data->publisher);
  if (data->publisher == NULL)
    /* Translators: the title of an article. */
    return g_strdup_printf (C_ ("article", "“%s”"), data->title);

  /* Translators: publisher and title of an article. */
  return g_strdup_printf (C_ ("article", "%1$s, “%2$s”"), data->publisher, data->title);
}

/* The country in its role, within a sentence. */
static char *
dup_country_phrase (const Namer            *namer,
                    const JalonCountryTerm *term)
{
  g_autofree char *name = dup_country (namer, term->code);

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

/* The country in its role, on a chip. */
static char *
dup_country_chip (const Namer            *namer,
                  const JalonCountryTerm *term)
{
  g_autofree char *name = dup_country (namer, term->code);

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

static gboolean
has_text (const JalonQuery *query)
{
  return query->text != NULL && *query->text != '\0';
}

/* Joins the last two with @last, the others with commas. */
static char *
join (GPtrArray  *parts,
      const char *last)
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
dup_countries (const JalonQuery *query,
               const Namer      *namer)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < query->countries->len; i++)
    g_ptr_array_add (parts, dup_country_phrase (namer, &g_array_index (query->countries, JalonCountryTerm, i)));

  return join (parts, query->all_countries ? get_and () : get_or ());
}

static char *
dup_values (JalonVocabulary vocabulary,
            guint           mask)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (guint i = 0; i < jalon_vocabulary_get_n_words (vocabulary); i++)
    {
      if ((mask >> i & 1) != 0)
        g_ptr_array_add (parts, (gpointer) jalon_vocabulary_get_label (vocabulary, i));
    }

  return join (parts, get_or ());
}

static char *
dup_articles (const JalonQuery *query,
              const Namer      *namer)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < query->articles->len; i++)
    g_ptr_array_add (parts, dup_article (namer, g_ptr_array_index (query->articles, i)));

  return join (parts, get_or ());
}

static char *
dup_dates (const JalonQuery *query)
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

static gboolean
has_dates (const JalonQuery *query)
{
  return query->since != JALON_DAY_NONE || query->until != JALON_DAY_NONE;
}

/* Every part of a sentence, in order. */
static GPtrArray *
list_phrases (const JalonQuery *query,
              const Namer      *namer)
{
  GPtrArray       *phrases = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *types = dup_values (JALON_VOCABULARY_EVENT_TYPE, query->types);
  g_autofree char *verdicts = dup_values (JALON_VOCABULARY_VERDICT, query->verdicts);
  g_autofree char *reviews = dup_values (JALON_VOCABULARY_REVIEW, query->reviews);
  g_autofree char *articles = dup_articles (query, namer);

  if (query->countries->len > 0)
    g_ptr_array_add (phrases, dup_countries (query, namer));
  if (*types != '\0')
    /* Translators: %s is one event type or several, "Sanction or Aid". */
    g_ptr_array_add (phrases, g_strdup_printf (C_ ("filter", "type: %s"), types));
  if (*verdicts != '\0')
    /* Translators: %s is one verdict or several, "Disputed or Refuted". */
    g_ptr_array_add (phrases, g_strdup_printf (C_ ("filter", "verdict: %s"), verdicts));
  if (*reviews != '\0')
    /* Translators: %s is one review state or several, "Proposed or Accepted". */
    g_ptr_array_add (phrases, g_strdup_printf (C_ ("filter", "review: %s"), reviews));
  if (*articles != '\0')
    /* Translators: %s is one article or several. */
    g_ptr_array_add (phrases, g_strdup_printf (C_ ("filter", "according to %s"), articles));
  if (has_dates (query))
    g_ptr_array_add (phrases, dup_dates (query));
  if (has_text (query))
    /* Translators: %s is what someone typed to search for. */
    g_ptr_array_add (phrases, g_strdup_printf (C_ ("filter", "with the words “%s”"), query->text));

  return phrases;
}

/* Begins with a capital letter. Takes @text. */
static char *
capitalise (char *text)
{
  g_autofree char *owned = text;
  g_autoptr (GString) sentence = g_string_new (NULL);

  if (*text == '\0')
    return g_steal_pointer (&owned);

  g_string_append_unichar (sentence, g_unichar_totitle (g_utf8_get_char (text)));
  g_string_append (sentence, g_utf8_next_char (text));

  return g_string_free (g_steal_pointer (&sentence), FALSE);
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
jalon_query_dup_words (const JalonQuery *query,
                       JalonDossier     *dossier,
                       JalonNameFunc     name_func,
                       gpointer          name_data)
{
  const Namer namer = { dossier, name_func, name_data };
  g_autoptr (GPtrArray) phrases = NULL;

  g_return_val_if_fail (query != NULL, NULL);

  if (jalon_query_is_empty (query))
    return g_strdup (_ ("All events"));

  phrases = list_phrases (query, &namer);
  g_ptr_array_add (phrases, NULL);

  /* Translators: between the parts of a filter, "Mali (any role); type: Sanction". */
  return capitalise (g_strjoinv (C_ ("filter", "; "), (char **) phrases->pdata));
}

/* Takes @label; returns the query less what the caller takes out of it. */
static JalonQuery *
add_term (GPtrArray        *terms,
          const JalonQuery *query,
          char             *label)
{
  JalonQueryTerm *term = g_new0 (JalonQueryTerm, 1);

  term->label = label;
  term->without = jalon_query_copy (query);
  g_ptr_array_add (terms, term);

  return term->without;
}

static void
add_country_terms (GPtrArray        *terms,
                   const JalonQuery *query,
                   const Namer      *namer)
{
  for (guint i = 0; i < query->countries->len; i++)
    {
      const JalonCountryTerm *country = &g_array_index (query->countries, JalonCountryTerm, i);
      JalonQuery             *without = add_term (terms, query, dup_country_chip (namer, country));

      g_array_remove_index (without->countries, i);
    }
}

/* A chip for each bit of a mask, which stands at @offset in the query. */
static void
add_mask_terms (GPtrArray        *terms,
                const JalonQuery *query,
                JalonVocabulary   vocabulary,
                glong             offset)
{
  guint mask = G_STRUCT_MEMBER (guint, query, offset);

  for (guint i = 0; i < jalon_vocabulary_get_n_words (vocabulary); i++)
    {
      JalonQuery *without;

      if ((mask >> i & 1) == 0)
        continue;
      without = add_term (terms, query, g_strdup (jalon_vocabulary_get_label (vocabulary, i)));
      G_STRUCT_MEMBER (guint, without, offset) &= ~(1u << i);
    }
}

static void
add_article_terms (GPtrArray        *terms,
                   const JalonQuery *query,
                   const Namer      *namer)
{
  for (guint i = 0; i < query->articles->len; i++)
    {
      JalonQuery *without = add_term (terms, query, dup_article (namer, g_ptr_array_index (query->articles, i)));

      g_ptr_array_remove_index (without->articles, i);
    }
}

/**
 * jalon_query_term_free:
 * @term: (transfer full) (nullable): a part of a query
 */
void
jalon_query_term_free (JalonQueryTerm *term)
{
  if (term == NULL)
    return;

  g_free (term->label);
  jalon_query_free (term->without);
  g_free (term);
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
jalon_query_list_terms (const JalonQuery *query,
                        JalonDossier     *dossier,
                        JalonNameFunc     name_func,
                        gpointer          name_data)
{
  const Namer namer = { dossier, name_func, name_data };
  GPtrArray  *terms = g_ptr_array_new_with_free_func ((GDestroyNotify) jalon_query_term_free);

  g_return_val_if_fail (query != NULL, terms);

  add_country_terms (terms, query, &namer);
  add_mask_terms (terms, query, JALON_VOCABULARY_EVENT_TYPE, G_STRUCT_OFFSET (JalonQuery, types));
  add_mask_terms (terms, query, JALON_VOCABULARY_VERDICT, G_STRUCT_OFFSET (JalonQuery, verdicts));
  add_mask_terms (terms, query, JALON_VOCABULARY_REVIEW, G_STRUCT_OFFSET (JalonQuery, reviews));
  add_article_terms (terms, query, &namer);
  if (has_dates (query))
    {
      JalonQuery *without = add_term (terms, query, capitalise (dup_dates (query)));

      without->since = JALON_DAY_NONE;
      without->until = JALON_DAY_NONE;
    }
  if (has_text (query))
    {
      /* Translators: %s is what someone typed to search for. */
      JalonQuery *without = add_term (terms, query, g_strdup_printf (C_ ("filter chip", "“%s”"), query->text));

      g_clear_pointer (&without->text, g_free);
    }

  return terms;
}
