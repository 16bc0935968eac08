/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hexagons over the world, all of one area: what is counted in one can be
 * compared with what is counted in any other.
 */

#pragma once

#include "jalon-geo.h"

G_BEGIN_DECLS

#define JALON_HEX_CORNERS 6

/**
 * JalonHexGrid:
 *
 * A plain value. Rows count from the equator to the north, columns from 180 W to the east.
 * @n_columns: once round the world; whole, so that no hexagon is cut at 180 degrees
 * @width: of a hexagon from side to side, metres
 * @squeeze: cosine of the latitude at which hexagons are regular
 */
typedef struct
{
  guint  n_columns;
  double width;
  double squeeze;
} JalonHexGrid;

/* A hexagon of a grid. */
typedef struct
{
  gint32  row;
  guint32 column;
} JalonHex;

void     jalon_hex_grid_init (JalonHexGrid *self, double width, double lat);
double   jalon_hex_grid_get_area (const JalonHexGrid *self);
JalonHex jalon_hex_grid_find (const JalonHexGrid *self, double unit_x, double unit_y);
void     jalon_hex_grid_get_corners (const JalonHexGrid *self, JalonHex hex, double *out_units);

G_END_DECLS
