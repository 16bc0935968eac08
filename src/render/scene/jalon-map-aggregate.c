/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Summing up for a map.
 */

#include "config.h"

#include "jalon-map-aggregate.h"

static double
get_area (const char *code, gpointer map)
{
  const JalonWorldCountry *country = jalon_world_map_find (map, code);

  return country != NULL ? country->area_km2 : 0;
}

/**
 * jalon_map_aggregate_builder_new:
 * @spec: not of nothing
 *
 * Begins to sum up what was found; in the main thread. The world must outlive it.
 *
 * Returns: (transfer full)
 */
JalonAggregateBuilder *
jalon_map_aggregate_builder_new (const JalonAggregateSpec *spec, const JalonMapAggregateSource *source)
{
  const JalonWorldMap *map = jalon_world_get_map (source->world, JALON_DETAIL_50M, source->worldview);

  return jalon_aggregate_builder_new (spec, source->dossier, source->query, source->result, get_area, (gpointer) map);
}

/**
 * jalon_map_aggregate_new:
 * @spec: of nothing too
 *
 * Sums up what was found, at once; in the main thread.
 *
 * Returns: (transfer full) (nullable): for the options of a scene; %NULL where nothing is asked for
 */
JalonAggregate *
jalon_map_aggregate_new (const JalonAggregateSpec *spec, const JalonMapAggregateSource *source)
{
  const JalonWorldMap *map;

  if (spec->shape == JALON_AGGREGATE_NONE)
    return NULL;
  map = jalon_world_get_map (source->world, JALON_DETAIL_50M, source->worldview);
  return jalon_aggregate_new (spec, source->dossier, source->query, source->result, get_area, (gpointer) map);
}
