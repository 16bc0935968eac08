/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events as columns.
 */

#pragma once

#include "jalon-timeline-draw.h"

G_BEGIN_DECLS

void jalon_timeline_paint_columns (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look);

G_END_DECLS
