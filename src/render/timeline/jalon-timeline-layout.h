/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The timeline: where everything stands on it. A mark for each event while
 * there is room, stacked in lanes; columns of counts where there are too many;
 * sites and closures below in lanes of their own. A layout is a picture of the
 * dossier at one moment: it holds rows, and none of the dossier's objects.
 */

#pragma once

#include "jalon-time-axis.h"
#include "jalon-time-bins.h"
#include "jalon-timeline-items.h"

G_BEGIN_DECLS

/**
 * JalonTimelineMark:
 * @x0: where its time begins, pixels; may lie out of sight
 * @x1: where its time ends; where it fades, where it has faded
 * @x: middle of the symbol
 * @y: middle of the symbol
 * @size: side of the symbol
 * @first: the first of the items it stands for
 * @n_items: more than 1 where several are alike and of one time
 */
typedef struct
{
  double x0;
  double x1;
  double x;
  double y;
  double size;
  guint  first;
  guint  n_items;
} JalonTimelineMark;

/**
 * JalonTimelineBand:
 *
 * A strip across the timeline for the events of a group, or for all.
 * @label: (owned) (nullable): of the group; %NULL where there are no groups
 * @top: pixels
 * @bottom: where lanes and columns of events stand, pixels from the top
 * @bins: (owned) (nullable): its events, where they are drawn as columns
 * @shown: (owned) (nullable): of these, those that match
 * @most: events of the highest column
 */
typedef struct
{
  char          *label;
  double         top;
  double         bottom;
  JalonTimeBins *bins;
  JalonTimeBins *shown;
  double         most;
} JalonTimelineBand;

/**
 * JalonTimelineColumn:
 * @band: index of a band
 * @bin: index of a bin of it
 */
typedef struct
{
  guint band;
  guint bin;
} JalonTimelineColumn;

/**
 * JalonTimelineLayout:
 * @height: pixels
 * @events_bottom: where the lowest band ends, pixels from the top
 * @axis_top: where the axis begins, which takes the rest
 * @bands: (owned) (element-type JalonTimelineBand): at least one, from above to below
 * @items: (owned) (element-type JalonTimelineItem): of each band in the order of time
 * @marks: (owned) (element-type JalonTimelineMark): the topmost last
 * @bin_unit: what a column stands for
 */
typedef struct
{
  JalonTimeAxis axis;
  double        height;
  double        events_bottom;
  double        axis_top;
  GArray       *bands;
  GArray       *items;
  GArray       *marks;
  JalonTimeUnit bin_unit;
} JalonTimelineLayout;

/* Pixels: from the top to the first lane, the least height of the axis, the side of a symbol of a site or a closure. */
#define JALON_TIMELINE_TOP 4.0
#define JALON_TIMELINE_AXIS 19.0
#define JALON_TIMELINE_SPAN_SYMBOL 9.5

/* What the words above bands take, which say when the axis begins; pixels. */
#define JALON_TIMELINE_CONTEXT 18.0

/* What the names of bands take where time begins, pixels. */
#define JALON_TIMELINE_LABELS 130.0

/* Pixels: half the side of what a pointer and a finger need of a target (WCAG 2.2, 2.5.8 and 2.5.5). */
#define JALON_TIMELINE_REACH_POINTER 12.0
#define JALON_TIMELINE_REACH_FINGER 22.0

JalonTimelineLayout *jalon_timeline_layout_new (const JalonTimelineSource *source,
                                                const JalonTimeAxis       *axis,
                                                double                     height,
                                                double                     axis_height);
void                 jalon_timeline_layout_free (JalonTimelineLayout *self);
gboolean             jalon_timeline_layout_count_shown (JalonTimelineLayout *self, const JalonTimelineSource *source);
gboolean
jalon_timeline_layout_pick (const JalonTimelineLayout *self, double x, double y, double reach, guint *out_mark);
gboolean jalon_timeline_layout_pick_column (const JalonTimelineLayout *self,
                                            double                     x,
                                            double                     y,
                                            double                     reach,
                                            JalonTimelineColumn       *out_column);
gboolean jalon_timeline_layout_find (const JalonTimelineLayout *self, JalonThingKind kind, guint row, guint *out_mark);
double   jalon_timeline_band_get_column_height (const JalonTimelineBand *self, double count);

static inline const JalonTimelineBand *
jalon_timeline_layout_get_band (const JalonTimelineLayout *self, guint band)
{
  return &g_array_index (self->bands, JalonTimelineBand, band);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonTimelineLayout, jalon_timeline_layout_free)

G_END_DECLS
