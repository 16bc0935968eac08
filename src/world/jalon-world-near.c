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

/* Looked at one after another, metres: half the world is enough. */
static const double reaches[] = { 30e3, 150e3, 700e3, 3000e3, 20000e3 };

/* A box that holds all within a reach, in Mercator units. */
static JalonUnitBox
get_box_round (double lon, double lat, double reach)
{
  const double metres_per_degree = G_PI / 180 * JALON_EARTH_RADIUS;
  const double high = reach / metres_per_degree;
  const double widest = cos (MIN (fabs (lat) + high, 89.0) * G_PI / 180);
  const double wide = MIN (high / widest, 180.0);

  return (JalonUnitBox){
    .x0 = (float) jalon_mercator_unit_x (lon - wide),
    .x1 = (float) jalon_mercator_unit_x (lon + wide),
    .y0 = (float) jalon_mercator_unit_y (MIN (lat + high, JALON_MERCATOR_MAX_LAT)),
    .y1 = (float) jalon_mercator_unit_y (MAX (lat - high, -JALON_MERCATOR_MAX_LAT)),
  };
}

/**
 * jalon_world_find_nearest_place:
 * @lon: degrees
 * @lat: degrees
 * @out_distance: (out): metres to it
 *
 * Returns: (transfer none) (nullable): the place of the gazetteer that is nearest
 */
const JalonWorldPlace *
jalon_world_find_nearest_place (JalonWorld *self, double lon, double lat, double *out_distance)
{
  const JalonWorldPlace *nearest = NULL;

  g_return_val_if_fail (self != NULL && out_distance != NULL, NULL);

  *out_distance = INFINITY;
  for (guint i = 0; i < G_N_ELEMENTS (reaches) && (i == 0 || *out_distance > reaches[i - 1]); i++)
    {
      JalonUnitBox box = get_box_round (lon, lat, reaches[i]);
      g_autoptr (GPtrArray) places = jalon_world_list_places_in (self, &box, G_MAXUINT);

      for (guint j = 0; j < places->len; j++)
        {
          const JalonWorldPlace *place = g_ptr_array_index (places, j);
          double                 distance = jalon_geo_distance (lon, lat, place->lon, place->lat);

          if (distance < *out_distance)
            {
              *out_distance = distance;
              nearest = place;
            }
        }
    }
  return nearest;
}
