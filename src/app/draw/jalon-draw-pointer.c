/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing with pointer and finger: a click sets a corner, dragging one moves
 * it. Where there is no corner, dragging moves the map, which is the map
 * widget's own.
 */

#include "config.h"

#include "jalon-draw-map-private.h"

/* Pixels by which a corner may be missed: with a pointer, with a finger. */
#define SLOP_POINTER 9.0
#define SLOP_TOUCH 18.0

static double
get_slop (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN ? SLOP_TOUCH : SLOP_POINTER;
}

static void
drag_begin_cb (JalonDrawMap *self, double x, double y, GtkGesture *gesture)
{
  const guint corner = jalon_draw_map_find_corner (self, x, y, get_slop (gesture));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->has_cross = FALSE;
  self->is_carrying = FALSE;
  self->chosen = corner;
  self->is_dragging = FALSE;
  jalon_draw_map_tell_changed (self);
  gtk_gesture_set_state (gesture, corner != JALON_CORNER_NONE ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (JalonDrawMap *self, double right, double down, GtkGestureDrag *gesture)
{
  JalonDrawnCorner corner;
  double           x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (self->chosen == JALON_CORNER_NONE ||
      (!self->is_dragging && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) right, (int) down)))
    return;
  if (!self->is_dragging)
    jalon_drawing_begin_step (self->drawing);
  self->is_dragging = TRUE;
  jalon_draw_map_place (self, x + right, y + down, &corner);
  jalon_drawing_move (self->drawing, self->chosen, &corner);
  jalon_draw_map_tell_changed (self);
}

static void
pressed_cb (JalonDrawMap *self, int n_press, double x, double y, GtkGesture *gesture)
{
  g_object_set_data (G_OBJECT (gesture), "x", GINT_TO_POINTER ((int) x));
  g_object_set_data (G_OBJECT (gesture), "y", GINT_TO_POINTER ((int) y));
}

static void
released_cb (JalonDrawMap *self, int n_press, double x, double y, GtkGesture *gesture)
{
  const int start_x = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (gesture), "x"));
  const int start_y = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (gesture), "y"));

  /* It was a drag of the map, the second half of a double click, or a corner was chosen. */
  if (n_press > 1 || gtk_drag_check_threshold (GTK_WIDGET (self), start_x, start_y, (int) x, (int) y) ||
      jalon_draw_map_find_corner (self, x, y, get_slop (gesture)) != JALON_CORNER_NONE)
    return;
  jalon_draw_map_set_at (self, x, y);
}

static void
motion_cb (JalonDrawMap *self, double x, double y)
{
  gboolean is_corner = jalon_draw_map_find_corner (self, x, y, SLOP_POINTER) != JALON_CORNER_NONE;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_corner ? "move" : "crosshair");
}

/**
 * jalon_draw_map_attach_pointer:
 * @self: a map that has its child
 *
 * Makes the map answer to pointer and finger.
 */
void
jalon_draw_map_attach_pointer (JalonDrawMap *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  /* Before the map's own. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->map), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
