/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page of the file that an article came from, with the words of a quote found on it.
 */

#pragma once

#include "jalon-article.h"
#include "jalon-pdf-page.h"

G_BEGIN_DECLS

/**
 * JalonOriginalPage:
 * @picture: (owned): of the page
 * @boxes: (owned) (element-type JalonPdfLine): where the quote stands, points from the upper left; empty where it is
 * not found, or not asked for
 */
typedef struct
{
  JalonPdfPicture picture;
  GArray         *boxes;
} JalonOriginalPage;

/**
 * JalonOriginalPlace:
 * @dossier: (nullable) (borrowed): path of the file of the dossier, beside which originals are kept
 * @article: (borrowed)
 * @page: from 1 on
 * @quote: (nullable) (borrowed): words of the text of @article
 * @scale: dots a point of the picture
 */
typedef struct
{
  const char   *dossier;
  JalonArticle *article;
  guint         page;
  const char   *quote;
  double        scale;
} JalonOriginalPlace;

gboolean jalon_original_page_is_kept (JalonArticle *article);
gboolean jalon_original_page_read (JalonOriginalPage        *self,
                                   const JalonOriginalPlace *place,
                                   GCancellable             *cancellable,
                                   GError                  **error);
void     jalon_original_page_clear (JalonOriginalPage *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonOriginalPage, jalon_original_page_clear)

G_END_DECLS
