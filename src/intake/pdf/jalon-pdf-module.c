/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Poppler reads the pages. This is all of Jalon that is linked with it: a module of its own, loaded when it is needed.
 */

#include "config.h"

#include "jalon-pdf-module.h"

#include <gmodule.h>
#include <math.h>
#include <poppler.h>
#include <string.h>

/* Bytes of the text of a page whose pictures are not counted: it is no scan. */
#define MUCH_TEXT 200

/* Dots of a picture of a page, and of a side of it; a larger one is drawn smaller. */
#define MAX_DOTS 40e6
#define MAX_SIDE 20000.0

extern G_MODULE_EXPORT const JalonPdfModule jalon_pdf_module;

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

/* A line or a word; all borrowed. */
typedef struct
{
  const char             *text;
  gsize                   length;
  const PopplerRectangle *boxes;
  guint                   n_boxes;
} Part;

static void
add_part (GArray *parts, guint number, const Part *part)
{
  g_autofree char *valid = g_utf8_make_valid (part->text, (gssize) part->length);
  JalonPdfLine     line = { .page = number };

  g_strstrip (valid);
  if (*valid == '\0' || part->n_boxes == 0)
    return;
  enclose (&line, part->boxes, part->n_boxes);
  line.text = g_steal_pointer (&valid);
  g_array_append_val (parts, line);
}

/* Poppler gives a box for each letter, each space and each end of a line. @ends: what ends a line, or a word */
static gsize
add_parts (GArray *parts, guint number, PopplerPage *page, const char *ends)
{
  g_autofree char             *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  guint                        n_boxes = 0;
  guint                        first = 0;

  if (text == NULL || !poppler_page_get_text_layout (page, &boxes, &n_boxes))
    return 0;
  for (const char *line = text; *line != '\0';)
    {
      gsize length = strcspn (line, ends);
      guint n_letters = (guint) g_utf8_strlen (line, (gssize) length);

      if (first < n_boxes)
        add_part (parts, number, &(Part){ line, length, boxes + first, MIN (n_letters, n_boxes - first) });
      first += n_letters + 1;
      line += length + (line[length] != '\0');
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
  gsize        length = add_parts (document->lines, document->pages->len, page, "\n");
  JalonPdfPage entry = { 0 };

  *n_bytes += length;
  poppler_page_get_size (page, &entry.width, &entry.height);
  if (length < MUCH_TEXT)
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

/* (transfer full) (nullable) */
static PopplerDocument *
open_document (const JalonPdfFile *file, JalonPdfOutcome *outcome)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (file->data, file->length);
  g_autoptr (GError) error = NULL;
  PopplerDocument *poppler = poppler_document_new_from_bytes (bytes, NULL, &error);

  *outcome = poppler != NULL                                                   ? JALON_PDF_READ
             : g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) ? JALON_PDF_LOCKED
                                                                               : JALON_PDF_DAMAGED;
  return poppler;
}

static JalonPdfOutcome
read_document (const JalonPdfFile *file, JalonPdfDocument *document)
{
  JalonPdfOutcome  outcome;
  PopplerDocument *poppler = open_document (file, &outcome);

  if (poppler == NULL)
    return outcome;
  read_info (poppler, document);
  outcome = read_pages (poppler, document, file->cancellable);
  g_object_unref (poppler);
  return outcome;
}

/* (transfer full) (nullable) */
static PopplerPage *
open_page (const JalonPdfFile *file, guint number, JalonPdfOutcome *outcome)
{
  PopplerDocument *poppler = open_document (file, outcome);
  PopplerPage     *page;

  if (poppler == NULL)
    return NULL;
  page = number < (guint) poppler_document_get_n_pages (poppler) ? poppler_document_get_page (poppler, (int) number)
                                                                 : NULL;
  if (page == NULL)
    *outcome = JALON_PDF_NO_SUCH_PAGE;
  g_object_unref (poppler);
  return page;
}

static void
render (PopplerPage *page, JalonPdfPicture *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data (picture->dots,
                                                                  CAIRO_FORMAT_ARGB32,
                                                                  (int) picture->width,
                                                                  (int) picture->height,
                                                                  (int) picture->stride);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, picture->scale, picture->scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static JalonPdfOutcome
draw (const JalonPdfFile *file, guint number, double scale, JalonPdfPicture *picture)
{
  JalonPdfOutcome outcome;
  PopplerPage    *page = open_page (file, number, &outcome);
  double          width, height;

  if (page == NULL)
    return outcome;
  poppler_page_get_size (page, &width, &height);
  width = MAX (width, 1);
  height = MAX (height, 1);
  picture->scale = MIN (scale, MIN (sqrt (MAX_DOTS / (width * height)), MAX_SIDE / MAX (width, height)));
  picture->width = (guint) ceil (width * picture->scale);
  picture->height = (guint) ceil (height * picture->scale);
  picture->stride = 4 * (gsize) picture->width;
  picture->dots = g_try_malloc0_n (picture->height, picture->stride);
  if (picture->dots != NULL)
    render (page, picture);
  g_object_unref (page);
  return picture->dots != NULL ? JALON_PDF_READ : JALON_PDF_DAMAGED;
}

static JalonPdfOutcome
list_words (const JalonPdfFile *file, guint number, GArray *words)
{
  JalonPdfOutcome outcome;
  PopplerPage    *page = open_page (file, number, &outcome);

  if (page == NULL)
    return outcome;
  add_parts (words, number, page, " \n");
  g_object_unref (page);
  return JALON_PDF_READ;
}

const JalonPdfModule jalon_pdf_module = { read_document, draw, list_words };
