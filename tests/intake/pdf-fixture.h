/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PDF documents and pictures of their pages, made when they are needed.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A line of a page of 595 by 842 points; @page from 1 on. */
typedef struct
{
  guint       page;
  double      x;
  double      y;
  double      size;
  const char *words;
} PdfLine;

GString *pdf_make (const PdfLine *lines, guint n_lines, guint n_pages);
GString *pdf_make_scan (guint n_pages);
GString *pdf_make_scan_of (const PdfLine *lines, guint n_lines, guint n_pages);
GString *pdf_make_picture_of (const PdfLine *lines, guint n_lines);
GString *pdf_make_tiff_of (const PdfLine *lines, guint n_lines, guint n_pages);
GString *pdf_make_locked (void);

G_END_DECLS
