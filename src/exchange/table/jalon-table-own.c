/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of jalon-columns-out.h, in any order, with others between them. A
 * spreadsheet may have written the days of a table in its own way since.
 */

#include "config.h"

#include "jalon-table-own.h"

#include "jalon-columns-in.h"
#include "jalon-i18n.h"
#include "jalon-table-preset.h"
#include "jalon-table-reading.h"

#include <string.h>

/* Rows between two looks at the cancellable. */
#define ROWS_AT_ONCE 256

static const char *const signature[] = { "kind",    "id",        "title",           "date",       "date_precision",
                                         "verdict", "denied_by", "place_precision", "recipients", NULL };

/* For a table that a person maps in part, and for its first rows as they are shown. */
static const JalonColumnName columns[] = {
  { "id", JALON_COLUMN_ID },
  { "title", JALON_COLUMN_TITLE },
  { "summary", JALON_COLUMN_SUMMARY },
  { "type", JALON_COLUMN_TYPE },
  { "date", JALON_COLUMN_DATE },
  { "end", JALON_COLUMN_END },
  { "latitude", JALON_COLUMN_LATITUDE },
  { "longitude", JALON_COLUMN_LONGITUDE },
  { "place", JALON_COLUMN_PLACE },
  { "country", JALON_COLUMN_COUNTRY },
  { "source", JALON_COLUMN_SOURCE },
  { "url", JALON_COLUMN_URL },
  { "fatalities", JALON_COLUMN_FATALITIES },
  { NULL, JALON_COLUMN_NONE },
};

const JalonTablePreset jalon_table_preset_own = {
  .id = "jalon",
  .name = N_ ("a table that Jalon wrote"),
  .signature = signature,
  .quote = '"',
  .columns = columns,
};

/**
 * jalon_table_own_is:
 *
 * Returns: whether a table is one of ours, and no person says that its columns are anything else
 */
gboolean
jalon_table_own_is (const JalonTableReading *reading)
{
  return reading->plan->preset == &jalon_table_preset_own && reading->plan->has_header &&
         g_hash_table_size (reading->map->columns) == 0 &&
         jalon_columns_in_are_own ((const char *const *) reading->plan->names, reading->plan->n_columns);
}

/* (transfer full): a day in ISO 8601, where the cell is one */
static char *
dup_day (JalonCell cell, JalonDateOrder order)
{
  JalonTime time = JALON_TIME_INIT;

  if (!jalon_cell_is_blank (cell) && jalon_cell_parse_date (cell, order, &time) && time.start == time.end)
    return jalon_day_format_iso (time.start);
  return jalon_cell_dup (cell);
}

/* (transfer full): the cells of the row at hand, as many as there are names; what follows is %NULL */
static char **
dup_cells (const JalonTableReading *reading)
{
  const JalonTablePlan *plan = reading->plan;
  char                **texts = g_new0 (char *, plan->n_columns + 1);

  for (guint i = 0; i < MIN (plan->n_columns, reading->row.n_cells); i++)
    {
      gboolean is_day = strcmp (plan->names[i], "date") == 0 || strcmp (plan->names[i], "end") == 0;

      texts[i] = is_day ? dup_day (reading->row.cells[i], plan->order) : jalon_cell_dup (reading->row.cells[i]);
    }
  return texts;
}

static void
load_row (JalonTableReading *reading, JalonColumnsIn *in)
{
  const JalonTablePlan *plan = reading->plan;
  char                **texts = dup_cells (reading);
  const JalonRowIn      row = { .names = (const char *const *) plan->names,
                                .texts = (const char *const *) texts,
                                .n_cells = MIN (plan->n_columns, reading->row.n_cells),
                                .line = reading->row.line };

  jalon_columns_in_add (in, &row);
  for (guint i = 0; i < plan->n_columns; i++)
    g_free (texts[i]);
  g_free (texts);
}

/**
 * jalon_table_own_load:
 * @reading: of a table that is ours, before the first row
 *
 * Reads all rows. Fails as jalon_table_load() does.
 */
gboolean
jalon_table_own_load (JalonTableReading *reading, const JalonInput *input, JalonSink *sink, GError **error)
{
  g_autoptr (JalonTableRows) rows = jalon_table_reading_begin (reading, input, error);
  g_autoptr (JalonColumnsIn) in = jalon_columns_in_new (sink, reading->name);
  GError  *wrong = NULL;
  gboolean ok = rows != NULL;

  for (guint n = 0; ok && jalon_table_rows_next (rows, &reading->row, &wrong); n++)
    {
      load_row (reading, in);
      if (n % ROWS_AT_ONCE != 0)
        continue;
      ok = !g_cancellable_set_error_if_cancelled (sink->progress.cancellable, error);
      jalon_progress_tell (&sink->progress, jalon_table_rows_get_progress (rows));
    }
  if (wrong != NULL)
    g_propagate_error (error, wrong);
  if (ok && wrong == NULL)
    jalon_progress_tell (&sink->progress, 1.0);
  return ok && wrong == NULL;
}
