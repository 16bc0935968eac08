/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds places by where they are, over the grid of cells of one degree.
 */

#include "config.h"

#include "jalon-world-private.h"

#include <math.h>

/* The nearest place is looked for within this first, then four times as far, and so on; metres. */
#define FIRST_REACH 20000.0
#define METRES_PER_DEGREE (JALON_EARTH_RADIUS * G_PI / 180.0)

/* A box of so many cells is as quickly searched from the most important place down. */
#define MANY_CELLS 2000

/* Half the Earth's circumference in metres, rounded up: nothing is further. */
#define FARTHEST 20100000.0

/* The places of a cell, the most important first; @column of any turn of the world. */
static const guint32 *
get_cell_places (const JalonWorldPlaceTable *self, int column, int row, guint *out_n)
{
  guint cell = (guint) row * JALON_WORLD_N_COLUMNS +
               (guint) (((column % JALON_WORLD_N_COLUMNS) + JALON_WORLD_N_COLUMNS) % JALON_WORLD_N_COLUMNS);

  *out_n = self->first_in_cell[cell + 1] - self->first_in_cell[cell];

  return self->by_cell + self->first_in_cell[cell];
}

/* Looks at every cell within @reach metres; returns the best place not further than *@metres, which shrinks to it. */
static const JalonWorldPlace *
search_within (const JalonWorldPlaceTable *self, double lon, double lat, double reach, double *metres)
{
  const JalonWorldPlace *best = NULL;
  double                 dlat = reach / METRES_PER_DEGREE;
  double                 widest = MIN (fabs (lat) + dlat, 90.0);
  double                 dlon = MIN (dlat / MAX (cos (widest * G_PI / 180.0), 1e-6), 180.0);
  int                    west = (int) floor (lon - dlon + 180.0);
  int                    east = MIN ((int) floor (lon + dlon + 180.0), west + JALON_WORLD_N_COLUMNS - 1);
  int                    south = MAX ((int) floor (lat - dlat + 90.0), 0);
  int                    north = MIN ((int) floor (lat + dlat + 90.0), JALON_WORLD_N_ROWS - 1);

  for (int row = south; row <= north; row++)
    for (int column = west; column <= east; column++)
      {
        guint          n;
        const guint32 *cell = get_cell_places (self, column, row, &n);

        for (guint i = 0; i < n; i++)
          {
            const JalonWorldPlace *place = &self->places[cell[i]];
            double                 distance = jalon_geo_distance (lon, lat, place->lon, place->lat);

            if (distance <= *metres && (best == NULL || distance < *metres))
              {
                best = place;
                *metres = distance;
              }
          }
      }

  return best;
}

/**
 * jalon_world_nearest_place:
 * @lon: degrees; any turn of the world
 * @lat: degrees
 * @max_metres: how far it may be
 * @out_metres: (out) (optional): how far it is
 *
 * Returns: (transfer none) (nullable): the nearest place, %NULL where none is that near
 */
const JalonWorldPlace *
jalon_world_nearest_place (JalonWorld *self, double lon, double lat, double max_metres, double *out_metres)
{
  const JalonWorldPlaceTable *table;

  g_return_val_if_fail (self != NULL, NULL);

  if (!isfinite (lon) || !(fabs (lat) <= 90.0) || !(max_metres >= 0.0))
    return NULL;
  table = jalon_world_get_place_table (self);
  max_metres = MIN (max_metres, FARTHEST);
  lon = remainder (lon, 360.0);
  for (double reach = MIN (FIRST_REACH, max_metres);; reach = MIN (reach * 4.0, max_metres))
    {
      double                 metres = reach;
      const JalonWorldPlace *place = search_within (table, lon, lat, reach, &metres);

      if (place != NULL && out_metres != NULL)
        *out_metres = metres;
      if (place != NULL || reach >= max_metres)
        return place;
    }
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
