/* SPDX-FileCopyrightText: The Jalon contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the map moves: flights, steps of zoom, to the selection; and how the
 * world stays in the window.
 */

#include "config.h"

#include "jalon-map-view-private.h"

#include "jalon-shumate.h"
#include "jalon-viewport-shift.h"

#include <math.h>

/* A map is still fitted where it was moved by less than this part of its size, as panes that open may do. */
#define FIT_TOLERANCE 0.15

/* Pixels by which a view may be wrong: the way to a zoom level and back rounds. */
#define TOLERANCE 1e-3

/* What is selected should be at least so far from the edge, pixels. */
#define EDGE 24

/* What is brought into sight is so far from the edge then, pixels. */
#define REVEAL_MARGIN 96.0

/* The view of the map as it is; FALSE where it has no size yet. */
gboolean
jalon_map_view_read (JalonMapView *self, JalonViewport *out_view)
{
  return jalon_shumate_read_viewport (self->viewport, GTK_WIDGET (self->map), out_view);
}

static void
show_view_cb (const JalonViewport *view, gpointer data)
{
  JalonMapView *self = data;

  self->last_cy = view->cy;
  jalon_shumate_set_viewport (self->viewport, view);
}

/**
 * jalon_map_view_create_flight:
 * @self: a map view that has its viewport
 *
 * Makes the map ready to move by itself.
 */
void
jalon_map_view_create_flight (JalonMapView *self)
{
  self->flight = jalon_map_flight_new (GTK_WIDGET (self), show_view_cb, self);
  self->last_cy = 0.5;
}

/**
 * jalon_map_view_confine:
 * @self: a map view
 *
 * Brings the viewport back where a gesture has left the world.
 */
void
jalon_map_view_confine (JalonMapView *self)
{
  JalonViewport view, confined;

  if (self->confining || !jalon_map_view_read (self, &view))
    return;

  confined = view;
  jalon_viewport_confine (&confined, self->last_cy, JALON_MAP_MIN_WORLD, JALON_MAP_MAX_WORLD);
  self->last_cy = confined.cy;
  if (fabs (confined.cy - view.cy) * view.world < TOLERANCE && fabs (confined.world - view.world) < TOLERANCE)
    return;

  self->confining = TRUE;
  jalon_shumate_set_viewport (self->viewport, &confined);
  self->confining = FALSE;
}

/* Whether the selection is in sight, not too near to the edge, and less so while a pane opens beside what was brought
 * into sight. */
gboolean
jalon_map_view_is_selection_in (JalonMapView *self, const JalonViewport *view)
{
  double edge = self->revealing ? MIN (REVEAL_MARGIN - 1.0, view->width / 3 - 1.0) : EDGE;
  double lon, lat, x, y;

  if (self->session == NULL || !jalon_map_view_locate_selection (self, &lon, &lat))
    return FALSE;

  jalon_viewport_project (view, lon, lat, &x, &y);
  return x >= edge && y >= edge && x < view->width - edge && y < view->height - edge;
}

/**
 * jalon_map_view_fly:
 * @self: a map view
 * @to: what to show
 * @duration: milliseconds
 *
 * Goes to a view, as far as the edges of the world allow.
 */
void
jalon_map_view_fly (JalonMapView *self, const JalonViewport *to, guint duration)
{
  JalonViewport from;
  JalonViewport target = *to;

  if (!jalon_map_view_read (self, &from))
    return;

  target.width = from.width;
  target.height = from.height;
  jalon_viewport_confine (&target, target.cy, JALON_MAP_MIN_WORLD, JALON_MAP_MAX_WORLD);
  jalon_map_flight_start (self->flight, &from, &target, duration);
}

/**
 * jalon_map_view_go_to:
 * @self: a map view
 * @box: degrees; west may lie east of east
 *
 * Flies to where something is, at most to twice the scale.
 */
void
jalon_map_view_go_to (JalonMapView *self, const JalonBox *box)
{
  JalonViewport view, to;

  if (!jalon_map_view_read (self, &view))
    return;
  jalon_viewport_init_fit (&to, box, view.width, view.height, MIN (view.width, view.height) / 4);
  to.world = MIN (to.world, view.world * 2);
  jalon_map_view_fly (self, &to, JALON_MAP_WAY_TIME);
}

/**
 * jalon_map_view_zoom_by:
 * @self: a map view
 * @steps: zoom levels, negative to zoom out
 * @x: pixels; the place there stays there
 * @y: pixels
 *
 * Zooms, on from where a zoom under way will end.
 */
void
jalon_map_view_zoom_by (JalonMapView *self, double steps, double x, double y)
{
  const JalonViewport *target = jalon_map_flight_get_target (self->flight);
  JalonViewport        view;
  double               world;

  if (!jalon_map_view_read (self, &view))
    return;

  world = (target != NULL ? target->world : view.world) * exp2 (steps);
  world = CLAMP (world, MIN (MAX (view.height, JALON_MAP_MIN_WORLD), JALON_MAP_MAX_WORLD), JALON_MAP_MAX_WORLD);
  view = jalon_viewport_zoom_about (&view, x, y, world);
  jalon_map_view_fly (self, &view, JALON_MAP_STEP_TIME);
}

/**
 * jalon_map_view_zoom_in:
 *
 * Flies one level nearer, to twice the scale; the middle stays. Pressed again on the way it adds a level to where the
 * flight ends.
 */
void
jalon_map_view_zoom_in (JalonMapView *self)
{
  g_return_if_fail (GTK_IS_WIDGET (self));

  jalon_map_view_zoom_by (self,
                          1,
                          gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                          gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/**
 * jalon_map_view_zoom_out:
 *
 * The reverse of jalon_map_view_zoom_in(); no further than to the world as high as the widget.
 */
void
jalon_map_view_zoom_out (JalonMapView *self)
{
  g_return_if_fail (GTK_IS_WIDGET (self));

  jalon_map_view_zoom_by (self,
                          -1,
                          gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                          gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/* Moves the map from a view by so many pixels, to the right and down, at the same scale. */
static void
move_by (JalonMapView *self, const JalonViewport *view, double dx, double dy, guint duration)
{
  JalonViewport moved = *view;
  double        c = cos (view->rotation), s = sin (view->rotation);

  moved.cx += (c * dx + s * dy) / view->world;
  moved.cy += (c * dy - s * dx) / view->world;
  jalon_map_view_fly (self, &moved, duration);
}

/**
 * jalon_map_view_keep_ground:
 * @self: a map view that has its new size
 * @before: what it showed in the old one
 *
 * Leaves the ground where it was in the window when a pane beside the map opens or closes: what is under the pointer
 * stays there. Where the window changes its size, a map that was fitted is fitted again; any other keeps its middle.
 */
void
jalon_map_view_keep_ground (JalonMapView *self, const JalonViewport *before)
{
  GtkWidget    *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  double        x = 0.0, y = 0.0, old_x = self->origin_x, old_y = self->origin_y;
  double        dx, dy;
  JalonViewport now;
  gboolean      resized, fitted;

  if (root == NULL)
    return;
  gtk_widget_translate_coordinates (GTK_WIDGET (self), root, 0.0, 0.0, &x, &y);
  resized = self->root_width != gtk_widget_get_width (root) || self->root_height != gtk_widget_get_height (root);
  self->origin_x = x;
  self->origin_y = y;
  self->root_width = gtk_widget_get_width (root);
  self->root_height = gtk_widget_get_height (root);
  if (resized && before->width != 0.0 && jalon_map_view_is_fitted (self))
    {
      self->fit_pending = TRUE;
      self->fit_animated = FALSE;
    }
  if (resized || before->width == 0.0 || self->fit_pending || jalon_map_flight_get_target (self->flight) != NULL ||
      !jalon_map_view_read (self, &now))
    return;

  dx = (now.width - before->width) / 2 + x - old_x;
  dy = (now.height - before->height) / 2 + y - old_y;
  /* Room is given out again where nothing of it has changed, too. */
  if (dx == 0.0 && dy == 0.0)
    return;

  fitted = jalon_map_view_is_fitted (self);
  move_by (self, &now, dx, dy, 0);
  /* It was not a person who moved it. */
  if (fitted && jalon_map_view_read (self, &now))
    {
      self->fitted.cx = now.cx;
      self->fitted.cy = now.cy;
    }
}

/* How far a point must move to be at least @margin from both ends. */
static double
get_way (double position, double length, double margin)
{
  return position - CLAMP (position, margin, MAX (length - margin, margin));
}

/**
 * jalon_map_view_is_fitted:
 * @self: a map view
 *
 * Returns: whether the map still shows what was fitted last, as nobody has moved it
 */
gboolean
jalon_map_view_is_fitted (JalonMapView *self)
{
  const JalonViewport *fitted = &self->fitted;
  JalonViewport        view;

  return self->has_fitted && jalon_map_view_read (self, &view) &&
         fabs (view.cx - fitted->cx) * view.world < FIT_TOLERANCE * view.width &&
         fabs (view.cy - fitted->cy) * view.world < FIT_TOLERANCE * view.height &&
         fabs (view.world / fitted->world - 1.0) < FIT_TOLERANCE;
}

/**
 * jalon_map_view_reveal_selection:
 * @self: a map view
 *
 * Moves the map until the selection is in sight, if it is not, and no further.
 */
void
jalon_map_view_reveal_selection (JalonMapView *self)
{
  const JalonViewport *target = jalon_map_flight_get_target (self->flight);
  JalonViewport        view;
  double               lon, lat, x, y;

  g_return_if_fail (GTK_IS_WIDGET (self));

  if (!jalon_map_view_read (self, &view) || self->session == NULL ||
      !jalon_map_view_locate_selection (self, &lon, &lat))
    return;
  /* Where the map is going to counts, in the size that it has by now. */
  if (target != NULL)
    {
      view.cx = target->cx;
      view.cy = target->cy;
      view.world = target->world;
    }
  if (jalon_map_view_is_selection_in (self, &view))
    return;

  self->revealing = TRUE;
  jalon_viewport_project (&view, lon, lat, &x, &y);
  move_by (self,
           &view,
           get_way (x, view.width, MIN (REVEAL_MARGIN, view.width / 3)),
           get_way (y, view.height, MIN (REVEAL_MARGIN, view.height / 3)),
           JALON_MAP_WAY_TIME);
}
