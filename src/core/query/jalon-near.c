/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of a dossier is near a point: events by their columns, all else by the
 * points of its places.
 */

#include "config.h"

#include "jalon-near.h"

/**
 * Search:
 * @found: (owned) (element-type JalonNear): the nearest first
 */
typedef struct
{
  double  lon;
  double  lat;
  double  reach;
  guint   limit;
  GArray *found;
} Search;

static void
consider (Search *search, const JalonKind *kind, guint position, double lon, double lat)
{
  JalonNear near = { kind, position, jalon_geo_distance (search->lon, search->lat, lon, lat) };
  guint     index = search->found->len;

  if (near.distance > search->reach)
    return;
  while (index > 0 && g_array_index (search->found, JalonNear, index - 1).distance > near.distance)
    index--;
  if (index == search->limit)
    return;
  g_array_insert_val (search->found, index, near);
  if (search->found->len > search->limit)
    g_array_set_size (search->found, search->limit);
}

static void
search_columns (Search *search, const JalonKind *kind, JalonDossier *dossier)
{
  JalonEventStore  *store = jalon_dossier_get_events (dossier);
  JalonEventColumns columns = jalon_event_store_get_columns (store);
  const guint8     *reviews = columns.words[JALON_EVENT_COLUMN_REVIEW];
  const guint       n_events = jalon_event_store_get_n_events (store);

  for (guint row = 0; row < n_events; row++)
    if (columns.has_point[row] && reviews[row] != JALON_REVIEW_REJECTED)
      consider (search,
                kind,
                row,
                jalon_mercator_get_lon (columns.point[row]),
                jalon_mercator_get_lat (columns.point[row]));
}

static void
search_shelf (Search *search, const JalonKind *kind, JalonDossier *dossier)
{
  GListModel *features = jalon_dossier_get_features (dossier, kind->id);

  for (guint i = 0; i < g_list_model_get_n_items (features); i++)
    {
      g_autoptr (JalonFeature) feature = g_list_model_get_item (features, i);
      const JalonRecord *record = jalon_feature_get_record (feature);

      if (record->review == JALON_REVIEW_REJECTED)
        continue;
      for (guint j = 0; j < kind->schema->n_fields; j++)
        {
          const JalonField *field = &kind->schema->fields[j];
          const JalonPlace *place =
              field->type == JALON_FIELD_PLACE ? *JALON_FIELD_OF (record, field, JalonPlace *) : NULL;

          if (place != NULL && jalon_place_has_point (place))
            consider (search, kind, i, place->lon, place->lat);
        }
    }
}

/**
 * jalon_near_list:
 * @lon: degrees
 * @lat: degrees
 * @reach: metres
 * @limit: how many at most; some few
 *
 * Finds what is at a point near another one, but for what was rejected.
 *
 * Returns: (transfer full) (element-type JalonNear): the nearest first
 */
GArray *
jalon_near_list (JalonDossier *dossier, double lon, double lat, double reach, guint limit)
{
  Search search = { .lon = lon, .lat = lat, .reach = reach, .limit = limit };

  g_return_val_if_fail (JALON_IS_DOSSIER (dossier), NULL);

  search.found = g_array_new (FALSE, FALSE, sizeof (JalonNear));
  for (guint i = 0; i < JALON_N_STORED_KINDS; i++)
    {
      const JalonKind *kind = &jalon_kinds[i];

      if (kind->is_in_columns)
        search_columns (&search, kind, dossier);
      else if (kind->is_shown)
        search_shelf (&search, kind, dossier);
    }
  return search.found;
}
