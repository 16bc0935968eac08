/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The axis of a timeline, and its range.
 */

#pragma once

#include "jalon-timeline-draw.h"

G_BEGIN_DECLS

void jalon_timeline_paint_axis (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look);
void jalon_timeline_paint_outside (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look);
void jalon_timeline_paint_range (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look);

G_END_DECLS
