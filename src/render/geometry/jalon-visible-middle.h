/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The middle of the part of a country that is seen.
 */

#pragma once

#include "jalon-viewport.h"
#include "jalon-world.h"

G_BEGIN_DECLS

/* What is seen of a country stands for it where it takes this much of the view. */
#define JALON_VISIBLE_MIDDLE_LARGE 0.12

/**
 * JalonVisibleMiddle:
 * @x: user units
 * @y: user units
 * @room: width of the country there, user units
 */
typedef struct
{
  double x;
  double y;
  double room;
} JalonVisibleMiddle;

gboolean jalon_visible_middle_find (const JalonViewport     *viewport,
                                    const JalonWorldMap     *map,
                                    const JalonWorldCountry *country,
                                    double                   least_share,
                                    JalonVisibleMiddle      *out_middle);
gboolean jalon_visible_middle_find_seen (const JalonViewport     *viewport,
                                         const JalonWorldMap     *map,
                                         const JalonWorldCountry *country,
                                         double                   least_share,
                                         JalonVisibleMiddle      *out_middle);

G_END_DECLS
