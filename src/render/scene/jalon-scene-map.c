/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which outlines of the world a scene is drawn with.
 */

#include "config.h"

#include "jalon-scene-private.h"

/* The outlines of the scene's worldview, as fine as @detail. */
const JalonWorldMap *
jalon_scene_get_map (JalonScene *self, JalonDetail detail)
{
  return jalon_world_get_map (self->world, detail, self->options.worldview);
}

/* Natural Earth's scales are for maps of 1:110, 1:50 and 1:10 million. */
JalonDetail
jalon_scene_choose_detail (const JalonViewport *viewport, JalonDetail max_detail)
{
  double      zoom = jalon_viewport_get_zoom (viewport);
  JalonDetail detail = JALON_DETAIL_10M;

  if (zoom < 2.7)
    detail = JALON_DETAIL_110M;
  else if (zoom < 5.4)
    detail = JALON_DETAIL_50M;

  return MIN (detail, max_detail);
}

/**
 * jalon_scene_find_ground:
 * @viewport: user units
 *
 * Finds the countries of a view, from outlines as fine as what is drawn, and no coarser than those that have all
 * countries. Symbols and names share them. Callable from any thread.
 *
 * Returns: (transfer full)
 */
JalonGround *
jalon_scene_find_ground (JalonScene *self, const JalonViewport *viewport)
{
  JalonDetail detail = MAX (jalon_scene_choose_detail (viewport, JALON_DETAIL_10M), JALON_DETAIL_50M);

  return jalon_ground_cache_get (&self->grounds, viewport, jalon_scene_get_map (self, detail));
}
