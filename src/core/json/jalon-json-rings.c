/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the coordinates of a Polygon or MultiPolygon. A ring may have a million
 * positions, and a tree of them takes ten times the memory of its numbers.
 */

#include "config.h"

#include "jalon-json-rings.h"

#include "jalon-json-plain.h"

#include <string.h>

/* What is left of the text, and where rings go to. */
typedef struct
{
  JalonSlice rest;
  GPtrArray *rings;
} Reader;

static char
peek (Reader *self)
{
  while (self->rest.start < self->rest.end && strchr (" \n\r\t", *self->rest.start) != NULL)
    self->rest.start++;
  return self->rest.start < self->rest.end ? *self->rest.start : '\0';
}

static gboolean
accept (Reader *self, char c)
{
  if (peek (self) != c)
    return FALSE;
  self->rest.start++;
  return TRUE;
}

/* Longitude and latitude; an altitude behind them is left out. */
static gboolean
read_position (Reader *self, GArray *ring)
{
  double lonlat[2] = { 0, 0 }, number;
  guint  n_numbers = 0;

  if (!accept (self, '['))
    return FALSE;
  do
    {
      peek (self);
      self->rest.start = jalon_json_read_plain_number (self->rest, &number);
      if (self->rest.start == NULL)
        return FALSE;
      if (n_numbers < G_N_ELEMENTS (lonlat))
        lonlat[n_numbers++] = number;
    }
  while (accept (self, ','));
  g_array_append_vals (ring, lonlat, G_N_ELEMENTS (lonlat));
  return n_numbers == G_N_ELEMENTS (lonlat) && accept (self, ']');
}

static gboolean
read_ring (Reader *self)
{
  GArray *ring = g_array_new (FALSE, FALSE, sizeof (double));

  g_ptr_array_add (self->rings, ring);
  if (!accept (self, '['))
    return FALSE;
  if (accept (self, ']'))
    return TRUE;
  do
    if (!read_position (self, ring))
      return FALSE;
  while (accept (self, ','));
  return accept (self, ']');
}

static gboolean
read_polygon (Reader *self)
{
  if (!accept (self, '['))
    return FALSE;
  if (accept (self, ']'))
    return TRUE;
  do
    if (!read_ring (self))
      return FALSE;
  while (accept (self, ','));
  return accept (self, ']');
}

static gboolean
read_polygons (Reader *self)
{
  if (!accept (self, '['))
    return FALSE;
  if (accept (self, ']'))
    return TRUE;
  do
    if (!read_polygon (self))
      return FALSE;
  while (accept (self, ','));
  return accept (self, ']');
}

static gboolean
is_word (JalonSlice value, const char *word)
{
  gsize length = strlen (word);

  return (gsize) (value.end - value.start) == length + 2 && memcmp (value.start + 1, word, length) == 0;
}

/**
 * jalon_json_read_rings:
 * @geometry: JSON of a GeoJSON Polygon or MultiPolygon
 *
 * Reads all rings of an area, whichever polygon they belong to.
 *
 * Returns: (transfer full) (element-type GArray): for each ring longitude, latitude, longitude and so on (double),
 *   degrees; empty where @geometry is nothing of that kind
 */
GPtrArray *
jalon_json_read_rings (const char *geometry)
{
  JalonSlice text = { geometry, geometry + strlen (geometry) };
  Reader     reader = { .rings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref) };
  JalonSlice type;
  gboolean   is_read = FALSE;

  if (jalon_slice_find_member (text, "type", &type) && jalon_slice_find_member (text, "coordinates", &reader.rest))
    {
      if (is_word (type, "Polygon"))
        is_read = read_polygon (&reader);
      else if (is_word (type, "MultiPolygon"))
        is_read = read_polygons (&reader);
    }
  if (!is_read)
    g_ptr_array_set_size (reader.rings, 0);
  return reader.rings;
}
