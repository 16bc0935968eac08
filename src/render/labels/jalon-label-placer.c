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

/* Where the ends of a name are looked at, and where its middle ends, parts of its width. */
#define END_SHARE 0.15
#define MIDDLE_SHARE 0.35

/* Whether words would be cut: they lie over an edge of the view, or of what is seen of it. */
static gboolean
is_cut (const JalonViewport *viewport, const JalonLabelBox *box)
{
  double left = viewport->pad, top = viewport->pad;
  double right = viewport->width - viewport->pad, bottom = viewport->height - viewport->pad;

  if (box->x0 < 0 || box->y0 < 0 || box->x1 > viewport->width || box->y1 > viewport->height)
    return TRUE;
  if (box->x1 <= left || box->x0 >= right || box->y1 <= top || box->y0 >= bottom)
    return FALSE;
  return box->x0 < left || box->x1 > right || box->y0 < top || box->y1 > bottom;
}

/**
 * jalon_label_placer_try:
 * @x: pixels: left of the words
 * @y: pixels: top of the words
 * @width: pixels
 * @height: pixels
 *
 * Puts words somewhere.
 *
 * Returns: whether they lie in the view, over no edge of what is seen of it, and on nothing that is taken
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

  return !is_cut (placer->viewport, &placed->box) && jalon_label_grid_is_free (placer->names, &placed->box) &&
         jalon_label_grid_is_free (placer->points, &placed->box) &&
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

  return here == placed->home;
}

/* What lies below a name, so far along it: 0 at its begin, 1 at its end. */
static guint
look_below (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed, double share)
{
  const JalonLabelBox *box = &placed->box;

  return jalon_ground_at (placer->ground, box->x0 + (box->x1 - box->x0) * share, (box->y0 + box->y1) / 2);
}

/**
 * jalon_label_placer_judge_home:
 *
 * Says how well a country's name that was moved lies in its country: all of it on its land is best, then with its ends
 * at sea, then at sea close to it, then with its middle alone.
 */
JalonLabelHome
jalon_label_placer_judge_home (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed)
{
  static const double shares[] = { MIDDLE_SHARE, 1 - MIDDLE_SHARE, END_SHARE, 1 - END_SHARE };
  guint               home = placed->home;
  gboolean            on_land = TRUE;

  if (!jalon_label_placer_is_at_home (placer, placed))
    return JALON_LABEL_HOME_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      guint here = look_below (placer, placed, shares[i]);

      if (here != JALON_GROUND_SEA && here != home)
        return shares[i] == MIDDLE_SHARE || shares[i] == 1 - MIDDLE_SHARE ? JALON_LABEL_HOME_NONE
                                                                          : JALON_LABEL_HOME_MIDDLE;
      on_land &= here == home;
    }
  if (look_below (placer, placed, 0.5) != home)
    return JALON_LABEL_HOME_SEA;
  return on_land ? JALON_LABEL_HOME_LAND : JALON_LABEL_HOME_COAST;
}

/**
 * jalon_label_placer_is_in_other_party:
 *
 * Returns: whether a place's name lies in a country that the map is about, other than that of the place: that one's own
 *   name wants the room
 */
gboolean
jalon_label_placer_is_in_other_party (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed)
{
  guint here = look_below (placer, placed, 0.5);

  return here != JALON_GROUND_SEA && here != jalon_ground_at (placer->ground, placed->label.x, placed->label.y) &&
         jalon_named_codes_find (placer->parties, jalon_ground_get_code (placer->ground, here)) != NULL;
}
