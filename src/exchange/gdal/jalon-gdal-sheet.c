/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet becomes a table in text, and is read as one. The first sheet that is a
 * table of events is read; which others there are is said.
 */

#include "config.h"

#include "jalon-gdal-sheet.h"

#include "jalon-error.h"
#include "jalon-gdal-source.h"
#include "jalon-gdal.h"
#include "jalon-i18n.h"
#include "jalon-out.h"
#include "jalon-table-plan.h"
#include "jalon-table.h"

#include <string.h>

/* Of a sheet, that a person maps its columns by. Bytes. */
#define PEEKED ((gsize) 64 << 10)

/* A sheet; @text is CSV. */
typedef struct
{
  char    *name;
  GString *text;
} Sheet;

/* @sheets: (owned) (element-type Sheet) */
typedef struct
{
  GPtrArray *sheets;
  JalonSink *sink;
  guint      n_fields;
  guint      n_rows;
  gsize      n_bytes;
} Reading;

static void
sheet_free (gpointer data)
{
  Sheet *self = data;

  g_free (self->name);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static gboolean
begin_cb (gpointer data, const char *layer, const char *crs, const JalonGdalField *fields, guint n_fields)
{
  Reading *self = data;
  Sheet   *sheet = g_new0 (Sheet, 1);

  sheet->name = g_utf8_make_valid (layer, -1);
  sheet->text = g_string_new (NULL);
  g_ptr_array_add (self->sheets, sheet);
  self->n_fields = n_fields;
  return TRUE;
}

static gboolean
add_cb (gpointer data, const char *const *texts, const char *geometry, double fraction)
{
  Reading *self = data;
  Sheet   *sheet = g_ptr_array_index (self->sheets, self->sheets->len - 1);
  gsize    before = sheet->text->len;

  for (guint i = 0; i < self->n_fields; i++)
    {
      if (i > 0)
        g_string_append_c (sheet->text, ',');
      jalon_out_append_cell (sheet->text, texts[i]);
    }
  g_string_append_c (sheet->text, '\n');
  self->n_bytes += sheet->text->len - before;
  if (self->n_rows++ % 1024 == 0)
    jalon_progress_tell (&self->sink->progress, fraction / 2);
  return self->n_bytes <= JALON_GDAL_MAX_TEXT;
}

/* Which of several sheets is read. */
static void
remark_choice (Reading *self, const char *name, const Sheet *sheet)
{
  jalon_sink_remark (self->sink,
                     ngettext ("%s: of %u sheet “%s” is read", "%s: of %u sheets “%s” is read", self->sheets->len),
                     name,
                     self->sheets->len,
                     sheet->name);
}

/* What is said of a table that cannot be read is said of the first sheet. */
static gboolean
read_sheets (Reading *self, const char *name, GError **error)
{
  g_autoptr (GError) first = NULL;
  const Sheet *read = NULL;

  for (guint i = 0; read == NULL && i < self->sheets->len; i++)
    {
      const Sheet *sheet = g_ptr_array_index (self->sheets, i);
      JalonInput   input;

      jalon_input_init_bytes (&input, sheet->text->str, sheet->text->len, name);
      if (sheet->text->len > 0 && jalon_format_table.read (&input, self->sink, first == NULL ? &first : NULL))
        read = sheet;
    }
  if (read != NULL && self->sheets->len > 1)
    remark_choice (self, name, read);
  if (read == NULL && first != NULL)
    g_propagate_error (error, g_steal_pointer (&first));
  else if (read == NULL)
    g_set_error (error, JALON_ERROR, JALON_ERROR_NOT_A_DOSSIER, "%s: %s", name, _ ("this table has no rows"));
  return read != NULL;
}

/* All sheets of a workbook as text. */
static gboolean
open_workbook (Reading *self, const JalonInput *input, const char *driver, const char *name, GError **error)
{
  static const JalonGdalReceiver receiver = { begin_cb, add_cb };
  g_autoptr (JalonGdalInputs) inputs = jalon_gdal_inputs_new ();
  JalonGdalSource  source = { .driver = driver, .cancellable = self->sink->progress.cancellable };
  JalonGdalOutcome outcome;

  if (jalon_gdal_get () == NULL)
    return jalon_gdal_refuse_without (input->name, error);
  jalon_gdal_inputs_add (inputs, input, name);
  source.files = jalon_gdal_inputs_get (inputs, &source.n_files);
  outcome = (*jalon_gdal_get ()->read) (&source, &receiver, self);
  if (self->n_bytes > JALON_GDAL_MAX_TEXT)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_TOO_LARGE,
                   _ ("%s: more is in it than %d MiB of text; take the part that matters"),
                   input->name,
                   (int) (JALON_GDAL_MAX_TEXT >> 20));
      return FALSE;
    }
  return outcome == JALON_GDAL_DONE || jalon_gdal_refuse (outcome, self->sink, input->name, error);
}

static gboolean
read_workbook (const JalonInput *input, JalonSink *sink, const char *driver, const char *name, GError **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (sheet_free);
  Reading self = { .sheets = sheets, .sink = sink };

  return open_workbook (&self, input, driver, name, error) && read_sheets (&self, input->name, error);
}

/* The sheet that would be read without a mapping, or else the first that is not empty. (nullable) */
static Sheet *
choose_sheet (const GPtrArray *sheets)
{
  g_autoptr (JalonTableMap) map = jalon_table_map_new (NULL, NULL);
  Sheet *first = NULL;

  for (guint i = 0; i < sheets->len; i++)
    {
      Sheet *sheet = g_ptr_array_index (sheets, i);
      g_autoptr (JalonTablePlan) plan =
          sheet->text->len > 0 ? jalon_table_plan_new (map, sheet->text->str, MIN (sheet->text->len, PEEKED), NULL)
                               : NULL;

      if (plan != NULL)
        return sheet;
      if (first == NULL && sheet->text->len > 0)
        first = sheet;
    }
  return first;
}

static gboolean
peek_workbook (const JalonInput    *input,
               const JalonProgress *progress,
               const char          *driver,
               JalonPeek           *out,
               GError             **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (sheet_free);
  g_auto (JalonSink) sink = { NULL };
  Reading          self = { .sheets = sheets, .sink = &sink };
  g_autofree char *lower = g_ascii_strdown (driver, -1);
  g_autofree char *name = g_strconcat ("table.", lower, NULL);
  Sheet           *sheet;

  jalon_sink_init (&sink, NULL, progress);
  if (!open_workbook (&self, input, driver, name, error))
    return FALSE;
  sheet = choose_sheet (sheets);
  if (sheet == NULL)
    {
      g_set_error (error, JALON_ERROR, JALON_ERROR_NOT_A_DOSSIER, "%s: %s", input->name, _ ("this table has no rows"));
      return FALSE;
    }
  out->length = MIN (sheet->text->len, PEEKED);
  out->is_whole = out->length == sheet->text->len;
  out->text = g_memdup2 (sheet->text->str, out->length);
  if (sheets->len > 1)
    remark_choice (&self, input->name, sheet);
  out->remark = g_steal_pointer (&sink.report->remark);
  out->all = g_string_free_to_bytes (sheet->text);
  sheet->text = g_string_new (NULL);
  return TRUE;
}

static gboolean
peek_xlsx (const JalonInput *input, const JalonProgress *progress, JalonPeek *out, GError **error)
{
  return peek_workbook (input, progress, "XLSX", out, error);
}

static gboolean
peek_ods (const JalonInput *input, const JalonProgress *progress, JalonPeek *out, GError **error)
{
  return peek_workbook (input, progress, "ODS", out, error);
}

static gboolean
read_xlsx (const JalonInput *input, JalonSink *sink, GError **error)
{
  return read_workbook (input, sink, "XLSX", "table.xlsx", error);
}

static gboolean
read_ods (const JalonInput *input, JalonSink *sink, GError **error)
{
  return read_workbook (input, sink, "ODS", "table.ods", error);
}

/* A name of a file in an archive, as far as it can be seen. */
static gboolean
names (const char *beginning, gsize length, const char *name)
{
  gsize n = strlen (name);

  if (length < 4 || memcmp (beginning, "PK\003\004", 4) != 0)
    return FALSE;
  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (beginning + i, name, n) == 0)
      return TRUE;
  return FALSE;
}

static JalonSniff
sniff_xlsx (const char *beginning, gsize length)
{
  return names (beginning, length, "xl/") ? JALON_SNIFF_SURE : JALON_SNIFF_NO;
}

static JalonSniff
sniff_ods (const char *beginning, gsize length)
{
  return names (beginning, length, "opendocument.spreadsheet") ? JALON_SNIFF_SURE : JALON_SNIFF_NO;
}

const JalonFormat jalon_format_sheet = {
  .type = { "sheet",
            N_ ("Excel workbook"),
            { "xlsx" },
            { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } },
  .sniff = sniff_xlsx,
  .peek = peek_xlsx,
  .read = read_xlsx,
  .write = jalon_out_write_sheet,
  .lacks = JALON_LACKS_MUCH,
};

const JalonFormat jalon_format_ods = {
  .type = { "ods", N_ ("OpenDocument spreadsheet"), { "ods" }, { "application/vnd.oasis.opendocument.spreadsheet" } },
  .sniff = sniff_ods,
  .peek = peek_ods,
  .read = read_ods,
};
