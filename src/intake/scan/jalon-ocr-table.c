/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table ("tsv", Tesseract's manual, "Output formats") has a row for each page, block, paragraph, line and word:
 *
 *   level page block paragraph line word left top width height confidence text
 *
 * Boxes are those of the ink in dots; how high the letters of a line are is told by all lines of its paragraph, for a
 * line without "p" or "l" is lower than its neighbours and no smaller.
 */

#include "config.h"

#include "jalon-ocr-table.h"

#include "jalon-pdf-paragraphs.h"

#include <string.h>

#define N_COLUMNS 12
#define PAGE_LEVEL 1
#define WORD_LEVEL 5

/* Columns that say which line a word is of. */
#define FIRST_OF_LINE 1
#define END_OF_LINE 5

/* Points of the longer side of a page whose size nobody tells: A4. */
#define LONG_SIDE 842.0

/* Of 100: what is less sure is a stain, or a picture. */
#define MIN_CONFIDENCE 30.0

/**
 * Word:
 *
 * A row.
 * @level: what it is of: WORD_LEVEL, or more than a word
 * @line: (array fixed-size=4): page, block, paragraph, line
 * @box: left, top, width, height
 * @text: (not nullable): within the table, not ended
 */
typedef struct
{
  int         level;
  int         line[END_OF_LINE - FIRST_OF_LINE];
  double      box[4];
  double      confidence;
  const char *text;
  gsize       length;
} Word;

/* Reads a row; returns whether it is one. */
static gboolean
read_row (const char *row, gsize length, Word *word)
{
  double      columns[N_COLUMNS - 1];
  const char *at = row;
  const char *end = row + length;

  for (guint i = 0; i < N_COLUMNS - 1; i++)
    {
      const char *tab = memchr (at, '\t', end - at);
      char       *read = NULL;

      if (tab == NULL)
        return FALSE;
      columns[i] = g_ascii_strtod (at, &read);
      if (read != tab || !(columns[i] > -1e6 && columns[i] < 1e6))
        return FALSE;
      at = tab + 1;
    }
  word->level = (int) columns[0];
  for (guint i = 0; i < G_N_ELEMENTS (word->line); i++)
    word->line[i] = (int) columns[FIRST_OF_LINE + i];
  for (guint i = 0; i < G_N_ELEMENTS (word->box); i++)
    word->box[i] = columns[6 + i];
  word->confidence = columns[10];
  word->text = at;
  word->length = end - at;
  while (word->length > 0 && g_ascii_isspace (word->text[word->length - 1]))
    word->length--;
  return TRUE;
}

/* Whether a row is a word that is shown, or a page. */
static gboolean
is_of (const Word *word, int level)
{
  gboolean has_area = word->box[2] >= 1 && word->box[3] >= 1;

  return word->level == level && has_area && (level != WORD_LEVEL || (word->confidence >= 0 && word->length > 0));
}

/* (transfer full) (element-type Word): the rows of a level */
static GArray *
list_rows (const char *table, int level)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Word));

  while (*table != '\0')
    {
      gsize length = strcspn (table, "\n");
      Word  row;

      if (read_row (table, length, &row) && is_of (&row, level))
        g_array_append_val (rows, row);
      table += length + (table[length] == '\n');
    }
  return rows;
}

static JalonPdfLine
place (const Word *word, const JalonOcrPage *page)
{
  return (JalonPdfLine){ .page = page->number,
                         .left = word->box[0] / page->scale,
                         .top = word->box[1] / page->scale,
                         .right = (word->box[0] + word->box[2]) / page->scale,
                         .bottom = (word->box[1] + word->box[3]) / page->scale };
}

/* Whether two words are of the same line; with one less, of the same paragraph. */
static gboolean
share (const Word *one, const Word *other, guint n_columns)
{
  return memcmp (one->line, other->line, n_columns * sizeof one->line[0]) == 0;
}

/* The words of a line, from the first on, as one. @confidence: (out): of all, by their letters */
static guint
join (const GArray *words, guint first, const JalonOcrPage *page, JalonPdfLine *line, double *confidence)
{
  const Word *head = &g_array_index (words, Word, first);
  GString    *text = g_string_new (NULL);
  double      sum = 0;
  gsize       n_bytes = 0;
  guint       i = first;

  *line = place (head, page);
  for (; i < words->len && share (head, &g_array_index (words, Word, i), G_N_ELEMENTS (head->line)); i++)
    {
      const Word  *word = &g_array_index (words, Word, i);
      JalonPdfLine box = place (word, page);

      line->left = MIN (line->left, box.left);
      line->top = MIN (line->top, box.top);
      line->right = MAX (line->right, box.right);
      line->bottom = MAX (line->bottom, box.bottom);
      g_string_append (text, text->len > 0 ? " " : "");
      g_string_append_len (text, word->text, (gssize) word->length);
      sum += word->confidence * word->length;
      n_bytes += word->length;
    }
  line->text = g_utf8_make_valid (text->str, (gssize) text->len);
  g_string_free (text, TRUE);
  *confidence = sum / n_bytes;
  return i;
}

/* Gives the lines of a paragraph the height of most of them, about their middles. */
static void
level (GArray *lines, guint first)
{
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));
  double usual;

  for (guint i = first; i < lines->len; i++)
    {
      const JalonPdfLine *line = &g_array_index (lines, JalonPdfLine, i);
      double              height = line->bottom - line->top;

      g_array_append_val (heights, height);
    }
  usual = jalon_pdf_get_median (heights, 0);
  for (guint i = first; i < lines->len; i++)
    {
      JalonPdfLine *line = &g_array_index (lines, JalonPdfLine, i);
      double        middle = (line->top + line->bottom) / 2;

      line->top = middle - usual / 2;
      line->bottom = middle + usual / 2;
    }
}

/* The lines of @words that are sure enough, which are all of @page. */
static void
add_lines (const GArray *words, const JalonOcrPage *page, GArray *lines)
{
  guint first = lines->len;

  for (guint i = 0; i < words->len;)
    {
      const Word  *word = &g_array_index (words, Word, i);
      double       confidence;
      JalonPdfLine line;

      if (i > 0 && !share (word - 1, word, G_N_ELEMENTS (word->line) - 1))
        {
          level (lines, first);
          first = lines->len;
        }
      i = join (words, i, page, &line, &confidence);
      if (confidence >= MIN_CONFIDENCE)
        g_array_append_val (lines, line);
      else
        g_free (line.text);
    }
  level (lines, first);
}

/**
 * jalon_ocr_table_add_lines:
 * @table: UTF-8; rows that are no words, or wrong, are left out
 * @page: where all of it is from
 * @lines: (element-type JalonPdfLine): gets the lines that are sure enough, in the order in which they are read
 */
void
jalon_ocr_table_add_lines (const char *table, const JalonOcrPage *page, GArray *lines)
{
  g_autoptr (GArray) words = list_rows (table, WORD_LEVEL);

  add_lines (words, page, lines);
}

/* (transfer full) (element-type Word): those of a page, which @table numbers from 1 on */
static GArray *
list_words_of (const GArray *words, int number)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Word));

  for (guint i = 0; i < words->len; i++)
    if (g_array_index (words, Word, i).line[0] == number)
      g_array_append_vals (found, &g_array_index (words, Word, i), 1);
  return found;
}

/**
 * jalon_ocr_table_read:
 * @table: UTF-8, of a picture of one page or several; as of jalon_ocr_table_add_lines()
 * @document: (inout): gets the pages and their lines, in points as if the first page were A4
 */
void
jalon_ocr_table_read (const char *table, JalonPdfDocument *document)
{
  g_autoptr (GArray) pages = list_rows (table, PAGE_LEVEL);
  g_autoptr (GArray) words = list_rows (table, WORD_LEVEL);
  double scale = 0;

  for (guint i = 0; i < pages->len && document->pages->len < JALON_PDF_MAX_PAGES; i++)
    {
      const Word *row = &g_array_index (pages, Word, i);
      g_autoptr (GArray) found = list_words_of (words, row->line[0]);
      JalonPdfPage page;

      scale = scale > 0 ? scale : MAX (row->box[2], row->box[3]) / LONG_SIDE;
      page = (JalonPdfPage){ row->box[2] / scale, row->box[3] / scale, 1 };
      add_lines (found, &(JalonOcrPage){ document->pages->len, scale }, document->lines);
      g_array_append_val (document->pages, page);
    }
}

/**
 * jalon_ocr_table_add_words:
 * @table: UTF-8; rows that are no words, or wrong, are left out
 * @page: where it is from
 * @words: (element-type JalonPdfLine): gets all words, each as a line
 */
void
jalon_ocr_table_add_words (const char *table, const JalonOcrPage *page, GArray *words)
{
  g_autoptr (GArray) found = list_rows (table, WORD_LEVEL);

  for (guint i = 0; i < found->len; i++)
    {
      const Word  *word = &g_array_index (found, Word, i);
      JalonPdfLine line = place (word, page);

      line.text = g_utf8_make_valid (word->text, (gssize) word->length);
      g_array_append_val (words, line);
    }
}

/**
 * jalon_ocr_table_get_width:
 * @table: UTF-8
 *
 * Returns: dots of the first page from left to right; 0 where there is none
 */
double
jalon_ocr_table_get_width (const char *table)
{
  g_autoptr (GArray) pages = list_rows (table, PAGE_LEVEL);

  return pages->len > 0 ? g_array_index (pages, Word, 0).box[2] : 0;
}
