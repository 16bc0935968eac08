/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The countries of a view in square cells, filled line by line between the
 * edges of their outlines (even-odd). Cells are counted from 0 E of the world
 * and not from the edge of the view, so that views of one scale that overlap
 * say the same of a spot.
 */

#include "config.h"

#include "jalon-ground.h"

#include "jalon-trace.h"

#include <math.h>
#include <string.h>

/* The side of a cell, pixels: the middle of one decides. */
#define CELL 3.0

/* Sums over the cells of one country in the view: how many, and of their columns, rows and products. */
typedef struct
{
  double n;
  double x;
  double y;
  double xx;
  double xy;
  double yy;
} Moments;

/**
 * JalonGround:
 * @cells: (owned): index of the country + 1
 * @moments: (owned): by index of the country
 * @left: of the first cell, pixels of the view
 * @top: the same
 * @unit_x: middle of the view, Mercator units
 * @unit_y: the same
 * @reach_x: from there to the farthest cell, Mercator units
 * @reach_y: the same
 * @cell_x: middle of the view, in cells; the middle of the first is at 1
 * @cell_y: the same
 * @across: cells for a Mercator unit to the east, to the right; as many downwards for one to the south
 * @down: cells for a Mercator unit to the east, downwards: 0 where the view is not turned
 */
struct _JalonGround
{
  gatomicrefcount      ref_count;
  const JalonWorldMap *map;
  guint16             *cells;
  Moments             *moments;
  int                  columns;
  int                  rows;
  double               left;
  double               top;
  double               unit_x;
  double               unit_y;
  double               reach_x;
  double               reach_y;
  double               cell_x;
  double               cell_y;
  double               across;
  double               down;
};

/* Where edges of one country cross the middle lines of the rows of cells. */
typedef struct
{
  int   *rows;   /* (owned): of each crossing */
  float *places; /* (owned): of each crossing, in cells */
  float *sorted; /* (owned): the places by row */
  guint  n;
  guint  size;  /* there is room for */
  int    first; /* row that has any */
  int    last;
  guint *starts; /* (owned): by row, and one past the last: once sorted, where its crossings begin */
} Crossings;

static void
grow (Crossings *crossings)
{
  crossings->size = MAX (2 * crossings->size, 1024);
  crossings->rows = g_renew (int, crossings->rows, crossings->size);
  crossings->places = g_renew (float, crossings->places, crossings->size);
  crossings->sorted = g_renew (float, crossings->sorted, crossings->size);
}

static inline void
add_crossing (Crossings *crossings, int row, float place)
{
  if (G_UNLIKELY (crossings->n == crossings->size))
    grow (crossings);
  crossings->rows[crossings->n] = row;
  crossings->places[crossings->n++] = place;
}

/* The rows whose middle lines lie between two heights above the first one, in rows; few edges cross any. */
static void
add_edge (Crossings *crossings, JalonPixel from, JalonPixel to)
{
  int first = (int) MIN (from.y, to.y) + 1, last = (int) MAX (from.y, to.y);

  for (int row = first; row <= last; row++)
    {
      float place = (float) (from.x + (row - from.y) * (to.x - from.x) / (to.y - from.y));

      add_crossing (crossings, row - 1, place);
    }
  crossings->first = MIN (crossings->first, first - 1);
  crossings->last = MAX (crossings->last, last - 1);
}

/* The height of a point in cells; one that is higher than the first row or lower than the last is moved to beside them.
 */
static inline double
get_height (const JalonGround *self, const JalonUnitPoint *point, double shift)
{
  double dx = point->x + shift - self->unit_x, dy = point->y - self->unit_y;

  return CLAMP (self->cell_y + dx * self->down + dy * self->across, 0.0, self->rows + 0.5);
}

static inline double
get_column (const JalonGround *self, const JalonUnitPoint *point, double shift)
{
  double dx = point->x + shift - self->unit_x, dy = point->y - self->unit_y;

  return self->cell_x + dx * self->across - dy * self->down;
}

/* Most points lie in the row of the one before: of them the height is all that has to be known. */
static void
add_ring (const JalonGround *self, Crossings *crossings, const JalonWorldPath *ring, double shift)
{
  const JalonUnitPoint *previous = &ring->points[ring->n_points - 1];
  double                before = get_height (self, previous, shift);

  for (guint i = 0; i < ring->n_points; i++)
    {
      const JalonUnitPoint *point = &ring->points[i];
      double                height = get_height (self, point, shift);

      if ((int) height != (int) before)
        add_edge (crossings,
                  (JalonPixel){ get_column (self, previous, shift), before },
                  (JalonPixel){ get_column (self, point, shift), height });
      previous = point;
      before = height;
    }
}

/* Crossings from @start to before @end once more, so many cells further east. */
static void
repeat (Crossings *crossings, guint start, guint end, double shift)
{
  for (guint i = start; i < end; i++)
    add_crossing (crossings, crossings->rows[i], (float) (crossings->places[i] + shift));
}

/* In the copies of the world from @first to @last. Where the view is not turned, they lie beside each other. */
static void
add_copies (const JalonGround *self, Crossings *crossings, const JalonWorldPath *ring, int first, int last)
{
  guint start = crossings->n, end;

  add_ring (self, crossings, ring, first);
  end = crossings->n;
  for (int copy = first + 1; copy <= last; copy++)
    if (self->down == 0.0)
      repeat (crossings, start, end, (copy - first) * self->across);
    else
      add_ring (self, crossings, ring, copy);
}

/* In every copy of the world that reaches into the view. */
static void
add_country (const JalonGround *self, Crossings *crossings, const JalonWorldCountry *country)
{
  for (guint i = 0; i < country->n_rings; i++)
    {
      const JalonWorldPath *ring = &self->map->rings[country->first_ring + i];
      int                   first = (int) ceil (self->unit_x - self->reach_x - ring->box.x1);
      int                   last = (int) floor (self->unit_x + self->reach_x - ring->box.x0);

      if (ring->n_points < 3 || first > last || ring->box.y1 < self->unit_y - self->reach_y ||
          ring->box.y0 > self->unit_y + self->reach_y)
        continue;
      add_copies (self, crossings, ring, first, last);
    }
}

static void
sort_row (float *places, guint n)
{
  for (guint i = 1; i < n; i++)
    for (guint j = i; j > 0 && places[j - 1] > places[j]; j--)
      {
        float place = places[j];

        places[j] = places[j - 1];
        places[j - 1] = place;
      }
}

/* By row, and from west to east within one, where they are few. */
static void
sort (Crossings *crossings)
{
  guint *starts = crossings->starts, *ends = starts + 1;
  int    first = crossings->first, last = crossings->last;

  memset (starts + first, 0, (last - first + 3) * sizeof *starts);
  for (guint i = 0; i < crossings->n; i++)
    ends[crossings->rows[i] + 1]++;
  for (int row = first; row <= last; row++)
    ends[row + 1] += ends[row];
  for (guint i = 0; i < crossings->n; i++)
    crossings->sorted[ends[crossings->rows[i]]++] = crossings->places[i];
  for (int row = first; row <= last; row++)
    sort_row (crossings->sorted + starts[row], starts[row + 1] - starts[row]);
}

/* Cells of one row, from @first to before @end; those beyond the edges of the view do not count. */
static void
add_to_moments (const JalonGround *self, Moments *moments, int row, int first, int end)
{
  int    pad = (int) (JALON_GROUND_PAD / CELL);
  double n, sum, before;

  first = MAX (first, pad);
  end = MIN (end, self->columns - pad);
  if (first >= end || row < pad || row >= self->rows - pad)
    return;
  n = end - first;
  sum = n * (first + end - 1) / 2.0;
  /* Sums of squares from 0 on. */
  before = (first - 1.0) * first * (2.0 * first - 1.0) / 6.0;
  moments->n += n;
  moments->x += sum;
  moments->y += n * row;
  moments->xx += (end - 1.0) * end * (2.0 * end - 1.0) / 6.0 - before;
  moments->xy += sum * row;
  moments->yy += n * row * row;
}

static void
fill (JalonGround *self, const Crossings *crossings, guint16 value)
{
  for (int row = crossings->first; row <= crossings->last; row++)
    for (guint i = crossings->starts[row]; i + 1 < crossings->starts[row + 1]; i += 2)
      {
        int      first = (int) CLAMP (ceil (crossings->sorted[i]) - 1.0, 0.0, self->columns);
        int      end = (int) CLAMP (ceil (crossings->sorted[i + 1]) - 1.0, 0.0, self->columns);
        guint16 *cells = self->cells + (gsize) row * self->columns;

        for (int column = first; column < end; column++)
          cells[column] = value;
        add_to_moments (self, &self->moments[value - 1], row, first, end);
      }
}

static void
measure (JalonGround *self, const JalonViewport *viewport)
{
  double c = cos (viewport->rotation), s = sin (viewport->rotation);
  double origin_x, origin_y, half_x, half_y;

  jalon_viewport_project_unit (viewport, 0.0, 0.0, &origin_x, &origin_y);
  self->left = origin_x - CELL * ceil ((origin_x + JALON_GROUND_PAD) / CELL);
  self->top = origin_y - CELL * ceil ((origin_y + JALON_GROUND_PAD) / CELL);
  self->columns = (int) ceil ((viewport->width + 2 * JALON_GROUND_PAD) / CELL) + 1;
  self->rows = (int) ceil ((viewport->height + 2 * JALON_GROUND_PAD) / CELL) + 1;
  self->unit_x = viewport->cx;
  self->unit_y = viewport->cy;
  self->cell_x = (viewport->width / 2 - self->left) / CELL + 0.5;
  self->cell_y = (viewport->height / 2 - self->top) / CELL + 0.5;
  self->across = c * viewport->world / CELL;
  self->down = s * viewport->world / CELL;
  half_x = (self->columns / 2.0 + 1.0) * CELL / viewport->world;
  half_y = (self->rows / 2.0 + 1.0) * CELL / viewport->world;
  self->reach_x = half_x * fabs (c) + half_y * fabs (s);
  self->reach_y = half_x * fabs (s) + half_y * fabs (c);
}

/**
 * jalon_ground_new:
 * @map: outlives what is returned
 *
 * Finds the countries below a view and JALON_GROUND_PAD beyond its edges.
 *
 * Returns: (transfer full)
 */
JalonGround *
jalon_ground_new (const JalonViewport *viewport, const JalonWorldMap *map)
{
  JalonGround *self = g_new0 (JalonGround, 1);
  Crossings    crossings = { .n = 0 };

  g_atomic_ref_count_init (&self->ref_count);
  self->map = map;
  measure (self, viewport);
  self->cells = g_new0 (guint16, (gsize) self->columns * self->rows);
  self->moments = g_new0 (Moments, map->n_countries);
  crossings.starts = g_new (guint, self->rows + 3);
  for (guint i = 0; i < map->n_countries; i++)
    {
      crossings.n = 0;
      crossings.first = self->rows;
      crossings.last = -1;
      add_country (self, &crossings, &map->countries[i]);
      if (crossings.n == 0)
        continue;
      sort (&crossings);
      fill (self, &crossings, (guint16) (i + 1));
    }
  g_free (crossings.rows);
  g_free (crossings.places);
  g_free (crossings.starts);
  g_free (crossings.sorted);
  return self;
}

JalonGround *
jalon_ground_ref (JalonGround *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
jalon_ground_unref (JalonGround *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->cells);
  g_free (self->moments);
  g_free (self);
}

/**
 * jalon_ground_at:
 * @x: pixels of the view
 * @y: pixels of the view
 *
 * Returns: a number for the country there, as jalon_ground_find() gives it; JALON_GROUND_SEA where there is none, or
 *   further out than is known
 */
guint
jalon_ground_at (const JalonGround *self, double x, double y)
{
  int column = (int) floor ((x - self->left) / CELL), row = (int) floor ((y - self->top) / CELL);

  if (column < 0 || row < 0 || column >= self->columns || row >= self->rows)
    return JALON_GROUND_SEA;
  return self->cells[row * self->columns + column];
}

/**
 * jalon_ground_find:
 * @code: (nullable): of a country
 *
 * Returns: the number that stands for it, JALON_GROUND_SEA where the map does not have it
 */
guint
jalon_ground_find (const JalonGround *self, const char *code)
{
  const JalonWorldCountry *country = code != NULL ? jalon_world_map_find (self->map, code) : NULL;

  return country != NULL ? (guint) (country - self->map->countries) + 1 : JALON_GROUND_SEA;
}

/**
 * jalon_ground_get_code:
 * @country: as jalon_ground_at() gives it, not JALON_GROUND_SEA
 *
 * Returns: (transfer none): the code of the country that a number stands for
 */
const char *
jalon_ground_get_code (const JalonGround *self, guint country)
{
  g_return_val_if_fail (country != JALON_GROUND_SEA && country <= self->map->n_countries, NULL);

  return self->map->countries[country - 1].code;
}

/**
 * jalon_ground_get_shape:
 * @country: as jalon_ground_at() gives it, not JALON_GROUND_SEA
 * @out_shape: (out)
 *
 * Tells how what the view shows of a country is spread, from the second moments of its cells.
 *
 * Returns: %FALSE where the view shows nothing of it
 */
gboolean
jalon_ground_get_shape (const JalonGround *self, guint country, JalonGroundShape *out_shape)
{
  const Moments *moments;
  double         x, y, xx, xy, yy, middle, spread;

  g_return_val_if_fail (country != JALON_GROUND_SEA && country <= self->map->n_countries, FALSE);

  moments = &self->moments[country - 1];
  if (moments->n == 0)
    return FALSE;
  x = moments->x / moments->n;
  y = moments->y / moments->n;
  xx = moments->xx / moments->n - x * x;
  xy = moments->xy / moments->n - x * y;
  yy = moments->yy / moments->n - y * y;
  middle = (xx + yy) / 2;
  spread = hypot ((xx - yy) / 2, xy);
  /* The axes of an ellipse are four times as long as its cells deviate along them. */
  *out_shape = (JalonGroundShape){ .x = self->left + (x + 0.5) * CELL,
                                   .y = self->top + (y + 0.5) * CELL,
                                   .length = 4 * CELL * sqrt (middle + spread),
                                   .breadth = 4 * CELL * sqrt (MAX (middle - spread, 0.0)),
                                   .angle = atan2 (2 * xy, xx - yy) / 2 };
  return TRUE;
}
