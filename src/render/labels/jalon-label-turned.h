/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of long and narrow countries, turned to lie along them.
 */

#pragma once

#include "jalon-label-placer.h"

G_BEGIN_DECLS

gboolean jalon_label_turned_is_wanted (const JalonLabelPlacer *placer, const JalonLabel *label);
gboolean
jalon_label_turned_find (const JalonLabelPlacer *placer, JalonPlacedLabel *placed, double width, double height);

G_END_DECLS
