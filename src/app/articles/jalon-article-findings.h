/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parties, places and dates that an article names, found in a worker and
 * marked in its text: each kind in its own way of writing, not by colour alone.
 */

#pragma once

#include "jalon-findings.h"
#include "jalon-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _JalonArticleFindings JalonArticleFindings;

/* Told once the article is read; @error: (nullable): what was wrong, where it was not cancelled. */
typedef void (*JalonFindingsFunc) (const GError *error, gpointer data);

JalonArticleFindings *jalon_article_findings_new (GtkTextBuffer *buffer, JalonFindingsFunc func, gpointer data);
void                  jalon_article_findings_free (JalonArticleFindings *self);
void                  jalon_article_findings_set_dark (JalonArticleFindings *self, gboolean dark);
void                jalon_article_findings_start (JalonArticleFindings *self, JalonWorld *world, JalonArticle *article);
void                jalon_article_findings_stop (JalonArticleFindings *self);
guint               jalon_article_findings_get_n (JalonArticleFindings *self);
const JalonFinding *jalon_article_findings_find (JalonArticleFindings *self, const GtkTextIter *iter);
const JalonFinding *jalon_article_findings_step (JalonArticleFindings *self, const GtkTextIter *from, int step);
void jalon_article_findings_get_start (JalonArticleFindings *self, const JalonFinding *finding, GtkTextIter *out_iter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonArticleFindings, jalon_article_findings_free)

G_END_DECLS
