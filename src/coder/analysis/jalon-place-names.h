/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a name at a token is the name of: a town, a division of a state, a sea.
 */

#pragma once

#include "jalon-analysis.h"

G_BEGIN_DECLS

typedef enum
{
  JALON_WATERS_NONE,
  JALON_WATERS_SEA,
  JALON_WATERS_LAKE,
} JalonWaters;

/* Each: @i: the name's first token; @to: the token after the last it may have; @out_last: the token after its last;
 * @codes: (nullable) (element-type utf8): of several of one name the one in these countries is meant. */
/* (nullable): the town that is meant, as the whole article says. */
const JalonWorldPlace  *jalon_place_names_town_at (const JalonAnalysis *analysis, guint i, guint to, guint *out_last);
const JalonWorldAdmin1 *jalon_place_names_division_at (const JalonAnalysis *analysis,
                                                       guint                i,
                                                       guint                to,
                                                       const GPtrArray     *codes,
                                                       guint               *out_last);
JalonWaters             jalon_place_names_waters_at (const JalonAnalysis *analysis, guint i, guint to, guint *out_last);
gboolean                jalon_place_names_is_landform (const JalonAnalysis *analysis, guint last);

G_END_DECLS
