/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of countries: as large as the country is on the map, in the
 * middle of it, or of the part that is seen.
 */

#include "config.h"

#include "jalon-labels.h"

#include "jalon-outline.h"
#include "jalon-visible-middle.h"

#include <math.h>

/* Pixels. */
#define SMALLEST 8.5
#define LARGEST 19.0

/* How much wider than its country a name may be; more where the map is about that country. */
#define OVERHANG 1.25
#define OVERHANG_WITH_ROLE 2.4

/* A name may span islands as far as this, pixels. */
#define ARCHIPELAGO 120.0

/* Capitals have 500 and more, see jalon-label-places.c: they come before the name of a country seen in part. */
#define PRIORITY_WITH_ROLE 1000
#define PRIORITY 400
#define PRIORITY_OF_PART 250

static gboolean
is_within (const JalonViewport *viewport, double x, double y, double margin)
{
  return x > margin && y > margin && x < viewport->width - margin && y < viewport->height - margin;
}

static void
add_country (JalonScene              *self,
             const JalonViewport     *viewport,
             const JalonWorldMap     *map,
             const JalonWorldCountry *country,
             double                   shift,
             GArray                  *labels)
{
  const JalonWorldPath *mainland = jalon_outline_get_mainland (map, country);
  gboolean              has_role = jalon_scene_find_roles (self, country->code) != NULL;
  double                metres = jalon_viewport_metres_per_pixel (viewport, country->label_lat);
  double                side = sqrt (MAX (country->area_km2, 0)) * 1000 / metres;
  JalonLabel            label = { .kind = JALON_LABEL_COUNTRY };
  g_autoptr (PangoLayout) layout = NULL;
  double room;
  int    width;

  if (mainland == NULL || (side < 14 && !has_role))
    return;
  room = MAX ((mainland->box.x1 - mainland->box.x0) * viewport->world,
              MIN ((country->box.x1 - country->box.x0) * viewport->world, ARCHIPELAGO));
  room *= has_role ? OVERHANG_WITH_ROLE : OVERHANG;
  jalon_viewport_project_unit (viewport,
                               jalon_mercator_unit_x (country->label_lon) + shift,
                               jalon_mercator_unit_y (country->label_lat),
                               &label.x,
                               &label.y);
  label.priority = MIN (side, 400) + (has_role ? PRIORITY_WITH_ROLE : PRIORITY);
  if (!is_within (viewport, label.x, label.y, 12))
    {
      if (shift != 0 || !jalon_visible_middle_find (viewport, map, country, &label.x, &label.y, &room))
        return;
      label.priority = PRIORITY_OF_PART;
    }

  label.text = jalon_world_get_name (self->world, country->code, self->options.language);
  label.face.family = self->options.font;
  label.face.size = round (2 * CLAMP (SMALLEST + side * 0.016, SMALLEST, LARGEST)) / 2;
  label.face.weight = has_role ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL;
  label.face.spaced = TRUE;
  label.country = country->code;
  label.is_important = has_role;
  label.face.wrap = label.face.size * 10;

  layout = jalon_label_text_get (&label.face, label.text);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= room)
    g_array_append_val (labels, label);
}

void
jalon_labels_add_countries (JalonScene *self, const JalonViewport *viewport, const JalonWorldMap *map, GArray *labels)
{
  double reach = (viewport->width + viewport->height) / 2 / viewport->world;

  for (guint i = 0; i < map->n_countries; i++)
    {
      const JalonWorldCountry *country = &map->countries[i];
      int                      first = (int) ceil (viewport->cx - reach - country->box.x1);
      int                      last = (int) floor (viewport->cx + reach - country->box.x0);

      for (int copy = first; copy <= last; copy++)
        add_country (self, viewport, map, country, copy, labels);
    }
}
