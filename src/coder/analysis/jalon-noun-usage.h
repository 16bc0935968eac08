/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a word whose form may be a verb's is a noun where it stands.
 */

#pragma once

#include "jalon-analysis.h"

G_BEGIN_DECLS

gboolean jalon_noun_usage_is_english (const JalonAnalysis *analysis, guint token, JalonTense tense);
gboolean jalon_noun_usage_is_french (const JalonAnalysis *analysis, guint token, JalonTense tense);

G_END_DECLS
