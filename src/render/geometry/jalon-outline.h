/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Questions about the outline of a country, in Mercator units.
 */

#pragma once

#include "jalon-world.h"

G_BEGIN_DECLS

/**
 * JalonOutlineEdge:
 *
 * A place on the outline of a country, and the way in.
 * @x: Mercator units, may be outside 0..1
 * @y: Mercator units
 * @dx: unit vector from there into the country
 * @dy: its part towards the south
 * @box: of the middle half of the border there, or the place alone; x as that of the place
 */
typedef struct
{
  double       x;
  double       y;
  double       dx;
  double       dy;
  JalonUnitBox box;
} JalonOutlineEdge;

gboolean jalon_outline_contains (const JalonWorldMap *map, const JalonWorldCountry *country, double x, double y);
const JalonWorldPath *jalon_outline_get_mainland (const JalonWorldMap *map, const JalonWorldCountry *country);
gboolean              jalon_outline_find_border (const JalonWorldMap     *map,
                                                 const JalonWorldCountry *from,
                                                 const JalonWorldCountry *to,
                                                 JalonOutlineEdge        *out_edge);
gboolean              jalon_outline_find_facing_edge (const JalonWorldMap     *map,
                                                      const JalonWorldCountry *from,
                                                      const JalonWorldCountry *to,
                                                      JalonOutlineEdge        *out_edge);

G_END_DECLS
