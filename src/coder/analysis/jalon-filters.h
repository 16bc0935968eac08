/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences that tell of no event though its words are there: history, sport, business, questions.
 */

#pragma once

#include "jalon-analysis.h"
#include "jalon-when.h"

G_BEGIN_DECLS

gboolean jalon_filter_drops_sentence (const JalonAnalysis *analysis,
                                      JalonSpan            sentence,
                                      const GArray        *whens,
                                      gint32               article_end);

G_END_DECLS
