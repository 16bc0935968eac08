/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place for the name of a country that must have one.
 */

#pragma once

#include "jalon-label-placer.h"

G_BEGIN_DECLS

gboolean
     jalon_label_beside_find (const JalonLabelPlacer *placer, JalonPlacedLabel *placed, double width, double height);
void jalon_label_beside_take_line (const JalonLabelPlacer *placer, const JalonPlacedLabel *placed);

G_END_DECLS
