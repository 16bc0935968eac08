/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From an article's text to proposed events, each with the exact words that
 * say so. Deterministic and offline; it proposes, a person decides.
 */

#pragma once

#include "jalon-lexicon.h"
#include "jalon-progress.h"
#include "jalon-proposal.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JalonCoderArticle:
 *
 * An article to be coded; all of it is only borrowed.
 * @text: UTF-8
 * @length: bytes, at most JALON_ARTICLE_MAX_BYTES
 * @blocks: (nullable) (element-type JalonBlock): its parts, as intake found them; %NULL for its lines
 * @date: of publication; nothing is dated finer
 * @n_threads: that parse a long text ahead, besides the one that codes it; 0 for as many as there are processors for.
 *   What is proposed is the same with any number
 */
typedef struct
{
  const char      *text;
  gsize            length;
  const GArray    *blocks;
  JalonLang        lang;
  const JalonTime *date;
  guint            n_threads;
} JalonCoderArticle;

gboolean   jalon_coder_check (const JalonCoderArticle *article, GError **error);
GPtrArray *jalon_coder_code (JalonLexicon            *lexicon,
                             const JalonCoderArticle *article,
                             const JalonProgress     *progress,
                             GError                 **error);
GPtrArray *jalon_coder_code_all (JalonLexicon            *lexicon,
                                 const JalonCoderArticle *article,
                                 GPtrArray              **out_denials,
                                 const JalonProgress     *progress,
                                 GError                 **error);
gboolean   jalon_coder_detect_language (JalonLexicon *lexicon, const char *text, gsize length, JalonLang *out_lang);

G_END_DECLS
