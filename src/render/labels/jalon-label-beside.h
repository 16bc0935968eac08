/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place for a name that must have one: of a country, or of the capital of one that the map is about.
 */

#pragma once

#include "jalon-label-placer.h"

G_BEGIN_DECLS

gboolean
jalon_label_beside_find (const JalonLabelPlacer *placer, JalonPlacedLabel *placed, double width, double height);
gboolean jalon_label_beside_find_for_point (const JalonLabelPlacer *placer,
                                            JalonPlacedLabel       *placed,
                                            double                  width,
                                            double                  height);
void     jalon_label_beside_take_line (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed);

G_END_DECLS
