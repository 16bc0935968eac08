/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the lines of the pages to paragraphs, by what is usual of them.
 */

#pragma once

#include "jalon-lines.h"
#include "jalon-pdf-document.h"

G_BEGIN_DECLS

GArray *jalon_pdf_join (const JalonPdfDocument *document, JalonLines *lines);
double  jalon_pdf_get_median (GArray *values, double fallback);

G_END_DECLS
