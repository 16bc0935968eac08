/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a family requires of who acts and who suffers: soldiers, governments,
 * a crowd, a town.
 */

#pragma once

#include "jalon-roles-said.h"

G_BEGIN_DECLS

/* Whether a noun of these classes (element-type utf8) stands among tokens @from to @to - 1. */
gboolean jalon_frame_has_class (const JalonAnalysis *analysis, const GPtrArray *ids, guint from, guint to);
gboolean jalon_frame_has_noun (const JalonFrame *frame, const char *id, guint from, guint to);
/* Whether a mention, -1 for none, is of this PLOVER sector. */
gboolean jalon_frame_mention_is (const JalonFrame *frame, int mention, const char *sector);
gboolean jalon_frame_meets_requirement (const JalonFrame *frame);

G_END_DECLS
