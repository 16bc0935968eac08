/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Poppler reads the pages. This is all of Jalon that is linked with it: a module of its own, loaded when it is needed.
 */

#include "config.h"

#include "jalon-pdf-module.h"

#include <gmodule.h>
#include <poppler.h>
#include <string.h>

/* Pages whose pictures are counted: more are not needed to tell a scan. */
#define MAX_LOOKED_AT 20

G_MODULE_EXPORT JalonPdfOutcome jalon_pdf_module_read (const JalonPdfFile *file, JalonPdfDocument *document);

/* The smallest box around letters. */
static void
enclose (JalonPdfLine *line, const PopplerRectangle *boxes, guint n_boxes)
{
  for (guint i = 0; i < n_boxes; i++)
    {
      line->left = i == 0 ? boxes[i].x1 : MIN (line->left, boxes[i].x1);
      line->top = i == 0 ? boxes[i].y1 : MIN (line->top, boxes[i].y1);
      line->right = i == 0 ? boxes[i].x2 : MAX (line->right, boxes[i].x2);
      line->bottom = i == 0 ? boxes[i].y2 : MAX (line->bottom, boxes[i].y2);
    }
}

static void
add_line (JalonPdfDocument *document, const char *text, gsize length, const PopplerRectangle *boxes, guint n_boxes)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
  JalonPdfLine     line = { .page = document->pages->len };

  g_strstrip (valid);
  if (*valid == '\0' || n_boxes == 0)
    return;
  enclose (&line, boxes, n_boxes);
  line.text = g_steal_pointer (&valid);
  g_array_append_val (document->lines, line);
}

/* Poppler gives a box for each letter, each space and each end of a line. */
static gsize
add_lines (JalonPdfDocument *document, PopplerPage *page)
{
  g_autofree char             *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  guint                        n_boxes = 0;
  guint                        first = 0;

  if (text == NULL || !poppler_page_get_text_layout (page, &boxes, &n_boxes))
    return 0;
  for (const char *line = text; *line != '\0';)
    {
      gsize length = strcspn (line, "\n");
      guint n_letters = (guint) g_utf8_strlen (line, (gssize) length);

      if (first < n_boxes)
        add_line (document, line, length, boxes + first, MIN (n_letters, n_boxes - first));
      first += n_letters + 1;
      line += length + (line[length] == '\n');
    }
  return strlen (text);
}

static guint
count_pictures (PopplerPage *page)
{
  GList *pictures = poppler_page_get_image_mapping (page);
  guint  n_pictures = g_list_length (pictures);

  poppler_page_free_image_mapping (pictures);
  return n_pictures;
}

static void
add_page (JalonPdfDocument *document, PopplerPage *page, gsize *n_bytes)
{
  JalonPdfPage entry = { 0 };

  poppler_page_get_size (page, &entry.width, &entry.height);
  *n_bytes += add_lines (document, page);
  if (document->pages->len < MAX_LOOKED_AT)
    entry.n_pictures = count_pictures (page);
  g_array_append_val (document->pages, entry);
}

static JalonPdfOutcome
read_pages (PopplerDocument *poppler, JalonPdfDocument *document, GCancellable *cancellable)
{
  int   n_pages = poppler_document_get_n_pages (poppler);
  gsize n_bytes = 0;

  if (n_pages > JALON_PDF_MAX_PAGES)
    return JALON_PDF_TOO_MANY_PAGES;
  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *page;

      if (g_cancellable_is_cancelled (cancellable))
        return JALON_PDF_CANCELLED;
      page = poppler_document_get_page (poppler, i);
      if (page == NULL)
        return JALON_PDF_DAMAGED;
      add_page (document, page, &n_bytes);
      g_object_unref (page);
      if (n_bytes > JALON_PDF_MAX_TEXT)
        return JALON_PDF_TOO_MUCH_TEXT;
    }
  return n_pages > 0 ? JALON_PDF_READ : JALON_PDF_DAMAGED;
}

static void
read_info (PopplerDocument *poppler, JalonPdfDocument *document)
{
  g_autoptr (GDateTime) made = poppler_document_get_creation_date_time (poppler);

  document->title = poppler_document_get_title (poppler);
  document->author = poppler_document_get_author (poppler);
  document->made = made != NULL ? g_date_time_format (made, "%Y-%m-%d") : NULL;
}

/* Reads the document; see JalonPdfModuleRead. */
JalonPdfOutcome
jalon_pdf_module_read (const JalonPdfFile *file, JalonPdfDocument *document)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (file->data, file->length);
  g_autoptr (GError) error = NULL;
  PopplerDocument *poppler = poppler_document_new_from_bytes (bytes, NULL, &error);
  JalonPdfOutcome  outcome;

  if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    return JALON_PDF_LOCKED;
  if (poppler == NULL)
    return JALON_PDF_DAMAGED;
  read_info (poppler, document);
  outcome = read_pages (poppler, document, file->cancellable);
  g_object_unref (poppler);
  return outcome;
}
