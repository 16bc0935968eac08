/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jalon-clauses.h"

G_BEGIN_DECLS

gboolean jalon_clauses_is_auxiliary (const JalonAnalysis *analysis, guint i);
/* Whether the token is a finite verb; an English present only where a subject can stand before it. */
gboolean jalon_clauses_is_finite (const JalonAnalysis *analysis, guint i);
/* Whether one of the tokens @from to @to - 1 is. */
gboolean jalon_clauses_has_finite (const JalonAnalysis *analysis, guint from, guint to);

G_END_DECLS
