/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the rows of marks of one country stand.
 */

#pragma once

#include "jalon-marks.h"
#include "jalon-scene.h"
#include "jalon-symbols.h"

G_BEGIN_DECLS

/* From one mark of a row to the next, pixels. */
#define JALON_ROWS_PITCH (JALON_SYMBOL_SIZE + JALON_MARKS_GAP)

/**
 * JalonRows:
 * @map: coarse, for what is inside
 * @marks: that are there already (element-type JalonMark)
 * @n: marks in all rows
 * @in_row: in each but the last; found
 * @x: middle of the rows, pixels; first that of the country's name, then found
 * @y: the same
 */
typedef struct
{
  JalonScene              *scene;
  const JalonViewport     *viewport;
  const JalonWorldMap     *map;
  const JalonWorldCountry *country;
  const GArray            *marks;
  guint                    n;
  guint                    in_row;
  double                   x;
  double                   y;
} JalonRows;

/* What a place must be: so many corners of the rows inside of the country, and no other mark below them. */
typedef struct
{
  guint    n_inside;
  gboolean free;
} JalonRowsDemand;

gboolean jalon_rows_find_place (JalonRows *rows, double country_width, const JalonRowsDemand *demands, guint n_demands);

gboolean jalon_rows_find_place_beside (JalonRows *rows);

G_END_DECLS
