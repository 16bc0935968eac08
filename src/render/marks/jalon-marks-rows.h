/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the rows of marks of one country stand.
 */

#pragma once

#include "jalon-marks.h"
#include "jalon-placement.h"
#include "jalon-symbols.h"

G_BEGIN_DECLS

/**
 * JalonRows:
 * @placement: (unowned): of the view
 * @country: its code
 * @radius: of the largest mark, pixels
 * @n: marks in all rows
 * @in_row: in each but the last; found
 * @x: middle of the rows, pixels; first that of the country's name, then found
 * @y: the same
 */
typedef struct
{
  JalonPlacement *placement;
  const char     *country;
  double          radius;
  guint           n;
  guint           in_row;
  double          x;
  double          y;
} JalonRows;

gboolean jalon_rows_find_place (JalonRows *rows, double country_width, gboolean last_resort);
void     jalon_rows_get_mark (const JalonRows *rows, guint index, double *x, double *y);

G_END_DECLS
