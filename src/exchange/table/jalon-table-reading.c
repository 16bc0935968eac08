/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is the same for a table that is read whole and for its first rows.
 */

#include "config.h"

#include "jalon-table-reading.h"

/* Rows between two looks at the cancellable. */
#define ROWS_AT_ONCE 1024

/**
 * jalon_table_reading_init:
 * @self: (out): a reading before its first row
 * @name: of the file, for messages
 * @names: what names mean; all these live as long as the reading
 */
void
jalon_table_reading_init (JalonTableReading    *self,
                          const char           *name,
                          JalonTableNames      *names,
                          const JalonTableMap  *map,
                          const JalonTablePlan *plan)
{
  *self = (JalonTableReading){
    .name = name,
    .map = map,
    .plan = plan,
    .names = names,
    .sources = jalon_table_sources_new (),
    .parties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) jalon_party_free),
    .blank = jalon_event_record_new (NULL),
    .types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .extra = g_string_new (NULL),
    .key = g_string_new (NULL),
  };
}

/**
 * jalon_table_reading_clear:
 *
 * Frees what a reading owns, after the events that were made of its rows.
 */
void
jalon_table_reading_clear (JalonTableReading *self)
{
  g_clear_pointer (&self->sources, jalon_table_sources_free);
  g_hash_table_unref (self->parties);
  jalon_event_record_free (self->blank);
  g_hash_table_unref (self->types);
  g_hash_table_unref (self->unknown);
  g_string_free (self->extra, TRUE);
  g_string_free (self->key, TRUE);
  g_clear_pointer (&self->doubts, g_ptr_array_unref);
}

/**
 * jalon_table_reading_begin:
 *
 * Returns: (transfer full): the rows of a table, behind its header; %NULL with an error as of jalon_input_get()
 */
JalonTableRows *
jalon_table_reading_begin (JalonTableReading *self, const JalonInput *input, GError **error)
{
  g_autoptr (JalonTableRows) rows = jalon_table_rows_new (input, &self->plan->form);

  if (self->plan->has_header && !jalon_table_rows_next (rows, &self->row, error))
    return NULL;
  jalon_table_rows_expect (rows, self->plan->n_columns);
  return g_steal_pointer (&rows);
}

/* Of dates in ISO 8601 there is nothing to be told. */
static gboolean
tells_nothing (const JalonDateEvidence *evidence)
{
  return evidence->n_day_first + evidence->n_month_first + evidence->n_open == 0;
}

/**
 * jalon_table_reading_find_order:
 * @plan: gets the order of its dates, where neither mapping nor preset says it
 * @cancellable: (nullable)
 * @out_is_open: (out): whether dates can be read in two ways, and no row tells which
 *
 * Looks through all rows.
 *
 * Returns: %FALSE with an error as of jalon_input_get(), or where it was cancelled
 */
gboolean
jalon_table_reading_find_order (JalonTablePlan   *plan,
                                const JalonInput *input,
                                GCancellable     *cancellable,
                                gboolean         *out_is_open,
                                GError          **error)
{
  g_autoptr (JalonTableRows) rows = jalon_table_rows_new (input, &plan->form);
  JalonDateEvidence evidence = { 0 };
  JalonTableRow     row;
  GError           *wrong = NULL;
  guint             column;

  *out_is_open = FALSE;
  if (plan->order != JALON_DATE_ORDER_UNKNOWN || plan->n_of_role[JALON_COLUMN_DATE] == 0)
    return TRUE;
  column = plan->columns[JALON_COLUMN_DATE][0];
  for (guint n = 0; jalon_table_rows_next (rows, &row, &wrong); n++)
    {
      if (column < row.n_cells)
        jalon_date_evidence_add (&evidence, row.cells[column]);
      if (n == ROWS_AT_ONCE && tells_nothing (&evidence))
        break;
      if (n % ROWS_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (cancellable, &wrong))
        break;
    }
  if (wrong != NULL)
    {
      g_propagate_error (error, wrong);
      return FALSE;
    }
  plan->order = evidence.n_month_first > evidence.n_day_first ? JALON_DATE_ORDER_MDY : JALON_DATE_ORDER_DMY;
  *out_is_open = evidence.n_open > 0 && evidence.n_day_first == 0 && evidence.n_month_first == 0;
  return TRUE;
}
