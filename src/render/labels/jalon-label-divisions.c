/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of first-level divisions (regions, provinces, states), where the
 * scale is large enough for them to say where in a country one is. Of their
 * borders the bundled world has nothing, and no line is drawn.
 */

#include "config.h"

#include "jalon-labels.h"

#include "jalon-contrast.h"
#include "jalon-outline.h"

#include <math.h>

/* Nearer, the towns say it; farther, there is no room. */
#define FIRST_ZOOM 5.6
#define LAST_ZOOM 9.2

/* The side that the divisions of a country have on average before they are named, pixels. */
#define SMALLEST_SIDE 150.0

/* Behind towns of some 100,000 people and all seats, before small towns. */
#define PRIORITY 101.0

/* Morocco's divisions in the source are those before its reform of 2015, and reach across 27.6667 N. */
static gboolean
is_outdated (const JalonWorldAdmin1 *division)
{
  return g_strcmp0 (division->country, "MAR") == 0 || g_strcmp0 (division->country, "ESH") == 0;
}

/* Whether the divisions of a country, @n of them, are large enough in a view. */
static gboolean
have_room (const JalonViewport *viewport, const JalonWorldMap *map, const char *code, guint n)
{
  const JalonWorldCountry *country = jalon_world_map_find (map, code);
  const JalonWorldPath    *mainland = country != NULL ? jalon_outline_get_mainland (map, country) : NULL;

  return mainland != NULL &&
         sqrt ((mainland->box.x1 - mainland->box.x0) * (mainland->box.y1 - mainland->box.y0) / n) * viewport->world >=
             SMALLEST_SIDE;
}

/* The source has one name each; most divisions are called as a town in them, which has its name in every language. */
static const char *
get_name (JalonScene *self, const JalonWorldAdmin1 *division)
{
  g_autoptr (GPtrArray) places = jalon_world_find_places (self->world, division->name, division->country);

  return places->len > 0 ? jalon_world_place_get_name (g_ptr_array_index (places, 0), self->options.language)
                         : division->name;
}

static void
add_division (const JalonLabelInput *input, const JalonWorldAdmin1 *division, GArray *labels)
{
  const JalonViewport *viewport = input->viewport;
  JalonLabel           label = { .kind = JALON_LABEL_DIVISION, .priority = PRIORITY };

  jalon_viewport_project (viewport, division->lon, division->lat, &label.x, &label.y);
  if (label.x < 0 || label.y < 0 || label.x > viewport->width || label.y > viewport->height)
    return;

  label.text = get_name (input->scene, division);
  label.face.family = input->scene->options.font;
  label.face.size = 8.5;
  label.face.weight = jalon_contrast_get_weight (input->scene->options.high_contrast, PANGO_WEIGHT_NORMAL);
  label.face.spaced = TRUE;
  label.face.wrap = label.face.size * 10;
  g_array_append_val (labels, label);
}

void
jalon_labels_add_divisions (const JalonLabelInput *input, GArray *labels)
{
  JalonScene             *self = input->scene;
  const JalonViewport    *viewport = input->viewport;
  double                  zoom = jalon_viewport_get_zoom (viewport);
  guint                   n;
  const JalonWorldAdmin1 *divisions = jalon_world_get_admin1 (self->world, &n);

  /* The source has names in Latin script only. */
  if (zoom < FIRST_ZOOM || zoom > LAST_ZOOM || g_str_equal (self->options.language, "ar"))
    return;

  /* They come country by country. */
  for (guint first = 0, end; first < n; first = end)
    {
      end = first + 1;
      while (end < n && g_str_equal (divisions[end].country, divisions[first].country))
        end++;
      if (is_outdated (&divisions[first]) || !have_room (viewport, input->map, divisions[first].country, end - first))
        continue;
      for (guint i = first; i < end; i++)
        add_division (input, &divisions[i], labels);
    }
}
