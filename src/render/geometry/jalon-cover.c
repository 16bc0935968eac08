/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A grid of what is covered. A tile is a word of eight by eight cells; a block
 * is a word of eight by eight tiles, with a bit set for each that is full, so
 * that a whole area is known to be full at a glance.
 */

#include "config.h"

#include "jalon-cover.h"

#include <math.h>

/* Cells along a side of a tile, tiles along a side of a block. */
#define SIDE 8
#define FULL (~G_GUINT64_CONSTANT (0))

/* Larger grids get larger cells: 64 MiB of tiles. */
#define MAX_CELLS 5e8

struct _JalonCover
{
  guint64   *tiles;     /* (owned) */
  guint64   *blocks;    /* (owned) */
  int        n_columns; /* of tiles, a whole number of blocks */
  int        n_rows;
  JalonPixel origin;
  double     cell; /* pixels along a side */
};

/* Rows and columns of cells, both ends included; none where an end lies before its start. */
typedef struct
{
  int left;
  int top;
  int right;
  int bottom;
} Range;

static int
count_tiles (double length, double cell)
{
  return ((int) (length / (cell * SIDE * SIDE)) + 1) * SIDE;
}

/**
 * jalon_cover_new:
 * @low: the corner of the grid at the left and top
 * @high: the other one
 * @cell: the side of a cell, pixels; may become more where the grid would be too large
 *
 * Returns: (transfer full): a grid of which nothing is covered
 */
JalonCover *
jalon_cover_new (JalonPixel low, JalonPixel high, double cell)
{
  JalonCover *self = g_new0 (JalonCover, 1);
  double      width = MAX (high.x - low.x, 1), height = MAX (high.y - low.y, 1);

  self->origin = low;
  self->cell = MAX (cell, sqrt (width * height / MAX_CELLS));
  self->n_columns = count_tiles (width, self->cell);
  self->n_rows = count_tiles (height, self->cell);
  self->tiles = g_new0 (guint64, (gsize) self->n_columns * (gsize) self->n_rows);
  self->blocks = g_new0 (guint64, (gsize) (self->n_columns / SIDE) * (gsize) (self->n_rows / SIDE));
  return self;
}

void
jalon_cover_free (JalonCover *self)
{
  g_free (self->tiles);
  g_free (self->blocks);
  g_free (self);
}

/* The side of a cell, pixels. */
double
jalon_cover_get_cell (const JalonCover *self)
{
  return self->cell;
}

/* Cells whose middle lies between the two. */
static Range
find_middles (const JalonCover *self, double left, double top, double right, double bottom)
{
  Range range = { (int) ceil ((left - self->origin.x) / self->cell - 0.5),
                  (int) ceil ((top - self->origin.y) / self->cell - 0.5),
                  (int) floor ((right - self->origin.x) / self->cell - 0.5),
                  (int) floor ((bottom - self->origin.y) / self->cell - 0.5) };

  range.left = MAX (range.left, 0);
  range.top = MAX (range.top, 0);
  range.right = MIN (range.right, self->n_columns * SIDE - 1);
  range.bottom = MIN (range.bottom, self->n_rows * SIDE - 1);
  return range;
}

/* Where @low <= @slope * x + @offset <= @high: makes the stretch from @left to @right as short. */
static void
narrow (double slope, double offset, double low, double high, double *left, double *right)
{
  double a, b;

  if (fabs (slope) < 1e-9)
    {
      if (offset < low || offset > high)
        *right = *left - 1;
      return;
    }
  a = (low - offset) / slope;
  b = (high - offset) / slope;
  *left = MAX (*left, MIN (a, b));
  *right = MIN (*right, MAX (a, b));
}

/* A rectangle along a piece, and the unit vector along it. */
typedef struct
{
  JalonCoverPiece piece;
  double          dx;
  double          dy;
  double          length;
  Range           rows;
} Rectangle;

static Rectangle
make_rectangle (const JalonCover *self, const JalonCoverPiece *piece)
{
  Rectangle rectangle = { .piece = *piece, .dx = 1 };
  double    x = piece->b.x - piece->a.x, y = piece->b.y - piece->a.y;

  rectangle.length = hypot (x, y);
  if (rectangle.length > 0)
    {
      rectangle.dx = x / rectangle.length;
      rectangle.dy = y / rectangle.length;
    }
  rectangle.rows = find_middles (self,
                                 MIN (piece->a.x, piece->b.x) - fabs (rectangle.dy) * piece->reach,
                                 MIN (piece->a.y, piece->b.y) - fabs (rectangle.dx) * piece->reach,
                                 MAX (piece->a.x, piece->b.x) + fabs (rectangle.dy) * piece->reach,
                                 MAX (piece->a.y, piece->b.y) + fabs (rectangle.dx) * piece->reach);
  return rectangle;
}

/* The cells of row @y whose middles are in the rectangle: FALSE for none. */
static gboolean
find_span (const JalonCover *self, const Rectangle *rectangle, int y, int *first, int *last)
{
  double middle = self->origin.y + (y + 0.5) * self->cell - rectangle->piece.a.y;
  double left = self->origin.x + (rectangle->rows.left + 0.5) * self->cell - rectangle->piece.a.x;
  double right = self->origin.x + (rectangle->rows.right + 0.5) * self->cell - rectangle->piece.a.x;
  double start = left;

  narrow (rectangle->dx, middle * rectangle->dy, 0, rectangle->length, &left, &right);
  narrow (-rectangle->dy, middle * rectangle->dx, -rectangle->piece.reach, rectangle->piece.reach, &left, &right);
  *first = rectangle->rows.left + (int) ceil ((left - start) / self->cell - 1e-9);
  *last = rectangle->rows.left + (int) floor ((right - start) / self->cell + 1e-9);
  return *first <= *last;
}

/* The bits of a tile's row for cells from @first to @last of the grid. */
static guint64
get_mask (int tile, int first, int last, int y)
{
  int     from = MAX (first - tile * SIDE, 0), to = MIN (last - tile * SIDE, SIDE - 1);
  guint64 row = ((G_GUINT64_CONSTANT (1) << (to - from + 1)) - 1) << from;

  return row << (y % SIDE * SIDE);
}

static void
set_bits (JalonCover *self, int column, int row, guint64 mask)
{
  guint64 *tile = &self->tiles[(gsize) row * (gsize) self->n_columns + (gsize) column];

  *tile |= mask;
  if (*tile == FULL)
    self->blocks[(gsize) (row / SIDE) * (gsize) (self->n_columns / SIDE) + (gsize) (column / SIDE)] |=
        G_GUINT64_CONSTANT (1) << (row % SIDE * SIDE + column % SIDE);
}

/**
 * jalon_cover_add:
 * @piece: a piece that is drawn
 *
 * Covers the cells whose middles are in @piece.
 */
void
jalon_cover_add (JalonCover *self, const JalonCoverPiece *piece)
{
  Rectangle rectangle = make_rectangle (self, piece);
  int       first, last;

  for (int y = rectangle.rows.top; y <= rectangle.rows.bottom; y++)
    if (find_span (self, &rectangle, y, &first, &last))
      for (int tile = first / SIDE; tile <= last / SIDE; tile++)
        set_bits (self, tile, y / SIDE, get_mask (tile, first, last, y));
}

/* Whether all tiles are full that @piece can touch: then its cells need not be looked at one by one. */
static gboolean
has_full_tiles (const JalonCover *self, const JalonCoverPiece *piece)
{
  const double side = self->cell * SIDE;
  int          left = (int) MAX ((MIN (piece->a.x, piece->b.x) - piece->reach - self->origin.x) / side, 0);
  int          top = (int) MAX ((MIN (piece->a.y, piece->b.y) - piece->reach - self->origin.y) / side, 0);
  int right = (int) MIN ((MAX (piece->a.x, piece->b.x) + piece->reach - self->origin.x) / side, self->n_columns - 1);
  int bottom = (int) MIN ((MAX (piece->a.y, piece->b.y) + piece->reach - self->origin.y) / side, self->n_rows - 1);

  for (int y = top; y <= bottom; y++)
    for (int x = left; x <= right; x++)
      if (self->tiles[(gsize) y * (gsize) self->n_columns + (gsize) x] != FULL)
        return FALSE;
  return TRUE;
}

/**
 * jalon_cover_contains:
 * @piece: a piece that may be drawn
 *
 * Returns: whether each cell whose middle is in @piece is covered; what lies beyond the grid counts as covered
 */
gboolean
jalon_cover_contains (const JalonCover *self, const JalonCoverPiece *piece)
{
  Rectangle rectangle;
  int       first, last;

  if (has_full_tiles (self, piece))
    return TRUE;
  rectangle = make_rectangle (self, piece);
  for (int y = rectangle.rows.top; y <= rectangle.rows.bottom; y++)
    if (find_span (self, &rectangle, y, &first, &last))
      for (int tile = first / SIDE; tile <= last / SIDE; tile++)
        {
          guint64 mask = get_mask (tile, first, last, y);

          if ((self->tiles[(gsize) (y / SIDE) * (gsize) self->n_columns + (gsize) tile] & mask) != mask)
            return FALSE;
        }
  return TRUE;
}

/**
 * jalon_cover_is_full:
 *
 * Returns: whether all is covered between two corners, and all in their blocks: %FALSE does not say that it is not
 */
gboolean
jalon_cover_is_full (const JalonCover *self, JalonPixel low, JalonPixel high)
{
  const double side = self->cell * SIDE * SIDE;
  int          left = (int) MAX ((low.x - self->origin.x) / side, 0);
  int          top = (int) MAX ((low.y - self->origin.y) / side, 0);
  int          right = (int) MIN ((high.x - self->origin.x) / side, self->n_columns / SIDE - 1);
  int          bottom = (int) MIN ((high.y - self->origin.y) / side, self->n_rows / SIDE - 1);

  for (int y = top; y <= bottom; y++)
    for (int x = left; x <= right; x++)
      if (self->blocks[(gsize) y * (gsize) (self->n_columns / SIDE) + (gsize) x] != FULL)
        return FALSE;
  return TRUE;
}
