/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bands of groups: their ground, and what they are called.
 */

#pragma once

#include "jalon-timeline-draw.h"

G_BEGIN_DECLS

void jalon_timeline_paint_bands (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look);
void jalon_timeline_paint_labels (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look);

G_END_DECLS
