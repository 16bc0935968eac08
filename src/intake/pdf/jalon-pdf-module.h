/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the module that has Poppler in it offers to the rest of intake.
 */

#pragma once

#include "jalon-pdf-page.h"

G_BEGIN_DECLS

/* How reading ended. */
typedef enum
{
  JALON_PDF_READ,
  JALON_PDF_LOCKED,         /* by a password */
  JALON_PDF_DAMAGED,        /* or cut off */
  JALON_PDF_TOO_MANY_PAGES, /* more than JALON_PDF_MAX_PAGES */
  JALON_PDF_TOO_MUCH_TEXT,  /* more than JALON_PDF_MAX_TEXT */
  JALON_PDF_NO_SUCH_PAGE,
  JALON_PDF_CANCELLED,
} JalonPdfOutcome;

/**
 * JalonPdfModule:
 * @read: fills @document, whose arrays are there and empty
 * @draw: fills @picture with a page, from 0 on, on white; @scale: dots a point
 * @list_words: adds the words of a page, each as a line, in the order in which they are read
 */
typedef struct
{
  JalonPdfOutcome (*read) (const JalonPdfFile *file, JalonPdfDocument *document);
  JalonPdfOutcome (*draw) (const JalonPdfFile *file, guint page, double scale, JalonPdfPicture *picture);
  JalonPdfOutcome (*list_words) (const JalonPdfFile *file, guint page, GArray *words);
} JalonPdfModule;

/* The only symbol of the module, a JalonPdfModule. */
#define JALON_PDF_MODULE_SYMBOL "jalon_pdf_module"

const JalonPdfModule *jalon_pdf_module_get (const char *name, GError **error);
gboolean              jalon_pdf_module_check (JalonPdfOutcome outcome, const JalonPdfFile *file, GError **error);

G_END_DECLS
