/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A menu of what is under the pointer, for the second button of a mouse, a long
 * press of a finger, and the keys Menu and Shift+F10.
 */

#include "config.h"

#include "jalon-context-menu.h"

#define KEY "jalon-context-menu"

/**
 * ContextMenu:
 * @widget: (borrowed): has the menu
 * @popover: (nullable) (weak): while it is open, and until its action was done
 * @focus: (nullable) (weak): what had the keyboard before it opened
 */
typedef struct
{
  GtkWidget           *widget;
  JalonContextMenuFunc func;
  gpointer             data;
  GtkWidget           *popover; /* (weak) */
  GtkWidget           *focus;   /* (weak) */
} ContextMenu;

static void
context_menu_free (ContextMenu *self)
{
  g_clear_weak_pointer (&self->popover);
  g_clear_weak_pointer (&self->focus);
  g_free (self);
}

static ContextMenu *
get_menu (GtkWidget *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (popover);

  return parent != NULL ? g_object_get_data (G_OBJECT (parent), KEY) : NULL;
}

static void
drop_popover (ContextMenu *self)
{
  GtkWidget *popover = self->popover;

  g_clear_weak_pointer (&self->popover);
  if (popover != NULL)
    gtk_widget_unparent (popover);
}

/* What was chosen is done after the menu has closed, by the widget it hangs on. */
static gboolean
closed_idle_cb (gpointer popover)
{
  ContextMenu *self = get_menu (popover);

  if (self != NULL && self->popover == popover)
    drop_popover (self);
  return G_SOURCE_REMOVE;
}

/* The keyboard goes back to where it was, before the action may move it: GTK looks for the next widget that takes it,
 * which may be one that nobody sees. */
static void
closed_cb (GtkWidget *popover)
{
  ContextMenu *self = get_menu (popover);

  if (self != NULL && self->focus != NULL && gtk_widget_get_mapped (self->focus))
    gtk_widget_grab_focus (self->focus);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, closed_idle_cb, g_object_ref (popover), g_object_unref);
}

static gboolean
show (ContextMenu *self, double x, double y, gboolean by_keys)
{
  GdkRectangle at = { x, y, 1, 1 };
  g_autoptr (GMenuModel) menu = self->func (self->data, &at, by_keys);

  if (menu == NULL)
    return FALSE;

  drop_popover (self);
  g_set_weak_pointer (&self->focus, gtk_root_get_focus (gtk_widget_get_root (self->widget)));
  g_set_weak_pointer (&self->popover, gtk_popover_menu_new_from_model (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &at);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, self->widget);
  g_signal_connect (self->popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  return TRUE;
}

static void
pressed_cb (ContextMenu *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkEvent *event =
      gtk_gesture_get_last_event (gesture, gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)));

  if (event != NULL && gdk_event_triggers_context_menu (event) && show (self, x, y, FALSE))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
long_pressed_cb (ContextMenu *self, double x, double y, GtkGesture *gesture)
{
  if (show (self, x, y, FALSE))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
keys_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return show (data, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0, TRUE);
}

static void
attach (GtkWidget *widget, GtkPropagationPhase phase, JalonContextMenuFunc func, gpointer data)
{
  ContextMenu        *self = g_new0 (ContextMenu, 1);
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *press = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->widget = widget;
  self->func = func;
  self->data = data;
  g_object_set_data_full (G_OBJECT (widget), KEY, self, (GDestroyNotify) context_menu_free);
  g_signal_connect_swapped (widget, "destroy", G_CALLBACK (drop_popover), self);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), phase);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), phase);
  gtk_event_controller_set_propagation_phase (keys, phase);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (keys_cb, self, NULL)));
  gtk_widget_add_controller (widget, keys);
}

/**
 * jalon_context_menu_attach:
 * @widget: has a layout manager, or calls jalon_context_menu_present()
 * @func: finds out what is there
 * @data: handed to @func, as long as @widget
 *
 * Gives a widget a context menu.
 */
void
jalon_context_menu_attach (GtkWidget *widget, JalonContextMenuFunc func, gpointer data)
{
  attach (widget, GTK_PHASE_BUBBLE, func, data);
}

/**
 * jalon_context_menu_attach_over:
 * @widget: as for jalon_context_menu_attach()
 * @func: finds out what is there
 * @data: handed to @func, as long as @widget
 *
 * Gives a widget a context menu that comes before the menus of what is in it, where @func gives one.
 */
void
jalon_context_menu_attach_over (GtkWidget *widget, JalonContextMenuFunc func, gpointer data)
{
  attach (widget, GTK_PHASE_CAPTURE, func, data);
}

/**
 * jalon_context_menu_present:
 * @widget: has a context menu, and gives its children their places itself
 *
 * To be called where it does so, for the menu to have its size.
 */
void
jalon_context_menu_present (GtkWidget *widget)
{
  ContextMenu *self = g_object_get_data (G_OBJECT (widget), KEY);

  if (self != NULL && self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}
