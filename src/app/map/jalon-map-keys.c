/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keyboard on the map: arrows move, plus and minus zoom, Ctrl with an
 * arrow turns, Home shows all, Tab walks the symbols and leaves after the
 * last, Enter chooses, Escape lets go.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-keys.h"
#include "jalon-pick.h"
#include "jalon-shumate.h"

/* Of the lesser side of the map, for one press of an arrow; with Shift it is the whole. */
#define STEP_SHARE 0.2

/* For one press of Ctrl and an arrow, radians: 15 degrees. */
#define TURN_STEP (G_PI / 12)

static void
fly_by (JalonMapView *self, double right, double down, GdkModifierType state)
{
  const JalonViewport *target = jalon_map_flight_get_target (self->flight);
  JalonViewport        view;
  double               step, lon, lat;

  jalon_map_view_read (self, &view);
  if (target != NULL)
    view = *target;
  step = MIN (view.width, view.height) * ((state & GDK_SHIFT_MASK) != 0 ? 1 : STEP_SHARE);
  jalon_viewport_unproject (&view, view.width / 2 + right * step, view.height / 2 + down * step, &lon, &lat);
  view.cx = jalon_mercator_unit_x (lon);
  view.cy = jalon_mercator_unit_y (lat);
  jalon_map_view_fly (self, &view, JALON_MAP_STEP_TIME);
}

static void
turn_by (JalonMapView *self, double angle)
{
  const JalonViewport *target = jalon_map_flight_get_target (self->flight);
  JalonViewport        view;

  jalon_map_view_read (self, &view);
  if (target != NULL)
    view = *target;
  view.rotation += angle;
  jalon_map_view_fly (self, &view, JALON_MAP_STEP_TIME);
}

/**
 * jalon_map_view_show_focus:
 * @self: a map view
 *
 * Says which symbol has the keyboard's attention.
 */
void
jalon_map_view_show_focus (JalonMapView *self)
{
  JalonScene *scene = jalon_map_view_get_scene (self);
  g_autoptr (JalonThing) thing = jalon_map_view_dup_focused_thing (self);
  g_autofree char *caption = thing != NULL ? jalon_scene_dup_caption (scene, thing) : NULL;

  jalon_map_view_set_caption (self, caption);
  jalon_map_view_update_description (self);
}

static gboolean
walk (JalonMapView *self, int step)
{
  gboolean found = jalon_symbol_layer_move_focus (self->symbol_layer, step);

  jalon_map_view_show_focus (self);

  return found;
}

/**
 * jalon_map_view_choose_focus:
 * @self: a map view
 *
 * Chooses the symbol that has the keyboard's attention.
 *
 * Returns: %FALSE where none has
 */
gboolean
jalon_map_view_choose_focus (JalonMapView *self)
{
  g_autoptr (JalonThing) thing = jalon_map_view_dup_focused_thing (self);
  JalonMark     mark;
  JalonViewport view, now;
  double        lon, lat, x, y;

  if (thing == NULL || !jalon_symbol_layer_get_focus (self->symbol_layer, &mark, &view))
    return FALSE;

  jalon_map_view_read (self, &now);
  jalon_viewport_unproject (&view, mark.x, mark.y, &lon, &lat);
  jalon_viewport_project (&now, lon, lat, &x, &y);
  jalon_map_view_choose (self, thing, FALSE, x, y);

  return TRUE;
}

static gboolean
let_go (JalonMapView *self)
{
  JalonMark     mark;
  JalonViewport view;

  if (self->session == NULL)
    return FALSE;

  if (jalon_symbol_layer_get_focus (self->symbol_layer, &mark, &view))
    {
      jalon_symbol_layer_clear_focus (self->symbol_layer);
      jalon_map_view_show_focus (self);
      return TRUE;
    }

  if (jalon_session_get_selection (self->session)->kind == JALON_THING_NONE)
    return FALSE;

  jalon_session_clear_selection (self->session);
  return TRUE;
}

static gboolean
arrow_pressed (JalonMapView *self, double right, double down, GdkModifierType state)
{
  if ((state & GDK_CONTROL_MASK) == 0)
    fly_by (self, right, down, state);
  else if (right != 0)
    turn_by (self, right * TURN_STEP);
  else
    return FALSE;

  return TRUE;
}

/* A key without Ctrl and Alt. */
static gboolean
key_alone_pressed (JalonMapView *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
      jalon_map_view_zoom_in (self);
      return TRUE;
    case GDK_KEY_minus:
      jalon_map_view_zoom_out (self);
      return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_Home:
      jalon_map_view_fit (self, TRUE);
      return TRUE;
    case GDK_KEY_Tab:
      return walk (self, 1);
    case GDK_KEY_ISO_Left_Tab:
      return walk (self, -1);
    case GDK_KEY_Return:
    case GDK_KEY_space:
      return jalon_map_view_choose_focus (self);
    case GDK_KEY_Escape:
      return let_go (self);
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (JalonMapView *self, guint key, guint code, GdkModifierType state)
{
  guint plain = jalon_key_get_plain (key);

  if (state & GDK_ALT_MASK)
    return FALSE;

  switch (plain)
    {
    case GDK_KEY_Left:
      return arrow_pressed (self, -1, 0, state);
    case GDK_KEY_Right:
      return arrow_pressed (self, 1, 0, state);
    case GDK_KEY_Up:
      return arrow_pressed (self, 0, -1, state);
    case GDK_KEY_Down:
      return arrow_pressed (self, 0, 1, state);
    default:
      return (state & GDK_CONTROL_MASK) == 0 && key_alone_pressed (self, plain);
    }
}

static void
focus_left_cb (JalonMapView *self)
{
  jalon_symbol_layer_clear_focus (self->symbol_layer);
  jalon_map_view_show_focus (self);
}

/**
 * jalon_map_view_attach_keys:
 * @self: a map view that has its map
 *
 * Makes the map answer to the keyboard.
 */
void
jalon_map_view_attach_keys (JalonMapView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->map), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->map), focus);
}
