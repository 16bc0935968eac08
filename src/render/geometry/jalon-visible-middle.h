/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The middle of the part of a country that is seen.
 */

#pragma once

#include "jalon-viewport.h"
#include "jalon-world.h"

G_BEGIN_DECLS

gboolean jalon_visible_middle_find (const JalonViewport     *viewport,
                                    const JalonWorldMap     *map,
                                    const JalonWorldCountry *country,
                                    double                  *x,
                                    double                  *y,
                                    double                  *room);

G_END_DECLS
