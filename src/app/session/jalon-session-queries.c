/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Questions and short cuts on top of the session's properties.
 */

#include "config.h"

#include "jalon-session.h"

#include "jalon-filtered-model.h"

static char *
dup_name_cb (const char *code, gpointer data)
{
  return g_strdup (jalon_session_get_name (data, code));
}

/**
 * jalon_session_get_name:
 * @self: a session
 * @code: a state or an organisation
 *
 * Names @code in the language of the session.
 *
 * Returns: the name, or @code where there is none
 */
const char *
jalon_session_get_name (JalonSession *self, const char *code)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  return jalon_world_get_name (jalon_session_get_world (self), code, jalon_session_get_language (self));
}

void
jalon_session_clear_query (JalonSession *self)
{
  g_autoptr (JalonQuery) empty = jalon_query_new ();

  jalon_session_set_query (self, empty);
}

/**
 * jalon_session_add_country:
 * @self: a session
 * @code: a state or an organisation
 * @role: the part it plays
 *
 * Adds one country to the query; no change where the query has it already.
 */
void
jalon_session_add_country (JalonSession *self, const char *code, JalonCountryRole role)
{
  g_autoptr (JalonQuery) query = NULL;

  g_return_if_fail (JALON_IS_SESSION (self));

  query = jalon_query_copy (jalon_session_get_query (self));
  if (jalon_query_add_country (query, code, role))
    jalon_session_set_query (self, query);
}

/**
 * jalon_session_filter_by:
 * @self: a session
 * @facet: "type", "country", "article" or "dates"
 * @value: a word of the types, a code, an id, or a date as jalon_day_parse_range() reads it, "" for any
 *
 * Narrows what is shown to what is like something; another value of the same facet gives way to it.
 */
void
jalon_session_filter_by (JalonSession *self, const char *facet, const char *value)
{
  g_autoptr (JalonQuery) query = NULL;
  JalonTimePrecision precision;
  gint32             first = JALON_DAY_NONE, last = JALON_DAY_NONE;
  guint              type;

  g_return_if_fail (JALON_IS_SESSION (self));

  query = jalon_query_copy (jalon_session_get_query (self));
  if (g_str_equal (facet, "type") && jalon_vocabulary_parse (JALON_VOCABULARY_EVENT_TYPE, value, &type))
    query->masks[JALON_EVENT_COLUMN_TYPE] = 1u << type;
  else if (g_str_equal (facet, "country"))
    {
      g_array_set_size (query->countries, 0);
      jalon_query_add_country (query, value, JALON_COUNTRY_ANY);
    }
  else if (g_str_equal (facet, "article"))
    {
      g_ptr_array_set_size (query->articles, 0);
      g_ptr_array_add (query->articles, g_strdup (value));
    }
  else if (g_str_equal (facet, "dates") && (*value == '\0' || jalon_day_parse_range (value, &first, &last, &precision)))
    {
      query->since = first;
      query->until = last;
    }
  jalon_session_set_query (self, query);
}

/**
 * jalon_session_dup_words:
 * @self: a session
 * @query: any query on its dossier
 *
 * Says a query in words, countries by name.
 *
 * Returns: (transfer full): the words, as jalon_query_dup_words() has them
 */
char *
jalon_session_dup_words (JalonSession *self, const JalonQuery *query)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return jalon_query_dup_words (query, jalon_session_get_dossier (self), dup_name_cb, self);
}

/**
 * jalon_session_list_query_terms:
 * @self: a session
 *
 * Lists the parts of the query that can be taken away one by one.
 *
 * Returns: (transfer full) (element-type JalonQueryTerm): the parts
 */
GPtrArray *
jalon_session_list_query_terms (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), NULL);

  return jalon_query_list_terms (jalon_session_get_query (self), jalon_session_get_dossier (self), dup_name_cb, self);
}

/**
 * jalon_session_get_n_events:
 * @self: a session
 *
 * Returns: how many events the list could show without other filters: rejected ones only where they are asked for
 */
guint
jalon_session_get_n_events (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), 0);

  return jalon_session_get_result (self)->n_total;
}

guint
jalon_session_get_n_filtered (JalonSession *self)
{
  g_return_val_if_fail (JALON_IS_SESSION (self), 0);

  return jalon_session_get_result (self)->n_events;
}

/**
 * jalon_session_find_filtered:
 * @self: a session
 * @event_id: an event
 * @out_position: (out): its position in the filtered events
 *
 * Finds an event among the filtered ones.
 *
 * Returns: %FALSE if it does not match or there is none of this id
 */
gboolean
jalon_session_find_filtered (JalonSession *self, const char *event_id, guint *out_position)
{
  guint row;

  g_return_val_if_fail (JALON_IS_SESSION (self), FALSE);
  g_return_val_if_fail (event_id != NULL, FALSE);

  return jalon_event_store_find (jalon_dossier_get_events (jalon_session_get_dossier (self)), event_id, &row) &&
         jalon_filtered_model_find (JALON_FILTERED_MODEL (jalon_session_get_filtered (self)), row, out_position);
}

/**
 * jalon_session_select_event:
 * @self: a session
 * @event_id: an event
 *
 * Selects an event by its id.
 *
 * Returns: %FALSE if the dossier has none of this id; nothing is changed then
 */
gboolean
jalon_session_select_event (JalonSession *self, const char *event_id)
{
  guint row;

  g_return_val_if_fail (JALON_IS_SESSION (self), FALSE);

  if (!jalon_event_store_find (jalon_dossier_get_events (jalon_session_get_dossier (self)), event_id, &row))
    return FALSE;

  jalon_session_select_id (self, JALON_THING_EVENT, event_id);
  return TRUE;
}
