/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taken boxes in cells of a grid, so that a question touches only the neighbourhood.
 */

#include "config.h"

#include "jalon-label-grid.h"

/* Pixels; about the width of a short label. */
#define CELL 64

struct _JalonLabelGrid
{
  GArray **cells; /* (element-type JalonLabelBox): what reaches into each; NULL where empty */
  int      columns;
  int      rows;
};

/**
 * jalon_label_grid_new:
 * @width: pixels
 * @height: pixels
 */
JalonLabelGrid *
jalon_label_grid_new (double width, double height)
{
  JalonLabelGrid *self = g_new0 (JalonLabelGrid, 1);

  self->columns = (int) (MAX (width, 1) / CELL) + 1;
  self->rows = (int) (MAX (height, 1) / CELL) + 1;
  self->cells = g_new0 (GArray *, (gsize) self->columns * self->rows);

  return self;
}

void
jalon_label_grid_free (JalonLabelGrid *self)
{
  for (int i = 0; i < self->columns * self->rows; i++)
    g_clear_pointer (&self->cells[i], g_array_unref);
  g_free (self->cells);
  g_free (self);
}

static void
find_cells (const JalonLabelGrid *self, const JalonLabelBox *box, int *column0, int *row0, int *column1, int *row1)
{
  /* Boxes beyond the edge count for the cells at the edge. */
  *column0 = CLAMP (box->x0 / CELL, 0, self->columns - 1);
  *column1 = CLAMP (box->x1 / CELL, 0, self->columns - 1);
  *row0 = CLAMP (box->y0 / CELL, 0, self->rows - 1);
  *row1 = CLAMP (box->y1 / CELL, 0, self->rows - 1);
}

static gboolean
overlap (const JalonLabelBox *a, const JalonLabelBox *b)
{
  return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

static gboolean
cell_is_free (const GArray *cell, const JalonLabelBox *box)
{
  for (guint i = 0; cell != NULL && i < cell->len; i++)
    if (overlap (box, &g_array_index (cell, JalonLabelBox, i)))
      return FALSE;
  return TRUE;
}

/**
 * jalon_label_grid_is_free:
 *
 * Returns: whether the box overlaps none that is taken
 */
gboolean
jalon_label_grid_is_free (const JalonLabelGrid *self, const JalonLabelBox *box)
{
  int column0, row0, column1, row1;

  find_cells (self, box, &column0, &row0, &column1, &row1);
  for (int row = row0; row <= row1; row++)
    for (int column = column0; column <= column1; column++)
      if (!cell_is_free (self->cells[row * self->columns + column], box))
        return FALSE;

  return TRUE;
}

/**
 * jalon_label_grid_take:
 * @box: pixels; may reach beyond the view, and over boxes that are taken
 *
 * Has jalon_label_grid_is_free() refuse from now on whatever overlaps the box.
 */
void
jalon_label_grid_take (JalonLabelGrid *self, const JalonLabelBox *box)
{
  int column0, row0, column1, row1;

  find_cells (self, box, &column0, &row0, &column1, &row1);
  for (int row = row0; row <= row1; row++)
    for (int column = column0; column <= column1; column++)
      {
        GArray **cell = &self->cells[row * self->columns + column];

        if (*cell == NULL)
          *cell = g_array_new (FALSE, FALSE, sizeof (JalonLabelBox));
        g_array_append_val (*cell, *box);
      }
}
