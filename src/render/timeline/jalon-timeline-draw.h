/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing a timeline.
 */

#pragma once

#include "jalon-timeline-layout.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* No mark. */
#define JALON_TIMELINE_NO_MARK G_MAXUINT

/**
 * JalonTimelineLook:
 * @context: (unowned) (nullable): the words' font, as around the timeline, which thus is loaded already;
 *   %NULL for a default one
 * @mirrored: time runs to the left
 * @wordless: no words, whose fonts differ from machine to machine
 * @since: first day of the range, JALON_DAY_NONE where it is open
 * @until: last day of the range, JALON_DAY_NONE where it is open
 * @is_changing: the range is being drawn: it says its dates
 * @selected: index of a mark, or JALON_TIMELINE_NO_MARK; so with @focused and @hovered
 * @hovered_column: its bin is JALON_TIMELINE_NO_MARK for none
 * @selected_day: when the selected event is, to be shown where it has no mark of its own but is in a column;
 *   JALON_DAY_NONE for never. So with @focused_day
 * @n_undated: events that are not on the axis
 */
typedef struct
{
  gboolean            dark;
  PangoContext       *context;
  gboolean            mirrored;
  gboolean            wordless;
  gint32              since;
  gint32              until;
  gboolean            is_changing;
  guint               selected;
  guint               focused;
  guint               hovered;
  JalonTimelineColumn hovered_column;
  gint32              selected_day;
  gint32              focused_day;
  guint               n_undated;
} JalonTimelineLook;

#define JALON_TIMELINE_LOOK_INIT                                                                                       \
  ((JalonTimelineLook){ .since = JALON_DAY_NONE,                                                                       \
                        .until = JALON_DAY_NONE,                                                                       \
                        .selected = JALON_TIMELINE_NO_MARK,                                                            \
                        .focused = JALON_TIMELINE_NO_MARK,                                                             \
                        .hovered = JALON_TIMELINE_NO_MARK,                                                             \
                        .hovered_column = { 0, JALON_TIMELINE_NO_MARK },                                               \
                        .selected_day = JALON_DAY_NONE,                                                                \
                        .focused_day = JALON_DAY_NONE })

void jalon_timeline_draw (const JalonTimelineLayout *layout, cairo_t *cr, const JalonTimelineLook *look);

G_END_DECLS
