/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of running a query.
 */

#pragma once

#include "jalon-event-store-private.h"
#include "jalon-kind.h"
#include "jalon-query.h"
#include "jalon-search.h"

G_BEGIN_DECLS

/* A query made ready to run: words folded, open dates as bounds. */
typedef struct
{
  const JalonQuery *query;
  JalonDossier     *dossier;
  GPtrArray        *terms; /* (owned) (element-type JalonSearchTerm): of the query's text */
} JalonQueryPlan;

/* Column scans, jalon-query-scan.c. */
void  jalon_scan_fill (JalonBitset *rows);
void  jalon_scan_and (JalonBitset *rows, const JalonBitset *others);
void  jalon_scan_and_not (JalonBitset *rows, const JalonBitset *others);
void  jalon_scan_or (JalonBitset *rows, const JalonBitset *others);
void  jalon_scan_spans (JalonBitset *rows, const gint32 *start, const gint32 *end, gint32 since, gint32 until);
void  jalon_scan_mask (JalonBitset *rows, const guint8 *values, guint mask);
void  jalon_scan_other_than (JalonBitset *rows, const guint8 *values, guint8 value);
guint jalon_scan_count (JalonBitset *rows, const guint8 *values, guint8 value);
void  jalon_scan_code (JalonBitset *rows, const guint16 *codes, guint16 code);

gboolean jalon_spans_meet (gint32 start, gint32 end, gint32 since, gint32 until);

/* Words of events and of their articles, jalon-query-search.c. */
void jalon_plan_restrict_to_terms (const JalonQueryPlan *plan, JalonBitset *rows);

/* Features that are no events, jalon-query-linked.c. */
gboolean jalon_plan_has_review (const JalonQueryPlan *plan, JalonReview review);
guint    jalon_country_term_get_uses (const JalonCountryTerm *term);
gboolean jalon_plan_feature_matches (const JalonQueryPlan *plan, JalonFeature *feature);

G_END_DECLS
