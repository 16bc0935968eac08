/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cairo writes them, but for the locked one, which is written out.
 */

#include "config.h"

#include "pdf-fixture.h"

#include <cairo-pdf.h>
#include <string.h>

#define DOTS_PER_POINT (200.0 / 72.0)

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
begin (GString *bytes)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, 595, 842);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "Closed skies");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, "The desk");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2025-04-09T10:00:00Z");
  return surface;
}

static void
finish (cairo_surface_t *surface)
{
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
show_lines (cairo_t *cr, const PdfLine *lines, guint n_lines, guint page)
{
  cairo_select_font_face (cr, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  for (guint i = 0; i < n_lines; i++)
    {
      if (lines[i].page != page)
        continue;
      cairo_set_font_size (cr, lines[i].size);
      cairo_move_to (cr, lines[i].x, lines[i].y);
      cairo_show_text (cr, lines[i].words);
    }
}

/* Returns: (transfer full): a document in which the lines stand where they say */
GString *
pdf_make (const PdfLine *lines, guint n_lines, guint n_pages)
{
  GString         *bytes = g_string_new (NULL);
  cairo_surface_t *surface = begin (bytes);
  cairo_t         *cr = cairo_create (surface);

  for (guint page = 1; page <= n_pages; page++)
    {
      show_lines (cr, lines, n_lines, page);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  finish (surface);
  return bytes;
}

/* Returns: (transfer full): a document each of whose pages is a picture */
GString *
pdf_make_scan (guint n_pages)
{
  GString         *bytes = g_string_new (NULL);
  cairo_surface_t *surface = begin (bytes);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 64, 64);
  cairo_t         *cr = cairo_create (surface);

  memset (cairo_image_surface_get_data (picture), 0x7f, 64 * (gsize) cairo_image_surface_get_stride (picture));
  cairo_surface_mark_dirty (picture);
  for (guint page = 0; page < n_pages; page++)
    {
      cairo_set_source_surface (cr, picture, 100, 100);
      cairo_paint (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  finish (surface);
  cairo_surface_destroy (picture);
  return bytes;
}

/* Returns: (transfer full): a page as a scanner sees it, at 200 dots an inch */
static cairo_surface_t *
scan (const PdfLine *lines, guint n_lines, guint page)
{
  cairo_surface_t *picture =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (595 * DOTS_PER_POINT), (int) (842 * DOTS_PER_POINT));
  cairo_t *cr = cairo_create (picture);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_scale (cr, DOTS_PER_POINT, DOTS_PER_POINT);
  show_lines (cr, lines, n_lines, page);
  cairo_destroy (cr);
  return picture;
}

/* Returns: (transfer full): a document each of whose pages is a picture of its lines */
GString *
pdf_make_scan_of (const PdfLine *lines, guint n_lines, guint n_pages)
{
  GString         *bytes = g_string_new (NULL);
  cairo_surface_t *surface = begin (bytes);
  cairo_t         *cr = cairo_create (surface);

  for (guint page = 1; page <= n_pages; page++)
    {
      cairo_surface_t *picture = scan (lines, n_lines, page);

      cairo_save (cr);
      cairo_scale (cr, 1 / DOTS_PER_POINT, 1 / DOTS_PER_POINT);
      cairo_set_source_surface (cr, picture, 0, 0);
      cairo_paint (cr);
      cairo_restore (cr);
      cairo_show_page (cr);
      cairo_surface_destroy (picture);
    }
  cairo_destroy (cr);
  finish (surface);
  return bytes;
}

/* Returns: (transfer full): a PNG of the lines of page 1 */
GString *
pdf_make_picture_of (const PdfLine *lines, guint n_lines)
{
  GString         *bytes = g_string_new (NULL);
  cairo_surface_t *picture = scan (lines, n_lines, 1);

  g_assert_cmpint (cairo_surface_write_to_png_stream (picture, append_cb, bytes), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (picture);
  return bytes;
}

/* Returns: (transfer full): a document whose password nobody has */
GString *
pdf_make_locked (void)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    "<< /Filter /Standard /V 1 /R 2 /P -4 "
    "/O <0101010101010101010101010101010101010101010101010101010101010101> "
    "/U <0202020202020202020202020202020202020202020202020202020202020202> >>",
  };
  GString *bytes = g_string_new ("%PDF-1.4\n");
  gsize    offsets[G_N_ELEMENTS (objects)];
  gsize    table;

  for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      offsets[i] = bytes->len;
      g_string_append_printf (bytes, "%u 0 obj\n%s\nendobj\n", i + 1, objects[i]);
    }
  table = bytes->len;
  g_string_append (bytes, "xref\n0 5\n0000000000 65535 f \n");
  for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
    g_string_append_printf (bytes, "%010" G_GSIZE_FORMAT " 00000 n \n", offsets[i]);
  g_string_append_printf (bytes,
                          "trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<01><01>] >>\n"
                          "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          table);
  return bytes;
}
