/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First-level divisions of states.
 */

#include "config.h"

#include "jalon-world-private.h"

#define STEPS_PER_DEGREE 1000

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

      division->lon = jalon_world_reader_read_signed (&reader) / (float) STEPS_PER_DEGREE;
      division->lat = jalon_world_reader_read_signed (&reader) / (float) STEPS_PER_DEGREE;
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
