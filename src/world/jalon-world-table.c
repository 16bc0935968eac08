/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parses and looks up the tables of the world.
 */

#include "config.h"

#include "jalon-world-table.h"

#include "jalon-i18n.h"

#include <string.h>

/* Cuts one line at its tabs; FALSE where it has another number of columns. */
static gboolean
add_row (JalonWorldTable *self, char *line)
{
  guint n = 0;

  for (char *cell = line; cell != NULL; n++)
    {
      char *tab = strchr (cell, '\t');

      if (tab != NULL)
        *tab = '\0';
      g_ptr_array_add (self->cells, strcmp (cell, "-") == 0 ? cell + 1 : cell);
      cell = tab != NULL ? tab + 1 : NULL;
    }
  self->n_rows++;

  return n == self->n_columns;
}

/* Rows must be sorted by their first column, each once: look-ups halve. */
static gboolean
is_after_last (const JalonWorldTable *self)
{
  guint last = self->n_rows - 1;

  return last == 0 || strcmp (jalon_world_table_get (self, last - 1, 0), jalon_world_table_get (self, last, 0)) < 0;
}

/**
 * jalon_world_table_parse:
 * @self: to be filled; clear it also after a failure
 * @bytes: the file
 * @name: of the file, for errors
 * @n_columns: at least 1
 * @error: return location
 *
 * Parses a table whose rows are sorted by their first column.
 *
 * Returns: whether it is whole; else %JALON_ERROR_WORLD
 */
gboolean
jalon_world_table_parse (JalonWorldTable *self, GBytes *bytes, const char *name, guint n_columns, GError **error)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);
  guint       number = 0;

  self->n_columns = n_columns;
  self->cells = g_ptr_array_new ();
  self->text = g_strndup (data, size);

  for (char *line = self->text, *next; line != NULL && *line != '\0'; line = next)
    {
      char *end = strchr (line, '\n');

      number++;
      next = end != NULL ? end + 1 : NULL;
      if (end != NULL)
        *end = '\0';
      if (*line == '#')
        continue;
      if (end == NULL || !g_utf8_validate (line, -1, NULL) || !add_row (self, line) || !is_after_last (self))
        {
          /* Translators: a file of the bundled world and the number of a line in it. */
          g_set_error (error,
                       JALON_ERROR,
                       JALON_ERROR_WORLD,
                       _ ("The bundled world is damaged (%s, line %u). Install Jalon again."),
                       name,
                       number);
          return FALSE;
        }
    }

  return TRUE;
}

/* Frees what the table holds; it may be all zeros. */
void
jalon_world_table_clear (JalonWorldTable *self)
{
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);
  self->n_rows = 0;
}

/* A cell; both numbers must exist. */
const char *
jalon_world_table_get (const JalonWorldTable *self, guint row, guint column)
{
  return g_ptr_array_index (self->cells, row * self->n_columns + column);
}

/* Finds the row whose first column is @code. */
gboolean
jalon_world_table_find (const JalonWorldTable *self, const char *code, guint *out_row)
{
  guint low = 0;
  guint high = self->n_rows;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int   order = strcmp (code, jalon_world_table_get (self, middle, 0));

      if (order == 0)
        {
          *out_row = middle;
          return TRUE;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return FALSE;
}
