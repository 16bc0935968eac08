/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Marks in lanes, so that none covers another.
 */

#pragma once

#include "jalon-timeline-layout.h"

G_BEGIN_DECLS

/* Pixels over which what has no end fades away. */
#define JALON_TIMELINE_FADE 44.0

/* How events fit, past the last way that is tried. */
#define JALON_TIMELINE_NO_FIT 8

guint jalon_timeline_stack_spans (JalonTimelineLayout *self,
                                  const GArray        *items,
                                  guint                max_lanes,
                                  double               bottom,
                                  double               pitch);
guint jalon_timeline_count_room (const JalonTimelineLayout *self, double top, double bottom);
guint
jalon_timeline_find_fit (const JalonTimelineLayout *self, const GArray *items, double top, double bottom, guint fit);
void jalon_timeline_stack_events (JalonTimelineLayout *self,
                                  const GArray        *items,
                                  double               top,
                                  double               bottom,
                                  guint                fit,
                                  gboolean             is_centred);

G_END_DECLS
