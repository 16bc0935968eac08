/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Seeks room for rows of marks near the name of their country, inside of it or,
 * where it is too small, beside it, and clear of what is there.
 */

#include "config.h"

#include "jalon-marks-rows.h"

#include "jalon-outline.h"
#include "jalon-scene-private.h"

#include <math.h>

/* So much of a symbol's side may lie beyond a border, pixels. */
#define INSET 6.0

/* An arrow is so wide to each side, pixels. */
#define ARROW_REACH 8.0

/* How far from the middle of a small country its marks may stand, pixels. */
#define NEAREST_BESIDE (JALON_ROWS_PITCH * 0.9)
#define FARTHEST_BESIDE (JALON_ROWS_PITCH * 4)

/* Whether an arrow of a closure lies in a box. */
static gboolean
is_crossed (JalonScene *self, const JalonViewport *viewport, double x0, double y0, double x1, double y1)
{
  for (guint i = 0; i < self->arrows->len; i++)
    {
      double tail_x, tail_y, tip_x, tip_y;

      jalon_scene_place_arrow (&g_array_index (self->arrows, JalonSceneArrow, i),
                               viewport,
                               &tail_x,
                               &tail_y,
                               &tip_x,
                               &tip_y);
      if (MAX (tail_x, tip_x) + ARROW_REACH > x0 && MIN (tail_x, tip_x) - ARROW_REACH < x1 &&
          MAX (tail_y, tip_y) + ARROW_REACH > y0 && MIN (tail_y, tip_y) - ARROW_REACH < y1)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_covered (const GArray *marks, double x0, double y0, double x1, double y1)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const JalonMark *mark = &g_array_index (marks, JalonMark, i);
      double           reach = jalon_mark_get_reach (mark) - 2.0;

      if (mark->x + reach > x0 && mark->x - reach < x1 && mark->y + reach > y0 && mark->y - reach < y1)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_inside (const JalonRows *rows, double x, double y)
{
  double lon, lat;

  jalon_viewport_unproject (rows->viewport, x, y, &lon, &lat);
  return jalon_outline_contains (rows->map, rows->country, jalon_mercator_unit_x (lon), jalon_mercator_unit_y (lat));
}

static gboolean
fits (const JalonRows *rows, double x, double y, const JalonRowsDemand *demand)
{
  double half_x = rows->in_row * JALON_ROWS_PITCH / 2,
         half_y = (rows->n + rows->in_row - 1) / rows->in_row * JALON_ROWS_PITCH / 2;
  double inner_x = half_x - INSET, inner_y = half_y - INSET;
  guint  n_inside;

  if (demand->free && (is_covered (rows->marks, x - half_x, y - half_y, x + half_x, y + half_y) ||
                       is_crossed (rows->scene, rows->viewport, x - half_x, y - half_y, x + half_x, y + half_y)))
    return FALSE;
  if (!is_inside (rows, x, y))
    return FALSE;
  n_inside = is_inside (rows, x - inner_x, y - inner_y) + is_inside (rows, x + inner_x, y - inner_y) +
             is_inside (rows, x - inner_x, y + inner_y) + is_inside (rows, x + inner_x, y + inner_y);
  return n_inside >= demand->n_inside;
}

/* Seeks a place below the name, above it or aside, the nearest first. */
static gboolean
search (JalonRows *rows, const JalonRowsDemand *demand)
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
  double below = ((rows->n + rows->in_row - 1) / rows->in_row - 1) * JALON_ROWS_PITCH / 2;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double x = rows->x + steps[i].x * JALON_ROWS_PITCH / 2;
      double y = rows->y + steps[i].y * JALON_ROWS_PITCH / 2 + (steps[i].y > 0 ? below : steps[i].y < 0 ? -below : 0.0);

      if (fits (rows, x, y, demand))
        {
          rows->x = x;
          rows->y = y;
          return TRUE;
        }
    }
  return FALSE;
}

/* Finds where the rows of a country stand, and how many in each; the first demand that can be met counts. */
gboolean
jalon_rows_find_place (JalonRows *rows, double country_width, const JalonRowsDemand *demands, guint n_demands)
{
  guint widest = MIN (rows->n, (guint) CLAMP (country_width * 0.8 / JALON_ROWS_PITCH, 3.0, 8.0));

  for (guint i = 0; i < n_demands; i++)
    for (rows->in_row = widest; rows->in_row > 0; rows->in_row = rows->in_row / 2)
      if (search (rows, &demands[i]))
        return TRUE;
  return FALSE;
}

/* Whether one row of all the marks stands in sight, clear of what is there and outside of its country. */
static gboolean
fits_beside (const JalonRows *rows, double x, double y)
{
  double half_x = rows->n * JALON_ROWS_PITCH / 2, half_y = JALON_ROWS_PITCH / 2;

  return x > half_x && y > half_y && x < rows->viewport->width - half_x && y < rows->viewport->height - half_y &&
         !is_covered (rows->marks, x - half_x, y - half_y, x + half_x, y + half_y) &&
         !is_crossed (rows->scene, rows->viewport, x - half_x, y - half_y, x + half_x, y + half_y) &&
         !is_inside (rows, x - half_x + INSET, y) && !is_inside (rows, x + half_x - INSET, y);
}

/* Finds where the rows stand as one beside their country, the nearest place first. */
gboolean
jalon_rows_find_place_beside (JalonRows *rows)
{
  /* Aside first, where a row is narrowest seen from the country; sixteenths of a turn. */
  static const guint8 directions[] = { 0, 15, 1, 14, 2, 8, 7, 9, 13, 3, 6, 10, 12, 4, 11, 5 };
  double              half_x = (rows->n - 1) * JALON_ROWS_PITCH / 2;

  for (double distance = NEAREST_BESIDE; distance <= FARTHEST_BESIDE; distance += JALON_ROWS_PITCH / 2)
    for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
      {
        double angle = directions[i] * G_PI / 8;
        double x = rows->x + cos (angle) * (distance + half_x), y = rows->y + sin (angle) * distance;

        if (fits_beside (rows, x, y))
          {
            rows->x = x;
            rows->y = y;
            rows->in_row = rows->n;
            return TRUE;
          }
      }
  return FALSE;
}
