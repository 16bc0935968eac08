/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A buffer holds a part of the file in UTF-8, and the row that is being read
 * whole. A row that goes on past it is read again once there is more.
 */

#include "config.h"

#include "jalon-table-rows.h"

#include "jalon-error.h"
#include "jalon-i18n.h"

#include <errno.h>
#include <string.h>

/* How much is read at once, bytes. */
#define CHUNK (1 << 20)

/* In what is not UTF-8 and says no other charset, letters beyond ASCII are mostly those of this one. */
#define FALLBACK_CHARSET "WINDOWS-1252"

/* A cell as it stands in the buffer. */
typedef struct
{
  gsize    start;
  gsize    length;
  gboolean has_doubled; /* quotation marks within, each twice */
} Span;

/**
 * JalonTableRows:
 * @offset: in the input, of what is read next
 * @bytes: the buffer; rows from @at on are not read yet
 * @pending: bytes of a character whose other bytes are not read yet, before they are converted
 * @line: in the file, at @at
 * @n_expected: cells of a row; 0 where any number will do
 * @repaired: cells that were not UTF-8, converted
 */
struct _JalonTableRows
{
  const JalonInput *input;
  JalonTableForm    form;
  guint64           offset;
  JalonInputBuffer  chunk;
  GString          *bytes;
  gsize             at;
  GIConv            converter;
  GString          *pending;
  guint             line;
  guint             n_expected;
  GArray           *spans; /* of Span */
  GArray           *cells; /* of JalonCell */
  GPtrArray        *repaired;
  guint8            stops[256];
};

/* What became of reading one row in the buffer. */
typedef enum
{
  ROW_WHOLE,
  ROW_NEEDS_MORE,
  ROW_UNCLOSED,
  ROW_TOO_LONG,
} Outcome;

/**
 * jalon_table_rows_new:
 * @input: (transfer none): outlives what is returned
 * @form: copied
 *
 * Returns: (transfer full): the rows of a table, before the first one
 */
JalonTableRows *
jalon_table_rows_new (const JalonInput *input, const JalonTableForm *form)
{
  JalonTableRows *self = g_new0 (JalonTableRows, 1);

  self->input = input;
  self->form = *form;
  self->bytes = g_string_sized_new (2 * CHUNK);
  self->pending = g_string_new (NULL);
  self->line = 1;
  self->converter = form->charset != NULL ? g_iconv_open ("UTF-8", form->charset) : (GIConv) -1;
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self->cells = g_array_new (FALSE, FALSE, sizeof (JalonCell));
  self->repaired = g_ptr_array_new_with_free_func (g_free);
  self->stops[(guchar) form->separator] = self->stops['\n'] = self->stops['\r'] = 1;
  return self;
}

/**
 * jalon_table_rows_free:
 * @self: (transfer full) (nullable): rows
 */
void
jalon_table_rows_free (JalonTableRows *self)
{
  if (self == NULL)
    return;
  if (self->converter != (GIConv) -1)
    g_iconv_close (self->converter);
  jalon_input_buffer_clear (&self->chunk);
  g_string_free (self->bytes, TRUE);
  g_string_free (self->pending, TRUE);
  g_array_unref (self->spans);
  g_array_unref (self->cells);
  g_ptr_array_unref (self->repaired);
  g_free (self);
}

/* Appends bytes of the charset in UTF-8; each that is wrong becomes U+FFFD. */
static void
convert (JalonTableRows *self, const char *bytes, gsize length)
{
  char *in;
  gsize n_in;

  g_string_append_len (self->pending, bytes, (gssize) length);
  in = self->pending->str;
  n_in = self->pending->len;
  while (n_in > 0)
    {
      gsize before = self->bytes->len;
      gsize n_out = 4 * n_in + 16;
      char *out;
      gsize left = n_out;
      gsize result;

      g_string_set_size (self->bytes, before + n_out);
      out = self->bytes->str + before;
      result = g_iconv (self->converter, &in, &n_in, &out, &left);
      g_string_set_size (self->bytes, before + n_out - left);
      if (result != (gsize) -1 || errno == EINVAL)
        break;
      g_string_append (self->bytes, "\xef\xbf\xbd");
      in++;
      n_in--;
    }
  g_string_erase (self->pending, 0, (gssize) (self->pending->len - n_in));
}

static gboolean
is_at_end (const JalonTableRows *self)
{
  return self->offset >= self->input->size;
}

/* Reads on, and forgets the rows that were given out. */
static gboolean
fill (JalonTableRows *self, GError **error)
{
  guint64     end = MIN (self->offset + CHUNK, self->input->size);
  const char *bytes = jalon_input_get (self->input, (JalonInputSpan){ self->offset, end }, &self->chunk, error);

  if (bytes == NULL)
    return FALSE;
  g_string_erase (self->bytes, 0, (gssize) self->at);
  self->at = 0;
  if (self->form.charset == NULL)
    g_string_append_len (self->bytes, bytes, (gssize) (end - self->offset));
  else if (self->converter != (GIConv) -1)
    convert (self, bytes, end - self->offset);
  self->offset = end;
  return TRUE;
}

/* A cell in quotation marks, whose first one is at @at. What follows the last one belongs to it, up to the separator.
 * %FALSE where no last one is found. */
static gboolean
read_quoted (const JalonTableRows *self, gsize *at, Span *span)
{
  const char *text = self->bytes->str;
  gsize       end = self->bytes->len;
  gsize       p = *at + 1;

  *span = (Span){ .start = p };
  for (;;)
    {
      const char *quote = memchr (text + p, self->form.quote, end - p);

      if (quote == NULL)
        return FALSE;
      p = (gsize) (quote - text);
      if (p + 1 == end)
        {
          if (!is_at_end (self))
            return FALSE;
          break;
        }
      if (text[p + 1] != self->form.quote)
        break;
      span->has_doubled = TRUE;
      p += 2;
    }
  span->length = p - span->start;
  p++;
  if (p < end && !self->stops[(guchar) text[p]])
    {
      /* Of several lines, the first one has a mark too many. */
      if (memchr (text + span->start, '\n', span->length) != NULL)
        return FALSE;
      span->start--;
      while (p < end && !self->stops[(guchar) text[p]])
        p++;
      span->length = p - span->start;
      span->has_doubled = FALSE;
    }
  *at = p;
  return TRUE;
}

static void
read_plain (const JalonTableRows *self, gsize *at, Span *span)
{
  const char *text = self->bytes->str;
  gsize       end = self->bytes->len;
  gsize       p = *at;

  while (p < end && !self->stops[(guchar) text[p]])
    p++;
  *span = (Span){ *at, p - *at, FALSE };
  *at = p;
}

/* Past the line break at @at. */
static gsize
pass_break (const JalonTableRows *self, gsize at)
{
  const char *text = self->bytes->str;

  return text[at] == '\r' && at + 1 < self->bytes->len && text[at + 1] == '\n' ? at + 2 : at + 1;
}

/* Whether the cell that ends at @p may go on in what is not read yet: a carriage return at the very end may have its
 * line feed there. */
static gboolean
may_go_on (const JalonTableRows *self, gsize p)
{
  gsize end = self->bytes->len;

  return !is_at_end (self) && (p == end || (self->bytes->str[p] == '\r' && p + 1 == end));
}

/* A quotation mark without another one: whether there is none, or none yet. */
static Outcome
judge_open_quote (const JalonTableRows *self, const Span *span)
{
  gboolean is_long = self->bytes->len - self->at > JALON_TABLE_MAX_ROW;

  return is_at_end (self) || is_long || span->length > 0 ? ROW_UNCLOSED : ROW_NEEDS_MORE;
}

/* Reads the row at the beginning of what is in the buffer; @out_end is behind it. */
static Outcome
read_spans (JalonTableRows *self, gsize *out_end, gboolean *out_has_end)
{
  const char *text = self->bytes->str;
  gsize       end = self->bytes->len;
  gsize       p = self->at;

  g_array_set_size (self->spans, 0);
  for (;;)
    {
      Span span;

      if (p < end && self->form.quote != '\0' && text[p] == self->form.quote)
        {
          if (!read_quoted (self, &p, &span))
            return judge_open_quote (self, &span);
        }
      else
        read_plain (self, &p, &span);
      if (self->spans->len == JALON_TABLE_MAX_CELLS || p - self->at > JALON_TABLE_MAX_ROW)
        return ROW_TOO_LONG;
      g_array_append_val (self->spans, span);
      if (may_go_on (self, p))
        return ROW_NEEDS_MORE;
      if (p == end || text[p] != self->form.separator)
        {
          *out_has_end = p < end;
          *out_end = p < end ? pass_break (self, p) : p;
          return ROW_WHOLE;
        }
      p++;
    }
}

/* The line at the beginning of the buffer, where its row cannot be read. A very long one is passed part by part. */
static gsize
find_line_end (const JalonTableRows *self)
{
  const char *start = self->bytes->str + self->at;
  const char *end = memchr (start, '\n', self->bytes->len - self->at);

  return end != NULL ? (gsize) (end + 1 - self->bytes->str) : self->bytes->len;
}

static gboolean
is_ascii (const char *text, gsize length)
{
  guint64 word, all = 0;
  gsize   i = 0;

  for (; i + sizeof word <= length; i += sizeof word)
    {
      memcpy (&word, text + i, sizeof word);
      all |= word;
    }
  for (; i < length; i++)
    all |= (guint64) (guchar) text[i];
  return (all & G_GUINT64_CONSTANT (0x8080808080808080)) == 0;
}

/* Takes one of each two quotation marks, in place: the row is not read again. */
static gsize
halve_quotes (char *text, gsize length, char quote)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      text[n++] = text[i];
      if (text[i] == quote && i + 1 < length && text[i + 1] == quote)
        i++;
    }
  return n;
}

static JalonCell
repair (JalonTableRows *self, JalonCell cell)
{
  char *text = g_convert_with_fallback (cell.text,
                                        (gssize) cell.length,
                                        "UTF-8",
                                        FALLBACK_CHARSET,
                                        (char *) "\xef\xbf\xbd",
                                        NULL,
                                        NULL,
                                        NULL);

  if (text == NULL)
    text = g_utf8_make_valid (cell.text, (gssize) cell.length);
  g_ptr_array_add (self->repaired, text);
  return (JalonCell){ text, strlen (text) };
}

/* An apostrophe stands before what a spreadsheet would take for a formula (jalon-table-out.c). */
static JalonCell
pass_apostrophe (JalonCell cell)
{
  if (cell.length > 1 && cell.text[0] == '\'' && strchr ("=+-@", cell.text[1]) != NULL)
    return (JalonCell){ cell.text + 1, cell.length - 1 };
  return cell;
}

static void
make_cells (JalonTableRows *self, gsize start, gsize end)
{
  char    *text = self->bytes->str;
  gboolean is_sound = is_ascii (text + start, end - start) || g_utf8_validate_len (text + start, end - start, NULL);

  g_ptr_array_set_size (self->repaired, 0);
  g_array_set_size (self->cells, self->spans->len);
  for (guint i = 0; i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);
      JalonCell   cell = { text + span->start, span->length };

      if (span->has_doubled)
        cell.length = halve_quotes (text + span->start, span->length, self->form.quote);
      if (!is_sound && !g_utf8_validate_len (cell.text, cell.length, NULL))
        cell = repair (self, cell);
      g_array_index (self->cells, JalonCell, i) = pass_apostrophe (cell);
    }
}

static guint
count_lines (const char *text, gsize length)
{
  guint       n = 0;
  const char *end = text + length;

  for (; (text = memchr (text, '\n', (gsize) (end - text))) != NULL; text++)
    n++;
  return n;
}

/* The row in the buffer; of one that cannot be read its line as one cell. */
static void
take_row (JalonTableRows *self, Outcome outcome, gsize end, JalonTableRow *row)
{
  gsize start = self->at;

  row->fault = outcome == ROW_WHOLE      ? JALON_TABLE_SOUND
               : outcome == ROW_UNCLOSED ? JALON_TABLE_UNCLOSED
                                         : JALON_TABLE_TOO_LONG;
  if (outcome != ROW_WHOLE)
    {
      Span line = { start, end - start, FALSE };

      while (line.length > 0 && strchr ("\r\n", self->bytes->str[start + line.length - 1]) != NULL)
        line.length--;

      g_array_set_size (self->spans, 0);
      g_array_append_val (self->spans, line);
      row->has_end = TRUE;
    }
  row->line = self->line;
  self->line += MAX (count_lines (self->bytes->str + start, end - start), outcome == ROW_WHOLE ? 1 : 0);
  make_cells (self, start, end);
  row->cells = (const JalonCell *) (gconstpointer) self->cells->data;
  row->n_cells = self->cells->len;
  self->at = end;
}

static gboolean
is_empty_row (const JalonTableRow *row)
{
  return row->n_cells == 1 && row->cells[0].length == 0;
}

/**
 * jalon_table_rows_next:
 * @row: (out): the next one that is not empty
 *
 * Returns: %FALSE behind the last row, or with an error as of jalon_input_get()
 */
gboolean
jalon_table_rows_next (JalonTableRows *self, JalonTableRow *row, GError **error)
{
  for (;;)
    {
      gsize   end = 0;
      Outcome outcome;

      if (self->at == self->bytes->len && is_at_end (self))
        return FALSE;
      outcome = self->at == self->bytes->len ? ROW_NEEDS_MORE : read_spans (self, &end, &row->has_end);
      if (outcome == ROW_NEEDS_MORE)
        {
          if (!fill (self, error))
            return FALSE;
          continue;
        }
      if (outcome == ROW_WHOLE && self->n_expected > 0 && self->spans->len > self->n_expected &&
          find_line_end (self) < end)
        outcome = ROW_UNCLOSED;
      if (outcome != ROW_WHOLE)
        end = find_line_end (self);
      take_row (self, outcome, end, row);
      if (is_empty_row (row))
        continue;
      if (row->line > self->form.n_before)
        return TRUE;
    }
}

/**
 * jalon_table_rows_expect:
 * @n_cells: of each row
 *
 * Of a row of several lines that has more cells, the first line has a quotation mark too many: it is a row alone.
 */
void
jalon_table_rows_expect (JalonTableRows *self, guint n_cells)
{
  self->n_expected = n_cells;
}

/**
 * jalon_table_rows_get_progress:
 *
 * Returns: how much of the file was read, 0..1
 */
double
jalon_table_rows_get_progress (JalonTableRows *self)
{
  return self->input->size > 0 ? (double) self->offset / (double) self->input->size : 1.0;
}

/**
 * jalon_cell_is:
 * @text: in lower case
 *
 * Returns: whether a cell says @text, in whatever case of ASCII
 */
gboolean
jalon_cell_is (JalonCell cell, const char *text)
{
  return strlen (text) == cell.length && g_ascii_strncasecmp (cell.text, text, cell.length) == 0;
}

/**
 * jalon_cell_is_blank:
 *
 * Returns: whether nothing but space stands in it
 */
gboolean
jalon_cell_is_blank (JalonCell cell)
{
  for (gsize i = 0; i < cell.length; i++)
    if (!g_ascii_isspace (cell.text[i]))
      return FALSE;
  return TRUE;
}

/**
 * jalon_cell_strip:
 *
 * Returns: its text without space around
 */
JalonCell
jalon_cell_strip (JalonCell cell)
{
  const char *start = cell.text;
  const char *end = start + cell.length;

  while (start < end && g_ascii_isspace (*start))
    start++;
  while (end > start && g_ascii_isspace (end[-1]))
    end--;
  return (JalonCell){ start, (gsize) (end - start) };
}

/**
 * jalon_cell_dup:
 *
 * Returns: (transfer full): its text without space around
 */
char *
jalon_cell_dup (JalonCell cell)
{
  JalonCell text = jalon_cell_strip (cell);

  return g_strndup (text.text, text.length);
}
