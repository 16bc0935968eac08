/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person types to search: words, phrases in quotation marks, and words
 * with a minus before them that must not occur.
 */

#pragma once

#include "jalon-dossier.h"

G_BEGIN_DECLS

/**
 * JalonSearchTerm:
 *
 * @text: (owned): folded (jalon_text_fold()), not empty
 * @excludes: it must not occur
 */
typedef struct
{
  char    *text;
  gboolean excludes;
} JalonSearchTerm;

GPtrArray *jalon_search_parse (const char *text);
gboolean
jalon_search_find (const char *text, const JalonSearchTerm *term, gsize from, gsize *out_start, gsize *out_end);
gboolean jalon_search_article_has (JalonArticle *article, const JalonSearchTerm *term);
char    *jalon_search_dup_hit (const GPtrArray        *terms,
                               JalonDossier           *dossier,
                               const JalonEventRecord *record,
                               const char *const      *shown);

G_END_DECLS
