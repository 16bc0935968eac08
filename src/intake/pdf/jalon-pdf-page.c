/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quotes are found by their letters and digits alone: blanks, hyphens at the end of lines and the end of a line itself
 * are not the same in a quote and on its page.
 */

#include "config.h"

#include "jalon-pdf-page.h"

#include "jalon-pdf-module.h"

#include <string.h>

/* Letters of a quote that goes on on the next page, at its beginning and its end, that must be there at least. */
#define MIN_PART 12

/**
 * jalon_pdf_page_draw:
 * @self: (out): cleared with jalon_pdf_picture_clear() in any case
 * @file: a PDF
 * @page: from 0 on
 * @scale: dots a point; less is taken for a very large page, as @self says
 *
 * Draws a page on white. Fails as jalon_pdf_document_read() does.
 */
gboolean
jalon_pdf_page_draw (JalonPdfPicture *self, const JalonPdfFile *file, guint page, double scale, GError **error)
{
  const JalonPdfModule *module = jalon_pdf_module_get (file->name, error);

  *self = (JalonPdfPicture){ 0 };
  return module != NULL && jalon_pdf_module_check (module->draw (file, page, scale, self), file, error);
}

/**
 * jalon_pdf_picture_clear:
 *
 * Frees the dots.
 */
void
jalon_pdf_picture_clear (JalonPdfPicture *self)
{
  g_clear_pointer (&self->dots, g_free);
}

/**
 * jalon_pdf_page_list_words:
 * @file: a PDF
 * @page: from 0 on
 *
 * Returns: (transfer full) (element-type JalonPdfLine): the words of a page, each as a line, in the order in which they
 *   are read; %NULL as jalon_pdf_document_read() fails
 */
GArray *
jalon_pdf_page_list_words (const JalonPdfFile *file, guint page, GError **error)
{
  const JalonPdfModule *module = jalon_pdf_module_get (file->name, error);
  g_autoptr (GArray) words = jalon_pdf_lines_new ();

  if (module == NULL || !jalon_pdf_module_check (module->list_words (file, page, words), file, error))
    return NULL;
  return g_steal_pointer (&words);
}

/* Adds letters and digits, folded; @owners: (nullable): gets for each byte that it is of @word */
static void
fold (const char *text, guint word, GString *all, GArray *owners)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : "", -1);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);
      gsize    before = all->len;

      if (!g_unichar_isalnum (letter))
        continue;
      g_string_append_unichar (all, letter);
      for (gsize i = before; owners != NULL && i < all->len; i++)
        g_array_append_val (owners, word);
    }
}

/* Where @quote stands in @page, or its beginning at the end of it, or its end at the beginning. */
static gboolean
find_part (const GString *page, const GString *quote, gsize *start, gsize *end)
{
  const char *at = quote->len > 0 ? strstr (page->str, quote->str) : NULL;

  if (at != NULL)
    {
      *start = at - page->str;
      *end = *start + quote->len;
      return TRUE;
    }
  for (gsize length = MIN (quote->len, page->len); length >= MIN_PART; length--)
    {
      if (memcmp (page->str + page->len - length, quote->str, length) == 0)
        *start = page->len - length;
      else if (memcmp (page->str, quote->str + quote->len - length, length) == 0)
        *start = 0;
      else
        continue;
      *end = *start + length;
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_beside (const JalonPdfLine *one, const JalonPdfLine *next)
{
  double height = one->bottom - one->top;

  return next->left > one->left && next->top < one->bottom - height / 3 && next->bottom > one->top + height / 3;
}

/* Grows the last box by a word of the same line, or begins another one. */
static void
add_box (GArray *boxes, const JalonPdfLine *word)
{
  JalonPdfLine *last = boxes->len > 0 ? &g_array_index (boxes, JalonPdfLine, boxes->len - 1) : NULL;
  JalonPdfLine  box = *word;

  box.text = NULL;
  if (last == NULL || !is_beside (last, word))
    {
      g_array_append_val (boxes, box);
      return;
    }
  last->right = MAX (last->right, word->right);
  last->top = MIN (last->top, word->top);
  last->bottom = MAX (last->bottom, word->bottom);
}

/**
 * jalon_pdf_words_find:
 * @words: (element-type JalonPdfLine): of a page
 * @quote: words of it, as the text of the article has them; they may have begun on the page before, or go on
 *
 * Returns: (transfer full) (element-type JalonPdfLine): for each line of the quote a box without text; empty where it
 *   is not on the page
 */
GArray *
jalon_pdf_words_find (const GArray *words, const char *quote)
{
  g_autoptr (GString) page = g_string_new (NULL);
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autoptr (GArray) owners = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *boxes = jalon_pdf_lines_new ();
  gsize   start = 0;
  gsize   end = 0;

  for (guint i = 0; i < words->len; i++)
    fold (g_array_index (words, JalonPdfLine, i).text, i, page, owners);
  fold (quote, 0, wanted, NULL);
  if (!find_part (page, wanted, &start, &end))
    return boxes;
  for (guint i = g_array_index (owners, guint, start); i <= g_array_index (owners, guint, end - 1); i++)
    add_box (boxes, &g_array_index (words, JalonPdfLine, i));
  return boxes;
}
