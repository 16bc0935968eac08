/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing with the keyboard alone: arrows move a cross, Space sets a corner
 * there or takes one up and sets it down, Delete removes one, plus and minus
 * zoom, Enter is done.
 */

#include "config.h"

#include "jalon-draw-map-private.h"

#include "jalon-coordinates.h"
#include "jalon-keys.h"
#include "jalon-plain-text.h"

#include <glib/gi18n.h>

/* Pixels for one press of an arrow; with Shift, and with Ctrl. */
#define STEP 12.0
#define SMALL_STEP 2.0
#define LARGE_STEP 80.0

/* So near to the edge the map moves with the cross, pixels. */
#define EDGE 40.0

/* A corner so near to the cross is the one that is meant, pixels. */
#define SLOP 8.0

static void
describe_cross (JalonDrawMap *self)
{
  const char      *code = jalon_world_country_at (jalon_session_get_world (self->session),
                                             jalon_session_get_worldview (self->session),
                                             self->cross.lon,
                                             self->cross.lat);
  g_autofree char *place = jalon_coordinates_dup_text (self->cross.lon, self->cross.lat);
  g_autofree char *words =
      code != NULL ? g_strdup_printf ("%s, %s", place, jalon_session_get_name (self->session, code)) : g_strdup (place);

  jalon_plain_set_description (GTK_ACCESSIBLE (self), words);
}

/* In the middle of the map at first. Returns: whether the map has a size */
static gboolean
locate_cross (JalonDrawMap *self, JalonViewport *view, double *x, double *y)
{
  if (!jalon_draw_map_read (self, view))
    return FALSE;
  if (!self->has_cross)
    jalon_viewport_unproject (view, view->width / 2, view->height / 2, &self->cross.lon, &self->cross.lat);
  self->has_cross = TRUE;
  jalon_draw_map_project (view, &self->cross, x, y);
  return TRUE;
}

static void
carry (JalonDrawMap *self, double x, double y)
{
  JalonDrawnCorner corner;

  if (!self->is_carrying)
    return;
  jalon_draw_map_place (self, x, y, &corner);
  jalon_drawing_move (self->drawing, self->chosen, &corner);
}

static gboolean
move_cross (JalonDrawMap *self, double right, double down, GdkModifierType state)
{
  const double  step = (state & GDK_SHIFT_MASK) != 0 ? SMALL_STEP : (state & GDK_CONTROL_MASK) != 0 ? LARGE_STEP : STEP;
  JalonViewport view;
  double        x, y;

  if (!locate_cross (self, &view, &x, &y))
    return FALSE;
  x += right * step;
  y += down * step;
  jalon_viewport_unproject (&view, x, y, &self->cross.lon, &self->cross.lat);
  if (x < EDGE || y < EDGE || x > view.width - EDGE || y > view.height - EDGE)
    jalon_draw_map_pan_by (self, right * step, down * step);
  locate_cross (self, &view, &x, &y);
  carry (self, x, y);
  describe_cross (self);
  jalon_draw_map_tell_changed (self);
  return TRUE;
}

/* Sets down what is carried, takes up what is there, or sets a new corner. */
static gboolean
press_cross (JalonDrawMap *self)
{
  JalonViewport view;
  double        x, y;
  guint         corner;

  if (!locate_cross (self, &view, &x, &y))
    return FALSE;
  if (self->is_carrying)
    {
      self->is_carrying = FALSE;
      jalon_draw_map_tell_changed (self);
      return TRUE;
    }
  corner = jalon_draw_map_find_corner (self, x, y, SLOP);
  if (corner == JALON_CORNER_NONE)
    {
      jalon_draw_map_set_at (self, x, y);
      return TRUE;
    }
  jalon_drawing_begin_step (self->drawing);
  self->chosen = corner;
  self->is_carrying = TRUE;
  jalon_draw_map_tell_changed (self);
  return TRUE;
}

static gboolean
remove_at_cross (JalonDrawMap *self)
{
  JalonViewport view;
  double        x, y;
  guint         corner;

  if (self->has_cross && locate_cross (self, &view, &x, &y))
    {
      corner = jalon_draw_map_find_corner (self, x, y, SLOP);
      if (corner != JALON_CORNER_NONE)
        self->chosen = corner;
    }
  return jalon_draw_map_remove_corner (self);
}

/* Only what is carried is let go here: the dialog knows what Escape means else. */
static gboolean
let_go (JalonDrawMap *self)
{
  if (!self->is_carrying)
    return FALSE;
  jalon_drawing_undo (self->drawing);
  jalon_draw_map_refresh (self);
  return TRUE;
}

static gboolean
finish (JalonDrawMap *self)
{
  jalon_draw_map_tell_finished (self);
  return TRUE;
}

static gboolean
zoom (JalonDrawMap *self, double steps)
{
  jalon_draw_map_zoom_by (self, steps);
  return TRUE;
}

static gboolean
key_pressed_cb (JalonDrawMap *self, guint key, guint code, GdkModifierType state)
{
  if ((state & GDK_ALT_MASK) != 0)
    return FALSE;

  switch (jalon_key_get_plain (key))
    {
    case GDK_KEY_Left:
      return move_cross (self, -1, 0, state);
    case GDK_KEY_Right:
      return move_cross (self, 1, 0, state);
    case GDK_KEY_Up:
      return move_cross (self, 0, -1, state);
    case GDK_KEY_Down:
      return move_cross (self, 0, 1, state);
    case GDK_KEY_space:
      return press_cross (self);
    case GDK_KEY_Return:
      return (state & GDK_CONTROL_MASK) == 0 && finish (self);
    case GDK_KEY_Delete:
    case GDK_KEY_BackSpace:
      return remove_at_cross (self);
    case GDK_KEY_plus:
    case GDK_KEY_equal:
      return zoom (self, 1);
    case GDK_KEY_minus:
      return zoom (self, -1);
    case GDK_KEY_Escape:
      return let_go (self);
    default:
      return FALSE;
    }
}

/**
 * jalon_draw_map_attach_keys:
 * @self: a map
 *
 * Makes the map answer to the keyboard.
 */
void
jalon_draw_map_attach_keys (JalonDrawMap *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
