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

static void
append_number (GString *bytes, guint number, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    g_string_append_c (bytes, (char) (number >> (8 * i)));
}

/* A page of a TIFF (TIFF 6.0, "Grayscale Images"): its dots, and the directory that says how they stand. */
static void
append_tiff_page (GString *bytes, cairo_surface_t *picture, gboolean is_last)
{
  const guchar *dots = cairo_image_surface_get_data (picture);
  guint         width = (guint) cairo_image_surface_get_width (picture);
  guint         height = (guint) cairo_image_surface_get_height (picture);
  gsize         stride = (gsize) cairo_image_surface_get_stride (picture);
  guint         start = (guint) bytes->len;
  /* width, height, bits, compression, white is 255, where, samples, rows and bytes of the only strip */
  const guint entries[][2] = { { 256, width }, { 257, height }, { 258, 8 },
                               { 259, 1 },     { 262, 1 },      { 273, start },
                               { 277, 1 },     { 278, height }, { 279, width * height } };

  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      g_string_append_c (bytes, (char) dots[y * stride + 4 * x]);
  g_string_append_len (bytes, "\0", bytes->len % 2);
  append_number (bytes, G_N_ELEMENTS (entries), 2);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      append_number (bytes, entries[i][0], 2);
      append_number (bytes, 4, 2);
      append_number (bytes, 1, 4);
      append_number (bytes, entries[i][1], 4);
    }
  append_number (bytes, is_last ? 0 : (guint) bytes->len + 4 + width * height + width * height % 2, 4);
}

/* Returns: (transfer full): a TIFF whose pages are pictures of their lines */
GString *
pdf_make_tiff_of (const PdfLine *lines, guint n_lines, guint n_pages)
{
  GString *bytes = g_string_new_len ("II*\0", 4);

  for (guint page = 1; page <= n_pages; page++)
    {
      cairo_surface_t *picture = scan (lines, n_lines, page);
      guint size = (guint) cairo_image_surface_get_width (picture) * (guint) cairo_image_surface_get_height (picture);

      if (page == 1)
        append_number (bytes, 8 + size + size % 2, 4);
      append_tiff_page (bytes, picture, page == n_pages);
      cairo_surface_destroy (picture);
    }
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
