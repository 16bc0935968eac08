/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events, sites and closures as marks, and the rings of those in hand.
 */

#pragma once

#include "jalon-timeline-draw.h"

G_BEGIN_DECLS

void jalon_timeline_paint_marks (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look);
void jalon_timeline_paint_rings (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look);

G_END_DECLS
