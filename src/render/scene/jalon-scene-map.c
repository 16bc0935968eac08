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
