/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decodes the gazetteer, and sorts its places into cells of one degree.
 */

#include "config.h"

#include "jalon-world-private.h"

#include "jalon-i18n.h"

#include <math.h>
#include <string.h>

#define STEPS_PER_DEGREE 10000

/* Flags before each place in the file. */
#define KIND_MASK 3
#define HAS_FRENCH (1 << 2)
#define HAS_ARABIC (1 << 3)
#define IS_OURS (1 << 4)

static GPtrArray *
decode_strings (JalonWorldReader *reader)
{
  guint      n = jalon_world_reader_read_count (reader, 2);
  GPtrArray *strings = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n && reader->what == NULL; i++)
    g_ptr_array_add (strings, (gpointer) jalon_world_reader_read_string (reader));

  return strings;
}

static void
decode_place (JalonWorldReader *reader, JalonWorldPlace *place, const GPtrArray *countries, const GPtrArray *divisions)
{
  guint flags = jalon_world_reader_read_unsigned (reader);
  guint country;
  guint division;

  place->kind = (JalonPlaceKind) (flags & KIND_MASK);
  place->lon = jalon_world_reader_read_signed (reader) / (float) STEPS_PER_DEGREE;
  place->lat = jalon_world_reader_read_signed (reader) / (float) STEPS_PER_DEGREE;
  if (fabsf (place->lon) > 180.0f || fabsf (place->lat) > 90.0f)
    jalon_world_reader_fail (reader, _ ("a place is outside the world"));
  place->population = jalon_world_reader_read_unsigned (reader);
  country = jalon_world_reader_read_index (reader, countries->len);
  division = jalon_world_reader_read_index (reader, divisions->len + 1);
  if (reader->what != NULL)
    return;
  place->country = g_ptr_array_index (countries, country);
  place->admin1 = division > 0 ? g_ptr_array_index (divisions, division - 1) : NULL;
  place->name_en = jalon_world_reader_read_string (reader);
  if (flags & HAS_FRENCH)
    place->name_fr = jalon_world_reader_read_string (reader);
  if (flags & HAS_ARABIC)
    place->name_ar = jalon_world_reader_read_string (reader);
  place->source = flags & IS_OURS ? "Jalon extra-places" : "GeoNames";
}

static void
decode_places (JalonWorldReader *reader, JalonWorldPlaceTable *self)
{
  g_autoptr (GPtrArray) countries = decode_strings (reader);
  g_autoptr (GPtrArray) divisions = decode_strings (reader);
  guint n = jalon_world_reader_read_count (reader, 8);

  self->places = g_new0 (JalonWorldPlace, n);
  for (; self->n_places < n && reader->what == NULL; self->n_places++)
    decode_place (reader, &self->places[self->n_places], countries, divisions);
}

static void
decode_aliases (JalonWorldReader *reader, JalonWorldPlaceTable *self)
{
  guint n = jalon_world_reader_read_count (reader, 3);
  guint place = 0;

  self->aliases = g_new0 (JalonWorldAlias, n);
  for (; self->n_aliases < n && reader->what == NULL; self->n_aliases++)
    {
      place += jalon_world_reader_read_unsigned (reader);
      if (place >= self->n_places)
        {
          jalon_world_reader_fail (reader, _ ("it refers to what is not there"));
          break;
        }
      self->aliases[self->n_aliases] = (JalonWorldAlias){ place, jalon_world_reader_read_string (reader) };
    }
}

static guint
get_cell (float lon, float lat)
{
  guint column = (guint) CLAMP (lon + 180.0f, 0.0f, JALON_WORLD_N_COLUMNS - 1.0f);
  guint row = (guint) CLAMP (lat + 90.0f, 0.0f, JALON_WORLD_N_ROWS - 1.0f);

  return row * JALON_WORLD_N_COLUMNS + column;
}

static void
fill_cells (JalonWorldPlaceTable *self)
{
  guint               n_cells = JALON_WORLD_N_COLUMNS * JALON_WORLD_N_ROWS;
  g_autofree guint32 *next = g_new (guint32, n_cells + 1);

  self->first_in_cell = g_new0 (guint32, n_cells + 1);
  self->by_cell = g_new (guint32, self->n_places);
  for (guint i = 0; i < self->n_places; i++)
    self->first_in_cell[get_cell (self->places[i].lon, self->places[i].lat) + 1]++;
  for (guint i = 0; i < n_cells; i++)
    self->first_in_cell[i + 1] += self->first_in_cell[i];
  memcpy (next, self->first_in_cell, sizeof (guint32) * (n_cells + 1));
  for (guint i = 0; i < self->n_places; i++)
    self->by_cell[next[get_cell (self->places[i].lon, self->places[i].lat)]++] = i;
}

/* Decodes the gazetteer; %JALON_ERROR_WORLD where it is damaged. */
JalonWorldPlaceTable *
jalon_world_place_table_new (JalonWorld *world, GError **error)
{
  JalonWorldReader      reader;
  JalonWorldPlaceTable *self = g_new0 (JalonWorldPlaceTable, 1);

  jalon_world_reader_init (&reader,
                           world->files[JALON_WORLD_FILE_PLACES],
                           jalon_world_file_get_name (JALON_WORLD_FILE_PLACES));
  decode_places (&reader, self);
  decode_aliases (&reader, self);
  if (!jalon_world_reader_finish (&reader, error))
    {
      jalon_world_place_table_free (self);
      return NULL;
    }
  fill_cells (self);

  return self;
}

void
jalon_world_place_table_free (JalonWorldPlaceTable *self)
{
  g_free (self->places);
  g_free (self->aliases);
  g_free (self->first_in_cell);
  g_free (self->by_cell);
  g_free (self);
}

JalonWorldPlaceTable *
jalon_world_get_place_table (JalonWorld *self)
{
  if (g_once_init_enter (&self->places))
    {
      g_autoptr (GError) error = NULL;
      JalonWorldPlaceTable *table = jalon_world_place_table_new (self, &error);

      if (table == NULL)
        {
          g_warning ("%s", error->message);
          table = g_new0 (JalonWorldPlaceTable, 1);
          fill_cells (table);
        }
      g_once_init_leave (&self->places, (gsize) table);
    }

  return (JalonWorldPlaceTable *) self->places;
}
