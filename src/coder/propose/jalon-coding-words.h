/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An event from words that a person chose in an article: what the coder reads
 * in them, for the person to complete.
 */

#pragma once

#include "jalon-coding.h"

G_BEGIN_DECLS

JalonEventRecord *jalon_coding_read_words (JalonCoding  *self,
                                           JalonLexicon *lexicon,
                                           const char   *article_id,
                                           JalonEvidence words,
                                           GCancellable *cancellable,
                                           GError      **error);

G_END_DECLS
