/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a record is: at its place or the first of several, if a point is known
 * of any; else in its country, else in the first that it names.
 */

#include "config.h"

#include "jalon-whereabouts.h"

typedef struct
{
  const JalonWorldMap *map;
  JalonWhereabouts     where;
  gboolean             is_found;
  gboolean             points_only;
} Search;

static gboolean
find_country (Search *search, const char *code)
{
  const JalonWorldCountry *country = code != NULL ? jalon_world_map_find (search->map, code) : NULL;

  if (country == NULL)
    return FALSE;

  search->where = (JalonWhereabouts){ .lon = country->label_lon, .lat = country->label_lat };
  return TRUE;
}

static gboolean
find_place (Search *search, const JalonPlace *place)
{
  if (place == NULL)
    return FALSE;
  if (!jalon_place_has_point (place))
    return !search->points_only && place->countries != NULL && find_country (search, place->countries[0]);

  search->where = (JalonWhereabouts){ .lon = place->lon, .lat = place->lat, .is_point = TRUE };
  return TRUE;
}

static void
find_code_cb (const char *code, guint uses, guint roles, gpointer data)
{
  Search *search = data;

  search->is_found = search->is_found || find_country (search, code);
}

static void
find_places (Search *search, const GPtrArray *places)
{
  for (guint i = 0; i < places->len && !search->is_found; i++)
    search->is_found = find_place (search, g_ptr_array_index (places, i));
}

static void
find_in_places (Search *search, const JalonKind *kind, gconstpointer record)
{
  for (guint i = 0; i < kind->schema->n_fields && !search->is_found; i++)
    {
      const JalonField *field = &kind->schema->fields[i];

      if (field->type == JALON_FIELD_PLACE)
        search->is_found = find_place (search, *JALON_FIELD_OF (record, field, JalonPlace *));
      else if (field->schema == &jalon_place_schema)
        find_places (search, *JALON_FIELD_OF (record, field, GPtrArray *));
    }
}

static void
begin (Search *search, JalonSession *session)
{
  *search = (Search){
    .map = jalon_world_get_map (jalon_session_get_world (session),
                                JALON_DETAIL_50M,
                                jalon_session_get_worldview (session)),
  };
}

/**
 * jalon_whereabouts_find_country:
 * @session: whose borders they are
 * @code: (nullable): a state
 * @out_where: (out): where its name stands; set only where there is such a state
 *
 * Returns: whether there is
 */
gboolean
jalon_whereabouts_find_country (JalonSession *session, const char *code, JalonWhereabouts *out_where)
{
  Search search;

  begin (&search, session);
  if (!find_country (&search, code))
    return FALSE;
  *out_where = search.where;
  return TRUE;
}

/**
 * jalon_whereabouts_find:
 * @session: whose borders they are
 * @kind: of @record
 * @out_where: (out): where it is; set only where it is anywhere
 *
 * Returns: whether it is anywhere
 */
gboolean
jalon_whereabouts_find (JalonSession *session, const JalonKind *kind, gconstpointer record, JalonWhereabouts *out_where)
{
  Search search;

  begin (&search, session);
  search.points_only = TRUE;
  find_in_places (&search, kind, record);
  search.points_only = FALSE;
  if (!search.is_found)
    find_in_places (&search, kind, record);
  if (!search.is_found)
    kind->list_codes (record, find_code_cb, &search);
  if (search.is_found)
    *out_where = search.where;
  return search.is_found;
}
