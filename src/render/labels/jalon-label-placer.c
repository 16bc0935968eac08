/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a place for words is asked: is it free, and in whose country.
 */

#include "config.h"

#include "jalon-label-placer.h"

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
  double               x = (box->x0 + box->x1) / 2, y = (box->y0 + box->y1) / 2;
  double               length = hypot (label->x - x, label->y - y);
  double               distance =
      hypot (label->x - CLAMP (label->x, box->x0, box->x1), label->y - CLAMP (label->y, box->y0, box->y1));
  double farthest = length - distance + MIN (distance, FARTHEST_COAST);
  guint  here = jalon_ground_at (placer->ground, x, y);

  for (double step = COAST_STEP; here == JALON_GROUND_SEA && step <= farthest; step += COAST_STEP)
    here = jalon_ground_at (placer->ground, x + (label->x - x) * step / length, y + (label->y - y) * step / length);
  if (here == JALON_GROUND_SEA)
    return distance <= FARTHEST_COAST;

  return here == jalon_ground_find (placer->ground, label->country);
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
  guint                home = jalon_ground_find (placer->ground, placed->label.country);

  for (guint i = 0; i < 2; i++)
    {
      guint here = jalon_ground_at (placer->ground,
                                    box->x0 + (box->x1 - box->x0) * (i == 0 ? END_SHARE : 1 - END_SHARE),
                                    (box->y0 + box->y1) / 2);

      if (here != JALON_GROUND_SEA && here != home)
        return FALSE;
    }

  return TRUE;
}
