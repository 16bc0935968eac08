/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the timeline, for the files it is made of: the widget itself,
 * words, range, pointer, keys.
 */

#pragma once

#include "jalon-timeline-draw.h"
#include "jalon-timeline-view.h"

G_BEGIN_DECLS

/* No column. */
#define JALON_TIMELINE_NO_COLUMN ((JalonTimelineColumn){ 0, JALON_TIMELINE_NO_MARK })

/* What a drag takes hold of. */
typedef enum
{
  JALON_GRIP_NONE,
  JALON_GRIP_NEW,   /* a new range, from where the drag began */
  JALON_GRIP_SINCE, /* one edge of the range */
  JALON_GRIP_UNTIL,
  JALON_GRIP_RANGE, /* the range as it is, to be moved */
} JalonTimelineGrip;

/* How far a step goes; by units the range moves, by events the selection. */
typedef enum
{
  JALON_STEP_EVENT,
  JALON_STEP_DAY,
  JALON_STEP_WEEK,
  JALON_STEP_MONTH,
  JALON_STEP_YEAR,
  JALON_N_STEPS,
} JalonTimelineStep;

struct _JalonTimelineView
{
  JalonSessionWidget parent_instance;

  GtkWidget *caption;   /* child */
  double     caption_x; /* pixels: what it is about */
  GtkWidget *popover;   /* child (nullable): members of a mark */

  PangoContext *words; /* (owned) (nullable): that of the widget in such units, once it is laid out */

  /* What is shown: NULL and FALSE until it is drawn. In units of a pixel where words are as large as usual: symbols
   * and lanes grow with them. */
  JalonTimelineLayout *layout; /* (owned) (nullable) */
  JalonTimeAxis        axis;
  JalonTimeLimits      limits;
  JalonTimeExtent      extent;      /* of what matches the query but for its dates */
  JalonTimeExtent      whole;       /* of the dossier: a filter does not move the axis */
  JalonBitset         *extent_rows; /* (owned) (nullable): the events that @extent is of */
  JalonGrouping        grouping;
  GPtrArray           *groups; /* (owned) (nullable) (element-type JalonEventGroup): of these events */
  gboolean             is_fit; /* nobody has moved or zoomed it */

  /* Pointer */
  double              hover_x;
  double              hover_y;
  double              pinch;   /* scale so far */
  guint               hovered; /* mark, or JALON_TIMELINE_NO_MARK */
  JalonTimelineColumn hovered_column;

  /* Range: as the query has it, but while it is being drawn */
  gint32            since;
  gint32            until;
  JalonTimelineGrip grip;
  gboolean          dragging; /* the drag has left the place where it began */
  gboolean          holds_list;
  JalonBitset *drawn_rows; /* (owned) (nullable): events in the range that is being drawn, before the query knows */
  double       drag_x;
  gint32       before_since; /* as it was when the drag began */
  gint32       before_until;
  guint        range_tick;
  guint        range_source;

  /* Keyboard */
  char  *focus_id; /* (owned) (nullable): event */
  gint32 anchor;   /* where a range began that Shift and arrows extend, JALON_DAY_NONE for nowhere */
};

static inline JalonSession *
jalon_timeline_view_get_session (JalonTimelineView *self)
{
  return jalon_session_widget_get_session (JALON_SESSION_WIDGET (self));
}

/* jalon-timeline-view-layout.c */
int                  jalon_timeline_view_get_axis_height (JalonTimelineView *self);
JalonTimelineLayout *jalon_timeline_view_get_layout (JalonTimelineView *self);
double               jalon_timeline_view_get_scale (JalonTimelineView *self);
double               jalon_timeline_view_get_along (JalonTimelineView *self, double x);
double               jalon_timeline_view_get_x (JalonTimelineView *self, double along);
void                 jalon_timeline_view_redraw (JalonTimelineView *self, gboolean lay_out);
void                 jalon_timeline_view_count (JalonTimelineView *self);
void                 jalon_timeline_view_fit (JalonTimelineView *self);
void                 jalon_timeline_view_set_grouping (JalonTimelineView *self, JalonGrouping grouping);
void                 jalon_timeline_view_reveal (JalonTimelineView *self, gint32 day);
void                 jalon_timeline_view_reveal_range (JalonTimelineView *self, gint32 since, gint32 until);
gboolean             jalon_timeline_view_is_zoomed (JalonTimelineView *self);
void                 jalon_timeline_view_set_caption (JalonTimelineView *self, const char *text, double x);

/* jalon-timeline-view-look.c */
JalonTimelineLook jalon_timeline_view_get_look (JalonTimelineView *self);

/* jalon-timeline-view-words.c */
JalonThing *jalon_timeline_view_dup_thing (JalonTimelineView *self, const JalonTimelineItem *item);
char       *jalon_timeline_view_dup_mark_caption (JalonTimelineView *self, const JalonTimelineMark *mark);
char       *jalon_timeline_view_dup_column_caption (JalonTimelineView *self, JalonTimelineColumn column);
char       *jalon_timeline_view_dup_thing_caption (JalonTimelineView *self, const JalonThing *thing);
void        jalon_timeline_view_update_description (JalonTimelineView *self);

/* jalon-timeline-view-range.c */
void     jalon_timeline_view_set_range (JalonTimelineView *self, gint32 since, gint32 until, gboolean at_once);
void     jalon_timeline_view_follow_query (JalonTimelineView *self);
void     jalon_timeline_view_stop_range (JalonTimelineView *self);
void     jalon_timeline_view_set_dragging (JalonTimelineView *self, gboolean dragging);
gboolean jalon_timeline_view_has_range (JalonTimelineView *self);

/* jalon-timeline-view-step.c */
gboolean jalon_timeline_view_step (JalonTimelineView *self, JalonTimelineStep step, int direction);

/* jalon-timeline-view-pointer.c */
double jalon_timeline_view_get_reach (GtkEventController *controller);
void   jalon_timeline_view_attach_pointer (JalonTimelineView *self);

/* jalon-timeline-view-drag.c */
void              jalon_timeline_view_attach_drag (JalonTimelineView *self);
void              jalon_timeline_view_cancel_drag (JalonTimelineView *self);
void              jalon_timeline_view_update_cursor (JalonTimelineView *self, JalonTimelineGrip grip);
JalonTimelineGrip jalon_timeline_view_find_grip (JalonTimelineView *self, double x, double y, double reach);

/* jalon-timeline-view-menu.c */
void jalon_timeline_view_attach_menu (JalonTimelineView *self);

/* jalon-timeline-view-keys.c */
void jalon_timeline_view_attach_keys (JalonTimelineView *self);

G_END_DECLS
