/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages that are pictures: their lines as those of pages with text.
 */

#pragma once

#include "jalon-pdf-document.h"
#include "jalon-progress.h"

G_BEGIN_DECLS

/* Pages of a document that are recognized. */
#define JALON_SCAN_MAX_PAGES 300

gboolean jalon_scan_has_text (const JalonPdfDocument *document);
guint    jalon_scan_count_pages (const JalonPdfDocument *document);
gboolean jalon_scan_read_pages (JalonPdfDocument    *document,
                                const JalonPdfFile  *file,
                                const JalonProgress *progress,
                                char               **out_reader,
                                GError             **error);
gboolean
jalon_scan_read_picture (JalonPdfDocument *document, const JalonPdfFile *file, char **out_reader, GError **error);
GArray *jalon_scan_list_words (const JalonPdfFile *file, guint page, GError **error);
GBytes *jalon_scan_dup_page (const JalonPdfFile *file, guint page, GError **error);
GArray *jalon_scan_list_words_of_picture (const JalonPdfFile *file, guint page, double width, GError **error);

G_END_DECLS
