/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a table in text (RFC 4180, and what programs write instead), one
 * after the other in bounded memory.
 */

#pragma once

#include "jalon-input.h"

G_BEGIN_DECLS

/* The longest row and the most columns that are read: bytes, cells. */
#define JALON_TABLE_MAX_ROW (1 << 20)
#define JALON_TABLE_MAX_CELLS 4096

/**
 * JalonTableForm:
 *
 * How a table is written.
 * @separator: between cells
 * @quote: around cells, doubled within; 0 where quotation marks are text as any other
 * @charset: (nullable): of all bytes, as iconv names it; %NULL for UTF-8, where what is not is Windows-1252
 * @n_before: lines to be passed before the first row
 */
typedef struct
{
  char        separator;
  char        quote;
  const char *charset;
  guint       n_before;
} JalonTableForm;

/* A cell in UTF-8, no zero behind it; borrowed until the next row. */
typedef struct
{
  const char *text;
  gsize       length;
} JalonCell;

/**
 * JalonTableFault:
 * @JALON_TABLE_SOUND: the cells are what stands in the row
 * @JALON_TABLE_UNCLOSED: a quotation mark is never closed; the row is its first line
 * @JALON_TABLE_TOO_LONG: more bytes or cells than are read
 */
typedef enum
{
  JALON_TABLE_SOUND,
  JALON_TABLE_UNCLOSED,
  JALON_TABLE_TOO_LONG,
} JalonTableFault;

/**
 * JalonTableRow:
 * @cells: borrowed until the next row
 * @line: in the file where it begins, from 1
 * @has_end: a line break follows
 */
typedef struct
{
  const JalonCell *cells;
  guint            n_cells;
  guint            line;
  JalonTableFault  fault;
  gboolean         has_end;
} JalonTableRow;

typedef struct _JalonTableRows JalonTableRows;

JalonTableRows *jalon_table_rows_new (const JalonInput *input, const JalonTableForm *form);
void            jalon_table_rows_free (JalonTableRows *self);
gboolean        jalon_table_rows_next (JalonTableRows *self, JalonTableRow *row, GError **error);
void            jalon_table_rows_expect (JalonTableRows *self, guint n_cells);
double          jalon_table_rows_get_progress (JalonTableRows *self);

gboolean  jalon_cell_is (JalonCell cell, const char *text);
gboolean  jalon_cell_is_blank (JalonCell cell);
JalonCell jalon_cell_strip (JalonCell cell);
char     *jalon_cell_dup (JalonCell cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonTableRows, jalon_table_rows_free)

G_END_DECLS
