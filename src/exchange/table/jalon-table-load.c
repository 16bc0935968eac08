/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thread makes events of rows, batch by batch; the loading thread adds them
 * to the dossier in the order of the file, so that the same comes of it as if
 * one did both. A few batches go round between them, which bounds memory.
 *
 * What refuses a row is said with its line. Such rows are kept apart as they
 * stand: they are looked up in a second pass, since they are few.
 */

#include "config.h"

#include "jalon-table-load.h"

#include "jalon-i18n.h"
#include "jalon-table-batch.h"
#include "jalon-table-reading.h"

#include <string.h>

/* Batches between the threads. */
#define N_BATCHES 4

/* Rows between two looks at the cancellable in the second pass. */
#define ROWS_AT_ONCE 1024

/**
 * Load:
 * @reading: the worker's
 * @rows: the worker's
 * @spare: (owned) (element-type JalonTableBatch): to be filled
 * @filled: (owned) (element-type JalonTableBatch): to be added, in order
 * @is_stopped: (atomic): the worker need not go on
 * @left_out: (owned) (element-type guint): numbers of rows that are kept apart
 */
typedef struct
{
  JalonTableReading *reading;
  JalonTableRows    *rows;
  JalonSink         *sink;
  GAsyncQueue       *spare;
  GAsyncQueue       *filled;
  gint               is_stopped;
  GArray            *left_out;
  GPtrArray         *events; /* borrowed: of the batch at hand */
} Load;

static gpointer
fill_batches (gpointer data)
{
  Load    *self = data;
  gboolean is_last = FALSE;

  while (!is_last)
    {
      JalonTableBatch *batch = g_async_queue_pop (self->spare);

      jalon_table_batch_fill (batch, self->reading, self->rows);
      is_last = batch->is_last || g_atomic_int_get (&self->is_stopped);
      batch->is_last = is_last;
      g_async_queue_push (self->filled, batch);
    }
  return NULL;
}

static void
add_articles (Load *self, const GPtrArray *articles)
{
  for (guint i = 0; i < articles->len; i++)
    {
      JalonArticle *article = g_ptr_array_index (articles, i);

      /* Another sheet may have named it. */
      if (jalon_dossier_find_article (self->sink->dossier, jalon_article_get_id (article)) == NULL)
        jalon_dossier_add_article (self->sink->dossier, article, NULL);
    }
}

static void
leave_out (Load *self, const JalonTableOutcome *row, const char *reason)
{
  /* Translators: name of a file, number of a line in it, what is wrong there. */
  g_autofree char *message = g_strdup_printf (_ ("%s: line %u: %s"), self->reading->name, row->line, reason);

  jalon_sink_skip (self->sink, message);
  g_array_append_val (self->left_out, row->number);
}

static void
add_row (Load *self, const JalonTableOutcome *row)
{
  g_autoptr (GError) error = NULL;
  gpointer record = row->event;

  for (guint i = 0; row->doubts != NULL && i < row->doubts->len; i++)
    jalon_sink_doubt (self->sink, "%s", (const char *) g_ptr_array_index (row->doubts, i));
  if (row->fault != NULL)
    leave_out (self, row, row->fault);
  else if (!jalon_sink_add (self->sink, &jalon_kinds[JALON_KIND_EVENT], &record, &error))
    leave_out (self, row, error->message);
}

/* Events of a batch without faults and doubts are added at once. */
static gboolean
add_together (Load *self, const JalonTableBatch *batch)
{
  g_ptr_array_set_size (self->events, 0);
  for (guint i = 0; i < batch->n_rows; i++)
    {
      if (batch->rows[i].event == NULL || batch->rows[i].doubts != NULL)
        return FALSE;
      g_ptr_array_add (self->events, batch->rows[i].event);
    }
  return jalon_sink_add_events (self->sink, self->events);
}

static void
add_batch (Load *self, const JalonTableBatch *batch)
{
  add_articles (self, batch->articles);
  if (!add_together (self, batch))
    for (guint i = 0; i < batch->n_rows; i++)
      add_row (self, &batch->rows[i]);
  jalon_progress_tell (&self->sink->progress, batch->fraction);
}

/* Adds what the worker reads, up to the last batch, which always comes. */
static gboolean
add_batches (Load *self, GError **error)
{
  GError  *wrong = NULL;
  gboolean is_last = FALSE;

  while (!is_last)
    {
      JalonTableBatch *batch = g_async_queue_pop (self->filled);

      is_last = batch->is_last;
      if (wrong == NULL && !g_cancellable_set_error_if_cancelled (self->sink->progress.cancellable, &wrong))
        add_batch (self, batch);
      if (wrong == NULL && batch->error != NULL)
        wrong = g_steal_pointer (&batch->error);
      if (wrong != NULL)
        g_atomic_int_set (&self->is_stopped, TRUE);
      g_async_queue_push (self->spare, batch);
    }
  if (wrong == NULL)
    return TRUE;
  g_propagate_error (error, wrong);
  return FALSE;
}

static gboolean
read_rows (Load *self, GError **error)
{
  GThread *worker;
  gboolean ok;

  self->spare = g_async_queue_new_full ((GDestroyNotify) jalon_table_batch_free);
  self->filled = g_async_queue_new ();
  for (guint i = 0; i < N_BATCHES; i++)
    g_async_queue_push (self->spare, jalon_table_batch_new ());
  worker = g_thread_new ("table", fill_batches, self);
  ok = add_batches (self, error);
  g_thread_join (worker);
  g_async_queue_unref (self->filled);
  g_async_queue_unref (self->spare);
  return ok;
}

static gboolean
is_quoted (JalonCell cell, char separator)
{
  for (gsize i = 0; i < cell.length; i++)
    if (cell.text[i] == separator || strchr ("\"\r\n", cell.text[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
append_cell (GString *line, JalonCell cell, char separator)
{
  if (!is_quoted (cell, separator))
    {
      g_string_append_len (line, cell.text, (gssize) cell.length);
      return;
    }
  g_string_append_c (line, '"');
  for (gsize i = 0; i < cell.length; i++)
    {
      if (cell.text[i] == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, cell.text[i]);
    }
  g_string_append_c (line, '"');
}

static void
keep_names (Load *self)
{
  const JalonTablePlan *plan = self->reading->plan;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; plan->names[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (names, plan->form.separator);
      append_cell (names, (JalonCell){ plan->names[i], strlen (plan->names[i]) }, plan->form.separator);
    }
  jalon_sink_keep (self->sink, names->str);
}

/* Keeps a row that is left out, as it stands. */
static void
keep_row (Load *self, const JalonTableRow *row)
{
  const JalonTableForm *form = &self->reading->plan->form;
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < row->n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (line, form->separator);
      if (row->fault == JALON_TABLE_SOUND && form->quote != '\0')
        append_cell (line, row->cells[i], form->separator);
      else
        g_string_append_len (line, row->cells[i].text, (gssize) row->cells[i].length);
    }
  jalon_sink_keep (self->sink, line->str);
}

/* Looks up the rows that were left out. */
static gboolean
keep_rest (Load *self, const JalonInput *input, GError **error)
{
  g_autoptr (JalonTableRows) rows = NULL;
  GError       *wrong = NULL;
  JalonTableRow row;
  guint         n_kept = 0;

  if (self->left_out->len == 0)
    return TRUE;
  rows = jalon_table_reading_begin (self->reading, input, error);
  if (rows == NULL)
    return FALSE;
  if (self->reading->plan->has_header)
    keep_names (self);
  for (guint n = 0; n_kept < self->left_out->len && jalon_table_rows_next (rows, &row, &wrong); n++)
    {
      if (n % ROWS_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (self->sink->progress.cancellable, &wrong))
        break;
      if (n != g_array_index (self->left_out, guint, n_kept))
        continue;
      keep_row (self, &row);
      n_kept++;
    }
  if (wrong != NULL)
    g_propagate_error (error, wrong);
  return wrong == NULL;
}

/**
 * jalon_table_load:
 * @reading: how rows are read, before the first one
 * @sink: gets an event of each row that can be read, and what is wrong with the others
 *
 * Reads all rows, on two processors.
 *
 * Returns: %FALSE with an error as of jalon_input_get(), or where it was cancelled
 */
gboolean
jalon_table_load (JalonTableReading *reading, const JalonInput *input, JalonSink *sink, GError **error)
{
  Load     self = { .reading = reading, .sink = sink };
  gboolean ok;

  self.rows = jalon_table_reading_begin (reading, input, error);
  if (self.rows == NULL)
    return FALSE;
  self.left_out = g_array_new (FALSE, FALSE, sizeof (guint));
  self.events = g_ptr_array_new ();
  ok = read_rows (&self, error) && keep_rest (&self, input, error);
  if (ok)
    jalon_progress_tell (&sink->progress, 1.0);
  g_ptr_array_unref (self.events);
  g_array_unref (self.left_out);
  jalon_table_rows_free (self.rows);
  return ok;
}
