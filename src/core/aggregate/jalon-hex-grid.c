/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The grid lies in Lambert's cylindrical equal-area projection of the sphere: x = R cos(s) lon,
 * y = R sin(lat) / cos(s). At the latitude s its shapes are true; away from there hexagons are drawn higher or
 * flatter, but hold the same area. Their points are up, so that rows are half a hexagon apart.
 */

#include "config.h"

#include "jalon-hex-grid.h"

#include <math.h>

/* From row to row, in widths. */
#define ROW_STEP 0.8660254037844386

/* From the middle to a corner, in widths. */
#define RADIUS 0.5773502691896258

/* No grid is regular beyond it, degrees: hexagons at the equator would become slivers. */
#define LAST_PARALLEL 70.0

/**
 * jalon_hex_grid_init:
 * @width: of a hexagon from side to side, metres; changed a little so that whole ones go round the world
 * @lat: degrees: where hexagons are to look regular
 */
void
jalon_hex_grid_init (JalonHexGrid *self, double width, double lat)
{
  double around;

  self->squeeze = cos (CLAMP (fabs (lat), 0, LAST_PARALLEL) * G_PI / 180);
  around = 2 * G_PI * JALON_EARTH_RADIUS * self->squeeze;
  self->n_columns = MAX (1, (guint) round (around / width));
  self->width = around / self->n_columns;
}

/**
 * jalon_hex_grid_get_area:
 *
 * Returns: of a hexagon, square kilometres
 */
double
jalon_hex_grid_get_area (const JalonHexGrid *self)
{
  return self->width * self->width * ROW_STEP / 1e6;
}

/* The whole number below; without a call, for a million points. */
static inline gint32
round_down (double x)
{
  gint32 whole = (gint32) x;

  return whole - (x < whole);
}

/* The hexagon of a row whose middle is nearest, and how far that is, squared; its column is not yet wrapped. */
static inline double
find_in_row (double x, double y, gint32 row, gint32 *out_column)
{
  double shift = (row & 1) != 0 ? 0.5 : 0;
  double dx, dy = y - row * ROW_STEP;

  *out_column = round_down (x - shift + 0.5);
  dx = x - shift - *out_column;
  return dx * dx + dy * dy;
}

/**
 * jalon_hex_grid_find:
 * @unit_x: Mercator units 0..1
 * @unit_y: Mercator units 0..1
 *
 * Returns: the hexagon that a point is in
 */
JalonHex
jalon_hex_grid_find (const JalonHexGrid *self, double unit_x, double unit_y)
{
  /* In widths; the sine of the latitude is a hyperbolic tangent of Mercator's y. */
  double x = unit_x * self->n_columns;
  double y = JALON_EARTH_RADIUS * tanh (G_PI * (1 - 2 * unit_y)) / self->squeeze / self->width;
  gint32 row = round_down (y / ROW_STEP);
  gint32 below, above;

  if (find_in_row (x, y, row, &below) > find_in_row (x, y, row + 1, &above))
    {
      row++;
      below = above;
    }
  /* At 180 degrees the columns begin anew. */
  if (below < 0)
    below += (gint32) self->n_columns;
  else if (below >= (gint32) self->n_columns)
    below -= (gint32) self->n_columns;
  return (JalonHex){ row, (guint32) below };
}

/**
 * jalon_hex_grid_get_corners:
 * @hex: of the grid
 * @out_units: (out) (array): %JALON_HEX_CORNERS pairs of Mercator units, x, y; x may lie outside 0..1 at 180 degrees
 */
void
jalon_hex_grid_get_corners (const JalonHexGrid *self, JalonHex hex, double *out_units)
{
  double x = hex.column + ((hex.row & 1) != 0 ? 0.5 : 0);

  for (guint i = 0; i < JALON_HEX_CORNERS; i++)
    {
      /* In steps of half a width and half a radius, so that neighbours have the very same corners. */
      static const int across[JALON_HEX_CORNERS] = { 0, 1, 1, 0, -1, -1 };
      static const int along[JALON_HEX_CORNERS] = { 2, 1, -1, -2, -1, 1 };
      double           y = (hex.row * 3 + along[i]) * (RADIUS / 2) * self->width;
      double           sine = y * self->squeeze / JALON_EARTH_RADIUS;
      double           lat = asin (CLAMP (sine, -1, 1)) * 180 / G_PI;

      out_units[2 * i] = (x + across[i] * 0.5) / self->n_columns;
      out_units[2 * i + 1] = jalon_mercator_unit_y (CLAMP (lat, -JALON_MERCATOR_MAX_LAT, JALON_MERCATOR_MAX_LAT));
    }
}
