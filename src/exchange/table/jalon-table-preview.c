/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The beginning of a table goes the same way as all of it, as far as the dossier.
 */

#include "config.h"

#include "jalon-table-preview.h"

#include "jalon-i18n.h"

/* Cells of a column that are shown, and characters of them. */
#define N_SAMPLES 3
#define MAX_SAMPLE 80

/* Rows that are looked at for them. */
#define MAX_SAMPLED_ROWS 20

/* The last row may be cut off. */
static void
drop_last (JalonTableBatch *batch)
{
  JalonTableOutcome *row;

  if (batch->n_rows == 0)
    return;
  row = &batch->rows[--batch->n_rows];
  g_free (row->fault);
  g_clear_pointer (&row->doubts, g_ptr_array_unref);
  *row = (JalonTableOutcome){ NULL };
}

static void
read_rows (JalonTablePreview *self, const JalonInput *input, gboolean is_whole)
{
  g_autoptr (JalonTableRows) rows = jalon_table_reading_begin (&self->reading, input, NULL);

  if (rows == NULL)
    return;
  jalon_table_batch_fill (self->batch, &self->reading, rows);
  if (!is_whole && self->batch->is_last)
    drop_last (self->batch);
}

/**
 * jalon_table_preview_new:
 * @names: what names mean
 * @map: what a person says; lives as long as the preview
 * @peek: the beginning of the table
 * @name: of the file, for messages
 *
 * Returns: (transfer full): its first rows, read as @map says and as is guessed where it does not
 */
JalonTablePreview *
jalon_table_preview_new (JalonTableNames *names, const JalonTableMap *map, const JalonPeek *peek, const char *name)
{
  JalonTablePreview *self = g_new0 (JalonTablePreview, 1);
  g_autoptr (GError) error = NULL;
  JalonInput input;

  self->batch = jalon_table_batch_new ();
  self->plan = jalon_table_plan_guess (map, peek->text, peek->length, &error);
  if (self->plan == NULL)
    {
      self->fault = g_strdup (error->message);
      return self;
    }
  if (!jalon_table_plan_check (self->plan, NULL))
    self->fault = g_strdup (_ ("No column says yet where or when something happened. Choose one that does."));
  jalon_input_init_bytes (&input, peek->text, peek->length, name);
  jalon_table_reading_find_order (self->plan, &input, NULL, &self->is_open, NULL);
  jalon_table_reading_init (&self->reading, name, names, map, self->plan);
  read_rows (self, &input, peek->is_whole);
  return self;
}

/**
 * jalon_table_preview_free:
 * @self: (transfer full) (nullable): a preview
 */
void
jalon_table_preview_free (JalonTablePreview *self)
{
  if (self == NULL)
    return;
  jalon_table_batch_free (self->batch);
  if (self->plan != NULL)
    jalon_table_reading_clear (&self->reading);
  jalon_table_plan_free (self->plan);
  g_free (self->fault);
  g_free (self);
}

/**
 * jalon_table_preview_dup_sample:
 * @peek: as it was made of
 * @column: from 0
 *
 * Returns: (transfer full): what stands first in a column, "·" between; empty where nothing does
 */
char *
jalon_table_preview_dup_sample (const JalonTablePreview *self, const JalonPeek *peek, guint column)
{
  g_autoptr (JalonTableRows) rows = NULL;
  g_autoptr (GString) sample = g_string_new (NULL);
  JalonInput    input;
  JalonTableRow row;
  guint         n_samples = 0;

  jalon_input_init_bytes (&input, peek->text, peek->length, "");
  rows = jalon_table_rows_new (&input, &self->plan->form);
  for (guint n = 0; n_samples < N_SAMPLES && n < MAX_SAMPLED_ROWS && jalon_table_rows_next (rows, &row, NULL); n++)
    {
      if ((n == 0 && self->plan->has_header) || column >= row.n_cells || jalon_cell_is_blank (row.cells[column]))
        continue;
      g_string_append (sample, n_samples++ > 0 ? " · " : "");
      g_string_append_len (sample, row.cells[column].text, (gssize) row.cells[column].length);
    }
  if (g_utf8_strlen (sample->str, -1) > MAX_SAMPLE)
    {
      g_string_truncate (sample, (gsize) (g_utf8_offset_to_pointer (sample->str, MAX_SAMPLE) - sample->str));
      g_string_append (sample, "…");
    }
  return g_strdup (sample->str);
}
