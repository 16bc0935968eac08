/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a place for words is asked: is it free, and in whose country.
 */

#include "config.h"

#include "jalon-label-placer.h"

#include "jalon-outline.h"

#include <math.h>

/* A name at sea is at most so far from the coast of its country, and how closely that is looked for, pixels. */
#define FARTHEST_COAST 24.0
#define COAST_STEP 5.0

/* Where the ends of a name are looked at, part of its width. */
#define END_SHARE 0.15

/**
 * jalon_label_placer_try:
 * @x: pixels: left of the words
 * @y: pixels: top of the words
 * @width: pixels
 * @height: pixels
 *
 * Puts words somewhere.
 *
 * Returns: whether they lie in the view, and on nothing that is taken
 */
gboolean
jalon_label_placer_try (const JalonLabelPlacer *placer,
                        JalonPlacedLabel       *placed,
                        double                  x,
                        double                  y,
                        double                  width,
                        double                  height)
{
  placed->x = x;
  placed->y = y;
  placed->box = (JalonLabelBox){ x - JALON_LABEL_SPACE,
                                 y - JALON_LABEL_SPACE / 2,
                                 x + width + JALON_LABEL_SPACE,
                                 y + height + JALON_LABEL_SPACE / 2 };

  return placed->box.x0 >= 0 && placed->box.y0 >= 0 && placed->box.x1 <= placer->viewport->width &&
         placed->box.y1 <= placer->viewport->height && jalon_label_grid_is_free (placer->names, &placed->box) &&
         jalon_label_grid_is_free (placer->obstacles, &placed->box);
}

/**
 * jalon_label_placer_find_country:
 * @x: pixels
 * @y: pixels
 *
 * Returns: (transfer none) (nullable): the code of the country there; %NULL at sea
 */
const char *
jalon_label_placer_find_country (const JalonLabelPlacer *placer, double x, double y)
{
  double lon, lat, unit_x, unit_y;

  jalon_viewport_unproject (placer->viewport, x, y, &lon, &lat);
  unit_x = jalon_mercator_unit_x (lon);
  unit_y = jalon_mercator_unit_y (lat);
  for (guint i = 0; i < placer->map->n_countries; i++)
    {
      const JalonWorldCountry *country = &placer->map->countries[i];

      if (unit_y >= country->box.y0 && unit_y <= country->box.y1 &&
          jalon_outline_contains (placer->map, country, unit_x, unit_y))
        return country->code;
    }

  return NULL;
}

/**
 * jalon_label_placer_is_at_home:
 *
 * Returns: whether a country's name that was moved still names it: its middle lies in that country, or at sea close to
 *   its coast. In another country it would name that one
 */
gboolean
jalon_label_placer_is_at_home (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed)
{
  const JalonLabel    *label = &placed->label;
  const JalonLabelBox *box = &placed->box;
  double               x = CLAMP (label->x, box->x0, box->x1), y = CLAMP (label->y, box->y0, box->y1);
  double               distance = hypot (label->x - x, label->y - y);
  const char *here = jalon_label_placer_find_country (placer, (box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2);

  for (double step = COAST_STEP; here == NULL && step <= MIN (distance, FARTHEST_COAST); step += COAST_STEP)
    here = jalon_label_placer_find_country (placer,
                                            x + (label->x - x) * step / distance,
                                            y + (label->y - y) * step / distance);
  if (here == NULL)
    return distance <= FARTHEST_COAST;

  return g_str_equal (here, label->country);
}

/**
 * jalon_label_placer_is_all_at_home:
 *
 * Returns: whether both ends of a country's name lie in that country too, or at sea
 */
gboolean
jalon_label_placer_is_all_at_home (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed)
{
  const JalonLabelBox *box = &placed->box;

  for (guint i = 0; i < 2; i++)
    {
      const char *here =
          jalon_label_placer_find_country (placer,
                                           box->x0 + (box->x1 - box->x0) * (i == 0 ? END_SHARE : 1 - END_SHARE),
                                           (box->y0 + box->y1) / 2);

      if (here != NULL && !g_str_equal (here, placed->label.country))
        return FALSE;
    }

  return TRUE;
}
