/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the tables: units with whose they are under each worldview, states and organisations.
 */

#include "config.h"

#include "jalon-world-private.h"

#include "jalon-i18n.h"

#include <string.h>

enum
{
  UNIT_CODE,
  UNIT_ADMINISTERED_BY,
  UNIT_UN,
  UNIT_CLAIMED_BY,
  UNIT_DASHED,
  UNIT_AREA,
  UNIT_LABEL_LON,
  UNIT_LABEL_LAT,
  N_UNIT_COLUMNS
};

#define N_STATE_COLUMNS (JALON_NAME_AR + 1)
#define N_ORGANISATION_COLUMNS (JALON_NAME_MEMBERS + 1)

static gboolean
read_number (const char *text, double most, double *out_number)
{
  char *end;

  *out_number = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && *out_number >= -most && *out_number <= most;
}

/* A national view is the UN's, but for what the nation claims. */
static void
set_owners (JalonWorldUnit *unit, const char *administered_by, const char *un)
{
  gboolean by_morocco = g_strv_contains ((const char *const *) unit->claims, "MAR");

  unit->owners[JALON_WORLDVIEW_UN] = g_intern_string (un);
  unit->owners[JALON_WORLDVIEW_DE_FACTO] = g_intern_string (administered_by);
  unit->owners[JALON_WORLDVIEW_MAR] = g_intern_string (by_morocco ? "MAR" : un);
}

static guint
read_dashed (const char *text)
{
  g_auto (GStrv) views = g_strsplit (text, ",", -1);
  guint bits = 0;

  if (g_strv_contains ((const char *const *) views, "un"))
    bits |= 1u << JALON_WORLDVIEW_UN | 1u << JALON_WORLDVIEW_MAR;
  if (g_strv_contains ((const char *const *) views, "de-facto"))
    bits |= 1u << JALON_WORLDVIEW_DE_FACTO;

  return bits;
}

static gboolean
read_unit (JalonWorld *self, guint row)
{
  JalonWorldUnit *unit = &self->units[row];
  const char     *cells[N_UNIT_COLUMNS];

  for (guint i = 0; i < N_UNIT_COLUMNS; i++)
    cells[i] = jalon_world_table_get (&self->unit_table, row, i);
  unit->code = g_intern_string (cells[UNIT_CODE]);
  unit->claims = g_strsplit (cells[UNIT_CLAIMED_BY], ",", -1);
  unit->dashed = read_dashed (cells[UNIT_DASHED]);
  set_owners (unit, cells[UNIT_ADMINISTERED_BY], cells[UNIT_UN]);

  return read_number (cells[UNIT_AREA], 1e9, &unit->area_km2) &&
         read_number (cells[UNIT_LABEL_LON], 180.0, &unit->label_lon) &&
         read_number (cells[UNIT_LABEL_LAT], 90.0, &unit->label_lat) &&
         jalon_world_has_code (self, cells[UNIT_ADMINISTERED_BY]) && jalon_world_has_code (self, cells[UNIT_UN]);
}

static gboolean
load_units (JalonWorld *self, GError **error)
{
  const char *name = jalon_world_file_get_name (JALON_WORLD_FILE_UNITS);

  if (!jalon_world_table_parse (&self->unit_table, self->files[JALON_WORLD_FILE_UNITS], name, N_UNIT_COLUMNS, error))
    return FALSE;
  self->n_units = self->unit_table.n_rows;
  self->units = g_new0 (JalonWorldUnit, self->n_units);
  for (guint row = 0; row < self->n_units; row++)
    if (!read_unit (self, row))
      {
        /* Translators: a file of the bundled world, and a code in it such as ESH-W. */
        g_set_error (error,
                     JALON_ERROR,
                     JALON_ERROR_WORLD,
                     _ ("The bundled world is damaged (%s, row %s). Install Jalon again."),
                     name,
                     jalon_world_table_get (&self->unit_table, row, UNIT_CODE));
        return FALSE;
      }

  return TRUE;
}

/* The codes of a table, %NULL at the end; they belong to the table. */
static char **
list_first_column (const JalonWorldTable *table)
{
  char **codes = g_new0 (char *, table->n_rows + 1);

  for (guint row = 0; row < table->n_rows; row++)
    codes[row] = (char *) jalon_world_table_get (table, row, 0);

  return codes;
}

static void
split_members (JalonWorld *self)
{
  self->members = g_new0 (char **, self->organisations.n_rows);
  for (guint row = 0; row < self->organisations.n_rows; row++)
    self->members[row] = g_strsplit (jalon_world_table_get (&self->organisations, row, JALON_NAME_MEMBERS), " ", -1);
}

/* Reads the three tables; %JALON_ERROR_WORLD names the line that is wrong. */
gboolean
jalon_world_load_tables (JalonWorld *self, GError **error)
{
  if (!jalon_world_table_parse (&self->states,
                                self->files[JALON_WORLD_FILE_STATES],
                                jalon_world_file_get_name (JALON_WORLD_FILE_STATES),
                                N_STATE_COLUMNS,
                                error) ||
      !jalon_world_table_parse (&self->organisations,
                                self->files[JALON_WORLD_FILE_ORGANISATIONS],
                                jalon_world_file_get_name (JALON_WORLD_FILE_ORGANISATIONS),
                                N_ORGANISATION_COLUMNS,
                                error))
    return FALSE;
  self->state_codes = list_first_column (&self->states);
  self->organisation_codes = list_first_column (&self->organisations);
  split_members (self);

  return load_units (self, error);
}

/**
 * jalon_world_clear_tables:
 * @self: a world, of which only some tables may have been read
 *
 * Frees what is read at once from tables: units, states and organisations with their members.
 */
void
jalon_world_clear_tables (JalonWorld *self)
{
  for (guint i = 0; self->members != NULL && i < self->organisations.n_rows; i++)
    g_strfreev (self->members[i]);
  for (guint i = 0; i < self->n_units; i++)
    g_strfreev (self->units[i].claims);
  g_clear_pointer (&self->members, g_free);
  g_clear_pointer (&self->units, g_free);
  g_clear_pointer (&self->state_codes, g_free);
  g_clear_pointer (&self->organisation_codes, g_free);
  jalon_world_table_clear (&self->states);
  jalon_world_table_clear (&self->organisations);
  jalon_world_table_clear (&self->unit_table);
}

/* The unit that has the code. */
gboolean
jalon_world_find_unit (JalonWorld *self, const char *code, guint *out_index)
{
  return jalon_world_table_find (&self->unit_table, code, out_index);
}
