/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands at the head and foot of the pages and is no text of the article.
 */

#pragma once

#include "jalon-pdf-document.h"

G_BEGIN_DECLS

void jalon_pdf_remove_heads (JalonPdfDocument *document);

G_END_DECLS
