/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where on the map something is to be looked for: at its place, or else in the
 * middle of the country that it has to do with.
 */

#include "config.h"

#include "jalon-map-view-private.h"

typedef struct
{
  const JalonWorldMap *map;
  double               lon;
  double               lat;
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
    return place->countries != NULL && find_country (search, place->countries[0]);

  search->lon = place->lon;
  search->lat = place->lat;

  return TRUE;
}

static gboolean
find_event (Search *search, JalonDossier *dossier, const char *id)
{
  JalonEventStore *store = jalon_dossier_get_events (dossier);
  g_autoptr (JalonEventRecord) record = NULL;
  guint row;

  if (!jalon_event_store_find (store, id, &row))
    return FALSE;

  record = jalon_event_store_dup_record (store, row);
  if (find_place (search, record->place))
    return TRUE;
  for (guint i = 0; i < record->alternatives->len; i++)
    {
      if (find_place (search, g_ptr_array_index (record->alternatives, i)))
        return TRUE;
    }
  for (guint i = 0; i < record->parties->len; i++)
    {
      if (find_country (search, ((const JalonParty *) g_ptr_array_index (record->parties, i))->code))
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_site (Search *search, JalonDossier *dossier, const char *id)
{
  JalonSite             *site = jalon_dossier_find_site (dossier, id);
  const JalonSiteRecord *record = site != NULL ? jalon_site_get_record (site) : NULL;

  return record != NULL && (find_place (search, record->place) || find_country (search, record->host));
}

static gboolean
find_closure (Search *search, JalonDossier *dossier, const char *id)
{
  JalonClosure *closure = jalon_dossier_find_closure (dossier, id);

  return closure != NULL && find_country (search, jalon_closure_get_record (closure)->closing);
}

static gboolean
find_thing (Search *search, JalonDossier *dossier, const JalonThing *thing)
{
  switch (thing->kind)
    {
    case JALON_THING_COUNTRY:
      return find_country (search, thing->id);
    case JALON_THING_EVENT:
      return find_event (search, dossier, thing->id);
    case JALON_THING_SITE:
      return find_site (search, dossier, thing->id);
    case JALON_THING_CLOSURE:
      return find_closure (search, dossier, thing->id);
    case JALON_THING_NONE:
    case JALON_THING_CLUSTER:
    default:
      return FALSE;
    }
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
