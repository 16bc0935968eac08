/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of the world that a scene is about.
 */

#include "config.h"

#include "jalon-scene-private.h"

#include "jalon-outline.h"

#include <math.h>

/* Mercator units; x unwrapped to the side of the first thing met. */
typedef struct
{
  gboolean any;
  double   x0;
  double   y0;
  double   x1;
  double   y1;
} Extent;

static void
extend (Extent *extent, double x0, double y0, double x1, double y1)
{
  double shift;

  if (!extent->any)
    {
      *extent = (Extent){ TRUE, x0, y0, x1, y1 };
      return;
    }
  shift = round ((x0 + x1) / 2 - (extent->x0 + extent->x1) / 2);
  extent->x0 = MIN (extent->x0, x0 - shift);
  extent->x1 = MAX (extent->x1, x1 - shift);
  extent->y0 = MIN (extent->y0, y0);
  extent->y1 = MAX (extent->y1, y1);
}

static void
extend_by_country (JalonScene *self, Extent *extent, const char *code)
{
  const JalonWorldMap     *map = jalon_scene_get_map (self, JALON_DETAIL_110M);
  const JalonWorldCountry *country;
  const JalonWorldPath    *mainland;

  if (code == NULL)
    return;
  /* The coarsest level leaves out the smallest countries. */
  country = jalon_world_map_find (map, code);
  if (country == NULL)
    {
      map = jalon_scene_get_map (self, JALON_DETAIL_50M);
      country = jalon_world_map_find (map, code);
    }
  mainland = country != NULL ? jalon_outline_get_mainland (map, country) : NULL;
  if (mainland != NULL)
    extend (extent, mainland->box.x0, mainland->box.y0, mainland->box.x1, mainland->box.y1);
}

static void
extend_by_events (const JalonSceneSource *source, Extent *extent)
{
  JalonEventStore  *events = jalon_dossier_get_events (source->dossier);
  JalonEventColumns columns = jalon_event_store_get_columns (events);

  for (guint row = jalon_bitset_next (source->result->rows[JALON_KIND_EVENT], 0); row != JALON_BITSET_END;
       row = jalon_bitset_next (source->result->rows[JALON_KIND_EVENT], row + 1))
    {
      if (columns.has_point[row])
        {
          double x = columns.point[row].x / 4294967296.0;
          double y = columns.point[row].y / 4294967296.0;

          /* Most lie in it: a million calls are worth saving. */
          if (x < extent->x0 || x > extent->x1 || y < extent->y0 || y > extent->y1 || !extent->any)
            extend (extent, x, y, x, y);
        }
    }
}

void
jalon_scene_measure_extent (JalonScene *self, const JalonSceneSource *source)
{
  Extent extent = { FALSE };

  for (guint i = 0; i < self->roles->len; i++)
    extend_by_country (self, &extent, g_array_index (self->roles, JalonCountryRoles, i).code);
  for (guint i = 0; i < self->sites->len; i++)
    {
      const JalonSceneSite *site = &g_array_index (self->sites, JalonSceneSite, i);

      if (site->has_point)
        extend (&extent, site->x, site->y, site->x, site->y);
      else
        extend_by_country (self, &extent, site->country);
    }
  extend_by_events (source, &extent);

  jalon_box_init_empty (&self->extent);
  if (!extent.any)
    return;

  self->extent.north = jalon_mercator_unit_lat (extent.y0);
  self->extent.south = jalon_mercator_unit_lat (extent.y1);
  self->extent.west = -180;
  self->extent.east = 180;
  if (extent.x1 - extent.x0 < 1)
    {
      self->extent.west = jalon_mercator_unit_lon (extent.x0 - floor (extent.x0));
      self->extent.east = jalon_mercator_unit_lon (extent.x1 - floor (extent.x1));
    }
}
