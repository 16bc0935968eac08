/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Airports by their codes, and first-level divisions.
 */

#include "config.h"

#include "jalon-world-private.h"

#include "jalon-i18n.h"

#include <string.h>

#define AIRPORT_STEPS_PER_DEGREE 10000
#define DIVISION_STEPS_PER_DEGREE 1000

struct _JalonWorldAirports
{
  JalonWorldAirport *airports; /* sorted by ICAO code */
  guint              n_airports;
  GHashTable        *by_iata;
};

struct _JalonWorldDivisions
{
  JalonWorldAdmin1 *divisions;
  guint             n_divisions;
};

static GPtrArray *
decode_countries (JalonWorldReader *reader)
{
  guint      n = jalon_world_reader_read_count (reader, 2);
  GPtrArray *codes = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n && reader->what == NULL; i++)
    g_ptr_array_add (codes, (gpointer) jalon_world_reader_read_string (reader));

  return codes;
}

static const char *
decode_country (JalonWorldReader *reader, const GPtrArray *countries)
{
  guint index = jalon_world_reader_read_index (reader, countries->len);

  return reader->what == NULL ? g_ptr_array_index (countries, index) : NULL;
}

static void
decode_airport (JalonWorldReader *reader, JalonWorldAirport *airport, const GPtrArray *countries)
{
  const char *icao = jalon_world_reader_read_string (reader);
  const char *iata = jalon_world_reader_read_string (reader);

  if (g_strlcpy (airport->icao, icao, sizeof airport->icao) != 4 ||
      g_strlcpy (airport->iata, iata, sizeof airport->iata) > 3)
    jalon_world_reader_fail (reader, _ ("an airport has no code"));
  airport->lon = jalon_world_reader_read_signed (reader) / (float) AIRPORT_STEPS_PER_DEGREE;
  airport->lat = jalon_world_reader_read_signed (reader) / (float) AIRPORT_STEPS_PER_DEGREE;
  airport->country = decode_country (reader, countries);
  airport->name = jalon_world_reader_read_string (reader);
}

/* Decodes the airports; %JALON_ERROR_WORLD where they are damaged. */
JalonWorldAirports *
jalon_world_airports_new (JalonWorld *world, GError **error)
{
  JalonWorldReader    reader;
  JalonWorldAirports *self = g_new0 (JalonWorldAirports, 1);
  g_autoptr (GPtrArray) countries = NULL;
  guint n;

  jalon_world_reader_init (&reader,
                           world->files[JALON_WORLD_FILE_AIRPORTS],
                           jalon_world_file_get_name (JALON_WORLD_FILE_AIRPORTS));
  countries = decode_countries (&reader);
  n = jalon_world_reader_read_count (&reader, 11);
  self->airports = g_new0 (JalonWorldAirport, n);
  self->by_iata = g_hash_table_new (g_str_hash, g_str_equal);
  for (; self->n_airports < n && reader.what == NULL; self->n_airports++)
    {
      JalonWorldAirport *airport = &self->airports[self->n_airports];

      decode_airport (&reader, airport, countries);
      if (self->n_airports > 0 && strcmp (airport[-1].icao, airport->icao) >= 0)
        jalon_world_reader_fail (&reader, _ ("airports are not in order"));
      if (airport->iata[0] != '\0')
        g_hash_table_insert (self->by_iata, airport->iata, airport);
    }
  if (!jalon_world_reader_finish (&reader, error))
    g_clear_pointer (&self, jalon_world_airports_free);

  return self;
}

void
jalon_world_airports_free (JalonWorldAirports *self)
{
  g_clear_pointer (&self->by_iata, g_hash_table_unref);
  g_free (self->airports);
  g_free (self);
}

static const JalonWorldAirports *
get_airports (JalonWorld *self)
{
  if (g_once_init_enter (&self->airports))
    {
      g_autoptr (GError) error = NULL;
      JalonWorldAirports *airports = jalon_world_airports_new (self, &error);

      if (airports == NULL)
        {
          g_warning ("%s", error->message);
          airports = g_new0 (JalonWorldAirports, 1);
          airports->by_iata = g_hash_table_new (g_str_hash, g_str_equal);
        }
      g_once_init_leave (&self->airports, (gsize) airports);
    }

  return (const JalonWorldAirports *) self->airports;
}

static int
compare_icao (gconstpointer code, gconstpointer airport)
{
  return strcmp (code, ((const JalonWorldAirport *) airport)->icao);
}

/**
 * jalon_world_find_airport:
 * @icao_or_iata: four or three letters, of either case
 *
 * Returns: (transfer none) (nullable): the airport
 */
const JalonWorldAirport *
jalon_world_find_airport (JalonWorld *self, const char *icao_or_iata)
{
  const JalonWorldAirports *airports;
  g_autofree char          *code = NULL;

  g_return_val_if_fail (self != NULL && icao_or_iata != NULL, NULL);

  airports = get_airports (self);
  code = g_ascii_strup (icao_or_iata, -1);
  if (strlen (code) == 3)
    return g_hash_table_lookup (airports->by_iata, code);
  if (airports->n_airports == 0)
    return NULL;

  return bsearch (code, airports->airports, airports->n_airports, sizeof (JalonWorldAirport), compare_icao);
}

/**
 * jalon_world_get_airports:
 * @out_n: how many
 *
 * Returns: (transfer none) (array length=out_n): all airports, sorted by ICAO code
 */
const JalonWorldAirport *
jalon_world_get_airports (JalonWorld *self, guint *out_n)
{
  g_return_val_if_fail (self != NULL && out_n != NULL, NULL);

  *out_n = get_airports (self)->n_airports;

  return get_airports (self)->airports;
}

/* Decodes the divisions; %JALON_ERROR_WORLD where they are damaged. */
JalonWorldDivisions *
jalon_world_divisions_new (JalonWorld *world, GError **error)
{
  JalonWorldReader     reader;
  JalonWorldDivisions *self = g_new0 (JalonWorldDivisions, 1);
  g_autoptr (GPtrArray) countries = NULL;
  guint n;

  jalon_world_reader_init (&reader,
                           world->files[JALON_WORLD_FILE_ADMIN1],
                           jalon_world_file_get_name (JALON_WORLD_FILE_ADMIN1));
  countries = decode_countries (&reader);
  n = jalon_world_reader_read_count (&reader, 5);
  self->divisions = g_new0 (JalonWorldAdmin1, n);
  for (; self->n_divisions < n && reader.what == NULL; self->n_divisions++)
    {
      JalonWorldAdmin1 *division = &self->divisions[self->n_divisions];

      division->lon = jalon_world_reader_read_signed (&reader) / (float) DIVISION_STEPS_PER_DEGREE;
      division->lat = jalon_world_reader_read_signed (&reader) / (float) DIVISION_STEPS_PER_DEGREE;
      division->country = decode_country (&reader, countries);
      division->name = jalon_world_reader_read_string (&reader);
    }
  if (!jalon_world_reader_finish (&reader, error))
    g_clear_pointer (&self, jalon_world_divisions_free);

  return self;
}

void
jalon_world_divisions_free (JalonWorldDivisions *self)
{
  g_free (self->divisions);
  g_free (self);
}

/**
 * jalon_world_get_admin1:
 * @out_n: how many
 *
 * Returns: (transfer none) (array length=out_n): the first-level divisions of all countries
 */
const JalonWorldAdmin1 *
jalon_world_get_admin1 (JalonWorld *self, guint *out_n)
{
  const JalonWorldDivisions *divisions;

  g_return_val_if_fail (self != NULL && out_n != NULL, NULL);

  if (g_once_init_enter (&self->divisions))
    {
      g_autoptr (GError) error = NULL;
      JalonWorldDivisions *made = jalon_world_divisions_new (self, &error);

      if (made == NULL)
        {
          g_warning ("%s", error->message);
          made = g_new0 (JalonWorldDivisions, 1);
        }
      g_once_init_leave (&self->divisions, (gsize) made);
    }
  divisions = (const JalonWorldDivisions *) self->divisions;
  *out_n = divisions->n_divisions;

  return divisions->divisions;
}
