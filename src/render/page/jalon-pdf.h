/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A PDF of one page or several.
 */

#pragma once

#include "jalon-progress.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JalonPdf:
 * @title: (nullable): of the document, so with those that follow
 * @author: (nullable)
 * @subject: (nullable)
 * @width: of each page, pixels of 1/96 inch
 * @height: the same
 * @draw: draws the page @index, from 0 on, in pixels; fails where it is cancelled or cannot be drawn; @progress is that
 *   of this page
 * @data: for @draw
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  double      width;
  double      height;
  guint       n_pages;
  gboolean (*draw) (guint index, cairo_t *cr, const JalonProgress *progress, gpointer data, GError **error);
  gpointer data;
} JalonPdf;

gboolean jalon_pdf_write (const JalonPdf *self, GOutputStream *stream, const JalonProgress *progress, GError **error);

G_END_DECLS
