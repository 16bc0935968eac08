/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is found in an article before events are proposed, block by block:
 * words, places, parties and times. jalon-cli read shows it to programs, the
 * window to a person.
 */

#pragma once

#include "jalon-analysis.h"
#include "jalon-coder.h"
#include "jalon-reader.h"
#include "jalon-when.h"

G_BEGIN_DECLS

/**
 * JalonBlockLayers:
 *
 * The layers of one block; borrowed from its #JalonArticleLayers.
 * @tokens: words and sentences
 * @places: (element-type JalonToponym): in the order of the text
 * @analysis: with the parties that are named
 * @times: (element-type JalonWhen): in the order of the text
 */
typedef struct
{
  JalonTokens   *tokens;
  GArray        *places;
  JalonAnalysis *analysis;
  GArray        *times;
} JalonBlockLayers;

typedef struct _JalonArticleLayers JalonArticleLayers;

JalonArticleLayers     *jalon_article_layers_new (JalonLexicon            *lexicon,
                                                  const JalonCoderArticle *article,
                                                  GCancellable            *cancellable,
                                                  GError                 **error);
void                    jalon_article_layers_free (JalonArticleLayers *self);
const JalonBlockLayers *jalon_article_layers_next (JalonArticleLayers *self, GError **error);
gboolean                jalon_article_layers_is_ahead (JalonArticleLayers *self, const JalonWhen *when);
JalonReader            *jalon_article_layers_get_reader (JalonArticleLayers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonArticleLayers, jalon_article_layers_free)

G_END_DECLS
