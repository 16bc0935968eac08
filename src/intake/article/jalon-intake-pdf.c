/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a PDF in reading order, without what repeats on its pages; that of a scan by text recognition. What the
 * document says of itself is taken
 * for what it is: title and author are often those of a template, and its date is that of the file.
 */

#include "config.h"

#include "jalon-intake-pdf.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-intake-meta.h"
#include "jalon-ocr.h"
#include "jalon-pdf-document.h"
#include "jalon-pdf-heads.h"
#include "jalon-pdf-paragraphs.h"
#include "jalon-scan.h"
#include "jalon-text.h"

#include <string.h>

static void
set_no_text (const char *name, const char *sentence, GError **error)
{
  g_autofree char *words = jalon_text_fill (sentence, name);

  g_set_error_literal (error, JALON_ERROR, JALON_ERROR_NOT_A_TEXT, words);
}

/* Has the pages that are pictures read, where that can be done: whoever has not the means still reads the others. */
static gboolean
read_scans (JalonIntake        *self,
            JalonPdfDocument   *document,
            const JalonPdfFile *file,
            const JalonBytes   *bytes,
            GError            **error)
{
  static const JalonProgress nobody = { NULL };

  if (jalon_scan_count_pages (document) == 0 || !jalon_ocr_is_there ())
    return TRUE;
  return jalon_scan_read_pages (document, file, bytes->progress != NULL ? bytes->progress : &nobody, &self->ocr, error);
}

/* Whether there is text; where not it is said what there is. */
static gboolean
check_text (const JalonIntake *self, const JalonPdfDocument *document, const char *name, GError **error)
{
  if (jalon_scan_has_text (document) || (self->ocr != NULL && document->lines->len > 0))
    return TRUE;
  if (self->ocr != NULL)
    set_no_text (name,
                 _ ("%s: the pages of this PDF are pictures (a scan), and no text was recognized on them; is it upside "
                    "down, faint, or in letters that are neither Latin nor Arabic?"),
                 error);
  else if (jalon_scan_count_pages (document) > 0)
    set_no_text (name,
                 _ ("%s: the pages of this PDF are pictures (a scan) without text; install Tesseract (package "
                    "tesseract-ocr), by which Jalon reads them, or let OCRmyPDF add the text"),
                 error);
  else
    set_no_text (name,
                 _ ("%s: there is no text in this PDF; if it shows some, print it to a new PDF or type it"),
                 error);
  return FALSE;
}

/* "Microsoft Word - report.docx", "Untitled": what a program wrote, not a person. */
static void
set_title (JalonIntake *self, const char *given)
{
  static const char *const endings[] = { ".doc", ".docx", ".odt", ".indd", ".qxd", ".pdf", ".tex", ".dvi", ".rtf" };
  static const char *const names[] = { "untitled", "document", "sans titre", "sans nom", "title", NULL };
  g_autofree char         *folded = given != NULL ? g_utf8_strdown (given, -1) : NULL;

  if (folded == NULL || g_strv_contains (names, g_strstrip (folded)) || g_str_has_prefix (folded, "microsoft "))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i]))
      return;
  jalon_intake_set (&self->title, given);
}

static void
take_text (JalonIntake *self, JalonPdfDocument *document)
{
  JalonLines lines;

  jalon_pdf_remove_heads (document);
  jalon_lines_init (&lines);
  self->pages = jalon_pdf_join (document, &lines);
  jalon_lines_finish (&lines, &self->text, &self->blocks);
}

/**
 * jalon_intake_read_pdf:
 * @bytes: a PDF
 *
 * Sets the text, its blocks, where its pages begin and what the document says of itself; what recognized the text of
 * pages that are pictures, where some are. Fails as jalon_pdf_document_read() and jalon_scan_read_pages() do, and with
 * %JALON_ERROR_NOT_A_TEXT where there is no text.
 */
gboolean
jalon_intake_read_pdf (JalonIntake *self, const JalonBytes *bytes, GError **error)
{
  const JalonPdfFile file = { bytes->data, bytes->length, bytes->name, bytes->cancellable };
  g_auto (JalonPdfDocument) document = { NULL };

  if (!jalon_pdf_document_read (&document, &file, error) || !read_scans (self, &document, &file, bytes, error) ||
      !check_text (self, &document, bytes->name, error))
    return FALSE;
  take_text (self, &document);
  set_title (self, document.title);
  jalon_intake_set (&self->author, document.author);
  self->made = g_strdup (document.made);
  return TRUE;
}

/**
 * jalon_intake_read_picture:
 * @bytes: a picture of a page
 *
 * Sets the text that is recognized on it, its blocks, where its pages begin, and what recognized it. Fails as
 * jalon_scan_read_picture() does, and with %JALON_ERROR_NOT_A_TEXT where there is no text.
 */
gboolean
jalon_intake_read_picture (JalonIntake *self, const JalonBytes *bytes, GError **error)
{
  const JalonPdfFile file = { bytes->data, bytes->length, bytes->name, bytes->cancellable };
  g_auto (JalonPdfDocument) document = { NULL };

  if (!jalon_scan_read_picture (&document, &file, &self->ocr, error))
    return FALSE;
  if (document.lines->len == 0)
    {
      set_no_text (bytes->name,
                   _ ("%s: this is a picture, and no text was recognized on it; is it upside down, faint, or in "
                      "letters that are neither Latin nor Arabic?"),
                   error);
      return FALSE;
    }
  take_text (self, &document);
  return TRUE;
}
