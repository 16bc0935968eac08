/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads the module that reads PDF on first use, and says in words what it could not read.
 */

#include "config.h"

#include "jalon-pdf-document.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-module.h"
#include "jalon-pdf-module.h"

static void
line_clear (gpointer data)
{
  g_free (((JalonPdfLine *) data)->text);
}

/* (nullable): what reads a PDF; looked for once. Callable from any thread. */
static JalonPdfModuleRead
get_reader (void)
{
  static JalonPdfModuleRead reader = NULL;
  static gsize              is_tried = 0;

  if (g_once_init_enter (&is_tried))
    {
      reader = (JalonPdfModuleRead) jalon_module_find ("jalon-pdf.so", JALON_PDF_MODULE_SYMBOL);
      g_once_init_leave (&is_tried, 1);
    }
  return reader;
}

static const struct
{
  JalonError  code;
  const char *sentence;
} failures[] = {
  [JALON_PDF_LOCKED] = { JALON_ERROR_NOT_A_TEXT,
                         N_ ("the PDF is locked by a password; save it without one, then open that") },
  [JALON_PDF_DAMAGED] = { JALON_ERROR_SYNTAX, N_ ("the PDF is damaged or cut off; get it again") },
  [JALON_PDF_TOO_MANY_PAGES] = { JALON_ERROR_TOO_LARGE,
                                 N_ ("the PDF has more than 3000 pages; keep those that matter") },
  [JALON_PDF_TOO_MUCH_TEXT] = { JALON_ERROR_TOO_LARGE,
                                N_ ("the PDF has more text than is read; keep the pages that matter") },
};

/**
 * jalon_pdf_document_read:
 * @self: (out): cleared with jalon_pdf_document_clear() in any case
 * @file: a PDF
 *
 * Reads all pages. Fails with %JALON_ERROR_SYNTAX, %JALON_ERROR_TOO_LARGE, %JALON_ERROR_NOT_A_TEXT where it is locked
 * or Jalon was installed without what reads PDF, or %G_IO_ERROR_CANCELLED; all name the file.
 */
gboolean
jalon_pdf_document_read (JalonPdfDocument *self, const JalonPdfFile *file, GError **error)
{
  JalonPdfModuleRead read_document = get_reader ();
  JalonPdfOutcome    outcome;

  *self = (JalonPdfDocument){ g_array_new (FALSE, FALSE, sizeof (JalonPdfLine)),
                              g_array_new (FALSE, FALSE, sizeof (JalonPdfPage)) };
  g_array_set_clear_func (self->lines, line_clear);
  if (read_document == NULL)
    {
      g_set_error (error,
                   JALON_ERROR,
                   JALON_ERROR_NOT_A_TEXT,
                   _ ("%s: this is a PDF, and the part of Jalon that reads PDF (jalon-pdf.so, with Poppler) is not "
                      "installed; install it, or save the text alone"),
                   file->name);
      return FALSE;
    }
  outcome = read_document (file, self);
  if (outcome == JALON_PDF_READ || outcome == JALON_PDF_CANCELLED)
    return !g_cancellable_set_error_if_cancelled (file->cancellable, error);
  g_set_error (error, JALON_ERROR, (int) failures[outcome].code, "%s: %s", file->name, _ (failures[outcome].sentence));
  return FALSE;
}

/**
 * jalon_pdf_document_clear:
 *
 * Frees what was read.
 */
void
jalon_pdf_document_clear (JalonPdfDocument *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->made, g_free);
}
