/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page of a PDF as it looks, and where its words stand on it.
 */

#pragma once

#include "jalon-pdf-document.h"

G_BEGIN_DECLS

/**
 * JalonPdfPicture:
 * @width: dots
 * @height: dots
 * @stride: bytes from a row to the next
 * @scale: dots a point of 1/72 inch
 * @dots: (owned): as of CAIRO_FORMAT_ARGB32, 4 bytes each, without holes
 */
typedef struct
{
  guint   width;
  guint   height;
  gsize   stride;
  double  scale;
  guint8 *dots;
} JalonPdfPicture;

gboolean
        jalon_pdf_page_draw (JalonPdfPicture *self, const JalonPdfFile *file, guint page, double scale, GError **error);
void    jalon_pdf_picture_clear (JalonPdfPicture *self);
GArray *jalon_pdf_page_list_words (const JalonPdfFile *file, guint page, GError **error);
GArray *jalon_pdf_words_find (const GArray *words, const char *quote);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonPdfPicture, jalon_pdf_picture_clear)

G_END_DECLS
