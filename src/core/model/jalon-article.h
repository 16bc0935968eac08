/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-time.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define JALON_TYPE_ARTICLE (jalon_article_get_type ())
G_DECLARE_FINAL_TYPE (JalonArticle, jalon_article, JALON, ARTICLE, GObject)

/**
 * JalonArticleData:
 *
 * @title: (owned) (nullable): packed text (jalon-text.h)
 * @publisher: (owned) (nullable): packed text
 * @reliability: NATO Admiralty 'A' (completely reliable) to 'F' (cannot be judged); 0 = not rated
 * @date: publication, with its precision
 * @retrieved: (owned) (nullable): date of retrieval, ISO 8601
 * @text: (owned) (nullable): the text quotes point into; %NULL where the report is only cited
 * @sha256: (owned) (nullable): of @text, lower-case hex
 * @pages: (owned) (nullable): of a document with pages: bytes of @text where they begin, in order, with blanks between
 * @ocr: (owned) (nullable): what recognized @text, or part of it, on pictures of pages: "Tesseract 5.3.0 (fra+eng)"
 * @quotes_articles: (owned) (nullable) (array zero-terminated=1): ids of articles that this one
 *   takes its account from: such a pair is not independent
 */
typedef struct
{
  char     *id;
  char     *title;
  char     *publisher;
  char     *author;
  char     *url;
  char     *language;
  JalonTime date;
  char     *retrieved;
  char      reliability;
  char     *text;
  char     *sha256;
  char     *pages;
  char     *ocr;
  char    **quotes_articles;
  char     *extra;
} JalonArticleData;

char             *jalon_article_dup_id_of_words (const char *words);
JalonArticleData *jalon_article_data_new (const char *id);
void              jalon_article_data_free (JalonArticleData *data);

JalonArticle           *jalon_article_new (JalonArticleData *data);
const JalonArticleData *jalon_article_get_data (JalonArticle *self);
const char             *jalon_article_get_id (JalonArticle *self);
const char             *jalon_article_get_folded (JalonArticle *self);
guint                   jalon_article_find_page (JalonArticle *self, gsize byte);
gboolean                jalon_article_is_intact (JalonArticle *self);
char                   *jalon_article_dup_title (JalonArticle *self);
char                   *jalon_article_dup_label (JalonArticle *self);
char                   *jalon_article_dup_publisher (JalonArticle *self);
char                   *jalon_article_dup_source (JalonArticle *self);
char                   *jalon_article_dup_words (const char *words, guint page, gboolean is_recognized);
char                   *jalon_article_dup_reading (JalonArticle *self);
char                   *jalon_article_dup_quoted (JalonArticle *self, const char *words, gsize byte);
char                   *jalon_article_dup_whole (JalonArticle *self);
char                   *jalon_article_dup_cited (JalonArticle *self, const char *words, gsize byte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonArticleData, jalon_article_data_free)

G_END_DECLS
