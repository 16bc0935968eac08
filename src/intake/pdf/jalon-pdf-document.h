/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands on the pages of a PDF, line by line and where.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Pages of a document that is read. */
#define JALON_PDF_MAX_PAGES 3000

/* Bytes of the text of all pages, before it is joined. */
#define JALON_PDF_MAX_TEXT ((gsize) 40 << 20)

/**
 * JalonPdfLine:
 *
 * A line as it is printed; its box in points of 1/72 inch, from the upper left of the page.
 * @text: (owned): UTF-8, neither empty nor with an end of line
 * @page: from 0 on
 */
typedef struct
{
  char  *text;
  guint  page;
  double left;
  double top;
  double right;
  double bottom;
} JalonPdfLine;

/**
 * JalonPdfPage:
 * @width: points
 * @height: points
 * @n_pictures: that are on it; not counted where it has much text
 */
typedef struct
{
  double width;
  double height;
  guint  n_pictures;
} JalonPdfPage;

/**
 * JalonPdfDocument:
 * @lines: (owned) (element-type JalonPdfLine): in the order in which they are read
 * @pages: (owned) (element-type JalonPdfPage)
 * @title: (owned) (nullable): as the document says
 * @author: (owned) (nullable): the same
 * @made: (owned) (nullable): ISO 8601, the day it was made
 */
typedef struct
{
  GArray *lines;
  GArray *pages;
  char   *title;
  char   *author;
  char   *made;
} JalonPdfDocument;

/**
 * JalonPdfFile:
 *
 * All borrowed.
 * @name: for messages
 * @cancellable: (nullable)
 */
typedef struct
{
  const char   *data;
  gsize         length;
  const char   *name;
  GCancellable *cancellable;
} JalonPdfFile;

gboolean jalon_pdf_document_read (JalonPdfDocument *self, const JalonPdfFile *file, GError **error);
void     jalon_pdf_document_clear (JalonPdfDocument *self);
GArray  *jalon_pdf_lines_new (void);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonPdfDocument, jalon_pdf_document_clear)

G_END_DECLS
