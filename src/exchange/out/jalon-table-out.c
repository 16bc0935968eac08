/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CSV as RFC 4180 has it, in UTF-8; the same with tabs between, as files called .tsv have it.
 */

#include "config.h"

#include "jalon-columns-out.h"
#include "jalon-out.h"

#include <string.h>

#define FLUSH (256 << 10)

typedef struct
{
  GOutputStream *stream;
  GCancellable  *cancellable;
  GArray        *columns;
  GString       *text;
  char           separator;
} Writing;

/**
 * jalon_out_append_cell:
 * @cell: (nullable): UTF-8
 *
 * Appends a cell, in quotation marks where it needs them, be it between commas or tabs.
 */
void
jalon_out_append_cell (GString *text, const char *cell)
{
  if (cell == NULL)
    return;
  if (strpbrk (cell, ",\t\"\r\n") == NULL)
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *cell);
    }
  g_string_append_c (text, '"');
}

/* Whether a spreadsheet would calculate a cell, as "=HYPERLINK(…)" that a source wrote; numbers are what they are. */
static gboolean
is_formula (const char *cell)
{
  char *end;

  if (cell == NULL || *cell == '\0' || strchr ("=+-@", *cell) == NULL)
    return FALSE;
  g_ascii_strtod (cell, &end);
  return end == cell || *end != '\0';
}

/**
 * jalon_out_append_safe_cell:
 * @cell: (nullable): UTF-8
 *
 * Appends a cell of CSV. Before what a spreadsheet would calculate stands an apostrophe, as spreadsheets have it before
 * texts; tables that are read here do not take it for a part of the text.
 */
void
jalon_out_append_safe_cell (GString *text, const char *cell)
{
  g_autofree char *safe = is_formula (cell) ? g_strconcat ("'", cell, NULL) : NULL;

  jalon_out_append_cell (text, safe != NULL ? safe : cell);
}

static gboolean
write_row (const JalonFacts *facts, gpointer data, GError **error)
{
  Writing *self = data;

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *cell = jalon_column_out_dup_cell (&g_array_index (self->columns, JalonColumnOut, i), facts);

      if (i > 0)
        g_string_append_c (self->text, self->separator);
      jalon_out_append_safe_cell (self->text, cell);
    }
  g_string_append (self->text, "\r\n");
  return jalon_out_write (self->stream, self->text, FLUSH, self->cancellable, error);
}

static gboolean
write_rows (Writing *self, JalonDossier *dossier, const JalonProgress *progress, GError **error)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, self->separator);
      g_string_append (self->text, g_array_index (self->columns, JalonColumnOut, i).name);
    }
  g_string_append (self->text, "\r\n");
  return jalon_facts_foreach (dossier, progress, write_row, self, error) &&
         jalon_out_write (self->stream, self->text, 0, progress->cancellable, error);
}

/**
 * jalon_out_write_table:
 *
 * Writes all that a dossier shows as CSV, a row each; as a #JalonFormat writes.
 */
gboolean
jalon_out_write_table (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  g_autoptr (GArray) columns = jalon_columns_out_list (TRUE);
  g_autoptr (GString) text = g_string_new (NULL);
  Writing self = { stream, progress->cancellable, columns, text, ',' };

  return write_rows (&self, dossier, progress, error);
}

/**
 * jalon_out_write_tabs:
 *
 * Writes the same with tabs between the columns.
 */
gboolean
jalon_out_write_tabs (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  g_autoptr (GArray) columns = jalon_columns_out_list (TRUE);
  g_autoptr (GString) text = g_string_new (NULL);
  Writing self = { stream, progress->cancellable, columns, text, '\t' };

  return write_rows (&self, dossier, progress, error);
}
