/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is the one that was read, by its checksum, or no page of it is shown. Words of a page that is a picture are
 * recognized again: their places are not kept.
 */

#include "config.h"

#include "jalon-original-page.h"

#include "jalon-error.h"
#include "jalon-file-read.h"
#include "jalon-i18n.h"
#include "jalon-originals.h"
#include "jalon-scan.h"

#include <string.h>

/**
 * jalon_original_page_is_kept:
 *
 * Returns: whether an article remembers a PDF with pages that can be shown, if it is still there
 */
gboolean
jalon_original_page_is_kept (JalonArticle *article)
{
  const JalonArticleData *data = jalon_article_get_data (article);
  g_autoptr (JalonOriginal) original = data->pages != NULL ? jalon_original_new (data) : NULL;

  return original != NULL && g_strcmp0 (original->reader, "pdf") == 0;
}

/* (transfer full) (nullable): what is kept of an article, once it is found to be there and the same */
static JalonOriginal *
check (const JalonOriginalPlace *place, GCancellable *cancellable, GError **error)
{
  g_autoptr (JalonOriginal) original = jalon_original_new (jalon_article_get_data (place->article));
  const char *sentence = NULL;

  if (original != NULL && place->dossier != NULL)
    jalon_originals_check (place->dossier, original, cancellable);
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

/* Where the words of @place stand; where they cannot be found the page is shown without. */
static GArray *
find_boxes (const JalonOriginalPlace *place, const JalonPdfFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) words = NULL;

  if (place->quote == NULL)
    return jalon_pdf_lines_new ();
  words = jalon_pdf_page_list_words (file, place->page - 1, &error);
  if (error == NULL && words->len == 0 && jalon_article_get_data (place->article)->ocr != NULL)
    {
      g_clear_pointer (&words, g_array_unref);
      words = jalon_scan_list_words (file, place->page - 1, &error);
    }
  return words != NULL ? jalon_pdf_words_find (words, place->quote) : jalon_pdf_lines_new ();
}

/**
 * jalon_original_page_read:
 * @self: (out): cleared with jalon_original_page_clear() in any case
 * @place: what to show
 * @cancellable: (nullable)
 *
 * Callable from any thread. Fails with %JALON_ERROR_MISSING where the file is not there or not the same, as
 * jalon_pdf_page_draw(), or with %G_IO_ERROR_CANCELLED.
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
  if (!jalon_pdf_page_draw (&self->picture, &file, place->page - 1, place->scale, error))
    return FALSE;
  self->boxes = find_boxes (place, &file);
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
