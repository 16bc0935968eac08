/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where on the map something is to be looked for: at its place, or else in the
 * middle of the country that it has to do with.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-kind.h"

typedef struct
{
  const JalonWorldMap *map;
  double               lon;
  double               lat;
  gboolean             is_found;
  gboolean             points_only;
} Search;

static gboolean
find_country (Search *search, const char *code)
{
  const JalonWorldCountry *country = code != NULL ? jalon_world_map_find (search->map, code) : NULL;

  if (country == NULL)
    return FALSE;

  search->lon = country->label_lon;
  search->lat = country->label_lat;

  return TRUE;
}

static gboolean
find_place (Search *search, const JalonPlace *place)
{
  if (place == NULL)
    return FALSE;
  if (!jalon_place_has_point (place))
    return !search->points_only && place->countries != NULL && find_country (search, place->countries[0]);

  search->lon = place->lon;
  search->lat = place->lat;

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

/* At its place or the first of several, if a point is known of any; else in its country, else in the first that it
 * names. */
static void
find_record (Search *search, const JalonKind *kind, gconstpointer record)
{
  search->points_only = TRUE;
  find_in_places (search, kind, record);
  search->points_only = FALSE;
  if (!search->is_found)
    find_in_places (search, kind, record);
  if (!search->is_found)
    kind->list_codes (record, find_code_cb, search);
}

static gboolean
find_thing (Search *search, JalonDossier *dossier, const JalonThing *thing)
{
  const JalonKind *kind;
  guint            position;
  gpointer         record;

  if (thing->kind == JALON_THING_COUNTRY)
    return find_country (search, thing->id);
  kind = thing->kind >= JALON_THING_FEATURE ? jalon_kind_find (dossier, thing->id, &position) : NULL;
  if (kind == NULL)
    return FALSE;

  record = kind->dup (kind, dossier, position);
  find_record (search, kind, record);
  jalon_schema_free (kind->schema, record);
  return search->is_found;
}

/**
 * jalon_map_view_locate_selection:
 * @self: a map view with a session
 * @out_lon: (out): degrees
 * @out_lat: (out): degrees
 *
 * Finds where the selection is.
 *
 * Returns: %FALSE if nothing is selected, or nothing that is anywhere
 */
gboolean
jalon_map_view_locate_selection (JalonMapView *self, double *out_lon, double *out_lat)
{
  JalonWorld *world = jalon_session_get_world (self->session);
  Search      search = {
         .map = jalon_world_get_map (world, JALON_DETAIL_50M, jalon_session_get_worldview (self->session)),
  };

  if (!find_thing (&search, jalon_session_get_dossier (self->session), jalon_session_get_selection (self->session)))
    return FALSE;

  *out_lon = search.lon;
  *out_lat = search.lat;

  return TRUE;
}
