/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the module that has Poppler in it offers to the rest of intake.
 */

#pragma once

#include "jalon-pdf-document.h"

G_BEGIN_DECLS

/* How reading ended. */
typedef enum
{
  JALON_PDF_READ,
  JALON_PDF_LOCKED,         /* by a password */
  JALON_PDF_DAMAGED,        /* or cut off */
  JALON_PDF_TOO_MANY_PAGES, /* more than JALON_PDF_MAX_PAGES */
  JALON_PDF_TOO_MUCH_TEXT,  /* more than JALON_PDF_MAX_TEXT */
  JALON_PDF_CANCELLED,
} JalonPdfOutcome;

/* The only symbol of the module: fills @document, whose arrays are there and empty. */
#define JALON_PDF_MODULE_SYMBOL "jalon_pdf_module_read"

typedef JalonPdfOutcome (*JalonPdfModuleRead) (const JalonPdfFile *file, JalonPdfDocument *document);

G_END_DECLS
