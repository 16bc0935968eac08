/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verdict that follows from what articles say.
 */

#pragma once

#include "jalon-article.h"
#include "jalon-claim.h"

G_BEGIN_DECLS

/* What one claim weighs. @article is an index of the store's strings. */
typedef struct
{
  guint32     article;
  JalonStance stance;
} JalonVote;

/* Finds the article of a vote; %NULL where the dossier has none. */
typedef JalonArticle *(*JalonArticleFunc) (guint32 article, gpointer data);

void         jalon_votes_sort (GArray *votes);
void         jalon_votes_count (const GArray *votes, JalonClaimCount *out_count);
void         jalon_votes_set_relays_apart (const GArray    *votes,
                                           JalonArticleFunc find_article,
                                           gpointer         data,
                                           JalonClaimCount *count);
JalonVerdict jalon_votes_judge (const GArray *votes, JalonArticleFunc find_article, gpointer data);

/* The publisher folded for comparing; NULL where not known. In jalon-article.c. */
const char *jalon_article_get_publisher_key (JalonArticle *self);

G_END_DECLS
