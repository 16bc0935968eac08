/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words that introduce a place: "in the northern town of", "dans la
 * province de", "près de".
 */

#pragma once

#include "jalon-analysis.h"

G_BEGIN_DECLS

/* "state", "province", "wilaya"; "town", "ville", "port". */
gboolean jalon_place_words_is_division (const JalonAnalysis *analysis, guint i);
gboolean jalon_place_words_is_town (const JalonAnalysis *analysis, guint i);
/* Whether the name at @i is said to be a division: "la province du Lac". */
gboolean jalon_place_words_follow_division (const JalonAnalysis *analysis, guint i);
/* (nullable): the preposition before the name at @i, over articles and "town of"; @out_first: its first token. */
const char *jalon_place_words_find_preposition (const JalonAnalysis *analysis, guint i, guint *out_first);
/* Whether @prep, (nullable), says where. */
gboolean jalon_place_words_is_locative (const JalonAnalysis *analysis, const char *prep);

gboolean jalon_place_words_is_at_distance (const JalonAnalysis *analysis, guint i);
gboolean jalon_place_words_is_beside (const JalonAnalysis *analysis, guint i);

G_END_DECLS
