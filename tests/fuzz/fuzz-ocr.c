/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever a program for text recognition writes: each line and word has a text of valid UTF-8 and a box with an area,
 * and no word is made up.
 */

#include "config.h"

#include "fuzz.h"

#include "jalon-ocr-table.h"

#include <math.h>

#define PAGE 7
#define SCALE 2.5

/* @first: page that lines may be of, and @n_pages so many from there on */
static void
check (const GArray *lines, guint first, guint n_pages)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const JalonPdfLine *line = &g_array_index (lines, JalonPdfLine, i);

      g_assert_true (g_utf8_validate (line->text, -1, NULL));
      g_assert_cmpint (line->text[0], !=, '\0');
      g_assert_cmpuint (line->page, >=, first);
      g_assert_cmpuint (line->page, <, first + n_pages);
      g_assert_true (isfinite (line->left) && isfinite (line->top));
      g_assert_cmpfloat (line->left, <, line->right);
      g_assert_cmpfloat (line->top, <, line->bottom);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const JalonOcrPage page = { PAGE, SCALE };
  g_autofree char   *table = g_utf8_make_valid (size > 0 ? (const char *) data : "", (gssize) size);
  g_autoptr (GArray) lines = jalon_pdf_lines_new ();
  g_autoptr (GArray) words = jalon_pdf_lines_new ();
  g_auto (JalonPdfDocument) document = { jalon_pdf_lines_new (), g_array_new (FALSE, FALSE, sizeof (JalonPdfPage)) };

  jalon_ocr_table_add_lines (table, &page, lines);
  jalon_ocr_table_add_words (table, &page, words);
  jalon_ocr_table_read (table, &document);
  check (lines, PAGE, 1);
  check (words, PAGE, 1);
  check (document.lines, 0, document.pages->len);
  g_assert_cmpfloat (jalon_ocr_table_get_width (table), >=, 0);
  g_assert_cmpuint (lines->len, <=, words->len);
  return 0;
}
