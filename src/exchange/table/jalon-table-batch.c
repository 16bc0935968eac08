/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads rows into a batch. Its memory is taken and given back in the thread that
 * fills it, so that no other one has to wait for it; what its events consist of
 * is used for those of the next rows.
 */

#include "config.h"

#include "jalon-table-batch.h"

#include "jalon-i18n.h"

/* Of the texts of most batches, bytes. */
#define CHUNK (1 << 17)

/**
 * jalon_table_batch_new:
 *
 * Returns: (transfer full): an empty batch
 */
JalonTableBatch *
jalon_table_batch_new (void)
{
  JalonTableBatch *self = g_new0 (JalonTableBatch, 1);

  self->articles = g_ptr_array_new_with_free_func (g_object_unref);
  self->strings = g_string_chunk_new (CHUNK);
  for (guint i = 0; i < JALON_TABLE_BATCH; i++)
    self->rooms[i] = (JalonTableRoom){ .parties = g_ptr_array_new (), .strings = self->strings };
  return self;
}

static void
empty (JalonTableBatch *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      JalonTableOutcome *row = &self->rows[i];

      g_free (row->fault);
      g_clear_pointer (&row->doubts, g_ptr_array_unref);
      *row = (JalonTableOutcome){ NULL };
    }
  self->n_rows = 0;
  g_string_chunk_clear (self->strings);
  g_ptr_array_set_size (self->articles, 0);
  g_clear_error (&self->error);
}

/**
 * jalon_table_batch_free:
 * @self: (transfer full) (nullable): a batch
 */
void
jalon_table_batch_free (JalonTableBatch *self)
{
  if (self == NULL)
    return;
  empty (self);
  g_ptr_array_unref (self->articles);
  for (guint i = 0; i < JALON_TABLE_BATCH; i++)
    g_ptr_array_unref (self->rooms[i].parties);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static gboolean
has_more_cells (const JalonTableReading *reading)
{
  for (guint i = reading->plan->n_columns; i < reading->row.n_cells; i++)
    if (!jalon_cell_is_blank (reading->row.cells[i]))
      return TRUE;
  return FALSE;
}

/* (transfer full) (nullable): why the cells of a row cannot be trusted */
static char *
find_fault (const JalonTableReading *reading)
{
  guint n_columns = reading->plan->n_columns;

  if (reading->row.fault == JALON_TABLE_UNCLOSED)
    return g_strdup (_ ("a quotation mark is never closed"));
  if (reading->row.fault == JALON_TABLE_TOO_LONG)
    return g_strdup (_ ("the row is too long"));
  if (has_more_cells (reading))
    return g_strdup_printf (_ ("%u cells in a table of %u columns"), reading->row.n_cells, n_columns);
  if (reading->row.n_cells < n_columns && !reading->row.has_end)
    return g_strdup_printf (_ ("the row is cut off after %u of %u cells"), reading->row.n_cells, n_columns);
  return NULL;
}

/* What the Humanitarian Exchange Language writes below the header: "#date", "#geo+lat". */
static gboolean
is_hashtags (const JalonTableRow *row)
{
  guint n_tags = 0;

  for (guint i = 0; i < row->n_cells; i++)
    {
      if (row->cells[i].length > 0 && row->cells[i].text[0] != '#')
        return FALSE;
      n_tags += row->cells[i].length > 1;
    }
  return n_tags > 0;
}

static void
read_row (JalonTableBatch *self, JalonTableReading *reading, guint number)
{
  JalonTableRoom    *room = &self->rooms[self->n_rows];
  JalonTableOutcome *row = &self->rows[self->n_rows++];
  g_autoptr (GError) error = NULL;

  *row = (JalonTableOutcome){ .line = reading->row.line, .number = number, .fault = find_fault (reading) };
  if (row->fault != NULL)
    return;
  if (jalon_table_make_event (reading, room, &error))
    row->event = &room->event;
  else
    row->fault = g_strdup (error->message);
  row->doubts = g_steal_pointer (&reading->doubts);
}

/**
 * jalon_table_batch_fill:
 * @self: what it had is freed
 * @reading: how rows are read; goes on with the next one
 * @rows: behind the header
 *
 * Reads the next rows. Fails by the batch's error.
 */
void
jalon_table_batch_fill (JalonTableBatch *self, JalonTableReading *reading, JalonTableRows *rows)
{
  empty (self);
  while (self->n_rows < JALON_TABLE_BATCH && jalon_table_rows_next (rows, &reading->row, &self->error))
    {
      guint number = reading->n_rows++;

      if (number > 0 || !reading->plan->has_header || !is_hashtags (&reading->row))
        read_row (self, reading, number);
    }
  jalon_table_sources_take_new (reading->sources, self->articles);
  self->fraction = jalon_table_rows_get_progress (rows);
  self->is_last = self->n_rows < JALON_TABLE_BATCH;
}
