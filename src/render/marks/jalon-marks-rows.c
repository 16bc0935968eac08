/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Seeks room for rows of marks near the name of their country, inside of it
 * and clear of what is there.
 */

#include "config.h"

#include "jalon-marks-rows.h"

#include "jalon-spot.h"

/* What a place must be: @share of the radius of each mark around its middle in the country; no arrow below it. */
typedef struct
{
  double   share;
  gboolean clear;
} Demand;

/* From one mark of a row to the next, pixels. */
static double
get_pitch (const JalonRows *rows)
{
  return 2.0 * rows->radius + JALON_MARKS_GAP;
}

/**
 * jalon_rows_get_mark:
 * @index: of the mark
 * @x: (out): its middle, pixels
 * @y: (out): pixels
 *
 * Tells where a mark stands, once the rows have their place.
 */
void
jalon_rows_get_mark (const JalonRows *rows, guint index, double *x, double *y)
{
  guint n_rows = (rows->n + rows->in_row - 1) / rows->in_row;
  guint row = index / rows->in_row, n_here = MIN (rows->in_row, rows->n - row * rows->in_row);

  *x = rows->x + (index % rows->in_row - (n_here - 1) / 2.0) * get_pitch (rows);
  *y = rows->y + (row - (n_rows - 1) / 2.0) * get_pitch (rows);
}

static gboolean
fits (const JalonRows *rows, const Demand *demand)
{
  for (guint i = 0; i < rows->n; i++)
    {
      double x, y;

      jalon_rows_get_mark (rows, i, &x, &y);
      if (!jalon_placement_is_free (rows->placement, x, y, rows->radius) ||
          (demand->clear && !jalon_placement_is_clear (rows->placement, x, y, rows->radius)) ||
          !jalon_spot_is_in (jalon_placement_get_ground (rows->placement),
                             rows->country,
                             x,
                             y,
                             demand->share * rows->radius))
        return FALSE;
    }
  return TRUE;
}

/* Seeks a place below the name, above it or aside, the nearest first. */
static gboolean
search (JalonRows *rows, const Demand *demand)
{
  /* In steps of half a symbol, from the name's own line. */
  static const struct
  {
    gint8 x;
    gint8 y;
  } steps[] = { { 0, 2 },  { 0, -2 }, { -2, 2 },  { 2, 2 },  { -2, -2 }, { 2, -2 },  { 0, 3 },  { 0, -3 },
                { -4, 2 }, { 4, 2 },  { -4, 0 },  { 4, 0 },  { 0, 4 },   { -4, -2 }, { 4, -2 }, { 0, -4 },
                { -3, 4 }, { 3, 4 },  { -3, -4 }, { 3, -4 }, { 0, 6 },   { 0, -6 },  { -6, 0 }, { 6, 0 },
                { -6, 3 }, { 6, 3 },  { -6, -3 }, { 6, -3 }, { 0, 8 },   { 0, -8 },  { -8, 0 }, { 8, 0 } };
  double below = ((rows->n + rows->in_row - 1) / rows->in_row - 1) * get_pitch (rows) / 2;

  double x = rows->x, y = rows->y;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      rows->x = x + steps[i].x * get_pitch (rows) / 2;
      rows->y = y + steps[i].y * get_pitch (rows) / 2 + (steps[i].y > 0 ? below : steps[i].y < 0 ? -below : 0.0);
      if (fits (rows, demand))
        return TRUE;
    }
  rows->x = x;
  rows->y = y;
  return FALSE;
}

/**
 * jalon_rows_find_place:
 * @rows: (inout): with where the name of its country stands
 * @country_width: pixels
 * @last_resort: whether they may cover arrows of closures
 *
 * Finds where the rows of a country stand, and how many are in each: in the country, clear of other marks and, if
 * possible, of its borders.
 */
gboolean
jalon_rows_find_place (JalonRows *rows, double country_width, gboolean last_resort)
{
  static const Demand demands[] = { { 1.0, TRUE }, { 0.45, TRUE }, { 0.45, FALSE } };
  guint               widest = MIN (rows->n, (guint) CLAMP (country_width * 0.8 / get_pitch (rows), 3.0, 8.0));

  for (guint i = 0; i < G_N_ELEMENTS (demands) - !last_resort; i++)
    for (rows->in_row = widest; rows->in_row > 0; rows->in_row = rows->in_row / 2)
      if (search (rows, &demands[i]))
        return TRUE;
  return FALSE;
}
