/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pointer on the map: hovering names what is under it, clicking selects
 * it, scrolling zooms towards it. Dragging, pinching, turning and the double
 * click are the map widget's own.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-pick.h"
#include "jalon-settle.h"
#include "jalon-shumate.h"

/* Pixels by which a symbol may be missed: with a pointer, with a finger. */
#define SLOP_POINTER 3.0
#define SLOP_TOUCH 12.0

/* Zoom levels for one notch of a wheel, and for one pixel of a touchpad. */
#define ZOOM_NOTCH 0.4
#define ZOOM_PIXEL 0.01

/* In the padded view that the symbols are listed for: theirs are the places that count. */
static JalonThing *
pick (JalonMapView *self, double x, double y, double slop)
{
  JalonScene   *scene = jalon_map_view_get_scene (self);
  JalonViewport view;

  if (scene == NULL || !jalon_shumate_get_viewport (self->viewport, GTK_WIDGET (self->map), &view))
    return NULL;

  view = jalon_viewport_pad (&view, JALON_LAYER_PAD);
  return jalon_scene_pick (scene, &view, x + JALON_LAYER_PAD, y + JALON_LAYER_PAD, slop);
}

/**
 * jalon_map_view_pick:
 * @self: a map view
 * @x: pixels of the map
 * @y: pixels
 *
 * Returns: (transfer full) (nullable): what is under a pointer there; %NULL before anything is shown
 */
JalonThing *
jalon_map_view_pick (JalonMapView *self, double x, double y)
{
  return pick (self, x, y, SLOP_POINTER);
}

static gboolean
hover_tick_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer data)
{
  JalonMapView *self = data;
  g_autoptr (JalonThing) thing = pick (self, self->hover_x, self->hover_y, SLOP_POINTER);
  g_autofree char *caption = NULL;

  self->hover_tick = 0;
  if (thing != NULL && thing->kind != JALON_THING_NONE)
    caption = jalon_scene_dup_caption (jalon_map_view_get_scene (self), thing);
  jalon_map_view_set_caption (self, caption);
  jalon_highlight_layer_set_hovered (self->highlight_layer, thing);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->map),
                                   caption != NULL && thing->kind != JALON_THING_COUNTRY ? "pointer" : "default");

  return G_SOURCE_REMOVE;
}

static void
stop_hover (JalonMapView *self)
{
  if (self->hover_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->hover_tick);
  self->hover_tick = 0;
}

static void
motion_cb (JalonMapView *self, double x, double y, GtkEventControllerMotion *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  /* GTK repeats the last motion whenever a widget under the pointer changes. */
  if ((state & GDK_BUTTON1_MASK) != 0 || (x == self->hover_x && y == self->hover_y))
    return;

  /* Once a frame: a mouse reports several times as often. */
  self->hover_x = x;
  self->hover_y = y;
  if (self->hover_tick == 0)
    self->hover_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), hover_tick_cb, self, NULL);
}

static void
leave_cb (JalonMapView *self)
{
  stop_hover (self);
  jalon_map_view_set_caption (self, NULL);
  jalon_highlight_layer_set_hovered (self->highlight_layer, NULL);
}

static void
pressed_cb (JalonMapView *self, int n_press, double x, double y)
{
  self->press_x = x;
  self->press_y = y;
  jalon_map_flight_stop (self->flight);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
released_cb (JalonMapView *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GdkDevice      *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean        touch = device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
  g_autoptr (JalonThing) thing = NULL;

  /* It was a drag, or the second half of a double click, which zooms. */
  if (n_press > 1 || gtk_drag_check_threshold (GTK_WIDGET (self->map), self->press_x, self->press_y, x, y))
    return;

  thing = pick (self, x, y, touch ? SLOP_TOUCH : SLOP_POINTER);
  if (thing == NULL)
    return;

  jalon_symbol_layer_clear_focus (self->symbol_layer);
  jalon_map_view_choose (self, thing, (state & GDK_CONTROL_MASK) != 0, x, y);
}

static gboolean
scroll_cb (JalonMapView *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  gboolean by_pixels = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE;

  /* Not every back-end gives a scroll event a position; the last motion has one. */
  jalon_map_view_zoom_by (self, -dy * (by_pixels ? ZOOM_PIXEL : ZOOM_NOTCH), self->hover_x, self->hover_y);

  return TRUE;
}

/**
 * jalon_map_view_attach_gestures:
 * @self: a map view that has its map
 *
 * Makes the map answer to pointer and finger.
 */
void
jalon_map_view_attach_gestures (JalonMapView *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->map), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->map), motion);

  /* Before the map's own, which knows whole notches only and no least zoom between levels. */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->map), scroll);
}
