/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the lines of the pages to paragraphs.
 */

#pragma once

#include "jalon-lines.h"
#include "jalon-pdf-document.h"

G_BEGIN_DECLS

GArray *jalon_pdf_join (const JalonPdfDocument *document, JalonLines *lines);

G_END_DECLS
