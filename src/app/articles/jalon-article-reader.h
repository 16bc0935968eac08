/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads and codes articles in a worker thread. The lexicon is loaded with the
 * first of them and kept.
 */

#pragma once

#include "jalon-coding.h"
#include "jalon-plugin.h"
#include "jalon-progress.h"

G_BEGIN_DECLS

#define JALON_TYPE_ARTICLE_READER (jalon_article_reader_get_type ())
G_DECLARE_FINAL_TYPE (JalonArticleReader, jalon_article_reader, JALON, ARTICLE_READER, GObject)

/**
 * JalonReading:
 *
 * What became of one source: an article that can be coded, or why it can't.
 * @file: (owned) (nullable): where it is from; %NULL for pasted words
 * @etag: (owned) (nullable): of @file when it was read, by which it is seen whether it has changed since
 * @words: (owned) (nullable): pasted or dropped
 * @coding: (owned) (nullable): once read; %NULL where @problem says why
 * @problem: (owned) (nullable): translated
 * @language_known: or it must be asked for
 */
typedef struct
{
  GFile       *file;
  char        *etag;
  char        *words;
  JalonCoding *coding;
  char        *problem;
  gboolean     language_known;
} JalonReading;

JalonReading *jalon_reading_new_for_file (GFile *file);
JalonReading *jalon_reading_new_for_words (const char *words);
JalonReading *jalon_reading_new_for_article (JalonArticle *article);
void          jalon_reading_free (JalonReading *reading);

JalonArticleReader *jalon_article_reader_new (JalonWorld *world);
void                jalon_article_reader_read_async (JalonArticleReader  *self,
                                                     GPtrArray           *readings,
                                                     const JalonProgress *progress,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             data);
void                jalon_article_reader_code_async (JalonArticleReader  *self,
                                                     GPtrArray           *readings,
                                                     JalonPlugin         *plugin,
                                                     const JalonProgress *progress,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             data);
gboolean            jalon_article_reader_finish (JalonArticleReader *self, GAsyncResult *result, GError **error);
JalonLexicon       *jalon_article_reader_get_lexicon (JalonArticleReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonReading, jalon_reading_free)

G_END_DECLS
