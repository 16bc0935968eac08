/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages are drawn at 300 dots an inch, as Tesseract's manual advises, in grey, and handed over as PGM.
 */

#include "config.h"

#include "jalon-scan.h"

#include "jalon-error.h"
#include "jalon-i18n.h"
#include "jalon-ocr-table.h"
#include "jalon-ocr.h"
#include "jalon-pdf-page.h"

/* Letters of a page that is more than a picture with a stamp. */
#define MIN_LETTERS 10

#define DOTS_PER_INCH 300.0
#define POINTS_PER_INCH 72.0

/* (transfer full) (element-type guint): letters by page */
static GArray *
count_letters (const JalonPdfDocument *document)
{
  GArray *counts = g_array_sized_new (FALSE, TRUE, sizeof (guint), document->pages->len);

  g_array_set_size (counts, document->pages->len);
  for (guint i = 0; i < document->lines->len; i++)
    {
      const JalonPdfLine *line = &g_array_index (document->lines, JalonPdfLine, i);

      for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char (p))
        g_array_index (counts, guint, line->page) += g_unichar_isalnum (g_utf8_get_char (p));
    }
  return counts;
}

static gboolean
is_scan (const JalonPdfDocument *document, const GArray *letters, guint page)
{
  return g_array_index (document->pages, JalonPdfPage, page).n_pictures > 0 &&
         g_array_index (letters, guint, page) < MIN_LETTERS;
}

/**
 * jalon_scan_has_text:
 *
 * Returns: whether there is more text than stamps on pictures
 */
gboolean
jalon_scan_has_text (const JalonPdfDocument *document)
{
  g_autoptr (GArray) letters = count_letters (document);

  for (guint i = 0; i < document->pages->len; i++)
    if (g_array_index (letters, guint, i) > 0 && !is_scan (document, letters, i))
      return TRUE;
  return FALSE;
}

/**
 * jalon_scan_count_pages:
 *
 * Returns: pages that are pictures with no text to speak of
 */
guint
jalon_scan_count_pages (const JalonPdfDocument *document)
{
  g_autoptr (GArray) letters = count_letters (document);
  guint n_pages = 0;

  for (guint i = 0; i < document->pages->len; i++)
    n_pages += is_scan (document, letters, i);
  return n_pages;
}

/* (transfer full): a picture as a file in grey: PGM, of netpbm. The eye's weights are those of BT.601. */
static GString *
write_grey (const JalonPdfPicture *picture)
{
  GString *file = g_string_new (NULL);
  gsize    head;
  guint8  *dot;

  g_string_printf (file, "P5\n%u %u\n255\n", picture->width, picture->height);
  head = file->len;
  g_string_set_size (file, head + (gsize) picture->width * picture->height);
  dot = (guint8 *) file->str + head;
  for (guint y = 0; y < picture->height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (picture->dots + y * picture->stride);

      for (guint x = 0; x < picture->width; x++)
        *dot++ = (guint8) ((((row[x] >> 16) & 0xff) * 77 + ((row[x] >> 8) & 0xff) * 150 + (row[x] & 0xff) * 29) >> 8);
    }
  return file;
}

/* (transfer full) (nullable): what is written on a page; prepares @ocr with the first one. @scale: (out): of it */
static char *
recognize (JalonOcr *ocr, const JalonPdfFile *file, guint page, double *scale, GError **error)
{
  g_auto (JalonPdfPicture) drawn = { 0 };
  g_autoptr (GString) grey = NULL;
  JalonOcrPicture picture = { .name = file->name, .cancellable = file->cancellable };

  if (!jalon_pdf_page_draw (&drawn, file, page, DOTS_PER_INCH / POINTS_PER_INCH, error))
    return NULL;
  grey = write_grey (&drawn);
  jalon_pdf_picture_clear (&drawn);
  picture.data = grey->str;
  picture.length = grey->len;
  picture.dots_per_inch = drawn.scale * POINTS_PER_INCH;
  *scale = drawn.scale;
  if (ocr->name == NULL && !jalon_ocr_prepare (ocr, &picture, error))
    return NULL;
  return jalon_ocr_recognize (ocr, &picture, error);
}

/* Takes the lines of a page over, from the first one on; returns the first of the next page. */
static guint
take_lines (GArray *lines, const GArray *old, guint first, guint page, gboolean is_kept)
{
  for (; first < old->len && g_array_index (old, JalonPdfLine, first).page == page; first++)
    {
      JalonPdfLine line = g_array_index (old, JalonPdfLine, first);

      if (!is_kept)
        continue;
      line.text = g_strdup (line.text);
      g_array_append_val (lines, line);
    }
  return first;
}

static gboolean
check_number (guint n_pages, const char *name, GError **error)
{
  if (n_pages > JALON_SCAN_MAX_PAGES)
    g_set_error (error,
                 JALON_ERROR,
                 JALON_ERROR_TOO_LARGE,
                 _ ("%s: more than %d pages of this PDF are pictures (a scan); keep those that matter"),
                 name,
                 JALON_SCAN_MAX_PAGES);
  return n_pages <= JALON_SCAN_MAX_PAGES;
}

/**
 * jalon_scan_read_pages:
 * @document: what was read of @file; pages that are pictures get the lines that are recognized on them
 * @file: a PDF
 * @progress: told how many of these pages are done
 * @out_reader: (out) (transfer full): what recognized them: "Tesseract 5.3.0 (fra+eng)"
 *
 * Fails as jalon_ocr_prepare() and jalon_ocr_recognize(), and with %JALON_ERROR_TOO_LARGE over JALON_SCAN_MAX_PAGES;
 * @document is unchanged then.
 */
gboolean
jalon_scan_read_pages (JalonPdfDocument    *document,
                       const JalonPdfFile  *file,
                       const JalonProgress *progress,
                       char               **out_reader,
                       GError             **error)
{
  g_autoptr (GArray) letters = count_letters (document);
  g_autoptr (GArray) lines = jalon_pdf_lines_new ();
  g_auto (JalonOcr) ocr = { NULL };
  guint n_pages = jalon_scan_count_pages (document);
  guint n_done = 0;
  guint line = 0;

  if (!check_number (n_pages, file->name, error))
    return FALSE;
  for (guint i = 0; i < document->pages->len; i++)
    {
      gboolean         is_recognized = is_scan (document, letters, i);
      double           scale = 1;
      g_autofree char *table = is_recognized ? recognize (&ocr, file, i, &scale, error) : NULL;

      if (is_recognized && table == NULL)
        return FALSE;
      line = take_lines (lines, document->lines, line, i, !is_recognized);
      if (is_recognized)
        {
          jalon_ocr_table_add_lines (table, &(JalonOcrPage){ i, scale }, lines);
          jalon_progress_tell (progress, (double) ++n_done / n_pages);
        }
    }
  g_array_unref (document->lines);
  document->lines = g_steal_pointer (&lines);
  *out_reader = g_steal_pointer (&ocr.name);
  return TRUE;
}

/**
 * jalon_scan_read_picture:
 * @document: (out): the pages of the picture, mostly one, with their lines; to be cleared with
 * jalon_pdf_document_clear() in any case
 * @file: of a picture
 * @out_reader: (out) (transfer full): what recognized them
 *
 * Fails as jalon_ocr_prepare() and jalon_ocr_recognize().
 */
gboolean
jalon_scan_read_picture (JalonPdfDocument *document, const JalonPdfFile *file, char **out_reader, GError **error)
{
  const JalonOcrPicture picture = { file->data, file->length, 0, 0, file->name, file->cancellable };
  g_auto (JalonOcr) ocr = { NULL };
  g_autofree char *table = NULL;

  *document = (JalonPdfDocument){ jalon_pdf_lines_new (), g_array_new (FALSE, FALSE, sizeof (JalonPdfPage)) };
  if (!jalon_ocr_prepare (&ocr, &picture, error))
    return FALSE;
  table = jalon_ocr_recognize (&ocr, &picture, error);
  if (table == NULL)
    return FALSE;
  jalon_ocr_table_read (table, document);
  *out_reader = g_steal_pointer (&ocr.name);
  return TRUE;
}

/**
 * jalon_scan_list_words:
 * @file: a PDF, one of whose pages is a picture
 * @page: that one, from 0 on
 *
 * Returns: (transfer full) (element-type JalonPdfLine): what is recognized on it, each word as a line; %NULL as
 *   jalon_scan_read_pages() fails
 */
GArray *
jalon_scan_list_words (const JalonPdfFile *file, guint page, GError **error)
{
  g_auto (JalonOcr) ocr = { NULL };
  double           scale = 1;
  g_autofree char *table = recognize (&ocr, file, page, &scale, error);
  GArray          *words;

  if (table == NULL)
    return NULL;
  words = jalon_pdf_lines_new ();
  jalon_ocr_table_add_words (table, &(JalonOcrPage){ page, scale }, words);
  return words;
}

/**
 * jalon_scan_dup_page:
 * @file: of a picture
 * @page: from 0 on; a picture in TIFF may have several
 *
 * Returns: (transfer full) (nullable): a PDF of that page alone, as it looks; %NULL as jalon_ocr_prepare() and
 *   jalon_ocr_dup_pdf() fail
 */
GBytes *
jalon_scan_dup_page (const JalonPdfFile *file, guint page, GError **error)
{
  const JalonOcrPicture picture = { file->data, file->length, 0, page + 1, file->name, file->cancellable };
  g_auto (JalonOcr) ocr = { NULL };

  return jalon_ocr_prepare (&ocr, &picture, error) ? jalon_ocr_dup_pdf (&ocr, &picture, error) : NULL;
}

/**
 * jalon_scan_list_words_of_picture:
 * @file: of a picture
 * @page: from 0 on
 * @width: of the page, points
 *
 * Returns: (transfer full) (element-type JalonPdfLine): what is recognized on it, each word as a line; %NULL as
 *   jalon_scan_read_picture() fails
 */
GArray *
jalon_scan_list_words_of_picture (const JalonPdfFile *file, guint page, double width, GError **error)
{
  const JalonOcrPicture picture = { file->data, file->length, 0, page + 1, file->name, file->cancellable };
  g_auto (JalonOcr) ocr = { NULL };
  g_autofree char *table =
      jalon_ocr_prepare (&ocr, &picture, error) ? jalon_ocr_recognize (&ocr, &picture, error) : NULL;
  double  dots = table != NULL ? jalon_ocr_table_get_width (table) : 0;
  GArray *words;

  if (table == NULL)
    return NULL;
  words = jalon_pdf_lines_new ();
  if (dots > 0 && width > 0)
    jalon_ocr_table_add_words (table, &(JalonOcrPage){ page, dots / width }, words);
  return words;
}
