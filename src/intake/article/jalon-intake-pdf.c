/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a PDF in reading order, without what repeats on its pages. What the document says of itself is taken
 * for what it is: title and author are often those of a template, and its date is that of the file.
 */

#include "config.h"

#include "jalon-intake-pdf.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-intake-meta.h"
#include "jalon-pdf-document.h"
#include "jalon-pdf-heads.h"
#include "jalon-pdf-paragraphs.h"

#include <string.h>

/* Letters of a page that is more than a picture with a stamp. */
#define MIN_LETTERS 10

static gsize
count_letters (const JalonPdfDocument *document)
{
  gsize n_letters = 0;

  for (guint i = 0; i < document->lines->len; i++)
    for (const char *p = g_array_index (document->lines, JalonPdfLine, i).text; *p != '\0'; p = g_utf8_next_char (p))
      n_letters += g_unichar_isalnum (g_utf8_get_char (p));
  return n_letters;
}

static guint
count_pictures (const JalonPdfDocument *document)
{
  guint n_pictures = 0;

  for (guint i = 0; i < document->pages->len; i++)
    n_pictures += g_array_index (document->pages, JalonPdfPage, i).n_pictures;
  return n_pictures;
}

/* Whether there is text; where not it is said what there is. */
static gboolean
check_text (const JalonPdfDocument *document, const char *name, GError **error)
{
  gsize    n_letters = count_letters (document);
  gboolean has_pictures = count_pictures (document) > 0;

  if (n_letters >= (has_pictures ? MIN_LETTERS * (gsize) document->pages->len : 1))
    return TRUE;
  if (has_pictures)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_NOT_A_TEXT,
                 _ ("%s: the pages of this PDF are pictures (a scan) without text; let a program for text recognition, "
                    "as OCRmyPDF, add it, then open what that writes"),
                 name);
  else
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_NOT_A_TEXT,
                 _ ("%s: there is no text in this PDF; if it shows some, print it to a new PDF or type it"),
                 name);
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

/**
 * jalon_intake_read_pdf:
 * @bytes: a PDF
 *
 * Sets the text, its blocks, where its pages begin and what the document says of itself. Fails as
 * jalon_pdf_document_read() does, and with %JALON_ERROR_NOT_A_TEXT where there is no text.
 */
gboolean
jalon_intake_read_pdf (JalonIntake *self, const JalonBytes *bytes, GError **error)
{
  const JalonPdfFile file = { bytes->data, bytes->length, bytes->name, bytes->cancellable };
  g_auto (JalonPdfDocument) document = { NULL };
  JalonLines lines;

  if (!jalon_pdf_document_read (&document, &file, error) || !check_text (&document, bytes->name, error))
    return FALSE;
  jalon_pdf_remove_heads (&document);
  jalon_lines_init (&lines);
  self->pages = jalon_pdf_join (&document, &lines);
  jalon_lines_finish (&lines, &self->text, &self->blocks);
  set_title (self, document.title);
  jalon_intake_set (&self->author, document.author);
  self->made = g_strdup (document.made);
  return TRUE;
}
