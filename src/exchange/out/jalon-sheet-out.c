/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workbook of Office Open XML (ECMA-376) with one sheet: the columns of the
 * table, texts within their cells, the first row frozen.
 */

#include "config.h"

#include "jalon-columns-out.h"
#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-out.h"
#include "jalon-xml-out.h"
#include "jalon-zip-writer.h"

#include <string.h>

/* What a sheet holds at most (ECMA-376; programs' own limits): rows, and characters of a cell. */
#define MAX_ROWS 1048576
#define MAX_CELL 32767

/* The sheet is in memory; what is larger belongs in a table. Bytes. */
#define MAX_SHEET ((gsize) 1 << 30)

static const struct
{
  const char *name;
  const char *text;
} parts[] = {
  { "[Content_Types].xml",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/xl/workbook.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
    "<Override PartName=\"/xl/styles.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>" },
  { "_rels/.rels",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"xl/workbook.xml\"/></Relationships>" },
  { "xl/workbook.xml",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
    "<sheets><sheet name=\"Events\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
    "Target=\"worksheets/sheet1.xml\"/>"
    "<Relationship Id=\"rId2\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" "
    "Target=\"styles.xml\"/></Relationships>" },
  /* What a cell has by its number: nothing, or the form of a day. */
  { "xl/styles.xml",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
    "<fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
    "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
    "<cellXfs count=\"2\"><xf xfId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\" xfId=\"0\"/></cellXfs>"
    "</styleSheet>" },
};

typedef struct
{
  GArray  *columns;
  GString *sheet;
  guint    n_rows;
} Writing;

/* "AB12" */
static void
append_reference (GString *sheet, guint column, guint row)
{
  char  letters[8];
  guint n = sizeof letters;

  for (guint left = column + 1; left > 0; left = (left - 1) / 26)
    letters[--n] = (char) ('A' + (left - 1) % 26);
  g_string_append_len (sheet, letters + n, (gssize) (sizeof letters - n));
  g_string_append_printf (sheet, "%u", row);
}

/* Where a text is too long, the byte that a cut text ends before; cells are counted in UTF-16, as Excel does. */
static const char *
find_cut (const char *text)
{
  gsize       n = 0;
  const char *cut = NULL;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      n += g_utf8_get_char (text) > 0xffff ? 2 : 1;
      /* Room for the sign that says so. */
      if (cut == NULL && n > MAX_CELL - 1)
        cut = text;
      if (n > MAX_CELL)
        return cut;
    }
  return NULL;
}

/* "_x0041_" in a text would be read as the character of that number (ECMA-376, ST_Xstring): its line is written so. */
static char *
dup_unmistakable (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      if (text[0] == '_' && text[1] == 'x' && strspn (text + 2, "0123456789abcdefABCDEF") >= 4 && text[6] == '_')
        g_string_append (plain, "_x005F");
      g_string_append_c (plain, *text);
    }
  return g_string_free (plain, FALSE);
}

/* The number that stands for a day: of days since 30 December 1899. Before 1 March 1900 programs count one that never
 * was, and before 1900 they have none. */
static gboolean
find_serial (const char *text, gint32 *out_serial)
{
  gint32             first, last;
  JalonTimePrecision precision;

  if (!jalon_day_parse_range (text, &first, &last, &precision) || first != last)
    return FALSE;
  *out_serial = first - jalon_day_from_civil (1899, 12, 30);
  return first >= jalon_day_from_civil (1900, 3, 1) && first <= jalon_day_from_civil (9999, 12, 31);
}

/* An empty cell is none. @type: (nullable): the column; a text without */
static void
append_cell (Writing *self, guint column, const char *text, const JalonColumnOut *type)
{
  gint32           serial;
  g_autofree char *whole = NULL;
  const char      *cut;

  if (text == NULL || *text == '\0')
    return;
  g_string_append (self->sheet, "<c r=\"");
  append_reference (self->sheet, column, self->n_rows);
  if (type != NULL && type->is_number)
    {
      g_string_append_printf (self->sheet, "\"><v>%s</v></c>", text);
      return;
    }
  if (type != NULL && type->is_day && find_serial (text, &serial))
    {
      g_string_append_printf (self->sheet, "\" s=\"1\"><v>%d</v></c>", serial);
      return;
    }
  cut = strlen (text) > MAX_CELL ? find_cut (text) : NULL;
  if (cut != NULL)
    text = whole = g_strdup_printf ("%.*s…", (int) (cut - text), text);
  else if (strstr (text, "_x") != NULL)
    text = whole = dup_unmistakable (text);
  g_string_append (self->sheet, "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  jalon_xml_append_text (self->sheet, text);
  g_string_append (self->sheet, "</t></is></c>");
}

static gboolean
append_row (const JalonFacts *facts, gpointer data, GError **error)
{
  Writing *self = data;

  if (++self->n_rows > MAX_ROWS || self->sheet->len > MAX_SHEET)
    {
      g_set_error_literal (error,
                           JALON_ERROR,
                           JALON_ERROR_TOO_LARGE,
                           _ ("this is more than a sheet holds; write a CSV table, or ask for less"));
      return FALSE;
    }
  g_string_append_printf (self->sheet, "<row r=\"%u\">", self->n_rows);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const JalonColumnOut *column = &g_array_index (self->columns, JalonColumnOut, i);
      g_autofree char      *cell = jalon_column_out_dup_cell (column, facts);

      append_cell (self, i, cell, column);
    }
  g_string_append (self->sheet, "</row>\n");
  return TRUE;
}

static void
append_head (Writing *self)
{
  g_string_append (self->sheet,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                   "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                   "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
                   "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>\n<row r=\"1\">");
  for (guint i = 0; i < self->columns->len; i++)
    append_cell (self, i, g_array_index (self->columns, JalonColumnOut, i).name, NULL);
  g_string_append (self->sheet, "</row>\n");
}

static gboolean
pack (GString *sheet, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_auto (JalonZipWriter) zip = { NULL };
  g_autoptr (GBytes) bytes = g_bytes_new (sheet->str, sheet->len);

  jalon_zip_writer_init (&zip, stream);
  zip.is_packed = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_static (parts[i].text, strlen (parts[i].text));

      if (!jalon_zip_writer_add (&zip, parts[i].name, part, cancellable, error))
        return FALSE;
    }
  return jalon_zip_writer_add (&zip, "xl/worksheets/sheet1.xml", bytes, cancellable, error) &&
         jalon_zip_writer_finish (&zip, cancellable, error);
}

/**
 * jalon_out_write_sheet:
 *
 * Writes all that a dossier shows as a workbook, a row each; as a #JalonFormat writes.
 */
gboolean
jalon_out_write_sheet (JalonDossier *dossier, GOutputStream *stream, const JalonProgress *progress, GError **error)
{
  g_autoptr (GArray) columns = jalon_columns_out_list (TRUE);
  g_autoptr (GString) sheet = g_string_new (NULL);
  Writing self = { columns, sheet, 1 };

  append_head (&self);
  if (!jalon_facts_foreach (dossier, progress, append_row, &self, error))
    return FALSE;
  g_string_append (sheet, "</sheetData></worksheet>\n");
  return pack (sheet, stream, progress->cancellable, error);
}
