/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What may stand between an auxiliary and its participle: "a, de son côté,
 * suspendu", "has for its part suspended", "avait dès mardi expulsé".
 */

#pragma once

#include "jalon-analysis.h"

G_BEGIN_DECLS

gboolean jalon_adverbials_is_adverb (const JalonAnalysis *analysis, guint token);
guint    jalon_adverbials_find_start (const JalonAnalysis *analysis, guint first, guint end);

G_END_DECLS
