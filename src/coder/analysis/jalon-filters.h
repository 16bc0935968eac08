/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is no event though its words are there: history, sport, business,
 * questions, hypotheses, and what someone accuses, demands or denies.
 */

#pragma once

#include "jalon-clauses.h"
#include "jalon-when.h"

G_BEGIN_DECLS

gboolean jalon_filter_drops_sentence (const JalonAnalysis *analysis, JalonSpan sentence, const GArray *whens);
gboolean
jalon_filter_is_past_clause (const JalonAnalysis *analysis, const GArray *clauses, guint clause, int article_year);
gboolean jalon_filter_drops_clause (const JalonAnalysis *analysis, const GArray *clauses, guint clause);
gboolean jalon_filter_is_blocked (const JalonAnalysis *analysis, JalonSpan sentence, const GPtrArray *phrases);
gboolean jalon_filter_is_reported (const JalonAnalysis *analysis, JalonSpan sentence);

G_END_DECLS
