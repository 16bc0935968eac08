/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each part of a query is a condition here as it is a scan of columns in
 * jalon_query_run(), and finds the same events.
 */

#include "config.h"

#include "jalon-database-query.h"

#include "jalon-database-columns.h"
#include "jalon-database-values.h"
#include "jalon-search.h"

#include <string.h>

/* What a country is by features that are linked to events. */
#define LINKED_USES (JALON_COUNTRY_BIT (HOST) | JALON_COUNTRY_BIT (CLOSING) | JALON_COUNTRY_BIT (BANNED))

/* What it is by the events themselves, and the arrays of codes that say so. */
static const struct
{
  guint       use;
  const char *column;
} arrays[] = {
  { JALON_COUNTRY_BIT (ACTOR), "actors" },
  { JALON_COUNTRY_BIT (RECIPIENT), "recipients" },
  { JALON_COUNTRY_BIT (WHERE), "countries" },
};

/* @text: (transfer full). Returns: the number of the parameter */
static guint
add_param (JalonDatabaseFilter *self, char *text)
{
  g_ptr_array_add (self->params, text);
  return self->params->len;
}

/* An array of those words of a vocabulary whose bits are set. */
static guint
add_words (JalonDatabaseFilter *self, JalonVocabulary vocabulary, guint bits)
{
  g_autoptr (GString) list = g_string_new ("{");

  for (guint i = 0; i < jalon_vocabulary_get_n_words (vocabulary); i++)
    if ((bits >> i & 1) != 0 && jalon_vocabulary_get_word (vocabulary, i) != NULL)
      jalon_database_append_item (list, jalon_vocabulary_get_word (vocabulary, i));
  g_string_append_c (list, '}');
  return add_param (self, g_string_free (g_steal_pointer (&list), FALSE));
}

static guint
add_rejected (JalonDatabaseFilter *self)
{
  return add_param (self, g_strdup (jalon_vocabulary_get_word (JALON_VOCABULARY_REVIEW, JALON_REVIEW_REJECTED)));
}

static gboolean
asks_for_rejected (const JalonQuery *query)
{
  return (jalon_query_get_reviews (query) >> JALON_REVIEW_REJECTED & 1) != 0;
}

/* Whether any word of the vocabulary that is asked for stands for nothing in tables. */
static gboolean
asks_for_none (JalonVocabulary vocabulary, guint mask)
{
  for (guint i = 0; i < jalon_vocabulary_get_n_words (vocabulary); i++)
    if ((mask >> i & 1) != 0 && jalon_vocabulary_get_word (vocabulary, i) == NULL)
      return TRUE;
  return FALSE;
}

static void
restrict_to_mask (JalonDatabaseFilter *self, guint column, guint mask)
{
  const JalonField *field = jalon_schema_find_column (&jalon_event_schema, column);

  if (mask == 0)
    return;
  g_string_append_printf (self->events,
                          " AND (e.\"%s\" = ANY ($%u::text[])%s%s%s)",
                          field->name,
                          add_words (self, field->vocabulary, mask),
                          asks_for_none (field->vocabulary, mask) ? " OR e.\"" : "",
                          asks_for_none (field->vocabulary, mask) ? field->name : "",
                          asks_for_none (field->vocabulary, mask) ? "\" IS NULL" : "");
}

/* What an unknown time or number, open at both ends, lies between is not known either.
 * @low, @high: (transfer full) (nullable): what is asked for, of @type */
static void
restrict_to_span (JalonDatabaseFilter *self, const char *columns[2], const char *type, char *low, char *high)
{
  if (low == NULL && high == NULL)
    return;
  g_string_append_printf (self->events, " AND (e.\"%s\" IS NOT NULL OR e.\"%s\" IS NOT NULL)", columns[0], columns[1]);
  if (low != NULL)
    g_string_append_printf (self->events,
                            " AND (e.\"%s\" IS NULL OR e.\"%s\" >= $%u::%s)",
                            columns[1],
                            columns[1],
                            add_param (self, low),
                            type);
  if (high != NULL)
    g_string_append_printf (self->events,
                            " AND (e.\"%s\" IS NULL OR e.\"%s\" <= $%u::%s)",
                            columns[0],
                            columns[0],
                            add_param (self, high),
                            type);
}

static char *
dup_number (gint32 number)
{
  return number != JALON_COUNT_NONE ? g_strdup_printf ("%d", number) : NULL;
}

static char *
dup_day (gint32 day)
{
  return day != JALON_DAY_NONE ? jalon_database_dup_day (day) : NULL;
}

static void
restrict_to_bounds (JalonDatabaseFilter *self, const JalonQuery *query, guint bounds)
{
  const JalonField *field = jalon_schema_find_bounds (&jalon_event_schema, bounds);
  g_autofree char  *low = jalon_database_columns_dup_name (field, JALON_PART_LOW);
  g_autofree char  *high = jalon_database_columns_dup_name (field, JALON_PART_HIGH);

  restrict_to_span (self,
                    (const char *[]){ low, high },
                    "integer",
                    dup_number (query->bounds[bounds].low),
                    dup_number (query->bounds[bounds].high));
}

static void
restrict_to_dates (JalonDatabaseFilter *self, const JalonQuery *query)
{
  const JalonField *field = jalon_schema_find (&jalon_event_schema, "time");
  g_autofree char  *first = jalon_database_columns_dup_name (field, JALON_PART_FIRST);
  g_autofree char  *last = jalon_database_columns_dup_name (field, JALON_PART_LAST);

  restrict_to_span (self, (const char *[]){ first, last }, "date", dup_day (query->since), dup_day (query->until));
}

/* By features that are linked to the events, and not hidden. */
static void
append_linked (JalonDatabaseFilter *self, guint code, guint uses, gboolean with_rejected)
{
  g_string_append_printf (self->events,
                          "e.id = ANY (ARRAY (SELECT l.event FROM jalon.links l WHERE l.dossier = $1::integer AND "
                          "l.code = $%u AND l.uses && $%u::text[]",
                          code,
                          add_words (self, JALON_VOCABULARY_COUNTRY_ROLE, uses & LINKED_USES));
  if (!with_rejected)
    g_string_append_printf (self->events, " AND l.review <> $%u", add_rejected (self));
  g_string_append (self->events, "))");
}

static void
append_country (JalonDatabaseFilter *self, const JalonCountryTerm *term, gboolean with_rejected)
{
  guint       uses = term->role == JALON_COUNTRY_ANY ? G_MAXUINT : 1u << term->role;
  guint       code = add_param (self, g_strdup (term->code));
  const char *between = "";

  g_string_append (self->events, "(");
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    if ((uses & arrays[i].use) != 0)
      {
        g_string_append_printf (self->events, "%se.%s @> ARRAY[$%u::text]", between, arrays[i].column, code);
        between = " OR ";
      }
  if ((uses & LINKED_USES) != 0)
    {
      g_string_append (self->events, between);
      append_linked (self, code, uses, with_rejected);
    }
  g_string_append (self->events, ")");
}

static void
restrict_to_countries (JalonDatabaseFilter *self, const JalonQuery *query)
{
  if (query->countries->len == 0)
    return;
  for (guint i = 0; i < query->countries->len; i++)
    {
      g_string_append (self->events, i == 0 ? " AND (" : query->all_countries ? " AND " : " OR ");
      append_country (self, &g_array_index (query->countries, JalonCountryTerm, i), asks_for_rejected (query));
    }
  g_string_append (self->events, ")");
}

static void
restrict_to_articles (JalonDatabaseFilter *self, const GPtrArray *articles)
{
  g_autoptr (GString) list = g_string_new ("{");

  if (articles->len == 0)
    return;
  for (guint i = 0; i < articles->len; i++)
    jalon_database_append_item (list, g_ptr_array_index (articles, i));
  g_string_append_c (list, '}');
  g_string_append_printf (self->events,
                          " AND e.ordinal = ANY (ARRAY (SELECT c.ordinal FROM jalon.claims c WHERE "
                          "c.dossier = $1::integer AND c.article = ANY ($%u::text[])))",
                          add_param (self, g_string_free (g_steal_pointer (&list), FALSE)));
}

/* What is excluded is looked for in an event's own words alone. */
static void
restrict_to_term (JalonDatabaseFilter *self, const JalonSearchTerm *term)
{
  guint text = add_param (self, g_strdup (term->text));

  if (term->excludes)
    g_string_append_printf (self->events, " AND strpos(e.folded, $%u) = 0", text);
  else
    g_string_append_printf (self->events,
                            " AND (strpos(e.folded, $%u) > 0 OR e.ordinal = ANY (ARRAY (SELECT c.ordinal FROM "
                            "jalon.claims c JOIN jalon.articles a ON a.dossier = c.dossier AND a.id = c.article "
                            "WHERE c.dossier = $1::integer AND strpos(a.folded, $%u) > 0)))",
                            text,
                            text);
}

static void
restrict_to_words (JalonDatabaseFilter *self, const char *text)
{
  g_autoptr (GPtrArray) terms = jalon_search_parse (text);

  self->has_words = terms->len > 0;
  for (guint i = 0; i < terms->len; i++)
    restrict_to_term (self, g_ptr_array_index (terms, i));
}

/**
 * jalon_database_filter_new:
 * @number: of the dossier in the database
 *
 * Returns: (transfer full): what finds the events that jalon_query_run() finds
 */
JalonDatabaseFilter *
jalon_database_filter_new (const JalonQuery *query, const char *number)
{
  JalonDatabaseFilter *self = g_new0 (JalonDatabaseFilter, 1);

  self->events = g_string_new ("e.dossier = $1::integer");
  self->params = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->params, g_strdup (number));
  if (!asks_for_rejected (query))
    g_string_append_printf (self->events, " AND e.review <> $%u", add_rejected (self));
  restrict_to_dates (self, query);
  for (guint i = JALON_EVENT_COLUMN_NONE + 1; i < JALON_N_EVENT_COLUMNS; i++)
    restrict_to_mask (self, i, query->masks[i]);
  for (guint i = JALON_EVENT_BOUNDS_NONE + 1; i < JALON_N_EVENT_BOUNDS; i++)
    restrict_to_bounds (self, query, i);
  restrict_to_countries (self, query);
  restrict_to_articles (self, query->articles);
  restrict_to_words (self, query->text);
  return self;
}

/**
 * jalon_database_filter_free:
 * @self: (transfer full) (nullable)
 */
void
jalon_database_filter_free (JalonDatabaseFilter *self)
{
  if (self == NULL)
    return;
  g_string_free (self->events, TRUE);
  g_ptr_array_unref (self->params);
  g_free (self);
}

/**
 * jalon_database_filter_dup_linked:
 *
 * Returns: (transfer full): a condition on rows of features that may be linked to events, which are called f: those
 * that are linked to an event that is found, and those that no event of the dossier speaks for; all where words are
 * searched for, which may stand in what is said of the feature alone
 */
char *
jalon_database_filter_dup_linked (const JalonDatabaseFilter *self)
{
  return g_strdup_printf ("f.dossier = $1::integer AND (%sNOT EXISTS (SELECT FROM jalon.events o WHERE "
                          "o.dossier = $1::integer AND o.id = ANY (f.events)) OR EXISTS (SELECT FROM jalon.events e "
                          "WHERE e.id = ANY (f.events) AND %s))",
                          self->has_words ? "TRUE OR " : "",
                          self->events->str);
}
