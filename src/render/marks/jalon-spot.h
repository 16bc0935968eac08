/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a mark stands that cannot stand where it belongs, because others do.
 */

#pragma once

#include "jalon-placement.h"

G_BEGIN_DECLS

/* What a mark costs for which there is no room. */
#define JALON_SPOT_NO_ROOM 1e6

gboolean jalon_spot_is_in (const JalonGround *ground, const char *country, double x, double y, double reach);
double   jalon_spot_find (JalonPlacement *placement, const char *country, JalonMark *mark);
double   jalon_spot_find_in (JalonPlacement *placement, const char *country, JalonMark *mark);

G_END_DECLS
