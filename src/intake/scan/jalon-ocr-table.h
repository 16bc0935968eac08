/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Tesseract writes of a page: a table of words with their boxes.
 */

#pragma once

#include "jalon-pdf-document.h"

G_BEGIN_DECLS

/**
 * JalonOcrPage:
 * @number: of the page, from 0 on
 * @scale: dots of the picture a point of 1/72 inch
 */
typedef struct
{
  guint  number;
  double scale;
} JalonOcrPage;

void   jalon_ocr_table_add_lines (const char *table, const JalonOcrPage *page, GArray *lines);
void   jalon_ocr_table_read (const char *table, JalonPdfDocument *document);
double jalon_ocr_table_get_width (const char *table);
void   jalon_ocr_table_add_words (const char *table, const JalonOcrPage *page, GArray *words);

G_END_DECLS
