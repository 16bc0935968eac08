/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a table row by row. What refuses a row is said with its line, and the
 * row is kept apart; the others are read.
 */

#include "config.h"

#include "jalon-table.h"

#include "jalon-i18n.h"
#include "jalon-out.h"
#include "jalon-table-form.h"
#include "jalon-table-record.h"
#include "jalon-unpack.h"

#include <string.h>

/* Bytes that a plan is made by. */
#define BEGINNING (64 << 10)

/* Such a file is in memory, unpacked. Bytes. */
#define MAX_UNPACKED ((gsize) 512 << 20)

/* Rows between two looks at the cancellable. */
#define ROWS_AT_ONCE 1024

/* Words that a remark lists. */
#define MAX_LISTED 6

/* What a compressed file begins with, where it is one. (transfer full) (nullable) */
static char *
unpack_beginning (const char *beginning, gsize length, gsize *out_length)
{
  g_autoptr (GZlibDecompressor) zlib = NULL;
  char *text;
  gsize n_read;

  if (!jalon_unpack_is_gzip (beginning, length))
    return NULL;
  zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  text = g_malloc (BEGINNING);
  *out_length = 0;
  g_converter_convert (G_CONVERTER (zlib), beginning, length, text, BEGINNING, 0, &n_read, out_length, NULL);
  return text;
}

/* JSON or XML, which may be in UTF-16 too. */
static gboolean
begins_as_other_text (const char *text)
{
  return *text != '\0' && strchr ("{[<", *text) != NULL;
}

static JalonSniff
sniff_text (const char *beginning, gsize length)
{
  g_autoptr (JalonTableMap) map = jalon_table_map_new (NULL, NULL);
  g_autoptr (JalonTablePlan) plan = NULL;

  if (length == 0 || strchr ("{[<\x1e", *beginning) != NULL)
    return JALON_SNIFF_NO;
  plan = jalon_table_plan_new (map, beginning, length, NULL);
  if (plan == NULL || (!plan->has_header && plan->preset == NULL) || begins_as_other_text (plan->names[0]))
    return JALON_SNIFF_NO;
  return plan->preset != NULL || plan->form.charset != NULL ? JALON_SNIFF_SURE : JALON_SNIFF_MAYBE;
}

static JalonSniff
sniff (const char *beginning, gsize length)
{
  gsize            n_unpacked;
  g_autofree char *unpacked = unpack_beginning (beginning, length, &n_unpacked);

  if (unpacked == NULL)
    return sniff_text (beginning, length);
  return sniff_text (unpacked, n_unpacked) != JALON_SNIFF_NO ? JALON_SNIFF_SURE : JALON_SNIFF_NO;
}

/* Looks through all rows for the order of their dates, where it cannot be told otherwise. */
static gboolean
find_order (JalonTableReading *self, JalonTablePlan *plan, const JalonInput *input, GError **error)
{
  g_autoptr (JalonTableRows) rows = jalon_table_rows_new (input, &plan->form);
  JalonDateEvidence evidence = { 0 };
  GError           *wrong = NULL;
  guint             column;

  if (plan->order != JALON_DATE_ORDER_UNKNOWN || plan->n_of_role[JALON_COLUMN_DATE] == 0)
    return TRUE;
  column = plan->columns[JALON_COLUMN_DATE][0];
  for (guint n = 0; jalon_table_rows_next (rows, &self->row, &wrong); n++)
    {
      if (column < self->row.n_cells)
        jalon_date_evidence_add (&evidence, self->row.cells[column]);
      /* Of dates in ISO 8601 there is nothing to be told. */
      if (n == ROWS_AT_ONCE && evidence.n_day_first + evidence.n_month_first + evidence.n_open == 0)
        break;
      if (n % ROWS_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (self->sink->progress.cancellable, &wrong))
        break;
    }
  if (wrong != NULL)
    {
      g_propagate_error (error, wrong);
      return FALSE;
    }
  plan->order = evidence.n_month_first > evidence.n_day_first ? JALON_DATE_ORDER_MDY : JALON_DATE_ORDER_DMY;
  if (evidence.n_open > 0 && evidence.n_day_first == 0 && evidence.n_month_first == 0)
    jalon_sink_remark (
        self->sink,
        _ ("%s: dates such as 3/4/2024 can be read in two ways, and no row tells which; they are read as "
           "day, month, year (\"dates\": \"mdy\" in a mapping reads them otherwise)"),
        self->name);
  return TRUE;
}

static void
append_cell (GString *line, JalonCell cell, char separator)
{
  gboolean is_quoted = FALSE;

  for (gsize i = 0; i < cell.length && !is_quoted; i++)
    is_quoted = cell.text[i] == separator || strchr ("\"\r\n", cell.text[i]) != NULL;
  if (!is_quoted)
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

/* Keeps a row that is left out, as it stands. */
static void
keep_row (JalonTableReading *self)
{
  const JalonTablePlan *plan = self->plan;
  g_autoptr (GString) line = g_string_new (NULL);

  if (self->sink->report->rest == NULL && plan->has_header)
    {
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint i = 0; plan->names[i] != NULL; i++)
        {
          if (i > 0)
            g_string_append_c (names, plan->form.separator);
          append_cell (names, (JalonCell){ plan->names[i], strlen (plan->names[i]) }, plan->form.separator);
        }
      jalon_sink_keep (self->sink, names->str);
    }
  for (guint i = 0; i < self->row.n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (line, plan->form.separator);
      if (self->row.fault == JALON_TABLE_SOUND && plan->form.quote != '\0')
        append_cell (line, self->row.cells[i], plan->form.separator);
      else
        g_string_append_len (line, self->row.cells[i].text, (gssize) self->row.cells[i].length);
    }
  jalon_sink_keep (self->sink, line->str);
}

static void
leave_out (JalonTableReading *self, const char *reason)
{
  /* Translators: name of a file, number of a line in it, what is wrong there. */
  g_autofree char *message = g_strdup_printf (_ ("%s: line %u: %s"), self->name, self->row.line, reason);

  jalon_sink_skip (self->sink, message);
  keep_row (self);
}

static gboolean
has_more_cells (const JalonTableReading *self)
{
  for (guint i = self->plan->n_columns; i < self->row.n_cells; i++)
    if (!jalon_cell_is_blank (self->row.cells[i]))
      return TRUE;
  return FALSE;
}

/* (transfer full) (nullable): why the cells of a row cannot be trusted */
static char *
find_fault (const JalonTableReading *self)
{
  guint n_columns = self->plan->n_columns;

  if (self->row.fault == JALON_TABLE_UNCLOSED)
    return g_strdup (_ ("a quotation mark is never closed"));
  if (self->row.fault == JALON_TABLE_TOO_LONG)
    return g_strdup (_ ("the row is too long"));
  if (has_more_cells (self))
    return g_strdup_printf (_ ("%u cells in a table of %u columns"), self->row.n_cells, n_columns);
  if (self->row.n_cells < n_columns && !self->row.has_end)
    return g_strdup_printf (_ ("the row is cut off after %u of %u cells"), self->row.n_cells, n_columns);
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
read_row (JalonTableReading *self)
{
  g_autofree char *fault = find_fault (self);
  g_autoptr (GError) error = NULL;
  JalonEventRecord *event;
  gpointer          record;

  if (fault != NULL)
    {
      leave_out (self, fault);
      return;
    }
  event = jalon_table_make_event (self, &error);
  record = event;
  if (event == NULL || !jalon_sink_add (self->sink, &jalon_kinds[JALON_KIND_EVENT], &record, &error))
    leave_out (self, error->message);
  if (record != NULL)
    jalon_schema_free (&jalon_event_schema, record);
}

static gboolean
go_on (JalonTableReading *self, JalonTableRows *rows, GError **error)
{
  jalon_progress_tell (&self->sink->progress, jalon_table_rows_get_progress (rows));
  return !g_cancellable_set_error_if_cancelled (self->sink->progress.cancellable, error);
}

static gboolean
read_rows (JalonTableReading *self, const JalonInput *input, GError **error)
{
  g_autoptr (JalonTableRows) rows = jalon_table_rows_new (input, &self->plan->form);
  GError *wrong = NULL;

  if (self->plan->has_header && !jalon_table_rows_next (rows, &self->row, error))
    return FALSE;
  jalon_table_rows_expect (rows, self->plan->n_columns);
  for (guint n = 0; jalon_table_rows_next (rows, &self->row, &wrong); n++)
    {
      if (n % ROWS_AT_ONCE == 0 && !go_on (self, rows, error))
        return FALSE;
      if (n > 0 || !self->plan->has_header || !is_hashtags (&self->row))
        read_row (self);
    }
  if (wrong != NULL)
    {
      g_propagate_error (error, wrong);
      return FALSE;
    }
  jalon_progress_tell (&self->sink->progress, 1.0);
  return TRUE;
}

/* "date from “Datum”, place from “Ort”" */
static char *
list_roles (const JalonTablePlan *plan)
{
  GString *list = g_string_new (NULL);

  for (guint role = 1; role < JALON_N_COLUMN_ROLES; role++)
    for (guint i = 0; i < plan->n_of_role[role]; i++)
      g_string_append_printf (list,
                              "%s%s: “%s”",
                              list->len > 0 ? ", " : "",
                              jalon_column_role_get_word (role),
                              plan->names[plan->columns[role][i]]);
  return g_string_free (list, FALSE);
}

/* What a table was taken for, and of which types nobody knows what they are. */
static void
say_reading (JalonTableReading *self)
{
  const JalonTablePlan *plan = self->plan;
  g_autofree char      *roles = plan->preset == NULL ? list_roles (plan) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  GHashTableIter iter;
  gpointer       word;
  guint          n = 0;

  if (plan->preset != NULL)
    jalon_sink_remark (self->sink, _ ("%s: read as %s"), self->name, _ (plan->preset->name));
  else
    jalon_sink_remark (self->sink, _ ("%s: a table; read from its columns: %s"), self->name, roles);
  g_hash_table_iter_init (&iter, self->unknown);
  while (n++ < MAX_LISTED && g_hash_table_iter_next (&iter, &word, NULL))
    g_string_append_printf (words, "%s“%s”", words->len > 0 ? ", " : "", (const char *) word);
  if (words->len > 0)
    jalon_sink_remark (
        self->sink,
        _ ("%s: rows of a type that is not known are notes: %s; \"types\" in a mapping says what they are"),
        self->name,
        words->str);
}

static void
reading_clear (JalonTableReading *self)
{
  g_clear_pointer (&self->names, jalon_table_names_free);
  g_clear_pointer (&self->sources, jalon_table_sources_free);
  g_hash_table_unref (self->types);
  g_hash_table_unref (self->unknown);
  g_string_free (self->extra, TRUE);
  g_string_free (self->key, TRUE);
}

static gboolean
read_with (const JalonTableMap *map, JalonTablePlan *plan, const JalonInput *input, JalonSink *sink, GError **error)
{
  JalonTableReading reading = {
    .name = input->name,
    .sink = sink,
    .map = map,
    .plan = plan,
    .names = jalon_table_names_new (error),
    .sources = jalon_table_sources_new (sink->dossier),
    .types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .extra = g_string_new (NULL),
    .key = g_string_new (NULL),
  };
  gboolean ok =
      reading.names != NULL && find_order (&reading, plan, input, error) && read_rows (&reading, input, error);

  if (ok)
    say_reading (&reading);
  reading_clear (&reading);
  return ok;
}

static gboolean
read_plain (const JalonInput *input, JalonSink *sink, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  gsize       length = MIN (input->size, BEGINNING);
  const char *beginning = jalon_input_get (input, (JalonInputSpan){ 0, length }, &buffer, error);
  g_autoptr (JalonTableMap) map = beginning != NULL ? jalon_table_map_new (sink->mapping, error) : NULL;
  g_autoptr (JalonTablePlan) plan = map != NULL ? jalon_table_plan_new (map, beginning, length, error) : NULL;

  if (map != NULL && plan == NULL)
    g_prefix_error (error, "%s: ", input->name);
  return plan != NULL && read_with (map, plan, input, sink, error);
}

/* A compressed table is in memory as a whole, up to a limit. */
static gboolean
read_packed (const JalonInput *input, JalonSink *sink, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  const char      *bytes = jalon_input_get (input, (JalonInputSpan){ 0, input->size }, &buffer, error);
  g_autofree char *text = NULL;
  gsize            length;
  JalonInput       unpacked;

  if (bytes == NULL)
    return FALSE;
  text = jalon_unpack_gzip (&(JalonPacked){ bytes, input->size, MAX_UNPACKED, input->name },
                            &length,
                            sink->progress.cancellable,
                            error);
  if (text == NULL)
    return FALSE;
  jalon_input_init_bytes (&unpacked, text, length, input->name);
  return read_plain (&unpacked, sink, error);
}

static gboolean
read_table (const JalonInput *input, JalonSink *sink, GError **error)
{
  g_auto (JalonInputBuffer) buffer = { NULL };
  gsize       length = MIN (input->size, 4);
  const char *bytes = jalon_input_get (input, (JalonInputSpan){ 0, length }, &buffer, error);

  if (bytes == NULL)
    return FALSE;
  return jalon_unpack_is_gzip (bytes, length) ? read_packed (input, sink, error) : read_plain (input, sink, error);
}

const JalonFormat jalon_format_table = {
  .type = { "table",
            N_ ("Table: ACLED, UCDP, GDELT, any list of events"),
            { "csv", "tsv", "tab" },
            { "text/csv", "text/tab-separated-values" } },
  .sniff = sniff,
  .read = read_table,
  .write = jalon_out_write_table,
};
