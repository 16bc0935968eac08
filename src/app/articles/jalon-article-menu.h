/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of an article that is read.
 */

#pragma once

#include "jalon-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JalonArticleSpot:
 * @article: (borrowed)
 * @start: byte of its text where the selected words begin
 * @end: the byte after them; @start where none are selected
 * @event_id: (nullable) (borrowed): the event whose words are there
 * @original: (nullable) (borrowed): address of the file that the article came from
 * @page_start: byte where the words begin that are shown on their page: those that are selected, or that led here
 * @page_end: the byte after them
 *
 * A place in an article, as a menu is asked for.
 */
typedef struct
{
  JalonArticle *article;
  gsize         start;
  gsize         end;
  const char   *event_id;
  const char   *original;
  guint64       page_start;
  guint64       page_end;
} JalonArticleSpot;

gboolean    jalon_article_menu_find_place (GtkWidget    *view,
                                           GtkTextView  *text,
                                           GdkRectangle *at,
                                           gboolean      by_keys,
                                           GtkTextIter  *out_iter);
GMenuModel *jalon_article_menu_new (const JalonArticleSpot *spot);

G_END_DECLS
