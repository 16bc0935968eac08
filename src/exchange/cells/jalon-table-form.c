/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A separator is the one that cuts most rows into as many cells as the first.
 */

#include "config.h"

#include "jalon-table-form.h"

#include <string.h>

/* Rows that are looked at. */
#define MAX_ROWS 20

/* No character takes more bytes but one, in any charset. */
#define MAX_CUT 7

static const char separators[] = { ',', ';', '\t', '|' };

/* The charset that only texts in UTF-16 begin as. (nullable) */
static const char *
find_charset (const char *beginning, gsize length)
{
  guint n_zeros[2] = { 0 };

  if (length >= 2 && (memcmp (beginning, "\xff\xfe", 2) == 0 || memcmp (beginning, "\xfe\xff", 2) == 0))
    return "UTF-16";
  length = MIN (length, 256) & ~(gsize) 1;
  for (gsize i = 0; i < length; i++)
    n_zeros[i % 2] += beginning[i] == '\0';
  if (length < 16 || n_zeros[0] + n_zeros[1] < length / 3)
    return NULL;
  return n_zeros[1] > n_zeros[0] ? "UTF-16LE" : "UTF-16BE";
}

/* How well a separator cuts the rows: 0 where it does not. */
static guint
judge (const JalonTableForm *form, const char *beginning, gsize length)
{
  JalonInput    input;
  JalonTableRow row;
  guint         n_cells = 0, n_rows = 0, n_same = 0;

  jalon_input_init_bytes (&input, beginning, length, "");
  g_autoptr (JalonTableRows) rows = jalon_table_rows_new (&input, form);

  while (n_rows < MAX_ROWS && jalon_table_rows_next (rows, &row, NULL))
    {
      if (row.fault != JALON_TABLE_SOUND || (!row.has_end && n_rows > 0))
        break;
      if (n_rows++ == 0)
        n_cells = row.n_cells;
      n_same += row.n_cells == n_cells;
    }
  return n_cells >= 2 && 2 * n_same > n_rows ? n_cells : 0;
}

/* What spreadsheets write first: "sep=;" */
static gboolean
take_first_line (JalonTableForm *self, const char *beginning, gsize length)
{
  if (length < 6 || g_ascii_strncasecmp (beginning, "sep=", 4) != 0 || (beginning[5] != '\r' && beginning[5] != '\n'))
    return FALSE;
  self->separator = beginning[4];
  self->n_before = 1;
  return TRUE;
}

/* The end of a character that the beginning was cut within is left out. Returns: (transfer full) (nullable) */
static char *
convert_beginning (const char *beginning, gsize length, const char *charset, gsize *out_length)
{
  char *text = NULL;

  for (gsize cut = 0; text == NULL && cut <= MIN (MAX_CUT, length); cut++)
    text = g_convert_with_fallback (beginning, (gssize) (length - cut), "UTF-8", charset, "?", NULL, out_length, NULL);
  return text;
}

/**
 * jalon_table_form_guess:
 * @self: (out): the form; its separator may be set before, and stays then
 * @beginning: of a file; 4 KB are enough
 * @length: bytes
 *
 * Returns: whether there are rows of the same number of cells, two or more
 */
gboolean
jalon_table_form_guess (JalonTableForm *self, const char *beginning, gsize length)
{
  g_autofree char *text = NULL;
  JalonTableForm   tried = { .separator = self->separator, .quote = '"' };
  guint            most = 0;

  self->quote = '"';
  self->charset = self->charset != NULL ? self->charset : find_charset (beginning, length);
  if (self->charset != NULL)
    {
      gsize n_converted = 0;

      text = convert_beginning (beginning, length, self->charset, &n_converted);
      /* Separators stand as they are in all but these. */
      if (text == NULL && g_ascii_strncasecmp (self->charset, "UTF-", 4) == 0)
        return FALSE;
      if (text != NULL)
        {
          beginning = text;
          length = n_converted;
        }
    }
  if (take_first_line (self, beginning, length) || tried.separator != '\0')
    {
      if (tried.separator != '\0')
        self->separator = tried.separator;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint n_cells;

      tried.separator = separators[i];
      n_cells = judge (&tried, beginning, length);
      if (n_cells > most)
        self->separator = separators[i];
      most = MAX (most, n_cells);
    }
  return most > 0;
}
