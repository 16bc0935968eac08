/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds places by where they are, over the grid of cells of one degree.
 */

#include "config.h"

#include "jalon-world-private.h"

#include <math.h>

/* A box of so many cells is as quickly searched from the most important place down. */
#define MANY_CELLS 2000

/* The places of a cell, the most important first; @column of any turn of the world. */
static const guint32 *
get_cell_places (const JalonWorldPlaceTable *self, int column, int row, guint *out_n)
{
  guint cell = (guint) row * JALON_WORLD_N_COLUMNS +
               (guint) (((column % JALON_WORLD_N_COLUMNS) + JALON_WORLD_N_COLUMNS) % JALON_WORLD_N_COLUMNS);

  *out_n = self->first_in_cell[cell + 1] - self->first_in_cell[cell];

  return self->by_cell + self->first_in_cell[cell];
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *) a;
  guint32 right = *(const guint32 *) b;

  return left < right ? -1 : left > right;
}

static gboolean
is_between (const JalonWorldPlace *place, double west, double south, double east, double north)
{
  double lon = place->lon;

  if (place->lat < south || place->lat > north)
    return FALSE;
  lon += 360.0 * ceil ((west - lon) / 360.0);

  return lon <= east;
}

/**
 * jalon_world_list_places_in:
 * @box: in Mercator units; x may be outside 0..1
 * @limit: how many at most
 *
 * Returns: (transfer container) (element-type JalonWorldPlace): the most important places in the box, best first
 */
GPtrArray *
jalon_world_list_places_in (JalonWorld *self, const JalonUnitBox *box, guint limit)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GArray) candidates = NULL;
  const JalonWorldPlaceTable *table;
  double                      west, south, east, north;
  gint64                      n_columns, n_rows;

  g_return_val_if_fail (self != NULL && box != NULL, NULL);

  table = jalon_world_get_place_table (self);
  west = jalon_mercator_unit_lon (box->x0);
  east = jalon_mercator_unit_lon (box->x1);
  south = jalon_mercator_unit_lat (MIN (box->y1, 1.0));
  north = jalon_mercator_unit_lat (MAX (box->y0, 0.0));
  if (!(west <= east && south <= north) || fabs (west) > 1e6 || fabs (east) > 1e6)
    return g_steal_pointer (&found);

  n_columns = MIN ((gint64) floor (east) - (gint64) floor (west) + 1, JALON_WORLD_N_COLUMNS);
  n_rows = (gint64) floor (north) - (gint64) floor (south) + 1;
  if (n_columns * n_rows > MANY_CELLS)
    {
      for (guint i = 0; i < table->n_places && found->len < limit; i++)
        if (is_between (&table->places[i], west, south, east, north))
          g_ptr_array_add (found, &table->places[i]);
      return g_steal_pointer (&found);
    }

  candidates = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (gint64 row = 0; row < n_rows; row++)
    for (gint64 column = 0; column < n_columns; column++)
      {
        guint          n;
        int            cell_row = CLAMP ((int) floor (south) + 90 + (int) row, 0, JALON_WORLD_N_ROWS - 1);
        const guint32 *cell = get_cell_places (table, (int) floor (west) + 180 + (int) column, cell_row, &n);

        g_array_append_vals (candidates, cell, n);
      }
  g_array_sort (candidates, compare_numbers);
  for (guint i = 0; i < candidates->len && found->len < limit; i++)
    {
      const JalonWorldPlace *place = &table->places[g_array_index (candidates, guint32, i)];

      if (is_between (place, west, south, east, north))
        g_ptr_array_add (found, (gpointer) place);
    }

  return g_steal_pointer (&found);
}
