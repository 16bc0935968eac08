/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pointer on the timeline. Hovering names what is there; a click selects
 * it, on a column takes its time for a range, on nothing lets go; a double
 * click clears the range. Scrolling moves along where there is more to see, with
 * Ctrl it zooms, as a pinch does.
 */

#include "config.h"

#include "jalon-event-popover.h"
#include "jalon-timeline-view-private.h"

#include <math.h>

/* The factor for one notch of a wheel, and the pixels. */
#define ZOOM_NOTCH 1.25
#define PAN_NOTCH 60.0
#define ZOOM_PIXEL 1.008

/**
 * jalon_timeline_view_get_reach:
 * @controller: that of the event that is handled
 *
 * Returns: by how many units its device may miss something
 */
double
jalon_timeline_view_get_reach (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);
  gboolean   touch = device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;

  return touch ? JALON_TIMELINE_REACH_FINGER : JALON_TIMELINE_REACH_POINTER;
}

/* What can be taken hold of says what it is. */
static char *
dup_range_caption (JalonTimelineView *self)
{
  JalonTime time = { self->since, self->until, JALON_TIME_DAY, NULL };

  return jalon_time_dup_label (&time);
}

static void
hover (JalonTimelineView *self, double x, double y)
{
  JalonTimelineLayout *layout = jalon_timeline_view_get_layout (self);
  double               reach = JALON_TIMELINE_REACH_POINTER;
  double               along = jalon_timeline_view_get_along (self, x);
  double               down = y / jalon_timeline_view_get_scale (self);
  JalonTimelineGrip    grip = jalon_timeline_view_find_grip (self, along, down, reach);
  guint                mark = JALON_TIMELINE_NO_MARK;
  JalonTimelineColumn  column = JALON_TIMELINE_NO_COLUMN;
  g_autofree char     *caption = NULL;

  if (layout == NULL)
    return;

  if (grip != JALON_GRIP_NEW)
    caption = dup_range_caption (self);
  else if (jalon_timeline_layout_pick (layout, along, down, reach, &mark))
    caption = jalon_timeline_view_dup_mark_caption (self, &g_array_index (layout->marks, JalonTimelineMark, mark));
  else if (jalon_timeline_layout_pick_column (layout, along, down, reach, &column))
    caption = jalon_timeline_view_dup_column_caption (self, column);

  if (mark != self->hovered || column.band != self->hovered_column.band || column.bin != self->hovered_column.bin)
    {
      self->hovered = mark;
      self->hovered_column = column;
      jalon_timeline_view_redraw (self, FALSE);
    }
  jalon_timeline_view_set_caption (self, caption, x);
  jalon_timeline_view_update_cursor (self, grip);
}

static void
motion_cb (JalonTimelineView *self, double x, double y)
{
  /* GTK repeats the last motion whenever a widget under the pointer changes. */
  if (self->dragging || (x == self->hover_x && y == self->hover_y))
    return;

  self->hover_x = x;
  self->hover_y = y;
  hover (self, x, y);
}

static void
leave_cb (JalonTimelineView *self)
{
  self->hover_x = self->hover_y = -1;
  self->hovered = JALON_TIMELINE_NO_MARK;
  self->hovered_column = JALON_TIMELINE_NO_COLUMN;
  if (!self->dragging)
    jalon_timeline_view_set_caption (self, NULL, 0);
  jalon_timeline_view_redraw (self, FALSE);
}

static void
chosen_cb (GtkWidget *parent, const char *event_id)
{
  jalon_session_select_event (jalon_session_widget_get_session (JALON_SESSION_WIDGET (parent)), event_id);
}

/* Of several alike a list says which. */
static void
list_members (JalonTimelineView *self, const JalonTimelineMark *mark)
{
  g_autofree char *title = jalon_timeline_view_dup_mark_caption (self, mark);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < mark->n_items; i++)
    g_array_append_val (rows, g_array_index (self->layout->items, JalonTimelineItem, mark->first + i).row);
  if (self->popover == NULL)
    {
      self->popover = jalon_event_popover_new (GTK_WIDGET (self), chosen_cb);
      gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_TOP);
    }
  jalon_timeline_view_set_caption (self, NULL, 0);
  jalon_event_popover_show (self->popover,
                            jalon_timeline_view_get_session (self),
                            rows,
                            title,
                            jalon_timeline_view_get_x (self, mark->x),
                            (mark->y - mark->size / 2) * jalon_timeline_view_get_scale (self));
}

static void
select_mark (JalonTimelineView *self, const JalonTimelineMark *mark)
{
  g_autoptr (JalonThing) thing = NULL;

  if (mark->n_items > 1)
    {
      list_members (self, mark);
      return;
    }

  thing = jalon_timeline_view_dup_thing (self, &g_array_index (self->layout->items, JalonTimelineItem, mark->first));
  if (thing != NULL)
    jalon_session_select (jalon_timeline_view_get_session (self), thing);
}

static void
pressed_cb (JalonTimelineView *self, int n_press, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The time of a column becomes the range. */
static void
take_column (JalonTimelineView *self, JalonTimelineColumn column)
{
  const JalonTimeBins *bins = jalon_timeline_layout_get_band (self->layout, column.band)->bins;

  jalon_timeline_view_set_range (self, bins->edges[column.bin], bins->edges[column.bin + 1] - 1, TRUE);
}

static void
released_cb (JalonTimelineView *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  JalonTimelineLayout *layout = jalon_timeline_view_get_layout (self);
  double               reach = jalon_timeline_view_get_reach (GTK_EVENT_CONTROLLER (gesture));
  double               along = jalon_timeline_view_get_along (self, x);
  double               down = y / jalon_timeline_view_get_scale (self);
  JalonTimelineColumn  column;
  guint                index;

  if (layout == NULL || self->dragging)
    return;

  if (n_press == 2)
    jalon_timeline_view_set_range (self, JALON_DAY_NONE, JALON_DAY_NONE, TRUE);
  else if (n_press > 2)
    return;
  else if (jalon_timeline_layout_pick (layout, along, down, reach, &index))
    select_mark (self, &g_array_index (layout->marks, JalonTimelineMark, index));
  else if (jalon_timeline_layout_pick_column (layout, along, down, reach, &column))
    take_column (self, column);
  else
    jalon_session_clear_selection (jalon_timeline_view_get_session (self));
}

static gboolean
scroll_cb (JalonTimelineView *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean        by_pixels = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE;
  gboolean        mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double          x = self->hover_x >= 0 ? jalon_timeline_view_get_along (self, self->hover_x) : self->axis.width / 2;

  if (jalon_timeline_view_get_layout (self) == NULL)
    return FALSE;

  if ((state & GDK_CONTROL_MASK) != 0)
    jalon_time_axis_zoom (&self->axis, &self->limits, x, pow (by_pixels ? ZOOM_PIXEL : ZOOM_NOTCH, -dy));
  else if (jalon_timeline_view_is_zoomed (self))
    jalon_time_axis_pan (&self->axis,
                         &self->limits,
                         ((mirrored ? -dx : dx) + dy) *
                             (by_pixels ? 1 / jalon_timeline_view_get_scale (self) : PAN_NOTCH));
  else
    return FALSE;

  self->is_fit = FALSE;
  jalon_timeline_view_set_caption (self, NULL, 0);
  jalon_timeline_view_redraw (self, TRUE);

  return TRUE;
}

static void
pinch_begin_cb (JalonTimelineView *self)
{
  self->pinch = 1;
}

static void
pinch_cb (JalonTimelineView *self, double scale, GtkGesture *gesture)
{
  double x, y;

  if (jalon_timeline_view_get_layout (self) == NULL || !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  self->is_fit = FALSE;
  jalon_time_axis_zoom (&self->axis, &self->limits, jalon_timeline_view_get_along (self, x), scale / self->pinch);
  self->pinch = scale;
  jalon_timeline_view_redraw (self, TRUE);
}

/**
 * jalon_timeline_view_attach_pointer:
 * @self: a timeline
 *
 * Makes the timeline answer to pointer and finger.
 */
void
jalon_timeline_view_attach_pointer (JalonTimelineView *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  jalon_timeline_view_attach_drag (self);

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}
