/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article to read, with the words that events rest on highlighted.
 */

#pragma once

#include "jalon-session-widget.h"

G_BEGIN_DECLS

#define JALON_TYPE_ARTICLE_VIEW (jalon_article_view_get_type ())
G_DECLARE_FINAL_TYPE (JalonArticleView, jalon_article_view, JALON, ARTICLE_VIEW, JalonSessionWidget)

void jalon_article_view_open (JalonArticleView *self, JalonArticle *article, gsize start, gsize end);

G_END_DECLS
