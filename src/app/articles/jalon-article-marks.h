/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks in the text of an article: the words that events, sites and
 * closures rest on, by kind of event and by review; of the current event more
 * strongly, with the words for each of its fields.
 */

#pragma once

#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _JalonArticleMarks JalonArticleMarks;

JalonArticleMarks *jalon_article_marks_new (GtkTextBuffer *buffer);
void               jalon_article_marks_free (JalonArticleMarks *self);
void               jalon_article_marks_set_dark (JalonArticleMarks *self, gboolean dark);
void               jalon_article_marks_update (JalonArticleMarks *self,
                                               JalonSession      *session,
                                               JalonArticle      *article,
                                               const char        *current_id);
void               jalon_article_marks_open (JalonArticleMarks *self,
                                             gsize              start,
                                             gsize              end,
                                             GtkTextIter       *out_start,
                                             GtkTextIter       *out_end);
const char        *jalon_article_marks_find_event (JalonArticleMarks *self, const GtkTextIter *iter);
gboolean           jalon_article_marks_has_events (JalonArticleMarks *self);
gsize              jalon_article_marks_get_byte (JalonArticleMarks *self, const GtkTextIter *iter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonArticleMarks, jalon_article_marks_free)

G_END_DECLS
