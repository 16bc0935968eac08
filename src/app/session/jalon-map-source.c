/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map source without tiles: Web Mercator, 256 pixels round the world at zoom 0.
 */

#include "config.h"

#include "jalon-map-source.h"

#define TILE_SIZE 256

struct _JalonMapSource
{
  ShumateMapSource parent_instance;
};

G_DEFINE_FINAL_TYPE (JalonMapSource, jalon_map_source, SHUMATE_TYPE_MAP_SOURCE)

static void
jalon_map_source_class_init (JalonMapSourceClass *klass)
{
}

static void
jalon_map_source_init (JalonMapSource *self)
{
  ShumateMapSource *source = SHUMATE_MAP_SOURCE (self);

  shumate_map_source_set_id (source, "jalon");
  shumate_map_source_set_projection (source, SHUMATE_MAP_PROJECTION_MERCATOR);
  shumate_map_source_set_tile_size (source, TILE_SIZE);
  shumate_map_source_set_min_zoom_level (source, JALON_MAP_MIN_ZOOM);
  shumate_map_source_set_max_zoom_level (source, JALON_MAP_MAX_ZOOM);
}

/**
 * jalon_map_source_new:
 *
 * Creates a source for shumate_viewport_set_reference_map_source().
 *
 * Returns: (transfer full): a new source
 */
ShumateMapSource *
jalon_map_source_new (void)
{
  return g_object_new (JALON_TYPE_MAP_SOURCE, NULL);
}
