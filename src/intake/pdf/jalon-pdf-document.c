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

/**
 * jalon_pdf_lines_new:
 *
 * Returns: (transfer full) (element-type JalonPdfLine): an empty array that frees the texts of its lines
 */
GArray *
jalon_pdf_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (JalonPdfLine));

  g_array_set_clear_func (lines, line_clear);
  return lines;
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
  [JALON_PDF_NO_SUCH_PAGE] = { JALON_ERROR_MISSING, N_ ("the PDF has no such page; it is not the one that was read") },
};

/**
 * jalon_pdf_module_get:
 * @name: of a file, for the message
 *
 * Looks for the module once. Callable from any thread.
 *
 * Returns: (nullable): what reads a PDF, or %NULL with %JALON_ERROR_NOT_A_TEXT where Jalon was installed without
 */
const JalonPdfModule *
jalon_pdf_module_get (const char *name, GError **error)
{
  static const JalonPdfModule *module = NULL;
  static gsize                 is_tried = 0;

  if (g_once_init_enter (&is_tried))
    {
      module = jalon_module_find ("jalon-pdf.so", JALON_PDF_MODULE_SYMBOL);
      g_once_init_leave (&is_tried, 1);
    }
  if (module == NULL)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_NOT_A_TEXT,
                 _ ("%s: this is a PDF, and the part of Jalon that reads PDF (jalon-pdf.so, with Poppler) is not "
                    "installed; install it, or save the text alone"),
                 name);
  return module;
}

/**
 * jalon_pdf_module_check:
 *
 * Returns: whether reading @file ended well; where not, why
 */
gboolean
jalon_pdf_module_check (JalonPdfOutcome outcome, const JalonPdfFile *file, GError **error)
{
  if (outcome == JALON_PDF_READ || outcome == JALON_PDF_CANCELLED)
    return !g_cancellable_set_error_if_cancelled (file->cancellable, error);
  g_set_error (error, JALON_ERROR, (int) failures[outcome].code, "%s: %s", file->name, _ (failures[outcome].sentence));
  return FALSE;
}

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
  const JalonPdfModule *module = jalon_pdf_module_get (file->name, error);

  *self = (JalonPdfDocument){ jalon_pdf_lines_new (), g_array_new (FALSE, FALSE, sizeof (JalonPdfPage)) };
  return module != NULL && jalon_pdf_module_check (module->read (file, self), file, error);
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
