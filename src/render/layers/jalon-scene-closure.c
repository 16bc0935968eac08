/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The area of a closure, for drawing it, its legend and its highlight.
 */

#include "config.h"

#include "jalon-scene-closure.h"

static void
add_polygons (JalonTrace *trace, GPtrArray *polygons)
{
  for (guint i = 0; i < polygons->len; i++)
    {
      GArray *ring = g_ptr_array_index (polygons, i);

      jalon_trace_add_outline (trace, (const JalonUnitPoint *) ring->data, ring->len);
    }
}

/**
 * jalon_scene_closure_trace:
 *
 * Gathers the territory or the polygon that is closed.
 */
void
jalon_scene_closure_trace (const JalonSceneClosure *closure, const JalonWorldMap *map, JalonTrace *trace)
{
  const JalonWorldCountry *country = jalon_world_map_find (map, closure->closing);

  if (closure->polygons != NULL)
    add_polygons (trace, closure->polygons);
  else if (country != NULL)
    jalon_trace_add_country (trace, map, country);
}
