/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is the one that was read, by its checksum, or no page of it is shown. Words of a page that is a picture are
 * recognized again: their places are not kept. A file that is a picture is shown as what recognizes its words makes of
 * it, a PDF of one page: so no other program of pictures opens a file that somebody sent.
 */

#include "config.h"

#include "jalon-original-page.h"

#include "jalon-error.h"
#include "jalon-file-read.h"
#include "jalon-i18n.h"
#include "jalon-originals.h"
#include "jalon-scan.h"

#include <string.h>

static gboolean
is_picture (const JalonOriginal *original)
{
  return g_strcmp0 (original->reader, "picture") == 0;
}

/**
 * jalon_original_page_is_kept:
 *
 * Returns: whether an article remembers a PDF with pages, or a picture, that can be shown if it is still there
 */
gboolean
jalon_original_page_is_kept (JalonArticle *article)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  g_autoptr (JalonOriginal) original = jalon_original_new (data);

  if (original == NULL)
    return FALSE;
  return is_picture (original) || (data->pages != NULL && g_strcmp0 (original->reader, "pdf") == 0);
}

/* (transfer full) (nullable): what is kept of an article, once it is found to be there and the same */
static JalonOriginal *
check (const JalonOriginalPlace *place, GCancellable *cancellable, GError **error)
{
  g_autoptr (JalonOriginal) original = jalon_original_new (jalon_article_get_data (place->article));
  const char *sentence = NULL;

  if (original != NULL)
    jalon_originals_find (place->dossier, original, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (original != NULL && original->state == JALON_ORIGINAL_ALTERED)
    sentence =
        N_ ("The file beside the dossier is not the one that was read: its checksum is another. None of its pages "
            "is shown.");
  else if (original == NULL || original->state != JALON_ORIGINAL_KEPT)
    sentence = N_ ("The file does not stand beside the dossier: put it back, or add the article again to keep it.");
  if (sentence == NULL)
    return g_steal_pointer (&original);
  g_set_error_literal (error, JALON_ERROR, JALON_ERROR_MISSING, _ (sentence));
  return NULL;
}

/* Where @quote stands among the words of a page; where they cannot be found the page is shown without.
 * @words: (transfer full) (nullable) */
static GArray *
find_boxes (GArray *words, const char *quote)
{
  GArray *boxes = words != NULL ? jalon_pdf_words_find (words, quote) : jalon_pdf_lines_new ();

  g_clear_pointer (&words, g_array_unref);
  return boxes;
}

/* (transfer full) (nullable): the words of a page, from 0 on; @is_recognized: whether they may be those of a picture */
static GArray *
list_words (const JalonPdfFile *file, guint page, gboolean is_recognized)
{
  g_autoptr (GArray) words = jalon_pdf_page_list_words (file, page, NULL);

  return words != NULL && words->len == 0 && is_recognized ? jalon_scan_list_words (file, page, NULL)
                                                           : g_steal_pointer (&words);
}

static gboolean
read_document (JalonOriginalPage *self, const JalonOriginalPlace *place, const JalonPdfFile *file, GError **error)
{
  gboolean is_recognized = jalon_article_get_data (place->article)->ocr != NULL;
  guint    page = place->page - 1;

  if (!jalon_pdf_page_draw (&self->picture, file, page, place->scale, error))
    return FALSE;
  self->boxes = find_boxes (place->quote != NULL ? list_words (file, page, is_recognized) : NULL, place->quote);
  return TRUE;
}

static gboolean
read_picture (JalonOriginalPage *self, const JalonOriginalPlace *place, const JalonPdfFile *file, GError **error)
{
  guint page = place->page - 1;
  g_autoptr (GBytes) pdf = jalon_scan_dup_page (file, page, error);
  JalonPdfFile document = *file;
  GArray      *words = NULL;

  if (pdf == NULL)
    return FALSE;
  document.data = g_bytes_get_data (pdf, &document.length);
  if (!jalon_pdf_page_draw (&self->picture, &document, 0, place->scale, error))
    return FALSE;
  if (place->quote != NULL)
    words = jalon_scan_list_words_of_picture (file, page, self->picture.width / self->picture.scale, NULL);
  self->boxes = find_boxes (words, place->quote);
  return TRUE;
}

/**
 * jalon_original_page_read:
 * @self: (out): cleared with jalon_original_page_clear() in any case
 * @place: what to show
 * @cancellable: (nullable)
 *
 * Callable from any thread. Fails with %JALON_ERROR_MISSING where the file is not there or not the same, as
 * jalon_scan_dup_page() and jalon_pdf_page_draw(), or with %G_IO_ERROR_CANCELLED.
 */
gboolean
jalon_original_page_read (JalonOriginalPage        *self,
                          const JalonOriginalPlace *place,
                          GCancellable             *cancellable,
                          GError                  **error)
{
  g_autoptr (JalonOriginal) original = NULL;
  g_autoptr (GFile) stored = NULL;
  g_autofree char *data = NULL;
  JalonPdfFile     file = { .cancellable = cancellable };

  memset (self, 0, sizeof *self);
  original = check (place, cancellable, error);
  if (original == NULL)
    return FALSE;
  stored = g_file_new_for_path (original->path);
  data = jalon_file_read (stored, JALON_ORIGINAL_MAX_BYTES, cancellable, &file.length, error);
  if (data == NULL)
    return FALSE;
  file.data = data;
  file.name = original->name != NULL ? original->name : original->sum;
  if (!(is_picture (original) ? read_picture : read_document) (self, place, &file, error))
    return FALSE;
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * jalon_original_page_clear:
 *
 * Frees what was read.
 */
void
jalon_original_page_clear (JalonOriginalPage *self)
{
  jalon_pdf_picture_clear (&self->picture);
  g_clear_pointer (&self->boxes, g_array_unref);
}
