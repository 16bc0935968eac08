/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the selection is on the map.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-whereabouts.h"

static gboolean
find_thing (JalonSession *session, const JalonThing *thing, JalonWhereabouts *where)
{
  JalonDossier    *dossier = jalon_session_get_dossier (session);
  const JalonKind *kind;
  guint            position;
  gpointer         record;
  gboolean         is_found;

  if (thing->kind == JALON_THING_COUNTRY)
    return jalon_whereabouts_find_country (session, thing->id, where);
  kind = thing->kind >= JALON_THING_FEATURE ? jalon_kind_find (dossier, thing->id, &position) : NULL;
  if (kind == NULL)
    return FALSE;

  record = kind->dup (kind, dossier, position);
  is_found = jalon_whereabouts_find (session, kind, record, where);
  jalon_schema_free (kind->schema, record);
  return is_found;
}

/**
 * jalon_map_view_locate_point:
 * @self: a map view with a session
 * @out_lon: (out): degrees
 * @out_lat: (out): degrees
 *
 * Finds where the selection is, if that is a point and not somewhere in a country.
 *
 * Returns: %FALSE if nothing is selected, or nothing that is at a point
 */
gboolean
jalon_map_view_locate_point (JalonMapView *self, double *out_lon, double *out_lat)
{
  JalonWhereabouts where;

  if (!find_thing (self->session, jalon_session_get_selection (self->session), &where) || !where.is_point)
    return FALSE;

  *out_lon = where.lon;
  *out_lat = where.lat;
  return TRUE;
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
  JalonWhereabouts where;

  if (!find_thing (self->session, jalon_session_get_selection (self->session), &where))
    return FALSE;

  *out_lon = where.lon;
  *out_lat = where.lat;
  return TRUE;
}
