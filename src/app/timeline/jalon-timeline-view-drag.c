/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dragging on the timeline draws a range, moves an edge of it or, from the
 * axis, all of it.
 */

#include "config.h"

#include "jalon-timeline-view-private.h"

#include <math.h>

/* Units by which something may be missed; an edge by less where a mark stands. */
#define EDGE_SLOP 4.0
#define AXIS_SLOP 2.0

static gboolean
is_near_edge (JalonTimelineView *self, gint32 day, double x, double slop)
{
  return day != JALON_DAY_NONE && fabs (jalon_time_axis_get_x (&self->axis, day) - x) <= slop;
}

/**
 * jalon_timeline_view_find_grip:
 * @self: a timeline
 * @x: units from where time begins
 * @y: units
 * @reach: units: how near an edge is meant, %JALON_TIMELINE_REACH_POINTER or _FINGER
 *
 * Returns: what a drag from here would take hold of
 */
JalonTimelineGrip
jalon_timeline_view_find_grip (JalonTimelineView *self, double x, double y, double reach)
{
  JalonTimelineLayout *layout = jalon_timeline_view_get_layout (self);
  gint32               end = self->until != JALON_DAY_NONE ? self->until + 1 : JALON_DAY_NONE;
  double               day, slop;
  guint                mark;

  if (layout == NULL)
    return JALON_GRIP_NONE;
  slop = jalon_timeline_layout_pick (layout, x, y, 0, &mark) ? EDGE_SLOP : reach;
  /* Of a narrow range the nearer one, and the middle stays to be moved. */
  if (self->since != JALON_DAY_NONE && end != JALON_DAY_NONE)
    slop = CLAMP ((end - self->since) * self->axis.width / self->axis.length / 3, EDGE_SLOP, slop);
  if (is_near_edge (self, end, x, slop))
    return JALON_GRIP_UNTIL;
  if (is_near_edge (self, self->since, x, slop))
    return JALON_GRIP_SINCE;

  day = jalon_time_axis_get_day (&self->axis, x);
  if (y >= layout->axis_top - AXIS_SLOP && self->since != JALON_DAY_NONE && self->until != JALON_DAY_NONE &&
      day > self->since && day < (double) self->until + 1)
    return JALON_GRIP_RANGE;

  return JALON_GRIP_NEW;
}

/* The cursor says what a press would do. */
void
jalon_timeline_view_update_cursor (JalonTimelineView *self, JalonTimelineGrip grip)
{
  const char *name = "default";

  if (grip == JALON_GRIP_SINCE || grip == JALON_GRIP_UNTIL)
    name = "col-resize";
  else if (grip == JALON_GRIP_RANGE)
    name = self->dragging ? "grabbing" : "grab";
  else if (self->hovered != JALON_TIMELINE_NO_MARK || self->hovered_column.bin != JALON_TIMELINE_NO_MARK)
    name = "pointer";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
drag_begin_cb (JalonTimelineView *self, double x, double y, GtkGesture *gesture)
{
  double reach = jalon_timeline_view_get_reach (GTK_EVENT_CONTROLLER (gesture));

  self->drag_x = jalon_timeline_view_get_along (self, x);
  self->grip = jalon_timeline_view_find_grip (self, self->drag_x, y / jalon_timeline_view_get_scale (self), reach);
  self->before_since = self->since;
  self->before_until = self->until;
}

/* Edges that cross change their parts. */
static void
drag_edges (JalonTimelineView *self, double from, double to)
{
  gint32 since = jalon_time_axis_snap (&self->axis, MIN (from, to), FALSE);
  gint32 until = jalon_time_axis_snap (&self->axis, MAX (from, to), TRUE);

  jalon_timeline_view_set_range (self, since, MAX (since, until), FALSE);
}

static void
drag_to (JalonTimelineView *self, double x)
{
  gint32 days;

  x = CLAMP (x, 0, self->axis.width);
  switch (self->grip)
    {
    case JALON_GRIP_NEW:
      drag_edges (self, self->drag_x, x);
      break;
    case JALON_GRIP_SINCE:
      if (self->before_until != JALON_DAY_NONE)
        drag_edges (self, jalon_time_axis_get_x (&self->axis, (double) self->before_until + 1), x);
      else
        jalon_timeline_view_set_range (self, jalon_time_axis_snap (&self->axis, x, FALSE), JALON_DAY_NONE, FALSE);
      break;
    case JALON_GRIP_UNTIL:
      if (self->before_since != JALON_DAY_NONE)
        drag_edges (self, jalon_time_axis_get_x (&self->axis, self->before_since), x);
      else
        jalon_timeline_view_set_range (self, JALON_DAY_NONE, jalon_time_axis_snap (&self->axis, x, TRUE), FALSE);
      break;
    case JALON_GRIP_RANGE:
      days = (gint32) lround ((x - self->drag_x) * self->axis.length / self->axis.width);
      jalon_timeline_view_set_range (self, self->before_since + days, self->before_until + days, FALSE);
      break;
    case JALON_GRIP_NONE:
    default:
      break;
    }
}

static void
drag_update_cb (JalonTimelineView *self, double dx, double dy, GtkGesture *gesture)
{
  double start_x, start_y;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &start_x, &start_y);
  if (self->grip == JALON_GRIP_NONE)
    return;
  if (!self->dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), start_x, start_y, start_x + dx, start_y))
        return;
      jalon_timeline_view_set_dragging (self, TRUE);
      self->anchor = JALON_DAY_NONE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      jalon_timeline_view_set_caption (self, NULL, 0);
      jalon_timeline_view_update_cursor (self, self->grip);
    }
  drag_to (self, jalon_timeline_view_get_along (self, start_x + dx));
}

static void
drag_end_cb (JalonTimelineView *self)
{
  if (!self->dragging)
    return;

  self->grip = JALON_GRIP_NONE;
  jalon_timeline_view_set_range (self, self->since, self->until, TRUE);
  jalon_timeline_view_set_dragging (self, FALSE);
  jalon_timeline_view_update_cursor (self, JALON_GRIP_NONE);
}

/**
 * jalon_timeline_view_cancel_drag:
 * @self: a timeline
 *
 * Puts the range back to what it was before the drag that is under way.
 */
void
jalon_timeline_view_cancel_drag (JalonTimelineView *self)
{
  self->grip = JALON_GRIP_NONE;
  jalon_timeline_view_set_range (self, self->before_since, self->before_until, TRUE);
  jalon_timeline_view_set_dragging (self, FALSE);
}

/**
 * jalon_timeline_view_attach_drag:
 * @self: a timeline
 *
 * Makes ranges be drawn by dragging.
 */
void
jalon_timeline_view_attach_drag (JalonTimelineView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
